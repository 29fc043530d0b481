package app

import "time"

// Direction says who gave.
type Direction string

const (
	Gave     Direction = "gave"     // I to them
	Received Direction = "received" // they to me
)

// Entry is one line of the ledger: what was given or promised with a person.
// Done is zero while it is only promised; Dropped says it will not be kept.
type Entry struct {
	ID        int64     `json:"id"`
	Person    PersonID  `json:"person"`
	Talk      TalkID    `json:"talk,omitempty"`
	Direction Direction `json:"direction"`
	Text      string    `json:"text"`
	On        time.Time `json:"on"`            // when it was given or promised
	Due       Day       `json:"due,omitempty"` // for a promise
	Done      time.Time `json:"done,omitzero"`
	Dropped   bool      `json:"dropped,omitempty"`
}

// Open says whether the entry is a promise still to be kept.
func (e Entry) Open() bool { return e.Done.IsZero() && !e.Dropped }
