package command

import (
	"fmt"
	"io"

	"cortado/app/planner"
)

// alongJSON is what a complete archive brings besides people.
type alongJSON struct {
	planner.Along
	Filled int `json:"filled"` // people who are here in whom something empty is filled
}

// archiveJSON adds to the document of an import what comes from a complete
// archive; done is nil while nothing is written.
func (i *importJSON) archiveJSON(in *planner.Incoming, done *planner.Imported) {
	switch {
	case !in.Archive():
	case done == nil:
		i.Along = &alongJSON{Along: in.Along()}
	default:
		i.Along, i.Profile = &alongJSON{done.Along, done.Filled}, done.Me
	}
}

// printAlong says in a line what came along.
func (i importJSON) printAlong(w io.Writer) {
	if a := i.Along; a != nil {
		fmt.Fprintf(w, "  with %d coffees, %d talks, %d notes, %d messages, %d contacts, %d lines of the ledger, %d requests, %d rounds, %d people in the bin\n",
			a.Coffees, a.Talks, a.Notes, a.Messages, a.Contacts, a.Ledger, a.Requests, a.Rounds, a.Bin)
		if a.Left+a.Out > 0 {
			fmt.Fprintf(w, "  left out: %d rounds, %d people of its bin\n", a.Left, a.Out)
		}
	}
}
