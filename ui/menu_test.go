package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// withKeys is the window on the sample network with its menu and its keys, on
// Messages after Today.
func withKeys(t *testing.T) *Shell {
	t.Helper()
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.window.SetMainMenu(s.menu())
	s.keys()
	s.Go(screen.Route{Name: screen.Today})
	s.Go(screen.Route{Name: screen.Messages})
	return s
}

// ctrl presses a key with Ctrl, as the menu has it.
func ctrl(t *testing.T, s *Shell, key fyne.KeyName) {
	t.Helper()
	for _, m := range s.window.MainMenu().Items {
		for _, item := range m.Items {
			if k, ok := item.Shortcut.(*desktop.CustomShortcut); ok && k.KeyName == key && k.Modifier == fyne.KeyModifierShortcutDefault {
				item.Action()
				return
			}
		}
	}
	t.Fatalf("Ctrl+%s is in no menu", key)
}

// strike presses keys as the system hands them on: to what is in focus, else to
// the window.
func strike(s *Shell, keys ...fyne.KeyName) {
	c := s.window.Canvas()
	for _, key := range keys {
		if f := c.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: key})
			continue
		}
		c.OnTypedKey()(&fyne.KeyEvent{Name: key})
	}
}

func overlaid(s *Shell) int { return len(s.window.Canvas().Overlays().List()) }

func TestAShortcutDoesNothingBehindAnOpenDialog(t *testing.T) {
	s := withKeys(t)
	s.Ask("Take it out", "It can be brought back.", "Take out", false, func() { t.Error("the question was answered") })
	for _, key := range []fyne.KeyName{fyne.Key2, fyne.KeyN, fyne.KeyK, fyne.KeyI, fyne.KeyComma} {
		ctrl(t, s, key)
		if s.at.Name != screen.Messages || overlaid(s) != 1 {
			t.Fatalf("Ctrl+%s behind a dialog leads to %s, with %d layers above", key, s.at.Name, overlaid(s))
		}
	}
	strike(s, fyne.KeyEscape)
	if s.at.Name != screen.Messages || overlaid(s) != 0 {
		t.Fatalf("Esc in the dialog leads to %s, with %d layers above", s.at.Name, overlaid(s))
	}
	ctrl(t, s, fyne.Key2)
	if s.at.Name != screen.WhoNext {
		t.Errorf("after the dialog Ctrl+2 leads to %s", s.at.Name)
	}
}

func TestTheTextSizeCanBeChangedUnderADialog(t *testing.T) {
	s := withKeys(t)
	s.Ask("Take it out", "It can be brought back.", "Take out", false, func() {})
	ctrl(t, s, fyne.KeyEqual)
	if got := look.Now().Percent(); got != 100+textStep {
		t.Errorf("the text has %d%%", got)
	}
}

func TestCtrlEnterPressesTheMainButtonOfADialog(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyS} {
		s := withKeys(t)
		answered := 0
		s.Ask("Take it out", "It can be brought back.", "Take out", false, func() { answered++ })
		ctrl(t, s, key)
		if answered != 1 || overlaid(s) != 0 {
			t.Errorf("Ctrl+%s answered %d times, %d layers above", key, answered, overlaid(s))
		}
	}
}

func TestCtrlEnterNeverConfirmsWhatIsDangerous(t *testing.T) {
	s := withKeys(t)
	s.Ask("Delete for good", "It cannot be brought back.", "Delete", true, func() { t.Error("deleted") })
	ctrl(t, s, fyne.KeyReturn)
	if overlaid(s) != 1 {
		t.Error("the question was closed")
	}
}

func TestAMainButtonThatRefusesIsNotPressedByCtrlEnter(t *testing.T) {
	s := withKeys(t)
	yes := part.NewButton(part.Main, "Add", "", func() { t.Error("pressed") })
	yes.Disable()
	part.NewDialog("Add", part.NewParagraph("Type a name."), yes).ShowOn(s.window.Canvas())
	ctrl(t, s, fyne.KeyReturn)
}

// underMenu opens a menu of three below the navigation's first row.
func underMenu(s *Shell, chosen func(int)) *part.Popup {
	return pick.Menu(s.rows[screen.Today], pick.Item{Text: "One", Icon: "clock", Do: func() { chosen(1) }},
		pick.Item{Text: "Two", Icon: "clock", Do: func() { chosen(2) }})
}

func TestAShortcutClosesAnOpenMenuAndActs(t *testing.T) {
	s := withKeys(t)
	underMenu(s, func(int) { t.Error("chosen") })
	ctrl(t, s, fyne.Key2)
	if s.at.Name != screen.WhoNext || overlaid(s) != 0 {
		t.Errorf("at %s, with %d layers above", s.at.Name, overlaid(s))
	}
}

func TestAShortcutLeavesAMenuOverADialogAlone(t *testing.T) {
	s := withKeys(t)
	s.Ask("Take it out", "It can be brought back.", "Take out", false, func() { t.Error("answered") })
	underMenu(s, func(int) { t.Error("chosen") })
	ctrl(t, s, fyne.Key2)
	if s.at.Name != screen.Messages || overlaid(s) != 2 {
		t.Errorf("at %s, with %d layers above", s.at.Name, overlaid(s))
	}
}

func TestCtrlEnterInAMenuChoosesAsEnterDoes(t *testing.T) {
	s := withKeys(t)
	got := 0
	underMenu(s, func(n int) { got = n })
	strike(s, fyne.KeyDown)
	ctrl(t, s, fyne.KeyReturn)
	if got != 2 || overlaid(s) != 0 {
		t.Errorf("chosen %d, %d layers above", got, overlaid(s))
	}
}

