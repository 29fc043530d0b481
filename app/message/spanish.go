package message

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// spanish is the grammar of Spanish messages for one address: usted or tú.
type spanish struct {
	words
	polite bool
}

// titleEnds are what follows a title on a card: another one, or the employer.
var titleEnds = []string{"|", "·", "•", "@", "—", "–", " - ", ";", "»", " // ", ":", " + ", " at ", " AT ", " bei ", " chez "}

// studied begins titles whose "en" may name a subject and not the employer, and
// subject ends what can be one: "Ingeniera en Telecomunicaciones".
var studied = regexp.MustCompile(`(?i)^(?:ingenier|especialista|técnic|licenciad|doctor|máster|consultor|asesor|expert|investigador|profesor|graduad|diplomad)`)

var subject = regexp.MustCompile(`(?i)(?:[oa]s|ones|ción|ica|ía|dad|ncia|ing|ura|ento|cho|ware|lud)$`)

// isSubject says whether what follows "en" in a title is what somebody knows:
// "especialista en compras", but not "ingeniera de software en Indra".
func (g spanish) isSubject(role, rest string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	first = strings.Trim(first, ",.")
	return studied.MatchString(role) && !strings.Contains(role, " ") &&
		(subject.MatchString(first) || g.acronyms[strings.ToLower(first)] != "" || g.lists["title-words"][strings.ToLower(first)])
}

// title gives a job title the form it has inside a sentence: a Spanish one in
// small letters, any other as it stands on the card, though never shouted. It
// is "" when there is none that can be quoted: a slogan, a list, a search for
// work.
func (g spanish) title(raw string) string {
	s := dropBracketed(clean(raw, 200))
	for _, cut := range titleEnds {
		s, _, _ = strings.Cut(s, cut)
	}
	if role, rest, ok := strings.Cut(s, " en "); ok && !g.isSubject(role, rest) {
		s = role
	}
	s = inside(strings.ReplaceAll(s, "\"", ""), maxName)
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 9 {
		return ""
	}
	first := strings.ToLower(strings.Trim(fields[0], ".,"))
	if g.untitled[first] || strings.HasPrefix(first, "ex-") || slogan(first) && !g.endsInIng[first] {
		return ""
	}
	native, loud := g.isSpanishTitle(fields), shouted(s)
	for i, f := range fields {
		if !titleWord(f) {
			return ""
		}
		fields[i] = g.titleCase(f, i, native, loud)
	}
	return g.joinTitle(strings.Join(fields, " "), native)
}

// slogan says whether a headline begins with a gerund: "Helping teams win",
// "Ayudando a equipos".
func slogan(first string) bool {
	return strings.HasSuffix(first, "ing") || len(first) > 6 && (strings.HasSuffix(first, "ando") || strings.HasSuffix(first, "iendo"))
}

func titleWord(f string) bool {
	return strings.EqualFold(strings.Trim(f, ","), "I+D") || !strings.ContainsFunc(f, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-'’.&/,ºª", r)
	})
}

// isSpanishTitle tells "Directora financiera" and "Director de Operaciones"
// from "Director of Operations": a word English does not have, or one it shares
// beside a Spanish one, and no English word.
func (g spanish) isSpanishTitle(fields []string) bool {
	own, other := false, false
	for i, f := range fields {
		own = own || strings.ContainsAny(f, "áéíóúñÁÉÍÓÚÑ")
		for _, low := range strings.FieldsFunc(strings.ToLower(f), func(r rune) bool { return strings.ContainsRune("/,.-", r) }) {
			switch {
			case g.lists["english-title"][low]:
				return false
			case g.lists["titles"][low] && i == 0:
				own = true
			case g.lists["title-words"][low] && i > 0:
				other = true
			}
		}
	}
	first := strings.ToLower(strings.Trim(fields[0], ".,"))
	return own || other && g.lists["titles-both"][first]
}

// shortened words begin many titles.
var shortened = map[string]string{"sr": "Senior", "snr": "Senior", "jr": "Junior", "jnr": "Junior", "dir": "Director"}

// titleCase gives one word of a title its case.
func (g spanish) titleCase(f string, at int, native, loud bool) string {
	body, tail := strings.TrimRight(f, ","), ""
	if body != f {
		tail = ","
	}
	if long := shortened[strings.ToLower(strings.Trim(body, "."))]; long != "" && at == 0 {
		body, f = long, long+tail
	}
	if native {
		if body == "&" {
			return "y"
		}
		return g.word(body, loud) + tail
	}
	low := strings.ToLower(body)
	switch {
	case !loud:
		return f
	case g.acronyms[low] != "":
		return g.acronyms[low] + tail
	case at > 0 && (low == "of" || low == "and" || low == "for" || low == "the"):
		return low + tail
	}
	parts := strings.Split(low, "-")
	for i := range parts {
		parts[i] = upperFirst(parts[i])
	}
	return strings.Join(parts, "-") + tail
}

