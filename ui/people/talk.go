package people

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// talkKey notes a talk with the person shown: T opens the line, Enter keeps it.
func (s *Screen) talkKey(key fyne.KeyName) {
	if key != fyne.KeyT || s.full == nil || s.class == part.Compact && !s.front {
		return
	}
	// The letter that opens the line still comes as text: by the time the line has
	// the caret it must be over.
	s.host.Later(0, func() {
		if s.full == nil {
			return
		}
		loose := s.host.Window().Canvas().Focused() == nil
		s.note(planner.RemarkTalk)
		if e := s.editing; e != nil && e.name == "remark" {
			e.loose = loose
		}
	})
}

// note opens the line in which a talk or a note is written down.
func (s *Screen) note(kind planner.RemarkKind) {
	if e := s.editing; e != nil && e.name == "remark" && e.person == s.at {
		return
	}
	s.edit("remark", func() *editor { return s.remarkEditor(planner.Remark{Kind: kind}) })
}

// remarkEditor is a line of words with their day: today for a new one.
func (s *Screen) remarkEditor(r planner.Remark) *editor {
	id, fresh := s.at, r.ID == 0
	words := part.NewField("", s.word("remark."+string(r.Kind)))
	words.SetText(r.Text)
	on := pick.NewPastDay(s.host, "", s.word("remark.day"))
	on.SetDay(s.host.Now())
	if at := r.On.Time(s.host.Now().Location()); !at.IsZero() {
		on.SetDay(at)
	}
	e := &editor{fields: []*part.Field{words, &on.Field}, label: remarkLabel(r), force: fresh && r.Kind == planner.RemarkTalk}
	e.take = func() (func(context.Context) (app.ChangeID, error), bool) {
		day, ok := s.readDay(on)
		switch {
		case !ok:
		case day == "":
			on.SetError(s.say("talked.day.none"))
			ok = false
		case day > app.DayOf(s.host.Now()):
			on.SetError(s.word("remark.late"))
			ok = false
		}
		now := planner.Remark{Kind: r.Kind, ID: r.ID, On: day, Text: strings.TrimSpace(words.Text())}
		words.SetError("")
		if now.Kind == planner.RemarkNote && now.Text == "" {
			words.SetError(s.word("remark.none"))
			ok = false
		}
		return func(ctx context.Context) (app.ChangeID, error) { return s.planner.KeepRemark(ctx, id, now) }, ok
	}
	end := part.IconButton("check", s.word("remark.keep"), func() { s.enterEdit(e) }).Small()
	row := part.Row(6, part.Grow(on), end)
	if !fresh {
		row.Add(part.IconButton("trash", s.word("remark.delete"), func() {
			s.editing, s.refocus = nil, slotName("remark")
			s.host.Window().Canvas().Unfocus()
			label := "change.note.gone"
			if r.Kind == planner.RemarkTalk {
				label = "change.talked.gone"
			}
			s.act(label, s.full.Person.Name.First(), func(ctx context.Context) (app.ChangeID, error) { return s.planner.DeleteRemark(ctx, id, r) })
		}).Small())
	}
	e.body = part.Column(6, words, row)
	return e
}

// remarkLabel names the sentence that tells a remark is kept.
func remarkLabel(r planner.Remark) string {
	switch {
	case r.Kind == planner.RemarkTalk && r.ID == 0:
		return "change.talked"
	case r.Kind == planner.RemarkTalk:
		return "change.talked.edit"
	case r.ID == 0:
		return "change.note"
	}
	return "change.note.edit"
}
