package freetime

import (
	"time"

	"cortado/app"
)

// Zone turns the wall clock of a calendar's TZID into instants and back.
type Zone interface {
	// At gives the instant of a wall time (RFC 5545, 3.3.5): in an hour that the
	// clocks skip by the offset before it, in one they repeat the first. wall is
	// in UTC and only its figures count.
	At(wall time.Time) time.Time
	// Wall gives what the zone's clocks show at an instant, in UTC.
	Wall(at time.Time) time.Time
}

// Unsure says that a zone is only a guess for an instant: the file's own
// definition begins later, or a name gave an offset but not the clock changes.
// A warning should go with what is read by it.
func Unsure(z Zone, at time.Time) bool {
	switch z := z.(type) {
	case zoneOf:
		return z.unknownBefore(at.Unix())
	case zoneFixed:
		return z.guess
	}
	return false
}

// zoneIn is a zone of the IANA database.
type zoneIn struct{ loc *time.Location }

func (z zoneIn) At(wall time.Time) time.Time { return app.Instant(wall, z.offset) }
func (z zoneIn) Wall(at time.Time) time.Time { return shown(at, z.offset(at)) }
func (z zoneIn) offset(at time.Time) int     { _, s := at.In(z.loc).Zone(); return s }

// zoneFixed is one offset for ever, in seconds east of Greenwich.
type zoneFixed struct {
	east  int
	guess bool // the name speaks of a place whose clocks may change
}

func (z zoneFixed) At(wall time.Time) time.Time {
	return app.Naive(wall).Add(-time.Duration(z.east) * time.Second)
}
func (z zoneFixed) Wall(at time.Time) time.Time { return shown(at, z.east) }

// shown is what a clock with an offset shows at an instant.
func shown(at time.Time, offset int) time.Time {
	return app.Naive(at.UTC().Add(time.Duration(offset) * time.Second))
}
