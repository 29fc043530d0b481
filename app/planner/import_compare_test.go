package planner_test

import (
	"testing"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
)

// kim is on both sides: the title was typed, the day came from an older file.
func kim() (*planner.Incoming, app.Person) {
	have := app.Person{ID: 7, Name: app.Name{Given: "Kim", Family: "Park"}, Title: "UX designer", Organisation: "Kestrel",
		ConnectedOn: "2019-01-01", Emails: []app.Email{{Address: "kim@mail.example"}},
		Sources: map[string]app.Source{"title": app.Typed, "connectedOn": app.Imported}}
	row := app.Person{Name: app.Name{Given: "Kim", Family: "Park"}, Title: "Lead designer", Organisation: "Kestrel", ConnectedOn: "2019-04-03",
		Links: []app.Link{{URL: "https://www.linkedin.com/in/kimpark"}}, Sources: map[string]app.Source{}}
	batch := &exchange.Batch{Records: []exchange.Record{{Line: 402, Person: row}}}
	everybody := []app.Person{have}
	return planner.NewIncoming("Connections.csv", exchange.Match(batch, everybody), everybody), have
}

func merged(in *planner.Incoming) app.Person {
	q, _ := exchange.Merge(in.Have(7), in.Preview.Rows[0].Person)
	return q
}

func TestOnlyValuesThatDifferAskForAChoice(t *testing.T) {
	in, _ := kim()
	asks := map[string]bool{}
	for _, c := range in.Compare(0, 7) {
		if c.Choice {
			asks[c.Field] = c.Theirs
		}
	}
	if len(asks) != 2 || asks["title"] || !asks["connectedOn"] {
		t.Errorf("asks for %v; the typed title stays, the imported day gives way", asks)
	}
}

func TestTheChosenSideIsWhatAMergeKeeps(t *testing.T) {
	in, _ := kim()
	in.Join(0, 7, nil)
	if q := merged(in); q.Title != "UX designer" || q.ConnectedOn != "2019-04-03" {
		t.Errorf("without a choice: %s, %s", q.Title, q.ConnectedOn)
	}
	in.Join(0, 7, map[string]bool{"title": true, "connectedOn": false})
	if q := merged(in); q.Title != "Lead designer" || q.ConnectedOn != "2019-01-01" || q.Email() != "kim@mail.example" || q.Profile() == "" {
		t.Errorf("as chosen: %+v", q)
	}
	in.Join(0, 7, map[string]bool{"title": false})
	if q := merged(in); q.Title != "UX designer" || q.Sources["title"] != app.Typed {
		t.Errorf("after another choice: %s from %s", q.Title, q.Sources["title"])
	}
}

func TestADecisionTakesTheOtherOneBack(t *testing.T) {
	in, _ := kim()
	if in.Undecided() != 1 || in.Bringing() != 0 {
		t.Fatalf("%d undecided, %d to bring", in.Undecided(), in.Bringing())
	}
	in.Join(0, 7, nil)
	in.Part(0)
	if in.Joined[0] != 0 || !in.Apart[0] || in.Bringing() != 1 {
		t.Errorf("joined %v, apart %v", in.Joined, in.Apart)
	}
	in.Later(0)
	if in.Decided(0) || in.Bringing() != 0 {
		t.Error("it is still decided")
	}
}

func TestChoicesNeverChangeWhoIsThere(t *testing.T) {
	in, have := kim()
	in.Join(0, 7, map[string]bool{"title": true})
	if have.Sources["title"] != app.Typed {
		t.Error("the person read from the store was changed")
	}
}
