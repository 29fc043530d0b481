package planner

import (
	"context"

	"cortado/app"
	"cortado/app/followup"
)

// RateTomorrow leaves the question how a coffee was until tomorrow.
func (p *Planner) RateTomorrow(ctx context.Context, id app.CoffeeID) (app.ChangeID, error) {
	f, err := p.rateQuestion(ctx, id)
	if err != nil {
		return 0, err
	}
	tomorrow, _, err := p.Laters(ctx)
	if err != nil {
		return 0, err
	}
	return p.PutOff(ctx, f, tomorrow)
}

// RateNever stops asking how a coffee was; of a series, how it was this time. It
// can still be rated from the person's page.
func (p *Planner) RateNever(ctx context.Context, id app.CoffeeID) (app.ChangeID, error) {
	f, err := p.rateQuestion(ctx, id)
	if err != nil {
		return 0, err
	}
	return p.Settle(ctx, f, app.SettledDismissed)
}

// rateQuestion is the question how a coffee was, as follow-ups ask it.
func (p *Planner) rateQuestion(ctx context.Context, id app.CoffeeID) (app.FollowUp, error) {
	c, q, t, err := p.talkOf(ctx, id)
	return app.FollowUp{Key: rateKey(c, t), Kind: app.DueRate, Person: q.ID, Coffee: c.ID, Talk: t.ID, Since: t.At}, err
}

// rateKey names the question how a coffee was, as follow-ups do.
func rateKey(c app.Coffee, t app.Talk) string {
	if t.ID != 0 {
		return followup.RateTalkKey(t.ID)
	}
	return followup.RateCoffeeKey(c.ID, t.At)
}

// leftOut tells of which coffees the user does not want to be asked now.
type leftOut struct {
	keys  map[string]bool       // of the questions
	begun map[app.CoffeeID]bool // of which something is answered and kept
}

func (p *Planner) ratingsLeftOut(ctx context.Context, today app.Day) (leftOut, error) {
	l := leftOut{begun: map[app.CoffeeID]bool{}}
	set, err := p.store.Settings(ctx)
	if err != nil {
		return l, err
	}
	for key := range set {
		if id, is := app.RateDraftOf(key); is {
			l.begun[id] = true
		}
	}
	l.keys, err = p.settledKeys(ctx, today)
	return l, err
}

// settledKeys gives the keys of the follow-ups that were done or left, or are put
// off until a day after today.
func (p *Planner) settledKeys(ctx context.Context, today app.Day) (map[string]bool, error) {
	keys := map[string]bool{}
	settled, err := p.store.Settled(ctx)
	for _, s := range settled {
		if s.Until == "" || s.Until > today {
			keys[s.Key] = true
		}
	}
	return keys, err
}
