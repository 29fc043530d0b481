package planner

import (
	"context"
	"math"
	"strconv"
	"strings"
	"time"

	"cortado/app"
)

// PastRound is one round of the history, every text prepared.
type PastRound struct {
	Number   app.RoundID
	Open     bool
	Dates    string // "2 Nov 2026 to 27 Nov 2026"
	Question string // asked for this round; empty for none
	Before   float64
	After    float64 // coverage of the rings as foreseen
	Line     string  // "4 asked, 3 met, helpful 4.5 of 5"
	Picks    []PastPick
}

// PastPick is one person of a past round with the reasons as they were.
type PastPick struct {
	Person   app.PersonID // 0 when they are no longer kept
	Name     string
	Replaced string // name of whom they were swapped in for
	Dropped  bool   // swapped out themselves
	Status   string // what happened
	Chance   string // "chance 62%"
	Reasons  []ReasonLine
	Cautions []ReasonLine
}

// happened is what came of one person of a round.
type happened struct {
	asked, met bool
	yes        bool // agreed, or a date is set
	past       bool // the date is over and nothing was said of it
	declined   bool
	helpful    int // 1..5; 0 = not rated
}

// RoundHistory gives every round with what came of it, the newest first.
func (p *Planner) RoundHistory(ctx context.Context) ([]PastRound, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	var out []PastRound
	for _, r := range n.rounds {
		out = append(out, p.pastRound(n, r))
	}
	return out, nil
}

func (p *Planner) pastRound(n *network, r app.Round) PastRound {
	out := PastRound{Number: r.ID, Open: r.Closed.IsZero(), Question: r.Question, Before: r.Before.Levels, After: r.After.Levels,
		Dates: p.words.Say("who-next.rounds.dates", "from", p.day(r.From), "to", p.day(r.To))}
	names := map[app.PersonID]string{}
	for _, pick := range r.Picks {
		names[pick.Person] = pick.Name
	}
	asked, met, rated, sum := 0, 0, 0, 0
	for _, pick := range r.Picks {
		h := n.happened(r, pick.Person)
		if h.asked {
			asked++
		}
		if h.met {
			met++
		}
		if h.helpful > 0 {
			rated++
			sum += h.helpful
		}
		out.Picks = append(out.Picks, p.pastPick(n, pick, h, names))
	}
	line := []string{p.words.Count("who-next.rounds.asked", asked, "of", len(livePicks(r)))}
	line = append(line, p.words.Count("who-next.rounds.met", met))
	if rated > 0 {
		line = append(line, p.words.Say("who-next.rounds.helpful", "mean", strconv.FormatFloat(math.Round(10*float64(sum)/float64(rated))/10, 'f', -1, 64)))
	}
	out.Line = strings.Join(line, ", ")
	return out
}

func (p *Planner) pastPick(n *network, pick app.Pick, h happened, names map[app.PersonID]string) PastPick {
	out := PastPick{Name: pick.Name, Replaced: names[pick.Replaced], Dropped: pick.Dropped,
		Chance: p.words.Say("who-next.rounds.chance", "chance", p.words.Percent(pick.Chance))}
	q, known := n.byID[pick.Person]
	if known {
		out.Person, out.Name = q.ID, q.Name.String()
	}
	switch {
	case h.helpful > 0:
		out.Status = p.words.Say("who-next.rounds.rated", "n", h.helpful)
	case h.met:
		out.Status = p.words.Say("who-next.rounds.talked")
	case h.past:
		out.Status = p.words.Say("who-next.rounds.past")
	case h.yes:
		out.Status = p.words.Say("who-next.rounds.yes")
	case h.declined:
		out.Status = p.words.Say("who-next.rounds.no")
	case h.asked:
		out.Status = p.words.Say("who-next.rounds.unanswered")
	default:
		out.Status = p.words.Say("who-next.rounds.not-asked")
	}
	positive := 0.0
	for _, t := range pick.Terms {
		positive += max(0, t.Value)
	}
	for _, t := range pick.Terms {
		l := ReasonLine{Kind: t.Kind, Name: t.Label, Facts: t.Source, Value: t.Value}
		if t.Value < 0 {
			out.Cautions = append(out.Cautions, l)
		} else if t.Value > 0 {
			l.Share = t.Value / positive
			out.Reasons = append(out.Reasons, l)
		}
	}
	return out
}

// happened reads what came of a person while a round was open, and of the
// coffees that belong to it even when they took place later.
func (n *network) happened(r app.Round, id app.PersonID) happened {
	var h happened
	during := func(at time.Time) bool {
		return !at.IsZero() && !at.Before(r.Started) && (r.Closed.IsZero() || at.Before(r.Closed))
	}
	for _, m := range n.messages {
		if m.Person == id && m.State != app.Draft && m.AsksForCoffee() && during(m.SentAt) {
			h.asked = true
			h.declined = h.declined || m.State == app.Refused
		}
	}
	coffees := map[app.CoffeeID]bool{}
	for _, c := range n.coffees {
		if c.Person != id || c.Round != r.ID && !during(c.AskedAt) && !(c.Round == 0 && during(c.Created)) {
			continue
		}
		coffees[c.ID] = true
		switch c.State {
		case app.Idea, app.Cancelled:
		case app.WasMet:
			h.asked, h.met = true, true
		case app.Declined:
			h.asked, h.declined = true, true
		case app.Agreed, app.Scheduled:
			h.asked, h.yes = true, true
			h.past = h.past || n.over(c)
		default:
			h.asked = true
		}
	}
	for _, t := range n.talks {
		if t.Person == id && coffees[t.Coffee] && t.Coffee != 0 {
			h.asked, h.met, h.helpful = true, true, max(h.helpful, t.Helpful)
		}
	}
	return h
}
