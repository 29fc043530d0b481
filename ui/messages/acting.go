package messages

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen"
)

// another writes the next variation.
func (c *composer) another() { c.choose(func(p *planner.Compose) { p.Variation++ }) }

// shortcut takes undo and redo, which know more than the field they are typed in.
func (c *composer) shortcut(s fyne.Shortcut) bool {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		c.undo()
	case *fyne.ShortcutRedo:
		c.redo()
	default:
		return false
	}
	return true
}

// discard throws the draft away, which can be undone; one that was never kept
// is only left.
func (c *composer) discard() {
	if c.saving {
		c.then = c.discard
		return
	}
	c.over = true
	c.keeping.rest()
	id := c.kept.ID
	all := func() { c.host.Go(screen.Route{Name: screen.Messages}) }
	if id == 0 {
		all()
		return
	}
	var change app.ChangeID
	c.host.RunOr("messages.do", func(ctx context.Context) (err error) {
		change, err = c.s.planner.DiscardDraft(ctx, id)
		return err
	}, func() {
		c.host.Done(c.s.planner.Done(app.Change{Label: "change.draft"}), change)
		all()
	}, func(err error) {
		c.over = false
		c.host.Fail(err)
	})
}
