package settings_test

import (
	"context"
	"maps"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/settings"
)

// fake is a planner that keeps settings.
type fake struct {
	set     map[string]string
	wrote   [][2]string
	reset   bool
	backup  string
	damaged error
	undone  app.ChangeID
	changes []app.Change

	exported string
	phrasebook
	tagged
}

func newFake() *fake {
	f := &fake{set: map[string]string{}}
	for _, s := range app.AllSettings() {
		f.set[s.Key] = s.Default
	}
	f.tags = []planner.TagCadence{{Tag: "Berlin", People: 12}, {Tag: "Mentors", Days: 91, People: 3}, {Tag: "Pricing circle", Days: 30, People: 8}}
	now := screentest.Now()
	f.changes = []app.Change{{ID: 9, At: now.Add(-time.Minute), Label: "change.sent", Who: "Jonas Lindqvist"},
		{ID: 8, At: now.Add(-time.Hour), Label: "change.snooze", Who: "Priya Raman", Undoes: 6},
		{ID: 6, At: now.Add(-2 * time.Hour), Label: "change.snooze", Who: "Priya Raman", Undone: true}}
	return f
}

func (f *fake) Settings(context.Context) (map[string]string, error) { return maps.Clone(f.set), nil }
func (f *fake) SetSetting(key, value string) (app.ChangeID, error) {
	f.set[key] = value
	f.wrote = append(f.wrote, [2]string{key, value})
	return 3, nil
}
func (f *fake) ResetModel() (app.ChangeID, error) {
	f.reset = true
	for _, s := range app.AllSettings() {
		f.set[s.Key] = s.Default
	}
	return 12, nil
}
func (f *fake) Backup(path string) error    { f.backup = path; return nil }
func (f *fake) Check(context.Context) error { return f.damaged }
func (f *fake) DataPath() string            { return "/home/maya/.local/share/cortado/cortado.db" }
func (f *fake) People(context.Context, planner.Query) (planner.PeopleView, error) {
	return planner.PeopleView{Total: 1284}, nil
}
func (f *fake) Changes(context.Context, int) ([]app.Change, error) { return f.changes, nil }
func (f *fake) UndoChange(id app.ChangeID) (app.Change, error) {
	f.undone = id
	f.changes = nil
	return app.Change{ID: id}, nil
}
func (f *fake) Done(c app.Change) string {
	return map[string]string{"change.sent": "The message to Jonas Lindqvist is marked as sent", "change.snooze": "Priya Raman is snoozed"}[c.Label]
}

func open(t *testing.T) (*screentest.Host, *fake, *settings.Screen) {
	t.Helper()
	h, f := screentest.NewHost(t, 1280, 2000), newFake()
	s := settings.New(h, f, "0.1.0")
	h.Show(s, screen.Route{Name: screen.Settings})
	return h, f, s
}

func wrote(t *testing.T, f *fake, key, value string) {
	t.Helper()
	if n := len(f.wrote); n == 0 || f.wrote[n-1] != [2]string{key, value} {
		t.Errorf("wrote %v, want %s = %s", f.wrote, key, value)
	}
}

func TestTheLookIsChosenInThreeWays(t *testing.T) {
	h, f, _ := open(t)
	rows := screentest.All[*part.Segmented](h)
	rows[0].Pick(2)
	wrote(t, f, app.SetLook, "dark")
	screentest.All[*part.Segmented](h)[1].Pick(3)
	wrote(t, f, app.SetTextSize, "175")
	h.Check(t, "High contrast").OnTapped()
	wrote(t, f, app.SetContrast, "high")
}

func TestRoundsRemindersAndNotesHaveTheirDefaults(t *testing.T) {
	h, f, _ := open(t)
	screentest.All[*part.Stepper](h)[0].Step(1)
	wrote(t, f, app.SetRoundSize, "5")
	sel := screentest.All[*part.Select](h)[0]
	if sel.Options[sel.Chosen()] != "1 hour before" {
		t.Errorf("the reminder reads %q", sel.Options[sel.Chosen()])
	}
	sel.Pick(0)
	wrote(t, f, app.SetRemind, "-1")
	screentest.All[*part.Segmented](h)[2].Pick(0)
	wrote(t, f, app.SetNoteLimit, "200")
}

