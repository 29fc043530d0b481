package exchange

import (
	"cmp"
	"slices"
	"strings"

	"cortado/app"
)

// Shared is the strongest thing that two records have in common besides names.
type Shared string

const (
	SharedProfile Shared = "profile"
	SharedEmail   Shared = "email"
	SharedPhone   Shared = "phone"
	SharedDay     Shared = "day"    // of connecting
	SharedHouse   Shared = "house"  // the organisation
	SharedPast    Shared = "past"   // one works where the other did
	SharedSchool  Shared = "school" // or university
	SharedNothing Shared = "nothing"
)

// Twin is a pair of people who may be one. A has the lower id.
type Twin struct {
	A, B   app.PersonID
	Name   Kin
	Shared Shared
	// Strength ranks pairs, in (0, 100]; from Likely on more than a name, or a
	// name and a key, speaks for one person.
	Strength int
}

// Likely is the strength from which two records are likely one person.
const Likely = 50

// strengths weighs what is shared: under names that can be one person's, and
// under names that only look alike. Judgements, in the order in which a careful
// reader would believe them.
var strengths = map[Shared][2]int{SharedProfile: {100, 95}, SharedEmail: {90, 88}, SharedPhone: {85, 82}, SharedDay: {75, 60},
	SharedHouse: {70, 58}, SharedPast: {66, 54}, SharedSchool: {62, 52}, SharedNothing: {20, 0}}

// What a shared key says under names that have nothing in common: families and
// offices share addresses and phones.
const (
	otherProfile = 80
	otherEmail   = 40
	otherPhone   = 30
)

// Bounds that keep the work linear and the list readable.
const (
	mostInBlock  = 12 // of a larger block only parts are compared
	mostHolders  = 4  // a key of more people under different names is an office's
	mostOneName  = 4  // a name of more people says nothing alone
	longestName  = 80 // bytes, of names compared letter by letter
	mostWorks    = 10 // organisations and schools of one person that are compared
	mostNameKeys = 3  // words of a name, and long forms of a short one, that are looked up
)

// Twins finds people in a network who may be one, the likeliest first, at most
// so many (0 = all); more says how many were left out. It compares only people
// who share a key or most of a name, so its work grows with the number of
// people and not with its square. Pairs the user said are two people, people
// with different profiles and nothing else that is strong in common, and people
// in the bin are left out.
func Twins(people []app.Person, known Knowing, most int) (twins []Twin, more int) {
	s := &searching{knowledge: ready(known), seen: map[[2]int]bool{}, named: map[string]int{}, holders: map[string]int{}}
	for i := range people {
		if people[i].Standing.Deleted == "" {
			f := s.sketch(&people[i])
			s.figures = append(s.figures, f)
			s.named[f.exact]++
		}
	}
	slices.SortFunc(s.figures, func(a, b figure) int { return cmp.Compare(a.p.ID, b.p.ID) })
	s.byKeys()
	s.byNames()
	s.byHouses()
	slices.SortFunc(s.found, func(a, b Twin) int {
		return cmp.Or(cmp.Compare(b.Strength, a.Strength), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	if most > 0 && len(s.found) > most {
		return s.found[:most], len(s.found) - most
	}
	return s.found, 0
}

// searching looks for twins.
type searching struct {
	*knowledge
	figures []figure
	seen    map[[2]int]bool
	named   map[string]int // how many have exactly this name
	holders map[string]int // how many have an e-mail address or a phone
	found   []Twin
}

// compare notes two people who may be one.
func (s *searching) compare(i, j int) {
	pair := [2]int{i, j}
	if s.seen[pair] {
		return
	}
	s.seen[pair] = true
	a, b := &s.figures[i], &s.figures[j]
	if s.twoPeople(a.p.ID, b.p.ID) {
		return
	}
	t := Twin{A: a.p.ID, B: b.p.ID, Name: kinship(a, b), Shared: sharedBy(a, b)}
	t.Strength = s.weigh(a, b, t)
	if t.Strength > 0 {
		s.found = append(s.found, t)
	}
}

// sharedBy finds the strongest thing two people have in common.
func sharedBy(a, b *figure) Shared {
	has := func(x, y []string) bool {
		return slices.ContainsFunc(x, func(v string) bool { return slices.Contains(y, v) })
	}
	switch {
	case has(a.slugs, b.slugs):
		return SharedProfile
	case has(a.emails, b.emails):
		return SharedEmail
	case has(a.phones, b.phones):
		return SharedPhone
	case a.p.ConnectedOn != "" && a.p.ConnectedOn == b.p.ConnectedOn:
		return SharedDay
	case a.house != "" && a.house == b.house:
		return SharedHouse
	case has(a.works, b.works):
		return SharedPast
	case has(a.schools, b.schools):
		return SharedSchool
	}
	return SharedNothing
}

// weigh says how much speaks for two records being one person; 0 is too little.
func (s *searching) weigh(a, b *figure, t Twin) int {
	alike := t.Name == KinSame || t.Name == KinOrder
	at := strengths[t.Shared][1]
	if alike {
		at = strengths[t.Shared][0]
	}
	switch t.Shared {
	case SharedProfile:
		if t.Name == KinOther && !related(a.p.Name, b.p.Name) {
			return otherProfile
		}
		return at
	case SharedEmail, SharedPhone:
		if t.Name != KinOther || related(a.p.Name, b.p.Name) {
			return at
		}
		if s.crowded(a, b) || apartByProfile(a, b) || birthdaysDiffer(a.p, b.p) {
			return 0
		}
		if t.Shared == SharedEmail {
			return otherEmail
		}
		return otherPhone
	}
	switch {
	case apartByProfile(a, b), birthdaysDiffer(a.p, b.p), t.Name == KinOther:
		return 0
	case t.Name == KinLetter && t.Shared != SharedHouse:
		return 0
	case t.Shared == SharedNothing && s.named[a.exact] > mostOneName:
		return 0
	}
	return at
}

// crowded says whether every address and phone that two people share is that
// of many.
func (s *searching) crowded(a, b *figure) bool {
	for _, keys := range [][2][]string{{a.emails, b.emails}, {a.phones, b.phones}} {
		for _, key := range keys[0] {
			if slices.Contains(keys[1], key) && s.holders[key] <= mostHolders {
				return false
			}
		}
	}
	return true
}

// apartByProfile says whether both have a LinkedIn profile and none is the other's.
func apartByProfile(a, b *figure) bool {
	return len(a.slugs) > 0 && len(b.slugs) > 0 && !slices.ContainsFunc(a.slugs, func(v string) bool { return slices.Contains(b.slugs, v) })
}

// birthdaysDiffer says whether two people were born on different days of the
// year, or in different years.
func birthdaysDiffer(a, b *app.Person) bool {
	day := func(s string) (year, rest string) {
		if rest, ok := strings.CutPrefix(s, "--"); ok {
			return "", rest
		}
		year, rest, _ = strings.Cut(s, "-")
		return year, rest
	}
	if a.Birthday == "" || b.Birthday == "" {
		return false
	}
	y1, d1 := day(a.Birthday)
	y2, d2 := day(b.Birthday)
	return d1 != d2 || y1 != "" && y2 != "" && y1 != y2
}
