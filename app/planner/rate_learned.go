package planner

import (
	"strings"

	"cortado/app"
)

// learned fills in what a level moved from: where it stood before the talk. What
// an earlier rating of the same talk moved still counts from there.
func (p *Planner) learned(me app.Profile, earlier, in []app.Learned) []app.Learned {
	var out []app.Learned
	for _, l := range in {
		if l.Skill == "" {
			l.Skill, l.Name = p.skill(l.Name)
		}
		if mine, ok := me.Skill(l.Skill); ok {
			l.From, l.Name = mine.Have, mine.Name
		}
		if was, ok := learnedOf(earlier, l.Skill); ok && was.To != was.From {
			l.From = was.From
		}
		if l.To != l.From || strings.TrimSpace(l.Note) != "" {
			out = append(out, l)
		}
	}
	return out
}

func learnedOf(list []app.Learned, id app.SkillID) (app.Learned, bool) {
	for _, l := range list {
		if l.Skill == id {
			return l, true
		}
	}
	return app.Learned{}, false
}

// moveLevels moves my own levels as the user said, by what differs from an
// earlier rating of the same talk: a rating kept twice does not move them twice,
// and one that takes a step back takes it back, wherever the level stands since.
// It gives what it moved.
func moveLevels(w app.Writer, me app.Profile, earlier, learned []app.Learned) ([]app.Learned, error) {
	var moved []app.Learned
	move := func(l app.Learned, by app.Level) {
		if by == 0 {
			return
		}
		for i := range me.Skills {
			if s := &me.Skills[i]; s.ID == l.Skill {
				if to := min(max(s.Have+by, 0), app.MaxLevel); to != s.Have {
					moved = append(moved, app.Learned{Skill: s.ID, Name: s.Name, From: s.Have, To: to})
					s.Have = to
				}
				return
			}
		}
		if by > 0 {
			moved = append(moved, app.Learned{Skill: l.Skill, Name: l.Name, To: by})
			me.Skills = append(me.Skills, app.MySkill{ID: l.Skill, Name: l.Name, Have: by, Want: by, Importance: 3})
		}
	}
	for _, l := range learned {
		if was, ok := learnedOf(earlier, l.Skill); ok && was.To != was.From {
			move(l, l.To-was.To)
			continue
		}
		move(l, l.To-l.From)
	}
	for _, was := range earlier {
		if _, still := learnedOf(learned, was.Skill); !still {
			move(was, was.From-was.To)
		}
	}
	if len(moved) == 0 {
		return nil, nil
	}
	return moved, w.SaveProfile(me)
}