func TestAWeightMovesTheSharesAtOnceAndDefaultsComeBack(t *testing.T) {
	h, f, _ := open(t)
	h.MustShow(t, "50%", "35%")
	if !h.Button(t, "Back to the defaults").Disabled() {
		t.Error("the defaults can be set again")
	}
	screentest.All[*part.Stepper](h)[4].Step(1) // support
	wrote(t, f, "model.share.support", "0.15")
	h.MustShow(t, "48%", "14%")
	h.Press(t, "Back to the defaults")
	if !f.reset || len(h.Told) != 1 || h.Told[0].Change != 12 {
		t.Errorf("told %v", h.Told)
	}
	h.MustShow(t, "50%")
}

func TestTheLastWeightCannotBecomeNothing(t *testing.T) {
	h, f, _ := open(t)
	for i := 1; i <= 4; i++ {
		for range 20 {
			screentest.All[*part.Stepper](h)[i].Step(-1)
		}
	}
	if f.set["model.share.support"] != "0.05" || f.set["model.share.skill"] != "0" {
		t.Errorf("kept %v", f.set)
	}
}

func TestDaysAreSavedWhenTheFieldIsLeftAndNonsenseIsTold(t *testing.T) {
	h, f, _ := open(t)
	h.Fill(t, "Not again for, after a no", "200")
	wrote(t, f, "model.days.declined", "200")
	before := len(f.wrote)
	h.Fill(t, "Not again for, after two silences", "soon")
	h.MustShow(t, "Use a whole number from 0 to 3,650")
	h.Fill(t, "Not again for, after a coffee", "120")
	h.MustShow(t, "Fully in question cannot come before the pause ends")
	if len(f.wrote) != before {
		t.Errorf("wrote %v", f.wrote)
	}
}

func TestDataIsBackedUpCheckedAndItsPlaceCopied(t *testing.T) {
	h, f, _ := open(t)
	h.MustShow(t, "1,284 people", "cortado.db", "Version 0.1.0", "SIL Open Font License")
	h.Press(t, "Copy the path")
	if len(h.Copied) != 1 || h.Copied[0] != f.DataPath() {
		t.Errorf("copied %v", h.Copied)
	}
	h.SavePath = "/media/stick/cortado.db"
	h.Press(t, "Back up now")
	if f.backup != "/media/stick/cortado.db" || h.SaveNames[0] != "cortado-2026-11-18.db" {
		t.Errorf("backed up to %q, proposed %v", f.backup, h.SaveNames)
	}
	h.Press(t, "Check")
	h.MustShow(t, "nothing is damaged")
	f.damaged = &app.Fault{Kind: app.ErrDamaged, What: "page 12 is damaged", Do: "restore a backup"}
	h.Press(t, "Check")
	h.MustShow(t, "Page 12 is damaged; restore a backup.")
}

func TestTheLastChangesCanBeTakenBack(t *testing.T) {
	h, f, _ := open(t)
	h.MustShow(t, "The message to Jonas Lindqvist is marked as sent", "Taken back: Priya Raman is snoozed", "Taken back")
	h.Press(t, "Undo")
	if f.undone != 9 {
		t.Errorf("undid %d", f.undone)
	}
	h.MustShow(t, "Nothing has changed yet.")
}

func TestTheImportHistoryIsOneStepAway(t *testing.T) {
	h, _, _ := open(t)
	h.Press(t, "Import history")
	if len(h.Went) != 1 || h.Went[0].Name != screen.Import {
		t.Errorf("went %v", h.Went)
	}
}

func TestDraw(t *testing.T) {
	screentest.Draw(t, "settings", func(h *screentest.Host) (screen.Screen, screen.Route) {
		return settings.New(&keeping{Host: h}, newFake(), "0.1.0"), screen.Route{Name: screen.Settings}
	})
}
