package skills

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// foldRune maps letters that have no decomposition of their own to what
// people type instead of them.
var foldRune = map[rune]string{
	'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe",
	'ø': "o", 'Ø': "o", 'đ': "d", 'Đ': "d", 'ł': "l", 'Ł': "l", 'ð': "d", 'Ð': "d",
	'þ': "th", 'Þ': "th", 'ı': "i", 'ĸ': "k", 'ŋ': "n",
}

// fold lowers s and takes its accents away, so that "Müller", "MULLER" and
// styled letters such as "𝗠ü𝗹𝗹𝗲𝗿" read alike. Everything else is kept.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case foldRune[r] != "":
			b.WriteString(foldRune[r])
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// word is one word of a text: folded, and as it was written.
type word struct {
	text  string // folded
	raw   string // as written
	first bool   // begins a sentence
}

// joining words carry no meaning of their own between the words of a skill's
// name: "Mergers & Acquisitions" and "mergers and acquisitions" are one.
var joining = map[string]bool{"and": true, "und": true, "et": true, "y": true}

// words cuts a text into words: runs of letters and digits, keeping the signs
// that make C++ and C# what they are. Joining words are left out.
func words(text string) []word {
	var out []word
	first := true
	add := func(raw string) {
		w := fold(raw)
		// Folding can turn a styled sign into something that is no word.
		if w == "" || !strings.ContainsFunc(w, isWordRune) {
			return
		}
		if joining[w] {
			return
		}
		out = append(out, word{text: w, raw: raw, first: first})
		first = false
	}
	start := -1
	rs := []rune(text)
	for i, r := range rs {
		if isWordRune(r) || unicode.Is(unicode.Mn, r) || start >= 0 && (r == '+' || r == '#') && signOfLanguage(rs, start, i) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			add(string(rs[start:i]))
			start = -1
		}
		switch {
		case strings.ContainsRune(".!?:;\n|•", r):
			if r == '.' && i+4 <= len(rs) && strings.EqualFold(string(rs[i+1:i+4]), "net") &&
				(i+4 == len(rs) || !isWordRune(rs[i+4])) {
				out = append(out, word{text: "dot", raw: "."})
			}
			first = true
		}
	}
	if start >= 0 {
		add(string(rs[start:]))
	}
	return out
}

// signOfLanguage says whether the + or # at i belongs to the word that began
// at start, as in C++, C# and F#: one letter, then only such signs.
func signOfLanguage(rs []rune, start, i int) bool {
	for _, r := range rs[start+1 : i] {
		if r != '+' && r != '#' {
			return false
		}
	}
	return unicode.IsLetter(rs[start])
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// key is what two spellings of one skill have in common.
func key(text string) string {
	if plainASCII(strings.ToLower(text)) {
		parts := strings.Fields(strings.ToLower(text))
		return strings.Join(slices.DeleteFunc(parts, func(w string) bool { return joining[w] }), " ")
	}
	ws := words(text)
	parts := make([]string, len(ws))
	for i, w := range ws {
		parts[i] = w.text
	}
	return strings.Join(parts, " ")
}

// stem takes the plural s off the words of a key.
func stem(k string) string {
	parts := strings.Split(k, " ")
	for i, p := range parts {
		if len(p) > 4 && strings.HasSuffix(p, "s") && !strings.HasSuffix(p, "ss") {
			parts[i] = p[:len(p)-1]
		}
	}
	return strings.Join(parts, " ")
}
