package freetime

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// frequency is what a rule repeats by.
type frequency uint8

const (
	everyYear frequency = iota
	everyMonth
	everyWeek
	everyDay
	everyHour
	everyMinute
	everySecond
)

var frequencies = map[string]frequency{"YEARLY": everyYear, "MONTHLY": everyMonth, "WEEKLY": everyWeek, "DAILY": everyDay,
	"HOURLY": everyHour, "MINUTELY": everyMinute, "SECONDLY": everySecond}

// weekdayNames are counted from Monday, as week numbers are.
var weekdayNames = map[string]int{"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}

// nth is a weekday with its place in the month or year: 2TU, -1FR.
type nth struct{ weekday, place int }

// rule is an RRULE or EXRULE, RFC 5545 3.3.10, made whole by the series it
// belongs to. It knows wall time only.
type rule struct {
	every    frequency
	interval int64
	count    int64 // 0 when there is none
	until    moment
	wkst     int // the weekday a week begins on, from Monday

	months    set
	monthDays []int
	yearDays  []int
	weeks     []int
	weekdays  set
	places    []nth
	hours     set
	minutes   set
	seconds   set
	positions []int
	asked     bool // there is a BY part

	// Filled in by begin.
	start   int64   // wall time of the first one
	last    int64   // wall time after which none comes
	stop    int64   // instant after which none comes
	times   []int64 // seconds of the day, for rules by day and longer
	inMonth bool    // places count within the month
}

// set holds small numbers, as bits. The empty set allows everything.
type set uint64

func (s set) has(n int) bool    { return s>>n&1 == 1 }
func (s set) allows(n int) bool { return s == 0 || s.has(n) }

// list gives the numbers in order, or the given one when there are none.
func (s set) list(otherwise int) []int64 {
	if s == 0 {
		return []int64{int64(otherwise)}
	}
	var out []int64
	for n := range 64 {
		if s.has(n) {
			out = append(out, int64(n))
		}
	}
	return out
}

// parseRule reads a rule as it is written. ok is false when a part cannot be
// understood, so that a wrong guess is never taken for the truth.
func parseRule(value []byte) (r rule, ok bool) {
	r = rule{every: 255, interval: 1}
	text := strings.ToUpper(strings.TrimSpace(toText(value)))
	text = strings.TrimPrefix(text, "RRULE:")
	for part := range strings.SplitSeq(text, ";") {
		name, value, _ := strings.Cut(part, "=")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if name == "" && value == "" {
			continue
		}
		if !r.take(name, value) {
			return r, false
		}
	}
	return r, r.every != 255
}

func (r *rule) take(name, value string) bool {
	ok := true
	switch name {
	case "FREQ":
		r.every, ok = frequencies[value]
	case "INTERVAL":
		n, err := strconv.ParseInt(value, 10, 64)
		r.interval, ok = max(1, min(n, math.MaxInt32)), err == nil && n >= 0
	case "COUNT":
		n, err := strconv.ParseInt(value, 10, 64)
		r.count, ok = max(1, n), err == nil && n >= 0
	case "UNTIL":
		r.until, ok = parseMoment([]byte(value), "", "")
	case "WKST":
		r.wkst, ok = weekdayNames[value]
	case "BYMONTH":
		ok = r.months.read(value, 1, 12)
	case "BYHOUR":
		ok = r.hours.read(value, 0, 23)
	case "BYMINUTE":
		ok = r.minutes.read(value, 0, 59)
	case "BYSECOND":
		ok = r.seconds.read(value, 0, 60)
	case "BYMONTHDAY":
		r.monthDays, ok = readNumbers(value, 31)
	case "BYYEARDAY":
		r.yearDays, ok = readNumbers(value, 366)
	case "BYWEEKNO":
		r.weeks, ok = readNumbers(value, 53)
	case "BYSETPOS":
		r.positions, ok = readNumbers(value, 366)
	case "BYDAY", "BYWEEKDAY":
		ok = r.readDays(value)
	case "RSCALE":
		ok = value == "GREGORIAN"
	case "SKIP":
		ok = value == "OMIT"
	default:
		return strings.HasPrefix(name, "X-") // another's own part changes nothing of ours
	}
	r.asked = r.asked || strings.HasPrefix(name, "BY")
	return ok
}

func (s *set) read(value string, least, most int) bool {
	for v := range strings.SplitSeq(value, ",") {
		if v = strings.TrimSpace(v); v == "" {
			continue
		}
		n, err := strconv.Atoi(v)
		if err != nil || n < least || n > most {
			return false
		}
		*s |= 1 << min(n, 59) // a leap second is taken for the one before it
	}
	return *s != 0
}

// readNumbers reads numbers from -most to most but 0.
func readNumbers(value string, most int) ([]int, bool) {
	seen := map[int]bool{}
	for v := range strings.SplitSeq(value, ",") {
		if v = strings.TrimSpace(v); v == "" {
			continue
		}
		n, err := strconv.Atoi(v)
		if err != nil || n == 0 || n > most || n < -most {
			return nil, false
		}
		seen[n] = true
	}
	var out []int
	for n := range seen {
		out = append(out, n)
	}
	slices.Sort(out)
	return out, len(out) > 0
}

func (r *rule) readDays(value string) bool {
	seen := map[nth]bool{}
	for v := range strings.SplitSeq(value, ",") {
		if v = strings.TrimSpace(v); v == "" {
			continue
		}
		if len(v) < 2 {
			return false
		}
		weekday, ok := weekdayNames[v[len(v)-2:]]
		if !ok {
			return false
		}
		if place := strings.TrimSpace(v[:len(v)-2]); place != "" {
			n, err := strconv.Atoi(place)
			if err != nil || n == 0 || n > 53 || n < -53 {
				return false
			}
			if p := (nth{weekday, n}); !seen[p] {
				seen[p] = true
				r.places = append(r.places, p)
			}
			continue
		}
		r.weekdays |= 1 << weekday
	}
	return r.weekdays != 0 || len(r.places) > 0
}
