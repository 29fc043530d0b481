// Package ui is the window: the frame and its screens, each in a package of its
// own, over the planner. It is the only importer of the toolkit.
package ui

import (
	"context"
	"errors"
	"log/slog"
	"net/url"
	"os"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Metadata of the program; FyneApp.toml says the same, which a test holds,
// since a plain build does not read that file.
const (
	ID      = "app.cortado"
	Name    = "Cortado"
	Version = "0.1.0"
	Build   = 1
)

// Params is what the window works with.
type Params struct {
	Planner *planner.Planner
	Demo    bool         // fill the database with the sample network first
	Close   func() error // closes the data; may be nil
	Data    Data
	Folder  string // of the data; empty where there is none
}

// sizes kept between starts; everything that matters is in the database.
const (
	keepWidth, keepHeight = "window.width", "window.height"
	firstWidth            = 1280
	firstHeight           = 800
)

// Run opens the window and returns when it is closed.
func Run(p Params) (err error) {
	held := &p // what is open at the end may not be what was at the beginning
	defer func() { err = errors.Join(err, held.close(), p.emptyAside()) }()
	if err := p.emptyAside(); err != nil {
		slog.Error("files made for other programs stay", "error", unnamed(err))
	}
	fyneapp.SetMetadata(fyne.AppMetadata{ID: ID, Name: Name, Version: Version, Build: Build,
		Icon: look.AppIcon(), Migrations: map[string]bool{"fyneDo": true}})
	a := fyneapp.NewWithID(ID)
	a.SetIcon(look.AppIcon())
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	if p.Demo {
		if err := errors.Join(p.Planner.LoadSample(ctx), p.Planner.LoadSampleCalendar(ctx, p.Folder)); err != nil {
			return err
		}
	}
	settings, err := p.Planner.Settings(ctx)
	if err != nil {
		return err
	}
	look.Use(themeFrom(settings))
	w := a.NewWindow(Name)
	s := newShell(w, p, ctx)
	held = &s.params
	part.Later = s.async.later
	w.SetPadded(false)
	w.SetContent(s.root)
	w.SetMainMenu(s.menu())
	w.SetMaster()
	s.keys()
	prefs := a.Preferences()
	w.Resize(fyne.NewSize(float32(prefs.FloatWithFallback(keepWidth, firstWidth)), float32(prefs.FloatWithFallback(keepHeight, firstHeight))))
	w.SetOnDropped(s.dropped)
	s.ending = func() {
		size := w.Canvas().Size()
		prefs.SetFloat(keepWidth, float64(size.Width))
		prefs.SetFloat(keepHeight, float64(size.Height))
		w.Close()
	}
	w.SetCloseIntercept(s.closing)
	s.onDesktop(a, settings)
	s.first(settings)
	s.async.run("upkeep", func(ctx context.Context) error {
		backup := p.Planner.DailyBackup() // before anything is written
		_, err := p.Planner.InferAnew(ctx)
		return errors.Join(backup, err, p.Planner.EmptyBin(ctx))
	}, func(err error) {
		if err != nil {
			s.Fail(err)
		}
	})
	w.ShowAndRun()
	stop()
	s.async.wait.Wait()
	return nil
}

// first opens the first screen: Welcome until it was finished, else Today.
func (s *Shell) first(settings map[string]string) {
	s.notices.told = nil // it may be another's data
	switch {
	case settings[app.SetWelcomed] != "yes":
		s.Go(screen.Route{Name: screen.Welcome})
	default:
		s.Go(screen.Route{Name: screen.Today})
	}
	s.count()
	s.watchCalendars()
}

// home is where file dialogs open: the user's home folder, or the present one.
func home() string {
	dir, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return dir
}

// OpenLink opens an address in the program the system has for it.
func OpenLink(address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	return fyne.CurrentApp().OpenURL(u)
}
