package message

import (
	"strings"
	"unicode"
)

// Own words are turned to the reader: notes typed with du become Sie in a polite
// message, and the other way round, so that no message mixes the two.

// germanFamiliarForms are the du forms of verbs that change more than their ending.
var germanFamiliarForms = map[string]string{
	"können": "kannst", "könnten": "könntest", "konnten": "konntest", "müssen": "musst", "müssten": "müsstest", "sollen": "sollst", "sollten": "solltest",
	"wollen": "willst", "wollten": "wolltest", "dürfen": "darfst", "dürften": "dürftest", "werden": "wirst", "würden": "würdest", "wurden": "wurdest", "haben": "hast", "hatten": "hattest",
	"hätten": "hättest", "sind": "bist", "waren": "warst", "wären": "wärst", "mögen": "magst", "möchten": "möchtest", "wissen": "weißt", "geben": "gibst",
	"nehmen": "nimmst", "sehen": "siehst", "sprechen": "sprichst", "lesen": "liest", "treffen": "triffst", "helfen": "hilfst", "fahren": "fährst", "halten": "hältst",
	"lassen": "lässt", "laufen": "läufst", "raten": "rätst", "tragen": "trägst", "treten": "trittst", "werfen": "wirfst", "essen": "isst", "messen": "misst",
	"empfehlen": "empfiehlst", "fallen": "fällst", "schlagen": "schlägst", "laden": "lädst", "tun": "tust", "wachsen": "wächst", "schlafen": "schläfst",
}

// toDu gives the du form of a verb in the Sie form: "kalkulieren" → "kalkulierst".
func toDu(verb string) (string, bool) {
	low := strings.ToLower(verb)
	capital := low != verb
	out := ""
	for sie, du := range germanFamiliarForms {
		if du != "" && (low == sie || len(sie) > 4 && strings.HasSuffix(low, sie) && len(low) > len(sie)) {
			if candidate := strings.TrimSuffix(low, sie) + du; out == "" || low == sie {
				out = candidate
			}
		}
	}
	if out == "" {
		switch {
		case endsIn(low, "eln", "ern"):
			out = strings.TrimSuffix(low, "n") + "st"
		case strings.HasSuffix(low, "en") && len(low) > 4:
			stem := strings.TrimSuffix(low, "en")
			switch {
			case endsIn(stem, "t", "d", "chn", "ffn", "gn", "tm"):
				out = stem + "est"
			case endsIn(stem, "s", "ß", "z", "x"):
				out = stem + "t"
			default:
				out = stem + "st"
			}
		default:
			return "", false
		}
	}
	if capital {
		out = upperFirst(out)
	}
	return out, true
}

// toSie gives the Sie form of a verb in the du form: "kalkulierst" →
// "kalkulieren".
func toSie(verb string) (string, bool) {
	low := strings.ToLower(verb)
	capital := low != verb
	out := ""
	for sie, du := range germanFamiliarForms {
		if du != "" && (low == du || len(du) > 4 && strings.HasSuffix(low, du)) {
			if candidate := strings.TrimSuffix(low, du) + sie; out == "" || low == du {
				out = candidate
			}
		}
	}
	if out == "" {
		switch {
		case endsIn(low, "elst", "erst") && len(low) > 6:
			out = strings.TrimSuffix(low, "st") + "n"
		case strings.HasSuffix(low, "est") && endsIn(strings.TrimSuffix(low, "est"), "t", "d", "chn", "ffn", "gn", "tm"):
			out = strings.TrimSuffix(low, "est") + "en"
		case strings.HasSuffix(low, "st") && len(low) > 4:
			out = strings.TrimSuffix(low, "st") + "en"
		case endsIn(low, "zt", "ßt", "sst") && len(low) > 3:
			out = strings.TrimSuffix(low, "t") + "en"
		default:
			return "", false
		}
	}
	if capital {
		out = upperFirst(out)
	}
	return out, true
}

