package planner

import (
	"context"
	"maps"
	"slices"
	"strings"

	"cortado/app"
	"cortado/app/exchange"
)

// What is done to many people at once is one change with one undo, and nobody
// is changed when one of them cannot be.

// backedUpFrom is from how many people on a copy of the data is made first.
const backedUpFrom = 51

// TagPeople gives people a tag. Who has it already, in any spelling, keeps
// theirs.
func (p *Planner) TagPeople(ctx context.Context, ids []app.PersonID, tag string) (app.ChangeID, error) {
	tag = strings.Join(strings.Fields(tag), " ")
	if app.Fold(tag) == "" {
		return 0, app.Invalid("the tag is empty")
	}
	return p.editPeople(ctx, ids, "change.people.tag", func(q *app.Person) {
		if !slices.ContainsFunc(q.Tags, sameTag(tag)) {
			q.Tags = append(slices.Clone(q.Tags), tag)
		}
	})
}

// UntagPeople takes a tag away, in whichever spelling people have it.
func (p *Planner) UntagPeople(ctx context.Context, ids []app.PersonID, tag string) (app.ChangeID, error) {
	return p.editPeople(ctx, ids, "change.people.untag", func(q *app.Person) {
		q.Tags = slices.DeleteFunc(slices.Clone(q.Tags), sameTag(tag))
	})
}

func sameTag(tag string) func(string) bool {
	folded := app.Fold(tag)
	return func(t string) bool { return app.Fold(t) == folded }
}

// RelatePeople says where people stand to me; an empty relation is one not said.
func (p *Planner) RelatePeople(ctx context.Context, ids []app.PersonID, relation app.Relation) (app.ChangeID, error) {
	if relation != "" && !slices.Contains(app.Relations(), relation) {
		return 0, app.Invalid("%q is no relation; use peer, senior, executive, report, outside or programme", relation)
	}
	return p.editPeople(ctx, ids, "change.people.relate", func(q *app.Person) { q.Relation = relation })
}

// PausePeople leaves people out of question until the day, or until resumed
// when the day is empty.
func (p *Planner) PausePeople(ctx context.Context, ids []app.PersonID, until app.Day) (app.ChangeID, error) {
	if err := p.pausable(ctx, until); err != nil {
		return 0, err
	}
	return p.standPeople(ctx, ids, "change.people.pause", func(s *app.Standing) { s.Paused, s.PausedUntil = true, until })
}

// ResumePeople brings people back into question, whatever kept them out.
func (p *Planner) ResumePeople(ctx context.Context, ids []app.PersonID) (app.ChangeID, error) {
	return p.standPeople(ctx, ids, "change.people.resume", resumed)
}

// ArchivePeople puts people aside without deleting them.
func (p *Planner) ArchivePeople(ctx context.Context, ids []app.PersonID) (app.ChangeID, error) {
	return p.standPeople(ctx, ids, "change.people.archive", archived)
}

// UnarchivePeople brings archived people back into the list.
func (p *Planner) UnarchivePeople(ctx context.Context, ids []app.PersonID) (app.ChangeID, error) {
	return p.standPeople(ctx, ids, "change.people.unarchive", func(s *app.Standing) { s.Archived = false })
}

// DeletePeople puts people into the bin, where they stay for 30 days. Who is
// there already stays since their own day.
func (p *Planner) DeletePeople(ctx context.Context, ids []app.PersonID) (app.ChangeID, error) {
	today, err := p.Today(ctx)
	if err != nil {
		return 0, err
	}
	return p.standPeople(ctx, ids, "change.people.delete", binned(today))
}

// standPeople changes the standing of people.
func (p *Planner) standPeople(ctx context.Context, ids []app.PersonID, label string, change func(*app.Standing)) (app.ChangeID, error) {
	return p.bulk(ctx, ids, label, func(w app.Writer, q app.Person) error {
		s := q.Standing
		if change(&s); s == q.Standing {
			return nil
		}
		return w.SaveStanding(q.ID, s)
	})
}

// editPeople changes tags or relation of people, which count as typed from then on.
func (p *Planner) editPeople(ctx context.Context, ids []app.PersonID, label string, edit func(*app.Person)) (app.ChangeID, error) {
	return p.bulk(ctx, ids, label, func(w app.Writer, old app.Person) error {
		q := old
		if edit(&q); q.Relation == old.Relation && slices.Equal(q.Tags, old.Tags) {
			return nil
		}
		if q.Sources = maps.Clone(old.Sources); q.Sources == nil {
			q.Sources = map[string]app.Source{}
		}
		markTyped(&q, old)
		exchange.NoteDropped(&q, old)
		_, err := w.SavePerson(q)
		return err
	})
}

// bulk changes people one by one in one transaction, after a backup when they
// are many. Nothing changed gives the change 0.
func (p *Planner) bulk(ctx context.Context, ids []app.PersonID, label string, change func(app.Writer, app.Person) error) (app.ChangeID, error) {
	people, err := p.inFull(ctx, ids)
	if err != nil {
		return 0, err
	}
	if len(people) == 0 {
		return 0, app.Invalid("nobody is selected; select somebody first")
	}
	if len(people) >= backedUpFrom && p.backups != nil {
		if _, err := p.backups.BackupBefore("bulk", p.now()); err != nil {
			return 0, err
		}
	}
	return p.change(label, p.people(people), func(w app.Writer) error {
		for _, q := range people {
			if err := change(w, q); err != nil {
				return err
			}
		}
		return nil
	}, app.PeopleChanged, app.RoundChanged)
}

// people names one person, or says how many they are.
func (p *Planner) people(people []app.Person) string {
	if len(people) == 1 {
		return people[0].Name.String()
	}
	return p.words.Count("list.people", len(people))
}

// readAllFrom is from how many people on everybody is read at once instead of
// one after the other.
const readAllFrom = 500

// inFull gives people as they are kept, each once and by id. ErrNotFound when
// one of them is not there any more.
func (p *Planner) inFull(ctx context.Context, ids []app.PersonID) ([]app.Person, error) {
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	out := make([]app.Person, 0, len(ids))
	if len(ids) < readAllFrom {
		for _, id := range ids {
			q, err := p.store.Person(ctx, id)
			if err != nil {
				return nil, err
			}
			out = append(out, q)
		}
		return out, nil
	}
	all, err := p.store.Everybody(ctx, true)
	if err != nil {
		return nil, err
	}
	for _, q := range all {
		if _, wanted := slices.BinarySearch(ids, q.ID); wanted {
			out = append(out, q)
		}
	}
	if len(out) < len(ids) {
		return nil, app.NotFound("%d of these people are not there any more", len(ids)-len(out))
	}
	return out, nil
}
