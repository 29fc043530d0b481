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
	everyNothing
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

// parseRule reads a rule as it is written. What it cannot understand it passes
// over, as others do, and gives back: a rule without a limit gives more times,
// not fewer. ok is false when nothing says by what it repeats.
func parseRule(value []byte) (r rule, odd []string, ok bool) {
	r = rule{every: everyNothing, interval: 1}
	text := strings.ToUpper(strings.TrimSpace(toText(value)))
	for part := range strings.SplitSeq(text, ";") {
		name, value, _ := strings.Cut(part, "=")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if name == "" && value == "" {
			continue
		}
		if !r.take(strings.TrimPrefix(name, "RRULE:"), value) && len(odd) < 10 {
			odd = append(odd, part)
		}
	}
	return r, odd, r.every != everyNothing
}

// take reads one part. False leaves the rule as if the part were not there.
func (r *rule) take(name, value string) bool {
	switch name {
	case "FREQ":
		every, ok := frequencies[value]
		if ok {
			r.every = every
		}
		return ok
	case "INTERVAL":
		n, err := strconv.ParseInt(value, 10, 64)
		if err == nil && n > 0 {
			r.interval = min(n, math.MaxInt32)
		}
		return err == nil && n > 0
	case "COUNT":
		n, err := strconv.ParseInt(value, 10, 64)
		if err == nil && n > 0 {
			r.count = n
		}
		return err == nil && n > 0
	case "UNTIL":
		m, ok := parseMoment([]byte(value), "", "")
		if ok {
			r.until = m
		}
		return ok
	case "WKST":
		n, ok := weekdayNames[value]
		r.wkst = n
		return ok
	case "BYMONTH":
		return r.months.read(value, 1, 12)
	case "BYHOUR":
		return r.hours.read(value, 0, 23)
	case "BYMINUTE":
		return r.minutes.read(value, 0, 59)
	case "BYSECOND":
		return r.seconds.read(value, 0, 60)
	case "BYMONTHDAY":
		return readNumbers(&r.monthDays, value, 31)
	case "BYYEARDAY":
		return readNumbers(&r.yearDays, value, 366)
	case "BYWEEKNO":
		return readNumbers(&r.weeks, value, 53)
	case "BYSETPOS":
		return readNumbers(&r.positions, value, 366)
	case "BYDAY", "BYWEEKDAY":
		return r.readDays(value)
	case "RSCALE":
		return value == "GREGORIAN"
	case "SKIP":
		return value == "OMIT"
	}
	return strings.HasPrefix(name, "X-") // another's own part changes nothing of ours
}

// narrowed says whether a BY part is there.
func (r *rule) narrowed() bool {
	return r.months|r.weekdays|r.hours|r.minutes|r.seconds != 0 || r.monthDays != nil || r.yearDays != nil || r.weeks != nil || r.places != nil || r.positions != nil
}

// read takes numbers into the set, all or none.
func (s *set) read(value string, least, most int) bool {
	var all set
	for v := range strings.SplitSeq(value, ",") {
		if v = strings.TrimSpace(v); v == "" {
			continue
		}
		n, err := strconv.Atoi(v)
		if err != nil || n < least || n > most {
			return false
		}
		all |= 1 << min(n, 59) // a leap second is taken for the one before it
	}
	*s |= all
	return all != 0
}

// readNumbers reads numbers from -most to most but 0, all or none.
func readNumbers(into *[]int, value string, most int) bool {
	var all []int
	for v := range strings.SplitSeq(value, ",") {
		if v = strings.TrimSpace(v); v == "" {
			continue
		}
		n, err := strconv.Atoi(v)
		if err != nil || n == 0 || n > most || n < -most {
			return false
		}
		if len(all) < 8*most { // more are only repetitions
			all = append(all, n)
		}
	}
	slices.Sort(all)
	*into = slices.Compact(all)
	return len(all) > 0
}

// readDays reads weekdays with or without a place, all or none.
func (r *rule) readDays(value string) bool {
	var weekdays set
	var places []nth
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
		place := strings.TrimSpace(v[:len(v)-2])
		if place == "" {
			weekdays |= 1 << weekday
			continue
		}
		n, err := strconv.Atoi(place)
		if err != nil || n == 0 || n > 53 || n < -53 {
			return false
		}
		if p := (nth{weekday, n}); !seen[p] {
			seen[p] = true
			places = append(places, p)
		}
	}
	r.weekdays, r.places = weekdays, places
	return weekdays != 0 || places != nil
}
