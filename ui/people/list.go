package people

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// orders are the ways to sort, as the planner names them.
var orders = []string{"fit", "name", "last"}

// buildList makes the left side: search, filters, count and order, the rows.
func (s *Screen) buildList() fyne.CanvasObject {
	s.search = part.NewSearchField(s.say("search"), func(words string) {
		s.query.Words = words
		s.readList()
	})
	if s.query.Words != "" {
		changed := s.search.OnChanged
		s.search.OnChanged = nil
		s.search.SetText(s.query.Words)
		s.search.OnChanged = changed
	}
	s.search.OnSubmitted = func(string) {
		if s.list != nil && s.list.Count() > 0 {
			s.open(max(s.list.Selected(), 0))
		}
	}
	f := &s.query.Filter
	s.chips = [3]*part.Chip{
		part.FilterChip(s.say("filter.gap"), f.FillsGap, func(on bool) { f.FillsGap = on; s.readList() }),
		part.FilterChip(s.say("filter.outside"), f.Outside, func(on bool) { f.Outside = on; s.readList() }),
		part.FilterChip(s.say("filter.never"), f.NeverMet, func(on bool) { f.NeverMet = on; s.readList() }),
	}
	s.others = part.NewButton(part.Quiet, "", "filter", func() { s.filters() }).Plain()
	filters := part.Wrap(6, s.chips[0], s.chips[1], s.chips[2], s.others)
	s.count = part.Caption("").Short()
	order := part.NewButton(part.Quiet, "", "chevron-down", nil).Plain().After()
	order.OnTapped = func() { s.order(order) }
	order.SetText(s.orderWord())
	top := part.Column(8, s.search, filters, part.Row(8, part.Grow(s.count), order))
	s.under = part.Stack()
	s.list = part.NewList(57, s.newRow, s.fillRow)
	s.rows = map[fyne.CanvasObject]*row{}
	s.list.OnSelected = s.selected
	s.list.OnOpened = func(i int) { s.open(i) }
	s.showList()
	return part.Column(0, part.Pad(12, 14, 6, 14, top), part.Rule(), part.Grow(s.under))
}

// showList fills rows and counts from what was read.
func (s *Screen) showList() {
	if s.list == nil {
		return
	}
	s.showHead()
	w := s.host.Words()
	s.count.SetText("")
	if s.read {
		s.count.SetText(w.Count("people.matching", s.view.Total, "some", w.Number(s.view.Matching)))
	}
	s.others.SetText(s.say("more"))
	if n := s.moreFilters(); n > 0 {
		s.others.SetText(s.say("more.on", "n", n))
	}
	s.list.SetCount(len(s.view.Rows))
	s.mark()
	s.under.Objects = []fyne.CanvasObject{s.list}
	if s.read && s.view.Total > 0 && len(s.view.Rows) == 0 {
		s.under.Objects = []fyne.CanvasObject{part.Pad(24, 16, 16, 16, part.Column(8,
			part.NewParagraph(s.say("none.head")).Bold().In(look.Ink),
			part.NewParagraph(s.say("none.text")),
			part.Start(part.NewButton(part.Normal, s.say("none.verb"), "", s.everyone))))}
	}
	s.under.Refresh()
}

// mark shows which row is the person shown in full.
func (s *Screen) mark() {
	if s.list == nil {
		return
	}
	for i, r := range s.view.Rows {
		if r.ID == s.at {
			if s.list.Selected() != i {
				s.list.Mark(i)
			} else {
				s.list.Refresh()
			}
			return
		}
	}
	s.list.Mark(-1)
}

// everyone takes every filter and the words away.
func (s *Screen) everyone() {
	s.query = planner.Query{Sort: s.query.Sort}
	s.lay()
	s.readList()
}

// open shows the person of a row in full.
func (s *Screen) open(i int) {
	if i < 0 || i >= len(s.view.Rows) {
		return
	}
	if id := s.view.Rows[i].ID; id != s.at {
		s.choose(id)
	}
	s.mark()
	if s.class == part.Compact {
		s.front = true
		s.lay()
	}
	s.readPerson()
}

// selected follows the arrows and presses of the list. In one column arrows only
// move along the list; Enter or a press brings the person to the front.
func (s *Screen) selected(i int) {
	if s.class == part.Compact && s.host.Window().Canvas().Focused() == fyne.Focusable(s.list) {
		if i < len(s.view.Rows) {
			s.choose(s.view.Rows[i].ID)
			s.readPerson()
		}
		return
	}
	s.open(i)
}

func (s *Screen) orderWord() string {
	if s.query.Sort == "" && s.query.Words != "" {
		return s.say("sort.match")
	}
	if s.query.Sort == "" {
		return s.say("sort.fit")
	}
	return s.say("sort." + s.query.Sort)
}

func (s *Screen) order(from *part.Button) {
	var items []pick.Item
	for _, o := range orders {
		items = append(items, pick.Item{Text: s.say("sort." + o), Icon: map[bool]string{true: "check"}[s.query.Sort == o || s.query.Sort == "" && o == "fit"],
			Do: func() {
				s.query.Sort = o
				from.SetText(s.orderWord())
				s.readList()
			}})
	}
	pick.Menu(from, items...)
}

// row is the content of one list row.
type row struct {
	avatar     *part.Avatar
	name, role *part.Text
	gaps, last *part.Text
	mark       fyne.CanvasObject
	whole      *fyne.Container
}

func (s *Screen) newRow() fyne.CanvasObject {
	r := &row{avatar: part.NewAvatar("", 36), name: part.Body("").Short(), role: part.Caption("").In(look.Ink2).Short(),
		gaps: part.Caption("").In(look.ThemText), last: part.Caption("").In(look.Ink2).Right()}
	mark := part.Row(6, part.NewMark(part.MarkThem), r.gaps)
	r.mark = mark
	r.whole = part.Pad(0, 14, 0, 16, part.Row(12, r.avatar, part.Grow(part.Column(0, r.name, r.role)),
		part.Column(2, part.End(mark), r.last)))
	s.rows[r.whole] = r
	return r.whole
}

func (s *Screen) fillRow(i int, o fyne.CanvasObject, selected bool) {
	r, known := s.rows[o]
	if !known || i >= len(s.view.Rows) {
		return
	}
	p := s.view.Rows[i]
	r.avatar.SetName(p.Name)
	r.name.SetText(p.Name)
	r.name.SetBold(selected)
	r.role.SetText(p.Role)
	if p.Status != "active" {
		r.role.SetText(s.say("row.status", "status", s.host.Words().Say("status."+p.Status), "role", p.Role))
	}
	r.gaps.SetText(p.GapsText)
	r.last.SetText(p.LastText)
	if p.Gaps > 0 {
		r.mark.Show()
	} else {
		r.mark.Hide()
	}
	r.whole.Refresh()
}
