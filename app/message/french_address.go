package message

import (
	"regexp"
	"strings"
)

// Words of the user turned to the reader, in the address of the message.

// theirs turns "sa page", "son équipe" into the reader's: the gender of the
// thing stays.
func (g french) theirs(s string) string {
	f := strings.Fields(s)
	for i := range f {
		switch f[i] {
		case "son":
			f[i] = g.address("votre", "ton")
		case "sa":
			f[i] = g.address("votre", "ta")
		case "ses":
			f[i] = g.address("vos", "tes")
		}
	}
	return strings.Join(f, " ")
}

// giving are verbs that take the person as "vous" or "te" before them.
var giving = wordSet("envoyer transmettre donner montrer présenter prêter expliquer apporter écrire dire répondre raconter recommander proposer offrir passer rappeler demander parler")

// toThem turns a note about the person into words to them: "envoyer le kit à
// Priya", "lui envoyer le kit" → "vous envoyer le kit".
func (g french) toThem(s, first string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	if len(f) > 1 && f[0] == "lui" && g.doing[f[1]] {
		return g.before(f[1], strings.Join(f[2:], " "))
	}
	if verb, ok := strings.CutPrefix(f[0], "l’"); ok && g.doing[verb] {
		return g.before(verb, strings.Join(f[1:], " "))
	}
	if first == "" || strings.Contains(first, " ") {
		return s
	}
	for _, link := range []string{" à ", " pour ", " avec ", " de ", " d’", " chez "} {
		at := strings.Index(s, link+first)
		if at < 0 {
			continue
		}
		end := at + len(link) + len(first)
		if rest := s[end:]; rest != "" && !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, ",") {
			continue
		}
		switch link {
		case " à ":
			s = s[:at] + s[end:]
			if verb, rest, _ := strings.Cut(s, " "); giving[verb] {
				return g.before(verb, rest)
			}
		case " de ", " d’":
			s = s[:at] + s[end:]
		default:
			s = s[:at] + link + g.address("vous", "toi") + s[end:]
		}
		return s
	}
	if len(f) > 1 && g.doing[f[0]] && f[1] == first { // appeler Priya
		return g.before(f[0], strings.Join(f[2:], " "))
	}
	return s
}

// before puts the reader before a verb: "vous envoyer", "t’envoyer".
func (g french) before(verb, rest string) string {
	out := "te " + verb
	switch {
	case g.polite:
		out = "vous " + verb
	case soundsVowelFrench(verb) || g.lists["muteh"][verb]:
		out = "t’" + verb
	}
	return strings.TrimSpace(out + " " + rest)
}

// toReader gives words of the user the address of the message where that is
// safe: "votre" and "vos", "ton", "ta" and "tes", "avec vous" and "avec toi".
func (g french) toReader(s string) string {
	f := strings.Fields(s)
	for i, w := range f {
		next := ""
		if i+1 < len(f) {
			next = f[i+1]
		}
		if turned := g.turnedVerb(w); turned != "" {
			f[i] = turned
			continue
		}
		switch low := strings.ToLower(w); {
		case g.polite && (low == "ton" || low == "ta") && next != "":
			f[i] = sameCase(w, "votre")
		case g.polite && low == "tes" && next != "":
			f[i] = sameCase(w, "vos")
		case g.polite && low == "toi":
			f[i] = "vous"
		case g.polite && low == "te" && g.doing[next]:
			f[i] = "vous"
		case g.polite && strings.HasPrefix(low, "t’") && g.doing[low[len("t’"):]]:
			f[i] = "vous " + w[len("t’"):]
		case !g.polite && low == "votre" && next != "":
			if mine := thy(next); mine != "" {
				f[i] = sameCase(w, mine)
			}
		case !g.polite && low == "vos" && next != "":
			f[i] = sameCase(w, "tes")
		case !g.polite && low == "vous" && g.doing[next]:
			f[i], f[i+1] = g.before(next, ""), ""
		case !g.polite && low == "vous" && g.thouVerb(next) != "":
			f[i], f[i+1] = sameCase(w, "tu"), g.thouVerb(next)
		case g.polite && low == "tu" && g.youVerb(next) != "":
			f[i], f[i+1] = sameCase(w, "vous"), g.youVerb(next)
		case !g.polite && low == "vous" && i > 0 && afterWhich[strings.ToLower(f[i-1])]:
			f[i] = "toi"
		}
	}
	return strings.Join(strings.Fields(strings.Join(f, " ")), " ")
}

