package invite

import (
	"errors"
	"strings"
	"time"
	_ "time/tzdata" // Windows has no zone files of its own
)

// ErrInvalid is what every refusal of Write wraps.
var ErrInvalid = errors.New("the event cannot be written as an invite")

// Field names what an invite was refused for. It doubles as a catalogue key.
type Field string

// Problem is what is wrong with the field. It doubles as a catalogue key.
type Problem string

// The fields Write looks at.
const (
	FieldUID            Field = "uid"
	FieldSequence       Field = "sequence"
	FieldStart          Field = "start"
	FieldMinutes        Field = "length"
	FieldZone           Field = "zone"
	FieldTheirZone      Field = "their zone"
	FieldSummary        Field = "title"
	FieldLink           Field = "link"
	FieldRemind         Field = "reminder"
	FieldOrganizerEmail Field = "organizer e-mail"
	FieldGuests         Field = "guests"
	FieldGuestEmail     Field = "guest e-mail"
	FieldEvery          Field = "every"
	FieldCount          Field = "count"
	FieldNow            Field = "now"
	FieldCreated        Field = "created"
	FieldKind           Field = "kind"
)

// What can be wrong with them.
const (
	Missing     Problem = "is missing"
	Unreadable  Problem = "is not written as it must be"
	Unknown     Problem = "is not known"
	TooSmall    Problem = "is too small"
	TooLarge    Problem = "is too large"
	Early       Problem = "is too early"
	Late        Problem = "is too late"
	RepeatedHr  Problem = "lies in an hour that the clock repeats, which a series cannot say"
	OwnAddress  Problem = "is the organizer's own"
	WithoutWeek Problem = "needs the number of weeks between the meetings"
)

// FieldError says which field was refused and why; it never holds the value,
// which may be personal.
type FieldError struct {
	Field   Field
	Problem Problem
}

func (e *FieldError) Error() string {
	return "write invite: the " + string(e.Field) + " " + string(e.Problem)
}

// Unwrap makes every FieldError an ErrInvalid.
func (e *FieldError) Unwrap() error { return ErrInvalid }

func refuse(f Field, p Problem) error { return &FieldError{f, p} }

// checked holds the parts of an event that had to be read to be checked.
type checked struct {
	Event
	kind        Kind
	zone, their *time.Location // their is nil without a second zone
	link        string         // as a URI
	end         time.Time
	organizer   string // mailto, "" in a personal file
	guests      []address
}

type address struct{ name, mailto string }

func check(e Event, k Kind) (checked, error) {
	c := checked{Event: e, kind: k}
	if k < Personal || k > PersonalCancel {
		return c, refuse(FieldKind, Unknown)
	}
	for _, step := range []func() error{c.checkIdentity, c.checkTime, c.checkSeries, c.checkWords, c.checkPeople} {
		if err := step(); err != nil {
			return c, err
		}
	}
	return c, nil
}

func (c *checked) checkIdentity() error {
	if c.UID == "" {
		return refuse(FieldUID, Missing)
	}
	if len(c.UID) > maxUID {
		return refuse(FieldUID, TooLarge)
	}
	for _, r := range c.UID {
		if r <= ' ' || r > '~' {
			return refuse(FieldUID, Unreadable)
		}
	}
	if c.Sequence < 0 {
		return refuse(FieldSequence, TooSmall)
	}
	if c.Sequence > 1<<31-1 {
		return refuse(FieldSequence, TooLarge) // an INTEGER of iCalendar has 32 bits
	}
	if c.Now.IsZero() {
		return refuse(FieldNow, Missing)
	}
	if p := yearProblem(c.Now); p != "" {
		return refuse(FieldNow, p)
	}
	if c.Created.IsZero() {
		c.Created = c.Now
	}
	if p := yearProblem(c.Created); p != "" {
		return refuse(FieldCreated, p)
	}
	if c.Created.After(c.Now) {
		return refuse(FieldCreated, Late)
	}
	return nil
}

func yearProblem(t time.Time) Problem {
	switch y := t.UTC().Year(); {
	case y < firstYear:
		return Early
	case y > lastYear:
		return Late
	}
	return ""
}

