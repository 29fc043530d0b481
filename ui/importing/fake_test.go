package importing_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
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
	batch *exchange.Batch
	more  []*exchange.Batch // of further files
	left  []planner.LeftFile
	have  []app.Person
	err   error // of every reading without names for the columns
	table planner.Table
	plan  planner.TakeBackPlan
	lines []exchange.Line

	welcomed string
	broken   error // of putting something right

	from     [][]planner.ImportFrom
	again    int
	mapping  map[string]string
	kept     map[string]string
	imported *planner.Incoming
	saved    string
	undone   []app.ChangeID
	typed    []string
	set      [][2]string
	history  []planner.PastImport
}

func (f *fake) ReadImports(ctx context.Context, from []planner.ImportFrom, o planner.ImportOptions) (*planner.Incoming, error) {
	f.from = append(f.from, from)
	f.mapping = nil
	for _, m := range o.Named {
		f.mapping = m
	}
	if f.err != nil && f.mapping == nil {
		return nil, f.err
	}
	o.Progress(50, 100)
	var files []planner.ImportFile
	for i, b := range append([]*exchange.Batch{f.batch}, f.more...) {
		files = append(files, planner.ImportFile{From: from[min(i, len(from)-1)], Name: b.File, Batch: b, Mapping: f.mapping})
	}
	return f.compare(files), ctx.Err()
}

// compare sets files beside the people there by the program's own rules.
func (f *fake) compare(files []planner.ImportFile) *planner.Incoming {
	var all []*exchange.Batch
	for _, one := range files {
		all = append(all, one.Batch)
	}
	batch, err := exchange.Together("all", all)
	if err != nil {
		panic(err)
	}
	in := planner.NewIncoming(files[0].Name, exchange.Match(batch, f.have), f.have)
	in.Files, in.Left = files, f.left
	return in
}

func (f *fake) LookAgain(_ context.Context, in *planner.Incoming) (*planner.Incoming, error) {
	f.again++
	return f.compare(in.Files), nil
}

func (f *fake) FixImport(_ context.Context, in *planner.Incoming, q exchange.Problem, value string) (*planner.Incoming, error) {
	f.typed = append(f.typed, value)
	if f.broken != nil {
		return nil, f.broken
	}
	files := slices.Clone(in.Files)
	var err error
	if files[q.Source].Batch, err = files[q.Source].Batch.Repair(q, value, exchange.Options{Today: "2026-11-18"}); err != nil {
		return nil, err
	}
	return f.compare(files), nil
}

func (f *fake) ImportLines(context.Context, *planner.Incoming, exchange.Problem) ([]exchange.Line, error) {
	return f.lines, nil
}

func (f *fake) Import(_ context.Context, in *planner.Incoming) (planner.Imported, error) {
	f.imported = in
	if in.Progress != nil {
		in.Progress(30, 40)
	}
	return planner.Imported{Change: 44, Added: in.Bringing(), Updated: 2, Duplicates: in.Undecided(), Along: in.Along()}, nil
}
func (f *fake) ImportColumnsOf(context.Context, planner.ImportFrom) (planner.Table, error) {
	return f.table, nil
}
func (f *fake) RememberColumns(_ string, m map[string]string) error {
	f.kept = maps.Clone(m)
	return nil
}
func (f *fake) SaveProblems(_ context.Context, _ *planner.Incoming, path string) error {
	f.saved = path
	return nil
}
func (f *fake) PastImports(context.Context) ([]planner.PastImport, error) { return f.history, nil }
func (f *fake) TakeBackPlan(context.Context, app.ChangeID) (planner.TakeBackPlan, error) {
	return f.plan, nil
}
func (f *fake) TakeBack(_ context.Context, id app.ChangeID) (app.ChangeID, int, error) {
	f.undone = append(f.undone, id)
	f.history = []planner.PastImport{{Import: f.history[0].Import, Again: 50}}
	return 50, len(f.plan.Staying), nil
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
	vogt := person("Lena", "Vogt", "Product lead", "Tilia Schools", "https://www.linkedin.com/in/lenavogt")
	vogt.Sources["title"] = app.Imported
	there(vogt)
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
	lena := &f.batch.Records[3]
	lena.Person.Extra = []app.Extra{{Name: "Connected On", Value: "31 Feb 2024"}}
	f.batch.Columns = []exchange.Column{{Header: "First Name", Field: "given"}, {Header: "Connected On", Field: "connectedOn"}}
	f.batch.Skipped[0].Person = &app.Person{Organisation: "Tern Robotics", Emails: []app.Email{{Address: "cto@tern.example"}}, Sources: map[string]app.Source{}}
	f.lines = []exchange.Line{{Number: 56, Text: "Ben,Ito,https://www.linkedin.com/in/benito,,Kestrel Analytics,Buyer,05 Jan 2024"},
		{Number: 57, Text: "Lena,Vogt,https://www.linkedin.com/in/lenavogt,,Tilia Schools,Head of product,31 Feb 2024"}, {Number: 58, Text: "Anna,Lindgren,,anna@tilia.example,Tilia Schools,Product lead,06 Jan 2024"}}
	f.batch.Problems = []exchange.Problem{problem("import.problem.date", 57, "31 Feb 2024", "value", "31 Feb 2024"),
		problem("import.problem.quote", 960, "\"Ines, CTO"), problem("import.problem.cells", 1207, "Ben,Ito,,,,,x")}
	f.history = []planner.PastImport{
		{Import: app.Import{ID: 2, Change: 31, At: screentest.Now().AddDate(0, 0, -4), File: "Connections.csv", Format: "linkedin", Added: 1163, Update: 108}},
		{Import: app.Import{Change: 20, At: screentest.Now().AddDate(0, 0, -9), File: "cards.vcf and 2 more files"}, Again: 22},
		{Import: app.Import{ID: 1, Change: 3, At: screentest.Now().AddDate(-1, 0, 0), File: "old.csv", Added: 40}, Forgotten: true}}
	f.plan = planner.TakeBackPlan{Staying: []planner.TakeBackRow{{Person: 1, Name: "Priya Raman", Why: "Since then a coffee, a note"},
		{Person: 2, Name: "Jonas Lindqvist", Why: "Changed since: place"}}, Restored: []planner.TakeBackRow{{Person: 3, Name: "Noor Haddad"}}}
	for i := range 1160 {
		f.plan.Leaving = append(f.plan.Leaving, planner.TakeBackRow{Person: app.PersonID(100 + i), Name: fmt.Sprintf("Anna Lindgren %d", i)})
	}
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
