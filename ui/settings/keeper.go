package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// Keeper is what only a window can do with the data: a host that is one gets
// the buttons for it.
type Keeper interface {
	// CanReplace says whether other data can take the place of what is shown.
	CanReplace() bool
	// Restore backs up the present and shows a backup in its place.
	Restore(backup string)
	// Erase removes everything.
	Erase()
	// OpenFolder shows the folder of a file.
	OpenFolder(file string) error
}

// keeper gives the window that can do it, or nil.
func (s *Screen) keeper() Keeper {
	k, _ := s.host.(Keeper)
	return k
}

// replaceable says whether the data can be restored and deleted from here.
func (s *Screen) replaceable() bool {
	k := s.keeper()
	return k != nil && k.CanReplace()
}

// dataCard says where everything is, and lets it be taken out, backed up,
// restored and deleted.
func (s *Screen) dataCard() fyne.CanvasObject {
	w := s.host.Words()
	imports := part.NewButton(part.Normal, s.say("data.imports"), "list", func() { s.host.Go(screen.Route{Name: screen.Import}) })
	export := part.NewButton(part.Normal, s.say("data.export"), "upload", func() { pick.Export(s.host, s.planner, nil) })
	export.SetEnabled(s.people > 0)
	if export.Disabled() {
		export.Tip = s.say("data.export.nobody")
	}
	people := part.Column(6, part.NewParagraph(w.Count("settings.people", s.people)).In(look.Ink), part.Wrap(8, export, imports))
	col := part.Column(10, part.Column(2, part.Caption(s.say("data.where")).In(look.Ink2), s.where()), part.Rule(), people, part.Rule(), s.state)
	if s.replaceable() {
		erase := part.NewButton(part.Quiet, s.say("erase"), "trash", s.erase)
		col.Add(part.Rule())
		col.Add(part.Column(6, part.SmallParagraph(s.say("erase.text")).In(look.Ink3), part.Start(erase)))
	}
	return part.Card(s.say("data"), nil, col)
}

// where is the path of the file, to be copied, or shown in its folder.
func (s *Screen) where() fyne.CanvasObject {
	path := s.planner.DataPath()
	row := part.Row(8, part.Grow(part.NewParagraph(path).In(look.Ink)), part.IconButton("copy", s.say("data.copy"), func() {
		s.host.Copy(path)
		s.host.Done(s.say("data.copied"), 0)
	}))
	if k := s.keeper(); k != nil {
		row.Add(part.IconButton("folder", s.say("data.folder"), func() {
			s.host.Run("settings.folder", func(context.Context) error { return k.OpenFolder(path) }, func() {})
		}))
	}
	return row
}

// erase asks for the word with which everything is deleted.
func (s *Screen) erase() {
	word := s.say("erase.word")
	var d *part.Dialog
	yes := part.NewButton(part.Alert, s.say("erase.verb"), "trash", func() {
		d.Close()
		s.keeper().Erase()
	})
	yes.Disable()
	yes.Tip = s.say("erase.type", "word", word)
	field := part.NewField(s.say("erase.type", "word", word), "")
	field.OnChanged = func(text string) { yes.SetEnabled(same(text, word)) }
	field.OnSubmitted = func(text string) {
		if same(text, word) {
			yes.OnTapped()
		}
	}
	out := part.NewButton(part.Normal, s.say("data.export"), "upload", func() {
		d.Close()
		pick.Export(s.host, s.planner, nil)
	})
	out.SetEnabled(s.people > 0)
	text := part.Column(12, part.NewParagraph(s.host.Words().Count("settings.erase.ask", s.people)).In(look.Ink),
		part.NewParagraph(s.say("erase.left")), field)
	d = part.NewDialog(s.say("erase.head"), text,
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { d.Close() }), out, yes)
	d.ShowOn(s.host.Window().Canvas())
	field.Focus()
}

// restoreList asks which backup to restore.
func (s *Screen) restoreList() {
	var kept []planner.KeptBackup
	s.work("restore", func(context.Context) (err error) {
		kept, err = s.planner.KeptBackups()
		return err
	}, func() { s.showBackups(kept) }, s.host.Fail)
}
