package exchange

import (
	"cmp"
	"slices"

	"cortado/app"
)

// A complete archive knows more of its people than any other file: two of them
// are never one, and one who has the same number and the same name here as there
// is that person, with or without an address.

// knownAgain meets the person there from whom an archive's record was written;
// false when there is none.
func (m *matching) knownAgain(i int) bool {
	r := &m.rows[i]
	if r.ID == 0 {
		return false
	}
	at, there := slices.BinarySearchFunc(m.have, r.ID, func(p app.Person, id app.PersonID) int { return cmp.Compare(p.ID, id) })
	if !there || differ(&r.Person, &m.have[at]) || app.Fold(r.Person.Name.String()) != app.Fold(m.have[at].Name.String()) {
		return false
	}
	m.meet(i, at)
	return true
}

// others leaves out of those whom an archive's record can be everybody whom
// another of its records is.
func (m *matching) others(i int, sure []whom) []whom {
	if m.rows[i].ID == 0 {
		return sure
	}
	return slices.DeleteFunc(slices.Clone(sure), func(who whom) bool {
		_, met := m.met[m.person(who).ID]
		return who.row || met
	})
}
