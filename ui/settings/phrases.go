package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// PhraseKeeper keeps the user's own phrases and templates.
type PhraseKeeper interface {
	pick.PhraseKeeper
	PausePhrase(ctx context.Context, id app.PhraseID, paused bool) (app.ChangeID, error)
	DeletePhrase(ctx context.Context, id app.PhraseID) (app.ChangeID, error)
}

// phraseList shows the user's phrases and templates with what can be done with
// them.
type phraseList struct {
	s      *Screen
	view   planner.PhrasesView
	read   bool
	holder *fyne.Container
}

func (l *phraseList) say(id string, parts ...any) string {
	return l.s.host.Words().Say("phrases."+id, parts...)
}

// phraseCard lists the user's own phrases and templates.
func (s *Screen) phraseCard() fyne.CanvasObject {
	s.phrases.holder = part.Stack()
	s.phrases.fill()
	return part.Card(s.phrases.say("title"), nil, part.Column(8, part.NewParagraph(s.phrases.say("line")), s.phrases.holder))
}

// load reads the phrases and shows them.
func (l *phraseList) load() {
	var view planner.PhrasesView
	l.s.host.Run("settings.phrases", func(ctx context.Context) (err error) {
		view, err = l.s.planner.Phrases(ctx)
		return err
	}, func() {
		l.view, l.read = view, true
		l.fill()
		l.s.measure()
	})
}

func (l *phraseList) fill() {
	if l.holder == nil {
		return
	}
	col := part.Column(0)
	if l.read && len(l.view.Groups) == 0 {
		col.Add(part.Pad(0, 0, 12, 0, part.NewParagraph(l.say("none"))))
	}
	for i, g := range l.view.Groups {
		col.Add(part.Pad(map[bool]float32{true: 4, false: 14}[i == 0], 0, 4, 0, part.SmallParagraph(g.Title).Bold()))
		for _, r := range g.Rows {
			col.Add(part.Rule())
			col.Add(part.Pad(6, 0, 6, 0, l.row(r)))
		}
	}
	if len(l.view.Groups) > 0 {
		col.Add(part.Rule())
		col.Add(part.Gap(1, 12))
	}
	phrase := part.NewButton(part.Normal, l.say("add.phrase"), "plus", func() { l.edit(app.Phrase{Part: l.view.Parts[0].Value}) })
	template := part.NewButton(part.Normal, l.say("add.template"), "plus", func() { l.edit(app.Phrase{}) })
	phrase.SetEnabled(l.read)
	template.SetEnabled(l.read)
	col.Add(part.Wrap(8, phrase, template))
	l.holder.Objects = []fyne.CanvasObject{col}
	l.holder.Refresh()
}

// row is one phrase: what it is, its words, and what can be done with it.
func (l *phraseList) row(r planner.PhraseRow) fyne.CanvasObject {
	title, token := r.Title, look.Ink
	if r.Phrase.Paused {
		title, token = l.say("paused", "title", r.Title), look.Ink3
	}
	words := part.Column(0, part.NewParagraph(title).In(token), part.Caption(r.Text).In(look.Ink2).Short())
	if r.Wrong != "" {
		words.Add(part.SmallParagraph(r.Wrong).In(look.Alert))
	}
	edit := part.IconButton("pencil", l.say("edit", "title", r.Title), func() { l.edit(r.Phrase) }).Small()
	pause := part.IconButton("pause", l.say("pause", "title", r.Title), func() { l.pause(r, true) }).Small()
	if r.Phrase.Paused {
		pause = part.IconButton("refresh", l.say("use", "title", r.Title), func() { l.pause(r, false) }).Small()
	}
	remove := part.IconButton("trash", l.say("delete", "title", r.Title), func() { l.remove(r) }).Small()
	return part.Row(4, part.Grow(words), edit, pause, remove)
}

func (l *phraseList) edit(ph app.Phrase) {
	pick.EditPhrase(l.s.host, l.s.planner, l.view, ph, func(app.PhraseID) { l.s.load() })
}

func (l *phraseList) pause(r planner.PhraseRow, paused bool) {
	l.do(func(ctx context.Context) (app.ChangeID, error) {
		return l.s.planner.PausePhrase(ctx, r.Phrase.ID, paused)
	},
		map[bool]string{true: "told.paused", false: "told.used"}[paused])
}

func (l *phraseList) remove(r planner.PhraseRow) {
	l.do(func(ctx context.Context) (app.ChangeID, error) { return l.s.planner.DeletePhrase(ctx, r.Phrase.ID) }, "told.deleted")
}

// do changes a phrase and tells it with Undo.
func (l *phraseList) do(work func(context.Context) (app.ChangeID, error), told string) {
	var change app.ChangeID
	l.s.host.Run("settings.phrase", func(ctx context.Context) (err error) {
		change, err = work(ctx)
		return err
	}, func() {
		l.s.host.Done(l.say(told), change)
		l.s.load()
	})
}
