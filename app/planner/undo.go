package planner

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// Undo takes the newest change back that was not undone yet.
func (p *Planner) Undo() (app.Change, error) { return p.UndoChange(0) }

// UndoChange takes one change back. ErrConflict when something later touched
// the same things, ErrNotFound when there is nothing to take back.
func (p *Planner) UndoChange(id app.ChangeID) (app.Change, error) {
	c, err := p.store.Undo(id, p.now(), countingOn)
	if err != nil {
		return app.Change{}, err
	}
	p.announce(everything...)
	return c, nil
}

// Changes lists the newest changes, for a history that can be taken back.
func (p *Planner) Changes(ctx context.Context, limit int) ([]app.Change, error) {
	return p.store.Changes(ctx, limit)
}

// Done says what a change did, in a sentence for a toast.
func (p *Planner) Done(c app.Change) string {
	who := c.Who
	switch { // somebody it names, or that it brought in, was deleted for good since
	case who != "":
	case strings.HasPrefix(c.Label, "change.people."):
		who = p.words.Say("list.people.some")
	case c.Label == importLabel:
		who = p.words.Say("import.history.file")
	default:
		return capital(p.words.Say(c.Label, "name", p.words.Say("change.gone")))
	}
	return p.words.Say(c.Label, "name", who)
}

// capital begins a sentence with a large letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
