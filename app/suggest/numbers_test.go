package suggest_test

import (
	"flag"
	"math"
	"os"
	"slices"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// TestMain draws some hundred instances for every property, unless told how many.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", "400"); err != nil {
		panic(err)
	}
	flag.Parse()
	os.Exit(m.Run())
}

// me wants pricing from 1 to 3 and nothing else.
func me() app.Profile {
	return app.Profile{Skills: []app.MySkill{{ID: "pricing", Name: "Pricing", Have: 1, Want: 3, Importance: 5}}}
}

func input(people ...app.Person) suggest.Input {
	return suggest.Input{Now: now, Me: me(), Model: app.DefaultModel(), People: people}
}

func typed(id app.SkillID, l app.Level) app.PersonSkill {
	return app.PersonSkill{ID: id, Name: string(id), Level: l, Source: app.Typed, Certainty: 1}
}

// fitOf reads the fit of a person for a need off the reasons.
func fitOf(t *testing.T, in suggest.Input, person app.PersonID, need app.NeedID) int {
	t.Helper()
	c, err := suggest.Plan(in).Given(nil, person)
	if err != nil {
		t.Fatal(err)
	}
	for _, term := range c.Terms {
		for _, x := range append([]suggest.Term{term}, term.Parts...) {
			if x.Need == need {
				return x.Facts.Fit
			}
		}
	}
	return 0
}

func TestWeightsShareOutWhatTheGroupsHave(t *testing.T) {
	in := input()
	in.Me.Skills = append(in.Me.Skills, app.MySkill{ID: "speaking", Name: "Speaking", Have: 2, Want: 4, Importance: 3},
		app.MySkill{ID: "law", Name: "Law", Have: 4, Want: 4, Importance: 5})
	in.Me.Perspective = map[app.Dimension]string{app.Function: "finance", app.Region: "Wales"}
	needs := suggest.Needs(in)
	want := []app.Need{
		{ID: "skill:pricing", Kind: "skill", Label: "Pricing", Weight: .5 / .7 * .4 / .64},
		{ID: "skill:speaking", Kind: "skill", Label: "Speaking", Weight: .5 / .7 * .24 / .64},
		{ID: "view:function", Kind: "perspective", Label: "function", Weight: .2 / .7 * 3 / 4},
		{ID: "view:region", Kind: "perspective", Label: "region", Weight: .2 / .7 * 1 / 4},
	}
	if len(needs) != len(want) {
		t.Fatalf("needs are %+v", needs)
	}
	for i, n := range needs {
		near(t, "the weight of "+string(n.ID), n.Weight, want[i].Weight)
		n.Weight = want[i].Weight
		if n != want[i] {
			t.Errorf("need %d is %+v, want %+v", i, n, want[i])
		}
	}
}

func TestALevelCountsAsFarAsItIsToBeReliedOn(t *testing.T) {
	bulk := []app.PersonSkill{{ID: "pricing", Level: 5, Source: app.Imported}}
	for i := range 23 {
		bulk = append(bulk, app.PersonSkill{ID: app.SkillID('a' + rune(i)), Level: 1, Source: app.Imported})
	}
	inferred := func(certainty float64) []app.PersonSkill {
		return []app.PersonSkill{{ID: "pricing", Level: 3, Source: app.Inferred, Certainty: certainty, From: "Pricing Manager"}}
	}
	for name, c := range map[string]struct {
		skills []app.PersonSkill
		want   int
	}{
		"typed, half-way":             {[]app.PersonSkill{typed("pricing", 2)}, 50},
		"typed, beyond what I want":   {[]app.PersonSkill{typed("pricing", 5)}, 100},
		"typed, no better than me":    {[]app.PersonSkill{typed("pricing", 1)}, 0},
		"one of a list of 24":         {bulk, 40},
		"one of a list of 1":          {bulk[:1], 80},
		"inferred with .7":            {inferred(.7), 56},
		"inferred below the floor":    {inferred(.59), 0},
		"typed beats a higher import": {append(slices.Clone(bulk[:1]), typed("pricing", 2)), 50},
	} {
		if got := fitOf(t, input(app.Person{ID: 1, Skills: c.skills}), 1, "skill:pricing"); got != c.want {
			t.Errorf("%s: fit %d%%, want %d%%", name, got, c.want)
		}
	}
}

