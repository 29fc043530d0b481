package command

import (
	"fmt"
	"io"

	"cortado/app"
	"cortado/app/planner"
)

type mergeCmd struct {
	Keep string `arg:"" optional:"" help:"Who stays: id, name, e-mail or profile address."`
	Gone string `arg:"" optional:"" help:"The other record of the same person."`
	List bool   `help:"List who may be here twice, instead."`
}

type mergedJSON struct {
	Merge  int64        `json:"merge"` // what unmerge takes
	Change app.ChangeID `json:"change"`
	Person app.PersonID `json:"person"`
	Name   string       `json:"name"`
	Done   string       `json:"done"`
}

type twinsJSON struct {
	Pairs []twinJSON `json:"pairs"`
	More  int        `json:"more"` // pairs that are not listed
}

type twinJSON struct {
	A      app.PersonID `json:"a"`
	B      app.PersonID `json:"b"`
	NameA  string       `json:"nameA"`
	NameB  string       `json:"nameB"`
	Why    string       `json:"why"`
	Likely bool         `json:"likely"`
}

func (c mergeCmd) Run(r *run) error {
	switch {
	case c.List && c.Keep != "":
		return misuse("merge --list takes no people")
	case c.List:
		return r.twins()
	case c.Gone == "":
		return misuse("merge needs two people, or --list")
	}
	return r.with(func(p *planner.Planner) error {
		keep, err := r.person(p, c.Keep)
		if err != nil {
			return err
		}
		gone, err := r.person(p, c.Gone)
		if err != nil {
			return err
		}
		m, id, err := p.MergePeople(r.ctx, keep.ID, gone.ID, nil)
		if err != nil {
			return err
		}
		one, err := p.Person(r.ctx, keep.ID)
		if err != nil {
			return err
		}
		out := mergedJSON{m.ID, id, one.ID, one.Name.String(), p.Done(app.Change{Label: "change.merge", Who: gone.Name.String()})}
		return r.show(out, func(w io.Writer) {
			fmt.Fprintf(w, "%s. To take it apart: cortado unmerge %d\n", out.Done, out.Merge)
		})
	})
}

// twins lists who may be here twice.
func (r *run) twins() error {
	return r.with(func(p *planner.Planner) error {
		view, err := p.Twins(r.ctx)
		if err != nil {
			return err
		}
		out := twinsJSON{Pairs: []twinJSON{}, More: view.More}
		for _, t := range view.Rows {
			out.Pairs = append(out.Pairs, twinJSON{t.A, t.B, t.NameA, t.NameB, t.Why, t.Likely})
		}
		return r.show(out, func(w io.Writer) {
			for _, t := range out.Pairs {
				fmt.Fprintf(w, "%5d  %-24s %5d  %-24s %s\n", t.A, t.NameA, t.B, t.NameB, t.Why)
			}
			fmt.Fprintf(w, "%d pairs that may be one person\n", len(out.Pairs)+out.More)
		})
	})
}

type unmergeCmd struct {
	ID   int64 `arg:"" optional:"" help:"The merge to take apart."`
	List bool  `help:"List the merges that can be taken apart, instead."`
}

type unmergedJSON struct {
	Change app.ChangeID `json:"change"`
	Kept   app.PersonID `json:"kept"`
	Back   app.PersonID `json:"back"`
	Name   string       `json:"name"`
	Stays  bool         `json:"stays"` // something that came since stays with kept
}

type mergeRowJSON struct {
	Merge  int64        `json:"merge"`
	Person app.PersonID `json:"person"`
	Name   string       `json:"name"`
	Gone   string       `json:"gone"`
	At     string       `json:"at"`
}

func (c unmergeCmd) Run(r *run) error {
	switch {
	case c.List && c.ID != 0:
		return misuse("unmerge --list takes no merge")
	case !c.List && c.ID == 0:
		return misuse("unmerge needs the number of a merge, or --list")
	}
	return r.with(func(p *planner.Planner) error {
		if c.List {
			rows, err := p.Merges(r.ctx, 0)
			if err != nil {
				return err
			}
			out := []mergeRowJSON{}
			for _, m := range rows {
				out = append(out, mergeRowJSON{m.ID, m.Kept, m.Name, m.Gone, instant(m.At)})
			}
			return r.show(out, func(w io.Writer) {
				for _, m := range out {
					fmt.Fprintf(w, "%5d  %s became part of %s (%s)\n", m.Merge, m.Gone, m.Name, m.At)
				}
			})
		}
		u, err := p.Unmerge(r.ctx, c.ID)
		if err != nil {
			return err
		}
		return r.show(unmergedJSON{u.Change, u.Kept, u.Gone, u.Name, u.Stays}, func(w io.Writer) {
			fmt.Fprintf(w, "%s is there again under %d.\n", u.Name, u.Gone)
			if u.Stays {
				fmt.Fprintln(w, "What has come since stays with the other.")
			}
		})
	})
}
