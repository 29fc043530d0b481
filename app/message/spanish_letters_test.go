package message_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// What a careful reader would stumble over in a letter that is otherwise
// correct.

// asking in Spanish: every letter to one person, in every tone, a few ways each.
func spanishLetters(t *testing.T, in message.Input, names []string, check func(in message.Input, d message.Draft)) {
	t.Helper()
	for _, name := range names {
		for _, channel := range message.Channels() {
			for v := range 9 {
				in := in
				letters[name](&in)
				in.Channel, in.Variation, in.Tone = channel, v, message.Tones()[v%3]
				in.Address = []app.Address{app.PoliteAddress, app.FamiliarAddress}[v/3%2]
				check(in, write(t, in))
			}
		}
	}
}

func TestWhereSomebodyComesFromIsAReasonInSpanish(t *testing.T) {
	t.Parallel()
	for _, p := range []message.Purpose{
		{Kind: message.ForSkill, Text: "Negociación"}, {Kind: message.ForQuestion, Text: "¿Cómo deberíamos fijar el precio?"},
		{Kind: message.ForPerspective, Text: "Finance", Key: "function.finance"}, {Kind: message.ForOwnWords, Text: "precios"}, {},
	} {
		in := completeSpanish()
		in.Purpose, in.Person.Title, in.Person.Before = p, "Directora Financiera", "Ingeniera de Planta"
		said, all := 0, 0
		spanishLetters(t, in, []string{"first", "upward", "opposite", "mentor", "reconnect", "introduce to them"}, func(in message.Input, d message.Draft) {
			if in.Channel != app.ByEmail {
				return
			}
			all++
			if strings.Contains(d.Body, "ingeniera de planta") {
				said++
				if !strings.Contains(d.Body, "de ingeniera de planta a directora financiera") && !strings.Contains(d.Body, "como ingeniera de planta") {
					t.Errorf("the former job stands oddly: %s", where(in, d))
				}
			}
		})
		if said*5 < all {
			t.Errorf("for %+v only %d of %d letters say where she comes from", p, said, all)
		}
	}
}

func TestTheFormerJobIsNotSaidTwiceInSpanish(t *testing.T) {
	t.Parallel()
	in := completeSpanish()
	in.Person.Title, in.Person.Before = "Directora Financiera", "Ingeniera de Planta"
	spanishLetters(t, in, asking, func(in message.Input, d message.Draft) {
		if strings.Count(d.Body, "ingeniera de planta") > 1 {
			t.Errorf("said twice: %s", where(in, d))
		}
	})
}

func TestWhoTalkedWithMeBeforeIsNotToldWhoIAmInSpanish(t *testing.T) {
	t.Parallel()
	introduces := regexp.MustCompile(`Me llamo|Soy Maya|[Ss]oy Product Manager`)
	in := completeSpanish()
	in.Bridge = message.Bridge{LastTalk: day(2025, 3, 4)}
	spanishLetters(t, in, []string{"first", "upward", "opposite", "mentor", "reconnect", "introduce to them"}, func(in message.Input, d message.Draft) {
		if introduces.MatchString(d.Body) {
			t.Errorf("I introduce myself to somebody I know: %s", where(in, d))
		}
	})
}

func TestAColleagueIsNotToldTwiceWhereIWorkInSpanish(t *testing.T) {
	t.Parallel()
	in := completeSpanish()
	in.Person.Organisation = ""
	in.Bridge = message.Bridge{Employer: in.Me.Organisation, Now: true}
	spanishLetters(t, in, []string{"first", "upward", "opposite", "mentor", "reconnect"}, func(in message.Input, d message.Draft) {
		if strings.Count(d.Body, in.Me.Organisation) > 1 {
			t.Errorf("said twice: %s", where(in, d))
		}
	})
}

