package insights_test

import (
	"context"
	"fmt"
	"time"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
)

// fake answers with figures like those of the drawings.
type fake struct {
	view   planner.Insights
	err    error
	asked  []bool // of all time
	tables []string
	saved  map[string][]byte
	refuse error // what SaveFile answers
}

func (f *fake) Insights(_ context.Context, all bool) (planner.Insights, error) {
	f.asked = append(f.asked, all)
	v := f.view
	v.AllTime = all
	return v, f.err
}

func (f *fake) InsightCSV(_ context.Context, id string, all bool) (string, []byte, error) {
	f.tables = append(f.tables, fmt.Sprint(id, " ", all))
	return id + ".csv", []byte("table of " + id), nil
}

func (f *fake) SaveFile(_ context.Context, path string, content []byte) error {
	if f.saved == nil {
		f.saved = map[string][]byte{}
	}
	f.saved[path] = content
	return f.refuse
}

func picture(id, title string, head []string, rows ...[]string) planner.Picture {
	p := planner.Picture{ID: id, Title: title, Head: head, FileName: "cortado-" + id + "-2026-11-18", Rows: rows}
	for i := range head {
		p.Numbers = append(p.Numbers, i > 0)
	}
	return p
}

func cells(cells ...any) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = fmt.Sprint(c)
	}
	return out
}

// full is the page as pictured, and what stands below it.
func full() planner.Insights {
	v := planner.Insights{Line: "19 rated talks since December 2025", Calibration: calibration()}
	v.Gaps = gaps([]string{"Financial modelling", "Negotiation", "Data analysis", "Public tenders", "Public speaking", "Device regulation", "Machine learning", "Pricing"})
	v.Differences, v.Ledger, v.Months, v.Blind = differences(), ledger(), months(), blind()
	v.Coverage, v.Trust = coverage(), trust()
	return v
}

// german has the names of skills as long as German makes them.
func german() planner.Insights {
	v := full()
	v.Gaps = gaps([]string{"Geschäftsprozessmodellierung und -optimierung", "Verhandlungsführung im Einkauf", "Datenschutzfolgenabschätzung",
		"Öffentliche Ausschreibungen und Vergaberecht", "Vortragen vor großem Publikum", "Medizinprodukteregulierung", "Künstliche Intelligenz",
		"Preisgestaltung", "Rechnungslegungsvorschriften", "Personalentwicklungsplanung", "Arbeitnehmerüberlassungsrecht", "Risikomanagement"})
	return v
}

func gaps(names []string) planner.GapsPicture {
	levels := [][3]app.Level{{1, 3, 5}, {2, 4, 5}, {2, 4, 5}, {0, 2, 5}, {2, 4, 5}, {0, 3, 1}, {1, 3, 4}, {1, 3, 4}}
	v := planner.GapsPicture{Picture: picture("gaps", fmt.Sprintf("7 of %d gaps can be closed by people you know", len(names)), []string{"Skill", "Now", "Want", "Best"})}
	for i, name := range names {
		l := levels[i%len(levels)]
		a := insight.GapAxis{Name: name, Have: l[0], Want: l[1], Best: l[2]}
		t := planner.GapAxisText{Name: name, Detail: fmt.Sprintf("%d, want %d", l[0], l[1]), Who: "Priya Raman"}
		if a.Best < a.Want {
			t.Short, t.Detail = true, fmt.Sprintf("nobody above %d", a.Best)
		}
		v.Figures.Axes, v.Axes = append(v.Figures.Axes, a), append(v.Axes, t)
		v.Rows = append(v.Rows, cells(name, l[0], l[1], l[2]))
	}
	return v
}

