package planner

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"cortado/app"
)

// PastImport is an import as the list of them shows it.
type PastImport struct {
	app.Import
	// Forgotten says that it is too long ago to be taken back.
	Forgotten bool
	// Again is the change that took it back; taking that back brings everything
	// in again. 0 for an import that stands.
	Again app.ChangeID
}

// importLabel is the label of an import in the undo stack.
const importLabel = "change.import"

// PastImports lists the imports that stand, and those that were taken back as
// long as they can be brought in again, the newest first.
func (p *Planner) PastImports(ctx context.Context) ([]PastImport, error) {
	imports, err := p.store.Imports(ctx)
	if err != nil {
		return nil, err
	}
	changes, err := p.store.Changes(ctx, 0)
	if err != nil {
		return nil, err
	}
	known, undoing := map[app.ChangeID]bool{}, map[app.ChangeID]app.ChangeID{}
	for _, c := range changes {
		known[c.ID] = true
		if c.Undoes != 0 && !c.Undone && undoing[c.Undoes] == 0 {
			undoing[c.Undoes] = c.ID
		}
	}
	var out []PastImport
	for _, im := range imports {
		out = append(out, PastImport{Import: im, Forgotten: !known[im.Change]})
	}
	for _, c := range changes {
		if c.Label == importLabel && c.Undoes == 0 && c.Undone && undoing[c.ID] != 0 {
			out = append(out, PastImport{Import: app.Import{Change: c.ID, At: c.At, File: c.Who}, Again: undoing[c.ID]})
		}
	}
	for i := range out {
		if out[i].File == "" { // somebody it brought in was deleted for good since
			out[i].File = p.words.Say("import.history.file")
		}
	}
	slices.SortStableFunc(out, func(a, b PastImport) int {
		return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.Change, a.Change))
	})
	return out, nil
}

// TakeBackRow is one person taking an import back is about.
type TakeBackRow struct {
	Person app.PersonID
	Name   string
	Why    string // why they stay; empty for the others
}

// TakeBackPlan is what taking an import back would do, by name.
type TakeBackPlan struct {
	Leaving  []TakeBackRow
	Restored []TakeBackRow
	Staying  []TakeBackRow
}

// TakeBackPlan says what taking an import back would do now. It changes nothing.
// ErrNotFound when the import is too long ago.
func (p *Planner) TakeBackPlan(ctx context.Context, change app.ChangeID) (TakeBackPlan, error) {
	plan, err := p.store.UndoPlan(ctx, change)
	if err != nil {
		return TakeBackPlan{}, forgottenImport(err)
	}
	n, err := p.read(ctx)
	if err != nil {
		return TakeBackPlan{}, err
	}
	var out TakeBackPlan
	row := func(id app.PersonID, why string) (TakeBackRow, error) {
		if q := n.byID[id]; q != nil {
			return TakeBackRow{id, q.Name.String(), why}, nil
		}
		q, err := p.person(ctx, id) // in the bin
		return TakeBackRow{id, q.Name.String(), why}, err
	}
	list := func(to *[]TakeBackRow, ids []app.PersonID) error {
		for _, id := range ids {
			r, err := row(id, "")
			if err != nil {
				return err
			}
			*to = append(*to, r)
		}
		slices.SortFunc(*to, func(a, b TakeBackRow) int { return strings.Compare(app.Fold(a.Name), app.Fold(b.Name)) })
		return nil
	}
	if err := list(&out.Leaving, plan.Leaving); err != nil {
		return out, err
	}
	if err := list(&out.Restored, plan.Restored); err != nil {
		return out, err
	}
	for _, s := range plan.Staying {
		r, err := row(s.Person, p.whyStays(s))
		if err != nil {
			return out, err
		}
		out.Staying = append(out.Staying, r)
	}
	return out, nil
}

// stayWords are the words for what hangs on a person, by the tables of the file.
var stayWords = map[string]bool{"coffee": true, "note": true, "message": true, "talk": true, "contact": true, "entry": true,
	"request": true, "pick": true, "photo": true, "merge": true}

// fieldWords are the words for fields, by the columns of the file; the standing
// is one thing for a person who reads.
var fieldWords = map[string]string{"given": "name", "family": "name", "prefix": "name", "suffix": "name", "nickname": "name",
	"title": "title", "organisation": "organisation", "place": "place", "zone": "zone", "relation": "relation", "trust": "trust", "notes": "notes",
	"through": "through", "connected_on": "connectedOn", "birthday": "birthday", "emails": "emails", "phones": "phones", "links": "links",
	"wants": "wants", "tags": "tags", "past": "past", "schools": "schools", "groups": "groups"}

var standingWords = map[string]bool{"paused": true, "paused_until": true, "snoozed": true, "not_for_me": true, "not_for_me_why": true,
	"pinned": true, "archived": true, "deleted": true, "cadence_days": true, "talk_again": true}

// whyStays says in a few words what came of a person since.
func (p *Planner) whyStays(s app.UndoStay) string {
	var came, changed []string
	add := func(to *[]string, word string) {
		if !slices.Contains(*to, word) {
			*to = append(*to, word)
		}
	}
	for _, h := range s.Hanging {
		if stayWords[h] {
			add(&came, p.words.Say("import.stay."+h))
		} else {
			add(&came, p.words.Say("import.stay.else"))
		}
	}
	for _, f := range s.Fields {
		switch word := fieldWords[f]; {
		case word != "":
			add(&changed, strings.ToLower(p.words.Say("import.person."+word)))
		case standingWords[f]:
			add(&changed, p.words.Say("import.stay.standing"))
		}
	}
	if len(changed) == 0 && len(s.Fields) > 0 { // only what follows from other things, or has no name
		add(&changed, p.words.Say("import.stay.else"))
	}
	switch c, e := strings.Join(came, ", "), strings.Join(changed, ", "); {
	case s.Whole && c != "" && e != "":
		return p.words.Say("import.stay.both", "came", c, "changed", e)
	case s.Whole && c != "":
		return p.words.Say("import.stay.came", "came", c)
	case s.Whole && e != "":
		return p.words.Say("import.stay.changed", "changed", e)
	case e != "":
		return p.words.Say("import.stay.fields", "changed", e)
	}
	return p.words.Say("import.stay.needed")
}

// TakeBack takes an import back, or, with the change that did so, brings it in
// again. What came since stays, and so do people on whom something hangs. It
// gives the change that takes this back in turn, and how many people stay.
// ErrNotFound when it is too long ago, ErrConflict when it was done already.
func (p *Planner) TakeBack(ctx context.Context, change app.ChangeID) (again app.ChangeID, stay int, err error) {
	if change == 0 {
		return 0, 0, app.Invalid("no import is named")
	}
	c, staying, err := p.store.UndoUntouched(change, p.now())
	if err != nil {
		return 0, 0, forgottenImport(err)
	}
	p.announce(everything...)
	newest, err := p.store.Changes(ctx, 1)
	if err != nil {
		return 0, 0, err
	}
	if len(newest) == 1 && newest[0].Undoes == c.ID {
		again = newest[0].ID
	}
	return again, len(staying), nil
}

// forgottenImport says plainly that an import is too long ago.
func forgottenImport(err error) error {
	if errors.Is(err, app.ErrNotFound) {
		return &app.Fault{Kind: app.ErrNotFound, What: "this import is too long ago to be taken back", Do: "delete the people you do not want one by one", Err: err}
	}
	return err
}
