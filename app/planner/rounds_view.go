package planner

import (
	"context"
	"math"
	"strconv"
	"strings"

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
		h := n.roundStanding(r, pick.Person)
		if h.asked() {
			asked++
		}
		if h.met() {
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

func (p *Planner) pastPick(n *network, pick app.Pick, h roundStanding, names map[app.PersonID]string) PastPick {
	out := PastPick{Name: pick.Name, Replaced: names[pick.Replaced], Dropped: pick.Dropped,
		Chance: p.words.Say("who-next.rounds.chance", "chance", p.words.Percent(pick.Chance))}
	q, known := n.byID[pick.Person]
	if known {
		out.Person, out.Name = q.ID, q.Name.String()
	}
	switch h.stage {
	case isRated:
		out.Status = p.words.Say("who-next.rounds.rated", "n", h.helpful)
	case isMet:
		out.Status = p.words.Say("who-next.rounds.talked")
	case isPassed:
		out.Status = p.words.Say("who-next.rounds.past")
	case isComing, isAgreed:
		out.Status = p.words.Say("who-next.rounds.yes")
		if !h.yes {
			out.Status = p.words.Say("who-next.rounds.unanswered")
		}
	case isRefused:
		out.Status = p.words.Say("who-next.rounds.no")
	case isWaiting:
		out.Status = p.words.Say("who-next.rounds.unanswered")
	case isResting, isCalledOff:
		out.Status = p.standingText(n, h)
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
