package part

// tick is Space on the chosen row: it ticks where rows can be ticked, and opens
// where they cannot.
func (l *List) tick() {
	if l.OnTicked == nil {
		l.open(l.selected)
		return
	}
	if l.selected >= 0 {
		l.OnTicked(l.selected)
	}
}
