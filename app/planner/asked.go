package planner

import (
	"context"
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/suggest"
)

// Answer is who would see a question most differently, and how the question was
// understood.
type Answer struct {
	WhoNext
	Question   app.Question
	Understood []UnderstoodSkill
	Matched    bool // the question is a reason for somebody of the set
}

// UnderstoodSkill is a skill a question is about.
type UnderstoodSkill struct {
	ID   app.SkillID
	Name string
}

// AnswerTo finds who would see a question most differently. Its skills are read
// off its words where none is named.
func (p *Planner) AnswerTo(ctx context.Context, question app.Question, size int) (Answer, error) {
	if question.Importance == 0 {
		question.Importance = mostImportance
	}
	if err := question.Validate(); err != nil {
		return Answer{}, err
	}
	size, err := p.roundSize(ctx, size)
	if err != nil {
		return Answer{}, err
	}
	n, err := p.read(ctx)
	if err != nil {
		return Answer{}, err
	}
	if old, known := findQuestion(n.me, question.Text); known && question.ID == 0 {
		question.ID = old.ID // so that the stances noted for it count
		if question.Stance == nil {
			question.Stance = old.Stance
		}
		if len(question.Skills) == 0 {
			question.Skills = old.Skills
		}
	}
	question.Skills = p.questionSkills(question)
	out := Answer{Question: question}
	if out.WhoNext, err = p.Stuck(ctx, question, size); err != nil {
		return Answer{}, err
	}
	for _, id := range question.Skills {
		out.Understood = append(out.Understood, UnderstoodSkill{app.SkillID(id), p.SkillName(app.SkillID(id), "")})
	}
	if out.Empty != "" {
		out.Empty, out.Nobody = p.whyNobody(n, out.Empty)
	}
	for i := range out.Cards {
		c := &out.Cards[i]
		c.Angle = p.angle(n, question, n.byID[c.Row.ID])
		p.questionFirst(c)
		out.Matched = out.Matched || c.answers()
	}
	// Whoever answers the question stands before those who only fill gaps.
	slices.SortStableFunc(out.Cards, func(a, b SuggestionCard) int {
		switch {
		case a.answers() == b.answers():
			return 0
		case a.answers():
			return -1
		}
		return 1
	})
	return out, nil
}

// answers says whether the question is among the reasons of a card, where it
// stands first.
func (c *SuggestionCard) answers() bool {
	return len(c.Reasons) > 0 && c.Reasons[0].Kind == suggest.OfQuestion
}

// questionFirst puts the reason that answers the question before the others,
// and gives it a name short enough for a row: the question stands above the
// set in full.
func (p *Planner) questionFirst(c *SuggestionCard) {
	byKind := func(r ReasonLine) bool { return r.Kind == suggest.OfQuestion }
	if i := slices.IndexFunc(c.More, byKind); i >= 0 {
		c.Reasons = append(c.Reasons, c.More[i])
		c.More = slices.Delete(slices.Clone(c.More), i, i+1)
	}
	i := slices.IndexFunc(c.Reasons, byKind)
	if i < 0 {
		return
	}
	r := c.Reasons[i]
	r.Name = p.words.Say("who-next.angle.reason")
	c.Reasons = append([]ReasonLine{r}, slices.Delete(slices.Clone(c.Reasons), i, i+1)...)
	if len(c.Reasons) > mostReasons {
		c.More = append(slices.Clone(c.Reasons[mostReasons:]), c.More...)
		c.Reasons = c.Reasons[:mostReasons]
	}
}

// angleDimensions are those that say most about how somebody looks at a
// question, in the order in which they are told.
var angleDimensions = []app.Dimension{app.Function, app.Industry, app.Seniority, app.Background, app.Region}

// mostAngles is how many differences one line tells.
const mostAngles = 2

// angle says in one line from where a person looks at a question: by both
// stances where they are given, else by the places in which we differ.
func (p *Planner) angle(n *network, question app.Question, q *app.Person) string {
	if q == nil {
		return ""
	}
	if theirs, said := q.Stances[question.ID]; said && question.Stance != nil && question.ID != 0 {
		return p.words.Say("who-next.angle.stance", "name", q.Name.First(), "their", p.stanceName(theirs), "my", p.stanceName(*question.Stance))
	}
	var theirs, mine []string
	for _, d := range angleDimensions {
		a, me := q.Perspective[d], n.me.Perspective[d]
		if a.Value == "" || me == "" || app.Fold(a.Value) == app.Fold(me) || a.Source == app.Inferred && a.Certainty < n.model.InferFloor {
			continue
		}
		name := strings.ToLower(p.ValueName(d, a.Value))
		if slices.Contains(theirs, name) {
			continue // education as a function and as an industry
		}
		theirs = append(theirs, name)
		mine = append(mine, strings.ToLower(p.ValueName(d, me)))
		if len(theirs) == mostAngles {
			break
		}
	}
	if len(theirs) == 0 {
		return ""
	}
	return p.words.Say("who-next.angle.from", "their", strings.Join(theirs, ", "), "mine", strings.Join(mine, ", "))
}

