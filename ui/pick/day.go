package pick

import (
	"strconv"
	"time"

	"cortado/assets"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// DayWords are a date field's words in the user's language.
func DayWords(w *assets.Words) part.DayWords {
	out := part.DayWords{Format: w.Day, Today: w.Say("pick.today"), Previous: w.Say("pick.month-before"), Next: w.Say("pick.month-after"),
		Unread: func(typed string) string { return w.Say("pick.unread", "typed", typed) }}
	for i := range out.Months {
		out.Months[i] = w.Say("month." + strconv.Itoa(i+1))
	}
	for i := range out.Days {
		letters := []rune(w.Say("weekday.short." + strconv.Itoa((i+1)%7)))
		out.Days[i] = string(letters[:min(2, len(letters))])
	}
	return out
}

// NewDay makes a field for a day; picked may be nil.
func NewDay(host screen.Host, label, placeholder string, picked func(day time.Time, set bool)) *part.DateField {
	return part.NewDateField(label, placeholder, host.Words().Say("pick.calendar"), DayWords(host.Words()), host.Now, picked)
}
