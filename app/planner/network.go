package planner

import (
	"context"
	"sync"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// network is everything the suggestion model and the lists need, read at once.
type network struct {
	now      time.Time // in my zone
	me       app.Profile
	model    app.Model
	people   []app.Person
	byID     map[app.PersonID]*app.Person
	talks    []app.Talk
	contacts []app.Contact
	messages []app.Message
	coffees  []app.Coffee
	requests []app.Request
	rounds   []app.Round
	last     map[app.PersonID]time.Time // last contact
	met      map[app.PersonID]bool
	planned  *suggest.Planned // made when first asked for
	once     sync.Once
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
	return n, nil
}

func (p *Planner) readNetwork(ctx context.Context) (*network, error) {
	n := &network{byID: map[app.PersonID]*app.Person{}, last: map[app.PersonID]time.Time{}, met: map[app.PersonID]bool{}}
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
	if n.people, err = p.store.Network(ctx); err != nil {
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
	for i := range n.people {
		n.byID[n.people[i].ID] = &n.people[i]
	}
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
