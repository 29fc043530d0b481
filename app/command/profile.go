package command

import (
	"fmt"
	"io"

	"cortado/app/planner"
)

type profileCmd struct {
	Show profileShowCmd `cmd:"" default:"1" help:"Show my profile."`
	Set  profileSetCmd  `cmd:"" help:"Replace what a JSON document names."`
}

type profileShowCmd struct{}

func (profileShowCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error { return r.profile(p) })
}

func (r *run) profile(p *planner.Planner) error {
	me, err := p.Profile(r.ctx)
	if err != nil {
		return err
	}
	return r.show(me.Whole(), func(w io.Writer) {
		fmt.Fprintln(w, me.Name)
		for _, s := range me.Skills {
			fmt.Fprintf(w, "  %-28s have %d, want %d, matters %d\n", s.Name, s.Have, s.Want, s.Importance)
		}
		for _, q := range me.OpenQuestions() {
			fmt.Fprintf(w, "  stuck on: %s\n", q.Text)
		}
		for _, o := range me.Offers {
			fmt.Fprintf(w, "  can give: %s\n", o.Text)
		}
	})
}

type profileSetCmd struct {
	File string `arg:"" help:"A JSON document, or - for standard input."`
}

func (c profileSetCmd) Run(r *run) error {
	text, err := r.document(c.File)
	if err != nil {
		return err
	}
	return r.with(func(p *planner.Planner) error {
		if _, err := p.SetProfile(r.ctx, text); err != nil {
			return err
		}
		return r.profile(p)
	})
}
