package suggest

import (
	"math"
	"time"

	"cortado/app"
)

// Reason says why a person is not, or not wholly, in question at present.
type Reason string

const (
	Available      Reason = ""
	Deleted        Reason = "deleted"
	Archived       Reason = "archived"
	NotForMe       Reason = "not-for-me"
	Paused         Reason = "paused"
	Snoozed        Reason = "snoozed"
	SaidNo         Reason = "said-no"
	TwiceSilent    Reason = "silent"
	Invited        Reason = "invited"
	TalkAgainLater Reason = "talk-again"
	CadenceLater   Reason = "cadence"
	Cooling        Reason = "cooling" // met not long ago; also partly
	Skipped        Reason = "skipped" // was in closed rounds and never asked
)

// Unavailable is why availability is below 1.
type Unavailable struct {
	Reason Reason
	Until  app.Day   // the first day on which it no longer holds; empty = until something is done
	Since  time.Time // what it is counted from: the no, the last silence, the last meeting
	Times  int       // how many silences or skips
}

// availability of the person at index i in [0,1], with its reason. Old silence
// between us costs nothing: dormant ties are among the most valuable (Levin,
// Walter, Murnighan 2011; Walter et al. 2015). For one who is fixed in the set
// an invitation under way is no obstacle.
func (p *Planned) availability(i int) (float64, Unavailable) {
	person := p.people[i]
	switch person.Standing.Status(p.today) {
	case "deleted":
		return 0, Unavailable{Reason: Deleted}
	case "archived":
		return 0, Unavailable{Reason: Archived}
	case "not-for-me":
		return 0, Unavailable{Reason: NotForMe}
	case "paused":
		return 0, Unavailable{Reason: Paused, Until: person.Standing.PausedUntil}
	case "snoozed":
		return 0, Unavailable{Reason: Snoozed, Until: person.Standing.Snoozed}
	}
	if at := p.refusal(i); !at.IsZero() && days(p.in.Now, at) < p.model.DeclineDays {
		return 0, Unavailable{Reason: SaidNo, Since: at, Until: p.dayAfter(at, p.model.DeclineDays)}
	}
	meetings := p.meetings(i)
	if n, at := p.silences(i, meetings); n >= 2 && days(p.in.Now, at) < p.model.SilentDays {
		return 0, Unavailable{Reason: TwiceSilent, Since: at, Times: n, Until: p.dayAfter(at, p.model.SilentDays)}
	}
	if at, invited := p.invitation(i); invited && !p.fixed[person.ID] {
		return 0, Unavailable{Reason: Invited, Since: at}
	}
	if day, reason, set := p.agreedDay(i, meetings); set {
		if p.today < day {
			return 0, Unavailable{Reason: reason, Until: day}
		}
		return 1, Unavailable{}
	}
	return p.rested(i, meetings)
}

// rested is the cooling down after a meeting, times .75 for every skip.
func (p *Planned) rested(i int, meetings []meeting) (float64, Unavailable) {
	a, why := 1.0, Unavailable{}
	if len(meetings) > 0 {
		last := meetings[len(meetings)-1].at
		from, full := p.model.CoolFromDays, p.model.CoolFullDays
		switch age := days(p.in.Now, last); {
		case age < from:
			return 0, Unavailable{Reason: Cooling, Since: last, Until: p.dayAfter(last, from)}
		case age < full:
			a = (age - from) / (full - from)
			why = Unavailable{Reason: Cooling, Since: last, Until: p.dayAfter(last, full)}
		}
	}
	if n := p.skips(i); n > 0 {
		a *= math.Pow(p.model.SkipFactor, float64(n))
		if why.Reason == Available {
			why = Unavailable{Reason: Skipped, Times: n}
		}
	}
	if a == 1 {
		why = Unavailable{}
	}
	return a, why
}

// refusal is when a person last said no; the zero time when never.
func (p *Planned) refusal(i int) time.Time {
	var last time.Time
	note := func(at time.Time) {
		if at.After(last) {
			last = at
		}
	}
	for _, m := range p.messages.of(i) {
		if k := &p.in.Messages[m]; k.State == app.Refused {
			note(firstOf(k.AnsweredAt, k.Updated, k.SentAt))
		}
	}
	for _, c := range p.coffees.of(i) {
		if k := &p.in.Coffees[c]; k.State == app.Declined {
			note(firstOf(k.Answered, k.AskedAt, k.Created))
		}
	}
	return last
}

