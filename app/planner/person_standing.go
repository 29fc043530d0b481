package planner

import (
	"net/url"

	"cortado/app"
	"cortado/app/invite"
)

// aside says why a person is not in question, and until when.
func (p *Planner) aside(n *network, q app.Person) string {
	s := q.Standing
	today := app.DayOf(n.now)
	switch s.Status(today) {
	case "archived":
		return p.words.Say("detail.standing.archived")
	case "not-for-me":
		if s.NotForMeWhy != "" {
			return p.words.Say("detail.standing.not-for-me.why", "why", s.NotForMeWhy)
		}
		return p.words.Say("detail.standing.not-for-me")
	case "paused":
		if s.PausedUntil != "" {
			return p.words.Say("detail.standing.paused.until", "day", p.day(s.PausedUntil))
		}
		return p.words.Say("detail.standing.paused")
	case "snoozed":
		return p.words.Say("detail.standing.snoozed", "day", p.day(s.Snoozed))
	}
	return ""
}

// origins says of each field with a value from elsewhere or of the user where it
// comes from.
func (p *Planner) origins(q app.Person) map[string]string {
	out := map[string]string{}
	for field, source := range q.Sources {
		if source == app.Dropped {
			continue
		}
		out[field] = p.origin(source, readOff(q), 1)
	}
	return out
}

// WriteTo opens an empty letter to an address in the user's mail program.
func (p *Planner) WriteTo(address string) error {
	if err := app.ValidateEmail(address); err != nil {
		return err
	}
	link, err := invite.MailLink(address, "", "")
	if err != nil {
		return app.Invalid("%q is not an e-mail address", address)
	}
	return p.openLink(link)
}

// WebAddress is a link as a browser takes it: what was written without a scheme
// gets https.
func WebAddress(link string) string {
	if u, err := url.Parse(link); err == nil && u.Scheme != "" && u.Host != "" {
		return link
	}
	return "https://" + link
}