func TestInstitutionsHaveTheirArticleInSpanish(t *testing.T) {
	t.Parallel()
	bare := regexp.MustCompile(`(?:en|desde|de) (?:Universidad|Hospital|Círculo|Banco|Red) `)
	in := completeSpanish()
	in.Person.Organisation, in.Me.Organisation = "Hospital San Juan", "Banco del Tajo"
	for _, b := range []message.Bridge{{School: "Universidad de Salamanca"}, {Group: "Círculo de Producto"}, {Group: "Red de Mujeres en Datos"}, {Employer: "Banco Ibérico", From: 2014, To: 2017}} {
		in.Bridge = b
		spanishLetters(t, in, asking, func(in message.Input, d message.Draft) {
			if m := bare.FindString(d.Body); m != "" {
				t.Errorf("%q in %s", m, where(in, d))
			}
		})
	}
}

func TestAQuestionPutToTúIsPutToUstedInAPoliteLetter(t *testing.T) {
	t.Parallel()
	for q, want := range map[string]string{
		"¿Vendes primero el piloto o el contrato?": "vende primero el piloto", "¿Cómo eliges a tus clientes?": "cómo elige a sus clientes",
	} {
		in := completeSpanish()
		in.Purpose = message.Purpose{Kind: message.ForQuestion, Text: q}
		spanishLetters(t, in, []string{"first", "upward", "mentor"}, func(in message.Input, d message.Draft) {
			if in.Address != app.PoliteAddress || in.Channel == app.ByLinkedInNote {
				return
			}
			if !strings.Contains(strings.ToLower(d.Body), want) {
				t.Errorf("%q is not put to usted: %s", q, where(in, d))
			}
		})
	}
}

// hollowSpanish are turns a native writer would strike out.
var hollowSpanish = regexp.MustCompile(`(?i)me hizo pensar en|un dato sobre mí|con pesar|respuesta pronta|el tema «|son dos momentos libres|minutos es mucho|no hay que dar motivos|viene bien, un no también está bien|una mentoría conmigo|con un café(?: |\.|\?)[^d]|: puedo ofrecer esto:|decisión profesional|por allí|es un lugar donde`)

func TestSpanishLettersHaveNoStockTurns(t *testing.T) {
	t.Parallel()
	everyDraft(t, "es", func(in message.Input, d message.Draft) {
		if m := hollowSpanish.FindString(d.Subject + "\n" + d.Body); m != "" {
			t.Errorf("%q in %s", m, where(in, d))
		}
	})
}

// twice are words of which one in a letter is enough.
var twice = []string{"por mi parte", "a cambio", "pensé en", "en mi lugar", "me interesa", "quiero saber", "los dos lados", "de por medio"}

func TestSpanishLettersSayNothingTwice(t *testing.T) {
	t.Parallel()
	all, doubles := 0, map[string]int{}
	everyDraft(t, "es", func(in message.Input, d message.Draft) {
		all++
		for _, w := range twice {
			if strings.Count(strings.ToLower(d.Body), w) > 1 {
				doubles[w]++
				t.Logf("%q twice in %s", w, where(in, d))
			}
		}
	})
	for w, n := range doubles {
		if n*200 > all {
			t.Errorf("%q stands twice in %d of %d letters", w, n, all)
		}
	}
}

func TestASpanishSubjectNamesItsTopicWhereThereIsRoom(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"first", "upward", "opposite", "mentor", "reconnect", "follow-up"} {
		named, all := 0, 0
		for i, in := range spanishPeople() {
			letters[name](&in)
			in.Channel, in.Tone, in.Purpose = app.ByEmail, message.Tones()[i%3], message.Purpose{Kind: message.ForSkill, Text: "Negociación"}
			all++
			if strings.Contains(strings.ToLower(write(t, in).Subject), "negociación") {
				named++
			}
		}
		if named*10 < all*8 {
			t.Errorf("%s: %d of %d subjects name the topic", name, named, all)
		}
	}
}

