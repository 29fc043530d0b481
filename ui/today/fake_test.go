package today_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/today"
)

// fake is a planner with the day of the pictures; it remembers what was asked
// of it.
type fake struct {
	view     planner.Today
	err      error // of every reading
	writeErr error
	reads    int
	brief    planner.Brief
	hoped    *string  // the purpose that was kept
	asks     []string // the questions that were kept
	keep     []string // what stood there when another question was asked for
	files    []string // what was written: format, with notes, path
	opened   string
	calls    []string
	settled  app.FollowUp
	how      string
	entry    int64
	kept     bool
	request  int64
	accepted bool
	from     app.PersonID
	asked    planner.Asked
	snoozed  app.PersonID
	until    app.Day
}

func (f *fake) call(name string) (app.ChangeID, error) {
	f.calls = append(f.calls, name)
	return 7, f.writeErr
}

func (f *fake) TodayView(context.Context) (planner.Today, error) {
	f.reads++
	return f.view, f.err
}
func (f *fake) Brief(_ context.Context, id app.CoffeeID) (planner.Brief, error) {
	b := f.brief
	if b.First == "" && f.view.Next != nil {
		b = f.view.Next.Brief
	}
	b.Coffee.ID = id
	return b, f.err
}
func (f *fake) AnotherQuestion(_ context.Context, _ app.CoffeeID, keep []string, place int) (planner.BriefQuestion, error) {
	f.keep = keep
	return planner.BriefQuestion{ID: "next", Text: fmt.Sprintf("Another question for place %d?", place)}, f.writeErr
}
func (f *fake) KeepBrief(_ context.Context, _ app.CoffeeID, purpose *string, questions []string) (app.ChangeID, error) {
	if purpose == nil && questions == nil {
		return 0, nil
	}
	f.hoped, f.asks = purpose, questions
	return f.call("brief")
}
func (f *fake) BriefFile(_ context.Context, id app.CoffeeID, format string, notes bool) (string, []byte, error) {
	return "brief-priya-raman." + format, fmt.Appendf(nil, "%s of coffee %d, with notes: %t", format, id, notes), f.writeErr
}
func (f *fake) WriteBrief(path string, content []byte) error {
	f.files = append(f.files, path+": "+string(content))
	return f.writeErr
}
func (f *fake) Cancel(context.Context, app.CoffeeID, planner.Export) (app.Coffee, app.ChangeID, error) {
	id, err := f.call("cancel")
	return app.Coffee{}, id, err
}
func (f *fake) PutOff(_ context.Context, u app.FollowUp, until app.Day) (app.ChangeID, error) {
	f.settled, f.how = u, "until:"+string(until)
	return 7, nil
}

func (f *fake) Settle(_ context.Context, u app.FollowUp, how string) (app.ChangeID, error) {
	f.settled, f.how = u, how
	return f.call("settle")
}
func (f *fake) KeepPromise(_ context.Context, entry int64, kept bool) (app.ChangeID, error) {
	f.entry, f.kept = entry, kept
	return f.call("promise")
}
func (f *fake) AnswerRequest(_ context.Context, id int64, accept bool) (app.ChangeID, error) {
	f.request, f.accepted = id, accept
	return f.call("answer")
}
func (f *fake) Request(_ context.Context, id app.PersonID, a planner.Asked) (app.ChangeID, error) {
	f.from, f.asked = id, a
	return f.call("request")
}
func (f *fake) EditRequest(context.Context, int64, planner.Asked) (app.ChangeID, error) {
	return f.call("edit")
}
func (f *fake) DoneRequest(_ context.Context, id int64) (app.ChangeID, error) {
	f.request = id
	return f.call("did")
}
func (f *fake) Snooze(_ context.Context, id app.PersonID, until app.Day) (app.ChangeID, error) {
	f.snoozed, f.until = id, until
	return f.call("snooze")
}
func (f *fake) Names(context.Context) ([]planner.PersonName, error) {
	return []planner.PersonName{{ID: 1, Text: "Aiko Tanaka"}, {ID: 2, Text: "Priya Raman"}, {ID: 3, Text: "Tom Adeyemi"}}, f.err
}
func (f *fake) Open(address string) error {
	f.opened = address
	return f.writeErr
}

func row(id app.PersonID, name, role string, rel app.Relation) planner.PersonRow {
	return planner.PersonRow{ID: id, Name: name, Role: role, Relation: rel}
}

