package message

import (
	"strconv"
	"strings"
	"time"
)

// Times and days as English messages say them.

func (e english) times(minutes int, mode Mode) map[string]string {
	n := strconv.Itoa(minutes)
	how := map[Mode]string{Video: "by video", Coffee: "over a coffee", Walk: "on a walk", Phone: "by phone"}[mode]
	meeting := map[Mode]string{Video: "video call", Coffee: "coffee", Walk: "walk", Phone: "phone call"}[mode]
	if meeting == "" {
		meeting = "conversation"
	}
	before := map[Mode]string{Coffee: "over", Walk: "on"}[mode]
	if before == "" {
		before = "in"
	}
	return map[string]string{"minutes": n + " minutes", "time": strings.TrimSpace(n + " minutes " + how),
		"meeting": n + "-minute " + meeting, "during": before + " " + article(n+"-minute "+meeting)}
}

func (e english) day(t, now time.Time) string {
	switch daysBetween(t, now) {
	case 0:
		return "today"
	case 1:
		return "yesterday"
	case -1:
		return "tomorrow"
	}
	s := "on " + strconv.Itoa(t.Day()) + " " + e.monthNames[t.Month()-1]
	switch {
	case t.Year() != now.Year():
		return s + " " + strconv.Itoa(t.Year())
	case daysBetween(t, now) < 7:
		return "on " + e.weekdays[t.Weekday()] + s[len("on"):]
	}
	return s
}

func (e english) month(t time.Time) string {
	return e.monthNames[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

func (e english) gap(from, to time.Time) string {
	return sayGap(from, to, func(months int) string { return e.counted(months, "month", "months") },
		func(years int) string {
			return map[bool]string{true: "a year", false: e.counted(years, "year", "years")}[years == 1]
		},
		"a year and a half", "many years")
}

// counted says a number with its noun: small numbers as words.
func (e english) counted(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	if n >= 0 && n < len(e.numbers) {
		return e.numbers[n] + " " + many
	}
	return strconv.Itoa(n) + " " + many
}

func (e english) slot(s Slot) string {
	out := e.weekdays[s.At.Weekday()] + " " + strconv.Itoa(s.At.Day()) + " " + e.monthNames[s.At.Month()-1] + " at " + e.clock(s.At)
	switch s.Zone {
	case "":
		return out
	case SlotYours:
		return out + " your time"
	}
	return out + " " + s.Zone + " time"
}

func (e english) clock(t time.Time) string      { return t.Format("15:04") }
func (e english) theirClock(t time.Time) string { return e.clock(t) + " your time" }
func (e english) tomorrow() string              { return "tomorrow" }

func (e english) every(weeks int) string {
	switch weeks {
	case 1:
		return "every week"
	case 2:
		return "every other week"
	}
	return "every " + e.counted(weeks, "week", "weeks")
}

func (e english) months(n int) string {
	switch {
	case n == 12:
		return "a year"
	case n%12 == 0:
		return e.counted(n/12, "year", "years")
	}
	return e.counted(n, "month", "months")
}
