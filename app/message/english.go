package message

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words is what the grammar must know about single words of a language, from
// language.txt.
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
	w := words{
		proper: spelled("proper"), lone: spelled("alone"), acronyms: spelled("acronyms"), unique: set("unique"), untitled: set("untitled"),
		endsInIng: set("ing"), countable: set("countable"), determiners: set("determiners"), doing: set("doing"),
		together: set("together"), prefixes: set("prefixes"), suffixes: set("suffixes"), honours: map[string]string{},
	}
	for _, p := range pairs("contractions") {
		w.contractions = append(w.contractions, contraction{regexp.MustCompile(`\b` + regexp.QuoteMeta(p[0]) + `\b`), p[1]})
	}
	for _, p := range pairs("honours") {
		w.honours[p[0]] = p[1]
	}
	return w
}

// article puts "a" or "an" before a noun phrase, by its sound as far as
// spelling tells: an hour, a user, an HR manager, a UX lead, an 18-month plan.
func article(s string) string {
	if s == "" {
		return ""
	}
	if soundsVowel(strings.Fields(s)[0]) {
		return "an " + s
	}
	return "a " + s
}

func soundsVowel(word string) bool {
	word, _, _ = strings.Cut(word, "-")
	low := strings.ToLower(word)
	if low == "" {
		return false
	}
	first := low[0]
	if first >= '0' && first <= '9' {
		return first == '8' || strings.HasPrefix(low, "11") && len(low)%3 == 2 || strings.HasPrefix(low, "18") && len(low)%3 == 2
	}
	if spelledOut(word) {
		return strings.ContainsRune("aefhilmnorsx", rune(first))
	}
	for _, p := range []string{"hour", "honest", "honour", "honor", "heir"} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	for _, p := range []string{"use", "usa", "usu", "uti", "eu", "one", "once", "ubi", "ura"} {
		if strings.HasPrefix(low, p) {
			return false
		}
	}
	if strings.HasPrefix(low, "uni") && !strings.HasPrefix(low, "unin") && !strings.HasPrefix(low, "unim") && !strings.HasPrefix(low, "unid") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(low)
	return strings.ContainsRune("aeiouàáâäåæèéêëìíîïòóôöøùúûü", r)
}

// spelledOut says whether a word is read letter by letter: HR, MBA, SQL.
func spelledOut(word string) bool {
	n := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return false
			}
			n++
		}
	}
	return n > 0 && n <= 4
}

// possessive of a name: Northlake's, Siemens'.
func possessive(s string) string {
	if strings.HasSuffix(strings.ToLower(s), "s") {
		return s + "'"
	}
	return s + "'s"
}

// expand takes contractions apart, for the formal tone.
func (w words) expand(s string) string {
	for _, c := range w.contractions {
		s = c.short.ReplaceAllString(s, c.long)
	}
	return s
}

// formalise prepares the formal wording of every piece of a phrase.
func (w words) formalise(nodes []node) {
	for i := range nodes {
		nodes[i].formal = w.expand(nodes[i].literal)
		for _, o := range nodes[i].options {
			w.formalise(o)
		}
	}
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

// title gives a job title the form it has inside a sentence, or "" when it is
// none that can be quoted: a slogan, a list, a search for work.
func (w words) title(raw string) string {
	s := clean(raw, 200)
	s = dropBracketed(s)
	for _, cut := range []string{"|", "·", "•", "@", "—", "–", " - ", ";", "»", " // ", ":", "+"} {
		s, _, _ = strings.Cut(s, cut)
	}
	for _, cut := range []string{" at ", " AT ", " bei ", " chez "} {
		s, _, _ = strings.Cut(s, cut)
	}
	s = strings.NewReplacer(" & ", " and ", " / ", " and ", "\"", "").Replace(s)
	s = inside(s, maxName)
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 8 {
		return ""
	}
	first := strings.ToLower(strings.Trim(fields[0], ".,"))
	if w.untitled[first] || strings.HasSuffix(first, "ing") && !w.endsInIng[first] {
		return ""
	}
	loud := shouted(s)
	for i, f := range fields {
		comma := strings.HasSuffix(f, ",")
		f = strings.Trim(f, ",")
		for _, r := range f {
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-'’.&/", r) {
				return ""
			}
		}
		switch strings.ToLower(strings.Trim(f, ".")) {
		case "sr", "snr":
			f = "senior"
		case "jr", "jnr":
			f = "junior"
		case "mgr":
			f = "manager"
		}
		if left, right, ok := strings.Cut(f, "/"); ok && left != "" && right != "" {
			f = w.word(left, loud) + " and " + w.word(right, loud)
		} else {
			f = w.word(f, loud)
		}
		if comma {
			f += ","
		}
		fields[i] = f
	}
	return w.joinTitle(strings.Join(fields, " "))
}

// joinTitle reads "director, finance" as "director for finance" and
// "founder, CEO" as "founder and CEO"; further commas are cut off.
func (w words) joinTitle(s string) string {
	parts := strings.Split(s, ", ")
	if len(parts) < 2 {
		return strings.Trim(s, ", ")
	}
	if w.alone(parts[1]) {
		return parts[0] + " and " + parts[1]
	}
	return parts[0] + " for " + parts[1]
}

// alone says whether a title stands without an article after "as".
func (w words) alone(title string) bool {
	if w.unique[title] {
		return true
	}
	for _, f := range strings.Fields(strings.NewReplacer(",", "", "-", " ").Replace(title)) {
		if w.unique[strings.ToLower(f)] {
			return true
		}
	}
	return false
}

// as gives a title as it stands after "as" and "I'm": "finance director", "a
// product manager".
func (w words) as(title string) string {
	if title == "" || w.alone(title) {
		return title
	}
	return article(title)
}

// isDoing says whether words begin with a verb of doing: "review your deck",
// but not "review of your deck".
func (w words) isDoing(s string) bool {
	f := strings.Fields(strings.ToLower(s))
	if len(f) < 2 || !w.doing[f[0]] {
		return false
	}
	if !w.countable[f[0]] && !w.determiners[f[0]] {
		return true
	}
	switch f[1] {
	case "a", "an", "the", "your", "you", "my", "our", "one", "some", "two", "three", "it", "this", "at", "over", "through", "whether", "how":
		return true
	}
	return false
}

// thing gives an offer or ask that is a noun its article when it needs one:
// "user-interview kit" → "a user-interview kit", "help with SQL" stays.
func (w words) thing(s string) string {
	fields := strings.Fields(strings.ToLower(s))
	if len(fields) == 0 || w.determiners[fields[0]] || unicode.IsDigit(rune(fields[0][0])) {
		return s
	}
	head := fields[0]
	for _, f := range fields {
		switch f {
		case "of", "for", "on", "with", "in", "to", "about", "from", "by", "at", "and", "or":
			if w.countable[head] {
				return article(s)
			}
			return s
		}
		head = strings.Trim(f, ".,;")
	}
	if w.countable[head] {
		return article(s)
	}
	return s
}
