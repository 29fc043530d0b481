package people

import (
	"context"
	"strings"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// cadences are how often one can agree to talk, in days; 0 is no fixed time.
var cadences = []int{0, 7, 14, 28, 42, 61, 91, 182, 365}

// editRelation opens the dialog in which it is told how I know the person, who
// introduced us, and when to talk again.
func (s *Screen) editRelation() {
	id, q := s.at, s.full.Person
	var d *part.Dialog
	redraw := func() {
		if d != nil {
			d.Content().Refresh() // an error below a field needs room
			d.Refresh()
		}
	}
	by := pick.NewPerson(s.say("introducer"), s.say("introducer.example"), nil)
	named := false // the introducer's name stands in the field; archived people have none there
	s.readNames(id, func(names []planner.PersonName) {
		for _, n := range names {
			if n.ID == q.Introducer && by.Combo.Text() == "" {
				by.Combo.SetText(n.Text)
				named = true
			}
		}
		by.SetNames(names)
	})
	through := part.NewField(s.say("edit.through"), "")
	through.SetText(q.Through)
	again := pick.NewDay(s.host, s.say("edit.again"), s.say("edit.again.empty"), nil)
	if at := q.TalkAgain.Time(s.host.Now().Location()); !at.IsZero() {
		again.SetDay(at)
	}
	days, every := s.cadenceSelect(q.CadenceDays)
	trust := s.trustSelect(q.Trust)
	form := part.Column(10, part.Columns(200, 12, by.Combo, through), part.Columns(200, 12, again, every), part.Columns(200, 12, trust, part.Gap(1, 1)))
	d = s.ask(s.say("relation.head", "name", q.Name.First()), form, s.say("edit.save"), func() bool {
		day, ok := dayIn(again)
		introducer := by.Chosen()
		if strings.TrimSpace(by.Combo.Text()) != "" && introducer == 0 {
			by.Combo.SetError(s.say("introducer.none"))
			ok = false
		}
		if strings.TrimSpace(by.Combo.Text()) == "" && !named {
			introducer = q.Introducer
		}
		if !ok {
			redraw()
			return false
		}
		trusted := app.Level(trust.Chosen() - 1)
		how, cadence := strings.TrimSpace(through.Text()), days[max(every.Chosen(), 0)]
		s.change(id, func(q *app.Person) {
			q.Introducer, q.Through, q.TalkAgain, q.CadenceDays = introducer, how, day, cadence
			if q.Trust = nil; trusted >= 0 {
				q.Trust = &trusted
			}
		}, nil)
		return true
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

// trustSelect offers "not said" and the levels 0 to 5.
func (s *Screen) trustSelect(now *app.Level) *part.Select {
	options, chosen := []string{s.say("relation.unsaid")}, 0
	for n := app.Level(0); n <= app.MaxLevel; n++ {
		options = append(options, s.say("trust.value", "n", int(n)))
		if now != nil && *now == n {
			chosen = len(options) - 1
		}
	}
	return part.NewSelect(s.say("label.trust"), options, chosen, nil)
}

// cadenceSelect offers the usual cadences, and the one kept at present.
func (s *Screen) cadenceSelect(now int) ([]int, *part.Select) {
	days := append([]int(nil), cadences...)
	chosen := -1
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
	return days, part.NewSelect(s.say("cadence"), options, chosen, nil)
}

// cadence names a number of days as one speaks of it.
func (s *Screen) cadence(days int) string {
	w := s.host.Words()
	switch {
	case days <= 0:
		return s.say("cadence.none")
	case days%7 == 0 && days <= 42:
		return w.Count("people.cadence.weeks", days/7)
	case days == 61, days == 91, days == 182, days == 365:
		return w.Count("people.cadence.months", days/30)
	}
	return w.Count("people.cadence.days", days)
}
