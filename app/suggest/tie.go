package suggest

import "cortado/app"

// Tie is the strength τ of the tie to a person in [0,1]; 0 when no contact is
// known.
func (p *Planned) Tie(id app.PersonID) float64 {
	i, known := p.at[id]
	if !known {
		return 0
	}
	var facts [chanceTerms]Facts
	p.tie(i, &facts)
	return facts[tieTerm].Tie
}
