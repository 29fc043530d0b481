package planner_test

import (
	"testing"

	"cortado/app"
)

func TestAProfileDocumentReplacesOnlyWhatItNames(t *testing.T) {
	w := sample(t)
	was := must(w.Profile(ctx))(t)
	got := must(w.SetProfile(ctx, []byte(`{"goal":"Run a clinic","Places":["The Corner Cup"],"strengths":{"leads":5}}`)))(t)
	if got.Goal != "Run a clinic" || len(got.Places) != 1 || len(got.Strengths) != 1 || got.Strengths[app.Leads] != 5 {
		t.Errorf("what was named became %q, %v, %v", got.Goal, got.Places, got.Strengths)
	}
	if got.Name != was.Name || len(got.Skills) != len(was.Skills) || got.Support != was.Support || len(got.Questions) != len(was.Questions) || got.Zone != was.Zone {
		t.Errorf("what was not named changed: %+v", got)
	}
	before := w.all()
	for doc, word := range map[string]string{
		`{"gaol":"x"}`: "gaol",
		`{"skills":[{"name":"Pricing","have":1,"want":6,"importance":3}]}`:                        "level 6",
		`{"skills":[{"name":"Pricing","have":-1,"want":3,"importance":3}]}`:                       "level -1",
		`{"skills":[{"name":"Pricing","have":1,"want":3,"importance":9}]}`:                        "importance 9",
		`{"skills":[{"name":"Pricing","have":1,"want":3},{"name":"pricing ","have":1,"want":3}]}`: "twice",
		`{"skills":[{"name":" ","have":1,"want":3}]}`:                                             "no name",
		`{"zone":"London"}`:          "London",
		`{"zone":"Local"}`:           "Local",
		`{"email":"maya at halden"}`: "e-mail",
		`{"hours":[{"days":[1],"from":"17:00","to":"09:00"}]}`: "before",
		`{"hours":[{"days":[8],"from":"09:00","to":"17:00"}]}`: "day 8",
		`{"strengths":{"juggles":3}}`:                          "juggles",
		`{"support":{"critique":7}}`:                           "7",
		`{"weights":{"function":6}}`:                           "6",
		`{"perspective":{"function":"wizardry"}}`:              "wizardry",
		`{"questions":[{"text":"","importance":3}]}`:           "no text",
		`{"goal":5}`:  "goal",
		`{"goal":"x"`: "JSON",
		`"goal"`:      "JSON",
	} {
		_, err := w.SetProfile(ctx, []byte(doc))
		kind(t, err, app.ErrInvalid, word)
	}
	w.sameAs(before, "a refused document changed something")
}

func TestSkillsAndQuestionsOfTheProfileGetTheirIds(t *testing.T) {
	w := empty(t)
	me := must(w.SetProfile(ctx, []byte(`{"zone":"Pacific/Auckland","skills":[{"name":"public speaking","have":1,"want":3},{"name":"Clinic visits","have":0,"want":2}],
		"questions":[{"text":"How do I price a pilot?","skills":["Pricing","Clinic visits"]}],"offers":["a clinic visit"]}`)))(t)
	if me.Skills[0].ID != "public-speaking" || me.Skills[0].Name != "Public speaking" || me.Skills[0].Importance != 3 || me.Skills[1].ID != "own:clinic-visits" {
		t.Errorf("skills %+v", me.Skills)
	}
	q := me.Questions[0]
	if q.ID == 0 || q.Importance != 3 || q.Since != "2026-11-19" || len(q.Skills) != 2 || q.Skills[0] != "pricing" || q.Skills[1] != "own:clinic-visits" {
		t.Errorf("question %+v; the day is the one in Auckland", q)
	}
	if again := must(w.SetProfile(ctx, []byte(`{"goal":"x"}`)))(t); again.Questions[0].ID != q.ID || again.Offers[0].ID != me.Offers[0].ID {
		t.Errorf("ids changed: %+v", again.Questions)
	}
}
