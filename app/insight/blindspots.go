package insight

import (
	"cmp"
	"slices"

	"cortado/app"
)

// BlindSpot is where nobody, or hardly anybody, of my network stands.
type BlindSpot struct {
	Kind   BlindKind
	Skill  app.SkillID   // for SkillSpot
	Name   string        // of the skill, or the value's id
	Dim    app.Dimension // for the others where one applies
	Best   app.Level     // for SkillSpot: the best level within reach
	Share  float64       // of the network that stands in Name (or does not), 0..1
	Known  int           // of how many people it is known
	Whom   app.PersonID  // whom to ask for a way there; 0 for nobody
	Fields []string      // ids of values that are missing, most useful first
}

// BlindKind says what kind of blind spot it is.
type BlindKind string

const (
	SkillSpot     BlindKind = "skill"     // nobody has the level I want
	PeerSpot      BlindKind = "peers"     // no talks with peers
	UpwardSpot    BlindKind = "upward"    // hardly anybody more senior
	FunctionSpot  BlindKind = "function"  // most work in one function
	IndustrySpot  BlindKind = "industry"  // most work in one family of industries
	RegionSpot    BlindKind = "region"    // most live in one part of the world
	OutsideSpot   BlindKind = "outside"   // most work where I work
	ProgrammeSpot BlindKind = "programme" // no mentorship programme
	AlliesSpot    BlindKind = "allies"    // a reminder: men and women alike; nobody's gender is known or guessed
)

// What counts as a blind spot. Of fewer people than LeastKnown a share says
// nothing; of fewer talks than LeastTalks neither.
const (
	LeastKnown = 10
	MostShare  = .6 // from here on one value is most of the network
	LeastShare = .1 // up to here hardly anybody stands there
	mostFields = 3  // how many missing values are named
	leadSkills = 2  // skills that stand before everything else
	mostSkills = 4  // skills that are told; the radar shows them all
	WarmEnough = .4 // how well I know whom I ask for a way: trust 2 of 5, or a few contacts
)

// Stance is where somebody within reach stands to me, as far as that is known
// surely enough to be claimed.
type Stance struct {
	Person    app.PersonID
	Function  string // "" where unknown, as below
	Industry  string
	Continent string
	Relation  app.Relation
	Ranked    bool // their seniority and mine are known
	Above     bool // they are more senior
	Housed    bool // their employer and mine are known
	Inside    bool // they work where I work
	Covers    int  // how many of my gaps they could close
}

// Around is what blind spots are read off.
type Around struct {
	Gaps       []GapAxis // every gap
	People     []Stance  // within reach
	Talks      []app.Relation
	CanRise    bool // there are seniorities above mine
	Programmes int  // mentorship programmes that go on
	// Warm says how well I know somebody, in [0,1]: by trust or by contact.
	Warm func(app.PersonID) float64
	// Ask names who could show a way to a skill nobody has; 0 for nobody.
	Ask func(app.SkillID) app.PersonID
}

// BlindSpotsOf lists where I look past: skills nobody within reach has at the
// level I want; one function, family of industries or part of the world in
// which MostShare of those of whom it is known stand, or my own house; hardly
// anybody (LeastShare) above me; no peer among the talks; no programme. The two
// gravest skills come first, then what is lopsided by how much, then what is
// missing, then the other skills, and last the reminder about allies, which
// needs no figures. Talks are the relations, where known, of those I talked
// with in the period. Of no people at all there is nothing to say.
func BlindSpotsOf(a Around) []BlindSpot {
	if len(a.People) == 0 {
		return nil
	}
	skills := a.skills()
	lead := min(leadSkills, len(skills))
	out := slices.Clone(skills[:lead])
	lopsided := slices.Concat(a.lopsided(app.Function), a.lopsided(app.Industry), a.lopsided(app.Region), a.house())
	slices.SortStableFunc(lopsided, func(x, y BlindSpot) int { return cmp.Compare(y.Share, x.Share) })
	out = slices.Concat(out, lopsided, a.upward(), a.peers())
	if a.Programmes == 0 {
		out = append(out, BlindSpot{Kind: ProgrammeSpot})
	}
	out = append(out, skills[lead:]...)
	return append(out, BlindSpot{Kind: AlliesSpot})
}

func (a Around) skills() []BlindSpot {
	var out []BlindSpot
	for _, g := range slices.SortedFunc(slices.Values(a.Gaps), widerGap) {
		if !g.Closable() && len(out) < mostSkills {
			out = append(out, BlindSpot{Kind: SkillSpot, Skill: g.Skill, Name: g.Name, Best: g.Best, Known: len(a.People), Whom: a.Ask(g.Skill)})
		}
	}
	return out
}

