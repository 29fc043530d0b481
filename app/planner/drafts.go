package planner

import (
	"context"

	"cortado/app"
)

// SaveDraft keeps a draft as it is being written, so that a crash loses
// nothing. Undo does not know it: undoing words is the text field's business.
func (p *Planner) SaveDraft(m app.Message) (app.Message, error) {
	return p.keepDraft(m, func(app.Writer, app.MessageID) error { return nil })
}

var errSentAlready = app.Invalid("this message was sent; its text no longer changes")

// stillDraft refuses a message that was sent since it was read: a screen may hold
// an older copy of it, and saves once more what was typed before.
func stillDraft(r app.Reader, id app.MessageID) error {
	if id == 0 {
		return nil
	}
	m, err := r.Message(context.Background(), id)
	if err == nil && m.State != app.Draft {
		err = errSentAlready
	}
	return err
}

// keepDraft keeps a draft and what belongs to it in one step.
func (p *Planner) keepDraft(m app.Message, along func(app.Writer, app.MessageID) error) (app.Message, error) {
	if m.State == "" {
		m.State = app.Draft
	}
	if m.State != app.Draft {
		return m, errSentAlready
	}
	m.Updated = p.now()
	err := p.store.Quiet(func(w app.Writer) (err error) {
		if err := stillDraft(w, m.ID); err != nil {
			return err
		}
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

// Open opens a web address in the browser; any other kind is refused.
func (p *Planner) Open(address string) error {
	if err := app.ValidateLink(address); err != nil {
		return err
	}
	return p.openLink(address)
}
