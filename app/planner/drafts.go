package planner

import (
	"context"
	"net/url"
	"strings"

	"cortado/app"
	"cortado/app/followup"
)

// SaveDraft keeps a draft as it is being written, so that a crash loses
// nothing. Undo does not know it: undoing words is the text field's business.
func (p *Planner) SaveDraft(m app.Message) (app.Message, error) {
	return p.keepDraft(m, func(app.Writer, app.MessageID) error { return nil })
}

// keepDraft keeps a draft and what belongs to it in one step.
func (p *Planner) keepDraft(m app.Message, along func(app.Writer, app.MessageID) error) (app.Message, error) {
	if m.State == "" {
		m.State = app.Draft
	}
	if m.State != app.Draft {
		return m, app.Invalid("this message was sent; its text no longer changes")
	}
	m.Updated = p.now()
	err := p.store.Quiet(func(w app.Writer) (err error) {
		if m.ID, err = w.SaveMessage(m); err != nil {
			return err
		}
		return along(w, m.ID)
	})
	if err == nil {
		p.announce(app.MessagesChanged)
	}
	return m, err
}

// DiscardDraft throws a draft away; undo brings it back.
func (p *Planner) DiscardDraft(ctx context.Context, id app.MessageID) (app.ChangeID, error) {
	m, err := p.store.Message(ctx, id)
	if err != nil {
		return 0, err
	}
	if m.State != app.Draft {
		return 0, app.Invalid("this message was sent; it stays")
	}
	return p.change("change.draft", "", func(w app.Writer) error { return w.DeleteMessage(id) }, app.MessagesChanged)
}

// MessageRow is one message as the list shows it.
type MessageRow struct {
	Message app.Message
	Name    string
	Title   string // situation
	Status  string // "Draft", "Sent 9 Nov, no answer yet"
	Waits   bool
}

// Messages lists drafts first, then what waits, then the rest; the newest first.
func (p *Planner) Messages(ctx context.Context) ([]MessageRow, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	groups := make([][]MessageRow, 3)
	for _, m := range n.messages {
		q, ok := n.byID[m.Person]
		if !ok {
			continue
		}
		r := MessageRow{Message: m, Name: q.Name.String(), Title: p.words.Say("situation." + string(m.Situation))}
		at := m.SentAt
		if m.State == app.Draft {
			at = m.Updated
		}
		r.Status = p.words.Say("message."+string(m.State), "day", p.nearDay(n.now, at))
		r.Waits = m.State == app.SentOff && followup.AsksForCoffee(m.Situation) && !n.arranged(m.Person)
		group := 2
		switch m.State {
		case app.Draft:
			group = 0
		case app.SentOff:
			group = 1
		}
		groups[group] = append(groups[group], r)
	}
	return append(append(groups[0], groups[1]...), groups[2]...), nil
}

// arranged says whether a coffee with the person is agreed or has a time, so
// that no message to them waits for an answer any more.
func (n *network) arranged(id app.PersonID) bool {
	for _, c := range n.coffees {
		if c.Person == id && (c.State == app.Agreed || c.State == app.Scheduled) {
			return true
		}
	}
	return false
}

// mailtoLimit is the longest mailto address that every mail program opens.
const mailtoLimit = 1900

// OpenMail opens the message in the user's mail program (RFC 6068). ErrInvalid
// when the person has no address, or the text is too long for it.
func (p *Planner) OpenMail(to, subject, body string) error {
	if to == "" {
		return app.Invalid("this person has no e-mail address; copy the message instead")
	}
	if err := app.ValidateEmail(to); err != nil {
		return err
	}
	address := "mailto:" + url.PathEscape(to) + "?subject=" + escape(subject) + "&body=" + escape(strings.ReplaceAll(body, "\n", "\r\n"))
	if len(address) > mailtoLimit {
		return app.Invalid("the message is too long to hand to a mail program; copy it instead")
	}
	return p.openLink(address)
}

// escape is percent-encoding as mailto wants it: a blank is %20, never +.
func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// Open opens a web address in the browser; any other kind is refused.
func (p *Planner) Open(address string) error {
	if err := app.ValidateLink(address); err != nil {
		return err
	}
	return p.openLink(address)
}
