package planner

import (
	"slices"
	"strconv"

	"cortado/app"
	"cortado/app/insight"
)

// gaps prepares the radar.
func (f *figures) gaps() GapsPicture {
	w := f.p.words
	v := GapsPicture{Figures: insight.GapsOf(f.skills, f.families(), f.reach)}
	g := v.Figures
	v.Head = f.p.heads("figures.head.skill", "figures.head.now", "figures.head.want", "figures.head.best", "figures.head.who", "figures.head.matters")
	v.Numbers = []bool{false, true, true, true, false, false}
	switch {
	case g.Total == 0:
		v.Title, v.Empty = w.Say("figures.gaps"), w.Say("figures.gaps.empty")
	case len(f.stances) == 0:
		v.Title = w.Say("figures.gaps.nobody")
	case g.Closable == 2 && g.Total == 2:
		v.Title = w.Say("figures.gaps.both")
	case g.Closable == g.Total:
		v.Title = w.Count("figures.gaps.all", g.Total)
	case g.Closable == 0:
		v.Title = w.Count("figures.gaps.none", g.Total)
	default:
		v.Title = w.Say("figures.gaps.some", "k", g.Closable, "n", g.Total)
	}
	if len(g.Others) > 0 {
		v.Note = w.Say("figures.gaps.others", "k", len(g.Axes), "n", g.Total)
	}
	for _, a := range g.Axes {
		v.Axes = append(v.Axes, f.axis(a))
	}
	for _, a := range g.Others {
		v.Others = append(v.Others, f.axis(a))
	}
	for _, a := range slices.Concat(g.Axes, g.Others) {
		best := ""
		if a.Known {
			best = level(a.Best)
		}
		v.Rows = append(v.Rows, []string{a.Name, level(a.Have), level(a.Want), best, f.name(a.Who), w.Say(importanceWord(a.Importance))})
	}
	return v
}

func (f *figures) axis(a insight.GapAxis) GapAxisText {
	t := GapAxisText{Name: a.Name, Short: !a.Closable(), Who: f.name(a.Who)}
	switch {
	case !t.Short:
		t.Detail = f.p.words.Say("figures.axis", "have", int(a.Have), "want", int(a.Want))
	case !a.Known:
		t.Detail = f.p.words.Say("figures.axis.nobody")
	default:
		t.Detail = f.p.words.Say("figures.axis.short", "best", int(a.Best))
	}
	return t
}

// families gives the family of every skill of the taxonomy; a skill of my own
// has none.
func (f *figures) families() func(app.SkillID) string {
	of := map[app.SkillID]string{}
	for _, s := range f.p.taxonomy.All() {
		of[app.SkillID(s.ID)] = s.Family
	}
	return func(id app.SkillID) string { return of[id] }
}

// importanceWord is the sentence that says how much a skill matters.
func importanceWord(importance int) string {
	switch {
	case importance >= 5:
		return "figures.matters.high"
	case importance >= 3:
		return "figures.matters.mid"
	}
	return "figures.matters.low"
}

func level(l app.Level) string { return strconv.Itoa(int(l)) }

// coverage prepares who covers what.
func (f *figures) coverage() CoveragePicture {
	w := f.p.words
	v := CoveragePicture{Figures: insight.CoverageOf(f.skills, f.reach)}
	v.Title = w.Say("figures.coverage")
	switch {
	case len(v.Figures.Skills) == 0:
		v.Empty = w.Say("figures.coverage.empty")
	case len(v.Figures.People) == 0:
		v.Empty = w.Say("figures.coverage.nobody")
	default:
		var also string
		v.Title, also = f.coverageFinding(v.Figures)
		v.Note = also + w.Say("figures.coverage.note")
	}
	if v.Figures.Left > 0 {
		v.Note += " " + w.Count("figures.coverage.left", v.Figures.Left)
	}
	v.Head = f.p.heads("figures.head.skill", "figures.head.now", "figures.head.want", "figures.head.covered")
	v.Numbers = []bool{false, true, true, true}
	for _, q := range v.Figures.People {
		v.Names = append(v.Names, f.name(q.Person))
		v.Numbers = append(v.Numbers, true)
	}
	v.Head = append(v.Head, v.Names...)
	for r, s := range v.Figures.Skills {
		row := []string{s.Name, level(s.Have), level(s.Want), w.Number(s.Covered)}
		for _, q := range v.Figures.People {
			cell := ""
			if l := q.Levels[r]; l != insight.NotKnown {
				cell = level(l)
			}
			row = append(row, cell)
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

// coverageFinding says how well my gaps are covered: by nobody, or on how many
// people they hang. What the title has no room for is a sentence of its own.
func (f *figures) coverageFinding(c insight.Coverage) (title, also string) {
	lone, open, gaps := 0, 0, 0
	for _, s := range c.Skills {
		if s.Want <= s.Have {
			continue
		}
		gaps++
		switch s.Covered {
		case 0:
			open++
		case 1:
			lone++
		}
	}
	w := f.p.words
	switch {
	case gaps == 0:
		return w.Say("figures.coverage"), ""
	case open > 0 && lone > 0:
		return w.Count("figures.coverage.open", open), w.Count("figures.coverage.also", lone) + " "
	case open > 0:
		return w.Count("figures.coverage.open", open), ""
	case lone > 0:
		return w.Count("figures.coverage.lone", lone), ""
	}
	return w.Say("figures.coverage.safe"), ""
}
