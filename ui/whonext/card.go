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

// card is one person of the set: who, why, and what to do.
func (s *Screen) card(c *planner.SuggestionCard) fyne.CanvasObject {
	if s.class == part.Compact {
		return part.NewPanel(16, part.Column(10, s.person(c), s.reasons(c), s.ground(c), s.actions(c)))
	}
	// 14 above and below, so that four cards fit a window of 800.
	return part.NewPanel(0, part.Pad(13, 15, 13, 15, part.RowTop(18,
		part.Width(254, part.Column(8, s.person(c), s.ground(c))),
		part.Grow(s.reasons(c)),
		part.Width(128, s.actions(c)))))
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
	return part.RowTop(10, s.host.Face(c.Row.ID, part.NewAvatar(c.Row.Name, size)), part.Grow(who))
}

// ground is from where they look at my question, what makes the ask natural,
// and what I can give.
func (s *Screen) ground(c *planner.SuggestionCard) fyne.CanvasObject {
	col := part.Column(8)
	if c.Angle != "" {
		col.Add(part.FactRow("eye", look.ThemText, c.Angle))
	}
	if c.Bridge != "" {
		col.Add(part.FactRow("link", look.Ink2, c.Bridge))
	}
	if c.Offer != "" {
		col.Add(part.FactRow("gift", look.YouText, c.Offer))
	}
	if against := s.caution(c); against != nil {
		col.Add(against)
	}
	return col
}
