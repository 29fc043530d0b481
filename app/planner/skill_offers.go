package planner

import (
	"sort"
	"strings"

	"cortado/app"
)

// SkillOffer is one line under the field in which a skill is being typed.
type SkillOffer struct {
	ID         app.SkillID
	Name       string
	Written    string    // the alias or foreign name that was typed, when it is not the name
	Have, Want app.Level // where it would begin
	Own        bool      // a skill of my own, under the words typed
}

// OfferSkills completes what is being typed as a skill of mine, from memory and
// at once: proposed skills before others, each with the levels at which it
// would begin, and last the typed words as a skill of my own. Before anything
// is typed the proposals come. What is in my list already is left out.
func (p *Planner) OfferSkills(me app.Profile, proposed Proposals, typed string, n int) []SkillOffer {
	begin := map[app.SkillID]SkillOffer{}
	var first []SkillOffer
	for _, list := range [][]Proposal{proposed.Want, proposed.Have} {
		for _, d := range list {
			if _, mine := me.Skill(d.ID); mine {
				continue
			}
			if _, seen := begin[d.ID]; !seen {
				begin[d.ID] = SkillOffer{ID: d.ID, Name: d.Name, Have: d.Have, Want: d.Want}
				first = append(first, begin[d.ID])
			}
		}
	}
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return first[:min(len(first), n)]
	}
	lang, folded := p.words.Lang(), app.Fold(typed)
	var out []SkillOffer
	have := false
	for _, s := range p.taxonomy.Suggest(typed, lang, n+len(me.Skills)) {
		id := app.SkillID(s.ID)
		if _, mine := me.Skill(id); mine {
			have = true
			continue
		}
		o, known := begin[id]
		if !known {
			o = SkillOffer{ID: id, Have: firstHave, Want: firstWant}
		}
		o.Name, _ = p.taxonomy.Name(s.ID, lang)
		o.Written = s.Written(typed, lang)
		out = append(out, o)
	}
	sort.SliceStable(out, func(i, j int) bool { return p.likelier(begin, out[i], folded) && !p.likelier(begin, out[j], folded) })
	if _, named := p.taxonomy.Find(typed); named {
		return out[:min(len(out), n)]
	}
	if have && len(out) == 0 {
		return nil // the beginning of one of mine is no skill of its own
	}
	out = out[:min(len(out), n-1)]
	id, name := p.skill(typed)
	if _, mine := me.Skill(id); mine {
		return out
	}
	return append(out, SkillOffer{ID: id, Name: name, Have: firstHave, Want: firstWant, Own: true})
}

// likelier says whether an offer is a proposal whose name begins as typed.
func (p *Planner) likelier(proposed map[app.SkillID]SkillOffer, o SkillOffer, folded string) bool {
	_, ok := proposed[o.ID]
	return ok && strings.HasPrefix(app.Fold(o.Name), folded)
}

// NamedSkill is a skill by its name in the user's language.
type NamedSkill struct {
	ID   app.SkillID
	Name string
}

// SkillsIn names the skills that a text mentions, in the order of first
// mention, from memory and at once.
func (p *Planner) SkillsIn(text string) []NamedSkill {
	var out []NamedSkill
	for _, id := range p.lexicon.About(text) {
		out = append(out, NamedSkill{app.SkillID(id), p.SkillName(app.SkillID(id), "")})
	}
	return out
}

// NameSkill gives the skill that a text or an id names, a named one or one of
// the user's own, from memory and at once.
func (p *Planner) NameSkill(text string) NamedSkill {
	id, name := p.skill(text)
	if strings.HasPrefix(name, "own:") {
		name = "" // an id of a skill of my own: read its words back
	}
	return NamedSkill{id, p.SkillName(id, name)}
}
