package freetime

import "time"

// Zone turns the wall clock of a calendar's TZID into instants and back.
type Zone interface {
	// At gives the instant of a wall time (RFC 5545, 3.3.5): in an hour that the
	// clocks skip by the offset before it, in one they repeat the first. wall is
	// in UTC and only its figures count.
	At(wall time.Time) time.Time
	// Wall gives what the zone's clocks show at an instant, in UTC.
	Wall(at time.Time) time.Time
}

// zoneIn is a zone of the IANA database.
type zoneIn struct{ loc *time.Location }

func (z zoneIn) At(wall time.Time) time.Time {
	return time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), wall.Second(), 0, z.loc)
}

func (z zoneIn) Wall(at time.Time) time.Time {
	w := at.In(z.loc)
	return time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), 0, time.UTC)
}

// Observance is one STANDARD or DAYLIGHT part of a VTIMEZONE.
type Observance struct {
	Start time.Time   // DTSTART: the wall time, by the offset before it, at which it begins; in UTC
	From  int         // TZOFFSETFROM, seconds east of UTC
	To    int         // TZOFFSETTO
	Rule  string      // RRULE's value, or empty
	Dates []time.Time // RDATE, wall times
}

// FindZone gives the zone a TZID means: the file's own definition, a name of
// the IANA database with or without a vendor's prefix, a Windows or Outlook
// name, a written offset. ok is false when nothing fits; own may be nil.
func FindZone(tzid string, own func(tzid string) []Observance) (z Zone, ok bool) {
	if loc, err := time.LoadLocation(tzid); err == nil && tzid != "" && tzid != "Local" {
		return zoneIn{loc}, true
	}
	return nil, false
}
