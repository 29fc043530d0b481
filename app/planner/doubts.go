package planner

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sort"

	"cortado/app"
	"cortado/app/suggest"
)

// DoubtView is one thing about a person that was read off their title too
// vaguely to be claimed, as a question to the user. Either Skill or Dimension
// is set.
type DoubtView struct {
	Skill     app.SkillID
	Dimension app.Dimension
	Question  string           // "Is Lena’s field finance?"
	Why       string           // "Guessed from “Partner”, 40%"
	Level     app.Level        // of the guess, for a skill
	Value     string           // of the guess, for a dimension; empty where the title says nothing
	Choices   []DimensionValue // what else a dimension can be
}

// DimensionValue is a value of a dimension and its name in the user's language.
type DimensionValue struct {
	Value, Name string
}

// DoubtAnswer is what the user says of a person's skill or dimension. Level 0
// says that they have none of the skill, an empty value that the user does not
// know; either keeps the title from being asked again.
type DoubtAnswer struct {
	Skill     app.SkillID
	Level     app.Level
	Dimension app.Dimension
	Value     string
}

// mostDoubts is how many questions are put at once.
const mostDoubts = 3

// Doubts gives what the program would ask about a person, what is worth most to
// the needs first: the weight of the need times how far the person would meet
// it were the guess right. No more than three.
func (p *Planner) Doubts(ctx context.Context, person app.PersonID) ([]DoubtView, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	q, known := n.byID[person]
	if !known {
		return nil, app.NotFound("there is no person %d", person)
	}
	// The needs are mine alone, so one person is asked about without preparing
	// the model for everybody.
	alone := suggest.Plan(suggest.Input{Now: n.now, Me: n.me, Model: n.model, People: []app.Person{*q}})
	doubts := doubtsOf(alone).about(q)
	if len(doubts) > mostDoubts {
		doubts = doubts[:mostDoubts]
	}
	var out []DoubtView
	for _, d := range doubts {
		out = append(out, p.doubtView(d, q))
	}
	return out, nil
}

// AnswerDoubt keeps what the user says as typed, whether the program had asked
// or only guessed.
func (p *Planner) AnswerDoubt(ctx context.Context, person app.PersonID, a DoubtAnswer) (app.ChangeID, error) {
	if a.Skill == "" && a.Dimension == "" {
		return 0, app.Invalid("the answer is about no skill and no dimension")
	}
	old, err := p.store.Person(ctx, person)
	if err != nil {
		return 0, err
	}
	q := old
	if a.Dimension != "" {
		if q.Perspective = maps.Clone(old.Perspective); q.Perspective == nil {
			q.Perspective = map[app.Dimension]app.Attribute{}
		}
		q.Perspective[a.Dimension] = app.Attribute{Value: a.Value, Certainty: 1, Source: app.Typed}
	} else {
		said := app.PersonSkill{ID: a.Skill, Name: p.SkillName(a.Skill, ""), Level: a.Level, Source: app.Typed, Certainty: 1}
		q.Skills = slices.Clone(old.Skills)
		if at := slices.IndexFunc(q.Skills, func(s app.PersonSkill) bool { return s.ID == a.Skill }); at >= 0 {
			said.Name = q.Skills[at].Name
			q.Skills[at] = said
		} else {
			q.Skills = append(q.Skills, said)
		}
	}
	return p.keepSaid(q, old, "change.doubt")
}

// keepSaid saves a person as the user told of them, under a label of its own.
func (p *Planner) keepSaid(q, old app.Person, label string) (app.ChangeID, error) {
	p.prepare(&q, old)
	if err := q.Validate(); err != nil {
		return 0, err
	}
	return p.change(label, q.Name.First(), func(w app.Writer) error {
		_, err := w.SavePerson(q)
		return err
	}, app.PeopleChanged, app.RoundChanged)
}

// doubting finds what is unsure about people; made once for many of them.
type doubting struct {
	plan   *suggest.Planned
	weight map[app.NeedID]float64
}

func doubtsOf(plan *suggest.Planned) doubting {
	d := doubting{plan: plan, weight: map[app.NeedID]float64{}}
	for _, need := range d.plan.Needs() {
		d.weight[need.ID] = need.Weight
	}
	return d
}

// likelyFit is what an answer is thought to be worth where nothing is guessed.
const likelyFit = .5

// about lists the doubts about a person, the most useful first. Where a title
// says nothing at all about function or seniority, that is asked too.
func (d doubting) about(q *app.Person) []suggest.Doubt {
	out := d.plan.UnsureOf(q)
	for _, dim := range []app.Dimension{app.Function, app.Seniority} {
		_, said := q.Perspective[dim]
		need := suggest.ViewNeed(dim)
		if _, matters := d.weight[need]; matters && !said && q.Title != "" {
			out = append(out, suggest.Doubt{Need: need, Dimension: dim, Fit: likelyFit})
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		return d.weight[out[i].Need]*out[i].Fit > d.weight[out[j].Need]*out[j].Fit
	})
	return out
}

// silent says whether nothing is said of a dimension that is asked about where
// somebody has a title.
func (d doubting) silent(perspective map[app.Dimension]app.Attribute) bool {
	for _, dim := range []app.Dimension{app.Function, app.Seniority} {
		if _, matters := d.weight[suggest.ViewNeed(dim)]; matters {
			if _, said := perspective[dim]; !said {
				return true
			}
		}
	}
	return false
}

func (p *Planner) doubtView(d suggest.Doubt, q *app.Person) DoubtView {
	v := DoubtView{Skill: d.Skill.ID, Dimension: d.Dimension, Level: d.Skill.Level, Value: d.Value}
	name := q.Name.First()
	if d.Dimension == "" {
		v.Question = p.words.Say("doubt.skill", "name", name, "skill", inSentence(p.SkillName(d.Skill.ID, d.Skill.Name)))
		v.Why = p.words.Say("doubt.guessed", "title", cmp.Or(d.Skill.From, readOff(*q)), "percent", percent(d.Certainty))
		return v
	}
	dimension := p.words.Say("doubt.dimension." + string(d.Dimension))
	for _, value := range app.SpecOf(d.Dimension).Values {
		v.Choices = append(v.Choices, DimensionValue{value, p.ValueName(d.Dimension, value)})
	}
	if d.Value == "" {
		v.Question = p.words.Say("doubt.what", "name", name, "dimension", dimension)
		v.Why = p.words.Say("doubt.silent", "title", q.Title)
		return v
	}
	v.Question = p.words.Say("doubt.is", "name", name, "dimension", dimension, "value", inSentence(p.ValueName(d.Dimension, d.Value)))
	v.Why = p.words.Say("doubt.guessed", "title", readOff(*q), "percent", percent(d.Certainty))
	return v
}
