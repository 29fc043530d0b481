package schedule

import (
	"time"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// legend says what lines and shades mean.
func (v *view) legend() []fyne.CanvasObject {
	p, w := v.p, v.p.host.Words()
	bar := func(token fyne.ThemeColorName, words string) fyne.CanvasObject {
		return part.Row(8, part.Stack(part.Gap(16, 2), part.Fill(token, 0)), part.Caption(words).In(look.Ink2))
	}
	var out []fyne.CanvasObject
	line := func(token fyne.ThemeColorName, words string) {
		if words != "" {
			out = append(out, bar(token, words))
		}
	}
	line(look.Them, v.dayOf(p.week.Theirs, v.grid.theirs(), "schedule.their-day"))
	line(look.You, v.dayOf(p.week.Mine, p.location(), "schedule.your-day"))
	if v.grid.theirs() == nil {
		out = append(out, part.Caption(w.Say("schedule.zone-unknown", "name", p.week.First)))
	}
	sample := part.Stack(part.Gap(16, 12), part.Fill(look.Outline, 2), part.Pad(1, 1, 1, 1, part.Fill(look.Surface, 1)))
	return append(out, part.Row(8, sample, part.Caption(w.Say("schedule.both")).In(look.Ink2)))
}

// dayOf says when somebody's day begins and ends on their own clock, by the
// first day shown on which they work.
func (v *view) dayOf(spans [][]planner.Span, loc *time.Location, id string) string {
	if loc == nil {
		return ""
	}
	p, w := v.p, v.p.host.Words()
	for i := v.grid.first; i < v.grid.first+v.grid.days && i < len(spans); i++ {
		if len(spans[i]) == 0 {
			continue
		}
		at := func(minute int) string {
			return w.Clock(p.week.Days[i].Add(time.Duration(minute) * time.Minute).In(loc))
		}
		return w.Say(id, "name", p.week.First, "from", at(spans[i][0].From), "to", at(spans[i][len(spans[i])-1].To), "city", city(loc.String()))
	}
	return ""
}

// city is the place in a zone's name: "America/New_York" says New York.
func city(zone string) string {
	out := []rune(zone)
	for i := len(out) - 1; i >= 0; i-- {
		if out[i] == '/' {
			out = out[i+1:]
			break
		}
	}
	for i, r := range out {
		if r == '_' {
			out[i] = ' '
		}
	}
	return string(out)
}
