package settings_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/settings"
)

// keeping is a host that can replace the data, as the window is.
type keeping struct {
	*screentest.Host
	restored string
	erased   int
	opened   string
}

func (k *keeping) CanReplace() bool      { return true }
func (k *keeping) Restore(backup string) { k.restored = backup }
func (k *keeping) Erase()                { k.erased++ }
func (k *keeping) OpenFolder(file string) error {
	k.opened = file
	return nil
}

func (f *fake) KeptBackups() ([]planner.KeptBackup, error) {
	at := screentest.Now()
	return []planner.KeptBackup{
		{Backup: app.Backup{Path: "/b/one.db", Before: "import", Made: at.Add(-20 * time.Minute), Size: 2_400_000}, Inside: app.BackupContents{People: 1284, Coffees: 31}},
		{Backup: app.Backup{Path: "/b/two.db", Day: "2026-11-18", Made: at.Add(-2 * time.Hour), Size: 2_300_000}, Inside: app.BackupContents{People: 1282, Coffees: 31}},
		{Backup: app.Backup{Path: "/b/three.db", Day: "2026-11-17", Made: at.Add(-26 * time.Hour), Size: 900}, Err: errors.New("damaged")},
		{Backup: app.Backup{Path: "/b/four.db", Before: "version", Made: at.AddDate(0, -2, 0), Size: 300_000}, Inside: app.BackupContents{People: 1, Coffees: 1}},
	}, nil
}

func (f *fake) LookInto(path string) (planner.KeptBackup, error) {
	if path == "/media/bad.db" {
		return planner.KeptBackup{}, app.Invalid("it is no copy")
	}
	return planner.KeptBackup{Backup: app.Backup{Path: path}, Inside: app.BackupContents{People: 7, Coffees: 1}}, nil
}

func (f *fake) ExportFormats(bool) []string {
	return []string{planner.ExportCards, planner.ExportTable}
}

func (f *fake) Export(_ context.Context, path string, o planner.ExportOptions) (planner.Exported, error) {
	f.exported = path
	return planner.Exported{People: 1284}, nil
}

func openKept(t *testing.T) (*keeping, *fake) {
	t.Helper()
	k, f := &keeping{Host: screentest.NewHost(t, 1280, 2000)}, newFake()
	k.Show(settings.New(k, f, "0.1.0"), screen.Route{Name: screen.Settings})
	return k, f
}

func TestABackupIsRestoredFromTheWindowAfterAQuestion(t *testing.T) {
	k, _ := openKept(t)
	k.Press(t, "Restore…")
	k.MustShow(t, "18 Nov 2026, 10:40", "Before an import · 1,284 people and 31 coffees · 3 MB", "Daily · 1,282 people", "It cannot be read · 1 KB",
		"Before a new version · 1 person and 1 coffee · 293 KB")
	k.Hint(t, "Restore the backup of 18 Nov 2026, 09:00")
	if len(k.Asked) != 1 || k.restored != "" {
		t.Fatalf("asked %v, restored %q", k.Asked, k.restored)
	}
	q := k.Asked[0]
	if q.Title != "Restore 18 Nov 2026, 09:00?" || !q.Danger || q.Verb != "Restore" {
		t.Errorf("asked %+v", q)
	}
	q.Do()
	if k.restored != "/b/two.db" {
		t.Errorf("restored %q", k.restored)
	}
}

func TestACopyKeptElsewhereIsRestoredToo(t *testing.T) {
	k, _ := openKept(t)
	k.PickPath = "/media/stick/copy.db"
	k.Press(t, "Restore…")
	k.Press(t, "From a file…")
	if len(k.Asked) != 1 || k.Asked[0].Title != "Restore copy.db?" {
		t.Fatalf("asked %v", k.Asked)
	}
	k.Asked[0].Do()
	if k.restored != "/media/stick/copy.db" {
		t.Errorf("restored %q", k.restored)
	}
	k.PickPath = "/media/bad.db"
	k.Press(t, "Restore…")
	k.Press(t, "From a file…")
	if len(k.Asked) != 1 || len(k.Failed) != 1 {
		t.Errorf("asked %d times, told %v", len(k.Asked), k.Failed)
	}
}

func TestEverythingIsDeletedOnlyAfterTheWordIsTyped(t *testing.T) {
	k, _ := openKept(t)
	k.Press(t, "Delete everything…")
	k.MustShow(t, "1,284 people, your profile", "This cannot be undone", "Copies and exports that you saved elsewhere stay")
	if !k.Button(t, "Delete everything").Disabled() {
		t.Error("it can be pressed without the word")
	}
	k.Type(t, "Type “delete everything” to confirm", "delete every")
	if !k.Button(t, "Delete everything").Disabled() || k.erased != 0 {
		t.Error("half the word is enough")
	}
	k.Type(t, "Type “delete everything” to confirm", "Thing ")
	k.Press(t, "Delete everything")
	if k.erased != 1 {
		t.Errorf("deleted %d times", k.erased)
	}
}

func TestEverybodyIsExportedFromSettings(t *testing.T) {
	k, f := openKept(t)
	k.SavePath = "/home/maya/people.vcf"
	k.Press(t, "Export…")
	k.MustShow(t, "Export everybody")
	k.Press(t, "Export…")
	if f.exported != k.SavePath || len(k.Told) != 1 || k.Told[0].Text != "1,284 people saved to people.vcf" {
		t.Errorf("exported to %q, told %v", f.exported, k.Told)
	}
}

func TestTheFolderOfTheDataIsOneStepAway(t *testing.T) {
	k, f := openKept(t)
	k.Press(t, "Open the folder")
	if k.opened != f.DataPath() {
		t.Errorf("opened %q", k.opened)
	}
}

func TestAHostThatCannotReplaceTheDataDoesNotOfferIt(t *testing.T) {
	h, _, _ := open(t)
	for _, word := range []string{"Restore…", "Delete everything…", "Open the folder"} {
		if h.HasButton(word) {
			t.Errorf("%s is offered", word)
		}
	}
}

// opened is the page with one of its dialogs open.
type opened struct {
	*settings.Screen
	h     *screentest.Host
	t     *testing.T
	press string
}

func (o opened) Open(r screen.Route) {
	o.Screen.Open(r)
	o.h.Press(o.t, o.press)
}

func (o opened) Build(c part.Class) fyne.CanvasObject { return o.Screen.Build(c) }

func TestDrawDialogs(t *testing.T) {
	for name, press := range map[string]string{"settings-restore": "Restore…", "settings-erase": "Delete everything…"} {
		screentest.Draw(t, name, func(h *screentest.Host) (screen.Screen, screen.Route) {
			return opened{settings.New(&keeping{Host: h}, newFake(), "0.1.0"), h, t, press}, screen.Route{Name: screen.Settings}
		})
	}
}
