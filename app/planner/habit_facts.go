package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/habit"
)

// habitFacts reads what the hints of a place go by, in one pass over everybody.
func (p *Planner) habitFacts(ctx context.Context, n *network, m Moment) (habit.Facts, error) {
	today := app.DayOf(n.now)
	f := habit.Facts{Rounds: len(n.rounds), Critique: n.me.Support.Critique, Questions: len(n.me.OpenQuestions())}
	for _, at := range n.me.Positions {
		if at.To == "" && at.From > f.Began && at.From <= today {
			f.Began = at.From
		}
	}
	above := higher(n)
	bestTrust := app.Level(-1)
	for _, q := range n.people {
		if q.Standing.Status(today) != "active" {
			continue
		}
		f.People++
		trust := app.Level(0)
		if q.Trust != nil {
			trust = *q.Trust
		}
		if trust >= habit.Relied {
			f.Allies++
		}
		if trust > bestTrust && above(q.ID) { // of equals the one known longest here
			bestTrust, f.Seniors = trust, []app.PersonID{q.ID}
		}
	}
	for _, t := range n.talks {
		if age := n.now.Sub(t.At); age >= 0 && age < habit.TalksRecent*24*time.Hour {
			f.Talks++
			if above(t.Person) {
				f.Higher++
			}
		}
	}
	if r, open := n.current(); open {
		for _, pick := range livePicks(r) {
			if above(pick.Person) {
				f.Higher++
			}
		}
	}
	habitAsks(n, &f)
	if m.Place == habit.Messages {
		habitMessage(n.me, m.Message, &f)
	}
	if m.Place != habit.Today {
		return f, nil
	}
	return f, p.habitDeeds(ctx, n, &f)
}

// higher says of a person whether they stand above me: by where they stand to
// me, or by a seniority that was told or is read off a title surely enough.
func higher(n *network) func(app.PersonID) bool {
	mine, ranked := app.SeniorityRank(n.me.Perspective[app.Seniority])
	return func(id app.PersonID) bool {
		q, known := n.byID[id]
		if !known {
			return false
		}
		if q.Relation == app.Senior || q.Relation == app.Executive {
			return true
		}
		a := q.Perspective[app.Seniority]
		rank, said := app.SeniorityRank(a.Value)
		return ranked && said && rank > mine && (a.Source != app.Inferred || a.Certainty >= n.model.InferFloor)
	}
}

// habitAsks finds when somebody was asked last, what is planned, and the ask that
// lies unsent for longest.
func habitAsks(n *network, f *habit.Facts) {
	asked := func(at time.Time) {
		if day := app.DayOf(at.In(n.now.Location())); !at.IsZero() && day > f.LastAsk {
			f.LastAsk = day
		}
	}
	for _, m := range n.messages {
		switch {
		case !m.WantsAnswer():
		case m.State != app.Draft:
			asked(m.SentAt)
		case strings.TrimSpace(m.Body) != "":
			if day := app.DayOf(m.Updated.In(n.now.Location())); f.Draft == 0 || day < f.DraftDay {
				f.Draft, f.DraftDay = m.ID, day
			}
		}
	}
	for _, c := range n.coffees {
		asked(c.AskedAt)
		if _, comes := c.Coming(n.now); comes || c.State == app.Asked || c.State == app.Agreed {
			f.Plans = true
		}
	}
}

// habitMessage takes up what a message being written is for.
func habitMessage(me app.Profile, m app.Message, f *habit.Facts) {
	f.Asking = m.AsksForCoffee() && m.Situation != app.FollowUpAgain
	f.Question = m.Ask
	kind, id, need := strings.Cut(m.Purpose, ":")
	switch {
	case need && kind == "skill":
		if s, mine := me.Skill(app.SkillID(id)); mine && s.Gap() > 0 {
			f.Gap, f.GapKnown = s.Have, true
		}
	case need && kind == "question":
		f.About = true
	case !need || kind != "support" && kind != "view": // own words
		f.Question += " " + m.Purpose
	}
}

// habitDeeds finds the newest promise I kept and the newest level I moved of
// which those concerned heard nothing since.
func (p *Planner) habitDeeds(ctx context.Context, n *network, f *habit.Facts) error {
	heard := map[app.PersonID]time.Time{} // when I last wrote to or met them
	for _, c := range n.contacts {
		if c.Kind != app.Archived && c.At.After(heard[c.Person]) {
			heard[c.Person] = c.At
		}
	}
	untold := func(d **habit.Did, person app.PersonID, at, since time.Time) {
		q, known := n.byID[person]
		if !known || q.Standing.Status(app.DayOf(n.now)) != "active" || heard[person].After(since) || at.After(n.now) {
			return
		}
		if day := app.DayOf(at.In(n.now.Location())); *d == nil || day > (*d).On {
			*d = &habit.Did{Person: person, On: day}
		}
	}
	entries, err := p.store.Ledger(ctx, 0)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Direction == app.Gave && !e.Dropped && e.Done.After(e.On) { // promised first, then done
			untold(&f.Kept, e.Person, e.Done, e.Done)
		}
	}
	for _, t := range n.talks {
		for _, l := range t.Learned {
			if l.To > l.From && !t.RatedAt.IsZero() {
				untold(&f.Learnt, t.Person, t.RatedAt, t.RatedAt)
			}
		}
	}
	return nil
}
