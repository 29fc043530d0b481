package whonext

import (
	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// coverage is how far the set closes the gaps: two rings, and the list with the
// same figures as words.
func (s *Screen) coverage() fyne.CanvasObject {
	w := s.host.Words()
	v := s.shown()
	if len(v.Gaps) == 0 {
		return part.Card(w.Say("who-next.gaps"), nil, part.Column(10, part.NewParagraph(w.Say("who-next.gaps.none")),
			part.Start(part.NewButton(part.Normal, w.Say("who-next.gaps.none.verb"), "", func() { s.host.Go(screen.Route{Name: screen.Me}) }))))
	}
	rings := part.Row(16, part.Space(),
		part.NewCoverageRing(float32(v.Now.Have), float32(v.Now.Adds), w.Say("who-next.now")),
		part.NewIcon("arrow-right", 18, look.Ink2),
		part.NewCoverageRing(float32(v.With.Have), float32(v.With.Adds), w.Say("who-next.with")), part.Space())
	list := part.Column(4)
	for _, g := range v.Gaps {
		list.Add(s.gapRow(g))
	}
	col := part.Column(10, rings, list)
	if s.class == part.Medium {
		col = part.Column(12, part.RowTop(24, part.Width(260, rings), part.Grow(list)))
	}
	if v.Mix != "" {
		col.Add(part.SmallParagraph(w.Say("who-next.mix", "mix", v.Mix)))
	}
	col.Add(part.Rule())
	col.Add(part.Legend(part.MarkedText(part.MarkYou, w.Say("who-next.have")), part.MarkedText(part.MarkThem, w.Say("who-next.bring")),
		part.MarkedText(part.MarkGap, w.Say("who-next.still"))))
	return part.Card(w.Say("who-next.gaps"), nil, col)
}

func (s *Screen) gapRow(g planner.GapLine) fyne.CanvasObject {
	who := fyne.CanvasObject(part.Caption(g.Who).Bold().In(look.ThemText).Right().Short())
	if g.Who == "" {
		who = s.openGap(g)
	}
	return part.Row(8, part.Grow(part.NewParagraph(g.Name).In(look.Ink)), part.NewLevelBar(int(g.Have), int(g.Want), int(g.Them)),
		part.Width(52, who))
}
