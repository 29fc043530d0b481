package suggest_test

import (
	"errors"
	"slices"
	"testing"

	"cortado/app"
	"cortado/app/suggest"
)

// mayasNetwork: Maya runs a clinic service and wants financial modelling and
// pricing. Priya is strong in both but a finance person like no other she
// knows; Lena knows pricing only and met Maya three weeks ago; Jonas buys what
// Maya sells; Omar's title hints at finance, too vaguely to count.
func mayasNetwork() suggest.Input {
	in := suggest.Input{Now: now, Model: app.DefaultModel(), Me: app.Profile{
		Name: "Maya Ortiz", Organisation: "Brightwell Care", Title: "Service lead",
		Skills: []app.MySkill{
			{ID: "financial-modelling", Name: "Financial modelling", Have: 1, Want: 3, Importance: 5},
			{ID: "pricing", Name: "Pricing", Have: 1, Want: 3, Importance: 3},
			{ID: "negotiation", Name: "Negotiation", Have: 2, Want: 4, Importance: 3},
			{ID: "user-interviews", Name: "User interviews", Have: 5, Want: 5, Importance: 1},
		},
		Perspective: map[app.Dimension]string{app.Function: "health", app.Seniority: "lead", app.Region: "Spain"},
		Positions: []app.Position{{Organisation: "Acme Health Ltd", From: "2015-02-01", To: "2018-05-31"},
			{Organisation: "Brightwell Care", From: "2018-06-01"}},
		Education: []app.School{{Name: "Universidad de Málaga"}}, Groups: []string{"Women in Health"},
	}}
	in.People = []app.Person{
		{ID: 1, Name: app.Name{Given: "Priya", Family: "Raman"}, Title: "Finance director", Organisation: "Northlake Energy",
			Skills: []app.PersonSkill{typed("financial-modelling", 5), typed("pricing", 4)},
			Perspective: map[app.Dimension]app.Attribute{app.Function: {Value: "finance", Source: app.Inferred, Certainty: .9},
				app.Seniority: {Value: "director", Source: app.Inferred, Certainty: .9}},
			Past:  []app.Position{{Organisation: "ACME Health", From: "2016-01-01", To: "2018-03-31"}},
			Wants: []app.Want{{Text: "user interviews", Skill: "user-interviews"}}, Introducer: 3, ConnectedOn: "2017-04-02"},
		{ID: 2, Name: app.Name{Given: "Lena", Family: "Vogt"}, Organisation: "Kite", Trust: level(4), Skills: []app.PersonSkill{typed("pricing", 4)}},
		{ID: 3, Name: app.Name{Given: "Jonas", Family: "Lindqvist"}, Title: "Head of procurement", Organisation: "City of Malmö",
			Skills: []app.PersonSkill{typed("negotiation", 5)}, Groups: []string{"women in health"},
			Perspective: map[app.Dimension]app.Attribute{app.Function: {Value: "purchasing"}, app.Region: {Value: "Sweden"}}},
		{ID: 4, Name: app.Name{Given: "Omar", Family: "Haddad"}, Title: "Partner", Organisation: "Brightwell Care S.L.",
			Perspective: map[app.Dimension]app.Attribute{app.Region: {Value: "Portugal"}}, Schools: []string{"UNIVERSIDAD DE MALAGA"},
			Skills: []app.PersonSkill{{ID: "financial-modelling", Name: "Financial modelling", Level: 4, Source: app.Inferred, Certainty: .4, From: "Partner"}}},
	}
	in.Talks = []app.Talk{{ID: 11, Person: 2, At: ago(21), Helpful: 5}}
	return in
}

func TestMayaWantsFinancialModelling(t *testing.T) {
	plan := suggest.Plan(mayasNetwork())
	set := plan.Choose(3)
	if got := people(set); !slices.Equal(got, []app.PersonID{1, 3, 4}) {
		t.Fatalf("chosen %v; Priya covers the widest gap, Jonas negotiation, and Omar sees things from elsewhere", got)
	}
	priya := set.Picks[0]
	if k := priya.Terms[0]; k.Need != "skill:financial-modelling" || !k.Shown || k.Facts.Have != 1 || k.Facts.Want != 3 || k.Facts.Level != 5 || k.Facts.Source != app.Typed {
		t.Errorf("the first reason is %+v", k)
	}
	view := priya.Terms[slices.IndexFunc(priya.Terms, func(k suggest.Term) bool { return k.Kind == suggest.OfPerspective })]
	if view.Facts.Differs != 3 || view.Facts.Known != 3 || len(view.Parts) != 3 {
		t.Errorf("she sees it differently in %d of %d, with %d parts", view.Facts.Differs, view.Facts.Known, len(view.Parts))
	}
	for _, k := range set.Picks[1].Terms {
		if k.Need == "skill:pricing" {
			t.Error("Jonas is praised for pricing, which he does not know")
		}
	}
	if omar := set.Picks[2]; len(omar.Unsure) != 1 || omar.Unsure[0].Skill.From != "Partner" || omar.Terms[0].Kind == suggest.OfSkill {
		t.Errorf("what is doubtful of Omar is %+v", omar.Unsure)
	}
	if set.Gaps[0].Person != 1 || set.Gaps[1].Person != 3 || set.Gaps[2].Person != 1 {
		t.Errorf("the gaps are filled by %+v", set.Gaps)
	}
	near(t, "levels before", set.Before.Levels, 4./10)
	near(t, "levels with them", set.After.Levels, 1)
	if (set.Mix != suggest.Mix{Inside: 1, Outside: 2, Up: 1}) {
		t.Errorf("the mix is %+v", set.Mix)
	}
}

