package planner

import (
	"context"
	"strconv"
	"strings"

	"cortado/app"
)

// Lesson is what a "not for me" teaches.
type Lesson string

const (
	NoLesson Lesson = ""
	NoSkill  Lesson = "no-skill" // they do not have the skill named
	LowTrust Lesson = "trust"    // I would not rely on them
	Alike    Lesson = "alike"    // we see things alike: other views should count more
)

// NotForMeWhy is why a person is not for me: in own words, and what the program
// may learn from it.
type NotForMeWhy struct {
	Text   string
	Lesson Lesson
	Skill  app.SkillID // of NoSkill
}

const (
	perspectiveShare = "model.share.perspective"
	alikeStep        = .05 // what one "we see things alike" adds to the share of perspective
	alikeMost        = .5
	unreliable       = app.Level(1)
)

// ParseLesson reads "no-skill=NAME", "trust", "alike" or nothing.
func (p *Planner) ParseLesson(text string) (NotForMeWhy, error) {
	what, name, _ := strings.Cut(text, "=")
	switch Lesson(what) {
	case NoLesson:
		return NotForMeWhy{}, nil
	case LowTrust, Alike:
		if name == "" {
			return NotForMeWhy{Lesson: Lesson(what)}, nil
		}
	case NoSkill:
		if name = strings.TrimSpace(name); name != "" {
			id, _ := p.skill(name)
			return NotForMeWhy{Lesson: NoSkill, Skill: id}, nil
		}
	}
	return NotForMeWhy{}, app.Invalid("%q teaches nothing; use no-skill=NAME, trust or alike", text)
}

// TeachNotForMe leaves a person out of question and takes the lesson to heart,
// in one change with one undo:
//
//	no-skill  their level in the skill is 0, typed, so that no title claims it again
//	trust     my trust in them is 1 of 5, unless it is lower already
//	alike     perspective counts .05 more among my needs, up to .5
func (p *Planner) TeachNotForMe(ctx context.Context, id app.PersonID, why NotForMeWhy) (app.ChangeID, error) {
	q, err := p.person(ctx, id)
	if err != nil {
		return 0, err
	}
	standing := q.Standing
	standing.NotForMe, standing.NotForMeWhy, standing.Pinned = true, strings.TrimSpace(why.Text), false
	signals := []app.Signal{app.PeopleChanged, app.RoundChanged}
	share := ""
	switch why.Lesson {
	case NoLesson:
	case NoSkill:
		if err := p.withoutSkill(&q, why.Skill); err != nil {
			return 0, err
		}
	case LowTrust:
		low := unreliable
		if q.Trust == nil || *q.Trust > low {
			q.Trust = &low
			markSource(&q, "trust")
		}
	case Alike:
		if share, err = p.moreViews(ctx); err != nil {
			return 0, err
		}
		signals = append(signals, app.SettingsChanged)
	default:
		return 0, app.Invalid("%q teaches nothing; use no-skill, trust or alike", why.Lesson)
	}
	return p.change("change.not-for-me", q.Name.First(), func(w app.Writer) error {
		if why.Lesson == NoSkill || why.Lesson == LowTrust {
			if _, err := w.SavePerson(q); err != nil {
				return err
			}
		}
		if share != "" {
			if err := w.SaveSetting(perspectiveShare, share); err != nil {
				return err
			}
		}
		return w.SaveStanding(id, standing)
	}, signals...)
}

// withoutSkill notes that a person does not have a skill, as typed.
func (p *Planner) withoutSkill(q *app.Person, id app.SkillID) error {
	if id == "" {
		return app.Invalid("no skill is named that %s does not have", q.Name.First())
	}
	name := p.SkillName(id, "")
	var kept []app.PersonSkill
	for _, s := range q.Skills {
		if s.ID == id {
			name = p.SkillName(id, s.Name)
			continue
		}
		kept = append(kept, s)
	}
	q.Skills = append(kept, app.PersonSkill{ID: id, Name: name, Level: 0, Source: app.Typed, Certainty: 1})
	return nil
}

// markSource marks a field as typed, so that no import changes it.
func markSource(q *app.Person, field string) {
	sources := map[string]app.Source{field: app.Typed}
	for k, v := range q.Sources {
		if k != field {
			sources[k] = v
		}
	}
	q.Sources = sources
}

// moreViews is the share of perspective one step up; empty when it is at its
// most already.
func (p *Planner) moreViews(ctx context.Context) (string, error) {
	text, err := p.Setting(ctx, perspectiveShare)
	if err != nil {
		return "", err
	}
	share, err := strconv.ParseFloat(text, 64)
	if err != nil || share >= alikeMost {
		return "", err
	}
	return strconv.FormatFloat(min(alikeMost, share+alikeStep), 'f', 2, 64), nil
}
