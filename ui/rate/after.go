package rate

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// after is what a rating that was saved leads to.
type after struct {
	r      *rating
	rated  planner.Rated
	relied bool // the offer to move trust was taken
	next   *planner.ToRate
}

// showAfter shows what a saved rating leads to, and looks who is next to rate.
func (s *Screen) showAfter(r *rating, rated planner.Rated) {
	a := &after{r: r, rated: rated}
	s.after = a
	s.fill()
	s.lookAfter(a)
	s.hint.Load(app.Message{})
}

// lookAfter reads who is next to rate. When the talk itself waits again its rating
// was taken back: the questions come back with the answers as they stood.
func (s *Screen) lookAfter(a *after) {
	var waiting []planner.ToRate
	s.host.Run("rate", func(ctx context.Context) (err error) {
		waiting, err = s.planner.ToRate(ctx)
		return err
	}, func() {
		if s.after != a {
			return
		}
		if slices.ContainsFunc(waiting, func(t planner.ToRate) bool { return t.Coffee == a.r.id }) {
			s.after, s.rating = nil, a.r
			a.r.touch()
			s.fill()
			return
		}
		a.next = nil
		if len(waiting) > 0 {
			a.next = &waiting[0]
		}
		s.fill()
	})
}

// page is what comes next: thanks, trust, the next one to rate.
func (a *after) page(s *Screen) fyne.CanvasObject {
	w, name, person := s.host.Words(), a.r.about.First, a.r.about.Coffee.Person
	col := part.Column(0)
	add := func(o fyne.CanvasObject) {
		if len(col.Objects) > 0 {
			col.Add(part.Rule())
		}
		col.Add(o)
	}
	for _, l := range a.rated.Moved {
		bar := part.NewLevelBar(int(min(l.From, l.To)), int(l.To), int(l.To))
		add(part.Pad(9, 0, 9, 0, part.Row(12, part.NewIconTile("gauge", 32), part.Grow(part.Column(0,
			part.NewParagraph(w.Say("rate.moved", "skill", l.Name, "from", int(l.From), "to", int(l.To))).Bold().In(look.Ink), part.SmallParagraph(w.Say("rate.after.moved")).In(look.Ink3))), bar)))
	}
	main := part.Main
	if a.rated.Thank {
		add(part.TodoRow("mail", w.Say("rate.after.thank", "name", name), w.Say("rate.after.thank.why"), nil,
			part.NewButton(main, w.Say("rate.after.thank.verb"), "", func() { a.thank(s) })))
		main = part.Normal
	}
	if a.rated.TrustOffer != 0 {
		add(a.trustRow(s, name, person))
	}
	if a.next != nil {
		next := *a.next
		add(part.TodoRow("cup", w.Say("rate.head", "name", next.First), next.When, nil,
			part.NewButton(main, w.Say("rate.one"), "", func() { s.Open(screen.Route{Name: screen.Rate, Coffee: next.Coffee}) })))
		main = part.Normal
	}
	add(part.TodoRow("check", w.Say("rate.after.done"), w.Say("rate.after.done.why"), nil,
		part.NewButton(main, w.Say("rate.after.done.verb"), "", func() { s.host.Go(screen.Route{Name: screen.Today}) })))
	return s.page.List(part.PageHead(w.Say("rate.after", "name", name), w.Say("rate.after.sentence")), part.Column(12, part.NewPanel(16, col), s.hint.Content()))
}

// thank opens the thank-you; the composer tells in it what was learned.
func (a *after) thank(s *Screen) {
	s.host.Go(screen.Route{Name: screen.Messages, Person: a.r.about.Coffee.Person, Situation: app.ThankYou})
}

// trustRow offers to move how far I rely on them, by one step.
func (a *after) trustRow(s *Screen, name string, person app.PersonID) fyne.CanvasObject {
	w := s.host.Words()
	id := "rate.rely.more"
	if a.rated.TrustOffer < 0 {
		id = "rate.rely.less"
	}
	levels := w.Say("rate.rely.levels", "from", int(a.rated.Before), "to", int(a.rated.Trust))
	if a.relied {
		return part.TodoRow("handshake", w.Say("rate.rely.done", "name", name, "to", int(a.rated.Trust)), levels, nil, nil)
	}
	return part.TodoRow("handshake", w.Say(id, "name", name), levels, nil, part.NewButton(part.Normal, w.Say(id+".verb"), "", func() {
		var change app.ChangeID
		s.writing.Do(func(ctx context.Context) (err error) {
			change, err = s.planner.Rely(ctx, person, a.rated.Trust)
			return err
		}, func() {
			a.relied = true
			s.host.Done(s.planner.Done(app.Change{Label: "change.trust", Who: name}), change)
			if s.after == a {
				s.fill()
			}
		}, nil)
	}))
}
