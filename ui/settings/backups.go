package settings

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// same compares what was typed with a word, whatever the case and the blanks.
func same(typed, word string) bool { return app.Fold(typed) == app.Fold(word) }

// showBackups lists the backups beside the data, with what is in each, and lets
// a copy kept elsewhere be chosen.
func (s *Screen) showBackups(kept []planner.KeptBackup) {
	var d *part.Dialog
	col := part.Column(0)
	for i, b := range kept {
		if i > 0 {
			col.Add(part.Rule())
		}
		col.Add(part.Pad(7, 10, 7, 0, s.backupRow(b, func() {
			d.Close()
			s.askRestore(b, s.made(b))
		})))
	}
	if len(kept) == 0 {
		col.Add(part.NewParagraph(s.say("restore.none")))
	}
	other := part.NewButton(part.Normal, s.say("restore.file"), "file", func() {
		d.Close()
		s.host.PickFile([]string{".db"}, s.restoreFile)
	})
	d = part.NewDialog(s.say("restore.head"), part.Column(8, part.NewParagraph(s.say("restore.text")), col),
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }), other).Wider(560)
	d.ShowOn(s.host.Window().Canvas())
}

// backupRow is one backup: when it was made, why, how large it is and what is
// in it.
func (s *Screen) backupRow(b planner.KeptBackup, restore func()) fyne.CanvasObject {
	facts := []string{s.why(b.Backup)}
	if b.Err == nil {
		facts = append(facts, s.inside(b.Inside))
	} else {
		facts = append(facts, s.say("restore.unreadable"))
	}
	facts = append(facts, s.size(b.Size))
	words := part.Column(0, part.NewParagraph(s.made(b)).In(look.Ink), part.SmallParagraph(strings.Join(facts, " · ")).In(look.Ink3))
	if b.Err != nil {
		return words
	}
	return part.Row(8, part.Grow(words), part.NewButton(part.Normal, s.say("restore.verb"), "", restore).Small().Hint(s.say("restore.hint", "when", s.made(b))))
}

// made says when a backup was made.
func (s *Screen) made(b planner.KeptBackup) string {
	at := b.Made.In(s.host.Now().Location())
	return s.say("changes.at", "day", s.host.Words().DayYear(at), "clock", s.host.Words().Clock(at))
}

func (s *Screen) why(b app.Backup) string {
	switch b.Before {
	case "":
		return s.say("backup.daily")
	case "import":
		return s.say("backup.import")
	case "restore":
		return s.say("backup.restore")
	case "version":
		return s.say("backup.version")
	}
	return s.say("backup.large")
}

// inside says what is in a backup.
func (s *Screen) inside(c app.BackupContents) string {
	w := s.host.Words()
	return s.say("backup.inside", "people", w.Count("settings.people", c.People), "coffees", w.Count("settings.coffees.count", c.Coffees))
}

// size says how large a file is.
func (s *Screen) size(bytes int64) string {
	w := s.host.Words()
	if kb := (bytes + 1023) / 1024; kb < 1024 {
		return s.say("size.kb", "n", w.Number(int(kb)))
	}
	return s.say("size.mb", "n", w.Number(int((bytes+1<<20-1)>>20)))
}

// restoreFile looks into a copy that the user has saved.
func (s *Screen) restoreFile(path string) {
	var b planner.KeptBackup
	s.work("restore", func(context.Context) (err error) {
		b, err = s.planner.LookInto(path)
		return err
	}, func() { s.askRestore(b, filepath.Base(path)) }, s.host.Fail)
}

// askRestore asks before a backup takes the place of the present.
func (s *Screen) askRestore(b planner.KeptBackup, name string) {
	text := s.say("restore.ask", "inside", s.inside(b.Inside))
	s.host.Ask(s.say("restore.sure", "name", name), text, s.say("restore.verb"), true, func() { s.keeper().Restore(b.Path) })
}
