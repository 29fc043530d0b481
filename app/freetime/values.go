package freetime

import (
	"bytes"
	"time"
)

// form says how a moment is written.
type form uint8

const (
	nothing   form = iota
	aDay           // 20260301
	floating       // 20260301T090000: on whatever clock the reader has
	universal      // 20260301T090000Z
	zoned          // 20260301T090000 with a TZID
)

// moment is a DATE or DATE-TIME as written.
type moment struct {
	wall  int64 // its figures, as seconds since 1970 as if they were UTC
	form  form
	moved bool   // its day is not in the calendar, and the one that follows is taken
	zone  string // TZID, of a zoned one
}

const day = 24 * 60 * 60 // seconds

// figures gives seconds since 1970 as the time they show.
func figures(wall int64) time.Time { return time.Unix(wall, 0).UTC() }

// dayOf gives the number of the day of a wall time, counted from 1970.
func dayOf(wall int64) int64 { return floorDiv(wall, day) }

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// scan reads figures from the front of a text.
type scan struct {
	rest []byte
	bad  bool
}

func (s *scan) number(digits int) int {
	n := 0
	for i := range digits {
		if i >= len(s.rest) || s.rest[i] < '0' || s.rest[i] > '9' {
			s.bad = true
			return 0
		}
		n = 10*n + int(s.rest[i]-'0')
	}
	s.rest = s.rest[digits:]
	return n
}

func (s *scan) skip(chars string) bool {
	if len(s.rest) > 0 && bytes.IndexByte([]byte(chars), s.rest[0]) >= 0 {
		s.rest = s.rest[1:]
		return true
	}
	return false
}

// parseMoment reads a date or a time: in RFC 5545's way, and as some write it
// against it: with dashes and colons (ISO 8601), without seconds, with a
// fraction or an offset, at 24:00, a date that does not say that it is one.
func parseMoment(value []byte, tzid, kind string) (m moment, ok bool) {
	s := scan{rest: bytes.Trim(value, " \t\x00\"")}
	year := s.number(4)
	s.skip("-")
	month := s.number(2)
	s.skip("-")
	dom := s.number(2)
	if s.bad || year < 1 || month < 1 || month > 12 || dom < 1 || dom > 31 {
		return moment{}, false
	}
	// 30 February is 1 or 2 March, as readers in use have it.
	m = moment{wall: time.Date(year, time.Month(month), dom, 0, 0, 0, 0, time.UTC).Unix(), moved: dom > daysIn(year, month)}
	if len(s.rest) == 0 || kind == "DATE" || string(s.rest) == "Z" { // Google writes 20131210Z for birthdays
		m.form = aDay
		return m, true
	}
	if !s.skip("Tt ") {
		return moment{}, false
	}
	hour := s.number(2)
	s.skip(":")
	minute, second := s.number(2), 0
	if s.skip(":"); len(s.rest) > 0 && s.rest[0] >= '0' && s.rest[0] <= '9' {
		second = s.number(2)
		if s.skip(".,") {
			for s.skip("0123456789") {
			}
		}
	}
	if s.bad || hour > 24 || minute > 59 || second > 60 || hour == 24 && minute+second > 0 {
		return moment{}, false
	}
	m.wall += int64(hour*3600 + minute*60 + second)
	switch {
	case len(s.rest) == 0 && tzid != "":
		m.form, m.zone = zoned, tzid
		return m, true
	case len(s.rest) == 0:
		m.form = floating
		return m, true
	}
	m.form = universal
	if len(s.rest) == 1 && s.skip("Zz") {
		return m, true
	}
	east, ok := parseOffset(s.rest)
	m.wall -= int64(east)
	return m, ok
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month+1), 0, 0, 0, 0, 0, time.UTC).Day()
}

// parseOffset reads +0100, -0330, +01:00 or +034152 as seconds east of UTC.
func parseOffset(value []byte) (int, bool) {
	s := scan{rest: bytes.TrimSpace(value)}
	sign := 1
	if s.skip("-") {
		sign = -1
	} else if !s.skip("+") && (len(s.rest) == 0 || s.rest[0] < '0' || s.rest[0] > '9') {
		return 0, false
	}
	hours := s.number(2)
	s.skip(":")
	minutes, seconds := 0, 0
	if len(s.rest) > 0 {
		minutes = s.number(2)
	}
	if s.skip(":"); len(s.rest) > 0 {
		seconds = s.number(2)
	}
	if s.bad || len(s.rest) > 0 || hours > 26 || minutes > 59 || seconds > 59 {
		return 0, false
	}
	return sign * (hours*3600 + minutes*60 + seconds), true
}

// span is a length of time: days by the calendar, and seconds.
type span struct{ days, seconds int64 }

// longest is the most that a length is taken for: as long as there are dates.
const longest = 10_000 * 366

// parseSpan reads a DURATION. One that goes backwards is not taken.
func parseSpan(value []byte) (span, bool) {
	rest := bytes.ToUpper(bytes.TrimSpace(value))
	rest = bytes.TrimPrefix(rest, []byte("+"))
	if len(rest) < 2 || rest[0] != 'P' || len(rest) > 60 {
		return span{}, false
	}
	var s span
	any := false
	for rest = rest[1:]; len(rest) > 0; {
		if rest[0] == 'T' {
			rest = rest[1:]
			continue
		}
		n, digits := int64(0), 0
		for ; digits < len(rest) && rest[digits] >= '0' && rest[digits] <= '9'; digits++ {
			n = min(10*n+int64(rest[digits]-'0'), longest*day)
		}
		if digits == 0 || digits == len(rest) {
			return span{}, false
		}
		switch rest[digits] { // PT1W is written too
		case 'W':
			s.days += 7 * n
		case 'D':
			s.days += n
		case 'H':
			s.seconds += n * 3600
		case 'M':
			s.seconds += n * 60
		case 'S':
			s.seconds += n
		default:
			return span{}, false
		}
		any = true
		rest = rest[digits+1:]
	}
	s.days, s.seconds = min(s.days, longest), min(s.seconds, longest*day)
	return s, any
}
