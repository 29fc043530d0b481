package message

import (
	"strings"
	"unicode/utf8"
)

// Facts only German phrases use: what a subject can name in three or four words,
// and whom a question is about.

// The longest that leaves room in a subject.
const (
	mostHeadline  = 2 // words of a skill
	mostHeadRunes = 36
)

// further sets headline (a skill short enough for a subject), keyword (the noun a
// question or own words turn on) and askobject, and the flags named (a subject can
// name the topic), longname (not whom I want to meet), bare (no purpose is told),
// mine and theirs (whom a question is about), single and plural (of the skill).
func (g german) further(f *facts) {
	f.object("ask", "askthing", f.value["askthing"])
	if s := f.value["skill"]; s != "" && countWords(s) <= mostHeadline && utf8.RuneCountInString(s) <= mostHeadRunes {
		f.set("headline", s, "purpose")
	}
	if s := f.value["skill"]; s != "" {
		f.set(g.oneOrMany(s), "yes", "purpose")
	}
	for _, name := range []string{"question", "asked", "own", "sentence"} {
		f.set("keyword", g.keyword(f.value[name]), "purpose")
		if f.value["keyword"] != "" {
			break
		}
	}
	if v := f.value["view"]; f.value["headline"]+f.value["keyword"] != "" || countWords(v) >= subjectMin && countWords(v) <= subjectMax {
		f.set("named", "yes")
	}
	if f.value["topic"]+f.value["view"]+f.value["asked"]+f.value["sentence"] == "" {
		f.set("bare", "yes")
	}
	if countWords(f.value["aboutfirst"]) > mostHeadline {
		f.set("longname", "yes", "about")
	}
	f.set(g.whose(f.value["question"]), "yes", "purpose")
}

// oneOrMany says whether the name of a skill stands with "ist" or "sind": "single" or
// "plural", "" where spelling does not tell.
func (g german) oneOrMany(skill string) string {
	fields := strings.Fields(skill)
	if _, fixed := g.proper[strings.ToLower(skill)]; fixed || g.isVerbal(skill) || germanLooksEnglish(fields) {
		return "single"
	}
	noun := headNoun(fields)
	switch g.genderOf(noun) {
	case germanPlural:
		return "plural"
	case germanUnknown:
		if spelledOut(noun) || !endsIn(noun, "e", "en", "er", "el", "s") && !strings.Contains(skill, " und ") {
			return "single"
		}
		return ""
	}
	if strings.Contains(skill, " und ") {
		return ""
	}
	return "single"
}

// whose says whom a question is about: "theirs" the reader, "mine" me and my own
// work; "" when it is about the world.
func (g german) whose(question string) string {
	out := ""
	fields := strings.Fields(question)
	for i, w := range fields {
		w = strings.Trim(w, ",")
		low := strings.ToLower(w)
		others := low == "sie" || strings.HasPrefix(low, "ih") // small, these may be somebody else
		if w == "ihr" && i+1 < len(fields) && !capitalised(fields[i+1]) {
			others = false // "wie ihr plant"
		}
		switch {
		case g.lists["reader"][low] && (!others || capitalised(w)):
			return "theirs"
		case i > 0 && g.lists["mine"][low]:
			out = "mine"
		}
	}
	return out
}

// keyword finds the noun a text turns on, for "Frage zum Thema …": the first one
// that says something and stands in a case whose form is that of its name.
func (g german) keyword(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		noun := strings.Trim(f, ".,;:")
		low := strings.ToLower(noun)
		n := utf8.RuneCountInString(noun)
		if i == 0 || !capitalised(noun) || n < 4 || n > mostHeadRunes || strings.ContainsFunc(noun, func(r rune) bool { return !isWordRune(r) && r != '-' }) ||
			g.lists["empty"][low] || g.lists["reader"][low] || i > 1 && capitalised(fields[i-1]) {
			continue
		}
		if i+1 < len(fields) && capitalised(fields[i+1]) && strings.Trim(f, ",") == f {
			continue // part of a longer name
		}
		if g.named(fields[:i], noun) {
			return noun
		}
	}
	return ""
}

// named says whether a noun behind these words has the form of its name: in the
// dative and genitive one in -n or -s may not, and behind "bei" stands a firm.
func (g german) named(before []string, noun string) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-3; i-- {
		word := before[i]
		switch low := strings.ToLower(word); {
		case low == "bei" || low == "von":
			return false
		case g.lists["oblique"][low]:
			return !endsIn(noun, "n", "s")
		}
		if !endsIn(word, "e", "en", "er", "es") || germanDeterminer(before[i:]) != "" || strings.HasSuffix(word, ",") {
			return true
		}
	}
	return true
}
