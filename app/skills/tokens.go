package skills

import (
	"slices"
	"strings"
	"unicode"
)

// gap says what stands before a token.
type gap uint8

const (
	space  gap = iota // nothing but space or a hyphen inside a word
	and               // &, +, and
	comma             // comma, slash
	strong            // |, dash, bullet, line end: another part begins
)

type token struct {
	text string // folded
	raw  string // as written
	gap  gap
	note bool // stood in brackets
}

// genders are the ways to write that a job is open to everyone; as tokens of
// one bracket they say nothing.
var genders = map[string]bool{
	"m": true, "w": true, "d": true, "f": true, "x": true, "h": true, "i": true, "t": true, "gn": true,
	"mwd": true, "all": true, "genders": true, "alle": true, "a": true, "v": true, "k": true, "div": true, "nb": true,
	"she": true, "her": true, "he": true, "him": true, "they": true, "them": true, "hers": true, "his": true,
	"sie": true, "er": true, "ihr": true, "elle": true, "lui": true, "ella": true, "el": true,
}

// inclusive endings follow a separator and repeat the word for another gender.
var inclusive = map[string]bool{
	"in": true, "innen": true, "n": true, "r": true, "e": true, "es": true, "se": true, "euse": true, "trice": true,
	"rice": true, "fe": true, "ne": true, "ve": true, "re": true, "ere": true, "ière": true, "iere": true, "a": true,
	"ora": true, "as": true, "o": true, "frau": true, "mann": true, "ienne": true, "enne": true, "te": true, "le": true,
	"ère": true, "tora": true, "dora": true, "era": true, "euses": true, "trices": true, "ice": true, "eure": true,
	"er": true, "teuse": true, "rin": true, "ive": true, "ta": true, "s": true,
}

// plainWords cuts a term of the data files into folded words.
func plainWords(text string) []string {
	if plainASCII(text) {
		out := strings.Fields(text)
		return slices.DeleteFunc(out, func(w string) bool { return conjunction[w] })
	}
	toks := tokens(text)
	out := make([]string, len(toks))
	for i, t := range toks {
		out[i] = t.text
	}
	return out
}

// tokens cuts a title into folded words, says what stands between them, and
// leaves out gender marks, inclusive endings and pictures.
func tokens(title string) []token {
	rs := []rune(title)
	const longest = 400 // a headline has at most 220 signs
	if len(rs) > longest {
		rs = rs[:longest]
	}
	var out []token
	g := space
	depth := 0
	raise := func(to gap) { g = max(g, to) }
	for i := 0; i < len(rs); {
		r := rs[i]
		if isTitleRune(r) {
			start := i
			for i < len(rs) && isTitleRune(rs[i]) {
				i++
			}
			i = joinAmpersand(rs, start, i)
			run, past := joinHalves(rs, start, i)
			raw := trimCapitalIn(run)
			text := fold(string(raw))
			i = skipInclusive(rs, start, past)
			text = strings.Map(func(r rune) rune {
				if isWordRune(r) || r == '+' || r == '#' || r == '&' {
					return r
				}
				return -1
			}, text)
			if text == "" {
				continue
			}
			if conjunction[text] {
				raise(and)
				continue
			}
			out = append(out, token{text: text, raw: string(raw), gap: g, note: depth > 0})
			g = space
			continue
		}
		switch r {
		case '(', '[', '{':
			if end := closing(rs, i); end > 0 && genderNote(rs[i+1:end]) {
				i = end + 1
				continue
			}
			depth++
			raise(comma)
		case ')', ']', '}':
			depth = max(0, depth-1)
			raise(comma)
		case ',', '/', '\\':
			raise(comma)
		case '&', '+':
			raise(and)
		case '|', '•', '·', ';', '\n', '—', '–', '►', '▪', '¦', '│', '‖', '★', '→', '»', '✦', '●', '■', '~', '❘', '∣', '｜', '┃', '⚡', ':':
			raise(strong)
		case '-':
			if i > 0 && i+1 < len(rs) && unicode.IsSpace(rs[i-1]) {
				raise(strong)
			}
		case '.', '!', '?':
			if i+1 < len(rs) && unicode.IsSpace(rs[i+1]) && !shortBefore(rs, i) {
				raise(strong)
			}
		case '@':
			out = append(out, token{text: "@", gap: g})
			g = space
		default:
			// Pictures usually stand between parts.
			if unicode.Is(unicode.So, r) {
				raise(strong)
			}
		}
		i++
	}
	return dropLooseGenders(out)
}

func isTitleRune(r rune) bool {
	return isWordRune(r) || unicode.Is(unicode.Mn, r) || r == '#'
}

var conjunction = map[string]bool{"and": true, "und": true, "et": true, "y": true, "og": true, "och": true}

// shortBefore says that the point at i ends an abbreviation ("Sr.", "Dipl.").
func shortBefore(rs []rune, i int) bool {
	n := 0
	for j := i - 1; j >= 0 && isWordRune(rs[j]); j-- {
		n++
	}
	return n <= 4
}

