package exchange_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cortado/app"
	"cortado/app/exchange"
)

// united makes one of two records whose values come from the sources named.
func united(a, b app.Person, theirs map[string]bool) app.Person {
	a.ID, b.ID = 1, 2
	return exchange.Unite(a, b, exchange.Uniting{Theirs: theirs, Label: func(field string) string { return "other " + field }})
}

func TestOfTwoValuesOneStandsAndTheOtherIsKept(t *testing.T) {
	base := app.Person{Name: app.Name{Given: "Kim", Family: "Park"}}
	with := func(change func(*app.Person)) app.Person {
		p := base
		p.Sources = map[string]app.Source{}
		change(&p)
		return p
	}
	trust := func(n app.Level) *app.Level { return &n }
	for name, c := range map[string]struct {
		a, b   app.Person
		theirs map[string]bool
		want   app.Person
	}{
		"a typed place stands before one of a file": {
			with(func(p *app.Person) { p.Place, p.Sources["place"] = "Porto", app.Imported }), with(func(p *app.Person) { p.Place = "Lisbon" }), nil,
			with(func(p *app.Person) { p.Place, p.Extra = "Lisbon", []app.Extra{{Name: "other place", Value: "Porto"}} })},
		"of two typed ones that of who stays": {
			with(func(p *app.Person) { p.Place = "Porto" }), with(func(p *app.Person) { p.Place = "Lisbon" }), nil,
			with(func(p *app.Person) { p.Place, p.Extra = "Porto", []app.Extra{{Name: "other place", Value: "Lisbon"}} })},
		"unless the user says otherwise": {
			with(func(p *app.Person) { p.Place = "Porto" }), with(func(p *app.Person) { p.Place = "Lisbon" }), map[string]bool{"place": true},
			with(func(p *app.Person) { p.Place, p.Extra = "Lisbon", []app.Extra{{Name: "other place", Value: "Porto"}} })},
		"nothing is no value": {
			with(func(p *app.Person) {}), with(func(p *app.Person) { p.Place = "Lisbon" }), map[string]bool{"place": false},
			with(func(p *app.Person) { p.Place = "Lisbon" })},
		"a spelling is no other value": {
			with(func(p *app.Person) { p.Place = "Zürich" }), with(func(p *app.Person) { p.Place = "zurich" }), nil,
			with(func(p *app.Person) { p.Place = "Zürich" })},
		"another job is a former one": {
			with(func(p *app.Person) { p.Title, p.Organisation = "CTO", "Tern" }), with(func(p *app.Person) { p.Title, p.Organisation = "Engineer", "Polder" }), nil,
			with(func(p *app.Person) {
				p.Title, p.Organisation, p.Past = "CTO", "Tern", []app.Position{{Title: "Engineer", Organisation: "Polder"}}
			})},
		"a title of one at the house of the other": {
			with(func(p *app.Person) { p.Title = "CTO" }), with(func(p *app.Person) { p.Organisation = "Polder" }), nil,
			with(func(p *app.Person) { p.Title, p.Organisation = "CTO", "Polder" })},
		"a birthday with its year": {
			with(func(p *app.Person) { p.Birthday = "--04-03" }), with(func(p *app.Person) { p.Birthday = "1990-04-03" }), nil,
			with(func(p *app.Person) { p.Birthday = "1990-04-03" })},
		"another birthday": {
			with(func(p *app.Person) { p.Birthday = "--04-03" }), with(func(p *app.Person) { p.Birthday = "1990-05-03" }), nil,
			with(func(p *app.Person) {
				p.Birthday, p.Extra = "--04-03", []app.Extra{{Name: "other birthday", Value: "1990-05-03"}}
			})},
		"another trust": {
			with(func(p *app.Person) { p.Trust = trust(4) }), with(func(p *app.Person) { p.Trust = trust(2) }), nil,
			with(func(p *app.Person) { p.Trust, p.Extra = trust(4), []app.Extra{{Name: "other trust", Value: "2"}} })},
		"an address under two words": {
			with(func(p *app.Person) { p.Emails = []app.Email{{Address: "kim@x.example", Label: "work"}} }),
			with(func(p *app.Person) {
				p.Emails = []app.Email{{Address: "KIM@x.example", Label: "home"}, {Address: "k@y.example"}}
			}), nil,
			with(func(p *app.Person) {
				p.Emails = []app.Email{{Address: "kim@x.example", Label: "work, home"}, {Address: "k@y.example"}}
			})},
		"the parts of a name that one lacks": {
			with(func(p *app.Person) {}), with(func(p *app.Person) { p.Name.Nickname, p.Name.Suffix = "Kimmy", "PhD" }), nil,
			with(func(p *app.Person) { p.Name.Nickname, p.Name.Suffix = "Kimmy", "PhD" })},
		"another name": {
			with(func(p *app.Person) {}), with(func(p *app.Person) { p.Name.Given = "Kimberly" }), map[string]bool{"name": true},
			with(func(p *app.Person) {
				p.Name.Given, p.Extra = "Kimberly", []app.Extra{{Name: "other name", Value: "Kim Park"}}
			})},
		"who introduced whom": {
			with(func(p *app.Person) { p.Introducer = 2 }), with(func(p *app.Person) { p.Introducer = 1 }), nil, with(func(p *app.Person) {})},
		"a level that only one claims to know": {
			with(func(p *app.Person) {
				p.Skills = []app.PersonSkill{{ID: "pricing", Name: "Pricing", Level: 2, Source: app.Inferred, Certainty: .5}}
			}),
			with(func(p *app.Person) {
				p.Skills = []app.PersonSkill{{ID: "pricing", Name: "Pricing", Level: 4, Source: app.Typed, Certainty: 1}}
			}), nil,
			with(func(p *app.Person) {
				p.Skills = []app.PersonSkill{{ID: "pricing", Name: "Pricing", Level: 4, Source: app.Typed, Certainty: 1}}
			})},
		"who was left out stays left out": {
			with(func(p *app.Person) { p.Standing = app.Standing{Pinned: true, Archived: true, Snoozed: "2026-12-01"} }),
			with(func(p *app.Person) {
				p.Standing = app.Standing{NotForMe: true, NotForMeWhy: "too far", Paused: true, PausedUntil: "2027-01-01", Snoozed: "2026-11-30"}
			}), nil,
			with(func(p *app.Person) {
				p.Standing = app.Standing{NotForMe: true, NotForMeWhy: "too far", Paused: true, PausedUntil: "2027-01-01", Snoozed: "2026-12-01"}
			})},
	} {
		got := united(c.a, c.b, c.theirs)
		c.want.ID = 1
		if diff := cmp.Diff(c.want, got, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(app.Person{}, "Sources")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// What was decided between two values is the user's word; what only one had
// keeps its source, so that a newer file may still change it.
func TestADecidedValueIsTheUsersWord(t *testing.T) {
	a := app.Person{Name: app.Name{Given: "Kim"}, Place: "Porto", Title: "CTO", Sources: map[string]app.Source{"place": app.Imported, "title": app.Imported, "name": app.Imported}}
	b := app.Person{Name: app.Name{Given: "Kim"}, Place: "Lisbon", Organisation: "Tern", Sources: map[string]app.Source{"place": app.Imported, "organisation": app.Imported, "name": app.Imported}}
	got := united(a, b, nil)
	want := map[string]app.Source{"place": app.Typed, "title": app.Imported, "organisation": app.Imported, "name": app.Imported}
	if diff := cmp.Diff(want, got.Sources); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
}

func TestUnitingLeavesBothRecordsAsTheyAre(t *testing.T) {
	a := app.Person{ID: 1, Name: app.Name{Given: "Kim"}, Strengths: map[app.Strength]app.Level{app.Leads: 1}, Emails: make([]app.Email, 0, 9), Sources: map[string]app.Source{}}
	b := app.Person{ID: 2, Name: app.Name{Given: "Kim"}, Strengths: map[app.Strength]app.Level{app.Solves: 2}, Emails: []app.Email{{Address: "k@x.example"}}, Place: "Porto"}
	united(a, b, nil)
	if len(a.Strengths) != 1 || len(a.Sources) != 0 || a.Emails[:1][0].Address != "" || len(b.Strengths) != 1 {
		t.Errorf("%+v and %+v were changed", a, b)
	}
}

func TestWhatWasTakenOutOfOneRecordIsNotBroughtBackToBoth(t *testing.T) {
	kim := app.Person{Name: app.Name{Given: "Kim", Family: "Park"}, Sources: map[string]app.Source{}}
	had, tidied := kim, kim
	had.Emails = []app.Email{{Address: "kim@old.example"}}
	exchange.NoteDropped(&tidied, had)
	file := had
	if both := united(kim, tidied, nil); len(merged(both, file).Emails) != 0 {
		t.Error("a file brought back what was taken out before the two records became one")
	}
	if both := united(tidied, had, nil); len(both.Emails) != 1 || both.Sources["emails"] == app.Dropped || len(merged(both, file).Emails) != 1 {
		t.Error("what the other record still has counts as taken out")
	}
}

func merged(old, in app.Person) app.Person {
	out, _ := exchange.Merge(old, in)
	return out
}
