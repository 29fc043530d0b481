package planner

import (
	"cortado/app"
	"cortado/app/suggest"
)

// namedNeeds finds the need behind each label: a skill, a question, a kind of
// support or a dimension.
func (p *Planner) namedNeeds(me app.Profile, in []app.NeedRating) ([]app.NeedRating, error) {
	var out []app.NeedRating
	for _, n := range in {
		if n.Need == "" {
			need, label, err := p.needNamed(me, n.Label)
			if err != nil {
				return nil, err
			}
			n.Need, n.Label = need, label
		}
		out = append(out, n)
	}
	return out, nil
}

func (p *Planner) needNamed(me app.Profile, label string) (app.NeedID, string, error) {
	want := app.Fold(label)
	for _, q := range me.Questions {
		if app.Fold(q.Text) == want {
			return suggest.QuestionNeed(q.ID), q.Text, nil
		}
	}
	for _, kind := range []string{"critique", "encouragement", "sponsor"} {
		if want == kind {
			return suggest.SupportNeed(kind), p.words.Say("support." + kind), nil
		}
	}
	for _, d := range app.Dimensions() {
		if want == string(d.ID) {
			return suggest.ViewNeed(d.ID), p.words.Say("dimension." + string(d.ID)), nil
		}
	}
	id, name := p.skill(label)
	if _, mine := me.Skill(id); mine {
		return suggest.SkillNeed(id), name, nil
	}
	if _, known := p.taxonomy.Find(label); known {
		return suggest.SkillNeed(id), name, nil
	}
	return "", "", app.Invalid("%q is none of your needs; name a skill, a question, or a dimension", label)
}
