package me

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// sideWidth is the right column in a wide window.
const sideWidth = 428

// fewSkills is how many skills a profile has that was hardly begun, at most.
const fewSkills = 5

// Build lays the page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject {
	s.class = class
	s.page = part.Stack()
	s.lay()
	return s.page
}

// lay puts the page together from what is known, scrolled to where it was.
func (s *Screen) lay() {
	if s.page == nil {
		return
	}
	var at []float32
	for _, scroll := range s.scroll {
		at = append(at, scroll.Offset())
	}
	s.cards, s.scroll = map[string]*card{}, nil
	s.head = part.Stack()
	s.showHead()
	body := fyne.CanvasObject(part.Space())
	if s.read {
		body = s.columns()
	}
	s.page.Objects = []fyne.CanvasObject{part.Pad(16, 0, 0, 24, part.Column(14, part.Pad(0, 24, 0, 0, s.head), part.Grow(body)))}
	s.page.Refresh()
	for i, y := range at {
		if i < len(s.scroll) && y > 0 {
			s.scroll[i].SetOffset(y)
		}
	}
}

func (s *Screen) columns() fyne.CanvasObject {
	// Who has named few skills so far is helped first by what their position tells.
	order := []string{"skills", "questions", "likely"}
	if len(s.me.Skills) < fewSkills {
		order = []string{"skills", "likely", "questions"}
	}
	builds := map[string]func() fyne.CanvasObject{"skills": s.skillsCard, "questions": s.questionsCard, "likely": s.likelyCard}
	left := []fyne.CanvasObject{s.hint.Content()}
	for _, name := range order {
		left = append(left, s.card(name, builds[name]))
	}
	left = append(left, s.card("goal", s.goalCard), s.card("offers", s.offersCard), s.card("programmes", s.programmesCard))
	right := []fyne.CanvasObject{s.card("strengths", s.strengthsCard), s.card("views", s.viewsCard), s.card("time", s.timeCard),
		s.card("about", s.aboutCard), s.card("history", s.historyCard)}
	column := func(bar float32, objects ...fyne.CanvasObject) fyne.CanvasObject {
		scroll := part.NewScroll(bar, part.Pad(2, 0, 20, 0, part.Column(12, objects...)))
		s.scroll = append(s.scroll, scroll)
		return scroll
	}
	if s.class == part.Wide {
		return part.RowFill(4, part.Grow(column(12, left...)), part.Width(sideWidth+24, column(24, right...)))
	}
	return column(24, append(left, right...)...)
}

// card is a part of the page that can be built again alone.
func (s *Screen) card(name string, build func() fyne.CanvasObject) fyne.CanvasObject {
	c := &card{hold: part.Stack(), build: build}
	c.again()
	s.cards[name] = c
	return c.hold
}

// again builds the card; one that has nothing to show takes no room.
func (c *card) again() {
	c.hold.Objects, c.hold.Hidden = nil, true
	if o := c.build(); o != nil {
		c.hold.Objects, c.hold.Hidden = []fyne.CanvasObject{o}, false
	}
	c.hold.Refresh()
}

// showHead writes who it is, whether all is saved, and offers the export.
func (s *Screen) showHead() {
	if s.head == nil {
		return
	}
	name, line := s.me.Name, []string{}
	if name == "" {
		name = s.say("title")
	}
	for _, t := range []string{s.me.Title, s.me.Organisation, s.me.Place} {
		if t != "" {
			line = append(line, t)
		}
	}
	if len(line) == 0 {
		line = []string{s.say("line.empty")}
	}
	who := part.Row(14, part.OwnAvatar(name, 44), part.Grow(part.Column(0, part.NewParagraph(name).AsTitle(), part.NewParagraph(strings.Join(line, ", ")))))
	saved := part.Row(6, part.NewIcon("check", 14, look.Ink2), part.Caption(s.say("saved")).In(look.Ink2))
	if !s.saved {
		saved = part.Row(6, part.Caption(s.say("saving")).In(look.Ink3))
	}
	export := part.NewButton(part.Normal, s.say("export"), "download", s.export).Hint(s.say("export.hint"))
	s.head.Objects = []fyne.CanvasObject{part.Stack(part.Gap(1, 46), part.Beside(220, 12, who, saved, export))}
	s.head.Refresh()
}

// export writes the profile to a file of the user's choice.
func (s *Screen) export() {
	s.Leave()
	s.host.PickSave("me.json", func(path string) {
		s.saves.Do(func(ctx context.Context) error { return s.planner.ExportProfile(ctx, path) },
			func() { s.host.Done(s.say("exported"), 0) }, nil)
	})
}
