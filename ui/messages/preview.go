package messages

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// firstLine is how many letters of a direct message stand in the list of an
// inbox, beside the name.
const firstLine = 60

// previewed shows the message as the channel will.
func (v *composerView) previewed() fyne.CanvasObject {
	c, w := v.c, v.c.host.Words()
	var look fyne.CanvasObject
	switch c.choice.Channel {
	case app.ByLinkedInNote:
		look = v.noteLook()
	case app.ByLinkedIn:
		look = v.directLook()
	case app.ByChat:
		look = v.chatLook()
	default:
		look = v.mailLook()
	}
	line := part.Beside(120, 4, part.SmallParagraph(w.Say("composer.preview."+string(c.choice.Channel))), v.see)
	return part.Column(6, line, part.Grow(part.NewScroll(8, look)))
}

// mailLook is an e-mail with the lines of its header.
func (v *composerView) mailLook() fyne.CanvasObject {
	c, w := v.c, v.c.host.Words()
	line := func(id, text string) fyne.CanvasObject {
		return part.RowTop(8, part.Width(64, part.SmallParagraph(w.Say(id)).In(look.Ink3)), part.Grow(part.SmallParagraph(text).In(look.Ink)))
	}
	subject := c.subject
	if strings.TrimSpace(subject) == "" {
		subject = w.Say("composer.no-subject")
	}
	head := part.Column(4)
	if from := addressed(c.me.Name, c.me.Email); from != "" {
		head.Add(line("composer.from", from))
	}
	head.Add(line("composer.to", addressed(c.now.Person.Name.String(), c.now.Person.Email())))
	head.Add(line("composer.subject", subject))
	return part.Pad(8, 0, 8, 0, part.Column(12, head, part.Rule(), part.NewParagraph(c.body).In(look.Ink)))
}

// addressed is a name with its address as mail programs show it.
func addressed(name, address string) string {
	switch {
	case address == "":
		return name
	case name == "":
		return address
	}
	return name + " <" + address + ">"
}

// noteLook is the note of an invitation. What LinkedIn cuts off stands below it.
func (v *composerView) noteLook() fyne.CanvasObject {
	c, w := v.c, v.c.host.Words()
	r := []rune(c.body)
	cut := ""
	if limit := c.limit(); limit > 0 && len(r) > limit {
		r, cut = r[:limit], string(r[limit:])
	}
	count := part.SmallParagraph(w.Say("messages.count", "n", w.Number(c.chars()), "max", c.limit()))
	col := part.Column(8, v.speaker(w.Say("composer.invites")), bubble(string(r)), count)
	if cut != "" {
		count.In(look.Alert).Bold()
		col.Add(part.Banner(true, w.Say("composer.cut")))
		col.Add(part.NewParagraph(cut).In(look.Alert))
	}
	return part.Pad(8, 0, 8, 0, col)
}

// directLook is a direct message: its line in the inbox, then the whole.
func (v *composerView) directLook() fyne.CanvasObject {
	c, w := v.c, v.c.host.Words()
	inbox := part.Row(12, part.OwnAvatar(c.me.Name, 44), part.Grow(part.Column(0, part.NewParagraph(c.me.Name).Bold().In(look.Ink),
		part.SmallParagraph(start(c.body, firstLine)))))
	return part.Pad(8, 0, 8, 0, part.Column(8, part.SmallParagraph(w.Say("composer.inbox")).In(look.Ink3), inbox, part.Rule(),
		part.SmallParagraph(w.Say("composer.opened")).In(look.Ink3), bubble(c.body)))
}

// chatLook is a message in a chat.
func (v *composerView) chatLook() fyne.CanvasObject {
	w := v.c.host.Words()
	return part.Pad(8, 0, 8, 0, part.Column(8, v.speaker(w.Clock(v.c.host.Now())), bubble(v.c.body)))
}

// speaker is the line above what I say.
func (v *composerView) speaker(beside string) fyne.CanvasObject {
	me := v.c.me.Name
	return part.Row(10, part.OwnAvatar(me, 36), part.Grow(part.Column(0, part.NewParagraph(me).Bold().In(look.Ink), part.SmallParagraph(beside).In(look.Ink3))))
}

func bubble(text string) fyne.CanvasObject {
	return part.Stack(part.Fill(look.Sunken, 12), part.Pad(10, 14, 10, 14, part.NewParagraph(text).In(look.Ink)))
}

// start is the beginning of a text in one line, cut at a word.
func start(text string, letters int) string {
	one := strings.Join(strings.Fields(text), " ")
	r := []rune(one)
	if len(r) <= letters {
		return one
	}
	head := string(r[:letters])
	if i := strings.LastIndex(head, " "); i > 0 {
		head = head[:i]
	}
	return head + "…"
}
