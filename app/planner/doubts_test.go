package planner_test

import (
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// asking is a world in which I work in product and want to learn pricing, and
// Omar is a partner, which says little.
func asking(t *testing.T) (*world, app.PersonID) {
	t.Helper()
	w := empty(t)
	me := must(w.Profile(ctx))(t)
	me.Name, me.Zone, me.Title = "Maya Okafor", "Europe/London", "Product manager"
	me.Perspective = map[app.Dimension]string{app.Function: "product", app.Seniority: "senior"}
	me.Skills = []app.MySkill{{Name: "Pricing", Have: 1, Want: 4, Importance: 5}, {Name: "Negotiation", Have: 1, Want: 4, Importance: 3}}
	if _, err := w.SaveProfile(me); err != nil {
		t.Fatal(err)
	}
	return w, w.add("Omar Haddad, Partner, Tern")
}

func question(all []planner.DoubtView, text string) *planner.DoubtView {
	for i := range all {
		if all[i].Question == text {
			return &all[i]
		}
	}
	return nil
}

func TestWhatATitleDoesNotSayIsAskedAndTheAnswerCounts(t *testing.T) {
	w, omar := asking(t)
	before := w.all()
	asked := question(must(w.Doubts(ctx, omar))(t), "What is Omar’s field?")
	if asked == nil || asked.Why != "“Partner” does not say" || len(asked.Choices) < 30 {
		t.Fatalf("asked %+v", must(w.Doubts(ctx, omar))(t))
	}
	change := must(w.AnswerDoubt(ctx, omar, planner.DoubtAnswer{Dimension: app.Function, Value: "finance"}))(t)
	q := must(w.Person(ctx, omar))(t)
	if got := q.Perspective[app.Function]; got != (app.Attribute{Value: "finance", Certainty: 1, Source: app.Typed}) {
		t.Errorf("kept %+v", got)
	}
	if question(must(w.Doubts(ctx, omar))(t), asked.Question) != nil {
		t.Error("what was answered is asked again")
	}
	if _, err := w.UndoChange(change); err != nil {
		t.Fatal(err)
	}
	w.sameAs(before, "undoing an answer")
}

func TestSayingThatIDoNotKnowIsRememberedWhateverTheTitleSays(t *testing.T) {
	w, _ := asking(t)
	lena := w.add("Lena Vogt, Finance Director, Bramble Foods")
	if got := must(w.Person(ctx, lena))(t).Perspective[app.Function]; got.Value != "finance" || got.Source != app.Inferred {
		t.Fatalf("the title tells %+v", got)
	}
	must(w.AnswerDoubt(ctx, lena, planner.DoubtAnswer{Dimension: app.Function}))(t)
	q := must(w.Person(ctx, lena))(t)
	q.Title = "Chief Financial Officer"
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	if got := must(w.Person(ctx, lena))(t).Perspective[app.Function]; got.Value != "" || got.Source != app.Typed {
		t.Errorf("the title filled it in again: %+v", got)
	}
	for _, l := range must(w.PersonInFull(ctx, lena))(t).Views {
		if l.Dimension == app.Function && (l.Value != "" || l.Known || l.Origin != "") {
			t.Errorf("shown as %+v", l)
		}
	}
	if question(must(w.Doubts(ctx, lena))(t), "What is Lena’s field?") != nil {
		t.Error("it is asked again although the user does not know")
	}
}

func TestASkillThatIsDeniedOrTakenOffTheListStaysOff(t *testing.T) {
	w, _ := asking(t)
	priya := w.add("Priya Raman, Finance Director, Northlake Energy")
	guessed := must(w.Person(ctx, priya))(t).Skills
	if len(guessed) < 2 || guessed[0].Source != app.Inferred {
		t.Fatalf("the title tells %+v", guessed)
	}
	level := func(id app.SkillID) (app.PersonSkill, bool) { return must(w.Person(ctx, priya))(t).Skill(id) }
	must(w.AnswerDoubt(ctx, priya, planner.DoubtAnswer{Skill: guessed[0].ID}))(t)
	must(w.SetSkills(ctx, priya, slices.DeleteFunc(must(w.Person(ctx, priya))(t).Skills, func(s app.PersonSkill) bool { return s.ID == guessed[1].ID })))(t)
	for _, id := range []app.SkillID{guessed[0].ID, guessed[1].ID} {
		if s, ok := level(id); !ok || s.Level != 0 || s.Source != app.Typed {
			t.Errorf("%s is %+v, want none, typed", id, s)
		}
	}
	// Taking the "none" off gives the title its say again.
	must(w.SetSkills(ctx, priya, slices.DeleteFunc(must(w.Person(ctx, priya))(t).Skills, func(s app.PersonSkill) bool { return s.ID == guessed[1].ID })))(t)
	if s, ok := level(guessed[1].ID); !ok || s.Source != app.Inferred || s.Level != guessed[1].Level {
		t.Errorf("%+v, want the guess back", s)
	}
}

func TestAGuessIsMadeSureByConfirmingIt(t *testing.T) {
	w, _ := asking(t)
	priya := w.add("Priya Raman, Finance Director, Northlake Energy")
	guess := must(w.Person(ctx, priya))(t).Skills[0]
	must(w.AnswerDoubt(ctx, priya, planner.DoubtAnswer{Skill: guess.ID, Level: guess.Level}))(t)
	for _, l := range must(w.PersonInFull(ctx, priya))(t).Skills {
		switch {
		case l.ID == guess.ID && (l.Origin != "you said" || l.Confidence != 1 || l.Them != guess.Level):
			t.Errorf("the confirmed skill is %+v", l)
		case l.ID != guess.ID && (l.Source != app.Inferred || l.Origin[:len("from “Finance Director”, ")] != "from “Finance Director”, "):
			t.Errorf("the guessed skill is %+v", l)
		}
	}
}

func TestWhatIsGuessedTooVaguelyIsAskedMostUsefulFirstAndNotClaimed(t *testing.T) {
	w, omar := asking(t)
	q := must(w.Person(ctx, omar))(t)
	q.Skills = []app.PersonSkill{{ID: "negotiation", Name: "Negotiation", Level: 4, Source: app.Inferred, Certainty: .4, From: "Partner"},
		{ID: "pricing", Name: "Pricing", Level: 4, Source: app.Inferred, Certainty: .5, From: "Partner"}}
	if _, err := w.store.Change("change.person", "Omar", w.now, func(to app.Writer) error {
		_, err := to.SavePerson(q)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	w.later(2 * time.Minute) // what was read is read anew
	all := must(w.Doubts(ctx, omar))(t)
	if len(all) != 3 || all[0].Question != "Does Omar know pricing?" || all[0].Level != 4 || all[0].Why != "Guessed from “Partner”, 50%" {
		t.Fatalf("asked %+v; want three, pricing first", all)
	}
	for _, l := range must(w.PersonInFull(ctx, omar))(t).Skills {
		if l.Claimed {
			t.Errorf("%s is claimed at certainty below .6", l.Name)
		}
	}
	view := must(w.People(ctx, planner.Query{Filter: planner.Filter{Unsure: true}}))(t)
	if view.Matching != 1 || view.Rows[0].ID != omar {
		t.Errorf("unsure of %+v", view.Rows)
	}
}

func TestAnAnswerAboutNothingIsRefused(t *testing.T) {
	w, omar := asking(t)
	_, err := w.AnswerDoubt(ctx, omar, planner.DoubtAnswer{})
	kind(t, err, app.ErrInvalid, "no skill")
	_, err = w.AnswerDoubt(ctx, omar, planner.DoubtAnswer{Dimension: app.Function, Value: "alchemy"})
	kind(t, err, app.ErrInvalid, "alchemy")
	_, err = w.AnswerDoubt(ctx, omar, planner.DoubtAnswer{Skill: "pricing", Level: 9})
	kind(t, err, app.ErrInvalid, "9")
}
