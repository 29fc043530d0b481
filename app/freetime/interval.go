package freetime

import (
	"slices"
	"time"
)

// Interval is a stretch of time, its end left out.
type Interval struct{ Start, End time.Time }

// Overlaps says whether two stretches have a moment in common. One without
// length has none.
func (i Interval) Overlaps(o Interval) bool { return i.Start.Before(o.End) && o.Start.Before(i.End) }

// Merge puts stretches in order and joins those that touch or overlap. Those
// without length are left out.
func Merge(list []Interval) []Interval {
	sorted := slices.DeleteFunc(slices.Clone(list), func(i Interval) bool { return !i.Start.Before(i.End) })
	slices.SortFunc(sorted, func(a, b Interval) int { return a.Start.Compare(b.Start) })
	out := sorted[:0]
	for _, i := range sorted {
		if k := len(out) - 1; k >= 0 && !out[k].End.Before(i.Start) {
			if out[k].End.Before(i.End) {
				out[k].End = i.End
			}
			continue
		}
		out = append(out, i)
	}
	return out
}

// Clip cuts merged stretches to [from, to).
func Clip(list []Interval, from, to time.Time) []Interval {
	var out []Interval
	for _, i := range list {
		if i.Start.Before(from) {
			i.Start = from
		}
		if i.End.After(to) {
			i.End = to
		}
		if i.Start.Before(i.End) {
			out = append(out, i)
		}
	}
	return out
}
