package command

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"cortado/app"
	"cortado/app/planner"
)

type exportCmd struct {
	Format  string   `enum:"json,csv,vcf," default:"" help:"json (everything there is), csv or vcf; as the file's name ends when not given."`
	Out     string   `required:"" placeholder:"FILE" help:"Where to write it; - for standard output."`
	VCard   string   `name:"vcard" enum:"3.0,4.0" default:"4.0" help:"Version of the vCards, 4.0 or 3.0."`
	Person  []string `help:"Only these people; may be given several times."`
	Filter  []string `placeholder:"FILTER" help:"Only people whom every filter takes, as in people."`
	Private bool     `help:"With what I think of them: notes, relation, trust, how we know each other and how they see the world."`
}

// format gives the planner's word for the format.
func (c exportCmd) format() (string, error) {
	name := c.Format
	if name == "" {
		name = strings.TrimPrefix(strings.ToLower(filepath.Ext(c.Out)), ".")
	}
	switch {
	case name == "vcf" && c.VCard == "3.0":
		return planner.ExportOldCards, nil
	case name == "vcf":
		return planner.ExportCards, nil
	case name == "csv":
		return planner.ExportTable, nil
	case name == "json":
		return planner.ExportArchive, nil
	}
	return "", misuse("the name %q does not say a format; add --format json, csv or vcf", c.Out)
}

func (c exportCmd) Run(r *run) error {
	o := planner.ExportOptions{Private: c.Private}
	var err error
	if o.Format, err = c.format(); err != nil {
		return err
	}
	if c.Out == "-" && r.line.JSON {
		return misuse("standard output takes the people or the JSON document, not both; name a file")
	}
	return r.with(func(p *planner.Planner) error {
		if o.People, err = c.people(r, p); err != nil {
			return err
		}
		if c.Out == "-" {
			out, err := p.ExportTo(r.ctx, r.env.Stdout, o)
			if err == nil {
				r.say("%d people, %d bytes", out.People, out.Bytes)
			}
			return err
		}
		out, err := p.Export(r.ctx, c.Out, o)
		if err != nil {
			return err
		}
		return r.show(out, func(w io.Writer) {
			fmt.Fprintf(w, "%d people in %s (%d bytes)\n", out.People, c.Out, out.Bytes)
		})
	})
}

// people gives who is meant, nil for everybody.
func (c exportCmd) people(r *run, p *planner.Planner) ([]app.PersonID, error) {
	if len(c.Person) == 0 && len(c.Filter) == 0 {
		return nil, nil
	}
	named := map[app.PersonID]bool{}
	out := []app.PersonID{}
	for _, ref := range c.Person {
		id, err := p.FindPerson(r.ctx, ref)
		if err != nil {
			return nil, err
		}
		if !named[id] {
			named[id] = true
			out = append(out, id)
		}
	}
	if len(c.Filter) == 0 {
		return out, nil
	}
	var q planner.Query
	for _, f := range c.Filter {
		if err := planner.ParseFilter(f, &q.Filter); err != nil {
			return nil, err
		}
	}
	view, err := p.People(r.ctx, q)
	if err != nil {
		return nil, err
	}
	out = out[:0]
	for _, row := range view.Rows {
		if len(named) == 0 || named[row.ID] {
			out = append(out, row.ID)
		}
	}
	return out, nil
}
