package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/invite"
)

// Export says where an invite goes, and for whom. Without a path nothing is
// written.
type Export struct {
	Path      string
	ToSend    bool // for the other person, instead of for my own calendar
	WithBrief bool // my questions to take along, in the file for my own calendar only
}

// Invite writes the invite of a coffee that has a time, or the file that takes one
// that was called off out again.
func (p *Planner) Invite(ctx context.Context, id app.CoffeeID, out Export) (app.Coffee, error) {
	return p.handOut(ctx, id, func(c *app.Coffee, q app.Person, me app.Profile) (func() error, error) {
		return p.export(c, q, me, out)
	})
}

// handOut notes in a coffee what prepare notes, and writes the file prepare gives
// as the last step: a file that cannot be written leaves no note. Undo does not
// know it, as it cannot take a file back.
func (p *Planner) handOut(ctx context.Context, id app.CoffeeID, prepare func(*app.Coffee, app.Person, app.Profile) (func() error, error)) (app.Coffee, error) {
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return c, err
	}
	q, me, err := p.personAndMe(ctx, c.Person)
	if err != nil {
		return c, err
	}
	noted := c
	write, err := prepare(&noted, q, me)
	if err != nil {
		return c, err
	}
	err = p.store.Quiet(func(w app.Writer) error {
		if _, err := w.SaveCoffee(noted); err != nil {
			return err
		}
		return write()
	})
	if err != nil {
		return c, err
	}
	p.announce(app.CoffeesChanged)
	return noted, nil
}

// export prepares the file and notes in the coffee that it exists. The file is
// written by what it gives, the last step of a change: what fails before leaves
// no file behind, and a file that cannot be written takes the change back.
func (p *Planner) export(c *app.Coffee, q app.Person, me app.Profile, out Export) (write func() error, err error) {
	if out.Path == "" {
		return func() error { return nil }, nil
	}
	content, err := p.inviteFile(*c, q, me, out)
	if err != nil {
		return nil, err
	}
	p.noteHandedOut(c, out.ToSend)
	return func() error { return p.files.Write(out.Path, content) }, nil
}

// noteHandedOut keeps when a file of the coffee was written, which is never before
// the stamp inside the file.
func (p *Planner) noteHandedOut(c *app.Coffee, toSend bool) {
	at := p.now()
	if stamp := p.stamp(*c); stamp.After(at) {
		at = stamp
	}
	if toSend {
		c.SentOut = at
	} else {
		c.Exported = at
	}
}

// stamp is the instant a file of the coffee is marked with (DTSTAMP), in whole
// seconds. Of two files with one sequence calendars believe the one with the later
// stamp, so it is after that of every file before, also within one second and
// after the machine's clock was put back.
func (p *Planner) stamp(c app.Coffee) time.Time {
	at := p.now().UTC().Truncate(time.Second)
	for _, before := range []time.Time{c.Exported, c.SentOut} {
		if last := before.UTC().Truncate(time.Second); !before.IsZero() && !at.After(last) {
			at = last.Add(time.Second)
		}
	}
	if created := c.Created.UTC(); at.Before(created) {
		at = created.Truncate(time.Second).Add(time.Second)
	}
	return at
}

// inviteFile writes the .ics of a coffee.
func (p *Planner) inviteFile(c app.Coffee, q app.Person, me app.Profile, out Export) ([]byte, error) {
	if err := hasInvite(c); err != nil {
		return nil, err
	}
	e := eventOf(c)
	e.TheirZone, e.Created, e.Now = p.zoneName(q), c.Created, p.stamp(c)
	e.Organizer = invite.Attendee{Name: me.Name, Email: me.Email}
	e.Guests = []invite.Attendee{{Name: q.Name.String(), Email: q.Email()}}
	if out.ToSend {
		if err := hasAddresses(q, me); err != nil {
			return nil, err
		}
	} else {
		e.Summary = p.personalTitle(c, q)
		if out.WithBrief {
			e.Brief = p.briefText(c)
		}
	}
	content, err := invite.Write(e, fileKind(c, out.ToSend))
	if err != nil {
		return nil, inviteFault(err, q)
	}
	return content, nil
}

