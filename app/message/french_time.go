package message

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Times and days as French messages say them, and the spaces of French
// typography.

// noBreak is the space that does not break a line.
const noBreak = "\u00a0"

var timedFrench = regexp.MustCompile(`minute|heure|\d ?(?:min|mn|h)\b`)

func (g french) times(minutes int, mode Mode) map[string]string {
	n := strconv.Itoa(minutes) + " minutes"
	if minutes == 1 {
		n = "1 minute"
	}
	out := map[string]string{"minutes": n, "time": n, "meeting": "un échange de " + n, "during": "lors d’un échange de " + n}
	switch mode {
	case Video:
		out["time"], out["meeting"], out["during"] = n+" en visio", "une visio de "+n, "lors d’une visio de "+n
	case Coffee:
		out["time"], out["meeting"], out["during"] = n+" autour d’un café", "un café de "+n, "autour d’un café de "+n
	case Walk:
		out["time"], out["meeting"], out["during"] = n+" en marchant", "une marche de "+n, "lors d’une marche de "+n
	case Phone:
		out["time"], out["meeting"], out["during"] = n+" au téléphone", "un appel de "+n, "lors d’un appel de "+n
	}
	return out
}

// date is "3 novembre", "1er novembre".
func (g french) date(t time.Time) string {
	day := strconv.Itoa(t.Day())
	if t.Day() == 1 {
		day = "1er"
	}
	return day + " " + g.monthNames[t.Month()-1]
}

func (g french) day(t, now time.Time) string {
	ago := daysBetween(t, now)
	switch ago {
	case 0:
		return "aujourd’hui"
	case 1:
		return "hier"
	case -1:
		return "demain"
	}
	t = t.In(now.Location())
	switch {
	case t.Year() != now.Year():
		return "le " + g.date(t) + " " + strconv.Itoa(t.Year())
	case ago < 7:
		return g.weekdays[t.Weekday()] + " " + g.date(t)
	}
	return "le " + g.date(t)
}

func (g french) month(t time.Time) string {
	return g.monthNames[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

func (g french) gap(from, to time.Time) string {
	return sayGap(from, to, func(months int) string { return g.number(months) + " mois" }, g.years, "un an et demi", "de nombreuses années")
}

func (g french) years(n int) string {
	if n == 1 {
		return "un an"
	}
	return g.number(n) + " ans"
}

// towns are those with another name in French.
var towns = map[string]string{
	"london": "Londres", "lisbon": "Lisbonne", "vienna": "Vienne", "geneva": "Genève", "brussels": "Bruxelles", "warsaw": "Varsovie", "athens": "Athènes",
	"moscow": "Moscou", "singapore": "Singapour", "copenhagen": "Copenhague", "prague": "Prague", "rome": "Rome", "barcelona": "Barcelone", "edinburgh": "Édimbourg",
	"algiers": "Alger", "beirut": "Beyrouth", "mexico city": "Mexico", "montreal": "Montréal", "sao paulo": "São Paulo", "bucharest": "Bucarest", "seoul": "Séoul", "hamburg": "Hambourg", "munich": "Munich", "milan": "Milan",
}

func (g french) slot(s Slot) string {
	out := g.weekdays[s.At.Weekday()] + " " + g.date(s.At) + " à " + g.clock(s.At)
	switch s.Zone {
	case "":
		return out
	case SlotYours:
		return out + " (" + g.address("votre heure", "ton heure") + ")"
	}
	town := s.Zone
	if t := towns[strings.ToLower(town)]; t != "" {
		town = t
	}
	return out + " (heure " + g.de(town) + ")"
}

// clock is "10 h", "10 h 30".
func (g french) clock(t time.Time) string {
	s := strconv.Itoa(t.Hour()) + noBreak + "h"
	if t.Minute() > 0 {
		s += noBreak + t.Format("04")
	}
	return s
}

func (g french) theirClock(t time.Time) string {
	return g.clock(t) + " " + g.address("pour vous", "pour toi")
}

func (g french) tomorrow() string { return "demain" }

func (g french) every(weeks int) string {
	if weeks == 1 {
		return "chaque semaine"
	}
	return "toutes les " + g.number(weeks) + " semaines"
}

func (g french) months(n int) string {
	if n%12 == 0 && n > 0 {
		return g.years(n / 12)
	}
	return g.number(n) + " mois"
}

var (
	spacedMark = regexp.MustCompile(` ([;:?!»])`)
	glued      = regexp.MustCompile(`^(.*[\p{L}\p{N})”"’%€])([;:?!»]+)([).,]*)$`)
	gluedOpen  = regexp.MustCompile(`^([("]*)«([^\s\x{00a0}].*)$`)
	inHours    = regexp.MustCompile(`(\d) h( \d\d)?\b`)
)

// finish sets the spaces that do not break: before ; : ? ! and inside « »,
// and in "10 h 30".
func (g french) finish(body string) string {
	lines := strings.Split(body, "\n")
	for i, line := range lines {
		words := strings.Split(line, " ")
		for k, w := range words {
			if strings.Contains(w, "://") || !strings.ContainsAny(w, "«»;:?!") {
				continue
			}
			if m := glued.FindStringSubmatch(w); m != nil {
				w = m[1] + noBreak + m[2] + m[3]
			}
			if m := gluedOpen.FindStringSubmatch(w); m != nil {
				w = m[1] + "«" + noBreak + m[2]
			}
			words[k] = w
		}
		line = strings.Join(words, " ")
		line = spacedMark.ReplaceAllString(line, noBreak+"$1")
		line = strings.ReplaceAll(line, "« ", "«"+noBreak)
		line = nestedQuotes(line)
		lines[i] = inHours.ReplaceAllStringFunc(line, func(s string) string { return strings.ReplaceAll(s, " ", noBreak) })
	}
	return strings.Join(lines, "\n")
}

// nestedQuotes turns the « » inside « » into “ ”.
func nestedQuotes(line string) string {
	if strings.Count(line, "«") < 2 {
		return line
	}
	var b strings.Builder
	depth := 0
	r := []rune(line)
	for i := 0; i < len(r); i++ {
		switch {
		case r[i] == '«':
			if depth++; depth > 1 {
				b.WriteRune('“')
				if i+1 < len(r) && string(r[i+1]) == noBreak {
					i++
				}
				continue
			}
		case string(r[i]) == noBreak && depth > 1 && i+1 < len(r) && r[i+1] == '»':
			continue
		case r[i] == '»':
			if depth--; depth > 0 {
				b.WriteRune('”')
				continue
			}
		}
		b.WriteRune(r[i])
	}
	return b.String()
}
