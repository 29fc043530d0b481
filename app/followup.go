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
// happened; only what the user did with it (done, dismissed, put off) is kept,
// under its Key, so that the same reason never nags twice.
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
	Since   time.Time    `json:"since"`           // what it is counted from
	Text    string       `json:"text"`            // what it is about, in the user's or the program's words
	Every   int          `json:"every,omitempty"` // of a reconnection by cadence: how many days; Text is then the tag it comes from, if any
	More    int          `json:"more,omitempty"`  // how many others of its kind wait behind it with this person
	Until   Day          `json:"until,omitempty"` // the day until which the user put it off; it has come
}

// Pressing is when a follow-up presses: when it is due, or at the end of the day
// until which the user put it off, by the clocks of loc.
func (f FollowUp) Pressing(loc *time.Location) time.Time {
	if off := f.Until.Time(loc); !off.IsZero() {
		if end := EndOfDay(off); end.After(f.Due) {
			return end
		}
	}
	return f.Due
}

// EndOfDay gives the last minute of the day of an instant in its location.
func EndOfDay(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 23, 59, 0, 0, t.Location())
}

// Settled is what the user did with a follow-up: there is one for each key.
type Settled struct {
	Key   string    `json:"key"`
	At    time.Time `json:"at"`
	How   string    `json:"how"`             // SettledDone or SettledDismissed
	Until Day       `json:"until,omitempty"` // of a dismissed one that was put off: the day on which it comes again
}

// What the user can do with a follow-up.
const (
	SettledDone      = "done"
	SettledDismissed = "dismissed"
)

// PutOff dismisses the follow-up with a key until a day, on which it comes again.
func PutOff(key string, until Day, at time.Time) Settled {
	return Settled{Key: key, At: at, How: SettledDismissed, Until: until}
}

// Outlasts says whether a follow-up stays away longer by s than by o: for good, or
// until a later day.
func (s Settled) Outlasts(o Settled) bool {
	if s.Until == "" || o.Until == "" {
		return s.Until == "" && o.Until != ""
	}
	return s.Until > o.Until
}

// MostFollowUps is how often a silence is followed up; then it rests.
const MostFollowUps = 2
