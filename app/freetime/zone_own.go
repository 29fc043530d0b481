package freetime

import (
	"cmp"
	"math"
	"slices"
	"sync/atomic"
	"time"

	"cortado/app"
)

// Observance is one STANDARD or DAYLIGHT part of a VTIMEZONE.
type Observance struct {
	Start time.Time   // DTSTART: the wall time, by the offset before it, at which it begins; in UTC
	From  int         // TZOFFSETFROM, seconds east of UTC
	To    int         // TZOFFSETTO
	Rule  string      // RRULE's value, or empty
	Dates []time.Time // RDATE, wall times
}

// Limits of a zone that a file defines: no real one comes near them.
const (
	mostRules  = 200
	mostOnsets = 100_000
	farOffset  = 26 * 3600 // seconds
)

// onset is an instant, in Unix seconds, from which an offset is in force.
type onset struct {
	at       int64
	from, to int
}

// zoneOf is a zone by the file's own VTIMEZONE: single onsets in order, and
// rules that go on by the year. It may be shared.
type zoneOf struct{ *definition }

type definition struct {
	onsets []onset
	rules  []yearly
	first  onset
	vague  bool // before the first onset the file says nothing

	asked atomic.Int32
	ahead atomic.Pointer[[]onset] // the usual years written out, once they are asked for often
}

// CompileZone makes a zone of the parts of a VTIMEZONE. ok is false when they
// define none: no part at all, impossible offsets, or more than the limits.
//
// DTSTART counts as an onset when the part has neither rule nor dates, and when
// its rule or its dates contain it. RFC 5545 lets it always count; but zones
// written by programs have a DTSTART such as 1 January 1601 or 1971 that is no
// change of the clocks, and the readers in use (libical, ical.js) do the same.
func CompileZone(parts []Observance) (z Zone, ok bool) {
	d := &definition{first: onset{at: math.MaxInt64}}
	for _, p := range parts {
		if p.From != min(max(p.From, -farOffset), farOffset) || p.To != min(max(p.To, -farOffset), farOffset) {
			return nil, false
		}
		// The earliest decides what was before; dates without the part's own
		// start do not tell what was then.
		begin := func(o onset, vague bool) {
			if o.at < d.first.at || o.at == d.first.at && o.to < d.first.to {
				d.first, d.vague = o, vague
			}
		}
		once := func(wall time.Time, vague bool) {
			o := onset{wall.Unix() - int64(p.From), p.From, p.To}
			d.onsets = append(d.onsets, o)
			begin(o, vague)
		}
		known := false
		if p.Rule != "" {
			if rule, plain := readYearly(p); plain {
				if at, any := rule.first(); any {
					d.rules = append(d.rules, rule)
					begin(onset{at, p.From, p.To}, false)
				}
				known = true
			} else if walls, any := expandRule(p); any {
				for _, w := range walls {
					once(w, false)
				}
				known = true
			}
		}
		listed := slices.ContainsFunc(p.Dates, p.Start.Equal)
		for _, w := range p.Dates {
			once(w, !listed)
		}
		if !known && len(p.Dates) == 0 {
			once(p.Start, false)
		}
		if len(d.rules) > mostRules || len(d.onsets) > mostOnsets {
			return nil, false
		}
	}
	if len(d.onsets) == 0 && len(d.rules) == 0 {
		return nil, false
	}
	slices.SortFunc(d.onsets, inOrder)
	return zoneOf{d}, true
}

// offset gives the offset in force at an instant: that of the latest onset of
// any part. Before the first, the one it was set from; where the file tells
// nothing, none.
func (z zoneOf) offset(at time.Time) int {
	t := at.Unix()
	if t < z.first.at {
		if z.vague {
			return 0
		}
		return z.first.from
	}
	if len(z.rules) > 0 && t >= usualFrom && t < usualTo {
		if list := z.ahead.Load(); list != nil {
			return before(*list, t).to
		}
		if z.asked.Add(1) == oftenAsked {
			list := z.writeOut()
			z.ahead.Store(&list)
		}
	}
	return z.latest(t).to
}

// A zone that is asked oftener than a few times has the years 1970 to 2069
// written out: a file of 5,000 events asks 40,000 times, one that defines
// 100,000 zones asks each of them rarely.
const (
	oftenAsked = 64
	usualFrom  = 0
	usualTo    = 100 * 36525 * 864
)

func (d *definition) writeOut() []onset {
	var list []onset
	if d.first.at < usualFrom {
		list = append(list, onset{usualFrom, 0, d.latest(usualFrom).to})
	}
	add := func(o onset) {
		if o.at >= usualFrom && o.at < usualTo {
			list = append(list, o)
		}
	}
	for _, o := range d.onsets {
		add(o)
	}
	for i := range d.rules {
		r := &d.rules[i]
		for year := 1969; year <= 2070; year++ {
			r.in(year, func(at int64) bool {
				add(onset{at, r.from, r.to})
				return true
			})
		}
	}
	slices.SortFunc(list, inOrder)
	return list
}

// latest is the last onset of any part at or before t.
func (d *definition) latest(t int64) onset {
	latest := before(d.onsets, t)
	for i := range d.rules {
		r := &d.rules[i]
		if at, any := r.last(t); any && (at > latest.at || at == latest.at && r.to < latest.to) {
			latest = onset{at, r.from, r.to}
		}
	}
	return latest
}

// before is the last onset of a list at or before t.
func before(list []onset, t int64) onset {
	i, _ := slices.BinarySearchFunc(list, t, func(o onset, t int64) int {
		if o.at > t {
			return 1
		}
		return -1
	})
	if i == 0 {
		return onset{at: math.MinInt64}
	}
	return list[i-1]
}

// inOrder sorts onsets by time. Of two at one instant the smaller offset, which
// is the standard time, comes last and stands.
func inOrder(a, b onset) int {
	if a.at != b.at {
		return cmp.Compare(a.at, b.at)
	}
	return b.to - a.to
}

func (z zoneOf) unknownBefore(t int64) bool  { return z.vague && t < z.first.at }
func (z zoneOf) At(wall time.Time) time.Time { return app.Instant(wall, z.offset) }
func (z zoneOf) Wall(at time.Time) time.Time { return shown(at, z.offset(at)) }
