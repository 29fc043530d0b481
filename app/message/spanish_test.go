package message_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/message"
)

var (
	spanishWrong    = regexp.MustCompile(`\bde el \p{Ll}|\ba el \p{Ll}|\by [ií](?:[^aeo\s]|$)|\by hi[^eao]|\bo h?o\p{Ll}|\ba las 0?1:|\bun[oa]? minutos`)
	spanishSmall    = regexp.MustCompile(`(?:^|\n)[¿¡«]?\p{Ll}|[\p{L}»][.?] [¿¡«]?\p{Ll}`)
	genderedSpanish = regexp.MustCompile(`(?i)\b(?:estimad|querid|encantad|interesad[oa] en|agradecid|atascad|dispuest[oa]|nosotr[oa]s|bienvenid|ocupad[oa]|juntos|expert[oa]|sr|sra|señora?)\w*`)
)

func TestEverySpanishDraftIsCleanlyWritten(t *testing.T) {
	t.Parallel()
	everyDraft(t, "es", func(in message.Input, d message.Draft) {
		all := d.Subject + "\n" + d.Body
		plain := strings.NewReplacer("iForge", "Iforge", "Dr. ", "", "Prof. ", "", "Inc. ", "", "St. ", "").Replace(d.Body)
		for what, bad := range map[string]bool{
			"doubled blank or mark":       doubled.MatchString(all),
			"a brace":                     strings.ContainsAny(all, "[]{}<>|~@"),
			"wrong article, conjunction":  spanishWrong.MatchString(all),
			"small first letter":          spanishSmall.MatchString(plain),
			"a gender nobody stated":      genderedSpanish.MatchString(all),
			"quotes that do not pair":     strings.Count(all, "«") != strings.Count(all, "»"),
			"brackets that do not pair":   strings.Count(all, "(") != strings.Count(all, ")"),
			"a shouted name":              strings.Contains(all, "HOFFMANN") || strings.Contains(all, "LEAD") || strings.Contains(all, "GERENTE"),
			"counts that are wrong":       d.Characters != utf8.RuneCountInString(d.Body) || d.Words == 0,
			"questions that do not open":  !pairedQuestions(all),
			"a title with a Spanish tail": strings.Contains(all, "gerente de Proyectos"),
		} {
			if bad {
				t.Errorf("%s in %s", what, where(in, d))
			}
		}
	})
}

// pairedQuestions says whether every ? has its ¿ before it, in turn.
func pairedQuestions(s string) bool {
	open := false
	for _, r := range s {
		switch r {
		case '¿':
			if open {
				return false
			}
			open = true
		case '?':
			if !open {
				return false
			}
			open = false
		}
	}
	return !open
}

var (
	saysUsted = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:usted|le|dígame|elija|reciba|escríbame|avíseme|podría usted|prefiera|cuente conmigo)(?:[^\p{L}]|$)`)
	saysTú    = regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:tú|ti|te|tu|tus|contigo|podrías|tendrías|aceptarías|dime|recibe|escríbeme|avísame|tengas|prefieras|puedes|trabajas|ves|quieras)(?:[^\p{L}]|$)`)
	hangsOn   = regexp.MustCompile(`(?i)\b(?:pedir|proponer|preguntar|hacer|escribir|ayudar|enviar|presentar)(le|te)\b`)
)

func TestASpanishLetterKeepsToOneAddress(t *testing.T) {
	t.Parallel()
	everyDraft(t, "es", func(in message.Input, d message.Draft) {
		polite := in.Address == app.PoliteAddress || in.Address == "" && in.Tone == app.Formal
		all := strings.ReplaceAll(d.Subject+"\n"+d.Body, "si le parece bien que hablemos", "") // said of a third person
		wrong := saysUsted
		if polite {
			wrong = saysTú
		}
		if m := wrong.FindString(all); m != "" {
			t.Errorf("polite is %v, yet it says %q: %s", polite, m, where(in, d))
		}
		for _, m := range hangsOn.FindAllStringSubmatch(all, -1) {
			if (m[1] == "le") != polite {
				t.Errorf("polite is %v, yet it says %q: %s", polite, m[0], where(in, d))
			}
		}
	})
}

