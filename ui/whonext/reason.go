package whonext

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// Heights of a row of one line over one line: as pictured, and where a line
// stands below the rows, so that the card keeps its height.
const (
	rowHigh  = 44
	rowTight = 38
)

// reasonIcons are the marks of reasons that are no skill.
var reasonIcons = map[string]string{"question": "chat", "support": "star", "perspective": "eye", "trust": "handshake",
	"reciprocity": "swap", "helpfulness": "heart", "tie": "link", "availability": "clock"}

// reasons are the terms of the score, by share: at most three in a line each,
// and how many more there are. Opened, all of them stand there in full.
func (s *Screen) reasons(c *planner.SuggestionCard) fyne.CanvasObject {
	col := part.Column(0)
	if s.opened[c.Row.ID] {
		for _, r := range append(append([]planner.ReasonLine{}, c.Reasons...), c.More...) {
			col.Add(part.ReasonRow(reasonMark(r), r.Name, r.Facts, float32(r.Share)))
		}
		for _, r := range c.Cautions {
			col.Add(cautionRow(r))
		}
		col.Add(part.Pad(0, 0, 0, 72, part.Start(s.openButton(c, s.host.Words().Say("who-next.fewer"), "chevron-up"))))
		return col
	}
	foot := s.foot(c)
	high := float32(rowHigh)
	if foot != nil {
		high = rowTight
	}
	for _, r := range c.Reasons {
		col.Add(s.reasonRow(r, high))
	}
	if foot != nil {
		col.Add(foot)
	}
	return col
}

// reasonRow is one reason. On a card of three columns each text keeps to its
// line, and the tooltip has the rest.
func (s *Screen) reasonRow(r planner.ReasonLine, high float32) fyne.CanvasObject {
	if s.class == part.Compact {
		return part.ReasonRow(reasonMark(r), r.Name, r.Facts, float32(r.Share))
	}
	words := part.Column(0, part.Body(r.Name).In(look.Ink).Short())
	if r.Facts != "" {
		words.Add(part.Caption(r.Facts).Or(r.Brief))
	}
	return part.Stack(part.Gap(1, high), part.Row(12, part.Width(68, part.Start(reasonMark(r))), part.Grow(words),
		part.Width(40, part.Column(4, part.Caption(s.host.Words().Percent(r.Share)).In(look.Ink2).Right().Figures(), part.NewShareBar(float32(r.Share))))))
}

// foot is the line below the reasons: on a narrow page the first caution, and
// how many more reasons and cautions there are; nil when there is neither. On a
// card of three columns the caution stands at the left.
func (s *Screen) foot(c *planner.SuggestionCard) fyne.CanvasObject {
	more := len(c.More) + max(0, len(c.Cautions)-1)
	col := part.Column(0)
	if s.class == part.Compact && len(c.Cautions) > 0 {
		col.Add(cautionRow(c.Cautions[0]))
	}
	if more > 0 {
		col.Add(part.Pad(0, 0, 0, 72, part.Start(s.openButton(c, s.host.Words().Count("who-next.more", more), "chevron-down"))))
	}
	if len(col.Objects) == 0 {
		return nil
	}
	return col
}

// caution is the first reason against, on one line under who the person is;
// nil where the card is opened, which tells all of them.
func (s *Screen) caution(c *planner.SuggestionCard) fyne.CanvasObject {
	if len(c.Cautions) == 0 || s.opened[c.Row.ID] || s.class == part.Compact {
		return nil
	}
	return part.Row(8, part.NewIcon("minus", 16, look.Ink3), part.Grow(part.Caption(told(c.Cautions[0])).In(look.Ink2).Short()))
}

// told is a caution on one line.
func told(r planner.ReasonLine) string {
	if r.Facts == "" {
		return r.Name
	}
	return r.Name + ": " + r.Facts
}

func (s *Screen) openButton(c *planner.SuggestionCard, words, icon string) *part.Button {
	return part.NewButton(part.Quiet, words, icon, func() {
		s.opened[c.Row.ID] = !s.opened[c.Row.ID]
		s.fill()
	}).Plain().After()
}

func reasonMark(r planner.ReasonLine) fyne.CanvasObject {
	if r.Kind == "skill" {
		return part.NewLevelBar(int(r.You), int(r.Want), int(r.Their))
	}
	return part.ReasonIcon(reasonIcons[r.Kind])
}

// cautionRow is a reason against in full; it has no share.
func cautionRow(r planner.ReasonLine) fyne.CanvasObject {
	words := part.Column(0, part.NewParagraph(r.Name))
	if r.Facts != "" {
		words.Add(part.SmallParagraph(r.Facts).In(look.Ink3))
	}
	return part.Pad(3, 0, 3, 0, part.Row(12, part.Width(68, part.Start(part.NewIcon("minus", 18, look.Ink3))), part.Grow(words)))
}
