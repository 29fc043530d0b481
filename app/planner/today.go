package planner

import (
	"context"
	"slices"

	"cortado/app"
)

// Today is what the Today screen shows, every text prepared.
type Today struct {
	Head     string // "Wednesday 18 November"
	Line     string // "One coffee today and four small things to do"
	Next     *NextCoffee
	Also     []CoffeeToday // the other coffees still to come today
	Earlier  []CoffeeToday // those of today that are over, while the list does not ask about them
	Tasks    []Task
	TaskLine string // "4 things, about 12 minutes", of the tasks shown
	Quiet    string // what comes next, while there is nothing to do
	Resting  string // what is not asked any more, and how it is again; empty for nothing
	Round    *RoundProgress
	Top      *SuggestionCard // the best suggestion not asked yet
	TopChips []app.Relation  // where they stand, beside the card's own relation
	Promised []PromiseLine
	Moved    []MovedCoffee // what my calendar files tell otherwise
	People   int           // how many people there are at all
	Gaps     int           // how many skills I want to grow
}

// TodayView gives what to do now.
func (p *Planner) TodayView(ctx context.Context) (Today, error) {
	n, err := p.read(ctx)
	if err != nil {
		return Today{}, err
	}
	t := Today{Head: p.words.LongDay(n.now), People: len(n.people), Gaps: len(n.me.Gaps())}
	todo, err := p.ToDo(ctx)
	if err != nil {
		return Today{}, err
	}
	t.Resting = todo.Resting
	minutes := 0
	for _, task := range todo.Tasks {
		if task.FollowUp.Kind == app.DuePromise {
			continue // promises stand in their own list
		}
		t.Tasks = append(t.Tasks, task)
		minutes += task.Minutes
	}
	if len(t.Tasks) > 0 {
		t.TaskLine = p.words.Count("today.tasks", len(t.Tasks), "minutes", minutes)
	}
	if t.Promised, err = p.promised(ctx, n); err != nil {
		return Today{}, err
	}
	if t.Moved, err = p.Moved(ctx); err != nil {
		return Today{}, err
	}
	if err := p.coffeesToday(ctx, n, &t); err != nil {
		return Today{}, err
	}
	t.Earlier = p.earlierToday(n, t.Tasks)
	t.Line = p.todayLine(n, t)
	if len(t.Tasks) == 0 {
		t.Quiet = p.quietText(n, t)
	}
	if err := p.roundOnToday(ctx, n, &t); err != nil {
		return Today{}, err
	}
	return t, nil
}

// todayLine counts what the page shows: the coffees of today, and the things to
// do as the list and the badge count them. Promises have a list of their own;
// they are named where nothing else is to do. A day whose coffees are over is none
// without coffee.
func (p *Planner) todayLine(n *network, t Today) string {
	coffees := len(t.Also)
	if t.Next != nil && t.Next.Today {
		coffees++
	}
	things := ""
	if len(t.Tasks) > 0 {
		things = p.words.Count("today.things", len(t.Tasks))
	} else if k := pressingPromises(t.Promised); k > 0 {
		things = p.words.Count("day.promises", k)
	}
	over := len(t.Earlier) > 0 || slices.ContainsFunc(n.coffees, func(c app.Coffee) bool {
		return c.State == app.WasMet && app.DayOf(c.Start.In(n.now.Location())) == app.DayOf(n.now)
	})
	switch {
	case coffees > 0 && things != "":
		return p.words.Say("today.line.both", "coffees", p.words.Count("today.coffees", coffees), "things", things)
	case coffees > 0:
		return p.words.Say("today.line.coffees", "coffees", p.words.Count("today.coffees", coffees))
	case things != "" && over:
		return p.words.Say("today.line.over.things", "things", things)
	case things != "":
		return p.words.Say("today.line.things", "things", things)
	case over:
		return p.words.Say("today.line.over")
	}
	return p.words.Say("today.line.nothing")
}

// quietText says what comes next when nothing is to do: the next coffee, the next
// promise, or that this page tells.
func (p *Planner) quietText(n *network, t Today) string {
	for _, l := range t.Promised {
		if !l.Theirs && l.When != "" && (t.Next == nil || l.due < app.DayOf(t.Next.Coffee.Start.In(n.now.Location()))) {
			return p.words.Say("day.quiet.promise", "text", l.Text, "when", l.When)
		}
	}
	if t.Next != nil {
		return p.words.Say("day.quiet.coffee", "name", t.Next.First, "day", p.nearDay(n.now, t.Next.Coffee.Start), "time", p.words.Clock(t.Next.Coffee.Start.In(n.now.Location())))
	}
	return p.words.Say("day.quiet")
}

// roundOnToday adds the round's progress and the best suggestion not asked yet:
// of the open round as it was written down, else of what would be proposed.
func (p *Planner) roundOnToday(ctx context.Context, n *network, t *Today) error {
	r, open := n.current()
	if open {
		t.Round = p.progress(n, r)
	} else {
		size, err := p.roundSize(ctx, 0)
		if err != nil {
			return err
		}
		plan, set := p.propose(n, size, nil)
		r = p.roundOf(n, plan, set)
	}
	for _, pick := range livePicks(r) {
		q, known := n.byID[pick.Person]
		if !known || open && (n.roundStanding(r, pick.Person).asked() || q.Standing.Status(app.DayOf(n.now)) != "active") {
			continue
		}
		c := p.card(n, pick, q, app.DayOf(n.now))
		t.Top, t.TopChips = &c, p.whereTheyStand(n, q)
		return nil
	}
	return nil
}

// whereTheyStand says everything that is known of where somebody stands to me:
// how senior they are besides that they are of another house.
func (p *Planner) whereTheyStand(n *network, q *app.Person) []app.Relation {
	s, r := standpointOf(n.me), rankOf(q)
	var out []app.Relation
	if relation := s.relation(q, r); relation != "" {
		out = append(out, relation)
	}
	if len(out) == 1 && out[0] == app.Outside && s.ranked && r.known {
		switch {
		case r.value == "executive" && r.number > s.rank:
			out = append(out, app.Executive)
		case r.number > s.rank:
			out = append(out, app.Senior)
		}
	} else if len(out) == 1 && out[0] != app.Outside && q.Organisation != "" && s.house != "" && !s.inside(q) {
		out = append([]app.Relation{app.Outside}, out...)
	}
	return out
}
