package part

import "fyne.io/fyne/v2"

// Tip is the tooltip of a page's own drawing that holds many things, each with
// words of its own: a calendar with its events.
type Tip struct{ tip tip }

// Show puts the words near an object once the pointer has rested; empty words
// show nothing.
func (t *Tip) Show(near fyne.CanvasObject, words string) { t.tip.show(near, words) }

// Hide takes the tooltip away, or calls it off before it shows.
func (t *Tip) Hide() { t.tip.hide() }
