package planner_test

import (
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

func TestTheWeightsHaveNamesUntilOneIsSetByHand(t *testing.T) {
	w := sample(t)
	if now := must(w.Stretch(ctx))(t); now != planner.Balanced {
		t.Fatalf("at first the weights are %s", now)
	}
	before := w.all()
	for _, l := range planner.Leanings() {
		must(w.SetStretch(l))(t)
		if now := must(w.Stretch(ctx))(t); now != l {
			t.Errorf("after %s the weights are %s", l, now)
		}
	}
	if _, err := w.SetSetting("model.chance.trust", "0.4"); err != nil {
		t.Fatal(err)
	}
	if now := must(w.Stretch(ctx))(t); now != planner.OwnWeights {
		t.Errorf("with trust at .4 the weights are %s", now)
	}
	if _, err := w.SetSetting("model.days.declined", "100"); err != nil {
		t.Fatal(err)
	}
	must(w.SetStretch(planner.MoreCertain))(t)
	if trust, days := must(w.Setting(ctx, "model.chance.trust"))(t), must(w.Setting(ctx, "model.days.declined"))(t); trust != ".35" || days != "100" {
		t.Errorf("trust %s, days %s: own shares and chances go, how long people rest stays", trust, days)
	}
	for range 6 {
		must(w.Undo())(t)
	}
	w.sameAs(before, "after taking everything back")
	_, err := w.SetStretch(planner.OwnWeights)
	kind(t, err, app.ErrInvalid, "use certain, balanced or stretch")
}

// chances of the people a proposal of eight has.
func chances(t *testing.T, w *world, l planner.Leaning) map[app.PersonID]float64 {
	t.Helper()
	must(w.SetStretch(l))(t)
	out := map[app.PersonID]float64{}
	for _, p := range must(w.Suggest(ctx, 8, nil, 0))(t).Picks {
		out[p.Person] = p.Chance
	}
	return out
}

func TestCertainMakesTheChanceDependOnWhatIsKnown(t *testing.T) {
	w := sample(t)
	low := must(w.Suggest(ctx, 1, nil, 0))(t)
	must(w.SetStretch(planner.MoreCertain))(t)
	certain := must(w.Suggest(ctx, 1, nil, 0))(t)
	must(w.SetStretch(planner.MoreStretch))(t)
	stretch := must(w.Suggest(ctx, 1, nil, 0))(t)
	view := func(s planner.Suggestion) (sum float64) {
		for _, n := range s.Needs {
			if n.Kind == "perspective" {
				sum += n.Weight
			}
		}
		return sum
	}
	if !(view(certain) < view(low) && view(low) < view(stretch)) {
		t.Errorf("other views weigh %.2f, %.2f, %.2f", view(certain), view(low), view(stretch))
	}
	both := 0
	dependent, free := chances(t, w, planner.MoreCertain), chances(t, w, planner.MoreStretch)
	for id, chance := range dependent {
		if other, too := free[id]; too {
			both++
			if other <= chance {
				t.Errorf("%d has the chance %.2f when certain, %.2f when stretched", id, chance, other)
			}
		}
	}
	if both == 0 {
		t.Error("nobody is in both proposals; nothing was compared")
	}
}

func TestANoTeachesAndOneUndoTakesAllOfItBack(t *testing.T) {
	w := sample(t)
	id := w.who("Lena Vogt")
	before := w.all()
	for lesson, learned := range map[planner.NotForMeWhy]func(app.Person) bool{
		{Text: "we compete"}: func(q app.Person) bool { return q.Standing.NotForMeWhy == "we compete" },
		{Lesson: planner.NoSkill, Skill: "pricing"}: func(q app.Person) bool {
			s, _ := q.Skill("pricing")
			return s.Level == 0 && s.Source == app.Typed && s.Name == "Pricing"
		},
		{Lesson: planner.LowTrust}: func(q app.Person) bool { return *q.Trust == 1 && q.Sources["trust"] == app.Typed },
		{Lesson: planner.Alike}:    func(app.Person) bool { return must(w.Setting(ctx, "model.share.perspective"))(t) == "0.25" },
	} {
		must(w.TeachNotForMe(ctx, id, lesson))(t)
		q := must(w.Person(ctx, id))(t)
		if !q.Standing.NotForMe || !learned(q) {
			t.Errorf("%+v: not learned: %+v", lesson, q)
		}
		must(w.Undo())(t)
		w.sameAs(before, "after the undo of "+string(lesson.Lesson))
	}
}

func TestANoDoesNotRaiseTrustNorGoBeyondBounds(t *testing.T) {
	w := sample(t)
	id := w.who("Lena Vogt")
	q := must(w.Person(ctx, id))(t)
	none := app.Level(0)
	q.Trust = &none
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	must(w.TeachNotForMe(ctx, id, planner.NotForMeWhy{Lesson: planner.LowTrust}))(t)
	if q = must(w.Person(ctx, id))(t); *q.Trust != 0 {
		t.Errorf("trust rose to %d", *q.Trust)
	}
	for range 9 {
		must(w.TeachNotForMe(ctx, id, planner.NotForMeWhy{Lesson: planner.Alike}))(t)
	}
	if share := must(w.Setting(ctx, "model.share.perspective"))(t); share != "0.50" {
		t.Errorf("perspective has the share %s", share)
	}
	_, err := w.TeachNotForMe(ctx, id, planner.NotForMeWhy{Lesson: planner.NoSkill})
	kind(t, err, app.ErrInvalid, "no skill is named")
	_, err = w.TeachNotForMe(ctx, id, planner.NotForMeWhy{Lesson: "grammar"})
	kind(t, err, app.ErrInvalid, "teaches nothing")
}

func TestASwapInAProposalStartsNothing(t *testing.T) {
	w := noRound(t)
	v := must(w.WhoNext(ctx, 3))(t)
	out, in := v.Cards[1].Row.ID, v.Cards[0].RunnerUp
	before := w.all()
	must(w.SwapProposed(ctx, 3, out, in))(t)
	after := must(w.WhoNext(ctx, 3))(t)
	got := map[app.PersonID]bool{}
	for _, c := range after.Cards {
		got[c.Row.ID] = true
	}
	if after.Started || len(got) != 3 || got[out] || !got[in] || !got[v.Cards[0].Row.ID] || !got[v.Cards[2].Row.ID] {
		t.Errorf("started %v, in the set %v; %d goes and %d comes", after.Started, got, out, in)
	}
	_, err := w.SwapProposed(ctx, 3, out, in)
	if err == nil {
		t.Error("who is not in the set was swapped out")
	}
	must(w.Undo())(t)
	w.sameAs(before, "after one undo")
	w = sample(t)
	_, err = w.SwapProposed(ctx, 3, out, in)
	kind(t, err, app.ErrInvalid, "a round is open")
}
