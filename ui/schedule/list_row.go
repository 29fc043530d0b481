package schedule

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
)

// rowHeight is the height of a line, unscaled.
const rowHeight = 57

// row is the content of one line: the head of a group, or a coffee with what can
// be done with it.
type row struct {
	head    *part.Paragraph
	count   *part.Text
	title   fyne.CanvasObject
	avatar  *part.Avatar
	tick    *part.Tick
	name    *part.Text
	second  *part.Text
	verbs   [2]*part.RowButton
	more    *part.RowButton
	coffee  fyne.CanvasObject
	whole   *fyne.Container
	line    int
	hovered bool
}

func (l *listing) newRow() fyne.CanvasObject {
	r := &row{head: part.NewParagraph("").AsHeading(), count: part.Caption(""), avatar: part.NewAvatar("", 36), tick: part.NewTick(),
		name: part.Body("").Bold().Short(), second: part.Caption("").In(look.Ink2).Short(), line: -1}
	r.more = part.NewRowButton(part.Quiet).Icon("more", l.say("more"))
	r.verbs = [2]*part.RowButton{part.NewRowButton(part.Normal), part.NewRowButton(part.Normal)}
	buttons := part.Row(8)
	if l.class != part.Compact {
		buttons.Add(r.verbs[0])
		buttons.Add(r.verbs[1])
	}
	buttons.Add(r.more)
	r.title = part.Pad(22, 16, 6, 16, part.Row(8, part.Grow(r.head), r.count))
	r.coffee = part.Pad(0, 10, 0, 14, part.Row(12, part.Width(36, part.Stack(r.avatar, r.tick)),
		part.Grow(part.Column(0, r.name, r.second)), buttons))
	r.whole = part.Stack(r.title, r.coffee)
	l.made[r.whole] = r
	return r.whole
}

func (l *listing) fillRow(i int, o fyne.CanvasObject, selected bool) {
	r, known := l.made[o]
	if !known || i >= len(l.lines) {
		return
	}
	r.line = i
	at := l.lines[i]
	visible(r.title, at.head != "")
	visible(r.coffee, at.head == "")
	if at.head != "" {
		r.head.SetText(l.groupName(at.head))
		r.count.SetText(l.s.host.Words().Number(at.count))
		r.whole.Refresh()
		return
	}
	c := l.rows[at.row]
	w := l.s.host.Words()
	r.avatar.SetName(c.Name)
	l.s.host.Face(c.Coffee.Person, r.avatar)
	text := c.Name
	if c.When != "" {
		text = w.Say("schedule.row.head", "name", c.Name, "when", c.When)
	}
	r.name.SetText(text)
	line := c.State
	if c.Past {
		line = l.say("passed")
	}
	if c.Group == "coming" && waiting(c.Coffee) {
		line = l.say("unanswered", "state", line)
	}
	if c.Role != "" {
		line = w.Say("schedule.row", "role", c.Role, "state", line)
	}
	if l.s.drafted(c.Coffee) {
		line = l.say("draft", "line", line)
	}
	r.second.SetText(line)
	deeds := l.deeds(c)
	shown := 0
	for _, d := range deeds {
		if d.row && shown < len(r.verbs) {
			r.verbs[shown].Set(d.text, d.do)
			r.verbs[shown].Show()
			shown++
		}
	}
	for ; shown < len(r.verbs); shown++ {
		r.verbs[shown].Hide()
	}
	r.more.Set("", func() { l.menuOf(i, r.more) })
	l.showTick(r)
	r.whole.Refresh()
}

// showTick shows the tick box in the place of the picture: under the pointer, and
// everywhere once a coffee is ticked.
func (l *listing) showTick(r *row) {
	if r.line < 0 || r.line >= len(l.lines) || l.lines[r.line].head != "" {
		return
	}
	on := l.ticked[l.rows[l.lines[r.line].row].Coffee.ID]
	r.tick.Set(on)
	boxed := on || r.hovered || len(l.ticked) > 0
	visible(r.tick, boxed)
	visible(r.avatar, !boxed)
}

// hovered shows the tick box under the pointer.
func (l *listing) hovered(_ int, o fyne.CanvasObject, on bool) {
	if r, known := l.made[o]; known {
		r.hovered = on
		l.showTick(r)
	}
}
