package suggest

import "cortado/app"

// UnsureSkills says whether UnsureOf lists a skill of somebody with these
// skills, in a fraction of its time.
func (p *Planned) UnsureSkills(skills []app.PersonSkill) bool {
	for i := range skills {
		s := &skills[i]
		if source(s.Source) != app.Inferred || unit(s.Certainty) >= p.model.InferFloor || !p.needed(s.ID) {
			continue
		}
		if _, _, known := knownLevel(&app.Person{Skills: skills}, s.ID, p.model); !known {
			return true
		}
	}
	return false
}

// UnsureViews says whether UnsureOf lists a dimension of somebody with this
// perspective.
func (p *Planned) UnsureViews(perspective map[app.Dimension]app.Attribute) bool {
	for i := range p.needs {
		if p.needs[i].group != viewGroup {
			continue
		}
		a := perspective[p.dims[p.needs[i].view].spec.ID]
		if a.Value != "" && source(a.Source) == app.Inferred && unit(a.Certainty) < p.model.InferFloor {
			return true
		}
	}
	return false
}

// needed says whether a need of the plan is about a skill.
func (p *Planned) needed(id app.SkillID) bool {
	if _, asked := p.slots[id]; !asked {
		return false
	}
	for i := range p.needs {
		switch n := &p.needs[i]; n.group {
		case skillGroup:
			if n.skill.ID == id {
				return true
			}
		case questionGroup:
			for _, s := range n.question.skills {
				if s == id {
					return true
				}
			}
		}
	}
	return false
}
