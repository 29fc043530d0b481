package planner

import (
	"context"
	"slices"
	"strings"

	"cortado/app"
)

// NextCoffee is the next coffee with its brief, or the one that is taking place.
type NextCoffee struct {
	Brief
	Today  bool   // it begins today
	Begun  bool   // its time has come, and is not over
	For    string // "Your purpose: judge a three-year business case"
	Ground string // where they come from, and what we share
	By     string // "Tom Adeyemi introduced you"
}

// CoffeeToday is another coffee of today, on one line.
type CoffeeToday struct {
	Coffee app.Coffee
	Name   string
	Clock  string // "17:00"
	Line   string // "30 min, in 5 hours; 12:00 for Tom, Toronto"
}

// coffeesToday adds the next coffee, and the others still to come today.
func (p *Planner) coffeesToday(ctx context.Context, n *network, t *Today) error {
	coming := n.comingCoffees()
	if len(coming) == 0 {
		return nil
	}
	next, err := p.nextCoffee(ctx, n, coming[0])
	if err != nil {
		return err
	}
	t.Next = &next
	for _, c := range coming[1:] {
		if app.DayOf(c.Start.In(n.now.Location())) != app.DayOf(n.now) {
			break
		}
		t.Also = append(t.Also, p.coffeeToday(n, c))
	}
	return nil
}

// earlierToday lists the coffees of today that are over and of which nobody said
// whether they took place. What the to-do list asks about stands there alone.
func (p *Planner) earlierToday(n *network, tasks []Task) []CoffeeToday {
	asked := map[app.CoffeeID]bool{}
	for _, t := range tasks {
		asked[t.FollowUp.Coffee] = asked[t.FollowUp.Coffee] || t.FollowUp.Kind == app.DueRate
	}
	var out []CoffeeToday
	for _, c := range n.coffees {
		one, over := c.Passed(n.now)
		if !over || asked[c.ID] || n.byID[c.Person] == nil || app.DayOf(one.Start.In(n.now.Location())) != app.DayOf(n.now) {
			continue
		}
		out = append(out, CoffeeToday{Coffee: one, Name: n.byID[c.Person].Name.String(), Clock: p.words.Clock(one.Start.In(n.now.Location())),
			Line: p.words.Say("day.earlier.over", "until", p.words.Clock(one.End().In(n.now.Location())))})
	}
	slices.SortStableFunc(out, func(a, b CoffeeToday) int { return a.Coffee.Start.Compare(b.Coffee.Start) })
	return out
}

// comingCoffees gives every coffee still to come, each as it takes place next,
// the first one first: of one that is under way the time it began.
func (n *network) comingCoffees() []app.Coffee {
	var out []app.Coffee
	for _, c := range n.coffees {
		if one, comes := c.Coming(n.now); comes && n.byID[c.Person] != nil {
			out = append(out, one)
		}
	}
	slices.SortStableFunc(out, func(a, b app.Coffee) int { return a.Start.Compare(b.Start) })
	return out
}

func (p *Planner) nextCoffee(ctx context.Context, n *network, c app.Coffee) (NextCoffee, error) {
	brief, err := p.Brief(ctx, c.ID)
	if err != nil {
		return NextCoffee{}, err
	}
	out := NextCoffee{Brief: brief, Today: app.DayOf(c.Start.In(n.now.Location())) == app.DayOf(n.now), Begun: !c.Start.After(n.now)}
	if out.Begun {
		out.When = p.begunText(n, c)
	}
	if len(out.Mine) > 0 { // the strongest need; the rest stands in the brief
		m := out.Mine[0]
		out.MineText = p.words.Say("today.mine", "skill", m.Name, "have", int(m.Mine), "want", int(m.Want))
		var theirs []string
		for _, l := range out.Mine {
			theirs = append(theirs, p.words.Say("today.level", "skill", l.Name, "level", int(l.Them)))
		}
		out.TheirText = strings.Join(theirs, ", ")
	}
	if out.Purpose != "" {
		out.For = p.words.Say("day.for", "purpose", out.Purpose)
		if !strings.HasSuffix(out.Purpose, "?") {
			out.For = p.words.Say("day.for.end", "purpose", inSentence(strings.TrimSuffix(out.Purpose, ".")))
		}
	}
	out.Ground, out.By = p.groundOf(n, c)
	return out, nil
}

// begunText says how long a coffee has been going on, and until when it goes.
func (p *Planner) begunText(n *network, c app.Coffee) string {
	until := p.words.Clock(c.End().In(n.now.Location()))
	if minutes := int(n.now.Sub(c.Start).Minutes()); minutes > 0 {
		return p.words.Count("day.begun", minutes, "until", until)
	}
	return p.words.Say("day.begins", "until", until)
}

func (p *Planner) coffeeToday(n *network, c app.Coffee) CoffeeToday {
	q := n.byID[c.Person]
	at := c.Start.In(n.now.Location())
	out := CoffeeToday{Coffee: c, Name: q.Name.String(), Clock: p.words.Clock(at),
		Line: p.words.Say("today.length", "minutes", c.Minutes, "in", p.in(n.now, c.Start))}
	if !c.Start.After(n.now) {
		out.Line = p.begunText(n, c)
	}
	if loc, err := p.clockOf(*q); err == nil && !sameClock(c.Start, loc, n.now.Location()) {
		out.Line = p.words.Say("day.also.theirs", "line", out.Line, "time", p.words.Clock(c.Start.In(loc)), "name", q.Name.First())
	}
	return out
}
