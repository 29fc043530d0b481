package planner_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// everythingToo is all with what only a merge touches besides.
func (w *world) everythingToo() map[string]any {
	w.t.Helper()
	all := w.all()
	all["merges"], all["not same"] = must(w.store.Merges(ctx))(w.t), must(w.store.NotSame(ctx))(w.t)
	all["found"] = must(w.store.Find(ctx, "", 0))(w.t)
	return all
}

// keepOne is a change made behind the planner's back, as a file or a screen
// would make it.
func (w *world) keepOne(work func(app.Writer) error) {
	w.t.Helper()
	must(w.store.Change("change.test", "", w.now, work))(w.t)
}

// anyRecord draws a record with some of every field; n makes its words its own.
func anyRecord(r *rand.Rand, n int) app.Person {
	some := func() bool { return r.IntN(3) > 0 }
	word := func(what string) string { return fmt.Sprintf("%s%d", what, r.IntN(3)+10*n*r.IntN(2)) }
	source := func() app.Source { return []app.Source{"", app.Typed, app.Imported}[r.IntN(3)] }
	q := app.Person{Name: app.Name{Given: word("Kim"), Family: word("Park")}, Sources: map[string]app.Source{}}
	text := func(field string, to *string) {
		if some() {
			*to = word(field)
			if s := source(); s != "" {
				q.Sources[field] = s
			}
		}
	}
	text("title", &q.Title)
	text("organisation", &q.Organisation)
	text("place", &q.Place)
	text("through", &q.Through)
	text("notes", &q.Notes)
	text("nickname", &q.Name.Nickname)
	if some() {
		q.Relation = app.Relations()[r.IntN(3)]
		level := app.Level(r.IntN(6))
		q.Trust = &level
		q.ConnectedOn = app.Day("2024-01-01").Add(r.IntN(3))
		q.Birthday = []string{"--04-03", "1990-04-03", "--05-01"}[r.IntN(3)]
		q.TalkAgain = app.Day("2027-01-01").Add(r.IntN(3))
		q.CadenceDays = 30 + r.IntN(2)
	}
	for range r.IntN(3) {
		q.Emails = append(q.Emails, app.Email{Address: word("box") + "@x.example", Label: word("label")})
		q.Phones = append(q.Phones, app.Phone{Number: fmt.Sprintf("+49 30 9018%02d", r.IntN(20))})
		q.Links = append(q.Links, app.Link{URL: "https://www.linkedin.com/in/" + word("slug")})
		q.Skills = append(q.Skills, app.PersonSkill{ID: app.SkillID("own:" + word("s")), Name: word("Skill"), Level: app.Level(r.IntN(6)), Source: app.Typed, Certainty: 1})
		q.Tags = append(q.Tags, word("tag"))
		q.Wants = append(q.Wants, app.Want{Text: word("want")})
		q.Groups, q.Schools = append(q.Groups, word("group")), append(q.Schools, word("school"))
		q.Past = append(q.Past, app.Position{Organisation: word("past"), Title: word("job")})
		q.Extra = append(q.Extra, app.Extra{Name: "Fax", Value: word("fax")})
	}
	q.Skills = slices.CompactFunc(q.Skills, func(a, b app.PersonSkill) bool { return a.ID == b.ID })
	if some() {
		q.Perspective = map[app.Dimension]app.Attribute{app.Function: {Value: []string{"finance", "design"}[r.IntN(2)], Certainty: 1, Source: app.Typed}}
		q.Strengths = map[app.Strength]app.Level{app.Leads: app.Level(1 + r.IntN(5))}
		q.Standing = app.Standing{Paused: some(), NotForMe: some(), Pinned: some()}
	}
	return q
}

