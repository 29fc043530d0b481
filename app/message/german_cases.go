package message

import (
	"regexp"
	"strings"
)

// People note things in the case they have in mind: "unser Leitfaden" or "unseren
// Leitfaden". Inside, such words stand in the nominative; asObject gives the
// accusative where spelling makes it certain.

// germanObject is a masculine noun phrase in the accusative, followed by
// nothing that would make it the object of a verb.
var germanObject = regexp.MustCompile(`^([Ee]in|[Mm]ein|[Uu]nser|[Dd]ein|[Ee]ur|[Ii]hr|[Kk]ein|[Dd])en ((?:[a-zäöüß]+en )*)(\p{Lu}[\p{L}-]*)((?: (?:für|zu|zum|zur|über|von|vom|mit|auf|aus|in|im|an|am|bei|beim|gegen|nach|durch|ohne|des|unter|vor|pro|und) .+|, .+)?)$`)

// germanWeak are nouns whose nominative lacks the ending.
var germanWeak = map[string]string{"Gedanken": "Gedanke", "Namen": "Name", "Kollegen": "Kollege", "Kunden": "Kunde", "Experten": "Experte", "Kandidaten": "Kandidat", "Studenten": "Student"}

// nominative puts a noun phrase that was typed as an object back: "deinen neuen
// Plan" → "dein neuer Plan". Verbs keep their objects: "deinen Plan prüfen".
func nominative(s string) string {
	clause, _, _ := strings.Cut(s, ",")
	m := germanObject.FindStringSubmatch(s)
	if m == nil || endsInInfinitive(clause) || endsInInfinitive(s) {
		return s
	}
	det, ending, noun := m[1], "er ", m[3]
	switch det {
	case "d", "D":
		det, ending = det+"er", "e "
	case "eur", "Eur":
		det = det[:2] + "er"
	}
	if w := germanWeak[noun]; w != "" {
		noun = w
	}
	return det + " " + strings.ReplaceAll(m[2], "en ", ending) + noun + m[4]
}

// asObject is something offered as the object of "anbieten", and whether its case
// is certain: the gender of "unser Spickzettel" cannot be read off.
func (g german) asObject(s string) (string, bool) {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return s, false
	}
	switch germanDeterminer(fields) {
	case "ein", "mein", "unser", "ihr", "dein", "euer", "kein", "der":
		if g.genderOf(headNoun(fields)) == germanUnknown {
			if len(fields) < 3 || capitalised(fields[1]) || !endsIn(fields[1], "er", "es") {
				return s, false
			}
			if strings.HasSuffix(fields[1], "er") { // "unser neuer Spickzettel"
				switch fields[0] {
				case "euer":
					fields[0] = "euren"
				case "der":
					fields[0] = "den"
				default:
					fields[0] += "en"
				}
				fields[1] = strings.TrimSuffix(fields[1], "er") + "en"
				return strings.Join(fields, " "), true
			}
			return s, true
		}
	}
	out := g.given(s)
	return out, !strings.HasPrefix(out, "„") // in quotes it has no case
}

// germanOne is a noun phrase with "ein" or "eine".
var germanOne = regexp.MustCompile(`^(eine?) ((?:[a-zäöüß]+(?:es|er|e) )*)(\p{Lu}[\p{L}-]*)((?: .*)?)$`)

// genitive puts "ein öffentliches Krankenhaus" into the genitive: "eines
// öffentlichen Krankenhauses".
func genitive(s string) (string, bool) {
	m := germanOne.FindStringSubmatch(s)
	if m == nil {
		return s, false
	}
	words := strings.Fields(m[2])
	for i, w := range words {
		words[i] = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w, "s"), "r"), "e") + "en"
	}
	det, noun := "einer", m[3]
	if m[1] == "ein" {
		det = "eines"
		switch {
		case strings.HasSuffix(noun, "nis"):
			noun += "ses"
		case strings.HasSuffix(noun, "us") && !strings.HasSuffix(noun, "aus"):
		case endsIn(noun, "s", "ß", "x", "z"):
			noun += "es"
		case strings.HasSuffix(noun, "e"): // "ein Kunde"
			noun += "n"
		default:
			noun += "s"
		}
	}
	return strings.Join(append(append([]string{det}, words...), noun), " ") + m[4], true
}