func TestWhyNotLena(t *testing.T) {
	plan := suggest.Plan(mayasNetwork())
	set := plan.Choose(3)
	w := plan.WhyNot(2, set, 0)
	if w.Theirs.Why.Reason != suggest.Cooling || w.Theirs.Why.Until != "2026-12-02" || w.Theirs.Gain != 0 {
		t.Errorf("Lena is out because of %+v", w.Theirs.Why)
	}
	if len(w.Changes) != 0 {
		t.Errorf("nothing alone would put her before Priya, told %+v", w.Changes)
	}
	last := plan.WhyNot(2, set, 2)
	if len(last.Changes) != 1 || last.Changes[0].Kind != suggest.ByAvailability {
		t.Errorf("in Omar's place she would be, were she free: %+v", last.Changes)
	}
	if _, err := plan.Swap(set, 1, 2); !errors.Is(err, app.ErrConflict) {
		t.Errorf("swapping in somebody who cools down gives %v", err)
	}
	if _, err := plan.Swap(set, 2, 3); !errors.Is(err, app.ErrConflict) {
		t.Errorf("swapping in somebody who is there gives %v", err)
	}
	if _, err := plan.Swap(set, 9, 2); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("swapping out nobody gives %v", err)
	}
	if plan.WhyNot(99, set, 0).Known {
		t.Error("a stranger is known")
	}
}

func TestWhatWouldHaveToChangeIsEnough(t *testing.T) {
	rival := func() suggest.Input {
		in := mayasNetwork()
		in.Talks, in.People[0].Wants, in.People[1].Trust = nil, nil, level(5)
		return in
	}
	in := rival()
	set := suggest.Plan(in).Choose(1)
	w := suggest.Plan(in).WhyNot(2, set, 0)
	i := slices.IndexFunc(w.Changes, func(c suggest.Change) bool { return c.Skill == "financial-modelling" })
	if i < 0 || w.Changes[i].Known || w.Changes[i].To < 2 {
		t.Fatalf("Lena would need %+v", w.Changes)
	}
	with := func(l app.Level) app.PersonID {
		next := rival()
		next.People[1].Skills = append(next.People[1].Skills, typed("financial-modelling", l))
		return suggest.Plan(next).Choose(1).Picks[0].Person
	}
	if to := w.Changes[i].To; with(to) != 2 || with(to-1) == 2 {
		t.Errorf("level %d is not what it takes", to)
	}
}

func TestTheBridgeIsQuotedAndNeverInvented(t *testing.T) {
	plan := suggest.Plan(mayasNetwork())
	kinds := func(id app.PersonID) []suggest.BridgeKind {
		var out []suggest.BridgeKind
		for _, b := range plan.Bridges(id) {
			out = append(out, b.Kind)
		}
		return out
	}
	for id, want := range map[app.PersonID][]suggest.BridgeKind{
		1: {suggest.WorkedTogether, suggest.IntroducedBy, suggest.Connected},
		2: {suggest.LastTalk},
		3: {suggest.SameGroup},
		4: {suggest.WorkTogether, suggest.SameSchool},
	} {
		if got := kinds(id); !slices.Equal(got, want) {
			t.Errorf("the bridges to %d are %v, want %v", id, got, want)
		}
	}
	b := plan.Bridges(1)[0]
	if b.Organisation != "ACME Health" || !b.Together || b.Mine.From != "2015-02-01" || b.Theirs.To != "2018-03-31" {
		t.Errorf("the shared employer is %+v", b)
	}
	if o := plan.Offer(1); o.Kind != suggest.OfferSkill || o.Level != 5 {
		t.Errorf("the offer to Priya is %+v", o)
	}
	if o := plan.Offer(2); o.Kind != suggest.NoOffer {
		t.Errorf("an offer to Lena was made up: %+v", o)
	}
	if m := plan.Mutual(2); m != nil {
		t.Errorf("Lena wants nothing known, and still the mutual figure is %v", *m)
	}
}

