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
	Filter []string `placeholder:"FILTER" help:"fills-gap, outside, never-met, unsure, tag:X, relation:X, function:X, seniority:X, organisation:X, status:X."`
	Sort   string   `enum:"fit,name,last," default:"" help:"fit, name or last."`
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
	for _, f := range c.Filter {
		if err := planner.ParseFilter(f, &q.Filter); err != nil {
			return err
		}
	}
	return r.with(func(p *planner.Planner) error {
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
				fmt.Fprintf(w, "%5d  %-28s %s, %s\n", row.ID, row.Name, row.Title, row.Organisation)
			}
			fmt.Fprintf(w, "%d of %d people\n", len(out), view.Total)
		})
	})
}

type personCmd struct {
	Show   personShowCmd   `cmd:"" default:"withargs" help:"One person in full."`
	Set    personSetCmd    `cmd:"" help:"Replace what a JSON document names."`
	Delete personDeleteCmd `cmd:"" help:"Put a person into the bin, or remove them for good."`
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
			fmt.Fprintf(w, "%s, %s\n", doc.Title, doc.Organisation)
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
