package data

import (
	"context"
	"database/sql"
	"errors"

	"cortado/app"
)

const talkColumns = "coffee, person, at, minutes, helpful, did, needs, learned, next_step, next_on, talk_again, note, rated_at"

func scanTalk(row scanner) (app.Talk, error) {
	var t app.Talk
	var coffee, at, rated sql.NullInt64
	var did, needs, learned string
	err := row.Scan(&t.ID, &coffee, &t.Person, &at, &t.Minutes, &t.Helpful, &did, &needs, &learned,
		&t.NextStep, (*string)(&t.NextOn), (*string)(&t.TalkAgain), &t.Note, &rated)
	if err != nil {
		return t, err
	}
	t.Coffee, t.At, t.RatedAt = app.CoffeeID(coffee.Int64), when(at), when(rated)
	var u unpacking
	t.Did = each(&u, did, func(l *unpacker) app.Effect { return app.Effect(l.text()) })
	t.Needs = each(&u, needs, func(l *unpacker) app.NeedRating {
		return app.NeedRating{Need: app.NeedID(l.text()), Label: l.text(), Met: l.number()}
	})
	t.Learned = each(&u, learned, func(l *unpacker) app.Learned {
		return app.Learned{Skill: app.SkillID(l.text()), Name: l.text(), From: app.Level(l.whole()), To: app.Level(l.whole()), Note: l.text()}
	})
	return t, u.err
}

// Talks gives the talks with a person, or all; see app.Reader.
func (r *reads) Talks(ctx context.Context, of app.PersonID) ([]app.Talk, error) {
	where, args := ofPerson(of)
	out, err := list(ctx, r.s, scanTalk, "SELECT id, "+talkColumns+" FROM talk"+where+" ORDER BY at, id", args...)
	return out, fault("read talks", err)
}

// SaveTalk makes or changes a talk; see app.Writer.
func (w *writer) SaveTalk(t app.Talk) (app.TalkID, error) {
	var needs, learned packer
	for _, n := range t.Needs {
		needs.row().text(string(n.Need)).text(n.Label).number(n.Met)
	}
	for _, l := range t.Learned {
		learned.row().text(string(l.Skill)).text(l.Name).whole(int64(l.From)).whole(int64(l.To)).text(l.Note)
	}
	id, err := w.saveAbout(t.Person, "talk", int64(t.ID), talkColumns, orNull(t.Coffee), int64(t.Person), instant(t.At), t.Minutes, t.Helpful,
		packTexts(t.Did), needs.String(), learned.String(), t.NextStep, string(t.NextOn), string(t.TalkAgain), t.Note, instant(t.RatedAt))
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no talk %d", t.ID)
	}
	return app.TalkID(id), fault("save talk", err)
}
