package planner

import (
	"context"
	"sort"
	"time"

	"cortado/app"
)

// Event is one line of a timeline, the newest first.
type Event struct {
	Kind    string // coffee, mail, rate, gift, link, note, request, file, merge: names an icon
	At      time.Time
	Title   string
	When    string
	Detail  string
	Coffee  app.CoffeeID  // what it belongs to; 0 for none
	Message app.MessageID // the message it is; 0 for none
	Remark  *Remark       // what the user wrote down and may edit; nil for what follows from other things
}

// timeline joins everything that happened with a person, the newest first.
func (p *Planner) timeline(ctx context.Context, n *network, q app.Person) ([]Event, error) {
	t := &timeline{p: p, n: n, q: q, name: q.Name.First()}
	t.talks()
	t.coffees()
	t.messages()
	t.contacts()
	for _, r := range n.requests {
		if r.Person == q.ID {
			t.add(Event{Kind: "request", At: r.Asked, Title: p.words.Say("event.request", "name", t.name), Detail: r.Text})
		}
	}
	if err := t.kept(ctx); err != nil {
		return nil, err
	}
	if at := q.ConnectedOn.Time(n.now.Location()); !at.IsZero() {
		t.add(Event{Kind: "link", At: at, Title: p.words.Say("event.connected")})
	}
	sort.SliceStable(t.events, func(i, j int) bool { return t.events[i].At.After(t.events[j].At) })
	for i := range t.events {
		t.events[i].When = p.nearDay(n.now, t.events[i].At)
	}
	return t.events, nil
}

// timeline is one being put together.
type timeline struct {
	p      *Planner
	n      *network
	q      app.Person
	name   string
	events []Event
}

func (t *timeline) add(e Event) { t.events = append(t.events, e) }

// coffee gives a coffee of the person.
func (t *timeline) coffee(id app.CoffeeID) app.Coffee {
	for _, c := range t.n.coffees {
		if c.ID == id && c.Person == t.q.ID {
			return c
		}
	}
	return app.Coffee{}
}

// talks are the coffees that took place, and what was said of them.
func (t *timeline) talks() {
	for _, talk := range t.n.talks {
		if talk.Person != t.q.ID {
			continue
		}
		e := Event{Kind: "coffee", At: talk.At, Title: t.p.coffeeTitle(t.coffee(talk.Coffee), talk.Minutes), Coffee: talk.Coffee}
		if talk.Helpful == 0 {
			e.Detail = t.p.words.Say("detail.event.unrated")
		}
		t.add(e)
		if talk.Helpful > 0 {
			t.add(Event{Kind: "rate", At: talk.RatedAt, Title: t.p.words.Say("event.rated", "n", talk.Helpful), Detail: t.p.talkDetail(talk), Coffee: talk.Coffee})
		}
	}
}

// coffees are those with a time that are no talk: to come, waiting for a
// rating, or called off.
func (t *timeline) coffees() {
	for _, c := range t.n.coffees {
		if c.Person != t.q.ID || c.Start.IsZero() {
			continue
		}
		e := Event{Kind: "coffee", At: c.Start, Title: t.p.coffeeTitle(c, c.Minutes), Coffee: c.ID}
		switch {
		case c.State == app.Scheduled:
			if one, over := c.Passed(t.n.now); over {
				e.At, e.Detail = one.Start, t.p.words.Say("detail.event.unrated")
				t.add(e)
			}
			one, comes := c.Coming(t.n.now)
			if !comes {
				continue
			}
			e.At, e.Detail = one.Start, t.p.words.Say("detail.event.planned", "time", t.p.words.Clock(one.Start.In(t.n.now.Location())))
		case c.State == app.Cancelled, c.State == app.Declined:
			e.Detail = t.p.words.Say("detail.event.off")
		default:
			continue
		}
		t.add(e)
	}
}

// coffeeTitle names a coffee by where it was and how long: "Coffee by video, 40 min".
func (p *Planner) coffeeTitle(c app.Coffee, minutes int) string {
	where := "event.talk"
	switch {
	case c.Link != "":
		where = "detail.event.video"
	case c.Place != "":
		where = "detail.event.place"
	}
	title := p.words.Say(where, "place", c.Place)
	if minutes > 0 {
		return p.words.Count("detail.event.minutes", minutes, "coffee", title)
	}
	return title
}

