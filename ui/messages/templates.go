package messages

import (
	"context"
	"strings"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/pick"
)

// TemplateKeeper makes templates of messages and keeps them.
type TemplateKeeper interface {
	pick.PhraseKeeper
	AsTemplate(ctx context.Context, c planner.Compose, subject, body string) (app.Phrase, error)
}

// templateAction keeps the text as a template.
func (c *composer) templateAction() pick.Item {
	return pick.Item{Text: c.host.Words().Say("template.save"), Icon: "file", Do: c.saveTemplate}
}

// saveTemplate makes a template of the text as it stands: what belongs to this
// person and occasion becomes a variable. It is kept once the user has named it.
func (c *composer) saveTemplate() {
	if !c.known || strings.TrimSpace(c.body) == "" {
		return
	}
	var made app.Phrase
	var kinds planner.PhrasesView
	choice, subject, body := c.choice, c.subject, c.body
	c.host.Run("messages.template", func(ctx context.Context) (err error) {
		if made, err = c.s.planner.AsTemplate(ctx, choice, subject, body); err != nil {
			return err
		}
		kinds, err = c.s.planner.Phrases(ctx)
		return err
	}, func() { pick.EditPhrase(c.host, c.s.planner, kinds, made, nil) })
}
