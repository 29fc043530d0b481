package planner_test

import (
	"testing"

	"cortado/app"
)

func TestTrustInTheSampleMovedOverTime(t *testing.T) {
	w := sample(t)
	moved, today := 0, app.DayOf(w.now)
	for _, p := range must(w.store.TrustSteps(ctx))(t) {
		q := must(w.Person(ctx, p.ID))(t)
		if err := app.ValidTrust(p.TrustSteps); err != nil {
			t.Errorf("%s: %v", q.Name, err)
		}
		if last := p.TrustSteps[len(p.TrustSteps)-1]; last.On >= today || !app.SameTrust(last.Trust, q.Trust) {
			t.Errorf("the trust in %s is %v, its last step %+v", q.Name, *q.Trust, last)
		}
		if len(p.TrustSteps) > 1 {
			moved++
		}
	}
	if moved < 10 {
		t.Errorf("the trust in %d people moved", moved)
	}
}

func TestTheLedgerOfTheSampleIsThatOfThePicture(t *testing.T) {
	w := sample(t)
	gave, got := 0, 0
	for name, want := range map[string][2]int{"Tom Adeyemi": {4, 2}, "Ines Duarte": {2, 4}, "Aiko Tanaka": {3, 2},
		"Lena Vogt": {1, 3}, "Omar Haddad": {1, 3}, "Fatou Ndiaye": {2, 1}} {
		v := must(w.Ledger(ctx, w.who(name)))(t)
		if v.Given != want[0] || v.Received != want[1] {
			t.Errorf("%s: gave %d, received %d, want %v", name, v.Given, v.Received, want)
		}
		gave, got = gave+v.Given, got+v.Received
	}
	if gave != 13 || got != 15 {
		t.Errorf("gave %d, received %d in all", gave, got)
	}
	if v := must(w.Ledger(ctx, w.who("Lena Vogt")))(t); v.Balance != "You owe Lena a favour." || !v.Owing {
		t.Errorf("the balance with Lena is %q", v.Balance)
	}
}
