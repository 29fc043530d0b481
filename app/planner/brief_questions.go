package planner

import (
	"context"
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/brief"
	"cortado/app/message"
	"cortado/app/suggest"
)

// takeAlong gives the questions of a coffee and their language: those I saved,
// else three of the bank.
func (p *Planner) takeAlong(ctx context.Context, n *network, q app.Person, c app.Coffee) ([]BriefQuestion, string, error) {
	for _, series := range n.coffees { // c may be one time of a repeating coffee
		if series.ID == c.ID {
			c = series
		}
	}
	in, err := p.questionInput(ctx, n, q, c)
	if err != nil {
		return nil, "", err
	}
	if len(c.Brief) > 0 {
		var out []BriefQuestion
		for _, text := range c.Brief {
			found, known := brief.Find(text)
			out = append(out, BriefQuestion{ID: found.ID, Text: text, Own: !known})
		}
		return out, in.Lang, nil
	}
	var out []BriefQuestion
	for _, chosen := range brief.Choose(in) {
		out = append(out, BriefQuestion{ID: chosen.ID, Text: chosen.Said})
	}
	return out, in.Lang, nil
}

// AnotherQuestion gives the next question of the bank for a place of a brief, 0
// to 2. keep holds the ids or texts of all questions that stand there now. It
// changes nothing: KeepBrief keeps what was chosen.
func (p *Planner) AnotherQuestion(ctx context.Context, id app.CoffeeID, keep []string, place int) (BriefQuestion, error) {
	n, err := p.read(ctx)
	if err != nil {
		return BriefQuestion{}, err
	}
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return BriefQuestion{}, err
	}
	q, err := p.person(ctx, c.Person)
	if err != nil {
		return BriefQuestion{}, err
	}
	in, err := p.questionInput(ctx, n, q, c)
	if err != nil {
		return BriefQuestion{}, err
	}
	if place < 0 {
		return BriefQuestion{}, app.Invalid("a brief has no question %d", place+1)
	}
	next := brief.Another(in, brief.Place(place%brief.Places), keep, place) // a fourth question is for the need again
	return BriefQuestion{ID: next.ID, Text: next.Said}, nil
}

// questionInput gathers what the choice of questions goes by.
func (p *Planner) questionInput(ctx context.Context, n *network, q app.Person, c app.Coffee) (brief.Input, error) {
	lang, address, err := p.spokenWith(ctx, n, q)
	if err != nil {
		return brief.Input{}, err
	}
	all := n.turns(q.ID)
	present := presentTurn(all, c.ID, n.now)
	if present < 0 {
		return brief.Input{}, app.NotFound("there is no coffee %d", c.ID)
	}
	t := all[present]
	in := brief.Input{Seed: t.seed, Lang: lang, Address: address, Stage: n.stageBefore(q.ID, t.at), Person: p.seenFrom(n, q)}
	in.Used = p.usedBefore(n, q, all, present, in)
	in.Needs = p.briefNeeds(n, q, c, lang)
	return in, nil
}

// spokenWith is the language and the form of address in which I would write to a
// person now.
func (p *Planner) spokenWith(ctx context.Context, n *network, q app.Person) (string, app.Address, error) {
	k := &composing{p: p, n: n, q: q}
	k.c.Tone = app.Warm
	k.c.Lang = k.usualLanguage()
	if message.TwoAddresses(k.c.Lang) {
		k.c.Address = k.usualAddress()
	}
	return k.c.Lang, k.c.Address, ctx.Err()
}

// briefNeeds lists what the coffee is for: its purpose, the question it belongs
// to, then the reasons the person was suggested for.
func (p *Planner) briefNeeds(n *network, q app.Person, c app.Coffee, lang string) []brief.Need {
	var out []brief.Need
	seen := map[app.NeedID]bool{}
	add := func(id app.NeedID) {
		if id == "" || seen[id] || !p.isNeed(n, id) {
			return
		}
		seen[id] = true
		out = append(out, p.briefNeed(n, id, lang))
	}
	add(app.NeedID(c.Purpose))
	if c.Question != 0 {
		add(suggest.QuestionNeed(c.Question))
	}
	terms := p.needTerms(n, q.ID)
	if c.Purpose != "" && len(out) == 0 && !isNeedID(app.NeedID(c.Purpose)) { // in my own words: about a skill they name, else like a question
		for _, t := range terms {
			if id, is := strings.CutPrefix(string(t.Need), "skill:"); is && t.Value > 0 && slices.Contains(p.taxonomy.In(c.Purpose), id) {
				add(t.Need)
			}
		}
		if len(out) == 0 {
			out = append(out, brief.Need{Kind: "question"})
		}
	}
	for _, t := range terms {
		if t.Value > 0 {
			add(t.Need)
		}
	}
	if len(out) == 0 { // what leads to them is how they see the world
		out = append(out, brief.Need{Kind: "view"})
	}
	return out
}

// briefNeed says a need as the bank knows it.
func (p *Planner) briefNeed(n *network, id app.NeedID, lang string) brief.Need {
	kind, rest, _ := strings.Cut(string(id), ":")
	need := brief.Need{Kind: kind}
	switch kind {
	case "skill":
		mine, _ := n.me.Skill(app.SkillID(rest))
		need.Skill, need.Level, need.Group = app.SkillID(rest), mine.Have, p.groupOf(rest)
		need.Name = p.skillIn(lang, need.Skill, mine.Name)
	case "support":
		need.Support = rest
	case "view":
		need.View = app.Dimension(rest)
	}
	return need
}

// groupOf gives the group of the taxonomy a skill is in; "" for one of my own.
func (p *Planner) groupOf(skill string) string {
	for _, s := range p.taxonomy.All() {
		if s.ID == skill {
			return s.Family
		}
	}
	return ""
}

// seenFrom says from where a person looks at things: only what counts as known.
func (p *Planner) seenFrom(n *network, q app.Person) brief.Person {
	out := brief.Person{Mine: n.me.Perspective[app.Function], Relation: relationOf(n.me, q)}
	if f := q.Perspective[app.Function]; f.Certainty >= claimFloor {
		out.Theirs = f.Value
	}
	if r := q.Perspective[app.Seniority]; r.Certainty >= claimFloor {
		mine, known := app.SeniorityRank(n.me.Perspective[app.Seniority])
		theirs, too := app.SeniorityRank(r.Value)
		switch {
		case !known || !too:
		case theirs > mine:
			out.Rank = "above"
		case !p.sameGround(n.me, q): // beside or below me is only who I share a field or a house with
		case theirs < mine:
			out.Rank = "below"
		default:
			out.Rank = "beside"
		}
	}
	for _, l := range p.viewLines(n.me, q) {
		if l.Differs {
			out.Differs = append(out.Differs, l.Dimension)
		}
	}
	return out
}

// sameGround says whether a person works in my field or in my organisation.
func (p *Planner) sameGround(me app.Profile, q app.Person) bool {
	for _, l := range p.viewLines(me, q) {
		if !l.Differs && l.Known && (l.Dimension == app.Function || l.Dimension == app.Organisation) {
			return true
		}
	}
	return false
}
