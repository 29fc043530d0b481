package app

// WantsAnswer says whether a message waits for its reader to say yes or no: it
// asks for a coffee, or to be introduced to somebody.
func (m Message) WantsAnswer() bool { return m.AsksForCoffee() || m.Situation == Introduce }

// AsksForCoffee says whether a message asks its reader for a coffee. A thank-you
// does not, and neither does one that asks its reader to introduce me
// to somebody else: that is a favour, and the coffee would be with another.
func (m Message) AsksForCoffee() bool {
	switch m.Situation {
	case ThankYou, ReportBack, Confirm, Accept, DeclineIt:
		return false
	case Introduce:
		return m.About == 0
	}
	return true
}