// hang hangs some of everything on a person.
func hang(r *rand.Rand, w app.Writer, id, other app.PersonID, at time.Time) error {
	text := func(what string) string { return fmt.Sprintf("%s of %d", what, r.Int()) }
	for range r.IntN(3) {
		c, err := w.SaveCoffee(app.Coffee{Person: id, State: app.Idea, Purpose: text("coffee")})
		if err != nil {
			return err
		}
		talk, err := w.SaveTalk(app.Talk{Person: id, Coffee: c, At: at, Note: text("talk")})
		if err != nil {
			return err
		}
		for _, save := range []func() error{
			func() error { _, err := w.SaveNote(app.Note{Person: id, At: at, Text: text("note")}); return err },
			func() error {
				_, err := w.SaveMessage(app.Message{Person: id, Coffee: c, Situation: app.FirstContact, Channel: app.ByChat, Tone: app.Warm, State: app.Draft, Body: text("message")})
				return err
			},
			func() error { _, err := w.SaveContact(app.Contact{Person: id, At: at, Kind: app.Talked}); return err },
			func() error {
				_, err := w.SaveEntry(app.Entry{Person: id, Talk: talk, Direction: app.Gave, Text: text("entry")})
				return err
			},
			func() error {
				_, err := w.SaveRequest(app.Request{Person: id, Text: text("request"), State: app.RequestOpen})
				return err
			},
			func() error {
				return w.SaveSettled(app.Settled{Key: fmt.Sprintf("reconnect:person:%d:2026-0%d-01", id, 1+r.IntN(9)), At: at, How: "done"})
			},
			func() error {
				_, err := w.SaveRound(app.Round{Started: at, Picks: []app.Pick{{Person: id, Place: 0}, {Person: other, Place: 1, RunnerUp: id}}})
				return err
			},
			func() error { return w.SaveNotSame(id, other) },
		} {
			if err := save(); err != nil {
				return err
			}
		}
	}
	return nil
}

// words are the values of a person that somebody gave, as one folded text.
func words(q app.Person) []string {
	out := []string{q.Name.Given, q.Name.Family, q.Name.Nickname, q.Title, q.Organisation, q.Place, q.Through}
	out = append(out, strings.Split(q.Notes, "\n")...)
	for _, e := range q.Emails {
		out = append(out, e.Address, e.Label)
	}
	for _, t := range q.Phones {
		out = append(out, t.Number)
	}
	for _, l := range q.Links {
		out = append(out, l.URL)
	}
	for _, s := range q.Skills {
		if s.Source != app.Inferred {
			out = append(out, s.Name, fmt.Sprint(s.Level))
		}
	}
	for _, p := range q.Past {
		out = append(out, p.Organisation, p.Title)
	}
	for _, e := range q.Extra {
		out = append(out, e.Value)
	}
	for _, x := range q.Wants {
		out = append(out, x.Text)
	}
	for d, a := range q.Perspective {
		if a.Source != app.Inferred {
			out = append(out, string(d), a.Value)
		}
	}
	for _, l := range q.Strengths {
		out = append(out, fmt.Sprint(l))
	}
	if q.Trust != nil {
		out = append(out, fmt.Sprint(*q.Trust))
	}
	return append(append(append(out, q.Tags...), q.Groups...), q.Schools...)
}

// has says whether a person holds a value somewhere.
func has(q app.Person, value string) bool {
	for _, v := range words(q) {
		if strings.Contains(app.Fold(v), app.Fold(value)) {
			return true
		}
	}
	return false
}

// hangs counts what hangs on people.
func (w *world) hangs(ids ...app.PersonID) map[string]int {
	out := map[string]int{}
	for _, id := range ids {
		out["coffees"] += len(must(w.store.Coffees(ctx, id))(w.t))
		out["messages"] += len(must(w.store.Messages(ctx, id))(w.t))
		out["talks"] += len(must(w.store.Talks(ctx, id))(w.t))
		out["contacts"] += len(must(w.store.Contacts(ctx, id))(w.t))
		out["notes"] += len(must(w.store.Notes(ctx, id))(w.t))
		out["ledger"] += len(must(w.store.Ledger(ctx, id))(w.t))
		out["requests"] += len(must(w.store.Requests(ctx, id))(w.t))
	}
	return out
}

