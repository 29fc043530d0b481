package planner_test

import (
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// proposed finds a proposal by its skill.
func proposed(list []planner.Proposal, id app.SkillID) (planner.Proposal, bool) {
	at := slices.IndexFunc(list, func(p planner.Proposal) bool { return p.ID == id })
	if at < 0 {
		return planner.Proposal{}, false
	}
	return list[at], true
}

const newProductManager = `{"name":"Maya Okafor","zone":"Europe/London","title":"Senior product manager","organisation":"Halden Health",
	"positions":[{"organisation":"Brightwater Care","title":"Product designer","from":"2016-06-13","to":"2018-09-21"},
		{"organisation":"Mercy Hospital","title":"Staff nurse","from":"2009-09-07","to":"2012-08-31"}]}`

func TestMyPositionsProposeWhatILikelyHaveTheLatestFirst(t *testing.T) {
	w := empty(t)
	must(w.SetProfile(ctx, []byte(newProductManager)))(t)
	got := must(w.Proposals(ctx, ""))(t)
	if len(got.Have) < 5 || len(got.Have) > 12 {
		t.Fatalf("proposed %+v", got.Have)
	}
	roadmap, ok := proposed(got.Have, "roadmapping")
	if !ok || roadmap.Have < 3 || roadmap.Want != roadmap.Have || roadmap.Reason != "from Senior product manager" {
		t.Errorf("a product manager's roadmapping is %+v", roadmap)
	}
	if got.Have[0].Reason != "from Senior product manager" {
		t.Errorf("the first is %s, %s", got.Have[0].Name, got.Have[0].Reason)
	}
	if me := must(w.Profile(ctx))(t); len(me.Skills) != 0 {
		t.Errorf("%v were kept before anything was said", me.Skills)
	}
}

func TestEarlierPositionsProposeWhatThePresentOneDoesNotTell(t *testing.T) {
	w := empty(t)
	must(w.SetProfile(ctx, []byte(`{"title":"Founder","positions":[{"title":"Accountant","from":"2010-01-01","to":"2014-01-01"}]}`)))(t)
	got := must(w.Proposals(ctx, ""))(t)
	if p, ok := proposed(got.Have, "accounting"); !ok || p.Reason != "from Accountant" {
		t.Errorf("proposed %+v", got.Have)
	}
}

func TestARoleProposesWhatIShouldWantBeyondWhatIHave(t *testing.T) {
	w := empty(t)
	must(w.SetProfile(ctx, []byte(newProductManager)))(t)
	got := must(w.Proposals(ctx, "Head of Product"))(t)
	if got.Role != "Head of Product" || len(got.Want) == 0 {
		t.Fatalf("for the role %q %+v", got.Role, got.Want)
	}
	for _, p := range got.Want {
		if p.Want <= p.Have || p.Reason != "for Head of Product" {
			t.Errorf("proposed %+v", p)
		}
	}
	must(w.SetProfile(ctx, []byte(`{"goal":"Finance director"}`)))(t)
	if got = must(w.Proposals(ctx, ""))(t); got.Role != "Finance director" {
		t.Errorf("without a role the goal counts; it was %q", got.Role)
	}
	must(w.SetProfile(ctx, []byte(`{"goal":""}`)))(t)
	if got = must(w.Proposals(ctx, ""))(t); got.Role != "" || len(got.Want) == 0 || got.Want[0].Reason != "many people want it" {
		t.Errorf("without a goal %q %+v", got.Role, got.Want)
	}
}

func TestProposalsAreAddedInOneChangeAndKeepWhatISaid(t *testing.T) {
	w := empty(t)
	must(w.SetProfile(ctx, []byte(newProductManager)))(t)
	got := must(w.Proposals(ctx, "Head of Product"))(t)
	first := got.Want[0]
	must(w.SetProfile(ctx, []byte(`{"skills":[{"name":"`+first.Name+`","have":1,"want":2,"importance":5}]}`)))(t)
	got = must(w.Proposals(ctx, "Head of Product"))(t)
	before := w.all()
	must(w.AddProposed(ctx, got.Want))(t)
	me := must(w.Profile(ctx))(t)
	if mine, _ := me.Skill(first.ID); mine.Have != 1 || mine.Importance != 5 || mine.Want < 3 {
		t.Errorf("the skill I had became %+v", mine)
	}
	if len(me.Skills) != len(got.Want) {
		t.Errorf("%d skills of %d proposals", len(me.Skills), len(got.Want))
	}
	if again := must(w.Proposals(ctx, "Head of Product"))(t); again.Role != "" {
		t.Errorf("what was added is proposed again: %+v", again.Want)
	}
	must(w.Undo())(t)
	w.sameAs(before, "adding proposals was not taken back")
}

func TestWhatWasDismissedStaysAwayUntilUndone(t *testing.T) {
	w := empty(t)
	must(w.SetProfile(ctx, []byte(newProductManager)))(t)
	got := must(w.Proposals(ctx, "Head of Product"))(t)
	have, want := got.Have[0], got.Want[0]
	must(w.DismissHave([]planner.Proposal{have}))(t)
	must(w.DismissWant([]planner.Proposal{want}))(t)
	must(w.SetProfile(ctx, []byte(`{"place":"London"}`)))(t)
	got = must(w.Proposals(ctx, "Head of Product"))(t)
	if _, there := proposed(got.Have, have.ID); there {
		t.Errorf("%s is proposed again", have.Name)
	}
	if _, there := proposed(got.Want, want.ID); there {
		t.Errorf("%s is proposed again", want.Name)
	}
	must(w.Undo())(t) // the place
	must(w.Undo())(t)
	got = must(w.Proposals(ctx, "Head of Product"))(t)
	if _, there := proposed(got.Want, want.ID); !there {
		t.Errorf("after undo %s is not proposed", want.Name)
	}
	if due := must(w.Due(ctx))(t); len(due) != 0 {
		t.Errorf("dismissed proposals became follow-ups: %+v", due)
	}
}

func TestTwoLettersOfferASkillWithSensibleLevels(t *testing.T) {
	w := empty(t)
	must(w.SetProfile(ctx, []byte(newProductManager)))(t)
	me, p := must(w.Profile(ctx))(t), must(w.Proposals(ctx, "Head of Product"))(t)
	open := w.OfferSkills(me, p, "", 6)
	if len(open) != 6 || open[0].ID != p.Want[0].ID || open[0].Want != p.Want[0].Want {
		t.Errorf("before typing %+v", open)
	}
	road := w.OfferSkills(me, p, "ro", 6)
	if road[0].ID != "roadmapping" || road[0].Have < 3 || road[0].Written != "" {
		t.Errorf("ro finds %+v", road[0])
	}
	for typed, want := range map[string]planner.SkillOffer{
		"Excel":         {ID: "spreadsheets", Name: "Spreadsheets", Written: "Excel", Have: 1, Want: 3},
		"verhandl":      {ID: "negotiation", Name: "Negotiation", Written: "Verhandlungen", Have: 1, Want: 3},
		"négociati":     {ID: "negotiation", Name: "Negotiation", Written: "négociations", Have: 1, Want: 3},
		"Clinic visits": {ID: "own:clinic-visits", Name: "Clinic visits", Own: true, Have: 1, Want: 3},
	} {
		got := w.OfferSkills(me, planner.Proposals{}, typed, 6)
		if len(got) == 0 || got[0] != want {
			t.Errorf("%q offers %+v, want %+v first", typed, got, want)
		}
	}
	pri := w.OfferSkills(me, p, "pric", 6)
	if pri[0].ID != "pricing" || !pri[len(pri)-1].Own || pri[len(pri)-1].Name != "pric" {
		t.Errorf("pric offers %+v", pri)
	}
	me.Skills = append(me.Skills, app.MySkill{ID: "pricing", Name: "Pricing"})
	for _, o := range w.OfferSkills(me, p, "pricing", 6) {
		if o.ID == "pricing" {
			t.Errorf("%s is in the list already", o.Name)
		}
	}
}

func TestASkillIKnowByAnotherNameIsNotProposed(t *testing.T) {
	w := sample(t)
	if mine, ok := must(w.Profile(ctx))(t).Skill("stakeholder-management"); !ok || mine.Name != "Stakeholder talks" {
		t.Fatalf("Maya calls it %+v", mine)
	}
	if p, there := proposed(must(w.Proposals(ctx, ""))(t).Have, "stakeholder-management"); there {
		t.Errorf("proposed %+v", p)
	}
}

func TestTheBeginningOfASkillOfMineOffersNothing(t *testing.T) {
	w := empty(t)
	me := app.Profile{Skills: []app.MySkill{{ID: "public-speaking", Name: "Public speaking", Have: 1, Want: 3, Importance: 3}}}
	if got := w.OfferSkills(me, planner.Proposals{}, "public spea", 6); len(got) != 0 {
		t.Errorf("offered %+v", got)
	}
	if got := w.OfferSkills(me, planner.Proposals{}, "beekeeping for banks", 6); len(got) != 1 || !got[0].Own {
		t.Errorf("a skill of my own: %+v", got)
	}
	if got := w.OfferSkills(app.Profile{}, planner.Proposals{}, "spea", 6); len(got) == 0 || got[0].ID != "public-speaking" {
		t.Errorf("inside a name: %+v", got)
	}
}
