package today

import (
	"slices"
	"unicode"

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

func (s *Screen) topCard() fyne.CanvasObject {
	w := s.host.Words()
	return s.sideCard(w.Say("today.top"), s.seeAll(), s.suggestion(s.view.Top))
}

func (s *Screen) seeAll() *part.Button {
	return part.NewButton(part.Quiet, s.host.Words().Say("today.top.all"), "arrow-right", s.goTo(screen.WhoNext)).Small()
}

// suggestion is the best person not asked yet, in short.
func (s *Screen) suggestion(c *planner.SuggestionCard) fyne.CanvasObject {
	w := s.host.Words()
	who := part.Column(0, part.NewParagraph(c.Row.Name).Bold().In(look.Ink))
	if c.Row.Role != "" {
		who.Add(part.NewParagraph(c.Row.Role))
	}
	col := part.Column(8, part.NewPressed(part.Row(12, s.host.Face(c.Row.ID, part.NewAvatar(c.Row.Name, 44)), part.Grow(who)),
		w.Say("day.person", "name", c.First), s.goToPerson(c.Row.ID)))
	chips := part.Wrap(6)
	for _, r := range s.view.TopChips {
		chips.Add(part.NewChip(w.Say("relation."+string(r)), relationIcons[r]))
	}
	if len(chips.Objects) > 0 {
		col.Add(chips)
	}
	shown := shownReasons
	if c.Bridge != "" {
		shown-- // the bridge is one of the three
	}
	for _, r := range barFirst(c.Reasons)[:min(shown, len(c.Reasons))] {
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

// barFirst puts the strongest skill, which has the level bar, before the rest.
func barFirst(all []planner.ReasonLine) []planner.ReasonLine {
	at := slices.IndexFunc(all, func(r planner.ReasonLine) bool { return r.Kind == "skill" })
	if at <= 0 {
		return all
	}
	out := append([]planner.ReasonLine{all[at]}, all[:at]...)
	return append(out, all[at+1:]...)
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
	switch {
	case r.Kind == "perspective" && r.Facts != "":
		words = capital(r.Facts)
	case r.Kind == "question":
		words = r.Name // their level stands in the bar, or in Who next
	case r.Facts != "":
		words = w.Say("today.top.reason", "name", r.Name, "facts", r.Facts)
	}
	return iconLine(reasonIcons[r.Kind], words)
}

func capital(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

func iconLine(icon, words string) fyne.CanvasObject {
	return part.RowTop(8, part.Pad(2, 0, 0, 0, part.NewIcon(icon, 16, look.ThemText)), part.Grow(part.NewParagraph(words)))
}
