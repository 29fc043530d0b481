package suggest

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"cortado/app"
)

// BridgeKind says what common ground there is.
type BridgeKind string

const (
	NoBridge       BridgeKind = ""
	WorkTogether   BridgeKind = "work-together"   // we work for one employer now
	WorkedTogether BridgeKind = "worked-together" // one of us did before
	SameSchool     BridgeKind = "school"
	InProgramme    BridgeKind = "programme" // a mentorship programme of mine
	SameGroup      BridgeKind = "group"     // a group or tag of theirs that is a group of mine
	IntroducedBy   BridgeKind = "introduced"
	KnownThrough   BridgeKind = "through" // how we know each other, as I wrote it
	LastTalk       BridgeKind = "talk"
	LastContact    BridgeKind = "contact"
	Connected      BridgeKind = "connected"
)

// Bridge is common ground that makes an ask natural. It is no part of the score
// and never invented: every field is quoted from the profile, the person or
// what happened. Deep similarity foretells how well such a relation goes (Eby
// et al. 2013).
type Bridge struct {
	Kind         BridgeKind
	Organisation string // as they write it
	Mine, Theirs app.Position
	Together     bool // the years of both jobs are known and meet
	School       app.School
	Group        string
	Programme    app.Programme
	Introducer   app.PersonID
	Through      string
	Talk         app.TalkID
	At           time.Time
	Helpful      int
	Contact      app.ContactKind
	Since        app.Day
}

// Bridges lists the common ground with a person, the strongest first: work,
// school, programme, group, who introduced us, how we know each other, the last
// talk, the last message, connected since.
func (p *Planned) Bridges(id app.PersonID) []Bridge {
	i, known := p.at[id]
	if !known {
		return nil
	}
	return p.bridges(i)
}

func (p *Planned) bridges(i int) []Bridge {
	person := p.people[i]
	var out []Bridge
	if b, ok := p.work(person); ok {
		out = append(out, b)
	}
	for _, s := range p.me.Education {
		if slices.ContainsFunc(person.Schools, func(t string) bool { return sameText(s.Name, t) }) {
			out = append(out, Bridge{Kind: SameSchool, School: s})
		}
	}
	for _, g := range p.me.Programmes {
		if slices.Contains(g.People, person.ID) {
			out = append(out, Bridge{Kind: InProgramme, Programme: g})
		}
	}
	for _, g := range p.me.Groups {
		same := func(t string) bool { return sameText(g, t) }
		if slices.ContainsFunc(person.Groups, same) || slices.ContainsFunc(person.Tags, same) {
			out = append(out, Bridge{Kind: SameGroup, Group: g})
		}
	}
	if _, known := p.at[person.Introducer]; known && person.Introducer != person.ID {
		out = append(out, Bridge{Kind: IntroducedBy, Introducer: person.Introducer})
	}
	if t := strings.TrimSpace(person.Through); t != "" {
		out = append(out, Bridge{Kind: KnownThrough, Through: t})
	}
	out = append(out, p.lastTimes(i)...)
	if person.ConnectedOn != "" {
		out = append(out, Bridge{Kind: Connected, Since: person.ConnectedOn})
	}
	return out
}

// lastTimes gives the last talk, and the last message when it is later.
func (p *Planned) lastTimes(i int) []Bridge {
	var out []Bridge
	var talk *app.Talk
	for _, t := range p.talks.of(i) {
		if k := &p.in.Talks[t]; !k.At.After(p.in.Now) && (talk == nil || k.At.After(talk.At)) {
			talk = k
		}
	}
	if talk != nil {
		out = append(out, Bridge{Kind: LastTalk, Talk: talk.ID, At: talk.At, Helpful: talk.Helpful})
	}
	var last *app.Contact
	for _, c := range p.contacts.of(i) {
		k := &p.in.Contacts[c]
		if k.At.After(p.in.Now) || talk != nil && !k.At.After(talk.At) {
			continue
		}
		if last == nil || k.At.After(last.At) {
			last = k
		}
	}
	if last != nil {
		out = append(out, Bridge{Kind: LastContact, At: last.At, Contact: last.Kind})
	}
	return out
}

// work finds an employer we share: now, else before; among several the one
// where our years meet, else my latest.
func (p *Planned) work(person *app.Person) (Bridge, bool) {
	theirs := slices.Clone(person.Past)
	if person.Organisation != "" {
		theirs = append(theirs, app.Position{Organisation: person.Organisation, Title: person.Title})
	}
	mine := slices.Clone(p.me.Positions)
	present := func(x app.Position) bool { return sameText(x.Organisation, p.me.Organisation) && x.To == "" }
	if p.me.Organisation != "" && !slices.ContainsFunc(mine, present) {
		mine = append(mine, app.Position{Organisation: p.me.Organisation, Title: p.me.Title})
	}
	var best Bridge
	rank := func(b Bridge) int {
		switch {
		case b.Kind == WorkTogether:
			return 3
		case b.Together:
			return 2
		case b.Kind == WorkedTogether:
			return 1
		}
		return 0
	}
	for _, m := range mine {
		key := organisationKey(m.Organisation)
		for k, t := range theirs {
			if key == "" || organisationKey(t.Organisation) != key {
				continue
			}
			b := Bridge{Kind: WorkedTogether, Organisation: t.Organisation, Mine: m, Theirs: t, Together: overlap(m, t, p.today)}
			if current := k >= len(person.Past); current && m.To == "" {
				b.Kind = WorkTogether
			}
			if c := cmp.Compare(rank(b), rank(best)); c > 0 || c == 0 && b.Mine.From > best.Mine.From {
				best = b
			}
		}
	}
	return best, best.Kind != NoBridge
}

// overlap says whether the years of two jobs are known and meet.
func overlap(a, b app.Position, today app.Day) bool {
	if a.From == "" || b.From == "" {
		return false
	}
	return max(a.From, b.From) <= min(cmp.Or(a.To, today), cmp.Or(b.To, today))
}

func sameText(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	return a != "" && fold(a) == fold(b)
}
