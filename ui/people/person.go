package people

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// showPerson shows the person in full, where the page was scrolled to before.
func (s *Screen) showPerson() {
	if s.side == nil {
		return
	}
	if s.full == nil {
		s.scroll = nil
		words := s.say("nobody")
		if s.at != 0 {
			words = s.say("reading")
		}
		s.side.Objects = []fyne.CanvasObject{part.Column(0, part.Space(), part.Pad(0, 24, 0, 24, part.NewParagraph(words).Middle()), part.Space())}
		s.side.Refresh()
		return
	}
	canvas := s.host.Window().Canvas()
	on := ""
	for name, control := range s.stays {
		if canvas.Focused() == control {
			on = name
		}
	}
	s.stays = map[string]fyne.Focusable{}
	s.placePerson()
	if s.refocus != "" && s.editing == nil {
		on, s.refocus = s.refocus, ""
	}
	if control := s.stays[on]; control != nil {
		part.FocusQuietly(canvas, control)
	}
}

// placePerson puts head and body into their places; the scrolling stays.
func (s *Screen) placePerson() {
	body := part.Column(0)
	if aside := s.standingPart(); aside != nil {
		body.Objects = append(body.Objects, part.Pad(12, 20, 12, 20, aside))
	}
	if asks := s.doubtsPart(); asks != nil {
		body.Objects = append(body.Objects, part.Pad(14, 20, 14, 20, asks))
		body.Objects = append(body.Objects, part.Rule())
	}
	body.Objects = append(body.Objects, part.Grow(s.halves()))
	body.Objects = append(body.Objects, part.Rule())
	body.Objects = append(body.Objects, s.aboutPart())
	if s.scroll != nil && len(s.side.Objects) == 1 {
		col := s.side.Objects[0].(*fyne.Container)
		col.Objects[0] = s.personHead()
		s.scroll.SetContent(body)
		col.Refresh()
		return
	}
	s.scroll = part.NewScroll(0, body)
	s.side.Objects = []fyne.CanvasObject{part.Column(0, s.personHead(), part.Rule(), part.Grow(s.scroll))}
	s.side.Refresh()
}

// halves are the two columns below the head; in a narrower window one.
func (s *Screen) halves() fyne.CanvasObject {
	left := part.Column(20, s.skillsPart(), s.viewsPart())
	if on := s.stancesPart(); on != nil {
		left.Objects = append(left.Objects, on)
	}
	left.Objects = append(left.Objects, s.relationPart())
	if s.class == part.Wide {
		right := part.Column(16, s.wantsPart(), s.requestsPart(), s.timelinePart(), s.ledgerPart(), part.Grow(s.notesPart()))
		return part.RowFill(0, part.Grow(part.Pad(14, 20, 20, 20, left)), part.UprightRule(), part.Grow(part.Pad(14, 20, 14, 20, right)))
	}
	right := part.Column(16, s.wantsPart(), s.requestsPart(), s.timelinePart(), s.ledgerPart(), s.notesPart())
	return part.Column(0, part.Pad(14, 20, 16, 20, left), part.Rule(), part.Pad(14, 20, 16, 20, right))
}

// personHead is who it is, how to reach them, and what can be done.
func (s *Screen) personHead() fyne.CanvasObject {
	v := s.full
	chips := part.Wrap(6, s.relationChip())
	if v.Row.Status != "active" {
		chips.Objects = append(chips.Objects, part.NewChip(s.host.Words().Say("status."+v.Row.Status), "pause"))
	}
	words := part.Column(2, s.nameLine(chips), s.roleLine(), s.reachLine())
	kind := part.Main
	var actions []fyne.CanvasObject
	if v.ToRate != 0 {
		actions = append(actions, part.NewButton(part.Main, s.say("rate"), "gauge", s.rate))
		kind = part.Normal
	}
	more := part.IconButton("more", s.say("menu"), nil).Sunken()
	more.OnTapped = func() { s.menu(more) }
	actions = append(actions, part.NewButton(kind, s.say("write"), "mail", s.write), more)
	who := part.RowTop(14, s.face(), part.Grow(words))
	return part.Pad(16, 20, 16, 20, part.Beside(240, 8, who, actions...))
}

func relationIcon(r app.Relation) string {
	switch r {
	case app.Senior, app.Executive:
		return "arrow-up"
	case app.Report:
		return "arrow-down"
	case app.Outside:
		return "outside"
	case app.Mentoring:
		return "handshake"
	}
	return "equals"
}

func (s *Screen) rate() {
	s.host.Go(screen.Route{Name: screen.Rate, Person: s.at, Coffee: s.full.ToRate})
}
func (s *Screen) write() { s.host.Go(screen.Route{Name: screen.Messages, Person: s.at}) }

// heading is the title of a part, perhaps with a small action at the right.
func (s *Screen) heading(id string, action *part.Button) fyne.CanvasObject {
	head := part.Beside(80, 8, part.NewParagraph(s.say(id)).AsHeading())
	if action != nil {
		head.Objects = append(head.Objects, action)
	}
	return head
}

// edit is the small action of a part.
func (s *Screen) editButton(what string, do func()) *part.Button {
	return part.NewButton(part.Quiet, s.say("edit"), "", do).Plain().Hint(s.say(what))
}
