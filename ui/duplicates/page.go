package duplicates

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// sideWidth is the right side in a wide window, listWidth the list in a medium one.
const (
	sideWidth = 436
	listWidth = 280
	edge      = 24 // of the page; at the right the side's scroll bar stands in it
)

// lay puts the page together from what is known.
func (s *Screen) lay() {
	if s.page == nil {
		return
	}
	s.page.Objects = []fyne.CanvasObject{s.content()}
	s.page.Refresh()
}

func (s *Screen) content() fyne.CanvasObject {
	s.list, s.holder, s.rows = nil, nil, nil
	line := " "
	if n := len(s.view.Rows) + s.view.More; n > 0 {
		line = s.count("count", n)
	}
	head := part.PageHead(s.say("title"), line, part.NewButton(part.Quiet, s.say("back"), "arrow-left", s.host.Back))
	col := part.Column(12, part.Pad(0, edge, 0, 0, head))
	if s.read && (len(s.view.Rows) > 0 || len(s.merges) > 0) {
		w := s.host.Words()
		col.Add(part.Start(part.NewSegmented([]string{
			s.say("tab.decide", "n", w.Number(len(s.view.Rows)+s.view.More)), s.say("tab.merged", "n", w.Number(len(s.merges)))}, s.shown, func(i int) {
			s.shown = i
			s.lay()
		})))
	}
	col.Add(part.Grow(s.body()))
	return part.Pad(16, 0, 20, edge, col)
}

func (s *Screen) body() fyne.CanvasObject {
	middle := func(o fyne.CanvasObject) fyne.CanvasObject {
		return part.Pad(0, edge, 0, 0, part.Column(0, part.Space(), o, part.Space()))
	}
	switch {
	case !s.read:
		return middle(part.NewParagraph(s.say("looking")).Middle())
	case s.shown == toDecide && len(s.view.Rows) == 0:
		return middle(part.EmptyState(s.say("empty"), s.say("empty.text"), nil))
	case s.shown == merged && len(s.merges) == 0:
		return middle(part.EmptyState(s.say("unmerged"), s.say("unmerged.text"), nil))
	}
	s.holder = part.Stack()
	s.showSide()
	switch {
	case s.class == part.Compact && s.shown == toDecide:
		return s.holder // arrows lead from pair to pair
	case s.class == part.Compact:
		return part.Column(12, part.Grow(part.Pad(0, edge, 0, 0, s.listPanel())), s.holder)
	case s.class == part.Medium:
		return part.RowFill(12, part.Width(listWidth, s.listPanel()), part.Grow(s.holder))
	}
	return part.RowFill(12, part.Grow(s.listPanel()), part.Width(sideWidth+edge, s.holder))
}

// row is the content of one list row.
type row struct {
	name, why, later *part.Text
	one, other       *part.Text // the two roles, where there is room
}

func (s *Screen) listPanel() fyne.CanvasObject {
	s.rows = map[fyne.CanvasObject]*row{}
	s.list = part.NewList(57, s.newRow, s.fillRow).Least(57)
	at, n := s.at, len(s.view.Rows)
	s.list.OnSelected = s.choose
	if s.shown == merged {
		at, n = s.merge, len(s.merges)
		s.list.OnSelected = func(i int) {
			s.merge = i
			s.showSide()
		}
	}
	s.list.SetCount(n)
	s.list.Mark(at)
	content := fyne.CanvasObject(s.list)
	if s.shown == toDecide && s.view.More > 0 {
		content = part.Column(0, part.Grow(s.list), part.Rule(), part.Pad(9, 16, 9, 16, part.SmallParagraph(s.count("more", s.view.More)).In(look.Ink2)))
	}
	return part.NewPanel(0, content)
}

func (s *Screen) newRow() fyne.CanvasObject {
	r := &row{name: part.Body("").Short(), why: part.Caption("").In(look.Ink2).Short(), later: part.Caption("").In(look.Ink2),
		one: part.Caption("").In(look.Ink2).Short(), other: part.Caption("").In(look.Ink2).Short()}
	line := part.Row(12, part.Grow(part.Column(0, r.name, r.why)))
	if s.class == part.Wide && s.shown == toDecide {
		line.Add(part.Grow(part.Column(2, r.one, r.other)))
	}
	line.Add(r.later)
	o := part.Pad(0, 16, 0, 16, line)
	s.rows[o] = r
	return o
}

func (s *Screen) fillRow(i int, o fyne.CanvasObject, selected bool) {
	r, known := s.rows[o]
	if !known {
		return
	}
	r.name.SetBold(selected)
	later := ""
	switch {
	case s.shown == merged && i < len(s.merges):
		m := s.merges[i]
		r.name.SetText(m.Name)
		r.why.SetText(s.say("was", "name", m.Gone, "day", m.When))
	case s.shown == toDecide && i < len(s.view.Rows):
		t := s.view.Rows[i]
		name := t.NameA
		if t.NameB != t.NameA {
			name = s.say("two.names", "one", t.NameA, "other", t.NameB)
		}
		r.name.SetText(name)
		r.why.SetText(t.Why)
		r.one.SetText(t.RoleA)
		r.other.SetText(t.RoleB)
		if s.later[pair{t.A, t.B}] {
			later = s.say("row.later")
		}
	}
	r.later.SetText(later)
	o.Refresh()
}
