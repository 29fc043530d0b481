package part

import (
	"cortado/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// List is a virtual list of rows of one height: only rows on show exist. It is
// one stop for the keyboard; arrows move the selection, Enter opens.
type List struct {
	widget.BaseWidget
	// OnTicked is called on Space; nil opens the row.
	OnTicked func(row int)
	// OnSelected is called when another row is chosen, by pointer or arrows.
	OnSelected func(row int)
	// OnOpened is called on Enter, and on a press of the row already chosen.
	OnOpened func(row int)
	rowHooks

	count    int
	height   float32
	create   func() fyne.CanvasObject
	update   func(row int, o fyne.CanvasObject, selected bool)
	selected int
	body     *listBody
	scroll   *container.Scroll
	ring     *ring
	focused  bool
	plain    bool
	// pressOpens makes every press open its row, as in menus.
	pressOpens bool
	least      float32
	pending    *listPlace // where to scroll to once the list has a size
}

// NewList makes a list with rows of the given height (57 for two lines, 37 for
// one). create makes the content of a row, update fills it; -1 is selected.
func NewList(height float32, create func() fyne.CanvasObject, update func(row int, o fyne.CanvasObject, selected bool)) *List {
	l := &List{height: height, create: create, update: update, selected: -1, ring: newRing(), least: 80}
	l.body = &listBody{list: l, rows: map[int]*listRow{}}
	l.body.ExtendBaseWidget(l.body)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) {
		HideTip()
		l.body.arrange()
	}
	l.ExtendBaseWidget(l)
	return l
}

// Plain leaves out separators and the bar at the selected row, as in menus.
func (l *List) Plain() *List { l.plain = true; return l }

// Least sets the least height shown.
func (l *List) Least(height float32) *List { l.least = height; return l }

// SetCount tells how many rows there are and fills those on show again.
func (l *List) SetCount(n int) {
	l.count = n
	if l.selected >= n {
		l.selected = -1
	}
	l.Refresh()
}

// Count is the number of rows.
func (l *List) Count() int { return l.count }

// Selected is the chosen row, or -1.
func (l *List) Selected() int { return l.selected }

// Select chooses a row and scrolls to it, and calls OnSelected when it changed.
func (l *List) Select(row int) {
	if row < -1 || row >= l.count || row == l.selected {
		return
	}
	l.Mark(row)
	if l.OnSelected != nil && row >= 0 {
		l.OnSelected(row)
	}
}

// Mark chooses a row without calling OnSelected.
func (l *List) Mark(row int) {
	l.selected = row
	l.scrollTo(row)
	l.Refresh()
}

func (l *List) rowHeight() float32 { return look.S(l.height) }

func (l *List) scrollTo(row int) {
	if row < 0 || l.scroll.Size().Height <= 0 {
		return
	}
	y, h := float32(row)*l.rowHeight(), l.rowHeight()
	switch view := l.scroll.Size().Height; {
	case y < l.scroll.Offset.Y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	case y+h > l.scroll.Offset.Y+view:
		l.scroll.ScrollToOffset(fyne.NewPos(0, y+h-view))
	}
}

// FocusGained shows the ring.
func (l *List) FocusGained() {
	l.focused = true
	if l.selected < 0 && l.count > 0 && !l.plain && !l.pointed {
		l.Select(0)
	}
	l.Refresh()
}

// FocusLost hides the ring.
func (l *List) FocusLost() { l.focused, l.pointed, l.shift = false, false, false; l.Refresh() }

// TypedRune does nothing.
func (l *List) TypedRune(rune) {}

