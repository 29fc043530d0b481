package message

import (
	"strings"
	"unicode"
)

// The article of what the user names: «la modélisation financière», where the
// gender of its first noun is certain.

// endings tell the gender of a noun that no list has.
var endings = []struct{ end, article string }{
	{"tions", "les "}, {"sions", "les "}, {"ments", "les "}, {"ages", "les "}, {"ités", "les "},
	{"tion", "la "}, {"sion", "la "}, {"ité", "la "}, {"ance", "la "}, {"ence", "la "}, {"logie", "la "}, {"graphie", "la "}, {"ture", "la "},
	{"isme", "le "}, {"ment", "le "}, {"age", "le "}, {"ariat", "le "}, {"orat", "le "},
}

// article is the definite article of a noun, elided where it must be, or "".
func (g french) article(noun string) string {
	key := strings.ToLower(strings.Trim(noun, ",.;:"))
	out := ""
	switch {
	case g.lists["feminine"][key]:
		out = "la "
	case g.lists["masculine"][key]:
		out = "le "
	case g.lists["plural"][key]:
		out = "les "
	case g.proper[key] != "" || g.acronyms[key] != "":
		return ""
	default:
		for _, e := range endings {
			if strings.HasSuffix(key, e.end) && len(key) > len(e.end)+1 {
				out = e.article
				break
			}
		}
	}
	if out != "" && out != "les " && (soundsVowelFrench(key) && !g.lists["noelision"][key] || g.lists["muteh"][key]) {
		return "l’"
	}
	return out
}

// named gives a subject its article, both parts of "banque et crédit" theirs;
// false where that is not certain. Names of languages and products have none.
func (g french) named(s string) (string, bool) {
	if g.determined(s) {
		return s, true
	}
	if g.isDoing(s) || g.asking(s) || mySentence(s) || strings.ContainsAny(s, "«»:;?!") {
		return s, false
	}
	head, rest, pair := strings.Cut(s, " et ")
	begin, more, _ := strings.Cut(head, " ")
	article := g.article(begin)
	if article == "" && !(more == "" && g.isName(begin)) {
		return s, false
	}
	out := article + head
	if !pair {
		return out, true
	}
	if strings.Contains(head, " de ") || strings.Contains(head, " d’") { // "gestion d’équipes et de projets": one article for both
		return out + " et " + rest, true
	}
	second, ok := g.named(rest)
	if !ok {
		return s, false
	}
	return out + " et " + second, true
}

// isName says whether a word is a name of its own: Python, SQL, C++.
func (g french) isName(word string) bool {
	low := strings.ToLower(word)
	return g.proper[low] != "" || g.lone[low] != "" || g.acronyms[low] != ""
}

// le gives a subject with its article, quoted where that is not certain.
func (g french) le(s string) string {
	if out, ok := g.named(s); ok {
		return out
	}
	if g.isDoing(s) {
		return s
	}
	return "« " + s + " »"
}

// subject puts any topic behind a message that was sent: "au sujet de la
// négociation".
func (g french) subject(s string) string {
	if strings.HasPrefix(s, "si ") || strings.HasPrefix(s, "s’il") {
		return "pour savoir " + s
	}
	if g.asking(s) {
		return "avec une question : " + s
	}
	if out, ok := g.named(s); ok {
		return "au sujet " + g.de(out)
	}
	return "au sujet de « " + s + " »"
}

// strange says whether a skill is a foreign expression, to be quoted inside the
// sentence: several plain words of which the first is no noun we know.
func (g french) strange(s string) bool {
	f := strings.Fields(s)
	if len(f) < 2 || g.article(f[0]) != "" || g.isName(f[0]) {
		return false
	}
	for _, w := range f {
		if g.common[strings.ToLower(w)] || strings.Contains(w, "’") || strings.ContainsFunc(w, func(r rune) bool { return r > unicode.MaxASCII }) {
			return false
		}
	}
	return true
}

// this gives a noun as the object of a verb; a quoted one needs "ceci".
func this(s string) string {
	if strings.HasPrefix(s, "«") {
		return "ceci : " + s
	}
	return s
}
