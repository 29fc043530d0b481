package messages

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen/flow"
)

// fillHead says who is written to, and in one line what with. In one column
// that line stands for all folded choices, with the way to change them.
func (v *composerView) fillHead() {
	c, w := v.c, v.c.host.Words()
	title := w.Say("messages.to", "name", c.now.Person.Name.First())
	what := w.Say("messages.for", "what", w.Say("situation."+string(c.choice.Situation)), "channel", w.Say("messages.by."+string(c.choice.Channel)))
	path := flow.Path(w, flow.Write, v.class)
	if v.class != part.Compact {
		v.head.Objects = []fyne.CanvasObject{part.PageHead(title, what, path)}
		v.head.Refresh()
		return
	}
	chosen := w.Say("composer.chosen", "what", what, "tone", w.Say("tone."+string(c.choice.Tone)))
	v.head.Objects = []fyne.CanvasObject{part.Row(12, part.Grow(part.Title(title).Short()), path),
		part.Row(8, part.Grow(part.Body(chosen).In(look.Ink2).Short()), v.setup.fold)}
	v.head.Refresh()
}

// fillSubject shows the subject, which only an e-mail has.
func (v *composerView) fillSubject() {
	v.subBox.Objects = nil
	if v.c.choice.Channel == app.ByEmail {
		v.subBox.Objects = []fyne.CanvasObject{part.Pad(0, 0, 4, 0, v.subject)}
	}
	v.subBox.Refresh()
}
