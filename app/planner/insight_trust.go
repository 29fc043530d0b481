package planner

import (
	"strings"
	"time"

	"cortado/app"
	"cortado/app/insight"
)

// trust prepares how trust moved.
func (f *figures) trust() TrustPicture {
	w := f.p.words
	v := TrustPicture{Figures: insight.TrustsOf(f.steps, f.n.talks, f.period)}
	v.Head = f.p.heads("figures.head.person", "figures.head.then", "figures.head.trust", "figures.head.steps", "figures.head.talks")
	v.Numbers = []bool{false, true, true, false, true}
	for _, m := range v.Figures.Months {
		v.Months = append(v.Months, f.shortMonth(m.Month))
	}
	grew, fell := 0, 0
	for _, l := range v.Figures.People {
		switch {
		case l.To > l.From:
			grew++
		case l.To < l.From:
			fell++
		}
		v.Names = append(v.Names, f.name(l.Person))
		v.Rows = append(v.Rows, []string{f.name(l.Person), level(l.From), level(l.To), f.stepsText(l.Steps), w.Number(l.Talks)})
	}
	switch {
	case len(f.steps) == 0 || len(v.Figures.Months) == 0:
		v.Title, v.Empty = w.Say("figures.trust"), w.Say("figures.trust.empty")
	case grew > 0 && fell > 0:
		v.Title = w.Count("figures.trust.both", grew, "fell", w.Number(fell))
	case grew > 0:
		v.Title = w.Count("figures.trust.grew", grew)
	case fell > 0:
		v.Title = w.Count("figures.trust.fell", fell)
	default:
		v.Title = w.Say("figures.trust.still")
	}
	if v.Empty == "" {
		last := v.Figures.Months[len(v.Figures.Months)-1]
		n := 0
		for _, k := range last.At {
			n += k
		}
		if n > 0 {
			v.Note = w.Count("figures.trust.note", n, "mean", tenths(last.Mean))
		}
	}
	return v
}

// stepsText writes how a trust moved: "3 → 4 (May 2026)". What it was when the
// period began has no month.
func (f *figures) stepsText(steps []app.TrustStep) string {
	var out []string
	begin := app.DayOf(f.period.From)
	for _, s := range steps {
		on := s.On.Time(time.UTC)
		to := f.p.words.Say("figures.trust.unsaid")
		if s.Trust != nil {
			to = level(*s.Trust)
		}
		if s.On == begin {
			out = append(out, to)
			continue
		}
		out = append(out, f.p.words.Say("figures.trust.step", "level", to, "month", f.monthName(on.Year(), on.Month())))
	}
	return strings.Join(out, " → ")
}
