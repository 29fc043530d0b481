package suggest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cortado/app"
)

// need is a need with what is prepared for judging people against it.
type need struct {
	app.Need
	group    int
	raw      float64
	skill    app.MySkill // of a skill need
	support  string      // of a support need
	question *question   // of a question need
	view     int         // of a perspective need: index into the dimensions
}

// The groups of needs in their fixed order.
const (
	skillGroup = iota
	questionGroup
	supportGroup
	viewGroup
)

// Supports I may want from allies.
const (
	Critique      = "critique"
	Encouragement = "encouragement"
	Sponsor       = "sponsor"
)

// SkillNeed, QuestionNeed, SupportNeed and ViewNeed give the ids of needs.
func SkillNeed(id app.SkillID) app.NeedID       { return app.NeedID("skill:" + string(id)) }
func QuestionNeed(id app.QuestionID) app.NeedID { return app.NeedID(fmt.Sprintf("question:%d", id)) }
func SupportNeed(what string) app.NeedID        { return app.NeedID("support:" + what) }
func ViewNeed(d app.Dimension) app.NeedID       { return app.NeedID("view:" + string(d)) }

// Needs lists what I lack with weights that add up to 1: skills by id, open
// questions by id, support, perspective in the order of its dimensions. A
// dimension on which my own place is unknown is no need: nobody could be seen
// to differ. No needs is an empty list.
func Needs(in Input) []app.Need {
	return listed(needs(in, sane(in.Model), dimensions(in.Me)))
}

func listed(ns []need) []app.Need {
	out := make([]app.Need, len(ns))
	for i, n := range ns {
		out[i] = n.Need
	}
	return out
}

func needs(in Input, m app.Model, dims []dimension) []need {
	var out []need
	if asked(in) {
		m = leading(m)
	}
	add := func(n need, id app.NeedID, kind, label string, raw float64) {
		if raw > 0 {
			n.Need, n.raw = app.Need{ID: id, Kind: kind, Label: label}, raw
			out = append(out, n)
		}
	}
	for _, s := range gapSkills(in.Me) {
		label := in.Names[s.ID]
		if label == "" {
			label = cmp.Or(s.Name, string(s.ID))
		}
		w := float64(min(max(s.Importance, 0), 5)) / 5
		add(need{group: skillGroup, skill: s}, SkillNeed(s.ID), OfSkill, label, w*float64(s.Gap())/5)
	}
	for _, q := range openQuestions(in) {
		prepared := newQuestion(q)
		add(need{group: questionGroup, question: prepared}, QuestionNeed(q.ID), OfQuestion, q.Text,
			float64(min(max(q.Importance, 0), 5))/5)
	}
	for _, s := range []struct {
		what   string
		weight int
	}{{Critique, in.Me.Support.Critique}, {Encouragement, in.Me.Support.Encouragement}, {Sponsor, in.Me.Support.Sponsor}} {
		add(need{group: supportGroup, support: s.what}, SupportNeed(s.what), OfSupport, s.what,
			float64(min(max(s.weight, 0), 5))/5)
	}
	for i, d := range dims {
		add(need{group: viewGroup, view: i}, ViewNeed(d.spec.ID), OfPerspective, d.label, float64(d.weight))
	}
	return weigh(out, m)
}

// weigh gives γ = share(group)·r/Σ_group r, the shares taken in proportion over
// the groups that have needs. Needs of a group without a share are left out.
func weigh(ns []need, m app.Model) []need {
	share := [4]float64{skillGroup: m.ShareSkill, questionGroup: m.ShareQuestion, supportGroup: m.ShareSupport, viewGroup: m.SharePerspective}
	ns = slices.DeleteFunc(ns, func(n need) bool { return share[n.group] == 0 })
	var raw [4]float64
	for _, n := range ns {
		raw[n.group] += n.raw
	}
	total := 0.0
	for g, r := range raw {
		if r > 0 {
			total += share[g]
		}
	}
	for i := range ns {
		n := &ns[i]
		n.Weight = share[n.group] / total * n.raw / raw[n.group]
	}
	return ns
}

// gapSkills lists my skills with a gap by id, each once, levels in range.
func gapSkills(me app.Profile) []app.MySkill {
	var out []app.MySkill
	seen := map[app.SkillID]bool{}
	for _, s := range me.Skills {
		if s.ID == "" || seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		s.Have, s.Want = inRange(s.Have), inRange(s.Want)
		if s.Gap() > 0 {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b app.MySkill) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

func inRange(l app.Level) app.Level { return min(max(l, 0), app.MaxLevel) }

// asked says whether a question is asked for this calculation.
func asked(in Input) bool {
	q := in.Question
	return q != nil && (strings.TrimSpace(q.Text) != "" || len(q.Skills) > 0 || len(q.Tags) > 0)
}

// leading gives the question asked as much weight as everything else together:
// whoever asks for the other view on one thing wants an answer to that.
func leading(m app.Model) app.Model {
	m.ShareQuestion = max(m.ShareQuestion, m.ShareSkill+m.SharePerspective+m.ShareSupport, .5)
	return m
}

// openQuestions lists the questions that count by id. One asked for this
// calculation stands alone: the others wait.
func openQuestions(in Input) []app.Question {
	if asked(in) {
		q := *in.Question
		q.Importance = 5
		return []app.Question{q}
	}
	var out []app.Question
	seen := map[app.QuestionID]bool{}
	for _, q := range in.Me.OpenQuestions() {
		if !seen[q.ID] {
			seen[q.ID] = true
			out = append(out, q)
		}
	}
	slices.SortFunc(out, func(a, b app.Question) int { return cmp.Compare(a.ID, b.ID) })
	return out
}
