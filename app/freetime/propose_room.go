package freetime

import (
	"slices"
	"sort"
	"time"
)

// spell is a stretch of time in whole seconds since 1970, its end left out.
type spell struct{ from, to int64 }

// spellsOf rounds busy stretches outward to whole seconds and joins them.
func spellsOf(list []Interval) []spell {
	var out []spell
	for _, i := range Merge(list) {
		out = append(out, spell{i.Start.Unix(), ceil(i.End)})
	}
	return joinSpells(out, 0)
}

// joinSpells puts spans in order and makes one of those that overlap or lie no
// further apart than gap.
func joinSpells(list []spell, gap int64) []spell {
	list = slices.DeleteFunc(list, func(s spell) bool { return s.from >= s.to })
	slices.SortFunc(list, func(a, b spell) int {
		if a.from != b.from {
			return int(max(-1, min(1, a.from-b.from)))
		}
		return int(max(-1, min(1, a.to-b.to)))
	})
	out := list[:0]
	for _, s := range list {
		if k := len(out) - 1; k >= 0 && s.from <= out[k].to+gap {
			out[k].to = max(out[k].to, s.to)
			continue
		}
		out = append(out, s)
	}
	return out
}

// shared gives what lies in a and in b, each in order and without overlaps.
func shared(a, b []spell) []spell {
	var out []spell
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if s := (spell{max(a[i].from, b[j].from), min(a[i].to, b[j].to)}); s.from < s.to {
			out = append(out, s)
		}
		if a[i].to < b[j].to {
			i++
		} else {
			j++
		}
	}
	return out
}

// cutOut gives what of a does not lie in b, each in order and without overlaps.
func cutOut(a, b []spell) []spell {
	var out []spell
	j := 0
	for _, s := range a {
		for j < len(b) && b[j].to <= s.from {
			j++
		}
		for k := j; k < len(b) && b[k].from < s.to; k++ {
			if s.from < b[k].from {
				out = append(out, spell{s.from, b[k].from})
			}
			s.from = max(s.from, b[k].to)
		}
		if s.from < s.to {
			out = append(out, s)
		}
	}
	return out
}

// holding gives the index of the span that holds t, or -1.
func holding(list []spell, t int64) int {
	i := sort.Search(len(list), func(i int) bool { return list[i].to > t })
	if i < len(list) && list[i].from <= t {
		return i
	}
	return -1
}

// room is where a time can lie at all.
type room struct {
	mine, theirs          dial
	myTime, theirTime     []spell // working time, holidays left in
	myRest, theirRest     []spell // holidays
	busy                  []spell // without margins
	kept                  []spell // busy with its margins
	free                  []spell // what is left for both
	all                   spell
	length, before, after int64
	loc                   *time.Location
}

// reach is how far around the wish the clocks and hours are looked at, so that a
// day is seen as a whole and a repeated hour at the edge is seen at all.
const reach = 48 * 60 * 60

// room works out where a time can lie. It says false when the wish itself has
// no room for any: no length, no zone, or an end before its begin.
func (w Wish) room() (*room, bool) {
	r := &room{all: spell{ceil(w.From), w.To.Unix()}, length: int64(w.Length / time.Second),
		before: int64(max(0, w.Before) / time.Second), after: int64(max(0, w.After) / time.Second), loc: w.Mine.Zone}
	if r.length <= 0 || w.Mine.Zone == nil || w.Theirs.Zone == nil || r.all.to-r.all.from < r.length {
		return r, false
	}
	seen := spell{r.all.from - reach, r.all.to + reach}
	r.mine, r.theirs = clockOf(w.Mine.Zone, seen), clockOf(w.Theirs.Zone, seen)
	r.myTime, r.theirTime = workingTime(w.Mine, r.mine), workingTime(w.Theirs, r.theirs)
	r.myRest, r.theirRest = spellsOf(w.Mine.Holidays), spellsOf(w.Theirs.Holidays)
	r.busy = spellsOf(w.Busy)
	for _, s := range r.busy {
		r.kept = append(r.kept, spell{s.from - r.before, s.to + r.after})
	}
	r.kept = joinSpells(r.kept, 0)
	r.free = cutOut(cutOut(cutOut(r.together(), r.myRest), r.theirRest), r.kept)
	return r, true
}

// together is when both are at work, holidays and busy time left in.
func (r *room) together() []spell { return shared(shared(r.myTime, r.theirTime), []spell{r.all}) }

// quarter is the step at which times begin.
const quarter = 15 * 60

// starts calls f with every start at which a time fits into a free stretch: on
// a quarter of my clock, touching no hour that a clock skips or repeats.
func (r *room) starts(free spell, f func(start int64)) {
	for at := free.from; at+r.length <= free.to; {
		g := r.mine.at(at)
		next := -floorDiv(-(at+g.offset), quarter)*quarter - g.offset // the first quarter from here on
		if next >= g.to {
			at = max(g.to, at+1) // the clock changes first
			continue
		}
		if next+r.length > free.to {
			return
		}
		if r.mine.plain(next, next+r.length) && r.theirs.plain(next, next+r.length) {
			f(next)
		}
		at = next + 1
	}
}

func (r *room) time(t int64) time.Time { return time.Unix(t, 0).In(r.loc) }
