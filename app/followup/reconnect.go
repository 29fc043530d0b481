package followup

import (
	"fmt"
	"time"

	"cortado/app"
)

// reconnects come on the day named for talking again, and by cadence counted from
// the last real contact: the person's own, else the shortest of their tags'. Who is
// set aside at present, or with whom a coffee is under way, is left alone; so is
// somebody I never had contact with, unless a day was named.
func (d *due) reconnects() {
	live, named, cadence := d.underWay(), d.named(), d.in.Tags.Of()
	loc := d.in.Now.Location()
	for id, p := range d.in.People {
		days, tag := cadence(p)
		if days == 0 && p.TalkAgain == "" || p.Standing.Status(d.today) != "active" || live[id] {
			continue
		}
		last := d.last[id]
		f := app.FollowUp{Kind: app.DueReconnect, Person: id, Since: last}
		if at := p.TalkAgain.Time(loc); !at.IsZero() && last.Before(at) && !d.metSince(id, named[id]) {
			// The day I named goes before any cadence, also when it was let go.
			if f.Key, f.Due = fmt.Sprintf("reconnect:person:%d:%s", id, p.TalkAgain), at; !at.After(d.in.Now) {
				d.add(f)
			}
			continue
		}
		if days == 0 || last.IsZero() {
			continue
		}
		// The cause is that contact ended then, whatever the cadence is by now.
		f.Key = fmt.Sprintf("reconnect:person:%d:since:%s", id, app.DayOf(last.UTC()))
		f.Every, f.Text = days, tag
		if f.Due = last.In(loc).AddDate(0, 0, days); !f.Due.After(d.in.Now) && !d.letGo(id, f.Due) {
			d.add(f)
		}
	}
}

// letGo says whether a reconnection was settled under the name it once had, which
// told the day it was due.
func (d *due) letGo(id app.PersonID, on time.Time) bool {
	return d.forGood(fmt.Sprintf("reconnect:person:%d:%s", id, app.DayOf(on)))
}

// named gives the talks that named the day on which to talk again.
func (d *due) named() map[app.PersonID]app.Talk {
	out := map[app.PersonID]app.Talk{}
	for _, t := range d.in.Talks {
		p, known := d.in.People[t.Person]
		if !known || t.TalkAgain == "" || t.TalkAgain != p.TalkAgain {
			continue
		}
		if l, any := out[t.Person]; !any || t.At.After(l.At) {
			out[t.Person] = t
		}
	}
	return out
}

// metSince says whether we talked again after the talk that named the day: then
// it has been answered before its time.
func (d *due) metSince(id app.PersonID, t app.Talk) bool {
	return t.ID != 0 && d.talked[id].After(t.At)
}

// underWay are the people with whom a coffee is asked for, agreed or planned. One
// asked for so long ago that no answer comes any more is not, nor one whose time
// passed so long ago that it is no longer asked about.
func (d *due) underWay() map[app.PersonID]bool {
	out := map[app.PersonID]bool{}
	for _, c := range d.in.Coffees {
		live := false
		switch c.State {
		case app.Asked:
			at := c.AskedAt
			if at.IsZero() {
				at = c.Created
			}
			live = at.IsZero() || d.in.Now.Before(at.AddDate(0, 0, AskedUntil))
		case app.Agreed:
			live = true
		case app.Scheduled:
			one, over := c.Passed(d.in.Now)
			live = !over || d.in.Now.Sub(one.Start) <= RateUntil
		}
		out[c.Person] = out[c.Person] || live
	}
	return out
}
