package suggest

import (
	"cmp"
	"slices"
	"strings"

	"cortado/app"
)

// dimension is one dimension of perspective on which my own place is known and
// which has a weight.
type dimension struct {
	spec   app.DimensionSpec
	weight int
	label  string
	mine   string
	rank   int // of mine on an ordinal scale
	upward bool
	firms  map[string]bool // keys of my present employers
}

// dimensions lists those that count: the built-in ones in their order, then
// own ones by id.
func dimensions(me app.Profile) []dimension {
	var out []dimension
	add := func(spec app.DimensionSpec, label string) {
		w, said := me.Weights[spec.ID]
		if !said {
			w = spec.Weight
		}
		d := dimension{spec: spec, weight: min(max(w, 0), 5), label: label, mine: strings.TrimSpace(me.Perspective[spec.ID])}
		if d.weight == 0 || !d.place(me) {
			return
		}
		d.upward = spec.Scale == app.Ordinal && slices.Contains(me.Upward, spec.ID)
		out = append(out, d)
	}
	builtIn := map[app.Dimension]bool{}
	for _, spec := range app.Dimensions() {
		builtIn[spec.ID] = true
		add(spec, string(spec.ID))
	}
	own := slices.Clone(me.Own)
	slices.SortFunc(own, func(a, b app.OwnDimension) int { return cmp.Compare(a.ID, b.ID) })
	for _, o := range own {
		if o.ID == "" || builtIn[o.ID] {
			continue
		}
		builtIn[o.ID] = true
		spec := app.DimensionSpec{ID: o.ID, Weight: app.SpecOf(o.ID).Weight, Values: o.Values}
		if o.Ordered {
			spec.Scale = app.Ordinal
		}
		add(spec, cmp.Or(o.Name, string(o.ID)))
	}
	return out
}

// place finds where I stand, and says whether I stand anywhere.
func (d *dimension) place(me app.Profile) bool {
	switch d.spec.Scale {
	case app.Ordinal:
		d.rank = slices.Index(d.spec.Values, d.mine)
		return d.rank >= 0 && len(d.spec.Values) > 1
	case app.Employer:
		d.firms = myFirms(me)
		d.mine = cmp.Or(me.Organisation, d.mine)
		return len(d.firms) > 0
	case app.Profiles:
		d.mine = ""
		return len(me.Strengths) > 0
	}
	return d.mine != ""
}

// myFirms gives the keys of the organisations where I work at present.
func myFirms(me app.Profile) map[string]bool {
	firms := map[string]bool{}
	add := func(name string) {
		if k := organisationKey(name); k != "" {
			firms[k] = true
		}
	}
	add(cmp.Or(me.Organisation, me.Perspective[app.Organisation]))
	for _, job := range me.Positions {
		if job.To == "" {
			add(job.Organisation)
		}
	}
	return firms
}

// seen is how a person compares with me on one dimension.
type seen struct {
	known      bool // of both of us, and surely enough to be claimed
	difference float64
	confidence float64
	source     app.Source
	certainty  float64
	theirs     string
	strength   app.Strength
}

// compare judges a person on a dimension: nominal values differ wholly, by half
// when siblings of one family; ordinal ones by their distance, or by how far
// theirs is above mine; working strengths by their largest lead over mine
// (Reynolds and Lewis 2017: it is the way of thinking that has to differ). What
// is unknown is not different.
func (p *Planned) compare(d *dimension, person *app.Person) seen {
	a := person.Perspective[d.spec.ID]
	theirs := strings.TrimSpace(a.Value)
	src, certainty := a.Source, a.Certainty
	if d.spec.Scale == app.Employer && person.Organisation != "" {
		theirs, src, certainty = person.Organisation, person.Sources["organisation"], 1
	}
	if d.spec.Scale == app.Profiles {
		return p.compareStrengths(person)
	}
	if theirs == "" {
		return seen{}
	}
	k, ok := confidence(src, certainty, 1, p.model)
	if !ok {
		return seen{}
	}
	s := seen{known: true, confidence: k, source: source(src), certainty: certainty, theirs: theirs}
	switch d.spec.Scale {
	case app.Ordinal:
		rank := slices.Index(d.spec.Values, theirs)
		if rank < 0 {
			return seen{}
		}
		steps := rank - d.rank
		if steps < 0 {
			steps = -steps
			if d.upward {
				steps = 0
			}
		}
		s.difference = float64(steps) / float64(len(d.spec.Values)-1)
	case app.Employer:
		key := p.firmKey(theirs)
		if key == "" {
			return seen{}
		}
		if !d.firms[key] {
			s.difference = 1
		}
	default:
		switch family := d.spec.Family[theirs]; {
		case strings.EqualFold(theirs, d.mine):
		case family != "" && family == d.spec.Family[d.mine]:
			s.difference = .5
		default:
			s.difference = 1
		}
	}
	return s
}

func (p *Planned) compareStrengths(person *app.Person) seen {
	src := person.Sources["strengths"]
	s := seen{source: source(src), certainty: 1}
	if len(person.Strengths) == 0 {
		return seen{}
	}
	s.confidence, _ = confidence(src, 1, 1, p.model)
	for _, strength := range app.Strengths() {
		mine, ok := p.me.Strengths[strength]
		theirs, known := person.Strengths[strength]
		if !ok || !known {
			continue
		}
		s.known = true
		if lead := float64(inRange(theirs)-inRange(mine)) / 5; lead > s.difference {
			s.difference, s.strength = lead, strength
		}
	}
	return s
}

// sameFirm says whether a person works where I do; known is false when either
// employer is unknown.
func (p *Planned) sameFirm(person *app.Person) (same, known bool) {
	name := cmp.Or(person.Organisation, person.Perspective[app.Organisation].Value)
	key := p.firmKey(name)
	return p.firms[key], key != "" && len(p.firms) > 0
}

// seniorityOf gives a person's rank, when it is known surely enough.
func (p *Planned) seniorityOf(person *app.Person) (int, bool) {
	a := person.Perspective[app.Seniority]
	if _, ok := confidence(a.Source, a.Certainty, 1, p.model); !ok {
		return 0, false
	}
	return app.SeniorityRank(a.Value)
}