func TestAfterAConversationItsRatingCorrectsTheFit(t *testing.T) {
	rated := func(skill app.PersonSkill, met, days float64) suggest.Input {
		in := input(app.Person{ID: 1, Skills: []app.PersonSkill{skill}, TalkAgain: "2026-11-22"})
		in.Talks = []app.Talk{{ID: 1, Person: 1, At: ago(days), Needs: []app.NeedRating{{Need: "skill:pricing", Met: met}}}}
		return in
	}
	inferred := app.PersonSkill{ID: "pricing", Level: 3, Source: app.Inferred, Certainty: .7}
	for name, c := range map[string]struct {
		in   suggest.Input
		want int
	}{
		"typed 50%, met wholly two years ago": {rated(typed("pricing", 2), 1, 730), 56}, // (4·.5 + .5)/4.5
		"typed 100%, not met two years ago":   {rated(typed("pricing", 3), 0, 730), 89}, // 4/4.5
		"inferred 56%, met wholly":            {rated(inferred, 1, 730), 71},            // (.56 + .5)/1.5
		"nothing known, met wholly":           {rated(app.PersonSkill{ID: "x"}, 1, 730), 33},
	} {
		if got := fitOf(t, c.in, 1, "skill:pricing"); got != c.want {
			t.Errorf("%s: fit %d%%, want %d%%", name, got, c.want)
		}
	}
}

// neutral is the quality of somebody of whom nothing is known.
const neutral = .25 + .75*(.35*.5+.30*.5+.20*.6+.15*.7)

func TestTwoPeopleWhoBothGoHalfWayDoNotGoFurtherTogether(t *testing.T) {
	half := func(id app.PersonID) app.Person {
		return app.Person{ID: id, Skills: []app.PersonSkill{typed("pricing", 2)}}
	}
	set := suggest.Plan(input(half(1), half(2))).Choose(2)
	near(t, "the first gain", set.Picks[0].Gain, neutral*.5)
	near(t, "the second gain", set.Picks[1].Gain, neutral*.5*(1-neutral))
	near(t, "levels before", set.Before.Levels, 1./3)
	near(t, "levels with both", set.After.Levels, 2./3)
	if g := set.Gaps[0]; g.Best != 2 || g.Person != 1 || g.Have != 1 || g.Want != 3 {
		t.Errorf("the gap is %+v", g)
	}
}

func TestWhatILearnedLastMonthIsCoveredForAWhile(t *testing.T) {
	in := input(app.Person{ID: 1, Skills: []app.PersonSkill{typed("pricing", 3)}})
	in.Talks = []app.Talk{{Person: 99, At: ago(180), Needs: []app.NeedRating{{Need: "skill:pricing", Met: .5}}}}
	set := suggest.Plan(in).Choose(1)
	near(t, "what is expected before", set.Before.Expected, .25)
	near(t, "the gain", set.Picks[0].Gain, neutral*.75)
}