// For any two records with anything hanging on them: merged, every value of both
// and all that hangs on them is there; taken apart at once, everything is as it
// was; taken apart after more has come, that stays with the one who was kept.
func TestAMergeKeepsEverythingAndCanBeTakenApart(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya", Zone: "Europe/London", Questions: []app.Question{{Text: "Which price?", Importance: 3}}}))(t)
	other := w.add("Bo Lind, Nurse at Halden")
	for seed := range 30 {
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		var ids [2]app.PersonID
		w.keepOne(func(x app.Writer) (err error) {
			for i := range ids {
				if ids[i], err = x.SavePerson(anyRecord(r, i+1)); err != nil {
					return err
				}
			}
			for i, id := range ids {
				if err := hang(r, x, id, other, w.now); err != nil {
					return err
				}
				if r.IntN(2) == 0 { // one knows the other
					q, err := x.Person(ctx, id)
					if err != nil {
						return err
					}
					q.Introducer, q.Stances = ids[1-i], map[app.QuestionID]int{1: r.IntN(5) - 2}
					if _, err := x.SavePerson(q); err != nil {
						return err
					}
				}
			}
			return nil
		})
		keep, gone := ids[0], ids[1]
		a, b := must(w.Person(ctx, keep))(t), must(w.Person(ctx, gone))(t)
		before, hung := w.everythingToo(), w.hangs(keep, gone)
		theirs := map[string]bool{}
		for _, f := range must(w.CompareTwins(ctx, keep, gone))(t).Fields {
			if f.Choice && r.IntN(2) == 0 {
				theirs[f.Field] = r.IntN(2) == 0
			}
		}
		m, change, err := w.MergePeople(ctx, keep, gone, theirs)
		if err != nil || change == 0 || m.ID == 0 || m.Change != change {
			t.Fatalf("seed %d: merge %+v, change %d, %v", seed, m, change, err)
		}
		one := must(w.Person(ctx, keep))(t)
		for _, value := range append(words(a), words(b)...) {
			if !has(one, value) {
				t.Fatalf("seed %d: %q is lost\n%+v\n%+v\n%+v", seed, value, a, b, one)
			}
		}
		for field, take := range theirs {
			from := a
			if take {
				from = b
			}
			if field == "title" && one.Title != from.Title || field == "place" && one.Place != from.Place {
				t.Fatalf("seed %d: the chosen %s is not taken: %+v", seed, field, one)
			}
		}
		if got := w.hangs(keep); fmt.Sprint(got) != fmt.Sprint(hung) {
			t.Fatalf("seed %d: %v hangs on them; want %v", seed, got, hung)
		}
		for _, s := range must(w.store.Settled(ctx))(t) {
			if strings.HasPrefix(s.Key, fmt.Sprintf("reconnect:person:%d:", gone)) {
				t.Fatalf("seed %d: %s is still settled with nobody", seed, s.Key)
			}
		}
		if one.Introducer == keep || one.Introducer == gone {
			t.Fatalf("seed %d: they introduce themselves", seed)
		}
		if out := must(w.Unmerge(ctx, m.ID))(t); out.Stays || out.Gone != gone || out.Change == 0 {
			t.Fatalf("seed %d: %+v", seed, out)
		}
		w.sameWithMerges(before, fmt.Sprintf("seed %d: after taking apart", seed))

		// once more, with a life after it
		m, _, err = w.MergePeople(ctx, keep, gone, theirs)
		if err != nil {
			t.Fatal(err)
		}
		one = must(w.Person(ctx, keep))(t)
		one.Title, one.Tags = "Said since", append(one.Tags, "since")
		if _, _, err := w.SavePerson(ctx, one); err != nil {
			t.Fatal(err)
		}
		w.keepOne(func(x app.Writer) error {
			_, err := x.SaveNote(app.Note{Person: keep, At: w.now, Text: "a note since"})
			return err
		})
		out := must(w.Unmerge(ctx, m.ID))(t)
		if !out.Stays {
			t.Fatalf("seed %d: nothing stays", seed)
		}
		apart, back := must(w.Person(ctx, keep))(t), must(w.Person(ctx, gone))(t)
		if apart.Title != "Said since" || !slices.Contains(apart.Tags, "since") {
			t.Fatalf("seed %d: what came since is lost: %+v", seed, apart)
		}
		for _, value := range words(b) {
			if !has(back, value) {
				t.Fatalf("seed %d: %q did not come back: %+v", seed, value, back)
			}
		}
		hung["notes"]++
		if got := w.hangs(keep, gone); fmt.Sprint(got) != fmt.Sprint(hung) {
			t.Fatalf("seed %d: %v hangs on the two; want %v", seed, got, hung)
		}
	}
	if err := w.store.Check(ctx); err != nil {
		t.Fatal(err)
	}
}

