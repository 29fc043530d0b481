package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/invite"
)

// SaveInviteMail writes a message to the person with the coffee's invite in it,
// or with what takes one that was called off out again: a file that a mail
// program opens for sending. It is noted as the invite to send is.
func (p *Planner) SaveInviteMail(ctx context.Context, id app.CoffeeID, path string) (app.Coffee, error) {
	return p.handOut(ctx, id, func(c *app.Coffee, q app.Person, me app.Profile) (func() error, error) {
		file, err := p.inviteFile(*c, q, me, Export{ToSend: true})
		if err != nil {
			return nil, err
		}
		number, err := p.newUID()
		if err != nil {
			return nil, err
		}
		content, err := invite.WriteMail(invite.Mail{ID: number, From: invite.Attendee{Name: me.Name, Email: me.Email},
			To: invite.Attendee{Name: q.Name.String(), Email: q.Email()}, Subject: p.inviteSubject(*c), Body: p.inviteText(*c, q, me),
			Date: p.here(me), Invite: file})
		if err != nil {
			return nil, inviteFault(err, q)
		}
		p.noteHandedOut(c, true)
		return func() error { return p.files.Write(path, content) }, nil
	})
}

func (p *Planner) inviteSubject(c app.Coffee) string {
	switch {
	case calledOff(c):
		return p.words.Say("invite.mail.subject.off", "title", c.Title)
	case !c.SentOut.IsZero():
		return p.words.Say("invite.mail.subject.new", "title", c.Title)
	}
	return c.Title
}

// inviteText is the message around the invite: what it is, when on both clocks,
// where, and the note.
func (p *Planner) inviteText(c app.Coffee, q app.Person, me app.Profile) string {
	when := p.bothClocks(c, q)
	first := p.words.Say("invite.mail.first", "when", when)
	switch {
	case c.State == app.Declined:
		first = p.words.Say("invite.mail.declined", "when", when)
	case c.State == app.Cancelled:
		first = p.words.Say("invite.mail.off", "when", when)
	case !c.SentOut.IsZero():
		first = p.words.Say("invite.mail.new", "when", when)
	}
	parts := []string{p.words.Say("invite.mail.hello", "name", q.Name.First()), first}
	if !calledOff(c) {
		if c.Every > 0 {
			parts = append(parts, p.words.Count("invite.mail.every", c.Every, "times", p.words.Number(c.Count)))
		}
		if where := p.whereLines(c); where != "" {
			parts = append(parts, where)
		}
		if note := strings.TrimSpace(c.Note); note != "" {
			parts = append(parts, note)
		}
	}
	if name := me.GivenName(); name != "" {
		parts = append(parts, name)
	}
	return strings.Join(parts, "\n\n")
}

func (p *Planner) whereLines(c app.Coffee) string {
	var lines []string
	if place := strings.TrimSpace(c.Place); place != "" {
		lines = append(lines, p.words.Say("invite.mail.where", "place", place))
	}
	if c.Link != "" {
		lines = append(lines, c.Link)
	}
	return strings.Join(lines, "\n")
}

// bothClocks says when the coffee is in the zone it was planned in, which is
// named, and in the other person's when their clock shows another time.
func (p *Planner) bothClocks(c app.Coffee, q app.Person) string {
	mine := c.Local()
	text := p.words.Say("invite.mail.when", "day", p.words.LongDay(mine), "from", p.words.Clock(mine),
		"to", p.words.Clock(mine.Add(time.Duration(c.Minutes)*time.Minute)), "zone", ZoneLabel(c.Zone))
	loc, err := p.clockOf(q)
	if err != nil || sameClock(c.Start, loc, mine.Location()) {
		return text
	}
	their := c.Start.In(loc)
	return p.words.Say("invite.mail.when.both", "when", text, "day", p.words.LongDay(their), "from", p.words.Clock(their), "zone", ZoneLabel(p.zoneName(q)))
}
