package message

import (
	"regexp"
	"strings"
)

// What the user typed, sorted into what a German sentence can take up. German
// verbs stand at the end, and nouns have capitals: a small last word in -en is
// the verb of "eure Preisseite durchsehen".

// germanAboutUs says whether a text is a sentence of mine: "Ich möchte …", "Mich
// interessiert …".
func germanAboutUs(s string) bool {
	first, rest, _ := strings.Cut(strings.ToLower(s), " ")
	switch first {
	case "ich", "wir", "mich", "mir", "uns":
		return strings.Contains(rest, " ") || first == "ich" || first == "wir"
	}
	return false
}

// What follows is how a purpose in own words may begin and end around the thing
// itself: "mehr über Preise lernen", "verstehen, wie ihr plant".
var (
	germanWantingAround = regexp.MustCompile(`(?i)^(?:mehr )?(?:über|zu) (.+) (?:lernen|erfahren|sprechen|reden|wissen|hören)$`)
	germanWantingBefore = regexp.MustCompile(`(?i)^(?:besser )?(?:verstehen|lernen|erfahren|herausfinden|hören|wissen), (.+)$`)
	germanWantingBehind = regexp.MustCompile(`(?i)^(.+) (?:lernen|verstehen|kennenlernen)$`)
)

// own takes what the user typed as a purpose: a sentence ("Ich möchte …"), a
// wish ("mehr über Preise lernen"), or the thing itself.
func (g german) own(s string) (string, bool) {
	if germanAboutUs(s) {
		return upperFirst(g.turned(s)), true
	}
	for _, r := range []*regexp.Regexp{germanWantingAround, germanWantingBefore, germanWantingBehind} {
		if m := r.FindStringSubmatch(s); m != nil {
			s = m[1]
			break
		}
	}
	return g.plain(s), false
}

// germanReflexive are verbs of meeting that need "uns".
var germanReflexive = []string{"treffen", "unterhalten", "austauschen", "verabreden", "zusammensetzen", "kennenlernen", "vernetzen"}

// ask sorts an ask in own words: a whole question, something we would do
// together, something they would do, or a thing to ask for.
func (g german) ask(s string) (string, string) {
	if g.isQuestion(s) {
		return "askquestion", upperFirst(g.turned(s))
	}
	s = g.plain(s)
	if !endsInInfinitive("x " + s) {
		return "askthing", g.thing(s)
	}
	s = g.bareInfinitive("x " + s)[len("x "):]
	f := strings.Fields(s)
	last := f[len(f)-1]
	for verb := range g.together {
		if verb == "" || !strings.HasSuffix(last, verb) {
			continue
		}
		for _, us := range germanReflexive {
			if strings.HasSuffix(last, us) && f[0] != "uns" {
				s = "uns " + s
			}
		}
		return "asktogether", s
	}
	if f[0] == "gemeinsam" || f[0] == "zusammen" {
		return "asktogether", s
	}
	return "askverb", s
}

func (g german) timed(s string) bool {
	return strings.Contains(s, "Minute") || strings.Contains(s, "Stunde") || strings.Contains(s, "Stündchen")
}

func (g german) offer(s string) (string, string) {
	switch {
	case germanAboutUs(s):
		return "offersentence", upperFirst(g.turned(s))
	case endsInInfinitive(s):
		return "offerverb", g.bareInfinitive(g.plain(s))
	}
	return "offerthing", g.thing(g.plain(s))
}

func (g german) offerSkill(skill string) string { return "Hilfe " + g.atSkill(skill) }

// atSkill names a skill behind "Hilfe …": "bei SQL", "beim Thema …".
func (g german) atSkill(skill string) string {
	if g.isVerbal(skill) {
		return "beim " + skill
	}
	if d, ok := g.dative(skill); ok {
		return "bei " + d
	}
	return "beim Thema " + upperFirst(skill)
}

