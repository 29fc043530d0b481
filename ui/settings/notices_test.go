package settings_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
	"cortado/ui/settings"
)

// inTray is a window that stands in the system's tray.
type inTray struct{ *screentest.Host }

func (inTray) HasTray() bool { return true }

func TestWhatIsSaidByItselfIsSwitchedAndKeepingOnNeedsATray(t *testing.T) {
	for _, tray := range []bool{false, true} {
		h, f := screentest.NewHost(t, 1280, 2000), newFake()
		f.set[app.SetNotify], f.set[app.SetTray], f.set[app.SetKeepOn], f.set[app.SetHabits] = "on", "on", "off", "on"
		host := screen.Host(h)
		if tray {
			host = inTray{h}
		}
		h.Show(settings.New(host, f, "0.1.0"), screen.Route{Name: screen.Settings})
		check := func(words string) *part.Check {
			for _, c := range screentest.All[*part.Check](h) {
				if c.Text == words {
					return c
				}
			}
			t.Fatalf("there is nothing to tick for %q", words)
			return nil
		}
		test.Tap(check("Tell me once a day what there is to do"))
		wrote(t, f, app.SetNotify, "off")
		test.Tap(check("Show a hint where it helps"))
		wrote(t, f, app.SetHabits, "off")
		keep := check("Keep running there when the window is closed")
		if keep.Disabled() == tray {
			t.Errorf("with a tray %t, keeping on is disabled %t", tray, keep.Disabled())
		}
		if tray {
			test.Tap(keep)
			wrote(t, f, app.SetKeepOn, "on")
		}
	}
}
