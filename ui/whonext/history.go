package whonext

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// barRoom is what a long dialog leaves for its scroll bar.
const barRoom = 10

// history is the dialog with every round.
type history struct {
	s      *Screen
	rounds []planner.PastRound
	open   map[app.RoundID]bool
	list   *fyne.Container
	dialog *part.Dialog
}

// showHistory reads the rounds and shows them, the newest open.
func (s *Screen) showHistory() {
	h := &history{s: s, open: map[app.RoundID]bool{}}
	s.host.Run("who-next.rounds", func(ctx context.Context) (err error) {
		h.rounds, err = s.planner.RoundHistory(ctx)
		return err
	}, h.show)
}

func (h *history) show() {
	w := h.s.host.Words()
	content := fyne.CanvasObject(part.NewParagraph(w.Say("who-next.rounds.none")))
	if len(h.rounds) > 0 {
		h.open[h.rounds[0].Number] = true
		h.list = part.Stack()
		h.fill()
		content = h.list
	}
	h.dialog = part.NewDialog(w.Say("who-next.rounds.head"), content,
		part.NewButton(part.Normal, w.Say("who-next.close"), "", func() { h.dialog.Close() })).Wider(680)
	h.dialog.ShowOn(h.s.host.Window().Canvas())
}

func (h *history) fill() {
	col := part.Column(12)
	for i := range h.rounds {
		col.Add(h.round(&h.rounds[i]))
	}
	h.list.Objects = []fyne.CanvasObject{part.Pad(0, barRoom, 0, 0, col)}
	h.list.Refresh()
	if h.dialog != nil {
		h.dialog.Refresh()
	}
}

func (h *history) round(r *planner.PastRound) fyne.CanvasObject {
	w := h.s.host.Words()
	open := h.open[r.Number]
	words, icon := w.Say("who-next.rounds.show", "n", int64(r.Number)), "chevron-down"
	if open {
		words, icon = w.Say("who-next.rounds.hide", "n", int64(r.Number)), "chevron-up"
	}
	turn := part.IconButton(icon, words, func() {
		h.open[r.Number] = !open
		h.fill()
	}).Small()
	name := "who-next.rounds.closed"
	if r.Open {
		name = "who-next.rounds.open"
	}
	head := part.Row(10, part.Grow(part.Column(2,
		part.NewParagraph(w.Say(name, "n", int64(r.Number), "dates", r.Dates)).Bold().In(look.Ink),
		part.SmallParagraph(r.Line+". "+w.Say("who-next.rounds.coverage", "before", w.Percent(r.Before), "after", w.Percent(r.After))))), turn)
	col := part.Column(12, head)
	if r.Question != "" {
		col.Add(part.FactRow("chat", look.ThemText, r.Question))
	}
	if open {
		for i := range r.Picks {
			col.Add(part.Rule())
			col.Add(h.pick(&r.Picks[i]))
		}
	}
	return part.NewPanel(14, col)
}

// pick is one person of a round with the reasons as they were when chosen.
func (h *history) pick(p *planner.PastPick) fyne.CanvasObject {
	w := h.s.host.Words()
	status := p.Status
	if p.Dropped {
		status = w.Say("who-next.rounds.dropped")
	}
	col := part.Column(6, part.Row(10, part.Grow(part.NewParagraph(p.Name).Bold().In(look.Ink)), part.NewChip(status, "")))
	if p.Replaced != "" {
		col.Add(part.FactRow("swap", look.Ink2, w.Say("who-next.rounds.replaced", "name", p.Replaced)))
	}
	for i, r := range p.Reasons {
		if i == mostTold {
			break
		}
		col.Add(part.FactRow(reasonIcon(r), look.ThemText, w.Say("who-next.rounds.reason", "name", r.Name, "facts", r.Facts, "share", w.Percent(r.Share))))
	}
	for _, r := range p.Cautions {
		col.Add(part.FactRow("minus", look.Ink3, told(r)))
	}
	return col
}

// mostTold is how many reasons of a past pick are told.
const mostTold = 3

func reasonIcon(r planner.ReasonLine) string {
	if r.Kind == "skill" {
		return "arrow-up"
	}
	return reasonIcons[r.Kind]
}
