package people

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// extraRows are values of files that have no place of their own, each with its
// name. They can be edited, deleted, and moved to where they belong.
func (s *Screen) extraRows() fyne.CanvasObject {
	return entryRows(s, entries[app.Extra]{field: "extra", remove: "extra.remove",
		list: func(q *app.Person) *[]app.Extra { return &q.Extra },
		show: func(x app.Extra) (string, string) { return x.Value, x.Name },
		fields: func(x app.Extra) []*part.Field {
			return []*part.Field{s.filled("extra.value", x.Value), s.filled("extra.name", x.Name)}
		},
		read: func(f []*part.Field) (app.Extra, bool, bool) {
			x := app.Extra{Name: strings.TrimSpace(f[1].Text()), Value: strings.TrimSpace(f[0].Text())}
			return x, x.Value == "", true
		},
		moves: s.extraMoves})
}

// extraTo is where a value of a file may belong.
type extraTo struct {
	id    string // of the place's name
	fits  func(q app.Person, text string) bool
	write func(q *app.Person, x app.Extra)
}

// placesForExtra are the fields that can take a value: lists always, a single
// text only while it is empty.
func placesForExtra() []extraTo {
	always := func(app.Person, string) bool { return true }
	return []extraTo{
		{"notes", always, func(q *app.Person, x app.Extra) {
			q.Notes = strings.TrimSpace(q.Notes + "\n" + x.Name + ": " + x.Value)
		}},
		{"tags", always, func(q *app.Person, x app.Extra) {
			q.Tags = listed(strings.Join(append(slices.Clone(q.Tags), x.Value), ","))
		}},
		{"emails", func(_ app.Person, t string) bool { return app.ValidateEmail(t) == nil },
			func(q *app.Person, x app.Extra) {
				q.Emails = append(q.Emails, app.Email{Address: x.Value, Label: x.Name})
			}},
		{"phones", func(_ app.Person, t string) bool { return strings.ContainsAny(t, "0123456789") },
			func(q *app.Person, x app.Extra) {
				q.Phones = append(q.Phones, app.Phone{Number: x.Value, Label: x.Name})
			}},
		{"links", func(_ app.Person, t string) bool { return isLink(t) },
			func(q *app.Person, x app.Extra) { q.Links = append(q.Links, app.Link{URL: x.Value, Label: x.Name}) }},
		{"place", func(q app.Person, _ string) bool { return q.Place == "" }, func(q *app.Person, x app.Extra) { q.Place = x.Value }},
		{"title", func(q app.Person, _ string) bool { return q.Title == "" }, func(q *app.Person, x app.Extra) { q.Title = x.Value }},
		{"organisation", func(q app.Person, _ string) bool { return q.Organisation == "" }, func(q *app.Person, x app.Extra) { q.Organisation = x.Value }},
		{"called", func(q app.Person, _ string) bool { return q.Name.Nickname == "" }, func(q *app.Person, x app.Extra) { q.Name.Nickname = x.Value }},
		{"through", func(q app.Person, _ string) bool { return q.Through == "" }, func(q *app.Person, x app.Extra) { q.Through = x.Value }},
		{"schools", always, func(q *app.Person, x app.Extra) { q.Schools = append(q.Schools, x.Value) }},
		{"groups", always, func(q *app.Person, x app.Extra) { q.Groups = append(q.Groups, x.Value) }},
	}
}

// extraMoves offers where a value may go; what is gone from the list by then is
// left alone.
func (s *Screen) extraMoves(at int, x app.Extra) fyne.CanvasObject {
	id, q := s.at, s.full.Person
	var places []extraTo
	var options []string
	for _, p := range placesForExtra() {
		if p.fits(q, x.Value) {
			places, options = append(places, p), append(options, s.word("label."+p.id))
		}
	}
	return part.NewChoice(part.NewIcon("swap", 16, look.Ink2), s.word("extra.move"), options, -1, func(i int) {
		s.editing = nil
		s.host.Window().Canvas().Unfocus()
		s.change(id, func(q *app.Person) {
			if now := placeOf(q.Extra, at, x); now < len(q.Extra) {
				q.Extra = without(q.Extra, now)
				places[i].write(q, x)
			}
		}, s.readPerson)
	})
}
