package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"cortado/app"
	"cortado/app/planner"
)

// rest is what happens now and then.
func (y *year) rest() {
	day := app.DayOf(y.now)
	switch n := y.r.IntN(200); {
	case n >= 196:
		y.bring()
	case n < 5:
		_, err := y.p.Talked(y.ctx, y.anybody(), day.Add(-y.r.IntN(4)), "On the train")
		y.tried("talked", err)
	case n < 7:
		_, err := y.p.Snooze(y.ctx, y.anybody(), day.Add(7+y.r.IntN(30)))
		y.tried("snoozed", err)
	case n < 8:
		_, err := y.p.NotForMe(y.ctx, y.anybody(), "")
		y.tried("said not for me", err)
	case n < 10:
		_, err := y.p.Pause(y.ctx, y.anybody(), day.Add(30))
		y.tried("paused", err)
	case n < 11:
		_, err := y.p.Delete(y.ctx, y.anybody())
		y.tried("deleted", err)
	case n < 14:
		q, err := y.p.Person(y.ctx, y.anybody())
		if err != nil {
			y.t.Fatal(err)
		}
		q.CadenceDays = 30 + y.r.IntN(90)
		_, _, err = y.p.SavePerson(y.ctx, q)
		y.tried("said how often", err)
	case n < 20:
		y.rhythm()
	case n < 22:
		_, err := y.p.SaveQuestion(y.ctx, app.Question{Text: fmt.Sprintf("How do I say no to a customer? (%d)", n), Importance: 3})
		y.tried("wondered", err)
	}
	if y.chance(6) {
		y.ledger()
	}
	y.secondThought()
}

// ledger writes down what was given, received or promised, or changes a line.
func (y *year) ledger() {
	entries, err := y.store.Ledger(y.ctx, 0)
	if err != nil {
		y.t.Fatal(err)
	}
	favour := planner.Favour{Direction: []app.Direction{app.Gave, app.Received}[y.r.IntN(2)], Text: "An introduction to the press office", Promised: y.chance(50)}
	if y.chance(30) {
		favour.Due = app.DayOf(y.now).Add(y.r.IntN(20))
	}
	if len(entries) == 0 || y.chance(60) {
		_, _, err := y.p.AddEntry(y.ctx, y.anybody(), favour)
		y.tried("wrote into the ledger", err)
		return
	}
	e := entries[y.r.IntN(len(entries))]
	switch y.r.IntN(4) {
	case 0:
		_, err = y.p.KeepPromise(y.ctx, e.ID, e.Done.IsZero())
	case 1:
		_, err = y.p.DropEntry(y.ctx, e.ID)
	case 2:
		favour.Direction = e.Direction
		_, err = y.p.EditEntry(y.ctx, e.ID, favour)
	case 3:
		_, err = y.p.DeleteEntry(y.ctx, e.ID)
	}
	y.tried("changed the ledger", err)
}

// rhythm gives somebody a tag, or says how often to be in touch with all who have it.
func (y *year) rhythm() {
	tag := []string{"Mentors", "Berlin"}[y.r.IntN(2)]
	if y.chance(50) {
		_, err := y.p.SetTagCadence(y.ctx, tag, []int{0, 60, 91}[y.r.IntN(3)])
		y.tried("set a tag's rhythm", err)
		return
	}
	q, err := y.p.Person(y.ctx, y.anybody())
	if err != nil {
		y.t.Fatal(err)
	}
	q.Tags = append(q.Tags, tag)
	_, _, err = y.p.SavePerson(y.ctx, q)
	y.tried("gave a tag", err)
}

// secondThought takes the last thing back, and half of the time does it again.
func (y *year) secondThought() {
	if !y.chance(2) {
		return
	}
	c, err := y.p.Undo()
	if !y.tried("took back", err) {
		return
	}
	y.back = true
	y.sense()
	if y.chance(50) {
		changes, err := y.p.Changes(y.ctx, 1)
		if err != nil || len(changes) == 0 {
			y.t.Fatalf("after taking %s back: %v", c.Label, err)
		}
		_, err = y.p.UndoChange(changes[0].ID)
		y.tried("did again", err)
	}
	y.back = true
}

// bring imports a LinkedIn file with people known from the last one, whose titles
// have moved, and new ones.
func (y *year) bring() {
	titles := []string{"Finance Director", "Head of Pricing", "Data Scientist", "Regulatory Affairs Manager", "Procurement Lead", "Theatre Director"}
	var b strings.Builder
	b.WriteString("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
	for i := max(0, y.names-3); i < y.names+4; i++ {
		fmt.Fprintf(&b, "Noor,Invented%d,https://www.linkedin.com/in/noor-%d,noor%d@brook.example,Brook Works,%s,05 Jan 2024\n", i, i, i, titles[y.r.IntN(len(titles))])
	}
	y.names += 4
	y.files++
	path := filepath.Join(y.t.TempDir(), fmt.Sprintf("Connections-%d.csv", y.files))
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		y.t.Fatal(err)
	}
	in, err := y.p.ReadImport(y.ctx, path, planner.ImportOptions{})
	if err == nil {
		_, err = y.p.Import(y.ctx, in)
	}
	y.tried("imported", err)
}
