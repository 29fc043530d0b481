package suggest

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"cortado/app"
)

// Planned is an Input prepared for quick answers. It is never changed after
// Plan, and may be kept until the input changes.
type Planned struct {
	in     Input
	me     app.Profile
	model  app.Model
	today  app.Day
	zone   *time.Location
	people []*app.Person // by id, each once
	at     map[app.PersonID]int
	fixed  map[app.PersonID]bool

	needs  []need
	byNeed map[app.NeedID]int
	dims   []dimension

	slots      map[app.SkillID]int // skills that matter to a fit
	gapList    []app.MySkill
	gaps       map[app.SkillID]app.MySkill
	mine       map[app.SkillID]app.Level
	vocabulary vocabulary
	asks       bool              // some question has words or tags
	offerWords []map[string]bool // by stem
	firms      map[string]bool   // keys of my employers
	firmKeys   map[string]string
	myRank     int
	ranked     bool // my seniority is known

	talks, contacts, messages, coffees, requests rows
	stood                                        map[app.PersonID][]int // recent closed rounds

	mean    float64 // my mean rating
	chances chanceModel

	// The index: what the greedy choice reads, people in order of id.
	avail, quality []float64
	entries        [][]uint32 // per person: need·101 + fit, for fits above 0
	first          *cover     // before anybody is chosen
	alone          []float64  // gain of asking only this person
}

// Plan prepares an input: who has which fit for which need in whole percents,
// and with which chance.
func Plan(in Input) *Planned {
	people := make([]*app.Person, len(in.People))
	for i := range in.People {
		people[i] = &in.People[i]
	}
	return planFor(in, people)
}

// Asking is the plan for the same input with a question asked for this
// calculation; see Input.Question.
func (p *Planned) Asking(q app.Question) *Planned {
	in := p.in
	in.Question, in.Fixed = &q, slices.Sorted(maps.Keys(p.fixed))
	return planFor(in, p.people)
}

func planFor(in Input, people []*app.Person) *Planned {
	in.People = nil
	p := &Planned{in: in, people: people, me: in.Me, model: sane(in.Model), zone: in.Me.Location()}
	p.today = p.dayOf(in.Now)
	p.indexPeople()
	p.prepareMe()
	p.talks = group(in.Talks, p.at, func(t *app.Talk) app.PersonID { return t.Person })
	p.contacts = group(in.Contacts, p.at, func(c *app.Contact) app.PersonID { return c.Person })
	p.messages = group(in.Messages, p.at, func(m *app.Message) app.PersonID { return m.Person })
	p.coffees = group(in.Coffees, p.at, func(c *app.Coffee) app.PersonID { return c.Person })
	p.requests = group(in.Requests, p.at, func(r *app.Request) app.PersonID { return r.Person })
	p.stood = p.recentRounds()
	p.mean = meanRating(in.Talks, in.Now)
	p.chances = newChanceModel(p.model, p.mean)
	p.first = p.newCover()
	p.fillIndex()
	return p
}

func (p *Planned) indexPeople() {
	byID := func(a, b *app.Person) int { return cmp.Compare(a.ID, b.ID) }
	if !slices.IsSortedFunc(p.people, byID) {
		p.people = slices.Clone(p.people)
		slices.SortStableFunc(p.people, byID)
	}
	p.people = slices.CompactFunc(p.people, func(a, b *app.Person) bool { return a.ID == b.ID })
	p.at = make(map[app.PersonID]int, len(p.people))
	for i, person := range p.people {
		p.at[person.ID] = i
	}
	p.fixed = map[app.PersonID]bool{}
	for _, id := range p.in.Fixed {
		p.fixed[id] = true
	}
}

func (p *Planned) prepareMe() {
	p.dims = dimensions(p.me)
	p.needs = needs(p.in, p.model, p.dims)
	p.byNeed = make(map[app.NeedID]int, len(p.needs))
	p.slots = map[app.SkillID]int{}
	slot := func(id app.SkillID) {
		if _, known := p.slots[id]; !known {
			p.slots[id] = len(p.slots)
		}
	}
	p.gapList = gapSkills(p.me)
	p.gaps = map[app.SkillID]app.MySkill{}
	for _, g := range p.gapList {
		p.gaps[g.ID] = g
		slot(g.ID)
	}
	for i, n := range p.needs {
		p.byNeed[n.ID] = i
		if n.question != nil {
			for _, id := range n.question.skills {
				slot(id)
			}
		}
	}
	p.vocabulary = vocabularyOf(p.needs)
	p.asks = len(p.vocabulary.words)+len(p.vocabulary.tags) > 0
	p.mine = map[app.SkillID]app.Level{}
	for _, s := range p.me.Skills {
		p.mine[s.ID] = max(p.mine[s.ID], inRange(s.Have))
	}
	for _, o := range p.me.Offers {
		words := map[string]bool{}
		for _, w := range meaningful(o.Text) {
			words[stem(w)] = true
		}
		p.offerWords = append(p.offerWords, words)
	}
	p.firms = myFirms(p.me)
	p.firmKeys = map[string]string{}
	if len(p.firms) > 0 {
		for _, person := range p.people {
			for _, name := range []string{person.Organisation, person.Perspective[app.Organisation].Value} {
				if _, known := p.firmKeys[name]; !known {
					p.firmKeys[name] = organisationKey(name)
				}
			}
		}
	}
	p.myRank, p.ranked = app.SeniorityRank(p.me.Perspective[app.Seniority])
}

// firmKey is organisationKey, remembered for every employer of the network.
func (p *Planned) firmKey(name string) string {
	if k, known := p.firmKeys[name]; known {
		return k
	}
	return organisationKey(name)
}

// Needs lists what I lack, as in the set.
func (p *Planned) Needs() []app.Need { return listed(p.needs) }

// Availability says how far a person may be asked at present, in [0,1], and why
// not wholly. Nobody knows an unknown person: 0.
func (p *Planned) Availability(id app.PersonID) (float64, Unavailable) {
	i, known := p.at[id]
	if !known {
		return 0, Unavailable{Reason: Deleted}
	}
	return p.availability(i)
}

// Chance gives p = A·q and q: that a meeting happens and helps, and that it
// does once the person may be asked.
func (p *Planned) Chance(id app.PersonID) (chance, quality float64) {
	i, known := p.at[id]
	if !known {
		return 0, 0
	}
	return p.avail[i] * p.quality[i], p.quality[i]
}

// Offer is the best I can give a person on what they want.
func (p *Planned) Offer(id app.PersonID) Offer {
	i, known := p.at[id]
	if !known {
		return Offer{}
	}
	return p.offer(i)
}

// Mutual is the harmonic mean of what each could give the other; nil when one
// direction is unknown.
func (p *Planned) Mutual(id app.PersonID) *float64 {
	i, known := p.at[id]
	if !known {
		return nil
	}
	s := p.newScratch()
	p.read(i, s)
	return p.mutual(i, s)
}

// Ranked is a person with what asking them alone would bring.
type Ranked struct {
	Person app.PersonID
	Gain   float64
}

// Ranking lists everybody, the best alone first and the lowest id among equals.
func (p *Planned) Ranking() []Ranked {
	out := make([]Ranked, len(p.people))
	for i, person := range p.people {
		out[i] = Ranked{person.ID, p.alone[i]}
	}
	slices.SortStableFunc(out, func(a, b Ranked) int { return cmp.Compare(b.Gain, a.Gain) })
	return out
}
