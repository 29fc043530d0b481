package message

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// english is the grammar of English messages.
type english struct{ words }

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

// title gives a job title the form it has inside a sentence, or "" when it is
// none that can be quoted: a slogan, a list, a search for work, a title in
// another language.
func (e english) title(raw string) string {
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
	if e.foreignTitle(s) {
		return ""
	}
	first := strings.ToLower(strings.Trim(fields[0], ".,"))
	if e.untitled[first] || strings.HasSuffix(first, "ing") && !e.endsInIng[first] {
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
			f = e.word(left, loud) + " and " + e.word(right, loud)
		} else {
			f = e.word(f, loud)
		}
		if comma {
			f += ","
		}
		fields[i] = f
	}
	return e.joinTitle(strings.Join(fields, " "))
}

// foreignTitle says whether a title is in another language, which an English
// sentence cannot say: "responsable communication", "Leiterin Einkauf".
func (e english) foreignTitle(title string) bool {
	for _, raw := range strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) }) {
		word := strings.ToLower(raw)
		if len(raw) < 4 && raw != word { // a place or a firm: LA, DE
			continue
		}
		if e.lists["foreign-titles"][word] {
			return true
		}
		for ending := range e.lists["foreign-endings"] {
			if len(word) > len(ending)+2 && strings.HasSuffix(word, ending) {
				return true
			}
		}
	}
	return false
}

// joinTitle reads "director, finance" as "director for finance" and
// "founder, CEO" as "founder and CEO"; further commas are cut off.
func (e english) joinTitle(s string) string {
	parts := strings.Split(s, ", ")
	if len(parts) < 2 {
		return strings.Trim(s, ", ")
	}
	if e.alone(parts[1]) {
		return parts[0] + " and " + parts[1]
	}
	return parts[0] + " for " + parts[1]
}

// alone says whether a title stands without an article after "as".
func (e english) alone(title string) bool {
	if e.unique[title] {
		return true
	}
	for _, f := range strings.Fields(strings.NewReplacer(",", "", "-", " ").Replace(title)) {
		if e.unique[strings.ToLower(f)] {
			return true
		}
	}
	return false
}

// as gives a title as it stands after "as" and "I'm": "finance director", "a
// product manager".
func (e english) as(title string) string {
	if title == "" || e.alone(title) {
		return title
	}
	return article(title)
}

// isDoing says whether words begin with a verb of doing: "review your deck",
// but not "review of your deck".
func (e english) isDoing(s string) bool {
	f := strings.Fields(strings.ToLower(s))
	if len(f) < 2 || !e.doing[f[0]] {
		return false
	}
	if !e.countable[f[0]] && !e.determiners[f[0]] {
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
func (e english) thing(s string) string {
	fields := strings.Fields(strings.ToLower(s))
	if len(fields) == 0 || e.determiners[fields[0]] || unicode.IsDigit(rune(fields[0][0])) {
		return s
	}
	head := fields[0]
	for _, f := range fields {
		switch f {
		case "of", "for", "on", "with", "in", "to", "about", "from", "by", "at", "and", "or":
			if e.countable[head] {
				return article(s)
			}
			return s
		}
		head = strings.Trim(f, ".,;")
	}
	if e.countable[head] {
		return article(s)
	}
	return s
}

func (e english) at(role, organisation string) string { return role + " at " + organisation }

// formalName is "Dr. Raman"; a knight goes by the given name, "Sir Ian".
func (e english) formalName(n calledName) string {
	if n.honour != "" && n.first != "" && e.lists["gendered"][nameKey(n.honour)] {
		return n.honour + " " + n.first
	}
	return n.carried()
}

func (e english) view(p Purpose) string {
	if v := e.views[p.Key]; v != "" {
		return v
	}
	return e.plain(inside(clean(p.Text, maxWords), maxTopic))
}

func (e english) form(name, s string) (string, bool) {
	switch name {
	case "a":
		return article(s), true
	case "small": // a sentence behind a colon
		return e.plain(s), true
	case "bare": // a perspective as the attribute of a noun: "the finance view"
		for _, article := range []string{"the ", "a ", "an "} {
			s = strings.TrimPrefix(s, article)
		}
		return strings.TrimSuffix(s, " side"), true
	}
	return s, false
}

func (e english) owner(s string) string     { return possessive(s) }
func (e english) capital(s string) string   { return capital(s) }
func (e english) finish(body string) string { return body }

func (e english) expand(s string) string {
	if !strings.Contains(s, "'") { // every contraction has one
		return s
	}
	for _, c := range e.contractions {
		s = c.short.ReplaceAllString(s, c.long)
	}
	return s
}
