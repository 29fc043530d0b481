package message

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names of skills, which have no article: their capitals and their cases.

// topic gives a skill or subject its capitals: nouns have one, a leading
// adjective has none: "strategische Planung", "Stakeholder Management", "SQL".
func (g german) topic(s string) string {
	s = inside(s, maxTopic)
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return ""
	}
	key := strings.ToLower(s)
	if p, ok := g.proper[key]; ok {
		return p
	}
	loud := shouted(s)
	low := key == s && (len(fields) == 1 || germanLooksEnglish(fields)) || germanLooksEnglish(fields)
	for i, f := range fields {
		fields[i] = g.titled(f, loud, low)
		if i > 0 {
			if p, ok := g.proper[strings.ToLower(fields[i-1]+" "+f)]; ok { // Six Sigma, Power BI
				fields[i-1], fields[i], _ = strings.Cut(p, " ")
			}
		}
	}
	if len(fields) > 1 && isGermanAdjective(fields[0]) && capitalised(fields[1]) && !germanLooksEnglish(fields) {
		fields[0] = lowerFirst(fields[0])
	} else if !germanHasInnerUpper(fields[0]) {
		fields[0] = upperFirst(fields[0])
	}
	return strings.Join(fields, " ")
}

func germanHasInnerUpper(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return hasUpper(s[n:])
}

// germanEnglishSigns are words and ends of words of English names of skills.
var germanEnglishSigns = wordSet("business user data sales public team people decision customer product research market service project risk software digital stakeholder financial case design story change social media content cloud machine strategy planning time brand email quality supply chain health care talent")

func germanLooksEnglish(fields []string) bool {
	if len(fields) < 2 || isGermanAdjective(fields[0]) && endsIn(strings.ToLower(fields[0]), "es", "er", "ische", "liche", "ende", "bare", "lose", "hafte", "bettete", "terne") {
		return false
	}
	signs := 0
	for _, f := range fields {
		low := strings.ToLower(f)
		for _, r := range low {
			if r > unicode.MaxASCII {
				return false
			}
		}
		if germanJoins[low] && low != "in" && low != "of" && low != "for" && low != "and" && low != "to" && low != "the" && low != "with" && low != "on" {
			return false
		}
		if germanEnglishSigns[low] || endsIn(low, "ing", "ment", "ysis", "ship", "ity", "ance", "ics", "ical", "cy") {
			signs++
		}
	}
	return signs > 0
}

// germanAdjectiveStems are ends of adjectives without their own ending.
var germanAdjectiveStems = []string{"isch", "lich", "ig", "al", "iv", "är", "ell", "end", "bar", "sam", "los", "haft", "agil", "neu", "frei", "groß", "klein", "gut", "öffentlich", "kreativ", "mobil", "modern", "schlank", "intern", "extern", "bettet", "rechtlich"}

// isGermanAdjective says whether a word before a noun is an adjective in its strong
// form: "strategische", "Digitales".
func isGermanAdjective(s string) bool {
	low := strings.ToLower(s)
	for _, ending := range []string{"es", "er", "e"} {
		if stem, ok := strings.CutSuffix(low, ending); ok {
			return endsIn(stem, germanAdjectiveStems...)
		}
	}
	return false
}

// zu names a skill behind "Fragen …": "zu Finanzmodellierung", "zu strategischer
// Planung", "zum Verhandeln"; where the case is not sure, "zum Thema …".
func (g german) zu(s string) string {
	if g.isVerbal(s) {
		return "zum " + s
	}
	if d, ok := g.dative(s); ok {
		return "zu " + d
	}
	return "zum Thema " + upperFirst(s)
}

// in names a skill behind "besser werden …".
func (g german) in(s string) string {
	if g.isVerbal(s) {
		return "im " + s
	}
	if d, ok := g.dative(s); ok {
		return "in " + d
	}
	return "beim Thema " + upperFirst(s)
}

// isVerbal says whether a skill is a verb made a noun, "Verhandeln", or a
// masculine noun that goes on, "Aufbau von Teams": both have an article.
func (g german) isVerbal(s string) bool {
	first, rest, more := strings.Cut(s, " ")
	low := strings.ToLower(first)
	verbal := g.lists["verbal"][low] || strings.HasSuffix(low, "ieren") && low != "tieren"
	if !more {
		return verbal
	}
	next, _, _ := strings.Cut(rest, " ")
	switch next {
	case "von", "der", "des", "mit", "ohne", "für", "im", "in":
		return verbal || g.genderOf(low) == germanMasculine
	}
	return false
}

// dative puts the name of a skill, which has no article, into the dative, where
// its form is sure.
func (g german) dative(s string) (string, bool) {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return "", false
	}
	if len(fields) > 1 && !capitalised(fields[0]) && isGermanAdjective(fields[0]) {
		return g.dativeWithAdjective(fields)
	}
	if _, ok := g.proper[strings.ToLower(s)]; ok || germanLooksEnglish(fields) {
		return s, true
	}
	if endsInInfinitive(s) { // "Geschichten erzählen"
		return "", false
	}
	for i, f := range fields {
		if strings.ContainsAny(f, "„“\"()") {
			return "", false
		}
		if germanJoins[strings.ToLower(f)] && i > 0 && strings.ToLower(f) != "und" && f != "&" {
			break // what follows "von", "für" … keeps its case
		}
		if !capitalised(f) && isGermanAdjective(f) {
			return "", false // "Lean und kontinuierliche Verbesserung"
		}
		if !capitalised(f) && !hasUpper(f) {
			continue
		}
		low := strings.ToLower(strings.Trim(f, ",-"))
		of := g.genderOf(low)
		if isGermanAdjective(f) && i+1 < len(fields) {
			return "", false
		}
		if of == germanPlural && !endsIn(low, "n", "s") {
			return "", false
		}
		if of == germanUnknown && endsIn(low, "e", "er", "el") {
			return "", false
		}
	}
	return s, true
}

func (g german) dativeWithAdjective(fields []string) (string, bool) {
	adjective, noun := fields[0], fields[1]
	if !capitalised(noun) {
		return "", false
	}
	of := g.genderOf(headNoun(fields[1:]))
	switch {
	case strings.HasSuffix(adjective, "es"):
		adjective = strings.TrimSuffix(adjective, "es") + "em"
	case strings.HasSuffix(adjective, "er"):
		adjective = strings.TrimSuffix(adjective, "er") + "em"
	case of == germanFeminine:
		adjective += "r"
	case of == germanPlural && strings.HasSuffix(noun, "n"):
		adjective += "n"
	case of == germanPlural && strings.HasSuffix(noun, "e"):
		adjective, noun = adjective+"n", noun+"n"
	default:
		return "", false
	}
	return strings.Join(append([]string{adjective, noun}, fields[2:]...), " "), true
}
