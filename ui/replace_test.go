package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/app/planner"
	"cortado/app/skills"
	"cortado/assets"
	"cortado/data"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// replaceable opens a window over data that can be replaced, with the sample in it.
func replaceable(t *testing.T) (s *Shell, db string) {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(look.New(look.Light, 100, false))
	db = filepath.Join(t.TempDir(), "cortado.db")
	words, err := assets.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	taxonomy, lexicon, err := skills.Load()
	if err != nil {
		t.Fatal(err)
	}
	door := func() (*planner.Planner, func() error, error) {
		store, err := data.Open(db, data.Options{})
		if err != nil {
			return nil, nil, err
		}
		return planner.New(planner.Params{Store: store, Words: words, Taxonomy: taxonomy, Lexicon: lexicon, Files: data.Files{}, Backups: store,
			Now: func() time.Time { return morning }, NewUID: func() (string, error) { return "uid@cortado.invalid", nil }}), store.Close, nil
	}
	p, closing, err := door()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.LoadSample(context.Background()); err != nil {
		t.Fatal(err)
	}
	w := test.NewWindow(nil)
	t.Cleanup(w.Close)
	s = newShell(w, Params{Planner: p, Close: closing, Data: Data{Open: door,
		Restore: func(backup string) error { return data.Replace(backup, db, 0) },
		Forget:  func() error { return data.Forget(db, 0) }}}, context.Background())
	s.async.inline = true
	t.Cleanup(func() { _ = s.params.close() })
	w.SetContent(s.root)
	w.Resize(fyne.NewSize(1280, 800))
	s.Go(screen.Route{Name: screen.Settings})
	return s, db
}

func peopleOf(t *testing.T, s *Shell) int {
	t.Helper()
	view, err := s.planner.People(context.Background(), planner.Query{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	return view.Total
}

// wordsShown are all texts of the window and its dialogs.
func wordsShown(s *Shell) string {
	var all []string
	for _, o := range append([]fyne.CanvasObject{s.root}, s.window.Canvas().Overlays().List()...) {
		for _, in := range test.LaidOutObjects(o) {
			switch v := in.(type) {
			case *part.Text:
				all = append(all, v.Text)
			case *part.Paragraph:
				all = append(all, v.Text)
			}
		}
	}
	return strings.Join(all, "\n")
}

func TestARestoredBackupIsShownInTheSameWindow(t *testing.T) {
	s, db := replaceable(t)
	before := peopleOf(t, s)
	backup := filepath.Join(t.TempDir(), "copy.db")
	if err := s.planner.Backup(backup); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.planner.AddPerson(context.Background(), "Ines Duarte, CTO at Tern"); err != nil {
		t.Fatal(err)
	}
	old := s.planner
	s.Restore(backup)
	if s.planner == old || peopleOf(t, s) != before || s.at.Name != screen.Today || s.away {
		t.Errorf("%d people of %d, at %s", peopleOf(t, s), before, s.at.Name)
	}
	if text := wordsShown(s); !strings.Contains(text, "The backup is restored") || strings.Contains(text, "This takes a moment") {
		t.Errorf("the window says\n%s", text)
	}
	// What was there before is one of the backups, and comes back in the same way.
	kept, err := s.planner.KeptBackups()
	if err != nil || len(kept) != 1 || kept[0].Before != "restore" || kept[0].Inside.People != before+1 {
		t.Fatalf("kept %+v, %v", kept, err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(db), "*aside*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	s.Restore(kept[0].Path)
	if peopleOf(t, s) != before+1 {
		t.Errorf("%d people after the way back", peopleOf(t, s))
	}
	s.Go(screen.Route{Name: screen.People}) // every page works over the new data
	if _, err := s.planner.SetSetting(app.SetRoundSize, "5"); err != nil {
		t.Error(err)
	}
}

func TestABackupThatCannotBeRestoredLeavesThePresent(t *testing.T) {
	s, _ := replaceable(t)
	before := peopleOf(t, s)
	bad := filepath.Join(t.TempDir(), "bad.db")
	if err := os.WriteFile(bad, []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Restore(bad)
	if peopleOf(t, s) != before || !strings.Contains(wordsShown(s), "not a database of Cortado") {
		t.Errorf("%d people of %d; the window says\n%s", peopleOf(t, s), before, wordsShown(s))
	}
}

func TestDeletingEverythingBeginsAnewWithWelcome(t *testing.T) {
	s, db := replaceable(t)
	if err := s.planner.DailyBackup(); err != nil {
		t.Fatal(err)
	}
	s.Erase()
	if peopleOf(t, s) != 0 || s.at.Name != screen.Welcome {
		t.Errorf("%d people, at %s", peopleOf(t, s), s.at.Name)
	}
	if kept, err := s.planner.KeptBackups(); err != nil || len(kept) != 0 {
		t.Errorf("kept %v, %v", kept, err)
	}
	if err := s.params.close(); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(filepath.Dir(db), func(name string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		if strings.Contains(string(text), "Priya") {
			t.Errorf("%s knows Priya", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestDataThatCannotBeOpenedAgainIsSaid(t *testing.T) {
	s, _ := replaceable(t)
	backup := filepath.Join(t.TempDir(), "copy.db")
	if err := s.planner.Backup(backup); err != nil {
		t.Fatal(err)
	}
	s.params.Data.Open = func() (*planner.Planner, func() error, error) { return nil, nil, errors.New("the drive is gone") }
	s.Restore(backup)
	s.Go(screen.Route{Name: screen.Today}) // no page may reach for what is closed
	if !strings.Contains(wordsShown(s), "The data cannot be opened") || s.at.Name == screen.Today {
		t.Errorf("at %s the window says\n%s", s.at.Name, wordsShown(s))
	}
}

func TestWorkUnderWayIsNotShownAfterTheDataWasReplaced(t *testing.T) {
	a := newAsync(context.Background())
	shown := make(chan bool, 1)
	begun, free := make(chan bool), make(chan bool)
	a.run("slow", func(ctx context.Context) error {
		close(begun)
		<-ctx.Done()
		<-free
		return ctx.Err()
	}, func(error) { shown <- true })
	<-begun
	b := a.renew(context.Background())
	close(free)
	a.wait.Wait()
	if len(shown) > 0 || b.ctx.Err() != nil {
		t.Error("old work was shown, or new work is stopped already")
	}
}
