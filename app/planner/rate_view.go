package planner

import (
	"context"
	"sort"

	"cortado/app"
)

// ToRate is a talk that waits for its rating.
type ToRate struct {
	Coffee app.CoffeeID
	Person app.PersonID
	Name   string
	First  string
	When   string
	Begun  bool // some of it was answered and is kept
}

// ToRate lists the coffees whose time has passed and that have no rating, the
// newest first, but for those the user put off or does not want to be asked about.
func (p *Planner) ToRate(ctx context.Context) ([]ToRate, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	left, err := p.ratingsLeftOut(ctx, app.DayOf(n.now))
	if err != nil {
		return nil, err
	}
	talks := map[app.CoffeeID]app.Talk{}
	for _, t := range n.talks {
		talks[t.Coffee] = t
	}
	var cs []app.Coffee
	for _, c := range n.coffees {
		one, over := c.Passed(n.now)
		t := talks[c.ID]
		if c.State == app.WasMet && t.Helpful == 0 {
			one, over = c, true
		}
		if t.ID == 0 {
			t.At = one.Start
		}
		if over && !left.keys[rateKey(c, t)] {
			cs = append(cs, one)
		}
	}
	sort.SliceStable(cs, func(i, j int) bool { return cs[i].Start.After(cs[j].Start) })
	var out []ToRate
	for _, c := range cs {
		if q, known := n.byID[c.Person]; known {
			out = append(out, ToRate{c.ID, c.Person, q.Name.String(), q.Name.First(), p.nearDay(n.now, c.Start), left.begun[c.ID]})
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
	Given   []RateLine
	Next    []string // proposals for the next step
	Draft   *Rating  // what was typed since and not kept; nil for nothing
	Missed  bool     // it may turn out not to have taken place
}

// RateSkill is a skill the talk may have moved.
type RateSkill struct {
	ID         app.SkillID
	Name       string
	Have, Want app.Level // Have is where it stood before the talk
	Them       app.Level
	To         app.Level // where an earlier rating moved it; else Have
	Note       string
	Picked     bool // what the talk was about, or an earlier rating names it
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
	v.Missed = t.ID == 0 && c.State.CanBecome(app.Cancelled)
	v.Skills = p.rateSkills(n, q, c, t)
	v.Needs = p.rateNeeds(n, c, t, v.Skills)
	entries, err := p.store.Ledger(ctx, c.Person)
	if err != nil {
		return RateView{}, err
	}
	v.Given = p.rateLines(n, entries, t)
	v.Next = p.nextSteps(n, q, v)
	v.Draft, err = p.rateDraftOf(ctx, id, t)
	return v, err
}

// Waiting counts what waits on each screen, for the navigation.
type Waiting struct{ Today, Messages, Rate int }

// Waiting counts what waits.
func (p *Planner) Waiting(ctx context.Context) (Waiting, error) {
	tasks, err := p.Due(ctx)
	if err != nil {
		return Waiting{}, err
	}
	things, err := p.thingsToDo(ctx, tasks)
	if err != nil {
		return Waiting{}, err
	}
	return p.waiting(ctx, len(things))
}

// waiting counts what waits beside the things to do today.
func (p *Planner) waiting(ctx context.Context, things int) (Waiting, error) {
	w := Waiting{Today: things}
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
