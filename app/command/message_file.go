package command

import (
	"strings"

	"cortado/app"
	"cortado/app/planner"
)

// mailFlags put a message into a file that a mail program opens for sending.
type mailFlags struct {
	EML          string `name:"eml" placeholder:"FILE" help:"Write the message to this file (.eml), for a mail program; e-mail only."`
	AttachInvite int64  `name:"attach-invite" placeholder:"COFFEE" help:"With --eml: the invite of this coffee goes along."`
}

// check refuses flags that do not go together.
func (f mailFlags) check(channel string) error {
	switch {
	case f.AttachInvite != 0 && f.EML == "":
		return misuse("--attach-invite needs --eml: an invite goes along in a file")
	case f.EML != "" && app.Channel(channel) != app.ByEmail:
		return misuse("--eml is for e-mail; write --channel email")
	case f.AttachInvite < 0:
		return misuse("--attach-invite %d: coffees have numbers from 1 on", f.AttachInvite)
	}
	return nil
}

// save writes the draft to the file when one was named, and says so.
func (f mailFlags) save(r *run, p *planner.Planner, d planner.Composition) error {
	if f.EML == "" {
		return nil
	}
	m := planner.MailFile{Person: d.Person.ID, Subject: strings.TrimSpace(d.Subject), Body: d.Body, Invite: app.CoffeeID(f.AttachInvite)}
	if err := p.SaveMail(r.ctx, m, f.EML); err != nil {
		return err
	}
	r.say("Written to %s", f.EML)
	return nil
}