// germanAskedFor are the ways a note of a request begins: "Lena bat um Feedback …",
// "Lena hat mich um Feedback gebeten", "Bitte um Feedback".
var (
	germanAskedFor = regexp.MustCompile(`(?i)^(?:[\p{L}'’.-]+ ){0,3}(?:bat|bittet|fragte|fragt|möchte|will|wollte|wünscht sich|braucht|sucht|hätte gern)(?: mich)?(?: (?:um|nach))? `)
	germanAskedHas = regexp.MustCompile(`(?i)^(?:[\p{L}'’.-]+ ){0,3}hat (?:mich )?(?:um|nach) (.+) (?:gebeten|gefragt)$`)
	germanPlea     = regexp.MustCompile(`^(?:Bitte um|Anfrage:|Frage nach|Wunsch nach) `)
)

// request turns my note of what somebody asked into words to them: "Lena bat um
// Feedback zu ihrer Preisseite" → "Feedback zu Ihrer Preisseite".
func (g german) request(s string, from calledName) (string, string) {
	if m := germanAskedHas.FindStringSubmatch(s); m != nil {
		s = m[1]
	} else {
		for _, r := range []*regexp.Regexp{germanAskedFor, germanPlea} {
			if m := r.FindStringIndex(s); m != nil && m[1] < len(s) {
				s = s[m[1]:]
				break
			}
		}
	}
	if m := germanWhetherICan.FindStringSubmatch(s); m != nil && endsInInfinitive("x "+m[1]) {
		s = g.askersOwn(m[1])
	}
	s = g.plain(g.theirs(g.toReader(s, from.first)))
	switch {
	case g.isQuestion(s) || germanAboutUs(s):
		return "requestany", s
	case endsInInfinitive("x " + s):
		return "requestverb", g.bareInfinitive("x " + s)[len("x "):]
	}
	return "requestthing", g.thing(s)
}

// germanWhetherICan is a request as they put it: "Kannst du meinen Lebenslauf
// ansehen?".
var germanWhetherICan = regexp.MustCompile(`(?i)^(?:(?:kannst|könntest|würdest|magst|möchtest) du|(?:können|könnten|würden|möchten) sie|(?:könnt|könntet|würdet) ihr) (?:(?:bitte|mal|einmal|vielleicht|vielleicht einmal) )*([^?]+?)\??$`)

// askersOwn turns the mine of the one who asks into the reader's: "meinen
// Lebenslauf" → "Ihren Lebenslauf".
func (g german) askersOwn(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		switch f {
		case "mich":
			fields[i] = g.you("Sie", "dich")
		case "mir":
			fields[i] = g.you("Ihnen", "dir")
		}
		for _, e := range germanEndings {
			if f == "mein"+e {
				fields[i] = g.you("Ihr", "dein") + e
			}
		}
	}
	return strings.Join(fields, " ")
}

// theirs turns what is theirs in a note into what is the reader's: "ihrer
// Preisseite" → "Ihrer Preisseite" or "deiner Preisseite".
func (g german) theirs(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		for _, e := range germanEndings {
			if (f == "ihr"+e || f == "sein"+e) && i+1 < len(fields) && !(e == "" && endsInInfinitive("x "+fields[i+1])) {
				fields[i] = g.you("Ihr", "dein") + e
			}
		}
		if f == "ihr" && i+1 < len(fields) && endsInInfinitive("x "+fields[i+1]) || f == "ihm" {
			fields[i] = g.you("Ihnen", "dir")
		}
	}
	return strings.Join(fields, " ")
}

// germanWhomVerbs take the person in the accusative.
var germanWhomVerbs = []string{"vorstellen", "anrufen", "treffen", "einladen", "besuchen", "informieren", "unterstützen", "begleiten", "erinnern", "fragen", "mitnehmen"}

