package pick

import (
	"context"
	"errors"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// PhraseKeeper keeps the user's own phrases and templates.
type PhraseKeeper interface {
	Phrases(context.Context) (planner.PhrasesView, error)
	SavePhrase(context.Context, app.Phrase) (app.PhraseID, app.ChangeID, error)
	PreviewPhrase(context.Context, app.Phrase) (planner.PhrasePreview, error)
	Done(app.Change) string
}

// previewAfter is how long typing pauses before a preview is read.
const previewAfter = 300 * time.Millisecond

// phraseDialog is the dialog in which a phrase or template is written.
type phraseDialog struct {
	host   screen.Host
	keeper PhraseKeeper
	kinds  planner.PhrasesView
	phrase app.Phrase
	then   func(app.PhraseID)

	d       *part.Dialog
	name    *part.Field // of a template
	subject *part.Field // of a template
	text    *part.Field
	last    *part.Field // the one a variable goes into
	reads   *fyne.Container
	save    *part.Button
	stop    func()
	busy    bool
}

// EditPhrase opens a dialog to write a phrase or template, new without a number:
// with a Part it is a phrase. kinds is what it can be made of. When it is kept, it
// is told with Undo and then, which may be nil, is called.
func EditPhrase(host screen.Host, keeper PhraseKeeper, kinds planner.PhrasesView, ph app.Phrase, then func(app.PhraseID)) {
	e := &phraseDialog{host: host, keeper: keeper, kinds: kinds, phrase: ph, then: then, stop: func() {}, reads: part.Stack()}
	if e.phrase.Lang == "" && len(kinds.Languages) > 0 {
		e.phrase.Lang = kinds.Languages[0].Value
	}
	e.open()
}

func (e *phraseDialog) say(id string, parts ...any) string {
	return e.host.Words().Say("phrases."+id, parts...)
}

func (e *phraseDialog) open() {
	title := e.say("template")
	switch {
	case e.phrase.Part != "" && e.phrase.ID == 0:
		title = e.say("phrase.new")
	case e.phrase.Part != "":
		title = e.say("phrase")
	case e.phrase.ID == 0:
		title = e.say("template.new")
	}
	e.save = part.NewButton(part.Main, e.say("save"), "", e.keep)
	cancel := part.NewButton(part.Quiet, e.host.Words().Say("dialog.cancel"), "", func() { e.d.Close() })
	e.d = part.NewDialog(title, part.Pad(0, 10, 0, 0, e.content()), cancel, e.save).Wider(620)
	e.d.OnClosed = func() { e.stop() }
	e.d.ShowOn(e.host.Window().Canvas())
	first := e.text
	if e.name != nil && e.name.Text() == "" {
		first = e.name
	}
	e.host.Window().Canvas().Focus(first.Focusable())
	e.preview()
}

func (e *phraseDialog) content() fyne.CanvasObject {
	typed := func(string) { e.changed() }
	where := part.Columns(170, 12)
	if e.phrase.Part != "" {
		where.Add(e.choice("part", e.kinds.Parts, e.phrase.Part, func(v string) { e.phrase.Part = v }))
	}
	where.Add(e.choice("situation", e.kinds.Situations, string(e.phrase.Situation), func(v string) { e.phrase.Situation = app.Situation(v) }))
	if len(e.kinds.Languages) > 1 {
		where.Add(e.choice("language", e.kinds.Languages, e.phrase.Lang, func(v string) { e.phrase.Lang = v }))
	}
	rows, label := 3, "text.phrase"
	if e.phrase.Part == "" {
		rows, label = 8, "text.template"
	}
	e.text = part.NewTextField(e.say(label), "", rows)
	e.text.SetText(e.phrase.Text)
	e.last = e.text
	col := part.Column(10)
	if e.phrase.ID == 0 && e.phrase.Text != "" { // made of a message
		col.Add(part.NewParagraph(e.say("made")))
	}
	if e.phrase.Part == "" {
		e.name = part.NewField(e.say("name"), e.say("name.hint"))
		e.name.SetText(e.phrase.Name)
		e.name.OnChanged = func(string) { e.name.SetError("") }
		e.subject = part.NewField(e.say("subject"), "")
		e.subject.SetText(e.phrase.Subject)
		e.subject.OnChanged = func(s string) {
			e.last = e.subject
			typed(s)
		}
		col.Add(e.name)
		col.Add(where)
		col.Add(e.subject)
	} else {
		col.Add(where)
	}
	e.text.OnChanged = func(s string) {
		e.last = e.text
		typed(s)
	}
	col.Add(e.text)
	col.Add(part.Column(4, part.SmallParagraph(e.say("insert")), e.variables()))
	col.Add(e.reads)
	return col
}

// choice is a select of what the phrase is for.
func (e *phraseDialog) choice(id string, all []planner.Choice, now string, set func(string)) *part.Select {
	var texts []string
	chosen := -1
	for i, c := range all {
		texts = append(texts, c.Text)
		if c.Value == now {
			chosen = i
		}
	}
	return part.NewSelect(e.say(id), texts, chosen, func(i int) {
		set(all[i].Value)
		e.changed()
	})
}

// variables are chips that put a variable where the caret is.
func (e *phraseDialog) variables() fyne.CanvasObject {
	chips := part.Wrap(6)
	for _, v := range e.kinds.Variables {
		name := "{" + v.Value + "}"
		chip := part.NewChip(name, "").Tapping(func() { e.insert(name) })
		chip.Tip = e.say("example", "text", v.Text)
		chips.Add(chip)
	}
	return chips
}

// insert types a variable into the field that was written in last.
func (e *phraseDialog) insert(name string) {
	e.host.Window().Canvas().Focus(e.last.Focusable())
	for _, r := range name {
		e.last.Focusable().TypedRune(r)
	}
}

// changed shows once typing pauses what the phrase reads like.
func (e *phraseDialog) changed() {
	e.text.SetError("")
	e.stop()
	e.stop = e.host.Later(previewAfter, e.preview)
}

// typed is the phrase as it stands in the fields.
func (e *phraseDialog) typed() app.Phrase {
	ph := e.phrase
	ph.Text = e.text.Text()
	if ph.Part == "" {
		ph.Name, ph.Subject = e.name.Text(), e.subject.Text()
	}
	return ph
}

// preview shows what the phrase reads like, or what is wrong with it.
func (e *phraseDialog) preview() {
	ph := e.typed()
	if strings.TrimSpace(ph.Text) == "" {
		e.show(part.SmallParagraph(e.say("reads.none")))
		return
	}
	var out planner.PhrasePreview
	e.host.RunOr("phrases.preview", func(ctx context.Context) (err error) {
		out, err = e.keeper.PreviewPhrase(ctx, ph)
		return err
	}, func() { e.show(e.reading(out)) }, func(err error) {
		e.show(part.RowTop(8, part.NewIcon("warning", 18, look.Alert), part.Grow(part.NewParagraph(e.sentence(err)).In(look.Ink))))
	})
}

// reading is a preview with what is missing in it.
func (e *phraseDialog) reading(out planner.PhrasePreview) fyne.CanvasObject {
	words := part.Column(6)
	if out.Subject != "" {
		words.Add(part.NewParagraph(out.Subject).Bold().In(look.Ink))
	}
	words.Add(part.NewParagraph(out.Text).In(look.Ink))
	col := part.Column(4, part.SmallParagraph(e.say("reads")), part.Stack(part.Fill(look.Sunken, 8), part.Pad(10, 12, 10, 12, words)))
	if len(out.Missing) > 0 {
		id := "missing.template"
		if e.phrase.Part != "" {
			id = "missing.phrase"
		}
		col.Add(part.SmallParagraph(e.say(id, "names", "{"+strings.Join(out.Missing, "}, {")+"}")))
	}
	return col
}

func (e *phraseDialog) show(o fyne.CanvasObject) {
	e.reads.Objects = []fyne.CanvasObject{o}
	e.reads.Refresh()
	e.d.Refresh()
}

// keep keeps the phrase and closes the dialog; what is wrong is told beside the
// field it is in.
func (e *phraseDialog) keep() {
	if e.busy {
		return
	}
	e.busy = true
	ph := e.typed()
	var id app.PhraseID
	var change app.ChangeID
	e.host.RunOr("phrases.save", func(ctx context.Context) (err error) {
		id, change, err = e.keeper.SavePhrase(ctx, ph)
		return err
	}, func() {
		e.busy = false
		e.d.Close()
		if change != 0 {
			e.host.Done(e.say("saved"), change)
		}
		if e.then != nil {
			e.then(id)
		}
	}, func(err error) {
		e.busy = false
		if e.name != nil && (errors.Is(err, app.ErrConflict) || strings.TrimSpace(ph.Name) == "") {
			e.name.SetError(e.sentence(err))
			e.host.Window().Canvas().Focus(e.name.Focusable())
		} else {
			e.text.SetError(e.sentence(err))
		}
		e.d.Refresh()
	})
}

// sentence is an error in one sentence.
func (e *phraseDialog) sentence(err error) string {
	text := e.host.Words().Say("fail.unexpected")
	var f *app.Fault
	if errors.As(err, &f) {
		text = f.Error()
	}
	r := []rune(strings.TrimSuffix(text, "."))
	r[0] = unicode.ToUpper(r[0])
	return string(r) + "."
}
