package ui

import (
	"context"
	"errors"
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Data is what can be done with the data while it is closed, and how it is
// opened again. Without Open nothing of it is offered.
type Data struct {
	Open    func() (p *planner.Planner, closing func() error, err error)
	Restore func(backup string) error // puts a backup in its place
	Forget  func() error              // removes all of it
}

func (p *Params) close() error {
	if p.Close == nil {
		return nil
	}
	closing := p.Close
	p.Close = nil
	return closing()
}

// anew closes the data, lets change do something with it and opens what is
// there then. With an error and a planner the data is as it was, as far as
// change could tell; without a planner it cannot be opened.
func (p *Params) anew(change func() error) (*planner.Planner, error) {
	if err := p.close(); err != nil {
		return nil, err
	}
	failed := change()
	opened, closing, err := p.Data.Open()
	if err == nil {
		p.Planner, p.Close = opened, closing
	}
	return opened, errors.Join(failed, err)
}

// CanReplace says whether the window can put other data in the place of what it
// shows.
func (s *Shell) CanReplace() bool { return s.params.Data.Open != nil }

// Restore backs up the present, puts a backup in its place and shows what is in
// it. The window stays; when anything fails, so does the present.
func (s *Shell) Restore(backup string) {
	old := s.planner
	s.replace("restore", func() (*planner.Planner, error) {
		if err := old.BackupBeforeRestore(); err != nil {
			return old, err
		}
		return s.params.anew(func() error { return s.params.Data.Restore(backup) })
	})
}

// Erase removes everything and begins anew, with Welcome.
func (s *Shell) Erase() {
	s.replace("erase", func() (*planner.Planner, error) { return s.params.anew(s.params.Data.Forget) })
}

// OpenFolder shows the folder of a file in the system's file manager.
func (s *Shell) OpenFolder(file string) error {
	folder := filepath.ToSlash(filepath.Dir(file))
	if folder != "" && folder[0] != '/' { // a Windows drive: file:///C:/…
		folder = "/" + folder
	}
	return OpenLink((&url.URL{Scheme: "file", Path: folder}).String())
}

// replace ends all work on the present data, lets work put other data in its
// place, and builds the window anew over it. kind names the sentences.
func (s *Shell) replace(kind string, work func() (*planner.Planner, error)) {
	if leaving, ok := s.screens[s.at.Name].(screen.Leaver); ok {
		leaving.Leave()
	}
	w := s.Words()
	s.away = true
	s.root.SetContent(part.Stack(part.Fill(look.Bg, 0), part.EmptyState(w.Say("replace."+kind), w.Say("replace.wait"), nil)))
	before := s.async
	s.async = before.renew(s.base)
	if part.Later != nil {
		part.Later = s.async.later
	}
	var p *planner.Planner
	s.async.run("replace", func(ctx context.Context) (err error) {
		before.wait.Wait() // nothing may reach for data that is closed
		if p, err = work(); p != nil {
			_, ierr := p.InferAnew(ctx) // a backup may be of an earlier version
			err = errors.Join(err, ierr)
		}
		return err
	}, func(err error) {
		if p == nil {
			s.lost(err)
			return
		}
		s.over(p, func() {
			if err != nil {
				s.Fail(err)
				return
			}
			s.Done(w.Say("replace."+kind+".done"), 0)
		})
	})
}

// over builds the window anew over another planner, and then calls done.
func (s *Shell) over(p *planner.Planner, done func()) {
	var settings map[string]string
	s.async.run("replaced", func(ctx context.Context) (err error) {
		settings, err = p.Settings(ctx)
		return err
	}, func(err error) {
		if err != nil {
			s.lost(err)
			return
		}
		if p != s.planner {
			s.planner = p
			s.listen(p)
		}
		s.screens = makeScreens(s, p)
		s.trail, s.at, s.away, s.faces = nil, screen.Route{}, false, faces{}
		s.badges, s.rows = map[screen.Name]int{}, map[screen.Name]*part.NavRow{}
		look.Use(themeFrom(settings))
		s.root.SetContent(s.frame)
		s.first(settings)
		done()
	})
}

// listen lets the window hear what changes.
func (s *Shell) listen(p *planner.Planner) {
	p.Listen(func(signals []app.Signal) {
		fyne.Do(func() { s.changed(signals) })
	})
}

// lost says that the data cannot be opened any more; all that is left is to
// close the window and start again.
func (s *Shell) lost(err error) {
	w := s.Words()
	closing := part.NewButton(part.Main, w.Say("dialog.close"), "", s.window.Close)
	s.root.SetContent(part.Stack(part.Fill(look.Bg, 0), part.EmptyState(w.Say("replace.lost"), w.Say("replace.lost.do"), closing)))
	if err != nil {
		s.Fail(err)
	}
}
