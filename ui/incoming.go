package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"cortado/ui/screen"
)

// PickFolder lets the user choose a folder.
func (s *Shell) PickFolder(picked func(string)) {
	s.showFiles(dialog.NewFolderOpen(func(dir fyne.ListableURI, err error) {
		switch {
		case err != nil:
			s.Fail(err)
		case dir != nil: // nil: closed without a choice
			picked(filepath.FromSlash(dir.Path()))
		}
	}, s.window))
}

// Clipboard gives the text on the clipboard.
func (s *Shell) Clipboard() string { return fyne.CurrentApp().Clipboard().Content() }

// dropped opens files and folders dropped anywhere on the window.
func (s *Shell) dropped(_ fyne.Position, files []fyne.URI) {
	var paths []string
	for _, f := range files {
		if f.Scheme() == "file" {
			paths = append(paths, filepath.FromSlash(f.Path()))
		}
	}
	if len(paths) == 0 {
		return
	}
	overlays := s.window.Canvas().Overlays()
	if overlays.Top() != nil { // a question is open; it must be answered first
		return
	}
	if s.offerCalendars(paths) {
		return
	}
	s.Go(screen.Route{Name: screen.Import, Path: screen.JoinPaths(paths)})
}

// paste hands Ctrl+V to the page in front, when no field in focus took it.
func (s *Shell) paste(fyne.Shortcut) {
	if scr, ok := s.screens[s.at.Name].(screen.Paster); ok && s.window.Canvas().Overlays().Top() == nil {
		scr.Paste()
	}
}
