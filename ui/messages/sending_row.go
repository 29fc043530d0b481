package messages

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/part"
)

// fillButtons shows what the channel allows. The main button is the one that
// Ctrl+Enter presses.
func (v *composerView) fillButtons() {
	c, w := v.c, v.c.host.Words()
	name := c.now.Person.Name.First()
	why := ""
	copying := part.NewButton(part.Normal, w.Say("messages.copy"), "copy", c.copy)
	var first, save *part.Button // beside copying; first is the main one while it can be pressed
	switch c.choice.Channel {
	case app.ByEmail:
		first = part.NewButton(part.Main, w.Say("messages.mail"), "open", c.openMail)
		save = part.NewButton(part.Normal, w.Say("sending.save"), "download", c.saveFile)
		save.Tip = w.Say("sending.save.why")
		if c.now.Person.Email() == "" {
			first.Disable()
			save.Disable()
			why = w.Say("messages.no-mail", "name", name)
		}
	case app.ByChat:
		if page := c.page(); page != "" {
			first = part.NewButton(part.Main, w.Say("sending.both.chat"), "open", c.copyAndOpen)
			if !isChat(page) {
				first = part.NewButton(part.Main, w.Say("sending.both"), "open", c.copyAndOpen)
			}
		}
	default:
		first = part.NewButton(part.Main, w.Say("sending.both"), "open", c.copyAndOpen)
		if c.page() == "" {
			first.Disable()
			why = w.Say("messages.no-profile", "name", name)
		}
	}
	hand := part.Wrap(8)
	if first != nil {
		hand.Add(first)
	}
	hand.Add(copying)
	if save != nil {
		hand.Add(save)
	}
	if first == nil || first.Disabled() {
		first = copying
		copying.SetKind(part.Main)
	}
	first.Hint(w.Say("messages.key"))
	mark := part.NewButton(part.Quiet, w.Say("messages.mark"), "", c.markSent).Hint(w.Say("messages.mark.why"))
	v.buttons.Objects = []fyne.CanvasObject{part.Beside(250, 8, hand, mark)}
	v.buttons.Refresh()
	v.why.Objects = nil
	if why != "" {
		v.why.Add(part.SmallParagraph(why))
	}
	v.why.Refresh()
}
