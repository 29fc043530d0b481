package exchange_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cortado/app"
	"cortado/app/exchange"
)

// keep does what the planner does with a preview: new people and updates are
// saved, possible duplicates are kept apart.
func keep(have []app.Person, p *exchange.Preview) []app.Person {
	have = slices.Clone(have)
	for _, r := range p.Rows {
		switch r.Status {
		case exchange.New, exchange.Duplicate:
			q := r.Result
			q.ID = app.PersonID(len(have) + 1)
			have = append(have, q)
		case exchange.Update:
			have[r.Match-1] = r.Result
		}
	}
	return have
}

func batch(t *testing.T, name, text string) *exchange.Batch {
	t.Helper()
	b, err := readBytes(name, []byte(text), options())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestImportingTheSameFileAgainChangesNothing(t *testing.T) {
	names := append(fixtures(t), "export.zip")
	var everybody []app.Person
	for _, name := range names {
		read := func() *exchange.Batch {
			if name == "export.zip" {
				b, err := readBytes(name, archive(t), options())
				if err != nil {
					t.Fatal(err)
				}
				return b
			}
			return readFixture(t, name)
		}
		for _, before := range [][]app.Person{nil, everybody} { // into an empty network and into a full one
			after := keep(before, exchange.Match(read(), before))
			again := exchange.Match(read(), after)
			if again.Same != len(again.Rows) {
				for _, r := range again.Rows {
					if r.Status != exchange.Same {
						t.Errorf("%s again: %s is %s %v %v", name, r.Person.Name, r.Status, r.Changes, r.Why)
					}
				}
			}
			everybody = after
		}
	}
}

func TestNamesakesStayApart(t *testing.T) {
	p := exchange.Match(readFixture(t, "linkedin-now.csv"), nil)
	if p.New != 7 {
		t.Errorf("%d new people; want 7, two of them named Maria Silva", p.New)
	}
	p = exchange.Match(readFixture(t, "linkedin-2019.csv"), nil)
	if p.New != 3 {
		t.Errorf("%d new people; want 3, two of them named Kim Park", p.New)
	}
}

func TestWhoARecordIs(t *testing.T) {
	ana := app.Person{ID: 7, Name: app.Name{Given: "Ana", Family: "Silva"}, Organisation: "Dam Works", ConnectedOn: "2020-05-01",
		Emails: []app.Email{{Address: "ana@silva.example"}}, Phones: []app.Phone{{Number: "+351 21 555 0100"}},
		Links:   []app.Link{{URL: "https://www.linkedin.com/in/ana-s%C3%ADlva"}},
		Sources: map[string]app.Source{"name": app.Imported, "organisation": app.Imported}}
	bin := app.Person{ID: 8, Name: app.Name{Given: "Bo", Family: "Berg"}, Emails: []app.Email{{Address: "bo@berg.example"}}, Standing: app.Standing{Deleted: "2026-11-01"}}
	for name, c := range map[string]struct {
		row    string
		status exchange.Status
		match  app.PersonID
		why    string
	}{
		"the profile in another spelling joins":      {"Ana,Souza,http://linkedin.com/in/Ana-Sílva/?x=1,,,Lisbon", exchange.Update, 7, ""},
		"the e-mail joins whatever its case":         {"Ana,Silva,,ANA@silva.example,,", exchange.Same, 7, ""},
		"the phone joins in another spelling":        {"Ana,Silva,,,00351 (0)21-5550100,", exchange.Same, 7, ""},
		"an e-mail of another given name only asks":  {"Rui,Silva,,ana@silva.example,,", exchange.Duplicate, 0, "import.match.email"},
		"a phone of another given name only asks":    {"Rui,Silva,,,+351215550100,", exchange.Duplicate, 0, "import.match.phone"},
		"a name alone only asks":                     {"Ana,Silva,,,,Porto", exchange.Duplicate, 0, "import.match.name"},
		"a name without accents, turned round, asks": {"Silva,Aná,,,,Porto", exchange.Duplicate, 0, "import.match.name"},
		"a name with another profile is another":     {"Ana,Silva,https://linkedin.com/in/ana-other,,,", exchange.New, 0, ""},
		"a national number is no key":                {"Zoe,Zander,,,21 555 0100,", exchange.New, 0, ""},
		"who is in the bin stays there":              {"Bo,Berg,,bo@berg.example,,Oslo", exchange.Same, 8, "import.match.bin"},
		"a name of somebody in the bin is new":       {"Bo,Berg,,,,Oslo", exchange.New, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			b := batch(t, "x.csv", "First Name,Last Name,URL,Email,Phone,City\n"+c.row+"\n")
			r := exchange.Match(b, []app.Person{ana, bin}).Rows[0]
			if r.Status != c.status || r.Match != c.match || r.Why.ID != c.why {
				t.Errorf("%s is %s of %d because %q; want %s of %d because %q", c.row, r.Status, r.Match, r.Why.ID, c.status, c.match, c.why)
			}
			if r.Status == exchange.Duplicate && !slices.Equal(r.Candidates, []app.PersonID{7}) {
				t.Errorf("candidates are %v", r.Candidates)
			}
			if r.Match == 8 && r.Result.Standing.Deleted == "" {
				t.Error("came out of the bin")
			}
		})
	}
}

