package people

import "cortado/app/planner"

// narrow shows those whom the conditions of another screen take, and drops all
// others. What cannot be read is told, and the list stays as it was.
func (s *Screen) narrow(conditions string) bool {
	f, err := planner.ParseTerms(conditions)
	if err != nil {
		s.host.Fail(err)
		return false
	}
	s.query.Filter, s.query.Words = f, ""
	return true
}
