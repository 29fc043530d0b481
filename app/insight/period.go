package insight

import "time"

// Period is the time the figures are taken from: From ≤ t < To. A zero From is
// all there ever was.
type Period struct {
	From, To time.Time
}

// Holds says whether a moment lies in the period.
func (p Period) Holds(t time.Time) bool {
	return !t.IsZero() && !t.Before(p.From) && t.Before(p.To)
}
