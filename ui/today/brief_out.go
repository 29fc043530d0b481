package today

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// ways are the ways out of the program: a file, the printer, the clipboard.
func (f *brief) ways() fyne.CanvasObject {
	f.notes = part.NewCheck(f.say("day.brief.private"), false, nil)
	f.told = part.SmallParagraph(f.say("day.brief.print.text")).In(look.Ink3)
	return part.Column(8, f.notes, part.Wrap(8,
		part.NewButton(part.Normal, f.say("day.brief.save.md"), "save", func() { f.save("md") }),
		part.NewButton(part.Normal, f.say("day.brief.save.pdf"), "save", func() { f.save("pdf") }),
		part.NewButton(part.Normal, f.say("day.brief.print"), "file", f.print),
		part.NewButton(part.Normal, f.say("day.brief.copy"), "copy", f.copy)),
		f.told)
}

// tell says what was done below the buttons: a toast would lie behind the dialog.
func (f *brief) tell(id string, parts ...any) {
	f.told.In(look.Ink).Bold().SetText(f.say(id, parts...))
}

// file is a brief laid out, with the name proposed for it.
type file struct {
	name    string
	content []byte
}

// out keeps what was typed and lays the brief out; then does more with it in the
// same run, where more is not nil, and shows what came of it.
func (f *brief) out(format string, more func(file) error, show func(file)) {
	notes := f.notes.On()
	purpose, questions := f.changes()
	var made file
	f.s.host.Run("today.brief.out", func(ctx context.Context) (err error) {
		if _, err := f.s.planner.KeepBrief(ctx, f.b.Coffee.ID, purpose, questions); err != nil {
			return err
		}
		made.name, made.content, err = f.s.planner.BriefFile(ctx, f.b.Coffee.ID, format, notes)
		if err != nil || more == nil {
			return err
		}
		return more(made)
	}, func() {
		f.kept(purpose, questions)
		show(made)
	})
}

// save writes the brief where the user says.
func (f *brief) save(format string) {
	f.out(format, nil, func(made file) {
		f.s.host.PickSave(made.name, func(path string) {
			f.s.host.Run("today.brief.save", func(context.Context) error { return f.s.planner.WriteBrief(path, made.content) },
				func() { f.tell("day.brief.saved", "name", f.b.First) })
		})
	})
}

// print makes a PDF aside and opens it in the program the system has for it,
// which prints.
func (f *brief) print() {
	f.out("pdf", func(made file) error {
		path, err := f.s.host.Aside(made.name)
		if err != nil {
			return err
		}
		if err := f.s.planner.WriteBrief(path, made.content); err != nil {
			return err
		}
		if err := f.s.host.OpenFile(path); err != nil {
			return &app.Fault{Kind: app.ErrInvalid, What: f.say("day.brief.no-program"), Err: err}
		}
		return nil
	}, func(file) { f.tell("day.brief.printed") })
}

func (f *brief) copy() {
	f.out("md", nil, func(made file) {
		f.s.host.Copy(string(made.content))
		f.tell("day.brief.copied")
	})
}
