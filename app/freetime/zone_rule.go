package freetime

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// yearly is the rule of an observance when it is of the kind that laws and
// programs write: certain days of certain months, every year or every few.
type yearly struct {
	from, to int
	start    time.Time // DTSTART, wall time held in UTC
	every    int       // years
	months   []time.Month
	days     []int // of the month; negative from its end; empty: any
	weekdays []nthDay
	clock    time.Duration // after midnight
	until    int64         // the last instant it may begin at, Unix seconds
}

// nthDay is a weekday: the nth of the month, from its end when negative, every
// one when 0.
type nthDay struct {
	n   int
	day time.Weekday
}

const forever = 1<<62 - 1

var weekdayCodes = map[string]time.Weekday{"SU": 0, "MO": 1, "TU": 2, "WE": 3, "TH": 4, "FR": 5, "SA": 6}

// readYearly reads an RRULE; plain is false when it is not of that kind.
func readYearly(p Observance) (y yearly, plain bool) {
	s := p.Start
	y = yearly{from: p.From, to: p.To, start: s, every: 1, until: forever,
		clock: time.Duration(s.Hour())*time.Hour + time.Duration(s.Minute())*time.Minute + time.Duration(s.Second())*time.Second}
	freq, count := "", 0
	for part := range strings.SplitSeq(strings.ToUpper(strings.TrimSpace(p.Rule)), ";") {
		name, value, _ := strings.Cut(part, "=")
		ok := true
		switch strings.TrimSpace(name) {
		case "FREQ":
			freq = value
		case "INTERVAL":
			y.every, ok = oneNumber(value, 1, 1000)
		case "COUNT":
			count, ok = oneNumber(value, 1, 10_000)
		case "UNTIL":
			y.until, ok = readUntil(value, p.From)
		case "BYMONTH":
			var months []int
			months, ok = numbers(value, 1, 12)
			for _, m := range months {
				y.months = append(y.months, time.Month(m))
			}
		case "BYMONTHDAY":
			y.days, ok = numbers(value, -31, 31)
		case "BYDAY":
			y.weekdays, ok = readDays(value)
		case "BYHOUR":
			var h int
			h, ok = oneNumber(value, 0, 23)
			y.clock += time.Duration(h-s.Hour()) * time.Hour
		case "BYMINUTE":
			var m int
			m, ok = oneNumber(value, 0, 59)
			y.clock += time.Duration(m-s.Minute()) * time.Minute
		case "BYSECOND":
			var sec int
			sec, ok = oneNumber(value, 0, 59)
			y.clock += time.Duration(sec-s.Second()) * time.Second
		case "WKST", "":
		default:
			ok = false
		}
		if !ok {
			return yearly{}, false
		}
	}
	switch {
	case freq != "YEARLY" && !(freq == "MONTHLY" && len(y.months) > 0 && y.every == 1):
		return yearly{}, false
	case len(y.months) == 0 && (len(y.weekdays) > 0 || len(y.days) > 0):
		return yearly{}, false // of the whole year
	case len(y.months) == 0:
		y.months = []time.Month{s.Month()}
	}
	if len(y.days) == 0 && len(y.weekdays) == 0 {
		y.days = []int{s.Day()}
	}
	slices.Sort(y.months)
	if count > 0 {
		y.until = min(y.until, y.nth(count))
	}
	return y, true
}

// in gives the onsets of a year, the latest first, as Unix seconds, until yield
// says no.
func (y *yearly) in(year int, yield func(at int64) (more bool)) {
	if year < y.start.Year() || (year-y.start.Year())%y.every != 0 {
		return
	}
	begin := y.start.Unix()
	for i := len(y.months) - 1; i >= 0; i-- {
		m := y.months[i]
		first := daysTo(year, m)
		length := int(daysTo(year+int(m)/12, m%12+1) - first)
		low, high := 1, length
		if len(y.weekdays) == 1 && y.weekdays[0].n != 0 { // one week of the month
			if n := y.weekdays[0].n; n > 0 {
				low, high = 7*n-6, min(7*n, length)
			} else {
				low, high = max(length+7*n+1, 1), length+7*n+7
			}
		}
		for day := high; day >= low; day-- {
			// 1 January 1970 was a Thursday.
			weekday := time.Weekday(((first+int64(day)+3)%7 + 7) % 7)
			if !y.fits(day, length, weekday) {
				continue
			}
			wall := (first+int64(day)-1)*86400 + int64(y.clock/time.Second)
			if at := wall - int64(y.from); wall >= begin && at <= y.until && !yield(at) {
				return
			}
		}
	}
}

