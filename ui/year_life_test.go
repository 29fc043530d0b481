package ui

import (
	"errors"
	"fmt"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// fate is what the reader of a message does: answers after some days, or never.
type fate struct {
	days int
	does string // yes, no or nothing
}

// chance is true so often of a hundred.
func (y *year) chance(percent int) bool { return y.r.IntN(100) < percent }

// tried counts what was done. What the program refuses with a reason is no
// failure: people try what cannot be done.
func (y *year) tried(what string, err error) bool {
	y.t.Helper()
	switch {
	case err == nil:
		y.did[what]++
		return true
	case errors.Is(err, app.ErrInvalid), errors.Is(err, app.ErrConflict), errors.Is(err, app.ErrNotFound):
		y.did["refused"]++
		return false
	}
	y.t.Fatalf("on %s: %s: %v", y.now.Format(time.DateOnly), what, err)
	return false
}

func (y *year) people() []app.Person {
	people, err := y.store.Network(y.ctx)
	if err != nil {
		y.t.Fatal(err)
	}
	return people
}

func (y *year) anybody() app.PersonID {
	people := y.people()
	return people[y.r.IntN(len(people))].ID
}

// world is what others do: answer, and ask.
func (y *year) world() {
	messages, err := y.store.Messages(y.ctx, 0)
	if err != nil {
		y.t.Fatal(err)
	}
	for i := len(messages) - 1; i >= 0; i-- { // the oldest first
		m := messages[i]
		if m.State != app.SentOff || !m.AsksForCoffee() {
			continue
		}
		f, known := y.fates[m.ID]
		if !known {
			f = fate{days: 1 + y.r.IntN(9), does: []string{"yes", "yes", "yes", "no", "nothing", "nothing"}[y.r.IntN(6)]}
			y.fates[m.ID] = f
		}
		if f.does != "nothing" && y.now.Sub(m.SentAt) > time.Duration(f.days)*24*time.Hour {
			_, err := y.p.Answered(y.ctx, m.Person, f.does == "yes")
			y.tried(f.does, err)
			y.sense()
		}
	}
	if y.chance(7) {
		texts := []string{"feedback on a pricing page", "an introduction to a tester", "a look at a job description", "the name of a good lawyer"}
		a := planner.Asked{Text: texts[y.r.IntN(len(texts))]}
		if y.chance(50) {
			a.Due = app.DayOf(y.now).Add(3 + y.r.IntN(20))
		}
		_, err := y.p.Request(y.ctx, y.anybody(), a)
		y.tried("was asked", err)
	}
}

// work is what the user does in a morning: what is due, the coffees, the round,
// and now and then something else.
func (y *year) work() {
	todo, err := y.p.ToDo(y.ctx)
	if err != nil {
		y.t.Fatal(err)
	}
	if todo.Resting != "" && !y.weary() && y.chance(20) {
		y.rateUnasked()
	}
	for _, task := range todo.Tasks {
		if y.chance(65) {
			y.settle(task.FollowUp)
			y.secondThought()
		}
	}
	y.promises()
	y.coffees()
	y.round()
	y.rest()
}

// settle does one thing that is due, leaves it for good or puts it off.
func (y *year) settle(f app.FollowUp) {
	if f.Kind == app.DueRate && y.weary() {
		return
	}
	if y.chance(8) {
		_, err := y.p.Settle(y.ctx, f, app.SettledDismissed)
		y.tried("let rest", err)
		return
	}
	if y.chance(5) {
		_, err := y.p.PutOff(y.ctx, f, app.DayOf(y.now).Add(1+y.r.IntN(10)))
		y.tried("put off", err)
		return
	}
	switch f.Kind {
	case app.DueRate:
		y.rate(f)
	case app.DueThank:
		y.send(f.Person, app.ThankYou, "thanked")
	case app.DueChase:
		y.send(f.Person, app.FollowUpAgain, "followed up")
	case app.DueReportBack:
		y.send(f.Person, app.ReportBack, "reported back")
	case app.DueReconnect:
		if y.chance(50) {
			y.send(f.Person, app.Reconnect, "reconnected")
			return
		}
		_, err := y.p.Talked(y.ctx, f.Person, "", "Met at the station")
		y.tried("reconnected", err)
	case app.DueAnswer:
		accept := y.chance(70)
		_, err := y.p.AnswerRequest(y.ctx, f.Request, accept)
		y.tried(map[bool]string{true: "accepted", false: "declined"}[accept], err)
	case app.DuePromise: // ticked in the list of promises
	}
}

// rate says how a talk was, or that it did not take place.
func (y *year) rate(f app.FollowUp) {
	if f.Coffee == 0 {
		return
	}
	if f.Talk == 0 && y.chance(12) {
		_, _, err := y.p.Missed(y.ctx, f.Coffee, y.chance(50))
		y.tried("missed", err)
		return
	}
	skill := []string{"Financial modelling", "Pricing", "Data analysis", "Negotiation", "Public speaking"}[y.r.IntN(5)]
	r := planner.Rating{Helpful: 1 + y.r.IntN(5), Did: app.Effects()[:y.r.IntN(3)]}
	if y.chance(60) {
		me, err := y.store.Profile(y.ctx)
		if err != nil {
			y.t.Fatal(err)
		}
		to := app.Level(1)
		for _, s := range me.Skills {
			if s.Name == skill {
				to = min(5, s.Have+app.Level(y.r.IntN(2)))
			}
		}
		r.Learned = []app.Learned{{Name: skill, To: to, Note: "Ask for the base case first"}}
	}
	if y.chance(50) {
		r.Given = append(r.Given, planner.Given{Direction: app.Gave, Text: fmt.Sprintf("The notes of %s", y.now.Format("2 January 2006")), Due: app.DayOf(y.now).Add(y.r.IntN(12))})
	}
	if y.chance(40) {
		r.Given = append(r.Given, planner.Given{Direction: app.Received, Text: "A look at the slides", Done: true})
	}
	if y.chance(40) {
		r.TalkAgain = app.DayOf(y.now).Add(30 + y.r.IntN(120))
	}
	if y.chance(30) && !y.typed(f.Coffee, r) {
		return
	}
	rated, err := y.p.Rate(y.ctx, f.Coffee, r)
	if !y.tried("rated", err) {
		return
	}
	if v, err := y.p.RateView(y.ctx, rated.Talk.Coffee); err != nil || v.Draft != nil || v.Talk.Helpful != r.Helpful {
		y.wrong("coffee %d was rated %d; it says %d with the draft %+v, %v", f.Coffee, r.Helpful, v.Talk.Helpful, v.Draft, err)
	}
	if f.Talk == 0 {
		y.did["met"]++
	}
	if rated.TrustOffer != 0 && y.chance(60) {
		_, err := y.p.Rely(y.ctx, f.Person, rated.Trust)
		y.tried("trusted", err)
	}
}

// rateUnasked rates the newest talk that waits although nothing asks about it any
// more, so that asking begins anew.
func (y *year) rateUnasked() {
	waiting, err := y.p.ToRate(y.ctx)
	if err != nil {
		y.t.Fatal(err)
	}
	if len(waiting) > 0 {
		y.rate(app.FollowUp{Kind: app.DueRate, Coffee: waiting[0].Coffee, Person: waiting[0].Person})
		y.did["rated unasked"]++
	}
}

// typed leaves half of a rating on the page, comes back to find it, and says
// whether the user goes on with it now.
func (y *year) typed(id app.CoffeeID, r planner.Rating) bool {
	half := planner.Rating{Helpful: r.Helpful, Note: "Half a thought"}
	if !y.tried("drafted a rating", y.p.SaveRateDraft(y.ctx, id, half)) {
		return true
	}
	if v, err := y.p.RateView(y.ctx, id); err != nil || v.Draft == nil || v.Draft.Helpful != half.Helpful || v.Draft.Note != half.Note {
		y.wrong("of the rating of coffee %d the draft %+v is kept, %v; typed was %+v", id, v.Draft, err, half)
	}
	return y.chance(80)
}

// send writes a message as the composer would and marks it as sent.
func (y *year) send(person app.PersonID, situation app.Situation, what string) {
	c, err := y.p.Compose(y.ctx, planner.Compose{Person: person, Situation: situation})
	if err != nil {
		y.tried(what, err)
		return
	}
	m := app.Message{ID: c.Draft.ID, Person: person, Situation: c.Chosen.Situation, Channel: c.Chosen.Channel, Tone: c.Chosen.Tone, Lang: c.Chosen.Lang,
		Purpose: c.Chosen.Purpose, Subject: c.Subject, Body: c.Body}
	if m, err = y.p.SaveDraft(m); err == nil && y.chance(92) { // else it stays a draft
		_, _, err = y.p.SentMessage(y.ctx, m.ID, "", time.Time{})
		y.tried(what, err)
	}
}

// promises are ticked when they are kept.
func (y *year) promises() {
	view, err := y.p.TodayView(y.ctx)
	if err != nil {
		y.t.Fatal(err)
	}
	for _, l := range view.Promised {
		if y.chance(20) {
			_, err := y.p.KeepPromise(y.ctx, l.Entry, true)
			y.tried("kept a promise", err)
		}
	}
}

// coffees agreed get a time; some are moved or called off.
func (y *year) coffees() {
	coffees, err := y.p.Coffees(y.ctx, 0)
	if err != nil {
		y.t.Fatal(err)
	}
	for _, c := range coffees {
		start := y.now.AddDate(0, 0, 2+y.r.IntN(8)).Add(time.Duration(y.r.IntN(6)) * time.Hour)
		plan := planner.Plan{Start: start, Minutes: 25 + 5*y.r.IntN(5), Remind: 15, Place: "Café Mokka"}
		switch {
		case c.State == app.Agreed && y.chance(60):
			if y.chance(8) {
				plan.Every, plan.Count = 4, 3
			}
			_, _, err := y.p.Schedule(y.ctx, c.Person, plan, planner.Export{})
			y.tried("scheduled", err)
		case c.State == app.Scheduled && c.Start.After(y.now) && y.chance(5):
			_, _, err := y.p.Move(y.ctx, c.ID, plan, planner.Export{})
			y.tried("moved", err)
		case c.State == app.Scheduled && c.Start.After(y.now) && y.chance(3):
			_, _, err := y.p.Cancel(y.ctx, c.ID, planner.Export{})
			y.tried("called off", err)
		case c.State == app.Asked && y.now.Sub(c.AskedAt) > 60*24*time.Hour && y.chance(10):
			_, err := y.p.LetRest(y.ctx, c.Person)
			y.tried("let a silence rest", err)
		}
	}
}

// round asks the people of the round, and begins the next when one is over.
func (y *year) round() {
	view, err := y.p.WhoNext(y.ctx, 0)
	if err != nil {
		y.t.Fatal(err)
	}
	if !view.Started && len(view.Cards) > 0 && y.chance(40) {
		_, _, err := y.p.StartRound(y.ctx, 0, nil)
		y.tried("round", err)
		return
	}
	for _, card := range view.Cards {
		if view.Started && !card.Asked && y.chance(25) {
			y.send(card.Row.ID, "", "asked")
			return
		}
	}
}
