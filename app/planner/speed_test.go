package planner_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

// manyRows is a LinkedIn export of n people; every second title is one nobody
// else has.
func manyRows(n int) string {
	r := rand.New(rand.NewPCG(1, 2))
	titles := []string{"Finance Director", "Head of Pricing", "Nurse", "Staff Site Reliability Engineer", "VP Sales", "CFO", "Leiter Einkauf",
		"Data Scientist", "Software Engineer", "HR Business Partner", "Directrice commerciale", "Founder & CEO", "Management Consultant",
		"Associate Professor", "UX Designer", "Operations Manager", "General Counsel", "Customer Success Manager"}
	var rows strings.Builder
	rows.WriteString("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
	for i := range n {
		title := titles[r.IntN(len(titles))]
		if r.IntN(2) == 0 {
			title += fmt.Sprint(" | Site ", i)
		}
		fmt.Fprintf(&rows, "Given%d,Family%d,https://www.linkedin.com/in/p%d,,Firm %d GmbH,%s,05 Jan 2024\n", r.IntN(900), i, i, r.IntN(9000), title)
	}
	return rows.String()
}

// largeWorld has 30,000 people, and a profile with 40 needs: 30 skills, three
// questions, one support and six views.
func largeWorld(b *testing.B) *world {
	b.Helper()
	w := empty(b)
	w.bring(w.file("Connections.csv", manyRows(30_000)))
	me := app.Profile{Name: "Maya Okafor", Zone: "Europe/London", Title: "Senior product manager", Organisation: "Halden Health",
		Support:     app.Support{Critique: 2},
		Perspective: map[app.Dimension]string{app.Industry: "health-care", app.Region: "United Kingdom", app.Background: "nursing"}}
	all := w.params.Taxonomy.All()
	for i := range 30 {
		me.Skills = append(me.Skills, app.MySkill{Name: all[i*len(all)/30].Names["en"], Have: app.Level(i % 3), Want: app.Level(3 + i%3), Importance: 1 + i%5})
	}
	for _, q := range []string{"Should we charge per clinic or per patient?", "When is a pilot big enough?", "Who signs a tender?"} {
		me.Questions = append(me.Questions, app.Question{Text: q, Importance: 4})
	}
	must(w.SaveProfile(me))(b)
	s := must(w.Suggest(ctx, 5, nil, 0))(b) // the first reading makes the digest
	if len(s.Needs) != 40 || len(s.Picks) != 5 {
		b.Fatalf("%d needs, %d picks", len(s.Needs), len(s.Picks))
	}
	return w
}

func BenchmarkFiveOf30000FromTheDatabase(b *testing.B) {
	w := largeWorld(b)
	for b.Loop() {
		cold := planner.New(w.params)
		must(cold.Suggest(ctx, 5, nil, 0))(b)
	}
}

func BenchmarkFiveOf30000AfterAChangeToOnePerson(b *testing.B) {
	w := largeWorld(b)
	first := must(w.Suggest(ctx, 5, nil, 0))(b).Picks[0].Person
	trust := app.Level(0)
	for b.Loop() {
		b.StopTimer()
		q := must(w.Person(ctx, first))(b)
		trust = (trust + 1) % 6
		q.Trust = &trust
		if _, _, err := w.SavePerson(ctx, q); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		must(w.Suggest(ctx, 5, nil, 0))(b)
	}
}
