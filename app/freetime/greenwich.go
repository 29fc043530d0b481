package freetime

import "time"

// greenwich is UTC as a zone: what it shows is what it is.
type greenwich struct{}

func (greenwich) At(wall time.Time) time.Time { return wall }
func (greenwich) Wall(at time.Time) time.Time { return at.UTC() }
