package messages

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen/flow"
)

// composerView is the composer's page. Its fields are made once for a width and
// then only filled, so that typing and the keyboard's place are not disturbed.
type composerView struct {
	c    *composer
	page fyne.CanvasObject

	setup   *setup
	subject *part.Field
	body    *part.Field
	subBox  *fyne.Container // the subject, for e-mail only
	bar     *fyne.Container // the offer of a new draft, or why there is none
	note    *fyne.Container // below the body
	buttons *fyne.Container
	why     *fyne.Container // why a button is off
	checks  *fyne.Container
	built   *fyne.Container
}

func newComposerView(c *composer, class part.Class) *composerView {
	w := c.host.Words()
	v := &composerView{c: c}
	if !c.known {
		v.page = part.Gap(1, 1)
		return v
	}
	v.setup = newSetup(c, class)
	v.subject = part.NewField(w.Say("messages.subject"), "")
	rows := 6
	if class != part.Wide {
		rows = 11
	}
	v.body = part.NewTextField(w.Say("messages.body"), "", rows)
	v.subBox, v.bar, v.note = part.Column(0), part.Column(0), part.Column(0)
	v.buttons, v.why = part.Column(0), part.Column(0)
	v.checks, v.built = part.Column(0), part.Column(0)
	v.fill()
	typed := func(string) { c.typed(v.subject.Text(), v.body.Text()) }
	v.subject.OnChanged, v.body.OnChanged = typed, typed

	head := part.PageHead(w.Say("messages.to", "name", c.now.Person.Name.First()), v.sentence(), flow.Path(w, flow.Write))
	if class == part.Wide {
		v.page = v.wide(head)
	} else {
		v.page = v.narrow(head)
	}
	return v
}

// sentence says what the message is for.
func (v *composerView) sentence() string {
	w, c := v.c.host.Words(), v.c.choice
	return w.Say("messages.for", "what", w.Say("situation."+string(c.Situation)), "channel", w.Say("messages.by."+string(c.Channel)))
}

// wide lays out three columns that scroll by themselves.
func (v *composerView) wide(head fyne.CanvasObject) fyne.CanvasObject {
	side := part.Column(12, part.NewPanel(16, v.checks), part.Grow(part.NewPanel(16, v.built)))
	left := part.NewPanel(0, part.NewScroll(0, part.Pad(16, 16, 16, 16, v.setup.column())))
	return part.Pad(16, 8, 20, 24, part.Column(16, part.Pad(0, 16, 0, 0, head), part.Grow(part.RowFill(16,
		part.Width(252, left),
		part.Grow(part.NewPanel(0, v.text(true))),
		part.Width(276, part.NewScroll(16, side))))))
}

// narrow lays out one column: choices, text, checks; the buttons stay below.
func (v *composerView) narrow(head fyne.CanvasObject) fyne.CanvasObject {
	col := part.Column(12, part.NewPanel(16, v.setup.row()), part.NewPanel(0, v.text(false)),
		part.NewPanel(16, v.checks), part.NewPanel(16, v.built))
	return part.Pad(16, 0, 0, 24, part.Column(12, part.Pad(0, 24, 0, 0, head),
		part.Grow(part.NewScroll(24, part.Pad(0, 0, 12, 0, col))),
		part.Pad(0, 24, 12, 0, part.Column(6, part.Rule(), part.Gap(1, 2), v.buttons, v.why))))
}