func (c *checked) checkTime() error {
	if c.Start.IsZero() {
		return refuse(FieldStart, Missing)
	}
	if p := yearProblem(c.Start); p != "" {
		return refuse(FieldStart, p)
	}
	if c.Minutes < 1 {
		return refuse(FieldMinutes, TooSmall) // the end would not be after the start
	}
	if c.Minutes > MaxMinutes {
		return refuse(FieldMinutes, TooLarge)
	}
	if c.Remind > MaxRemind {
		return refuse(FieldRemind, TooLarge)
	}
	c.Start = c.Start.Truncate(time.Second)
	c.end = c.Start.Add(time.Duration(c.Minutes) * time.Minute)

	if c.Zone == "" {
		return refuse(FieldZone, Missing)
	}
	zone, ok := loadZone(c.Zone)
	if !ok {
		return refuse(FieldZone, Unknown)
	}
	c.zone = zone
	if c.TheirZone != "" {
		if c.their, ok = loadZone(c.TheirZone); !ok {
			return refuse(FieldTheirZone, Unknown)
		}
	}
	return nil
}

// loadZone knows IANA names only: neither "Local", which means something else
// on every machine, nor the variants with leap seconds some systems carry.
func loadZone(name string) (*time.Location, bool) {
	if name == "" || name == "Local" || strings.HasPrefix(name, "right/") || strings.HasPrefix(name, "posix/") {
		return nil, false
	}
	for i := 0; i < len(name); i++ {
		if c := name[i]; !wordByte(c) && strings.IndexByte("/_+-", c) < 0 {
			return nil, false
		}
	}
	zone, err := time.LoadLocation(name)
	return zone, err == nil
}

func (c *checked) checkSeries() error {
	switch {
	case c.Every < 0:
		return refuse(FieldEvery, TooSmall)
	case c.Every > MaxEvery:
		return refuse(FieldEvery, TooLarge)
	case c.Every == 0 && c.Count > 1:
		return refuse(FieldCount, WithoutWeek)
	case c.Count < 0, c.Every > 0 && c.Count < 2:
		return refuse(FieldCount, TooSmall)
	case c.Count > MaxCount, c.last().Sub(c.Start) > maxSpan:
		return refuse(FieldCount, TooLarge)
	}
	if c.Every == 0 {
		return nil
	}
	// A series is written in wall-clock time, and of two equal wall-clock
	// times readers take the first (RFC 5545, 3.3.5).
	if !instant(wallClock(c.Start, c.zone), c.zone).Equal(c.Start) ||
		!instant(wallClock(c.end, c.zone), c.zone).Equal(c.end) {
		return refuse(FieldStart, RepeatedHr)
	}
	return nil
}

func (c *checked) checkWords() error {
	c.Summary = cleanText(c.Summary)
	c.Description = cleanText(c.Description)
	c.Brief = cleanText(c.Brief)
	c.Place = cleanText(c.Place)
	if strings.TrimSpace(c.Summary) == "" {
		return refuse(FieldSummary, Missing)
	}
	if strings.TrimSpace(c.Link) != "" {
		uri, ok := cleanLink(c.Link)
		if !ok {
			return refuse(FieldLink, Unreadable)
		}
		c.link = uri
	}
	return nil
}

// checkPeople reads the addresses of a file that is sent. In a personal file
// nobody is addressed, so that a person without e-mail is no obstacle.
func (c *checked) checkPeople() error {
	if c.kind.personal() {
		return nil
	}
	read := func(a Attendee, f Field) (string, error) {
		if strings.TrimSpace(a.Email) == "" {
			return "", refuse(f, Missing)
		}
		m, ok := mailto(a.Email)
		if !ok {
			return "", refuse(f, Unreadable)
		}
		return m, nil
	}
	var err error
	if c.organizer, err = read(c.Organizer, FieldOrganizerEmail); err != nil {
		return err
	}
	if len(c.Guests) == 0 {
		return refuse(FieldGuests, Missing)
	}
	seen := map[string]bool{}
	for _, g := range c.Guests {
		m, err := read(g, FieldGuestEmail)
		if err != nil {
			return err
		}
		if m == c.organizer {
			return refuse(FieldGuestEmail, OwnAddress)
		}
		if !seen[m] {
			seen[m] = true
			c.guests = append(c.guests, address{commonName(g), m})
		}
	}
	return nil
}

// commonName is what stands in CN: the name, or the address when there is none.
func commonName(a Attendee) string {
	if name := cleanParam(a.Name); name != "" {
		return name
	}
	return cleanParam(a.Email)
}
