package people

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// listWidth and leastList bound the list in a wide window; the medium one has
// the least.
const (
	listWidth = 348
	leastList = 280
	leastSide = 480
)

// Build lays the page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject {
	s.class = class
	s.page = part.Stack()
	s.lay()
	return s.page
}

// lay puts the page together from what is known.
func (s *Screen) lay() {
	if s.page == nil {
		return
	}
	s.page.Objects = []fyne.CanvasObject{s.content()}
	s.page.Refresh()
}

func (s *Screen) content() fyne.CanvasObject {
	s.head, s.said = part.Stack(), ""
	s.showHead()
	s.side = part.Stack()
	s.scroll = nil
	left := s.buildList()
	var main fyne.CanvasObject
	switch {
	case s.nobodyAtAll():
		main = part.Column(0, part.Space(), part.EmptyState(s.say("empty.head"), s.say("empty.text"),
			part.NewButton(part.Main, s.say("empty.verb"), "download", s.toImport)), part.Space())
	case s.inFront():
		words := s.say("back")
		if s.binned() {
			words = s.tell("bin.title")
		}
		back := part.NewButton(part.Quiet, words, "arrow-left", func() {
			s.keepNotes()
			s.front = false
			s.lay()
			s.showList()
		})
		page := part.Column(8, part.Start(back), part.Grow(part.NewPanel(0, s.side)))
		s.showSide()
		return part.Pad(12, 24, 20, 24, page)
	case s.class == part.Compact:
		main = part.NewPanel(0, left)
	default:
		main = s.beside(part.NewPanel(0, left), part.NewPanel(0, s.side))
		s.showSide()
	}
	return part.Pad(16, 24, 20, 24, part.Column(16, s.head, part.Grow(main)))
}

// inFront says that in one column the person covers the list.
func (s *Screen) inFront() bool { return s.class == part.Compact && s.front && s.at != 0 }

// beside puts list and person side by side; in a wide window the line between
// them can be dragged.
func (s *Screen) beside(list, person fyne.CanvasObject) fyne.CanvasObject {
	width := float32(leastList)
	if s.class == part.Wide {
		if width = s.width; width == 0 {
			width = listWidth
		}
	}
	return newSplit(width, s.class == part.Wide, list, person, func(w float32) { s.width = w })
}

// showSide shows the person at the right: in full, or as somebody in the bin.
func (s *Screen) showSide() {
	if s.binned() {
		s.showBinned()
		return
	}
	s.showPerson()
}

// showHead writes the title and the counts. Its buttons are made anew only when
// the counts change, so that the keyboard stays on them.
func (s *Screen) showHead() {
	line := " "
	if s.rows.read {
		w := s.host.Words()
		line = w.Count("people.count", s.rows.view.Total, "skills", w.Number(s.rows.view.WithSkills))
	}
	if s.said == line {
		return
	}
	s.said = line
	more := part.IconButton("more", s.tell("menu.head"), nil).Sunken()
	more.OnTapped = func() { s.headMenu(more) }
	s.head.Objects = []fyne.CanvasObject{part.PageHead(s.say("title"), line,
		part.NewButton(part.Normal, s.say("import"), "download", s.toImport).Hint(s.say("import.hint")),
		part.NewButton(part.Normal, s.say("add"), "plus", s.add).Hint(s.say("add.hint")), more)}
	s.head.Refresh()
}

// headMenu offers what concerns everybody.
func (s *Screen) headMenu(from fyne.CanvasObject) {
	if s.binned() {
		pick.Menu(from, pick.Item{Text: s.tell("menu.everyone"), Icon: "people", Do: s.leaveBin})
		return
	}
	items := []pick.Item{{Text: s.tell("menu.bin"), Icon: "trash", Do: s.openBin}}
	if n := len(s.rows.view.Rows); n > 0 {
		all := pick.Item{Text: s.tellCount("menu.all", n), Icon: "check", Do: s.tickAll}
		items = append([]pick.Item{all}, items...)
	}
	if s.rows.view.Total > 0 {
		items = append(items,
			pick.Item{Text: s.tell("menu.twice"), Icon: "people", Do: func() { s.host.Go(screen.Route{Name: screen.Duplicates}) }},
			pick.Item{Text: s.tell("menu.export"), Icon: "upload", Do: func() { pick.Export(s.host, s.planner, nil) }})
	}
	pick.Menu(from, items...)
}

func (s *Screen) toImport() { s.host.Go(screen.Route{Name: screen.Import}) }
