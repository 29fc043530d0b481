package planner

import "cortado/app"

// OtherLineBefore is what a message may say of where somebody came from.
func (p *Planner) OtherLineBefore(q app.Person) string { return p.otherLineBefore(q) }
