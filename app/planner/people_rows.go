package planner

import (
	"reflect"
	"slices"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// PersonRow is one person as a list shows them, every text prepared.
type PersonRow struct {
	ID           app.PersonID
	Name         string
	Title        string
	Organisation string
	Role         string // title and organisation on one line
	Relation     app.Relation
	Gaps         int       // of my gaps this person can help with
	GapsText     string    // "3 gaps"; empty for none
	Last         time.Time // last contact; zero for never
	LastText     string    // "yesterday", "8 months", "never"
	Status       string    // active, paused, snoozed, not-for-me, archived, deleted
	// Of a search; only the first rows have them filled, see Planner.Hits.
	NameHits [][2]int // runes [from, to) of Name that were searched for
	Hit      string   // where else the words were found; empty when the name has them all
	HitMarks [][2]int // runes [from, to) of Hit
	fit      float64
}

// rowMaker prepares rows for one state of the network. People share lists that
// are equal, so what follows from a list is worked out once for all of them.
type rowMaker struct {
	p       *Planner
	n       *network
	today   app.Day
	day     int // today as a number
	stand   standpoint
	doubts  doubting
	gaps    map[app.SkillID]app.MySkill
	fits    map[skillList]fit
	views   map[uintptr]seen // by perspective
	gapText map[int]string
	ago     map[age]string
}

// skillList is one list of skills, whoever has it.
type skillList struct {
	first *app.PersonSkill
	n     int
}

func listOf(skills []app.PersonSkill) skillList {
	if len(skills) == 0 {
		return skillList{}
	}
	return skillList{&skills[0], len(skills)}
}

// fit is what somebody could add to my gaps.
type fit struct {
	gaps   int
	weight float64 // importance times the levels they can add times how sure that is
	known  bool    // a skill of theirs was typed or imported
	unsure bool    // of one that matters
}

func (p *Planner) rowMaker(n *network) *rowMaker {
	m := &rowMaker{p: p, n: n, today: app.DayOf(n.now), day: dayNumber(n.now), stand: standpointOf(n.me), gaps: map[app.SkillID]app.MySkill{},
		fits: map[skillList]fit{}, views: map[uintptr]seen{}, gapText: map[int]string{}, ago: map[age]string{}}
	m.doubts = doubtsOf(suggest.Plan(suggest.Input{Now: n.now, Me: n.me, Model: n.model})) // the needs are mine alone
	for _, s := range n.me.Skills {
		if s.Gap() != 0 {
			m.gaps[s.ID] = s
		}
	}
	return m
}

// row prepares one person.
func (p *Planner) row(n *network, q *app.Person, today app.Day) PersonRow {
	r, _ := p.rowMaker(n).row(q)
	r.Status = q.Standing.Status(today)
	return r
}

// row prepares one person, and says how many days ago the last contact was: -1
// for never.
func (m *rowMaker) row(q *app.Person) (PersonRow, int32) {
	r := PersonRow{ID: q.ID, Name: q.Name.String(), Title: q.Title, Organisation: q.Organisation,
		Role: q.Role(), Relation: m.stand.relation(q, m.seen(q).rank), Last: m.n.last[q.ID], Status: q.Standing.Status(m.today)}
	known := true
	f := m.fit(q)
	r.Gaps, r.fit = f.gaps, f.weight
	if r.Gaps > 0 {
		if r.GapsText, known = m.gapText[r.Gaps]; !known {
			r.GapsText = m.p.words.Count("people.gaps", r.Gaps)
			m.gapText[r.Gaps] = r.GapsText
		}
	}
	days := -1
	if !r.Last.IsZero() {
		days = max(0, m.day-dayNumber(r.Last.In(m.n.now.Location())))
	}
	old := ageOf(days)
	if r.LastText, known = m.ago[old]; !known {
		r.LastText = m.p.aged(old)
		m.ago[old] = r.LastText
	}
	return r, int32(days)
}

// dayNumber numbers the day of an instant in its own location.
func dayNumber(t time.Time) int {
	y, month, d := t.Date()
	return int(time.Date(y, month, d, 0, 0, 0, 0, time.UTC).Unix() / 86_400)
}

// fit counts my gaps in which somebody is known or claimed to be ahead of me,
// and weighs them.
func (m *rowMaker) fit(q *app.Person) fit {
	list := listOf(q.Skills)
	if f, done := m.fits[list]; done {
		return f
	}
	f := fit{known: hasKnownSkill(q), unsure: m.doubts.plan.UnsureSkills(q.Skills)}
	for i := range q.Skills {
		gap, is := m.gaps[q.Skills[i].ID]
		if !is || slices.ContainsFunc(q.Skills[:i], func(s app.PersonSkill) bool { return s.ID == gap.ID }) {
			continue
		}
		s, confidence, ok := suggest.Known(app.Person{Skills: q.Skills}, gap.ID, m.n.model)
		if !ok || s.Level <= gap.Have {
			continue
		}
		f.gaps++
		f.weight += float64(gap.Importance) * float64(min(s.Level, gap.Want)-gap.Have) * confidence
	}
	m.fits[list] = f
	return f
}

func hasKnownSkill(q *app.Person) bool {
	for i := range q.Skills {
		if q.Skills[i].Source != app.Inferred {
			return true
		}
	}
	return false
}

// seen is what follows from a perspective, whoever has it.
type seen struct {
	rank   rank
	unsure bool // of a dimension that matters
	silent bool // on one that is asked about where there is a title
}

func (m *rowMaker) seen(q *app.Person) seen {
	at := reflect.ValueOf(q.Perspective).Pointer()
	s, done := m.views[at]
	if !done {
		s = seen{rank: rankOf(q), unsure: m.doubts.plan.UnsureViews(q.Perspective), silent: m.doubts.silent(q.Perspective)}
		m.views[at] = s
	}
	return s
}

// facts gathers what filters ask about somebody.
func (m *rowMaker) facts(q *app.Person, r *PersonRow, days int32) facts {
	fit, seen := m.fit(q), m.seen(q)
	f := facts{known: fit.known, status: r.Status, days: days}
	if q.Standing.Deleted != "" {
		standing := q.Standing
		standing.Deleted = ""
		f.status = standing.Status(m.today)
	}
	for _, c := range [...]struct {
		is   bool
		chip chips
	}{{r.Gaps > 0, fillsGap}, {!m.stand.inside(q), outside}, {!m.n.met[q.ID], neverMet},
		{fit.unsure || seen.unsure || seen.silent && q.Title != "", unsure}} {
		if c.is {
			f.chips |= c.chip
		}
	}
	return f
}
