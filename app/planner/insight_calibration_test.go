package planner_test

import (
	"testing"

	"cortado/app"
	"cortado/app/insight"
	"cortado/app/planner"
)

func TestTheSampleHasEnoughOfAPastToTellSomething(t *testing.T) {
	w := sample(t)
	v := must(w.Insights(ctx, true))(t).Calibration
	c := v.Figures
	if c.Finished < insight.Enough || c.Verdict == insight.TooFew || c.Happened == 0 || c.Happened == c.Finished {
		t.Errorf("%d finished, %d helped: %s", c.Finished, c.Happened, v.Finding)
	}
	if len(v.Moved) == 0 || v.Mean == "" || v.Gain == "" || v.Needs == "" {
		t.Errorf("something has nothing to say: %+v", v)
	}
	t.Log(v.Finding, "|", v.Sentence, "|", v.Detail, "|", v.Gain, "|", v.Needs, "|", v.Mean)
	for _, b := range v.Bands {
		t.Log(b.Text, b.Range)
	}
	for _, a := range v.Asks {
		t.Log(a.Round, a.Name, a.Chance, a.Outcome, a.Gain)
		if a.Person == 0 || a.Name == "" || a.Ask.Chance <= 0 || a.Ask.Chance > 1 {
			t.Errorf("asked: %+v", a)
		}
	}
	for _, m := range v.Moved {
		t.Log(m.Text)
	}
}

func TestARatingMovesTheFiguresAndUndoTakesThatBack(t *testing.T) {
	w := sample(t)
	before := must(w.Insights(ctx, true))(t).Calibration
	waiting := must(w.ToRate(ctx))(t)
	rated := must(w.Rate(ctx, waiting[0].Coffee, planner.Rating{Helpful: 5, Needs: []app.NeedRating{{Label: "Data analysis", Met: 0}}}))(t)
	after := must(w.Insights(ctx, true))(t).Calibration
	if after.Figures.Finished != before.Figures.Finished+1 || after.Figures.Happened != before.Figures.Happened+1 {
		t.Errorf("after a rating of 5 the page says %s; before it said %s", after.Sentence, before.Sentence)
	}
	moved := false
	for _, m := range after.Moved {
		moved = moved || m.Name == "Aiko" && m.Need == "skill:data-analysis" && m.After < m.Before
	}
	if !moved {
		t.Errorf("a talk that met nothing of Data analysis moved %+v", after.Moved)
	}
	if _, err := w.UndoChange(rated.Change); err != nil {
		t.Fatal(err)
	}
	if again := must(w.Insights(ctx, true))(t).Calibration; again.Sentence != before.Sentence || len(again.Moved) != len(before.Moved) {
		t.Errorf("after undo it says %s and not %s", again.Sentence, before.Sentence)
	}
}

func TestNobodyAskedIsSaidPlainly(t *testing.T) {
	v := must(empty(t).Insights(ctx, true))(t).Calibration
	if v.Figures.Asked != 0 || v.Finding != "Too few to tell whether the chances are right: 0 of 8" || v.Mean != "" || v.Detail != "" {
		t.Errorf("an empty network says %+v", v)
	}
}
