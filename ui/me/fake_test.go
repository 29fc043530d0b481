package me_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/assets"
	"cortado/ui/me"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// fake is a planner that keeps a profile in memory, the one of the sample.
type fake struct {
	me       app.Profile
	saves    int
	fail     error
	exported string
	away     map[app.SkillID]bool
	from     []app.PersonID  // whom a question was closed with
	own      planner.OwnView // the dimension saved last
}

func newFake(t testing.TB) *fake {
	t.Helper()
	f := &fake{away: map[app.SkillID]bool{}}
	document, err := fs.ReadFile(assets.Sample(), "profile.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(document, &f.me); err != nil {
		t.Fatal(err)
	}
	f.me.Questions[0].Since, f.me.Questions[1].Since, f.me.Questions[2].Since = "2026-11-09", "2026-10-21", "2025-10-02"
	return f
}

func (f *fake) Profile(context.Context) (app.Profile, error) { return f.copy(), nil }

// copy is the profile as a reader gets it, with nothing shared.
func (f *fake) copy() app.Profile {
	raw, err := json.Marshal(f.me)
	if err != nil {
		panic(err)
	}
	var out app.Profile
	if err := json.Unmarshal(raw, &out); err != nil {
		panic(err)
	}
	return out
}

func (f *fake) SaveProfile(p app.Profile) (app.ChangeID, error) {
	if f.fail != nil {
		return 0, f.fail
	}
	for i := range p.Skills {
		if p.Skills[i].ID == "" {
			p.Skills[i].ID = app.SkillID("own:" + strings.ReplaceAll(app.Fold(p.Skills[i].Name), " ", "-"))
		}
	}
	for i := range p.Questions {
		if p.Questions[i].ID == 0 {
			p.Questions[i].ID = app.QuestionID(100 + i)
		}
	}
	if err := p.Validate(); err != nil {
		return 0, err
	}
	f.saves++
	f.me = p
	return app.ChangeID(f.saves), nil
}

func (f *fake) change(edit func(*app.Profile)) (app.ChangeID, error) {
	me := f.copy()
	edit(&me)
	return f.SaveProfile(me)
}

func (f *fake) Names(context.Context) ([]planner.PersonName, error) {
	return []planner.PersonName{{ID: 4, Text: "Aiko Tanaka"}, {ID: 5, Text: "Jonas Lindqvist"}, {ID: 26, Text: "Lena Vogt"}, {ID: 7, Text: "Priya Raman"}}, nil
}

func (f *fake) Proposals(_ context.Context, role string) (planner.Proposals, error) {
	var out planner.Proposals
	put := func(list *[]planner.Proposal, p planner.Proposal) {
		if mine, have := f.me.Skill(p.ID); (!have || mine.Want < p.Want) && !f.away[p.ID] {
			*list = append(*list, p)
		}
	}
	for _, p := range []planner.Proposal{{ID: "agile", Name: "Agile delivery", Have: 4, Want: 4}, {ID: "prioritisation", Name: "Prioritisation", Have: 4, Want: 4},
		{ID: "writing", Name: "Writing", Have: 3, Want: 3}, {ID: "service-design", Name: "Service design", Have: 3, Want: 3}, {ID: "interviewing", Name: "Interviewing", Have: 3, Want: 3}} {
		p.Reason = "from Senior product manager"
		put(&out.Have, p)
	}
	if role == "" {
		role = f.me.Goal
	}
	if role != "Head of Product" {
		put(&out.Want, planner.Proposal{ID: "hiring", Name: "Hiring", Have: 1, Want: 3, Reason: "many people want it"})
		return out, nil
	}
	out.Role = role
	put(&out.Want, planner.Proposal{ID: "strategy", Name: "Strategy", Have: 0, Want: 4, Reason: "for Head of Product"})
	put(&out.Want, planner.Proposal{ID: "pricing", Name: "Pricing", Have: 1, Want: 4, Reason: "for Head of Product"})
	return out, nil
}

func (f *fake) AddProposed(_ context.Context, all []planner.Proposal) (app.ChangeID, error) {
	return f.change(func(me *app.Profile) {
		for _, p := range all {
			if at := slices.IndexFunc(me.Skills, func(k app.MySkill) bool { return k.ID == p.ID }); at >= 0 {
				me.Skills[at].Want = p.Want
				continue
			}
			me.Skills = append(me.Skills, app.MySkill{ID: p.ID, Name: p.Name, Have: p.Have, Want: p.Want, Importance: 3})
		}
	})
}

