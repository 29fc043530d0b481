package messages

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// composer writes one message. It outlives the widgets it fills: a rebuild for
// another width loses nothing.
type composer struct {
	s           *Screen
	host        screen.Host
	choice      planner.Compose
	now         planner.Composition // the newest draft of the program
	known       bool                // now was read
	noted       int                 // characters of a LinkedIn note
	me          app.Profile
	introducers []planner.Choice // Introduce: who is known to know whom I want to meet
	names       map[app.PersonID]string
	subject     string
	body        string
	edited      bool // the text was changed by hand
	fresh       bool // the choices changed since: a new draft is on offer
	gone        bool // a time it offered has passed or is taken
	lost        bool // words of the user were just replaced by the program's
	problem     string
	checks      []planner.CheckLine
	shown       map[string]int // by check: how many of its places were shown
	history     history

	kept     app.Message // as last kept; ID 0 before the first time
	keeper   *keeper
	turn     int
	dirty    bool // something is not kept yet
	saving   bool
	then     func() // to be done once all is kept
	failed   string // why the last keeping failed
	keeping  *calm
	checking *calm
	over     bool // the message was sent or discarded: nothing is to be kept any more
	filling  bool // the program, not a person, writes into the fields

	view     *composerView
	hint     *pick.Hint
	unfolded bool // all choices are shown where room is scarce
	all      bool // all situations are shown
	preview  bool // how it will look is shown in the place of the fields
}

func newComposer(s *Screen, r screen.Route, kept app.Message) *composer {
	c := &composer{s: s, host: s.host, kept: kept, keeper: &keeper{id: kept.ID}, names: map[app.PersonID]string{}, shown: map[string]int{},
		choice: planner.Compose{Person: r.Person, Situation: r.Situation, Purpose: string(r.Purpose), Request: r.Request}}
	c.hint = pick.NewHint(s.host, s.planner, habit.Messages, c.makeRoom)
	c.keeping = newCalm(s.host, keepAfter, keepWithin, c.keep)
	c.checking = newCalm(s.host, checkAfter, checkWithin, c.examine)
	return c
}

// start reads the first draft, and takes up the one that was kept.
func (c *composer) start() {
	var out planner.Composition
	var checks []planner.CheckLine
	var noted int
	var me app.Profile
	kept, choice := c.kept, c.choice
	names := map[app.PersonID]string{}
	c.host.RunOr("messages.compose", func(ctx context.Context) (err error) {
		if noted, err = c.s.planner.SettingNumber(ctx, app.SetNoteLimit); err != nil {
			return err
		}
		if me, err = c.s.planner.Profile(ctx); err != nil {
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
			if checks, err = c.s.planner.Examine(ctx, out.Chosen, kept.Subject, kept.Body); err != nil {
				return err
			}
		}
		return c.nameTarget(ctx, out, names)
	}, func() {
		c.noted, c.me, c.history = noted, me, history{}
		c.saving, c.dirty = false, false
		c.remember(names)
		c.take(out)
		if kept.ID != 0 && kept.Body != "" {
			c.kept, c.keeper = kept, &keeper{id: kept.ID}
			c.goOn(kept, checks)
		}
		c.askForHint()
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
	c.lost = false
	c.remember(nil)
}

// choose changes a choice and composes anew.
func (c *composer) choose(change func(*planner.Compose)) {
	if !c.known {
		return
	}
	change(&c.choice)
	c.recompose(false)
}

// say changes something the user typed or switched for this message, which is
// therefore kept, and composes anew.
func (c *composer) say(change func(*planner.Compose)) {
	if !c.known {
		return
	}
	change(&c.choice)
	c.dirty = true
	c.recompose(true)
}

// recompose asks for a draft for the present choices. An edited text stays; a
// bar then offers the new one. keep says that there is something to keep even
// when no draft is kept yet.
func (c *composer) recompose(keep bool) {
	if !c.known || c.over {
		return
	}
	var out planner.Composition
	var checks []planner.CheckLine
	choice, edited, subject, body := c.choice, c.edited, c.subject, c.body
	names := map[app.PersonID]string{}
	c.host.RunOr("messages.compose", func(ctx context.Context) (err error) {
		if out, err = c.s.planner.Compose(ctx, choice); err != nil {
			return err
		}
		if edited {
			if checks, err = c.s.planner.Examine(ctx, out.Chosen, subject, body); err != nil {
				return err
			}
		}
		return c.nameTarget(ctx, out, names)
	}, func() {
		c.remember(names)
		out.Purposes = steady(c.now.Purposes, out.Purposes)
		if !keep && !c.edited && out.Draft.ID != 0 && out.Draft.ID != c.kept.ID {
			// Another draft waits for this situation: go on with that one.
			c.keepNow()
			c.kept = out.Draft
			c.start()
			return
		}
		if c.edited {
			c.nameSubject(out)
			c.now, c.choice, c.problem, c.fresh = out, out.Chosen, "", out.Body != c.body || out.Subject != c.subject
			c.remember(nil)
			if checks != nil {
				c.checks = checks
			}
		} else {
			c.replace(out)
		}
		if keep || c.kept.ID != 0 {
			c.touch()
		}
		c.refresh()
	}, c.cannot)
}

// nameSubject gives a text edited by hand for another channel the subject of an
// e-mail, once it becomes one and has none.
func (c *composer) nameSubject(out planner.Composition) {
	if c.now.Chosen.Channel != app.ByEmail && out.Chosen.Channel == app.ByEmail && c.subject == "" {
		c.subject = out.Subject
	}
}

// replace puts a draft of the program in the place of the text, which one undo
// brings back.
func (c *composer) replace(out planner.Composition) {
	before, lost := c.moment(true), c.lost
	c.take(out)
	if before.subject != out.Subject || before.body != out.Body {
		c.history.replaced(before)
		return
	}
	c.lost = lost // nothing was replaced since
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
	if !errors.As(err, &f) {
		c.host.Fail(err)
		return
	}
	c.problem = sentence(f.Error())
	if !c.known {
		c.s.fill() // there is nothing to show but why
		return
	}
	c.refresh()
}

// typed takes up what was written by hand.
func (c *composer) typed(subject, body string) {
	if c.filling || subject == c.subject && body == c.body {
		return
	}
	c.history.typed(c.moment(false), subject, body)
	c.hold(subject, body)
	c.gone, c.lost = false, false // told; opening it again tells once more
	c.touch()
	c.refreshWhileTyping()
}

// hold makes a text the present one.
func (c *composer) hold(subject, body string) {
	c.subject, c.body = subject, body
	c.edited = subject != c.now.Subject || body != c.now.Body
	if !c.edited {
		c.fresh = false
	}
}

// examine checks the text as it stands.
func (c *composer) examine() {
	if !c.known {
		return
	}
	if !c.edited && c.subject == c.now.Subject && c.body == c.now.Body {
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
		c.checks = checks
		c.refreshChecks()
	})
}

// useNew puts the program's draft in the place of the text. Words of the user
// that go with it can be brought back.
func (c *composer) useNew() {
	lost := c.edited
	c.replace(c.now)
	c.lost = lost
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
