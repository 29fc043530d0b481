package welcome

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// pictureWidth is the left half in a wide window.
const pictureWidth = 480

// Build lays the page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject {
	s.keepTyped()
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
	var at float32
	if s.scroll != nil {
		at = s.scroll.Offset()
	}
	steps := s.steps()
	if s.class == part.Wide {
		s.page.Objects = []fyne.CanvasObject{part.RowFill(0, part.Width(pictureWidth, s.picture()), part.UprightRule(), part.Grow(steps))}
	} else {
		s.page.Objects = []fyne.CanvasObject{steps}
	}
	s.page.Refresh()
	if s.scroll != nil && at > 0 {
		s.scroll.SetOffset(at)
	}
}

// name is the logo with the program's name.
func (s *Screen) name() fyne.CanvasObject {
	return part.Row(10, part.Logo(28, false, false), part.Heading(s.host.Words().Say("app.name")))
}

// picture is the left half: what Cortado is, in one drawing. The other half of
// the cup is filled once there are people.
func (s *Screen) picture() fyne.CanvasObject {
	col := part.Column(0, s.name(), part.Space(),
		part.Start(part.Logo(330, false, s.people == 0)), part.Gap(1, 24),
		part.NewParagraph(s.say("headline.you")).AsFigure(), part.NewParagraph(s.say("headline.them")).AsFigure(), part.Gap(1, 12),
		part.NewParagraph(s.say("text")).Large(), part.Space(),
		part.Row(8, part.NewIcon("lock", 14, look.Ink2), part.Grow(part.SmallParagraph(s.say("private")))))
	return part.Stack(part.Fill(look.Surface, 0), part.Pad(32, 48, 30, 48, col))
}

// steps is the right half.
func (s *Screen) steps() fyne.CanvasObject {
	side := float32(56)
	if s.class != part.Wide {
		side = 24
	}
	s.opened = nil
	s.fields, s.names, s.grow = map[string]*part.Field{}, nil, growParts{}
	col := part.Column(14)
	if s.class != part.Wide {
		col.Add(part.Pad(0, 0, 6, 0, s.name()))
	}
	col.Add(part.Pad(0, 0, 2, 0, part.Column(0, part.NewParagraph(s.say("head")).AsTitle(), part.NewParagraph(s.say("line")))))
	if s.read {
		for i := range done {
			card := s.card(i)
			if i == s.step {
				s.opened = card
			}
			col.Add(card)
		}
	}
	if s.class != part.Wide {
		col.Add(part.Row(8, part.NewIcon("lock", 14, look.Ink2), part.Grow(part.SmallParagraph(s.say("private")))))
	}
	s.scroll = part.NewScroll(side, part.Pad(4, 0, 8, 4, col))
	top := float32(48)
	if s.class != part.Wide {
		top = 16
	}
	return part.Column(0, part.Grow(part.Pad(top, 0, 0, side-4, s.scroll)), part.Stack(part.Fill(look.Bg, 0), part.Pad(12, side, 20, side, s.buttons())))
}

// reveal scrolls so far that the open step is seen, from its top.
func (s *Screen) reveal() {
	if s.opened == nil || s.scroll == nil {
		return
	}
	top, high := s.opened.Position().Y, s.opened.Size().Height
	view := s.scroll.Size().Height
	s.scroll.SetOffset(max(0, min(top, top+high+look.S(16)-view)))
}

// buttons stand below the steps and do not scroll.
func (s *Screen) buttons() fyne.CanvasObject {
	back := part.NewButton(part.Quiet, s.say("back"), "", s.back)
	back.SetEnabled(s.step > aboutYou)
	if back.Disabled() {
		back.Tip = s.say("back.first")
	}
	skip := part.NewButton(part.Quiet, s.say("skip"), "", s.skip)
	verb, icon := s.say("continue"), "arrow-right"
	if s.step >= bringing {
		verb, icon = s.say("done"), "check"
	}
	next := part.NewButton(part.Main, verb, icon, s.next)
	if !s.read {
		next.Disable()
		skip.Disable()
	}
	return part.Row(8, back, part.Space(), skip, next)
}

// card is one step: open, done with what was said, or still to come.
func (s *Screen) card(i int) fyne.CanvasObject {
	id := []string{"about", "grow", "bring"}[i]
	state := 0
	line := s.say(id + ".line")
	var side fyne.CanvasObject
	switch {
	case i == s.step:
		if i == growing {
			s.grow.count = part.Body(s.pickedWords()).In(look.Ink2)
			side = s.grow.count
		}
	case s.finished(i):
		state = -1
		line = s.summary(i)
	default:
		state = 1
	}
	if i != s.step && i <= s.furthest {
		side = part.NewButton(part.Quiet, s.say("edit"), "", func() {
			if i > s.step && s.step == aboutYou && !s.aboutGood() {
				return
			}
			s.open(i)
		}).Hint(s.say("edit.hint", "step", s.say(id)))
	}
	words := part.Column(0, part.NewParagraph(s.say(id)).AsHeading().In(look.Ink), part.NewParagraph(line))
	head := part.Row(14, part.NewStep(32, i+1, state), part.Grow(words))
	if side != nil {
		head.Add(side)
	}
	if i != s.step {
		return part.NewPanel(20, head)
	}
	body := []func() fyne.CanvasObject{s.aboutBody, s.growBody, s.bringBody}[i]()
	return part.NewPanel(20, part.Column(14, head, body)).Strong()
}

// finished says whether a step has what it asks for.
func (s *Screen) finished(i int) bool {
	switch i {
	case aboutYou:
		return s.me.Name != "" && s.furthest > aboutYou
	case growing:
		return len(s.picked) > 0
	}
	return s.people > 0
}
