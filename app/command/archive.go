package command

import (
	"fmt"
	"io"

	"cortado/app/planner"
	"cortado/assets"
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
func (i importJSON) printAlong(w io.Writer, words *assets.Words) {
	if i.Along == nil {
		return
	}
	if said := i.Along.Say(words); said != "" {
		fmt.Fprintln(w, " ", said)
	}
}
