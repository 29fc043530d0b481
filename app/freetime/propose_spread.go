package freetime

import (
	"cmp"
	"slices"
)

// spread chooses up to count times, the best first: one for each day until the
// days run out, then another for each, and so on. No two overlap.
// Among equals the half of the day that was chosen less often comes first, then
// the sooner day, then the time people like best, then the sooner time.
func spread(all []candidate, count int, length int64) []candidate {
	if count <= 0 {
		return nil
	}
	slices.SortFunc(all, ahead)
	var out []candidate
	var halves [2]int
	taken := map[int64]int{} // by day: how many are chosen
	for most := 1; len(out) < count; most++ {
		before := len(out)
		for len(out) < count {
			best := -1
			for i, c := range all {
				if best >= 0 && c.points < all[best].points {
					break
				}
				if taken[c.day] < most && (best < 0 || halves[halfOf(c)] < halves[halfOf(all[best])]) && apartFrom(out, c.start, length) {
					best = i
				}
			}
			if best < 0 {
				break
			}
			c := all[best]
			out = append(out, c)
			halves[halfOf(c)]++
			taken[c.day]++
		}
		if len(out) == before {
			break
		}
	}
	return out
}

// ahead puts candidates in the order in which they are chosen, but for the
// halves of the day.
func ahead(a, b candidate) int {
	return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.day, b.day), cmp.Compare(a.odd, b.odd), cmp.Compare(a.start, b.start))
}

func halfOf(c candidate) int {
	if c.late {
		return 1
	}
	return 0
}

// apartFrom says whether a time overlaps none of those chosen.
func apartFrom(chosen []candidate, start, length int64) bool {
	for _, c := range chosen {
		if start < c.start+length && c.start < start+length {
			return false
		}
	}
	return true
}
