package brief

import (
	"hash/fnv"
	"slices"
	"strings"
	"sync"

	"cortado/app"
)

// Input is what the choice of questions goes by.
type Input struct {
	Seed    string // of the coffee; one coffee always gets the same questions
	Lang    string
	Address app.Address
	Needs   []Need // the strongest first: the coffee's purpose leads
	Person  Person
	Stage   Stage
	Used    []string // ids or texts of questions of other coffees with this person
}

// Need is one thing I lack.
type Need struct {
	Kind    string // skill, question, view or support
	Skill   app.SkillID
	Group   string // of the taxonomy; empty for a skill of my own
	Name    string // of the skill, in the language of the questions
	Level   app.Level
	Support string        // critique, encouragement or sponsor
	View    app.Dimension // for a perspective
}

// Person is what the choice goes by of whom I meet: only what counts as known.
type Person struct {
	Mine     string // my function
	Theirs   string // theirs
	Rank     string // theirs against mine: above, beside, below; empty when unknown
	Relation app.Relation
	Differs  []app.Dimension // on which they see things differently
}

// Stage is how far we have come with one another.
type Stage string

const (
	FirstTalk  Stage = "first"
	LaterTalk  Stage = "later"
	ReportBack Stage = "report" // the last talk taught me something
)

// Chosen is a question with its text.
type Chosen struct {
	Question
	Said string
}

// The score of a question for a place is the sum of what it was written for and
// finds here, and a share below lot that the coffee decides, so that two coffees
// of the same kind do not get the same questions. A question written for a skill
// or a group always comes before one for any skill.
const (
	forSkill  = .7 // beside its group
	forGroup  = 3
	forView   = .8
	forPeople = 1.5 // function, rank, relation
	forMine   = .3  // my own function, which is the same whoever I meet
	forLevel  = .5
	forStage  = 2
	lot       = 1.5
)

// ranked lists the questions of a place that fit, the best first; need is the one
// they are about, of no meaning for the other places.
func ranked(in Input, place Place, need Need) []Chosen {
	type scored struct {
		Chosen
		score float64
	}
	var all []scored
	has := in.traits(place, need)
	for _, q := range Bank() {
		if q.Place != place || q.namesSkill() && need.Name == "" {
			continue
		}
		score, fits := q.score(has)
		if !fits {
			continue
		}
		all = append(all, scored{Chosen{q, q.Text(in.Lang, in.Address, need.Name)}, score + lot*share(in.Seed, q.ID)})
	}
	slices.SortStableFunc(all, func(a, b scored) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return strings.Compare(a.ID, b.ID)
	})
	out := make([]Chosen, len(all))
	for i, s := range all {
		out[i] = s.Chosen
	}
	return out
}

// traits gathers what a question for a place finds here, by what it can be
// written for.
func (in Input) traits(place Place, need Need) map[string][]string {
	level := "new"
	if need.Level > 1 {
		level = "able"
	}
	has := map[string][]string{
		"kind": {need.Kind}, "group": {need.Group}, "skill": {string(need.Skill)}, "level": {level}, "support": {need.Support},
		"mine": {in.Person.Mine}, "theirs": {in.Person.Theirs}, "rank": {in.Person.Rank}, "relation": {string(in.Person.Relation)}, "stage": {string(in.Stage)},
	}
	if place == ForNeed {
		has["view"] = []string{string(need.View)}
	} else {
		for _, d := range in.Person.Differs {
			has["view"] = append(has["view"], string(d))
		}
	}
	return has
}

// worth is what each thing a question was written for adds to its score.
var worth = map[string]float64{"skill": forSkill, "group": forGroup, "support": forGroup, "view": forView, "level": forLevel,
	"mine": forMine, "theirs": forPeople, "rank": forPeople, "relation": forPeople, "stage": forStage}

// score says how well a question fits, and whether it fits at all: each thing it
// was written for must be so.
func (q Question) score(has map[string][]string) (score float64, fits bool) {
	for key, values := range q.fits {
		if !slices.ContainsFunc(values, func(v string) bool { return v != "" && slices.Contains(has[key], v) }) {
			return 0, false
		}
	}
	for _, key := range keyOrder { // in one order: sums of fractions depend on it
		if _, written := q.fits[key]; written {
			score += worth[key]
		}
	}
	return score, true
}

