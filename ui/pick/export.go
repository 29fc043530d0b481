package pick

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Exporter writes people to a file.
type Exporter interface {
	ExportFormats(everybody bool) []string
	Export(ctx context.Context, path string, o planner.ExportOptions) (planner.Exported, error)
}

// endings are how the files of a format end.
var endings = map[string]string{planner.ExportCards: ".vcf", planner.ExportOldCards: ".vcf", planner.ExportTable: ".csv", planner.ExportArchive: ".json"}

// exporting is the dialog that asks how people go out.
type exporting struct {
	host     screen.Host
	exporter Exporter
	people   []app.PersonID
	formats  []string
	chosen   int
	private  *part.Check
	about    *part.Paragraph // what private adds
	radios   []*part.Radio
	save     *part.Button
	dialog   *part.Dialog
}

// Export asks in which form people go out and whether with my private notes,
// then where to, and writes the file. nil for people means everybody outside
// the bin, for whom there is the complete archive as well.
func Export(host screen.Host, exporter Exporter, people []app.PersonID) {
	e := &exporting{host: host, exporter: exporter, people: people, formats: exporter.ExportFormats(people == nil)}
	title := e.say("head.all")
	if people != nil {
		title = host.Words().Count("export.head", len(people))
	}
	e.save = part.NewButton(part.Main, e.say("verb"), "save", e.where)
	e.dialog = part.NewDialog(title, e.content(),
		part.NewButton(part.Quiet, host.Words().Say("dialog.cancel"), "", func() { e.dialog.Close() }), e.save)
	e.dialog.ShowOn(host.Window().Canvas())
}

func (e *exporting) say(id string, parts ...any) string {
	return e.host.Words().Say("export."+id, parts...)
}

func (e *exporting) content() fyne.CanvasObject {
	choices := part.Column(6)
	for i, f := range e.formats {
		r := part.NewRadio(e.say("format."+f), i == e.chosen, func() { e.choose(i) })
		e.radios = append(e.radios, r)
		choices.Add(part.Column(0, r, part.Pad(0, 0, 0, 28, part.SmallParagraph(e.say("format."+f+".for")).In(look.Ink3))))
	}
	e.private = part.NewCheck(e.say("private"), false, nil)
	e.about = part.SmallParagraph("").In(look.Ink3)
	e.showPrivate()
	return part.Column(12, choices, part.Rule(), part.Column(0, e.private, part.Pad(0, 0, 0, 28, e.about)))
}

func (e *exporting) choose(i int) {
	e.chosen = i
	for j, r := range e.radios {
		r.Set(j == i)
	}
	e.showPrivate()
}

// showPrivate says what the tick adds; the archive leaves no choice.
func (e *exporting) showPrivate() {
	whole := e.formats[e.chosen] == planner.ExportArchive
	e.private.SetEnabled(!whole)
	if whole {
		e.private.Set(true)
		e.about.SetText(e.say("private.archive"))
		return
	}
	if e.private.Disabled() || e.about.Text == e.say("private.archive") {
		e.private.Set(false)
	}
	e.about.SetText(e.say("private.about"))
}

// where asks for the file's name and writes it.
func (e *exporting) where() {
	format := e.formats[e.chosen]
	o := planner.ExportOptions{Format: format, People: slices.Clone(e.people), Private: e.private.On()}
	name := e.say("name", "day", string(app.DayOf(e.host.Now()))) + endings[format]
	e.host.PickSave(name, func(path string) {
		e.save.Busy(e.say("busy"))
		var out planner.Exported
		e.host.RunOr("export", func(ctx context.Context) (err error) {
			out, err = e.exporter.Export(ctx, path, o)
			return err
		}, func() {
			e.dialog.Close()
			e.host.Done(e.host.Words().Count("export.done", out.People, "file", filepath.Base(path)), 0)
		}, func(err error) {
			e.save.Done()
			e.host.Fail(err)
		})
	})
}
