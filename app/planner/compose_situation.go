package planner

import (
	"time"

	"cortado/app"
	"cortado/app/followup"
	"cortado/app/suggest"
)

// thankFor is how long after a talk a message is still a thank-you.
const thankFor = followup.ThankUntil

// reportUntil is how long after a talk that taught something a report of what
// came of it is the natural next message.
const reportUntil = 180 * 24 * time.Hour

// situationFor is what a message to a person would be for now: what is owed to
// them; to somebody I talked with lately, who is neither strange nor out of touch,
// what came of that; else what I would ask for. Who names what the message is for
// (purpose, a need) wants to ask.
func (p *Planner) situationFor(n *network, q app.Person, purpose string) app.Situation {
	asking := p.askingFor(n, q, purpose)
	if purpose != "" {
		return asking
	}
	if owed, is := n.owed(q.ID); is {
		return owed
	}
	if asking != app.FollowUpAgain && n.spokeLately(q.ID) && !n.reported(q.ID) {
		return app.ReportBack
	}
	return asking
}

// owed is what I owe a person a message for: thanks after a talk, a word the day
// before a coffee, an answer to what they asked, and weeks after a talk that
// taught me something and was not called unhelpful, what came of it.
func (n *network) owed(id app.PersonID) (app.Situation, bool) {
	last, talked := n.lastTalk(id)
	since := n.now.Sub(last.At)
	switch {
	case talked && since < thankFor && !n.sentSince(id, last.At, app.ThankYou):
		return app.ThankYou, true
	case n.tomorrow(id):
		return app.Confirm, true
	case len(n.openRequests(id)) > 0:
		return app.Accept, true
	case talked && len(last.Learned) > 0 && (last.Helpful == 0 || last.Helpful > 2) && since >= followup.ReportAfter && since < reportUntil && !n.reported(id):
		return app.ReportBack, true
	}
	return "", false
}

// reported says whether I reported back on our last talk.
func (n *network) reported(id app.PersonID) bool {
	last, talked := n.lastTalk(id)
	return talked && n.sentSince(id, last.At, app.ReportBack)
}

// askingFor is how I would ask a person for a talk. A message that still waits is
// followed up before anything new is asked; else it depends on how we stand.
func (p *Planner) askingFor(n *network, q app.Person, purpose string) app.Situation {
	if asked, times, open := followup.Asked(n.messages, q.ID); open && times < app.MostFollowUps && n.waits(asked) {
		return app.FollowUpAgain
	}
	if wantsOpposite(n.me, purpose) {
		return app.OppositeView
	}
	if n.inTouch(q.ID) && !n.spokeLately(q.ID) { // who I am they know
		return app.Reconnect
	}
	if _, mentee := mentorIn(n, q.ID); mentee {
		return app.MentorAsk
	}
	if by, known := n.byID[q.Introducer]; known && by.ID != q.ID && q.ConnectedOn == "" {
		return app.Introduce // we have nothing in common yet but somebody who can introduce us
	}
	// Whoever is merely a step above me by title is asked like anybody else; the
	// shorter message is for those I called senior, and for the top of a house.
	if r := relationOf(n.me, q); r == app.Executive || r == app.Senior && q.Relation == app.Senior {
		return app.UpwardAsk
	}
	return app.FirstContact
}

// lastTalk is the latest talk with a person.
func (n *network) lastTalk(id app.PersonID) (app.Talk, bool) {
	for i := len(n.talks) - 1; i >= 0; i-- {
		if t := n.talks[i]; t.Person == id && !t.At.After(n.now) {
			return t, true
		}
	}
	return app.Talk{}, false
}

// lastSpoken is when a person and I last talked, over a coffee or otherwise; zero
// = never.
func (n *network) lastSpoken(id app.PersonID) time.Time {
	last, _ := n.lastTalk(id)
	at := last.At
	for _, c := range n.contacts {
		if c.Person == id && (c.Kind == app.Met || c.Kind == app.Talked) && c.At.After(at) && !c.At.After(n.now) {
			at = c.At
		}
	}
	return at
}

// spokeLately says whether our last talk is so short ago that no message speaks of
// the time gone by.
func (n *network) spokeLately(id app.PersonID) bool {
	last := n.lastSpoken(id)
	return !last.IsZero() && n.now.Sub(last) < dormant
}

func (n *network) sentSince(id app.PersonID, at time.Time, s app.Situation) bool {
	for _, m := range n.messages {
		if m.Person == id && m.Situation == s && m.SentAt.After(at) {
			return true
		}
	}
	return false
}

// tomorrow says whether a coffee with the person takes place tomorrow, or later
// today, and nothing confirmed it yet.
func (n *network) tomorrow(id app.PersonID) bool {
	c, comes := n.comingCoffee(id, 0)
	return comes && c.Start.After(n.now) && app.DayOf(c.Start.In(n.now.Location())) <= app.DayOf(n.now).Add(1) &&
		!n.sentSince(id, c.Start.Add(-3*24*time.Hour), app.Confirm)
}

// openRequests is what a person asked of me and waits for, the oldest first.
func (n *network) openRequests(id app.PersonID) []app.Request {
	var out []app.Request
	for _, r := range n.requests {
		if r.Person == id && r.State == app.RequestOpen {
			out = append(out, r)
		}
	}
	return out
}

// waits says whether what was asked of a person still waits for an answer: not
// once a coffee is arranged, we talked, or very much time went by.
func (n *network) waits(asked app.Message) bool {
	return n.now.Sub(asked.SentAt) <= dormant && !followup.Arranged(n.coffees)[asked.Person] &&
		!followup.Heard(n.contacts)[asked.Person].After(asked.SentAt)
}

// inTouch says whether a person and I have talked or written to one another: an
// unanswered message of mine is none of it.
func (n *network) inTouch(id app.PersonID) bool {
	if !n.lastSpoken(id).IsZero() {
		return true
	}
	for _, c := range n.contacts {
		if c.Person == id && c.Kind != app.Sent {
			return true
		}
	}
	return false
}

// wantsOpposite says whether a need is a question of mine to which I want the
// opposite view.
func wantsOpposite(me app.Profile, need string) bool {
	for _, question := range me.OpenQuestions() {
		if question.Opposite && string(suggest.QuestionNeed(question.ID)) == need {
			return true
		}
	}
	return false
}

// mentorIn gives the mentorship programme in which a person may be my mentor:
// one that runs today, of which they are a part and I am a mentee.
func mentorIn(n *network, id app.PersonID) (app.Programme, bool) {
	today := app.DayOf(n.now)
	for _, g := range n.me.Programmes {
		if g.Role != "mentee" || g.From > today || g.To != "" && g.To < today {
			continue
		}
		for _, other := range g.People {
			if other == id {
				return g, true
			}
		}
	}
	return app.Programme{}, false
}
