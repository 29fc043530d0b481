package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// listRow is the frame of one row: sunken with an ink bar when selected.
type listRow struct {
	widget.BaseWidget
	list    *List
	content fyne.CanvasObject
	index   int
	hovered bool
	with    fyne.KeyModifier // keys held while the pointer went down
}

func newListRow(l *List) *listRow {
	r := &listRow{list: l, content: l.create(), index: -1}
	r.ExtendBaseWidget(r)
	return r
}

// repaintRows tells the canvas that rows came or went.
func repaintRows(b *listBody) { canvas.Refresh(b) }

// Tapped chooses the row.
func (r *listRow) Tapped(e *fyne.PointEvent) {
	with := r.with
	r.with = 0
	r.list.pressAt(Press{Row: r.index, At: e.Position, With: with})
}

// MouseIn shows the hover colour.
func (r *listRow) MouseIn(*desktop.MouseEvent) { r.hover(true) }

// MouseMoved does nothing.
func (r *listRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides the hover colour.
func (r *listRow) MouseOut() { r.hover(false) }

func (r *listRow) held() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }

// CreateRenderer draws the row.
func (r *listRow) CreateRenderer() fyne.WidgetRenderer {
	back, over, bar, line := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	return begin(&paint{
		owner:   r,
		objects: []fyne.CanvasObject{back, over, line, bar, r.content},
		place: func(s fyne.Size) {
			set(back, 0, 0, s.Width, s.Height)
			set(over, 0, 0, s.Width, s.Height)
			set(bar, 0, look.S(8), 3, s.Height-look.S(16))
			set(line, 0, s.Height-1, s.Width, 1)
			set(r.content, 0, 0, s.Width, s.Height-1)
		},
		min: func() fyne.Size { return fyne.NewSize(look.S(100), r.list.rowHeight()) },
		colour: func() {
			chosen := r.index >= 0 && r.index == r.list.selected
			radius := float32(0)
			if r.list.plain {
				radius = look.S(6)
			}
			back.CornerRadius, over.CornerRadius = radius, radius
			back.FillColor = look.Color(look.Sunken)
			show(back, chosen)
			over.FillColor = look.Color(look.Hover)
			show(over, r.hovered)
			bar.FillColor = look.Color(look.Ink)
			bar.TopRightCornerRadius, bar.BottomRightCornerRadius = 2, 2
			show(bar, chosen && !r.list.plain)
			line.FillColor = look.Color(look.Line)
			show(line, !r.list.plain)
		},
	})
}
