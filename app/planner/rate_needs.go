package planner

import (
	"slices"

	"cortado/app"
	"cortado/app/suggest"
)

// namedNeeds finds the need behind each label: a skill I want, a question, a kind
// of support I want, or a dimension. What the coffee was for, and what an earlier
// rating of the talk names, was a need at the time and counts. ErrInvalid for
// anything else.
func (p *Planner) namedNeeds(me app.Profile, c app.Coffee, t app.Talk, in []app.NeedRating) ([]app.NeedRating, error) {
	was := func(id app.NeedID) bool {
		return app.NeedID(c.Purpose) == id || slices.ContainsFunc(t.Needs, func(n app.NeedRating) bool { return n.Need == id })
	}
	var out []app.NeedRating
	for _, n := range in {
		if n.Need == "" {
			need, label, err := p.needNamed(me, n.Label, was)
			if err != nil {
				return nil, err
			}
			n.Need, n.Label = need, label
		}
		out = append(out, n)
	}
	return out, nil
}

func (p *Planner) needNamed(me app.Profile, label string, was func(app.NeedID) bool) (app.NeedID, string, error) {
	want := app.Fold(label)
	for _, q := range me.Questions {
		if app.Fold(q.Text) == want {
			return suggest.QuestionNeed(q.ID), q.Text, nil
		}
	}
	for kind, much := range map[string]int{"critique": me.Support.Critique, "encouragement": me.Support.Encouragement, "sponsor": me.Support.Sponsor} {
		id := suggest.SupportNeed(kind)
		switch {
		case want != kind:
		case much > 0 || was(id):
			return id, p.words.Say("support." + kind), nil
		default:
			return "", "", app.Invalid("you have not said that you want %s; say so on Me first", kind)
		}
	}
	for _, d := range app.Dimensions() {
		if want == string(d.ID) {
			return suggest.ViewNeed(d.ID), p.words.Say("dimension." + string(d.ID)), nil
		}
	}
	id, name := p.skill(label)
	need := suggest.SkillNeed(id)
	if mine, _ := me.Skill(id); mine.Want > 0 || was(need) {
		return need, name, nil
	}
	if _, known := p.taxonomy.Find(label); known {
		return "", "", app.Invalid("%s is no skill you want; add it on Me first, or name one that is", name)
	}
	return "", "", app.Invalid("%q is none of your needs; name a skill, a question, or a dimension", label)
}
