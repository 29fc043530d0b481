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

// Matrix shows who covers what. My levels are amber squares with hollow ones up
// to what I want. A person's level is a teal disc with its number, the larger
// the higher: solid when it is what I want, tinted when it is less, an outline
// with "?" when it is not sure; a cell of which nothing is known stays empty.
type Matrix struct {
	cellBoard
	in MatrixInput
}

// NewMatrix makes the chart. It takes the width it gets and knows its height.
func NewMatrix(in MatrixInput) *Matrix {
	m := &Matrix{in: in}
	m.start(m, func(width float32) float32 { return m.plan(width).Height }, m.cells)
	return m
}

// Fits is how many people have a column at a width.
func (m *Matrix) Fits(width float32) int {
	return frameMatrix(m.in, width, look.Scale(), measured).shown
}

func (m *Matrix) plan(width float32) MatrixPlan {
	return PlanMatrix(m.in, width, look.Scale(), measured)
}

// cells draws the matrix. People are the first row for the arrows, skills the
// first column.
func (m *Matrix) cells(b *cellBrush, size fyne.Size) []cellSpot {
	plan := m.plan(size.Width)
	for _, r := range plan.Rules {
		b.box(r, look.Line, 0)
	}
	b.words(plan.You)
	spots := m.heads(b, plan)
	for i, r := range plan.Rows {
		spots = append(spots, m.skill(b, r, i))
		for j, c := range r.Cells {
			c.draw(b)
			spot := cellSpot{box: c.CellBox, row: i + 1, col: j + 1, press: m.press(m.in.OnPerson, j)}
			if m.in.Tip != nil {
				spot.tip = m.in.Tip(i, j)
			}
			spots = append(spots, spot)
		}
	}
	for _, l := range plan.Legend {
		b.words(l.Initials)
		b.words(l.Name)
	}
	b.words(plan.More)
	return spots
}

func (m *Matrix) press(do func(int), i int) func() {
	if do == nil {
		return nil
	}
	return func() { do(i) }
}

// heads draws the people.
func (m *Matrix) heads(b *cellBrush, plan MatrixPlan) []cellSpot {
	var spots []cellSpot
	for i, h := range plan.Heads {
		if h.Disc.W > 0 {
			b.box(h.Disc, look.ThemTint, h.Disc.W/2)
		}
		for _, t := range h.Lines {
			b.words(t)
		}
		spot := cellSpot{box: h.CellBox, col: i + 1, tip: m.in.People[i].Name, press: m.press(m.in.OnPerson, i)}
		if len(plan.Legend) > 0 {
			spot.reach = []CellBox{plan.Legend[i].CellBox}
		}
		spots = append(spots, spot)
	}
	return spots
}

// skill draws a skill's words and my own level of it.
func (m *Matrix) skill(b *cellBrush, r MatrixPlace, i int) cellSpot {
	s, told := m.in.Skills[i], ""
	for _, line := range r.Name {
		b.words(line)
		told += " " + line.Words
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
	spot := cellSpot{box: r.CellBox, row: i + 1, press: m.press(m.in.OnSkill, i)}
	if strings.Join(strings.Fields(s.Name), " ") != strings.TrimSpace(told) || r.Detail.Words != s.Detail {
		if spot.tip = s.Name; s.Detail != "" {
			spot.tip += "\n" + s.Detail
		}
	}
	return spot
}

// draw draws one level.
func (c MatrixSpot) draw(b *cellBrush) {
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
