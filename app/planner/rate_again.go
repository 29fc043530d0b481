package planner

import (
	"slices"

	"cortado/app"
)

// amended is a rating with what it does not say filled in from an earlier one of
// the same talk: skill by skill and need by need, the rest answer by answer. Of a
// talk that was not rated there is nothing to fill in.
func (p *Planner) amended(me app.Profile, r Rating, was app.Talk) Rating {
	if was.Helpful == 0 {
		return r
	}
	if len(r.Did) == 0 {
		r.Did = was.Did
	}
	r.Needs = slices.Clone(r.Needs)
	for _, n := range was.Needs {
		if !slices.ContainsFunc(r.Needs, func(o app.NeedRating) bool { return o.Need == n.Need }) {
			r.Needs = append(r.Needs, n)
		}
	}
	r.Learned = slices.Clone(r.Learned)
	for i, l := range r.Learned {
		if l.Skill == "" {
			r.Learned[i].Skill, r.Learned[i].Name = p.skill(l.Name)
		}
	}
	for _, l := range was.Learned {
		if _, said := learnedOf(r.Learned, l.Skill); said {
			continue
		}
		if mine, _ := me.Skill(l.Skill); l.To == l.From { // a note moved nothing, and moves nothing now
			l.To = mine.Have
		}
		r.Learned = append(r.Learned, l)
	}
	if r.NextStep == "" {
		r.NextStep, r.NextOn = was.NextStep, was.NextOn
	}
	if r.TalkAgain == "" {
		r.TalkAgain = was.TalkAgain
	}
	if r.Note == "" {
		r.Note = was.Note
	}
	return r
}
