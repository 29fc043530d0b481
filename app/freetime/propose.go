package freetime

import (
	"slices"
	"time"

	"cortado/app"
)

// Side is one of the two people: their working hours on their own clock. Hours
// whose end is not after their start go on past midnight.
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
	Busy         []Interval    // mine; it may reach beyond From and To
	Before       time.Duration // what stays free before each stretch of busy time
	After        time.Duration // what stays free after it
	Count        int           // how many proposals at most
	Known        bool          // Busy is all I have to do, so that quiet around a time can be told
}

// Slot is a proposed time with its reasons, the strongest first.
type Slot struct {
	Start, End time.Time
	Why        []Reason
	Outside    bool // outside somebody's working hours: a way out, see Nearly
}

// Propose gives the best times, the best first. Each lies in both people's
// working hours on their own clocks, on nobody's holiday, clear of my busy time
// and its margins, and begins on a quarter of an hour of my clock. None touches
// an hour that either clock skips or repeats. The first round of proposals has
// one for each day of mine; only when the days run out does a second round add
// another to each, and so on.
//
// It depends on the wish alone: the same wish gives the same times, and busy
// time far from them changes nothing.
func Propose(w Wish) []Slot {
	r, ok := w.room()
	if !ok {
		return nil
	}
	judge := newJudge(r, w)
	var all []candidate
	for _, f := range r.free {
		r.starts(f, func(start int64) { all = append(all, judge.inHours(start)) })
	}
	var out []Slot
	for _, c := range spread(all, w.Count, r.length) {
		out = append(out, Slot{Start: r.time(c.start), End: r.time(c.start + r.length), Why: judge.reasons(c)})
	}
	return out
}

// Nearly gives times for two people whose working hours never meet: each day's
// one that lies least outside them, between 7 and 22 on both clocks and on days
// on which both work. Time outside the other's hours weighs twice as much as
// outside mine, for it is me who asks. Busy time, margins and holidays hold as
// in Propose. The reasons say outside whose hours a time lies.
func Nearly(w Wish) []Slot {
	mine, theirs := w.Mine, w.Theirs
	w.Mine.Hours, w.Theirs.Hours = widened(mine.Hours), widened(theirs.Hours)
	r, ok := w.room()
	if !ok {
		return nil
	}
	judge := newJudge(r, w)
	judge.usualMine, judge.usualTheirs = workingTime(mine, r.mine), workingTime(theirs, r.theirs)
	var all []candidate
	for _, f := range r.free {
		r.starts(f, func(start int64) { all = append(all, judge.outOfHours(start)) })
	}
	var out []Slot
	for _, c := range spread(all, w.Count, r.length) {
		out = append(out, Slot{Start: r.time(c.start), End: r.time(c.start + r.length), Why: judge.outside(c), Outside: true})
	}
	return out
}

// widened lets the hours of every day on which somebody works reach from 7 to
// 22 at least.
func widened(hours []app.Hours) []app.Hours {
	wide := app.Hours{From: "07:00", To: "22:00"}
	for _, h := range hours {
		wide.Days = append(wide.Days, h.Days...)
	}
	return append(slices.Clone(hours), wide)
}

// Working gives when somebody is at work in [from, to) by their hours, whenever
// their clock shows a time within them.
func Working(s Side, from, to time.Time) []Interval {
	all := spell{from.Unix(), to.Unix()}
	if s.Zone == nil || all.from >= all.to {
		return nil
	}
	var out []Interval
	for _, w := range cutOut(shared(workingTime(s, clockOf(s.Zone, all)), []spell{all}), spellsOf(s.Holidays)) {
		out = append(out, Interval{time.Unix(w.from, 0).In(s.Zone), time.Unix(w.to, 0).In(s.Zone)})
	}
	return out
}