// stanceName says a stance of −2 … 2.
func (p *Planner) stanceName(s int) string {
	return p.words.Say("who-next.stance." + [...]string{"against-much", "against", "undecided", "for", "for-much"}[min(max(s, -2), 2)+2])
}

// KeptQuestion is a question among my open ones, and the need it is.
type KeptQuestion struct {
	Question app.Question
	Need     app.NeedID
	Known    bool // it was there before
}

// KeepQuestion adds a question to my open ones; one with the same words is
// there already and keeps its number. What was added to it, such as a stance,
// is kept too.
func (p *Planner) KeepQuestion(ctx context.Context, question app.Question) (KeptQuestion, app.ChangeID, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return KeptQuestion{}, 0, err
	}
	question = p.asKept(me, question)
	if old, known := findQuestion(me, question.Text); known && sameQuestion(old, question) {
		return kept(old, true), 0, nil
	}
	if err := question.Validate(); err != nil {
		return KeptQuestion{}, 0, err
	}
	var out KeptQuestion
	id, err := p.change("change.question.add", "", func(w app.Writer) (err error) {
		out, err = p.writeQuestion(ctx, w, question)
		return err
	}, app.ProfileChanged, app.RoundChanged)
	return out, id, err
}

// writeQuestion keeps a question within a change and reads the number it got.
func (p *Planner) writeQuestion(ctx context.Context, w app.Writer, question app.Question) (KeptQuestion, error) {
	me, err := w.Profile(ctx)
	if err != nil {
		return KeptQuestion{}, err
	}
	question = p.asKept(me, question)
	me.Questions = slices.Clone(me.Questions)
	known := false
	for i, q := range me.Questions {
		if q.Closed == "" && app.Fold(q.Text) == app.Fold(question.Text) {
			me.Questions[i], known = question, true
		}
	}
	if !known {
		me.Questions = append(me.Questions, question)
	}
	if err := w.SaveProfile(me); err != nil {
		return KeptQuestion{}, err
	}
	if me, err = w.Profile(ctx); err != nil {
		return KeptQuestion{}, err
	}
	q, _ := findQuestion(me, question.Text)
	return kept(q, known), nil
}

// asKept fills in what a question among mine has: its number, its day, its
// importance and skills.
func (p *Planner) asKept(me app.Profile, q app.Question) app.Question {
	q.Text = strings.TrimSpace(q.Text)
	if q.Importance == 0 {
		q.Importance = mostImportance
	}
	if q.Since == "" {
		q.Since = app.DayOf(p.here(me))
	}
	if old, known := findQuestion(me, q.Text); known {
		q.ID, q.Since, q.Importance, q.Tags = old.ID, old.Since, old.Importance, old.Tags
		if q.Stance == nil {
			q.Stance = old.Stance
		}
	}
	q.Skills = p.questionSkills(q)
	return q
}

func findQuestion(me app.Profile, text string) (app.Question, bool) {
	for _, q := range me.OpenQuestions() {
		if app.Fold(q.Text) == app.Fold(text) {
			return q, true
		}
	}
	return app.Question{}, false
}

func sameQuestion(a, b app.Question) bool {
	same := a.Stance == nil && b.Stance == nil || a.Stance != nil && b.Stance != nil && *a.Stance == *b.Stance
	return same && a.Opposite == b.Opposite && slices.Equal(a.Skills, b.Skills)
}

func kept(q app.Question, known bool) KeptQuestion {
	return KeptQuestion{Question: q, Need: suggest.QuestionNeed(q.ID), Known: known}
}

// linkQuestion names the kept question in what was written down while it had no
// number yet.
func linkQuestion(r *app.Round, to app.NeedID) {
	from := suggest.QuestionNeed(0)
	for i := range r.Needs {
		if r.Needs[i].ID == from {
			r.Needs[i].ID = to
		}
	}
	for i := range r.Picks {
		for j := range r.Picks[i].Terms {
			if t := &r.Picks[i].Terms[j]; t.Need == from {
				t.Need = to
			}
		}
	}
}
