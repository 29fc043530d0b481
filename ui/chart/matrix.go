package chart

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// MatrixInput is who covers what: my skills as rows, people as columns.
type MatrixInput struct {
	You    string // above my own levels
	Skills []MatrixSkill
	People []MatrixPerson // those who matter most first: the last ones are left out where there is no room

	OnPerson func(i int)                    // a person or a cell was pressed; nil: they are not pressed
	OnSkill  func(i int)                    // a skill was pressed; nil: they are not pressed
	Tip      func(skill, person int) string // what a cell says in words; may be nil
	More     func(left int) string          // "and 6 more people"; nil: nothing is said of them
}

// MatrixSkill is one row; levels are 0 to 5.
type MatrixSkill struct {
	Name       string
	Have, Want int
	Detail     string // "1, want 3", below the name; may be empty
	Open       bool   // nobody has what I want: the name is bold and the detail in alert
}

// MatrixPerson is one column.
type MatrixPerson struct {
	Name   string
	Levels []int     // for each skill, 0 to 5; -1 unknown
	Sure   []float64 // of each level, 0 to 1; below three quarters the level has a "?"
}

// NewMatrix shows who covers what. My levels are amber squares with hollow ones up
// to what I want. A person's level is a teal disc with its number, the larger
// the higher: solid when it is what I want, tinted when it is less, an outline
// with "?" when it is not sure; a cell of which nothing is known stays empty.
func NewMatrix(in MatrixInput) *Picture {
	plan := func(width float32) MatrixPlan { return PlanMatrix(in, width, look.Scale(), measured) }
	return newPicture(narrowest, func(width float32) float32 { return plan(width).Height },
		func(b *brush, size fyne.Size) []spot { return in.draw(b, plan(size.Width)) })
}

// draw draws the matrix. People are the first row for the arrows, skills the
// first column.
func (in MatrixInput) draw(b *brush, plan MatrixPlan) []spot {
	for _, r := range plan.Rules {
		b.box(r, look.Line, 0)
	}
	b.words(plan.You)
	spots := in.heads(b, plan)
	for i, r := range plan.Rows {
		spots = append(spots, in.skill(b, r, i))
		for j, c := range r.Cells {
			c.draw(b)
			s := spot{box: c.Box, row: i + 1, col: j + 1, press: pressing(in.OnPerson, j)}
			if in.Tip != nil {
				s.tip = in.Tip(i, j)
			}
			spots = append(spots, s)
		}
	}
	for _, l := range plan.Legend {
		b.words(l.Initials)
		b.words(l.Name)
	}
	b.words(plan.More)
	return spots
}

// heads draws the people.
func (in MatrixInput) heads(b *brush, plan MatrixPlan) []spot {
	var spots []spot
	for i, h := range plan.Heads {
		if h.Disc.W > 0 {
			b.box(h.Disc, look.ThemTint, h.Disc.W/2)
		}
		for _, t := range h.Lines {
			b.words(t)
		}
		s := spot{box: h.Box, col: i + 1, tip: in.People[i].Name, press: pressing(in.OnPerson, i)}
		if len(plan.Legend) > 0 {
			s.reach = []Box{plan.Legend[i].Box}
		}
		spots = append(spots, s)
	}
	return spots
}

// skill draws a skill's words and my own level of it.
func (in MatrixInput) skill(b *brush, r MatrixPlace, i int) spot {
	skill, told := in.Skills[i], ""
	for _, line := range r.Name {
		b.words(line)
		told += line.Words
	}
	b.words(r.Detail)
	for n, kind := range r.Kinds {
		switch c := r.Bar[n]; kind {
		case part.CellYou:
			b.box(c, look.You, look.S(1.5))
		case part.CellGap:
			b.hollow(c, look.Surface, look.Outline, c.H/2)
		default:
			b.box(c, look.Line, 0)
		}
	}
	s := spot{box: r.Box, row: i + 1, press: pressing(in.OnSkill, i)}
	if squeezed(skill.Name) != squeezed(told) || r.Detail.Words != skill.Detail {
		if s.tip = skill.Name; skill.Detail != "" {
			s.tip += "\n" + skill.Detail
		}
	}
	return s
}

// squeezed is words without their spaces, which the ends of lines swallow.
func squeezed(words string) string { return strings.Join(strings.Fields(words), "") }

// draw draws one level.
func (c MatrixSpot) draw(b *brush) {
	switch {
	case c.Disc.W == 0:
	case !c.Sure:
		b.hollow(c.Disc, look.Surface, look.Them, c.Disc.W/2)
	case c.Kind == MatrixEnough:
		b.box(c.Disc, look.Them, c.Disc.W/2)
	default:
		b.box(c.Disc, look.ThemTint, c.Disc.W/2)
	}
	b.words(c.Figure)
}
