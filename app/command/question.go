package command

import (
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/planner"
)

type questionCmd struct {
	List   questionListCmd   `cmd:"" default:"1" help:"List my questions and what they led to."`
	Add    questionAddCmd    `cmd:"" help:"Note what I am stuck on."`
	Close  questionCloseCmd  `cmd:"" help:"Close a question with what was learned."`
	Reopen questionReopenCmd `cmd:"" help:"Take a closed question up again."`
	Remove questionRemoveCmd `cmd:"" help:"Delete a question; its coffees stay."`
}

// questionJSON is a question as the command line shows it.
type questionJSON struct {
	ID         app.QuestionID     `json:"id"`
	Text       string             `json:"text"`
	Importance int                `json:"importance"`
	Skills     []string           `json:"skills"`
	Tags       []string           `json:"tags"`
	Opposite   bool               `json:"opposite"`
	Stance     *int               `json:"stance"`
	Since      app.Day            `json:"since"`
	Closed     app.Day            `json:"closed,omitempty"`
	Learned    string             `json:"learned,omitempty"`
	Talks      []questionTalkJSON `json:"talks"`
}

// questionTalkJSON is a coffee or talk that a question led to.
type questionTalkJSON struct {
	Coffee app.CoffeeID    `json:"coffee,omitempty"`
	Person app.PersonID    `json:"person"`
	Name   string          `json:"name"`
	State  app.CoffeeState `json:"state"`
	Met    *float64        `json:"met"` // how far it answered the question; null when that was not rated
}

func questionOf(v planner.QuestionView) questionJSON {
	q := v.Question
	out := questionJSON{ID: q.ID, Text: q.Text, Importance: q.Importance, Skills: []string{}, Tags: append([]string{}, q.Tags...),
		Opposite: q.Opposite, Stance: q.Stance, Since: q.Since, Closed: q.Closed, Learned: q.Learned, Talks: []questionTalkJSON{}}
	for _, s := range v.Skills {
		out.Skills = append(out.Skills, s.Name)
	}
	for _, t := range v.Led {
		j := questionTalkJSON{Coffee: t.Coffee, Person: t.Person, Name: t.Name, State: t.State}
		if t.Met >= 0 {
			j.Met = &t.Met
		}
		out.Talks = append(out.Talks, j)
	}
	return out
}

func printQuestion(w io.Writer, v planner.QuestionView) {
	fmt.Fprintf(w, "%d  %s\n", v.Question.ID, v.Question.Text)
	if v.Line != "" {
		fmt.Fprintf(w, "     %s\n", v.Line)
	}
	switch {
	case v.Question.Closed == "":
	case v.Question.Learned == "":
		fmt.Fprintf(w, "     closed on %s\n", v.Question.Closed)
	default:
		fmt.Fprintf(w, "     closed on %s: %s\n", v.Question.Closed, v.Question.Learned)
	}
}

type questionListCmd struct {
	Open bool `help:"Only those not closed."`
}

func (c questionListCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		all, err := p.Questions(r.ctx)
		if err != nil {
			return err
		}
		shown := []planner.QuestionView{}
		list := []questionJSON{}
		for _, v := range all {
			if !c.Open || v.Question.Closed == "" {
				shown, list = append(shown, v), append(list, questionOf(v))
			}
		}
		return r.show(list, func(w io.Writer) {
			if len(shown) == 0 {
				fmt.Fprintln(w, "No questions.")
			}
			for _, v := range shown {
				printQuestion(w, v)
			}
		})
	})
}

// question shows one question after it was changed.
func (r *run) question(p *planner.Planner, id app.QuestionID) error {
	all, err := p.Questions(r.ctx)
	if err != nil {
		return err
	}
	for _, v := range all {
		if v.Question.ID == id {
			return r.show(questionOf(v), func(w io.Writer) { printQuestion(w, v) })
		}
	}
	return app.NotFound("you have no question %d", id)
}

type questionAddCmd struct {
	Text       string   `arg:"" help:"The question in my words."`
	Skill      []string `sep:"none" placeholder:"NAME" help:"A skill it is about; without one they are read off the words."`
	Tag        []string `sep:"none" placeholder:"TAG" help:"A tag it is about."`
	Importance int      `default:"3" help:"1 to 5."`
	Opposite   bool     `help:"I want the opposite view."`
	Stance     *int     `placeholder:"N" help:"My own view, from -2 strongly against to 2 strongly for: --stance=-1."`
}

func (c questionAddCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		q := app.Question{Text: c.Text, Skills: c.Skill, Tags: c.Tag, Importance: c.Importance, Opposite: c.Opposite, Stance: c.Stance}
		if err := q.Validate(); err != nil {
			return err
		}
		if _, err := p.SaveQuestion(r.ctx, q); err != nil {
			return err
		}
		me, err := p.Profile(r.ctx)
		if err != nil {
			return err
		}
		return r.question(p, me.Questions[len(me.Questions)-1].ID)
	})
}

type questionCloseCmd struct {
	ID      int64    `arg:"" help:"Id of the question."`
	Learned string   `help:"What I learned."`
	From    []string `sep:"none" placeholder:"PERSON" help:"From whom: name, part of a name, or id."`
}

func (c questionCloseCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		var from []app.PersonID
		for _, ref := range c.From {
			id, err := p.FindPerson(r.ctx, ref)
			if err != nil {
				return err
			}
			from = append(from, id)
		}
		if _, err := p.CloseQuestion(r.ctx, app.QuestionID(c.ID), c.Learned, from); err != nil {
			return err
		}
		return r.question(p, app.QuestionID(c.ID))
	})
}

type questionReopenCmd struct {
	ID int64 `arg:"" help:"Id of the question."`
}

func (c questionReopenCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		if _, err := p.ReopenQuestion(r.ctx, app.QuestionID(c.ID)); err != nil {
			return err
		}
		return r.question(p, app.QuestionID(c.ID))
	})
}

type questionRemoveCmd struct {
	ID int64 `arg:"" help:"Id of the question."`
}

func (c questionRemoveCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		change, err := p.RemoveQuestion(r.ctx, app.QuestionID(c.ID))
		if err != nil {
			return err
		}
		return r.changed(p, change, app.Person{}, "change.question.remove")
	})
}
