package skills

// plainSaid is the evidence from which a group needs no help of the next.
const plainSaid = 3.5

// subordinate is the factor of what stands behind a role and a link: a
// "recruiter for software engineers" recruits.
const subordinate = .2

// score weighs what the groups say about the function.
func (p *part) score(groups []group, romance bool) {
	haveRole, haveHead := false, false
	evidence := 0.0
	for i := range groups {
		g := &groups[i]
		factor := 1.0
		switch {
		case i == 0:
		case g.after == serves && (haveRole || haveHead):
			factor = .15
		case g.after == link && haveRole:
			factor = subordinate
		case g.sep == and && evidence >= plainSaid:
			factor = .45 // "video editor & motion designer": what is said first
		case g.sep == and && evidence > 0:
			factor = .9 // "co-founder & CTO"
		case g.sep >= comma && evidence >= 2:
			factor = .5
		}
		nextHasHead := g.sep <= and && i+1 < len(groups) && groups[i+1].sep == and && groups[i+1].after == plain && groups[i+1].leads()
		bonus := g.hasHead() || nextHasHead || haveHead && evidence < 3
		got := p.scoreGroup(g, factor, bonus, romance)
		evidence += got
		haveRole = haveRole || g.has(role)
		haveHead = haveHead || g.hasHead()
	}
	p.role, p.head = haveRole, haveHead
}

func (g *group) has(k kind) bool {
	for _, f := range g.terms {
		if f.kind == k && !f.owned {
			return true
		}
	}
	return false
}

// hasHead says whether the group has a noun that takes its function from
// beside it; a grade such as "lead" can be one.
func (g *group) hasHead() bool {
	for _, f := range g.terms {
		if !f.owned && (f.kind == head || f.kind == mark && f.level >= lead) {
			return true
		}
	}
	return false
}

// leads says whether the group has a head or a role that leads: both words of
// "finance and HR director" tell what is led.
func (g *group) leads() bool {
	for _, f := range g.terms {
		if f.kind == role && f.level >= lead && !f.owned {
			return true
		}
	}
	return g.hasHead()
}

// coreOf picks the term of a kind that carries the meaning: the one next
// before the head in Germanic word order, next after it in Romance order.
func (g *group) coreOf(k kind, romance bool) int {
	core, headAt := -1, -1
	for i, f := range g.terms {
		if f.kind == head && !f.owned {
			headAt = i
			if romance {
				break
			}
		}
	}
	for i, f := range g.terms {
		if f.kind != k || f.owned {
			continue
		}
		switch {
		case core < 0:
			core = i
		case romance && headAt >= 0 && core < headAt && i > headAt:
			core = i
		case !romance && (headAt < 0 || i < headAt):
			core = i
		}
	}
	return core
}

func (p *part) scoreGroup(g *group, factor float64, bonus, romance bool) float64 {
	coreRole, coreField := g.coreOf(role, romance), g.coreOf(field, romance)
	// A "warehouse operations manager" works in the warehouse.
	vague := coreRole >= 0 && coreField >= 0 && len(g.terms[coreRole].votes) > 0 && g.terms[coreRole].votes[0].weight <= vagueRole
	got := 0.0
	for i, f := range g.terms {
		w := factor
		if f.foreign {
			w *= .1
		}
		if vague && i == coreRole {
			w *= .4
		}
		extra := 0.0
		switch f.kind {
		case role:
			if i != coreRole {
				w *= .4
			}
		case field:
			switch {
			case coreRole >= 0 && !vague:
				w *= .3
			case i != coreField:
				w *= .5
			case (bonus || vague) && !g.opinionated():
				extra = 2
			}
		case head:
			if coreRole >= 0 {
				w *= .4
			}
		case hint:
			if coreRole >= 0 {
				w *= .4
			}
		case aside:
			p.aside = true
		}
		for _, v := range f.votes {
			x := w * (v.weight + extra)
			p.scores[v.function] += x
			got += x
		}
		if !f.owned && (f.kind == role || f.kind == field || f.kind == head && len(f.votes) > 0) {
			p.remember(f.phrase, factor > subordinate && (i == coreRole || i == coreField && coreRole < 0))
		}
	}
	return got
}

// vagueRole is the weight up to which a role leaves room for the field beside
// it.
const vagueRole = 2.5

// opinionated says whether the group's head has a function of its own strong
// enough to stand against the field: a "marketing consultant" consults.
func (g *group) opinionated() bool {
	for _, f := range g.terms {
		if f.kind == head && !f.owned && len(f.votes) > 0 && f.votes[0].weight >= 4 {
			return true
		}
	}
	return false
}

func (p *part) remember(phrase string, core bool) {
	if core {
		p.phrases = append([]string{phrase}, p.phrases...)
		return
	}
	p.phrases = append(p.phrases, phrase)
}