func TestSpanishAddressesDifferInEverySituation(t *testing.T) {
	t.Parallel()
	for _, s := range message.Situations() {
		in := completeSpanish()
		in.Situation, in.Address = s, app.PoliteAddress
		polite := write(t, in).Body
		in.Address = app.FamiliarAddress
		if familiar := write(t, in).Body; polite == familiar {
			t.Errorf("%s says the same to usted and tú: %s", s, polite)
		}
	}
}

// completeSpanish is one input with everything in it.
func completeSpanish() message.Input {
	in := spanishPeople()[0]
	in.Situation, in.Channel, in.Tone, in.Address = app.FirstContact, app.ByEmail, app.Warm, app.PoliteAddress
	in.About = nil
	return in
}

func TestEveryKindOfPurposeIsSaidInSpanish(t *testing.T) {
	t.Parallel()
	for text, p := range map[string]message.Purpose{
		"modelización financiera":                     {Kind: message.ForSkill, Text: "Modelización financiera"},
		"desde finanzas":                              {Kind: message.ForPerspective, Text: "Finance", Key: "function.finance"},
		"cómo deberíamos fijar el precio":             {Kind: message.ForQuestion, Text: "¿Cómo deberíamos fijar el precio?"},
		"si conviene construir o comprar":             {Kind: message.ForQuestion, Text: "¿Conviene construir o comprar?"},
		"¿vendes primero el piloto?":                  {Kind: message.ForQuestion, Text: "¿Vendes primero el piloto?"},
		"el paso a producto":                          {Kind: message.ForOwnWords, Text: "El paso a producto"},
		"quiero entender cómo compran los hospitales": {Kind: message.ForOwnWords, Text: "Quiero entender cómo compran los hospitales."},
	} {
		for v := range 10 {
			in := completeSpanish()
			in.Purpose, in.Variation, in.Address = p, v, app.FamiliarAddress
			if d := write(t, in); !strings.Contains(strings.ToLower(d.Body), text) {
				t.Errorf("variation %d does not say %q:\n%s", v, text, d.Body)
			}
		}
	}
}

func TestASpanishAskInOwnWordsIsAskedWithItsTime(t *testing.T) {
	t.Parallel()
	for ask, want := range map[string]string{
		"¿Podrías mirar mi página de precios?":      "¿Podrías mirar mi página de precios?",
		"revisar mi caso de negocio":                "¿Podrías revisar mi caso de negocio?",
		"segunda opinión sobre mi presentación":     "una segunda opinión sobre mi presentación?",
		"30 minutos de comentarios sobre mi página": "30 minutos de comentarios sobre mi página?",
		"comer un día": "¿Podríamos comer un día?",
	} {
		for v := range 8 {
			in := completeSpanish()
			in.Ask, in.Variation, in.Address = ask, v, app.FamiliarAddress
			d := write(t, in)
			if !strings.Contains(strings.ToLower(d.Body), strings.ToLower(want)) {
				t.Errorf("%q is not asked:\n%s", ask, d.Body)
			}
			for _, c := range message.Examine(in, d.Subject, d.Body) {
				if !c.OK {
					t.Errorf("%q: %s fails:\n%s", ask, c.Name, d.Body)
				}
			}
		}
	}
}

func TestEnglishWordsStayOutOfASpanishLetter(t *testing.T) {
	t.Parallel()
	for v := range 6 {
		in := completeSpanish()
		in.Variation = v
		in.Offer = "help with your interviews and the slides"
		in.Purpose = message.Purpose{Kind: message.ForQuestion, Text: "How should we price the pilot?"}
		d := write(t, in)
		if strings.Contains(d.Body, "help with") || strings.Contains(d.Body, "price the") {
			t.Errorf("English in %s", d.Body)
		}
	}
}

func TestAnInferredStrengthIsOnlyMyWishInSpanish(t *testing.T) {
	t.Parallel()
	for v := range 40 {
		in := completeSpanish()
		in.Variation, in.Purpose.Typed = v, false
		body := strings.ToLower(write(t, in).Body)
		for _, claim := range []string{"conoce bien", "maneja bien", "puntos fuertes", "sabe mucho", "su modelización", "con experiencia"} {
			if strings.Contains(body, claim) {
				t.Errorf("%q claims a strength nobody stated:\n%s", claim, body)
			}
		}
	}
}
