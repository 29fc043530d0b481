package command

import (
	"encoding/json"
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/assets"
)

type importCmd struct {
	Files  []string `arg:"" name:"file" help:"Files of people, a LinkedIn archive, folders with such files, or - for standard input."`
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
	Along      *alongJSON      `json:"along,omitempty"`
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
	from, err := r.importFrom(c.Files)
	if err != nil {
		return err
	}
	return r.with(func(p *planner.Planner) error {
		in, err := p.ReadImports(r.ctx, from, o)
		if err != nil {
			return err
		}
		// Nobody looks at a preview here: a bad file leaves everything as it was.
		if err := refusal(in); err != nil {
			return err
		}
		out := importDocuments(p, in)
		out[0].archiveJSON(in, nil)
		if !c.DryRun {
			done, err := p.Import(r.ctx, in)
			if err != nil {
				return err
			}
			for i, n := range done.Files {
				o := &out[i]
				o.Added, o.Updated, o.Unchanged, o.Skipped = n.Added, n.Updated, n.Unchanged, n.Skipped
				o.Profile = o.Profile && done.Me
			}
			out[0].archiveJSON(in, &done)
		}
		out = append(out, ignoredDocuments(in)...)
		print := func(w io.Writer) {
			for _, one := range out {
				one.print(w, p.Words())
			}
		}
		if len(out) == 1 {
			return r.show(out[0], print)
		}
		return r.show(out, print)
	})
}

// importFrom reads standard input where it is named.
func (r *run) importFrom(names []string) ([]planner.ImportFrom, error) {
	var from []planner.ImportFrom
	for _, name := range names {
		if name != "-" {
			from = append(from, planner.ImportFrom{Path: name})
			continue
		}
		text, err := io.ReadAll(io.LimitReader(r.env.Stdin, planner.MaxPasted+1))
		if err != nil {
			return nil, fmt.Errorf("read standard input: %w", err)
		}
		if text == nil {
			text = []byte{}
		}
		from = append(from, planner.ImportFrom{Name: "standard input", Content: text})
	}
	return from, nil
}

// refusal is why nothing may be written: a file that was named and cannot be
// taken, or one that is broken so that cells of it may belong elsewhere.
func refusal(in *planner.Incoming) error {
	for _, f := range in.Left {
		if !f.Ignored {
			return f.Why
		}
	}
	for _, f := range in.Files {
		if err := f.Batch.Refusal(); err != nil {
			return err
		}
	}
	return nil
}

// importDocuments says of each file what importing all of them would do.
func importDocuments(p *planner.Planner, in *planner.Incoming) []importJSON {
	out := make([]importJSON, len(in.Files))
	for i, f := range in.Files {
		out[i] = importJSON{Format: string(f.Batch.Format), File: f.Name, Skipped: len(f.Batch.Skipped),
			Duplicates: []duplicateJSON{}, Problems: []problemJSON{}, Profile: f.Batch.Me != nil}
		for _, list := range [][]exchange.Problem{f.Batch.Skipped, f.Batch.Problems} {
			for _, q := range list {
				out[i].Problems = append(out[i].Problems, problemJSON{q.File, q.Line, p.Words().Say(q.Reason.ID, q.Reason.Parts...)})
			}
		}
	}
	for _, row := range in.Preview.Rows {
		o := &out[row.Source]
		switch row.Status {
		case exchange.New:
			o.Added++
		case exchange.Update:
			o.Updated++
		case exchange.Same:
			o.Unchanged++
		case exchange.Duplicate:
			o.Skipped++
			if len(row.Candidates) > 0 {
				o.Duplicates = append(o.Duplicates, duplicateJSON{row.Candidates[0],
					fmt.Sprintf("%s, line %d", row.Record.Person.Name, row.Line), p.Words().Say(row.Why.ID, row.Why.Parts...)})
			}
		}
	}
	return out
}

// ignored is the format of a file that only lay in a folder.
const ignored = "ignored"

// ignoredDocuments lists the files of folders that are no files of people.
func ignoredDocuments(in *planner.Incoming) []importJSON {
	var out []importJSON
	for _, f := range in.Left {
		out = append(out, importJSON{Format: ignored, File: f.Name, Duplicates: []duplicateJSON{},
			Problems: []problemJSON{{f.Name, 0, sentence(f.Why.Error())}}})
	}
	return out
}

func (i importJSON) print(w io.Writer, words *assets.Words) {
	if i.Format == ignored {
		fmt.Fprintf(w, "%s: ignored (%s)\n", i.File, i.Problems[0].Reason)
		return
	}
	fmt.Fprintf(w, "%s: %d added, %d updated, %d unchanged, %d skipped\n", i.File, i.Added, i.Updated, i.Unchanged, i.Skipped)
	i.printAlong(w, words)
	for _, d := range i.Duplicates {
		fmt.Fprintf(w, "  possible duplicate of %d: %s (%s)\n", d.A, d.B, d.Why)
	}
	for _, q := range i.Problems {
		fmt.Fprintf(w, "  line %d: %s\n", q.Line, q.Reason)
	}
}
