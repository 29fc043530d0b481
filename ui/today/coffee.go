package today

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// nothingToGive is how the planner writes that there is no offer.
const nothingToGive = "-"

// coffeeCard is the next coffee with its brief, or what to do without one; the
// other coffees of today stand beneath it.
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
	if len(s.view.Also) > 0 {
		card.Add(s.alsoToday())
	}
	return part.NewPanel(20, card)
}

func (s *Screen) coffeeHead(c *planner.NextCoffee) fyne.CanvasObject {
	w := s.host.Words()
	title := "today.next"
	if c.Begun {
		title = "day.now"
	}
	who := part.Column(0, part.Caption(w.Say(title)), part.NewParagraph(c.Row.Name).AsHeading())
	if c.Row.Role != "" {
		who.Add(part.Body(c.Row.Role).In(look.Ink2).Short())
	}
	if c.Place != "" {
		who.Add(part.Pad(4, 0, 0, 0, part.FactRow("pin", look.Ink2, c.Place)))
	}
	when := part.Column(0, part.Title(c.Clock).Right().Figures(), part.Body(c.When).In(look.Ink2).Right())
	if c.Theirs != "" {
		when.Add(part.Caption(c.Theirs).In(look.ThemText).Right())
	}
	person := part.NewPressed(part.Row(12, s.host.Face(c.Row.ID, part.NewAvatar(c.Row.Name, 48)), part.Grow(who)), w.Say("day.person", "name", c.First),
		s.goToPerson(c.Coffee.Person))
	return part.Beside(220, 12, person, when)
}

func (s *Screen) goToPerson(id app.PersonID) func() {
	return func() { s.host.Go(screen.Route{Name: screen.People, Person: id}) }
}

func (s *Screen) iBring(c *planner.NextCoffee) fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(8, part.MarkedHeading(part.MarkYou, w.Say("today.bring.me")))
	if len(c.Mine) > 0 {
		m := c.Mine[0]
		col.Add(levelLine(part.NewLevelBar(int(m.Mine), int(m.Want), 0), c.MineText))
	}
	if c.For != "" {
		col.Add(part.NewParagraph(c.For))
	}
	if gives(c.Give) {
		col.Add(giftLine(w.Say("today.give", "give", c.Give)))
	}
	if len(col.Objects) == 1 {
		col.Add(part.NewParagraph(w.Say("today.bring.me.nothing")))
	}
	return col
}

// gives says whether there is something to give.
func gives(what string) bool { return what != "" && what != nothingToGive }

func giftLine(words string) fyne.CanvasObject {
	return markedLine(part.NewIcon("gift", 16, look.YouText), words)
}

func bridgeLine(words string) fyne.CanvasObject {
	return markedLine(part.NewIcon("link", 16, look.ThemText), words)
}

func markedLine(icon fyne.CanvasObject, words string) fyne.CanvasObject {
	return part.RowTop(8, part.Pad(2, 0, 0, 0, icon), part.Grow(part.NewParagraph(words).In(look.Ink)))
}

func (s *Screen) theyBring(c *planner.NextCoffee) fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(8, part.MarkedHeading(part.MarkThem, w.Say("today.bring.them", "name", c.First)))
	switch {
	case len(c.Mine) > 0:
		m := c.Mine[0]
		col.Add(levelLine(part.NewLevelBar(int(m.Mine), int(m.Want), int(m.Them)), c.TheirText))
	case c.TheirText != "":
		col.Add(part.NewParagraph(c.TheirText).In(look.Ink))
	}
	if c.Ground != "" {
		col.Add(part.NewParagraph(c.Ground))
	}
	if c.By != "" {
		col.Add(bridgeLine(c.By))
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
		col.Add(part.RowTop(0, part.Width(22, part.Pad(2, 0, 0, 0, part.Caption(strconv.Itoa(i+1)).Figures())), part.Grow(part.NewParagraph(q.Text).In(look.Ink))))
	}
	return col
}