// fromIhr gives the Sie form of a verb that stands with "ihr": "festlegt" →
// "festlegen".
func fromIhr(verb string) (string, bool) {
	low := strings.ToLower(verb)
	out := ""
	switch {
	case low == "seid":
		out = "sind"
	case low == "tut":
		out = "tun"
	case len(low) < 4 || !strings.HasSuffix(low, "t"):
		return "", false
	case endsIn(low, "elt", "ert"):
		out = strings.TrimSuffix(low, "t") + "n"
	case strings.HasSuffix(low, "et"):
		out = strings.TrimSuffix(low, "t") + "n"
	default:
		out = strings.TrimSuffix(low, "t") + "en"
	}
	if low != verb {
		out = upperFirst(out)
	}
	return out, true
}

// germanEndings are those of possessives of both addresses.
var germanEndings = []string{"", "e", "en", "em", "er", "es"}

// turned turns own words to the reader, in the address of the message.
func (g german) turned(s string) string {
	fields := strings.Fields(s)
	for i := range fields {
		word, mark := germanUnmarked(fields[i])
		low := strings.ToLower(word)
		to := word
		switch {
		case g.polite:
			to = g.politely(fields, i, word, low)
		default:
			to = g.familiarly(fields, i, word)
		}
		fields[i] = strings.Replace(fields[i], word+mark, to+mark, 1)
	}
	return strings.Join(fields, " ")
}

// germanUnmarked takes a word out of its marks, and gives the mark behind it.
func germanUnmarked(s string) (word, mark string) {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i:]
}

func (g german) politely(fields []string, i int, word, low string) string {
	switch low {
	case "du":
		if g.verbBeside(fields, i, toSie, func(v string) bool { return endsIn(v, "st", "zt", "ßt") }) {
			return "Sie"
		}
		return word
	case "ihr":
		if word == "ihr" && g.verbBeside(fields, i, fromIhr, func(v string) bool { return strings.HasSuffix(v, "t") || v == "seid" }) {
			return "Sie"
		}
		return word
	case "dich":
		return "Sie"
	case "dir", "euch":
		return "Ihnen"
	}
	for _, e := range germanEndings {
		if low == "dein"+e || low == "euer"+e || low == "eur"+e && e != "" {
			return "Ihr" + e
		}
	}
	return word
}

func (g german) familiarly(fields []string, i int, word string) string {
	switch word {
	case "Ihnen":
		return "dir"
	case "Sie":
		if g.verbBeside(fields, i, toDu, func(v string) bool { return endsIn(v, "en", "ern", "eln") || v == "sind" || v == "tun" }) {
			return "du"
		}
		return "dich"
	}
	for _, e := range germanEndings {
		if word == "Ihr"+e {
			return "dein" + e
		}
	}
	return word
}

// verbBeside finds the verb of a pronoun, before it, behind it or at the end of
// a clause that a question word or conjunction begins, and changes its form.
func (g german) verbBeside(fields []string, i int, change func(string) (string, bool), fits func(string) bool) bool {
	try := func(at int) bool {
		if at < 0 || at >= len(fields) {
			return false
		}
		word, mark := germanUnmarked(fields[at])
		if word == "" || !fits(strings.ToLower(word)) || at != 0 && capitalised(word) {
			return false
		}
		to, ok := change(word)
		if ok {
			fields[at] = strings.Replace(fields[at], word+mark, to+mark, 1)
		}
		return ok
	}
	for back := i - 1; back >= 0 && back >= i-3; back-- {
		word, mark := germanUnmarked(fields[back])
		if mark != "" && strings.Contains(mark, ",") {
			break
		}
		if low := strings.ToLower(word); g.lists["asking"][low] || germanClauseOpeners[low] {
			if g.lists["asking"][low] && try(back+1) && back+1 < i {
				return true
			}
			end := i + 1
			for end < len(fields)-1 && !strings.ContainsAny(fields[end], ",;.?!") {
				end++
			}
			return try(end)
		}
	}
	return try(i-1) || try(i+1)
}

var germanClauseOpeners = wordSet("dass ob wenn weil falls damit bevor nachdem sobald obwohl als")
