package planner_test

import (
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

func TestAskingForAnIntroductionAsksNobodyElse(t *testing.T) {
	w := sample(t)
	tom, priya := w.who("Tom Adeyemi"), w.who("Priya Raman")
	before := len(must(w.store.Coffees(ctx, 0))(t))
	d := must(w.Compose(ctx, planner.Compose{Person: tom, About: priya, Situation: app.Introduce, Channel: app.ByEmail, Lang: "en", Slots: true}))(t)
	if !strings.Contains(d.Body, "Priya Raman") || strings.Contains(d.Body, "Raman Raman") || len(d.Chosen.Times) != 0 {
		t.Fatalf("to Tom:\n%s", d.Body)
	}
	m := d.Chosen.Keep(app.Message{})
	m.Subject, m.Body = d.Subject, d.Body
	m = must(w.SaveDraft(m))(t)
	sent, change, err := w.SentMessage(ctx, m.ID, "", time.Time{})
	if err != nil || sent.Coffee != 0 || sent.About != priya {
		t.Fatalf("sent %+v, %v", sent, err)
	}
	if after := len(must(w.store.Coffees(ctx, 0))(t)); after != before {
		t.Errorf("%d coffees came of it", after-before)
	}
	// Both timelines tell it.
	title := func(id app.PersonID) (titles []string) {
		for _, e := range must(w.PersonInFull(ctx, id))(t).Timeline {
			if e.Message == m.ID {
				titles = append(titles, e.Title)
			}
		}
		return titles
	}
	if got := title(tom); len(got) != 1 || got[0] != "You asked for an introduction to Priya Raman" {
		t.Errorf("Tom's timeline says %q", got)
	}
	if got := title(priya); len(got) != 1 || got[0] != "You asked Tom Adeyemi for an introduction" {
		t.Errorf("Priya's timeline says %q", got)
	}
	// Nothing is chased, and once Tom says yes the message to Priya may say so.
	w.later(10 * 24 * 60 * 60e9)
	for _, task := range must(w.Due(ctx))(t) {
		if task.FollowUp.Kind == app.DueChase && task.FollowUp.Person == tom {
			t.Errorf("Tom is to be followed up: %+v", task)
		}
	}
	if _, err := w.Answered(ctx, tom, true); err != nil {
		t.Fatal(err)
	}
	if got := must(w.store.Message(ctx, m.ID))(t); got.State != app.Replied {
		t.Errorf("the message to Tom is %s", got.State)
	}
	if after := len(must(w.store.Coffees(ctx, 0))(t)); after != before {
		t.Errorf("Tom's yes made %d coffees", after-before)
	}
	through := must(w.Compose(ctx, planner.Compose{Person: priya, Introducer: tom, Situation: app.Introduce, Channel: app.ByEmail, Lang: "en"}))(t)
	if !strings.Contains(through.Body, "Tom Adeyemi") {
		t.Errorf("to Priya:\n%s", through.Body)
	}
	if len(through.Introducers) == 0 || through.Introducers[0].Text == "" {
		t.Errorf("who can introduce us: %v", through.Introducers)
	}
	must(w.UndoChange(must(w.store.Changes(ctx, 1))(t)[0].ID))(t)
	must(w.UndoChange(change))(t)
	if got := must(w.store.Message(ctx, m.ID))(t); got.State != app.Draft || got.About != priya {
		t.Errorf("after undo the message is %+v", got)
	}
}

func TestNobodyIsAskedToIntroduceThemselves(t *testing.T) {
	w := sample(t)
	tom, priya := w.who("Tom Adeyemi"), w.who("Priya Raman")
	for _, c := range []planner.Compose{{Person: priya, About: priya}, {Person: priya, Introducer: priya}} {
		c.Situation = app.Introduce
		_, err := w.Compose(ctx, c)
		kind(t, err, app.ErrInvalid, "cannot introduce")
	}
	_, err := w.Compose(ctx, planner.Compose{Person: tom, About: 99999, Situation: app.Introduce})
	kind(t, err, app.ErrNotFound, "99999")
}
