package whonext_test

import (
	"context"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/planner"
	"cortado/app/suggest"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/whonext"
)

// fake is a planner with the round of the pictures; it remembers what was asked
// of it.
type fake struct {
	view     planner.WhoNext
	err      error // of every reading
	answer   planner.WhyNot
	me       app.Profile
	calls    []string
	sizes    []int
	setting  string
	question *app.Question
	stuck    app.Question
	who      app.PersonID
	place    int
	out, in  app.PersonID
	until    app.Day
	why      planner.NotForMeWhy
	leaning  planner.Leaning
	rounds   []planner.PastRound
	pinned   bool
}

func (f *fake) call(name string) { f.calls = append(f.calls, name) }

func (f *fake) WhoNext(_ context.Context, size int) (planner.WhoNext, error) {
	f.sizes = append(f.sizes, size)
	v := f.view
	if size != 0 {
		v.Size = size
	}
	return v, f.err
}
func (f *fake) AnswerTo(_ context.Context, q app.Question, size int) (planner.Answer, error) {
	f.call("stuck")
	f.stuck = q
	v := asPictured()
	v.Cards = v.Cards[3:]
	v.Cards[0].Angle = "Sees it from: media and arts, director. You: product, lead."
	v.Size = size
	a := planner.Answer{WhoNext: v, Question: q, Matched: true}
	if q.Skills == nil {
		a.Question.Skills = []string{"pricing", "negotiation"}
	}
	for _, id := range a.Question.Skills {
		a.Understood = append(a.Understood, planner.UnderstoodSkill{ID: app.SkillID(id), Name: strings.ToUpper(id[:1]) + id[1:]})
	}
	return a, f.err
}
func (f *fake) KeepQuestion(_ context.Context, q app.Question) (planner.KeptQuestion, app.ChangeID, error) {
	f.call("keep")
	for _, known := range f.me.Questions {
		if known.Text == q.Text {
			return planner.KeptQuestion{Question: known, Need: "question:3", Known: true}, 0, nil
		}
	}
	f.me.Questions = append(f.me.Questions, q)
	return planner.KeptQuestion{Question: q, Need: "question:3"}, 5, nil
}
func (f *fake) WhyNotPerson(_ context.Context, id app.PersonID, place, _ int, q *app.Question) (planner.WhyNot, error) {
	f.call("why")
	f.who, f.place, f.question = id, place, q
	return f.answer, f.err
}
func (f *fake) StartRound(_ context.Context, size int, q *app.Question) (app.Round, app.ChangeID, error) {
	f.call("start")
	f.sizes, f.question = append(f.sizes, size), q
	f.view.Started = true
	return app.Round{ID: 8}, 5, nil
}
func (f *fake) Swap(_ context.Context, out, in app.PersonID) (app.Round, app.ChangeID, error) {
	f.call("swap")
	f.out, f.in = out, in
	return app.Round{ID: 7}, 5, nil
}
func (f *fake) Snooze(_ context.Context, id app.PersonID, until app.Day) (app.ChangeID, error) {
	f.call("snooze")
	f.who, f.until = id, until
	return 5, nil
}
func (f *fake) TeachNotForMe(_ context.Context, id app.PersonID, why planner.NotForMeWhy) (app.ChangeID, error) {
	f.call("not")
	f.who, f.why = id, why
	return 5, nil
}
func (f *fake) Pin(_ context.Context, id app.PersonID, pinned bool) (app.ChangeID, error) {
	f.call("pin")
	f.who, f.pinned = id, pinned
	return 5, nil
}
func (f *fake) SetSetting(key, value string) (app.ChangeID, error) {
	f.setting = key + "=" + value
	return 5, nil
}
func (f *fake) SwapProposed(_ context.Context, _ int, out, in app.PersonID) (app.ChangeID, error) {
	f.call("swap proposed")
	f.out, f.in = out, in
	return 5, nil
}
func (f *fake) WhereToLook(_ context.Context, skill app.SkillID, _ int) (planner.Lookout, error) {
	f.call("look " + string(skill))
	return planner.Lookout{Skill: skill, Name: "Device regulation", Need: "skill:" + app.NeedID(skill), Lines: []planner.LookLine{
		{Kind: suggest.ToIntroducer, Text: "Ask Tom Adeyemi, who knows Quality management at 4, whom they would turn to.", Person: 21, First: "Tom", Write: true},
		{Kind: suggest.Unsaid, Text: "You have not said whether Omar Haddad, who works in quality, knows Device regulation.", Person: 23, First: "Omar"},
		{Kind: suggest.Upward, Text: "You know nobody senior to you in quality or legal: look there."},
		{Kind: suggest.OutsideMine, Text: "Nobody you know outside Halden Health has it: look further."},
	}}, f.err
}
func (f *fake) RoundHistory(context.Context) ([]planner.PastRound, error) { return f.rounds, f.err }
func (f *fake) Stretch(context.Context) (planner.Leaning, error) {
	if f.leaning == "" {
		return planner.Balanced, f.err
	}
	return f.leaning, f.err
}
func (f *fake) SetStretch(l planner.Leaning) (app.ChangeID, error) {
	f.call("lean")
	f.leaning = l
	return 5, nil
}
func (f *fake) Names(context.Context) ([]planner.PersonName, error) {
	return []planner.PersonName{{ID: 20, Text: "Lena Vogt"}, {ID: 21, Text: "Tom Adeyemi"}}, nil
}

