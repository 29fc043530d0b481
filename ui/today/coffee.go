package today

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// nothingToGive is how the planner writes that there is no offer.
const nothingToGive = "-"

// coffeeCard is the next coffee with its brief, or what to do without one.
func (s *Screen) coffeeCard() fyne.CanvasObject {
	c := s.view.Next
	if c == nil {
		return s.nothingPlanned()
	}
	card := part.Column(10, s.coffeeHead(c), part.Rule(),
		part.Columns(240, 32, s.iBring(c), s.theyBring(c)))
	if len(c.Questions) > 0 {
		card.Add(part.Rule())
		card.Add(s.questions(c))
	}
	card.Add(s.coffeeActions(c))
	return part.NewPanel(20, card)
}

func (s *Screen) coffeeHead(c *planner.NextCoffee) fyne.CanvasObject {
	w := s.host.Words()
	who := part.Column(0, part.Caption(w.Say("today.next")), part.NewParagraph(c.Row.Name).AsHeading())
	if c.Row.Role != "" {
		who.Add(part.Body(c.Row.Role).In(look.Ink2).Short())
	}
	if place := c.Coffee.Place; place != "" {
		who.Add(part.Pad(4, 0, 0, 0, part.FactRow("pin", look.Ink2, place)))
	}
	when := part.Column(0, part.Title(c.Clock).Right().Figures(), part.Body(c.When).In(look.Ink2).Right())
	if c.Theirs != "" {
		when.Add(part.Caption(c.Theirs).In(look.ThemText).Right())
	}
	return part.Beside(220, 12, part.Row(12, part.NewAvatar(c.Row.Name, 48), part.Grow(who)), when)
}

func (s *Screen) iBring(c *planner.NextCoffee) fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(8, part.MarkedHeading(part.MarkYou, w.Say("today.bring.me")))
	if len(c.Mine) > 0 {
		m := c.Mine[0]
		col.Add(levelLine(part.NewLevelBar(int(m.Mine), int(m.Want), 0), c.MineText))
	}
	if c.Purpose != "" {
		col.Add(part.NewParagraph(w.Say("today.purpose", "purpose", c.Purpose)))
	}
	if c.Give != "" && c.Give != nothingToGive {
		col.Add(part.RowTop(8, part.Pad(2, 0, 0, 0, part.NewIcon("gift", 16, look.YouText)), part.Grow(part.NewParagraph(w.Say("today.give", "give", c.Give)).In(look.Ink))))
	}
	if len(col.Objects) == 1 {
		col.Add(part.NewParagraph(w.Say("today.bring.me.nothing")))
	}
	return col
}

func (s *Screen) theyBring(c *planner.NextCoffee) fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(8, part.MarkedHeading(part.MarkThem, w.Say("today.bring.them", "name", c.First)))
	if len(c.Mine) > 0 {
		m := c.Mine[0]
		col.Add(levelLine(part.NewLevelBar(int(m.Mine), int(m.Want), int(m.Them)), c.TheirText))
	}
	if c.Bridge != "" {
		col.Add(part.RowTop(8, part.Pad(2, 0, 0, 0, part.NewIcon("link", 16, look.ThemText)), part.Grow(part.NewParagraph(c.Bridge).In(look.Ink))))
	}
	if len(col.Objects) == 1 {
		col.Add(part.NewParagraph(w.Say("today.bring.them.nothing", "name", c.First)))
	}
	return col
}

func levelLine(bar fyne.CanvasObject, words string) fyne.CanvasObject {
	return part.Row(10, part.Width(68, part.Start(bar)), part.Grow(part.NewParagraph(words).In(look.Ink)))
}

func (s *Screen) questions(c *planner.NextCoffee) fyne.CanvasObject {
	col := part.Column(4, part.Pad(0, 0, 2, 0, part.Body(s.host.Words().Count("today.questions", len(c.Questions))).Bold()))
	for i, q := range c.Questions {
		col.Add(part.RowTop(0, part.Width(22, part.Pad(2, 0, 0, 0, part.Caption(strconv.Itoa(i+1)).Figures())), part.Grow(part.NewParagraph(q).In(look.Ink))))
	}
	return col
}

