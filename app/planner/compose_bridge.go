package planner

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/suggest"
)

// bridge hands over the common ground with the reader, and who introduces us.
func (k *composing) bridge(context.Context) error {
	k.in.Bridge = k.p.messageBridge(k.n, k.q)
	if last := k.n.lastSpoken(k.q.ID); !last.IsZero() {
		k.in.Bridge.Met = true
		// To somebody met lately only a message about the gap itself speaks of it.
		if !k.n.spokeLately(k.q.ID) || k.c.Situation == app.Reconnect {
			k.in.Bridge.LastTalk = last.In(k.n.now.Location())
		}
	}
	if k.c.Situation != app.Introduce || k.about != nil {
		return nil
	}
	if by, known := k.n.byID[cmp.Or(k.c.Introducer, k.q.Introducer)]; known && by.ID != k.q.ID {
		k.c.Introducer = by.ID
		k.in.Bridge.Introducer = by.Name.String()
		k.in.Bridge.Introduced = k.n.agreedToIntroduce(by.ID, k.q.ID)
	}
	return nil
}

// agreedToIntroduce says whether somebody said yes when asked to introduce me to
// another.
func (n *network) agreedToIntroduce(by, to app.PersonID) bool {
	for _, m := range n.messages {
		if m.Situation == app.Introduce && m.Person == by && m.About == to && m.State == app.Replied {
			return true
		}
	}
	return false
}

// messageBridge hands a message the common ground as facts. What is private to
// me is left out: tags, also where one has the name of a group of mine, and how
// we know each other in my words.
func (p *Planner) messageBridge(n *network, q app.Person) message.Bridge {
	var out message.Bridge
	for _, b := range p.plan(n, nil).Bridges(q.ID) {
		switch b.Kind {
		case suggest.WorkTogether:
			out.Employer = p.house(b.Organisation)
			out.Now = out.Employer != ""
		case suggest.WorkedTogether:
			if out.Employer == "" && b.Together {
				out.Employer = p.house(b.Organisation)
				out.From, out.To = later(b.Mine.From, b.Theirs.From).Time(time.UTC).Year(), 0
				if end := earlierEnd(b.Mine.To, b.Theirs.To); end != "" {
					out.To = end.Time(time.UTC).Year()
				}
			} else if out.Employer == "" {
				out.Employer = p.house(b.Organisation)
			}
		case suggest.SameSchool:
			out.School = b.School.Name
		case suggest.SameGroup:
			if slices.ContainsFunc(q.Groups, func(g string) bool { return app.Fold(g) == app.Fold(b.Group) }) {
				out.Group = b.Group
			}
		case suggest.IntroducedBy:
			if by, ok := n.byID[b.Introducer]; ok {
				out.Introducer = by.Name.String()
			}
		case suggest.Connected:
			out.Since = b.Since.Time(time.UTC).Year()
		}
	}
	return out
}

// dormant is how long ago a talk is before a message says when it was.
const dormant = 60 * 24 * time.Hour

// mostIntroducers is how many people are offered who could introduce us.
const mostIntroducers = 12

// introducers are people I am in touch with who probably know a person too: who
// was noted as the one who can introduce us, then those who work or worked in the
// same house or belong to the same group, the closest tie first.
func (p *Planner) introducers(n *network, q app.Person) []Choice {
	houses := map[string]bool{}
	for _, name := range housesOf(&q) {
		houses[name] = true
	}
	groups := map[string]bool{}
	for _, g := range slices.Concat(q.Groups, q.Schools) {
		groups[app.Fold(g)] = true
	}
	noted := q.Introducer
	type candidate struct {
		q   *app.Person
		tie float64
	}
	var found []candidate
	for _, other := range n.people {
		if other.ID == q.ID || other.Standing.Archived {
			continue
		}
		if other.ID == noted {
			found = append(found, candidate{other, 2})
			continue
		}
		if !n.met[other.ID] { // somebody I never met would have to be asked first
			continue
		}
		same := slices.ContainsFunc(housesOf(other), func(name string) bool { return houses[name] }) ||
			slices.ContainsFunc(other.Groups, func(g string) bool { return groups[app.Fold(g)] }) ||
			slices.ContainsFunc(other.Schools, func(s string) bool { return groups[app.Fold(s)] })
		if same {
			found = append(found, candidate{other, p.tie(n, other.ID)})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.tie, a.tie) })
	var out []Choice
	for _, f := range found[:min(len(found), mostIntroducers)] {
		out = append(out, Choice{number(f.q.ID), f.q.Name.String() + roleInBrackets(*f.q)})
	}
	return out
}

// housesOf are the organisations somebody works or worked for, folded.
func housesOf(q *app.Person) []string {
	var out []string
	if q.Organisation != "" {
		out = append(out, app.Fold(q.Organisation))
	}
	for _, job := range q.Past {
		if job.Organisation != "" {
			out = append(out, app.Fold(job.Organisation))
		}
	}
	return out
}

// number writes an id as the value of a choice.
func number[T ~int64](id T) string { return strconv.FormatInt(int64(id), 10) }
