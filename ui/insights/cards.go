package insights

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// mostMoved is how many moved fits the card lists before "and n more".
const mostMoved = 16

// chances shows the bands of predicted chances as a picture and as a table.
func (s *Screen) chances() fyne.CanvasObject {
	w, v := s.host.Words(), s.view
	head := []string{w.Say("insights.chance"), w.Say("insights.predicted"), w.Say("insights.happened"), "", w.Say("insights.range")}
	widths := []float32{0, 72, 72, 60, 92}
	table := part.Column(0, tableRow(widths, head, true))
	for _, b := range v.Bands {
		count := b.Count
		if b.N == 0 {
			count = w.Say("insights.band.none")
			table.Add(part.Rule())
			table.Add(part.Pad(6, 0, 6, 0, part.Row(8, part.Grow(part.Caption(b.Name).In(look.Ink)), part.Caption(count).In(look.Ink3))))
			continue
		}
		table.Add(part.Rule())
		table.Add(tableRow(widths, []string{b.Name, b.Mean, b.Share, count, b.Range}, false))
	}
	col := part.Column(12, part.NewParagraph(v.Sentence).In(look.Ink))
	if v.Figures.Finished > 0 {
		col.Add(newChart(v.Bands, w.Say("insights.predicted"), w.Say("insights.happened"), w.Say("insights.band.none")))
		col.Add(table)
		col.Add(part.SmallParagraph(w.Say("insights.interval")))
	}
	if v.Detail != "" {
		col.Add(part.SmallParagraph(v.Detail))
	}
	col.Add(part.SmallParagraph(v.Counted))
	return part.Card(w.Say("insights.true"), nil, col)
}

// moved lists the fits that ratings changed, the largest change first.
func (s *Screen) moved() fyne.CanvasObject {
	w, v := s.host.Words(), s.view
	col := part.Column(0)
	if len(v.Moved) == 0 {
		col.Add(part.Pad(0, 0, 10, 0, part.NewParagraph(w.Say("insights.moved.none"))))
	} else {
		col.Add(part.Pad(0, 0, 8, 0, part.SmallParagraph(w.Say("insights.moved.why"))))
	}
	for i, m := range v.Moved {
		if i == mostMoved {
			col.Add(part.Pad(6, 0, 0, 0, part.Caption(w.Count("insights.moved.more", len(v.Moved)-mostMoved)).In(look.Ink3)))
			break
		}
		col.Add(part.Rule())
		change := part.Caption(w.Say("insights.moved.line", "before", percent(m.Before), "after", percent(m.After))).In(look.Ink).Figures()
		col.Add(part.Pad(7, 0, 7, 0, part.RowTop(12, part.Grow(part.Column(0, part.Body(m.Name).Short(), part.SmallParagraph(m.Label))), change)))
	}
	if v.Mean != "" {
		col.Add(part.Rule())
		col.Add(part.Pad(10, 0, 0, 0, part.SmallParagraph(v.Mean)))
	}
	return part.Card(w.Say("insights.moved"), nil, col)
}

// gain says what the order told, above everybody who was asked.
func (s *Screen) gain() fyne.CanvasObject {
	w, v := s.host.Words(), s.view
	col := part.Column(8, part.NewParagraph(v.Gain).In(look.Ink), part.NewParagraph(v.Needs))
	if len(v.Asks) > 0 {
		widths := []float32{0, 48, 56, 48, 128}
		table := part.Column(0, tableRow(widths, []string{w.Say("insights.person"), w.Say("insights.round"), w.Say("insights.chance"),
			w.Say("insights.gain.short"), w.Say("insights.outcome")}, true))
		for _, a := range v.Asks {
			table.Add(part.Rule())
			table.Add(tableRow(widths, []string{a.Name, w.Number(int(a.Round)), a.Chance, a.Gain, a.Outcome}, false))
		}
		col.Add(table)
	}
	return part.Card(w.Say("insights.gain"), nil, col)
}

// tableRow is one row of a table: the first cell takes the spare room, the
// others stand at the right of their widths.
func tableRow(widths []float32, cells []string, head bool) fyne.CanvasObject {
	row := part.Row(8)
	for i, c := range cells {
		text := part.Caption(c).In(look.Ink)
		if head {
			text = text.In(look.Ink3)
		}
		if i == 0 {
			row.Add(part.Grow(text.Short()))
			continue
		}
		row.Add(part.Width(widths[i], text.Right().Figures()))
	}
	return part.Pad(6, 0, 6, 0, row)
}
