package planner

import (
	"context"
	"strings"

	"cortado/app"
	"cortado/app/skills"
	"cortado/app/suggest"
)

// Lookout is where to look for a skill nobody of the set brings.
type Lookout struct {
	Skill app.SkillID
	Name  string
	Need  app.NeedID
	Lines []LookLine
}

// LookLine is one place to look, as a sentence, and what can be done about it.
type LookLine struct {
	Kind   suggest.LookoutKind
	Text   string
	Person app.PersonID // whom to open or to write to; 0 for nobody
	First  string
	Write  bool // they can be asked now: a message is the next step
}

// nearFunctions is how many functions are named at most.
const nearFunctions = 3

// WhereToLook says where to look for a skill that nobody of the set on screen
// brings: the open round, or the proposal of the size.
func (p *Planner) WhereToLook(ctx context.Context, skill app.SkillID, size int) (Lookout, error) {
	n, err := p.read(ctx)
	if err != nil {
		return Lookout{}, err
	}
	mine, wanted := n.me.Skill(skill)
	if !wanted || mine.Gap() == 0 {
		return Lookout{}, app.NotFound("%s is no skill you want to grow", p.SkillName(skill, mine.Name))
	}
	if size, err = p.roundSize(ctx, size); err != nil {
		return Lookout{}, err
	}
	plan := p.plan(n, nil)
	search := suggest.Search{Skill: skill, Have: mine.Have, Functions: p.functionsWith(skill), Me: n.me, People: n.people,
		Model: n.model, Today: app.DayOf(n.now), Tie: plan.Tie,
		Away: func(id app.PersonID) suggest.Unavailable {
			able, why := plan.Availability(id)
			if able > 0 {
				return suggest.Unavailable{}
			}
			return why
		}}
	for _, id := range p.taxonomy.Related(string(skill)) {
		search.Near = append(search.Near, app.SkillID(id))
	}
	if r, open := n.current(); open {
		for _, pick := range livePicks(r) {
			search.Set = append(search.Set, pick.Person)
		}
	} else {
		for _, c := range plan.Choose(size).Picks {
			search.Set = append(search.Set, c.Person)
		}
	}
	out := Lookout{Skill: skill, Name: p.SkillName(skill, mine.Name), Need: suggest.SkillNeed(skill)}
	for _, l := range suggest.Lookouts(search) {
		if line := p.lookLine(n, out.Name, l); line.Text != "" {
			out.Lines = append(out.Lines, line)
		}
	}
	return out, nil
}

// functionsWith names the functions in which a skill is usual; where it is in
// none, those of its nearest relatives.
func (p *Planner) functionsWith(skill app.SkillID) []string {
	if at := p.lexicon.Home(string(skill)); len(at) > 0 {
		return firstFunctions(at)
	}
	share := map[string]float64{}
	for _, id := range p.taxonomy.Related(string(skill)) {
		for _, at := range p.lexicon.Home(id) {
			share[at.Function] += at.Share
		}
	}
	var all []skills.At
	for len(share) > 0 && len(all) < nearFunctions {
		var best skills.At
		for _, f := range skills.Functions {
			if share[f] > best.Share {
				best = skills.At{Function: f, Share: share[f]}
			}
		}
		delete(share, best.Function)
		all = append(all, best)
	}
	return firstFunctions(all)
}

func firstFunctions(at []skills.At) []string {
	var out []string
	for _, a := range at[:min(len(at), nearFunctions)] {
		out = append(out, a.Function)
	}
	return out
}

func (p *Planner) lookLine(n *network, skill string, l suggest.Lookout) LookLine {
	line := LookLine{Kind: l.Kind, Person: l.Person}
	name := ""
	if q, known := n.byID[l.Person]; known {
		name, line.First = q.Name.String(), q.Name.First()
	}
	function := p.functionName(l.Function)
	switch l.Kind {
	case suggest.ToHolder:
		if l.Away.Reason != suggest.Available {
			line.Text = p.words.Say("look.holder.away", "name", name, "level", int(l.Level), "why", p.unavailable(n, l.Away))
			break
		}
		line.Write = true
		line.Text = p.words.Say("look.holder", "name", name, "level", int(l.Level))
	case suggest.ToIntroducer:
		line.Write = true
		line.Text = p.words.Say("look.introducer.function", "name", name, "function", function)
		if l.Near != "" {
			line.Text = p.words.Say("look.introducer", "name", name, "skill", p.SkillName(l.Near, ""), "level", int(l.Level))
		}
	case suggest.Unsaid:
		line.Text = p.words.Say("look.unsaid", "name", name, "function", function, "skill", skill)
	case suggest.Upward:
		line.Text = p.words.Say("look.up.nobody", "functions", p.functionNames(l.Functions, "look.or"))
		if l.Person != 0 {
			line.Text = p.words.Count("look.up", l.People, "name", name, "function", function)
		}
	case suggest.Functions:
		line.Text = p.words.Say("look.functions.nobody", "functions", p.functionNames(l.Functions, "look.or"))
		if l.People > 0 {
			line.Text = p.words.Count("look.functions", l.People, "functions", p.functionNames(l.Functions, "look.and"))
		}
	case suggest.OutsideMine:
		line.Text = p.words.Say("look.outside", "organisation", n.me.Organisation)
	case suggest.InProgrammes:
		line.Text = p.words.Say("look.programme."+l.Programme.Role, "programme", l.Programme.Name)
	}
	return line
}

func (p *Planner) functionName(f string) string {
	if f == "" {
		return ""
	}
	return strings.ToLower(p.ValueName(app.Function, f))
}

func (p *Planner) functionNames(fs []string, joined string) string {
	var names []string
	for _, f := range fs {
		names = append(names, p.functionName(f))
	}
	return p.listed(names, joined)
}

// listed joins names with commas and one word before the last.
func (p *Planner) listed(names []string, joined string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return p.words.Say(joined, "first", strings.Join(names[:last], ", "), "last", names[last])
}
