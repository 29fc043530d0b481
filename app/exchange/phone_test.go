package exchange_test

import (
	"fmt"
	"testing"

	"cortado/app"
	"cortado/app/exchange"
)

// germans is the country of everybody who has no other.
func germans(p *app.Person) string {
	if p.Place == "London" {
		return "GB"
	}
	return "DE"
}

func withPhone(id app.PersonID, number string) app.Person {
	return app.Person{ID: id, Name: app.Name{Given: "Ana", Family: "Berg"}, Phones: []app.Phone{{Number: number}}}
}

// status says what importing somebody with one number does when somebody of
// that name with another number is there.
func status(there, coming string, known exchange.Knowing) exchange.Status {
	b := &exchange.Batch{Records: []exchange.Record{{Line: 1, Person: withPhone(0, coming)}}}
	return exchange.MatchKnowing(b, []app.Person{withPhone(7, there)}, known).Rows[0].Status
}

func TestOneNumberHoweverItIsWrittenJoins(t *testing.T) {
	for _, c := range []struct{ there, coming string }{
		{"+49 30 901820", "+4930901820"},
		{"+49 30 901820", "0049 (30) 901820"},
		{"+49 (0)30 901820", "+49 30 901820"},
		{"+49 030 901820", "+4930901820"},
		{"030 901820", "+4930901820"},
		{"030/90 18 20", "030-901820"},
		{"+44 20 7946 0123 ext. 7", "+442079460123"},
		{"+39 06 6982 1234", "+390669821234"},
		{"+1 (202) 555-0123", "+12025550123"},
	} {
		if got := status(c.there, c.coming, exchange.Knowing{Country: germans}); got == exchange.Duplicate || got == exchange.New {
			t.Errorf("%s and %s: %s; want the same person", c.there, c.coming, got)
		}
	}
}

func TestANumberWithoutACountryJoinsNobody(t *testing.T) {
	for _, c := range []struct {
		there, coming string
		known         exchange.Knowing
	}{
		{"030 901820", "030 901820", exchange.Knowing{}},
		{"030 901820", "+4430901820", exchange.Knowing{Country: germans}},
		{"12345", "12345", exchange.Knowing{Country: germans}},
		{"", "+4930901820", exchange.Knowing{Country: germans}},
		{"ask the desk", "ask the desk", exchange.Knowing{Country: germans}},
	} {
		if got := status(c.there, c.coming, c.known); got != exchange.Duplicate {
			t.Errorf("%s and %s: %s; want only a possible duplicate by name", c.there, c.coming, got)
		}
	}
}

func TestTheCountryIsAskedOnlyWhereANumberNamesNone(t *testing.T) {
	asked := 0
	known := exchange.Knowing{Country: func(*app.Person) string { asked++; return "DE" }}
	status("+49 30 901820", "+442079460123", known)
	if asked != 0 {
		t.Errorf("the country was asked %d times for numbers that name it", asked)
	}
	status("030 901820", "030 901821", known)
	if asked < 2 {
		t.Errorf("the country was asked %d times for two people with numbers that name none", asked)
	}
}

// Of two people the user keeps apart, a record that fits both is the nearer one.
func TestPeopleSaidToBeTwoAreToldApartByWhatTheFileSays(t *testing.T) {
	person := func(id app.PersonID, house string) app.Person {
		return app.Person{ID: id, Name: app.Name{Given: "Maria", Family: "Silva"}, Organisation: house,
			Emails: []app.Email{{Address: "office@porto.example"}}, Sources: map[string]app.Source{"organisation": app.Imported}}
	}
	have := []app.Person{person(1, "Halden Health"), person(2, "Porto School")}
	match := func(house string, apart ...[2]app.PersonID) exchange.Row {
		b := &exchange.Batch{Records: []exchange.Record{{Line: 1, Person: person(0, house)}}}
		return exchange.MatchKnowing(b, have, exchange.Knowing{Apart: apart}).Rows[0]
	}
	if r := match("Porto School"); r.Match != 1 {
		t.Errorf("before anything was said the record is person %d (%s); want the older one", r.Match, r.Status)
	}
	if r := match("Porto School", [2]app.PersonID{2, 1}); r.Match != 2 || r.Status != exchange.Same {
		t.Errorf("the record is person %d (%s); want 2, unchanged", r.Match, r.Status)
	}
	if r := match("Tilia Schools", [2]app.PersonID{1, 2}); r.Status != exchange.Duplicate || len(r.Candidates) != 2 {
		t.Errorf("a record that is as near to both is %s of %v; want a question about both", r.Status, r.Candidates)
	}
}

// Somebody once kept apart from another person is known by their own keys from
// then on, and the file that brought them asks nothing again.
func TestTwoPeopleOnceSaidAreNotAskedAbout(t *testing.T) {
	text := "First Name,Last Name,Company,Position,Connected On\nKim,Park,Kestrel Analytics,Designer,05 Jan 2024\n"
	kim := app.Person{ID: 1, Name: app.Name{Given: "Kim", Family: "Park"}, Organisation: "Kestrel Analytics"}
	first := exchange.Match(batch(t, "Connections.csv", text), []app.Person{kim})
	if first.Duplicate != 1 {
		t.Fatalf("%+v; want a possible duplicate", first.Rows)
	}
	other := first.Rows[0].Result
	other.ID = 2
	again := exchange.MatchKnowing(batch(t, "Connections.csv", text), []app.Person{kim, other}, exchange.Knowing{Apart: [][2]app.PersonID{{1, 2}}})
	if r := again.Rows[0]; r.Status != exchange.Same || r.Match != 2 {
		t.Errorf("the second time it is %s of %d; want the same person as 2", r.Status, r.Match)
	}
}

func BenchmarkMatch30000PeopleWithPhones(b *testing.B) {
	have := make([]app.Person, 30_000)
	file := &exchange.Batch{}
	for i := range have {
		have[i] = withPhone(app.PersonID(i+1), fmt.Sprintf("+49 30 9%06d", i))
		coming := withPhone(0, fmt.Sprintf("030 9%06d", i))
		if i%2 == 0 {
			coming.Phones[0].Number = fmt.Sprintf("+49309%06d", i)
		}
		file.Records = append(file.Records, exchange.Record{Line: i, Person: coming})
	}
	for b.Loop() {
		if p := exchange.MatchKnowing(file, have, exchange.Knowing{Country: germans}); p.New+p.Duplicate > 0 {
			b.Fatalf("%d new, %d possible duplicates", p.New, p.Duplicate)
		}
	}
}
