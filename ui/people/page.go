package people

import (
	"fyne.io/fyne/v2"

	"cortado/ui/part"
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
	s.head = part.Stack()
	s.showHead()
	s.side = part.Stack()
	s.scroll, s.list = nil, nil
	left := s.buildList()
	var main fyne.CanvasObject
	switch {
	case s.read && s.view.Total == 0:
		main = part.Column(0, part.Space(), part.EmptyState(s.say("empty.head"), s.say("empty.text"),
			part.NewButton(part.Main, s.say("empty.verb"), "download", s.toImport)), part.Space())
	case s.class == part.Compact && s.front && s.at != 0:
		back := part.NewButton(part.Quiet, s.say("back"), "arrow-left", func() {
			s.keepNotes()
			s.front = false
			s.lay()
			s.showList()
		})
		page := part.Column(8, part.Start(back), part.Grow(part.NewPanel(0, s.side)))
		s.showPerson()
		return part.Pad(12, 24, 20, 24, page)
	case s.class == part.Compact:
		main = part.NewPanel(0, left)
	default:
		main = s.beside(part.NewPanel(0, left), part.NewPanel(0, s.side))
		s.showPerson()
	}
	return part.Pad(16, 24, 20, 24, part.Column(16, s.head, part.Grow(main)))
}

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

// showHead writes the title and the counts.
func (s *Screen) showHead() {
	line := " "
	if s.read {
		w := s.host.Words()
		line = w.Count("people.count", s.view.Total, "skills", w.Number(s.view.WithSkills))
	}
	s.head.Objects = []fyne.CanvasObject{part.PageHead(s.say("title"), line,
		part.NewButton(part.Normal, s.say("import"), "download", s.toImport).Hint(s.say("import.hint")),
		part.NewButton(part.Normal, s.say("add"), "plus", s.add).Hint(s.say("add.hint")))}
	s.head.Refresh()
}

func (s *Screen) toImport() { s.host.Go(screen.Route{Name: screen.Import}) }