func differences() planner.DifferencePicture {
	v := planner.DifferencePicture{Picture: picture("difference", "Talks with people unlike you help you more", []string{"Person", "Differ", "Helpful"}), Means: []string{"2.9", "4.0", "4.5"}}
	v.Figures = insight.Differences{Of: 6, Bands: []insight.HelpBand{{From: 0, To: 2, N: 8, Mean: 2.9}, {From: 3, To: 4, N: 7, Mean: 4}, {From: 5, To: 6, N: 4, Mean: 4.5}}}
	for i, t := range [][2]int{{0, 3}, {0, 2}, {1, 4}, {1, 3}, {1, 2}, {2, 3}, {2, 3}, {2, 3}, {3, 5}, {3, 4}, {3, 4}, {3, 3}, {4, 5}, {4, 3}, {5, 4}, {5, 4}, {4, 4}, {5, 5}, {6, 5}} {
		name := []string{"Aiko", "Omar", "Fatou"}[(i+2)%3]
		v.Names = append(v.Names, name)
		v.Figures.Talks = append(v.Figures.Talks, insight.DifferentTalk{Person: app.PersonID(i + 1), At: time.Date(2026, 1, 1+14*i, 9, 0, 0, 0, time.UTC), Differ: t[0], Helpful: t[1]})
		v.Rows = append(v.Rows, cells(name, t[0], t[1]))
	}
	return v
}

func ledger() planner.LedgerPicture {
	v := planner.LedgerPicture{Picture: picture("ledger", "Given and received", []string{"Person", "You gave", "You received"}), Balance: "You owe Lena and Omar a favour."}
	v.Figures.Given, v.Figures.Received = 13, 15
	for i, n := range []string{"Tom", "Ines", "Aiko", "Lena", "Omar", "Fatou"} {
		b := insight.Balance{Person: app.PersonID(i + 1), Given: []int{4, 2, 3, 1, 1, 2}[i], Received: []int{2, 4, 2, 3, 3, 1}[i]}
		v.Figures.People, v.Names = append(v.Figures.People, b), append(v.Names, n)
		v.Rows = append(v.Rows, cells(n, b.Given, b.Received))
	}
	return v
}

func months() planner.MonthsPicture {
	v := planner.MonthsPicture{Picture: picture("months", "Coffees per month", []string{"Month", "You asked", "They asked"}), Total: "20 in a year"}
	for i, c := range [][2]int{{1, 0}, {1, 1}, {1, 0}, {2, 0}, {0, 1}, {2, 1}, {1, 1}, {1, 0}, {0, 0}, {2, 0}, {2, 1}, {2, 0}} {
		at := time.Date(2025, time.December+time.Month(i), 1, 0, 0, 0, 0, time.UTC)
		v.Figures = append(v.Figures, insight.Month{Year: at.Year(), Month: at.Month(), Asked: c[0], Theirs: c[1]})
		v.Letters = append(v.Letters, at.Format("Jan")[:1])
		v.Rows = append(v.Rows, cells(at.Format("January 2006"), c[0], c[1]))
	}
	return v
}

func blind() planner.BlindPicture {
	v := planner.BlindPicture{Picture: picture("blind-spots", "Blind spots", []string{"Blind spot", "Where to look"})}
	v.Numbers = []bool{false, false}
	v.Spots = []planner.BlindSpotText{
		{Title: "Device regulation", Advice: "Nobody you know is above 1. Look for regulatory leads at device makers.", Verb: "Show", Find: "function:legal"},
		{Title: "Beyond health care", Advice: "61% work in health. Look for retail, energy or the arts.", Verb: "Show", Find: "outside"},
		{Title: "Voices from outside Europe", Advice: "9% live elsewhere. Ask Priya whom she trusts.", Verb: "Show", Person: 8}}
	for _, s := range v.Spots {
		v.Rows = append(v.Rows, []string{s.Title, s.Advice})
	}
	return v
}

