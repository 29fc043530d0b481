package messages

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
	"cortado/ui/screen"
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
	default:
		c.copy()
	}
}

// openMail hands the message to the mail program and keeps it as it stands, so
// that it can be marked as sent.
func (c *composer) openMail() {
	to, subject, body := c.now.Person.Email(), c.subject, c.body
	c.keptThen(func() {
		c.host.Run("messages.mail", func(context.Context) error { return c.s.planner.OpenMail(to, subject, body) }, func() {})
	})
}

// copy puts the text on the clipboard; over the channel's limit it asks first.
func (c *composer) copy() {
	do := func() {
		c.keptThen(func() {})
		c.s.copyText(c.body)
	}
	if !c.tooLong() {
		do()
		return
	}
	w := c.host.Words()
	c.host.Ask(w.Say("messages.long"), w.Say("messages.long.text", "n", c.chars(), "max", c.limit()), w.Say("messages.long.verb"), false, do)
}

func (c *composer) openProfile() {
	address := c.now.Person.Profile()
	c.host.Run("messages.profile", func(context.Context) error { return c.s.planner.Open(address) }, func() {})
}

// markSent keeps the text and says that it went out. Nothing else starts the
// waiting.
func (c *composer) markSent() {
	first := c.now.Person.Name.First()
	c.keptThen(func() {
		id := c.kept.ID
		c.over = true
		var change app.ChangeID
		c.host.RunOr("messages.sent", func(ctx context.Context) (err error) {
			_, change, err = c.s.planner.SentMessage(ctx, id)
			return err
		}, func() {
			c.host.Done(c.s.planner.Done(app.Change{Label: "change.sent", Who: first}), change)
			c.host.Go(screen.Route{Name: screen.Messages})
		}, func(err error) {
			c.over = false
			c.host.Fail(err)
		})
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
