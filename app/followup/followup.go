// Package followup says what is due with whom, and when: to rate a talk, to
// thank within a day, to follow up a silence (twice at most), to keep a
// promise, to report back, to reconnect, to answer a request. It is pure: what
// is due follows from what happened and from what the user has settled.
package followup

import (
	"fmt"
	"sort"
	"time"

	"cortado/app"
)

// The times that rule follow-ups.
const (
	ThankWithin   = 24 * time.Hour      // after the talk
	FirstChase    = 5                   // working days after asking
	SecondChase   = 12                  // working days after asking
	ReportAfter   = 21 * 24 * time.Hour // after a talk that taught something
	RateUntil     = app.AskedFor        // older talks are no longer asked about
	ThankUntil    = 7 * 24 * time.Hour  // later than that a thank-you is odd
	MostQuestions = 3                   // unrated talks asked about at once
)

// Input is what happened, and what the user did with earlier follow-ups.
type Input struct {
	Now      time.Time // in the user's zone: days begin there
	People   map[app.PersonID]app.Person
	Coffees  []app.Coffee
	Talks    []app.Talk
	Messages []app.Message
	Contacts []app.Contact
	Ledger   []app.Entry
	Requests []app.Request
	Settled  []app.Settled
}

// Due lists what is due now or soon, the most pressing first: late ones by
// how late, then the rest by when they fall due. There is one at most for each
// person and kind, but for promises and requests, which are each a thing of
// their own; and none the user has settled.
func Due(in Input) []app.FollowUp {
	d := &due{in: in, settled: map[string]bool{}}
	for _, s := range in.Settled {
		d.settled[s.Key] = true
	}
	d.rates()
	d.thanks()
	d.chases()
	d.promises()
	d.reports()
	d.reconnects()
	d.answers()
	return d.sorted()
}

type due struct {
	in      Input
	settled map[string]bool
	out     []app.FollowUp
}

// add keeps a follow-up unless it is settled or the person is out of question.
func (d *due) add(f app.FollowUp) {
	p, known := d.in.People[f.Person]
	if !known || p.Standing.Deleted != "" || p.Standing.Archived || d.settled[f.Key] {
		return
	}
	d.out = append(d.out, f)
}

// sorted orders by due time and keeps the first of each person and kind;
// promises and requests are each a thing of their own and all stay.
func (d *due) sorted() []app.FollowUp {
	sort.SliceStable(d.out, func(i, j int) bool {
		if !d.out[i].Due.Equal(d.out[j].Due) {
			return d.out[i].Due.Before(d.out[j].Due)
		}
		return d.out[i].Key < d.out[j].Key
	})
	type one struct {
		person app.PersonID
		kind   app.FollowUpKind
	}
	seen := map[one]bool{}
	out := d.out[:0]
	for _, f := range d.out {
		k := one{f.Person, f.Kind}
		if seen[k] && f.Kind != app.DuePromise && f.Kind != app.DueAnswer {
			continue
		}
		seen[k] = true
		out = append(out, f)
	}
	return out
}

// rates asks about talks that have no rating, and about scheduled coffees whose
// time has passed: did it happen, and how was it. The newest three only.
func (d *due) rates() {
	var asks []app.FollowUp
	for _, t := range d.in.Talks {
		if t.Helpful > 0 || d.in.Now.Sub(t.At) > RateUntil {
			continue
		}
		asks = append(asks, app.FollowUp{Key: fmt.Sprintf("rate:talk:%d", t.ID), Kind: app.DueRate, Person: t.Person,
			Coffee: t.Coffee, Talk: t.ID, Since: t.At, Due: d.nextMorning(t.At)})
	}
	for _, c := range d.in.Coffees {
		one, over := c.Passed(d.in.Now)
		if !over || d.in.Now.Sub(one.Start) > RateUntil {
			continue
		}
		key := fmt.Sprintf("rate:coffee:%d", c.ID)
		if c.Repeats() {
			key = fmt.Sprintf("%s:%d", key, one.Start.Unix()) // each time is asked about
		}
		asks = append(asks, app.FollowUp{Key: key, Kind: app.DueRate, Person: c.Person,
			Coffee: c.ID, Since: one.Start, Due: d.nextMorning(one.Start)})
	}
	sort.SliceStable(asks, func(i, j int) bool { return asks[i].Since.After(asks[j].Since) })
	kept := 0
	for _, f := range asks {
		if kept == MostQuestions {
			break
		}
		before := len(d.out)
		d.add(f)
		kept += len(d.out) - before
	}
}

