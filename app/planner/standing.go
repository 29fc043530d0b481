package planner

import (
	"context"

	"cortado/app"
)

// stand changes one person's standing and announces it.
func (p *Planner) stand(ctx context.Context, id app.PersonID, label string, change func(*app.Standing)) (app.ChangeID, error) {
	q, err := p.person(ctx, id)
	if err != nil {
		return 0, err
	}
	s := q.Standing
	change(&s)
	return p.change(label, q.Name.First(), func(w app.Writer) error { return w.SaveStanding(id, s) },
		app.PeopleChanged, app.RoundChanged)
}

// Snooze leaves a person out of question until the day.
func (p *Planner) Snooze(ctx context.Context, id app.PersonID, until app.Day) (app.ChangeID, error) {
	today, err := p.Today(ctx)
	if err != nil {
		return 0, err
	}
	if err := until.Validate(); err != nil {
		return 0, err
	}
	if until <= today {
		return 0, app.Invalid("%s is not after today; snooze until a later day", until)
	}
	return p.stand(ctx, id, "change.snooze", func(s *app.Standing) { s.Snoozed, s.Pinned = until, false })
}

// NotForMe leaves a person out of question until undone; why may be empty.
func (p *Planner) NotForMe(ctx context.Context, id app.PersonID, why string) (app.ChangeID, error) {
	return p.stand(ctx, id, "change.not-for-me", func(s *app.Standing) { s.NotForMe, s.NotForMeWhy, s.Pinned = true, why, false })
}

// Pause leaves a person out of question until the day, or until resumed when
// the day is empty.
func (p *Planner) Pause(ctx context.Context, id app.PersonID, until app.Day) (app.ChangeID, error) {
	if err := p.pausable(ctx, until); err != nil {
		return 0, err
	}
	return p.stand(ctx, id, "change.pause", func(s *app.Standing) { s.Paused, s.PausedUntil = true, until })
}

// pausable refuses to pause until a day that is not after today.
func (p *Planner) pausable(ctx context.Context, until app.Day) error {
	today, err := p.Today(ctx)
	if err != nil {
		return err
	}
	if err := until.Validate(); err != nil {
		return err
	}
	if until != "" && until <= today {
		return app.Invalid("%s is not after today; pause until a later day", until)
	}
	return nil
}

// Resume brings a person back into question, whatever kept them out.
func (p *Planner) Resume(ctx context.Context, id app.PersonID) (app.ChangeID, error) {
	return p.stand(ctx, id, "change.resume", resumed)
}

func resumed(s *app.Standing) { *s = app.Standing{Pinned: s.Pinned, Deleted: s.Deleted} }

// Pin keeps a person in the next set whatever their gain, or lets them go.
func (p *Planner) Pin(ctx context.Context, id app.PersonID, pinned bool) (app.ChangeID, error) {
	label := "change.pin"
	if !pinned {
		label = "change.unpin"
	}
	return p.stand(ctx, id, label, func(s *app.Standing) { s.Pinned = pinned })
}

// Archive puts a person aside without deleting them.
func (p *Planner) Archive(ctx context.Context, id app.PersonID) (app.ChangeID, error) {
	return p.stand(ctx, id, "change.archive", archived)
}

func archived(s *app.Standing) { s.Archived, s.Pinned = true, false }

// Delete puts a person into the bin, where they stay for 30 days from the first
// time on.
func (p *Planner) Delete(ctx context.Context, id app.PersonID) (app.ChangeID, error) {
	today, err := p.Today(ctx)
	if err != nil {
		return 0, err
	}
	return p.stand(ctx, id, "change.delete", binned(today))
}

func binned(today app.Day) func(*app.Standing) {
	return func(s *app.Standing) {
		if s.Deleted == "" {
			s.Deleted, s.Pinned = today, false
		}
	}
}

// DeleteForGood removes a person and every trace of them from the file. It
// cannot be undone, and it makes all earlier changes final too, since their
// undo would bring the person back.
func (p *Planner) DeleteForGood(ctx context.Context, id app.PersonID) error {
	if _, err := p.store.Person(ctx, id); err != nil {
		return err
	}
	return p.erase([]app.PersonID{id})
}
