package planner

import (
	"context"
	"strings"

	"cortado/app"
	"cortado/app/suggest"
)

// WhoNext is what the Who next screen shows.
type WhoNext struct {
	Round    int  // number of the open round, or of the one that would start
	Started  bool // frozen; otherwise a proposal
	Line     string
	Size     int
	Cards    []SuggestionCard
	Now      Ring // coverage before this round
	With     Ring // coverage with this round
	Gaps     []GapLine
	Mix      string // "2 inside, 2 outside; 1 up, 3 across"
	Progress *RoundProgress
	Empty    string // id of the sentence that says why there is nobody; "" when there is somebody
	Nobody   string // the same in full, with numbers
	Fewer    string // why there are fewer people than asked for; "" when there are as many
}

// Ring is a coverage ring: shares of the levels wanted.
type Ring struct {
	Have  float64 // I have
	Adds  float64 // the round adds
	Whole float64 // both
}

// GapLine is one gap and who fills it.
type GapLine struct {
	Need       app.NeedID
	Name       string
	Have, Want app.Level
	Them       app.Level
	Who        string // first name; empty = open
	Person     app.PersonID
}

// SuggestionCard is one person of the set, every text prepared.
type SuggestionCard struct {
	Row      PersonRow
	First    string
	Place    int // in the set as chosen, which comparisons go by
	Chance   float64
	Bridge   string
	Offer    string
	Angle    string       // in an answer to a question: from where they look at it
	Reasons  []ReasonLine // those to show, by share
	More     []ReasonLine // the rest of the positive ones
	Cautions []ReasonLine
	RunnerUp app.PersonID
	Runner   string // first name of the runner-up
	Asked    bool
	Status   string // where they stand in a started round
	Pinned   bool
}

// ReasonLine is one reason: a level bar for a skill, an icon for the rest.
type ReasonLine struct {
	Kind             string // skill, question, support, perspective, trust, reciprocity, helpfulness, tie, availability
	Need             app.NeedID
	Name             string
	Facts            string
	Brief            string  // the facts in less room; empty where there is no shorter way
	Share            float64 // of the sum of all positive terms
	Value            float64
	You, Want, Their app.Level // for skill
}

// WhoNext gives the open round, or the present proposal of the size asked (0 =
// the usual one).
func (p *Planner) WhoNext(ctx context.Context, size int) (WhoNext, error) {
	n, err := p.read(ctx)
	if err != nil {
		return WhoNext{}, err
	}
	if size, err = p.roundSize(ctx, size); err != nil {
		return WhoNext{}, err
	}
	if r, open := n.current(); open {
		return p.startedView(n, r), nil
	}
	plan, set := p.propose(n, size, nil)
	v := p.setView(n, plan, set)
	v.Size, v.Round = size, p.nextNumber(n)
	v.Line = p.words.Count("who.line", len(v.Cards), "round", v.Round)
	if v.Empty = emptyReason(n, set); v.Empty != "" {
		v.Empty, v.Nobody = p.whyNobody(n, v.Empty)
	} else if len(v.Cards) < size {
		v.Fewer = p.fewerText(n, len(v.Cards))
	}
	return v, nil
}

func (p *Planner) nextNumber(n *network) int {
	if len(n.rounds) == 0 {
		return 1
	}
	return int(n.rounds[0].ID) + 1
}

// emptyReason says why nobody is suggested.
func emptyReason(n *network, set suggest.Set) string {
	switch {
	case len(set.Picks) > 0:
		return ""
	case len(n.people) == 0:
		return noPeople
	case len(set.Needs) == 0:
		return noNeeds
	}
	return allOut
}

// setView prepares a freshly chosen set.
func (p *Planner) setView(n *network, plan *suggest.Planned, set suggest.Set) WhoNext {
	r := p.roundOf(n, plan, set)
	v := p.roundView(n, r)
	v.Mix = p.mixText(set)
	return v
}

// startedView prepares an open round from what was written down.
func (p *Planner) startedView(n *network, r app.Round) WhoNext {
	v := p.roundView(n, r)
	v.Round, v.Started, v.Size = int(r.ID), true, len(v.Cards)
	v.Line = p.words.Count("who.line", len(v.Cards), "round", v.Round)
	v.Progress = p.progress(n, r)
	v.Mix = p.mixText(p.openSet(p.plan(n, nil), r))
	if len(v.Cards) == 0 {
		v.Empty, v.Nobody = allOut, p.words.Say("who.nobody.gone") // all of them are in the bin
	}
	for i := range v.Cards {
		c := &v.Cards[i]
		s := n.roundStanding(r, c.Row.ID)
		c.Asked, c.Status = s.asked(), p.standingText(n, s)
	}
	return v
}