func card(id app.PersonID, name, first, title, org string, rel app.Relation, bridge, offer, runner string, reasons ...planner.ReasonLine) planner.SuggestionCard {
	return planner.SuggestionCard{Row: planner.PersonRow{ID: id, Name: name, Title: title, Organisation: org, Relation: rel}, First: first,
		Bridge: bridge, Offer: "Offer: " + offer, Runner: runner, RunnerUp: id + 16, Reasons: reasons}
}

func skill(name, facts string, you, want, their app.Level, share float64) planner.ReasonLine {
	return planner.ReasonLine{Kind: "skill", Need: "skill:" + app.NeedID(app.Fold(name)), Name: name, Facts: facts, You: you, Want: want, Their: their, Share: share}
}

func other(kind, name, facts string, share float64) planner.ReasonLine {
	return planner.ReasonLine{Kind: kind, Name: name, Facts: facts, Share: share}
}

// asPictured is the round of suggest.png, not started yet.
func asPictured() planner.WhoNext {
	v := planner.WhoNext{Round: 7, Size: 4, Line: "Round 7: four people chosen together so that each covers a different gap",
		Now: planner.Ring{Have: .38, Whole: .38}, With: planner.Ring{Have: .38, Adds: .5, Whole: .88}, Mix: "2 inside, 2 outside; 1 up, 3 across",
		Cards: []planner.SuggestionCard{
			card(4, "Priya Raman", "Priya", "Finance director", "Northlake Energy", app.Senior, "Both worked at Acme, 2016 to 2018. Tom Adeyemi can introduce you.", "your user-interview kit. Her service team is building one.", "Lena",
				skill("Financial modelling", "you 1, want 3, Priya 5", 1, 3, 5, .46), skill("Pricing", "you 1, want 3, Priya 4", 1, 3, 4, .31), other("perspective", "View from finance", "differs from you in 4 of 6", .23)),
			card(5, "Jonas Lindqvist", "Jonas", "Head of procurement", "City of Malmö", app.Outside, "Same panel at Open Health Day, March 2025. Not spoken since.", "how vendors read tender questions, from the inside.", "Mei",
				skill("Public tenders", "you 0, want 2, Jonas 5", 0, 2, 5, .41), skill("Negotiation", "you 2, want 4, Jonas 5", 2, 4, 5, .38), other("perspective", "View from purchasing", "differs from you in 5 of 6", .21)),
			card(6, "Aiko Tanaka", "Aiko", "Data scientist", "Kestrel Analytics", app.Peer, "Met through Ines Duarte in May. You have talked once.", "a clinic visit. She wants to see her models in use.", "Omar",
				skill("Data analysis", "you 2, want 4, Aiko 5", 2, 4, 5, .52), other("helpfulness", "Your last talk was helpful", "you rated 4 of 5 on 12 May", .31), skill("Machine learning", "you 1, want 3, Aiko 2", 1, 3, 2, .17)),
			card(7, "Samuel Boateng", "Samuel", "Theatre director", "Anchor Stage", app.Outside, "Ines Duarte sits on his board and knows you both.", "help with visitor surveys for his new season.", "Rosa",
				skill("Public speaking", "you 2, want 4, Samuel 5", 2, 4, 5, .6), other("perspective", "Most different view", "differs from you in 5 of 6", .4)),
		}}
	for i := range v.Cards {
		v.Cards[i].Place = i
	}
	v.Cards[2].More = []planner.ReasonLine{other("trust", "You trust them", "trust 3 of 5", .03), other("tie", "You talk now and then", "2 contacts, the last 6 months ago", .02)}
	v.Cards[3].Cautions = []planner.ReasonLine{other("availability", "Met a short while ago", "met 40 days ago; wholly free from 7 Jan 2027", 0)}
	for _, g := range []struct {
		name           string
		have, want, th app.Level
		who            string
	}{{"Financial modelling", 1, 3, 5, "Priya"}, {"Negotiation", 2, 4, 5, "Jonas"}, {"Data analysis", 2, 4, 5, "Aiko"}, {"Public tenders", 0, 2, 5, "Jonas"},
		{"Public speaking", 2, 4, 5, "Samuel"}, {"Pricing", 1, 3, 4, "Priya"}, {"Machine learning", 1, 3, 2, "Aiko"}, {"Device regulation", 1, 3, 0, ""}} {
		v.Gaps = append(v.Gaps, planner.GapLine{Need: "skill:" + app.NeedID(app.Fold(g.name)), Name: g.name, Have: g.have, Want: g.want, Them: g.th, Who: g.who})
	}
	return v
}

// started is the same round a week on: two were asked.
func started() planner.WhoNext {
	v := asPictured()
	v.Started = true
	v.Cards[0].Asked, v.Cards[0].Status = true, "Coffee today"
	v.Cards[1].Asked, v.Cards[1].Status = true, "No answer yet"
	v.Cards[3].Pinned = true
	v.Progress = &planner.RoundProgress{Number: 7, Rows: []planner.ProgressRow{{Person: 4, Asked: true, Yes: true}, {Person: 5, Asked: true}}}
	return v
}

func lena() planner.WhyNot {
	return planner.WhyNot{Person: 20, Name: "Lena Vogt", Other: 4, OtherAs: "Priya", CanSwap: true, Coverage: app.Coverage{Levels: .81},
		Text: "Same pricing level, but no financial modelling, and you talked 3 weeks ago. Coverage would go from 88% to 81%."}
}

// open shows the screen over a fake planner.
func open(t *testing.T, width, height float32, view planner.WhoNext) (*screentest.Host, *fake, *whonext.Screen) {
	t.Helper()
	h := screentest.NewHost(t, width, height)
	f := &fake{view: view, answer: lena()}
	s := whonext.New(h, f)
	h.Show(s, screen.Route{Name: screen.WhoNext})
	return h, f, s
}