func TestTheChanceIsReckonedTermByTerm(t *testing.T) {
	in := input(app.Person{ID: 1, Skills: []app.PersonSkill{typed("pricing", 3)}, Trust: level(4),
		Wants: []app.Want{{Text: "a view on tenders", Skill: "tenders"}, {Text: "someone who knows hiring", Skill: "hiring"}}})
	in.Me.Skills = append(in.Me.Skills, app.MySkill{ID: "tenders", Have: 4})
	in.Talks = []app.Talk{{ID: 7, Person: 1, At: ago(365), Helpful: 5}}
	half := math.Sqrt(.5) // what a year leaves of a rating
	mean := (1.2 + half) / (2 + half)
	helpful := (2*mean + half) / (2 + half)
	tau := 1 - math.Pow(2, -.5/3)
	tie := 1 - math.Pow((tau-.35)/.65, 2)
	q := .25 + .75*(.35*.8+.30*.4+.20*helpful+.15*tie)
	plan := suggest.Plan(in)
	_, got := plan.Chance(1)
	near(t, "the quality", got, q)
	c, _ := plan.Given(nil, 1)
	base := .25 + .75*(.35*.5+.30*.5+.20*mean+.15*.7)
	for _, term := range c.Terms {
		want := map[string]float64{
			suggest.OfSkill: base, suggest.OfTrust: .75 * .35 * .3, suggest.OfReciprocity: .75 * .30 * (.4 - .5),
			suggest.OfHelpfulness: .75 * .20 * (helpful - mean), suggest.OfTie: .75 * .15 * (tie - .7),
		}[term.Kind]
		near(t, "the term of "+term.Kind, term.Value, want)
	}
	if len(c.Terms) != 5 || c.Terms[0].Kind != suggest.OfSkill || c.Terms[4].Kind != suggest.OfReciprocity {
		t.Errorf("the terms are %+v", c.Terms)
	}
	if c.Offer.Kind != suggest.OfferSkill || c.Offer.Skill != "tenders" || c.Offer.Level != 4 {
		t.Errorf("the offer is %+v", c.Offer)
	}
	near(t, "the mutual figure", *c.Mutual, suggest.Harmonic(.4, .6))
}

