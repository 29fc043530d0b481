package planner

import (
	"context"
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

// ToDo is what is due, and what is to be said about what is not asked.
type ToDo struct {
	Tasks   []Task
	Resting string // that how talks were is not asked any more, and how it is again; empty while it is
	Later   int    // how many people to talk to again wait behind those of Tasks
}

// mostReconnects is how many people to talk to again stand in the list at once, the
// longest overdue first: a tag that many people have fills no screen.
const mostReconnects = 5

// Due lists what is due now, the most pressing first.
func (p *Planner) Due(ctx context.Context) ([]Task, error) {
	todo, err := p.ToDo(ctx)
	return todo.Tasks, err
}

// ToDo gives what is due now, the most pressing first, and whether asking how talks
// were rests because three questions stand unanswered.
func (p *Planner) ToDo(ctx context.Context) (ToDo, error) {
	in, err := p.dueInput(ctx)
	if err != nil {
		return ToDo{}, err
	}
	agenda := followup.AgendaOf(in)
	var out ToDo
	if agenda.Held > 0 {
		out.Resting = p.words.Say("follow.resting")
	}
	w := dueWords{p, in}
	shown, last := 0, 0 // reconnections, and where the last of them stands
	for _, f := range agenda.Due {
		if f.Kind == app.DueReconnect {
			if shown == mostReconnects {
				out.Later++
				continue
			}
			shown, last = shown+1, len(out.Tasks)
		}
		out.Tasks = append(out.Tasks, w.task(f))
	}
	if out.Later > 0 {
		t := &out.Tasks[last]
		t.Why = p.words.Say("follow.more", "why", t.Why, "more", p.words.Count("follow.more.reconnect", out.Later))
	}
	return out, nil
}

// dueInput is what follow-ups are found in. People are read with the network, and
// shared with it.
func (p *Planner) dueInput(ctx context.Context) (followup.Input, error) {
	n, err := p.read(ctx)
	if err != nil {
		return followup.Input{}, err
	}
	in := followup.Input{Now: p.here(n.me), People: n.byID, Coffees: n.coffees, Talks: n.talks, Messages: n.messages,
		Contacts: n.contacts, Requests: n.requests}
	if in.Ledger, err = p.store.Ledger(ctx, 0); err != nil {
		return in, err
	}
	if in.Tags, err = p.TagCadences(ctx); err != nil {
		return in, err
	}
	if in.Work, err = p.workDays(ctx, n); err != nil {
		return in, err
	}
	in.Settled, err = p.store.Settled(ctx)
	return in, err
}

// dueWords puts follow-ups into words, with what they were found in.
type dueWords struct {
	*Planner
	in followup.Input
}

var taskMinutes = map[app.FollowUpKind]int{app.DueRate: 1, app.DueThank: 3, app.DueChase: 3, app.DuePromise: 5,
	app.DueReportBack: 5, app.DueReconnect: 5, app.DueAnswer: 3}

func (w dueWords) task(f app.FollowUp) Task {
	q, kind := w.in.People[f.Person], string(f.Kind)
	t := Task{FollowUp: f, Name: q.Name.String(), Minutes: taskMinutes[f.Kind],
		Title: w.words.Say("due."+kind, "name", q.Name.String(), "text", f.Text),
		Verb:  w.words.Say("due." + kind + ".verb"), Why: w.why(f)}
	if f.Kind == app.DueRate {
		if app.DayOf(w.in.Now).DaysSince(app.DayOf(f.Since.In(w.in.Now.Location()))) == 1 {
			t.Title = w.words.Say("follow.rate.yesterday", "name", q.Name.String())
		}
		if f.Talk == 0 { // nobody knows yet whether it took place
			t.Title = w.words.Say("due.happened", "name", q.Name.String())
			t.Verb, t.Not = w.words.Say("due.happened.yes"), w.words.Say("due.happened.no")
		}
	}
	if f.More > 0 {
		t.Why = w.words.Say("follow.more", "why", t.Why, "more", w.words.Count("follow.more."+kind, f.More))
	}
	t.Chip, t.Late = w.hurry(f)
	return t
}

// hurry says how pressing a follow-up is. Only a promise, a thank-you, a silence
// and a request can be late; a rating or a reconnection never is.
func (w dueWords) hurry(f app.FollowUp) (string, bool) {
	if f.Kind == app.DueRate || f.Kind == app.DueReconnect || f.Kind == app.DueReportBack {
		return "", false
	}
	now := w.in.Now
	at := f.Pressing(now.Location())
	late, left := app.DayOf(now).DaysSince(app.DayOf(at.In(now.Location()))), at.Sub(now)
	switch {
	case followup.Late(f, now) && late >= 1:
		return w.words.Count("due.late", late), true
	case followup.Late(f, now):
		return w.words.Say("due.now"), true
	case f.Kind == app.DueThank && f.Until == "" && left < time.Hour:
		return w.words.Count("follow.left.minutes", max(1, int(left.Minutes()))), false
	case f.Kind == app.DueThank && f.Until == "":
		return w.words.Count("due.left", int(left.Hours())), false
	case late == 0:
		return w.words.Say("ago.today"), false
	}
	return "", false
}
