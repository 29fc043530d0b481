package command

import (
	"fmt"
	"io"
	"strings"

	"cortado/app"
	"cortado/app/planner"
)

type dueCmd struct {
	List    dueListCmd    `cmd:"" default:"withargs" help:"What is due, the most pressing first, with its keys."`
	Done    dueDoneCmd    `cmd:"" help:"Mark it done; a promise is kept by it, a request given."`
	Dismiss dueDismissCmd `cmd:"" help:"Let it rest; it does not come again."`
	Snooze  dueSnoozeCmd  `cmd:"" help:"Put it off until a day."`
}

type dueListCmd struct{}

type dueJSON struct {
	Kind   app.FollowUpKind `json:"kind"`
	Person app.PersonID     `json:"person"`
	Name   string           `json:"name"`
	Coffee app.CoffeeID     `json:"coffee,omitempty"`
	Due    string           `json:"due"`
	Late   bool             `json:"late"`
	Text   string           `json:"text"`
	Key    string           `json:"key"`
	More   int              `json:"more,omitempty"`  // others of its kind with the same person
	Until  app.Day          `json:"until,omitempty"` // it had been put off until then
}

func (dueListCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		todo, err := p.ToDo(r.ctx)
		if err != nil {
			return err
		}
		out := []dueJSON{}
		for _, t := range todo.Tasks {
			f := t.FollowUp
			out = append(out, dueJSON{f.Kind, f.Person, t.Name, f.Coffee, instant(f.Due), t.Late, dueText(t.Title, t.Why), f.Key, f.More, f.Until})
		}
		if todo.Resting != "" {
			r.say("%s", todo.Resting)
		}
		return r.show(out, func(w io.Writer) {
			for _, d := range out {
				fmt.Fprintf(w, "%s  [%s]\n", d.Text, d.Key)
			}
		})
	})
}

// dueText is what is due and why; after a question no colon stands.
func dueText(title, why string) string {
	if strings.HasSuffix(title, "?") {
		return title + " " + why
	}
	return title + ": " + why
}

// settle does something with the follow-up that has a key.
func (r *run) settle(key string, act func(*planner.Planner, app.FollowUp) (app.ChangeID, error), label string) error {
	return r.with(func(p *planner.Planner) error {
		t, err := p.DueBy(r.ctx, key)
		if err != nil {
			return err
		}
		q, err := p.Person(r.ctx, t.FollowUp.Person)
		if err != nil {
			return err
		}
		id, err := act(p, t.FollowUp)
		if err != nil {
			return err
		}
		return r.changed(p, id, q, label)
	})
}

type dueDoneCmd struct {
	Key string `arg:"" help:"Key of what is due, as due list shows it in brackets."`
}

func (c dueDoneCmd) Run(r *run) error {
	return r.settle(c.Key, func(p *planner.Planner, f app.FollowUp) (app.ChangeID, error) {
		return p.Settle(r.ctx, f, app.SettledDone)
	}, "change.settle")
}

type dueDismissCmd struct {
	Key string `arg:"" help:"Key of what is due, as due list shows it in brackets."`
}

func (c dueDismissCmd) Run(r *run) error {
	return r.settle(c.Key, func(p *planner.Planner, f app.FollowUp) (app.ChangeID, error) {
		return p.Settle(r.ctx, f, app.SettledDismissed)
	}, "change.follow.left")
}

type dueSnoozeCmd struct {
	Key   string `arg:"" help:"Key of what is due, as due list shows it in brackets."`
	Until string `required:"" placeholder:"DATE" help:"Day on which it comes again."`
}

func (c dueSnoozeCmd) Run(r *run) error {
	until, err := app.ParseDay(c.Until)
	if err != nil {
		return err
	}
	return r.settle(c.Key, func(p *planner.Planner, f app.FollowUp) (app.ChangeID, error) {
		return p.PutOff(r.ctx, f, until)
	}, "change.follow.off")
}
