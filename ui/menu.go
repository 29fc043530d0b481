package ui

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// textStep is by how much plus and minus change the text size, in percent.
const textStep = 25

// menu is the main menu. Its shortcuts also work while a field has the focus,
// which takes the window's own ones.
func (s *Shell) menu() *fyne.MainMenu {
	w := s.Words()
	always := func(id string, key fyne.KeyName, mod fyne.KeyModifier, do func()) *fyne.MenuItem {
		m := fyne.NewMenuItem(w.Say(id), do)
		if key != "" {
			m.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | mod}
		}
		return m
	}
	item := func(id string, key fyne.KeyName, mod fyne.KeyModifier, do func()) *fyne.MenuItem {
		return always(id, key, mod, func() {
			if s.free() {
				do()
			}
		})
	}
	file := fyne.NewMenu(w.Say("menu.file"),
		item("menu.import", fyne.KeyI, 0, s.goTo(screen.Import)),
		item("menu.add-person", fyne.KeyN, 0, func() { s.Go(screen.Route{Name: screen.People, Add: true}) }),
		item("sending.asked.open", fyne.KeyJ, 0, func() { pick.SomeoneAsked(s, s.planner) }),
		item("menu.find", fyne.KeyK, 0, func() { s.Go(screen.Route{Name: screen.People, Find: "?"}) }),
		fyne.NewMenuItemSeparator(),
		always("menu.main", fyne.KeyReturn, 0, s.main),
		always("menu.save", fyne.KeyS, 0, s.main),
		item("menu.settings", fyne.KeyComma, 0, s.goTo(screen.Settings)),
	)
	edit := fyne.NewMenu(w.Say("menu.edit"), item("menu.undo", fyne.KeyZ, fyne.KeyModifierShift, func() { s.undo(0) }))
	view := fyne.NewMenu(w.Say("menu.view"))
	number := 1
	for _, group := range navigation {
		for _, e := range group {
			m := item("nav."+string(e.name), fyne.KeyName(strconv.Itoa(number)), 0, s.goTo(e.name))
			view.Items = append(view.Items, m)
			number++
		}
	}
	view.Items = append(view.Items, fyne.NewMenuItemSeparator(),
		item("menu.back", fyne.KeyLeft, fyne.KeyModifierAlt, s.Back),
		always("menu.larger", fyne.KeyEqual, 0, func() { s.textSize(+textStep) }),
		always("menu.smaller", fyne.KeyMinus, 0, func() { s.textSize(-textStep) }),
		always("menu.normal", fyne.Key0, 0, func() { s.setTextSize(100) }))
	return fyne.NewMainMenu(file, edit, view)
}

// main triggers the main button of what is in front: of a dialog, else of the
// page.
func (s *Shell) main() {
	if s.mainAbove() {
		return
	}
	if scr, ok := s.screens[s.at.Name].(screen.Saver); ok {
		scr.Main()
	}
}

func (s *Shell) textSize(by int) { s.setTextSize(look.Now().Percent() + by) }

func (s *Shell) setTextSize(percent int) {
	percent = min(look.MaxPercent, max(look.MinPercent, percent))
	s.Run("text size", func(context.Context) error {
		_, err := s.planner.SetSetting(app.SetTextSize, strconv.Itoa(percent))
		return err
	}, func() {})
}

// keys hears what no field in focus uses.
func (s *Shell) keys() {
	// The menu names one key for larger text; keyboards have the plus in several
	// places.
	for _, key := range []desktop.CustomShortcut{
		{KeyName: fyne.KeyPlus, Modifier: fyne.KeyModifierShortcutDefault},
		{KeyName: fyne.KeyPlus, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift},
		{KeyName: fyne.KeyEqual, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift},
	} {
		s.window.Canvas().AddShortcut(&key, func(fyne.Shortcut) { s.textSize(+textStep) })
	}
	s.window.Canvas().AddShortcut(&fyne.ShortcutPaste{}, s.paste)
	s.undoKeys()
	s.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if s.keyAbove(e) {
			return
		}
		if e.Name == fyne.KeyEscape {
			s.Back()
			return
		}
		if _, own := s.screens[s.at.Name].(paned); !own && e.Name == fyne.KeyF6 {
			s.nextPane()
			return
		}
		if scr, ok := s.screens[s.at.Name].(interface{ Key(fyne.KeyName) }); ok {
			scr.Key(e.Name)
		}
	})
}
