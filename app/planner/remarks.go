package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
)

// RemarkKind says what a remark in a timeline is.
type RemarkKind string

// A talk counts as contact, a note does not.
const (
	RemarkTalk RemarkKind = "talk"
	RemarkNote RemarkKind = "note"
)

// Remark is what the user wrote down about a person on a day: that they talked,
// or a note. ID 0 makes a new one.
type Remark struct {
	Kind RemarkKind
	ID   int64
	On   app.Day // empty for today
	Text string  // a note needs one, a talk does not
}

// KeepRemark keeps a new remark or changes one. ErrInvalid for a note without
// words and for a day still to come, ErrNotFound for one that is gone.
func (p *Planner) KeepRemark(ctx context.Context, person app.PersonID, r Remark) (app.ChangeID, error) {
	if r.Text = strings.TrimSpace(r.Text); r.Kind == RemarkTalk && r.ID == 0 {
		return p.Talked(ctx, person, r.On, r.Text)
	}
	q, me, err := p.personAndMe(ctx, person)
	if err != nil {
		return 0, err
	}
	now := p.here(me)
	today := app.DayOf(now)
	if r.On == "" {
		r.On = today
	}
	switch err := r.On.Validate(); {
	case err != nil:
		return 0, err
	case r.On > today:
		return 0, app.Invalid("%s is still to come; a remark is dated when it was", r.On)
	case r.Kind == RemarkNote && r.Text == "":
		return 0, app.Invalid("the note has no words")
	}
	at := now
	if r.On != today {
		at = r.On.Time(now.Location()).Add(12 * time.Hour)
	}
	if r.Kind == RemarkTalk {
		c, err := p.talkNoted(ctx, person, r.ID)
		if err != nil {
			return 0, err
		}
		if app.DayOf(c.At.In(now.Location())) != r.On {
			c.At = at
		}
		c.Note = r.Text
		return p.change("change.talked.edit", q.Name.First(), func(w app.Writer) error {
			_, err := w.SaveContact(c)
			return err
		}, app.PeopleChanged, app.RoundChanged)
	}
	note := app.Note{Person: person, At: at, Text: r.Text}
	label := "change.note"
	if r.ID != 0 {
		if note, err = p.note(ctx, person, r.ID); err != nil {
			return 0, err
		}
		if app.DayOf(note.At.In(now.Location())) != r.On {
			note.At = at
		}
		note.Text, label = r.Text, "change.note.edit"
	}
	return p.change(label, q.Name.First(), func(w app.Writer) error {
		_, err := w.SaveNote(note)
		return err
	}, app.PeopleChanged)
}

// DeleteRemark takes a remark out of the timeline.
func (p *Planner) DeleteRemark(ctx context.Context, person app.PersonID, r Remark) (app.ChangeID, error) {
	q, err := p.person(ctx, person)
	if err != nil {
		return 0, err
	}
	if r.Kind == RemarkTalk {
		if _, err := p.talkNoted(ctx, person, r.ID); err != nil {
			return 0, err
		}
		return p.change("change.talked.gone", q.Name.First(), func(w app.Writer) error { return w.DeleteContact(r.ID) },
			app.PeopleChanged, app.RoundChanged)
	}
	if _, err := p.note(ctx, person, r.ID); err != nil {
		return 0, err
	}
	return p.change("change.note.gone", q.Name.First(), func(w app.Writer) error { return w.DeleteNote(r.ID) }, app.PeopleChanged)
}

// talkNoted finds a talk that was noted without a coffee.
func (p *Planner) talkNoted(ctx context.Context, person app.PersonID, id int64) (app.Contact, error) {
	all, err := p.store.Contacts(ctx, person)
	if err != nil {
		return app.Contact{}, err
	}
	for _, c := range all {
		if c.ID == id && c.Kind == app.Talked {
			return c, nil
		}
	}
	return app.Contact{}, app.NotFound("there is no noted talk %d", id)
}

func (p *Planner) note(ctx context.Context, person app.PersonID, id int64) (app.Note, error) {
	all, err := p.store.Notes(ctx, person)
	if err != nil {
		return app.Note{}, err
	}
	for _, n := range all {
		if n.ID == id {
			return n, nil
		}
	}
	return app.Note{}, app.NotFound("there is no note %d", id)
}