// joinTitle reads "Director, Finance" as "Director of Finance", in Spanish as
// "director de finanzas", and "Founder, CEO" as "Founder y CEO"; further commas
// are cut off. A title that says of what already keeps only a region: "Head of
// Pricing, EMEA" is "Head of Pricing EMEA".
func (g spanish) joinTitle(s string, native bool) string {
	parts := strings.Split(s, ", ")
	if len(parts) < 2 {
		return strings.Trim(s, ", ")
	}
	second := strings.ToLower(parts[1])
	head, _, _ := strings.Cut(second, " ")
	last := strings.ToLower(parts[0][strings.LastIndex(parts[0], " ")+1:])
	switch {
	case kindsOfPlace[head] != "": // "Profesora, Universidad de Chile"
		return parts[0]
	case g.unique[second] || g.unique[head] || g.lists["titles"][head]:
		return strings.TrimRight(parts[0], ",") + " " + conjunction(parts[1])
	case strings.Contains(parts[0], " of ") || strings.Contains(parts[0], " de "):
		if g.acronyms[second] != "" {
			return parts[0] + " " + parts[1]
		}
		return parts[0]
	case native:
		return parts[0] + " de " + parts[1]
	}
	if !g.unique[last] || g.acronyms[second] != "" {
		return parts[0]
	}
	return parts[0] + " of " + parts[1]
}

// conjunction puts y, or e before the sound of an i, in front of words.
func conjunction(s string) string {
	low := strings.ToLower(s)
	i := strings.HasPrefix(low, "i") && !strings.HasPrefix(low, "io") || strings.HasPrefix(low, "hi") && !strings.HasPrefix(low, "hie") && !strings.HasPrefix(low, "hia")
	if i || strings.HasPrefix(low, "í") {
		return "e " + s
	}
	return "y " + s
}

// as gives a title as it stands behind "como" and "soy": without an article.
func (g spanish) as(title string) string { return title }

func (g spanish) at(role, organisation string) string { return role + " en " + named(organisation) }

// formalName says "Dr. van der Berg" where the name carries it, else the whole
// name: nothing else would tell señor from señora.
func (g spanish) formalName(n calledName) string { return n.carried() }

// view says where somebody looks from: "desde finanzas".
func (g spanish) view(p Purpose) string {
	if v := g.views[p.Key]; v != "" {
		return v
	}
	s := inside(clean(p.Text, maxWords), maxTopic)
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	switch {
	case s == "" || foreign(s, "es") || foreignArticle[first]:
		return ""
	case first == "desde":
		return lowerFirst(s)
	case strings.HasPrefix(p.Key, "region."):
		return "desde " + s
	}
	return "desde " + g.plain(s)
}

// foreignArticle are articles no Spanish text begins with.
var foreignArticle = wordSet("a an the der die das ein eine le les une des")

// form knows six: {esto:x} gives the object of a verb, {low:x} turns my words to
// the reader's address and begins small behind a colon or ¿, {de:x} joins "de" ("del presupuesto"), {el:x} gives a
// name the article of its kind ("el Hospital San Juan") and {del:x} joins "de"
// to that, {alas:x} puts an hour behind "a": "a las 10:00", "a la 1:00".
func (g spanish) form(name, s string) (string, bool) {
	switch name {
	case "low":
		return g.small(g.addressed(s)), true
	case "de":
		return joinDe(s), true
	case "el":
		return named(s), true
	case "del":
		return ofNamed(s), true
	case "alas":
		return "a " + hour(s), true
	case "esto":
		if strings.HasPrefix(s, "«") {
			return "esto: " + s, true
		}
		return s, true
	}
	return s, false
}

// hour puts the article before a time of day, and takes off the zero that a
// clock shows and a letter does not: "las 9:00".
func hour(clock string) string {
	clock = strings.TrimPrefix(clock, "0")
	if strings.HasPrefix(clock, "1:") {
		return "la " + clock
	}
	return "las " + clock
}

// small begins words with a small letter, unless that is how they are spelled:
// "SQL", "Python".
func (g spanish) small(s string) string {
	first, rest, more := strings.Cut(s, " ")
	if g.word(first, false) == first {
		return s
	}
	if first = lowerFirst(first); more {
		return first + " " + rest
	}
	return first
}

func (g spanish) owner(s string) string     { return s }
func (g spanish) expand(s string) string    { return s }
func (g spanish) finish(body string) string { return pairMarks(body) }

// capital begins a sentence, behind its opening marks.
func (g spanish) capital(s string) string {
	rest := strings.TrimLeft(s, "¿¡«(")
	return s[:len(s)-len(rest)] + capital(rest)
}

// pairMarks opens questions that only end with a mark, as own phrases of the
// user may have them: at the start of their sentence, or behind its colon.
func pairMarks(body string) string {
	r := []rune(body)
	var out []rune
	start := 0 // of the sentence, in out
	for i, c := range r {
		if c == '?' && !slices.Contains(out[start:], '¿') && (i+1 == len(r) || unicode.IsSpace(r[i+1])) {
			at := start
			for j := start; j+1 < len(out); j++ {
				if out[j] == ':' && out[j+1] == ' ' {
					at = j + 2
				}
			}
			out = slices.Insert(out, at, '¿')
		}
		out = append(out, c)
		if c == '\n' || unicode.IsSpace(c) && i > 0 && strings.ContainsRune(".?!…", r[i-1]) {
			start = len(out)
		}
	}
	return string(out)
}

func (g spanish) topic(s string) string { return g.words.topic(s) }

// plain gives the first word of the user's text the case it has inside a
// sentence, and the reader's possessive where it is one.
func (g spanish) plain(s string) string {
	first, rest, more := strings.Cut(s, " ")
	first = g.word(first, false)
	switch first {
	case "su", "tu":
		first = g.yours()
	case "sus", "tus":
		first = g.yours() + "s"
	}
	if more {
		return first + " " + rest
	}
	return first
}
