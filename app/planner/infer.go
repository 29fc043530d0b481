package planner

import (
	"cortado/app"
	"cortado/app/region"
)

// infer fills in what is written about a person, where nothing better is known:
// function, seniority, industry and likely skills from title and organisation,
// size where somebody works alone, region from place, phones and e-mail domains.
// What was inferred before is dropped first, so that a new title leaves nothing
// of the old one. Names are not looked at: gender, origin, age, religion and
// health are never inferred.
func (p *Planner) infer(q *app.Person) {
	if q.Perspective == nil {
		q.Perspective = map[app.Dimension]app.Attribute{}
	}
	for d, a := range q.Perspective {
		if a.Source == app.Inferred {
			delete(q.Perspective, d)
		}
	}
	if a, ok := q.Perspective[app.Region]; ok {
		a.Value = canonicalRegion(a.Value)
		q.Perspective[app.Region] = a
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
	claim := func(d app.Dimension, value string, certainty float64) {
		if _, typed := q.Perspective[d]; value != "" && !typed {
			q.Perspective[d] = app.Attribute{Value: value, Certainty: certainty, Source: app.Inferred}
		}
	}
	where := region.Of(factsOf(*q))
	claim(app.Region, where.Country, where.Certainty)
	if q.Title == "" && q.Organisation == "" {
		return
	}
	r := p.lexicon.Read(q.Title, q.Organisation)
	claim(app.Function, r.Function.Value, r.Function.Certainty)
	claim(app.Seniority, r.Seniority.Value, r.Seniority.Certainty)
	trade := p.lexicon.Industry(q.Title, q.Organisation)
	claim(app.Industry, trade.Value, trade.Certainty)
	if alone := p.lexicon.SelfEmployed(q.Title, q.Organisation); alone > 0 {
		claim(app.Size, selfSize, alone)
	}
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

// selfSize is the size of a firm of one.
const selfSize = "self"

// factsOf gathers what is written about where a person is.
func factsOf(q app.Person) region.Facts {
	f := region.Facts{Place: q.Place}
	for _, n := range q.Phones {
		f.Phones = append(f.Phones, n.Number)
	}
	for _, e := range q.Emails {
		f.Emails = append(f.Emails, e.Address)
	}
	return f
}

// canonicalRegion gives a region as it is kept: a country by its one name,
// anything else as it was written.
func canonicalRegion(text string) string {
	if name, ok := region.Name(text); ok {
		return name
	}
	return text
}

// inferMe fills in my own perspective where I said nothing: function, seniority,
// industry and size from my title and organisation, region from my place. A zone
// and an e-mail address are there for invites and say nothing of how I see the
// world. Somebody who took a value away said something.
func (p *Planner) inferMe(me *app.Profile) {
	if me.Perspective == nil {
		me.Perspective = map[app.Dimension]string{}
	}
	claim := func(d app.Dimension, value string, certainty float64) {
		if _, said := me.Perspective[d]; !said && value != "" && certainty >= claimFloor {
			me.Perspective[d] = value
		}
	}
	where := region.Of(region.Facts{Place: me.Place})
	claim(app.Region, where.Country, where.Certainty)
	if me.Title == "" && me.Organisation == "" {
		return
	}
	if me.Title != "" {
		r := p.lexicon.Read(me.Title, me.Organisation)
		claim(app.Function, r.Function.Value, r.Function.Certainty)
		claim(app.Seniority, r.Seniority.Value, r.Seniority.Certainty)
	}
	trade := p.lexicon.Industry(me.Title, me.Organisation)
	claim(app.Industry, trade.Value, trade.Certainty)
	claim(app.Size, selfSize, p.lexicon.SelfEmployed(me.Title, me.Organisation))
}

// claimFloor is the certainty below which an inference is not used.
const claimFloor = .6

// relationOf gives what stands between a person and me: what the user said,
// else what rank and employer tell. Empty when nothing tells.
func relationOf(me app.Profile, q app.Person) app.Relation {
	return standpointOf(me).relation(&q, rankOf(&q))
}