// sameWithMerges is sameAs over everything a merge touches.
func (w *world) sameWithMerges(before map[string]any, what string) {
	w.t.Helper()
	now, rest := w.everythingToo(), maps.Clone(before)
	for _, name := range []string{"merges", "not same", "found"} {
		if !reflect.DeepEqual(before[name], now[name]) {
			w.t.Fatalf("%s: %s is %v; want %v", what, name, now[name], before[name])
		}
		delete(rest, name)
	}
	w.sameAs(rest, what)
}

func TestTwoPeopleAreMergedOnlyWhenBothAreThere(t *testing.T) {
	w := empty(t)
	a, b := w.add("Kim Park, Designer at Tern"), w.add("Kim Park, Designer at Tern")
	_, _, err := w.MergePeople(ctx, a, a, nil)
	kind(t, err, app.ErrInvalid, "themselves")
	_, _, err = w.MergePeople(ctx, a, 99, nil)
	kind(t, err, app.ErrNotFound, "99")
	_, _, err = w.MergePeople(ctx, a, b, map[string]bool{"shoes": true})
	kind(t, err, app.ErrInvalid, "shoes")
	must(w.Delete(ctx, b))(t)
	_, _, err = w.MergePeople(ctx, a, b, nil)
	kind(t, err, app.ErrInvalid, "bin")
	_, err = w.Unmerge(ctx, 7)
	kind(t, err, app.ErrNotFound, "7")
}

func TestWhoIsHereTwiceIsSuggestedUntilDecided(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya", Zone: "Europe/London"}))(t)
	a := w.add("Kim Park, Designer at Kestrel, kim@x.example")
	b := w.add("Kimberly Park, Lead designer at Kestrel, +49 30 901820")
	c := w.add("Ida Holm, Nurse at Tern, Berlin, 030 901820")
	ida := must(w.Person(ctx, c))(t)
	ida.Place = "Berlin, Germany"
	must(w.store.Change("x", "", w.now, func(x app.Writer) error { _, err := x.SavePerson(ida); return err }))(t)
	v := must(w.Twins(ctx))(t)
	if len(v.Rows) != 2 || v.Likely != 1 {
		t.Fatalf("%+v; want Kim twice, and the phone of two", v)
	}
	if r := v.Rows[0]; r.A != a || r.B != b || r.Why != "A short form of the name, the same organisation" || !r.Likely || r.RoleB != "Lead designer, Kestrel" {
		t.Errorf("%+v", r)
	}
	if r := v.Rows[1]; r.A != b || r.B != c || r.Why != "Another name, the same phone number" || r.Likely {
		t.Errorf("%+v; want the number read in the country of the one who wrote none", r)
	}
	apart := must(w.NotSame(ctx, b, c))(t)
	if v = must(w.Twins(ctx))(t); len(v.Rows) != 1 {
		t.Errorf("%+v are suggested after the user said that two are two", v.Rows)
	}
	must(w.UndoChange(apart))(t)
	if v = must(w.Twins(ctx))(t); len(v.Rows) != 2 {
		t.Errorf("%+v; want both again once that is undone", v.Rows)
	}
	if _, _, err := w.MergePeople(ctx, a, b, nil); err != nil {
		t.Fatal(err)
	}
	if v = must(w.Twins(ctx))(t); len(v.Rows) != 1 || v.Rows[0].A != a {
		t.Errorf("%+v; want only the one who shares a phone, now with who was kept", v.Rows)
	}
	rows := must(w.Merges(ctx, 0))(t)
	want := planner.MergeRow{ID: rows[0].ID, Kept: a, Name: "Kim Park", Gone: "Kimberly Park", When: rows[0].When, At: w.now}
	if len(rows) != 1 || rows[0] != want || !strings.Contains(rows[0].When, "2026") {
		t.Errorf("%+v", rows)
	}
	if rows = must(w.Merges(ctx, c))(t); len(rows) != 0 {
		t.Errorf("%+v were merged with somebody else", rows)
	}
}

