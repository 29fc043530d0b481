// Package invite writes the iCalendar file of a coffee: the one for the
// user's own calendar, the one to send, and the cancellations of both. It
// has no clock, no randomness and touches no file: the event, its UID and the
// present instant are handed in and bytes come back.
package invite

import (
	"encoding/hex"
	"fmt"
	"io"
	"time"
)

// Attendee is somebody named in a file that is sent.
type Attendee struct{ Name, Email string }

// Event is everything an invite says about one coffee, or about one series.
type Event struct {
	UID      string // the same for the coffee's whole life
	Sequence int    // from 0; see NextSequence

	Start     time.Time
	Minutes   int    // 1 to MaxMinutes
	Zone      string // IANA name: the user's wall clock
	TheirZone string // IANA name of the other person's wall clock, or ""

	Summary, Description, Place string
	Link                        string // http or https, or ""
	Brief                       string // what the user wants at hand; never in a file for somebody else

	Remind              int // minutes before the start, 0 at the start, below 0 no reminder
	Tentative, ShowFree bool

	Organizer Attendee
	Guests    []Attendee

	Created, Now time.Time // a zero Created means Now

	Every int // weeks from one meeting of a series to the next, 0 for a single coffee
	Count int // meetings in the series
}

// Limits of what Write accepts. They are far beyond any coffee and keep a
// mistyped figure from becoming a file no calendar takes.
const (
	MaxMinutes = 24 * 60
	MaxRemind  = 4 * 7 * 24 * 60
	MaxEvery   = 52
	MaxCount   = 104
	maxSpan    = 10 * 366 * 24 * time.Hour
	maxUID     = 250
	firstYear  = 1970
	lastYear   = 2199
)

// Kind says which of a coffee's four files is written.
type Kind int

const (
	// Personal is for the user's own calendar: no METHOD, no ORGANIZER, no
	// ATTENDEE, because a file one imports oneself is not an invitation.
	Personal Kind = iota
	// Request invites the guests, or tells them of a change.
	Request
	// Cancel takes a Request back.
	Cancel
	// PersonalCancel marks the user's own entry as cancelled. It has no
	// METHOD either: CANCEL demands an organizer (RFC 5546, 3.2.5), and
	// calendars that replace by UID read STATUS. The time it takes is free
	// again, also for a calendar that looks at nothing but TRANSP.
	PersonalCancel
)

// Method is the iTIP method of the file, "" for the user's own.
func (k Kind) Method() string {
	switch k {
	case Request:
		return "REQUEST"
	case Cancel:
		return "CANCEL"
	}
	return ""
}

// ContentType is the header value of the file as a part of a mail
// (RFC 6047, 2.4): its method equals the METHOD inside.
func (k Kind) ContentType() string {
	method := ""
	if m := k.Method(); m != "" {
		method = "; method=" + m
	}
	return "text/calendar" + method + "; charset=UTF-8; component=VEVENT"
}

func (k Kind) personal() bool  { return k == Personal || k == PersonalCancel }
func (k Kind) cancelled() bool { return k == Cancel || k == PersonalCancel }

// NewUID makes the identifier of a new coffee from 16 bytes of the given
// randomness. Its host is a reserved name, so that it tells nothing.
func NewUID(random io.Reader) (string, error) {
	var b [16]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "", fmt.Errorf("make uid: %w", err)
	}
	return hex.EncodeToString(b[:]) + "@cortado.invalid", nil
}

// NextSequence is the SEQUENCE of after, given the event as it was last
// written: one more when the time or place changed, the same when only words
// did (RFC 5545, 3.8.7.4). A cancellation is always Sequence+1.
func NextSequence(before, after Event) int {
	same := before.Start.Equal(after.Start) && before.Minutes == after.Minutes &&
		before.Place == after.Place && before.Link == after.Link &&
		before.Every == after.Every && before.Count == after.Count &&
		(after.Every == 0 || before.Zone == after.Zone)
	if same {
		return before.Sequence
	}
	return before.Sequence + 1
}
