package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
)

// emailRows, phoneRows and linkRows are the ways to reach the person, the first
// of a kind being the one that is used.
func (s *Screen) emailRows() fyne.CanvasObject {
	return entryRows(s, entries[app.Email]{field: "emails", remove: "email.remove", more: "email.more", ordered: true,
		list:   func(q *app.Person) *[]app.Email { return &q.Emails },
		show:   func(e app.Email) (string, string) { return e.Address, e.Label },
		fields: func(e app.Email) []*part.Field { return s.labelledFields("email.example", e.Address, e.Label) },
		read: func(f []*part.Field) (app.Email, bool, bool) {
			text, label, blank, ok := s.labelledRead(f, "edit.email.bad", func(t string) bool { return app.ValidateEmail(t) == nil })
			return app.Email{Address: text, Label: label}, blank, ok
		}})
}

func (s *Screen) phoneRows() fyne.CanvasObject {
	return entryRows(s, entries[app.Phone]{field: "phones", remove: "phone.remove", more: "phone.more", ordered: true,
		list:   func(q *app.Person) *[]app.Phone { return &q.Phones },
		show:   func(f app.Phone) (string, string) { return f.Number, f.Label },
		fields: func(f app.Phone) []*part.Field { return s.labelledFields("phone.example", f.Number, f.Label) },
		read: func(f []*part.Field) (app.Phone, bool, bool) {
			text, label, blank, ok := s.labelledRead(f, "edit.phone.bad", func(t string) bool { return strings.ContainsAny(t, "0123456789") })
			return app.Phone{Number: text, Label: label}, blank, ok
		}})
}

func (s *Screen) linkRows() fyne.CanvasObject {
	return entryRows(s, entries[app.Link]{field: "links", remove: "link.remove", more: "link.more", ordered: true,
		list:   func(q *app.Person) *[]app.Link { return &q.Links },
		show:   func(l app.Link) (string, string) { return l.URL, l.Label },
		fields: func(l app.Link) []*part.Field { return s.labelledFields("link.example", l.URL, l.Label) },
		read: func(f []*part.Field) (app.Link, bool, bool) {
			text, label, blank, ok := s.labelledRead(f, "edit.link.bad", isLink)
			return app.Link{URL: text, Label: label}, blank, ok
		}})
}

// labelledFields are a value and the word for it.
func (s *Screen) labelledFields(example, text, label string) []*part.Field {
	return []*part.Field{s.filled(example, text), s.filled("label.example", label)}
}

// labelledRead reads them; an emptied value is taken off the list.
func (s *Screen) labelledRead(f []*part.Field, bad string, good func(string) bool) (text, label string, blank, ok bool) {
	text, label = strings.TrimSpace(f[0].Text()), strings.TrimSpace(f[1].Text())
	f[0].SetError("")
	if text != "" && !good(text) {
		f[0].SetError(s.say(bad))
		return "", "", false, false
	}
	return text, label, text == "", true
}
