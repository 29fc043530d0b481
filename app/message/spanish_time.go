package message

import (
	"strconv"
	"time"
)

// Times and days as Spanish messages say them.

func (g spanish) times(minutes int, mode Mode) map[string]string {
	n := strconv.Itoa(minutes) + " minutos"
	if minutes == 1 {
		n = "1 minuto"
	}
	how := map[Mode]string{Video: " por videollamada", Coffee: " con un café de por medio", Walk: " durante un paseo", Phone: " por teléfono"}[mode]
	meeting := map[Mode]string{Video: "una videollamada", Coffee: "un café", Walk: "un paseo", Phone: "una llamada"}[mode]
	if meeting == "" {
		meeting = "una conversación"
	}
	during := map[Mode]string{Coffee: "durante ", Walk: "durante "}[mode]
	if during == "" {
		during = "en "
	}
	return map[string]string{"minutes": n, "time": n + how, "meeting": meeting + " de " + n, "during": during + meeting + " de " + n}
}

func (g spanish) day(t, now time.Time) string {
	between := daysBetween(t, now)
	switch between {
	case 0:
		return "hoy"
	case 1:
		return "ayer"
	case -1:
		return g.tomorrow()
	}
	date := strconv.Itoa(t.Day()) + " de " + g.monthNames[t.Month()-1]
	switch {
	case t.Year() != now.Year():
		return "el " + date + " de " + strconv.Itoa(t.Year())
	case between > -7 && between < 7:
		return "el " + g.weekdays[t.Weekday()] + " " + date
	}
	return "el " + date
}

func (g spanish) tomorrow() string { return "mañana" }

func (g spanish) month(t time.Time) string {
	return g.monthNames[t.Month()-1] + " de " + strconv.Itoa(t.Year())
}

func (g spanish) gap(from, to time.Time) string {
	return sayGap(from, to, g.months, g.years, "un año y medio", "muchos años")
}

func (g spanish) years(n int) string {
	if n == 1 {
		return "un año"
	}
	return g.number(n) + " años"
}

// slot says a time I propose: "el martes 24 de noviembre a las 10:00 (hora de
// Londres)".
func (g spanish) slot(s Slot) string {
	out := "el " + g.weekdays[s.At.Weekday()] + " " + strconv.Itoa(s.At.Day()) + " de " + g.monthNames[s.At.Month()-1] + " a " + hour(g.clock(s.At))
	if s.Zone == SlotYours {
		return out + " (" + g.yours() + " hora)"
	}
	if zone := inside(s.Zone, maxPlace); zone != "" {
		return out + " (hora de " + zone + ")"
	}
	return out
}

// yours is the possessive of the reader: su or tu.
func (g spanish) yours() string { return map[bool]string{true: "su", false: "tu"}[g.polite] }

func (g spanish) clock(t time.Time) string { return t.Format("15:04") }
func (g spanish) theirClock(t time.Time) string {
	return hour(g.clock(t)) + " en " + g.yours() + " zona"
}

func (g spanish) every(weeks int) string {
	if weeks == 1 {
		return "cada semana"
	}
	return "cada " + g.number(weeks) + " semanas"
}

func (g spanish) months(n int) string {
	switch {
	case n == 1:
		return "un mes"
	case n%12 == 0:
		return g.years(n / 12)
	}
	return g.number(n) + " meses"
}