func (p *Planner) roundView(n *network, r app.Round) WhoNext {
	var v WhoNext
	today := app.DayOf(n.now)
	var live []app.PersonID
	for _, pick := range livePicks(r) {
		q, known := n.byID[pick.Person]
		if !known {
			continue
		}
		live = append(live, pick.Person)
		c := p.card(n, pick, q, today)
		c.Place = len(v.Cards)
		v.Cards = append(v.Cards, c)
	}
	v.Gaps = p.gapLines(n, live)
	v.Now, v.With = rings(v.Gaps)
	return v
}

// mostReasons is how many reasons a card shows before "and n more".
const mostReasons = 3

func (p *Planner) card(n *network, pick app.Pick, q *app.Person, today app.Day) SuggestionCard {
	c := SuggestionCard{Row: p.row(n, q, today), First: q.Name.First(), Place: pick.Place, Chance: pick.Chance,
		Bridge: pick.Bridge, Offer: pick.Offer, RunnerUp: pick.RunnerUp, Pinned: q.Standing.Pinned}
	if other, ok := n.byID[pick.RunnerUp]; ok {
		c.Runner = other.Name.First()
	}
	positive := 0.0
	for _, t := range pick.Terms {
		positive += max(0, t.Value)
	}
	for _, t := range pick.Terms {
		line := p.reasonLine(n, q, t)
		switch {
		case t.Value < 0:
			c.Cautions = append(c.Cautions, line)
		case t.Shown && len(c.Reasons) < mostReasons:
			line.Share = t.Value / positive
			c.Reasons = append(c.Reasons, line)
		case t.Value > 0:
			line.Share = t.Value / positive
			c.More = append(c.More, line)
		}
	}
	return c
}

// reasonLine prepares a term. Levels are those of today; the value and the
// source are as they were when the person was chosen.
func (p *Planner) reasonLine(n *network, q *app.Person, t app.Term) ReasonLine {
	l := ReasonLine{Kind: t.Kind, Need: t.Need, Name: t.Label, Facts: t.Source, Value: t.Value}
	if t.Kind == "skill" {
		id := app.SkillID(strings.TrimPrefix(string(t.Need), "skill:"))
		mine, _ := n.me.Skill(id)
		theirs, _ := q.Skill(id)
		l.You, l.Want, l.Their = mine.Have, mine.Want, theirs.Level
		switch {
		case theirs.Level == 0: // known from talks alone
		case theirs.Source == app.Inferred:
			l.Brief = p.words.Say("reason.skill.likely", "have", int(l.You), "want", int(l.Want), "level", int(l.Their))
		default:
			l.Brief = p.words.Say("reason.skill", "have", int(l.You), "want", int(l.Want), "name", q.Name.First(), "level", int(l.Their))
		}
	}
	return l
}

// gapLines lists my gaps and the best level in the set for each, the widest
// gap that matters most first.
func (p *Planner) gapLines(n *network, set []app.PersonID) []GapLine {
	var out []GapLine
	for _, gap := range n.me.Gaps() {
		l := GapLine{Need: suggest.SkillNeed(gap.ID), Name: p.SkillName(gap.ID, gap.Name), Have: gap.Have, Want: gap.Want}
		for _, id := range set {
			q := n.byID[id]
			s, _, ok := suggest.Known(*q, gap.ID, n.model)
			if !ok || s.Level <= gap.Have || s.Level <= l.Them {
				continue
			}
			l.Them, l.Person, l.Who = s.Level, id, q.Name.First()
		}
		out = append(out, l)
	}
	return out
}

// rings gives the coverage now and with the round, from the same lines that
// are listed below them: Σ min(want, max(have, best)) / Σ want.
func rings(gaps []GapLine) (now, with Ring) {
	want, have, reach := 0.0, 0.0, 0.0
	for _, g := range gaps {
		want += float64(g.Want)
		have += float64(min(g.Have, g.Want))
		reach += float64(min(g.Want, max(g.Have, g.Them)))
	}
	if want == 0 {
		return Ring{}, Ring{}
	}
	now = Ring{Have: have / want, Whole: have / want}
	with = Ring{Have: have / want, Adds: (reach - have) / want, Whole: reach / want}
	return now, with
}
