package freetime

import (
	"time"

	"cortado/app"
)

// Side is one of the two people: their working hours on their own clock.
type Side struct {
	Hours    []app.Hours
	Zone     *time.Location
	Holidays []Interval // days on which they do not work
}

// Wish says what time is looked for.
type Wish struct {
	From, To     time.Time // no slot begins before From or ends after To
	Length       time.Duration
	Mine, Theirs Side
	Busy         []Interval    // mine, merged
	Before       time.Duration // margins that stay free around busy time
	After        time.Duration
	Count        int // how many proposals at most
}

// Slot is a proposed time with its reasons, the strongest first.
type Slot struct {
	Start, End time.Time
	Why        []Reason
}

// Propose gives the best times, the best first.
func Propose(w Wish) []Slot { return nil }