// asPictured is the day of today.png.
func asPictured() planner.Today {
	now := screentest.Now()
	task := func(kind app.FollowUpKind, person app.PersonID, title, why, chip string, late bool, verb string) planner.Task {
		return planner.Task{FollowUp: app.FollowUp{Key: string(kind) + ":1", Kind: kind, Person: person, Request: 12, Coffee: 4, Text: "Could you read my pricing page?"},
			Name: "Lena Vogt", Title: title, Why: why, Chip: chip, Late: late, Verb: verb}
	}
	return planner.Today{
		Head: "Wednesday 18 November", Line: "One coffee today and four small things to do", People: 40, Gaps: 8,
		TaskLine: "4 things, about 12 minutes",
		Next: &planner.NextCoffee{Today: true, For: "Your purpose: judge a three-year business case without leaning on finance.",
			Ground: "Background: plant engineering, then finance. Both worked at Acme, 2016 to 2018.", By: "Tom Adeyemi introduced you",
			Brief: planner.Brief{
				Coffee: app.Coffee{ID: 9, Person: 2, State: app.Scheduled, Start: now.Add(4*time.Hour + 25*time.Minute), Minutes: 25, Link: "https://meet.example/maya-priya"},
				Row:    row(2, "Priya Raman", "Finance director, Northlake Energy", app.Senior), First: "Priya", Link: "https://meet.example/maya-priya",
				Clock: "15:30", When: "25 min, in 4 hours", Theirs: "10:30 for Priya, Toronto",
				Mine:     []planner.SkillLine{{ID: "fm", Name: "Financial modelling", Mine: 1, Want: 3, Them: 5}, {ID: "pr", Name: "Pricing", Mine: 1, Want: 3, Them: 4}},
				Their:    []planner.SkillLine{{ID: "fm", Name: "Financial modelling", Mine: 1, Want: 3, Them: 5}, {ID: "bo", Name: "Board papers", Mine: 2, Want: 0, Them: 5}},
				MineText: "Financial modelling 1, want 3", TheirText: "Financial modelling 5, Pricing 4",
				Why:     []string{"Financial modelling: you 1, want 3, Priya 5", "View from finance: differs from you in 5 of 7"},
				Purpose: "Judge a three-year business case without leaning on finance", Give: "your user-interview kit",
				Bridge:   "Both worked at Acme, 2016 to 2018. Tom Adeyemi introduced you.",
				Notes:    []planner.BriefNote{{Day: "Mon 9 Nov", Text: "Reads a case from the last page.", Kind: "note"}},
				Promised: []string{"User-interview kit, by today"}, Awaited: []string{"Her template for a three-year case"},
				Questions: []planner.BriefQuestion{{Text: "What made you turn down the last case you said no to?"}, {Text: "Which three numbers do you look at first?"}, {Text: "Where do product people fool themselves most?"}},
			}},
		Tasks: []planner.Task{
			task(app.DueChase, 5, "Follow up with Jonas Lindqvist", "Asked Mon 9 Nov, no answer since. A short line is enough.", "2 days late", true, "Write"),
			task(app.DueThank, 1, "Thank Aiko Tanaka", "Best within 24 hours: by 17:10 today", "5 h left", false, "Write thanks"),
			task(app.DueRate, 1, "Rate the talk with Aiko Tanaka", "Tue 17 Nov. Takes about a minute.", "", false, "Rate"),
			task(app.DueAnswer, 6, "Answer Lena Vogt", "Lena asked on Monday: Could you read my pricing page?", "", false, "Answer"),
		},
		Round: &planner.RoundProgress{Number: 7, Asked: "3 of 4 asked", Line: "2 to 27 November. 2 said yes, 1 not answered.", Rows: []planner.ProgressRow{
			{Person: 2, Name: "Priya Raman", Asked: true, Yes: true, Status: "Coffee today"},
			{Person: 1, Name: "Aiko Tanaka", Asked: true, Yes: true, Status: "Met, not rated"},
			{Person: 5, Name: "Jonas Lindqvist", Asked: true, Status: "No answer yet"},
			{Person: 8, Name: "Samuel Boateng", Status: "Not asked"}}},
		Quiet: "Nothing waits for you. What comes up stands here.", TopChips: []app.Relation{app.Outside, app.Senior},
		Top: &planner.SuggestionCard{Row: row(8, "Samuel Boateng", "Theatre director, Anchor Stage", app.Outside), First: "Samuel", Bridge: "Ines Duarte knows you both",
			Reasons: []planner.ReasonLine{{Kind: "skill", Name: "Public speaking", Facts: "you 2, want 4, Samuel 5", You: 2, Want: 4, Their: 5, Share: .5},
				{Kind: "perspective", Name: "Sees it differently", Facts: "differs from you in 5 of 6", Share: .4}}},
		Promised: []planner.PromiseLine{{Entry: 31, Person: 2, Text: "User-interview kit, for Priya", When: "today"}, {Entry: 32, Person: 1, Text: "An introduction to Hana, for Aiko", When: "Fri 20 Nov"}},
	}
}

// open shows the screen over a fake planner in a wide window.
func open(t *testing.T, change func(*planner.Today)) (*screentest.Host, *fake, *today.Screen) {
	t.Helper()
	h := screentest.NewHost(t, 1280, 800)
	f := &fake{view: asPictured()}
	if change != nil {
		change(&f.view)
	}
	s := today.New(h, f)
	h.Show(s, screen.Route{Name: screen.Today})
	return h, f, s
}