// toReader turns a note that names the person into words to them: "Priya den
// Leitfaden schicken" → "Ihnen den Leitfaden schicken".
func (g german) toReader(s, first string) string {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return s
	}
	last := fields[len(fields)-1]
	whom := endsIn(last, germanWhomVerbs...)
	for i, f := range fields {
		byName := first != "" && !strings.Contains(first, " ") && f == first
		byPronoun := f == "ihm" || f == "ihn" || f == "ihr" && i+1 < len(fields) && germanDeterminer(fields[i+1:]) != "" && endsInInfinitive(s)
		before := ""
		if i > 0 {
			before = fields[i-1]
		}
		switch {
		case !byName && !byPronoun:
		case before == "mit" || before == "bei" || before == "von" || before == "zu":
			fields[i] = g.you("Ihnen", "dir")
		case before == "für" || before == "an" || before == "über" || whom || f == "ihn":
			fields[i] = g.you("Sie", "dich")
		default:
			fields[i] = g.you("Ihnen", "dir")
		}
	}
	return strings.Join(fields, " ")
}

// deed reads something I will do: as a verb where it is one ("Ihnen den
// Leitfaden schicken"), else as words to stand behind a colon.
func (g german) deed(s string, to calledName) (string, string) {
	s = g.toReader(s, to.first)
	for _, start := range []string{"ich werde ", "ich will ", "ich möchte ", "werde "} {
		if len(s) > len(start) && strings.HasPrefix(strings.ToLower(s), start) {
			s = s[len(start):]
			break
		}
	}
	if germanAboutUs(s) {
		return "thing", upperFirst(g.turned(s))
	}
	s = g.plain(s)
	if endsInInfinitive("x " + s) {
		return "do", g.bareInfinitive("x " + s)[len("x "):]
	}
	return "thing", s
}

func (g german) took(s string) (string, string) {
	s = g.plain(s)
	first, rest, _ := strings.Cut(s, " ")
	low := strings.ToLower(first)
	switch {
	case low == "dass" && rest != "":
		return "tookthat", rest
	case g.lists["asking"][low] && rest != "" && !g.isQuestion(s):
		return "tookhow", s
	}
	clause, _, _ := strings.Cut(s, ",") // "dein Hinweis, zuerst zu fragen"
	fields := strings.Fields(clause)
	if len(fields) < 2 || endsInInfinitive(clause) {
		return "", s
	}
	switch det := germanDeterminer(fields); det {
	case "ihr", "dein", "ein", "euer":
		if g.genderOf(headNoun(fields)) != germanUnknown {
			return "tookthing", s
		}
	case "ihre", "ihren", "deine", "deinen", "den", "die", "das", "eine", "einen", "eure", "euren":
		return "tookthing", s
	}
	return "", s
}

// germanHappened are finite verbs that make a sentence of what came of an advice, or
// of a reason.
var germanHappened = wordSet("ist sind war waren hat haben hatte hatten wurde wurden wird werden kam kamen gab ging gingen läuft laufen lief bringt brachte steht stand stieg stiegen sank sanken wuchs zahlt zahlen kauft kaufen nutzt nutzen funktioniert hilft half bleibt blieb gewann gewannen unterschrieb unterschrieben kann können muss müssen darf geht fehlt fehlen reicht reichen dauert liegt")

// isGermanSentence says whether own words are a sentence of their own: about me, or
// with a verb behind its subject.
func isGermanSentence(s string) bool {
	if germanAboutUs(s) {
		return true
	}
	f := strings.Fields(s)
	first := strings.ToLower(f[0])
	if first == "dass" || first == "weil" || first == "wie" || len(f) < 3 {
		return false
	}
	for i, w := range f[1:] {
		if i < 4 && germanHappened[strings.Trim(w, ",")] {
			return true
		}
	}
	return false
}

// came reads what came of an advice: a sentence ("Wir haben den Test verkauft")
// or a thing ("ein unterschriebener Vertrag").
func (g german) came(s string) (string, string) {
	if isGermanSentence(s) {
		return "camesentence", upperFirst(g.turned(s))
	}
	return "camething", g.plain(s)
}

// reason reads why I decline: a sentence ("Ich bin bis März nicht da") or a thing
// ("ein volles Quartal").
func (g german) reason(s string) (string, string) {
	if isGermanSentence(s) {
		return "reasonsentence", upperFirst(g.turned(s))
	}
	return "reasonthing", g.plain(s)
}
