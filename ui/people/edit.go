package people

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// value shows a text, or in the third ink what could be there.
func (s *Screen) value(text, empty string) *part.Paragraph {
	if text == "" {
		return part.NewParagraph(s.word(empty)).In(look.Ink3)
	}
	return part.NewParagraph(text).In(look.Ink)
}

// line is a value of one text.
type line struct {
	field string // of the person, as its source is noted: "place"; names the place on the page too
	text  string
	empty string // id of the words that stand there without a value
	write func(q *app.Person, text string)
	// check gives why a text cannot be kept, or "".
	check func(text string) string
	tip   string // in place of where the field comes from
}

// line is a text that is edited where it stands.
func (s *Screen) line(l line) fyne.CanvasObject { return s.lineAs(l, s.value(l.text, l.empty)) }

// lineAs is line with a look of its own while it rests.
func (s *Screen) lineAs(l line, rest fyne.CanvasObject) fyne.CanvasObject {
	if l.tip == "" {
		l.tip = s.tip(l.field)
	}
	return s.slot(l.field, rest, l.tip, func() *editor {
		field := part.NewField("", s.word(l.empty))
		field.SetText(l.text)
		id := s.at
		return &editor{body: field, fields: []*part.Field{field}, take: func() (func(context.Context) (app.ChangeID, error), bool) {
			text := strings.TrimSpace(field.Text())
			wrong := ""
			if l.check != nil {
				wrong = l.check(text)
			}
			field.SetError(wrong)
			return s.writing(id, func(q *app.Person) { l.write(q, text) }), wrong == ""
		}}
	})
}

// day is a day of the past or to come that is edited where it stands; write gets
// "" for none.
func (s *Screen) day(field, text, empty string, now app.Day, past bool, write func(*app.Person, app.Day)) fyne.CanvasObject {
	return s.slot(field, s.value(text, empty), s.tip(field), func() *editor {
		d := pick.NewYearDay(s.host, "", s.word(empty))
		if past {
			d = pick.NewPastDay(s.host, "", s.word(empty))
		}
		if at := now.Time(s.host.Now().Location()); !at.IsZero() {
			d.SetDay(at)
		}
		id := s.at
		return &editor{body: d, fields: []*part.Field{&d.Field}, take: func() (func(context.Context) (app.ChangeID, error), bool) {
			day, ok := s.readDay(d)
			return s.writing(id, func(q *app.Person) { write(q, day) }), ok
		}}
	})
}

// readDay reads a day field that may not have been left yet.
func (s *Screen) readDay(d *part.DateField) (app.Day, bool) {
	d.OnLeave(d.Text())
	return dayIn(d)
}

// isLink accepts a web address, with or without its scheme.
func isLink(text string) bool {
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && strings.Contains(u.Hostname(), ".") && !strings.ContainsAny(text, " \t")
}

// sentence is an error as a line under a field.
func sentence(err error) string {
	var f *app.Fault
	if errors.As(err, &f) {
		return f.Error()
	}
	return err.Error()
}

// capital begins a sentence.
func capital(text string) string {
	letters := []rune(text)
	if len(letters) == 0 {
		return text
	}
	letters[0] = unicode.ToUpper(letters[0])
	return string(letters)
}

// without is a list that lacks one of its values; the list itself stays as it is.
func without[T any](list []T, at int) []T {
	if at >= len(list) {
		return list
	}
	out := append([]T(nil), list[:at]...)
	return append(out, list[at+1:]...)
}