// TypedKey moves the selection, or opens the chosen row.
func (l *List) TypedKey(k *fyne.KeyEvent) {
	if passedOn(l, k) || l.takesKey(k) {
		return
	}
	page := max(int(l.scroll.Size().Height/l.rowHeight())-1, 1)
	to := func(row int) { l.Select(min(max(row, 0), l.count-1)) }
	switch k.Name {
	case fyne.KeyDown:
		to(l.selected + 1)
	case fyne.KeyUp:
		to(l.selected - 1)
	case fyne.KeyPageDown:
		to(l.selected + page)
	case fyne.KeyPageUp:
		to(l.selected - page)
	case fyne.KeyHome:
		to(0)
	case fyne.KeyEnd:
		to(l.count - 1)
	case fyne.KeySpace:
		l.tick()
	case fyne.KeyReturn, fyne.KeyEnter:
		l.open(l.selected)
	default:
		passKey(l, k)
	}
}

func (l *List) open(row int) {
	if row >= 0 && l.OnOpened != nil {
		l.OnOpened(row)
	}
}

// press is a press on a row.
func (l *List) press(row int) {
	if l.pressOpens || row == l.selected {
		l.open(row)
		return
	}
	l.Select(row)
}

// PressRow does what a press on a row does, for tests.
func (l *List) PressRow(row int) { l.pressAt(Press{Row: row}) }

func (l *List) held() []fyne.CanvasObject { return []fyne.CanvasObject{l.scroll} }

// CreateRenderer places the scrolling rows.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	wheel := newWheel(l, func(ev *fyne.ScrollEvent) bool { return turned(l.scroll, ev) })
	return begin(&paint{
		owner:   l,
		objects: []fyne.CanvasObject{l.scroll, l.ring.box, wheel},
		place: func(s fyne.Size) {
			set(l.scroll, 0, 0, s.Width, s.Height)
			set(wheel, 0, 0, s.Width, s.Height)
			l.settle()
			l.ring.place(2, 2, s.Width-4, s.Height-4)
			l.body.arrange()
		},
		min: func() fyne.Size { return fyne.NewSize(look.S(120), look.S(l.least)) },
		colour: func() {
			l.ring.dress(look.S(6))
			l.ring.show(l.focused && !l.pointed)
			l.body.stale = true
			l.scroll.Refresh()
		},
	})
}

// listBody is the full height of all rows, with only those on show in it.
type listBody struct {
	widget.BaseWidget
	list  *List
	rows  map[int]*listRow
	spare []*listRow
	order []fyne.CanvasObject
	stale bool
}

func (b *listBody) CreateRenderer() fyne.WidgetRenderer { return &listBodyRenderer{b} }

type listBodyRenderer struct{ body *listBody }

func (r *listBodyRenderer) Destroy()                     {}
func (r *listBodyRenderer) Layout(fyne.Size)             { r.body.arrange() }
func (r *listBodyRenderer) Objects() []fyne.CanvasObject { return r.body.order }
func (r *listBodyRenderer) Refresh()                     { r.body.arrange() }
func (r *listBodyRenderer) MinSize() fyne.Size {
	l := r.body.list
	return fyne.NewSize(look.S(100), float32(l.count)*l.rowHeight())
}

// arrange makes rows for what is on show and takes the others back.
func (b *listBody) arrange() {
	l := b.list
	view, h := l.scroll.Size().Height, l.rowHeight()
	if h <= 0 || l.scroll.Size().Width <= 0 {
		return
	}
	first := max(int(l.scroll.Offset.Y/h), 0)
	last := min(int((l.scroll.Offset.Y+view)/h)+1, l.count)
	for i, row := range b.rows {
		if i < first || i >= last {
			b.spare = append(b.spare, row)
			delete(b.rows, i)
		}
	}
	b.order = b.order[:0]
	for i := first; i < last; i++ {
		row, had := b.rows[i]
		if !had {
			if n := len(b.spare); n > 0 {
				row, b.spare = b.spare[n-1], b.spare[:n-1]
			} else {
				row = newListRow(l)
			}
			b.rows[i] = row
		}
		if !had || b.stale || row.index != i {
			row.index = i
			l.update(i, row.content, i == l.selected)
			row.Refresh()
		}
		set(row, 0, float32(i)*h, l.scroll.Size().Width, h)
		b.order = append(b.order, row)
	}
	b.stale = false
	repaintRows(b)
}
