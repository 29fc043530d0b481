package people

import "fyne.io/fyne/v2"

// Key hears the keys nothing in focus uses.
func (s *Screen) Key(name fyne.KeyName) { s.talkKey(name) }
