package pick

import (
	"strings"
	"time"
	"unicode"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// NewYearDay is NewDay that shows a day of another year with its year.
func NewYearDay(host screen.Host, label, placeholder string) *part.DateField {
	words := DayWords(host.Words())
	words.Format = func(t time.Time) string {
		if t.Year() != host.Now().Year() {
			return host.Words().DayYear(t)
		}
		return host.Words().Day(t)
	}
	return part.NewDateField(label, placeholder, host.Words().Say("pick.calendar"), words, host.Now, nil)
}

// NewPastDay makes a field for a day that has been: it understands "today" and
// "yesterday", and a day without its year is the last such day.
func NewPastDay(host screen.Host, label, placeholder string) *part.DateField {
	d := NewYearDay(host, label, placeholder)
	read := d.OnLeave
	understand := func(typed string) {
		now, w := host.Now(), host.Words()
		switch app.Fold(typed) {
		case app.Fold(w.Say("ago.today")):
			d.SetDay(now)
			return
		case app.Fold(w.Say("ago.yesterday")):
			d.SetDay(now.AddDate(0, 0, -1))
			return
		}
		before, _ := d.Day()
		read(typed)
		day, set := d.Day()
		if set && app.DayOf(day) > app.DayOf(now) && !day.Equal(before) && !hasYear(typed) {
			d.SetDay(day.AddDate(-1, 0, 0))
		}
	}
	d.OnLeave, d.OnSubmitted = understand, understand
	return d
}

// hasYear says whether a typed day names its year, or counts from today.
func hasYear(typed string) bool {
	for _, word := range strings.FieldsFunc(typed, func(r rune) bool { return !unicode.IsDigit(r) }) {
		if len(word) == 4 {
			return true
		}
	}
	return strings.HasPrefix(strings.TrimSpace(typed), "+")
}
