package suggest_test

import (
	"math"
	"slices"
	"sort"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// plain is the model written straight from its definition, slowly and without
// an index, for values as the generator makes them (folded words, plain
// organisation names). It shares no code with the package.
type plain struct {
	in    suggest.Input
	needs []app.Need
}

func age(in suggest.Input, at time.Time) float64 {
	return math.Max(0, in.Now.Sub(at).Hours()/24)
}

func newPlain(in suggest.Input) plain {
	m := in.Model
	type raw struct {
		id    app.NeedID
		group string
		r     float64
	}
	var rs []raw
	for _, s := range in.Me.Skills {
		if s.Want > s.Have {
			rs = append(rs, raw{app.NeedID("skill:" + string(s.ID)), "skill", float64(s.Importance) / 5 * float64(s.Want-s.Have) / 5})
		}
	}
	for _, q := range in.Me.Questions {
		rs = append(rs, raw{suggest.QuestionNeed(q.ID), "question", float64(q.Importance) / 5})
	}
	rs = append(rs, raw{"support:critique", "support", float64(in.Me.Support.Critique) / 5},
		raw{"support:encouragement", "support", float64(in.Me.Support.Encouragement) / 5},
		raw{"support:sponsor", "support", float64(in.Me.Support.Sponsor) / 5})
	for _, d := range views(in) {
		rs = append(rs, raw{app.NeedID("view:" + string(d)), "perspective", float64(in.Me.Weight(d))})
	}
	share := map[string]float64{"skill": m.ShareSkill, "question": m.ShareQuestion, "support": m.ShareSupport, "perspective": m.SharePerspective}
	sum, total := map[string]float64{}, 0.0
	for _, r := range rs {
		sum[r.group] += r.r
	}
	for g, s := range sum {
		if s > 0 {
			total += share[g]
		}
	}
	p := plain{in: in}
	for _, r := range rs {
		if r.r > 0 && share[r.group] > 0 {
			p.needs = append(p.needs, app.Need{ID: r.id, Kind: r.group, Weight: share[r.group] / total * r.r / sum[r.group]})
		}
	}
	return p
}

func (p plain) skill(q app.Person, id app.SkillID) (level, k float64, typed, ok bool) {
	n := 0
	for _, s := range q.Skills {
		if s.Source == app.Imported {
			n++
		}
	}
	for _, s := range q.Skills {
		if s.ID != id {
			continue
		}
		m := p.in.Model
		switch s.Source {
		case app.Typed:
			return float64(s.Level), 1, true, true
		case app.Imported:
			return float64(s.Level), m.BulkFactor * math.Min(1, m.BulkFull/float64(n)), false, true
		case app.Inferred:
			if s.Certainty >= m.InferFloor {
				return float64(s.Level), m.InferFactor * s.Certainty, false, true
			}
		}
	}
	return 0, 0, false, false
}

// difference on a dimension, and its confidence.
func (p plain) difference(q app.Person, d app.Dimension) (diff, k float64, typed, known bool) {
	me := p.in.Me
	if d == app.WorkStrength {
		for s, mine := range me.Strengths {
			if theirs, ok := q.Strengths[s]; ok {
				known = true
				diff = math.Max(diff, float64(theirs-mine)/5)
			}
		}
		return diff, 1, known, known
	}
	if d == app.Organisation {
		if q.Organisation == "" {
			return 0, 0, false, false
		}
		if q.Organisation != me.Organisation {
			diff = 1
		}
		return diff, 1, true, true
	}
	a, said := q.Perspective[d]
	if !said {
		return 0, 0, false, false
	}
	k, typed = 1, true
	if a.Source == app.Inferred {
		if a.Certainty < p.in.Model.InferFloor {
			return 0, 0, false, false
		}
		k, typed = p.in.Model.InferFactor*a.Certainty, false
	}
	if d == app.Seniority {
		mine, _ := app.SeniorityRank(me.Perspective[d])
		theirs, _ := app.SeniorityRank(a.Value)
		diff = float64(theirs-mine) / 6
		if slices.Contains(me.Upward, d) {
			diff = math.Max(0, diff)
		}
		return math.Abs(diff), k, typed, true
	}
	family := app.SpecOf(d).Family
	switch {
	case a.Value == me.Perspective[d]:
	case family != nil && family[a.Value] == family[me.Perspective[d]]:
		diff = .5
	default:
		diff = 1
	}
	return diff, k, typed, true
}

func (p plain) fit(q app.Person, need app.NeedID) float64 {
	kind, rest, _ := strings.Cut(string(need), ":")
	f, typed := 0.0, false
	me := p.in.Me
	reach := func(id app.SkillID) (float64, bool) {
		level, k, typed, ok := p.skill(q, id)
		if !ok {
			return 0, false
		}
		for _, s := range me.Skills {
			if s.ID == id && s.Want > s.Have {
				return k * math.Min(1, math.Max(0, (level-float64(s.Have))/float64(s.Want-s.Have))), typed
			}
		}
		return k * level / 5, typed
	}
	var talks []app.Talk
	for _, t := range p.in.Talks {
		if t.Person == q.ID {
			talks = append(talks, t)
		}
	}
	switch kind {
	case "skill":
		f, typed = reach(app.SkillID(rest))
	case "question":
		for _, question := range me.Questions {
			if suggest.QuestionNeed(question.ID) != need {
				continue
			}
			for _, id := range question.Skills {
				if r, ty := reach(app.SkillID(id)); r > f {
					f, typed = r, ty
				}
			}
			n := 0
			for _, t := range question.Tags {
				if slices.Contains(q.Tags, t) {
					n++
				}
			}
			if x := float64(n) / math.Max(1, float64(len(question.Tags))); x > f {
				f, typed = x, false
			}
			text := strings.Fields(q.Title + " " + q.Notes + " " + strings.Join(q.Tags, " "))
			n = 0
			words := strings.Fields(question.Text)
			for _, w := range words {
				if slices.Contains(text, w) {
					n++
				}
			}
			if x := float64(n) / float64(len(words)); x > f {
				f, typed = x, false
			}
			if question.Opposite {
				theirs, said := q.Stances[question.ID]
				if said && question.Stance != nil {
					f *= math.Abs(float64(*question.Stance-theirs)) / 4
				} else {
					sum, n := 0.0, 0
					for _, d := range views(p.in) {
						if diff, _, _, known := p.difference(q, d); known {
							sum, n = sum+diff, n+1
						}
					}
					f *= sum / math.Max(1, float64(n))
				}
			}
		}
	case "support":
		if rest == "sponsor" {
			mine, known := app.SeniorityRank(me.Perspective[app.Seniority])
			a := q.Perspective[app.Seniority]
			theirs, ranked := app.SeniorityRank(a.Value)
			sure := a.Source != app.Inferred || a.Certainty >= p.in.Model.InferFloor
			if known && ranked && sure && q.Trust != nil && q.Organisation == me.Organisation && me.Organisation != "" {
				f = math.Max(0, float64(theirs-mine)/6) * float64(*q.Trust) / 5
				typed = theirs > mine && a.Source != app.Inferred
			}
			break
		}
		gave, all := 0.0, 0.0
		for _, t := range talks {
			w := math.Pow(2, -age(p.in, t.At)/730)
			all += w
			if slices.Contains(t.Did, app.Effect(rest)) {
				gave += w
			}
		}
		f, typed = gave/(1+all), true
	case "view":
		diff, k, ty, _ := p.difference(q, app.Dimension(rest))
		f, typed = k*diff, ty
	}
	n0, sw, swy := 1.0, 0.0, 0.0
	if typed {
		n0 = 4
	}
	for _, t := range talks {
		for _, r := range t.Needs {
			if r.Need == need {
				w := math.Pow(2, -age(p.in, t.At)/730)
				sw, swy = sw+w, swy+w*r.Met
			}
		}
	}
	return math.Round(100*((n0*f+swy)/(n0+sw))) / 100
}

// views lists the dimensions on which I stand somewhere, with a weight.
func views(in suggest.Input) []app.Dimension {
	var out []app.Dimension
	for _, s := range app.Dimensions() {
		known := in.Me.Perspective[s.ID] != ""
		switch s.ID {
		case app.Organisation:
			known = in.Me.Organisation != ""
		case app.WorkStrength:
			known = len(in.Me.Strengths) > 0
		}
		if known && in.Me.Weight(s.ID) > 0 {
			out = append(out, s.ID)
		}
	}
	return out
}

func (p plain) quality(q app.Person) float64 {
	in, m := p.in, p.in.Model
	trust, rec, tie := .5, .5, .7
	if q.Trust != nil {
		trust = float64(*q.Trust) / 5
	}
	if len(q.Wants) > 0 {
		rec = 0
		for _, w := range q.Wants {
			v := 0.0
			for _, s := range in.Me.Skills {
				if s.ID == w.Skill {
					v = float64(s.Have) / 5
				}
			}
			for _, o := range in.Me.Offers {
				if slices.Contains(o.Skills, w.Skill) {
					v = 1
				}
			}
			rec += v / float64(len(q.Wants))
		}
	}
	for _, r := range in.Requests {
		if r.Person == q.ID && (r.State == app.RequestOpen || r.State == app.RequestAccepted) {
			rec = 1
		}
	}
	mean, n := 1.2, 2.0
	sum, weight := 0.0, 2.0
	contacts, some := 0.0, false
	for _, t := range in.Talks {
		w := math.Pow(2, -age(in, t.At)/730)
		if t.Helpful > 0 {
			mean, n = mean+w*float64(t.Helpful-1)/4, n+w
		}
		if t.Person == q.ID {
			if t.Helpful > 0 {
				sum, weight = sum+w*float64(t.Helpful-1)/4, weight+w
			}
			contacts, some = contacts+math.Pow(2, -age(in, t.At)/365), true
		}
	}
	helpful := (2*mean/n + sum) / weight
	for _, c := range in.Contacts {
		if c.Person == q.ID && c.Kind != app.Sent {
			contacts, some = contacts+math.Pow(2, -age(in, c.At)/365), true
		}
	}
	if some {
		tau := 1 - math.Pow(2, -contacts/3)
		tie = 1 - math.Pow((tau-.35)/.65, 2)
	}
	w := m.Trust + m.Reciprocity + m.Helpfulness + m.Tie
	return m.ChanceBase + (1-m.ChanceBase)*(m.Trust*trust+m.Reciprocity*rec+m.Helpfulness*helpful+m.Tie*tie)/w
}

func (p plain) availability(q app.Person) float64 {
	in, m := p.in, p.in.Model
	today := app.DayOf(in.Now)
	s := q.Standing
	if s.Deleted != "" || s.Archived || s.NotForMe || s.Paused && (s.PausedUntil == "" || s.PausedUntil > today) || s.Snoozed > today {
		return 0
	}
	met := 1e9
	for _, t := range in.Talks {
		if t.Person == q.ID {
			met = math.Min(met, age(in, t.At))
		}
	}
	for _, c := range in.Contacts {
		if c.Person == q.ID && c.Kind == app.Met {
			met = math.Min(met, age(in, c.At))
		}
	}
	silent, lastSilent := 0, 1e9
	for _, x := range in.Messages {
		if x.Person == q.ID && x.State == app.Refused && age(in, x.AnsweredAt) < m.DeclineDays {
			return 0
		}
		if x.Person == q.ID && x.State == app.NoAnswer && age(in, x.SentAt) < met {
			silent, lastSilent = silent+1, math.Min(lastSilent, age(in, x.SentAt))
		}
	}
	if silent >= 2 && lastSilent < m.SilentDays {
		return 0
	}
	for _, c := range in.Coffees {
		if c.Person == q.ID && (c.State == app.Asked || c.State == app.Scheduled || c.State == app.Agreed) && !slices.Contains(in.Fixed, q.ID) {
			return 0
		}
	}
	if q.TalkAgain != "" && (met == 1e9 || q.TalkAgain > app.DayOf(in.Now.Add(-time.Duration(met*24*float64(time.Hour))))) {
		if today < q.TalkAgain {
			return 0
		}
		return 1
	}
	a := math.Min(1, math.Max(0, (met-m.CoolFromDays)/(m.CoolFullDays-m.CoolFromDays)))
	for _, r := range in.Rounds {
		if r.Closed.IsZero() || age(in, r.Closed) >= m.SkipDays {
			continue
		}
		for _, pick := range r.Picks {
			if pick.Person == q.ID {
				a *= m.SkipFactor
			}
		}
	}
	return a
}

// member comes with a chance and then meets each need so far.
type member struct {
	chance float64
	fit    []float64
}

func (p plain) member(q app.Person) member {
	m := member{chance: p.availability(q) * p.quality(q)}
	for _, n := range p.needs {
		m.fit = append(m.fit, p.fit(q, n.ID))
	}
	return m
}

// past lists what was learned as members of every set.
func (p plain) past() []member {
	var out []member
	for _, t := range p.in.Talks {
		for _, r := range t.Needs {
			m := member{chance: r.Met * math.Pow(2, -age(p.in, t.At)/180), fit: make([]float64, len(p.needs))}
			for i, n := range p.needs {
				if n.ID == r.Need {
					m.fit[i] = 1
				}
			}
			out = append(out, m)
		}
	}
	return out
}

// expected is F(S) = Σ γ·E[max fit among those who come].
func (p plain) expected(set []member) float64 {
	total := 0.0
	for i, n := range p.needs {
		order := slices.Clone(set)
		sort.SliceStable(order, func(a, b int) bool { return order[a].fit[i] > order[b].fit[i] })
		nobodyBetter := 1.0
		for _, m := range order {
			total += n.Weight * nobodyBetter * m.chance * m.fit[i]
			nobodyBetter *= 1 - m.chance
		}
	}
	return total
}

// choose is the greedy choice by the definition: gains as differences of F.
func (p plain) choose(count int) (ids []app.PersonID, gains []float64, gap float64) {
	people := slices.Clone(p.in.People)
	sort.Slice(people, func(i, j int) bool { return people[i].ID < people[j].ID })
	members := make([]member, len(people))
	for i, q := range people {
		members[i] = p.member(q)
	}
	set, gap := p.past(), math.Inf(1)
	for len(ids) < count {
		base := p.expected(set)
		best, at := 0.0, -1
		gs := make([]float64, len(people))
		for i, q := range people {
			if !slices.Contains(ids, q.ID) {
				gs[i] = p.expected(append(slices.Clone(set), members[i])) - base
				best = math.Max(best, gs[i])
			}
		}
		if best <= 1e-14 {
			break
		}
		for i := range people {
			if gs[i] >= best-1e-12 && gs[i] > 1e-14 && !slices.Contains(ids, people[i].ID) {
				if at < 0 {
					at = i
				}
			} else if d := best - gs[i]; d > 0 {
				gap = math.Min(gap, d)
			}
		}
		ids, gains = append(ids, people[at].ID), append(gains, gs[at])
		set = append(set, members[at])
	}
	return ids, gains, gap
}
