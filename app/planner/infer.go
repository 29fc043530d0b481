package planner

import (
	"cortado/app"
)

// infer fills in what a person's title and organisation say, where nothing
// better is known: function, seniority and likely skills. What was inferred
// before is dropped first, so that a new title leaves nothing of the old one.
// Gender, origin, age, religion and health are never inferred.
func (p *Planner) infer(q *app.Person) {
	if q.Perspective == nil {
		q.Perspective = map[app.Dimension]app.Attribute{}
	}
	for d, a := range q.Perspective {
		if a.Source == app.Inferred {
			delete(q.Perspective, d)
		}
	}
	known := q.Skills[:0:0]
	have := map[app.SkillID]bool{}
	for _, s := range q.Skills {
		if s.Source != app.Inferred {
			known = append(known, s)
			have[s.ID] = true
		}
	}
	q.Skills = known
	if q.Title == "" && q.Organisation == "" {
		return
	}
	r := p.lexicon.Read(q.Title, q.Organisation)
	claim := func(d app.Dimension, value string, certainty float64) {
		if _, typed := q.Perspective[d]; value != "" && !typed {
			q.Perspective[d] = app.Attribute{Value: value, Certainty: certainty, Source: app.Inferred}
		}
	}
	claim(app.Function, r.Function.Value, r.Function.Certainty)
	claim(app.Seniority, r.Seniority.Value, r.Seniority.Certainty)
	for _, c := range r.Skills {
		id := app.SkillID(c.ID)
		if have[id] {
			continue
		}
		name, ok := p.taxonomy.Name(c.ID, "en")
		if !ok {
			continue
		}
		q.Skills = append(q.Skills, app.PersonSkill{ID: id, Name: name, Level: app.Level(c.Level),
			Source: app.Inferred, Certainty: c.Certainty, From: q.Title})
	}
}

// inferMe fills in function and seniority of my own perspective from my title
// where I said nothing; somebody who took a value away said something.
func (p *Planner) inferMe(me *app.Profile) {
	if me.Title == "" {
		return
	}
	if me.Perspective == nil {
		me.Perspective = map[app.Dimension]string{}
	}
	r := p.lexicon.Read(me.Title, me.Organisation)
	_, function := me.Perspective[app.Function]
	_, seniority := me.Perspective[app.Seniority]
	if !function && r.Function.Certainty >= claimFloor {
		me.Perspective[app.Function] = r.Function.Value
	}
	if !seniority && r.Seniority.Certainty >= claimFloor {
		me.Perspective[app.Seniority] = r.Seniority.Value
	}
}

// claimFloor is the certainty below which an inference is not used.
const claimFloor = .6

// relationOf gives what stands between a person and me: what the user said,
// else what rank and employer tell. Empty when nothing tells.
func relationOf(me app.Profile, q app.Person) app.Relation {
	if q.Relation != "" {
		return q.Relation
	}
	mine, okMine := app.SeniorityRank(me.Perspective[app.Seniority])
	a := q.Perspective[app.Seniority]
	theirs, okTheirs := app.SeniorityRank(a.Value)
	known := okMine && okTheirs && a.Certainty >= claimFloor
	sameHouse := me.Organisation != "" && app.Fold(me.Organisation) == app.Fold(q.Organisation)
	switch {
	case known && a.Value == "executive" && mine < theirs:
		return app.Executive
	case known && theirs > mine:
		return app.Senior
	case q.Organisation != "" && me.Organisation != "" && !sameHouse:
		return app.Outside
	case known && theirs == mine || sameHouse && !known:
		return app.Peer
	}
	return ""
}