func TestWhenSomebodyMayBeAsked(t *testing.T) {
	until := func(r suggest.Reason, d app.Day) suggest.Unavailable { return suggest.Unavailable{Reason: r, Until: d} }
	met := func(days float64) func(*suggest.Input) {
		return func(in *suggest.Input) { in.Talks = []app.Talk{{Person: 1, At: ago(days)}} }
	}
	message := func(state app.MessageState, days ...float64) func(*suggest.Input) {
		return func(in *suggest.Input) {
			for _, d := range days {
				in.Messages = append(in.Messages, app.Message{Person: 1, State: state, Situation: app.FirstContact, SentAt: ago(d), AnsweredAt: ago(d)})
			}
		}
	}
	coffee := func(state app.CoffeeState) func(*suggest.Input) {
		return func(in *suggest.Input) { in.Coffees = []app.Coffee{{ID: 1, Person: 1, State: state, AskedAt: ago(5)}} }
	}
	person := func(change func(*app.Person)) func(*suggest.Input) {
		return func(in *suggest.Input) { change(&in.People[0]) }
	}
	round := func(closed float64, asked bool) func(*suggest.Input) {
		return func(in *suggest.Input) {
			in.Rounds = append(in.Rounds, app.Round{ID: app.RoundID(len(in.Rounds) + 1), Started: ago(closed + 20), Closed: ago(closed), Picks: []app.Pick{{Person: 1}}})
			if asked {
				in.Coffees = append(in.Coffees, app.Coffee{ID: 9, Person: 1, Round: 1, State: app.Cancelled, AskedAt: ago(closed + 5)})
			}
		}
	}
	tagged := func(days int) func(*suggest.Input) {
		return func(in *suggest.Input) {
			in.People[0].Tags, in.Tags = []string{"Mentors"}, app.TagCadences{"mentors": days}
		}
	}
	for name, c := range map[string]struct {
		do   []func(*suggest.Input)
		want float64
		why  suggest.Unavailable
	}{
		"a tag of every 200 days, met 100 ago":  {[]func(*suggest.Input){met(100), tagged(200)}, 0, until(suggest.CadenceLater, "2027-03-02")},
		"a tag of every 20 days, met 25 ago":    {[]func(*suggest.Input){met(25), tagged(20)}, 1, suggest.Unavailable{}},
		"a tag, and a cadence of their own":     {[]func(*suggest.Input){met(100), tagged(200), person(func(q *app.Person) { q.CadenceDays = 20 })}, 1, suggest.Unavailable{}},
		"a tag, and none whatever it says":      {[]func(*suggest.Input){met(100), tagged(200), person(func(q *app.Person) { q.CadenceDays = app.NoCadence })}, 1, suggest.Unavailable{}},
		"never met":                             {nil, 1, suggest.Unavailable{}},
		"met 29 days ago":                       {[]func(*suggest.Input){met(29)}, 0, until(suggest.Cooling, "2026-11-24")},
		"met 60 days ago":                       {[]func(*suggest.Input){met(60)}, .5, until(suggest.Cooling, "2026-12-23")},
		"met 90 days ago":                       {[]func(*suggest.Input){met(90)}, 1, suggest.Unavailable{}},
		"met 29 days ago, talk again today":     {[]func(*suggest.Input){met(29), person(func(q *app.Person) { q.TalkAgain = "2026-11-22" })}, 1, suggest.Unavailable{}},
		"met long ago, talk again tomorrow":     {[]func(*suggest.Input){met(500), person(func(q *app.Person) { q.TalkAgain = "2026-11-23" })}, 0, until(suggest.TalkAgainLater, "2026-11-23")},
		"talk again on a day since when we met": {[]func(*suggest.Input){met(10), person(func(q *app.Person) { q.TalkAgain = "2026-11-01" })}, 0, until(suggest.Cooling, "2026-12-13")},
		"own cadence of 200 days, met 100 ago":  {[]func(*suggest.Input){met(100), person(func(q *app.Person) { q.CadenceDays = 200 })}, 0, until(suggest.CadenceLater, "2027-03-02")},
		"own cadence of 20 days, met 25 ago":    {[]func(*suggest.Input){met(25), person(func(q *app.Person) { q.CadenceDays = 20 })}, 1, suggest.Unavailable{}},
		"said no 364 days ago":                  {[]func(*suggest.Input){message(app.Refused, 364)}, 0, until(suggest.SaidNo, "2026-11-24")},
		"said no 365 days ago":                  {[]func(*suggest.Input){message(app.Refused, 365)}, 1, suggest.Unavailable{}},
		"silent once":                           {[]func(*suggest.Input){message(app.NoAnswer, 30)}, 1, suggest.Unavailable{}},
		"silent twice":                          {[]func(*suggest.Input){message(app.NoAnswer, 30, 40)}, 0, until(suggest.TwiceSilent, "2027-04-22")},
		"silent twice, 180 days ago":            {[]func(*suggest.Input){message(app.NoAnswer, 180, 190)}, 1, suggest.Unavailable{}},
		"silent twice, then met":                {[]func(*suggest.Input){message(app.NoAnswer, 150, 160), met(120)}, 1, suggest.Unavailable{}},
		"a coffee only thought of":              {[]func(*suggest.Input){coffee(app.Idea)}, 1, suggest.Unavailable{}},
		"asked":                                 {[]func(*suggest.Input){coffee(app.Asked)}, 0, until(suggest.Invited, "")},
		"scheduled":                             {[]func(*suggest.Input){coffee(app.Scheduled)}, 0, until(suggest.Invited, "")},
		"declined":                              {[]func(*suggest.Input){coffee(app.Declined)}, 0, until(suggest.SaidNo, "2027-11-18")},
		"a message that waits":                  {[]func(*suggest.Input){message(app.SentOff, 3)}, 0, until(suggest.Invited, "")},
		"paused until tomorrow":                 {[]func(*suggest.Input){person(func(q *app.Person) { q.Standing = app.Standing{Paused: true, PausedUntil: "2026-11-23"} })}, 0, until(suggest.Paused, "2026-11-23")},
		"snoozed until today":                   {[]func(*suggest.Input){person(func(q *app.Person) { q.Standing.Snoozed = "2026-11-22" })}, 1, suggest.Unavailable{}},
		"not for me":                            {[]func(*suggest.Input){person(func(q *app.Person) { q.Standing.NotForMe = true })}, 0, until(suggest.NotForMe, "")},
		"left out of two rounds":                {[]func(*suggest.Input){round(60, false), round(20, false)}, .75 * .75, until(suggest.Skipped, "")},
		"asked in that round":                   {[]func(*suggest.Input){round(60, true)}, 1, suggest.Unavailable{}},
		"left out 180 days ago":                 {[]func(*suggest.Input){round(180, false)}, 1, suggest.Unavailable{}},
		"left out and met 60 days ago":          {[]func(*suggest.Input){round(20, false), met(60)}, .375, until(suggest.Cooling, "2026-12-23")},
	} {
		in := input(app.Person{ID: 1})
		for _, do := range c.do {
			do(&in)
		}
		got, why := suggest.Plan(in).Availability(1)
		near(t, name+": availability", got, c.want)
		why.Since, why.Times = time.Time{}, 0
		if why != c.why {
			t.Errorf("%s: because of %+v, want %+v", name, why, c.why)
		}
	}
}