// joinAmpersand keeps R&D, FP&A and C++ in one token.
func joinAmpersand(rs []rune, start, i int) int {
	if i < len(rs) && rs[i] == '+' && i-start == 1 {
		for i < len(rs) && rs[i] == '+' {
			i++
		}
		return i
	}
	if i+1 < len(rs) && rs[i] == '&' && isWordRune(rs[i+1]) {
		end := i + 1
		for end < len(rs) && isWordRune(rs[end]) {
			end++
		}
		if i-start <= 2 && end-i-1 <= 2 {
			return end
		}
	}
	return i
}

// trimCapitalIn undoes the inner capital of "LeiterIn" and "MitarbeiterInnen".
func trimCapitalIn(raw []rune) []rune {
	for _, end := range []string{"In", "Innen"} {
		n := len(raw) - len(end)
		if n >= 4 && string(raw[n:]) == end && unicode.IsLower(raw[n-1]) {
			return raw[:n]
		}
	}
	return raw
}

// halves are the first of two endings that follow a stem, one for each gender.
var halves = map[string]string{"mann": "frau", "e": "in", "er": "in"}

// joinHalves reads the first of the two words in "Kauf/mann/frau" and
// "Pädagog/e/in" from the word at start..i; past is where the text goes on.
func joinHalves(rs []rune, start, i int) (run []rune, past int) {
	ending, from := slashed(rs, i)
	other, to := slashed(rs, from)
	if i-start < 3 || ending == "" || halves[ending] != other || other == "" {
		return rs[start:i], i
	}
	run = append(append([]rune(nil), rs[start:i]...), []rune(ending)...)
	return run, to
}

// slashed is the word behind a slash at i, and where it ends; "" without one.
func slashed(rs []rune, i int) (string, int) {
	if i >= len(rs) || rs[i] != '/' {
		return "", i
	}
	j := i + 1
	for j < len(rs) && isWordRune(rs[j]) {
		j++
	}
	return strings.ToLower(string(rs[i+1 : j])), j
}

// skipInclusive passes over ":in", "*in", "/-in", "(e)", "·se", ".e", "/a".
func skipInclusive(rs []rune, start, i int) int {
	if i-start < 3 || i >= len(rs) || !strings.ContainsRune(":*_/(.·•’'-‧・⋅∙@", rs[i]) {
		return i
	}
	if rs[i] == '@' && (i+1 == len(rs) || !isTitleRune(rs[i+1])) {
		return i + 1 // diseñador@
	}
	j := i + 1
	opened := rs[i] == '('
	if j < len(rs) && (rs[j] == '-' || rs[j] == '/') {
		j++
	}
	from := j
	for j < len(rs) && isWordRune(rs[j]) {
		j++
	}
	end := strings.ToLower(string(rs[from:j]))
	if !inclusive[end] {
		return i
	}
	if rs[i] == '-' && end != "e" && end != "trice" && end != "euse" && end != "in" && end != "se" {
		return i
	}
	if rs[i] == '.' && (end == "in" || end == "er" || end == "le" || end == "re") {
		return i
	}
	if opened {
		if j >= len(rs) || rs[j] != ')' {
			return i
		}
		return j + 1
	}
	// A second ending may follow: "·e·s".
	if j+1 < len(rs) && rs[j] == rs[i] && rs[j+1] == 's' && (j+2 == len(rs) || !isWordRune(rs[j+2])) {
		j += 2
	}
	return j
}

func closing(rs []rune, i int) int {
	for j := i + 1; j < len(rs) && j < i+40; j++ {
		if rs[j] == ')' || rs[j] == ']' || rs[j] == '}' {
			return j
		}
	}
	return 0
}

func genderNote(rs []rune) bool {
	found := false
	for w := range strings.FieldsFuncSeq(strings.ToLower(string(rs)), func(r rune) bool { return !isWordRune(r) }) {
		if !genders[w] {
			return false
		}
		found = true
	}
	return found
}

// dropLooseGenders removes "m/w/d" written without brackets.
func dropLooseGenders(toks []token) []token {
	single := func(t token) bool {
		switch t.text {
		case "m", "w", "f", "d", "x", "h", "i", "v", "t", "k":
			return true
		}
		return false
	}
	out := toks[:0]
	for i := 0; i < len(toks); {
		n := i
		for n < len(toks) && single(toks[n]) && (n == i || toks[n].gap == comma) {
			n++
		}
		if n-i >= 2 {
			if n < len(toks) {
				toks[n].gap = max(toks[n].gap, toks[i].gap)
			}
			i = n
			continue
		}
		out = append(out, toks[i])
		i++
	}
	return out
}

// plainASCII says whether a text is nothing but small letters, digits and
// spaces, as most terms of the data files are.
func plainASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c != ' ' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
