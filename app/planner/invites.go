package planner

import (
	"context"

	"cortado/app"
	"cortado/app/invite"
)

// Export says where an invite goes, and for whom. Without a path nothing is
// written.
type Export struct {
	Path   string
	ToSend bool // for the other person, instead of for my own calendar
}

// Invite writes the invite of a coffee that has a time, or the file that takes a
// cancelled one out again.
func (p *Planner) Invite(ctx context.Context, id app.CoffeeID, out Export) (app.Coffee, error) {
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return c, err
	}
	q, me, err := p.personAndMe(ctx, c.Person)
	if err != nil {
		return c, err
	}
	err = p.store.Quiet(func(w app.Writer) error {
		write, err := p.export(&c, q, me, out)
		if err != nil {
			return err
		}
		if _, err := w.SaveCoffee(c); err != nil {
			return err
		}
		return write()
	})
	if err == nil {
		p.announce(app.CoffeesChanged)
	}
	return c, err
}

// export prepares the file and notes in the coffee that it exists. The file is
// written by what it gives, the last step of a change: what fails before leaves
// no file behind, and a file that cannot be written takes the change back.
func (p *Planner) export(c *app.Coffee, q app.Person, me app.Profile, out Export) (write func() error, err error) {
	if out.Path == "" {
		return func() error { return nil }, nil
	}
	content, err := p.inviteFile(*c, q, me, out.ToSend)
	if err != nil {
		return nil, err
	}
	if out.ToSend {
		c.SentOut = p.now()
	} else {
		c.Exported = p.now()
	}
	return func() error { return p.files.Write(out.Path, content) }, nil
}

func (p *Planner) inviteFile(c app.Coffee, q app.Person, me app.Profile, toSend bool) ([]byte, error) {
	if c.UID == "" || c.Start.IsZero() {
		return nil, app.Invalid("this coffee has no time yet; schedule it first")
	}
	e := invite.Event{UID: c.UID, Sequence: c.Sequence, Start: c.Start, Minutes: c.Minutes, Zone: c.Zone, TheirZone: q.Zone,
		Summary: c.Title, Description: c.Note, Place: c.Place, Link: c.Link, Remind: c.Remind, ShowFree: c.ShowFree,
		Created: c.Created, Now: p.now(), Every: c.Every, Count: c.Count}
	kind := invite.Personal
	if c.State == app.Cancelled {
		kind = invite.PersonalCancel
	}
	if toSend {
		if me.Email == "" {
			return nil, app.Invalid("your profile has no e-mail address, which an invite to send needs; add it in Me")
		}
		if q.Email() == "" {
			return nil, app.Invalid("%s has no e-mail address, which an invite to send needs; add it in People", q.Name)
		}
		e.Organizer = invite.Attendee{Name: me.Name, Email: me.Email}
		e.Guests = []invite.Attendee{{Name: q.Name.String(), Email: q.Email()}}
		kind = invite.Request
		if c.State == app.Cancelled {
			kind = invite.Cancel
		}
	}
	content, err := invite.Write(e, kind)
	if err != nil {
		return nil, &app.Fault{Kind: app.ErrInvalid, What: err.Error(), Err: err}
	}
	return content, nil
}

// Method is the iTIP method of a coffee's file; empty for my own calendar.
func Method(c app.Coffee, toSend bool) string {
	switch {
	case !toSend:
		return ""
	case c.State == app.Cancelled:
		return "CANCEL"
	}
	return "REQUEST"
}

// InviteName proposes a file name for a coffee's invite.
func (p *Planner) InviteName(c app.Coffee) string { return invite.FileName(c.Title, c.Local()) }
