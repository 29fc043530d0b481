package people

import (
	"slices"

	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// cadences are how often one can agree to talk, in days; 0 is no fixed time.
var cadences = []int{0, 7, 14, 28, 42, 61, 91, 182, 365}

// throughLine is how we know each other, in words.
func (s *Screen) throughLine() fyne.CanvasObject {
	return s.line(line{field: "through", text: s.full.Person.Through, empty: "through.more",
		write: func(q *app.Person, text string) { q.Through = text }})
}

// introducerLine is who introduced us: somebody of the list.
func (s *Screen) introducerLine() fyne.CanvasObject {
	return s.slot("introducer", s.value(s.full.Introducer, "introducer.more"), s.tip("introducer"), func() *editor {
		id, was := s.at, s.full.Person.Introducer
		by := pick.NewPerson("", s.say("introducer.example"), nil)
		by.Combo.SetText(s.full.Introducer)
		s.readNames(id, by.SetNames)
		return &editor{body: by.Combo, fields: []*part.Field{&by.Combo.Field}, take: func() (func(context.Context) (app.ChangeID, error), bool) {
			introducer, typed := by.Chosen(), strings.TrimSpace(by.Combo.Text())
			wrong := ""
			switch {
			case typed == s.full.Introducer && typed != "":
				introducer = was // also when two have the name
			case typed != "" && introducer == 0:
				wrong = s.say("introducer.none")
			}
			by.Combo.SetError(wrong)
			return s.writing(id, func(q *app.Person) { q.Introducer = introducer }), wrong == ""
		}}
	})
}

// readNames reads everybody who could have introduced the person.
func (s *Screen) readNames(id app.PersonID, show func([]planner.PersonName)) {
	var names []planner.PersonName
	s.host.Run("people.names", func(ctx context.Context) error {
		all, err := s.planner.Names(ctx)
		for _, n := range all {
			if n.ID != id {
				names = append(names, n)
			}
		}
		return err
	}, func() { show(names) })
}

// againLine is from when the person is in question again; what is edited is the
// day I set.
func (s *Screen) againLine() fyne.CanvasObject {
	again := s.say("again.now")
	if s.full.AskAgain != "" {
		again = s.full.AskAgain
	}
	return s.day("talkAgain", again, "again.empty", s.full.Person.TalkAgain, false, func(q *app.Person, day app.Day) { q.TalkAgain = day })
}

// cadenceLine is how often we agreed to talk.
func (s *Screen) cadenceLine() fyne.CanvasObject {
	now := s.full.Person.CadenceDays
	days, chosen := slices.Clone(cadences), -1
	if s.full.TagDays > 0 || now == app.NoCadence { // there is a rhythm to go against
		days = append(days, app.NoCadence)
	}
	for i, n := range days {
		if n == now {
			chosen = i
		}
	}
	if chosen < 0 {
		days = append(days, now)
		chosen = len(days) - 1
	}
	var options []string
	for _, n := range days {
		options = append(options, s.cadence(n))
	}
	rest := part.NewParagraph(s.cadence(now)).In(look.Ink)
	if now == 0 {
		rest = s.tagRhythm()
	}
	id := s.at
	return s.choice("cadence", rest, s.tip("cadenceDays"), options, chosen, func(i int) {
		s.change(id, func(q *app.Person) { q.CadenceDays = days[i] }, nil)
	})
}

// choice is a value that opens the list of what it can be.
func (s *Screen) choice(name string, rest fyne.CanvasObject, tip string, options []string, chosen int, picked func(int)) *part.Choice {
	c := part.NewChoice(rest, tip, options, chosen, picked)
	if len(options) > 10 {
		c.Searchable(s.say("filter.find"))
	}
	s.stays["choice."+name] = c
	return c
}

// trustLine is the bar of trust, and its number, which can also take it back to
// not said.
func (s *Screen) trustLine() fyne.CanvasObject {
	id, trust := s.at, s.full.Person.Trust
	value, said, chosen := 0, s.say("trust.none"), 0
	if trust != nil {
		value, chosen = int(*trust), int(*trust)+1
		said = s.say("trust.value", "n", value)
	}
	words := part.Caption(said).In(look.Ink2)
	set := func(to *app.Level) { s.change(id, func(q *app.Person) { q.Trust = to }, nil) }
	bar := part.TrustBar(value, func(n int) {
		level := app.Level(n)
		words.SetText(s.say("trust.value", "n", n))
		set(&level)
	})
	options := []string{s.say("relation.unsaid")}
	for n := app.Level(0); n <= app.MaxLevel; n++ {
		options = append(options, s.say("trust.value", "n", int(n)))
	}
	number := s.choice("trust", words, s.tip("trust"), options, chosen, func(i int) {
		if i == 0 {
			set(nil)
			return
		}
		level := app.Level(i - 1)
		set(&level)
	})
	s.stays["trust"] = bar
	return part.Wrap(10, bar, number)
}

// cadence names a number of days as one speaks of it.
func (s *Screen) cadence(days int) string {
	w := s.host.Words()
	switch {
	case days <= 0:
		return s.say("cadence.none")
	case days == app.NoCadence:
		return s.say("cadence.never")
	case days%7 == 0 && days <= 42:
		return w.Count("people.cadence.weeks", days/7)
	case days == 30, days == 61, days == 91, days == 182, days == 365:
		return w.Count("people.cadence.months", days/30)
	}
	return w.Count("people.cadence.days", days)
}
