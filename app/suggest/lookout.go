package suggest

import (
	"cmp"
	"slices"

	"cortado/app"
)

// LookoutKind says where to look for a skill that nobody of a set brings.
type LookoutKind string

const (
	ToHolder     LookoutKind = "holder"     // somebody I know has it and is not in the set
	ToIntroducer LookoutKind = "introducer" // somebody I know is close to it
	Unsaid       LookoutKind = "unsaid"     // somebody may have it: I have not said
	Upward       LookoutKind = "up"         // those above me who work near it
	Functions    LookoutKind = "functions"  // functions in which it is usual
	OutsideMine  LookoutKind = "outside"    // nobody I know outside my organisation has it
	InProgrammes LookoutKind = "programme"  // a mentorship programme of mine
)

// Lookout is one place to look. Only the fields of its kind are filled.
type Lookout struct {
	Kind      LookoutKind
	Person    app.PersonID  // holder, introducer, unsaid, up; 0 where nobody is known
	Level     app.Level     // holder: in the skill; introducer: in Near
	Near      app.SkillID   // introducer: the skill of theirs that is close; empty when it is their function
	Function  string        // introducer, unsaid, up: theirs
	Functions []string      // functions: where I know nobody, or, with People, where I know somebody; up: where to look
	People    int           // functions, up: whom I know there
	Programme app.Programme // programme
	Away      Unavailable   // holder: why they are not in question now
}

// Search is what is looked for, and among whom.
type Search struct {
	Skill     app.SkillID
	Have      app.Level
	Near      []app.SkillID // skills of the same kind
	Functions []string      // in which the skill is usual, the most usual first
	Me        app.Profile
	People    []*app.Person
	Set       []app.PersonID // who is in the set already
	Model     app.Model
	Today     app.Day
	Tie       func(app.PersonID) float64     // strength in [0,1]
	Away      func(app.PersonID) Unavailable // why they are not in question now
}

// nearLevel is the least level in a neighbouring skill that makes somebody
// close to the one looked for, and lowTrust the trust at which they are not
// asked for an introduction.
const (
	nearLevel = 3
	lowTrust  = 1
)

// Lookouts says where to look for a skill, each kind at most once but for
// programmes, in the order: who has it, who is close to it, who may have it,
// upward, other functions, outside, programmes. Everything is read off the
// people known; a kind of which nothing can be said is left out.
func Lookouts(s Search) []Lookout {
	s.Model = sane(s.Model)
	l := looking{Search: s, in: map[app.PersonID]bool{}, firms: myFirms(s.Me)}
	for _, id := range s.Set {
		l.in[id] = true
	}
	l.myRank, l.ranked = app.SeniorityRank(s.Me.Perspective[app.Seniority])
	l.readPeople()
	return l.found()
}

// looking gathers what is known of the people in one reading.
type looking struct {
	Search
	in     map[app.PersonID]bool
	firms  map[string]bool
	myRank int
	ranked bool

	holder, introducer, unsaid, up best
	there                          map[string]int // people by function at home with the skill
	above                          int
	outsideHas                     bool
}

// best is the lookout with the highest score; of equal ones the lowest id.
type best struct {
	score float64
	Lookout
}

func (b *best) take(score float64, l Lookout) {
	if score > b.score || score == b.score && score > 0 && l.Person < b.Person {
		b.score, b.Lookout = score, l
	}
}

func (l *looking) readPeople() {
	l.there = map[string]int{}
	for _, q := range l.People {
		if s := q.Standing.Status(l.Today); s == "deleted" || s == "archived" {
			continue
		}
		l.readPerson(q)
	}
}