func (f *fake) dismiss(all []planner.Proposal) (app.ChangeID, error) {
	for _, p := range all {
		f.away[p.ID] = true
	}
	f.saves++
	return app.ChangeID(f.saves), nil
}

func (f *fake) DismissHave(all []planner.Proposal) (app.ChangeID, error) { return f.dismiss(all) }
func (f *fake) DismissWant(all []planner.Proposal) (app.ChangeID, error) { return f.dismiss(all) }

func (f *fake) OfferSkills(me app.Profile, proposed planner.Proposals, typed string, _ int) []planner.SkillOffer {
	var out []planner.SkillOffer
	if typed == "" {
		for _, p := range proposed.Want {
			out = append(out, planner.SkillOffer{ID: p.ID, Name: p.Name, Have: p.Have, Want: p.Want})
		}
		return out
	}
	for _, s := range []planner.SkillOffer{{ID: "hiring", Name: "Hiring"}, {ID: "spreadsheets", Name: "Spreadsheets", Written: "Excel"}, {ID: "hypotheses", Name: "Hypothesis testing"}, {ID: "pricing", Name: "Pricing"}} {
		if _, have := me.Skill(s.ID); !have && (strings.HasPrefix(app.Fold(s.Name), app.Fold(typed)) || s.Written != "" && strings.HasPrefix(app.Fold(s.Written), app.Fold(typed))) {
			s.Have, s.Want = 1, 3
			out = append(out, s)
		}
	}
	if len(out) == 0 && slices.ContainsFunc(me.Skills, func(k app.MySkill) bool { return strings.HasPrefix(app.Fold(k.Name), app.Fold(typed)) }) {
		return nil
	}
	return append(out, planner.SkillOffer{ID: f.NameSkill(typed).ID, Name: typed, Have: 1, Want: 3, Own: true})
}

func (f *fake) SkillsIn(text string) []planner.NamedSkill {
	var out []planner.NamedSkill
	for _, s := range []planner.NamedSkill{{ID: "pricing", Name: "Pricing"}, {ID: "roadmapping", Name: "Roadmapping"}} {
		if strings.Contains(app.Fold(text), app.Fold(s.Name)[:5]) {
			out = append(out, s)
		}
	}
	return out
}

func (f *fake) NameSkill(text string) planner.NamedSkill {
	for _, s := range []planner.NamedSkill{{ID: "hiring", Name: "Hiring"}, {ID: "pricing", Name: "Pricing"}, {ID: "roadmapping", Name: "Roadmapping"},
		{ID: "user-research", Name: "User research"}, {ID: "data-analysis", Name: "Data analysis"}, {ID: "public-speaking", Name: "Public speaking"}, {ID: "stakeholder-management", Name: "Stakeholder management"}} {
		if app.Fold(s.Name) == app.Fold(text) || string(s.ID) == text {
			return s
		}
	}
	return planner.NamedSkill{ID: app.SkillID("own:" + strings.ReplaceAll(app.Fold(text), " ", "-")), Name: text}
}

func (f *fake) Questions(context.Context) ([]planner.QuestionView, error) {
	var out []planner.QuestionView
	for _, q := range f.me.Questions {
		v := planner.QuestionView{Question: q}
		if q.ID == 1 {
			v.Line, v.Talked = "2 coffees: Priya met, Jonas asked", "talked with Priya on 12 November"
			v.Led = []planner.QuestionTalk{{Coffee: 3, Person: 7, Name: "Priya Raman", First: "Priya", State: app.WasMet, When: "Thu 12 Nov", Rated: true, Met: .5},
				{Coffee: 4, Person: 5, Name: "Jonas Lindqvist", First: "Jonas", State: app.Asked, When: "Mon 16 Nov", Met: -1}}
		}
		out = append(out, v)
	}
	return out, nil
}

