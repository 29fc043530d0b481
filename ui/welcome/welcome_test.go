package welcome_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/welcome"
)

// fake is a planner that keeps what it is given.
type fake struct {
	me      app.Profile
	people  int
	lines   string
	sampled bool
	set     [][2]string
	err     error // of adding people
}

func (f *fake) Profile(context.Context) (app.Profile, error) { return f.me, nil }
func (f *fake) SaveProfile(me app.Profile) (app.ChangeID, error) {
	me.Skills = slices.Clone(me.Skills)
	for i, k := range me.Skills {
		if k.ID == "" {
			me.Skills[i].ID = app.SkillID("own:" + app.Fold(k.Name))
		}
	}
	f.me = me
	return 5, me.Validate()
}
func (f *fake) ProposeSkills(_, _, goal string, n int) []planner.ProposedSkill {
	var out []planner.ProposedSkill
	for i, name := range []string{"Financial modelling", "Negotiation", "Data analysis", "Public speaking", "Pricing", "Machine learning", "Hiring", "Leading a team", "Strategy"} {
		if i < n {
			out = append(out, planner.ProposedSkill{ID: app.SkillID(strings.ReplaceAll(strings.ToLower(name), " ", "-")), Name: name, Have: app.Level(1 + i%2), Want: app.Level(3 + i%2)})
		}
	}
	return out
}
func (f *fake) SuggestSkills(string, int) []string { return []string{"Storytelling"} }
func (f *fake) Names(context.Context) ([]planner.PersonName, error) {
	return make([]planner.PersonName, f.people), nil
}
func (f *fake) AddPeople(_ context.Context, lines string) (int, app.ChangeID, error) {
	if f.err != nil {
		return 0, 0, f.err
	}
	f.lines = lines
	f.people += len(strings.Split(lines, "\n"))
	return f.people, 8, nil
}
func (f *fake) LoadSample(context.Context) error { f.sampled = true; return nil }
func (f *fake) SetSetting(key, value string) (app.ChangeID, error) {
	f.set = append(f.set, [2]string{key, value})
	return 1, nil
}

func maya() app.Profile {
	return app.Profile{Name: "Maya Okafor", Title: "Senior product manager", Organisation: "Harbour Health", Place: "London", Zone: "Europe/London"}
}

func growing(k ...app.MySkill) app.Profile {
	me := maya()
	me.Skills = append(me.Skills, k...)
	return me
}

func gap(id app.SkillID, name string, have, want app.Level) app.MySkill {
	return app.MySkill{ID: id, Name: name, Have: have, Want: want, Importance: 3}
}

func open(t *testing.T, f *fake) (*screentest.Host, *welcome.Screen) {
	t.Helper()
	h := screentest.NewHost(t, 1280, 800)
	s := welcome.New(h, f)
	h.Show(s, screen.Route{Name: screen.Welcome})
	return h, s
}

func TestOneCanTypeAtOnce(t *testing.T) {
	h, s := open(t, &fake{me: app.Profile{}})
	if h.Window().Canvas().Focused() != h.Field(t, "Name").Focusable() {
		t.Fatalf("the focus is on %T, want the first field", h.Window().Canvas().Focused())
	}
	test.Type(h.Field(t, "Name").Entry(), "Maya")
	s.Changed([]app.Signal{app.SettingsChanged})
	if got := h.Field(t, "Name").Text(); got != "Maya" {
		t.Errorf("the field holds %q", got)
	}
}

// pressable is a widget that hears a press.
type pressable interface {
	fyne.Widget
	fyne.Tappable
}

// tile presses a skill's tile: at its box, or beside it.
func tile(t *testing.T, h *screentest.Host, name string, box bool) {
	t.Helper()
	for _, o := range screentest.All[pressable](h) {
		for _, inside := range test.WidgetRenderer(o).Objects() {
			text, ok := inside.(*part.Text)
			if !ok || text.Text != name || o.MinSize().Height != 44 {
				continue
			}
			x := float32(100)
			if box {
				x = 20
			}
			o.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 20)})
			return
		}
	}
	t.Fatalf("no tile %s", name)
}

