package message

import (
	"strings"
	"unicode/utf8"
)

// Verbs at the end of what the user typed, and where "zu" and "gern" stand.

// endsInInfinitive says whether a text ends in a verb that "ich könnte …" can take
// up: "Ihre Preisseite durchsehen".
func endsInInfinitive(s string) bool {
	f := strings.Fields(s)
	if len(f) < 2 {
		return false
	}
	last := f[len(f)-1]
	return !capitalised(last) && utf8.RuneCountInString(last) > 3 && endsIn(last, "en", "eln", "ern", "tun") && !germanNotVerbs[last]
}

// germanNotVerbs are small words in -en that are none.
var germanNotVerbs = wordSet("einen meinen deinen ihren unseren seinen keinen allen vielen anderen wenigen beiden diesen jeden welchen oben unten morgen gegen zwischen neben dagegen wegen hinten außen innen drinnen daneben zusammen denen")

// bareInfinitive takes "zu" out of a verb: "Ihren Plan anzusehen" → "ansehen",
// "die Seite zu prüfen" → "prüfen".
func (g german) bareInfinitive(s string) string {
	f := strings.Fields(s)
	last := f[len(f)-1]
	if len(f) > 2 && f[len(f)-2] == "zu" {
		return strings.Join(append(f[:len(f)-2:len(f)-2], last), " ")
	}
	if i := strings.Index(last, "zu"); i > 1 && g.lists["separable"][last[:i]] && len(last) > i+4 && endsInInfinitive("x "+last[i+2:]) {
		f[len(f)-1] = last[:i] + last[i+2:]
	}
	return strings.Join(f, " ")
}

// gladly puts "gern" where it stands in "Dafür würde ich …": behind a pronoun, else
// in front.
func gladly(s string) string {
	first, rest, more := strings.Cut(s, " ")
	switch first {
	case "dir", "dich", "Ihnen", "Sie", "euch", "uns":
		if more {
			return first + " gern " + rest
		}
	}
	return "gern " + s
}

// withZu puts "zu" back to the verb at the end: "den Leitfaden schicken" → "den
// Leitfaden zu schicken", "Ihren Plan ansehen" → "Ihren Plan anzusehen".
func (g german) withZu(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return s
	}
	last, at := f[len(f)-1], 0
	for prefix := range g.lists["separable"] {
		if rest, ok := strings.CutPrefix(last, prefix); ok && len(prefix) > at && len(rest) > 3 && !g.lists["inseparable"][last] {
			at = len(prefix)
		}
	}
	if at > 0 {
		f[len(f)-1] = last[:at] + "zu" + last[at:]
	} else {
		f[len(f)-1] = "zu " + last
	}
	return strings.Join(f, " ")
}
