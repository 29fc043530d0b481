package planner_test

import (
	"fmt"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// wants makes skills of my own that I have at 1 and want at 3.
func (w *world) wants(names ...string) {
	w.t.Helper()
	me := app.Profile{Name: "Maya Okafor", Zone: "Europe/London"}
	for _, n := range names {
		me.Skills = append(me.Skills, app.MySkill{ID: app.SkillID(app.Fold(n)), Name: n, Have: 1, Want: 3, Importance: 3})
	}
	must(w.SaveProfile(me))(w.t)
}

// can makes somebody with levels of skills of which I am sure.
func (w *world) can(name string, levels map[string]app.Level) {
	w.t.Helper()
	q := app.Person{Name: app.Name{Given: name}}
	for skill, l := range levels {
		q.Skills = append(q.Skills, app.PersonSkill{ID: app.SkillID(app.Fold(skill)), Name: skill, Level: l, Certainty: 1, Source: app.Typed})
	}
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		w.t.Fatal(err)
	}
}

func TestTheTableHoldsEveryGapThePictureHasNoRoomFor(t *testing.T) {
	w := empty(t)
	var names []string
	for i := range 15 {
		names = append(names, fmt.Sprintf("Trade %02d", i))
	}
	w.wants(names...)
	w.can("Ana", map[string]app.Level{"Trade 03": 4, "Trade 14": 2})
	v := w.year().Gaps
	if len(v.Axes) != 8 || len(v.Others) != 7 || v.Note != "The picture shows the 8 largest gaps, the table all 15." {
		t.Errorf("%d axes, %d others, %q", len(v.Axes), len(v.Others), v.Note)
	}
	_, content, err := w.InsightCSV(ctx, "gaps", false)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		if strings.Count(string(content), n) != 1 {
			t.Errorf("%s stands %d times in the table", n, strings.Count(string(content), n))
		}
	}
	if len(v.Rows) != 15 || !strings.Contains(string(content), "Trade 14,1,3,2,Ana,Mid") {
		t.Errorf("%d rows:\n%s", len(v.Rows), content)
	}
}

func TestAnAxisTellsWhatIsNotKnownFromWhatIsKnownToBeNone(t *testing.T) {
	w := empty(t)
	w.wants("Trade A", "Trade B", "Trade C")
	w.can("Ana", map[string]app.Level{"Trade A": 0, "Trade B": 2})
	v := w.year().Gaps
	got := map[string]string{}
	for i, a := range v.Axes {
		got[a.Name] = a.Detail + "|" + v.Rows[i][3]
	}
	want := map[string]string{"Trade A": "nobody above 0|0", "Trade B": "nobody above 2|2", "Trade C": "nobody known|"}
	for name, says := range want {
		if got[name] != says {
			t.Errorf("%s: %q, want %q", name, got[name], says)
		}
	}
}

func TestAGapNobodyCoversIsToldBeforeOneThatRestsOnOnePerson(t *testing.T) {
	title := func(people ...map[string]app.Level) planner.Picture {
		w := empty(t)
		w.wants("Trade A", "Trade B", "Trade C")
		for i, p := range people {
			w.can(string(rune('A'+i))+"na", p)
		}
		return w.year().Coverage.Picture
	}
	all := map[string]app.Level{"Trade A": 3, "Trade B": 4, "Trade C": 5}
	for _, c := range []struct {
		people      []map[string]app.Level
		title, note string
	}{
		{[]map[string]app.Level{{"Trade A": 3, "Trade B": 5}}, "1 gap is covered by nobody you know", "2 more rest on one person each. To cover a skill is to have the level you want."},
		{[]map[string]app.Level{{"Trade A": 3}, {"Trade A": 4}}, "2 gaps are covered by nobody you know", "To cover a skill is to have the level you want."},
		{[]map[string]app.Level{all, {"Trade A": 4, "Trade B": 3}}, "1 gap rests on one person", "To cover a skill is to have the level you want."},
		{[]map[string]app.Level{all, all}, "Several people cover each of your gaps", "To cover a skill is to have the level you want."},
	} {
		if p := title(c.people...); p.Title != c.title || p.Note != c.note {
			t.Errorf("%v: %q, %q", c.people, p.Title, p.Note)
		}
	}
}

func TestTwoGapsThatCanBeClosedAreBoth(t *testing.T) {
	w := empty(t)
	w.wants("Trade A", "Trade B")
	w.can("Ana", map[string]app.Level{"Trade A": 4, "Trade B": 3})
	if got := w.year().Gaps.Title; got != "Both gaps can be closed by people you know" {
		t.Errorf("it says %q", got)
	}
}
