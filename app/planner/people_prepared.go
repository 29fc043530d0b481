package planner

import (
	"context"
	"slices"
	"sync"
	"time"

	"cortado/app"
)

// prepared is everybody as the list needs them, made once for a state of the
// network, so that a keystroke only chooses among what is there.
type prepared struct {
	n     *network
	today app.Day
	main  *crowd // outside the bin
	bin   *crowd
	// known counts who has a typed or imported skill.
	known int
}

// crowd is some people, all by place and the places by id.
type crowd struct {
	ids    []app.PersonID
	people []*app.Person
	rows   []PersonRow
	facts  []facts
	places func(app.PersonID) (place int, ok bool)
	orders map[string]func() []int32 // places in every order
	texts  func() []binText          // of the bin
}

// facts are what filters ask about somebody, besides what stands in the row.
type facts struct {
	chips  chips
	known  bool
	status string // as in the row, but not that they are in the bin
	days   int32  // since the last contact; -1 for never
}

// chips are the conditions that are simply true or not.
type chips uint8

const (
	fillsGap chips = 1 << iota
	outside
	neverMet
	unsure
	everyChip = fillsGap | outside | neverMet | unsure
)

// placesOf finds people by id: in a table, unless few of many ids are left.
func placesOf(ids []app.PersonID) func(app.PersonID) (int, bool) {
	if len(ids) == 0 || int(ids[len(ids)-1]) > 8*len(ids) {
		return func(id app.PersonID) (int, bool) { return slices.BinarySearch(ids, id) }
	}
	table := make([]int32, ids[len(ids)-1]+1)
	for i, id := range ids {
		table[id] = int32(i) + 1
	}
	return func(id app.PersonID) (int, bool) {
		if id < 0 || int(id) >= len(table) {
			return 0, false
		}
		return int(table[id]) - 1, table[id] > 0
	}
}

// prepared gives everybody as the list needs them. A list counts in days, so what
// was prepared today stands until something changes.
func (p *Planner) prepared(ctx context.Context) (*prepared, error) {
	p.network.mu.Lock()
	n := p.network.net
	p.network.mu.Unlock()
	if n == nil || app.DayOf(p.here(n.me)) != app.DayOf(n.now) {
		var err error
		if n, err = p.read(ctx); err != nil {
			return nil, err
		}
	}
	return p.list(n), nil
}

// prepareList prepares everybody of a network.
func (p *Planner) prepareList(n *network) *prepared {
	l := &prepared{n: n, today: app.DayOf(n.now)}
	l.main = p.crowd(n, n.people)
	for i := range l.main.facts {
		if l.main.facts[i].known {
			l.known++
		}
	}
	l.bin = p.crowd(n, n.binned)
	l.bin.texts = sync.OnceValue(func() []binText {
		out := make([]binText, len(n.binned))
		for i, q := range n.binned {
			out[i] = binTextOf(q)
		}
		return out
	})
	return l
}

// crowd prepares people given by id.
func (p *Planner) crowd(n *network, people []*app.Person) *crowd {
	c := &crowd{ids: make([]app.PersonID, len(people)), people: people, rows: make([]PersonRow, len(people)), facts: make([]facts, len(people))}
	m := p.rowMaker(n)
	for i, q := range people {
		c.ids[i] = q.ID
		c.fill(m, i)
	}
	c.places = placesOf(c.ids)
	c.order()
	return c
}

// lazyList is a list that is prepared when first asked for.
type lazyList struct {
	mu   sync.Mutex
	list *prepared
}

// warmAfter is how long after the network was read its list is prepared in the
// background: when the screen that asked for the network has its answer.
const warmAfter = 250 * time.Millisecond

// warm prepares the list of a network, and searches in it, before somebody opens it.
func (p *Planner) warm(n *network) {
	time.AfterFunc(warmAfter, func() {
		p.network.mu.Lock()
		stands := p.network.net == n
		p.network.mu.Unlock()
		if stands {
			p.list(n).main.orders["fit"]()
			_ = p.store.Prepare(context.Background()) // what fails here fails where it is asked for too
		}
	})
}

func (p *Planner) list(n *network) *prepared {
	n.lazy.mu.Lock()
	defer n.lazy.mu.Unlock()
	if n.lazy.list == nil {
		n.lazy.list = p.prepareList(n)
	}
	return n.lazy.list
}

// relist makes the list of a network in which some people changed from the one
// before, if that was made.
func (p *Planner) relist(before, now *network, changed []app.Person) {
	before.lazy.mu.Lock()
	defer before.lazy.mu.Unlock()
	now.lazy = &lazyList{}
	if l := before.lazy.list; l != nil {
		now.lazy.list = l.renewed(p, now, changed)
	}
}

// fill prepares the person of a place.
func (c *crowd) fill(m *rowMaker, i int) {
	var days int32
	c.rows[i], days = m.row(c.people[i])
	c.facts[i] = m.facts(c.people[i], &c.rows[i], days)
}

// renewed is the list with some of its people as they are now.
func (l *prepared) renewed(p *Planner, n *network, changed []app.Person) *prepared {
	m := &prepared{n: n, today: l.today, known: l.known, bin: l.bin}
	m.main = &crowd{ids: l.main.ids, people: n.people, places: l.main.places, rows: slices.Clone(l.main.rows), facts: slices.Clone(l.main.facts)}
	maker := p.rowMaker(n)
	for i := range changed {
		at, ok := m.main.places(changed[i].ID)
		if !ok {
			continue
		}
		if m.main.facts[at].known {
			m.known--
		}
		m.main.fill(maker, at)
		if m.main.facts[at].known {
			m.known++
		}
	}
	m.main.order()
	return m
}
