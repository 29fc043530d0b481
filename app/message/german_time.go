package message

import (
	"strconv"
	"strings"
	"time"
)

// Times and days as German messages say them.

func (g german) times(minutes int, mode Mode) map[string]string {
	n := strconv.Itoa(minutes) + " Minuten"
	if minutes == 1 {
		n = "1 Minute"
	}
	how := map[Mode]string{Video: " per Video", Coffee: " bei einem Kaffee", Walk: " bei einem Spaziergang", Phone: " am Telefon"}[mode]
	talk := map[Mode]string{Video: "ein Videogespräch", Coffee: "ein Kaffee", Walk: "ein Spaziergang", Phone: "ein Telefonat"}[mode]
	meeting := map[Mode]string{Video: "ein Videogespräch", Coffee: "ein gemeinsamer Kaffee", Walk: "ein gemeinsamer Spaziergang", Phone: "ein Telefonat"}[mode]
	during := map[Mode]string{Video: "in einem Videogespräch", Coffee: "bei einem Kaffee", Walk: "bei einem Spaziergang", Phone: "in einem Telefonat"}[mode]
	if meeting == "" {
		talk, meeting, during = "ein Gespräch", "ein Gespräch", "in einem Gespräch"
	}
	long := " von " + n
	if mode == Coffee { // nobody says "ein Kaffee von 25 Minuten"
		long = " (" + n + ")"
	}
	return map[string]string{"minutes": n, "time": n + how, "talk": talk, "meeting": meeting + long, "during": during + long}
}

// day says a day as it stands in "Ich habe Ihnen … geschrieben": "gestern", "am
// Dienstag" within the last week, else "am 3. November". A day to come has its
// weekday and its date.
func (g german) day(t, now time.Time) string {
	ago := daysBetween(t, now)
	switch ago {
	case 0:
		return "heute"
	case 1:
		return "gestern"
	case -1:
		return g.tomorrow()
	}
	date := strconv.Itoa(t.Day()) + ". " + g.monthNames[t.Month()-1]
	switch {
	case t.Year() != now.Year():
		return "am " + date + " " + strconv.Itoa(t.Year())
	case ago > 0 && ago < 7:
		return "am " + g.weekdays[t.Weekday()]
	case ago < 0:
		return "am " + g.weekdays[t.Weekday()] + ", " + date
	}
	return "am " + date
}

func (g german) tomorrow() string { return "morgen" }

func (g german) month(t time.Time) string {
	return g.monthNames[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// gap says how long ago something was, as it stands before "her": "zwei Jahre".
func (g german) gap(from, to time.Time) string {
	return sayGap(from, to, func(n int) string { return g.counted(n, "einen Monat", "Monate") },
		func(n int) string { return g.counted(n, "ein Jahr", "Jahre") }, "eineinhalb Jahre", "viele Jahre")
}

// counted says a number with its noun: small numbers as words.
func (g german) counted(n int, one, many string) string {
	switch {
	case n == 1:
		return one
	case n >= 0 && n < len(g.numbers):
		return g.numbers[n] + " " + many
	}
	return strconv.Itoa(n) + " " + many
}

// dativeOfTime puts a length of time into the dative: "zwei Jahren".
func dativeOfTime(s string) string {
	switch s {
	case "ein Jahr":
		return "einem Jahr"
	case "einen Monat":
		return "einem Monat"
	case "viele Jahre":
		return "vielen Jahren"
	}
	if strings.HasSuffix(s, "Jahre") || strings.HasSuffix(s, "Monate") {
		return s + "n"
	}
	return s
}

func (g german) slot(s Slot) string {
	out := g.weekdays[s.At.Weekday()] + ", " + strconv.Itoa(s.At.Day()) + ". " + g.monthNames[s.At.Month()-1] + ", um " + g.clock(s.At)
	switch s.Zone {
	case "":
		return out
	case SlotYours:
		return out + " " + g.you("Ihrer Zeit", "deiner Zeit")
	}
	if town := inside(s.Zone, maxName); town != "" {
		return out + " (Zeit in " + town + ")"
	}
	return out
}

func (g german) clock(t time.Time) string { return t.Format("15:04") + " Uhr" }

func (g german) theirClock(t time.Time) string {
	return g.clock(t) + " " + g.you("Ihrer Zeit", "deiner Zeit")
}

func (g german) every(weeks int) string {
	if weeks == 1 {
		return "jede Woche"
	}
	return "alle " + g.counted(weeks, "", "Wochen")
}

func (g german) months(n int) string {
	if n%12 == 0 {
		return g.counted(n/12, "ein Jahr", "Jahre")
	}
	return g.counted(n, "einen Monat", "Monate")
}
