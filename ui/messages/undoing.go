package messages

// moment is the present text as undo would bring it back.
func (c *composer) moment(full bool) step {
	s := step{subject: c.subject, body: c.body}
	if full {
		s.draft = &drafted{choice: c.now.Chosen, now: c.now, checks: c.checks, edited: c.edited, fresh: c.fresh}
	}
	return s
}

// undo takes back the last change of the text; with it, where the program had
// replaced the text, the choices of then. It says whether there was any.
func (c *composer) undo() bool {
	s, ok := c.history.back(c.moment)
	if ok {
		c.restore(s)
	}
	return ok
}

// redo does again what was taken back.
func (c *composer) redo() bool {
	s, ok := c.history.again(c.moment)
	if ok {
		c.restore(s)
	}
	return ok
}

func (c *composer) restore(s step) {
	_, _, caret := difference([]rune(c.body), []rune(s.body))
	if d := s.draft; d != nil {
		c.now, c.choice, c.checks, c.problem = d.now, d.choice, d.checks, ""
		c.hold(s.subject, s.body)
		c.edited, c.fresh = d.edited, d.fresh
	} else {
		c.hold(s.subject, s.body)
	}
	c.gone, c.lost = false, false
	c.touch()
	c.refresh()
	if c.view != nil && c.view.setup != nil {
		c.view.body.SetCaret(caret)
	}
}