func TestASpanishFollowUpSaysWhatItIsAbout(t *testing.T) {
	t.Parallel()
	for text, p := range map[string]message.Purpose{
		"cómo compran los hospitales": {Kind: message.ForOwnWords, Text: "Quiero entender cómo compran los hospitales"},
		"endes primero el piloto":     {Kind: message.ForQuestion, Text: "¿Vendes primero el piloto?"},
		"negociación":                 {Kind: message.ForSkill, Text: "Negociación"},
	} {
		for v := range 12 {
			in := completeSpanish()
			in.Purpose, in.Variation, in.Situation, in.Previous.Times = p, v, app.FollowUpAgain, v%2
			in.Channel, in.Address = []app.Channel{app.ByEmail, app.ByLinkedIn}[v/2%2], app.FamiliarAddress
			if d := write(t, in); !strings.Contains(strings.ToLower(d.Body), text) {
				t.Errorf("does not say %q: %s", text, where(in, d))
			}
		}
	}
}

func TestASpanishNoteOf200CharactersKeepsReasonAndAsk(t *testing.T) {
	t.Parallel()
	short, all := 0, 0
	for i, in := range spanishPeople() {
		if in.Person.Title == "" || in.Purpose.Kind == message.ForQuestion {
			continue // a long question is reason enough
		}
		in.Situation, in.Channel, in.NoteLimit, in.Variation = app.FirstContact, app.ByLinkedInNote, 200, i%4
		all++
		parts := strings.Join(message.PartsOf(in), " ") + " "
		if !strings.Contains(parts, "why") && !strings.Contains(parts, "reason") || !strings.Contains(parts, "ask") {
			short++
			t.Logf("%s: %s", parts, where(in, write(t, in)))
		}
	}
	if short*20 > all {
		t.Errorf("%d of %d notes leave out the reason or the ask", short, all)
	}
}

func TestASpanishPromiseToSomebodyOfTwoGivenNamesIsMadeToThem(t *testing.T) {
	t.Parallel()
	for v := range 6 {
		in := completeSpanish()
		in.Situation, in.Address, in.Variation = app.ThankYou, app.FamiliarAddress, v
		in.Person.Name = app.Name{Given: "Mei Ling", Family: "Tan"}
		in.Talk.WillDo, in.Talk.Promise = "", "enviar a Mei Ling el kit de entrevistas"
		if d := write(t, in); !strings.Contains(d.Body, "enviarte el kit") {
			t.Errorf("Mei Ling is spoken of in a letter to her:\n%s", d.Body)
		}
	}
}

func TestASpanishAskThatTellsItsTimeIsNotTimedTwice(t *testing.T) {
	t.Parallel()
	for _, ask := range []string{"revisar mi presentación 20 minutos", "hablar 20 minutos"} {
		for v := range 24 {
			in := completeSpanish()
			in.Ask, in.Minutes, in.Variation, in.Channel = ask, 20, v, message.Channels()[v%4]
			in.Purpose = message.Purpose{Kind: message.ForQuestion, Text: "¿Vendes primero el piloto?"}
			if d := write(t, in); strings.Count(d.Body, "20 minutos") != 1 {
				t.Errorf("the time is told twice:\n%s", d.Body)
			}
		}
	}
}

func TestASpanishConfirmationTellsBothDaysWhereTheyDiffer(t *testing.T) {
	t.Parallel()
	for v := range 12 {
		in := completeSpanish()
		in.Situation, in.Variation, in.Channel = app.Confirm, v, message.Channels()[v%4]
		in.Meeting.Start, in.Meeting.Theirs = time.Date(2026, 11, 16, 23, 0, 0, 0, time.UTC), time.FixedZone("IST", 5*3600+1800)
		if d := write(t, in); !strings.Contains(d.Body, "lunes 16 de noviembre a las 23:00 (el martes 17 de noviembre, a las 4:30") && !strings.Contains(d.Body, "Lunes 16") {
			t.Errorf("the reader's day is not told:\n%s", d.Body)
		}
	}
}
