package suggest_test

import (
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/suggest"
)

// regulation is a search for device regulation by Maya, a lead in product at
// Halden Health, among these people.
func regulation(people ...*app.Person) suggest.Search {
	return suggest.Search{Skill: "device-regulation", Have: 1, Near: []app.SkillID{"quality-management", "compliance"}, Functions: []string{"quality", "legal"},
		Me:     app.Profile{Organisation: "Halden Health", Perspective: map[app.Dimension]string{app.Seniority: "lead", app.Function: "product"}},
		People: people, Model: app.DefaultModel(), Today: app.DayOf(now),
		Tie:  func(app.PersonID) float64 { return 0 },
		Away: func(app.PersonID) suggest.Unavailable { return suggest.Unavailable{} }}
}

func someone(id app.PersonID, organisation, function, seniority string, skills ...app.PersonSkill) *app.Person {
	q := &app.Person{ID: id, Organisation: organisation, Skills: skills, Perspective: map[app.Dimension]app.Attribute{}}
	if function != "" {
		q.Perspective[app.Function] = app.Attribute{Value: function, Certainty: 1, Source: app.Typed}
	}
	if seniority != "" {
		q.Perspective[app.Seniority] = app.Attribute{Value: seniority, Certainty: 1, Source: app.Typed}
	}
	return q
}

func at(id app.SkillID, level app.Level) app.PersonSkill {
	return app.PersonSkill{ID: id, Name: string(id), Level: level, Source: app.Typed, Certainty: 1}
}

func looked(ls []suggest.Lookout, kind suggest.LookoutKind) (suggest.Lookout, bool) {
	i := slices.IndexFunc(ls, func(l suggest.Lookout) bool { return l.Kind == kind })
	if i < 0 {
		return suggest.Lookout{}, false
	}
	return ls[i], true
}

func TestWhoHasTheSkillAndCanBeAskedComesFirst(t *testing.T) {
	s := regulation(someone(1, "Tern", "legal", "", at("device-regulation", 5)), someone(2, "Tern", "quality", "", at("device-regulation", 3)),
		someone(3, "Tern", "quality", "", at("device-regulation", 1)))
	s.Away = func(id app.PersonID) suggest.Unavailable {
		if id == 1 {
			return suggest.Unavailable{Reason: suggest.Paused}
		}
		return suggest.Unavailable{}
	}
	if l, ok := looked(suggest.Lookouts(s), suggest.ToHolder); !ok || l.Person != 2 || l.Level != 3 {
		t.Errorf("asked %+v; 1 is paused and 3 has no more than I", l)
	}
	s.Set = []app.PersonID{2}
	if l, _ := looked(suggest.Lookouts(s), suggest.ToHolder); l.Person != 1 || l.Away.Reason != suggest.Paused {
		t.Errorf("with 2 in the set: %+v", l)
	}
}

func TestAnIntroducerIsCloseToTheSkillAndToMe(t *testing.T) {
	near := at("quality-management", 4)
	s := regulation(someone(1, "Tern", "", "", near), someone(2, "Tern", "", "", near), someone(3, "Tern", "", "", at("quality-management", 2)),
		someone(4, "Tern", "", "", at("compliance", 5)))
	high, low := app.Level(5), app.Level(1)
	s.People[1].Trust, s.People[3].Trust = &high, &low
	l, ok := looked(suggest.Lookouts(s), suggest.ToIntroducer)
	if !ok || l.Person != 2 || l.Near != "quality-management" || l.Level != 4 {
		t.Errorf("introduced by %+v; 2 is trusted, 3 knows little, 4 is not relied on", l)
	}
	s.People = s.People[2:3]
	if l, ok := looked(suggest.Lookouts(s), suggest.ToIntroducer); ok {
		t.Errorf("%+v introduces, at level 2", l)
	}
}

