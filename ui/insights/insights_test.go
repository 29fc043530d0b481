package insights_test

import (
	"context"
	"errors"
	"testing"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
	"cortado/ui/insights"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// The planner is what the screen needs, and the screen is what the window does.
var (
	_ insights.Planner = (*planner.Planner)(nil)
	_ screen.Screen    = (*insights.Screen)(nil)
)

type fake struct {
	view  planner.Calibration
	err   error
	reads int
}

func (f *fake) Calibration(context.Context) (planner.Calibration, error) {
	f.reads++
	return f.view, f.err
}

func band(from, to float64, n, k int, mean float64, low, high float64, name, count, p, share, span string) planner.BandLine {
	b := insight.Band{From: from, To: to, N: n, True: k, Predicted: mean, Low: low, High: high}
	if n > 0 {
		b.Happened = float64(k) / float64(n)
	}
	return planner.BandLine{Band: b, Name: name, Count: count, Mean: p, Share: share, Range: span}
}

func full() planner.Calibration {
	v := planner.Calibration{Finding: "No sign that the chances are too high or too low",
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
	return v
}

func few() planner.Calibration {
	v := full()
	v.Finding, v.Detail, v.Figures.Finished, v.Moved = "Too few to tell whether the chances are right: 0 of 8", "", 0, nil
	return v
}

func TestDraw(t *testing.T) {
	for name, view := range map[string]planner.Calibration{"insights": full(), "insights-few": few(), "insights-none": {Finding: "Too few to tell"}} {
		screentest.Draw(t, name, func(h *screentest.Host) (screen.Screen, screen.Route) {
			return insights.New(h, &fake{view: view}), screen.Route{Name: screen.Insights}
		})
	}
}

func open(t *testing.T, view planner.Calibration) (*screentest.Host, *insights.Screen, *fake) {
	h, f := screentest.NewHost(t, 1280, 1600), &fake{view: view}
	s := insights.New(h, f)
	h.Show(s, screen.Route{Name: screen.Insights})
	return h, s, f
}

func TestThePictureHasItsFiguresAsATable(t *testing.T) {
	h, _, _ := open(t, full())
	h.MustShow(t, "No sign that the chances are too high or too low", "Of 12 people asked, 7.4 were expected to help; 6 did.",
		"60% to 80%", "5 of 8", "31% to 86%", "nobody asked", "Lena", "80% → 64%", "The order told nothing certain.", "met, not rated yet")
}

func TestNothingAskedLeadsToWhoNext(t *testing.T) {
	h, _, _ := open(t, planner.Calibration{Finding: "Too few to tell"})
	h.MustShow(t, "Nothing to compare yet")
	h.Press(t, "Who next")
	if len(h.Went) != 1 || h.Went[0].Name != screen.WhoNext {
		t.Errorf("it leads to %v", h.Went)
	}
}

func TestNothingFinishedDrawsNoPictureAndSaysSo(t *testing.T) {
	h, _, _ := open(t, few())
	h.MustShow(t, "Too few to tell whether the chances are right: 0 of 8", "No talk was rated for a gap yet")
	if h.Shows("31% to 86%") {
		t.Error("bands are shown although nothing is finished")
	}
}

func TestAChangeIsReadAnew(t *testing.T) {
	h, s, f := open(t, few())
	f.view = full()
	s.Changed([]app.Signal{app.CoffeesChanged})
	h.Wait(0)
	h.MustShow(t, "80% → 64%")
	f.err = errors.New("the disk is gone")
	s.Changed(nil)
	h.Wait(0)
	if len(h.Failed) != 1 || f.reads != 3 {
		t.Errorf("an error is told %d times after %d readings", len(h.Failed), f.reads)
	}
	h.MustShow(t, "80% → 64%")
}

func TestMarksStandWhereTheirSharesAre(t *testing.T) {
	bands := full().Bands
	for _, width := range []float32{240, 500, 1200} {
		for _, scale := range []float32{1, 2} {
			var y float32
			for i, p := range insights.Place(bands, width, scale) {
				b := bands[i]
				if p.Low > p.High || b.Predicted > b.Happened && p.Predicted < p.Happened || p.Y <= y {
					t.Errorf("%s at %v×%v: %+v", b.Name, width, scale, p)
				}
				if width > 400 && (p.Low < 96*scale || p.High > width) {
					t.Errorf("%s at %v×%v leaves the chart: %+v", b.Name, width, scale, p)
				}
				y = p.Y
			}
		}
	}
	p := insights.Place(bands[2:3], 332, 1)[0] // the scale runs from 114 to 314
	if p.Predicted != 254 || p.Happened != 239 {
		t.Errorf("70%% and 62.5%% of 200 from 114 stand at %v and %v", p.Predicted, p.Happened)
	}
}
