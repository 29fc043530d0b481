package messages

import (
	"context"
	"strconv"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// saveFile writes the message to a file that a mail program opens for sending.
// While a coffee with the person is planned, its invite can go along.
func (c *composer) saveFile() {
	m := c.file()
	c.keptThen(func() {
		var invites []planner.Choice
		c.host.Run("messages.invites", func(ctx context.Context) (err error) {
			invites, err = c.s.planner.MailInvites(ctx, m.Person)
			return err
		}, func() {
			if len(invites) == 0 {
				c.chooseFile(m)
				return
			}
			c.chooseInvite(m, invites)
		})
	})
}

// chooseInvite asks whether an invite goes along, and which.
func (c *composer) chooseInvite(m planner.MailFile, invites []planner.Choice) {
	w := c.host.Words()
	options := []string{w.Say("sending.invite.none")}
	for _, i := range invites {
		options = append(options, i.Text)
	}
	choice := part.NewRadioGroup(options, 0, nil)
	var d *part.Dialog
	d = part.NewDialog(w.Say("sending.save.head"), part.Column(10, part.NewParagraph(w.Say("sending.save.text", "name", c.now.Person.Name.First())), choice),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("sending.save.verb"), "download", func() {
			if at := choice.Chosen(); at > 0 {
				id, err := strconv.ParseInt(invites[at-1].Value, 10, 64)
				if err != nil {
					c.host.Fail(err)
					return
				}
				m.Invite = app.CoffeeID(id)
			}
			d.Close()
			c.chooseFile(m)
		}))
	d.ShowOn(c.host.Window().Canvas())
}

func (c *composer) chooseFile(m planner.MailFile) {
	c.host.PickSave(c.s.planner.MailName(c.now.Person, c.host.Now()), func(path string) {
		c.host.Run("messages.save", func(ctx context.Context) error { return c.s.planner.SaveMail(ctx, m, path) }, func() {
			c.host.Done(c.host.Words().Say("sending.saved"), 0)
		})
	})
}
