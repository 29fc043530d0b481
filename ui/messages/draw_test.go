package messages_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/messages"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// everything is a planner that knows much: languages, templates, requests.
func everything() *fake {
	return &fake{person: priya(), me: app.Profile{Name: "Maya Okafor", Email: "maya@halden.example"}, shape: func(c planner.Compose, out *planner.Composition) {
		out.Languages = []planner.Choice{{Value: "en", Text: "English"}, {Value: "de", Text: "German"}, {Value: "fr", Text: "French"}}
		if out.Chosen.Lang == "" {
			out.Chosen.Lang = "en"
		}
		if c.Lang == "de" {
			out.Addresses = []planner.Choice{{Value: "polite", Text: "Sie"}, {Value: "familiar", Text: "du"}}
			if out.Chosen.Address == "" {
				out.Chosen.Address = app.PoliteAddress
			}
			out.Built = append(out.Built, message.Fact{Key: "took", Kind: message.OfTalk, Text: "ask for the cash case first", Foreign: true})
		}
		out.Templates = []planner.Choice{{Value: "3", Text: "My short one"}}
		out.Requests = []planner.Choice{{Value: "41", Text: "Feedback on her pricing page"}, {Value: "42", Text: "A contact at Halden"}}
		out.Introducers = []planner.Choice{{Value: "21", Text: "Tom Adeyemi"}}
		if out.Chosen.Request == 0 {
			out.Chosen.Request = 41
		}
	}}
}

func TestDraw(t *testing.T) {
	screentest.Draw(t, "message", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return messages.New(h, &fake{person: priya()}), screen.Route{Name: screen.Messages, Person: 7}
	})
	screentest.Draw(t, "message-thanks", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return messages.New(h, everything()), screen.Route{Name: screen.Messages, Person: 7, Situation: app.ThankYou}
	})
	screentest.Draw(t, "messages", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return messages.New(h, &fake{rows: someRows()}), screen.Route{Name: screen.Messages}
	})
	screentest.Draw(t, "messages-many", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return messages.New(h, &fake{rows: manyRows(60)}), screen.Route{Name: screen.Messages}
	})
	screentest.Draw(t, "messages-sent", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return messages.New(h, &fake{rows: someRows()}), screen.Route{Name: screen.Messages, Person: 2, Message: 2}
	})
	screentest.Draw(t, "messages-empty", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return messages.New(h, &fake{}), screen.Route{Name: screen.Messages}
	})
}

// TestDrawStates draws what a choice or a press makes of the composer.
func TestDrawStates(t *testing.T) {
	draw := func(name string, route screen.Route, do func(h *screentest.Host)) {
		t.Run(name, func(t *testing.T) {
			h := screentest.NewHost(t, 1280, 800)
			route.Name, route.Person = screen.Messages, 7
			h.Show(messages.New(h, everything()), route)
			do(h)
			for _, err := range h.Failed {
				t.Errorf("told: %v", err)
			}
			h.Shoot(t, "state-"+name)
		})
	}
	nothing := func(*screentest.Host) {}
	for _, s := range message.Situations() {
		draw(string(s), screen.Route{Situation: s}, nothing)
	}
	draw("all-situations", screen.Route{}, func(h *screentest.Host) { h.Press(t, "More situations") })
	draw("german", screen.Route{}, func(h *screentest.Host) {
		h.Press(t, "More choices")
		h.Choose(t, "Language", "German")
	})
	draw("off", screen.Route{}, func(h *screentest.Host) { h.Chip(t, "Tom Adeyemi, Acme").OnTapped() })
	draw("lost", screen.Route{}, func(h *screentest.Host) {
		h.Type(t, "Message", "x")
		h.Press(t, "Start over")
	})
	draw("times", screen.Route{}, func(h *screentest.Host) { h.Check(t, "Suggest two times").Tapped(nil) })
	draw("link", screen.Route{}, func(h *screentest.Host) {
		h.Press(t, "More choices")
		h.Press(t, "Add a link to pick a time…")
	})
	draw("menu", screen.Route{}, func(h *screentest.Host) { h.Press(t, "More") })
	for i, channel := range []string{"email", "note", "chat"} {
		draw("preview-"+channel, screen.Route{}, func(h *screentest.Host) {
			screentest.All[*part.Segmented](h)[0].Pick(i)
			if channel == "note" {
				h.Field(t, "Message").SetText(strings.Repeat("Hi Priya, a short note that is too long. ", 9))
			}
			h.Press(t, "Preview")
		})
	}
	draw("preview-direct", screen.Route{}, func(h *screentest.Host) {
		screentest.All[*part.Segmented](h)[0].Pick(1)
		screentest.All[*part.Segmented](h)[1].Pick(1)
		h.Press(t, "Preview")
	})
}

// stranger is somebody with a long name of whom nothing else is known.
func stranger() app.Person {
	return app.Person{ID: 7, Name: app.Name{Given: "Maria-Magdalena Wilhelmina", Family: "van der Wolfeschlegelsteinhausen-Bergerdorff"}}
}

// endless are words as nobody writes them: long, of many scripts, without an end.
var endless = "Hi \U0001F642 \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627,\n\n\tindented\ttwice\n" + strings.Repeat("Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel", 4) +
	"\n\n" + strings.Repeat("A sentence that goes on and on. ", 320)

// TestDrawExtremes draws the composer for somebody of whom nothing but a long name
// is known, with a text that is far too long.
func TestDrawExtremes(t *testing.T) {
	f := &fake{person: stranger(), shape: func(c planner.Compose, out *planner.Composition) {
		out.Relation, out.Body, out.Subject = "", endless, strings.Repeat("A subject ", 30)
		out.Built[0].Text = strings.Repeat("Wolfeschlegelsteinhausen", 4)
	}}
	if n := len([]rune(endless)); n < 10000 {
		t.Fatalf("the text has only %d characters", n)
	}
	screentest.Draw(t, "message-extreme", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return messages.New(h, f), screen.Route{Name: screen.Messages, Person: 7}
	})
	for i, channel := range []string{"email", "note", "chat"} {
		h := screentest.NewHost(t, 1280, 800)
		h.Show(messages.New(h, f), screen.Route{Name: screen.Messages, Person: 7})
		screentest.All[*part.Segmented](h)[0].Pick(i)
		h.Press(t, "Preview")
		h.Shoot(t, "extreme-preview-"+channel)
	}
}

func TestDrawHighContrast(t *testing.T) {
	for name, tone := range map[string]look.Mode{"light": look.Light, "dark": look.Dark} {
		t.Run(name, func(t *testing.T) {
			h := screentest.NewHost(t, 1280, 800)
			theme := look.New(tone, 100, true)
			look.Use(theme)
			fyne.CurrentApp().Settings().SetTheme(theme)
			s := messages.New(h, everything())
			h.Show(s, screen.Route{Name: screen.Messages, Person: 7})
			h.Shoot(t, "message-contrast-"+name)
		})
	}
}
