package planner

import (
	"context"
	"sort"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// Query says which people, and in which order.
type Query struct {
	Words  string // as typed into the search box
	Filter Filter
	Sort   string // fit (default without words), name, last; with words: by how well they match
	Limit  int    // 0 = all
}

// Filter narrows people down; what is set must all hold.
type Filter struct {
	FillsGap     bool
	Outside      bool
	NeverMet     bool
	Unsure       bool // the program would ask something about them
	Tag          string
	Relation     app.Relation
	Function     string
	Seniority    string
	Organisation string
	Status       string // active, paused, snoozed, not-for-me, archived; empty = all but archived
}

// ParseFilter reads "fills-gap", "outside", "never-met", "unsure" or "tag:x", "relation:x",
// "function:x", "seniority:x", "organisation:x", "status:x" into f.
func ParseFilter(text string, f *Filter) error {
	key, value, _ := strings.Cut(text, ":")
	switch key {
	case "fills-gap":
		f.FillsGap = true
	case "outside":
		f.Outside = true
	case "never-met":
		f.NeverMet = true
	case "unsure":
		f.Unsure = true
	case "tag":
		f.Tag = value
	case "relation":
		f.Relation = app.Relation(value)
	case "function":
		f.Function = value
	case "seniority":
		f.Seniority = value
	case "organisation":
		f.Organisation = value
	case "status":
		f.Status = value
	default:
		return app.Invalid("%q is no filter; use fills-gap, outside, never-met, unsure, tag:…, relation:…, function:…, seniority:…, organisation:… or status:…", text)
	}
	return nil
}

// PersonRow is one person as a list shows them, every text prepared.
type PersonRow struct {
	ID           app.PersonID
	Name         string
	Initials     string
	Title        string
	Organisation string
	Role         string // title and organisation on one line
	Relation     app.Relation
	Gaps         int       // of my gaps this person can help with
	GapsText     string    // "3 gaps"; empty for none
	Last         time.Time // last contact; zero for never
	LastText     string    // "yesterday", "8 months", "never"
	Status       string    // active, paused, …
	fit          float64
}

// PeopleView is the list and its counts.
type PeopleView struct {
	Rows       []PersonRow
	Total      int // people altogether, the bin left out
	WithSkills int // of them with a typed or imported skill
	Matching   int // rows before the limit
}

// People lists people as asked.
func (p *Planner) People(ctx context.Context, q Query) (PeopleView, error) {
	n, err := p.read(ctx)
	if err != nil {
		return PeopleView{}, err
	}
	var view PeopleView
	rank := map[app.PersonID]int{}
	if strings.TrimSpace(q.Words) != "" {
		ids, err := p.store.Find(ctx, q.Words, 0)
		if err != nil {
			return PeopleView{}, err
		}
		for i, id := range ids {
			rank[id] = i + 1
		}
	}
	unsure := func(*app.Person) bool { return true }
	if q.Filter.Unsure {
		d := doubtsOf(p.plan(n, nil))
		unsure = func(person *app.Person) bool { return len(d.about(person)) > 0 }
	}
	today := app.DayOf(n.now)
	for _, person := range n.people {
		view.Total++
		if hasKnownSkill(*person) {
			view.WithSkills++
		}
		if len(rank) == 0 && strings.TrimSpace(q.Words) != "" || len(rank) > 0 && rank[person.ID] == 0 {
			continue
		}
		row := p.row(n, person, today)
		if n.passes(q.Filter, person, row) && unsure(person) {
			view.Rows = append(view.Rows, row)
		}
	}
	sortRows(view.Rows, q, rank)
	view.Matching = len(view.Rows)
	if q.Limit > 0 && len(view.Rows) > q.Limit {
		view.Rows = view.Rows[:q.Limit]
	}
	return view, nil
}

func sortRows(rows []PersonRow, q Query, rank map[app.PersonID]int) {
	sort.SliceStable(rows, func(i, j int) bool {
		a, b := rows[i], rows[j]
		switch {
		case q.Sort == "name":
			if x, y := app.Fold(a.Name), app.Fold(b.Name); x != y {
				return x < y
			}
		case q.Sort == "last":
			if !a.Last.Equal(b.Last) {
				return a.Last.After(b.Last)
			}
		case len(rank) > 0 && q.Sort == "":
			return rank[a.ID] < rank[b.ID]
		default:
			if a.fit != b.fit {
				return a.fit > b.fit
			}
		}
		return a.ID < b.ID
	})
}

func hasKnownSkill(q app.Person) bool {
	for _, s := range q.Skills {
		if s.Source != app.Inferred {
			return true
		}
	}
	return false
}

func (p *Planner) row(n *network, q *app.Person, today app.Day) PersonRow {
	r := PersonRow{ID: q.ID, Name: q.Name.String(), Initials: Initials(q.Name.String()), Title: q.Title, Organisation: q.Organisation,
		Role: q.Role(), Relation: relationOf(n.me, *q), Last: n.last[q.ID], Status: q.Standing.Status(today)}
	r.Gaps, r.fit = gapsFilled(n.me, *q, n.model)
	if r.Gaps > 0 {
		r.GapsText = p.words.Count("people.gaps", r.Gaps)
	}
	r.LastText = p.ago(n.now, r.Last)
	return r
}

// gapsFilled counts my gaps in which the person is known or claimed to be ahead
// of me, and weighs them: importance times the levels they can add.
func gapsFilled(me app.Profile, q app.Person, m app.Model) (int, float64) {
	count, weight := 0, 0.0
	for _, gap := range me.Skills {
		if gap.Gap() == 0 {
			continue
		}
		s, confidence, ok := suggest.Known(q, gap.ID, m)
		if !ok || s.Level <= gap.Have {
			continue
		}
		count++
		weight += float64(gap.Importance) * float64(min(s.Level, gap.Want)-gap.Have) * confidence
	}
	return count, weight
}

// passes says whether a person is within the filter.
func (n *network) passes(f Filter, q *app.Person, row PersonRow) bool {
	known := func(d app.Dimension, want string) bool {
		a := q.Perspective[d]
		return want == "" || a.Value == want && a.Certainty >= n.model.InferFloor
	}
	switch {
	case f.FillsGap && row.Gaps == 0,
		f.Outside && n.inside(q),
		f.NeverMet && n.met[q.ID],
		f.Relation != "" && row.Relation != f.Relation,
		f.Organisation != "" && !strings.Contains(app.Fold(q.Organisation), app.Fold(f.Organisation)),
		f.Status == "" && row.Status == "archived",
		f.Status != "" && row.Status != f.Status,
		!known(app.Function, f.Function),
		!known(app.Seniority, f.Seniority):
		return false
	}
	if f.Tag == "" {
		return true
	}
	for _, t := range q.Tags {
		if app.Fold(t) == app.Fold(f.Tag) {
			return true
		}
	}
	return false
}

func (n *network) inside(q *app.Person) bool {
	return n.me.Organisation != "" && app.Fold(n.me.Organisation) == app.Fold(q.Organisation)
}

// Initials gives up to two capital letters of a name.
func Initials(name string) string {
	words := strings.Fields(name)
	var out []rune
	for _, i := range []int{0, len(words) - 1} {
		if i < 0 || i >= len(words) || i == 0 && len(out) > 0 {
			continue
		}
		out = append(out, []rune(strings.ToUpper(words[i]))[0])
	}
	return string(out)
}