func TestAPossibleDuplicateSaysWhatElseIsAlike(t *testing.T) {
	have := exchange.Match(readFixture(t, "linkedin-now.csv"), nil)
	people := keep(nil, have)
	b := batch(t, "old.csv", "First Name,Last Name,Company,Position,Connected On\nPriya,Raman,Northlake,CFO,05 Jan 2024\nMaria,Silva,Halden Health,Nurse,01 Jan 2019\n")
	p := exchange.Match(b, people)
	if r := p.Rows[0]; r.Status != exchange.Duplicate || r.Why.ID != "import.match.day" {
		t.Errorf("Priya is %s because of %q", r.Status, r.Why)
	}
	if r := p.Rows[1]; r.Status != exchange.Duplicate || r.Why.ID != "import.match.company" || len(r.Candidates) != 2 || people[r.Candidates[0]-1].Title != "Nurse manager" {
		t.Errorf("Maria is %s because of %q: %v", r.Status, r.Why, r.Candidates)
	}
}

func TestADuplicateMergedOnTheUsersWordIsKnownFromThenOn(t *testing.T) {
	one := batch(t, "a.csv", "Name,Company\nAna Silva,Dam\n")
	two := batch(t, "b.csv", "Name,Company\nAna Silva,Sana\n")
	people := keep(nil, exchange.Match(one, nil))
	r := exchange.Match(two, people).Rows[0]
	if r.Status != exchange.Duplicate {
		t.Fatalf("is %s", r.Status)
	}
	merged, _ := exchange.Merge(people[r.Candidates[0]-1], r.Result)
	for _, b := range []*exchange.Batch{one, two} {
		if got := exchange.Match(b, []app.Person{merged}).Rows[0]; got.Match != 1 {
			t.Errorf("%s is %s", b.File, got.Status)
		}
	}
}

func TestTwoRowsOfOneFileThatAreOnePersonBecomeOne(t *testing.T) {
	b := batch(t, "twice.csv", "Name,Email,Phone,Company\nAna Silva,ana@silva.example,,Dam\nAna Silva,ana@silva.example,+351215550100,\nAna Silva,,+351 215550100,\nJo Silva,ana@silva.example,,Dam\n")
	p := exchange.Match(b, nil)
	if p.New != 2 || p.Same != 2 {
		t.Fatalf("%d new, %d same; want 2 and 2", p.New, p.Same)
	}
	if got := p.Rows[0].Result; len(got.Phones) != 1 || len(got.Emails) != 1 {
		t.Errorf("the first row has not what the second says: %+v", got)
	}
	if want := "The same person as in line 2 of this file"; p.Rows[1].Why.String() != want {
		t.Errorf("says %q; want %q", p.Rows[1].Why, want)
	}
	people := keep(nil, p)
	p = exchange.Match(batch(t, "both.csv", "Name,Email,Phone,City\nAna Silva,ana@silva.example,,Porto\nAna Silva,,+351215550100,\n"), people)
	if p.Update != 1 || p.Same != 1 || p.Rows[0].Result.Place != "Porto" {
		t.Errorf("%d updates, %d same; want 1 and 1", p.Update, p.Same)
	}
}