func TestWhatIsNotSaidIsAskedAboutAndNotClaimed(t *testing.T) {
	s := regulation(someone(1, "Tern", "quality", ""), someone(2, "Tern", "quality", "", at("device-regulation", 0)))
	l, ok := looked(suggest.Lookouts(s), suggest.ToIntroducer)
	if !ok || l.Person != 1 || l.Near != "" || l.Function != "quality" {
		t.Errorf("introduced by %+v", l)
	}
	s.People = append(s.People, someone(3, "Tern", "legal", "", at("compliance", 4)))
	ls := suggest.Lookouts(s)
	if l, ok := looked(ls, suggest.Unsaid); !ok || l.Person != 1 {
		t.Errorf("not said of %+v; 2 is known to have none", l)
	}
	if l, ok := looked(ls, suggest.ToHolder); ok {
		t.Errorf("%+v is claimed to have it", l)
	}
}

func TestFunctionsUpwardAndOutsideAreNamedOnlyWhereNobodyIs(t *testing.T) {
	s := regulation(someone(1, "Halden Health", "quality", "professional"))
	ls := suggest.Lookouts(s)
	if l, ok := looked(ls, suggest.Functions); !ok || !slices.Equal(l.Functions, []string{"legal"}) || l.People != 0 {
		t.Errorf("functions: %+v", l)
	}
	if l, ok := looked(ls, suggest.Upward); !ok || l.Person != 0 || l.People != 0 {
		t.Errorf("upward: %+v; the only one there is below me", l)
	}
	if _, ok := looked(ls, suggest.OutsideMine); !ok {
		t.Error("nobody outside has it, and it is not said")
	}
	s.People = append(s.People, someone(2, "Tern GmbH", "legal", "executive"), someone(3, "Tern", "legal", "director", at("device-regulation", 4)))
	ls = suggest.Lookouts(s)
	if l, ok := looked(ls, suggest.Functions); !ok || l.People != 3 || len(l.Functions) != 2 {
		t.Errorf("functions: %+v", l)
	}
	if l, ok := looked(ls, suggest.Upward); ok && l.Person == 0 {
		t.Errorf("upward: %+v", l)
	}
	if _, ok := looked(ls, suggest.OutsideMine); ok {
		t.Error("somebody outside has it")
	}
}

func TestProgrammesThatAreOverAreNotNamed(t *testing.T) {
	s := regulation()
	s.Me.Programmes = []app.Programme{{Name: "Old", Role: "mentee", To: "2020-01-01"}, {Name: "Women in care", Role: "mentee"}}
	var names []string
	for _, l := range suggest.Lookouts(s) {
		if l.Kind == suggest.InProgrammes {
			names = append(names, l.Programme.Name)
		}
	}
	if !slices.Equal(names, []string{"Women in care"}) {
		t.Errorf("programmes %v", names)
	}
}

func TestWhoIsGoneOrNotForMeIsNotSentFor(t *testing.T) {
	s := regulation(someone(1, "Tern", "", "", at("device-regulation", 5)), someone(2, "Tern", "", "", at("compliance", 5)), someone(3, "Tern", "", "", at("compliance", 5)))
	s.People[0].Standing.NotForMe, s.People[1].Standing.Archived, s.People[2].Standing.Deleted = true, true, "2026-01-01"
	for _, l := range suggest.Lookouts(s) {
		if l.Person != 0 {
			t.Errorf("sent to %+v", l)
		}
	}
}

func TestAQuestionAskedNowLeads(t *testing.T) {
	in := mayasNetwork()
	in.Me.Questions = []app.Question{{ID: 3, Text: "When is a pilot big enough?", Importance: 5}}
	in.Question = &app.Question{Text: "Sell or keep?", Tags: []string{"sale"}}
	asked, others := 0.0, 0.0
	for _, n := range suggest.Needs(in) {
		switch n.ID {
		case suggest.QuestionNeed(0):
			asked += n.Weight
		case suggest.QuestionNeed(3):
			t.Error("another question counts beside the one asked")
		default:
			others += n.Weight
		}
	}
	if others == 0 || asked < others-1e-12 {
		t.Errorf("the question weighs %v, everything else %v", asked, others)
	}
}
