package messages

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// letter shows a sent message as it went out; its text no longer changes.
func (s *Screen) letter() fyne.CanvasObject {
	w, r := s.host.Words(), s.shown
	m := r.Message
	line := w.Say("messages.row", "what", r.Title, "channel", w.Say("channel."+string(m.Channel)), "status", r.Status)
	back := part.NewButton(part.Normal, w.Say("messages.all"), "arrow-left", func() { s.host.Go(screen.Route{Name: screen.Messages}) })
	when := r.Status
	if at := m.SentAt.In(s.host.Now().Location()); !m.SentAt.IsZero() {
		when = w.Say("composer.sent", "channel", w.Say("channel."+string(m.Channel)), "day", w.LongDay(at), "time", w.Clock(at))
	}
	who := part.Row(12, s.host.Face(m.Person, part.NewAvatar(r.Name, 44)), part.Grow(part.Column(0, part.NewParagraph(r.Name).Bold().In(look.Ink), part.SmallParagraph(when))))
	open := func() { s.host.Go(screen.Route{Name: screen.People, Person: m.Person}) }
	text := part.Column(12, part.NewPressed(who, w.Say("composer.person", "name", r.Name), open), part.Rule())
	if m.Subject != "" {
		text.Add(part.NewParagraph(m.Subject).AsHeading())
	}
	text.Add(part.NewParagraph(m.Body).In(look.Ink))
	buttons := part.Wrap(8)
	if r.Waits {
		for _, b := range s.answers(r) {
			buttons.Add(b)
		}
		if m.AsksForCoffee() { // a favour that is not answered is not asked for again
			buttons.Add(part.NewButton(part.Normal, w.Say("messages.again"), "reply", func() { s.followUp(m.Person) }).Small())
		}
	}
	buttons.Add(part.NewButton(part.Quiet, w.Say("messages.copy"), "copy", func() { s.copyText(m.Body) }).Small())
	text.Add(part.Rule())
	text.Add(buttons)
	head := part.PageHead(w.Say("messages.to", "name", r.Name), line, back)
	return part.Pad(16, 0, 0, 24, part.Column(16, part.Pad(0, 24, 0, 0, head),
		part.Grow(part.NewScroll(24, part.Column(0, part.Pad(0, 0, 20, 0, part.NewPanel(20, text)))))))
}

func (s *Screen) copyText(text string) {
	s.host.Copy(text)
	s.host.Done(s.host.Words().Say("messages.copied"), 0)
}
