package command

import (
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/planner"
)

type requestCmd struct {
	Add     requestAddCmd    `cmd:"" default:"withargs" help:"Note what a person asked of me."`
	List    requestListCmd   `cmd:"" help:"What people asked of me, what waits first."`
	Accept  requestAnswerYes `cmd:"" help:"Accept a request: it becomes a promise."`
	Decline requestAnswerNo  `cmd:"" help:"Decline a request."`
	Done    requestDoneCmd   `cmd:"" help:"What was asked is done."`
	Edit    requestEditCmd   `cmd:"" help:"Change the words or the days of a request."`
	Delete  requestDeleteCmd `cmd:"" help:"Forget a request; a promise that it became stays."`
}

type requestAddCmd struct {
	Person string `arg:""`
	Text   string `arg:"" help:"What they asked."`
	Due    string `placeholder:"DATE" help:"By when."`
	On     string `placeholder:"DATE" help:"When they asked; today without it."`
}

func (c requestAddCmd) Run(r *run) error {
	return r.onPerson(c.Person, "change.request", func(p *planner.Planner, q app.Person) (app.ChangeID, error) {
		return p.Request(r.ctx, q.ID, planner.Asked{Text: c.Text, Due: app.Day(c.Due), On: app.Day(c.On)})
	})
}

type requestListCmd struct {
	Person string `arg:"" optional:"" help:"Of this person only."`
}

type requestJSON struct {
	ID       int64            `json:"id"`
	Person   app.PersonID     `json:"person"`
	Name     string           `json:"name"`
	Text     string           `json:"text"`
	State    app.RequestState `json:"state"`
	Asked    string           `json:"asked"`
	Due      app.Day          `json:"due,omitempty"`
	Answered string           `json:"answered,omitempty"`
	Late     bool             `json:"late"`
	Status   string           `json:"status"`
}

func (c requestListCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		id := app.PersonID(0)
		if c.Person != "" {
			q, err := r.person(p, c.Person)
			if err != nil {
				return err
			}
			id = q.ID
		}
		lines, err := p.Requests(r.ctx, id)
		if err != nil {
			return err
		}
		out := []requestJSON{}
		for _, l := range lines {
			out = append(out, requestOf(l))
		}
		return r.show(out, func(w io.Writer) {
			for _, l := range out {
				fmt.Fprintf(w, "%4d  %s: %s. %s\n", l.ID, l.Name, l.Text, l.Status)
			}
		})
	})
}

func requestOf(l planner.RequestLine) requestJSON {
	q := l.Request
	j := requestJSON{ID: q.ID, Person: q.Person, Name: l.Name, Text: q.Text, State: q.State, Asked: instant(q.Asked), Due: q.Due,
		Late: l.Late, Status: l.Status}
	if !q.Answered.IsZero() {
		j.Answered = instant(q.Answered)
	}
	return j
}

// onRequest runs an action on one request and says what it did.
func (r *run) onRequest(id int64, label string, act func(p *planner.Planner, l planner.RequestLine) (app.ChangeID, error)) error {
	return r.with(func(p *planner.Planner) error {
		lines, err := p.Requests(r.ctx, 0)
		if err != nil {
			return err
		}
		for _, l := range lines {
			if l.Request.ID != id {
				continue
			}
			change, err := act(p, l)
			if err != nil {
				return err
			}
			q, err := p.Person(r.ctx, l.Request.Person)
			if err != nil {
				return err
			}
			return r.changed(p, change, q, label)
		}
		return app.NotFound("there is no request %d; request list shows them all", id)
	})
}

type requestAnswerYes struct {
	ID int64 `arg:"" help:"Number of the request."`
}

func (c requestAnswerYes) Run(r *run) error {
	return r.onRequest(c.ID, "change.answer", func(p *planner.Planner, l planner.RequestLine) (app.ChangeID, error) {
		return p.AnswerRequest(r.ctx, c.ID, true)
	})
}

type requestAnswerNo struct {
	ID int64 `arg:"" help:"Number of the request."`
}

func (c requestAnswerNo) Run(r *run) error {
	return r.onRequest(c.ID, "change.answer", func(p *planner.Planner, l planner.RequestLine) (app.ChangeID, error) {
		return p.AnswerRequest(r.ctx, c.ID, false)
	})
}

type requestDoneCmd struct {
	ID int64 `arg:"" help:"Number of the request."`
}

func (c requestDoneCmd) Run(r *run) error {
	return r.onRequest(c.ID, "change.request.done", func(p *planner.Planner, l planner.RequestLine) (app.ChangeID, error) {
		return p.DoneRequest(r.ctx, c.ID)
	})
}

type requestEditCmd struct {
	ID   int64   `arg:"" help:"Number of the request."`
	Text *string `help:"What they asked."`
	Due  *string `placeholder:"DATE" help:"By when; an empty one takes the day away."`
	On   *string `placeholder:"DATE" help:"When they asked."`
}

func (c requestEditCmd) Run(r *run) error {
	if c.Text == nil && c.Due == nil && c.On == nil {
		return misuse("nothing to change; give --text, --due or --on")
	}
	return r.onRequest(c.ID, "change.request", func(p *planner.Planner, l planner.RequestLine) (app.ChangeID, error) {
		a := planner.Asked{Text: l.Request.Text, Due: l.Request.Due}
		give(c.Text, &a.Text)
		give((*app.Day)(c.Due), &a.Due)
		give((*app.Day)(c.On), &a.On)
		return p.EditRequest(r.ctx, c.ID, a)
	})
}

type requestDeleteCmd struct {
	ID int64 `arg:"" help:"Number of the request."`
}

func (c requestDeleteCmd) Run(r *run) error {
	return r.onRequest(c.ID, "change.request.delete", func(p *planner.Planner, l planner.RequestLine) (app.ChangeID, error) {
		return p.DeleteRequest(r.ctx, c.ID)
	})
}