func TestEscClosesWhatIsOnTopEvenWhenNothingInItHasTheKeys(t *testing.T) {
	s := withKeys(t)
	s.Ask("Take it out", "It can be brought back.", "Take out", false, func() {})
	underMenu(s, func(int) {})
	for left := 1; left >= 0; left-- {
		s.window.Canvas().Unfocus() // as a press on an empty place does
		strike(s, fyne.KeyEscape)
		if overlaid(s) != left || s.at.Name != screen.Messages {
			t.Fatalf("%d layers are left at %s, want %d", overlaid(s), s.at.Name, left)
		}
	}
	strike(s, fyne.KeyEscape)
	if s.at.Name != screen.Today {
		t.Errorf("Esc on the page leads to %s, want back to Today", s.at.Name)
	}
}

func TestEscClosesAFileDialog(t *testing.T) {
	s := withKeys(t)
	s.PickFile([]string{".csv"}, func(string) { t.Error("a file was chosen") })
	if overlaid(s) == 0 {
		t.Fatal("no dialog is open")
	}
	ctrl(t, s, fyne.Key2)
	s.window.Canvas().Unfocus()
	strike(s, fyne.KeyEscape)
	if overlaid(s) != 0 || s.at.Name != screen.Messages {
		t.Errorf("%d layers are left, at %s", overlaid(s), s.at.Name)
	}
}

func TestEscLeavesAQuestionOfTheToolkitOpen(t *testing.T) {
	s := withKeys(t)
	dialog.ShowConfirm("Overwrite?", "The file exists.", func(bool) {}, s.window)
	s.window.Canvas().Unfocus()
	strike(s, fyne.KeyEscape)
	if s.at.Name != screen.Messages {
		t.Errorf("Esc behind the question leads to %s", s.at.Name)
	}
}

// listener is a screen that notes the keys it hears.
type listener struct {
	screen.Screen
	heard []fyne.KeyName
}

func (l *listener) Key(name fyne.KeyName) { l.heard = append(l.heard, name) }

func TestKeysDoNotReachThePageBehindADialog(t *testing.T) {
	s := withKeys(t)
	l := &listener{Screen: s.screens[screen.Messages]}
	s.screens[screen.Messages] = l
	s.Ask("Take it out", "It can be brought back.", "Take out", false, func() {})
	strike(s, fyne.KeyT, fyne.Key3)
	s.window.Canvas().FocusNext() // the first button has no use for a letter
	strike(s, fyne.KeyT, fyne.KeyF6)
	s.window.Canvas().Unfocus()
	strike(s, fyne.KeyT)
	if len(l.heard) > 0 {
		t.Errorf("behind the dialog the page heard %v", l.heard)
	}
	strike(s, fyne.KeyEscape, fyne.KeyT)
	if len(l.heard) != 1 {
		t.Errorf("after the dialog the page heard %v, want one key", l.heard)
	}
}

func TestF6LeadsFromTheNavigationIntoThePageAndBack(t *testing.T) {
	s := withKeys(t)
	c := s.window.Canvas()
	for _, name := range []screen.Name{screen.Today, screen.Messages, screen.Schedule, screen.Settings} {
		s.Go(screen.Route{Name: name})
		strike(s, fyne.KeyF6)
		if f := c.Focused(); f == nil || s.navigates(f) {
			t.Errorf("on %s F6 leads to %T", name, f)
		}
		strike(s, fyne.KeyF6)
		if f, ok := c.Focused().(*part.NavRow); !ok || f != s.rows[name] {
			t.Errorf("on %s F6 leads back to %T", name, c.Focused())
		}
		strike(s, fyne.KeyF6)
		if f := c.Focused(); f == nil || s.navigates(f) {
			t.Errorf("on %s F6 leads into the page again to %T", name, f)
		}
	}
	s.Go(screen.Route{Name: screen.People})
	strike(s, fyne.KeyF6)
	if f := c.Focused(); f == nil || s.navigates(f) {
		t.Errorf("on People F6 leads to %T", f)
	}
}

func TestADialogMayHearTheKeysItHasAUseFor(t *testing.T) {
	s := withKeys(t)
	var heard []fyne.KeyName
	d := part.NewDialog("Same person?", part.NewParagraph("Kim Park"), part.NewButton(part.Quiet, "Close", "", nil))
	d.OnKey = func(name fyne.KeyName) { heard = append(heard, name) }
	d.ShowOn(s.window.Canvas())
	strike(s, fyne.KeyM)
	s.window.Canvas().FocusNext()
	strike(s, fyne.KeyT)
	s.window.Canvas().Unfocus()
	strike(s, fyne.KeyL, fyne.KeyEscape)
	if !slices.Equal(heard, []fyne.KeyName{fyne.KeyM, fyne.KeyT, fyne.KeyL}) || overlaid(s) != 0 {
		t.Errorf("the dialog heard %v; %d layers are left", heard, overlaid(s))
	}
}

func TestAPageThatIsGoneHasNotTheKeys(t *testing.T) {
	s := withKeys(t)
	ctrl(t, s, fyne.KeyK) // the search of People takes the keys
	search := s.window.Canvas().Focused()
	if search == nil {
		t.Fatal("the search has not the keys")
	}
	ctrl(t, s, fyne.Key2)
	if got := s.window.Canvas().Focused(); got == search {
		t.Error("the search of a page that is gone still has the keys")
	}
}
