package people

import (
	"regexp"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// pastRows are the former jobs.
func (s *Screen) pastRows() fyne.CanvasObject {
	return entryRows(s, entries[app.Position]{field: "past", remove: "past.remove", more: "past.more",
		list: func(q *app.Person) *[]app.Position { return &q.Past },
		show: func(j app.Position) (string, string) {
			return app.Person{Title: j.Title, Organisation: j.Organisation}.Role(), s.span(j.From, j.To)
		},
		fields: func(j app.Position) []*part.Field {
			return []*part.Field{s.filled("past.title", j.Title), s.filled("past.organisation", j.Organisation),
				s.filled("past.from", s.month(j.From)), s.filled("past.to", s.month(j.To))}
		},
		read: func(f []*part.Field) (app.Position, bool, bool) {
			from, good := s.readMonth(f[2])
			to, good2 := s.readMonth(f[3])
			if good && good2 && to != "" && to < from {
				f[3].SetError(s.word("past.order"))
				good = false
			}
			j := app.Position{Title: strings.TrimSpace(f[0].Text()), Organisation: strings.TrimSpace(f[1].Text()), From: from, To: to}
			return j, j == app.Position{}, good && good2
		}})
}

// textRows are a list of plain texts: schools, groups.
func (s *Screen) textRows(field string, list func(*app.Person) *[]string) fyne.CanvasObject {
	return entryRows(s, entries[string]{field: field, remove: field + ".remove", more: field + ".more", list: list,
		show:   func(text string) (string, string) { return text, "" },
		fields: func(text string) []*part.Field { return []*part.Field{s.filled(field+".more", text)} },
		read: func(f []*part.Field) (string, bool, bool) {
			text := strings.TrimSpace(f[0].Text())
			return text, text == "", true
		}})
}

// month writes a day as its month; January stands for a year alone, as files
// often give no more.
func (s *Screen) month(d app.Day) string {
	at := d.Time(time.UTC)
	switch {
	case at.IsZero():
		return ""
	case at.Day() == 1 && at.Month() == time.January, at.Day() == 31 && at.Month() == time.December:
		return at.Format("2006")
	}
	return s.host.Words().Say("month."+at.Format("1")) + " " + at.Format("2006")
}

func (s *Screen) span(from, to app.Day) string {
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return s.word("span.since", "from", s.month(from))
	case from == "":
		return s.word("span.until", "to", s.month(to))
	}
	return s.word("span", "from", s.month(from), "to", s.month(to))
}

var yearAlone = regexp.MustCompile(`^\d{4}$`)

// readMonth reads "2015", "Mar 2015" or a whole day; nothing is no day.
func (s *Screen) readMonth(f *part.Field) (app.Day, bool) {
	text := strings.TrimSpace(f.Text())
	f.SetError("")
	switch {
	case text == "":
		return "", true
	case yearAlone.MatchString(text):
		return app.Day(text + "-01-01"), true
	}
	words := pick.DayWords(s.host.Words())
	for _, try := range []string{text, "1 " + text} {
		if day, ok := part.ParseDay(try, s.host.Now(), words.Months); ok && hasYear(text) {
			return app.DayOf(day), true
		}
	}
	f.SetError(s.word("past.bad"))
	return "", false
}

var fourDigits = regexp.MustCompile(`\d{4}`)

func hasYear(text string) bool { return fourDigits.MatchString(text) }

// birthday writes a birthday as one speaks of it.
func (s *Screen) birthday(text string) string {
	if rest, ok := strings.CutPrefix(text, "--"); ok {
		at := app.Day("2000-" + rest).Time(time.UTC)
		if at.IsZero() {
			return text
		}
		return at.Format("2 ") + s.host.Words().Say("month."+at.Format("1"))
	}
	at := app.Day(text).Time(time.UTC)
	if at.IsZero() {
		return text
	}
	return at.Format("2 ") + s.host.Words().Say("month."+at.Format("1")) + at.Format(" 2006")
}

// readBirthday reads it back, with or without the year.
func (s *Screen) readBirthday(text string) (string, bool) {
	if text == "" {
		return "", true
	}
	if app.ValidateBirthday(text) == nil {
		return text, true
	}
	day, ok := part.ParseDay(text, s.host.Now(), pick.DayWords(s.host.Words()).Months)
	switch {
	case !ok || strings.HasPrefix(text, "+"):
		return "", false
	case hasYear(text):
		return string(app.DayOf(day)), app.DayOf(day) <= app.DayOf(s.host.Now())
	}
	return day.Format("--01-02"), true
}

// birthdayLine is the birthday, edited where it stands.
func (s *Screen) birthdayLine() fyne.CanvasObject {
	check := func(text string) string {
		if _, ok := s.readBirthday(text); !ok {
			return s.word("birthday.bad")
		}
		return ""
	}
	return s.line(line{field: "birthday", text: s.birthday(s.full.Person.Birthday), empty: "birthday.more", check: check,
		write: func(q *app.Person, text string) { q.Birthday, _ = s.readBirthday(text) }})
}
