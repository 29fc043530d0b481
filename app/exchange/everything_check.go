package exchange

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"cortado/app"
)

// What an archive says is checked as if a stranger had written it: every number
// names one thing, every thing keeps the rules of its kind, and what it belongs
// to is there. A thing that breaks a rule is left out and reported.

// maxNumber is the highest number a thing may have; there is room for as many
// again above it.
const maxNumber = 1 << 53

func init() {
	maps.Copy(sentences, map[string]string{
		"archive.problem.invalid": "Left out: {{.value}}",
		"archive.problem.nobody":  "Left out, because the person it belongs to is not in the archive",
		"archive.problem.loose":   "Taken without its link to something that is not in the archive",
	})
}

// numbers is a set of the numbers of one kind.
type numbers map[int64]bool

// checking carries what is known while an archive is checked.
type checking struct {
	b      *Batch
	r      *everythingReader
	people numbers
	err    error // something that speaks against the whole file
}

// settle checks what was read and makes the people who are not in the bin the
// records of the batch.
func (r *everythingReader) settle(b *Batch) error {
	c := &checking{b: b, r: r}
	c.everybody()
	questions := c.profile()
	c.settings()
	c.things(questions)
	c.pairs()
	c.kept()
	if c.err != nil {
		return c.err
	}
	b.Whole = r.all
	return c.records()
}

// errTold marks a thing that is left out and was reported.
var errTold = errors.New("told")

// wrong reports a thing that is left out.
func (c *checking) wrong(at place, why error) {
	if errors.Is(why, errTold) {
		return
	}
	c.b.problem(at.line, reason("archive.problem.invalid", "value", short(why.Error())), "")
}

// number takes a thing's number; one that is none, or is taken, speaks against
// the whole file.
func (c *checking) number(in numbers, n int64, at place) {
	if c.err == nil && (n < 1 || n > maxNumber || in[n]) {
		c.err = refuse(c.r.file, fmt.Sprintf("is damaged in line %d: the number %d is no number or is used twice", at.line, n), "export it again")
	}
	in[n] = true
}

// sift keeps the things of a section that are sound. id gives a thing's number,
// owner the person it belongs to; both may be nil.
func sift[T any](c *checking, section string, list *[]T, id, owner func(*T) int64, sound func(*T, place) error) numbers {
	given, kept := numbers{}, (*list)[:0]
	left := numbers{}
	places := c.r.places[section]
	for i := range *list {
		one, at := (*list)[i], places[i]
		if id != nil {
			c.number(given, id(&one), at)
		}
		if owner != nil && !c.people[owner(&one)] {
			c.b.problem(at.line, reason("archive.problem.nobody"), "")
			left[id(&one)] = true
			continue
		}
		if err := sound(&one, at); err != nil {
			c.wrong(at, err)
			if id != nil {
				left[id(&one)] = true
			}
			continue
		}
		places[len(kept)] = at
		kept = append(kept, one)
	}
	clear((*list)[len(kept):])
	*list = kept
	maps.DeleteFunc(given, func(n int64, _ bool) bool { return left[n] })
	return given
}

// link clears a link to something that is not there.
func link[T ~int64](c *checking, to *T, there numbers, at place) {
	if *to != 0 && !there[int64(*to)] {
		*to = 0
		c.b.problem(at.line, reason("archive.problem.loose"), "")
	}
}

// everybody checks the people. Who is not valid is a row that was skipped.
func (c *checking) everybody() {
	e := c.r.all
	c.people = sift(c, "people", &e.People, func(p *app.Person) int64 { return int64(p.ID) }, nil, func(p *app.Person, at place) error {
		err := soundPerson(p)
		if err != nil {
			c.b.skip(at.line, reason("archive.problem.invalid", "value", short(err.Error())), p.Name.String(), at.values)
			return errTold
		}
		return nil
	})
	for i := range e.People {
		link(c, &e.People[i].Introducer, c.people, c.r.places["people"][i])
	}
}

