package insights

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// chances is the chance predicted against what happened, as bands.
func (s *Screen) chances(v planner.Calibration) fyne.CanvasObject {
	p := planner.Picture{ID: "calibration", Title: v.Finding, FileName: s.fileName("calibration"),
		Head:    []string{s.say("chance"), s.say("predicted"), s.say("happened"), s.say("count"), s.say("range")},
		Numbers: []bool{false, true, true, true, true}}
	for _, b := range v.Bands {
		count := b.Count
		if b.N == 0 {
			count = s.say("band.none")
		}
		p.Rows = append(p.Rows, []string{b.Name, b.Mean, b.Share, count, b.Range})
	}
	if v.Figures.Finished == 0 {
		p.Empty = v.Sentence + " " + v.Counted
	}
	c := &card{picture: p, above: 8, paper: 520}
	c.draw = func() fyne.CanvasObject {
		return part.Column(12, part.NewParagraph(v.Sentence).In(look.Ink), newBandChart(v.Bands, s.say("predicted"), s.say("happened"), s.say("band.none")))
	}
	c.below = func() fyne.CanvasObject {
		words := []string{s.say("interval"), v.Detail, v.Counted}
		return part.SmallParagraph(strings.Join(strings.Fields(strings.Join(words, " ")), " ")).In(look.Ink3)
	}
	return s.show(c)
}

// asked says what the order told, above everybody who was asked.
func (s *Screen) asked(v planner.Calibration) fyne.CanvasObject {
	p := planner.Picture{ID: "asked", Title: s.say("gain"), FileName: s.fileName("asked"),
		Head:    []string{s.say("person"), s.say("round"), s.say("chance"), s.say("gain.short"), s.say("outcome")},
		Numbers: []bool{false, true, true, true, false}}
	for _, a := range v.Asks {
		p.Rows = append(p.Rows, []string{a.Name, s.host.Words().Number(int(a.Round)), a.Chance, a.Gain, a.Outcome})
	}
	c := &card{picture: p, above: 8, listed: true}
	c.draw = func() fyne.CanvasObject {
		col := part.Column(8, part.NewParagraph(v.Gain).In(look.Ink), part.NewParagraph(v.Needs))
		if len(p.Rows) > 0 {
			col.Add(part.Grow(s.newTable(p)))
		}
		return col
	}
	return s.show(c)
}

// moved lists the fits that ratings changed, the largest change first.
func (s *Screen) moved(v planner.Calibration) fyne.CanvasObject {
	p := planner.Picture{ID: "moved", Title: s.say("moved"), FileName: s.fileName("moved"), Note: v.Mean,
		Head:    []string{s.say("person"), s.say("moved.gap"), s.say("moved.before"), s.say("moved.after")},
		Numbers: []bool{false, false, true, true}}
	for _, m := range v.Moved {
		p.Rows = append(p.Rows, []string{m.Name, m.Label, percent(m.Before), percent(m.After)})
	}
	c := &card{picture: p, above: 8, listed: true}
	c.draw = func() fyne.CanvasObject {
		if len(p.Rows) == 0 {
			return part.NewParagraph(s.say("moved.none"))
		}
		return part.Column(8, part.NewParagraph(s.say("moved.why")), part.Grow(s.newTable(p)))
	}
	return s.show(c)
}

// fileName is how a file of a card is called, without its ending.
func (s *Screen) fileName(id string) string {
	return "cortado-" + id + "-" + string(app.DayOf(s.host.Now()))
}

func percent(n int) string { return strconv.Itoa(n) + "%" }
