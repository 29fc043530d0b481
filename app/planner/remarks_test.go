package planner_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// titles are the lines of a person's timeline with their details.
func (w *world) titles(id app.PersonID) []string {
	w.t.Helper()
	var out []string
	for _, e := range must(w.PersonInFull(ctx, id))(w.t).Timeline {
		out = append(out, strings.TrimSuffix(e.Title+": "+e.Detail, ": "))
	}
	return out
}

// remark is the one remark of a person's timeline with the words.
func (w *world) remark(id app.PersonID, words string) planner.Remark {
	w.t.Helper()
	for _, e := range must(w.PersonInFull(ctx, id))(w.t).Timeline {
		if e.Remark != nil && e.Remark.Text == words {
			return *e.Remark
		}
	}
	w.t.Fatalf("no remark %q among %q", words, w.titles(id))
	return planner.Remark{}
}

func TestARemarkIsKeptChangedMovedAndDeleted(t *testing.T) {
	w := empty(t)
	id := w.add("Ines Duarte")
	must(w.KeepRemark(ctx, id, planner.Remark{Kind: planner.RemarkTalk, Text: " At the station "}))(t)
	must(w.KeepRemark(ctx, id, planner.Remark{Kind: planner.RemarkNote, On: "2026-11-01", Text: "Likes tea"}))(t)
	if got := w.titles(id); !slices.Equal(got, []string{"You talked: At the station", "A note: Likes tea"}) {
		t.Fatalf("the timeline says %q", got)
	}
	talk := w.remark(id, "At the station")
	talk.On, talk.Text = "2026-10-01", "At the airport"
	must(w.KeepRemark(ctx, id, talk))(t)
	if v := must(w.PersonInFull(ctx, id))(t); app.DayOf(v.Row.Last) != "2026-10-01" || v.Timeline[1].Remark.Text != "At the airport" {
		t.Errorf("the talk moved to %v, timeline %q", v.Row.Last, w.titles(id))
	}
	note := w.remark(id, "Likes tea")
	note.Text = "Likes coffee"
	changed := must(w.KeepRemark(ctx, id, note))(t)
	must(w.DeleteRemark(ctx, id, w.remark(id, "At the airport")))(t)
	if got := w.titles(id); !slices.Equal(got, []string{"A note: Likes coffee"}) {
		t.Errorf("the timeline says %q", got)
	}
	if v := must(w.PersonInFull(ctx, id))(t); !v.Row.Last.IsZero() {
		t.Error("a deleted talk still counts as contact")
	}
	must(w.Undo())(t)
	must(w.UndoChange(changed))(t)
	if got := w.titles(id); !slices.Equal(got, []string{"A note: Likes tea", "You talked: At the airport"}) {
		t.Errorf("after undo the timeline says %q", got)
	}
}

func TestARemarkThatCannotBeIsRefused(t *testing.T) {
	w := empty(t)
	id, other := w.add("Ines Duarte"), w.add("Bo Ek")
	must(w.KeepRemark(ctx, id, planner.Remark{Kind: planner.RemarkNote, Text: "Likes tea"}))(t)
	note := w.remark(id, "Likes tea")
	before := w.all()
	_, err := w.KeepRemark(ctx, id, planner.Remark{Kind: planner.RemarkNote, Text: "  "})
	kind(t, err, app.ErrInvalid, "no words")
	for _, r := range []planner.RemarkKind{planner.RemarkNote, planner.RemarkTalk} {
		_, err = w.KeepRemark(ctx, id, planner.Remark{Kind: r, On: "2026-11-19", Text: "x"})
		kind(t, err, app.ErrInvalid, "still to come")
		_, err = w.KeepRemark(ctx, id, planner.Remark{Kind: r, ID: 999, Text: "x"})
		kind(t, err, app.ErrNotFound, "999")
		_, err = w.DeleteRemark(ctx, id, planner.Remark{Kind: r, ID: 999})
		kind(t, err, app.ErrNotFound, "999")
	}
	_, err = w.DeleteRemark(ctx, other, note)
	kind(t, err, app.ErrNotFound, "no note")
	w.sameAs(before, "a refused remark changed something")
}

