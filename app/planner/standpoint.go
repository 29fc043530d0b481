package planner

import "cortado/app"

// standpoint is where I stand, from which everybody's relation to me is seen.
type standpoint struct {
	rank   int // of my seniority
	ranked bool
	house  string // my organisation, folded
}

func standpointOf(me app.Profile) standpoint {
	s := standpoint{house: app.Fold(me.Organisation)}
	s.rank, s.ranked = app.SeniorityRank(me.Perspective[app.Seniority])
	return s
}

// inside says whether somebody works where I do.
func (s standpoint) inside(q *app.Person) bool {
	if s.house == "" || q.Organisation == "" {
		return false
	}
	first := q.Organisation[0] | 0x20
	if first >= 'a' && first <= 'z' && first != s.house[0] {
		return false // folding a text that begins with a letter keeps it, in lower case
	}
	return app.Fold(q.Organisation) == s.house
}

// rank is how senior somebody is, where that is sure enough to claim.
type rank struct {
	value  string
	number int
	known  bool
}

func rankOf(q *app.Person) rank {
	a := q.Perspective[app.Seniority]
	n, ranked := app.SeniorityRank(a.Value)
	return rank{a.Value, n, ranked && a.Certainty >= claimFloor}
}

// relation is what was said, else what seniority and organisation suggest;
// empty where they suggest nothing.
func (s standpoint) relation(q *app.Person, r rank) app.Relation {
	known := s.ranked && r.known
	inside := s.inside(q)
	switch {
	case q.Relation != "":
		return q.Relation
	case known && r.value == "executive" && s.rank < r.number:
		return app.Executive
	case known && r.number > s.rank:
		return app.Senior
	case q.Organisation != "" && s.house != "" && !inside:
		return app.Outside
	case known && r.number == s.rank || inside && !known:
		return app.Peer
	}
	return ""
}
