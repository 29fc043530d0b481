package message

import (
	"regexp"
	"strings"
	"unicode"
)

// What the user noted about the reader, turned into words to them: usted or tú.

// wantedOfMe is how a note of a request may begin: "Lena me pidió que …".
var wantedOfMe = regexp.MustCompile(`(?i)^(?:[\p{L}'’.-]+ ){0,3}?(?:(?:me|nos) )?(?:pide|pidió|ha pedido|preguntó|pregunta|quiere|quería|necesita|necesitaba|busca|buscaba|solicita|solicitó|querría)(?: (por|que|si|a))? `)

// request turns my note of what somebody asked into words to them: "Lena pidió
// comentarios sobre su página" → "comentarios sobre tu página".
func (g spanish) request(s string, from calledName) (string, string) {
	lead, theirs := "", false
	if m := wantedOfMe.FindStringSubmatchIndex(s); m != nil && m[1] < len(s) {
		theirs = true
		if m[2] >= 0 {
			lead = strings.ToLower(s[m[2]:m[3]])
		}
		s = s[m[1]:]
	}
	s = g.toReader(g.plain(s), from.first)
	if lead == "que" {
		if verb := g.wished(s); verb != "" {
			return "requestverb", verb
		}
	}
	switch {
	case lead == "que" || lead == "si":
		return "requestany", lead + " " + s
	case asksInSpanish(s), g.mine(s), theirs && g.infinitive(s): // "Lena quiere aprender SQL": the doing is hers
		return "requestany", s
	case g.infinitive(s):
		return "requestverb", s
	}
	return "requestthing", g.thing(s)
}

// irregular verbs as they stand behind "pidió que" and "pide que".
var irregular = map[string]string{
	"diera": "dar", "dé": "dar", "hiciera": "hacer", "haga": "hacer", "dijera": "decir", "diga": "decir", "viera": "ver", "vea": "ver", "leyera": "leer", "lea": "leer",
	"escribiera": "escribir", "escriba": "escribir", "pusiera": "poner", "ponga": "poner", "mire": "mirar", "revise": "revisar", "ayude": "ayudar", "presente": "presentar",
	"mande": "mandar", "envíe": "enviar", "enseñe": "enseñar", "explique": "explicar", "cuente": "contar", "hable": "hablar", "recomiende": "recomendar",
}

// wished turns "que le presentara a una analista" into what I would do:
// "presentarle a una analista"; "" where the verb is not known.
func (g spanish) wished(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	pronoun := ""
	if first == "le" || first == "te" {
		pronoun = first
		first, rest, _ = strings.Cut(rest, " ")
	}
	verb := irregular[first]
	if stem, ok := strings.CutSuffix(first, "ara"); ok && verb == "" && len(stem) > 2 {
		verb = stem + "ar"
	}
	if verb == "" || rest == "" {
		return ""
	}
	return verb + pronoun + " " + rest
}

// deed reads something I will do: as a verb ("enviarle el kit"), else as words
// to stand behind a colon.
func (g spanish) deed(s string, to calledName) (string, string) {
	low := strings.ToLower(s)
	for _, start := range []string{"voy a ", "vamos a ", "quiero ", "pienso ", "he de ", "tengo que ", "debo "} {
		if strings.HasPrefix(low, start) && len(s) > len(start) && g.infinitive(s[len(start):]) {
			s = s[len(start):]
			break
		}
	}
	s = g.toReader(g.plain(s), to.first)
	if g.infinitive(s) {
		return "do", s
	}
	return "thing", s
}

// toReader turns a note about the person into words to them: "enviar a Priya
// el kit" → "enviarle el kit", "su página" → "tu página".
func (g spanish) toReader(s, first string) string {
	one := strings.Join(strings.Fields(first), "_") // "María José" is one word among the others
	fields := strings.Fields(strings.ReplaceAll(s, first, one))
	named := false
	if first = one; first != "" {
		for i := 0; i+1 < len(fields); i++ {
			if fields[i] == "a" && strings.Trim(fields[i+1], ".,") == first {
				fields = append(fields[:i], fields[i+2:]...)
				named = true
				break
			}
		}
		for i, f := range fields {
			if f == first {
				fields[i] = map[bool]string{true: "usted", false: "ti"}[g.polite]
			}
		}
	}
	for i, f := range fields {
		switch strings.ToLower(f) {
		case "su", "tu":
			fields[i] = map[bool]string{true: "su", false: "tu"}[g.polite]
		case "sus", "tus":
			fields[i] = map[bool]string{true: "sus", false: "tus"}[g.polite]
		case "le", "te":
			fields[i] = g.you()
		}
	}
	if len(fields) > 0 {
		if m := infinitiveForm.FindStringSubmatch(fields[0]); m != nil && g.infinitive(strings.Join(fields, " ")) {
			switch m[2] {
			case "le", "te":
				fields[0] = m[1] + g.you()
			case "":
				if named {
					fields[0] = m[1] + g.you()
				}
			}
		}
	}
	return strings.Join(fields, " ")
}

// you is the pronoun of the reader: le or te.
func (g spanish) you() string { return map[bool]string{true: "le", false: "te"}[g.polite] }

// politely is what words to somebody on first-name terms become for usted; the
// other way round only where usted is certain.
var politely = map[string]string{
	"tú": "usted", "tu": "su", "tus": "sus", "contigo": "con usted", "ti": "usted", "podrías": "podría", "puedes": "puede", "querrías": "querría", "quieres": "quiere", "tendrías": "tendría",
	"tienes": "tiene", "aceptarías": "aceptaría", "te": "le", "estarías": "estaría", "harías": "haría", "sabes": "sabe", "ves": "ve", "conoces": "conoce", "darías": "daría", "dirías": "diría",
}

var familiarly = map[string]string{
	"usted": "ti", "podría": "podrías", "querría": "querrías", "tendría": "tendrías", "aceptaría": "aceptarías", "estaría": "estarías",
}

// addressed gives words of mine to the reader the address of the letter, word
// by word as far as that is safe.
func (g spanish) addressed(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		word := strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) })
		low := strings.ToLower(word)
		to := ""
		if g.polite {
			if to = politely[low]; to == "" {
				to = youDo[low]
			}
			if m := infinitiveForm.FindStringSubmatch(low); to == "" && m != nil && m[2] == "te" && len(m[1]) > 2 {
				to = m[1] + "le"
			}
		} else if i == 0 || low == "usted" && isPreposition(fields[i-1]) {
			to = familiarly[low]
		}
		if !g.polite && i <= 2 && (low == "su" || low == "sus") { // so early it can be nobody else's
			to = "t" + low[1:]
		}
		if !g.polite && to == "" {
			if m := infinitiveForm.FindStringSubmatch(low); m != nil && m[2] == "le" && len(m[1]) > 2 && !g.lists["no-verbs"][low] {
				to = m[1] + "te"
			}
		}
		if to == "" {
			continue
		}
		if low != word {
			to = upperFirst(to)
		}
		fields[i] = strings.Replace(f, word, to, 1)
	}
	return strings.Join(fields, " ")
}

func isPreposition(s string) bool {
	switch strings.ToLower(s) {
	case "a", "para", "de", "por", "en", "sin", "sobre":
		return true
	}
	return false
}
