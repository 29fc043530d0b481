package app

import "time"

// FollowUpKind says what is due.
type FollowUpKind string

const (
	DueRate       FollowUpKind = "rate"
	DueThank      FollowUpKind = "thank"
	DueChase      FollowUpKind = "chase" // follow up a silence
	DuePromise    FollowUpKind = "promise"
	DueReportBack FollowUpKind = "report-back"
	DueReconnect  FollowUpKind = "reconnect"
	DueAnswer     FollowUpKind = "answer" // answer a request
)

// FollowUp is something due with a person. What is due follows from what
// happened; only what the user did with it (done, dismissed) is kept, under
// its Key, so that the same reason never nags twice.
type FollowUp struct {
	Key     string       `json:"key"` // kind and what caused it: "thank:talk:12"
	Kind    FollowUpKind `json:"kind"`
	Person  PersonID     `json:"person"`
	Coffee  CoffeeID     `json:"coffee,omitempty"`
	Talk    TalkID       `json:"talk,omitempty"`
	Entry   int64        `json:"entry,omitempty"`
	Request int64        `json:"request,omitempty"`
	Message MessageID    `json:"message,omitempty"`
	Due     time.Time    `json:"due"`
	Since   time.Time    `json:"since"` // what it is counted from
	Text    string       `json:"text"`  // what it is about, in the user's or the program's words
}

// Settled is what the user did with a follow-up.
type Settled struct {
	Key string    `json:"key"`
	At  time.Time `json:"at"`
	How string    `json:"how"` // done or dismissed
}

// MostFollowUps is how often a silence is followed up; then it rests.
const MostFollowUps = 2
