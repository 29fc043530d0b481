package messages

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/planner"
)

// chars counts the letters of the body.
func (c *composer) chars() int { return utf8.RuneCountInString(c.body) }

// limit is how many letters the channel takes; 0 for no limit.
func (c *composer) limit() int { return c.now.Limit }

func (c *composer) tooLong() bool { return c.limit() > 0 && c.chars() > c.limit() }

// main is what the main button does on the present channel.
func (c *composer) main() {
	switch {
	case !c.known || strings.TrimSpace(c.body) == "":
	case c.choice.Channel == app.ByEmail && c.now.Person.Email() != "":
		c.openMail()
	case c.choice.Channel != app.ByEmail && c.page() != "":
		c.copyAndOpen()
	default:
		c.copy()
	}
}

// file is the message as it stands, to go into a file.
func (c *composer) file() planner.MailFile {
	return planner.MailFile{Person: c.now.Person.ID, Subject: c.subject, Body: c.body}
}

// openMail hands the message to the mail program and keeps it as it stands, so
// that it can be marked as sent. What is too long for a link goes there as a file
// beside the data, which lasts until the window closes.
func (c *composer) openMail() {
	m, to, w := c.file(), c.now.Person, c.host.Words()
	name := c.s.planner.MailName(to, c.host.Now())
	c.keptThen(func() {
		aside := false
		c.host.Run("messages.mail", func(ctx context.Context) error {
			opened, err := c.s.planner.OpenMail(to.Email(), m.Subject, m.Body)
			if err != nil || opened {
				return err
			}
			path, err := c.host.Aside(name)
			if err != nil {
				return err
			}
			if err := c.s.planner.SaveMail(ctx, m, path); err != nil {
				return err
			}
			if err := c.host.OpenFile(path); err != nil {
				return &app.Fault{Kind: app.ErrInvalid, What: w.Say("sending.no-program"), Err: err}
			}
			aside = true
			return nil
		}, func() {
			if aside {
				c.host.Done(w.Say("sending.as-file"), 0)
			}
		})
	})
}

// copy puts the text on the clipboard; over the channel's limit it asks first.
func (c *composer) copy() { c.copyThen(func() {}) }

// copyAndOpen puts the text on the clipboard and opens the page where it is to be
// pasted.
func (c *composer) copyAndOpen() { c.copyThen(c.openProfile) }

func (c *composer) copyThen(then func()) {
	do := func() {
		c.keptThen(func() {})
		c.s.copyText(c.body)
		then()
	}
	if !c.tooLong() {
		do()
		return
	}
	w := c.host.Words()
	c.host.Ask(w.Say("messages.long"), w.Say("messages.long.text", "n", w.Number(c.chars()), "max", c.limit()), w.Say("messages.long.verb"), false, do)
}

// openProfile opens the page of the person where the message is pasted.
func (c *composer) openProfile() {
	address := c.page()
	c.host.Run("messages.profile", func(context.Context) error { return c.s.planner.Open(address) }, func() {})
}

// page is where the message is to be pasted: for a chat one of the person's links
// that leads into one, else their profile; empty when neither is known.
func (c *composer) page() string {
	if c.choice.Channel == app.ByChat {
		for _, l := range c.now.Person.Links {
			if isChat(l.URL) {
				return l.URL
			}
		}
	}
	return c.now.Person.Profile()
}

// chats are the hosts whose pages open a conversation.
var chats = []string{"slack.com", "teams.microsoft.com", "teams.live.com", "chat.google.com", "discord.com", "wa.me", "t.me", "signal.me"}

func isChat(link string) bool {
	u, err := url.Parse(link)
	return err == nil && app.ValidateLink(link) == nil && slices.ContainsFunc(chats, func(host string) bool {
		at := strings.ToLower(u.Hostname())
		return at == host || strings.HasSuffix(at, "."+host)
	})
}

// sentence makes a whole sentence of a fault's words.
func sentence(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	r[0] = unicode.ToUpper(r[0])
	if out := string(r); strings.HasSuffix(out, ".") {
		return out
	}
	return string(r) + "."
}
