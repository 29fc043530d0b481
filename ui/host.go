package ui

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"cortado/app"
	"cortado/assets"
	"cortado/ui/look"
	"cortado/ui/part"
)

// Words is the catalogue in the user's language.
func (s *Shell) Words() *assets.Words { return s.planner.Words() }

// Now is the present instant in the user's zone.
func (s *Shell) Now() time.Time { return s.planner.Here() }

// Window is the window the screens stand in.
func (s *Shell) Window() fyne.Window { return s.window }

// Run does work beside the window, then show; an error is told in a sentence.
func (s *Shell) Run(key string, work func(context.Context) error, show func()) {
	s.RunOr(key, work, show, s.Fail)
}

// RunOr is Run with its own way to tell an error.
func (s *Shell) RunOr(key string, work func(context.Context) error, show func(), failed func(error)) {
	s.async.run(key, work, func(err error) {
		if err != nil {
			failed(err)
			return
		}
		show()
	})
}

// Later calls do on the window's goroutine after the time.
func (s *Shell) Later(after time.Duration, do func()) func() { return s.async.later(after, do) }

// Done tells what a change did, with Undo where there is something to undo.
func (s *Shell) Done(text string, change app.ChangeID) {
	action, undo := "", func() {}
	if change != 0 {
		action = s.Words().Say("toast.undo")
		undo = func() { s.undo(change) }
	}
	s.root.ShowToast(part.NewToast("check", text, action, undo, s.async.later))
}

func (s *Shell) undo(id app.ChangeID) {
	var c app.Change
	s.Run("undo", func(context.Context) (err error) {
		c, err = s.planner.UndoChange(id)
		return err
	}, func() {
		s.root.ShowToast(part.NewToast("undo", s.Words().Say("toast.undone", "what", s.planner.Done(c)), "", nil, s.async.later))
	})
}

// Fail tells an error in one plain sentence and writes the causes to the log,
// where they name nobody.
func (s *Shell) Fail(err error) {
	if errors.Is(err, context.Canceled) {
		return
	}
	slog.Error("action failed", "error", unnamed(err))
	w := s.Words()
	text := w.Say("fail.unexpected")
	var f *app.Fault
	if errors.As(err, &f) {
		text = f.Error()
	}
	text = capital(text)
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	var d *part.Dialog
	ok := part.NewButton(part.Main, w.Say("dialog.close"), "", func() { d.Close() })
	d = part.NewDialog(w.Say("fail.title"), part.NewParagraph(text), ok)
	d.ShowOn(s.window.Canvas())
}

func capital(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[0])) + string(r[1:])
}

// Ask shows a question with one verb and a way out.
func (s *Shell) Ask(title, text, verb string, danger bool, do func()) {
	kind := part.Main
	if danger {
		kind = part.Alert
	}
	var d *part.Dialog
	no := part.NewButton(part.Quiet, s.Words().Say("dialog.cancel"), "", func() { d.Close() })
	yes := part.NewButton(kind, verb, "", func() {
		d.Close()
		do()
	})
	d = part.NewDialog(title, part.NewParagraph(text), no, yes)
	d.ShowOn(s.window.Canvas())
}

// PickFile lets the user choose a file with one of the endings.
func (s *Shell) PickFile(endings []string, picked func(string)) {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil {
			s.Fail(err)
			return
		}
		if f == nil {
			return // closed without a choice
		}
		path := f.URI().Path()
		if err := f.Close(); err != nil {
			s.Fail(err)
			return
		}
		picked(path)
	}, s.window)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	s.showFiles(d)
}

// PickSave lets the user choose where to save.
func (s *Shell) PickSave(name string, picked func(string)) {
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil {
			s.Fail(err)
			return
		}
		if f == nil {
			return
		}
		path := f.URI().Path()
		// The dialog has made the file; the planner writes it as a whole.
		if err := f.Close(); err != nil {
			s.Fail(err)
			return
		}
		picked(filepath.FromSlash(path))
	}, s.window)
	d.SetFileName(name)
	s.showFiles(d)
}

// showFiles opens a file dialog in the user's home, as large as the window
// allows. Its size can be set only once it is shown.
func (s *Shell) showFiles(d *dialog.FileDialog) {
	if dir, err := storage.ListerForURI(storage.NewFileURI(home())); err == nil {
		d.SetLocation(dir)
	}
	// The toolkit dims with its shadow colour, which our look leaves clear.
	overlays, size := s.window.Canvas().Overlays(), s.window.Canvas().Size()
	dim := part.Fill(look.Dim, 0)
	dim.Resize(size)
	overlays.Add(dim)
	d.SetOnClosed(func() {
		overlays.Remove(dim)
		s.files = nil
	})
	s.files = d
	d.Show()
	d.Resize(fyne.NewSize(min(880, size.Width-48), min(600, size.Height-48)))
}

// Copy puts a text on the clipboard.
func (s *Shell) Copy(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }
