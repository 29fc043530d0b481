package part

import (
	"strconv"
	"strings"
	"time"
)

// DayWords are the words a date field shows and understands.
type DayWords struct {
	// Months are the twelve full names; their first three letters are understood too.
	Months [12]string
	// Days are the two or three letters over the calendar's columns, Monday first.
	Days [7]string
	// Format writes a chosen day, for example "Mon 23 Nov".
	Format func(time.Time) string
	// Today, Previous and Next name the calendar's buttons.
	Today, Previous, Next string
	// Unread says that a text is no day.
	Unread func(typed string) string
}

// ParseDay reads a day as people write it: "2026-11-23", "23.11.2026", "23 Nov",
// "Mon 23 November 2026", "+3d", "+2w", "+1m", "+1y". Without a year the next
// such day counts, today included. ok is false for anything else, also for days
// that do not exist, such as 31 February.
func ParseDay(typed string, today time.Time, months [12]string) (day time.Time, ok bool) {
	typed = strings.ToLower(strings.TrimSpace(typed))
	y, m, d := today.Date()
	at := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, today.Location()) }
	if rest, plus := strings.CutPrefix(typed, "+"); plus && len(rest) > 1 {
		n, err := strconv.Atoi(strings.TrimSpace(rest[:len(rest)-1]))
		if err != nil || n < 0 || n > 9999 {
			return time.Time{}, false
		}
		switch rest[len(rest)-1] {
		case 'd':
			return at(y, m, d+n), true
		case 'w':
			return at(y, m, d+7*n), true
		case 'm':
			return addMonths(at(y, m, d), n), true
		case 'y':
			return addMonths(at(y, m, d), 12*n), true
		}
		return time.Time{}, false
	}
	exact := func(y int, m time.Month, d int) (time.Time, bool) {
		t := at(y, m, d)
		return t, t.Day() == d && t.Month() == m
	}
	words := strings.FieldsFunc(typed, func(r rune) bool { return r == ' ' || r == '-' || r == '.' || r == '/' || r == ',' })
	var numbers []int
	month := time.Month(0)
	for _, w := range words {
		if n, err := strconv.Atoi(w); err == nil {
			numbers = append(numbers, n)
			continue
		}
		if len([]rune(w)) < 3 {
			return time.Time{}, false
		}
		for i, name := range months {
			if strings.HasPrefix(strings.ToLower(name), w) {
				month = time.Month(i + 1)
				break
			}
		}
	}
	switch {
	case month > 0 && len(numbers) == 2 && numbers[1] >= 1000:
		return exact(numbers[1], month, numbers[0])
	case month > 0 && len(numbers) == 1:
		// The next year in which the day exists and is not past: 29 Feb may wait.
		for n := range 9 {
			if t, real := exact(y+n, month, numbers[0]); real && !t.Before(at(y, time.Month(m), d)) {
				return t, true
			}
		}
	case month == 0 && len(words) == 3 && len(numbers) == 3 && numbers[0] >= 1000:
		return exact(numbers[0], time.Month(numbers[1]), numbers[2])
	case month == 0 && len(words) == 3 && len(numbers) == 3 && numbers[2] >= 1000:
		return exact(numbers[2], time.Month(numbers[1]), numbers[0])
	}
	return time.Time{}, false
}

// addMonths keeps the day of the month, or takes the last day of a shorter month.
func addMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	last := time.Date(y, m+time.Month(n)+1, 0, 0, 0, 0, 0, t.Location()).Day()
	return time.Date(y, m+time.Month(n), min(d, last), 0, 0, 0, 0, t.Location())
}
