package planner

import (
	"context"
	"strings"

	"cortado/app"
)

// Query says which people, and in which order.
type Query struct {
	Words  string // as typed into the search box
	Filter Filter
	Sort   string // one of Sorts; empty = with words by how well they match, without by fit
	Limit  int    // 0 = all
}

func (q Query) words() string { return strings.TrimSpace(q.Words) }

// PeopleView is the list and its counts. Its rows are those of everybody who
// asks: they are only to be read.
type PeopleView struct {
	Rows       []*PersonRow
	Total      int // people altogether, the bin left out
	WithSkills int // of them with a typed or imported skill
	Matching   int // rows before the limit
	Chips      ChipCounts
}

// ChipCounts says how many rows there would be with one condition more, the
// words and the other conditions staying.
type ChipCounts struct {
	FillsGap, Outside, NeverMet, Unsure, Bin int
}

// People lists people as asked. In the first rows it marks where the words were
// found; for others ask Hits as they come into view.
func (p *Planner) People(ctx context.Context, q Query) (PeopleView, error) {
	l, err := p.prepared(ctx)
	if err != nil {
		return PeopleView{}, err
	}
	s, err := p.sift(ctx, l, q)
	if err != nil {
		return PeopleView{}, err
	}
	view := PeopleView{Total: len(l.main.rows), WithSkills: l.known, Chips: s.chips, Matching: s.matching}
	view.Rows = s.rows(q)
	return view, p.markHits(ctx, l, q.Words, view.Rows)
}

// sifted is who is left of everybody.
type sifted struct {
	of       *crowd
	found    []int32 // places in the order asked
	chips    ChipCounts
	matching int
}

// sift finds who matches the words and passes the filter, and counts what each
// chip would leave.
func (p *Planner) sift(ctx context.Context, l *prepared, q Query) (sifted, error) {
	bin, words := l.bin, q.words()
	binned, err := p.candidates(ctx, bin, words, q.Sort, findInBin)
	if err != nil {
		return sifted{}, err
	}
	binSet := p.sieve(l, bin, q.Filter)
	out, here, set := sifted{of: bin}, binned, binSet
	if !q.Filter.Bin {
		out.of, set = l.main, p.sieve(l, l.main, q.Filter)
		if here, err = p.candidates(ctx, l.main, words, q.Sort, p.find); err != nil {
			return sifted{}, err
		}
	}
	must := set.chips
	out.found = make([]int32, 0, len(here))
	var having [everyChip + 1]int // how many have exactly these
	for _, place := range here {
		if !set.passes(int(place)) {
			continue
		}
		has := out.of.facts[place].chips
		having[has]++
		if has&must == must {
			out.found = append(out.found, place)
		}
	}
	with := func(want chips) int {
		n := 0
		for has, count := range having {
			if chips(has)&want == want {
				n += count
			}
		}
		return n
	}
	out.chips = ChipCounts{FillsGap: with(must | fillsGap), Outside: with(must | outside), NeverMet: with(must | neverMet), Unsure: with(must | unsure)}
	for _, place := range binned {
		if binSet.passes(int(place)) && bin.facts[place].chips&must == must {
			out.chips.Bin++
		}
	}
	out.matching = len(out.found)
	return out, nil
}

// rows gives the rows found, up to the limit.
func (s sifted) rows(q Query) []*PersonRow {
	found := s.found
	if q.Limit > 0 && len(found) > q.Limit {
		found = found[:q.Limit]
	}
	rows := make([]*PersonRow, len(found))
	for i, place := range found {
		rows[i] = &s.of.rows[place]
	}
	return rows
}

// candidates gives the places of who matches the words, in the order asked: by
// how well they match when none is.
func (p *Planner) candidates(ctx context.Context, c *crowd, words, sort string, find func(context.Context, *crowd, string) ([]int32, error)) ([]int32, error) {
	order := c.orders[sort]
	if order == nil && sort != "" {
		return nil, app.Invalid("people are not sorted by %q; use %s", sort, strings.Join(Sorts(), ", "))
	}
	if words == "" {
		if order == nil {
			order = c.orders["fit"]
		}
		return order(), nil
	}
	found, err := find(ctx, c, words)
	if err != nil || order == nil {
		return found, err
	}
	matches := make([]bool, len(c.rows))
	for _, place := range found {
		matches[place] = true
	}
	sorted := make([]int32, 0, len(found))
	for _, place := range order() {
		if matches[place] {
			sorted = append(sorted, place)
		}
	}
	return sorted, nil
}

// find searches everybody outside the bin, best first.
func (p *Planner) find(ctx context.Context, c *crowd, words string) ([]int32, error) {
	ids, err := p.store.Find(ctx, words, 0)
	if err != nil {
		return nil, err
	}
	places := make([]int32, 0, len(ids))
	for _, id := range ids {
		if at, there := c.places(id); there {
			places = append(places, int32(at))
		}
	}
	return places, nil
}