func TestTheTimelineTellsOfFilesAndOfCoffeesInEveryState(t *testing.T) {
	w := empty(t)
	w.bring(w.file("Connections.csv", linkedIn))
	id := w.who("Priya Raman")
	if got := w.titles(id); !slices.Contains(got, "Read from a file: Connections.csv") {
		t.Errorf("the timeline says %q", got)
	}
	if _, err := w.store.Change("change.schedule", "", w.now, func(wr app.Writer) error {
		for _, c := range []app.Coffee{
			{State: app.Scheduled, Start: w.now.Add(48 * time.Hour), Minutes: 30, Link: "https://meet.example/a"},
			{State: app.Cancelled, Start: w.now.Add(-48 * time.Hour), Minutes: 25, Place: "Bar Nero"},
		} {
			c.Person, c.Created, c.Remind = id, w.now, -1
			if _, err := wr.SaveCoffee(c); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	fresh := planner.New(w.params)
	v := must(fresh.PersonInFull(ctx, id))(t)
	if len(v.Timeline) < 3 || v.Timeline[0].Title != "Coffee by video, 30 min" || v.Timeline[0].Detail != "Planned for 11:00" || v.Timeline[0].Coffee == 0 {
		t.Errorf("the timeline begins %+v", v.Timeline[0])
	}
	var all []string
	for _, e := range v.Timeline {
		all = append(all, e.Title+": "+e.Detail)
	}
	if !slices.Contains(all, "Coffee, Bar Nero, 25 min: Called off") {
		t.Errorf("the timeline says %q", all)
	}
}

func TestWhoIsHereAlreadyIsToldByAddressProfileOrName(t *testing.T) {
	w := empty(t)
	w.bring(w.file("Connections.csv", linkedIn))
	priya := w.who("Priya Raman")
	for line, by := range map[string]string{
		"P. Raman, PRIYA@northlake.example":      "email",
		"Somebody, linkedin.com/in/Priya-Raman/": "profile",
		"priya raman, Nurse":                     "name",
		"Priya Ramann":                           "",
		"":                                       "",
		"Jonas Lindqvist, x, y, priya@northlake.example": "email",
	} {
		got := must(w.AlreadyHere(ctx, planner.ParsePerson(line)))(t)
		if by == "" && len(got) > 0 || by != "" && (len(got) == 0 || got[0].ID != priya || got[0].By != by || got[0].Name != "Priya Raman") {
			t.Errorf("%q finds %+v, want %q", line, got, by)
		}
	}
	must(w.Delete(ctx, priya))(t)
	if got := must(w.AlreadyHere(ctx, planner.ParsePerson("Priya Raman")))(t); len(got) != 0 {
		t.Errorf("somebody in the bin is found: %+v", got)
	}
}

func TestWhyAPersonIsAsideIsSaid(t *testing.T) {
	w := empty(t)
	id := w.add("Ines Duarte")
	says := func(want string) {
		t.Helper()
		if got := must(w.PersonInFull(ctx, id))(t).Standing; got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
	says("")
	must(w.Pause(ctx, id, "2027-01-12"))(t)
	says("Paused until 12 Jan 2027.")
	must(w.Resume(ctx, id))(t)
	must(w.Snooze(ctx, id, "2026-12-16"))(t)
	says("Snoozed until 16 Dec 2026.")
	must(w.NotForMe(ctx, id, "We compete"))(t)
	says("Not suggested, as you said: We compete")
	must(w.Archive(ctx, id))(t)
	says("Archived: put aside, and not suggested.")
}

func BenchmarkOnePersonOf30000InFull(b *testing.B) {
	w := largeWorld(b)
	id := w.who("Family29000")
	must(w.PersonInFull(ctx, id))(b)
	for b.Loop() {
		must(w.PersonInFull(ctx, id))(b)
	}
}

func BenchmarkWhoOf30000IsHereAlready(b *testing.B) {
	w := largeWorld(b)
	q := planner.ParsePerson("Ines Duarte, ines@tern.example, linkedin.com/in/ines")
	must(w.AlreadyHere(ctx, q))(b)
	for b.Loop() {
		must(w.AlreadyHere(ctx, q))(b)
	}
}
