package people

import "fyne.io/fyne/v2"

// Key hears what nothing in focus has a use for.
func (s *Screen) Key(name fyne.KeyName) {
	if !s.paneKey(name) {
		s.talkKey(name)
	}
}
