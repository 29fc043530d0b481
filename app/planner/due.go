package planner

import (
	"context"
	"sort"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// Task is a follow-up as a to-do list shows it.
type Task struct {
	FollowUp app.FollowUp
	Name     string // of the person
	Title    string // "Thank Aiko Tanaka"
	Why      string // why and when, one line
	Chip     string // "5 h left", "2 days late"; empty when there is no hurry
	Late     bool
	Verb     string // what the button says
	Not      string // what a second button says: it did not happen; empty without one
	Minutes  int    // about how long it takes
}

// Due lists what is due now, the most pressing first.
func (p *Planner) Due(ctx context.Context) ([]Task, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return nil, err
	}
	now := p.here(me)
	in, err := p.dueInput(ctx, now)
	if err != nil {
		return nil, err
	}
	var out []Task
	for _, f := range followup.Due(in) {
		out = append(out, p.task(f, in.People[f.Person], now))
	}
	sort.SliceStable(out, func(i, j int) bool { return urgency(out[i], now) < urgency(out[j], now) })
	return out, nil
}

// urgency orders tasks: late ones, those due by tonight, the rest, and last what
// never presses.
func urgency(t Task, now time.Time) int {
	switch {
	case t.Late:
		return 0
	case t.FollowUp.Kind == app.DueReportBack || t.FollowUp.Kind == app.DueReconnect:
		return 3
	case app.DayOf(t.FollowUp.Due.In(now.Location())) <= app.DayOf(now):
		return 1
	}
	return 2
}

func (p *Planner) dueInput(ctx context.Context, now time.Time) (followup.Input, error) {
	in := followup.Input{Now: now, People: map[app.PersonID]app.Person{}}
	people, err := p.peopleShown(ctx)
	if err != nil {
		return in, err
	}
	for _, q := range people {
		in.People[q.ID] = q
	}
	if in.Coffees, err = p.store.Coffees(ctx, 0); err != nil {
		return in, err
	}
	if in.Talks, err = p.store.Talks(ctx, 0); err != nil {
		return in, err
	}
	if in.Messages, err = p.store.Messages(ctx, 0); err != nil {
		return in, err
	}
	if in.Contacts, err = p.store.Contacts(ctx, 0); err != nil {
		return in, err
	}
	if in.Ledger, err = p.store.Ledger(ctx, 0); err != nil {
		return in, err
	}
	if in.Requests, err = p.store.Requests(ctx, 0); err != nil {
		return in, err
	}
	in.Settled, err = p.store.Settled(ctx)
	return in, err
}

var taskMinutes = map[app.FollowUpKind]int{app.DueRate: 1, app.DueThank: 3, app.DueChase: 3, app.DuePromise: 5,
	app.DueReportBack: 5, app.DueReconnect: 5, app.DueAnswer: 3}

func (p *Planner) task(f app.FollowUp, q app.Person, now time.Time) Task {
	kind := string(f.Kind)
	t := Task{FollowUp: f, Name: q.Name.String(), Minutes: taskMinutes[f.Kind],
		Title: p.words.Say("due."+kind, "name", q.Name.String(), "text", f.Text),
		Verb:  p.words.Say("due." + kind + ".verb")}
	since := p.nearDay(now, f.Since)
	switch f.Kind {
	case app.DueThank:
		t.Why = p.words.Say("due.thank.why", "time", p.words.Clock(f.Due.In(now.Location())), "day", p.nearDay(now, f.Due))
	case app.DueReconnect:
		if f.Since.IsZero() {
			t.Why = p.words.Say("due.reconnect.planned")
			break
		}
		t.Why = p.words.Say("due.reconnect.why", "ago", p.ago(now, f.Since))
	case app.DueChase:
		id := "due.chase.why"
		if strings.HasSuffix(f.Key, ":2") {
			id = "sending.chase.last"
		}
		t.Why = p.words.Say(id, "day", since)
	case app.DuePromise, app.DueAnswer:
		t.Why = p.words.Say("due."+kind+".why", "name", q.Name.First(), "day", since, "due", p.nearDay(now, f.Due), "text", f.Text)
	default:
		t.Why = p.words.Say("due."+kind+".why", "name", q.Name.First(), "day", since, "text", f.Text)
	}
	if f.Kind == app.DueRate && f.Talk == 0 { // nobody knows yet whether it took place
		t.Title = p.words.Say("due.happened", "name", q.Name.String())
		t.Why = p.words.Say("calendar.moment", "day", since, "time", p.words.Clock(f.Since.In(now.Location())))
		t.Verb, t.Not = p.words.Say("due.happened.yes"), p.words.Say("due.happened.no")
	}
	t.Chip, t.Late = p.hurry(f, now)
	return t
}

// hurry says how pressing a follow-up is. Only a promise, a thank-you, a
// silence and a request can be late; a rating or a reconnection never is.
func (p *Planner) hurry(f app.FollowUp, now time.Time) (string, bool) {
	if f.Kind == app.DueRate || f.Kind == app.DueReconnect || f.Kind == app.DueReportBack {
		return "", false
	}
	late := app.DayOf(now).DaysSince(app.DayOf(f.Due.In(now.Location())))
	switch {
	case f.Due.Before(now) && late >= 1:
		return p.words.Count("due.late", late), true
	case f.Due.Before(now):
		return p.words.Say("due.now"), true
	case f.Due.Sub(now) < 24*time.Hour && f.Kind == app.DueThank:
		return p.words.Count("due.left", max(1, int(f.Due.Sub(now).Hours()))), false
	case late == 0:
		return p.words.Say("ago.today"), false
	}
	return "", false
}

// Settle says what the user did with a follow-up, so that it is not shown again.
func (p *Planner) Settle(ctx context.Context, f app.FollowUp, how string) (app.ChangeID, error) {
	if how != "done" && how != "dismissed" {
		return 0, app.Invalid("%q is neither done nor dismissed", how)
	}
	q, err := p.person(ctx, f.Person)
	if err != nil {
		return 0, err
	}
	return p.change("change.settle", q.Name.First(), func(w app.Writer) error {
		if err := passOver(w, f); err != nil {
			return err
		}
		return w.SaveSettled(app.Settled{Key: f.Key, At: p.now(), How: how})
	}, app.MessagesChanged, app.CoffeesChanged)
}
