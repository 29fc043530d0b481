package people_test

import (
	"context"
	"fmt"
	"strings"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/people"
)

// fake is a planner with the people of the design's picture. It writes down
// what it was asked to do.
type fake struct {
	wanting []planner.RequestLine // what everybody asked
	ledger  planner.LedgerView
	rows    []planner.PersonRow
	total   int
	many    listFake
	persons map[app.PersonID]app.Person
	queries []planner.Query
	saved   []app.Person
	done    []string
	doubts  []planner.DoubtView
	fail    error
	detailed
	exports
}

func newFake() *fake {
	f := &fake{total: 1284, persons: map[app.PersonID]app.Person{}, doubts: []planner.DoubtView{
		{Dimension: app.Function, Value: "finance", Question: "Is Aiko’s field finance?", Why: "Guessed from “Data scientist”, 45%",
			Choices: []planner.DimensionValue{{Value: "finance", Name: "Finance"}, {Value: "data", Name: "Data"}}},
		{Skill: "pricing", Level: 3, Question: "Does Aiko know pricing?", Why: "Guessed from “Data scientist”, 40%"}}}
	for i, r := range [][5]string{
		{"Aiko Tanaka", "Data scientist, Kestrel Analytics", "3", "yesterday", "peer"},
		{"Priya Raman", "Finance director, Northlake Energy", "2", "today", "senior"},
		{"Jonas Lindqvist", "Head of procurement, Malmö", "2", "9 days", "outside"},
		{"Samuel Boateng", "Theatre director, Anchor Stage", "1", "never", "outside"},
		{"Mei Chen", "Bid manager, Harrow Civil", "2", "8 months", "peer"},
		{"Omar Haddad", "Machine learning lead, Tern", "2", "2 years", "peer"},
		{"Lena Vogt", "Head of pricing, Bramble Foods", "1", "3 weeks", "senior"},
		{"Rosa Klein", "Speech coach, self-employed", "1", "5 years", "outside"},
		{"Dimitri Angelov", "Data engineer, Sana Devices", "1", "never", ""},
		{"Fatou Ndiaye", "Negotiation trainer, Cap Vert Legal", "", "1 year", ""},
	} {
		id := app.PersonID(i + 1)
		given, family, _ := strings.Cut(r[0], " ")
		title, house, _ := strings.Cut(r[1], ", ")
		row := planner.PersonRow{ID: id, Name: r[0], Role: r[1], LastText: r[3], Relation: app.Relation(r[4]), Status: "active"}
		if r[2] != "" {
			row.Gaps, row.GapsText = int(r[2][0]-'0'), r[2]+" gaps"
			if r[2] == "1" {
				row.GapsText = "1 gap"
			}
		}
		f.rows = append(f.rows, row)
		f.persons[id] = app.Person{ID: id, Name: app.Name{Given: given, Family: family}, Title: title, Organisation: house,
			Zone: "Europe/Lisbon", Place: "Lisbon", Tags: []string{"data"},
			Emails: []app.Email{{Address: strings.ToLower(given) + "@kestrel.example", Label: "work"}}}
	}
	trust := app.Level(3)
	aiko := f.persons[1]
	aiko.Trust, aiko.Relation, aiko.Through = &trust, app.Peer, "Ines Duarte, May 2026"
	aiko.Notes = "Likes a concrete data set over theory. Mornings are best. Ask how the move to the new team went."
	aiko.Wants = []app.Want{{Text: "User research", Skill: "user-research"}, {Text: "A clinic to visit"}, {Text: "Roadmapping", Skill: "roadmapping"}}
	aiko.Skills = []app.PersonSkill{{ID: "data-analysis", Name: "Data analysis", Level: 5, Source: app.Typed, Certainty: 1},
		{ID: "machine-learning", Name: "Machine learning", Level: 2, Source: app.Inferred, Certainty: .7, From: "Data scientist"}}
	aiko.Perspective = map[app.Dimension]app.Attribute{app.Function: {Value: "data", Certainty: 1, Source: app.Typed}}
	f.persons[1] = aiko
	return f
}

