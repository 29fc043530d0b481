package planner

import (
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/suggest"
)

// What the Rate screen asks about one talk: which skills it may have moved, which
// needs it may have met, what was open between the two, what may come next.

// mostRateSkills is how many skills are asked about without being added.
const mostRateSkills = 3

// rateSkills gives the skills that a talk was about: what it was arranged for,
// what an earlier rating names, my gaps in which they are strong, then the skills
// of the question it was arranged for.
func (p *Planner) rateSkills(n *network, q app.Person, c app.Coffee, t app.Talk) []RateSkill {
	var out []RateSkill
	lines := p.skillLines(n, q)
	add := func(id app.SkillID, name string) {
		if slices.ContainsFunc(out, func(s RateSkill) bool { return s.ID == id }) {
			return
		}
		mine, _ := n.me.Skill(id)
		s := RateSkill{ID: id, Name: p.SkillName(id, name), Have: mine.Have, Want: mine.Want, To: mine.Have}
		if i := slices.IndexFunc(lines, func(l SkillLine) bool { return l.ID == id }); i >= 0 {
			s.Them = lines[i].Them
		}
		if was, named := learnedOf(t.Learned, id); named {
			s.Note = was.Note
			if was.To != was.From {
				s.Have, s.To = was.From, was.To
			}
		}
		out = append(out, s)
	}
	if id, is := strings.CutPrefix(c.Purpose, string(suggest.SkillNeed(""))); is {
		add(app.SkillID(id), id)
	}
	for _, l := range t.Learned {
		add(l.Skill, l.Name)
	}
	for _, l := range lines {
		if len(out) < mostRateSkills && l.Want > l.Mine && l.Them > l.Mine && l.Claimed {
			add(l.ID, l.Name)
		}
	}
	for _, question := range n.me.Questions {
		if question.ID == c.Question {
			for _, name := range question.Skills {
				id, name := p.skill(name)
				if len(out) == mostRateSkills {
					break
				}
				if mine, gap := n.me.Skill(id); gap && mine.Want > mine.Have {
					add(id, name)
				}
			}
		}
	}
	for i := range out {
		out[i].Picked = true
	}
	for _, l := range lines { // where they are no stronger: a talk moves levels in other ways too
		if len(out) < mostRateSkills && l.Want > l.Mine {
			add(l.ID, l.Name)
		}
	}
	return out
}

// rateNeeds gives what the talk could have met, the likeliest first: what it was
// for, what an earlier rating names, the skills it was about, my open questions.
func (p *Planner) rateNeeds(n *network, c app.Coffee, t app.Talk, skills []RateSkill) []app.Need {
	var out []app.Need
	need := func(id app.NeedID, kind string) {
		label := p.needLabel(n, id)
		if id == "" || label == "" || len(out) == 4 || slices.ContainsFunc(out, func(o app.Need) bool { return o.ID == id }) {
			return
		}
		out = append(out, app.Need{ID: id, Kind: kind, Label: label})
	}
	need(app.NeedID(c.Purpose), "")
	if c.Question != 0 {
		need(suggest.QuestionNeed(c.Question), "question")
	}
	for _, r := range t.Needs {
		need(r.Need, "")
	}
	for _, s := range skills {
		if s.Picked {
			need(suggest.SkillNeed(s.ID), "skill")
		}
	}
	for _, question := range n.me.OpenQuestions() {
		need(suggest.QuestionNeed(question.ID), "question")
	}
	return out
}

// RateLine is a line of the ledger as the Rate screen lists it beforehand.
type RateLine struct {
	Given
	Before bool // promised before this talk
}

// rateLines gives what an earlier rating of the talk wrote, and what was promised
// before and is still open. The next step stands in a field of its own.
func (p *Planner) rateLines(n *network, entries []app.Entry, t app.Talk) []RateLine {
	var out []RateLine
	for _, e := range entries {
		ours := t.ID != 0 && e.Talk == t.ID
		next := ours && e.Direction == app.Gave && t.NextStep != "" && app.Fold(e.Text) == app.Fold(t.NextStep)
		if e.Dropped || next || !ours && !e.Open() {
			continue
		}
		out = append(out, RateLine{Given{Entry: e.ID, Direction: e.Direction, Text: e.Text, Due: e.Due, Done: !e.Done.IsZero()}, !ours})
	}
	return out
}

// nextSteps proposes what may come next: what I promised, what they asked of me,
// what they want, what I can give.
func (p *Planner) nextSteps(n *network, q app.Person, v RateView) []string {
	var out []string
	add := func(text string) {
		if text = strings.TrimSpace(text); text != "" && len(out) < 6 && !slices.ContainsFunc(out, func(o string) bool { return app.Fold(o) == app.Fold(text) }) {
			out = append(out, text)
		}
	}
	for _, l := range v.Given {
		if l.Direction == app.Gave && !l.Done {
			add(l.Text)
		}
	}
	for _, l := range p.requestLines(n, q.ID) {
		if l.Open() {
			add(capital(l.Request.Text))
		}
	}
	name := v.First
	for _, w := range q.Wants {
		add(p.words.Say("rate.next.want", "name", name, "want", inSentence(w.Text)))
	}
	for _, o := range n.me.Offers {
		add(p.words.Say("rate.next.offer", "name", name, "offer", o.Text))
	}
	add(p.words.Say("rate.next.tell", "name", name))
	return out
}
