package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/screen"
)

// trayIcon is what the tray shows of the program, and what it does.
type trayIcon struct {
	tray  tray   // nil without one
	says  string // the line that counts
	stays bool   // closing the window leaves the program there
}

// HasTray says whether the program is in the tray.
func (s *Shell) HasTray() bool { return s.icon.tray != nil }

// putIntoTray shows the program in the tray from now on.
func (s *Shell) putIntoTray(t tray) {
	s.icon.tray = t
	s.fillTray(planner.Notice{})
}

// fillTray counts in the tray what there is to do. The menu is made anew only
// when the line changes: one that is open would close.
func (s *Shell) fillTray(n planner.Notice) {
	s.icon.stays = n.KeepOn
	if s.icon.tray == nil {
		return
	}
	w := s.Words()
	says := w.Say("notice.tray.nothing")
	if n.Today > 0 {
		says = w.Count("notice.tray.things", n.Today)
	}
	if says == s.icon.says {
		return
	}
	s.icon.says = says
	count := fyne.NewMenuItem(says, nil)
	count.Disabled = true
	quit := fyne.NewMenuItem(w.Say("notice.tray.quit"), s.quit)
	quit.IsQuit = true // else the toolkit adds one that asks nothing
	s.icon.tray.show(fyne.NewMenu(w.Say("app.name"), count, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(w.Say("notice.tray.open"), func() { s.bringBack(screen.Route{Name: screen.Today}) }),
		fyne.NewMenuItem(w.Say("notice.tray.add"), func() { s.bringBack(screen.Route{Name: screen.People, Add: true}) }),
		fyne.NewMenuItemSeparator(), quit))
}

// bringBack shows the window again, at a place unless it is in the middle of
// something else.
func (s *Shell) bringBack(r screen.Route) {
	s.window.Show()
	s.window.RequestFocus()
	if s.free() && s.at.Name != screen.Welcome {
		s.Go(r)
	}
}

// closing is what the window's close button does: it ends the program, or, where
// that is set and something still shows the tray, leaves only the icon there.
func (s *Shell) closing() {
	s.leave()
	if !s.icon.stays || s.icon.tray == nil {
		s.quit()
		return
	}
	there := false
	s.async.run("tray", func(ctx context.Context) error {
		there = s.icon.tray.there(ctx)
		return nil
	}, func(error) {
		if !there { // nobody could open the window again
			s.quit()
			return
		}
		s.window.Hide()
	})
}

// quit ends the program, from wherever it is told to; a window that holds
// something typed is shown and asks first.
func (s *Shell) quit() {
	s.leave()
	s.unlessHeld(s.ending)
	if s.window.Canvas().Overlays().Top() != nil {
		s.window.Show()
	}
}

// leave keeps what is being typed on the page in front.
func (s *Shell) leave() {
	if leaving, ok := s.screens[s.at.Name].(screen.Leaver); ok {
		leaving.Leave()
	}
}
