package importing_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"testing"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/importing"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// fake is a planner with the file of the pictures; it remembers what was asked
// of it. People are compared by the program's own rules.
type fake struct {
	batch      *exchange.Batch
	have       []app.Person
	err        error // of every reading without names for the columns
	table      planner.Table
	remembered map[string]string
	welcomed   string

	paths    []string
	mapping  map[string]string
	kept     map[string]string
	imported *planner.Incoming
	saved    string
	undone   app.ChangeID
	set      [][2]string
	history  []app.Import
}

func (f *fake) ReadImport(ctx context.Context, path string, o planner.ImportOptions) (*planner.Incoming, error) {
	f.paths, f.mapping = append(f.paths, path), o.Mapping
	if f.err != nil && o.Mapping == nil {
		return nil, f.err
	}
	o.Progress(50, 100)
	return planner.NewIncoming(path, exchange.Match(f.batch, f.have), f.have), ctx.Err()
}
func (f *fake) Import(_ context.Context, in *planner.Incoming) (planner.Imported, error) {
	f.imported = in
	return planner.Imported{Change: 44, Added: in.Bringing(), Updated: 2, Duplicates: in.Undecided()}, nil
}
func (f *fake) ImportColumns(context.Context, string) (planner.Table, error) { return f.table, nil }
func (f *fake) RememberedColumns(context.Context, string) (map[string]string, error) {
	return f.remembered, nil
}
func (f *fake) RememberColumns(_ string, m map[string]string) error {
	f.kept = maps.Clone(m)
	return nil
}
func (f *fake) SaveProblems(_ context.Context, _ *planner.Incoming, path string) error {
	f.saved = path
	return nil
}
func (f *fake) Imports(context.Context) ([]app.Import, error) { return f.history, nil }
func (f *fake) UndoChange(id app.ChangeID) (app.Change, error) {
	f.undone = id
	f.history = nil
	return app.Change{ID: id}, nil
}
func (f *fake) Setting(context.Context, string) (string, error) { return f.welcomed, nil }
func (f *fake) SetSetting(key, value string) (app.ChangeID, error) {
	f.set = append(f.set, [2]string{key, value})
	return 9, nil
}

func person(given, family, title, house string, more ...string) app.Person {
	q := app.Person{Name: app.Name{Given: given, Family: family}, Title: title, Organisation: house, Sources: map[string]app.Source{}}
	for _, m := range more {
		switch {
		case app.ValidateEmail(m) == nil:
			q.Emails = append(q.Emails, app.Email{Address: m})
		case app.ProfileSlug(m) != "":
			q.Links = append(q.Links, app.Link{URL: m})
		default:
			q.ConnectedOn = app.Day(m)
		}
	}
	return q
}

// asPictured is a file like that of import.png, with people who are there.
func asPictured() *fake {
	f := &fake{welcomed: "yes", batch: &exchange.Batch{Format: exchange.LinkedIn, File: "Connections.csv"}}
	there := func(q app.Person) {
		q.ID = app.PersonID(len(f.have) + 1)
		f.have = append(f.have, q)
	}
	row := func(line int, q app.Person) {
		f.batch.Records = append(f.batch.Records, exchange.Record{Line: line, Person: q})
	}
	kim := person("Kim", "Park", "UX designer", "Kestrel Analytics", "kim@mail.example", "2019-01-01")
	kim.Sources["title"] = app.Typed
	kim.Sources["connectedOn"] = app.Imported
	there(kim)
	there(person("Maria", "Silva", "Nurse", "Halden Health"))
	there(person("Peter", "Schmidt", "Founder", ""))
	lena := person("Lena", "Vogt", "Product lead", "Tilia Schools", "https://www.linkedin.com/in/lenavogt")
	lena.Sources["title"] = app.Imported
	there(lena)
	row(402, person("Kim", "Park", "Lead designer", "Kestrel Analytics", "https://www.linkedin.com/in/kimpark", "2019-04-03"))
	row(590, person("Maria", "Silva", "Teacher", "Porto School"))
	row(1004, person("Peter", "Schmidt", "Buyer", "Harrow Civil"))
	row(57, person("Lena", "Vogt", "Head of product", "Tilia Schools", "https://www.linkedin.com/in/lenavogt"))
	for i := range 60 {
		row(1200+i, person("Anna", fmt.Sprintf("Lindgren %d", i), "Product lead", "Tilia Schools", fmt.Sprintf("anna%d@tilia.example", i)))
	}
	problem := func(id string, line int, text string, parts ...any) exchange.Problem {
		return exchange.Problem{Line: line, Reason: exchange.Reason{ID: id, Parts: parts}, Text: text}
	}
	f.batch.Skipped = []exchange.Problem{problem("import.problem.noname", 88, ""), problem("import.problem.company", 91, "Tilia Schools")}
	f.batch.Problems = []exchange.Problem{problem("import.problem.date", 514, "31 Feb 2024", "value", "31 Feb 2024"),
		problem("import.problem.quote", 960, "\"Ines, CTO"), problem("import.problem.cells", 1207, "Ben,Ito,,,,,x")}
	f.history = []app.Import{{ID: 1, Change: 31, At: screentest.Now().AddDate(0, 0, -4), File: "Connections.csv", Format: "linkedin", Added: 1163, Update: 108}}
	return f
}

var noName = &app.Fault{Kind: app.ErrInvalid, What: "no column is a name", Do: "say which column holds the name"}

func open(t *testing.T, f *fake, r screen.Route) (*screentest.Host, *importing.Screen) {
	t.Helper()
	h := screentest.NewHost(t, 1280, 800)
	s := importing.New(h, f)
	r.Name = screen.Import
	h.Show(s, r)
	return h, s
}

var errBroken = errors.New("disk")
