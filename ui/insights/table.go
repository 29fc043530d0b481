package insights

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// Measures of a table, unscaled.
const (
	tableRow   = 30
	tableHead  = 24
	tableMost  = 10 // rows shown without scrolling
	tableBar   = 12 // room for the scroll bar beside the last column
	tableTurn  = 34 // the line with which columns are turned over
	cellGap    = 12
	wordsLeast = 96  // of a column, so that its words can be guessed
	headLeast  = 56  // of a column's head; the whole is in its tooltip
	rowsJudged = 200 // from how many rows the widths of columns are taken
)

// table shows the figures of a picture as rows: numbers at the right of their
// columns, the head standing still above. Where there are more columns than can
// be read the first stays and the others are turned over.
type table struct {
	columns    columns
	head       *fyne.Container
	list       *part.List
	turn       *fyne.Container
	back, next *part.Button
	told       *part.Text
	say        func(id string, parts ...any) string
}

func (s *Screen) newTable(p planner.Picture) fyne.CanvasObject {
	t := &table{columns: columns{numbers: p.Numbers}, say: s.say}
	t.columns.natural, t.columns.least = columnWidths(p)
	t.head = t.columns.cells(look.Ink3)
	fillCells(t.head, p.Head)
	// The head and the rows keep the same room for the scroll bar of the list.
	t.list = part.NewList(tableRow, func() fyne.CanvasObject { return part.Pad(0, tableBar, 0, 0, t.columns.cells(look.Ink)) },
		func(row int, o fyne.CanvasObject, _ bool) {
			cells := o.(*fyne.Container).Objects[0].(*fyne.Container)
			fillCells(cells, p.Rows[row])
			t.columns.Layout(cells.Objects, cells.Size()) // the columns may have been turned over
		})
	t.list.Least(tableRow * float32(min(len(p.Rows), tableMost)))
	t.list.SetCount(len(p.Rows))
	t.back = part.IconButton("chevron-left", s.say("columns.back"), func() { t.turnTo(t.columns.from - t.columns.shown) })
	t.next = part.IconButton("chevron-right", s.say("columns.next"), func() { t.turnTo(t.columns.from + t.columns.shown) })
	t.told = part.Caption("").In(look.Ink3)
	t.turn = part.Row(4, part.Space(), t.told, t.back, t.next)
	return &fyne.Container{Layout: t, Objects: []fyne.CanvasObject{t.head, part.Rule(), t.list, t.turn}}
}

// turnTo shows the columns from one on, the first staying.
func (t *table) turnTo(from int) {
	t.columns.from = min(max(from, 1), len(t.columns.natural)-1)
	t.arrange()
	t.list.Renew()
}

// arrange puts the columns into their places and tells which are shown.
func (t *table) arrange() {
	t.columns.Layout(t.head.Objects, t.head.Size())
	c, last := &t.columns, len(t.columns.natural)-1
	t.told.SetText(t.say("columns", "from", c.from, "to", min(c.from+c.shown-1, last), "of", last))
	t.back.SetEnabled(c.from > 1)
	t.next.SetEnabled(c.from+c.shown-1 < last)
}

// Layout stacks head, rows and, where columns are turned over, the line for that.
func (t *table) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	bar, head, below := look.S(tableBar), look.S(tableHead), float32(0)
	if t.columns.turned(size.Width - bar) {
		below = look.S(tableTurn)
		t.turn.Show()
	} else {
		t.columns.from = 1
		t.turn.Hide()
	}
	set := func(o fyne.CanvasObject, y, w, h float32) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(w, max(h, 0)))
	}
	set(objects[0], 0, size.Width-bar, head)
	set(objects[1], head, size.Width, 1)
	set(objects[2], head+1, size.Width, size.Height-head-1-below)
	set(objects[3], size.Height-below, size.Width, below)
	t.arrange()
}

// MinSize leaves room for the rows, and for the line below where there are many
// columns.
func (t *table) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := look.S(tableHead) + 1 + objects[2].MinSize().Height
	if t.columns.turned(look.S(narrowCard)) {
		h += look.S(tableTurn)
	}
	return fyne.NewSize(look.S(160), h)
}

// narrowCard is what a narrow card has inside: where more columns than fit there
// may have to be turned over, room is kept for it.
const narrowCard = 276

func fillCells(o *fyne.Container, cells []string) {
	for i, cell := range o.Objects {
		words := ""
		if i < len(cells) {
			words = cells[i]
		}
		cell.(*part.Text).SetText(words)
	}
}
