package ui

import (
	"slices"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// The hours, on the user's clocks, in which something may be told: what is to do
// only while one works, a coffee also early and late, but never at night.
const (
	thingsFrom, thingsUntil = 9, 20
	coffeeFrom, coffeeUntil = 7, 22
)

// telling is what a notification says, if anything.
type telling struct {
	Things  int           // how many things there are to do; 0 = nothing is said of them
	Minutes int           // about how long they take
	Coffee  time.Time     // when the coffee begins that is announced; zero = none
	In      time.Duration // until then, in whole minutes
}

func (t telling) silent() bool { return t.Things == 0 && t.Coffee.IsZero() }

// tell decides what a notification says now, and what counts as told from then
// on. watching says that the user has Today in front of them: what it shows is
// seen, and nothing needs to be said. A coffee is announced once, as long before
// it as its reminder says; things to do are counted at most once a day, and only
// when something is among them that was neither told nor seen. Both at once
// never: the coffee presses.
func tell(n planner.Notice, watching bool) (telling, planner.Told) {
	told := n.Told
	if n.CoffeeSoon() && told.Coffee != n.Which {
		if watching {
			told.Coffee = n.Which
		} else if n.On && within(n.Now, coffeeFrom, coffeeUntil) {
			told.Coffee = n.Which
			return telling{Coffee: n.Coffee, In: n.Coffee.Sub(n.Now).Round(time.Minute)}, told
		}
	}
	if watching {
		told.Keys = n.Keys
		return telling{}, told
	}
	today := app.DayOf(n.Now)
	if !n.On || !n.Working || told.Day == today || !within(n.Now, thingsFrom, thingsUntil) || !anyNew(n.Keys, told.Keys) {
		return telling{}, told
	}
	told.Day, told.Keys = today, n.Keys
	return telling{Things: n.Today, Minutes: n.Minutes}, told
}

// anyNew says whether something is in keys that is not among the old ones.
func anyNew(keys, old []string) bool {
	return slices.ContainsFunc(keys, func(k string) bool { return !slices.Contains(old, k) })
}

func within(now time.Time, from, until int) bool { return now.Hour() >= from && now.Hour() < until }

// sameTold says whether two say the same, so that nothing is written in vain.
func sameTold(a, b planner.Told) bool {
	return a.Day == b.Day && a.Coffee == b.Coffee && slices.Equal(a.Keys, b.Keys)
}