// profile checks my profile and gives the numbers of its questions.
func (c *checking) profile() numbers {
	p, at := &c.r.all.Profile, place{line: c.r.me}
	questions, offers, programmes := numbers{}, numbers{}, numbers{}
	err := p.Validate()
	for _, q := range p.Questions {
		c.number(questions, int64(q.ID), at)
		err = first(err, q.Since.Validate(), q.Closed.Validate())
	}
	for _, o := range p.Offers {
		c.number(offers, o.ID, at)
	}
	for i, g := range p.Programmes {
		c.number(programmes, g.ID, at)
		err = first(err, g.From.Validate(), g.To.Validate())
		n := len(g.People)
		p.Programmes[i].People = slices.DeleteFunc(g.People, func(id app.PersonID) bool { return !c.people[int64(id)] })
		if len(p.Programmes[i].People) < n {
			c.b.problem(at.line, reason("archive.problem.loose"), "")
		}
	}
	if err != nil {
		c.wrong(at, err)
		*p = app.Profile{}
		return numbers{}
	}
	return questions
}

// settings drops values that a setting does not take.
func (c *checking) settings() {
	set := c.r.all.Settings
	for _, key := range slices.Sorted(maps.Keys(set)) {
		s, err := app.SettingOf(key)
		switch {
		case key == "":
			err = app.Invalid("a setting has no name")
		case err == nil:
			err = s.Validate(set[key])
		default: // a mark of the program's own
			err = nil
		}
		if err != nil {
			c.wrong(place{}, err)
			delete(set, key)
		}
	}
	for _, header := range slices.Sorted(maps.Keys(c.r.all.Mappings)) {
		if header == "" {
			delete(c.r.all.Mappings, header)
			c.wrong(place{}, app.Invalid("columns without a header"))
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(c.r.all.Numbers)) {
		if n := c.r.all.Numbers[kind]; c.err == nil && (n < 0 || n > maxNumber || !slices.Contains(app.Numbered(), kind)) {
			c.err = refuse(c.r.file, fmt.Sprintf("tells of %q the highest number %d, which cannot be", short(kind), n), "export it again")
		}
	}
}

// things checks what hangs on people, and the rounds.
func (c *checking) things(questions numbers) {
	e := c.r.all
	rounds := sift(c, "rounds", &e.Rounds, func(r *app.Round) int64 { return int64(r.ID) }, nil, func(r *app.Round, at place) error {
		n := len(r.Picks)
		r.Picks = slices.DeleteFunc(r.Picks, func(p app.Pick) bool { return !c.people[int64(p.Person)] })
		if len(r.Picks) < n {
			c.b.problem(at.line, reason("archive.problem.loose"), "")
		}
		for i := range r.Picks {
			link(c, &r.Picks[i].RunnerUp, c.people, at)
			link(c, &r.Picks[i].Replaced, c.people, at)
		}
		return first(r.From.Validate(), r.To.Validate(), instants(r.Started, r.Closed))
	})
	uids := map[string]bool{}
	coffees := sift(c, "coffees", &e.Coffees, func(k *app.Coffee) int64 { return int64(k.ID) }, func(k *app.Coffee) int64 { return int64(k.Person) },
		func(k *app.Coffee, at place) error {
			link(c, &k.Round, rounds, at)
			link(c, &k.Question, questions, at)
			if err := soundCoffee(k); err != nil {
				return err
			}
			if k.UID != "" && uids[k.UID] {
				return app.Invalid("two coffees have one invite")
			}
			uids[k.UID] = true
			return nil
		})
	talks := sift(c, "talks", &e.Talks, func(t *app.Talk) int64 { return int64(t.ID) }, func(t *app.Talk) int64 { return int64(t.Person) },
		func(t *app.Talk, at place) error {
			link(c, &t.Coffee, coffees, at)
			return first(t.Validate(), least("minutes of a talk", t.Minutes, 0), t.NextOn.Validate(), t.TalkAgain.Validate(), instants(t.At, t.RatedAt))
		})
	sift(c, "notes", &e.Notes, func(n *app.Note) int64 { return n.ID }, func(n *app.Note) int64 { return int64(n.Person) },
		func(n *app.Note, _ place) error { return instants(n.At) })
	entries := sift(c, "ledger", &e.Ledger, func(l *app.Entry) int64 { return l.ID }, func(l *app.Entry) int64 { return int64(l.Person) },
		func(l *app.Entry, at place) error {
			link(c, &l.Talk, talks, at)
			return first(oneOf("direction", l.Direction, app.Gave, app.Received), l.Due.Validate(), instants(l.On, l.Done))
		})
	requests := sift(c, "requests", &e.Requests, func(q *app.Request) int64 { return q.ID }, func(q *app.Request) int64 { return int64(q.Person) },
		func(q *app.Request, at place) error {
			link(c, &q.Entry, entries, at)
			return first(oneOf("state of a request", q.State, app.RequestOpen, app.RequestAccepted, app.RequestDeclined, app.RequestDone),
				q.Due.Validate(), instants(q.Asked, q.Answered))
		})
	phrases := sift(c, "phrases", &e.Phrases, func(p *app.Phrase) int64 { return int64(p.ID) }, nil, func(p *app.Phrase, _ place) error { return p.Validate() })
	messages := sift(c, "messages", &e.Messages, func(m *app.Message) int64 { return int64(m.ID) }, func(m *app.Message) int64 { return int64(m.Person) },
		func(m *app.Message, at place) error {
			link(c, &m.Coffee, coffees, at)
			link(c, &m.About, c.people, at)
			link(c, &m.Introducer, c.people, at)
			link(c, &m.Request, requests, at)
			link(c, &m.Template, phrases, at)
			return soundMessage(m)
		})
	sift(c, "contacts", &e.Contacts, func(k *app.Contact) int64 { return k.ID }, func(k *app.Contact) int64 { return int64(k.Person) },
		func(k *app.Contact, at place) error {
			link(c, &k.Coffee, coffees, at)
			link(c, &k.Message, messages, at)
			return first(oneOf("contact", k.Kind, app.Met, app.Sent, app.Answered, app.Talked, app.Archived), instants(k.At))
		})
}

// pairs checks what is said of two people.
func (c *checking) pairs() {
	e := c.r.all
	sift(c, "notSame", &e.NotSame, nil, nil, func(p *[2]app.PersonID, _ place) error {
		if p[0] == p[1] || !c.people[int64(p[0])] || !c.people[int64(p[1])] {
			return app.Invalid("a pair that is not two people of the archive")
		}
		return nil
	})
	sift(c, "merges", &e.Merges, func(m *app.Merge) int64 { return m.ID }, func(m *app.Merge) int64 { return int64(m.Kept) },
		func(m *app.Merge, _ place) error {
			m.Change = app.NoChange
			return instants(m.At)
		})
}

// kept checks what belongs to nobody.
func (c *checking) kept() {
	e := c.r.all
	once := func(what string) func(string) error {
		seen := map[string]bool{}
		return func(key string) error {
			if key == "" || seen[key] {
				return app.Invalid("%s has no name, or the name of another", what)
			}
			seen[key] = true
			return nil
		}
	}
	settled, filter, calendar := once("a settled follow-up"), once("a filter"), once("a calendar")
	sift(c, "settled", &e.Settled, nil, nil, func(s *app.Settled, _ place) error {
		if s.Until != "" && s.How != app.SettledDismissed {
			return app.Invalid("a follow-up that is %s and was put off until %s", s.How, s.Until)
		}
		return first(settled(s.Key), oneOf("way of settling", s.How, app.SettledDone, app.SettledDismissed), s.Until.Validate(), instants(s.At))
	})
	sift(c, "imports", &e.Imports, func(i *app.Import) int64 { return i.ID }, nil, func(i *app.Import, _ place) error {
		i.Change = app.NoChange
		return first(least("people of an import", min(i.Added, i.Update, i.Same, i.Skip), 0), instants(i.At))
	})
	sift(c, "filters", &e.Filters, func(f *app.Filter) int64 { return f.ID }, nil, func(f *app.Filter, _ place) error { return filter(f.Name) })
	sift(c, "calendars", &e.Calendars, func(k *app.Calendar) int64 { return k.ID }, nil, func(k *app.Calendar, _ place) error {
		return first(calendar(k.Path), oneOf("kind of calendar", k.Kind, "busy", "holidays"))
	})
}

// records makes the people outside the bin the records of the batch.
func (c *checking) records() error {
	e := c.r.all
	c.b.Records = make([]Record, 0, len(e.People))
	for i, p := range e.People {
		if p.Standing.Deleted != "" {
			e.Bin = append(e.Bin, p)
			continue
		}
		at := c.r.places["people"][i]
		r := Record{Line: at.line, Person: p, Values: at.values, ID: p.ID}
		r.Person.ID = 0
		c.b.Records, c.b.Values = append(c.b.Records, r), c.b.Values+at.values
		e.Prints = append(e.Prints, strings.Clone(p.Fingerprint))
	}
	e.People = nil
	return nil
}
