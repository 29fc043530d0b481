package command

import (
	"fmt"
	"io"
	"sort"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

type settingsCmd struct {
	Key   string  `arg:"" optional:"" help:"One setting; without it all."`
	Value *string `arg:"" optional:"" help:"Its new value; an empty one (\"\") takes a text away."`
}

func (c settingsCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		if c.Key == stretchKey {
			var lean planner.Leaning
			give((*planner.Leaning)(c.Value), &lean)
			return r.stretch(p, lean)
		}
		if c.Value != nil {
			if _, err := p.SetSetting(c.Key, *c.Value); err != nil {
				return err
			}
		}
		all, err := p.Settings(r.ctx)
		if err != nil {
			return err
		}
		if c.Key != "" {
			value, err := p.Setting(r.ctx, c.Key)
			if err != nil {
				return err
			}
			all = map[string]string{c.Key: value}
		}
		return r.show(all, func(w io.Writer) {
			var keys []string
			for k := range all {
				keys = append(keys, k)
			}
			sort.Strings(keys)
			for _, k := range keys {
				fmt.Fprintf(w, "%s = %s\n", k, all[k])
			}
		})
	})
}

type backupCmd struct {
	File string `arg:"" help:"Where to write the copy."`
}

func (c backupCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		if err := p.Backup(c.File); err != nil {
			return err
		}
		return r.show(map[string]string{"file": c.File}, func(w io.Writer) { fmt.Fprintln(w, "Backed up to", c.File) })
	})
}

type restoreCmd struct {
	File string `arg:"" help:"The backup to take."`
}

func (c restoreCmd) Run(r *run) error {
	kept, err := r.env.Restore(c.File, r.line.DB)
	if err != nil {
		return err
	}
	return r.show(map[string]string{"restored": c.File, "kept": kept}, func(w io.Writer) {
		fmt.Fprintln(w, "Restored", c.File)
		if kept != "" {
			fmt.Fprintln(w, "What was there before is kept in", kept)
		}
	})
}

type checkCmd struct{}

func (checkCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		if err := p.Check(r.ctx); err != nil {
			return err
		}
		return r.show(map[string]bool{"sound": true}, func(w io.Writer) { fmt.Fprintln(w, "The data is sound.") })
	})
}

type undoCmd struct{}

func (undoCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		c, err := p.Undo()
		if err != nil {
			return err
		}
		return r.show(c, func(w io.Writer) { fmt.Fprintln(w, "Undone:", p.Done(c)) })
	})
}

type pathsCmd struct{}

func (pathsCmd) Run(r *run) error {
	paths := r.env.Paths(r.line.DB)
	out := map[string]string{}
	for _, p := range paths {
		out[p[0]] = p[1]
	}
	return r.show(out, func(w io.Writer) {
		for _, p := range paths {
			fmt.Fprintf(w, "%-10s %s\n", p[0], p[1])
		}
	})
}

type titleCmd struct {
	Text []string `arg:"" help:"Job titles, each one argument."`
}

type claimJSON struct {
	Value     string  `json:"value"`
	Certainty float64 `json:"certainty"`
}

type titleJSON struct {
	Title     string           `json:"title"`
	Function  claimJSON        `json:"function"`
	Seniority claimJSON        `json:"seniority"`
	Skills    []titleSkillJSON `json:"skills"`
}

type titleSkillJSON struct {
	Name       string    `json:"name"`
	Level      app.Level `json:"level"`
	Confidence float64   `json:"confidence"`
}

func (c titleCmd) Run(r *run) error {
	p, err := r.env.Bare()
	if err != nil {
		return err
	}
	out := []titleJSON{}
	for _, t := range c.Text {
		read := p.ReadTitle(t, "")
		one := titleJSON{Title: t, Function: claimJSON{read.Function.Value, read.Function.Certainty},
			Seniority: claimJSON{read.Seniority.Value, read.Seniority.Certainty}, Skills: []titleSkillJSON{}}
		for _, s := range read.Skills {
			one.Skills = append(one.Skills, titleSkillJSON{p.SkillName(app.SkillID(s.ID), ""), app.Level(s.Level), s.Certainty})
		}
		out = append(out, one)
	}
	return r.show(out, func(w io.Writer) {
		for _, t := range out {
			fmt.Fprintf(w, "%s: function %s (%.2f), seniority %s (%.2f)\n", t.Title, orUnknown(t.Function.Value), t.Function.Certainty,
				orUnknown(t.Seniority.Value), t.Seniority.Certainty)
			for _, s := range t.Skills {
				fmt.Fprintf(w, "  %s %d (%.2f)\n", s.Name, s.Level, s.Confidence)
			}
		}
	})
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}
