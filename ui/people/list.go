package people

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// everyOrder are the ways to sort, as the planner names them.
var everyOrder = []string{"fit", "name", "last", "organisation", "added"}

// leftSide is what stands on the left of the page at present.
type leftSide struct {
	head        *fyne.Container
	said        string          // the counts in the head
	left        *fyne.Container // all of the left side
	search      *part.Field
	chips       []*countedChip
	others      *part.Button
	conds       *fyne.Container
	conditioned bool            // something is shown there
	condsSaid   string          // what is shown there
	tickedWords *part.Paragraph // how many are ticked
	verbs       []*part.Button  // what can be done with them
	count       *part.Text
	order       *part.Button
	spare       []*fyne.Container // what gives way where the window is too low
	empty       *part.Button      // of the bin
	under       *fyne.Container   // the list, or the sentence in its place
	bar         *fyne.Container   // what can be done with the ticked ones
	list        *part.List
	made        map[fyne.CanvasObject]*row
	form        *filterForm // the filters behind More, while they are open
}

// buildList makes the left side: search, filters, count and order, the rows, and
// what can be done with those that are ticked.
func (s *Screen) buildList() fyne.CanvasObject {
	at, into := 0, float32(0)
	if s.list != nil {
		at, into = s.list.Place()
	}
	s.buildSearch()
	s.conds, s.under, s.bar = part.Stack(), part.Stack(), part.Stack()
	s.condsSaid, s.verbs = "", nil
	s.count = part.Caption("").Short()
	top := part.Column(8)
	if s.binned() {
		what := s.binHead()
		s.spare = []*fyne.Container{what}
		top.Objects = []fyne.CanvasObject{s.binActions(), what, s.search}
	} else {
		chips := s.buildChips()
		s.spare = []*fyne.Container{chips, s.conds}
		top.Objects = []fyne.CanvasObject{s.search, chips, s.conds}
	}
	s.order = part.NewButton(part.Quiet, s.orderWord(), "chevron-down", s.orders).Plain().After()
	top.Add(part.Row(8, part.Grow(s.count), s.order))
	s.made = map[fyne.CanvasObject]*row{}
	s.list = part.NewList(rowHeight, s.newRow, s.fillRow)
	s.list.PointerFocuses = true
	s.list.OnSelected, s.list.OnOpened = s.selected, s.open
	s.list.OnPress, s.list.OnKey, s.list.OnAll = s.pressed, s.listKey, s.tickAll
	s.list.OnMenu, s.list.OnHover = s.rowMenu, s.hovered
	s.left = &fyne.Container{Layout: &leftLayout{s: s}, Objects: []fyne.CanvasObject{part.Column(0, part.Pad(12, 14, 6, 14, top), part.Rule()), s.under, s.bar}}
	s.showList()
	s.list.SetPlace(at, into)
	return s.left
}

// buildSearch makes the field that searches at every keystroke.
func (s *Screen) buildSearch() {
	words := s.say("search")
	if s.binned() {
		words = s.tell("bin.search")
	}
	s.search = part.NewSearchField(words, nil)
	s.search.SetText(s.query.Words)
	s.search.OnChanged = func(typed string) {
		s.query.Words = typed
		s.readList()
	}
	s.search.OnSubmitted = func(string) {
		if s.list != nil && s.list.Count() > 0 {
			s.open(max(s.list.Selected(), 0))
		}
	}
	s.search.Keys(s.searchKey)
}

// searchKey leads from the search into the list, and clears the search.
func (s *Screen) searchKey(k *fyne.KeyEvent) bool {
	switch {
	case k.Name == fyne.KeyDown && s.list != nil && s.list.Count() > 0:
		s.host.Window().Canvas().Focus(s.list)
		return true
	case k.Name == fyne.KeyEscape && s.search.Text() != "":
		s.search.SetText("")
		return true
	}
	return false
}

