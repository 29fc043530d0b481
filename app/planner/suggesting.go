package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// input hands the model everything that was read.
func (n *network) input() suggest.Input {
	in := suggest.Input{Now: n.now, Me: n.me, People: n.read, Talks: n.talks, Contacts: n.contacts, Messages: n.messages,
		Coffees: n.coffees, Requests: n.requests, Rounds: n.rounds, Model: n.model, Tags: n.tags}
	for _, q := range n.read {
		if q.Standing.Pinned {
			in.Fixed = append(in.Fixed, q.ID)
		}
	}
	return in
}

// plan prepares the model; without a question of its own it is kept until
// something changes.
func (p *Planner) plan(n *network, question *app.Question) *suggest.Planned {
	if question == nil {
		return n.plan()
	}
	q := *question
	q.Skills = p.questionSkills(q)
	if q.Importance == 0 {
		q.Importance = 5
	}
	return n.plan().Asking(q)
}

// propose chooses a set of the size.
func (p *Planner) propose(n *network, size int, question *app.Question) (*suggest.Planned, suggest.Set) {
	plan := p.plan(n, question)
	return plan, p.labelled(n, plan.Choose(size))
}

// labelled puts the user's words to the needs of a set.
func (p *Planner) labelled(n *network, set suggest.Set) suggest.Set {
	needs := append([]app.Need(nil), set.Needs...)
	for i := range needs {
		needs[i].Label = p.needLabel(n, needs[i].ID)
	}
	set.Needs = needs
	return set
}

// Suggestion is a proposal as the command line prints it.
type Suggestion struct {
	Needs []app.Need
	Picks []app.Pick
	// Coverage counts levels, Expected the model's own measure; both before
	// and with the set.
	Before, After app.Coverage
	WhyNot        *WhyNot
}

// Suggest proposes a set of the size for the present state of everything, with
// an optional question asked for this set only, and says why a person is not in
// it when one is named.
func (p *Planner) Suggest(ctx context.Context, size int, question *app.Question, whyNot app.PersonID) (Suggestion, error) {
	n, err := p.read(ctx)
	if err != nil {
		return Suggestion{}, err
	}
	if size, err = p.roundSize(ctx, size); err != nil {
		return Suggestion{}, err
	}
	plan, set := p.propose(n, size, question)
	r := p.roundOf(n, plan, set)
	out := Suggestion{Needs: r.Needs, Picks: r.Picks, Before: r.Before, After: r.After}
	if q, known := n.byID[whyNot]; known {
		why := p.compare(n, plan, set, q, -1)
		out.WhyNot = &why
	}
	return out, nil
}

// WhyNot says why a person is not in the set, with the terms of both sides.
type WhyNot struct {
	Person   app.PersonID
	Name     string
	Other    app.PersonID // in whose place they would stand; 0 when nobody is in the set
	OtherAs  string
	Terms    []app.Term
	Gain     float64
	Against  float64 // the other's gain
	Coverage app.Coverage
	Text     string // the difference in plain words
	CanSwap  bool
}

// WhyNotPerson compares a person with one of the set on screen, which is the
// open round or the proposal: the one at the place, or the last for a negative.
func (p *Planner) WhyNotPerson(ctx context.Context, person app.PersonID, place, size int, question *app.Question) (WhyNot, error) {
	n, err := p.read(ctx)
	if err != nil {
		return WhyNot{}, err
	}
	q, known := n.byID[person]
	if !known {
		return WhyNot{}, app.NotFound("there is no person with the id %d", person)
	}
	if size, err = p.roundSize(ctx, size); err != nil {
		return WhyNot{}, err
	}
	plan, set := p.propose(n, size, question)
	if r, open := n.current(); open && question == nil {
		set = p.openSet(plan, r)
	}
	return p.compare(n, plan, set, q, place), nil
}

// Stuck is the answer to "I'm stuck on…": who sees it most differently.
func (p *Planner) Stuck(ctx context.Context, question app.Question, size int) (WhoNext, error) {
	if err := question.Validate(); err != nil {
		return WhoNext{}, err
	}
	n, err := p.read(ctx)
	if err != nil {
		return WhoNext{}, err
	}
	plan, set := p.propose(n, size, &question)
	v := p.setView(n, plan, set)
	v.Size, v.Empty = size, emptyReason(n, set)
	return v, nil
}

// needTerms gives the reasons that make a person worth asking now, best first.
func (p *Planner) needTerms(n *network, id app.PersonID) []app.Term {
	if r, open := n.current(); open {
		for _, pick := range r.Picks {
			if pick.Person == id && !pick.Dropped {
				return pick.Terms
			}
		}
	}
	c, err := p.plan(n, nil).Given(nil, id)
	if err != nil {
		return nil
	}
	return p.terms(n, c)
}

// purposeText says a coffee's purpose, kept as a need or in own words. Without
// one it is the strongest need that leads to the person, else how they see the
// world; empty when nothing is known that leads to them.
func (p *Planner) purposeText(n *network, q app.Person, kept string) string {
	if kept == "" {
		view := ""
		for _, t := range p.needTerms(n, q.ID) {
			switch {
			case t.Value <= 0:
			case t.Need != "" && kept == "":
				kept = string(t.Need)
			case t.Kind == suggest.OfPerspective && view == "":
				view = t.Label
			}
		}
		if kept == "" {
			return view
		}
	}
	if label := p.needLabel(n, app.NeedID(kept)); label != "" {
		return label
	}
	return kept
}

// needLabel names a need in the user's words; empty for what is none.
func (p *Planner) needLabel(n *network, id app.NeedID) string {
	kind, rest, _ := strings.Cut(string(id), ":")
	switch kind {
	case "skill":
		mine, _ := n.me.Skill(app.SkillID(rest))
		return p.SkillName(app.SkillID(rest), mine.Name)
	case "question":
		for _, q := range n.me.Questions {
			if suggest.QuestionNeed(q.ID) == id {
				return q.Text
			}
		}
		return p.words.Say("need.question")
	case "support":
		return p.words.Say("support." + rest)
	case "view":
		for _, own := range n.me.Own {
			if string(own.ID) == rest {
				return own.Name
			}
		}
		return p.words.Say("dimension." + rest)
	}
	return ""
}

// askAgain says from when a person is in question again.
func (p *Planner) askAgain(n *network, id app.PersonID) string {
	_, why := p.plan(n, nil).Availability(id)
	return p.unavailable(n, why)
}

func (p *Planner) day(d app.Day) string {
	t := d.Time(time.UTC)
	if t.IsZero() {
		return ""
	}
	return p.words.DayYear(t)
}
