package suggest

import (
	"maps"
	"runtime"
	"slices"
	"sync"

	"cortado/app"
)

// leastPart is how many people are worth a worker of their own.
const leastPart = 2048

// fillIndex judges everybody, on as many processors as there are: nobody's
// place in the index depends on anybody else's.
func (p *Planned) fillIndex() {
	n := len(p.people)
	p.avail, p.quality, p.alone = make([]float64, n), make([]float64, n), make([]float64, n)
	p.entries = make([][]uint32, n)
	workers := runtime.GOMAXPROCS(0)
	part := max(leastPart, (n+workers-1)/workers)
	var all sync.WaitGroup
	for from := 0; from < n; from += part {
		all.Go(func() { p.fillPart(from, min(n, from+part)) })
	}
	all.Wait()
}

// fillPart judges the people at the indices from (included) to to (excluded).
func (p *Planned) fillPart(from, to int) {
	s := p.newScratch()
	var room []uint32
	for i := from; i < to; i++ {
		if cap(room)-len(room) < len(p.needs) {
			room = make([]uint32, 0, max(1<<14, len(p.needs)))
		}
		began := len(room)
		p.judge(i, s)
		for k, fit := range s.fit {
			if fit > 0 {
				room = append(room, uint32(k*percents)+uint32(fit))
			}
		}
		p.entries[i] = slices.Clip(room[began:])
		p.avail[i], _ = p.availability(i)
		k := p.chanceOf(i, nil)
		p.quality[i] = p.chances.quality(&k)
		p.alone[i] = p.gain(i, p.first)
	}
}

// Changed is a person as they are now, and whether they are fixed in the set.
type Changed struct {
	Person app.Person
	Fixed  bool
}

// With is the plan for the same input with some of its people changed: only
// they are judged again. It is false when one of them is not in the input.
func (p *Planned) With(changed ...Changed) (*Planned, bool) {
	q := *p
	q.people, q.entries = slices.Clone(p.people), slices.Clone(p.entries)
	q.avail, q.quality, q.alone = slices.Clone(p.avail), slices.Clone(p.quality), slices.Clone(p.alone)
	q.fixed = maps.Clone(p.fixed)
	for _, c := range changed {
		i, known := p.at[c.Person.ID]
		if !known {
			return nil, false
		}
		q.people[i] = &c.Person
		delete(q.fixed, c.Person.ID)
		if c.Fixed {
			q.fixed[c.Person.ID] = true
		}
		q.fillPart(i, i+1)
	}
	return &q, true
}
