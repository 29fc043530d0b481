package rate

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen/flow"
)

// next asks for the next step and when to talk again.
func (v *view) next() fyne.CanvasObject {
	r, w := v.r, v.r.host.Words()
	what := part.NewCombo(w.Say("rate.what"), w.Say("rate.what.example"), r.nextSteps, nil).Eager()
	what.Pick(r.next) // without offering anything
	what.OnChanged = func(s string) { r.next = s; r.touch() }
	what.WithAction(part.IconButton("chevron-down", w.Say("rate.what.more"), func() {
		r.host.Window().Canvas().Unfocus() // so that taking it again opens the list again
		what.Focus()
	}))
	v.when = pick.NewDay(r.host, w.Say("rate.when-next"), w.Say("rate.day.example"), func(d time.Time, set bool) {
		r.nextOn = flow.Day(d, set)
		r.touch()
	})
	if r.nextOn != "" {
		v.when.SetDay(r.nextOn.Time(r.host.Now().Location()))
	}
	days := againDays(r.host.Now())
	chosen := 0
	if r.pickDay {
		chosen = len(days)
	}
	for i, d := range days {
		if i > 0 && d == r.again {
			chosen = i
		}
	}
	words := []string{w.Say("rate.again.no")}
	for _, weeks := range againWeeks {
		words = append(words, w.Count("rate.again.weeks", weeks))
	}
	for _, months := range againMonths {
		words = append(words, w.Count("rate.again.months", months))
	}
	again := part.NewSelect(w.Say("rate.again"), append(words, w.Say("rate.again.day")), chosen, func(i int) {
		if r.pickDay = i == len(days); !r.pickDay {
			r.again = days[i]
		}
		r.touch()
		v.fillAgain()
	})
	return part.Column(10, part.NewParagraph(w.Say("rate.next")).AsHeading(), what, part.Columns(110, 10, v.when, again), v.again)
}

var (
	againWeeks  = []int{2, 4, 8}
	againMonths = []int{3, 6}
)

// againDays are the days of the choices for talking again, the first for none.
func againDays(now time.Time) []app.Day {
	out, today := []app.Day{""}, app.DayOf(now)
	for _, weeks := range againWeeks {
		out = append(out, today.Add(7*weeks))
	}
	for _, months := range againMonths {
		// The same day of the month, or its last where there is no such day.
		at := time.Date(now.Year(), now.Month()+time.Month(months), 1, 12, 0, 0, 0, time.UTC)
		last := at.AddDate(0, 1, -1).Day()
		out = append(out, app.DayOf(at.AddDate(0, 0, min(now.Day(), last)-1)))
	}
	return out
}

// nextSteps gives the proposals for a next step that fit what is typed; all of
// them for nothing, or for one of them.
func (r *rating) nextSteps(typed string) []string {
	want := app.Fold(typed)
	same := func(s string) bool { return app.Fold(s) == want }
	if i := slices.IndexFunc(r.about.Next, same); i >= 0 {
		return slices.Insert(slices.DeleteFunc(slices.Clone(r.about.Next), same), 0, r.about.Next[i])
	}
	var out []string
	for _, s := range r.about.Next {
		if want == "" || strings.HasPrefix(app.Fold(s), want) {
			out = append(out, s)
		}
	}
	return out
}

// fillAgain shows the field for a day of its own.
func (v *view) fillAgain() {
	r, w := v.r, v.r.host.Words()
	v.again.Objects, v.on = nil, nil
	if r.pickDay {
		day := pick.NewDay(r.host, w.Say("rate.again.on"), w.Say("rate.day.example"), func(d time.Time, set bool) {
			r.again = flow.Day(d, set)
			r.touch()
		})
		if r.again != "" {
			day.SetDay(r.again.Time(r.host.Now().Location()))
		}
		v.again.Add(day)
		v.on = day
	}
	v.relayout(v.again)
}

// daysRead says whether every typed day can be read, and goes to the one that
// cannot.
func (v *view) daysRead() bool {
	for _, d := range []*part.DateField{v.when, v.on} {
		if d != nil && d.Error() != "" {
			d.Focus()
			return false
		}
	}
	return true
}
