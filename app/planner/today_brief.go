package planner

import (
	"context"

	"cortado/app"
)

// KeepBrief keeps what was changed in a brief in one step: the coffee's purpose
// in my words, or none for the strongest reason, and the questions to take along,
// none bringing back those of the bank; nil for either leaves it as it is.
// Without anything to keep it changes nothing.
func (p *Planner) KeepBrief(ctx context.Context, id app.CoffeeID, purpose *string, questions []string) (app.ChangeID, error) {
	if purpose == nil && questions == nil {
		return 0, nil
	}
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return 0, err
	}
	q, err := p.person(ctx, c.Person)
	if err != nil {
		return 0, err
	}
	if purpose != nil {
		c.Purpose = onOneLine(*purpose)
	}
	if questions != nil {
		c.Brief = nil
		for _, text := range questions {
			if text = onOneLine(text); text != "" {
				c.Brief = append(c.Brief, text)
			}
		}
	}
	return p.change("change.brief", q.Name.First(), func(w app.Writer) error {
		_, err := w.SaveCoffee(c)
		return err
	}, app.CoffeesChanged)
}

// WriteBrief writes what BriefFile laid out to a file, whole or not at all.
func (p *Planner) WriteBrief(path string, content []byte) error {
	return p.files.Write(path, content)
}
