package messages

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// keepAfter is how long typing pauses before the draft is kept and checked.
const keepAfter = 400 * time.Millisecond

// composer writes one message. It outlives the widgets it fills: a rebuild for
// another width loses nothing.
type composer struct {
	s       *Screen
	host    screen.Host
	choice  planner.Compose
	now     planner.Composition // the newest draft of the program
	known   bool                // now was read
	noted   int                 // characters of a LinkedIn note
	subject string
	body    string
	edited  bool // the text was changed by hand
	fresh   bool // the choices changed since: a new draft is on offer
	gone    bool // a time it offered has passed or is taken
	problem string
	checks  []planner.CheckLine

	kept    app.Message // as last kept; ID 0 before the first time
	dirty   bool        // something is not kept yet
	saving  bool
	then    func() // to be done once all is kept
	failed  string // why the last keeping failed
	stop    func()
	over    bool // the message was sent: nothing is to be kept any more
	filling bool // the program, not a person, writes into the fields

	view *composerView
}

func newComposer(s *Screen, r screen.Route, kept app.Message) *composer {
	return &composer{s: s, host: s.host, kept: kept,
		choice: planner.Compose{Person: r.Person, Situation: r.Situation, Purpose: string(r.Purpose)}}
}

// start reads the first draft, and takes up the one that was kept.
func (c *composer) start() {
	var out planner.Composition
	var checks []planner.CheckLine
	var noted int
	kept, choice := c.kept, c.choice
	c.host.RunOr("messages.compose", func(ctx context.Context) (err error) {
		if noted, err = c.s.planner.SettingNumber(ctx, app.SetNoteLimit); err != nil {
			return err
		}
		if kept.ID == 0 {
			if out, err = c.s.planner.Compose(ctx, choice); err != nil {
				return err
			}
			kept = out.Draft
		}
		if kept.ID != 0 {
			if out, err = c.s.planner.Compose(ctx, choiceOf(kept)); err != nil {
				return err
			}
			checks, err = c.s.planner.Examine(ctx, out.Chosen, kept.Subject, kept.Body)
		}
		return err
	}, func() {
		c.noted = noted
		c.take(out)
		if kept.ID != 0 && kept.Body != "" {
			c.goOn(kept, checks)
		}
		c.s.fill()
		if c.s.composer == c && c.s.mode == composing {
			c.view.setup.focus()
		}
	}, c.cannot)
}

// take shows a new draft of the program as the text.
func (c *composer) take(out planner.Composition) {
	c.now, c.choice, c.known, c.problem = out, out.Chosen, true, ""
	c.subject, c.body, c.checks = out.Subject, out.Body, out.Checks
	c.edited, c.fresh, c.gone = false, false, out.TimesGone
}

// choose changes a choice and composes anew.
func (c *composer) choose(change func(*planner.Compose)) {
	if !c.known {
		return
	}
	change(&c.choice)
	c.recompose()
}

// recompose asks for a draft for the present choices. An edited text stays; a
// bar then offers the new one.
func (c *composer) recompose() {
	if !c.known || c.over {
		return
	}
	var out planner.Composition
	var checks []planner.CheckLine
	choice, edited, subject, body := c.choice, c.edited, c.subject, c.body
	c.host.RunOr("messages.compose", func(ctx context.Context) (err error) {
		if out, err = c.s.planner.Compose(ctx, choice); err != nil || !edited {
			return err
		}
		checks, err = c.s.planner.Examine(ctx, out.Chosen, subject, body)
		return err
	}, func() {
		out.Purposes = steady(c.now.Purposes, out.Purposes)
		if !c.edited && out.Draft.ID != 0 && out.Draft.ID != c.kept.ID {
			// Another draft waits for this situation: go on with that one.
			c.keepNow()
			c.kept = out.Draft
			c.start()
			return
		}
		if c.edited {
			c.now, c.choice, c.problem, c.fresh = out, out.Chosen, "", out.Body != c.body || out.Subject != c.subject
			if checks != nil {
				c.checks = checks
			}
		} else {
			c.take(out)
		}
		if c.kept.ID != 0 {
			c.touch()
		}
		c.refresh()
	}, c.cannot)
}

// steady keeps the order of a list that only moved its first line.
func steady(old, fresh []planner.Choice) []planner.Choice {
	if len(old) != len(fresh) {
		return fresh
	}
	has := map[planner.Choice]bool{}
	for _, x := range fresh {
		has[x] = true
	}
	for _, x := range old {
		if !has[x] {
			return fresh
		}
	}
	return old
}