func TestANewcomerSaysWhoTheyAreFirst(t *testing.T) {
	f := &fake{}
	h, s := open(t, f)
	h.MustShow(t, "Three short steps", "You bring one half.", "Where do you want to go?")
	h.Press(t, "Continue")
	h.MustShow(t, "Say your name first")
	h.Type(t, "Name", "Maya Okafor")
	h.Fill(t, "E-mail", "maya at harbour")
	s.Main()
	h.MustShow(t, "This does not look like an e-mail address")
	h.Fill(t, "E-mail", "maya@harbour.example")
	h.Fill(t, "Where do you want to go?", "Head of product")
	s.Main()
	if f.me.Name != "Maya Okafor" || f.me.Email != "maya@harbour.example" || f.me.Goal != "Head of product" || f.me.Zone != "Europe/London" {
		t.Errorf("kept %+v", f.me)
	}
	h.MustShow(t, "0 picked", "Financial modelling", "Leading a team")
	if h.Shows("Strategy") {
		t.Error("more than eight skills are proposed")
	}
}

func TestPickedSkillsAreKeptWithTheirLevels(t *testing.T) {
	f := &fake{me: maya()}
	h, s := open(t, f)
	tile(t, h, "Negotiation", true)
	tile(t, h, "Financial modelling", false)
	h.MustShow(t, "2 picked", "Now", "Want")
	scales := screentest.All[*part.Segmented](h)
	scales[1].Pick(5)
	tile(t, h, "Negotiation", false)
	screentest.All[*part.Segmented](h)[0].Pick(4)
	s.Main()
	want := []app.MySkill{gap("financial-modelling", "Financial modelling", 1, 5), gap("negotiation", "Negotiation", 4, 5)}
	if !slices.Equal(f.me.Skills, want) {
		t.Errorf("kept %+v", f.me.Skills)
	}
	h.MustShow(t, "Bring in people", "Financial modelling, Negotiation")
}

func TestASkillInOwnWordsIsPickedOnce(t *testing.T) {
	f := &fake{me: maya()}
	h, s := open(t, f)
	h.Press(t, "Add")
	h.MustShow(t, "Type a skill first")
	screentest.All[*part.Combo](h)[0].Pick("Storytelling")
	h.MustShow(t, "1 picked", "Storytelling")
	screentest.All[*part.Combo](h)[0].Pick("pricing")
	h.MustShow(t, "2 picked")
	s.Main()
	s.Main()
	if len(f.me.Skills) != 2 || f.me.Skills[1].ID != "own:storytelling" || f.me.Skills[0].ID != "pricing" {
		t.Errorf("kept %+v", f.me.Skills)
	}
}

func TestAnUntickedSkillIsNoLongerWantedButWhatIHaveStays(t *testing.T) {
	f := &fake{me: growing(gap("negotiation", "Negotiation", 2, 4), gap("cooking", "Cooking", 5, 5))}
	h, s := open(t, f)
	h.Hint(t, "Open: What do you want to grow?")
	tile(t, h, "Negotiation", true)
	h.MustShow(t, "0 picked")
	s.Main()
	want := []app.MySkill{gap("negotiation", "Negotiation", 2, 2), gap("cooking", "Cooking", 5, 5)}
	if !slices.Equal(f.me.Skills, want) {
		t.Errorf("kept %+v", f.me.Skills)
	}
}

func TestNamesTypedInAreAddedAndDoneLeadsToWhoNext(t *testing.T) {
	f := &fake{me: growing(gap("pricing", "Pricing", 1, 3))}
	h, s := open(t, f)
	h.MustShow(t, "Data privacy", "Load the sample")
	if !h.Button(t, "Add them").Disabled() {
		t.Error("nobody can be added")
	}
	h.Field(t, "Ines Duarte, CTO at Tern Robotics, ines@tern.example").Entry().SetText("Ben Ito\nLena Vogt, lead at Tilia")
	h.Press(t, "Add them")
	if f.lines != "Ben Ito\nLena Vogt, lead at Tilia" || len(h.Told) != 1 || h.Told[0].Change != 8 {
		t.Errorf("added %q, told %v", f.lines, h.Told)
	}
	h.MustShow(t, "2 people are here")
	if h.HasButton("Load the sample") {
		t.Error("the sample is offered beside real people")
	}
	s.Main()
	if len(f.set) != 1 || f.set[0] != [2]string{app.SetWelcomed, "yes"} || len(h.Went) != 1 || h.Went[0].Name != screen.WhoNext {
		t.Errorf("set %v, went %v", f.set, h.Went)
	}
}

