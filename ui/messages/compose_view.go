package messages

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// composerView is the composer's page. Its fields are made once for a width and
// then only filled, so that typing and the keyboard's place are not disturbed.
type composerView struct {
	c     *composer
	class part.Class
	page  fyne.CanvasObject

	setup   *setup
	head    *fyne.Container // what the message is for
	who     *personHead
	subject *part.Field
	body    *part.Field
	subBox  *fyne.Container // the subject, for e-mail only
	count   *part.Text      // words or sentences so far, where the channel has no limit of letters
	another *part.Button
	see     *part.Button
	pane    *fyne.Container // the fields, or how it will look
	writing fyne.CanvasObject
	bar     *fyne.Container // the offer of a new draft, or why there is none
	told    telling
	note    *fyne.Container // below the body
	menu    *part.Button
	buttons *fyne.Container
	why     *fyne.Container // why a button is off
	checks  *fyne.Container
	built   *fyne.Container
}

func newComposerView(c *composer, class part.Class) *composerView {
	w := c.host.Words()
	v := &composerView{c: c, class: class}
	if !c.known {
		v.page = part.Gap(1, 1)
		if c.problem != "" {
			all := part.NewButton(part.Main, w.Say("messages.all"), "arrow-left", func() { c.host.Go(screen.Route{Name: screen.Messages}) })
			v.page = part.Pad(16, 24, 20, 24, part.EmptyState(w.Say("composer.cannot"), c.problem, all))
		}
		return v
	}
	v.setup, v.who = newSetup(c, class), newPersonHead(c, class)
	v.subject = part.NewField(w.Say("messages.subject"), "").Shortcuts(c.shortcut)
	v.body = part.NewTextField("", w.Say("messages.body"), bodyRows(class, c.host.Window().Canvas().Size())).Shortcuts(c.shortcut)
	v.count = part.Caption("")
	v.another = part.NewButton(part.Quiet, w.Say("messages.another"), "refresh", c.another).Plain()
	v.see = part.NewButton(part.Quiet, "", "", v.turn).Plain()
	v.menu = part.IconButton("more", w.Say("composer.menu"), func() { pick.Menu(v.menu, v.moreActions()...) }).Small()
	for _, box := range []**fyne.Container{&v.head, &v.subBox, &v.pane, &v.bar, &v.note, &v.buttons, &v.why, &v.checks, &v.built} {
		*box = part.Column(0)
	}
	v.pane = part.Stack()
	v.fill()
	typed := func(string) { c.typed(v.subject.Text(), v.body.Text()) }
	v.subject.OnChanged, v.body.OnChanged = typed, typed
	if class == part.Wide {
		v.page = v.wide()
	} else {
		v.page = v.narrow()
	}
	return v
}

// bodyRows is how many lines of the text are seen at least. Where the page
// scrolls, the field fills what the window has room for.
func bodyRows(class part.Class, window fyne.Size) int {
	if class == part.Wide {
		return 6
	}
	const around = 340 // the head, the lines above the field, and the buttons
	return int(min(max((window.Height/look.Scale()-around)/20, 8), 18))
}

// moreActions are the further things to do with the text, behind the button
// with the three dots.
func (v *composerView) moreActions() []pick.Item {
	c, w := v.c, v.c.host.Words()
	more := []pick.Item{c.templateAction()}
	if len(c.history.past) > 0 {
		more = append(more, pick.Item{Text: w.Say("composer.undo"), Icon: "undo", Do: func() { c.undo() }})
	}
	if len(c.history.future) > 0 {
		more = append(more, pick.Item{Text: w.Say("composer.redo"), Icon: "refresh", Do: func() { c.redo() }})
	}
	return append(more, pick.Item{Text: w.Say("composer.discard"), Icon: "trash", Do: c.discard})
}

// wide lays out three columns that scroll by themselves.
func (v *composerView) wide() fyne.CanvasObject {
	side := part.Column(12, part.NewPanel(16, v.checks), part.Grow(part.NewPanel(16, v.built)), v.c.hint.Note())
	left := part.NewPanel(0, part.NewScroll(0, part.Pad(14, 16, 10, 16, v.setup.column())))
	return part.Pad(16, 8, 20, 24, part.Column(16, part.Pad(0, 16, 0, 0, v.head), part.Grow(part.RowFill(16,
		part.Width(252, left),
		part.Grow(part.NewPanel(0, v.text(true))),
		part.Width(276, part.NewScroll(16, side))))))
}

// narrow lays out one column: choices, text, checks; the buttons stay below.
func (v *composerView) narrow() fyne.CanvasObject {
	col := part.Column(12, v.setup.above(), part.NewPanel(0, v.text(false)),
		part.NewPanel(16, v.checks), part.NewPanel(16, v.built), v.c.hint.Content())
	return part.Pad(16, 0, 0, 24, part.Column(0, part.Pad(0, 24, 12, 0, v.head),
		part.Grow(part.NewScroll(24, part.Pad(0, 0, 12, 0, col))),
		part.Foot(24, part.Column(6, v.buttons, v.why))))
}

