package screen

// Undoer is a screen on which something is written that can be taken back and
// done again; both say whether there was anything. A field in focus is asked
// first.
type Undoer interface {
	Undo() bool
	Redo() bool
}