// turnedVerb gives a verb before its pronoun the address of the message:
// "Pourriez-vous" → "Pourrais-tu"; "" where there is nothing to change or that
// is not sure.
func (g french) turnedVerb(w string) string {
	from, to, change := "-vous", "-tu", g.thouVerb
	if g.polite {
		from, to, change = "-tu", "-vous", g.youVerb
	}
	verb, ok := strings.CutSuffix(strings.ToLower(w), from)
	if !ok {
		return ""
	}
	before := "" // m’accorderiez
	if at := strings.Index(verb, "’"); at >= 0 {
		before, verb = verb[:at+len("’")], verb[at+len("’"):]
	}
	out := change(verb)
	if out == "" {
		return ""
	}
	return sameCase(w, before+out+to)
}

var afterWhich = wordSet("avec pour chez à sans contre vers et")

func sameCase(like, s string) string {
	if startsUpper(like) {
		return upperFirst(s)
	}
	return s
}

// thy is "ton" or "ta" before a noun whose ending tells its gender, else "".
func thy(noun string) string {
	low := strings.ToLower(strings.Trim(noun, ".,;:"))
	if soundsVowelFrench(low) {
		return "ton"
	}
	for _, end := range []string{"tion", "sion", "té", "ure", "ance", "ence", "erie", "ique", "tude", "esse", "ette", "ade", "ise", "graphie", "logie", "marque", "page", "remarque", "démarche", "vie", "place", "méthode", "liste"} {
		if strings.HasSuffix(low, end) {
			return "ta"
		}
	}
	for _, end := range []string{"ment", "age", "eau", "isme", "eur", "al", "ail", "et", "ier", "in", "on", "oir", "travail", "point", "conseil", "parcours", "produit", "projet", "regard", "avis", "livre", "plan", "modèle", "site"} {
		if strings.HasSuffix(low, end) {
			return "ton"
		}
	}
	return ""
}

// youVerbs are everyday verbs whose forms follow no rule: with vous, with tu.
var youVerbs = [][2]string{
	{"êtes", "es"}, {"avez", "as"}, {"faites", "fais"}, {"dites", "dis"}, {"lisez", "lis"}, {"voyez", "vois"}, {"savez", "sais"}, {"pouvez", "peux"}, {"voulez", "veux"}, {"devez", "dois"},
	{"prenez", "prends"}, {"comprenez", "comprends"}, {"tenez", "tiens"}, {"mettez", "mets"}, {"écrivez", "écris"}, {"connaissez", "connais"}, {"choisissez", "choisis"}, {"vendez", "vends"}, {"suivez", "suis"},
	{"aviez", "avais"}, {"étiez", "étais"}, {"disiez", "disais"}, {"faisiez", "faisais"}, {"voyiez", "voyais"}, {"pourriez", "pourrais"}, {"feriez", "ferais"}, {"diriez", "dirais"},
}

// thouVerb gives a verb behind "vous" the form it has behind "tu", "" where
// that is not sure.
func (g french) thouVerb(verb string) string {
	for _, v := range youVerbs {
		if v[0] == verb {
			return v[1]
		}
	}
	if stem, ok := strings.CutSuffix(verb, "ez"); ok && g.doing[stem+"er"] {
		return stem + "es"
	}
	if m := conditional.FindStringSubmatch(verb); m != nil && m[2] == "iez" {
		return m[1] + "ais"
	}
	return ""
}

// conditional is a verb in the conditional, which is regular in every verb.
var conditional = regexp.MustCompile(`^(\p{L}+(?:[eiuv]|[dt]|r)r)(iez|ais)$`)

func (g french) youVerb(verb string) string {
	for _, v := range youVerbs {
		if v[1] == verb {
			return v[0]
		}
	}
	if stem, ok := strings.CutSuffix(verb, "es"); ok && g.doing[stem+"er"] {
		return stem + "ez"
	}
	if m := conditional.FindStringSubmatch(verb); m != nil && m[2] == "ais" {
		return m[1] + "iez"
	}
	return ""
}