// daysTo counts the days from 1 January 1970 to the first of a month of the
// Gregorian calendar, below 0 before it. The year is counted from March, so
// that the leap day is its last.
func daysTo(year int, month time.Month) int64 {
	y, m := int64(year), int64(month)
	if m < 3 {
		y, m = y-1, m+12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	ofEra := y - era*400
	return era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + (153*(m-3)+2)/5 - 719468
}

func (y *yearly) fits(day, length int, weekday time.Weekday) bool {
	if len(y.days) > 0 && !slices.Contains(y.days, day) && !slices.Contains(y.days, day-length-1) {
		return false
	}
	if len(y.weekdays) == 0 {
		return true
	}
	for _, w := range y.weekdays {
		if w.day == weekday && (w.n == 0 || w.n == (day+6)/7 || w.n == -((length-day)/7+1)) {
			return true
		}
	}
	return false
}

// emptyYears is after how many years of its own without an onset a rule is
// taken to have none more: 29 February skips at most seven.
const emptyYears = 9

// last gives the latest onset at or before an instant.
func (y *yearly) last(t int64) (at int64, any bool) {
	t = min(t, y.until)
	year := time.Unix(t+int64(y.from), 0).UTC().Year()
	if past := year - y.start.Year(); past < 0 {
		return 0, false
	} else {
		year -= past % y.every
	}
	for range emptyYears {
		y.in(year, func(on int64) bool {
			any = on <= t
			at = on
			return !any
		})
		if any {
			return at, true
		}
		if year -= y.every; year < y.start.Year() {
			break
		}
	}
	return 0, false
}

// first gives the earliest onset.
func (y *yearly) first() (at int64, any bool) {
	for i := range emptyYears {
		y.in(y.start.Year()+i*y.every, func(on int64) bool {
			at, any = on, true
			return true
		})
		if any {
			return at, true
		}
	}
	return 0, false
}

// nth gives the count-th onset, or forever when the rule never comes so far.
func (y *yearly) nth(count int) int64 {
	for year, empty := y.start.Year(), 0; empty < emptyYears; year += y.every {
		var list []int64
		y.in(year, func(on int64) bool {
			list = append(list, on)
			return true
		})
		if len(list) >= count {
			return list[len(list)-count]
		}
		if count -= len(list); len(list) == 0 {
			empty++
		} else {
			empty = 0
		}
	}
	return forever
}

// expandRule lists the wall times of a rule of any other kind, by the year or
// the month, between 1900 and 2200.
func expandRule(p Observance) (walls []time.Time, any bool) {
	defer func() {
		if recover() != nil { // what the library thinks impossible is no rule
			walls, any = nil, false
		}
	}()
	o, err := rrule.StrToROption(strings.TrimSpace(p.Rule))
	if err != nil || o.Freq > rrule.MONTHLY || o.Interval < 0 || o.Interval > 1000 { // backwards it never ends
		return nil, false
	}
	o.Dtstart = p.Start
	if o.Dtstart.Year() < 1900 {
		o.Dtstart = p.Start.AddDate(1900-p.Start.Year(), 0, 0)
	}
	if end := time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC); o.Until.IsZero() || o.Until.After(end) {
		o.Until = end
	}
	r, err := rrule.NewRRule(*o)
	if err != nil {
		return nil, false
	}
	next := r.Iterator()
	for range mostOnsets {
		w, more := next()
		if !more {
			break
		}
		walls = append(walls, w)
	}
	return walls, len(walls) > 0
}

func readUntil(value string, from int) (int64, bool) {
	if t, err := time.Parse("20060102T150405Z", value); err == nil {
		return t.Unix(), true
	}
	if t, err := time.Parse("20060102T150405", value); err == nil {
		return t.Unix() - int64(from), true
	}
	t, err := time.Parse("20060102", value)
	return t.AddDate(0, 0, 1).Unix() - 1 - int64(from), err == nil
}

func readDays(value string) (out []nthDay, ok bool) {
	for v := range strings.SplitSeq(value, ",") {
		v = strings.TrimSpace(v)
		if len(v) < 2 {
			return nil, false
		}
		day, known := weekdayCodes[v[len(v)-2:]]
		n := 0
		if head := v[:len(v)-2]; head != "" {
			var err error
			if n, err = strconv.Atoi(head); err != nil || n == 0 || n < -5 || n > 5 {
				return nil, false
			}
		}
		if !known {
			return nil, false
		}
		out = append(out, nthDay{n, day})
	}
	return out, true
}

func numbers(value string, low, high int) (out []int, ok bool) {
	for v := range strings.SplitSeq(value, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(v))
		if err != nil || n < low || n > high || n == 0 && low != 0 {
			return nil, false
		}
		out = append(out, n)
	}
	return out, true
}

func oneNumber(value string, low, high int) (int, bool) {
	list, ok := numbers(value, low, high)
	if !ok || len(list) != 1 {
		return 0, false
	}
	return list[0], true
}