func TestTheTypedValueStandsAndTheOtherIsKeptBeside(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya", Zone: "Europe/London"}))(t)
	w.bring(w.file("a.csv", "First Name,Last Name,Company,Position,Connected On\nKim,Park,Kestrel,UX designer,05 Jan 2024\n"))
	a := w.who("Kim Park")
	b := w.add("Kim Park, Lead designer at Kestrel")
	q := must(w.Person(ctx, b))(t)
	q.Place, q.ConnectedOn = "Porto", "2023-02-01"
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	side := must(w.CompareTwins(ctx, a, b))(t)
	got := map[string]planner.TwinField{}
	for _, f := range side.Fields {
		got[f.Field] = f
	}
	if f := got["title"]; !f.Choice || !f.Theirs || f.Have != "UX designer" || f.Other != "Lead designer" {
		t.Errorf("%+v; want the typed title to stand", f)
	}
	if f := got["organisation"]; f.Choice {
		t.Errorf("%+v is no choice", f)
	}
	if f := got["connectedOn"]; !f.Choice || !strings.Contains(f.Have, "2024") {
		t.Errorf("%+v", f)
	}
	if _, _, err := w.MergePeople(ctx, a, b, map[string]bool{"connectedOn": false}); err != nil {
		t.Fatal(err)
	}
	one := must(w.Person(ctx, a))(t)
	if one.Title != "Lead designer" || one.Place != "Porto" || one.ConnectedOn != "2024-01-05" || one.Sources["connectedOn"] != app.Typed {
		t.Errorf("%+v", one)
	}
	if len(one.Past) != 1 || one.Past[0].Title != "UX designer" {
		t.Errorf("the other title went to %+v; want the former jobs", one.Past)
	}
	if len(one.Extra) != 1 || one.Extra[0].Name != "Other day of connecting" || !strings.Contains(one.Extra[0].Value, "2023") {
		t.Errorf("the other day went to %+v", one.Extra)
	}
}

// Three records of one person, joined one after the other, come apart in turn.
func TestAMergeOfAMergeComesApartInTurn(t *testing.T) {
	w := empty(t)
	a, b, c := w.add("Kim Park, at Tern"), w.add("Kimberly Park, at Tern"), w.add("K. Park, at Tern")
	before := w.everythingToo()
	first, _, err := w.MergePeople(ctx, b, c, nil)
	if err != nil {
		t.Fatal(err)
	}
	middle := w.everythingToo()
	second, _, err := w.MergePeople(ctx, a, b, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Unmerge(ctx, first.ID); err == nil {
		t.Error("the first was taken apart although its person went into another")
	}
	must(w.Unmerge(ctx, second.ID))(t)
	w.sameWithMerges(middle, "after the second is apart")
	must(w.Unmerge(ctx, first.ID))(t)
	w.sameWithMerges(before, "after both are apart")
}

func TestTakingApartCanItselfBeUndone(t *testing.T) {
	w := empty(t)
	a, b := w.add("Kim Park, at Tern"), w.add("Kimberly Park, at Tern")
	m, _, err := w.MergePeople(ctx, a, b, nil)
	if err != nil {
		t.Fatal(err)
	}
	joined := w.everythingToo()
	out := must(w.Unmerge(ctx, m.ID))(t)
	must(w.UndoChange(out.Change))(t)
	w.sameWithMerges(joined, "after the taking apart is undone")
	if out = must(w.Unmerge(ctx, m.ID))(t); out.Name != "Kimberly Park" {
		t.Errorf("%+v the second time", out)
	}
}

// The files that brought two records of one person bring them again: they find
// the one person, and take back nothing that the merge decided.
func TestFilesReadAgainAfterAMergeChangeNothing(t *testing.T) {
	w := empty(t)
	must(w.SaveProfile(app.Profile{Name: "Maya", Zone: "Europe/London"}))(t)
	rows := "Name,Company,Title,Connected On,Skills,Fax,Phone\n" +
		"Kim Park,Kestrel,UX designer,2024-01-05,Pricing:4,one,030 901820\n" +
		"Kimberly Park,Kestrel,Lead designer,2023-02-01,Pricing:2,two,\n"
	path := w.file("people.csv", rows)
	w.bring(path)
	if _, _, err := w.MergePeople(ctx, w.who("Kim Park"), w.who("Kimberly Park"), map[string]bool{"title": true}); err != nil {
		t.Fatal(err)
	}
	before := w.everythingToo()
	if out := w.bring(path); out.Added+out.Updated != 0 {
		t.Errorf("the second time %+v", out)
	}
	w.sameWithMerges(before, "after reading the file again")
}
