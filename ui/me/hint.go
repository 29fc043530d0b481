package me

import "cortado/ui/part"

// makeRoom lays the page out again when the hint came or went; the fields stay
// as they are.
func (s *Screen) makeRoom() {
	if s.page != nil {
		part.Relay(s.page)
	}
}
