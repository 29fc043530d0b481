package planner

import (
	"context"

	"cortado/app"
)

// amend changes the profile as it is kept now, in one change under a label.
func (p *Planner) amend(ctx context.Context, label, who string, edit func(*app.Profile) error) (app.ChangeID, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return 0, err
	}
	before := me
	before.Questions = append([]app.Question(nil), me.Questions...)
	if err := edit(&me); err != nil {
		return 0, err
	}
	keepNone(&me, before)
	if err := p.complete(&me); err != nil {
		return 0, err
	}
	return p.change(label, who, func(w app.Writer) error { return w.SaveProfile(me) }, app.ProfileChanged, app.RoundChanged)
}

// keepNone leaves a question without skills as it is while its words stay the
// same: that it is about none of them was said, and is not read off again.
func keepNone(me *app.Profile, before app.Profile) {
	for i := range me.Questions {
		q := &me.Questions[i]
		for _, old := range before.Questions {
			if q.ID != 0 && old.ID == q.ID && old.Text == q.Text && len(old.Skills) == 0 && q.Skills == nil {
				q.Skills = []string{}
			}
		}
	}
}
