package schedule

import (
	"cmp"
	"slices"

	"cortado/app/planner"
)

// leastMinutes is the shortest block that is drawn as short as it is: below
// that its title would have no room.
const leastMinutes = 23

// placed is a busy block, or the part of one that lies on a day, with its place
// beside those that overlap it.
type placed struct {
	block       int // index into Week.Busy
	from, to    int // wall minutes, to as drawn
	lane, lanes int
}

// placeBusy gives the blocks of one day their places. What overlaps as drawn
// stands side by side, the earlier ones at the left, the longer of two first.
func placeBusy(day clockDay, busy []planner.BusyBlock) []placed {
	var out []placed
	for i, b := range busy {
		if b.AllDay {
			continue
		}
		if from, to, ok := day.part(b.Start, b.End); ok {
			out = append(out, placed{block: i, from: min(from, wholeDay-leastMinutes), to: max(to, min(from, wholeDay-leastMinutes)+leastMinutes)})
		}
	}
	slices.SortStableFunc(out, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to))
	})
	var ends []int // of each lane of the cluster
	begin := 0
	finish := func(to int) {
		for i := begin; i < to; i++ {
			out[i].lanes = len(ends)
		}
		begin, ends = to, ends[:0]
	}
	for i := range out {
		if len(ends) > 0 && out[i].from >= slices.Max(ends) {
			finish(i)
		}
		lane := slices.IndexFunc(ends, func(end int) bool { return end <= out[i].from })
		if lane < 0 {
			lane = len(ends)
			ends = append(ends, 0)
		}
		ends[lane], out[i].lane = out[i].to, lane
	}
	finish(len(out))
	return out
}
