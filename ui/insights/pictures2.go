package insights

import (
	"time"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/chart"
	"cortado/ui/look"
	"cortado/ui/part"
)

// How many people a picture shows; its table has them all.
const (
	mostFavours = 6
	mostLines   = 8
)

// ledger is what was given and received.
func (s *Screen) ledger(v planner.LedgerPicture) fyne.CanvasObject {
	c := &card{picture: v.Picture, said: v.Balance, above: 8, paper: 400}
	c.draw = func() fyne.CanvasObject {
		in := chart.FavoursInput{GaveLabel: s.say("gave"), GotLabel: s.say("got"), GaveSum: v.Figures.Given, GotSum: v.Figures.Received,
			OnRow: func(i int) { s.person(v.Figures.People[i].Person) }}
		shown := min(len(v.Figures.People), mostFavours)
		for i, p := range v.Figures.People[:shown] {
			in.Rows = append(in.Rows, chart.FavourRow{Name: v.Names[i], Gave: p.Given, Got: p.Received,
				Tip: s.say("favours", "name", v.Names[i], "gave", p.Given, "got", p.Received)})
		}
		return part.Column(4, chart.NewFavours(in), c.more(len(v.Figures.People)-shown))
	}
	if v.Balance != "" {
		c.below = func() fyne.CanvasObject {
			return part.RowTop(8, part.Pad(1, 0, 0, 0, part.NewIcon("info", 14, look.Ink2)), part.Grow(part.SmallParagraph(v.Balance)))
		}
	}
	return s.show(c)
}

// months is the coffees of each month.
func (s *Screen) months(v planner.MonthsPicture) fyne.CanvasObject {
	c := &card{picture: v.Picture, side: v.Total, above: 8, paper: 400}
	c.draw = func() fyne.CanvasObject {
		var in chart.MonthsInput
		now := s.host.Now()
		for i, m := range v.Figures {
			name := s.host.Words().Month(time.Date(m.Year, m.Month, 1, 0, 0, 0, 0, time.UTC))
			in.Bars = append(in.Bars, chart.MonthBar{Letter: v.Letters[i], Name: name, Asked: m.Asked, Theirs: m.Theirs,
				Now: m.Year == now.Year() && m.Month == now.Month(),
				Tip: s.say("month.tip", "month", name, "asked", m.Asked, "theirs", m.Theirs)})
		}
		return part.Column(8, part.Grow(chart.NewMonths(in)),
			part.Legend(part.MarkedText(part.MarkYou, s.say("legend.asked")), part.MarkedText(part.MarkThem, s.say("legend.theirs"))))
	}
	return s.show(c)
}

// coverage is who covers what: skills by people.
func (s *Screen) coverage(v planner.CoveragePicture) fyne.CanvasObject {
	c := &card{picture: v.Picture, above: 8, paper: 960}
	skills, people := v.Figures.Skills, v.Figures.People
	c.draw = func() fyne.CanvasObject {
		in := chart.MatrixInput{You: s.say("you"), OnPerson: func(i int) { s.person(people[i].Person) }, OnSkill: func(i int) { s.skill(skills[i].Name) },
			More: func(left int) string { return s.host.Words().Count("insights.people.more", left) },
			Tip: func(k, p int) string {
				level := people[p].Levels[k]
				if level < 0 {
					return s.say("covers.unknown", "name", v.Names[p], "skill", skills[k].Name)
				}
				return s.say("covers", "name", v.Names[p], "skill", skills[k].Name, "level", int(level), "want", int(skills[k].Want))
			}}
		for _, k := range skills {
			in.Skills = append(in.Skills, chart.MatrixSkill{Name: k.Name, Have: int(k.Have), Want: int(k.Want), Open: k.Covered == 0 && k.Want > k.Have,
				Detail: s.say("levels", "have", int(k.Have), "want", int(k.Want))})
		}
		for i, p := range people {
			m := chart.MatrixPerson{Name: v.Names[i], Sure: p.Certainty}
			for _, l := range p.Levels {
				m.Levels = append(m.Levels, int(l))
			}
			in.People = append(in.People, m)
		}
		return part.Column(0, chart.NewMatrix(in))
	}
	return s.show(c)
}

// trust is how far I rely on people over time.
func (s *Screen) trust(v planner.TrustPicture) fyne.CanvasObject {
	if len(v.Figures.People) == 0 && v.Empty == "" { // nobody's moved: the sentence says it all
		v.Empty, v.Note = v.Note, ""
	}
	c := &card{picture: v.Picture, above: 8, paper: 560}
	c.draw = func() fyne.CanvasObject {
		in := chart.TrustInput{Months: v.Months, OnLine: func(i int) { s.person(v.Figures.People[i].Person) }}
		at := trustScale(v)
		shown := min(len(v.Figures.People), mostLines)
		for i, p := range v.Figures.People[:shown] {
			line := chart.TrustLineInput{Name: v.Names[i], Detail: s.say("trust.from-to", "from", int(p.From), "to", int(p.To))}
			for _, step := range p.Steps {
				level := float32(-1)
				if step.Trust != nil {
					level = float32(*step.Trust)
				}
				line.Points = append(line.Points, chart.TrustPoint{At: at(step.On.Time(time.UTC)), Level: level})
			}
			in.Lines = append(in.Lines, line)
		}
		return part.Column(4, chart.NewTrust(in), c.more(len(v.Figures.People)-shown))
	}
	return s.show(c)
}

// trustScale gives the place of an instant between the beginning of the first
// month and the end of the last.
func trustScale(v planner.TrustPicture) func(time.Time) float32 {
	months := v.Figures.Months
	if len(months) == 0 {
		return func(time.Time) float32 { return 0 }
	}
	first, last := months[0], months[len(months)-1]
	from := time.Date(first.Year, first.Month, 1, 0, 0, 0, 0, time.UTC)
	to := time.Date(last.Year, last.Month+1, 1, 0, 0, 0, 0, time.UTC)
	return func(t time.Time) float32 {
		return min(max(float32(t.Sub(from).Seconds()/to.Sub(from).Seconds()), 0), 1)
	}
}