// messages are what was sent and what came back.
func (t *timeline) messages() {
	for _, m := range t.n.messages {
		if m.SentAt.IsZero() || m.Person != t.q.ID && m.About != t.q.ID {
			continue
		}
		t.add(Event{Kind: "mail", At: m.SentAt, Title: t.p.sentTitle(t.n, m, t.q.ID), Detail: m.Subject, Message: m.ID})
		if m.Person != t.q.ID { // somebody was asked to introduce us; their answer stands with them
			continue
		}
		switch m.State {
		case app.Replied:
			t.add(Event{Kind: "mail", At: m.AnsweredAt, Title: t.p.words.Say("event.yes", "name", t.name), Message: m.ID})
		case app.Refused:
			t.add(Event{Kind: "mail", At: m.AnsweredAt, Title: t.p.words.Say("event.no", "name", t.name), Message: m.ID})
		}
	}
}

// sentTitle says what a sent message was, on the timeline of one of those it
// concerns.
func (p *Planner) sentTitle(n *network, m app.Message, on app.PersonID) string {
	name := func(id app.PersonID) string {
		if q, known := n.byID[id]; known {
			return q.Name.String()
		}
		return ""
	}
	switch to, about, by := name(m.Person), name(m.About), name(m.Introducer); {
	case m.Situation != app.Introduce:
	case on == m.About && to != "":
		return p.words.Say("letters.event.of", "name", to)
	case m.About != 0 && about != "":
		return p.words.Say("letters.event.to", "name", about)
	case m.About == 0 && by != "":
		return p.words.Say("letters.event.through", "name", by)
	}
	return p.words.Say("event.sent." + string(m.Situation))
}

// contacts are talks noted without a coffee, and messages of an archive.
func (t *timeline) contacts() {
	for _, c := range t.n.contacts {
		if c.Person != t.q.ID || c.Kind != app.Talked && c.Kind != app.Archived {
			continue
		}
		e := Event{Kind: "note", At: c.At, Title: t.p.words.Say("event." + string(c.Kind)), Detail: c.Note}
		if c.Kind == app.Talked {
			e.Kind = "talk"
			e.Remark = &Remark{Kind: RemarkTalk, ID: c.ID, On: app.DayOf(c.At.In(t.n.now.Location())), Text: c.Note}
		}
		t.add(e)
	}
}

// kept are the ledger, the notes, and the files and merges the person came through.
func (t *timeline) kept(ctx context.Context) error {
	entries, err := t.p.store.Ledger(ctx, t.q.ID)
	if err != nil {
		return err
	}
	for _, e := range entries {
		state := "promised"
		if !e.Done.IsZero() {
			state = "done"
		}
		t.add(Event{Kind: "gift", At: e.On, Title: t.p.words.Say("event."+string(e.Direction)+"."+state, "name", t.name), Detail: e.Text})
	}
	notes, err := t.p.store.Notes(ctx, t.q.ID)
	if err != nil {
		return err
	}
	for _, note := range notes {
		t.add(Event{Kind: "note", At: note.At, Title: t.p.words.Say("event.note"), Detail: note.Text,
			Remark: &Remark{Kind: RemarkNote, ID: note.ID, On: app.DayOf(note.At.In(t.n.now.Location())), Text: note.Text}})
	}
	imports, err := t.p.store.ImportsOf(ctx, t.q.ID)
	if err != nil {
		return err
	}
	for _, i := range imports {
		t.add(Event{Kind: "file", At: i.At, Title: t.p.words.Say("detail.event.file"), Detail: i.File})
	}
	merges, err := t.p.store.Merges(ctx)
	if err != nil {
		return err
	}
	for _, m := range merges {
		if m.Kept == t.q.ID {
			t.add(Event{Kind: "merge", At: m.At, Title: t.p.words.Say("detail.event.merge")})
		}
	}
	return nil
}

func (p *Planner) talkDetail(t app.Talk) string {
	var out string
	join := func(s string) {
		if out != "" {
			out += ", "
		}
		out += s
	}
	for _, d := range t.Did {
		effect := p.words.Say("effect." + string(d))
		if out != "" {
			effect = inSentence(effect)
		}
		join(effect)
	}
	for _, l := range t.Learned {
		if l.To != l.From {
			join(p.words.Say("event.moved", "skill", p.SkillName(l.Skill, l.Name), "from", int(l.From), "to", int(l.To)))
		}
	}
	return out
}
