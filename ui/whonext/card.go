package whonext

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// relationIcons are the marks of where a person stands to me.
var relationIcons = map[app.Relation]string{app.Peer: "equals", app.Senior: "arrow-up", app.Executive: "arrow-up",
	app.Report: "arrow-down", app.Outside: "outside", app.Mentoring: "handshake"}

// reasonIcons are the marks of reasons that are no skill.
var reasonIcons = map[string]string{"question": "chat", "support": "star", "perspective": "eye", "trust": "handshake",
	"reciprocity": "swap", "helpfulness": "heart", "tie": "link", "availability": "clock"}

// card is one person of the set: who, why, and what to do.
func (s *Screen) card(c *planner.SuggestionCard, place int) fyne.CanvasObject {
	if s.class == part.Compact {
		return part.NewPanel(16, part.Column(10, s.person(c), s.reasons(c), s.ground(c), s.actions(c, place)))
	}
	// 14 above and below, so that four cards fit a window of 800.
	return part.NewPanel(0, part.Pad(13, 15, 13, 15, part.RowTop(18,
		part.Width(254, part.Column(8, s.person(c), s.ground(c))),
		part.Grow(s.reasons(c)),
		part.Width(128, s.actions(c, place)))))
}

func (s *Screen) person(c *planner.SuggestionCard) fyne.CanvasObject {
	name := part.Row(6, part.Grow(part.NewParagraph(c.Row.Name).Bold().In(look.Ink)))
	if c.Row.Relation != "" {
		name.Add(part.NewChip(s.host.Words().Say("relation."+string(c.Row.Relation)), relationIcons[c.Row.Relation]))
	}
	who := part.Column(0, name)
	for _, line := range []string{c.Row.Title, c.Row.Organisation} {
		if line != "" {
			who.Add(part.SmallParagraph(line))
		}
	}
	size := float32(36)
	if s.class == part.Compact {
		size = 44
	}
	return part.RowTop(10, part.NewAvatar(c.Row.Name, size), part.Grow(who))
}

// ground is what makes the ask natural, and what I can give.
func (s *Screen) ground(c *planner.SuggestionCard) fyne.CanvasObject {
	col := part.Column(8)
	if c.Bridge != "" {
		col.Add(part.FactRow("link", look.Ink2, c.Bridge))
	}
	if c.Offer != "" {
		col.Add(part.FactRow("gift", look.YouText, c.Offer))
	}
	return col
}

// reasons are the terms of the score, by share; what speaks against the person
// stands below them.
func (s *Screen) reasons(c *planner.SuggestionCard) fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(0)
	for _, r := range c.Reasons {
		col.Add(reasonRow(r))
	}
	open := s.opened[c.Row.ID]
	if open {
		for _, r := range c.More {
			col.Add(reasonRow(r))
		}
	}
	for _, r := range c.Cautions {
		col.Add(cautionRow(r))
	}
	if len(c.More) > 0 {
		words := w.Count("who-next.more", len(c.More))
		icon := "chevron-down"
		if open {
			words, icon = w.Say("who-next.fewer"), "chevron-up"
		}
		col.Add(part.Pad(0, 0, 0, 72, part.Start(part.NewButton(part.Quiet, words, icon, func() {
			s.opened[c.Row.ID] = !open
			s.fill()
		}).Plain().After())))
	}
	return col
}

func reasonRow(r planner.ReasonLine) fyne.CanvasObject {
	return part.ReasonRow(reasonMark(r), r.Name, r.Facts, float32(r.Share))
}

func reasonMark(r planner.ReasonLine) fyne.CanvasObject {
	if r.Kind == "skill" {
		return part.NewLevelBar(int(r.You), int(r.Want), int(r.Their))
	}
	return part.ReasonIcon(reasonIcons[r.Kind])
}

// cautionRow is a reason against; it has no share.
func cautionRow(r planner.ReasonLine) fyne.CanvasObject {
	words := part.Column(0, part.NewParagraph(r.Name))
	if r.Facts != "" {
		words.Add(part.SmallParagraph(r.Facts).In(look.Ink3))
	}
	return part.Pad(3, 0, 3, 0, part.Row(12, part.Width(68, part.Start(part.NewIcon("minus", 18, look.Ink3))), part.Grow(words)))
}
