package people

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
)

// editPerson unfolds everything about the person and begins with the name.
func (s *Screen) editPerson() {
	s.about = true
	s.edit("name", s.nameEditor)
}

// nameEditor edits the parts of the name beside each other.
func (s *Screen) nameEditor() *editor {
	id, n := s.at, s.full.Person.Name
	labelled := func(label, text string) *part.Field {
		f := part.NewField(s.host.Words().Say(label), "")
		f.SetText(text)
		return f
	}
	given, family := labelled("people.edit.given", n.Given), labelled("people.edit.family", n.Family)
	prefix, suffix, called := labelled("detail.prefix", n.Prefix), labelled("detail.suffix", n.Suffix), labelled("people.edit.nickname", n.Nickname)
	text := func(f *part.Field) string { return strings.TrimSpace(f.Text()) }
	return &editor{body: part.Column(8, part.Columns(100, 8, given, family), part.Columns(60, 8, prefix, suffix, called)),
		fields: []*part.Field{given, family, prefix, suffix, called},
		take: func() (func(context.Context) (app.ChangeID, error), bool) {
			now := app.Name{Given: text(given), Family: text(family), Prefix: text(prefix), Suffix: text(suffix), Nickname: text(called)}
			wrong := ""
			if now.String() == "" {
				wrong = s.say("edit.name.none")
			}
			given.SetError(wrong)
			return s.writing(id, func(q *app.Person) { q.Name = now }), wrong == ""
		}}
}

// roleEditor edits title and organisation beside each other.
func (s *Screen) roleEditor() *editor {
	id, q := s.at, s.full.Person
	title, house := part.NewField(s.say("edit.title"), ""), part.NewField(s.say("edit.organisation"), "")
	title.SetText(q.Title)
	house.SetText(q.Organisation)
	return &editor{body: part.Columns(120, 8, title, house), fields: []*part.Field{title, house},
		take: func() (func(context.Context) (app.ChangeID, error), bool) {
			t, o := strings.TrimSpace(title.Text()), strings.TrimSpace(house.Text())
			return s.writing(id, func(q *app.Person) { q.Title, q.Organisation = t, o }), true
		}}
}

// nameLine is the name at the head of the page, with the chips beside it.
func (s *Screen) nameLine(chips *fyne.Container) fyne.CanvasObject {
	name := s.full.Row.Name
	rest := fyne.CanvasObject(part.Title(name))
	short := len([]rune(name)) <= 22
	if !short {
		rest = part.NewParagraph(name).AsTitle()
	}
	place := s.slot("name", rest, s.nameTip(), s.nameEditor)
	if e := s.editing; short && (e == nil || e.name != "name") {
		line := part.Wrap(8, place)
		line.Objects = append(line.Objects, chips.Objects...)
		return line
	}
	col := part.Column(6, place)
	if len(chips.Objects) > 0 {
		col.Objects = append(col.Objects, chips)
	}
	return col
}

// nameTip gives the whole name, of which the page shows given and family name.
func (s *Screen) nameTip() string {
	n := s.full.Person.Name
	whole := strings.TrimSpace(n.Prefix + " " + n.String())
	if n.Suffix != "" {
		whole += ", " + n.Suffix
	}
	if n.Nickname != "" {
		whole = s.word("name.called", "name", whole, "called", n.Nickname)
	}
	return s.word("name.tip", "name", whole, "tip", s.tip("name"))
}

// roleLine is title and organisation below the name.
func (s *Screen) roleLine() fyne.CanvasObject {
	rest := s.value(s.full.Row.Role, "role.more")
	if s.full.Row.Role != "" {
		rest = part.NewParagraph(s.full.Row.Role)
	}
	return s.slot("role", rest, s.tip("title"), s.roleEditor)
}
