package app_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
)

// steps writes steps as "2026-01-05 3", "-" for a trust not said any more.
func trustSteps(lines ...string) []app.TrustStep {
	var out []app.TrustStep
	for _, l := range lines {
		s := app.TrustStep{On: app.Day(l[:10])}
		if level := l[11:]; level != "-" {
			n := app.Level(level[0] - '0')
			s.Trust = &n
		}
		out = append(out, s)
	}
	return out
}

func tellSteps(steps []app.TrustStep) string {
	out := ""
	for _, s := range steps {
		level := "-"
		if s.Trust != nil {
			level = fmt.Sprint(int(*s.Trust))
		}
		out += fmt.Sprintf("%s %s; ", s.On, level)
	}
	return out
}

func TestTwoHistoriesOfTrustBecomeOneInOrder(t *testing.T) {
	one := app.JoinTrust(trustSteps("2025-03-01 2", "2026-05-01 4"), trustSteps("2024-01-01 1", "2025-03-01 5", "2026-02-01 2", "2026-08-01 4"))
	if got, want := tellSteps(one), "2024-01-01 1; 2025-03-01 2; 2026-05-01 4; "; got != want {
		t.Errorf("joined %s want %s", got, want)
	}
	if again := app.JoinTrust(one, trustSteps("2024-01-01 1", "2025-03-01 5", "2026-02-01 2")); tellSteps(again) != tellSteps(one) {
		t.Errorf("joined again it is %s", tellSteps(again))
	}
}

func TestHistoriesOfTrustStayInOrderHoweverTheyAreJoined(t *testing.T) {
	any := rapid.Custom(func(t *rapid.T) []app.TrustStep {
		var out []app.TrustStep
		on := app.Day("2020-01-01")
		for range rapid.IntRange(0, 6).Draw(t, "steps") {
			on = on.Add(rapid.IntRange(1, 3).Draw(t, "days"))
			n := app.Level(rapid.IntRange(0, 5).Draw(t, "level"))
			out = append(out, app.TrustStep{On: on, Trust: &n})
		}
		return out
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := any.Draw(t, "a"), any.Draw(t, "b")
		one := app.JoinTrust(a, b)
		if err := app.ValidTrust(one); err != nil {
			t.Fatalf("%s: %v", tellSteps(one), err)
		}
		if again := app.JoinTrust(one, b); tellSteps(again) != tellSteps(one) {
			t.Fatalf("%s joined again is %s", tellSteps(one), tellSteps(again))
		}
	})
}

func TestHostileHistoriesOfTrustAreRefused(t *testing.T) {
	var many []app.TrustStep
	for on := app.Day("1990-01-01"); len(many) <= app.MostTrustSteps; on = on.Add(1) {
		n := app.Level(len(many) % 5)
		many = append(many, app.TrustStep{On: on, Trust: &n})
	}
	for name, steps := range map[string][]app.TrustStep{"a day that is none": trustSteps("2026-02-31 3"), "no day": {{}},
		"backwards": trustSteps("2026-02-02 3", "2026-02-01 4"), "twice": trustSteps("2026-02-02 3", "2026-02-02 4"),
		"too high": trustSteps("2026-02-02 9"), "too many": many} {
		if app.ValidTrust(steps) == nil {
			t.Errorf("%s is taken", name)
		}
	}
	if kept := app.StepTrust(many, nil, "2099-01-01"); len(kept) != app.MostTrustSteps || app.ValidTrust(kept) != nil {
		t.Errorf("%d steps are kept", len(kept))
	}
}
