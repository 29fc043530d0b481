package insights

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
	"cortado/ui/chart"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// newest is how many talks are named in the scatter.
const newest = 3

// gaps is what I have, what I want and the best within reach.
func (s *Screen) gaps(v planner.GapsPicture) fyne.CanvasObject {
	c := &card{picture: v.Picture, above: 3, paper: 520}
	c.draw = func() fyne.CanvasObject {
		in := chart.RadarInput{OnAxis: func(i int) { s.skill(v.Axes[i].Name) }}
		for i, a := range v.Axes {
			f := v.Figures.Axes[i]
			who := s.say("axis.nobody")
			if a.Who != "" {
				who = s.say("axis.who", "name", a.Who, "level", int(f.Best))
			}
			in.Axes = append(in.Axes, chart.RadarAxis{Name: a.Name, Detail: a.Detail, Short: a.Short, Have: int(f.Have), Want: int(f.Want), Best: int(f.Best),
				Words: s.say("axis", "name", a.Name, "have", int(f.Have), "want", int(f.Want), "who", who)})
		}
		legend := chart.RadarLegend(s.say("legend.now"), s.say("legend.wanted"), s.say("legend.best"))
		if len(in.Axes) < insight.LeastAxes {
			return part.Column(4, chart.NewRadar(in), legend)
		}
		// The labels reach a little into the room around the card's content.
		return part.Column(4, part.Pad(0, -8, 0, -8, chart.NewRadar(in)), legend)
	}
	return s.show(c)
}

// difference is how helpful talks were against how many perspectives differ.
func (s *Screen) difference(v planner.DifferencePicture) fyne.CanvasObject {
	c := &card{picture: v.Picture, paper: 520}
	c.draw = func() fyne.CanvasObject {
		talks := v.Figures.Talks
		in := chart.ScatterInput{Of: v.Figures.Of, AxisWords: [3]string{s.say("axis.like"), s.say("axis.differ", "of", v.Figures.Of), s.say("axis.unlike")},
			OnPoint: func(i int) { s.person(talks[i].Person) }}
		for i, t := range talks {
			in.Points = append(in.Points, chart.ScatterPoint{Differ: t.Differ, Helpful: t.Helpful, Name: v.Names[i], Named: i >= len(talks)-newest,
				Words: s.say("talk", "name", v.Names[i], "day", s.host.Words().DayYear(t.At), "rating", t.Helpful, "differ", t.Differ, "of", v.Figures.Of)})
		}
		for i, b := range v.Figures.Bands {
			in.Bands = append(in.Bands, chart.ScatterBand{From: b.From, To: b.To, Mean: float32(b.Mean), Text: v.Means[i]})
		}
		return part.Column(10, chart.NewScatter(in), chart.ScatterLegend(s.host.Words().Count("insights.legend.talk", len(talks)), s.say("legend.mean")))
	}
	return s.show(c)
}

func (s *Screen) person(id app.PersonID) {
	s.host.Go(screen.Route{Name: screen.People, Person: id})
}

// skill shows who has a skill.
func (s *Screen) skill(name string) {
	s.host.Go(screen.Route{Name: screen.People, Filter: planner.Filter{Skill: name}.Terms()})
}

// blind are the blind spots with where to look.
func (s *Screen) blind(v planner.BlindPicture) fyne.CanvasObject {
	c := &card{picture: v.Picture, above: 2, paper: 480}
	c.draw = func() fyne.CanvasObject {
		col := part.Column(0)
		for i, spot := range v.Spots {
			if i > 0 {
				col.Add(part.Rule())
			}
			row := part.RowTop(10, part.Pad(3, 0, 0, 0, part.NewMark(part.MarkAlert).Large()),
				part.Grow(part.Column(0, part.NewParagraph(spot.Title).Bold().In(look.Ink), part.SmallParagraph(spot.Advice))))
			if !c.still && spot.Verb != "" && (spot.Person != 0 || spot.Find != "") {
				row.Add(part.NewButton(part.Normal, spot.Verb, "", func() { s.showSpot(spot) }).Small())
			}
			col.Add(part.Pad(8, 0, 8, 0, row))
		}
		return col
	}
	return s.show(c)
}

func (s *Screen) showSpot(spot planner.BlindSpotText) {
	if spot.Person != 0 {
		s.person(spot.Person)
		return
	}
	s.host.Go(screen.Route{Name: screen.People, Filter: spot.Find})
}
