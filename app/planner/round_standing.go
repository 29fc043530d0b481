package planner

import (
	"time"

	"cortado/app"
)

// stage is how far somebody of a round has come.
type stage string

const (
	isNotAsked  stage = "not-asked"
	isWaiting   stage = "no-answer"
	isAgreed    stage = "yes"       // and no time is set yet
	isComing    stage = "coffee"    // a time is set
	isPassed    stage = "passed"    // the time is over, and nobody said whether we met
	isMet       stage = "not-rated" // met
	isRated     stage = "rated"
	isRefused   stage = "no"
	isResting   stage = "silent" // no answer came, and I let it rest
	isCalledOff stage = "off"
)

// furthest orders the stages of several coffees with one person: what was
// reached counts before what is under way, and that before what ended.
var furthest = map[stage]int{isRated: 7, isMet: 6, isComing: 5, isPassed: 4, isAgreed: 3, isWaiting: 2, isRefused: 1, isResting: 1, isCalledOff: 1}

// roundStanding is where one person of a round stands. Everything that is said
// of them, in their row, in the head and in the history, is read from it.
type roundStanding struct {
	stage   stage
	yes     bool      // they said yes, whatever came of it
	at      time.Time // of the coffee, while one is coming
	helpful int       // 1..5 once rated
	since   time.Time // of the last thing known
}

// asked says whether they were asked, by me or by setting a time.
func (s roundStanding) asked() bool { return s.stage != isNotAsked }

// met says whether the talk took place.
func (s roundStanding) met() bool { return s.stage == isMet || s.stage == isRated }

// over says that nothing is left to do with the person in this round.
func (s roundStanding) over() bool {
	return s.stage == isRated || s.stage == isRefused || s.stage == isResting || s.stage == isCalledOff
}

// counted is the one number of the round's head that counts the person; empty
// while they were not asked.
func (s roundStanding) counted() string {
	switch {
	case s.yes:
		return "yes"
	case s.stage == isRefused || s.stage == isResting || s.stage == isCalledOff:
		return string(s.stage)
	case s.asked():
		return "waiting"
	}
	return ""
}

// roundStanding reads where a person stands from what happened while the round
// was open, and from the coffees that belong to it even when they took place
// later. Messages count where they led to no coffee: a coffee knows more.
func (n *network) roundStanding(r app.Round, id app.PersonID) roundStanding {
	during := func(at time.Time) bool {
		return !at.IsZero() && !at.Before(r.Started) && (r.Closed.IsZero() || at.Before(r.Closed))
	}
	best := roundStanding{stage: isNotAsked}
	take := func(s roundStanding) {
		a, b := furthest[s.stage], furthest[best.stage]
		if a > b || a == b && s.since.After(best.since) {
			best = s
		}
	}
	written := roundStanding{stage: isNotAsked} // what the messages alone say
	for _, m := range n.messages {
		if m.Person != id || m.State == app.Draft || !m.AsksForCoffee() || !during(m.SentAt) || m.SentAt.Before(written.since) {
			continue
		}
		written = roundStanding{stage: messageStages[m.State], yes: m.State == app.Replied, since: m.SentAt}
	}
	of := map[app.CoffeeID]bool{}
	for _, c := range n.coffees {
		if c.Person != id || c.Round != r.ID && !during(c.AskedAt) && !(c.Round == 0 && during(c.Created)) {
			continue
		}
		of[c.ID] = true
		take(n.coffeeStanding(c, written.yes))
	}
	for _, t := range n.talks {
		if t.Person == id && (of[t.Coffee] && t.Coffee != 0 || t.Coffee == 0 && during(t.At)) {
			s := roundStanding{stage: isMet, yes: true, since: t.At, helpful: t.Helpful}
			if t.Helpful > 0 {
				s.stage = isRated
			}
			take(s)
		}
	}
	if !best.asked() {
		return written
	}
	return best
}

// messageStages are what a message alone says.
var messageStages = map[app.MessageState]stage{app.SentOff: isWaiting, app.Replied: isAgreed, app.Refused: isRefused, app.NoAnswer: isResting}

// coffeeStanding is what one coffee says. Told yes means that a message of mine
// was answered so; a coffee that is called off remembers it only by its dates.
func (n *network) coffeeStanding(c app.Coffee, toldYes bool) roundStanding {
	s := roundStanding{stage: isNotAsked, since: latest(c.Created, c.AskedAt, c.Answered)}
	switch c.State {
	case app.Asked:
		s.stage = isWaiting
	case app.Agreed:
		s.stage, s.yes = isAgreed, true
	case app.Scheduled:
		s.yes = !unanswered(c)
		s.stage = isPassed
		if one, comes := c.Coming(n.now); comes {
			s.stage, s.at = isComing, one.Start
		}
	case app.WasMet:
		s.stage, s.yes = isMet, true
	case app.Declined:
		s.stage = isRefused
	case app.Silent:
		s.stage = isResting
	case app.Cancelled:
		agreed := c.AskedAt.IsZero() && !c.Start.IsZero() // a time that was set without asking first
		s.stage, s.yes = isCalledOff, toldYes || !c.Answered.IsZero() || agreed
		if !s.yes && c.AskedAt.IsZero() {
			s.stage = isNotAsked // an idea that was dropped
		}
	}
	return s
}

func latest(times ...time.Time) time.Time {
	var out time.Time
	for _, t := range times {
		if t.After(out) {
			out = t
		}
	}
	return out
}

// standingText says where somebody stands, in a few words.
func (p *Planner) standingText(n *network, s roundStanding) string {
	switch {
	case s.stage == isComing && s.counted() == "waiting":
		return p.words.Say("day.round.unanswered", "day", p.nearDay(n.now, s.at))
	case s.stage == isComing:
		return p.words.Say("round.coffee", "day", p.nearDay(n.now, s.at))
	case s.stage == isPassed:
		return p.words.Say("day.round.passed")
	case s.stage == isCalledOff:
		return p.words.Say("day.round.off")
	}
	return p.words.Say("round." + string(s.stage))
}
