package whonext

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// A round has one to eight people.
const fewest, most = 1, 8

func (s *Screen) pageHead() fyne.CanvasObject {
	w := s.host.Words()
	line := s.round.Line
	if s.class != part.Wide {
		line = w.Count("who-next.line.short", len(s.round.Cards), "round", s.round.Round)
	}
	if s.round.Empty != "" {
		line = ""
	}
	size := part.NewStepper(fewest, most, s.round.Size, s.resize)
	start := part.NewButton(part.Main, w.Say("who-next.start"), "check", func() { s.startRound(s.shown().Size) })
	if s.round.Started {
		// The size of an open round no longer changes; the tooltip says so.
		size.Disable()
		size.Tip = w.Say("who-next.size.fixed")
		start = part.NewButton(part.Normal, w.Say("who-next.new"), "refresh", s.askNewRound)
	} else if len(s.shown().Cards) == 0 {
		start.Disable()
	}
	earlier := part.NewButton(part.Quiet, w.Say("who-next.rounds.head"), "", s.showHistory)
	if s.class != part.Wide {
		earlier = part.IconButton("clock", w.Say("who-next.rounds.head"), s.showHistory)
	}
	return part.PageHead(w.Say("who-next.head"), line, earlier,
		part.Row(10, part.Body(w.Say("who-next.size")).In(look.Ink2), size), start)
}

// resize keeps the usual size and plans anew with it.
func (s *Screen) resize(n int) {
	s.round.Size = n
	s.host.Run("who-next.size", func(context.Context) error {
		_, err := s.planner.SetSetting(app.SetRoundSize, strconv.Itoa(n))
		return err
	}, func() { s.loadSize(n) })
}

// startRound freezes the set on the page as a round.
func (s *Screen) startRound(size int) {
	asked := s.asked
	var r app.Round
	var change app.ChangeID
	s.host.Run("who-next.start", func(ctx context.Context) (err error) {
		r, change, err = s.planner.StartRound(ctx, size, asked)
		return err
	}, func() {
		s.asked, s.why = nil, nil
		s.host.Done(s.host.Words().Say("who-next.started", "n", int64(r.ID)), change)
		s.load()
	})
}

// askNewRound asks before the open round is closed, and for the new size.
func (s *Screen) askNewRound() {
	w := s.host.Words()
	size := part.NewStepper(fewest, most, min(max(s.round.Size, fewest), most), nil)
	var d *part.Dialog
	d = part.NewDialog(w.Say("who-next.new.head"), part.Column(12,
		part.NewParagraph(w.Say("who-next.new.text", "n", s.round.Round)),
		part.Row(10, part.Grow(part.NewParagraph(w.Say("who-next.new.size")).In(look.Ink)), size)),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("who-next.new"), "", func() {
			d.Close()
			s.startRound(size.Value())
		}))
	d.ShowOn(s.host.Window().Canvas())
}

// set is the people on the page with what stands above and below them.
func (s *Screen) set() fyne.CanvasObject {
	col := part.Column(10)
	if s.asked != nil {
		col.Add(s.stuckBanner())
	}
	v := s.shown()
	if len(v.Cards) == 0 {
		col.Add(part.Pad(40, 0, 40, 0, s.empty()))
		return col
	}
	for i := range v.Cards {
		col.Add(s.card(&v.Cards[i]))
	}
	w := s.host.Words()
	if v.Fewer != "" {
		col.Add(part.Banner(false, v.Fewer, part.NewButton(part.Normal, w.Say("who-next.fewer.verb"), "", func() { s.host.Go(screen.Route{Name: screen.Import}) }).Small()))
	}
	col.Add(part.Card(w.Say("who-next.ask"), nil, part.Column(8, part.NewParagraph(w.Say("who-next.ask.text")), s.someone.Combo)))
	return col
}

// empty says why there is nobody, and leads to what helps.
func (s *Screen) empty() fyne.CanvasObject {
	w, v := s.host.Words(), s.shown()
	why, to := "nobody", screen.People
	switch v.Empty {
	case "who.empty.people":
		why, to = "people", screen.Import
	case "who.empty.needs":
		why, to = "needs", screen.Me
	case "who.empty.unmet":
		why = "unmet"
	}
	text := v.Nobody
	if s.asked != nil && why == "unmet" {
		text = w.Say("who-next.stuck.nobody")
	}
	return part.EmptyState(w.Say("who-next.empty."+why), text,
		part.NewButton(part.Main, w.Say("who-next.empty."+why+".verb"), "", func() { s.host.Go(screen.Route{Name: to}) }))
}
