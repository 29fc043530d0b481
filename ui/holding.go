package ui

import "cortado/ui/screen"

// unlessHeld does what ends the window; where a screen holds something typed that
// would be lost it asks first.
func (s *Shell) unlessHeld(end func()) {
	for _, scr := range s.screens {
		holder, ok := scr.(screen.Holder)
		if !ok {
			continue
		}
		if lost := holder.Holds(); lost != "" {
			w := s.Words()
			s.Ask(w.Say("coffees.close.head"), lost, w.Say("coffees.close.verb"), true, end)
			return
		}
	}
	end()
}