var keyOrder = []string{"kind", "group", "skill", "level", "support", "view", "mine", "theirs", "rank", "relation", "stage"}

// share is a number in [0,1) that a coffee and a question decide.
func share(seed, id string) float64 {
	h := fnv.New64a()
	h.Write([]byte(seed))
	h.Write([]byte{0})
	h.Write([]byte(id))
	x := h.Sum64() // FNV's high bits hardly move for short texts: mix them
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	return float64(x>>11) / (1 << 53)
}

// Choose picks three questions: one for the strongest need, one for this person,
// one for where we stand with each other. None was used with this person before
// as long as the bank has another for the place, no two are the same, and they
// ask for different things where the bank allows.
func Choose(in Input) []Chosen {
	var out []Chosen
	for place := range Place(Places) {
		list := order(in, place)
		at := slices.IndexFunc(list, func(c Chosen) bool {
			return !slices.ContainsFunc(out, func(o Chosen) bool { return o.Asks == c.Asks })
		})
		out = append(out, list[max(at, 0)])
	}
	return out
}

// Another gives the question of a kind that comes after the present one, going
// round. keep holds the ids or texts of all that stand in the brief now, the
// present one at its index; when that is no question of this kind, such as one of
// my own, the best is given that does not stand there yet.
func Another(in Input, kind Place, keep []string, index int) Chosen {
	list := order(in, kind)
	at := -1
	if index >= 0 && index < len(keep) {
		at = slices.IndexFunc(list, func(c Chosen) bool { return c.is(keep[index]) })
	}
	for i := range list {
		next := list[(at+1+i)%len(list)]
		if !slices.ContainsFunc(keep, next.is) {
			return next
		}
	}
	return list[(at+1)%len(list)]
}

// order lists what can stand in a place, the best first, without what was used
// before; where everything was, all of it once more. The questions for a need
// come in the order of the needs.
func order(in Input, place Place) []Chosen {
	if in.Stage == "" {
		in.Stage = FirstTalk
	}
	needs := in.Needs
	if place != ForNeed || len(needs) == 0 {
		needs = []Need{{}}
		if len(in.Needs) > 0 {
			needs = in.Needs[:1]
		}
	}
	var all []Chosen
	for _, need := range needs {
		all = append(all, without(ranked(in, place, need), all)...)
	}
	if place == ForNeed && len(all) == 0 { // nothing I need is known: what they see is worth asking
		all = ranked(in, place, Need{Kind: "view"})
	}
	fresh := slices.DeleteFunc(slices.Clone(all), func(c Chosen) bool { return slices.ContainsFunc(in.Used, c.is) })
	if len(fresh) == 0 {
		return all
	}
	return fresh
}

// without leaves out those that stand in taken.
func without(list, taken []Chosen) []Chosen {
	return slices.DeleteFunc(list, func(c Chosen) bool {
		return slices.ContainsFunc(taken, func(o Chosen) bool { return o.ID == c.ID })
	})
}

// is says whether a kept id or text is this question, in whatever language, form
// of address and, of one that names a skill, of whatever skill it was kept.
func (c Chosen) is(kept string) bool { return kept != "" && idOf(kept) == c.ID }

// idsByText leads from every id and every text of the bank to the question's id. A
// text that names a skill is kept from its colon on, and all have plain spaces.
var idsByText = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, q := range Bank() {
		out[q.ID] = q.ID
		for _, l := range q.text {
			for _, text := range []string{l.polite, l.familiar} {
				out[bare(strings.TrimPrefix(text, skillVariable))] = q.ID
			}
		}
	}
	return out
})

func bare(text string) string {
	return strings.Replace(strings.ReplaceAll(text, nbsp, " "), " :", ":", 1)
}

// idOf gives the id of the question that an id or a text means; "" for none.
func idOf(kept string) string {
	kept = bare(kept)
	if id, known := idsByText()[kept]; known {
		return id
	}
	if at := strings.IndexByte(kept, ':'); at > 0 {
		return idsByText()[kept[at:]]
	}
	return ""
}

// Find gives the question of the bank that has an id or, in any language, a text.
func Find(kept string) (Question, bool) {
	id := idOf(kept)
	for _, q := range Bank() {
		if id != "" && q.ID == id {
			return q, true
		}
	}
	return Question{}, false
}
