package messages

import "cortado/app"

// askForHint asks once, when a message is opened, whether a hint helps with it;
// one that came and went with every choice would disturb.
func (c *composer) askForHint() {
	c.hint.Load(app.Message{Situation: c.choice.Situation, Purpose: c.choice.Purpose, Ask: c.choice.Ask, About: c.choice.About})
}

// makeRoom lays the page out again.
func (c *composer) makeRoom() {
	if c.view != nil && c.view.setup != nil {
		c.view.relayout()
	}
}
