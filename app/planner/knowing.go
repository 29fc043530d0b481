package planner

import (
	"context"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/region"
)

// match compares a file with everybody there, knowing what the user said of
// people who are two and in whose country a phone number is read.
func (p *Planner) match(ctx context.Context, batch *exchange.Batch, all []app.Person) (*exchange.Preview, error) {
	known, err := p.knowing(ctx)
	if err != nil {
		return nil, err
	}
	return exchange.MatchKnowing(batch, all, known), nil
}

// knowing is what is known beside the people themselves when they are compared.
func (p *Planner) knowing(ctx context.Context) (exchange.Knowing, error) {
	apart, err := p.store.NotSame(ctx)
	return exchange.Knowing{Country: countryOf, Apart: apart}, err
}

// countryOf gives the code of the country somebody lives in: the region that was
// said of them, else what place, phones and e-mail domains tell; "" for none.
func countryOf(q *app.Person) string {
	if a := q.Perspective[app.Region]; a.Value != "" && (a.Source != app.Inferred || a.Certainty >= claimFloor) {
		if code, ok := region.Code(a.Value); ok {
			return code
		}
	}
	if claim := region.Of(factsOf(*q)); claim.Certainty >= claimFloor {
		code, _ := region.Code(claim.Country)
		return code
	}
	return ""
}
