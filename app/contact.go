package app

import "time"

// ContactKind says what kind of real contact it was. Drafts, plans and
// "connected on" are none.
type ContactKind string

const (
	Met      ContactKind = "met"      // a coffee took place
	Sent     ContactKind = "sent"     // I sent a message
	Answered ContactKind = "answered" // they answered one
	Talked   ContactKind = "talked"   // a talk noted without a coffee
	Archived ContactKind = "archive"  // a message in an imported archive
)

// Contact is one event of real contact with a person; never a person.
type Contact struct {
	ID      int64       `json:"id"`
	Person  PersonID    `json:"person"`
	At      time.Time   `json:"at"`
	Kind    ContactKind `json:"kind"`
	Note    string      `json:"note,omitempty"`
	Coffee  CoffeeID    `json:"coffee,omitempty"`
	Message MessageID   `json:"message,omitempty"`
}

// Note is a dated remark about a person, private to me.
type Note struct {
	ID     int64     `json:"id"`
	Person PersonID  `json:"person"`
	At     time.Time `json:"at"`
	Text   string    `json:"text"`
}

// Request is something a person asked of me.
type Request struct {
	ID     int64        `json:"id"`
	Person PersonID     `json:"person"`
	Text   string       `json:"text"`
	Asked  time.Time    `json:"asked"`
	Due    Day          `json:"due,omitempty"`
	State  RequestState `json:"state"`

	Answered time.Time `json:"answered,omitzero"` // when I accepted or declined
	Entry    int64     `json:"entry,omitempty"`   // the promise in the ledger that an accepted one became
}

// RequestState is the life of a request.
type RequestState string

const (
	RequestOpen     RequestState = "open"
	RequestAccepted RequestState = "accepted"
	RequestDeclined RequestState = "declined"
	RequestDone     RequestState = "done"
)