// silences counts what stayed unanswered since the last sign of life, and when
// the last of it was sent.
func (p *Planned) silences(i int, meetings []meeting) (int, time.Time) {
	var sign time.Time
	note := func(at time.Time) {
		if at.After(sign) {
			sign = at
		}
	}
	if len(meetings) > 0 {
		note(meetings[len(meetings)-1].at)
	}
	for _, c := range p.contacts.of(i) {
		if p.in.Contacts[c].Kind == app.Answered {
			note(p.in.Contacts[c].At)
		}
	}
	for _, m := range p.messages.of(i) {
		if k := &p.in.Messages[m]; k.State == app.Replied || k.State == app.Refused {
			note(k.AnsweredAt)
		}
	}
	n := 0
	var last time.Time
	count := func(at time.Time) {
		if at.After(sign) {
			n++
			if at.After(last) {
				last = at
			}
		}
	}
	if len(p.messages.of(i)) == 0 && len(p.coffees.of(i)) == 0 {
		return 0, last
	}
	silent := map[app.CoffeeID]bool{}
	for _, c := range p.coffees.of(i) {
		if p.in.Coffees[c].State == app.Silent {
			silent[p.in.Coffees[c].ID] = true
		}
	}
	written := map[app.CoffeeID]bool{}
	for _, m := range p.messages.of(i) {
		k := &p.in.Messages[m]
		if k.State == app.NoAnswer || k.State == app.SentOff && silent[k.Coffee] {
			count(firstOf(k.SentAt, k.Updated))
			written[k.Coffee] = true
		}
	}
	for _, c := range p.coffees.of(i) {
		if k := &p.in.Coffees[c]; silent[k.ID] && !written[k.ID] {
			count(firstOf(k.AskedAt, k.Created))
		}
	}
	return n, last
}

// invitation says whether an invitation is under way: a coffee asked, agreed or
// scheduled, or a message that asks for one and waits for its answer.
func (p *Planned) invitation(i int) (time.Time, bool) {
	for _, c := range p.coffees.of(i) {
		switch k := &p.in.Coffees[c]; k.State {
		case app.Asked, app.Agreed, app.Scheduled:
			return firstOf(k.AskedAt, k.Created), true
		}
	}
	for _, m := range p.messages.of(i) {
		if k := &p.in.Messages[m]; k.State == app.SentOff && k.Coffee == 0 && k.AsksForCoffee() && days(p.in.Now, k.SentAt) < p.model.SilentDays {
			return k.SentAt, true
		}
	}
	return time.Time{}, false
}

// agreedDay is the day from which we want to talk again: the one set for the
// person, else the one of the last talk, else the last meeting and the cadence
// of the person or their tags. A day on or before the last meeting has been used.
func (p *Planned) agreedDay(i int, meetings []meeting) (app.Day, Reason, bool) {
	person := p.people[i]
	var last time.Time
	met := app.Day("")
	if len(meetings) > 0 {
		last = meetings[len(meetings)-1].at
		met = p.dayOf(last)
	}
	if d := person.TalkAgain; d > met {
		return d, TalkAgainLater, true
	}
	var newest *app.Talk
	for _, t := range p.talks.of(i) {
		if k := &p.in.Talks[t]; newest == nil || k.At.After(newest.At) {
			newest = k
		}
	}
	if newest != nil && newest.TalkAgain > met {
		return newest.TalkAgain, TalkAgainLater, true
	}
	if met != "" {
		if days, _ := p.in.Tags.Of()(person); days > 0 {
			return met.Add(days), CadenceLater, true
		}
	}
	return "", Available, false
}

// skips counts the closed rounds of the last days in which a person stood and
// was never asked.
func (p *Planned) skips(i int) int {
	n := 0
	for _, r := range p.stood[p.people[i].ID] {
		if !p.askedIn(i, &p.in.Rounds[r]) {
			n++
		}
	}
	return n
}

// recentRounds lists, by person, the closed rounds of the last days in which
// they stood to the end.
func (p *Planned) recentRounds() map[app.PersonID][]int {
	stood := map[app.PersonID][]int{}
	for r := range p.in.Rounds {
		round := &p.in.Rounds[r]
		if round.Closed.IsZero() || days(p.in.Now, round.Closed) >= p.model.SkipDays {
			continue
		}
		for _, pick := range round.Picks {
			of := stood[pick.Person]
			if !pick.Dropped && (len(of) == 0 || of[len(of)-1] != r) {
				stood[pick.Person] = append(of, r)
			}
		}
	}
	return stood
}

// askedIn says whether a person was asked, or met, in a round.
func (p *Planned) askedIn(i int, round *app.Round) bool {
	within := func(at time.Time) bool {
		return !at.IsZero() && !at.Before(round.Started) && !at.After(round.Closed)
	}
	for _, c := range p.coffees.of(i) {
		k := &p.in.Coffees[c]
		begun := k.State != app.Idea && (k.State != app.Cancelled || !k.AskedAt.IsZero())
		if begun && (k.Round == round.ID || within(k.AskedAt)) {
			return true
		}
	}
	for _, m := range p.messages.of(i) {
		if k := &p.in.Messages[m]; k.State != app.Draft && k.AsksForCoffee() && within(k.SentAt) {
			return true
		}
	}
	for _, t := range p.talks.of(i) {
		if within(p.in.Talks[t].At) {
			return true
		}
	}
	return false
}

func (p *Planned) dayOf(at time.Time) app.Day { return app.DayOf(at.In(p.zone)) }

// dayAfter is the first whole day that begins no earlier than n days after.
func (p *Planned) dayAfter(at time.Time, n float64) app.Day {
	end := at.Add(time.Duration(n * 24 * float64(time.Hour))).In(p.zone)
	day := app.DayOf(end)
	if end.After(day.Time(p.zone)) {
		day = day.Add(1)
	}
	return day
}
