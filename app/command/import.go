package command

import (
	"encoding/json"
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
)

type importCmd struct {
	Files  []string `arg:"" name:"file" help:"Files of people, or a LinkedIn archive."`
	DryRun bool     `help:"Say what would happen and change nothing."`
	Map    string   `placeholder:"FILE" help:"JSON object: column of the table → field."`
}

type importJSON struct {
	Format     string          `json:"format"`
	File       string          `json:"file"`
	Added      int             `json:"added"`
	Updated    int             `json:"updated"`
	Unchanged  int             `json:"unchanged"`
	Skipped    int             `json:"skipped"`
	Duplicates []duplicateJSON `json:"duplicates"`
	Problems   []problemJSON   `json:"problems"`
	Profile    bool            `json:"profile"` // the archive told something about me
}

type duplicateJSON struct {
	A   app.PersonID `json:"a"`
	B   string       `json:"b"`
	Why string       `json:"why"`
}

type problemJSON struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

func (c importCmd) Run(r *run) error {
	var o planner.ImportOptions
	if c.Map != "" {
		text, err := r.document(c.Map)
		if err != nil {
			return err
		}
		if err := json.Unmarshal(text, &o.Mapping); err != nil {
			return app.Invalid("%s is no JSON object of column names and fields", c.Map)
		}
	}
	return r.with(func(p *planner.Planner) error {
		// Every file is read before the first is written, so that a bad one
		// leaves everything as it was.
		var all []*planner.Incoming
		for _, name := range c.Files {
			in, err := p.ReadImport(r.ctx, name, o)
			if err != nil {
				return err
			}
			if err := in.Preview.Batch.Refusal(); err != nil {
				return err
			}
			all = append(all, in)
		}
		var out []importJSON
		for i, in := range all {
			if i > 0 && !c.DryRun { // what the file before brought is there now
				var err error
				if in, err = p.ReadImport(r.ctx, c.Files[i], o); err != nil {
					return err
				}
			}
			one, err := r.importOne(p, in, c.DryRun)
			if err != nil {
				return err
			}
			out = append(out, one)
		}
		print := func(w io.Writer) {
			for _, one := range out {
				one.print(w)
			}
		}
		if len(out) == 1 {
			return r.show(out[0], print)
		}
		return r.show(out, print)
	})
}

func (r *run) importOne(p *planner.Planner, in *planner.Incoming, dry bool) (importJSON, error) {
	v := in.Preview
	out := importJSON{Format: string(v.Batch.Format), File: v.Batch.File, Added: v.New, Updated: v.Update, Unchanged: v.Same,
		Skipped: v.Skipped + v.Duplicate, Duplicates: []duplicateJSON{}, Problems: []problemJSON{}, Profile: v.Batch.Me != nil}
	for _, row := range v.Rows {
		if row.Status == exchange.Duplicate && len(row.Candidates) > 0 {
			out.Duplicates = append(out.Duplicates, duplicateJSON{row.Candidates[0],
				fmt.Sprintf("%s, line %d", row.Person.Name, row.Line), p.Words().Say(row.Why.ID, row.Why.Parts...)})
		}
	}
	for _, list := range [][]exchange.Problem{v.Batch.Skipped, v.Batch.Problems} {
		for _, q := range list {
			out.Problems = append(out.Problems, problemJSON{q.File, q.Line, p.Words().Say(q.Reason.ID, q.Reason.Parts...)})
		}
	}
	if dry {
		return out, nil
	}
	done, err := p.Import(r.ctx, in)
	if err != nil {
		return out, err
	}
	out.Added, out.Updated, out.Unchanged, out.Skipped, out.Profile = done.Added, done.Updated, done.Unchanged, done.Skipped, done.Me
	return out, nil
}

func (i importJSON) print(w io.Writer) {
	fmt.Fprintf(w, "%s: %d added, %d updated, %d unchanged, %d skipped\n", i.File, i.Added, i.Updated, i.Unchanged, i.Skipped)
	for _, d := range i.Duplicates {
		fmt.Fprintf(w, "  possible duplicate of %d: %s (%s)\n", d.A, d.B, d.Why)
	}
	for _, q := range i.Problems {
		fmt.Fprintf(w, "  line %d: %s\n", q.Line, q.Reason)
	}
}
