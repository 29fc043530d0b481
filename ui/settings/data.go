package settings

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// showState shows the work on the data, and what the check found.
func (s *Screen) showState() {
	if s.state == nil {
		return
	}
	backup := part.NewButton(part.Main, s.say("backup"), "save", s.backup)
	check := part.NewButton(part.Normal, s.say("check"), "check", s.check)
	restore := part.NewButton(part.Normal, s.say("restore"), "undo", s.restoreList)
	switch s.busy {
	case "restore":
		restore.Busy(s.say("restore.busy"))
	case "backup":
		backup.Busy(s.say("backup.busy"))
	case "check":
		check.Busy(s.say("check.busy"))
	}
	if s.busy != "" {
		backup.Disable()
		check.Disable()
		restore.Disable()
	}
	buttons := part.Wrap(8, backup, check)
	if s.replaceable() {
		buttons.Add(restore)
	}
	col := part.Column(8, part.NewParagraph(s.say("backup.text")), buttons)
	if s.checked != "" {
		icon, token := "check", look.Ink
		if s.broken {
			icon, token = "warning", look.Alert
		}
		col.Add(part.RowTop(8, part.NewIcon(icon, 18, token), part.Grow(part.NewParagraph(s.checked).In(look.Ink))))
	}
	s.state.Objects = []fyne.CanvasObject{col}
	s.state.Refresh()
	s.measure()
}

// measure lays the columns out again after a part of them changed its height.
func (s *Screen) measure() {
	for _, scroll := range s.scroll {
		scroll.SetContent(scroll.Content())
	}
}

// work does something with the data, one thing at a time.
func (s *Screen) work(name string, do func(context.Context) error, show func(), failed func(error)) {
	s.busy, s.checked = name, ""
	s.showState()
	s.host.RunOr("settings.data", do, func() {
		s.busy = ""
		show()
		s.showState()
	}, func(err error) {
		s.busy = ""
		failed(err)
		s.showState()
	})
}

// backup writes a copy of everything where the user says.
func (s *Screen) backup() {
	s.host.PickSave(s.say("backup.name", "day", string(app.DayOf(s.host.Now()))), func(path string) {
		s.work("backup", func(context.Context) error { return s.planner.Backup(path) }, func() {
			s.host.Done(s.say("backup.done", "file", filepath.Base(path)), 0)
		}, s.host.Fail)
	})
}

// check reads everything and says whether it is whole.
func (s *Screen) check() {
	s.work("check", s.planner.Check, func() {
		s.checked, s.broken = s.say("check.good"), false
	}, func(err error) {
		s.checked, s.broken = s.sentence(err), true
	})
}

// historyCard lists the last changes.
func (s *Screen) historyCard() fyne.CanvasObject {
	return part.Card(s.say("changes"), nil, s.history)
}

func (s *Screen) showHistory() {
	if s.history == nil {
		return
	}
	w := s.host.Words()
	col := part.Column(0)
	if len(s.changes) == 0 {
		col.Add(part.NewParagraph(s.say("changes.none")))
	}
	for i, c := range s.changes {
		if i > 0 {
			col.Add(part.Rule())
		}
		at := c.At.In(s.host.Now().Location())
		what := s.planner.Done(c)
		if c.Undoes != 0 {
			what = w.Say("toast.undone", "what", what)
		}
		words := part.Column(0, part.NewParagraph(what).In(look.Ink),
			part.SmallParagraph(s.say("changes.at", "day", w.Day(at), "clock", w.Clock(at))).In(look.Ink3))
		var row fyne.CanvasObject
		if c.Undone {
			row = part.Row(8, part.Grow(words), part.Caption(s.say("changes.undone")))
		} else {
			verb := w.Say("toast.undo")
			if c.Undoes != 0 {
				verb = s.say("changes.again") // taking an undo back does the thing again
			}
			row = part.Row(8, part.Grow(words), part.NewButton(part.Normal, verb, "", func() { s.undo(c) }).Small().Hint(s.say("changes.undo", "what", what)))
		}
		col.Add(part.Pad(7, 0, 7, 0, row))
	}
	s.history.Objects = []fyne.CanvasObject{col}
	s.history.Refresh()
	s.measure()
}

// undo takes one change back, whichever it was.
func (s *Screen) undo(c app.Change) {
	what := s.planner.Done(c)
	s.host.Run("settings.undo", func(context.Context) error {
		_, err := s.planner.UndoChange(c.ID)
		return err
	}, func() {
		s.host.Done(s.host.Words().Say("toast.undone", "what", what), 0)
		s.load()
	})
}

// sentence is an error in one sentence.
func (s *Screen) sentence(err error) string {
	text := s.host.Words().Say("fail.unexpected")
	var f *app.Fault
	if errors.As(err, &f) {
		text = f.Error()
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(text[size:], ".") + "."
}
