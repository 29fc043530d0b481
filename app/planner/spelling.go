package planner

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// spelling is a text as it is searched, knowing for each byte from which rune
// of the text it comes.
type spelling struct {
	folded string
	runes  []int
}

// Ways to spell a text: as it is; with marks inside words left out, so that
// obrien finds O'Brien; and with German and Nordic letters written out, so that
// mueller finds Müller.
const (
	plainly = iota
	squeezed
	writtenOut
	spellings
)

var longLetters = map[rune]string{'ä': "ae", 'ö': "oe", 'ü': "ue", 'ø': "oe", 'å': "aa", 'Ä': "ae", 'Ö': "oe", 'Ü': "ue", 'Ø': "oe", 'Å': "aa"}

// spell folds a text rune by rune.
func spell(text string, way int) spelling {
	var s spelling
	var b strings.Builder
	i := 0
	for _, r := range text {
		for _, c := range spellRune(r, way) {
			n, _ := b.WriteRune(c)
			for range n {
				s.runes = append(s.runes, i)
			}
		}
		i++
	}
	s.folded, s.runes = b.String(), append(s.runes, i)
	return s
}

func spellRune(r rune, way int) string {
	switch {
	case r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '\'':
		r = '\''
		fallthrough
	case r == '-' || r == '.':
		if way == squeezed {
			return ""
		}
	case unicode.IsSpace(r):
		return " "
	case way == writtenOut && longLetters[r] != "":
		return longLetters[r]
	}
	if r < utf8.RuneSelf {
		return string(unicode.ToLower(r))
	}
	return app.Fold(string(r))
}

// searchTerms cuts what was typed into folded words.
func searchTerms(words string) []string {
	return strings.Fields(spell(strings.ToValidUTF8(words, ""), plainly).folded)
}

// find gives where a term stands, in runes of the text: at the beginnings of
// words, else inside them where the term is long enough to mean something there.
func (s spelling) find(term string) [][2]int {
	var begin, inside [][2]int
	for from := 0; ; {
		at := strings.Index(s.folded[from:], term)
		if at < 0 {
			break
		}
		at += from
		end := at + len(term)
		part := [2]int{s.runes[at], s.runes[end-1] + 1}
		before, _ := utf8.DecodeLastRuneInString(s.folded[:at])
		if at == 0 || !wordRune(before) {
			begin = append(begin, part)
		} else if meansInside(term) {
			inside = append(inside, part)
		}
		from = end
	}
	if begin != nil {
		return begin
	}
	return inside
}

// hasTerm says whether find would find a term in a folded text, and whether at
// the beginning of a word.
func hasTerm(folded, term string) (begins, there bool) {
	if term == "" {
		return false, false
	}
	inside := meansInside(term)
	for from := 0; ; {
		at := strings.Index(folded[from:], term)
		if at < 0 {
			return false, there
		}
		at += from
		if before, _ := utf8.DecodeLastRuneInString(folded[:at]); at == 0 || !wordRune(before) {
			return true, true
		}
		there, from = inside, at+len(term)
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// meansInside says whether a term is looked for inside words: from three
// letters on, in scripts without spaces, and signs.
func meansInside(term string) bool {
	return utf8.RuneCountInString(term) >= 3 || strings.IndexFunc(term, func(r rune) bool {
		return !wordRune(r) || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	}) >= 0
}

// marks gives where terms stand in a text, and which of them do.
func marks(text string, terms []string) (at [][2]int, found []bool) {
	found = make([]bool, len(terms))
	missing := len(terms)
	for way := range spellings {
		if missing == 0 {
			break
		}
		s := spell(text, way)
		for i, t := range terms {
			if way == squeezed {
				t = squeeze(t)
			}
			if found[i] || t == "" {
				continue
			}
			if parts := s.find(t); parts != nil {
				at, found[i] = append(at, parts...), true
				missing--
			}
		}
	}
	return joined(at), found
}

func squeeze(term string) string {
	return strings.Map(func(r rune) rune {
		if r == '\'' || r == '-' || r == '.' {
			return -1
		}
		return r
	}, term)
}

// joined sorts ranges and joins those that touch.
func joined(at [][2]int) [][2]int {
	slices.SortFunc(at, func(a, b [2]int) int { return a[0] - b[0] })
	var out [][2]int
	for _, r := range at {
		if n := len(out); n > 0 && r[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], r[1])
			continue
		}
		out = append(out, r)
	}
	return out
}
