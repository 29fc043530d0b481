package app

import "time"

// ChangeID numbers the changes of the lasting undo stack.
type ChangeID int64

// NoChange stands where a change is named that is not in the undo stack: an
// import or a merge that came with an archive, which carries no undo history.
const NoChange ChangeID = -1

// Change is one action that changed something, with what undo needs to know.
type Change struct {
	ID     ChangeID  `json:"id"`
	At     time.Time `json:"at"`
	Label  string    `json:"label"` // id of a sentence of the catalogue: "change.snooze"
	Who    string    `json:"who,omitempty"`
	Undone bool      `json:"undone"`
	// Undoes is the change this one took back; 0 for any other. To redo is to
	// undo the newest change that has it and is not itself undone.
	Undoes ChangeID `json:"undoes,omitempty"`
}

// Along is what else an undo does in its transaction: it reads how things stand
// before, and gives what to do once the change is taken back. What that writes is
// not recorded, as it is no change of the user's.
type Along func(before Reader) (after func(Writer, Change) error, err error)

// Touched says what a change wrote: People are those it changed who were there
// before and after; Other, that it wrote anything else too, such as somebody new,
// a coffee or the profile.
type Touched struct {
	People []PersonID
	Other  bool
}

// Import is the record of one import, kept so that it can be taken back.
type Import struct {
	ID     int64     `json:"id"`
	Change ChangeID  `json:"change"`
	At     time.Time `json:"at"`
	File   string    `json:"file"` // the file's name without its folder
	Format string    `json:"format"`
	Added  int       `json:"added"`
	Update int       `json:"updated"`
	Same   int       `json:"unchanged"`
	Skip   int       `json:"skipped"`
}

// Signal names what a change touched, so that screens know what to read again.
type Signal string

const (
	PeopleChanged   Signal = "people"
	ProfileChanged  Signal = "profile"
	RoundChanged    Signal = "round"
	MessagesChanged Signal = "messages"
	CoffeesChanged  Signal = "coffees"
	SettingsChanged Signal = "settings"

	CalendarsChanged Signal = "calendars" // the user's calendar files, or what one of them says
)