// text is the middle column: who it goes to, subject, words, buttons.
func (v *composerView) text(withButtons bool) fyne.CanvasObject {
	w, c := v.c.host.Words(), v.c
	person := c.now.Person
	address := person.Email()
	if address == "" {
		address = w.Say("messages.no-address")
	}
	name := person.Name.String()
	who := part.Row(12, part.NewAvatar(name, 44), part.Grow(part.Column(0, part.NewParagraph(name).Bold().In(look.Ink), part.SmallParagraph(address))))
	head := part.Beside(180, 12, who)
	if chip := flow.RelationChip(w, c.now.Relation); chip != nil {
		head.Add(chip)
	}
	over := part.NewButton(part.Quiet, w.Say("messages.start-over"), "undo", c.startOver)
	below := part.Beside(160, 8, v.note, over)
	inner := part.Column(0, part.Pad(0, 0, 0, 0, v.subBox), part.Grow(v.body), part.Pad(8, 0, 8, 0, below))
	col := part.Column(0, part.Pad(12, 16, 12, 16, head), part.Rule(), v.bar, part.Grow(part.Pad(14, 16, 4, 16, inner)))
	if withButtons {
		col.Add(part.Rule())
		col.Add(part.Pad(12, 16, 12, 16, part.Column(6, v.buttons, v.why)))
	}
	return col
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
	v.subBox.Objects = nil
	if c.choice.Channel == app.ByEmail {
		v.subBox.Objects = []fyne.CanvasObject{part.Pad(0, 0, 10, 0, v.subject)}
	}
	v.subBox.Refresh()
	v.setup.fill()
	v.fillBar()
	v.fillNote()
	v.fillButtons()
	v.fillChecks()
	v.fillBuilt()
}

// fillBar offers the new draft, or says why there is none.
func (v *composerView) fillBar() {
	c, w := v.c, v.c.host.Words()
	v.bar.Objects = nil
	switch {
	case c.problem != "":
		v.bar.Add(part.Pad(12, 16, 0, 16, part.Banner(true, c.problem)))
	case c.gone && !c.fresh:
		v.bar.Add(part.Pad(12, 16, 0, 16, part.Banner(false, w.Say("times.gone"))))
	case c.gone:
		v.bar.Add(part.Pad(12, 16, 0, 16, part.Banner(true, w.Say("times.gone.edited"),
			part.NewButton(part.Normal, w.Say("messages.use-new"), "", c.useNew).Small())))
	case c.fresh:
		v.bar.Add(part.Pad(12, 16, 0, 16, part.Banner(false, w.Say("messages.edited"),
			part.NewButton(part.Normal, w.Say("messages.use-new"), "", c.useNew).Small())))
	}
	if c.now.Caution != "" {
		v.bar.Add(part.Pad(12, 16, 0, 16, part.Banner(true, c.now.Caution)))
	}
	v.bar.Refresh()
}

// fillNote says what the text is, how long it is where there is a limit, and
// whether keeping it failed.
func (v *composerView) fillNote() {
	c, w := v.c, v.c.host.Words()
	words := part.Column(0)
	if limit := c.limit(); limit > 0 {
		count := part.SmallParagraph(w.Say("messages.count", "n", c.chars(), "max", limit))
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

// fillButtons shows what the channel allows.
func (v *composerView) fillButtons() {
	c, w := v.c, v.c.host.Words()
	why := ""
	var mail, profile *part.Button
	copying := part.NewButton(part.Normal, w.Say("messages.copy"), "copy", c.copy)
	switch c.choice.Channel {
	case app.ByEmail:
		mail = part.NewButton(part.Main, w.Say("messages.mail"), "open", c.openMail).Hint(w.Say("messages.key"))
		if c.now.Person.Email() == "" {
			mail.Disable()
			copying.SetKind(part.Main)
			why = w.Say("messages.no-mail", "name", c.now.Person.Name.First())
		}
	case app.ByLinkedIn, app.ByLinkedInNote:
		copying.SetKind(part.Main)
		profile = part.NewButton(part.Normal, w.Say("messages.profile"), "open", c.openProfile)
		if c.now.Person.Profile() == "" {
			profile.Disable()
			why = w.Say("messages.no-profile", "name", c.now.Person.Name.First())
		}
	default:
		copying.SetKind(part.Main)
	}
	hand := part.Wrap(8)
	if mail != nil {
		hand.Add(mail)
	}
	hand.Add(copying)
	if profile != nil {
		hand.Add(profile)
	}
	mark := part.NewButton(part.Quiet, w.Say("messages.mark"), "", c.markSent).Hint(w.Say("messages.mark.why"))
	v.buttons.Objects = []fyne.CanvasObject{part.Beside(250, 8, hand, mark)}
	v.buttons.Refresh()
	v.why.Objects = nil
	if why != "" {
		v.why.Add(part.SmallParagraph(why))
	}
	v.why.Refresh()
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
		v.fillBar()
		v.fillNote()
		v.relayout()
	}
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
func (v *composerView) relayout() { v.page.Refresh() }