// hasInvite refuses a coffee of which no calendar can know.
func hasInvite(c app.Coffee) error {
	switch c.State {
	case app.Scheduled, app.WasMet, app.Cancelled, app.Declined:
		if c.UID != "" && !c.Start.IsZero() {
			return nil
		}
	}
	return app.Invalid("this coffee has no time yet; schedule it first")
}

func hasAddresses(q app.Person, me app.Profile) error {
	if me.Email == "" {
		return app.Invalid("your profile has no e-mail address, which an invite to send needs; add it in Me")
	}
	if q.Email() == "" {
		return app.Invalid("%s has no e-mail address, which an invite to send needs; add it in People", q.Name)
	}
	return nil
}

// eventOf is what an invite says of the coffee itself.
func eventOf(c app.Coffee) invite.Event {
	return invite.Event{UID: c.UID, Sequence: c.Sequence, Start: c.Start, Minutes: c.Minutes, Zone: c.Zone,
		Summary: c.Title, Description: c.Note, Place: c.Place, Link: c.Link, Remind: c.Remind, ShowFree: c.ShowFree,
		Tentative: unanswered(c), Every: c.Every, Count: c.Count}
}

// unanswered says whether I asked for the coffee and know of no answer. One
// that I never asked for through Cortado was agreed on elsewhere.
func unanswered(c app.Coffee) bool {
	return c.State == app.Scheduled && !c.AskedAt.IsZero() && c.Answered.IsZero()
}

// calledOff says whether a coffee's files take it out of calendars.
func calledOff(c app.Coffee) bool { return c.State == app.Cancelled || c.State == app.Declined }

// nextSequence is the sequence of a coffee after a change; see
// invite.NextSequence. It stays where it is while no calendar can know the coffee.
func nextSequence(before, after app.Coffee) int {
	switch {
	case before.UID == "" || before.Start.IsZero():
		return before.Sequence
	case calledOff(after) && !calledOff(before):
		return before.Sequence + 1
	}
	return invite.NextSequence(eventOf(before), eventOf(after))
}

func fileKind(c app.Coffee, toSend bool) invite.Kind {
	switch off := calledOff(c); {
	case toSend && off:
		return invite.Cancel
	case toSend:
		return invite.Request
	case off:
		return invite.PersonalCancel
	}
	return invite.Personal
}

// personalTitle is the title in my own calendar. That file names nobody as a
// guest, so a title of mine that does not say whom I meet is told it.
func (p *Planner) personalTitle(c app.Coffee, q app.Person) string {
	title, name := strings.ToLower(c.Title), q.Name.String()
	if strings.Contains(title, strings.ToLower(name)) || strings.Contains(title, strings.ToLower(q.Name.First())) {
		return c.Title
	}
	return p.words.Say("invite.title", "title", c.Title, "name", name)
}

// briefText lists the questions to take along; empty when there are none.
func (p *Planner) briefText(c app.Coffee) string {
	if len(c.Brief) == 0 {
		return ""
	}
	lines := []string{p.words.Say("invite.brief")}
	for _, question := range c.Brief {
		lines = append(lines, "– "+question)
	}
	return strings.Join(lines, "\n")
}

// Method is the iTIP method of a coffee's file; empty for my own calendar.
func Method(c app.Coffee, toSend bool) string { return fileKind(c, toSend).Method() }

// InviteName proposes a file name for a coffee's invite. The file to send and the
// one that calls off say so, to be told apart in a folder.
func (p *Planner) InviteName(c app.Coffee, toSend bool) string {
	title := c.Title
	if calledOff(c) {
		title = p.words.Say("invite.file.cancelled", "title", title)
	}
	if toSend {
		title = p.words.Say("invite.file.send", "title", title)
	}
	return invite.FileName(title, c.Local())
}
