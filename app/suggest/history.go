package suggest

import (
	"cmp"
	"slices"
	"time"

	"cortado/app"
)

// rows groups the rows of a list by person: the rows of person i are
// row[start[i]:start[i+1]], in the order of the list.
type rows struct {
	start, row []int32
}

func (r rows) of(i int) []int32 { return r.row[r.start[i]:r.start[i+1]] }

func group[T any](list []T, at map[app.PersonID]int, of func(*T) app.PersonID) rows {
	start := make([]int32, len(at)+2)
	whose := make([]int32, len(list))
	for k := range list {
		i, known := at[of(&list[k])]
		if !known {
			whose[k] = -1
			continue
		}
		whose[k] = int32(i)
		start[i+2]++
	}
	for i := 2; i < len(start); i++ {
		start[i] += start[i-1]
	}
	row := make([]int32, start[len(start)-1])
	for k, i := range whose {
		if i >= 0 {
			row[start[i+1]] = int32(k)
			start[i+1]++
		}
	}
	return rows{start[:len(start)-1], row}
}

// meeting is one time we really talked.
type meeting struct {
	at     time.Time
	coffee app.CoffeeID
}

// meetings lists when a person and I really talked, by time. The same meeting
// may stand in several lists (a coffee that was met, its contact, its talk): it
// counts once, known by its coffee, else by being less than twelve hours away.
func (p *Planned) meetings(i int) []meeting {
	var all []meeting
	for _, t := range p.talks.of(i) {
		all = append(all, meeting{p.in.Talks[t].At, p.in.Talks[t].Coffee})
	}
	for _, c := range p.contacts.of(i) {
		if k := p.in.Contacts[c].Kind; k == app.Met || k == app.Talked {
			all = append(all, meeting{p.in.Contacts[c].At, p.in.Contacts[c].Coffee})
		}
	}
	for _, c := range p.coffees.of(i) {
		if k := &p.in.Coffees[c]; k.State == app.WasMet && !k.Start.IsZero() {
			all = append(all, meeting{k.Start, k.ID})
		}
	}
	slices.SortFunc(all, func(a, b meeting) int {
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(b.coffee, a.coffee))
	})
	kept := all[:0]
	for _, m := range all {
		same := slices.ContainsFunc(kept, func(k meeting) bool {
			return m.coffee != 0 && m.coffee == k.coffee || m.at.Sub(k.at) < 12*time.Hour
		})
		if !same {
			kept = append(kept, m)
		}
	}
	return kept
}

// firstOf gives the first time that is set.
func firstOf(times ...time.Time) time.Time {
	for _, t := range times {
		if !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}