func TestALineThatCannotBeReadIsToldAtTheField(t *testing.T) {
	f := &fake{me: growing(gap("pricing", "Pricing", 1, 3)), err: app.Invalid("line 2: the person has no name")}
	h, _ := open(t, f)
	h.Field(t, "Ines Duarte, CTO at Tern Robotics, ines@tern.example").Entry().SetText("Ben Ito\n, CTO")
	h.Press(t, "Add them")
	h.MustShow(t, "Line 2: the person has no name.")
}

func TestAFileGoesToImportAndTheProfileIsKeptFirst(t *testing.T) {
	f := &fake{me: growing(gap("pricing", "Pricing", 1, 3))}
	h, _ := open(t, f)
	h.PickPath = "/home/maya/archive.zip"
	h.Press(t, "Choose a file")
	if want := (screen.Route{Name: screen.Import, Path: "/home/maya/archive.zip"}); len(h.Went) != 1 || h.Went[0] != want {
		t.Errorf("went %v", h.Went)
	}
	if len(f.set) != 0 {
		t.Error("Welcome is over before the file is brought in")
	}
}

func TestSkippingKeepsWhatWasTypedAndLeadsToToday(t *testing.T) {
	f := &fake{}
	h, _ := open(t, f)
	h.Type(t, "Name", "Maya")
	h.Fill(t, "E-mail", "not an address")
	h.Press(t, "Skip for now")
	if f.me.Name != "Maya" || f.me.Email != "" {
		t.Errorf("kept %+v", f.me)
	}
	if len(f.set) != 1 || len(h.Went) != 1 || h.Went[0].Name != screen.Today {
		t.Errorf("set %v, went %v", f.set, h.Went)
	}
}

func TestTheSampleNetworkIsLoaded(t *testing.T) {
	f := &fake{me: growing(gap("pricing", "Pricing", 1, 3))}
	h, _ := open(t, f)
	h.Press(t, "Load the sample")
	if !f.sampled || len(f.set) != 1 || len(h.Went) != 1 || h.Went[0].Name != screen.WhoNext {
		t.Errorf("sampled %v, set %v, went %v", f.sampled, f.set, h.Went)
	}
}

func TestANewTextSizeKeepsWhatIsBeingTyped(t *testing.T) {
	h, s := open(t, &fake{})
	h.Type(t, "Name", "Maya Ok")
	h.Rebuild(s)
	if got := h.Field(t, "Name").Text(); got != "Maya Ok" {
		t.Errorf("the field holds %q", got)
	}
}

func TestDraw(t *testing.T) {
	page := func(f *fake) func(*screentest.Host) (screen.Screen, screen.Route) {
		return func(h *screentest.Host) (screen.Screen, screen.Route) {
			return welcome.New(h, f), screen.Route{Name: screen.Welcome}
		}
	}
	me := growing(gap("financial-modelling", "Financial modelling", 1, 3), gap("negotiation", "Negotiation", 2, 4), gap("data-analysis", "Data analysis", 2, 4))
	screentest.Draw(t, "welcome-about", page(&fake{}))
	screentest.Draw(t, "welcome-bring", page(&fake{me: me}))
	screentest.Draw(t, "welcome-done", page(&fake{me: me, people: 40}))
	for _, width := range []float32{1280, 700} {
		h := screentest.NewHost(t, width, 800)
		h.Show(welcome.New(h, &fake{me: me}), screen.Route{Name: screen.Welcome})
		h.Hint(t, "Open: What do you want to grow?")
		h.Shoot(t, map[float32]string{1280: "welcome-grow", 700: "welcome-grow-compact"}[width])
	}
}
