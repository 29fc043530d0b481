package data_test

import (
	"fmt"
	"testing"
	"time"

	"cortado/app"
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

// fullNetwork is how many people a large network has.
const fullNetwork = 30_000

func TestALargeImportIsTakenBackAndBroughtAgain(t *testing.T) {
	const n = 3_000
	d := fresh(t)
	imported := change(t, d, func(w app.Writer) error { return saveAll(w, crowd(n)) })
	all := must[[]app.Person](t)(d.Everybody(ctx, true))
	if id := change(t, d, func(w app.Writer) error { return saveAll(w, all) }); id != 0 {
		t.Errorf("saving everybody unchanged was recorded")
	}
	undo(t, d, imported)
	equal(t, 0, len(must[[]app.Person](t)(d.Network(ctx))))
	undo(t, d, must[[]app.Change](t)(d.Changes(ctx, 1))[0].ID)
	equal(t, n, len(must[[]app.Person](t)(d.Network(ctx))))
}

func saveAll(w app.Writer, people []app.Person) error {
	for _, p := range people {
		if _, err := w.SavePerson(p); err != nil {
			return err
		}
	}
	return nil
}

func BenchmarkImportOfALargeNetwork(b *testing.B) {
	people := crowd(fullNetwork)
	for b.Loop() {
		b.StopTimer()
		d := fresh(b)
		b.StartTimer()
		if _, err := d.Change("change.import", "", time.Unix(1, 0), func(w app.Writer) error { return saveAll(w, people) }); err != nil {
			b.Fatal(err)
		}
	}
}

// fullNotes is how many dated notes a large network has; they lie on a tenth of
// the people, as with somebody who keeps notes for years.
const fullNotes = 100_000

// remarks invents n notes for people 1 to people.
func remarks(n, people int) []app.Note {
	topics := []string{"pension funds", "a clinic in Porto", "the pricing of spare parts", "sailing", "hiring in Kraków", "the new data team", "a book on negotiation"}
	verbs := []string{"Talked about", "Wants to hear about", "Knows a lot about", "Asked me for advice on", "Introduced me to somebody who does"}
	out := make([]app.Note, n)
	for i := range out {
		out[i] = app.Note{Person: app.PersonID(1 + i*10%people), At: time.Unix(int64(i)*600, 0),
			Text: fmt.Sprintf("%s %s; number %d of the list", verbs[i%len(verbs)], topics[i/3%len(topics)], i)}
	}
	return out
}

func BenchmarkLargeNetwork(b *testing.B) {
	d := fresh(b)
	if _, err := d.Change("change.import", "", time.Unix(1, 0), func(w app.Writer) error {
		if err := saveAll(w, crowd(fullNetwork)); err != nil {
			return err
		}
		for _, n := range remarks(fullNotes, fullNetwork) {
			if _, err := w.SaveNote(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	b.Run("Network", func(b *testing.B) {
		for b.Loop() {
			if _, err := d.Network(ctx); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Network after a change to one person", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			if _, err := d.Change("change.pin", "", time.Unix(2, 0), func(w app.Writer) error {
				return w.SaveStanding(7, app.Standing{Pinned: b.N%2 == 0})
			}); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			if _, err := d.Network(ctx); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Keys", func(b *testing.B) {
		for b.Loop() {
			if _, err := d.Keys(ctx); err != nil {
				b.Fatal(err)
			}
		}
	})
	for _, words := range []string{"a", "an", "ana r", "finance dir", "dorte muller", "ngstrom", "p77@mail", "sailing 770", "talked about pension", "list", "ing", "number 7"} {
		b.Run("Find/"+words, func(b *testing.B) {
			for b.Loop() {
				if _, err := d.Find(ctx, words, 0); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
