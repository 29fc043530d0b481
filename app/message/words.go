package message

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words is what a grammar must know about single words of its language, from
// language.txt, and of names, which are of every language.
type words struct {
	proper       map[string]string // lower case → as written: "python" → "Python"
	lone         map[string]string // proper only as a whole skill: "go" → "Go"
	acronyms     map[string]string // lower case → as written: "cfo" → "CFO"
	unique       map[string]bool   // roles that stand without an article: director, head
	untitled     map[string]bool   // first words of a headline that is no title
	endsInIng    map[string]bool   // nouns in -ing that may begin a title
	countable    map[string]bool   // nouns that need an article in the singular
	determiners  map[string]bool
	doing        map[string]bool // verbs of which I am the one who does
	together     map[string]bool // verbs of which we both do: meet, talk
	honours      map[string]string
	prefixes     map[string]bool
	suffixes     map[string]bool
	contractions []contraction

	civil         map[string]string          // Mr and Ms as a name may carry them, in any language → as this language writes them
	abbreviations map[string]bool            // whose full stop ends no sentence, of every language
	common        map[string]bool            // everyday words that no other of our languages has
	self          map[string]bool            // first words of a sentence about me: "i", "i'd"
	everyday      map[string]bool            // words a text may repeat
	mastery       []string                   // what claims that somebody masters the skill named next: "your", "you know"
	views         map[string]string          // names of perspectives, by their key
	weekdays      []string                   // from Sunday
	monthNames    []string                   // from January
	numbers       []string                   // zero, one, two …
	lists         map[string]map[string]bool // further sections a grammar asks for, by name
}

// contraction is a short form and what it stands for.
type contraction struct {
	short *regexp.Regexp
	long  string
}

func readWords(b book) words {
	set := func(section string) map[string]bool {
		out := map[string]bool{}
		for _, line := range b.list("language", section) {
			for _, w := range strings.Split(line, ",") {
				out[strings.ToLower(strings.TrimSpace(w))] = true
			}
		}
		return out
	}
	spelled := func(section string) map[string]string {
		out := map[string]string{}
		for _, line := range b.list("language", section) {
			for _, w := range strings.Split(line, ",") {
				w = strings.TrimSpace(w)
				out[strings.ToLower(w)] = w
			}
		}
		return out
	}
	pairs := func(section string) [][2]string {
		var out [][2]string
		for _, line := range b.list("language", section) {
			if left, right, ok := strings.Cut(line, "="); ok {
				out = append(out, [2]string{strings.TrimSpace(left), strings.TrimSpace(right)})
			}
		}
		return out
	}
	inOrder := func(section string) []string {
		var out []string
		for _, line := range b.list("language", section) {
			for _, w := range strings.Split(line, ",") {
				out = append(out, strings.TrimSpace(w))
			}
		}
		return out
	}
	w := words{
		proper: spelled("proper"), lone: spelled("alone"), acronyms: spelled("acronyms"), unique: set("unique"), untitled: set("untitled"),
		endsInIng: set("ing"), countable: set("countable"), determiners: set("determiners"), doing: set("doing"),
		together: set("together"), prefixes: set("prefixes"), suffixes: set("suffixes"), honours: map[string]string{},
		civil: map[string]string{}, abbreviations: set("abbreviations"), common: set("common"), self: set("self"), everyday: set("everyday"),
		mastery: b.list("checks", "mastery"), views: map[string]string{}, weekdays: inOrder("weekdays"), monthNames: inOrder("months"), numbers: inOrder("numbers"),
		lists: map[string]map[string]bool{},
	}
	for section := range b["language"] {
		w.lists[section] = set(section)
	}
	for _, p := range pairs("civil") {
		w.civil[p[0]] = p[1]
	}
	for _, p := range pairs("views") {
		w.views[p[0]] = p[1]
	}
	for _, p := range pairs("contractions") {
		w.contractions = append(w.contractions, contraction{regexp.MustCompile(`\b` + regexp.QuoteMeta(p[0]) + `\b`), p[1]})
	}
	for _, p := range pairs("honours") {
		w.honours[p[0]] = p[1]
	}
	return w
}

// number says a number in words where the language lists it, else in digits.
func (w words) number(n int) string {
	if n >= 0 && n < len(w.numbers) {
		return w.numbers[n]
	}
	return strconv.Itoa(n)
}

// word gives a word the case it has inside a sentence. Short capitals inside a
// text that is not all capitals are abbreviations.
func (w words) word(s string, shouted bool) string {
	low := strings.ToLower(s)
	if a, ok := w.acronyms[low]; ok && (strings.ToUpper(s) == s || a == s) {
		return a
	}
	if p, ok := w.proper[low]; ok && s != low {
		return p
	}
	if strings.Contains(s, "-") {
		parts := strings.Split(s, "-")
		for i := range parts {
			parts[i] = w.word(parts[i], shouted)
		}
		return strings.Join(parts, "-")
	}
	if shouted {
		return low
	}
	for _, r := range []rune(s)[min(1, utf8.RuneCountInString(s)):] {
		if unicode.IsUpper(r) || unicode.IsDigit(r) || r == '&' { // iOS, DevOps, R&D, B2B
			return s
		}
	}
	return low
}

func shouted(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 5
}

// topic gives a skill or subject the case it has inside a sentence:
// "Financial Modelling" → "financial modelling", "Python", "SQL", "Power BI".
func (w words) topic(s string) string {
	s = inside(s, maxTopic)
	fields := strings.Fields(s)
	loud := shouted(s) && len(fields) > 1
	low := strings.ToLower(s)
	if p, ok := w.proper[low]; ok {
		return p
	}
	if p, ok := w.lone[low]; ok && s != low {
		return p
	}
	for i, f := range fields {
		fields[i] = w.word(f, loud)
		if i == 0 {
			continue
		}
		if p, ok := w.proper[strings.ToLower(fields[i-1]+" "+f)]; ok { // Six Sigma, Power BI
			fields[i-1], fields[i], _ = strings.Cut(p, " ")
		}
	}
	return strings.Join(fields, " ")
}

// plain lowers only the first word: for texts the user wrote as a sentence.
func (w words) plain(s string) string {
	first, rest, more := strings.Cut(s, " ")
	if first == "I" || strings.HasPrefix(first, "I'") || strings.HasPrefix(first, "I’") {
		return s
	}
	first = w.word(first, false)
	if more {
		return first + " " + rest
	}
	return first
}