func TestWhoIsFixedStaysAndOthersFillWhatIsLeft(t *testing.T) {
	in := mayasNetwork()
	in.People = append(in.People, app.Person{ID: 5, Name: app.Name{Given: "Rosa"}})
	in.Fixed = []app.PersonID{3, 5, 2, 77}
	in.Coffees = []app.Coffee{{ID: 1, Person: 3, State: app.Asked, AskedAt: ago(1)}}
	plan := suggest.Plan(in)
	set := plan.Choose(3)
	if got := people(set); !slices.Equal(got, []app.PersonID{3, 5, 1}) {
		t.Fatalf("chosen %v; Jonas and Rosa are fixed, Lena too but was met three weeks ago, Priya gains most of the rest", got)
	}
	if !set.Picks[0].Fixed || set.Picks[0].Availability != 1 || set.Picks[1].Gain != 0 || set.Picks[2].Fixed {
		t.Errorf("the picks are %+v", set.Picks)
	}
	if got := people(plan.Choose(0)); !slices.Equal(got, []app.PersonID{3, 5}) {
		t.Errorf("a set of nobody still has %v", got)
	}
}

func TestTheOtherViewWinsWhenStuck(t *testing.T) {
	in := mayasNetwork()
	in.Me.Skills = nil
	in.Me.Weights = map[app.Dimension]int{app.Function: 1, app.Seniority: 0, app.Region: 1, app.Organisation: 0}
	against := 2
	in.Question = &app.Question{Text: "Charge per clinic?", Tags: []string{"billing"}, Opposite: true, Stance: &against}
	for i := range in.People {
		in.People[i].Tags = []string{"billing"}
		in.People[i].Perspective = nil
		in.People[i].Stances = map[app.QuestionID]int{0: 2 - i}
	}
	set := suggest.Plan(in).Choose(1)
	if set.Picks[0].Person != 4 || *set.Picks[0].Terms[0].Facts.TheirStance != -1 {
		t.Errorf("chosen %+v", set.Picks)
	}
}

func TestAnOldSilentContactLosesNothing(t *testing.T) {
	in := input(app.Person{ID: 1}, app.Person{ID: 2})
	in.Contacts = []app.Contact{{Person: 1, Kind: app.Archived, At: now.AddDate(-12, 0, 0)}}
	plan := suggest.Plan(in)
	if a, _ := plan.Availability(1); a != 1 {
		t.Errorf("the availability of a dormant tie is %v", a)
	}
	_, dormant := plan.Chance(1)
	_, unknown := plan.Chance(2)
	if dormant < unknown {
		t.Errorf("a dormant tie has the chance %v, a stranger %v", dormant, unknown)
	}
}

func TestOneOfMyOffersThatMatchesIsTheBestAnswer(t *testing.T) {
	in := input(app.Person{ID: 1, Wants: []app.Want{{Text: "An interview kit"}}})
	in.Me.Offers = []app.Offer{{Text: "A talk"}, {Text: "My kit for user interviews; interview scripts"}}
	o := suggest.Plan(in).Offer(1)
	if o.Kind != suggest.OfferOwn || o.Text != in.Me.Offers[1].Text || o.Value != 1 {
		t.Errorf("the offer is %+v", o)
	}
	in.Requests = []app.Request{{ID: 5, Person: 1, Text: "Could you read my plan?", State: app.RequestOpen, Asked: ago(3)}}
	if o := suggest.Plan(in).Offer(1); o.Kind != suggest.OfferAnswer || o.Request.ID != 5 {
		t.Errorf("with an open request the offer is %+v", o)
	}
	for state, want := range map[app.RequestState]suggest.OfferKind{app.RequestAccepted: suggest.OfferAnswer, app.RequestDone: suggest.OfferOwn, app.RequestDeclined: suggest.OfferOwn} {
		in.Requests[0].State = state
		if o := suggest.Plan(in).Offer(1); o.Kind != want {
			t.Errorf("with a request that is %s the offer is %+v", state, o)
		}
	}
}

func TestTheTieGrowsWithContactsAndFades(t *testing.T) {
	in := input(app.Person{ID: 1}, app.Person{ID: 2}, app.Person{ID: 3})
	for i := range 3 {
		in.Contacts = append(in.Contacts, app.Contact{Person: 1, Kind: app.Answered, At: now},
			app.Contact{Person: 2, Kind: app.Archived, At: ago(365 + float64(i)/1e9)}, app.Contact{Person: 3, Kind: app.Sent, At: now})
	}
	plan := suggest.Plan(in)
	near(t, "the tie after three contacts today", plan.Tie(1), .5)
	if got := plan.Tie(2); got < .29 || got > .30 { // 1 − 2^(−1.5/3)
		t.Errorf("the tie a year later is %v", got)
	}
	near(t, "the tie to somebody I only wrote to", plan.Tie(3), 0)
}
