package planner

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// network is everything the suggestion model and the lists need, read at once.
// What is read is never changed: a change of one person makes a network of its
// own, which shares the rest.
type network struct {
	now      time.Time // in my zone
	me       app.Profile
	model    app.Model
	tags     app.TagCadences // how often to be in touch with people who have a tag
	read     []app.Person    // as read, for preparing the model
	people   []*app.Person   // by id, as they are now
	binned   []*app.Person   // by id
	byID     map[app.PersonID]*app.Person
	talks    []app.Talk
	contacts []app.Contact
	messages []app.Message
	coffees  []app.Coffee
	requests []app.Request
	rounds   []app.Round
	last     map[app.PersonID]time.Time // last contact
	met      map[app.PersonID]bool
	plan     func() *suggest.Planned // prepares the model when first asked
	lazy     *lazyList               // of people, as the list shows them
}

// networkCache keeps the newest network until something changes or the day
// moves on.
type networkCache struct {
	mu  sync.Mutex
	net *network
}

func (c *networkCache) forget() {
	c.mu.Lock()
	c.net = nil
	c.mu.Unlock()
}

// mostRenewed is how many changed people are worth reading one by one.
const mostRenewed = 64

// renewNetwork brings the network that was read up to date after a change: when
// it changed some people and nothing else, only they are read again.
func (p *Planner) renewNetwork(ctx context.Context, id app.ChangeID) {
	p.network.mu.Lock()
	defer p.network.mu.Unlock()
	n := p.network.net
	if n == nil || id == 0 {
		return
	}
	p.network.net = nil
	touched, err := p.store.Touched(ctx, id)
	if err != nil || touched.Other || len(touched.People) > mostRenewed {
		return
	}
	var now []app.Person
	for _, id := range touched.People {
		q, err := p.person(ctx, id)
		if _, known := n.byID[id]; err != nil || !known || q.Standing.Deleted != "" {
			return
		}
		q.Photo, q.Phones, q.Birthday, q.Extra = nil, nil, "", nil // as in Store.Network
		now = append(now, q)
	}
	p.network.net = n.with(now)
	p.relist(n, p.network.net, now)
}

// with is the network with some of its people as they are now.
func (n *network) with(people []app.Person) *network {
	m := *n
	m.people, m.byID = slices.Clone(n.people), maps.Clone(n.byID)
	var changed []suggest.Changed
	for i := range people {
		q := &people[i]
		at, _ := slices.BinarySearchFunc(m.people, q.ID, func(p *app.Person, id app.PersonID) int { return cmp.Compare(p.ID, id) })
		m.people[at], m.byID[q.ID] = q, q
		changed = append(changed, suggest.Changed{Person: *q, Fixed: q.Standing.Pinned})
	}
	before := n.plan
	m.plan = sync.OnceValue(func() *suggest.Planned {
		plan, _ := before().With(changed...) // they are in it: renewNetwork saw to that
		return plan
	})
	return &m
}

// freshFor is how long a network read stands: ages are counted in days.
const freshFor = time.Minute

// read gives the network, from the last reading when nothing changed since.
func (p *Planner) read(ctx context.Context) (*network, error) {
	p.network.mu.Lock()
	defer p.network.mu.Unlock()
	if n := p.network.net; n != nil {
		if age := p.now().Sub(n.now); age >= 0 && age < freshFor {
			return n, nil
		}
	}
	n, err := p.readNetwork(ctx)
	if err != nil {
		return nil, err
	}
	p.network.net = n
	p.warm(n)
	return n, nil
}

func (p *Planner) readNetwork(ctx context.Context) (*network, error) {
	n := &network{lazy: &lazyList{}, byID: map[app.PersonID]*app.Person{}, last: map[app.PersonID]time.Time{}, met: map[app.PersonID]bool{}}
	var err error
	if n.me, err = p.store.Profile(ctx); err != nil {
		return nil, err
	}
	n.now = p.here(n.me)
	settings, err := p.store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	n.model = app.ModelFrom(settings)
	if text := settings[app.SetTagCadences]; text != "" {
		if n.tags, err = app.ParseTagCadences(text); err != nil {
			return nil, err
		}
	}
	if n.read, err = p.peopleShown(ctx); err != nil {
		return nil, err
	}
	if n.talks, err = p.store.Talks(ctx, 0); err != nil {
		return nil, err
	}
	if n.contacts, err = p.store.Contacts(ctx, 0); err != nil {
		return nil, err
	}
	if n.messages, err = p.store.Messages(ctx, 0); err != nil {
		return nil, err
	}
	if n.coffees, err = p.store.Coffees(ctx, 0); err != nil {
		return nil, err
	}
	if n.requests, err = p.store.Requests(ctx, 0); err != nil {
		return nil, err
	}
	if n.rounds, err = p.roundsOn(ctx, app.DayOf(n.now)); err != nil {
		return nil, err
	}
	binned, err := p.store.Bin(ctx)
	if err != nil {
		return nil, err
	}
	first, err := p.familyFirst(ctx)
	if err != nil {
		return nil, err
	}
	for i := range binned {
		binned[i].Name.FamilyFirst = first
		n.binned = append(n.binned, &binned[i])
	}
	for i := range n.read {
		n.people = append(n.people, &n.read[i])
		n.byID[n.read[i].ID] = &n.read[i]
	}
	n.plan = sync.OnceValue(func() *suggest.Planned { return suggest.Plan(n.input()) })
	for _, c := range n.contacts {
		if c.At.After(n.last[c.Person]) {
			n.last[c.Person] = c.At
		}
		n.met[c.Person] = n.met[c.Person] || c.Kind == app.Met
	}
	for _, t := range n.talks {
		n.met[t.Person] = true
	}
	return n, nil
}
