package planner

import (
	"context"
	"errors"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/invite"
)

// longestMailLink is how long a mailto address may get, in characters after
// encoding. What a link can carry is cut off elsewhere: Outlook takes 2,046
// characters, browsers about 2,000, and Gmail in a browser was seen to take 1,620.
const longestMailLink = 1600

// OpenMail opens a message in the user's mail program by a link. It opens nothing
// and gives false when the message is longer than mail programs take from one:
// then it has to go into a file (SaveMail). ErrInvalid when there is no address
// or it is none.
func (p *Planner) OpenMail(to, subject, body string) (opened bool, err error) {
	if to == "" {
		return false, app.Invalid("this person has no e-mail address; copy the message instead")
	}
	link, err := invite.MailLink(to, subject, body)
	if err != nil {
		return false, app.Invalid("%q is not an e-mail address", to)
	}
	if len(link) > longestMailLink {
		return false, nil
	}
	return true, p.openLink(link)
}

// MailFile is a message that goes into a file.
type MailFile struct {
	Person        app.PersonID
	Subject, Body string
	Invite        app.CoffeeID // the coffee with them whose invite goes along; 0 for none
}

// SaveMail writes a message to a file that a mail program opens for sending
// (RFC 5322), with the invite of a coffee in it when one is named (RFC 6047). The
// invite then counts as sent out, as one of its own does; the message counts as
// sent only once the user says so.
func (p *Planner) SaveMail(ctx context.Context, m MailFile, path string) error {
	if m.Invite != 0 {
		_, err := p.handOut(ctx, m.Invite, func(c *app.Coffee, q app.Person, me app.Profile) (func() error, error) {
			if err := canGoAlong(*c, q, m.Person); err != nil {
				return nil, err
			}
			file, err := p.inviteFile(*c, q, me, Export{ToSend: true})
			if err != nil {
				return nil, err
			}
			content, err := p.mailFile(m, file, q, me)
			if err != nil {
				return nil, err
			}
			p.noteHandedOut(c, true)
			return func() error { return p.files.Write(path, content) }, nil
		})
		return err
	}
	q, me, err := p.personAndMe(ctx, m.Person)
	if err != nil {
		return err
	}
	content, err := p.mailFile(m, nil, q, me)
	if err != nil {
		return err
	}
	return p.files.Write(path, content)
}

// canGoAlong refuses an invite that has no place in a message to a person.
func canGoAlong(c app.Coffee, q app.Person, to app.PersonID) error {
	switch {
	case c.Person != to:
		return app.Invalid("coffee %d is with %s, and the message goes to somebody else", c.ID, q.Name)
	case calledOff(c):
		return app.Invalid("coffee %d was called off; the message that takes it out of their calendar is in Schedule", c.ID)
	case c.State != app.Scheduled:
		return app.Invalid("coffee %d is not planned for a time; only the invite of one that is goes along", c.ID)
	}
	return nil
}

func (p *Planner) mailFile(m MailFile, file []byte, q app.Person, me app.Profile) ([]byte, error) {
	switch {
	case q.Email() == "":
		return nil, app.Invalid("%s has no e-mail address; add it in People, or copy the message", q.Name)
	case me.Email == "":
		return nil, app.Invalid("your profile has no e-mail address, which a message in a file needs; add it in Me, or copy the message")
	}
	number, err := p.newUID()
	if err != nil {
		return nil, err
	}
	content, err := invite.WriteMail(invite.Mail{ID: number, From: invite.Attendee{Name: me.Name, Email: me.Email},
		To: invite.Attendee{Name: q.Name.String(), Email: q.Email()}, Subject: m.Subject, Body: m.Body, Date: p.here(me), Invite: file})
	return content, mailFault(err, q)
}

// mailFault says in a sentence why a message was refused, and what to do.
func mailFault(err error, q app.Person) error {
	var refused *invite.FieldError
	if !errors.As(err, &refused) {
		return err
	}
	fault := &app.Fault{Kind: app.ErrInvalid, Err: err}
	switch refused.Field {
	case invite.FieldGuestEmail:
		fault.What, fault.Do = "no message can go to the e-mail address of "+q.Name.String(), "correct it in People"
	case invite.FieldOrganizerEmail:
		fault.What, fault.Do = "no message can come from your e-mail address", "correct it in Me"
	case invite.FieldSubject:
		fault.What, fault.Do = "the message has no subject", "write one"
	case invite.FieldBody:
		fault.What, fault.Do = "the message has no text", "write it first"
	default:
		fault.What = "the message cannot be written: its " + string(refused.Field) + " " + string(refused.Problem)
	}
	return fault
}

// MailName proposes a name for the file of a message to a person.
func (p *Planner) MailName(q app.Person, now time.Time) string {
	name := invite.FileName(p.words.Say("sending.file", "name", q.Name.String()), now)
	return strings.TrimSuffix(name, ".ics") + ".eml"
}

// MailInvites lists the coffees to come with a person whose invite can go along
// with a message, the next one first. Values are coffee ids.
func (p *Planner) MailInvites(ctx context.Context, person app.PersonID) ([]Choice, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	var out []Choice
	for _, c := range n.coffees { // by start
		one, comes := c.Coming(n.now)
		if c.Person != person || !comes {
			continue
		}
		at := one.Start.In(n.now.Location())
		out = append(out, Choice{Value: number(c.ID),
			Text: p.words.Say("sending.invite", "title", c.Title, "day", p.nearDay(n.now, at), "time", p.words.Clock(at))})
	}
	return out, nil
}
