package followup

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"cortado/app"
)

// Silence is a message that asked for a coffee and has no answer.
type Silence struct {
	Person app.PersonID
	First  app.Message // what asked
	Last   app.Message // the newest of it and of what followed it up
	Times  int         // how often it was followed up
	Next   time.Time   // when to follow up next; zero when it was done often enough
}

// Due says whether the next follow-up is due on the day of now, by the clocks
// of its zone.
func (s Silence) Due(now time.Time) bool {
	return !s.Next.IsZero() && app.DayOf(s.Next.In(now.Location())) <= app.DayOf(now)
}

// Silences lists who has not answered, by person: neither wrote nor talked to me
// since, and no coffee with them is agreed or has a time. The first follow-up
// comes five working days after the message, the second twelve; one that was
// sent late leaves five more for an answer. There is no third.
func Silences(in Input) []Silence {
	heard, arranged := Heard(in.Contacts), Arranged(in.Coffees)
	var out []Silence
	for person, t := range threads(in.Messages) {
		if !t.open || heard[person].After(t.first.SentAt) || arranged[person] {
			continue
		}
		s := Silence{Person: person, First: t.first, Last: t.last, Times: t.chased}
		if t.chased < app.MostFollowUps {
			s.Next = t.next(in.Work, in.Now.Location())
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b Silence) int { return cmp.Compare(a.Person, b.Person) })
	return out
}

// Asked gives what asked a person for a coffee since they answered last, how
// often it was followed up, and whether the newest of them still waits. Without
// any it gives a message without a number.
func Asked(messages []app.Message, person app.PersonID) (first app.Message, times int, waits bool) {
	theirs := slices.Clone(messages)
	theirs = slices.DeleteFunc(theirs, func(m app.Message) bool { return m.Person != person })
	if t := threads(theirs)[person]; t != nil {
		return t.first, t.chased, t.open
	}
	return app.Message{}, 0, false
}

// thread is what was sent to one person since they answered last.
type thread struct {
	first, last app.Message
	chased      int
	open        bool // the newest message waits
}

// threads follows every person's messages in the order in which they were sent.
// A follow-up belongs to the message before it, also to one that was left to
// rest; one that follows nothing known still counts as a follow-up.
func threads(messages []app.Message) map[app.PersonID]*thread {
	sent := slices.Clone(messages)
	slices.SortStableFunc(sent, func(a, b app.Message) int {
		return cmp.Or(a.SentAt.Compare(b.SentAt), cmp.Compare(a.ID, b.ID))
	})
	all := map[app.PersonID]*thread{}
	for _, m := range sent {
		if m.State == app.Draft || m.SentAt.IsZero() || !m.AsksForCoffee() {
			continue
		}
		t := all[m.Person]
		switch {
		case m.State == app.Replied || m.State == app.Refused:
			delete(all, m.Person)
		case m.Situation != app.FollowUpAgain:
			all[m.Person] = &thread{first: m, last: m, open: m.State == app.SentOff}
		case t == nil:
			all[m.Person] = &thread{first: m, last: m, chased: 1, open: m.State == app.SentOff}
		default:
			t.chased++
			t.last, t.open = m, m.State == app.SentOff
		}
	}
	return all
}

// next is when a thread that may be followed up again is due for it.
func (t *thread) next(work WorkDays, loc *time.Location) time.Time {
	wait := FirstChase
	if t.chased > 0 {
		wait = SecondChase
	}
	at := work.After(t.first.SentAt.In(loc), wait)
	if again := work.After(t.last.SentAt.In(loc), FirstChase); again.After(at) {
		return again
	}
	return at
}

// chases follow up the silences that last long enough, of people who are not set
// aside at present. What was asked very long ago is not followed up any more.
func (d *due) chases() {
	for _, s := range Silences(d.in) {
		key := fmt.Sprintf("chase:message:%d:%d", s.First.ID, s.Times+1)
		p, known := d.in.People[s.Person]
		if !s.Due(d.in.Now) || !known || p.Standing.Status(d.today) != "active" || d.over(key, s.Last.SentAt.Add(ChaseUntil)) {
			continue
		}
		d.add(app.FollowUp{Key: key, Kind: app.DueChase, Person: s.Person, Coffee: s.First.Coffee,
			Message: s.Last.ID, Since: s.First.SentAt, Due: app.EndOfDay(s.Next.In(d.in.Now.Location()))})
	}
}

// Arranged are the people with whom a coffee is agreed or has a time, so that no
// message to them waits for an answer any more.
func Arranged(coffees []app.Coffee) map[app.PersonID]bool {
	out := map[app.PersonID]bool{}
	for _, c := range coffees {
		if c.State == app.Agreed || c.State == app.Scheduled {
			out[c.Person] = true
		}
	}
	return out
}

// Heard says when each person last wrote or talked to me.
func Heard(contacts []app.Contact) map[app.PersonID]time.Time {
	out := map[app.PersonID]time.Time{}
	for _, c := range contacts {
		if (c.Kind == app.Met || c.Kind == app.Answered || c.Kind == app.Talked) && c.At.After(out[c.Person]) {
			out[c.Person] = c.At
		}
	}
	return out
}