// lopsided finds the value in which most people stand on a dimension, and where
// hardly anybody does.
func (a Around) lopsided(d app.Dimension) []BlindSpot {
	value, kind, values := a.dimension(d)
	family := func(v string) string { return cmp.Or(app.SpecOf(d).Family[v], v) }
	group := family
	if d == app.Function { // siblings of a family do different work; of industries they are one world
		group = func(v string) string { return v }
	}
	count, there, known := map[string]int{}, map[string]int{}, 0
	covers := map[string]int{}
	for _, s := range a.People {
		if v := value(s); v != "" {
			known++
			count[group(v)]++
			there[v]++
			covers[v] = max(covers[v], s.Covers)
		}
	}
	most := ""
	for g, n := range count {
		if n > count[most] || n == count[most] && g < most {
			most = g
		}
	}
	if known < LeastKnown || float64(count[most]) < MostShare*float64(known) {
		return nil
	}
	b := BlindSpot{Kind: kind, Name: most, Dim: d, Share: float64(count[most]) / float64(known), Known: known}
	var missing []string
	for _, v := range values {
		if group(v) != most && float64(count[group(v)]) <= LeastShare*float64(known) {
			missing = append(missing, v)
		}
	}
	slices.SortStableFunc(missing, func(x, y string) int {
		return cmp.Or(cmp.Compare(covers[y], covers[x]), cmp.Compare(there[x], there[y]))
	})
	named := map[string]bool{}
	for _, v := range missing {
		if f := family(v); !named[f] && len(b.Fields) < mostFields { // one of a family is enough of a hint
			named[f] = true
			b.Fields = append(b.Fields, v)
		}
	}
	b.Whom = a.warmest(func(s Stance) bool { v := value(s); return v != "" && group(v) != most })
	return []BlindSpot{b}
}

// dimension gives how to read a dimension of somebody, what a blind spot on it
// is called, and its values.
func (a Around) dimension(d app.Dimension) (func(Stance) string, BlindKind, []string) {
	switch d {
	case app.Function:
		return func(s Stance) string { return s.Function }, FunctionSpot, slices.DeleteFunc(slices.Clone(app.SpecOf(d).Values), func(v string) bool { return v == "other" })
	case app.Industry:
		return func(s Stance) string { return s.Industry }, IndustrySpot, app.SpecOf(d).Values
	}
	return func(s Stance) string { return s.Continent }, RegionSpot, nil
}

func (a Around) house() []BlindSpot {
	inside, known := 0, 0
	for _, s := range a.People {
		if s.Housed {
			known++
			if s.Inside {
				inside++
			}
		}
	}
	if known < LeastKnown || float64(inside) < MostShare*float64(known) {
		return nil
	}
	return []BlindSpot{{Kind: OutsideSpot, Dim: app.Organisation, Share: float64(inside) / float64(known), Known: known,
		Whom: a.warmest(func(s Stance) bool { return s.Housed && !s.Inside })}}
}

func (a Around) upward() []BlindSpot {
	above, known := 0, 0
	for _, s := range a.People {
		if s.Ranked {
			known++
			if s.Above {
				above++
			}
		}
	}
	if !a.CanRise || known < LeastKnown || float64(above) > LeastShare*float64(known) {
		return nil
	}
	return []BlindSpot{{Kind: UpwardSpot, Dim: app.Seniority, Share: float64(above) / float64(known), Known: known,
		Whom: a.warmest(func(s Stance) bool { return s.Ranked && s.Above })}}
}

func (a Around) peers() []BlindSpot {
	known := 0
	for _, r := range a.Talks {
		if r == app.Peer {
			return nil
		}
		if r != "" {
			known++
		}
	}
	if known < LeastTalks {
		return nil
	}
	return []BlindSpot{{Kind: PeerSpot, Known: known, Whom: a.warmest(func(s Stance) bool { return s.Relation == app.Peer })}}
}

// warmest is whom I know best of those who stand there, the lowest id among
// equals; 0 where I know nobody well enough to ask.
func (a Around) warmest(there func(Stance) bool) app.PersonID {
	best, warm := app.PersonID(0), 0.0
	for _, s := range a.People {
		if !there(s) {
			continue
		}
		if w := a.Warm(s.Person); w >= WarmEnough && (w > warm || w == warm && s.Person < best) {
			best, warm = s.Person, w
		}
	}
	return best
}
