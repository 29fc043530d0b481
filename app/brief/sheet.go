package brief

import (
	"time"

	"cortado/app"
)

// Sheet is a brief to be laid out, every text prepared by whom it is for. What is
// empty is left out, with its head.
type Sheet struct {
	Title   string // "Coffee with Priya Raman"
	Lang    string // of the headings: "en"
	Name    string
	Role    string
	When    string // "Wednesday 18 November 2026, 15:30, 25 min"
	Theirs  string // "10:30 for Priya, Toronto"
	Where   string
	Link    string // http or https
	Purpose Part
	Mine    Side // what I bring: amber
	Their   Side // what they bring: teal
	Asks    Part // the questions to take along, numbered
	Parts   []Part
	Space   string    // head of the room left for writing by hand
	Made    string    // "Cortado, 18 November 2026"
	At      time.Time // when it was made
	Missing string    // said at the foot where letters could not be printed
}

// Part is a head and what stands below it: a list, or plain lines.
type Part struct {
	Head  string
	Items []string
	List  bool
}

// Side is what one of us brings.
type Side struct {
	Head   string
	Skills []Level
	Lines  []string
}

// Level is a skill with the levels its cells show, and the words beside them.
type Level struct {
	Text             string
	Mine, Want, Them app.Level
}

// Cell is how one of the five cells of a level bar looks.
type Cell int

const (
	Rule   Cell = iota // nothing
	Own                // I have it: amber
	Filled             // they have what I want: teal
	Open               // what I want and neither of us has: hollow
	Beyond             // they have more than I want: a teal line
)

// Cells says how the five cells of a level bar look.
func (l Level) Cells() [5]Cell {
	var out [5]Cell
	for i := range out {
		switch level := app.Level(i + 1); {
		case level <= l.Mine:
			out[i] = Own
		case level <= min(l.Want, l.Them):
			out[i] = Filled
		case level <= l.Want:
			out[i] = Open
		case level <= l.Them:
			out[i] = Beyond
		}
	}
	return out
}