func (s *Screen) coffeeActions(c *planner.NextCoffee) fyne.CanvasObject {
	w := s.host.Words()
	video := part.NewButton(part.Main, w.Say("today.video"), "video", s.openLink)
	edit := part.NewButton(part.Normal, w.Say("today.brief"), "note", s.editBrief)
	move := part.NewButton(part.Normal, w.Say("today.move"), "calendar", func() {
		s.host.Go(screen.Route{Name: screen.Schedule, Person: c.Coffee.Person, Coffee: c.Coffee.ID})
	})
	cancel := part.NewButton(part.Quiet, w.Say("today.cancel"), "", s.cancelCoffee)
	buttons := part.Beside(330, 8, part.Wrap(8, video, edit, move), cancel)
	if c.Coffee.Link != "" {
		return buttons
	}
	none := w.Say("today.video.none")
	video.Hint(none).Disable()
	return part.Column(6, buttons, part.SmallParagraph(none).In(look.Ink3))
}

func (s *Screen) openLink() {
	link := s.view.Next.Coffee.Link
	s.host.Run("today.link", func(context.Context) error { return s.planner.Open(link) }, func() {})
}

// nothingPlanned stands in for the next coffee, with the best suggestion in it.
func (s *Screen) nothingPlanned() fyne.CanvasObject {
	w := s.host.Words()
	heading := part.NewParagraph(w.Say("today.none")).AsHeading()
	if top := s.view.Top; top != nil {
		return part.NewPanel(20, part.Column(12,
			part.Column(2, heading, part.NewParagraph(w.Say("today.none.top", "name", top.First))),
			part.Rule(), s.suggestion(top)))
	}
	why, to := "nobody", screen.Route{Name: screen.People}
	switch {
	case s.view.People == 0:
		why, to = "people", screen.Route{Name: screen.Import}
	case s.view.Gaps == 0:
		why, to = "gaps", screen.Route{Name: screen.Me}
	}
	action := part.NewButton(part.Main, w.Say("today.none."+why+".verb"), "", func() { s.host.Go(to) })
	return part.NewPanel(20, part.Pad(8, 0, 8, 0, part.EmptyState(w.Say("today.none"), w.Say("today.none."+why), action)))
}

func (s *Screen) cancelCoffee() {
	w := s.host.Words()
	c := s.view.Next
	s.host.Ask(w.Say("today.cancel.ask", "name", c.First), w.Say("today.cancel.text", "name", c.First), w.Say("today.cancel.verb"), true, func() {
		var change app.ChangeID
		s.host.Run("today.cancel", func(ctx context.Context) (err error) {
			_, change, err = s.planner.Cancel(ctx, c.Coffee.ID, planner.Export{})
			return err
		}, func() {
			s.host.Done(w.Say("today.cancelled", "name", c.First), change)
			if !c.Coffee.Exported.IsZero() || !c.Coffee.SentOut.IsZero() {
				s.offerCancellation(c.Coffee)
			}
		})
	})
}

// offerCancellation leads to the file that takes an exported coffee out of the
// calendars again.
func (s *Screen) offerCancellation(c app.Coffee) {
	w := s.host.Words()
	var d *part.Dialog
	d = part.NewDialog(w.Say("today.cancelled.file.head"), part.NewParagraph(w.Say("today.cancelled.file")),
		part.NewButton(part.Quiet, w.Say("today.cancelled.file.no"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("today.cancelled.file.verb"), "calendar", func() {
			d.Close()
			s.host.Go(screen.Route{Name: screen.Schedule, Person: c.Person, Coffee: c.ID})
		}))
	d.ShowOn(s.host.Window().Canvas())
}
