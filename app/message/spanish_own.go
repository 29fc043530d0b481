package message

import (
	"regexp"
	"strings"
	"unicode"
)

// What the user typed, sorted into what a Spanish sentence can take up.

// purposeVerbs are beginnings of a purpose that say nothing of their own.
var purposeVerbs = []string{"aprender a ", "aprender sobre ", "aprender de ", "aprender del ", "aprender ", "entender mejor ", "entender ", "comprender ", "saber más sobre ", "saber más de ", "saber ",
	"conocer ", "hablar sobre ", "hablar de ", "hablar del ", "conversar sobre ", "charlar sobre ", "preguntar por ", "preguntar sobre ", "averiguar ", "sobre ", "acerca de "}

// own takes what the user typed as a purpose: a wish ("quiero …"), a verb
// ("aprender precios"), or the thing itself.
func (g spanish) own(s string) (string, bool) {
	if g.mine(s) {
		return upperFirst(s), true
	}
	low := strings.ToLower(s)
	for _, verb := range purposeVerbs {
		if !strings.HasPrefix(low, verb) || len(s) == len(verb) {
			continue
		}
		s = s[len(verb):]
		if strings.HasSuffix(verb, " del ") {
			s = "el " + s
		}
		break
	}
	s = g.plain(s)
	if g.infinitive(s) {
		s = "cómo " + s
	}
	return s, false
}

// mine says whether words are a sentence of mine.
func (g spanish) mine(s string) bool {
	first, rest, _ := strings.Cut(strings.ToLower(s), " ")
	if g.lists["mine"][strings.Trim(first, ",")] {
		return rest != ""
	}
	return first == "con" && strings.HasPrefix(rest, "gusto ")
}

// infinitiveForm is a verb with the pronouns that may hang on it.
var infinitiveForm = regexp.MustCompile(`^(\p{L}*(?:ar|er|ir|ír|ár|ér))(me|te|le|les|nos|se|selo|sela|telo|tela|lo|la|los|las)?$`)

// infinitive says whether words begin with a verb: "revisar su página".
func (g spanish) infinitive(s string) bool {
	first, _, more := strings.Cut(strings.ToLower(s), " ")
	if !more || g.lists["no-verbs"][first] || g.lists["una"][first] || g.lists["un"][first] {
		return false
	}
	m := infinitiveForm.FindStringSubmatch(first)
	return m != nil && !g.lists["no-verbs"][m[1]] && len(m[1]) > 2
}

// orders are commands as people note them, with their verb.
var orders = map[string]string{
	"revisa": "revisar", "revise": "revisar", "mira": "mirar", "mire": "mirar", "lee": "leer", "lea": "leer", "dime": "decirme", "dígame": "decirme",
	"cuéntame": "contarme", "cuénteme": "contarme", "ayúdame": "ayudarme", "ayúdeme": "ayudarme", "preséntame": "presentarme", "presénteme": "presentarme",
	"enséñame": "enseñarme", "enséñeme": "enseñarme", "muéstrame": "mostrarme", "muéstreme": "mostrarme", "explícame": "explicarme", "explíqueme": "explicarme",
}

// ask sorts an ask in own words: a whole question, something we would do
// together, something they would do, or a thing to ask for.
func (g spanish) ask(s string) (string, string) {
	if asksInSpanish(s) {
		return "askquestion", upperFirst(g.addressed(s))
	}
	s = g.addressed(g.plain(s))
	first, rest, more := strings.Cut(s, " ")
	switch {
	case g.together[strings.ToLower(first)]:
		return "asktogether", s
	case more && orders[first] != "":
		return "askverb", orders[first] + " " + rest
	case g.infinitive(s):
		return "askverb", s
	}
	return "askthing", g.thing(s)
}

func (g spanish) timed(s string) bool {
	low := strings.ToLower(s)
	return strings.Contains(low, "minuto") || strings.Contains(low, "hora")
}

// thing gives an offer or ask that is a noun its article when it needs one:
// "plantilla de entrevistas" → "una plantilla de entrevistas", "ayuda con SQL"
// stays. What is not Spanish stands in quotes: «User-interview kit».
func (g spanish) thing(s string) string {
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	first = strings.Trim(first, ".,;:«»\"")
	switch {
	case first == "" || strings.HasPrefix(s, "«") || g.determiners[first] || g.lists["bare"][first] || unicode.IsDigit([]rune(first)[0]):
		return s
	case g.lists["un"][first]:
		return "un " + s
	case g.lists["una"][first], strings.HasSuffix(first, "ción"), strings.HasSuffix(first, "sión"):
		return "una " + s
	case strings.HasSuffix(first, "s"), g.hasSpanishWord(s):
		return s
	}
	return "«" + upperFirst(s) + "»"
}

// hasSpanishWord says whether a word shows that a text is Spanish.
func (g spanish) hasSpanishWord(s string) bool {
	for _, f := range strings.Fields(strings.ToLower(s)) {
		if g.lists["common"][f] || f == "de" || f == "en" || f == "a" || strings.ContainsAny(f, "áéíóúñ") {
			return true
		}
	}
	return false
}

func (g spanish) offer(s string) (string, string) {
	switch s = g.addressed(s); {
	case g.mine(s):
		return "offersentence", upperFirst(s)
	case g.infinitive(s):
		return "offerverb", g.plain(s)
	}
	return "offerthing", g.thing(g.plain(s))
}

func (g spanish) offerSkill(skill string) string {
	if skill == "" {
		return ""
	}
	return "ayuda con " + skill
}

// took sorts what I took away: a thought ("que …"), a thing ("su consejo", or
// the idea of doing something), a way ("cómo se lee un balance").
func (g spanish) took(s string) (string, string) {
	s = g.plain(s)
	first, rest, _ := strings.Cut(s, " ")
	switch first {
	case "que":
		if !strings.Contains(" "+rest+" ", " usted ") { // whose verbs would have to follow
			rest = g.plain(rest)
		}
		return "tookthat", rest
	case "su", "sus", "tu", "tus":
		return "tookthing", g.toReader(first, "") + " " + rest
	case "el", "la", "los", "las", "lo":
		return "tookthing", s
	case "cómo", "por", "qué", "cuándo", "dónde", "cuánto", "quién":
		if first != "por" || strings.HasPrefix(rest, "qué ") {
			return "tookhow", s
		}
	}
	if g.infinitive(s) {
		return "tookthing", "la idea de " + s
	}
	return "", s
}

// came reads what came of an advice: a sentence ("cerramos el piloto") or a
// thing ("un piloto firmado").
func (g spanish) came(s string) (string, string) {
	if g.statement(s) {
		return "camesentence", upperFirst(s)
	}
	return "camething", g.thing(g.plain(s))
}

// reason reads why I decline: a sentence ("estoy de viaje hasta marzo") or a
// thing ("un trimestre lleno").
func (g spanish) reason(s string) (string, string) {
	if g.statement(s) {
		return "reasonsentence", upperFirst(s)
	}
	return "reasonthing", g.thing(g.plain(s))
}

// statement says whether words are a sentence: mine, or one with a verb that is
// known as such.
func (g spanish) statement(s string) bool {
	if g.mine(s) {
		return true
	}
	for i, f := range strings.Fields(strings.ToLower(s)) {
		if f == "que" || i > 6 {
			return false
		}
		if g.lists["verbs"][strings.Trim(f, ",.;")] {
			return true
		}
	}
	return false
}
