package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cortado/app"
)

// notifier shows a notification of the system. It is called beside the window's
// goroutine and gives up by itself; where the system has none it does nothing.
type notifier interface {
	notify(ctx context.Context, title, text string)
}

// tray is the program's place among the icons of the system.
type tray interface {
	// show puts the menu into the tray, in the place of the one before.
	show(menu *fyne.Menu)
	// there says whether the system shows it at present. It is called beside the
	// window's goroutine, and gives up by itself.
	there(ctx context.Context) bool
}

// deskPatience is how long the system may take to answer.
const deskPatience = 2 * time.Second

// desktopNotifier notifies through the toolkit, once it is known that somebody
// listens: the toolkit itself would wait for an answer without end, and write
// into the log where there is none.
type desktopNotifier struct{ app fyne.App }

func (d desktopNotifier) notify(ctx context.Context, title, text string) {
	ctx, stop := context.WithTimeout(ctx, deskPatience)
	defer stop()
	if hasNotifications(ctx) {
		d.app.SendNotification(fyne.NewNotification(title, text))
	}
}

// desktopTray is the toolkit's tray.
type desktopTray struct{ app desktop.App }

func (d desktopTray) show(menu *fyne.Menu) { d.app.SetSystemTrayMenu(menu) }

func (d desktopTray) there(ctx context.Context) bool {
	ctx, stop := context.WithTimeout(ctx, deskPatience)
	defer stop()
	return hasTray(ctx)
}

// startPatience is how long the start of the program waits to learn whether
// there is a tray: the toolkit can add one only before its window runs.
const startPatience = 300 * time.Millisecond

// deskTray gives the system's tray, or nil where there is none at the start.
func deskTray(a fyne.App) tray {
	desk, ok := a.(desktop.App)
	ctx, stop := context.WithTimeout(context.Background(), startPatience)
	defer stop()
	if !ok || !hasTray(ctx) {
		return nil
	}
	return desktopTray{desk}
}

// onDesktop lets the window tell what is to do while another program is in front,
// and shows it in the tray.
func (s *Shell) onDesktop(a fyne.App, settings map[string]string) {
	s.notices.by = desktopNotifier{a}
	a.Lifecycle().SetOnEnteredForeground(func() { s.focused(true) })
	a.Lifecycle().SetOnExitedForeground(func() { s.focused(false) })
	if !app.IsOn(settings[app.SetTray]) {
		return
	}
	if t := deskTray(a); t != nil {
		s.putIntoTray(t)
	}
}