// cannot says why no draft can be written for the choices.
func (c *composer) cannot(err error) {
	var f *app.Fault
	if !c.known || !errors.As(err, &f) {
		c.host.Fail(err)
		return
	}
	c.problem = sentence(f.Error())
	c.refresh()
}

// typed takes up what was written by hand.
func (c *composer) typed(subject, body string) {
	if c.filling || subject == c.subject && body == c.body {
		return
	}
	c.subject, c.body, c.gone = subject, body, false // told; opening it again tells once more
	c.edited = subject != c.now.Subject || body != c.now.Body
	if !c.edited {
		c.fresh = false
	}
	c.touch()
	c.refreshWhileTyping()
}

// touch keeps and checks the text once typing pauses.
func (c *composer) touch() {
	c.dirty = true
	if c.stop != nil {
		c.stop()
	}
	c.stop = c.host.Later(keepAfter, c.pause)
}

func (c *composer) pause() {
	c.keep()
	if !c.edited {
		c.checks = c.now.Checks
		c.refreshChecks()
		return
	}
	var checks []planner.CheckLine
	choice, subject, body := c.choice, c.subject, c.body
	c.host.Run("messages.examine", func(ctx context.Context) (err error) {
		checks, err = c.s.planner.Examine(ctx, choice, subject, body)
		return err
	}, func() {
		if c.subject == subject && c.body == body {
			c.checks = checks
			c.refreshChecks()
		}
	})
}

// message is the draft as it would be kept now. Facts switched off are not kept
// themselves, so a text without them counts as edited: it stays as it is.
func (c *composer) message() app.Message {
	m := c.kept
	m.Person, m.State, m.Situation, m.Channel, m.Tone, m.Lang = c.choice.Person, app.Draft, c.choice.Situation, c.choice.Channel, c.choice.Tone, c.choice.Lang
	m.Variation, m.Purpose, m.Offer, m.Slots = c.choice.Variation, c.choice.Purpose, c.choice.Offer, c.choice.Slots
	if m.Purpose == "" && len(c.now.Purposes) > 0 {
		m.Purpose = c.now.Purposes[0].Value
	}
	m.Ask = c.choice.Ask
	if m.Ask == "" {
		m.Ask = string(c.choice.Mode)
	}
	m.Subject, m.Body, m.Edited = c.subject, c.body, c.edited
	for _, off := range c.choice.Off {
		m.Edited = m.Edited || off
	}
	if m.Channel != app.ByEmail {
		m.Subject = ""
	}
	return m
}

// keep writes the draft down. Only one keeping is under way at a time, so that
// a draft that has no number yet is not kept twice.
func (c *composer) keep() {
	if c.over || !c.known {
		return
	}
	if c.saving {
		c.dirty = true
		return
	}
	c.saving, c.dirty = true, false
	m, times := c.message(), c.choice.Times
	var kept app.Message
	c.host.RunOr("messages.keep", func(context.Context) (err error) {
		kept, err = c.s.planner.SaveDraftOffering(m, times)
		return err
	}, func() {
		c.kept, c.saving, c.failed = kept, false, ""
		switch {
		case c.dirty:
			c.keep()
		case c.then != nil:
			then := c.then
			c.then = nil
			then()
		}
		c.refreshNote()
	}, func(err error) {
		c.saving, c.then = false, nil
		var f *app.Fault
		if errors.As(err, &f) {
			c.failed = sentence(f.Error())
		} else {
			c.failed = c.host.Words().Say("messages.not-kept")
		}
		c.refreshNote()
	})
}

// keepNow keeps at once what a pause in typing would keep.
func (c *composer) keepNow() {
	if c.stop != nil {
		c.stop()
		c.stop = nil
	}
	if c.dirty {
		c.keep()
	}
}

// keptThen does something once the text as it stands is kept.
func (c *composer) keptThen(do func()) {
	if c.stop != nil {
		c.stop()
		c.stop = nil
	}
	c.then = do
	c.keep()
}

// startOver takes the program's draft again, after asking when words of the
// user would be lost.
func (c *composer) startOver() {
	w := c.host.Words()
	if !c.edited {
		c.useNew()
		return
	}
	c.host.Ask(w.Say("messages.over"), w.Say("messages.over.text"), w.Say("messages.over.verb"), true, c.useNew)
}

// useNew puts the program's draft in the place of the text.
func (c *composer) useNew() {
	c.take(c.now)
	if c.kept.ID != 0 {
		c.touch()
	}
	c.refresh()
}

// build lays the composer out.
func (c *composer) build(class part.Class) fyne.CanvasObject {
	c.view = newComposerView(c, class)
	return c.view.page
}
