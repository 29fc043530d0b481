// Package followup says what is due with whom, and when: to rate a talk, to
// thank within a day, to follow up a silence (twice at most), to keep a
// promise, to report back, to reconnect, to answer a request. It is pure: what
// is due follows from what happened and from what the user has settled.
package followup

import (
	"time"

	"cortado/app"
)

// The times that rule follow-ups.
const (
	ThankWithin   = 24 * time.Hour      // after the talk
	FirstChase    = 5                   // working days after asking
	SecondChase   = 12                  // working days after asking
	ChaseUntil    = 60 * 24 * time.Hour // after the last message; what is written later is a new one
	ReportAfter   = 21 * 24 * time.Hour // after a talk that taught something
	ReportFor     = 60 * 24 * time.Hour // how long reporting back stays due
	RateUntil     = app.AskedFor        // older talks are no longer asked about
	ThankUntil    = 7 * 24 * time.Hour  // later than that a thank-you is odd
	MostQuestions = 3                   // talks asked about at once, and left unrated before asking rests
	AskedUntil    = 180                 // days an unanswered coffee counts as under way
	AgainFor      = 7                   // days for which what was put off comes again, were it too old by then

	promiseDays = 14 // until a promise without a day presses
	answerDays  = 3  // working days until a request without a day presses
)

// Input is what happened, and what the user did with earlier follow-ups. The
// order of its lists means nothing.
type Input struct {
	Now      time.Time // in the user's zone: days begin there
	People   map[app.PersonID]*app.Person
	Coffees  []app.Coffee
	Talks    []app.Talk
	Messages []app.Message
	Contacts []app.Contact
	Ledger   []app.Entry
	Requests []app.Request
	Settled  []app.Settled
	Tags     app.TagCadences // how often to be in touch with people who have a tag
	Work     WorkDays        // the days on which a silence and a request are waited for
}

// Agenda is what is due, and what is held back.
type Agenda struct {
	// Due is what is due now or soon, the most pressing first: late ones by how late,
	// those due by tonight, the rest, and what never presses last. There is one at most
	// for each person and kind, and it counts what waits behind it; and none the user
	// has settled.
	Due []app.FollowUp
	// Held counts the talks that are not asked about because three questions
	// before them stand unanswered. It is zero while asking does not rest.
	Held int
}

// AgendaOf gives what is due, and says whether asking how talks were rests.
func AgendaOf(in Input) Agenda {
	d := look(in)
	return Agenda{Due: inOrder(onePerKind(d.out, in.Now.Location()), in.Now), Held: d.held}
}

// Causes lists what is due as AgendaOf does, but each cause on its own: also what
// waits behind another of its kind with the same person.
func Causes(in Input) []app.FollowUp { return inOrder(look(in).out, in.Now) }

// look finds everything that is due.
func look(in Input) *due {
	d := read(in)
	d.rates()
	d.thanks()
	d.chases()
	d.promises()
	d.reports()
	d.reconnects()
	d.answers()
	return d
}

// due is one look at everything: what happened, by person, and what was found.
type due struct {
	in       Input
	today    app.Day
	settled  map[string]app.Settled
	answered time.Time // when a question about a talk was last answered
	last     map[app.PersonID]time.Time
	talked   map[app.PersonID]time.Time // when we last met or talked
	latest   map[app.PersonID]app.Talk
	sent     map[sending]time.Time // the newest
	out      []app.FollowUp
	held     int
}

// sending is a kind of message that went to somebody.
type sending struct {
	person    app.PersonID
	situation app.Situation
}

// read puts everything where it is found by person, once.
func read(in Input) *due {
	d := &due{in: in, today: app.DayOf(in.Now), settled: map[string]app.Settled{}, last: map[app.PersonID]time.Time{},
		talked: map[app.PersonID]time.Time{}, latest: map[app.PersonID]app.Talk{}, sent: map[sending]time.Time{}}
	for _, s := range in.Settled {
		d.settled[s.Key] = s
		if isRate(s.Key) {
			later(&d.answered, s.At, in.Now)
		}
	}
	for _, c := range in.Contacts {
		put(d.last, c.Person, c.At, in.Now)
		if c.Kind == app.Met || c.Kind == app.Talked {
			put(d.talked, c.Person, c.At, in.Now)
		}
	}
	for _, t := range in.Talks {
		if t.Helpful > 0 {
			later(&d.answered, rated(t), in.Now)
		}
		if t.At.After(in.Now) {
			continue
		}
		put(d.talked, t.Person, t.At, in.Now)
		if l, any := d.latest[t.Person]; !any || t.At.After(l.At) || t.At.Equal(l.At) && t.ID > l.ID {
			d.latest[t.Person] = t
		}
	}
	for _, m := range in.Messages {
		if m.State != app.Draft {
			put(d.sent, sending{m.Person, m.Situation}, m.SentAt, in.Now)
		}
	}
	return d
}

// put keeps the latest instant of each, up to now.
func put[K comparable](m map[K]time.Time, k K, at, now time.Time) {
	t := m[k]
	later(&t, at, now)
	if !t.IsZero() {
		m[k] = t
	}
}

// later moves t on to an instant that has come.
func later(t *time.Time, at, now time.Time) {
	if at.After(*t) && !at.After(now) {
		*t = at
	}
}

// inQuestion gives a person of whom anything can be due: known, and neither in the
// bin nor archived.
func (d *due) inQuestion(id app.PersonID) (*app.Person, bool) {
	p, known := d.in.People[id]
	return p, known && p.Standing.Deleted == "" && !p.Standing.Archived
}

// add keeps a follow-up unless the person is out of question, or it is settled.
func (d *due) add(f app.FollowUp) {
	if _, in := d.inQuestion(f.Person); !in {
		return
	}
	if f, open := d.open(f); open {
		d.out = append(d.out, f)
	}
}

// open says whether a follow-up is neither done nor dismissed nor put off until a
// later day, and notes the day until which it was put off.
func (d *due) open(f app.FollowUp) (app.FollowUp, bool) {
	f.Until = d.settled[f.Key].Until
	return f, !d.forGood(f.Key) && f.Until <= d.today
}

// forGood says whether a follow-up is done, or dismissed for good.
func (d *due) forGood(key string) bool {
	s, settled := d.settled[key]
	return settled && s.Until == ""
}

// over says whether a follow-up is too old to be asked for: its end has passed,
// and where it was put off, some days since it came again.
func (d *due) over(key string, end time.Time) bool {
	until := d.settled[key].Until
	return d.in.Now.After(end) && (until == "" || until.Add(AgainFor) < d.today)
}

func (d *due) sentSince(person app.PersonID, since time.Time, s app.Situation) bool {
	return d.sent[sending{person, s}].After(since)
}
