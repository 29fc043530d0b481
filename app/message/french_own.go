package message

import (
	"regexp"
	"strings"
	"unicode"
)

// What the user typed, sorted into what a French sentence can take up. A noun
// without its article is quoted: its gender is not known.

// determined says whether a text begins with an article or the like.
func (g french) determined(s string) bool {
	first := frenchKey(s)
	if begin, _, ok := strings.Cut(first, "’"); ok {
		return begin == "l"
	}
	return g.determiners[first] || first != "" && unicode.IsDigit(rune(first[0]))
}

// What people offer, ask for and promise, by gender: such a noun needs no
// quotation marks, but its article: "un guide d’entretien".
var (
	masculineThings = wordSet("accès atelier avis café conseil contact cours document dossier entretien essai exemple extrait fichier guide kit manuel modèle mémo outil pilote plan prototype rapport regard rendez-vous retour résumé support tableau tutoriel tour")
	feminineThings  = wordSet("analyse astuce checklist demande démo démonstration explication formation grille heure idée introduction invitation liste matinée maquette méthode mise note place présentation relecture réunion réponse réservation semaine session synthèse trame version visite visio")
	severalThings   = wordSet("adresses chiffres conseils contacts données entretiens exemples idées modèles notes noms outils retours documents liens questions réponses")
)

// thing gives a noun as it can stand behind a colon: with its article where its
// gender is certain, else quoted.
func (g french) thing(s string) string {
	if s == "" || g.determined(s) || strings.HasPrefix(s, "«") {
		return s
	}
	switch first := frenchKey(s); {
	case g.isName(first):
	case masculineThings[first]:
		return "un " + s
	case feminineThings[first]:
		return "une " + s
	case severalThings[first]:
		return "des " + s
	}
	return "« " + s + " »"
}

// isDoing says whether words begin with an infinitive, with or without a
// pronoun before it.
func (g french) isDoing(s string) bool {
	f := strings.Fields(strings.ToLower(s))
	if len(f) == 0 {
		return false
	}
	if g.doing[f[0]] {
		return true
	}
	if i := strings.IndexAny(f[0], "’'"); i > 0 { // l’aider, t’envoyer, m’inspirer
		return g.doing[strings.TrimLeft(f[0][i:], "’'")]
	}
	switch f[0] {
	case "vous", "te", "lui", "leur", "nous", "me", "y", "en":
		return len(f) > 1 && g.doing[f[1]]
	}
	return false
}

// mySentence says whether a text is a sentence of mine.
func mySentence(s string) bool {
	low := strings.ToLower(curled(s))
	for _, start := range []string{"je ", "j’", "nous ", "on "} {
		if strings.HasPrefix(low, start) {
			return true
		}
	}
	return false
}

// sentence says whether a text is one: a subject, and a verb soon after it.
func (g french) sentence(s string) bool {
	if mySentence(s) && !g.isDoing(s) {
		return true
	}
	f := strings.Fields(strings.ToLower(curled(s)))
	if len(f) < 3 {
		return false
	}
	if f[0] == "c’est" || f[0] == "ce" && (f[1] == "n’est" || f[1] == "sera") || f[0] == "il" || f[0] == "cela" {
		return true
	}
	begin, _, _ := strings.Cut(f[0], "’")
	if !g.lists["subjects"][begin] {
		return false
	}
	for _, w := range f[1:min(len(f), 7)] {
		if i := strings.Index(w, "’"); i > 0 {
			w = w[i+len("’"):]
		}
		if g.lists["verbs"][w] {
			return true
		}
	}
	return false
}

func (g french) own(s string) (string, bool) {
	s = curled(s)
	if mySentence(s) {
		return g.toReader(s), true
	}
	low := strings.ToLower(s)
	for _, verb := range []string{"en savoir plus sur ", "apprendre ", "comprendre ", "connaître ", "savoir ", "parler de ", "parler d’", "discuter de ", "échanger sur ", "à propos de ", "au sujet de ", "sur "} {
		if strings.HasPrefix(low, verb) && len(s) > len(verb) && !strings.HasPrefix(low, "apprendre à ") {
			s, low = s[len(verb):], low[len(verb):]
		}
	}
	return g.plain(s), false
}

func (g french) ask(s string) (string, string) {
	if _, _, asks := g.question(s); asks {
		return "askquestion", upperFirst(g.toReader(curled(s)))
	}
	p := g.plain(s)
	first, _, _ := strings.Cut(p, " ")
	switch {
	case g.together[first] && first != "nous", first == "nous" && g.isDoing(p), strings.HasPrefix(p, "se parler"), strings.HasPrefix(p, "se voir"):
		return "asktogether", p
	case g.isDoing(p):
		return "askverb", p
	case g.determined(p):
		return "askthing", p
	}
	return "askthing", this(g.thing(p))
}

func (g french) offer(s string) (string, string) {
	switch p := g.plain(s); {
	case mySentence(s):
		return "offersentence", g.lowered(s)
	case g.isDoing(p):
		return "offerverb", p
	default:
		return "offerthing", g.thing(p)
	}
}

// lowered is a sentence of mine behind a colon.
func (g french) lowered(s string) string { return g.toReader(curled(lowerFirst(s))) }

// frenchAskedFor is how a note of a request may begin: "Lena m’a demandé …".
var frenchAskedFor = regexp.MustCompile(`(?i)^(?:[\p{L}.-]+ ){0,3}(?:me demande|m’a demandé|demande|a demandé|voudrait|aimerait|souhaite|souhaiterait|veut|voulait|cherche|a besoin|avait besoin|aurait besoin)(?: (de|si)\b| (d’))? ?`)

func (g french) request(s string, from calledName) (string, string) {
	s = curled(s)
	asksIf := false
	if m := frenchAskedFor.FindStringSubmatchIndex(s); m != nil && m[1] < len(s) {
		asksIf = m[2] >= 0 && strings.EqualFold(s[m[2]:m[3]], "si")
		s = s[m[1]:]
	}
	_, _, asks := g.question(s)
	s = g.words.plain(s)
	if asksIf {
		return "requestany", "si " + g.theirs(s)
	}
	if asks || mySentence(s) {
		return "requestany", s
	}
	s = g.toReader(g.theirs(g.toThem(s, from.first)))
	if g.isDoing(s) {
		return "requestverb", s
	}
	return "requestthing", g.thing(s)
}

func (g french) deed(s string, to calledName) (string, string) {
	s = g.words.plain(curled(s))
	sure := false
	for _, start := range []string{"je vais ", "nous allons "} {
		if len(s) > len(start) && strings.HasPrefix(strings.ToLower(s), start) {
			s, sure = s[len(start):], true
			break
		}
	}
	s = g.toReader(g.toThem(s, to.first))
	switch {
	case sure || g.isDoing(s):
		return "do", s
	case mySentence(s):
		return "thing", g.lowered(s)
	}
	return "thing", g.thing(s)
}

func (g french) took(s string) (string, string) {
	s = g.plain(s)
	switch {
	case strings.HasPrefix(s, "que ") || strings.HasPrefix(s, "qu’"):
		return "tookthat", s
	case g.asking(s):
		return "tookhow", s
	case g.determined(s) && !g.sentence(s):
		return "tookthing", s
	}
	return "", s
}

func (g french) came(s string) (string, string) {
	if g.sentence(s) {
		return "camesentence", g.lowered(s)
	}
	return "camething", g.thing(g.plain(s))
}

func (g french) reason(s string) (string, string) {
	if g.sentence(s) {
		return "reasonsentence", g.lowered(s)
	}
	return "reasonthing", g.thing(g.plain(s))
}
