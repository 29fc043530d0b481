package ui

import (
	"testing"

	"cortado/ui/screen"
)

// writer is a screen that counts what it is asked to take back.
type writer struct {
	screen.Screen
	undone, redone int
}

func (w *writer) Undo() bool { w.undone++; return true }
func (w *writer) Redo() bool { w.redone++; return true }

func TestUndoReachesTheScreenInFrontButNotBehindADialog(t *testing.T) {
	s := withKeys(t)
	w := &writer{Screen: s.screens[screen.Messages]}
	s.screens[screen.Messages] = w
	s.writing(screen.Undoer.Undo)
	s.writing(screen.Undoer.Redo)
	if w.undone != 1 || w.redone != 1 {
		t.Errorf("undone %d, redone %d", w.undone, w.redone)
	}
	s.Ask("Take it out", "It can be brought back.", "Take out", false, func() {})
	s.writing(screen.Undoer.Undo)
	if w.undone != 1 {
		t.Error("undo reached the screen behind a dialog")
	}
}
