package whonext

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// twoColumns is the least width of a button on a narrow card: two fit, never three.
const twoColumns = 210

// actions are what can be done with a person of the set. Somebody already asked
// shows where they stand instead.
func (s *Screen) actions(c *planner.SuggestionCard) fyne.CanvasObject {
	w := s.host.Words()
	if c.Asked && s.asked == nil {
		status := part.Row(8, part.NewPairDisc(true, s.saidYes(c.Row.ID)), part.Grow(part.NewParagraph(c.Status).Bold().In(look.Ink)))
		see := part.NewButton(part.Normal, w.Say("who-next.messages"), "", func() { s.write(c) }).Small()
		if s.class == part.Compact {
			return part.Columns(twoColumns, 8, status, see)
		}
		return part.Column(8, part.Pad(7, 0, 0, 0, status), see)
	}
	write := part.NewButton(part.Main, w.Say("who-next.write"), "", func() { s.write(c) })
	var later *part.Button
	later = part.NewButton(part.Normal, w.Say("who-next.snooze"), "", func() { s.snooze(later, c) }).Small()
	pin := part.IconButton("pushpin", w.Say("who-next.pin", "name", c.First), func() { s.pin(c) }).Sunken().Small()
	if c.Pinned {
		pin.SetKind(part.Main)
		pin.Tip = w.Say("who-next.unpin", "name", c.First)
	}
	never := part.NewButton(part.Normal, w.Say("who-next.not"), "", func() { s.notForMe(later, c) }).Small()
	list := []fyne.CanvasObject{write, part.Row(5, part.Grow(later), pin), never}
	if c.RunnerUp != 0 && c.Runner != "" {
		list = append(list, part.NewButton(part.Quiet, w.Say("who-next.why", "name", c.Runner), "", func() { s.whyNot(c.RunnerUp, c.Runner, c.Place) }).Small())
	}
	if s.class == part.Compact {
		return part.Columns(twoColumns, 8, list...)
	}
	return part.Column(5, list...)
}

// saidYes tells whether somebody of the round said yes.
func (s *Screen) saidYes(id app.PersonID) bool {
	if s.round.Progress == nil {
		return false
	}
	for _, row := range s.round.Progress.Rows {
		if row.Person == id {
			return row.Yes
		}
	}
	return false
}

// write leads to the message. From the answer to a question it leads to one
// about that question, which is kept first, so that the coffee that comes of it
// belongs to the question.
func (s *Screen) write(c *planner.SuggestionCard) {
	r := screen.Route{Name: screen.Messages, Person: c.Row.ID}
	if s.asked == nil {
		s.host.Go(r)
		return
	}
	var kept planner.KeptQuestion
	var change app.ChangeID
	question := *s.asked
	s.host.Run("who-next.keep", func(ctx context.Context) (err error) {
		kept, change, err = s.planner.KeepQuestion(ctx, question)
		return err
	}, func() {
		if !kept.Known {
			s.host.Done(s.host.Words().Say("who-next.stuck.kept"), change)
		}
		r.Purpose = kept.Need
		s.host.Go(r)
	})
}

func (s *Screen) snooze(anchor fyne.CanvasObject, c *planner.SuggestionCard) {
	w := s.host.Words()
	pick.Snooze(s.host, anchor, c.First, func(until app.Day) {
		s.change("who-next.snooze", func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.Snooze(ctx, c.Row.ID, until)
		}, w.Say("who-next.snoozed", "name", c.First, "day", w.Day(until.Time(s.host.Now().Location()))))
	})
}

func (s *Screen) pin(c *planner.SuggestionCard) {
	told := "who-next.pinned"
	if c.Pinned {
		told = "who-next.unpinned"
	}
	s.change("who-next.pin", func(ctx context.Context) (app.ChangeID, error) {
		return s.planner.Pin(ctx, c.Row.ID, !c.Pinned)
	}, s.host.Words().Say(told, "name", c.First))
}
