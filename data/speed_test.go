package data_test

import (
	"fmt"
	"os"
	"testing"
	"time"

	"cortado/app"
	"cortado/data"
)

// crowd invents n people as an archive brings them: an e-mail for some, a link,
// six skills, three attributes.
func crowd(n int) []app.Person {
	given := []string{"Ana", "Bo", "Chidi", "Dörte", "Émile", "Fatou", "Goran", "Hana", "Igor", "Jun", "Kirsten", "Łukasz", "Mai", "Noor", "Oona", "Priya"}
	family := []string{"Ruiz", "Lindqvist", "Okafor", "Müller", "Ångström", "Tanaka", "Petrova", "Moss", "Singh", "Nowak", "Silva"}
	orgs := []string{"Northlake Energy", "Blue Heron Labs", "Kestrel Bank", "Oakfield Clinic", "Tern Logistics"}
	titles := []string{"Finance Director", "Product Manager", "Head of Pricing", "Nurse", "Staff Engineer", "Sales Lead"}
	skills := []string{"Pricing", "Negotiation", "Forecasting", "Storytelling", "Hiring", "Kubernetes", "Budgeting", "Coaching", "Statistics", "Writing"}
	out := make([]app.Person, n)
	for i := range out {
		p := app.Person{
			Name:  app.Name{Given: given[i%len(given)], Family: fmt.Sprintf("%s%d", family[i%len(family)], i/7)},
			Title: titles[i%len(titles)], Organisation: fmt.Sprintf("%s %d", orgs[i%len(orgs)], i%400), ConnectedOn: "2024-01-05",
			Links:       []app.Link{{URL: fmt.Sprintf("https://www.linkedin.com/in/p%d", i)}},
			Emails:      []app.Email{{Address: fmt.Sprintf("p%d@mail%d.example", i, i%50)}},
			Fingerprint: fmt.Sprint("f", i),
			Sources:     map[string]app.Source{"title": app.Imported, "organisation": app.Imported, "name": app.Imported},
			Perspective: map[app.Dimension]app.Attribute{
				app.Function:     {Value: "finance", Certainty: .9, Source: app.Inferred},
				app.Seniority:    {Value: "director", Certainty: .8, Source: app.Inferred},
				app.Organisation: {Value: "x", Certainty: 1, Source: app.Imported}},
		}
		for k := range 6 {
			s := skills[(i+k*3)%len(skills)]
			p.Skills = append(p.Skills, app.PersonSkill{ID: app.SkillID(s), Name: s, Level: app.Level(1 + (i+k)%5), Source: app.Imported, Certainty: 1})
		}
		if i%10 == 0 {
			p.Notes = fmt.Sprintf("Met at the conference in Lyon, talked about pension funds and sailing %d", i)
		}
		out[i] = p
	}
	return out
}

// TestAFullNetworkIsFast holds what was measured with 30,000 people on two shared
// cores. It looks at a smaller network with a wide margin unless CORTADO_SPEED=1
// asks for the full one, figure by figure.
func TestAFullNetworkIsFast(t *testing.T) {
	strict := os.Getenv("CORTADO_SPEED") != ""
	n, slack := 30_000, time.Duration(1)
	if !strict { // a shared machine: a smaller network, and time enough
		n, slack = 6_000, 3
	}
	within := func(what string, most time.Duration, work func()) {
		t.Helper()
		start := time.Now()
		work()
		took := time.Since(start)
		if strict {
			t.Logf("%-34s %v", what, took.Round(100*time.Microsecond))
		}
		if most *= slack; took > most {
			t.Errorf("%s took %v, more than %v", what, took, most)
		}
	}
	d := fresh(t)
	people := crowd(n)
	var imported app.ChangeID
	within("import", 3500*time.Millisecond, func() {
		imported = change(t, d, func(w app.Writer) error {
			for _, p := range people {
				if _, err := w.SavePerson(p); err != nil {
					return err
				}
			}
			return nil
		})
	})
	people = nil
	var network []app.Person
	for range 4 {
		within("network", 450*time.Millisecond, func() { network = must[[]app.Person](t)(d.Network(ctx)) })
	}
	within("everybody", 500*time.Millisecond, func() { must[[]app.Person](t)(d.Everybody(ctx, true)) })
	within("keys", 300*time.Millisecond, func() { must[app.Keys](t)(d.Keys(ctx)) })
	for _, words := range []string{"", "a", "an", "ana", "ana r", "finance dir", "pricing kestrel", "dorte muller", "ngstrom", "otiat", "heron ici", "p77@mail", "zzz", "sailing 770", "a b", "田中"} {
		within("find \""+words+"\"", 20*time.Millisecond, func() { must[[]app.PersonID](t)(d.Find(ctx, words, 200)) })
	}
	within("find \"a\", all", 32*time.Millisecond, func() { must[[]app.PersonID](t)(d.Find(ctx, "a", 0)) })
	within("save everybody unchanged", 3*time.Second, func() {
		all := must[[]app.Person](t)(d.Everybody(ctx, true))
		if id := change(t, d, func(w app.Writer) error {
			for _, p := range all {
				if _, err := w.SavePerson(p); err != nil {
					return err
				}
			}
			return nil
		}); id != 0 {
			t.Errorf("saving everybody unchanged was recorded")
		}
	})
	within("save one", 50*time.Millisecond, func() {
		p := network[0]
		p.Title = "Chief of Staff"
		add(t, d, p)
	})
	undo(t, d, 0)
	within("undo the import", 6*time.Second, func() { undo(t, d, imported) })
	within("redo the import", 6*time.Second, func() { undo(t, d, must[[]app.Change](t)(d.Changes(ctx, 1))[0].ID) })
	equal(t, n, len(must[[]app.Person](t)(d.Network(ctx))))
	within("open", time.Second, func() {
		d.Close()
		again, err := data.Open(d.Path(), data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		again.Close()
	})
}