func coverage() planner.CoveragePicture {
	v := planner.CoveragePicture{Picture: picture("coverage", "2 gaps rest on one person", []string{"Skill", "Now", "Want", "Priya Raman", "Tom Keller"}), Names: []string{"Priya Raman", "Tom Keller"}}
	v.Figures.People = []insight.CoverPerson{{Person: 8, Levels: []app.Level{5, 4, -1}, Certainty: []float64{1, .6, 0}}, {Person: 2, Levels: []app.Level{-1, 3, 1}, Certainty: []float64{0, 1, .3}}}
	for _, k := range []insight.CoverSkill{{Name: "Financial modelling", Have: 1, Want: 3, Covered: 1}, {Name: "Pricing", Have: 1, Want: 3, Covered: 2}, {Name: "Device regulation", Want: 3}} {
		v.Figures.Skills = append(v.Figures.Skills, k)
		v.Rows = append(v.Rows, cells(k.Name, k.Have, k.Want, "", ""))
	}
	return v
}

func trust() planner.TrustPicture {
	level := func(l app.Level) *app.Level { return &l }
	v := planner.TrustPicture{Picture: picture("trust", "Trust grew in 2 people", []string{"Person", "Then", "Now"}), Names: []string{"Priya Raman", "Tom Keller"}}
	v.Figures.People = []insight.TrustLine{
		{Person: 8, From: 2, To: 4, Steps: []app.TrustStep{{On: "2025-12-01", Trust: level(2)}, {On: "2026-04-10", Trust: level(3)}, {On: "2026-09-02", Trust: level(4)}}},
		{Person: 2, From: 3, To: 4, Steps: []app.TrustStep{{On: "2025-12-01", Trust: level(3)}, {On: "2026-06-20"}, {On: "2026-08-01", Trust: level(4)}}}}
	for i := range 12 {
		at := time.Date(2025, time.December+time.Month(i), 1, 0, 0, 0, 0, time.UTC)
		v.Figures.Months, v.Months = append(v.Figures.Months, insight.TrustMonth{Year: at.Year(), Month: at.Month()}), append(v.Months, at.Format("Jan"))
	}
	v.Rows = [][]string{cells("Priya Raman", 2, 4), cells("Tom Keller", 3, 4)}
	return v
}

// calibration has bands with and without anybody in them.
func calibration() planner.Calibration {
	return planner.Calibration{Finding: "No sign that the chances are too high or too low",
		Sentence: "Of 12 people asked, 7.4 were expected to help; 6 did.", Detail: "Squared error of the chances: 0.21.",
		Counted: "What counts.", Gain: "The order told nothing certain.", Needs: "Too few ratings of single gaps.", Mean: "Your mean rating, 3.7 of 5.",
		Figures: insight.Calibration{Asked: 13, Finished: 12, Happened: 6, Expected: 7.4},
		Bands: []planner.BandLine{
			band(0, .4, 0, 0, 0, 0, 1, "Under 40%", "", "", "", ""),
			band(.4, .6, 3, 1, .51, .06, .79, "40% to 60%", "1 of 3", "51%", "33%", "6% to 79%"),
			band(.6, .8, 8, 5, .7, .31, .86, "60% to 80%", "5 of 8", "70%", "63%", "31% to 86%"),
			band(.8, 1, 1, 0, .84, 0, .79, "80% and more", "0 of 1", "84%", "0%", "0% to 79%")},
		Moved: []planner.MovedLine{{Name: "Lena", Label: "Pricing", Before: 80, After: 64}},
		Asks: []planner.AskLine{{Ask: insight.Ask{Name: "Lena Vogt", Round: 6}, Chance: "64%", Gain: "12.5", Outcome: "helped, rated 4"},
			{Ask: insight.Ask{Name: "Maximiliane von Hohenstein-Wertheim", Round: 5}, Chance: "71%", Gain: "9.1", Outcome: "met, not rated yet"}}}
}

func band(from, to float64, n, k int, mean float64, low, high float64, name, count, p, share, span string) planner.BandLine {
	b := insight.Band{From: from, To: to, N: n, True: k, Predicted: mean, Low: low, High: high}
	if n > 0 {
		b.Happened = float64(k) / float64(n)
	}
	return planner.BandLine{Band: b, Name: name, Count: count, Mean: p, Share: share, Range: span}
}
