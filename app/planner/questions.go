package planner

import (
	"context"
	"slices"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// QuestionView is a question of mine with what it was understood as and what
// it led to.
type QuestionView struct {
	Question app.Question
	Skills   []NamedSkill
	Led      []QuestionTalk // coffees and talks it led to, the newest first
	Line     string         // "2 coffees: Priya met, Jonas asked"; empty before the first
	Talked   string         // "talked with Priya on 12 November" once a talk on it is rated
}

// QuestionTalk is a coffee that a question led to, or a talk rated for it.
type QuestionTalk struct {
	Coffee app.CoffeeID // 0 for a talk that was no coffee
	Person app.PersonID
	Name   string
	First  string
	State  app.CoffeeState
	When   string  // its day, where one is known
	Rated  bool    // the talk has its rating
	ToRate bool    // it took place by its time, and has no rating
	Met    float64 // how far it answered the question, 0..1; -1 when that was not rated
	at     time.Time
}

// Questions lists my questions in the profile's order, each with its coffees.
func (p *Planner) Questions(ctx context.Context) ([]QuestionView, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	var out []QuestionView
	for _, q := range n.me.Questions {
		v := QuestionView{Question: q, Led: p.ledTo(n, q)}
		for _, id := range q.Skills {
			v.Skills = append(v.Skills, NamedSkill{app.SkillID(id), p.SkillName(app.SkillID(id), "")})
		}
		v.Line = p.ledLine(v.Led)
		for _, t := range v.Led {
			if t.Rated && t.State == app.WasMet {
				v.Talked = p.words.Say("question.talked", "name", t.First, "day", dayMonth(p, t.at.In(n.now.Location())))
				break
			}
		}
		out = append(out, v)
	}
	return out, nil
}

// ledTo finds the coffees that were about a question: those linked to it or
// asked for with it as their purpose, and talks whose rating says that they
// helped with it.
func (p *Planner) ledTo(n *network, q app.Question) []QuestionTalk {
	need := suggest.QuestionNeed(q.ID)
	byCoffee := map[app.CoffeeID]app.Talk{}
	helped := map[app.TalkID]float64{}
	for _, t := range n.talks {
		byCoffee[t.Coffee] = t
		helped[t.ID] = -1
		for _, r := range t.Needs {
			if r.Need == need {
				helped[t.ID] = r.Met
			}
		}
	}
	var out []QuestionTalk
	add := func(person app.PersonID, t QuestionTalk) {
		who, known := n.byID[person]
		if !known {
			return // in the bin
		}
		t.Person, t.Name, t.First = person, who.Name.String(), who.Name.First()
		if !t.at.IsZero() {
			t.When = p.nearDay(n.now, t.at)
		}
		out = append(out, t)
	}
	for _, c := range n.coffees {
		t, met := byCoffee[c.ID]
		linked := c.Question == q.ID || c.Purpose == string(need)
		if !linked && (!met || helped[t.ID] <= 0) {
			continue
		}
		at := c.Start
		if at.IsZero() {
			at = c.AskedAt
		}
		v := QuestionTalk{Coffee: c.ID, State: c.State, at: at, Met: -1}
		if met {
			v.Rated, v.Met, v.at = t.Helpful > 0, helped[t.ID], t.At
		}
		v.ToRate = n.over(c) || c.State == app.WasMet && !v.Rated
		add(c.Person, v)
	}
	for _, t := range n.talks {
		if t.Coffee == 0 && helped[t.ID] > 0 {
			add(t.Person, QuestionTalk{State: app.WasMet, Rated: t.Helpful > 0, Met: helped[t.ID], at: t.At})
		}
	}
	slices.SortStableFunc(out, func(a, b QuestionTalk) int { return b.at.Compare(a.at) })
	return out
}

// ledNames is how many coffees a question's line names.
const ledNames = 3

// ledLine says how many coffees a question led to and how they stand.
func (p *Planner) ledLine(led []QuestionTalk) string {
	if len(led) == 0 {
		return ""
	}
	var who []string
	for _, t := range led[:min(len(led), ledNames)] {
		who = append(who, p.words.Say("question.led."+string(t.State), "name", t.First))
	}
	text := strings.Join(who, ", ")
	if more := len(led) - ledNames; more > 0 {
		text = p.words.Count("question.led.more", more, "who", text)
	}
	return p.words.Count("question.led", len(led), "who", text)
}

// SaveQuestion keeps a question, a new one when it has no id. Of a new text the
// skills are read off unless some are named; a list that is there but empty
// says that it is about none.
func (p *Planner) SaveQuestion(ctx context.Context, q app.Question) (app.ChangeID, error) {
	label := "change.question"
	if q.ID == 0 {
		label = "change.question.add"
	}
	return p.amend(ctx, label, "", func(me *app.Profile) error {
		if q.ID == 0 {
			me.Questions = append(me.Questions, q)
			return nil
		}
		at, err := questionAt(me, q.ID)
		if err != nil {
			return err
		}
		me.Questions[at] = q
		return nil
	})
}

// CloseQuestion keeps what was learned and from whom, and puts the question to
// the answered ones.
func (p *Planner) CloseQuestion(ctx context.Context, id app.QuestionID, learned string, from []app.PersonID) (app.ChangeID, error) {
	learned = strings.TrimSpace(learned)
	if len(from) > 0 {
		var names []string
		for _, person := range from {
			q, err := p.person(ctx, person)
			if err != nil {
				return 0, err
			}
			names = append(names, q.Name.String())
		}
		id := "question.learned"
		if learned == "" {
			id = "question.learned.from"
		}
		learned = p.words.Say(id, "learned", learned, "names", strings.Join(names, ", "))
	}
	return p.amendQuestion(ctx, "change.question.close", id, func(me *app.Profile, q *app.Question) error {
		if q.Closed != "" {
			return app.Invalid("this question was closed before")
		}
		q.Closed, q.Learned = app.DayOf(p.here(*me)), learned
		return nil
	})
}

// ReopenQuestion takes an answered question up again; what was learned so far
// stays with it.
func (p *Planner) ReopenQuestion(ctx context.Context, id app.QuestionID) (app.ChangeID, error) {
	return p.amendQuestion(ctx, "change.question.open", id, func(_ *app.Profile, q *app.Question) error {
		q.Closed = ""
		return nil
	})
}

// RemoveQuestion deletes a question; its coffees stay.
func (p *Planner) RemoveQuestion(ctx context.Context, id app.QuestionID) (app.ChangeID, error) {
	return p.amend(ctx, "change.question.remove", "", func(me *app.Profile) error {
		at, err := questionAt(me, id)
		if err != nil {
			return err
		}
		me.Questions = slices.Delete(me.Questions, at, at+1)
		return nil
	})
}

func (p *Planner) amendQuestion(ctx context.Context, label string, id app.QuestionID, edit func(*app.Profile, *app.Question) error) (app.ChangeID, error) {
	return p.amend(ctx, label, "", func(me *app.Profile) error {
		at, err := questionAt(me, id)
		if err != nil {
			return err
		}
		return edit(me, &me.Questions[at])
	})
}

func questionAt(me *app.Profile, id app.QuestionID) (int, error) {
	at := slices.IndexFunc(me.Questions, func(q app.Question) bool { return q.ID == id })
	if at < 0 {
		return 0, app.NotFound("you have no question %d", id)
	}
	return at, nil
}

// askedFor gives the question of mine that a purpose names; 0 for any other
// purpose, and for a question that is no more.
func askedFor(me app.Profile, purpose string) app.QuestionID {
	for _, q := range me.Questions {
		if string(suggest.QuestionNeed(q.ID)) == purpose {
			return q.ID
		}
	}
	return 0
}

// roundQuestion gives the question of mine that a round was put together for; 0
// for a round without one.
func roundQuestion(me app.Profile, r app.Round) app.QuestionID {
	for _, q := range me.Questions {
		if r.Question != "" && app.Fold(q.Text) == app.Fold(r.Question) {
			return q.ID
		}
	}
	return 0
}
