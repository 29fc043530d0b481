package planner

import (
	"context"
	"sort"

	"cortado/app"
	"cortado/app/suggest"
)

// ToRate is a talk that waits for its rating.
type ToRate struct {
	Coffee app.CoffeeID
	Person app.PersonID
	Name   string
	When   string
}

// ToRate lists the coffees whose time has passed and that have no rating, the
// newest first.
func (p *Planner) ToRate(ctx context.Context) ([]ToRate, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	var cs []app.Coffee
	for _, c := range n.coffees {
		if one, over := c.Passed(n.now); over || c.State == app.WasMet && !n.rated(c.ID) {
			cs = append(cs, one)
		}
	}
	sort.SliceStable(cs, func(i, j int) bool { return cs[i].Start.After(cs[j].Start) })
	var out []ToRate
	for _, c := range cs {
		if q, known := n.byID[c.Person]; known {
			out = append(out, ToRate{c.ID, c.Person, q.Name.String(), p.nearDay(n.now, c.Start)})
		}
	}
	return out, nil
}

// RateView is what the Rate screen asks about one coffee.
type RateView struct {
	Coffee  app.Coffee
	Row     PersonRow
	First   string
	When    string // "Tue 17 Nov, 16:30 to 17:10"
	Purpose string
	Skills  []RateSkill
	Needs   []app.Need // what the talk could have met, best first
	Trust   *app.Level
	Talk    app.Talk // an earlier rating to change; ID 0 for none
}

// RateSkill is a skill the talk may have moved.
type RateSkill struct {
	ID         app.SkillID
	Name       string
	Have, Want app.Level
	Them       app.Level
}

// RateView prepares the questions about one coffee.
func (p *Planner) RateView(ctx context.Context, id app.CoffeeID) (RateView, error) {
	c, q, t, err := p.talkOf(ctx, id)
	if err != nil {
		return RateView{}, err
	}
	n, err := p.read(ctx)
	if err != nil {
		return RateView{}, err
	}
	v := RateView{Coffee: c, Row: p.row(n, &q, app.DayOf(n.now)), First: q.Name.First(), Talk: t, Trust: q.Trust,
		Purpose: p.purposeText(n, q, c.Purpose)}
	at := t.At.In(n.now.Location())
	v.When = p.words.Day(at) + ", " + p.words.Clock(at)
	if c.Minutes > 0 && !c.Start.IsZero() {
		v.When = p.words.Say("rate.when", "day", p.words.Day(at), "from", p.words.Clock(at), "to", p.words.Clock(c.End().In(n.now.Location())))
	}
	seen := map[app.NeedID]bool{}
	need := func(id app.NeedID, kind string) {
		if label := p.needLabel(n, id); id != "" && !seen[id] && label != "" && len(v.Needs) < 4 {
			seen[id] = true
			v.Needs = append(v.Needs, app.Need{ID: id, Kind: kind, Label: label})
		}
	}
	need(app.NeedID(c.Purpose), "")
	if c.Question != 0 {
		need(suggest.QuestionNeed(c.Question), "question")
	}
	for _, l := range p.skillLines(n, q) {
		if l.Want > l.Mine {
			v.Skills = append(v.Skills, RateSkill{l.ID, l.Name, l.Mine, l.Want, l.Them})
			need(suggest.SkillNeed(l.ID), "skill")
		}
		if len(v.Skills) == 3 {
			break
		}
	}
	for _, question := range n.me.OpenQuestions() {
		need(suggest.QuestionNeed(question.ID), "question")
	}
	return v, nil
}

// Waiting counts what waits on each screen, for the navigation.
type Waiting struct{ Today, Messages, Rate int }

// Waiting counts what waits.
func (p *Planner) Waiting(ctx context.Context) (Waiting, error) {
	tasks, err := p.Due(ctx)
	if err != nil {
		return Waiting{}, err
	}
	var w Waiting
	for _, t := range tasks {
		if t.FollowUp.Kind != app.DuePromise {
			w.Today++
		}
	}
	messages, err := p.Messages(ctx)
	if err != nil {
		return Waiting{}, err
	}
	for _, m := range messages {
		if m.Waits || m.Message.State == app.Draft {
			w.Messages++
		}
	}
	rate, err := p.ToRate(ctx)
	w.Rate = len(rate)
	return w, err
}
