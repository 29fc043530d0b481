package suggest

import "cortado/app"

// Differs counts the dimensions of perspective in which a person and I differ,
// and those known of both, as a Choice does; none for somebody unknown.
func (p *Planned) Differs(id app.PersonID) (differs, known int) {
	i, there := p.at[id]
	if !there {
		return 0, 0
	}
	for d := range p.dims {
		if s := p.compare(&p.dims[d], p.people[i]); s.known {
			known++
			if s.difference > 0 {
				differs++
			}
		}
	}
	return differs, known
}

// Dimensions is how many dimensions of perspective are compared: those that
// have a weight and on which my own place is known.
func (p *Planned) Dimensions() int { return len(p.dims) }
