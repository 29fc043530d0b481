package command

import (
	"cortado/app"
	"cortado/app/planner"
)

// onPerson runs an action on one named person and says what it did.
func (r *run) onPerson(ref, label string, act func(p *planner.Planner, q app.Person) (app.ChangeID, error)) error {
	return r.with(func(p *planner.Planner) error {
		q, err := r.person(p, ref)
		if err != nil {
			return err
		}
		id, err := act(p, q)
		if err != nil {
			return err
		}
		return r.changed(p, id, q, label)
	})
}

type pinCmd struct {
	Person string `arg:"" help:"Id, name, e-mail or profile address."`
	Off    bool   `help:"Let them go again."`
}

func (c pinCmd) Run(r *run) error {
	label := "change.pin"
	if c.Off {
		label = "change.unpin"
	}
	return r.onPerson(c.Person, label, func(p *planner.Planner, q app.Person) (app.ChangeID, error) {
		return p.Pin(r.ctx, q.ID, !c.Off)
	})
}

type snoozeCmd struct {
	Person string `arg:""`
	Until  string `required:"" placeholder:"DATE" help:"Day until which they are left out."`
}

func (c snoozeCmd) Run(r *run) error {
	until, err := app.ParseDay(c.Until)
	if err != nil {
		return err
	}
	return r.onPerson(c.Person, "change.snooze", func(p *planner.Planner, q app.Person) (app.ChangeID, error) {
		return p.Snooze(r.ctx, q.ID, until)
	})
}

type notForMeCmd struct {
	Person string `arg:""`
	Why    string `help:"Why, for yourself."`
	Teach  string `placeholder:"LESSON" help:"What the program may learn: no-skill=NAME, trust or alike."`
}

func (c notForMeCmd) Run(r *run) error {
	return r.onPerson(c.Person, "change.not-for-me", func(p *planner.Planner, q app.Person) (app.ChangeID, error) {
		why, err := p.ParseLesson(c.Teach)
		if err != nil {
			return 0, err
		}
		why.Text = c.Why
		return p.TeachNotForMe(r.ctx, q.ID, why)
	})
}

type pauseCmd struct {
	Person string `arg:""`
	Until  string `placeholder:"DATE" help:"Day until which they are left out; without it until resumed."`
}

func (c pauseCmd) Run(r *run) error {
	var until app.Day
	if c.Until != "" {
		var err error
		if until, err = app.ParseDay(c.Until); err != nil {
			return err
		}
	}
	return r.onPerson(c.Person, "change.pause", func(p *planner.Planner, q app.Person) (app.ChangeID, error) {
		return p.Pause(r.ctx, q.ID, until)
	})
}

type resumeCmd struct {
	Person string `arg:""`
}

func (c resumeCmd) Run(r *run) error {
	return r.onPerson(c.Person, "change.resume", func(p *planner.Planner, q app.Person) (app.ChangeID, error) {
		return p.Resume(r.ctx, q.ID)
	})
}

type answeredCmd struct {
	Person string `arg:""`
	Answer string `arg:"" enum:"yes,no" help:"yes or no."`
}

func (c answeredCmd) Run(r *run) error {
	return r.onPerson(c.Person, "change."+c.Answer, func(p *planner.Planner, q app.Person) (app.ChangeID, error) {
		return p.Answered(r.ctx, q.ID, c.Answer == "yes")
	})
}

type talkedCmd struct {
	Person string `arg:""`
	Note   string `help:"What to remember."`
	On     string `placeholder:"DATE" help:"The day; today without it."`
}

func (c talkedCmd) Run(r *run) error {
	return r.onPerson(c.Person, "change.talked", func(p *planner.Planner, q app.Person) (app.ChangeID, error) {
		return p.Talked(r.ctx, q.ID, app.Day(c.On), c.Note)
	})
}