// thanks are due within a day of a talk that no thank-you followed.
func (d *due) thanks() {
	for _, t := range d.in.Talks {
		if d.in.Now.Sub(t.At) > ThankUntil || t.At.After(d.in.Now) || d.sentSince(t.Person, t.At, app.ThankYou) {
			continue
		}
		end := t.At.Add(time.Duration(t.Minutes) * time.Minute)
		d.add(app.FollowUp{Key: fmt.Sprintf("thank:talk:%d", t.ID), Kind: app.DueThank, Person: t.Person,
			Coffee: t.Coffee, Talk: t.ID, Since: t.At, Due: end.Add(ThankWithin)})
	}
}

// promises I made and have not kept.
func (d *due) promises() {
	for _, e := range d.in.Ledger {
		if e.Direction != app.Gave || !e.Open() {
			continue
		}
		at := e.Due.Time(d.in.Now.Location())
		if at.IsZero() {
			at = e.On.In(d.in.Now.Location()).AddDate(0, 0, 14)
		}
		d.add(app.FollowUp{Key: fmt.Sprintf("promise:entry:%d", e.ID), Kind: app.DuePromise, Person: e.Person,
			Talk: e.Talk, Entry: e.ID, Since: e.On, Due: endOfDay(at), Text: e.Text})
	}
}

// reports tell somebody, weeks later, what came of their advice.
func (d *due) reports() {
	for _, t := range d.in.Talks {
		if t.Helpful < 4 || len(t.Learned) == 0 {
			continue
		}
		at := t.At.Add(ReportAfter)
		if at.After(d.in.Now) || d.in.Now.Sub(at) > 60*24*time.Hour || d.sentSince(t.Person, t.At, app.ReportBack) || d.talkedAfter(t) {
			continue
		}
		d.add(app.FollowUp{Key: fmt.Sprintf("report:talk:%d", t.ID), Kind: app.DueReportBack, Person: t.Person,
			Coffee: t.Coffee, Talk: t.ID, Since: t.At, Due: at, Text: t.Learned[0].Name})
	}
}

// reconnects come on the day named for talking again, and by a person's own
// cadence counted from the last real contact.
func (d *due) reconnects() {
	last := map[app.PersonID]time.Time{}
	for _, c := range d.in.Contacts {
		if c.At.After(last[c.Person]) {
			last[c.Person] = c.At
		}
	}
	loc := d.in.Now.Location()
	for id, p := range d.in.People {
		if p.Standing.Status(app.DayOf(d.in.Now)) != "active" || d.liveCoffee(id) {
			continue
		}
		if at := p.TalkAgain.Time(loc); !at.IsZero() && !at.After(d.in.Now) && last[id].Before(at) {
			d.add(app.FollowUp{Key: fmt.Sprintf("reconnect:person:%d:%s", id, p.TalkAgain), Kind: app.DueReconnect, Person: id,
				Since: last[id], Due: at})
			continue
		}
		if p.TalkAgain > app.DayOf(d.in.Now) {
			continue // the day the user named overrides the cadence
		}
		if p.CadenceDays > 0 && !last[id].IsZero() {
			if at := last[id].In(loc).AddDate(0, 0, p.CadenceDays); !at.After(d.in.Now) {
				d.add(app.FollowUp{Key: fmt.Sprintf("reconnect:person:%d:%s", id, app.DayOf(at)), Kind: app.DueReconnect, Person: id,
					Since: last[id], Due: at})
			}
		}
	}
}

// answers are owed to people who asked me.
func (d *due) answers() {
	for _, r := range d.in.Requests {
		if r.State != app.RequestOpen {
			continue
		}
		at := r.Due.Time(d.in.Now.Location())
		if at.IsZero() {
			at = WorkingDaysAfter(r.Asked.In(d.in.Now.Location()), 3)
		}
		d.add(app.FollowUp{Key: fmt.Sprintf("answer:request:%d", r.ID), Kind: app.DueAnswer, Person: r.Person,
			Request: r.ID, Since: r.Asked, Due: endOfDay(at), Text: r.Text})
	}
}

func (d *due) sentSince(person app.PersonID, since time.Time, s app.Situation) bool {
	for _, m := range d.in.Messages {
		if m.Person == person && m.Situation == s && !m.SentAt.IsZero() && m.SentAt.After(since) {
			return true
		}
	}
	return false
}

func (d *due) talkedAfter(t app.Talk) bool {
	for _, o := range d.in.Talks {
		if o.Person == t.Person && o.At.After(t.At) {
			return true
		}
	}
	return false
}

func (d *due) liveCoffee(person app.PersonID) bool {
	for _, c := range d.in.Coffees {
		if c.Person == person && c.State.Live() && c.State != app.Idea {
			return true
		}
	}
	return false
}

func (d *due) nextMorning(at time.Time) time.Time {
	local := at.In(d.in.Now.Location())
	return time.Date(local.Year(), local.Month(), local.Day()+1, 9, 0, 0, 0, local.Location())
}

func endOfDay(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 23, 59, 0, 0, t.Location())
}
