package messages

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"cortado/app"
)

// The draft is kept keepAfter after the last keystroke and, while typing goes
// on without a pause, keepWithin after the first one that is not kept yet.
// The checks follow faster.
const (
	keepAfter   = 400 * time.Millisecond
	keepWithin  = time.Second
	checkAfter  = 150 * time.Millisecond
	checkWithin = 500 * time.Millisecond
)

// keeper writes a draft down, one text after the other: an older text never
// replaces a newer one, and a draft that has no number yet becomes one draft.
type keeper struct {
	mu   sync.Mutex
	id   app.MessageID
	turn int // of the newest text written
}

// keep writes a text down unless a newer one is already.
func (k *keeper) keep(turn int, m app.Message, save func(app.Message) (app.Message, error)) (app.Message, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if m.ID == 0 {
		m.ID = k.id
	}
	if turn <= k.turn {
		return m, nil
	}
	out, err := save(m)
	if err == nil {
		k.id, k.turn = out.ID, turn
	}
	return out, err
}

// message is the draft as it would be kept now.
func (c *composer) message() app.Message {
	m, p := c.kept, c.choice
	if c.problem != "" {
		p = c.now.Chosen // the text is still the one of the choices before
	}
	m.Person, m.State, m.Situation, m.Channel, m.Tone, m.Lang = p.Person, app.Draft, p.Situation, p.Channel, p.Tone, p.Lang
	m.Variation, m.Purpose, m.Offer, m.Slots = p.Variation, p.Purpose, p.Offer, p.Slots
	m.Coffee, m.Address, m.About, m.Introducer, m.Request, m.Template, m.Said = p.Coffee, p.Address, p.About, p.Introducer, p.Request, p.Template, p.Said
	if m.Purpose == "" && len(c.now.Purposes) > 0 {
		m.Purpose = c.now.Purposes[0].Value
	}
	m.Ask = p.Ask
	if m.Ask == "" {
		m.Ask = string(p.Mode)
	}
	m.Off = nil
	for key, off := range p.Off {
		if off {
			m.Off = append(m.Off, key)
		}
	}
	slices.Sort(m.Off)
	m.Subject, m.Body, m.Edited = c.subject, c.body, c.edited
	if m.Channel != app.ByEmail {
		m.Subject = ""
	}
	return m
}

// touch says that there is something to keep and to check.
func (c *composer) touch() {
	c.dirty = true
	c.keeping.stir()
	c.checking.stir()
}

// keep writes the draft down. While one writing is under way the next waits
// for its end.
func (c *composer) keep() {
	switch {
	case c.over || !c.known:
	case c.saving:
		c.dirty = true
	default:
		c.write()
	}
}

// write writes the draft down now, also beside a writing under way.
func (c *composer) write() {
	c.keeping.rest()
	c.saving, c.dirty = true, false
	c.turn++
	m, times, turn, keeper := c.message(), c.choice.Times, c.turn, c.keeper
	var kept app.Message
	c.host.RunOr("messages.keep", func(context.Context) (err error) {
		kept, err = keeper.keep(turn, m, func(m app.Message) (app.Message, error) { return c.s.planner.SaveDraftOffering(m, times) })
		return err
	}, func() {
		if keeper != c.keeper {
			return // another draft is being written by now
		}
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

// keepNow keeps at once what a pause in typing would keep. It does not wait for
// a writing under way: the window may be closing.
func (c *composer) keepNow() {
	c.keeping.rest()
	if c.dirty && c.known && !c.over {
		c.write()
	}
}

// leave keeps all that was typed, also what the text does not follow yet.
func (c *composer) leave() {
	if c.view != nil && c.view.setup != nil {
		c.view.setup.tell()
	}
	c.keepNow()
}

// keptThen does something once the text as it stands is kept.
func (c *composer) keptThen(do func()) {
	c.keeping.rest()
	c.then = do
	c.keep()
}