func (f *fake) PersonInFull(_ context.Context, id app.PersonID) (planner.PersonView, error) {
	q, ok := f.persons[id]
	if !ok {
		return planner.PersonView{}, app.NotFound("there is no person %d", id)
	}
	v := planner.PersonView{Person: q, Row: f.rows[id-1], Reach: "Lisbon, same time as you. E-mail and LinkedIn known.", Through: q.Through}
	v.Requests, v.Ledger = f.wanting, f.ledger
	f.detail(&v)
	if id != 1 {
		return v, nil
	}
	v.Skills = []planner.SkillLine{
		{ID: "data-analysis", Name: "Data analysis", Mine: 2, Want: 4, Them: 5, Text: "you 2, Aiko 5", Source: app.Typed},
		{ID: "machine-learning", Name: "Machine learning", Mine: 1, Want: 3, Them: 2, Text: "you 1, Aiko 2", Source: app.Inferred},
		{Name: "Public speaking", Mine: 2, Want: 4, Them: 4, Text: "you 2, Aiko 4", Source: app.Typed},
		{Name: "User research", Mine: 4, Want: 4, Them: 1, Text: "you 4, Aiko 1", Source: app.Typed},
		{Name: "Negotiation", Mine: 2, Want: 4, Them: 1, Text: "you 2, Aiko 1", Source: app.Typed}}
	v.Views = []planner.ViewLine{
		{Dimension: app.Function, Label: "Function", Value: "Data science", Known: true, Differs: true},
		{Dimension: app.Seniority, Label: "Seniority", Value: "Senior", Known: true, Source: app.Inferred},
		{Dimension: app.Industry, Label: "Industry", Value: "Market research", Known: true, Differs: true},
		{Dimension: app.Organisation, Label: "Organisation", Value: "Kestrel Analytics", Known: true, Differs: true},
		{Dimension: app.Size, Label: "Size"},
		{Dimension: app.Region, Label: "Region", Value: "Portugal", Known: true, Differs: true},
		{Dimension: app.Background, Label: "Background", Value: "Physics, then a PhD", Known: true, Differs: true}}
	for i := range v.Skills {
		v.Skills[i].Claimed, v.Skills[i].Origin = true, origin(v.Skills[i].Source)
	}
	for i := range v.Views {
		if l := &v.Views[i]; l.Value != "" {
			l.Claimed, l.Origin, l.Raw = true, origin(l.Source), strings.ToLower(l.Value)
		}
	}
	v.Talks, v.LastRating, v.AskAgain, v.ToRate = 2, 4, "from 12 January 2027", 7
	v.Timeline = []planner.Event{
		{Kind: "coffee", Title: "Coffee by video, 40 min", When: "17 Nov", Detail: "Not rated yet. Thank-you due by 17:10 today."},
		{Kind: "mail", Title: "Aiko said yes", When: "10 Nov", Detail: "Two hours after you asked"},
		{Kind: "rate", Title: "Rated 4 of 5", When: "12 May", Detail: "New perspective, practical help. Data analysis moved from 1 to 2."},
		{Kind: "gift", Title: "You gave", When: "5 May", Detail: "Feedback on her conference talk"},
		{Kind: "link", Title: "Connected on LinkedIn", When: "2023"}}
	f.past(&v)
	return v, nil
}

func (f *fake) Person(_ context.Context, id app.PersonID) (app.Person, error) {
	return f.persons[id], f.fail
}

func (f *fake) SavePerson(_ context.Context, q app.Person) (app.PersonID, app.ChangeID, error) {
	if f.fail != nil {
		return 0, 0, f.fail
	}
	if q.ID == 0 {
		q.ID = app.PersonID(len(f.rows) + 1)
		f.rows = append(f.rows, planner.PersonRow{ID: q.ID, Name: q.Name.String(), Role: q.Role(), Status: "active"})
		f.total++
	}
	f.persons[q.ID] = q
	f.saved = append(f.saved, q)
	return q.ID, app.ChangeID(len(f.saved)), nil
}