func (l *looking) readPerson(q *app.Person) {
	function, surely := l.functionOf(q)
	home := surely && slices.Contains(l.Functions, function)
	if home {
		l.there[function]++
	}
	s, k, known := knownLevel(q, l.Skill, l.Model)
	has := known && inRange(s.Level) > l.Have
	if has {
		name := cmp.Or(q.Organisation, q.Perspective[app.Organisation].Value)
		key := organisationKey(name)
		l.outsideHas = l.outsideHas || q.Relation == app.Outside || key != "" && !l.firms[key]
	}
	above := home && l.isAbove(q)
	if above {
		l.above++
	}
	if l.in[q.ID] || q.Standing.NotForMe {
		return
	}
	if above {
		l.up.take(l.warmth(q), Lookout{Kind: Upward, Person: q.ID, Function: function})
	}
	switch {
	case has:
		away := l.Away(q.ID)
		score := k * float64(inRange(s.Level))
		if away.Reason != Available {
			score /= 100 // who can be asked now goes before everybody who cannot
		}
		l.holder.take(score, Lookout{Kind: ToHolder, Person: q.ID, Level: inRange(s.Level), Away: away})
		return
	case !known && home:
		l.unsaid.take(l.warmth(q), Lookout{Kind: Unsaid, Person: q.ID, Function: function})
	}
	if q.Trust == nil || *q.Trust > lowTrust {
		l.readNear(q, function, home)
	}
}

// functionOf gives a person's function where it is known surely enough.
func (l *looking) functionOf(q *app.Person) (string, bool) {
	a := q.Perspective[app.Function]
	_, ok := confidence(a.Source, a.Certainty, 1, l.Model)
	return a.Value, ok && a.Value != ""
}

// isAbove says whether a person is surely senior to me.
func (l *looking) isAbove(q *app.Person) bool {
	a := q.Perspective[app.Seniority]
	rank, known := app.SeniorityRank(a.Value)
	_, surely := confidence(a.Source, a.Certainty, 1, l.Model)
	return l.ranked && known && surely && rank > l.myRank
}

// readNear weighs a person as an introducer: how near the nearest of their
// skills is, times how well we know each other. One whose function is at home
// with the skill counts as near at level 2.
func (l *looking) readNear(q *app.Person, function string, home bool) {
	var near best
	for _, id := range l.Near {
		s, k, ok := knownLevel(q, id, l.Model)
		if level := inRange(s.Level); ok && level >= nearLevel {
			near.take(k*float64(level), Lookout{Kind: ToIntroducer, Person: q.ID, Level: level, Near: id, Function: function})
		}
	}
	if near.score == 0 && home {
		near.take(2, Lookout{Kind: ToIntroducer, Person: q.ID, Function: function})
	}
	if near.score > 0 {
		l.introducer.take(near.score*l.warmth(q), near.Lookout)
	}
}

// warmth says how naturally a person can be asked, in [.2, 1]: by trust or by
// the strength of the tie, whichever is more.
func (l *looking) warmth(q *app.Person) float64 {
	w := l.Tie(q.ID)
	if q.Trust != nil {
		w = max(w, float64(inRange(*q.Trust))/5)
	}
	return .2 + .8*unit(w)
}

func (l *looking) found() []Lookout {
	var out []Lookout
	for _, b := range []best{l.holder, l.introducer} {
		if b.score > 0 {
			out = append(out, b.Lookout)
		}
	}
	if l.unsaid.score > 0 && l.unsaid.Person != l.introducer.Person {
		out = append(out, l.unsaid.Lookout)
	}
	told := l.above > 0 && l.up.Person == 0 || // all of them are in the set, or not for me
		l.above == 1 && (l.up.Person == l.holder.Person || l.up.Person == l.introducer.Person || l.up.Person == l.unsaid.Person)
	if l.ranked && len(l.Functions) > 0 && !told {
		up := l.up.Lookout
		up.Kind, up.People, up.Functions = Upward, l.above, l.Functions
		out = append(out, up)
	}
	out = append(out, l.functions()...)
	if len(l.firms) > 0 && !l.outsideHas {
		out = append(out, Lookout{Kind: OutsideMine})
	}
	for _, g := range l.Me.Programmes {
		if g.To == "" || g.To >= l.Today {
			out = append(out, Lookout{Kind: InProgrammes, Programme: g})
		}
	}
	return out
}

// functions names the functions in which I know nobody; where I know somebody
// in each, those with how many.
func (l *looking) functions() []Lookout {
	var nobody, some []string
	people := 0
	for _, f := range l.Functions {
		if l.there[f] == 0 {
			nobody = append(nobody, f)
			continue
		}
		some = append(some, f)
		people += l.there[f]
	}
	switch {
	case len(nobody) > 0:
		return []Lookout{{Kind: Functions, Functions: nobody}}
	case people > 0:
		return []Lookout{{Kind: Functions, Functions: some, People: people}}
	}
	return nil
}
