package today

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// shownReasons is how many reasons the top suggestion gives here.
const shownReasons = 3

func (s *Screen) goTo(name screen.Name) func() {
	return func() { s.host.Go(screen.Route{Name: name}) }
}

// sideCard is a card of the right column, where it is a little tighter than the
// cards on the left; below each other all have the same margins.
func (s *Screen) sideCard(title string, side, content fyne.CanvasObject) fyne.CanvasObject {
	if s.class == part.Wide {
		return part.Card(title, side, content)
	}
	return part.PaddedCard(20, title, side, content)
}

func (s *Screen) roundCard() fyne.CanvasObject {
	w := s.host.Words()
	r := s.view.Round
	if r == nil {
		return s.sideCard(w.Say("today.round.none"), nil, part.Column(12, part.NewParagraph(w.Say("today.round.none.text")),
			part.Start(part.NewButton(part.Normal, w.Say("today.round.choose"), "person-plus", s.goTo(screen.WhoNext)))))
	}
	col := part.Column(0, part.SmallParagraph(r.Line).In(look.Ink3), part.Gap(1, 8))
	for _, row := range r.Rows {
		col.Add(part.Rule())
		col.Add(part.Pad(8, 0, 9, 0, part.Row(10, part.NewPairDisc(row.Asked, row.Yes),
			part.Grow(part.NewParagraph(row.Name).In(look.Ink)), part.Caption(row.Status))))
	}
	col.Add(part.Rule())
	col.Add(part.Pad(10, 0, 0, 0, part.Legend(part.MarkedText(part.MarkYou, w.Say("today.round.you")), part.MarkedText(part.MarkThem, w.Say("today.round.them")))))
	return s.sideCard(w.Say("today.round", "n", r.Number), part.Body(r.Asked).In(look.Ink2), col)
}

func (s *Screen) topCard() fyne.CanvasObject {
	w := s.host.Words()
	all := part.NewButton(part.Quiet, w.Say("today.top.all"), "arrow-right", s.goTo(screen.WhoNext)).Small()
	return s.sideCard(w.Say("today.top"), all, s.suggestion(s.view.Top))
}

// suggestion is the best person not asked yet, in short.
func (s *Screen) suggestion(c *planner.SuggestionCard) fyne.CanvasObject {
	w := s.host.Words()
	who := part.Column(0, part.NewParagraph(c.Row.Name).Bold().In(look.Ink))
	if c.Row.Role != "" {
		who.Add(part.NewParagraph(c.Row.Role))
	}
	col := part.Column(8, part.Row(12, part.NewAvatar(c.Row.Name, 44), part.Grow(who)))
	if c.Row.Relation != "" {
		col.Add(part.Wrap(6, part.NewChip(w.Say("relation."+string(c.Row.Relation)), relationIcons[c.Row.Relation])))
	}
	for i, r := range c.Reasons {
		if i == shownReasons {
			break
		}
		col.Add(s.reason(c, r))
	}
	if c.Bridge != "" {
		col.Add(iconLine("link", c.Bridge))
	}
	write := part.NewButton(part.Main, w.Say("today.top.write"), "mail", func() {
		s.host.Go(screen.Route{Name: screen.Messages, Person: c.Row.ID})
	})
	var later *part.Button
	later = part.NewButton(part.Normal, w.Say("today.top.snooze"), "", func() { s.snooze(later, c.Row.ID, c.First) })
	col.Add(part.Pad(4, 0, 0, 0, part.Wrap(8, write, later)))
	return col
}

// relationIcons are the marks of where a person stands to me.
var relationIcons = map[app.Relation]string{app.Peer: "equals", app.Senior: "arrow-up", app.Executive: "arrow-up",
	app.Report: "arrow-down", app.Outside: "outside", app.Mentoring: "handshake"}

// reasonIcons are the marks of reasons that are no skill.
var reasonIcons = map[string]string{"question": "chat", "support": "star", "perspective": "eye", "trust": "handshake",
	"reciprocity": "swap", "helpfulness": "heart", "tie": "link", "availability": "clock"}

func (s *Screen) reason(c *planner.SuggestionCard, r planner.ReasonLine) fyne.CanvasObject {
	w := s.host.Words()
	if r.Kind == "skill" {
		words := w.Say("today.top.skill", "skill", r.Name, "name", c.First, "level", int(r.Their))
		return levelLine(part.NewLevelBar(int(r.You), int(r.Want), int(r.Their)), words)
	}
	words := r.Name
	if r.Facts != "" {
		words = w.Say("today.top.reason", "name", r.Name, "facts", r.Facts)
	}
	return iconLine(reasonIcons[r.Kind], words)
}

func iconLine(icon, words string) fyne.CanvasObject {
	return part.RowTop(8, part.Pad(2, 0, 0, 0, part.NewIcon(icon, 16, look.ThemText)), part.Grow(part.NewParagraph(words)))
}

func (s *Screen) promisedCard() fyne.CanvasObject {
	col := part.Column(0)
	for _, p := range s.view.Promised {
		col.Add(s.promise(p))
	}
	return s.sideCard(s.host.Words().Say("today.promised"), nil, col)
}

func (s *Screen) promise(p planner.PromiseLine) fyne.CanvasObject {
	w := s.host.Words()
	box := part.NewCheck(p.Text, false, func(on bool) {
		told := w.Say("today.promised.open", "text", p.Text)
		if on {
			told = w.Say("today.promised.kept", "text", p.Text)
		}
		s.write("today.promise", func(ctx context.Context) (app.ChangeID, error) {
			return s.planner.KeepPromise(ctx, p.Entry, on)
		}, told)
	})
	when := part.Caption(p.When)
	if p.Late {
		when = part.Caption(w.Say("today.promised.late", "when", p.When)).Bold().In(look.Alert)
	}
	return part.Row(10, part.Grow(box), when)
}
