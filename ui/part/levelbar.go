package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Cell is how one of the five cells of a level bar is drawn.
type Cell int

// The five kinds, in the order of the rule.
const (
	CellYou  Cell = iota // solid amber: you have it
	CellThem             // solid teal: they fill the gap
	CellGap              // hollow: wanted, and nobody fills it
	CellMore             // teal line: they have more than you need
	CellRule             // flat rule: nothing
)

// LevelCells tells for each of five levels how its cell is drawn, with your
// level, the wanted one and theirs (look.md, section 5, level bar). Levels
// outside 0 to 5 count as the nearest bound.
func LevelCells(you, wanted, them int) [5]Cell {
	clamp := func(n int) int { return min(max(n, 0), 5) }
	you, wanted, them = clamp(you), clamp(wanted), clamp(them)
	var cells [5]Cell
	for i := range cells {
		switch level := i + 1; {
		case level <= you:
			cells[i] = CellYou
		case level <= min(wanted, them):
			cells[i] = CellThem
		case level <= wanted:
			cells[i] = CellGap
		case level <= them:
			cells[i] = CellMore
		default:
			cells[i] = CellRule
		}
	}
	return cells
}

// LevelBar shows a level from 0 to 5: yours, the one you want, and theirs. It
// never stands without words beside it.
type LevelBar struct {
	widget.BaseWidget
	You, Wanted, Them int
	large             bool
	before            [5]Cell // as drawn before the last change
	growing           growing
}

// NewLevelBar makes a bar of five cells 12 x 8. them is 0 where nobody is compared.
func NewLevelBar(you, wanted, them int) *LevelBar {
	b := &LevelBar{You: you, Wanted: wanted, Them: them}
	b.growing.init()
	b.ExtendBaseWidget(b)
	return b
}

// Large makes the cells 18 x 10.
func (b *LevelBar) Large() *LevelBar { b.large = true; return b }

// Set changes the three levels; on show, the cells that become filled grow.
func (b *LevelBar) Set(you, wanted, them int) {
	before := LevelCells(b.You, b.Wanted, b.Them)
	b.You, b.Wanted, b.Them = you, wanted, them
	if before == LevelCells(you, wanted, them) {
		return
	}
	b.before = before
	b.growing.start(b.Visible() && b.Size().Width > 0, b.Refresh)
}

// grown is how much of a cell's width is drawn.
func (b *LevelBar) grown(i int, kind Cell) float32 {
	if (kind == CellYou || kind == CellThem) && b.before[i] != kind {
		return b.growing.share
	}
	return 1
}

// cell is the size of one cell.
func (b *LevelBar) cell() (w, h float32) {
	if b.large {
		return look.S(18), look.S(10)
	}
	return look.S(12), look.S(8)
}

// CreateRenderer draws the cells.
func (b *LevelBar) CreateRenderer() fyne.WidgetRenderer {
	var cells [5]*canvas.Rectangle
	var holes [5]*canvas.Rectangle
	r := &paint{owner: b}
	for i := range cells {
		cells[i], holes[i] = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
		r.objects = append(r.objects, cells[i], holes[i])
	}
	gap := func() float32 { return look.S(2) }
	r.place = func(s fyne.Size) {
		w, h := b.cell()
		top := (s.Height - h) / 2
		for i, kind := range LevelCells(b.You, b.Wanted, b.Them) {
			x, c := float32(i)*(w+gap()), cells[i]
			switch kind {
			case CellMore, CellRule:
				line := look.S(2)
				set(c, x, top+(h-line)/2, w, line)
			default:
				set(c, x, top, w*b.grown(i, kind), h)
			}
			edge := look.Stroke()
			set(holes[i], x+edge, top+edge, w-2*edge, h-2*edge)
		}
	}
	r.min = func() fyne.Size {
		w, h := b.cell()
		return fyne.NewSize(5*w+4*gap(), h)
	}
	r.colour = func() {
		_, h := b.cell()
		for i, kind := range LevelCells(b.You, b.Wanted, b.Them) {
			c := cells[i]
			token, radius := look.Line, float32(0)
			switch kind {
			case CellYou:
				token, radius = look.You, look.S(1.5)
			case CellThem:
				token, radius = look.Them, h/2
			case CellGap:
				token, radius = look.Outline, h/2
			case CellMore:
				token = look.Them
			}
			c.FillColor, c.CornerRadius = look.Color(token), radius
			show(holes[i], kind == CellGap)
			holes[i].FillColor, holes[i].CornerRadius = look.Color(look.Surface), max(radius-look.Stroke(), 0)
		}
	}
	return begin(r)
}
