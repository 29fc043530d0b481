package followup

import (
	"fmt"

	"cortado/app"
)

// PromiseKey names the follow-up of a promise by its line of the ledger.
func PromiseKey(entry int64) string { return fmt.Sprintf("promise:entry:%d", entry) }

// promises I made and have not kept.
func (d *due) promises() {
	for _, e := range d.in.Ledger {
		if e.Direction != app.Gave || !e.Open() {
			continue
		}
		at := e.Due.Time(d.in.Now.Location())
		if at.IsZero() {
			at = e.On.In(d.in.Now.Location()).AddDate(0, 0, promiseDays)
		}
		d.add(app.FollowUp{Key: PromiseKey(e.ID), Kind: app.DuePromise, Person: e.Person,
			Talk: e.Talk, Entry: e.ID, Since: e.On, Due: app.EndOfDay(at), Text: e.Text})
	}
}

// answers are owed to people who asked me; what I said yes to is a promise.
func (d *due) answers() {
	for _, r := range d.in.Requests {
		if r.State != app.RequestOpen {
			continue
		}
		at := r.Due.Time(d.in.Now.Location())
		if at.IsZero() {
			at = d.in.Work.After(r.Asked.In(d.in.Now.Location()), answerDays)
		}
		d.add(app.FollowUp{Key: fmt.Sprintf("answer:request:%d", r.ID), Kind: app.DueAnswer, Person: r.Person,
			Request: r.ID, Since: r.Asked, Due: app.EndOfDay(at), Text: r.Text})
	}
}