// coffeeActions are what one does with the coffee: a place makes a video link
// needless, and without either the button says how to get one.
func (s *Screen) coffeeActions(c *planner.NextCoffee) fyne.CanvasObject {
	w := s.host.Words()
	edit := part.NewButton(part.Normal, w.Say("today.brief"), "note", func() { s.openBrief(c.Coffee.ID) })
	move := part.NewButton(part.Normal, w.Say("today.move"), "calendar", func() {
		s.host.Go(screen.Route{Name: screen.Schedule, Person: c.Coffee.Person, Coffee: c.Coffee.ID})
	})
	cancel := part.NewButton(part.Quiet, w.Say("today.cancel"), "", s.cancelCoffee)
	if c.Link == "" && c.Place != "" {
		return part.Beside(330, 8, part.Wrap(8, edit, move), cancel)
	}
	video := part.NewButton(part.Main, w.Say("today.video"), "video", s.openLink)
	buttons := part.Beside(330, 8, part.Wrap(8, video, edit, move), cancel)
	if c.Link != "" {
		return buttons
	}
	none := w.Say("today.video.none")
	video.Hint(none).Disable()
	return part.Column(6, buttons, part.SmallParagraph(none).In(look.Ink3))
}

// earlierCard asks about the coffees of today that are over: one can say at once
// how it went, and is asked tomorrow otherwise.
func (s *Screen) earlierCard() fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(0)
	for _, c := range s.view.Earlier {
		words := part.NewPressed(part.Row(12, part.AtLeast(44, part.Body(c.Clock).Bold().Figures()),
			part.Grow(part.Column(0, part.NewParagraph(c.Name).In(look.Ink), part.SmallParagraph(c.Line).In(look.Ink3)))),
			w.Say("day.person", "name", c.Name), s.goToPerson(c.Coffee.Person))
		id, person := c.Coffee.ID, c.Coffee.Person
		col.Add(part.Pad(8, 0, 0, 0, part.Beside(160, 8, words,
			part.NewButton(part.Quiet, w.Say("due.happened.no"), "", func() { pick.NotMet(s.host, s.planner, id, person, c.Name) }).Small(),
			part.NewButton(part.Normal, w.Say("due.happened.yes"), "", func() { pick.Met(s.host, s.planner, id, person, c.Name) }).Small())))
	}
	return part.PaddedCard(20, w.Say("day.earlier"), nil, col)
}

// alsoToday lists the other coffees of today, each with its brief.
func (s *Screen) alsoToday() fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(0, part.Rule(), part.Pad(10, 0, 0, 0, part.Body(w.Say("day.also")).Bold()))
	for _, c := range s.view.Also {
		words := part.NewPressed(part.Row(12, part.AtLeast(44, part.Body(c.Clock).Bold().Figures()),
			part.Grow(part.Column(0, part.NewParagraph(c.Name).In(look.Ink), part.SmallParagraph(c.Line).In(look.Ink3)))),
			w.Say("day.person", "name", c.Name), s.goToPerson(c.Coffee.Person))
		brief := part.NewButton(part.Normal, w.Say("day.brief"), "note", func() { s.openBrief(c.Coffee.ID) }).Small()
		brief.Tip = w.Say("day.brief.head", "name", c.Name)
		col.Add(part.Pad(8, 0, 0, 0, part.Row(12, part.Grow(words), brief)))
	}
	return col
}

func (s *Screen) openLink() {
	link := s.view.Next.Link
	s.host.Run("today.link", func(context.Context) error { return s.planner.Open(link) }, func() {})
}

// nothingPlanned stands in for the next coffee, with the best suggestion in it.
func (s *Screen) nothingPlanned() fyne.CanvasObject {
	w := s.host.Words()
	heading := part.NewParagraph(w.Say("today.none")).AsHeading()
	if top := s.view.Top; top != nil {
		return part.NewPanel(20, part.Column(12,
			part.Beside(240, 12, part.Column(2, heading, part.NewParagraph(w.Say("today.none.top", "name", top.First))), s.seeAll()),
			part.Rule(), s.suggestion(top)))
	}
	why, to := "nobody", screen.Route{Name: screen.People}
	switch {
	case s.view.People == 0:
		why, to = "people", screen.Route{Name: screen.Import}
	case s.view.Gaps == 0:
		why, to = "gaps", screen.Route{Name: screen.Me}
	case s.view.Round != nil && s.view.Round.Over:
		why, to = "over", screen.Route{Name: screen.WhoNext}
	case s.view.Round != nil:
		why, to = "asked", screen.Route{Name: screen.Schedule}
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
