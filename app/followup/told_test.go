package followup_test

import (
	"fmt"
	"slices"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// cause is one thing that is due by the rules, each told as plainly as can be and
// without regard to how long that takes.
type cause struct {
	kind   app.FollowUpKind
	person app.PersonID
	key    string
}

func told(in followup.Input) []cause {
	var out []cause
	today := app.DayOf(in.Now)
	due := func(kind app.FollowUpKind, id app.PersonID, key string) {
		if p := in.People[id]; p == nil || p.Standing.Deleted != "" || p.Standing.Archived {
			return
		}
		if done(in, key) || putOff(in, key) > today {
			return
		}
		out = append(out, cause{kind, id, key})
	}
	all, last := questions(in), lastAnswer(in)
	for _, q := range all {
		if !q.held(all, last) && q.young(in) {
			due(app.DueRate, q.person, q.key)
		}
	}
	for _, t := range in.Talks {
		thank, report := fmt.Sprintf("thank:talk:%d", t.ID), fmt.Sprintf("report:talk:%d", t.ID)
		if t.At.After(in.Now) || slices.ContainsFunc(in.Talks, func(o app.Talk) bool { return o.Person == t.Person && o.At.After(t.At) && !o.At.After(in.Now) }) {
			continue // the last talk counts
		}
		if !wrote(in, t, app.ThankYou, func(app.Message) bool { return true }) && (in.Now.Sub(t.At) <= 7*24*time.Hour || lately(in, thank)) {
			due(app.DueThank, t.Person, thank)
		}
		took := wrote(in, t, app.ThankYou, func(m app.Message) bool { return m.Said.Took != "" })
		worth := len(t.Learned) > 0 && t.Helpful != 1 && t.Helpful != 2 || t.Helpful >= 4 && took
		talked := slices.ContainsFunc(in.Contacts, func(c app.Contact) bool {
			return c.Person == t.Person && c.At.After(t.At) && !c.At.After(in.Now) && (c.Kind == app.Met || c.Kind == app.Talked)
		})
		weeks := in.Now.Sub(t.At) / (7 * 24 * time.Hour)
		if old := in.Now.Sub(t.At) > 81*24*time.Hour; worth && weeks >= 3 && (!old || lately(in, report)) && !talked && !wrote(in, t, app.ReportBack, func(app.Message) bool { return true }) {
			due(app.DueReportBack, t.Person, report)
		}
	}
	for id, p := range in.People {
		if yes, _ := chaseOf(in, id); yes && p.Standing.Status(today) == "active" {
			asking := asking(in, id)
			first, last, followed := asking[0], asking[len(asking)-1], len(asking)-1
			if first.Situation == app.FollowUpAgain {
				followed++
			}
			key := fmt.Sprintf("chase:message:%d:%d", first.ID, followed+1)
			if in.Now.Sub(last.SentAt) <= 60*24*time.Hour || lately(in, key) {
				due(app.DueChase, id, key)
			}
		}
		if key := touchAgain(in, p); key != "" {
			due(app.DueReconnect, id, key)
		}
	}
	for _, e := range in.Ledger {
		if e.Direction == app.Gave && e.Done.IsZero() && !e.Dropped {
			due(app.DuePromise, e.Person, fmt.Sprintf("promise:entry:%d", e.ID))
		}
	}
	for _, r := range in.Requests {
		if r.State == app.RequestOpen {
			due(app.DueAnswer, r.Person, fmt.Sprintf("answer:request:%d", r.ID))
		}
	}
	return out
}

// done says whether something was done, or dismissed for good.
func done(in followup.Input, key string) bool {
	return slices.ContainsFunc(in.Settled, func(s app.Settled) bool { return s.Key == key && s.Until == "" })
}

// putOff is the day until which something was put off; empty when it was not.
func putOff(in followup.Input, key string) app.Day {
	for _, s := range in.Settled {
		if s.Key == key {
			return s.Until
		}
	}
	return ""
}

// lately says whether something that was put off came again within a week.
func lately(in followup.Input, key string) bool {
	until := putOff(in, key)
	return until != "" && app.DayOf(in.Now).DaysSince(until) <= 7
}

// wrote says whether a message of a kind followed a talk.
func wrote(in followup.Input, t app.Talk, s app.Situation, is func(app.Message) bool) bool {
	return slices.ContainsFunc(in.Messages, func(m app.Message) bool {
		return m.Person == t.Person && m.Situation == s && m.State != app.Draft && m.SentAt.After(t.At) && is(m)
	})
}

// question is a talk that nobody rated, or a coffee of which nobody said whether it
// took place, on the morning after or later.
type question struct {
	key     string
	person  app.PersonID
	at      time.Time
	morning time.Time
}

func questions(in followup.Input) []question {
	var out []question
	ask := func(key string, id app.PersonID, at time.Time) {
		local := at.In(in.Now.Location())
		morning := time.Date(local.Year(), local.Month(), local.Day(), 9, 0, 0, 0, local.Location()).AddDate(0, 0, 1)
		p := in.People[id]
		if p == nil || p.Standing.Archived || p.Standing.Deleted != "" || done(in, key) || in.Now.Before(morning) {
			return
		}
		out = append(out, question{key, id, at, morning})
	}
	for _, t := range in.Talks {
		if t.Helpful == 0 {
			ask(fmt.Sprintf("rate:talk:%d", t.ID), t.Person, t.At)
		}
	}
	for _, c := range in.Coffees {
		if c.State == app.Scheduled && !c.Start.Add(time.Duration(c.Minutes)*time.Minute).After(in.Now) {
			ask(fmt.Sprintf("rate:coffee:%d:%d", c.ID, c.Start.Unix()), c.Person, c.Start)
		}
	}
	return out
}

// lastAnswer is when any question about a talk was answered last.
func lastAnswer(in followup.Input) time.Time {
	var last time.Time
	for _, t := range in.Talks {
		if t.Helpful > 0 && t.RatedAt.After(last) {
			last = t.RatedAt
		}
	}
	for _, s := range in.Settled {
		if s.Key[:5] == "rate:" && s.At.After(last) {
			last = s.At
		}
	}
	return last
}

// held says whether three questions of earlier mornings stand unanswered.
func (q question) held(all []question, last time.Time) bool {
	before := 0
	for _, o := range all {
		if o.morning.Before(q.morning) && o.morning.After(last) {
			before++
		}
	}
	return before >= 3 && q.morning.After(last)
}

func (q question) young(in followup.Input) bool {
	return in.Now.Sub(q.at) <= 21*24*time.Hour || lately(in, q.key)
}

// asking are the messages that ask a person, since they answered last.
func asking(in followup.Input, id app.PersonID) []app.Message {
	var sent, out []app.Message
	for _, m := range in.Messages {
		if m.Person == id && m.State != app.Draft && m.AsksForCoffee() {
			sent = append(sent, m)
		}
	}
	slices.SortStableFunc(sent, func(a, b app.Message) int { return a.SentAt.Compare(b.SentAt) })
	for _, m := range sent {
		switch {
		case m.State == app.Replied || m.State == app.Refused:
			out = nil
		case m.Situation != app.FollowUpAgain:
			out = []app.Message{m}
		default:
			out = append(out, m)
		}
	}
	return out
}

// touchAgain says under which key it is time to be in touch again with a person; empty
// when it is not.
func touchAgain(in followup.Input, p *app.Person) string {
	today := app.DayOf(in.Now)
	if p.Standing.Status(today) != "active" {
		return ""
	}
	for _, c := range in.Coffees {
		if c.Person != p.ID {
			continue
		}
		asked := c.State == app.Asked && in.Now.Before(c.AskedAt.AddDate(0, 0, 180))
		if asked || c.State == app.Agreed || c.State == app.Scheduled && in.Now.Sub(c.Start) <= 21*24*time.Hour {
			return ""
		}
	}
	var last time.Time
	for _, c := range in.Contacts {
		if c.Person == p.ID && c.At.After(last) {
			last = c.At
		}
	}
	if p.TalkAgain != "" && app.DayOf(last.In(in.Now.Location())) < p.TalkAgain {
		met := false // since the talk that named the day
		for _, t := range in.Talks {
			if t.Person == p.ID && t.TalkAgain == p.TalkAgain {
				met = slices.ContainsFunc(in.Contacts, func(c app.Contact) bool {
					return c.Person == p.ID && c.At.After(t.At) && (c.Kind == app.Met || c.Kind == app.Talked)
				})
			}
		}
		if !met && p.TalkAgain > today {
			return ""
		}
		if !met {
			return fmt.Sprintf("reconnect:person:%d:%s", p.ID, p.TalkAgain)
		}
	}
	days := p.CadenceDays
	if days == 0 {
		for _, tag := range p.Tags {
			if n := in.Tags[tag]; n > 0 && (days == 0 || n < days) {
				days = n
			}
		}
	}
	if days == 0 || last.IsZero() || in.Now.Before(last.In(in.Now.Location()).AddDate(0, 0, days)) {
		return ""
	}
	return fmt.Sprintf("reconnect:person:%d:since:%s", p.ID, last.UTC().Format(time.DateOnly))
}
