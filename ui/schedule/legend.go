package schedule

import (
	"slices"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// edge is where somebody's working day begins or ends and so bounds the hours
// both are at work.
type edge struct {
	minute int
	mine   bool
	start  bool
}

func (e edge) token() fyne.ThemeColorName {
	if e.mine {
		return look.You
	}
	return look.Them
}

// edges are the lines of a day shown.
func (g *grid) edges(day int) []edge {
	return edgesOf(g.week.Mine[g.first+day], g.week.Theirs[g.first+day])
}

// edgesOf are the bounds of the hours both are at work. On a day without any,
// all bounds of both are told, so that one sees why.
func edgesOf(mine, theirs []planner.Span) []edge {
	var out []edge
	for _, m := range mine {
		for _, t := range theirs {
			if max(m.From, t.From) >= min(m.To, t.To) {
				continue
			}
			if out = append(out, edge{max(m.From, t.From), m.From > t.From, true}); m.From == t.From {
				out = append(out, edge{m.From, true, true})
			}
			if out = append(out, edge{min(m.To, t.To), m.To < t.To, false}); m.To == t.To {
				out = append(out, edge{m.To, true, false})
			}
		}
	}
	if len(out) > 0 || len(mine) == 0 || len(theirs) == 0 {
		return out
	}
	for _, s := range mine {
		out = append(out, edge{s.From, true, true}, edge{s.To, true, false})
	}
	for _, s := range theirs {
		out = append(out, edge{s.From, false, true}, edge{s.To, false, false})
	}
	return slices.DeleteFunc(out, func(e edge) bool { return e.minute <= 0 || e.minute >= wholeDay })
}

// legend says what lines and shades mean.
func (v *view) legend() fyne.CanvasObject {
	w := v.p.host.Words()
	lines := part.Wrap(16)
	line := func(words string, tokens ...fyne.ThemeColorName) {
		if words == "" {
			return
		}
		sample := part.Column(1)
		for _, t := range tokens {
			sample.Add(part.Stack(part.Gap(16, 2), part.Fill(t, 0)))
		}
		lines.Add(part.Row(8, sample, part.Caption(words).In(look.Ink2)))
	}
	for _, start := range []bool{true, false} {
		theirs, mine := edge{start: start}, edge{mine: true, start: start}
		if at := v.together(start); at != "" {
			words := w.Say("week.edge.both-end", "when", at)
			if start {
				words = w.Say("week.edge.both-start", "when", at)
			}
			line(words, look.Them, look.You)
			continue
		}
		line(v.edgeWords(theirs), theirs.token())
		line(v.edgeWords(mine), mine.token())
	}
	if v.grid.theirs == nil {
		lines.Add(part.Caption(w.Say("schedule.zone-unknown", "name", v.p.week.First)))
	}
	both := part.Caption(w.Say("schedule.both")).In(look.Ink2)
	if !v.grid.meet() {
		both = part.Caption(w.Say("week.never")).In(look.Ink2)
		lines.Add(both)
		return lines
	}
	sample := part.Stack(part.Gap(16, 12), part.Fill(look.Outline, 2), part.Pad(1, 1, 1, 1, part.Fill(look.Surface, 1)))
	return part.Beside(300, 16, lines, part.Row(8, sample, both))
}

// meet says whether both are at work at some hour of the days shown.
func (g *grid) meet() bool {
	for i := range g.days {
		for _, m := range g.week.Mine[g.first+i] {
			for _, t := range g.week.Theirs[g.first+i] {
				if max(m.From, t.From) < min(m.To, t.To) {
					return true
				}
			}
		}
	}
	return false
}

// edgeWords say when somebody's day starts or ends on their own clock, over all
// days shown that have the line; empty when none has.
func (v *view) edgeWords(kind edge) string {
	p, w, g := v.p, v.p.host.Words(), v.grid
	loc := p.location()
	if !kind.mine {
		loc = g.theirZone()
	}
	var from, to string
	for i, c := range g.clocks {
		for _, e := range g.edges(i) {
			if e.mine != kind.mine || e.start != kind.start {
				continue
			}
			at, ok := c.instant(e.minute)
			if !ok {
				continue
			}
			text := clock(e.minute)
			if loc != nil {
				text = w.Clock(at.In(loc))
			}
			if from == "" {
				from, to = text, text
			}
			from, to = min(from, text), max(to, text)
		}
	}
	if from == "" {
		return ""
	}
	when := from
	if from != to {
		when = w.Say("week.range", "from", from, "to", to)
	}
	if loc != nil {
		when = w.Say("week.edge.where", "when", when, "city", city(loc.String()))
	}
	switch {
	case kind.mine && kind.start:
		return w.Say("week.edge.my-start", "when", when)
	case kind.mine:
		return w.Say("week.edge.my-end", "when", when)
	case kind.start:
		return w.Say("week.edge.their-start", "name", p.week.First, "when", when)
	}
	return w.Say("week.edge.their-end", "name", p.week.First, "when", when)
}

// together is the hour at which both days start or end, where that is one and
// the same on every day shown and on both clocks; empty where it is not.
func (v *view) together(start bool) string {
	g := v.grid
	if g.theirs == nil {
		return ""
	}
	at := -1
	for i, c := range g.clocks {
		var mine, theirs []int
		for _, e := range g.edges(i) {
			switch {
			case e.start != start:
			case e.mine:
				mine = append(mine, e.minute)
			default:
				theirs = append(theirs, e.minute)
			}
		}
		if len(mine) == 0 && len(theirs) == 0 {
			continue
		}
		if !slices.Equal(mine, theirs) || len(mine) != 1 || at >= 0 && mine[0] != at {
			return ""
		}
		at = mine[0]
		if instant, ok := c.instant(at); !ok || clock(at) != v.p.host.Words().Clock(instant.In(g.theirZone())) {
			return ""
		}
	}
	if at < 0 {
		return ""
	}
	return clock(at)
}

// notes are the sentences below the legend: clock changes of the week, and whose
// day the hours at the right belong to.
func (v *view) notes() []string {
	out := slices.Clone(v.p.week.ClockNote)
	if v.grid.varies {
		w := v.p.host.Words()
		out = append(out, w.Say("week.their-hours", "name", v.p.week.First, "day", w.Day(v.grid.clocks[v.grid.labelDay()].date)))
	}
	return out
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
