package planner_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// coffeeAt schedules a coffee with a person at so many hours from now.
func coffeeAt(t *testing.T, w *world, person app.PersonID, in time.Duration, more func(*planner.Plan)) app.Coffee {
	t.Helper()
	plan := planner.Plan{Start: w.now.Add(in), Zone: "Europe/London", Minutes: 30, Remind: -1}
	if more != nil {
		more(&plan)
	}
	c, _, err := w.Schedule(ctx, person, plan, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// listed is one row in short: group, name, when.
func listed(rows []planner.CoffeeRow) []string {
	var out []string
	for _, r := range rows {
		group := r.Group
		if r.Past {
			group = "happened"
		}
		out = append(out, group+": "+r.Name+", "+r.When)
	}
	return out
}

func sameList(t *testing.T, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("listed\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestCoffeesAreListedByWhatIsToDoAboutThem(t *testing.T) {
	w := empty(t)
	ana, ben, cleo, dov, eli := w.add("Ana Ruiz, Analyst at Halden"), w.add("Ben Ode"), w.add("Cleo Marsh"), w.add("Dov Stern"), w.add("Eli Park")
	coffeeAt(t, w, ana, 2*time.Hour, nil)
	coffeeAt(t, w, ben, 72*time.Hour, nil)
	coffeeAt(t, w, cleo, 26*time.Hour, nil)
	off := coffeeAt(t, w, dov, 30*time.Hour, nil)
	if _, _, err := w.Cancel(ctx, off.ID, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	met := coffeeAt(t, w, eli, time.Hour, nil)
	w.later(28 * time.Hour)
	talk, _, err := w.Met(ctx, met.ID)
	if err != nil || talk.Coffee != met.ID {
		t.Fatal(talk, err)
	}
	rows := must(w.CoffeeRows(ctx))(t)
	sameList(t, listed(rows),
		"coming: Ben Ode, Sat 21 Nov, 11:00",
		"past: Dov Stern, today, 17:00",
		"happened: Cleo Marsh, today, 13:00",
		"happened: Ana Ruiz, yesterday, 13:00",
		"past: Eli Park, yesterday, 12:00")
	if rows[4].Rated || rows[4].State != "Met" {
		t.Errorf("the talk counts as rated: %+v", rows[4])
	}
	if _, err := w.Rate(ctx, met.ID, planner.Rating{Helpful: 4}); err != nil {
		t.Fatal(err)
	}
	for _, r := range must(w.CoffeeRows(ctx))(t) {
		if r.Rated != (r.Coffee.ID == met.ID) {
			t.Errorf("%s counts as rated: %t", r.Name, r.Rated)
		}
	}
}

func TestACoffeeIsFoundByNameRoleTitleAndPlace(t *testing.T) {
	w := empty(t)
	coffeeAt(t, w, w.add("Zoë Lindqvist, Pricing lead at Northlake Energy"), time.Hour, func(p *planner.Plan) { p.Title, p.Place = "Early look", "Fox Lane Café" })
	find := must(w.CoffeeRows(ctx))(t)[0].Find
	for _, words := range []string{"zoe lindqvist", "pricing lead", "northlake", "early look", "fox lane cafe"} {
		if !strings.Contains(find, words) {
			t.Errorf("%q does not find it in %q", words, find)
		}
	}
}

func TestARepeatingCoffeeStandsForTheTimeToAskAboutAndTheNext(t *testing.T) {
	w := empty(t)
	coffeeAt(t, w, w.add("Ana Ruiz"), time.Hour, func(p *planner.Plan) { p.Every, p.Count = 4, 6 })
	sameList(t, listed(must(w.CoffeeRows(ctx))(t)), "coming: Ana Ruiz, today, 12:00, every 4 weeks")
	w.later(24 * time.Hour)
	sameList(t, listed(must(w.CoffeeRows(ctx))(t)),
		"coming: Ana Ruiz, Wed 16 Dec, 12:00, every 4 weeks",
		"happened: Ana Ruiz, yesterday, 12:00, every 4 weeks")
}

func TestPlacesAndLinksAreRememberedTheMostUsedAndLatestFirst(t *testing.T) {
	w := empty(t)
	me := must(w.Profile(ctx))(t)
	me.Places = []string{"Museum café", "fox lane cafe"}
	if _, err := w.SaveProfile(me); err != nil {
		t.Fatal(err)
	}
	for i, place := range []string{"Fox Lane Cafe", "Bridge House", "Fox Lane Café", "", "Old Mill"} {
		coffeeAt(t, w, w.add("Person "+string(rune('A'+i))), time.Duration(i+1)*time.Hour, func(p *planner.Plan) {
			if p.Place = place; place == "" {
				p.Link = "https://meet.example/maya"
			}
		})
	}
	var got []string
	for _, place := range must(w.Places(ctx))(t) {
		got = append(got, place.Text)
		if place.Link != strings.HasPrefix(place.Text, "https:") {
			t.Errorf("%+v", place)
		}
	}
	sameList(t, got, "Fox Lane Café", "Old Mill", "https://meet.example/maya", "Bridge House", "Museum café")
}

func TestMyMeetingRoomIsKeptUndoneAndForgotten(t *testing.T) {
	w := empty(t)
	if got := must(w.MeetingRoom(ctx))(t); got != "" {
		t.Errorf("there is a room %q", got)
	}
	id := must(w.SetMeetingRoom(" https://meet.example/maya "))(t)
	if got := must(w.MeetingRoom(ctx))(t); got != "https://meet.example/maya" {
		t.Errorf("kept %q", got)
	}
	if c, err := w.UndoChange(id); err != nil || w.Done(c) == "" {
		t.Fatal(c, err)
	}
	if got := must(w.MeetingRoom(ctx))(t); got != "" {
		t.Errorf("undo left %q", got)
	}
	for _, bad := range []string{"meet.example/maya", "javascript:alert(1)", "https://meet.example/a\r\nb"} {
		if _, err := w.SetMeetingRoom(bad); !errors.Is(err, app.ErrInvalid) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	must(w.SetMeetingRoom("https://meet.example/maya"))(t)
	must(w.SetMeetingRoom(""))(t)
	if got := must(w.MeetingRoom(ctx))(t); got != "" {
		t.Errorf("still %q", got)
	}
}