// showList fills rows and counts from what was read.
func (s *Screen) showList() {
	if s.list == nil {
		return
	}
	s.showHead()
	w, v := s.host.Words(), s.rows.view
	switch {
	case !s.rows.read:
		s.count.SetText("")
	case s.binned():
		s.count.SetText(w.Count("everyone.bin.count", v.Matching))
		s.empty.SetEnabled(len(s.rows.left) > 0)
		s.empty.Tip = ""
		if len(s.rows.left) == 0 {
			s.empty.Tip = s.tell("bin.empty.why")
		}
	default:
		s.count.SetText(w.Count("people.matching", v.Total, "some", w.Number(v.Matching)))
	}
	s.order.SetText(s.orderWord())
	s.showChips()
	s.list.SetCount(len(v.Rows))
	s.mark()
	s.under.Objects = []fyne.CanvasObject{s.list}
	if s.rows.read && len(v.Rows) == 0 {
		s.under.Objects = []fyne.CanvasObject{s.nobodyFits()}
	}
	s.showConditions()
	s.showBar()
	s.left.Refresh()
}

// nobodyFits stands in the place of the rows where there are none.
func (s *Screen) nobodyFits() fyne.CanvasObject {
	if s.binned() && s.query.Words == "" {
		return part.Pad(24, 16, 16, 16, part.Column(8, part.NewParagraph(s.tell("bin.none")).Bold().In(look.Ink),
			part.NewParagraph(s.tell("bin.none.text"))))
	}
	return part.Pad(24, 16, 16, 16, part.Column(8,
		part.NewParagraph(s.say("none.head")).Bold().In(look.Ink),
		part.NewParagraph(s.say("none.text")),
		part.Start(part.NewButton(part.Normal, s.say("none.verb"), "", s.everyone))))
}

// mark shows which row is the person shown in full. Somebody who was just chosen
// is scrolled to; anything else leaves the list where it is.
func (s *Screen) mark() {
	if s.list == nil {
		return
	}
	at := rowOf(s.rows.view.Rows, s.at)
	if at >= 0 && s.rows.seek == s.at {
		s.rows.seek = 0
		s.list.Mark(at)
		return
	}
	s.list.MarkStill(at)
}

// everyone takes every filter and the words away.
func (s *Screen) everyone() {
	bin := s.binned()
	s.query = planner.Query{Sort: s.query.Sort, Filter: planner.Filter{Bin: bin}}
	s.lay()
	s.readList()
}

// open shows the person of a row in full.
func (s *Screen) open(i int) {
	if i < 0 || i >= len(s.rows.view.Rows) {
		return
	}
	if id := s.rows.view.Rows[i].ID; id != s.at {
		s.choose(id)
	}
	s.mark()
	if s.class == part.Compact {
		s.front = true
		s.lay()
	}
	s.readPerson()
}

// selected follows the arrows of the list. In one column they only move along
// it; Enter or a press brings the person to the front.
func (s *Screen) selected(i int) {
	if s.class == part.Compact {
		if i < len(s.rows.view.Rows) {
			s.choose(s.rows.view.Rows[i].ID)
			s.readPerson()
		}
		return
	}
	s.open(i)
}

func (s *Screen) orderWord() string {
	switch {
	case s.query.Sort != "":
		return s.say("sort." + s.query.Sort)
	case s.binned():
		return s.tell("sort.bin")
	case s.query.Words != "":
		return s.say("sort.match")
	}
	return s.say("sort.fit")
}

// orders offers the ways to sort. In the bin, and with words, there is one of its
// own to come back to.
func (s *Screen) orders() {
	offered := everyOrder
	own := ""
	if s.query.Words != "" {
		own = s.say("sort.match")
	}
	if s.binned() {
		offered, own = []string{"name", "organisation"}, s.tell("sort.bin")
	}
	var items []pick.Item
	add := func(text, sort string, on bool) {
		icon := ""
		if on {
			icon = "check"
		}
		items = append(items, pick.Item{Text: text, Icon: icon, Do: func() {
			s.query.Sort = sort
			s.order.SetText(s.orderWord())
			s.readList()
		}})
	}
	if own != "" {
		add(own, "", s.query.Sort == "")
	}
	for _, o := range offered {
		add(s.say("sort."+o), o, s.query.Sort == o || s.query.Sort == "" && own == "" && o == "fit")
	}
	pick.Menu(s.order, items...)
}

// tell is a sentence of the list and its filters.
func (s *Screen) tell(id string, parts ...any) string {
	return s.host.Words().Say("everyone."+id, parts...)
}

// tellCount is a sentence of the list with a number in it.
func (s *Screen) tellCount(id string, n int, parts ...any) string {
	return s.host.Words().Count("everyone."+id, n, parts...)
}
