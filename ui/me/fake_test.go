package me_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/assets"
	"cortado/ui/me"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// fake is a planner that keeps a profile in memory, the one of the sample.
type fake struct {
	me       app.Profile
	saves    int
	fail     error
	exported string
}

func newFake(t testing.TB) *fake {
	t.Helper()
	f := &fake{}
	document, err := fs.ReadFile(assets.Sample(), "profile.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(document, &f.me); err != nil {
		t.Fatal(err)
	}
	f.me.Questions[0].Since, f.me.Questions[1].Since, f.me.Questions[2].Since = "2026-11-09", "2026-10-21", "2025-10-02"
	return f
}

func (f *fake) Profile(context.Context) (app.Profile, error) { return f.copy(), nil }

// copy is the profile as a reader gets it, with nothing shared.
func (f *fake) copy() app.Profile {
	raw, err := json.Marshal(f.me)
	if err != nil {
		panic(err)
	}
	var out app.Profile
	if err := json.Unmarshal(raw, &out); err != nil {
		panic(err)
	}
	return out
}

func (f *fake) SaveProfile(p app.Profile) (app.ChangeID, error) {
	if f.fail != nil {
		return 0, f.fail
	}
	for i := range p.Skills {
		if p.Skills[i].ID == "" {
			p.Skills[i].ID = app.SkillID("own:" + strings.ReplaceAll(app.Fold(p.Skills[i].Name), " ", "-"))
		}
	}
	for i := range p.Questions {
		if p.Questions[i].ID == 0 {
			p.Questions[i].ID = app.QuestionID(100 + i)
		}
	}
	if err := p.Validate(); err != nil {
		return 0, err
	}
	f.saves++
	f.me = p
	return app.ChangeID(f.saves), nil
}

func (f *fake) SuggestSkills(prefix string, _ int) []string {
	var out []string
	for _, s := range []string{"Hiring", "Hypothesis testing"} {
		if strings.HasPrefix(app.Fold(s), app.Fold(prefix)) {
			out = append(out, s)
		}
	}
	return out
}

func (f *fake) ProposeSkills(_, _, goal string, _ int) []planner.ProposedSkill {
	out := []planner.ProposedSkill{{ID: "hiring", Name: "Hiring", Have: 1, Want: 3}, {ID: "negotiation", Name: "Negotiation", Want: 3}}
	if goal == "Head of Product" {
		out = append(out, planner.ProposedSkill{ID: "strategy", Name: "Strategy", Want: 4})
	}
	return out
}

func (f *fake) ExportProfile(_ context.Context, path string) error {
	f.exported = path
	return f.fail
}

// shown opens the screen in a wide window.
func shown(t *testing.T) (*screentest.Host, *fake, *me.Screen) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 800), newFake(t)
	s := me.New(h, f)
	h.Show(s, screen.Route{Name: screen.Me})
	return h, f, s
}

func TestDraw(t *testing.T) {
	screentest.Draw(t, "me", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return me.New(h, newFake(t)), screen.Route{Name: screen.Me}
	})
	screentest.Draw(t, "me-empty", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return me.New(h, &fake{}), screen.Route{Name: screen.Me}
	})
}

func TestDrawTheRest(t *testing.T) {
	h, _, _ := shown(t)
	h.Press(t, "How much each counts")
	h.Fill(t, "E-mail", "maya at halden")
	for _, scroll := range screentest.All[*part.Scroll](h) {
		scroll.SetOffset(620)
	}
	h.Shoot(t, "me-below")
	h.Hint(t, "Add a question")
	h.Shoot(t, "me-question")
}

var _ me.Planner = (*planner.Planner)(nil)