func (f *fake) Profile(context.Context) (app.Profile, error) {
	against := -1
	return app.Profile{Skills: []app.MySkill{{ID: "user-research", Have: 4}, {ID: "roadmapping", Have: 4}},
		Own: []app.OwnDimension{{ID: "own:pace", Name: "Pace", Ordered: true, Values: []string{"slow", "steady", "fast"}}, {ID: "own:camp", Name: "Camp"}},
		Questions: []app.Question{{ID: 7, Text: "Should we charge per clinic?", Importance: 4, Stance: &against}, {ID: 8, Text: "Who reads tenders?", Importance: 2},
			{ID: 9, Text: "Is a pilot worth the wait?", Importance: 3, Opposite: true, Closed: "2026-10-01"}}}, nil
}

func origin(source app.Source) string {
	if source == app.Inferred {
		return "from “Data scientist”, 80%"
	}
	return "you said"
}

func (f *fake) Names(context.Context) ([]planner.PersonName, error) {
	var out []planner.PersonName
	for _, r := range f.rows {
		out = append(out, planner.PersonName{ID: r.ID, Text: r.Name})
	}
	return out, f.fail
}

func (f *fake) Doubts(_ context.Context, id app.PersonID) ([]planner.DoubtView, error) {
	if id != 1 {
		return nil, nil
	}
	return f.doubts, nil
}

func (f *fake) AnswerDoubt(_ context.Context, id app.PersonID, a planner.DoubtAnswer) (app.ChangeID, error) {
	if f.fail == nil && len(f.doubts) > 0 {
		f.doubts = f.doubts[1:]
	}
	return f.did(fmt.Sprintf("answer %s %s%s %d %s", f.persons[id].Name.First(), a.Skill, a.Dimension, a.Level, a.Value))
}

func (f *fake) SetSkills(ctx context.Context, id app.PersonID, listed []app.PersonSkill) (app.ChangeID, error) {
	q := f.persons[id]
	q.Skills = listed
	_, change, err := f.SavePerson(ctx, q)
	return change, err
}

func (f *fake) Tags(context.Context) ([]string, error) { return []string{"data", "clinic"}, nil }
func (f *fake) SuggestSkills(prefix string, _ int) []string {
	var out []string
	for _, s := range []string{"Pricing", "Public tenders", "Product strategy"} {
		if strings.HasPrefix(app.Fold(s), app.Fold(prefix)) {
			out = append(out, s)
		}
	}
	return out
}

func (f *fake) did(what string) (app.ChangeID, error) {
	if f.fail != nil {
		return 0, f.fail
	}
	f.done = append(f.done, what)
	return 9, nil
}

func (f *fake) Pause(_ context.Context, id app.PersonID, until app.Day) (app.ChangeID, error) {
	return f.did("pause " + f.persons[id].Name.First() + " " + string(until))
}
func (f *fake) Resume(_ context.Context, id app.PersonID) (app.ChangeID, error) {
	return f.did("resume " + f.persons[id].Name.First())
}
func (f *fake) Snooze(_ context.Context, id app.PersonID, until app.Day) (app.ChangeID, error) {
	return f.did("snooze " + f.persons[id].Name.First() + " " + string(until))
}
func (f *fake) NotForMe(_ context.Context, id app.PersonID, why string) (app.ChangeID, error) {
	return f.did("not for me " + f.persons[id].Name.First() + " " + why)
}
func (f *fake) Archive(_ context.Context, id app.PersonID) (app.ChangeID, error) {
	return f.did("archive " + f.persons[id].Name.First())
}
func (f *fake) Delete(_ context.Context, id app.PersonID) (app.ChangeID, error) {
	name := f.persons[id].Name.First()
	delete(f.persons, id)
	return f.did("delete " + name)
}
func (f *fake) DeleteForGood(_ context.Context, id app.PersonID) error {
	name := f.persons[id].Name.First()
	delete(f.persons, id)
	_, err := f.did("delete for good " + name)
	return err
}
func (f *fake) Talked(_ context.Context, id app.PersonID, on app.Day, note string) (app.ChangeID, error) {
	return f.did("talked " + f.persons[id].Name.First() + " " + string(on) + " " + note)
}

var _ people.Planner = (*planner.Planner)(nil)