func TestAnImportNeverOverwritesWhatTheUserTyped(t *testing.T) {
	three := app.Level(3)
	old := app.Person{ID: 1, Name: app.Name{Given: "Ana", Family: "Silva"}, Title: "My word", Organisation: "Old Ltd", Place: "", Trust: &three,
		Notes: "mine", Tags: []string{"Choir"}, Emails: []app.Email{{Address: "ana@silva.example", Label: "work"}},
		Skills: []app.PersonSkill{{ID: "pricing", Name: "Pricing", Level: 5, Source: app.Typed, Certainty: 1},
			{ID: "sales", Name: "Sales", Level: 4, Source: app.Inferred, Certainty: .7}, {ID: "tax", Name: "Tax", Level: 2, Source: app.Imported, Certainty: 1}},
		Perspective: map[app.Dimension]app.Attribute{app.Industry: {Value: "energy", Source: app.Typed, Certainty: 1}},
		Sources:     map[string]app.Source{"title": app.Typed, "organisation": app.Imported, "place": app.Typed}}
	five := app.Level(5)
	in := app.Person{Name: app.Name{Given: "Ann", Family: "Silva"}, Title: "CFO", Organisation: "New Ltd", Place: "Porto", Trust: &five,
		Notes: "from the file", Tags: []string{"choir", "board"}, Emails: []app.Email{{Address: "ANA@silva.example", Label: "home"}, {Address: "a@new.example"}},
		Skills: []app.PersonSkill{{ID: "pricing", Name: "Pricing", Level: 1, Source: app.Imported, Certainty: 1},
			{ID: "sales", Name: "Sales", Level: 2, Source: app.Imported, Certainty: 1}, {ID: "tax", Name: "Tax", Level: 3, Source: app.Imported, Certainty: 1}},
		Perspective: map[app.Dimension]app.Attribute{app.Industry: {Value: "banking", Source: app.Imported, Certainty: 1}, app.Region: {Value: "Iberia", Source: app.Imported, Certainty: 1}},
		Extra:       []app.Extra{{Name: "Fax", Value: "1"}}}
	before := old.Emails[0]
	got, changes := exchange.Merge(old, in)
	want := old
	want.Organisation, want.Notes, want.Tags = "New Ltd", "mine\nfrom the file", []string{"Choir", "board"}
	want.Emails = []app.Email{{Address: "ana@silva.example", Label: "work"}, {Address: "a@new.example"}}
	want.Skills = []app.PersonSkill{old.Skills[0], in.Skills[1], in.Skills[2]}
	want.Perspective = map[app.Dimension]app.Attribute{app.Industry: old.Perspective[app.Industry], app.Region: in.Perspective[app.Region]}
	want.Extra = in.Extra
	want.Sources = map[string]app.Source{"title": app.Typed, "organisation": app.Imported, "place": app.Typed, "notes": app.Imported, "tags": app.Imported, "emails": app.Imported}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("merged otherwise (-want +got):\n%s", diff)
	}
	var kept []string
	for _, c := range changes {
		if c.Kept {
			kept = append(kept, c.Field)
		}
	}
	slices.Sort(kept)
	if want := []string{"name", "perspective:industry", "place", "skill:Pricing", "title", "trust"}; !slices.Equal(kept, want) {
		t.Errorf("kept mine in %v; want %v", kept, want)
	}
	if old.Emails[0] != before || len(old.Sources) != 3 || len(old.Skills) != 3 || old.Skills[1].Level != 4 {
		t.Error("the merge changed the old person")
	}
	if _, again := exchange.Merge(got, in); slices.ContainsFunc(again, func(c exchange.Change) bool { return !c.Kept }) {
		t.Errorf("merging again changes %v", again)
	}
}

func TestANewerFileReplacesWhatAnOlderOneSaid(t *testing.T) {
	older := keep(nil, exchange.Match(batch(t, "a.csv", "First Name,Last Name,URL,Company,Position,Shoe\nAna,Silva,https://linkedin.com/in/ana,Dam,Clerk,38\n"), nil))
	p := exchange.Match(batch(t, "b.csv", "First Name,Last Name,URL,Company,Position,Shoe\nAna,Silva Costa,https://linkedin.com/in/ana,Dam,Director,39\n"), older)
	r := p.Rows[0]
	if r.Status != exchange.Update || r.Result.ID != 1 || r.Result.Title != "Director" || r.Result.Name.Family != "Silva Costa" ||
		len(r.Result.Extra) != 1 || r.Result.Extra[0].Value != "39" {
		t.Errorf("%s: %+v", r.Status, r.Result)
	}
	want := []exchange.Change{{Field: "name", Old: "Ana Silva", New: "Ana Silva Costa"}, {Field: "title", Old: "Clerk", New: "Director"}, {Field: "extra:Shoe", Old: "38", New: "39"}}
	if diff := cmp.Diff(want, r.Changes); diff != "" {
		t.Error(diff)
	}
}

func TestACardsNewRevisionAloneIsNoChange(t *testing.T) {
	card := "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nEMAIL:ana@silva.example\nREV:1\nEND:VCARD\n"
	have := keep(nil, exchange.Match(batch(t, "a.vcf", card), nil))
	if p := exchange.Match(batch(t, "a.vcf", strings.Replace(card, "REV:1", "REV:2", 1)), have); p.Same != 1 {
		t.Errorf("is %s: %v", p.Rows[0].Status, p.Rows[0].Changes)
	}
}
