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