// text is the middle column: who it goes to, subject, words, buttons.
func (v *composerView) text(withButtons bool) fyne.CanvasObject {
	w, c := v.c.host.Words(), v.c
	over := part.NewButton(part.Quiet, w.Say("messages.start-over"), "undo", c.useNew).Hint(w.Say("composer.over.why"))
	below := part.Beside(140, 4, v.note, v.rephraseButton(), over, v.menu)
	col := part.Column(0, v.who.box, part.Rule(), v.bar,
		part.Grow(part.Pad(v.who.gap(), 16, 4, 16, part.Column(0, part.Grow(v.pane), part.Pad(8, 0, 8, 0, below)))))
	if withButtons {
		col.Add(part.Rule())
		col.Add(part.Pad(12, 16, 12, 16, part.Column(6, v.buttons, v.why)))
	}
	return col
}

// fields are the subject and the words, to be written in.
func (v *composerView) fields() fyne.CanvasObject {
	label := part.Caption(v.c.host.Words().Say("messages.body")).In(look.Ink2)
	line := part.Beside(60, 4, label, v.count, v.another, v.see)
	return part.Column(0, v.subBox, line, part.Grow(v.body))
}

// fill puts everything the composer knows into the view.
func (v *composerView) fill() {
	c := v.c
	c.filling = true
	if v.subject.Text() != c.subject {
		v.subject.SetText(c.subject)
	}
	if v.body.Text() != c.body {
		v.body.SetText(c.body)
	}
	c.filling = false
	v.setup.fill()
	v.fillHead()
	v.fillSubject()
	v.who.fill()
	v.fillPane()
	v.fillBar()
	v.fillNote()
	v.fillButtons()
	v.fillChecks()
	v.fillBuilt()
}

// turn shows how the message will look, or the fields again.
func (v *composerView) turn() {
	v.c.preview = !v.c.preview
	v.fillPane()
	v.relayout()
}

func (v *composerView) fillPane() {
	w := v.c.host.Words()
	word, icon, o := w.Say("composer.preview"), "eye", fyne.CanvasObject(nil)
	if v.c.preview {
		word, icon = w.Say("composer.write"), "pencil"
	}
	v.see.SetIcon(icon)
	v.see.SetText(word)
	if v.c.preview {
		v.writing, o = nil, v.previewed()
	} else if v.writing == nil {
		v.writing = v.fields()
		o = v.writing
	}
	if o == nil {
		return // the fields stand there already
	}
	v.pane.Objects = []fyne.CanvasObject{o}
	v.pane.Refresh()
}

// fillBar offers the new draft, or says why there is none.
func (v *composerView) fillBar() {
	c, w := v.c, v.c.host.Words()
	v.told = c.told()
	v.bar.Objects = nil
	useNew := func() fyne.CanvasObject {
		return part.NewButton(part.Normal, w.Say("messages.use-new"), "", c.useNew).Small()
	}
	tell := func(alert bool, words string, actions ...fyne.CanvasObject) {
		v.bar.Add(part.Pad(12, 16, 0, 16, part.Banner(alert, words, actions...)))
	}
	switch {
	case c.problem != "":
		tell(true, c.problem)
	case c.lost:
		tell(false, w.Say("composer.lost"), part.NewButton(part.Normal, w.Say("composer.back"), "undo", func() { c.undo() }).Small())
	case c.gone && !c.fresh:
		tell(false, w.Say("times.gone"))
	case c.gone:
		tell(true, w.Say("times.gone.edited"), useNew())
	case c.fresh:
		tell(false, w.Say("messages.edited"), useNew())
	}
	if c.now.Caution != "" {
		tell(true, c.now.Caution)
	}
	v.bar.Refresh()
}

// fillNote says what the text is, how long it is, and whether keeping it failed.
func (v *composerView) fillNote() {
	c, w := v.c, v.c.host.Words()
	v.count.SetText(c.counted())
	words := part.Column(0)
	if limit := c.limit(); limit > 0 {
		count := part.SmallParagraph(w.Say("messages.count", "n", w.Number(c.chars()), "max", limit))
		if c.tooLong() {
			count.In(look.Alert).Bold()
		}
		words.Add(count)
	}
	switch {
	case c.failed != "":
		words.Add(part.SmallParagraph(c.failed).In(look.Alert))
	case c.edited:
		words.Add(part.SmallParagraph(w.Say("messages.by-hand")))
	default:
		words.Add(part.SmallParagraph(w.Say("messages.from-notes")))
	}
	v.note.Objects = []fyne.CanvasObject{words}
	v.note.Refresh()
}

// refresh shows what the composer knows now.
func (c *composer) refresh() {
	if c.view != nil && c.view.setup != nil {
		c.view.fill()
		c.view.relayout()
	}
}

// refreshWhileTyping shows what a keystroke changes, at once.
func (c *composer) refreshWhileTyping() {
	if v := c.view; v != nil && v.setup != nil {
		v.fillNote()
		if now := c.told(); now != v.told {
			v.fillBar()
			v.relayout()
		}
	}
}

// telling is what the bar and the note say beside how long the text is; only
// with it their height changes.
type telling struct {
	problem, caution, failed string
	lost, gone, fresh        bool
	edited, limited          bool
}

func (c *composer) told() telling {
	return telling{c.problem, c.now.Caution, c.failed, c.lost, c.gone, c.fresh, c.edited, c.limit() > 0}
}

func (c *composer) refreshChecks() {
	if c.view != nil && c.view.setup != nil {
		c.view.fillChecks()
		c.view.relayout()
	}
}

func (c *composer) refreshNote() {
	if c.view != nil && c.view.setup != nil {
		c.view.fillNote()
	}
}

// relayout gives parts whose height changed their new room.
func (v *composerView) relayout() { part.Relay(v.page) }
