package ui

import (
	"fmt"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// senseOfDue holds what is due against a plain reading of the rules.
func (y *year) senseOfDue(a all) {
	y.t.Helper()
	keys, pairs := map[string]bool{}, map[string]bool{}
	rates, reconnects := 0, 0
	for _, task := range a.todo.Tasks {
		f := task.FollowUp
		pair := fmt.Sprint(f.Person, f.Kind)
		switch {
		case keys[f.Key]:
			y.wrong("%s is due twice", f.Key)
		case pairs[pair]:
			y.wrong("two follow-ups of the kind %s are open with person %d", f.Kind, f.Person)
		case !y.inQuestion(a, f.Person):
			y.wrong("%s is due with somebody who is gone", f.Key)
		case task.Title == "" || task.Verb == "":
			y.wrong("%s has no words", f.Key)
		}
		if a.away(f.Key, app.DayOf(y.now)) {
			y.wrong("%s is due again although %+v", f.Key, a.settled[f.Key])
		}
		switch f.Kind {
		case app.DueRate:
			rates++
		case app.DueReconnect:
			reconnects++
		}
		if f.More > 0 {
			y.did["had one behind another"]++
		}
		keys[f.Key], pairs[pair] = true, true
	}
	if a.todo.Later > 0 && reconnects < 5 {
		y.wrong("%d people to be in touch with stand in the list, and %d wait behind them", reconnects, a.todo.Later)
	}
	if a.todo.Resting != "" {
		y.did["was left in peace"]++
	}
	if rates > followup.MostQuestions {
		y.wrong("%d talks are asked about at once", rates)
	}
	y.nothingIsLost(a, keys, pairs)
}

// away says whether what was done with a follow-up keeps it away today.
func (a all) away(key string, today app.Day) bool {
	s, settled := a.settled[key]
	return settled && (s.Until == "" || s.Until > today)
}

// inQuestion says whether anything can be due with a person.
func (y *year) inQuestion(a all, id app.PersonID) bool {
	q, known := a.people[id]
	return known && q.Standing.Deleted == "" && !q.Standing.Archived
}

func (y *year) nothingIsLost(a all, keys, pairs map[string]bool) {
	y.t.Helper()
	due := func(person app.PersonID, kind app.FollowUpKind, key, why string, args ...any) {
		y.t.Helper()
		if y.inQuestion(a, person) && !a.away(key, app.DayOf(y.now)) && !keys[key] && !pairs[fmt.Sprint(person, kind)] {
			y.wrong("nothing is due: "+why, args...)
		}
	}
	y.everyDebtCounts(a)
	y.talksAreAskedAbout(a, due)
	y.peopleAreNotForgotten(a, due)
	thanked := map[app.PersonID]time.Time{}
	for _, m := range a.messages {
		if m.Situation == app.ThankYou && m.SentAt.After(thanked[m.Person]) {
			thanked[m.Person] = m.SentAt
		}
	}
	for _, t := range a.talks {
		if y.now.Sub(t.At) < 24*time.Hour && t.At.Before(y.now) && !thanked[t.Person].After(t.At) {
			due(t.Person, app.DueThank, fmt.Sprintf("thank:talk:%d", t.ID), "the talk %d of %s was not thanked for", t.ID, t.At)
		}
	}
	promised := map[int64]bool{}
	for _, l := range a.today.Promised {
		promised[l.Entry] = true
	}
	for _, e := range a.ledger {
		if e.Direction == app.Gave && e.Open() && a.people[e.Person].Standing.Deleted == "" && !promised[e.ID] {
			y.wrong("promise %d (%s) does not stand on Today", e.ID, e.Text)
		}
	}
	y.silencesAreNoticed(a, due)
}

// silencesAreNoticed wants a follow-up of every first message without an answer a
// week of working days after it, unless something came since.
func (y *year) silencesAreNoticed(a all, due isDue) {
	y.t.Helper()
	moved := map[app.PersonID]bool{} // a coffee is agreed or has a time
	for _, c := range a.coffees {
		moved[c.Person] = moved[c.Person] || c.State == app.Agreed || c.State == app.Scheduled
	}
	heard := map[app.PersonID]time.Time{}
	for _, c := range a.contacts {
		if c.Kind != app.Sent && c.Kind != app.Archived && c.At.After(heard[c.Person]) {
			heard[c.Person] = c.At
		}
	}
	newest := map[app.PersonID]app.Message{}
	for _, m := range a.messages { // the newest first
		if _, known := newest[m.Person]; !known && m.State != app.Draft && m.AsksForCoffee() {
			newest[m.Person] = m
		}
	}
	for person, m := range newest {
		if m.State == app.SentOff && m.Situation != app.FollowUpAgain && m.SentAt.Before(y.now.AddDate(0, 0, -8)) && m.SentAt.After(y.now.AddDate(0, 0, -59)) &&
			a.people[person].Standing.Status(app.DayOf(y.now)) == "active" && !moved[person] && !heard[person].After(m.SentAt) {
			due(person, app.DueChase, fmt.Sprintf("chase:message:%d:1", m.ID), "message %d of %s has no answer", m.ID, m.SentAt)
		}
	}
}
