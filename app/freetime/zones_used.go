package freetime

import (
	"strings"
	"time"
)

// zones finds the zones of a file's times, each once.
type zones struct {
	f       *file
	home    Zone                    // the user's
	found   map[zoneKey]Zone        // nil for a name that nobody knows
	own     map[string][]Observance // of every VCALENDAR in the file
	unknown int
	doubted map[string]bool // TZIDs that were told to be a guess
}

type zoneKey struct {
	in   *envelope
	tzid string
}

// maxUnknown is how many names that nobody knows are looked up.
const maxUnknown = 500

func newZones(f *file, loc *time.Location) *zones {
	z := &zones{f: f, home: zoneIn{loc}, found: map[zoneKey]Zone{}, own: map[string][]Observance{}, doubted: map[string]bool{}}
	for _, in := range f.all {
		for tzid, list := range in.zones {
			if _, taken := z.own[tzid]; !taken {
				z.own[tzid] = list
			}
		}
	}
	return z
}

// of gives the zone in whose wall time a moment is written; otherwise is that of
// a day, a floating time, and a name that nobody knows.
func (z *zones) of(m moment, w *written, otherwise Zone) Zone {
	switch m.form {
	case universal:
		return greenwich{}
	case zoned:
		if found := z.named(m.zone, w); found != nil {
			return found
		}
	}
	return otherwise
}

// named looks a TZID up: in the VCALENDAR it stands in, then in the others of
// the file. It is nil for one that nobody knows, which is told once.
func (z *zones) named(tzid string, w *written) Zone {
	k := zoneKey{w.in, tzid}
	if found, ok := z.found[k]; ok {
		return found
	}
	var found Zone
	ok := false
	if z.unknown < maxUnknown {
		found, ok = FindZone(tzid, func(name string) []Observance {
			if list := described(w.in.zones, name); list != nil {
				return list
			}
			return described(z.own, name)
		})
	}
	if !ok {
		found = nil
		z.unknown++
		z.f.warn(Warning{Line: w.startLine, UID: w.uid, Title: w.title,
			Reason: Reason{ID: "calendar.zone.unknown", Parts: []any{"zone", plain([]byte(tzid), 60)}}})
	}
	if len(z.found) < maxItems {
		z.found[k] = found
	}
	return found
}

// described gives a file's own description of a zone.
func described(zones map[string][]Observance, name string) []Observance {
	if list := zones[strings.TrimSpace(name)]; list != nil {
		return list
	}
	return zones[plain([]byte(name), maxKey)]
}

// at gives the instant of a moment, in seconds since 1970.
func (z *zones) at(m moment, w *written, otherwise Zone) int64 {
	if m.form == universal {
		return m.wall
	}
	return z.of(m, w, otherwise).At(figures(m.wall)).Unix()
}

// doubt tells, once for each, of a zone that is a guess at the time of an event.
func (z *zones) doubt(w *written, t timing) {
	if w.start.form != zoned || z.doubted[w.start.zone] || !Unsure(t.zone, figures(t.start)) {
		return
	}
	z.doubted[w.start.zone] = true
	w.problem(w.startLine, "calendar.zone.guess", "zone", plain([]byte(w.start.zone), 60))
}
