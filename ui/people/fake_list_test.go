package people_test

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/planner"
)

// listFake is the planner as far as the list needs it: filters, the bin, and what
// is done to many at once.
type listFake struct {
	binned []app.PersonID
	saved  []planner.SavedFilter
	hits   map[string]planner.Hit // by name
	asked  []app.PersonID         // whose hits were asked for
}

func (l *listFake) inBin(id app.PersonID) bool { return slices.Contains(l.binned, id) }

func (f *fake) People(_ context.Context, q planner.Query) (planner.PeopleView, error) {
	f.queries = append(f.queries, q)
	v := planner.PeopleView{Total: f.total, WithSkills: 43, Matching: 86,
		Chips: planner.ChipCounts{FillsGap: 86, Outside: 204, NeverMet: 1020, Unsure: 12, Bin: len(f.many.binned)}}
	for _, r := range f.rows {
		if _, there := f.persons[r.ID]; !there || !strings.Contains(app.Fold(r.Name+" "+r.Role), app.Fold(q.Words)) || f.many.inBin(r.ID) != q.Filter.Bin {
			continue
		}
		if len(v.Rows) < 40 && q.Words != "" {
			h := f.many.hits[r.Name]
			r.NameHits, r.Hit, r.HitMarks = h.Name, h.Text, h.Marks
		}
		v.Rows = append(v.Rows, &r)
	}
	if q.Filter.Bin {
		v.Matching = len(v.Rows)
	}
	return v, f.fail
}

func (f *fake) Hits(_ context.Context, _ string, ids []app.PersonID) (map[app.PersonID]planner.Hit, error) {
	out := map[app.PersonID]planner.Hit{}
	f.many.asked = append(f.many.asked, ids...)
	for _, r := range f.rows {
		if slices.Contains(ids, r.ID) {
			out[r.ID] = f.many.hits[r.Name]
		}
	}
	return out, f.fail
}

func (f *fake) Bin(context.Context) ([]planner.BinRow, error) {
	var out []planner.BinRow
	for i, id := range f.many.binned {
		out = append(out, planner.BinRow{PersonRow: f.rows[id-1], Since: "2026-10-31", Left: fmt.Sprintf("gone in %d days", 12+i)})
	}
	return out, f.fail
}

func (f *fake) FilterChoices(context.Context, planner.Query) (planner.Choices, error) {
	return planner.Choices{
		Tags:          []planner.FilterChoice{{Value: "clinic", Label: "clinic", Count: 2}, {Value: "data", Label: "data", Count: 10}},
		Relations:     []planner.FilterChoice{{Value: "peer", Label: "Peer", Count: 3}, {Value: "senior", Label: "Senior", Count: 2}, {Value: "outside", Label: "Outside", Count: 3}},
		Functions:     []planner.FilterChoice{{Value: "data", Label: "Data", Count: 4}, {Value: "finance", Label: "Finance", Count: 1}},
		Seniorities:   []planner.FilterChoice{{Value: "director", Label: "Director", Count: 5}},
		Organisations: []planner.FilterChoice{{Value: "Tern", Label: "Tern", Count: 7}, {Value: "Kestrel Analytics", Label: "Kestrel Analytics", Count: 4}},
		Skills:        []planner.FilterChoice{{Value: "pricing", Label: "Pricing", Count: 9}, {Value: "tenders", Label: "Public tenders", Count: 3}},
		Statuses:      []planner.FilterChoice{{Value: "active", Label: "Active", Count: 80}, {Value: "paused", Label: "Paused", Count: 6}},
		LastContacts:  []planner.FilterChoice{{Value: "never", Label: "Never", Count: 41}, {Value: "within:90", Label: "90 days", Count: 9}, {Value: "before:365", Label: "a year", Count: 30}},
	}, f.fail
}

func (f *fake) SavedFilters(context.Context) ([]planner.SavedFilter, error) {
	return slices.Clone(f.many.saved), nil
}

func (f *fake) SaveFilter(_ context.Context, name string, q planner.Filter) (app.ChangeID, error) {
	change, err := f.did("save " + name)
	for i, k := range f.many.saved {
		if app.Fold(k.Name) == app.Fold(name) {
			f.many.saved[i].Filter = q
			return change, err
		}
	}
	f.many.saved = append(f.many.saved, planner.SavedFilter{ID: int64(len(f.many.saved) + 1), Name: name, Filter: q})
	return change, err
}

func (f *fake) RenameFilter(_ context.Context, id int64, name string) (app.ChangeID, error) {
	for i, k := range f.many.saved {
		if k.ID != id && app.Fold(k.Name) == app.Fold(name) {
			return 0, app.Invalid("another filter is saved as %q already", name)
		}
		if k.ID == id {
			f.many.saved[i].Name = name
		}
	}
	return f.did("rename " + name)
}

func (f *fake) DeleteFilter(_ context.Context, id int64) (app.ChangeID, error) {
	f.many.saved = slices.DeleteFunc(f.many.saved, func(k planner.SavedFilter) bool { return k.ID == id })
	return f.did(fmt.Sprintf("delete filter %d", id))
}

func (f *fake) didAll(what string, ids []app.PersonID, more string) (app.ChangeID, error) {
	return f.did(strings.TrimSpace(fmt.Sprint(what, " ", ids, " ", more)))
}

func (f *fake) TagPeople(_ context.Context, ids []app.PersonID, tag string) (app.ChangeID, error) {
	return f.didAll("tag", ids, tag)
}
func (f *fake) UntagPeople(_ context.Context, ids []app.PersonID, tag string) (app.ChangeID, error) {
	return f.didAll("untag", ids, tag)
}
func (f *fake) RelatePeople(_ context.Context, ids []app.PersonID, r app.Relation) (app.ChangeID, error) {
	return f.didAll("relate", ids, string(r))
}
func (f *fake) PausePeople(_ context.Context, ids []app.PersonID, until app.Day) (app.ChangeID, error) {
	return f.didAll("pause", ids, string(until))
}
func (f *fake) ResumePeople(_ context.Context, ids []app.PersonID) (app.ChangeID, error) {
	return f.didAll("resume", ids, "")
}
func (f *fake) ArchivePeople(_ context.Context, ids []app.PersonID) (app.ChangeID, error) {
	for _, id := range ids {
		f.rows[id-1].Status = "archived"
	}
	return f.didAll("archive", ids, "")
}
func (f *fake) UnarchivePeople(_ context.Context, ids []app.PersonID) (app.ChangeID, error) {
	for _, id := range ids {
		f.rows[id-1].Status = "active"
	}
	return f.didAll("unarchive", ids, "")
}
func (f *fake) DeletePeople(_ context.Context, ids []app.PersonID) (app.ChangeID, error) {
	if f.fail == nil {
		f.many.binned = append(f.many.binned, ids...)
	}
	return f.didAll("delete", ids, "")
}
func (f *fake) BringBack(_ context.Context, ids []app.PersonID) (app.ChangeID, error) {
	f.many.binned = slices.DeleteFunc(f.many.binned, func(id app.PersonID) bool { return slices.Contains(ids, id) })
	return f.didAll("bring back", ids, "")
}
func (f *fake) DeletePeopleForGood(_ context.Context, ids []app.PersonID) error {
	f.many.binned = slices.DeleteFunc(f.many.binned, func(id app.PersonID) bool { return slices.Contains(ids, id) })
	for _, id := range ids {
		delete(f.persons, id)
	}
	_, err := f.didAll("delete for good", ids, "")
	return err
}
