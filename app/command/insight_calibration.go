package command

import (
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
)

type calibrationJSON struct {
	Asked      int             `json:"asked"`
	Finished   int             `json:"finished"`
	Expected   float64         `json:"expected"`
	Happened   int             `json:"happened"`
	Low        float64         `json:"low"`
	High       float64         `json:"high"`
	Verdict    insight.Verdict `json:"verdict"`
	Brier      float64         `json:"brier"`
	Baseline   float64         `json:"baseline"`
	Bands      []bandJSON      `json:"bands"`
	Gain       gainJSON        `json:"gain"`
	Needs      []needFitJSON   `json:"needs"`
	Difference *differenceJSON `json:"difference,omitempty"` // met less predicted
	Moved      []movedJSON     `json:"moved"`
	Picks      []askJSON       `json:"picks"`
	Sentence   string          `json:"sentence"`
}

type bandJSON struct {
	From      float64 `json:"from"`
	To        float64 `json:"to"`
	N         int     `json:"n"`
	Predicted float64 `json:"predicted"`
	Happened  float64 `json:"happened"`
	Low       float64 `json:"low"`
	High      float64 `json:"high"`
}

type gainJSON struct {
	N           int          `json:"n"`
	Correlation float64      `json:"correlation"`
	Told        insight.Told `json:"told"`
}

type needFitJSON struct {
	Need      app.NeedID `json:"need"`
	Label     string     `json:"label"`
	N         int        `json:"n"`
	Predicted float64    `json:"predicted"`
	Met       float64    `json:"met"`
}

type differenceJSON struct {
	N    int     `json:"n"`
	Mean float64 `json:"mean"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

type movedJSON struct {
	Person app.PersonID `json:"person"`
	Name   string       `json:"name"`
	Need   app.NeedID   `json:"need"`
	Label  string       `json:"label"`
	Before float64      `json:"before"`
	After  float64      `json:"after"`
}

type askJSON struct {
	Person  app.PersonID    `json:"person"`
	Name    string          `json:"name"`
	Round   app.RoundID     `json:"round"`
	Chance  float64         `json:"chance"`
	Gain    float64         `json:"gain"`
	Outcome insight.Outcome `json:"outcome"`
	Helpful int             `json:"helpful"`
}

// calibrationDocument is what "insight calibration --json" prints.
func calibrationDocument(v planner.Calibration) calibrationJSON {
	c := v.Figures
	out := calibrationJSON{Asked: c.Asked, Finished: c.Finished, Expected: c.Expected, Happened: c.Happened, Low: c.Low, High: c.High,
		Verdict: c.Verdict, Brier: c.Brier, Baseline: c.Baseline, Gain: gainJSON{c.Gain.N, c.Gain.R, c.Gain.Told}, Sentence: v.Sentence,
		Bands: []bandJSON{}, Needs: []needFitJSON{}, Moved: []movedJSON{}, Picks: []askJSON{}}
	for _, b := range c.Bands {
		out.Bands = append(out.Bands, bandJSON{b.From, b.To, b.N, b.Predicted, b.Happened, b.Low, b.High})
	}
	for _, f := range v.Fits {
		out.Needs = append(out.Needs, needFitJSON{f.Need, f.Label, f.N, f.Predicted, f.Met})
	}
	if d := c.Difference; d.N > 1 { // an interval takes two
		out.Difference = &differenceJSON{d.N, d.Mean, d.Low, d.High}
	}
	for _, m := range v.Moved {
		out.Moved = append(out.Moved, movedJSON{m.Person, m.Name, m.Need, m.Label, float64(m.Before) / 100, float64(m.After) / 100})
	}
	for _, a := range v.Asks {
		out.Picks = append(out.Picks, askJSON{a.Person, a.Name, a.Round, a.Ask.Chance, a.Ask.Gain, a.Ask.Outcome, a.Helpful})
	}
	return out
}

func printCalibration(w io.Writer, v planner.Calibration) {
	for _, line := range []string{v.Finding + ".", v.Sentence, v.Detail} {
		if line != "" {
			fmt.Fprintln(w, line)
		}
	}
	for _, b := range v.Bands {
		if b.N > 0 {
			fmt.Fprintf(w, "  %s (could be %s)\n", b.Text, b.Range)
		}
	}
	fmt.Fprintf(w, "%s\n%s\n", v.Gain, v.Needs)
	if v.Mean != "" {
		fmt.Fprintln(w, v.Mean)
	}
	for _, m := range v.Moved {
		fmt.Fprintf(w, "  %s\n", m.Text)
	}
	for _, a := range v.Asks {
		fmt.Fprintf(w, "  round %d  %-28s %4s  %s\n", a.Round, a.Name, a.Chance, a.Outcome)
	}
}
