package command

import (
	"encoding/json"
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/planner"
)

type peopleCmd struct {
	Query  []string `arg:"" optional:"" help:"Words to search for."`
	Limit  int      `help:"How many at most."`
	Filter []string `sep:"none" placeholder:"FILTER" help:"fills-gap, outside, never-met, unsure, bin, tag:X, relation:X, function:X, seniority:X, organisation:X, skill:X, skill:X>=4, last-contact:never, last-contact:<90d, last-contact:>1y, status:X. May be given again; all must hold."`
	Saved  string   `placeholder:"NAME" help:"A filter saved in the window."`
	Sort   string   `enum:"fit,name,last,organisation,added," default:"" help:"fit, name, last, organisation or added."`
}

type personRowJSON struct {
	ID           app.PersonID `json:"id"`
	Name         string       `json:"name"`
	Title        string       `json:"title"`
	Organisation string       `json:"organisation"`
	Relation     app.Relation `json:"relation"`
	Gaps         int          `json:"gaps"`
	LastContact  string       `json:"lastContact"`
	Status       string       `json:"status"`
}

func (c peopleCmd) Run(r *run) error {
	q := planner.Query{Limit: c.Limit, Sort: c.Sort}
	for i, w := range c.Query {
		if i > 0 {
			q.Words += " "
		}
		q.Words += w
	}
	if err := c.narrow(&q.Filter); err != nil {
		return err
	}
	return r.with(func(p *planner.Planner) error {
		if c.Saved != "" {
			saved, err := p.SavedFilter(r.ctx, c.Saved)
			if err != nil {
				return err
			}
			q.Filter = saved.Filter
			if err := c.narrow(&q.Filter); err != nil {
				return err
			}
		}
		view, err := p.People(r.ctx, q)
		if err != nil {
			return err
		}
		out := []personRowJSON{}
		for _, row := range view.Rows {
			out = append(out, personRowJSON{row.ID, row.Name, row.Title, row.Organisation, row.Relation, row.Gaps, instant(row.Last), row.Status})
		}
		return r.show(out, func(w io.Writer) {
			for _, row := range out {
				fmt.Fprintf(w, "%5d  %-28s %s\n", row.ID, row.Name, app.Person{Title: row.Title, Organisation: row.Organisation}.Role())
			}
			if q.Filter.Bin {
				fmt.Fprintf(w, "%d in the bin\n", len(out))
				return
			}
			fmt.Fprintf(w, "%d of %d people\n", len(out), view.Total)
		})
	})
}

// narrow adds the conditions of the command line to a filter.
func (c peopleCmd) narrow(f *planner.Filter) error {
	for _, text := range c.Filter {
		if err := planner.ParseFilter(text, f); err != nil {
			return err
		}
	}
	return nil
}

type personCmd struct {
	Show   personShowCmd   `cmd:"" default:"withargs" help:"One person in full."`
	Set    personSetCmd    `cmd:"" help:"Replace what a JSON document names."`
	Delete personDeleteCmd `cmd:"" help:"Put a person into the bin, or remove them for good."`

	Restore personRestoreCmd `cmd:"" help:"Take a person out of the bin."`
}

type personShowCmd struct {
	Person string `arg:"" help:"Id, name, e-mail or profile address."`
}

func (c personShowCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		q, err := r.person(p, c.Person)
		if err != nil {
			return err
		}
		return r.onePerson(p, q.ID)
	})
}

func (r *run) onePerson(p *planner.Planner, id app.PersonID) error {
	doc, err := p.PersonDocument(r.ctx, id)
	if err != nil {
		return err
	}
	return r.show(doc, func(w io.Writer) {
		fmt.Fprintf(w, "%s (%d)\n", doc.Name, doc.ID)
		if doc.Title != "" || doc.Organisation != "" {
			fmt.Fprintln(w, app.Person{Title: doc.Title, Organisation: doc.Organisation}.Role())
		}
		for _, e := range doc.Emails {
			fmt.Fprintln(w, e)
		}
		for _, u := range doc.URLs {
			fmt.Fprintln(w, u)
		}
		fmt.Fprintf(w, "function %s (%.2f), seniority %s (%.2f)\n", orUnknown(doc.Function.Value), doc.Function.Certainty,
			orUnknown(doc.Seniority.Value), doc.Seniority.Certainty)
		for _, s := range doc.Skills {
			fmt.Fprintf(w, "  %-28s %d  %s\n", s.Name, s.Level, s.Source)
		}
		for _, e := range doc.Timeline {
			fmt.Fprintf(w, "%s  %s\n", e.At, e.Title)
		}
	})
}

type personSetCmd struct {
	Person string `arg:""`
	File   string `arg:"" help:"A JSON document, or - for standard input."`
}

func (c personSetCmd) Run(r *run) error {
	text, err := r.document(c.File)
	if err != nil {
		return err
	}
	return r.with(func(p *planner.Planner) error {
		q, err := r.person(p, c.Person)
		if err != nil {
			return err
		}
		if _, err := p.SetPerson(r.ctx, q.ID, json.RawMessage(text)); err != nil {
			return err
		}
		return r.onePerson(p, q.ID)
	})
}

type personDeleteCmd struct {
	Person  string `arg:""`
	ForGood bool   `help:"Remove every trace at once; it cannot be undone."`
}

func (c personDeleteCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		q, err := r.person(p, c.Person)
		if err != nil {
			return err
		}
		if c.ForGood {
			if err := p.DeleteForGood(r.ctx, q.ID); err != nil {
				return err
			}
			return r.show(map[string]any{"person": q.ID, "erased": true}, func(w io.Writer) { fmt.Fprintln(w, "Removed for good.") })
		}
		id, err := p.Delete(r.ctx, q.ID)
		if err != nil {
			return err
		}
		return r.changed(p, id, q, "change.delete")
	})
}

type personRestoreCmd struct {
	Person string `arg:"" help:"Id, name, e-mail or profile address of somebody in the bin."`
}

func (c personRestoreCmd) Run(r *run) error {
	return r.with(func(p *planner.Planner) error {
		id, err := p.FindInBin(r.ctx, c.Person)
		if err != nil {
			return err
		}
		q, err := p.Person(r.ctx, id)
		if err != nil {
			return err
		}
		change, err := p.BringBack(r.ctx, []app.PersonID{id})
		if err != nil {
			return err
		}
		return r.changed(p, change, q, "change.people.back")
	})
}
