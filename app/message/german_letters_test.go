package message_test

import (
	"regexp"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// letterTo is what many messages know: name, title and firm of the reader, and mine.
func letterTo() message.Input {
	return message.Input{Lang: "de", Now: today, Minutes: 25, Mode: message.Coffee, Me: message.Me{Name: "Maya Lindt", Title: "Product Manager", Organisation: "Halden Health"},
		Person: message.Person{Name: app.Name{Given: "Felix", Family: "Bauer"}, Title: "Werkleiter", Organisation: "Lumen Textil"}}
}

func TestAGermanLetterMaySayWhereSomebodyComesFrom(t *testing.T) {
	t.Parallel()
	for letter, set := range letters {
		in := letterTo()
		in.Person.Before, in.Purpose = "Plant engineer", message.Purpose{Kind: message.ForSkill, Text: "Verhandeln"}
		set(&in)
		said := 0
		caseDrafts(t, in, func(in message.Input, d message.Draft) {
			if strings.Contains(d.Body, "Plant Engineer") {
				said++
				if !strings.Contains(d.Body, "Werkleiter") {
					t.Errorf("the earlier job alone:\n%s", d.Body)
				}
			}
			if strings.Contains(d.Body, "Plant engineer") {
				t.Errorf("a noun without its capital:\n%s", d.Body)
			}
		})
		asks := strings.Contains("first reconnect introduce to them opposite upward mentor", letter) && letter != "introduce"
		if asks != (said > 0) {
			t.Errorf("%s says it %d times", letter, said)
		}
	}
}

func TestAGermanSubjectNamesTheTopicWheneverItCan(t *testing.T) {
	t.Parallel()
	for _, p := range []struct {
		purpose message.Purpose
		names   string
	}{
		{message.Purpose{Kind: message.ForSkill, Text: "Verhandeln"}, "erhandeln"},
		{message.Purpose{Kind: message.ForSkill, Text: "Strategische Planung"}, "trategische"},
		{message.Purpose{Kind: message.ForQuestion, Text: "Wie sollten wir einen Probelauf bepreisen?"}, "Probelauf"},
		{message.Purpose{Kind: message.ForQuestion, Text: "Welche Kunden lehnt ein junges Unternehmen ab?"}, "Kunden"},
		{message.Purpose{Kind: message.ForOwnWords, Text: "Ich möchte verstehen, wie Kliniken einkaufen"}, "Kliniken"},
		{message.Purpose{Kind: message.ForPerspective, Key: "function.finance", Text: "finance"}, "Finanzabteilung"},
	} {
		for _, s := range []app.Situation{app.FirstContact, app.Reconnect, app.Introduce, app.OppositeView, app.UpwardAsk, app.FollowUpAgain} {
			in := letterTo()
			in.Situation, in.Channel, in.Purpose = s, app.ByEmail, p.purpose
			for in.Variation = range 12 {
				if d := write(t, in); !strings.Contains(d.Subject, p.names) {
					t.Errorf("%s about %q is called %q", s, p.purpose.Text, d.Subject)
				}
			}
		}
	}
}

// pointing are words that stand for a topic somebody must have named.
var pointing = regexp.MustCompile(`darauf (?:sicher|schau)|damit (?:um|vermutlich)|[Dd]as (?:besser beurteilen|aus erster|vermutlich)|wie (?:Sie|du) das`)

func TestAGermanLetterWithoutAPurposePointsAtNone(t *testing.T) {
	t.Parallel()
	for _, s := range []app.Situation{app.FirstContact, app.Reconnect, app.Introduce, app.UpwardAsk, app.MentorAsk} {
		in := letterTo()
		in.Situation = s
		caseDrafts(t, in, func(in message.Input, d message.Draft) {
			if m := pointing.FindString(d.Body); m != "" {
				t.Errorf("%s: %q points at nothing:\n%s", s, m, d.Body)
			}
			if strings.Contains(d.Body, "Anlass") {
				t.Errorf("%s: an occasion nobody named:\n%s", s, d.Body)
			}
		})
	}
}

func TestAGermanNoteKeepsItsReasonAndItsAsk(t *testing.T) {
	t.Parallel()
	for _, s := range []app.Situation{app.FirstContact, app.UpwardAsk, app.MentorAsk} {
		for _, p := range germanPurposes {
			in := letterTo()
			in.Situation, in.Channel, in.Purpose, in.NoteLimit = s, app.ByLinkedInNote, p, 200
			reasons := 0
			for in.Variation = range 8 {
				d := write(t, in)
				for _, c := range message.Examine(in, "", d.Body) {
					if !c.OK {
						t.Errorf("%s %q: %s fails: %s", s, p.Text, c.Name, d.Body)
					}
				}
				if strings.Contains(d.Body, "Werkleiter") || strings.Contains(d.Body, "Lumen") || p.Typed {
					reasons++
				}
			}
			if reasons < 5 {
				t.Errorf("%s %q: only %d of 8 notes say why it is them", s, p.Text, reasons)
			}
		}
	}
}

func TestAGermanLetterFromSomebodyWithoutAnOfficeStillNamesItsTopic(t *testing.T) {
	t.Parallel()
	for _, p := range germanPurposes {
		for _, me := range []message.Me{{Name: "Maya Lindt"}, {Name: "Maya Lindt", Organisation: "Halden Health"}} {
			for _, s := range []app.Situation{app.FirstContact, app.UpwardAsk, app.MentorAsk} {
				in := letterTo()
				in.Me, in.Purpose, in.Situation, in.Channel = me, p, s, app.ByEmail
				for in.Variation = range 6 {
					d := write(t, in)
					said := false
					for _, f := range d.Built {
						said = said || f.Key == "purpose"
					}
					if !said {
						t.Errorf("%s about %q does not name it:\n%s", s, p.Text, d.Body)
					}
				}
			}
		}
	}
}

// clumsyGerman is wording a lector strikes out: calques, officialese, a verb form
// nobody says.
var clumsyGerman = regexp.MustCompile(`(?i)\b(?:die Dinge|auf (?:Sie|dich) gebracht|bezüglich|zwecks|seitens|Sinn machen|am Ende des Tages|in \d{4} |Kaffee von|Kaffee \(|als Einkauf|du und ich|Sie und ich|Minuten zum Verhandeln|frage ich lieber (?:Sie|dich) als)\b|Kaffee \(|bei Fjord Bank|fragen nachgedacht`)

func TestNoGermanDraftSaysWhatALectorStrikesOut(t *testing.T) {
	t.Parallel()
	everyDraft(t, "de", func(in message.Input, d message.Draft) {
		if m := clumsyGerman.FindString(d.Subject + "\n" + d.Body); m != "" {
			t.Errorf("%q in %s", m, where(in, d))
		}
	})
}

func TestAGermanRequestIsToldInTheirWords(t *testing.T) {
	t.Parallel()
	for request, want := range map[string][]string{
		"Felix bat um Feedback zu seiner Preisseite": {"um Feedback zu deiner Preisseite", "Feedback zu deiner Preisseite bekommst du"},
		"ihm einen Kontakt nennen":                   {"dir einen Kontakt zu nennen", "dir einen Kontakt nennen"},
	} {
		for _, s := range []app.Situation{app.Accept, app.DeclineIt} {
			in := letterTo()
			in.Situation, in.Channel, in.Request.Text = s, app.ByEmail, request
			said := 0
			for in.Variation = range 12 {
				d := write(t, in)
				for _, w := range want {
					if strings.Contains(d.Body, w) {
						said++
						break
					}
				}
				if strings.Contains(d.Body, "gefragt, ob ich") || strings.Contains(d.Body, ": dir einen") {
					t.Errorf("stiff:\n%s", d.Body)
				}
			}
			if said < 6 {
				t.Errorf("%s says %q in %d of 12", s, request, said)
			}
		}
	}
}

func TestAGermanLetterGoesOnInSmallLettersBehindItsGreeting(t *testing.T) {
	t.Parallel()
	for _, ask := range []string{"Kannst du auf mein Deck schauen?", "Hast du dafür Zeit?", "Magst du mein Deck lesen?", "Gibst du mir Rat?"} {
		in := letterTo()
		in.Situation, in.Channel, in.Ask = app.FollowUpAgain, app.ByLinkedIn, ask
		in.Purpose, in.Previous.Times = message.Purpose{Kind: message.ForSkill, Text: "Verhandeln"}, 1
		verb := strings.Fields(ask)[0]
		for in.Variation = range 12 {
			if d := write(t, in); strings.Contains(d.Body, ",\n\n"+verb) {
				t.Errorf("a capital behind the comma:\n%s", d.Body)
			}
		}
	}
}

func TestAGermanFollowUpDoesNotGainsayTheTimeItAsksFor(t *testing.T) {
	t.Parallel()
	in := letterTo()
	in.Situation, in.Channel, in.Ask = app.FollowUpAgain, app.ByEmail, "Kannst du 20 Minuten auf mein Deck schauen?"
	for in.Variation = range 24 {
		if d := write(t, in); strings.Contains(d.Body, "25 Minuten zu lang") {
			t.Errorf("asks for 20 minutes and speaks of 25:\n%s", d.Body)
		}
	}
}

func TestAGermanHospitalWithAHyphenHasItsArticle(t *testing.T) {
	t.Parallel()
	in := letterTo()
	in.Situation, in.Channel = app.FirstContact, app.ByEmail
	in.Person.Organisation, in.Purpose = "St.-Brigida-Hospital", message.Purpose{Kind: message.ForSkill, Text: "Verhandeln"}
	said := 0
	for in.Variation = range 12 {
		d := write(t, in)
		if strings.Contains(d.Body, "am St.-Brigida-Hospital") {
			said++
		}
		if strings.Contains(d.Body, "bei St.-Brigida-Hospital") {
			t.Errorf("no article:\n%s", d.Body)
		}
	}
	if said == 0 {
		t.Error("the hospital is never named")
	}
}