func TestTheSameMeetingInThreeListsCountsOnce(t *testing.T) {
	once, thrice := input(app.Person{ID: 1}), input(app.Person{ID: 1})
	once.Talks = []app.Talk{{Person: 1, Coffee: 4, At: ago(100)}}
	thrice.Talks = once.Talks
	thrice.Contacts = []app.Contact{{Person: 1, Kind: app.Met, Coffee: 4, At: ago(99)}}
	thrice.Coffees = []app.Coffee{{ID: 4, Person: 1, State: app.WasMet, Start: ago(99.5)}}
	_, a := suggest.Plan(once).Chance(1)
	_, b := suggest.Plan(thrice).Chance(1)
	near(t, "the chance with one meeting told three times", b, a)
}

func TestDifferenceIsMeasuredOnItsScale(t *testing.T) {
	in := input()
	in.Me = app.Profile{Organisation: "Northlake GmbH & Co. KG", Strengths: map[app.Strength]app.Level{app.Careful: 4, app.Leads: 1},
		Perspective: map[app.Dimension]string{app.Function: "finance", app.Seniority: "senior", app.Size: "11-50", "own:faith": "none"},
		Own:         []app.OwnDimension{{ID: "own:faith", Name: "Faith"}}, Upward: []app.Dimension{app.Seniority}}
	at := func(d app.Dimension, v string) app.Person {
		return app.Person{ID: 1, Perspective: map[app.Dimension]app.Attribute{d: {Value: v, Source: app.Typed, Certainty: 1}}}
	}
	for name, c := range map[string]struct {
		person app.Person
		need   app.NeedID
		want   int
	}{
		"the same function":         {at(app.Function, "finance"), "view:function", 0},
		"a sibling":                 {at(app.Function, "legal"), "view:function", 50},
		"another family":            {at(app.Function, "design"), "view:function", 100},
		"two ranks up":              {at(app.Seniority, "director"), "view:seniority", 33},
		"two ranks down, upward":    {at(app.Seniority, "junior"), "view:seniority", 0},
		"two sizes down":            {at(app.Size, "self"), "view:size", 33},
		"my firm, spelt otherwise":  {app.Person{ID: 1, Organisation: "NORTHLAKE"}, "view:organisation", 0},
		"another firm":              {app.Person{ID: 1, Organisation: "Eastlake GmbH"}, "view:organisation", 100},
		"the strength they lead in": {app.Person{ID: 1, Strengths: map[app.Strength]app.Level{app.Leads: 4, app.Careful: 5, app.Solves: 5}}, "view:strength", 60},
		"a dimension of my own":     {at("own:faith", "some"), "view:own:faith", 100},
		"a value nobody knows":      {at(app.Seniority, "wizard"), "view:seniority", 0},
	} {
		in.People = []app.Person{c.person}
		if got := fitOf(t, in, 1, c.need); got != c.want {
			t.Errorf("%s: fit %d%%, want %d%%", name, got, c.want)
		}
	}
}

