package planner_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/suggest"
)

// wanting gives an empty world a profile with one gap.
func wanting(t *testing.T) *world {
	t.Helper()
	w := empty(t)
	must(w.SetProfile(ctx, []byte(`{"name":"Maya Okafor","skills":[{"name":"Pricing","have":1,"want":4,"importance":5}]}`)))(t)
	return w
}

func nobody(t *testing.T, w *world, id string, words ...string) {
	t.Helper()
	v := must(w.WhoNext(ctx, 4))(t)
	if v.Empty != id || len(v.Cards) != 0 {
		t.Errorf("%d people, empty because of %q; want %q", len(v.Cards), v.Empty, id)
	}
	for _, word := range words {
		if !strings.Contains(v.Nobody, word) {
			t.Errorf("%q does not say %q", v.Nobody, word)
		}
	}
}

func TestAnEmptySetSaysWhy(t *testing.T) {
	nobody(t, empty(t), "who.empty.people", "Bring them in first")
	w := empty(t)
	w.add("Ana Reyes, Pricing manager at Tern")
	nobody(t, w, "who.empty.needs", "Say what you want")

	w = wanting(t)
	w.add("Bo Lund")
	w.add("Cleo Marsh")
	nobody(t, w, "who.empty.unmet", "2 people could be asked", "Note what they are good at")

	w = wanting(t)
	ana, bo, cleo := w.add("Ana Reyes, Pricing manager"), w.add("Bo Lund, Pricing manager"), w.add("Cleo Marsh, Pricing manager")
	must(w.Pause(ctx, ana, ""))(t)
	must(w.Pause(ctx, bo, ""))(t)
	must(w.Snooze(ctx, cleo, "2027-03-01"))(t)
	nobody(t, w, "who.empty.nobody", "None of your 3 people", "2 paused, 1 snoozed")
}

func TestASetOfFewerSaysWhatIsMissing(t *testing.T) {
	w := wanting(t)
	w.add("Ana Reyes, Pricing manager")
	v := must(w.WhoNext(ctx, 4))(t)
	if len(v.Cards) != 1 || !strings.Contains(v.Fewer, "You know 1 person who fits") {
		t.Errorf("%d people: %q", len(v.Cards), v.Fewer)
	}
	w.add("Bo Lund")
	if v = must(w.WhoNext(ctx, 4))(t); !strings.Contains(v.Fewer, "2 people could be asked, but only 1 adds") {
		t.Errorf("%d people: %q", len(v.Cards), v.Fewer)
	}
	if v = must(w.WhoNext(ctx, 1))(t); v.Fewer != "" {
		t.Errorf("a full set says %q", v.Fewer)
	}
	must(w.NotForMe(ctx, w.who("Bo Lund"), ""))(t)
	if v = must(w.WhoNext(ctx, 4))(t); !strings.Contains(v.Fewer, "Only 1 person can be asked now. The others: 1 not for you.") {
		t.Errorf("%d people: %q", len(v.Cards), v.Fewer)
	}
}

func TestWhereToLookIsReadOffMyPeople(t *testing.T) {
	w := wanting(t)
	must(w.SetProfile(ctx, []byte(`{"organisation":"Halden Health","perspective":{"seniority":"lead","function":"product"},
		"skills":[{"name":"Financial analysis","have":1,"want":4,"importance":5}],"programmes":[{"name":"Women in care","role":"mentee"}]}`)))(t)
	look := must(w.WhereToLook(ctx, "financial-analysis", 4))(t)
	said := func() string {
		var out []string
		for _, l := range look.Lines {
			out = append(out, l.Text)
		}
		return strings.Join(out, "\n")
	}
	if look.Name != "Financial analysis" || look.Need != suggest.SkillNeed("financial-analysis") {
		t.Errorf("looked for %+v", look)
	}
	for _, want := range []string{"You know nobody senior to you in finance", "Nobody you know works in finance", "Nobody you know outside Halden Health", "Ask for it in Women in care"} {
		if !strings.Contains(said(), want) {
			t.Errorf("%q is not said:\n%s", want, said())
		}
	}
	ana := w.add("Ana Reyes, Chief Financial Officer at Tern")
	must(w.Pause(ctx, ana, "2027-02-01"))(t)
	look = must(w.WhereToLook(ctx, "financial-analysis", 4))(t)
	if text := said(); !strings.Contains(text, "Ana Reyes has it at") || !strings.Contains(text, "paused, until") || strings.Contains(text, "nobody senior") || strings.Contains(text, "works in finance: look") {
		t.Errorf("with a CFO who is paused it says:\n%s", text)
	}
	_, err := w.WhereToLook(ctx, "pricing", 4)
	kind(t, err, app.ErrNotFound, "Pricing is no skill you want to grow")
}

func TestEveryGapOfTheSampleHasSomewhereToLook(t *testing.T) {
	w := sample(t)
	for _, g := range must(w.Profile(ctx))(t).Gaps() {
		look := must(w.WhereToLook(ctx, g.ID, 0))(t)
		if len(look.Lines) == 0 {
			t.Errorf("nothing is said of %s", g.Name)
		}
		for _, l := range look.Lines {
			if l.Text == "" || strings.Contains(l.Text, "no value") || strings.Contains(l.Text, "look.") || l.Write && l.Person == 0 {
				t.Errorf("%s: %+v", g.Name, l)
			}
		}
	}
}
