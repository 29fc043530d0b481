package planner

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"cortado/app"
)

// FilterChoice is one value a filter can have, as its field of Filter takes it,
// and how many rows choosing it would leave.
type FilterChoice struct {
	Value string
	Label string
	Count int
}

// Choices are the values worth filtering by, each counted under the words and
// all other conditions. Tags, Organisations and Skills are the most frequent,
// in the order of the alphabet; the others have their own order. What would
// leave nobody is left out, but for what is chosen.
type Choices struct {
	Tags, Relations, Functions, Seniorities, Organisations, Skills, Statuses, LastContacts []FilterChoice
}

// mostChoices bounds the lists of what people bring themselves.
const mostChoices = 200

// lastChoices are the stretches of time offered for the last contact.
var lastChoices = []string{"within:30", "within:90", "within:365", "before:90", "before:180", "before:365", "never"}

// FilterChoices gives what the filters can be set to.
func (p *Planner) FilterChoices(ctx context.Context, q Query) (Choices, error) {
	l, err := p.prepared(ctx)
	if err != nil {
		return Choices{}, err
	}
	t, err := p.tally(ctx, l, q)
	if err != nil {
		return Choices{}, err
	}
	f := q.Filter
	named := func(kind string) func(string) string {
		return func(v string) string { return p.words.Say(kind + "." + v) }
	}
	valued := func(d app.Dimension) func(string) string {
		return func(v string) string { return p.ValueName(d, v) }
	}
	var relations []string
	for _, r := range app.Relations() {
		relations = append(relations, string(r))
	}
	lasts := lastChoices
	if f.LastContact != "" && !slices.Contains(lasts, f.LastContact) {
		lasts = append(slices.Clone(lasts), f.LastContact)
	}
	return Choices{
		Tags:          t.tags.most(f.Tag),
		Organisations: t.organisationChoices(f.Organisation),
		Skills:        p.skillChoices(t, f.Skill),
		Relations:     listed(relations, t.values[byRelation], string(f.Relation), named("relation")),
		Functions:     listed(app.SpecOf(app.Function).Values, t.values[byFunction], f.Function, valued(app.Function)),
		Seniorities:   listed(app.SpecOf(app.Seniority).Values, t.values[bySeniority], f.Seniority, valued(app.Seniority)),
		Statuses:      listed(Statuses(), t.values[byStatus], f.Status, named("status")),
		LastContacts:  listed(lasts, t.lastCounts(lasts), f.LastContact, p.lastName),
	}, nil
}

// lastName says a stretch of time of the last contact.
func (p *Planner) lastName(last string) string {
	kind, days := lastDays(last)
	if kind == "never" {
		return p.words.Say("list.last.never")
	}
	return p.words.Count("list.last."+kind, days)
}

// listed gives choices in their own order.
func listed(values []string, counts map[string]int, chosen string, label func(string) string) []FilterChoice {
	var out []FilterChoice
	for _, v := range values {
		if counts[v] > 0 || v == chosen && v != "" {
			out = append(out, FilterChoice{v, label(v), counts[v]})
		}
	}
	return out
}

// spelt counts values whose spellings differ; the first one met is shown.
type spelt struct {
	names  map[string]string // by folded
	counts map[string]int
}

func newSpelt() spelt { return spelt{map[string]string{}, map[string]int{}} }

func (s spelt) add(folded, name string, n int) {
	if _, met := s.names[folded]; !met {
		s.names[folded] = name
	}
	s.counts[folded] += n
}

// most gives the most frequent values and the chosen one, by the alphabet.
func (s spelt) most(chosen string) []FilterChoice {
	keys := make([]string, 0, len(s.counts))
	for folded := range s.counts {
		keys = append(keys, folded)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(s.counts[b], s.counts[a]), cmp.Compare(a, b)) })
	keys = keys[:min(len(keys), mostChoices)]
	if want := app.Fold(chosen); want != "" && !slices.Contains(keys, want) {
		keys = append(keys, want)
		if s.names[want] == "" {
			s.names[want] = chosen
		}
	}
	slices.Sort(keys)
	out := make([]FilterChoice, len(keys))
	for i, folded := range keys {
		out[i] = FilterChoice{s.names[folded], s.names[folded], s.counts[folded]}
	}
	return out
}

// organisationChoices counts for each name whoever works at an organisation
// that has it in its name, as the filter does.
func (t *tally) organisationChoices(chosen string) []FilterChoice {
	out := t.organisations.most(chosen)
	names := make([]string, 0, len(t.organisations.counts))
	for folded := range t.organisations.counts {
		names = append(names, folded)
	}
	slices.Sort(names)
	all := strings.Join(names, "\n") // one long text is searched faster than thousands of short ones
	var ends []int
	at := 0
	for _, name := range names {
		at += len(name) + 1
		ends = append(ends, at)
	}
	for i := range out {
		want := app.Fold(out[i].Value)
		out[i].Count = 0
		for from := 0; from < len(all); {
			hit := strings.Index(all[from:], want)
			if hit < 0 {
				break
			}
			n, _ := slices.BinarySearch(ends, from+hit+1)
			out[i].Count += t.organisations.counts[names[n]]
			from = ends[n]
		}
	}
	return out
}

func (p *Planner) skillChoices(t *tally, chosen string) []FilterChoice {
	names := newSpelt()
	for id, n := range t.skills {
		name := p.SkillName(id, t.skillNames[id])
		names.add(app.Fold(name), name, n)
	}
	return names.most(chosen)
}
