package planner

import (
	"context"

	"cortado/app"
)

// importedMe adds what an archive says of myself where I said nothing yet, and
// says whether that changed anything.
func (p *Planner) importedMe(ctx context.Context, in *Incoming) (app.Profile, bool, error) {
	me, err := p.store.Profile(ctx)
	if err != nil || !in.WithMe || in.Preview.Batch.Me == nil {
		return me, false, err
	}
	from := in.Preview.Batch.Me
	changed := false
	fill := func(to *string, value string) {
		if *to == "" && value != "" {
			*to, changed = value, true
		}
	}
	fill(&me.Name, from.Name)
	fill(&me.Email, from.Email)
	fill(&me.Title, from.Title)
	fill(&me.Organisation, from.Organisation)
	fill(&me.Place, from.Place)
	for _, s := range from.Skills {
		if _, known := me.Skill(s.ID); !known {
			// A listed skill says that I have it, not how well: solid is the middle.
			me.Skills = append(me.Skills, app.MySkill{ID: s.ID, Name: s.Name, Have: 3, Want: 3, Importance: 3})
			changed = true
		}
	}
	if len(me.Positions) == 0 && len(from.Positions) > 0 {
		me.Positions, changed = from.Positions, true
	}
	if len(me.Education) == 0 && len(from.Education) > 0 {
		me.Education, changed = from.Education, true
	}
	if changed {
		err = p.complete(&me)
	}
	return me, changed, err
}