func (f *fake) SaveQuestion(_ context.Context, q app.Question) (app.ChangeID, error) {
	return f.change(func(me *app.Profile) {
		for i := range me.Questions {
			if me.Questions[i].ID == q.ID {
				me.Questions[i] = q
				return
			}
		}
		me.Questions = append(me.Questions, q)
	})
}

func (f *fake) question(id app.QuestionID, edit func(*app.Question)) (app.ChangeID, error) {
	return f.change(func(me *app.Profile) {
		for i := range me.Questions {
			if me.Questions[i].ID == id {
				edit(&me.Questions[i])
			}
		}
	})
}

func (f *fake) CloseQuestion(_ context.Context, id app.QuestionID, learned string, from []app.PersonID) (app.ChangeID, error) {
	f.from = from
	return f.question(id, func(q *app.Question) { q.Closed, q.Learned = "2026-11-18", learned })
}

func (f *fake) ReopenQuestion(_ context.Context, id app.QuestionID) (app.ChangeID, error) {
	return f.question(id, func(q *app.Question) { q.Closed = "" })
}

func (f *fake) RemoveQuestion(_ context.Context, id app.QuestionID) (app.ChangeID, error) {
	return f.change(func(me *app.Profile) {
		me.Questions = slices.DeleteFunc(me.Questions, func(q app.Question) bool { return q.ID == id })
	})
}

func (f *fake) CheckOwnDimension(me app.Profile, v planner.OwnView) error {
	return v.OwnDimension.Validate(me.Own)
}

func (f *fake) SaveOwnDimension(_ context.Context, v planner.OwnView) (app.ChangeID, error) {
	f.own = v
	return f.change(func(me *app.Profile) {
		v.ID = "own:years-abroad"
		me.Own = []app.OwnDimension{v.OwnDimension}
	})
}

func (f *fake) RemoveOwnDimension(context.Context, app.Dimension) (app.ChangeID, error) {
	return f.change(func(me *app.Profile) { me.Own = nil })
}

func (f *fake) ExportProfile(_ context.Context, path string) error {
	f.exported = path
	return f.fail
}

// shown opens the screen in a wide window.
func shown(t *testing.T) (*screentest.Host, *fake, *me.Screen) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 800), newFake(t)
	s := me.New(h, f)
	h.Show(s, screen.Route{Name: screen.Me})
	return h, f, s
}

func TestDraw(t *testing.T) {
	screentest.Draw(t, "me", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return me.New(h, newFake(t)), screen.Route{Name: screen.Me}
	})
	screentest.Draw(t, "me-empty", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return me.New(h, &fake{}), screen.Route{Name: screen.Me}
	})
}

func TestDrawTheRest(t *testing.T) {
	h, f, s := shown(t)
	to := func(y float32) {
		for _, scroll := range screentest.All[*part.Scroll](h) {
			scroll.SetOffset(y)
		}
	}
	h.Press(t, "Add skill")
	test.Type(adds(t, h).Focusable(), "h")
	h.Shoot(t, "me-add")
	s.Leave()
	h.Press(t, "Close (Esc)")
	h.Press(t, "Coffees of: Should we charge per clinic or per patient?")
	f.me.Own = []app.OwnDimension{{ID: "own:years-abroad", Name: "Years abroad", Ordered: true, Values: []string{"none", "some", "many"}}}
	s.Open(screen.Route{Name: screen.Me})
	h.Press(t, "How much each counts")
	h.Fill(t, "E-mail", "maya at halden")
	h.Fill(t, "Role to look at", "Head of Product")
	for i, y := range []float32{560, 1100, 1700} {
		to(y)
		h.Shoot(t, "me-below-"+string(rune('1'+i)))
	}
	h.Press(t, "Close it?")
	h.Shoot(t, "me-close")
	h.Press(t, "Cancel")
	h.Press(t, "Edit: Should we charge per clinic or per patient?")
	h.Shoot(t, "me-question")
	h.Press(t, "Cancel")
	h.Press(t, "Edit Women in Digital Care")
	h.Shoot(t, "me-programme")
	h.Press(t, "Cancel")
	h.Press(t, "Edit Years abroad")
	h.Shoot(t, "me-own")
	h.Press(t, "Cancel")
	h.Press(t, "Edit: our user-interview kit")
	h.Shoot(t, "me-offer")
}

var _ me.Planner = (*planner.Planner)(nil)
