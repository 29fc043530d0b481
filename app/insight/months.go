package insight

import (
	"slices"
	"time"

	"cortado/app"
)

// Month is the coffees of one month.
type Month struct {
	Year   int
	Month  time.Month
	Asked  int // I asked for
	Theirs int // they asked for
}

// MostMonths is how many months a picture over all time goes back.
const MostMonths = 36

// Coffee is a coffee that took place, and whose idea it was.
type Coffee struct {
	At     time.Time
	Theirs bool
}

// MonthsOf counts coffees by the month in which they took place, in the zone of
// the period's end: every month of the period, the oldest first, those without
// any included. Without a beginning the period is as long as there were
// coffees, a year at least and MostMonths at most.
func MonthsOf(coffees []Coffee, p Period) []Month {
	zone := p.To.Location()
	first := p.From
	if first.IsZero() {
		for _, c := range coffees {
			if p.Holds(c.At) && (first.IsZero() || c.At.Before(first)) {
				first = c.At
			}
		}
		first = reaching(first, p.To)
	}
	out := monthsFrom(first.In(zone), p.To)
	if len(out) == 0 {
		return nil
	}
	begin := numbered(out[0].Year, out[0].Month)
	for _, c := range coffees {
		at := c.At.In(zone)
		i := numbered(at.Year(), at.Month()) - begin
		if !p.Holds(c.At) || i < 0 || i >= len(out) {
			continue
		}
		if c.Theirs {
			out[i].Theirs++
		} else {
			out[i].Asked++
		}
	}
	return out
}

// reaching is where a picture over all time begins: where its first thing lies,
// but a year back at least and MostMonths at most.
func reaching(first, to time.Time) time.Time {
	last := to.Add(-time.Nanosecond)
	begin := func(months int) time.Time {
		return time.Date(last.Year(), last.Month()-time.Month(months-1), 1, 0, 0, 0, 0, to.Location())
	}
	switch {
	case first.IsZero() || first.After(begin(12)):
		return begin(12)
	case first.Before(begin(MostMonths)):
		return begin(MostMonths)
	}
	return first
}

// monthsFrom lists the months from that of first to the last before to.
func monthsFrom(first, to time.Time) []Month {
	last := to.Add(-time.Nanosecond)
	var out []Month
	for n := numbered(first.Year(), first.Month()); n <= numbered(last.Year(), last.Month()); n++ {
		out = append(out, Month{Year: n / 12, Month: time.Month(n%12 + 1)})
	}
	return out
}

func numbered(year int, m time.Month) int { return 12*year + int(m) - 1 }

// TheyAsked says whether a coffee was the other person's idea. It takes evidence,
// or it was mine: I accepted it by a message that answers them, newer than any
// asking of mine; or I accepted a request of theirs in the 60 days before it and
// never asked myself: the coffee has no asking (AskedAt), is of no round, and no
// message of mine asked for one in those days. with and requests are the messages
// with that person and what they asked of me.
func TheyAsked(c app.Coffee, with []app.Message, requests []app.Request) bool {
	mine := !c.AskedAt.IsZero() || c.Round != 0
	for _, m := range with {
		if m.State == app.Draft || m.SentAt.IsZero() || !speaksOf(m, c) {
			continue
		}
		if m.Situation == app.Accept && m.SentAt.After(c.AskedAt) {
			return true
		}
		mine = mine || m.AsksForCoffee()
	}
	return !mine && slices.ContainsFunc(requests, func(r app.Request) bool {
		accepted := r.State == app.RequestAccepted || r.State == app.RequestDone
		return accepted && r.Person == c.Person && !r.Answered.IsZero() && shortlyBefore(r.Answered, c)
	})
}

// speaksOf says whether a message that went out is about a coffee: it names it,
// or it names none and went out in the 60 days before it.
func speaksOf(m app.Message, c app.Coffee) bool {
	if m.Coffee != 0 {
		return m.Coffee == c.ID
	}
	return m.Person == c.Person && shortlyBefore(m.SentAt, c)
}

// shortlyBefore says whether something happened in the 60 days before a coffee.
func shortlyBefore(at time.Time, c app.Coffee) bool {
	ahead := c.Start.Sub(at)
	return ahead >= 0 && ahead <= patience
}