func TestAQuestionIsMetBySkillTagsOrWordsAndByTheOtherView(t *testing.T) {
	stance := func(n int) *int { return &n }
	ask := func(q app.Question) suggest.Input {
		in := input()
		in.Me.Questions = []app.Question{q}
		return in
	}
	q := app.Question{ID: 3, Text: "How do we charge clinics: per clinic or per patient?", Importance: 3}
	tagged, linked, opposite := q, q, q
	tagged.Tags = []string{"Health", "money"}
	linked.Skills = []string{"pricing", "law"}
	opposite.Tags, opposite.Opposite, opposite.Stance = []string{"health"}, true, stance(2)
	for name, c := range map[string]struct {
		in     suggest.Input
		person app.Person
		want   int
	}{
		"two of three words":                {ask(q), app.Person{Title: "Patient care", Notes: "Runs a clinic."}, 67},
		"whatever their endings":            {ask(q), app.Person{Notes: "Charges patients in Cliniques"}, 67},
		"not inside other words":            {ask(q), app.Person{Notes: "Supercharged, impatient"}, 0},
		"joining words say nothing":         {ask(q), app.Person{Notes: "How we do it, per se"}, 0},
		"one of two tags":                   {ask(tagged), app.Person{Tags: []string{"HEALTH"}}, 50},
		"a linked skill in which I want on": {ask(linked), app.Person{Skills: []app.PersonSkill{typed("pricing", 2)}}, 50},
		"a linked skill without a gap":      {ask(linked), app.Person{Skills: []app.PersonSkill{typed("law", 4)}}, 80},
		"the opposite stance":               {ask(opposite), app.Person{Tags: []string{"health"}, Stances: map[app.QuestionID]int{3: -1}}, 75},
		"no view known":                     {ask(opposite), app.Person{Tags: []string{"health"}}, 0},
	} {
		c.person.ID = 1
		c.in.People = []app.Person{c.person}
		if got := fitOf(t, c.in, 1, "question:3"); got != c.want {
			t.Errorf("%s: fit %d%%, want %d%%", name, got, c.want)
		}
	}
	in := ask(opposite)
	in.Me.Perspective = map[app.Dimension]string{app.Function: "finance", app.Region: "Wales", app.Background: "navy"}
	in.People = []app.Person{{ID: 1, Tags: []string{"health"}, Perspective: map[app.Dimension]app.Attribute{
		app.Function: {Value: "legal"}, app.Region: {Value: "Malta"}}}}
	if got := fitOf(t, in, 1, "question:3"); got != 75 {
		t.Errorf("without a stance the mean difference counts: fit %d%%, want 75%%", got)
	}
	if got := suggest.Needs(suggest.Input{Model: app.DefaultModel(), Question: &app.Question{Text: "Sell or keep?"}}); len(got) != 1 || got[0].Weight != 1 {
		t.Errorf("a question asked for now gives the needs %+v", got)
	}
}

func TestSupportIsJudgedByWhatTalksGaveAndByRankAndTrust(t *testing.T) {
	in := input(app.Person{ID: 1, Organisation: "Acme Ltd", Trust: level(4), Perspective: map[app.Dimension]app.Attribute{app.Seniority: {Value: "executive"}}},
		app.Person{ID: 2, Organisation: "Beta", Trust: level(5), Perspective: map[app.Dimension]app.Attribute{app.Seniority: {Value: "executive"}}})
	in.Me.Organisation, in.Me.Support = "Acme", app.Support{Critique: 5, Sponsor: 5}
	in.Me.Perspective = map[app.Dimension]string{app.Seniority: "senior"}
	in.Talks = []app.Talk{{Person: 1, At: ago(730), Did: []app.Effect{app.Critique}}, {Person: 1, At: ago(1460)}}
	if got := fitOf(t, in, 1, "support:critique"); got != 29 { // .5/(1 + .5 + .25)
		t.Errorf("critique: fit %d%%, want 29%%", got)
	}
	if got := fitOf(t, in, 1, "support:sponsor"); got != 40 { // 3/6 · 4/5
		t.Errorf("a sponsor in my firm: fit %d%%, want 40%%", got)
	}
	if got := fitOf(t, in, 2, "support:sponsor"); got != 0 {
		t.Errorf("a sponsor elsewhere: fit %d%%, want none", got)
	}
}
