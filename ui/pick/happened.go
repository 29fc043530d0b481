package pick

import (
	"context"

	"cortado/app"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Happening keeps what became of a coffee whose time has passed.
type Happening interface {
	Met(context.Context, app.CoffeeID) (app.Talk, app.ChangeID, error)
	Missed(ctx context.Context, id app.CoffeeID, again bool) (app.Coffee, app.ChangeID, error)
	Done(app.Change) string
}

// Met notes that a coffee took place and leads to its rating.
func Met(host screen.Host, p Happening, id app.CoffeeID, person app.PersonID, name string) {
	var talk app.Talk
	var change app.ChangeID
	host.Run("happened", func(ctx context.Context) (err error) {
		talk, change, err = p.Met(ctx, id)
		return err
	}, func() {
		host.Done(p.Done(app.Change{Label: "change.met", Who: name}), change)
		host.Go(screen.Route{Name: screen.Rate, Person: person, Coffee: talk.Coffee})
	})
}

// NotMet asks what is to become of a coffee that did not take place: a new time,
// which is chosen next, or rest.
func NotMet(host screen.Host, p Happening, id app.CoffeeID, person app.PersonID, name string) {
	w := host.Words()
	var d *part.Dialog
	answer := func(kind part.Kind, text string, again bool) *part.Button {
		return part.NewButton(kind, text, "", func() {
			d.Close()
			var c app.Coffee
			var change app.ChangeID
			host.Run("happened", func(ctx context.Context) (err error) {
				c, change, err = p.Missed(ctx, id, again)
				return err
			}, func() {
				host.Done(p.Done(app.Change{Label: "change.missed", Who: name}), change)
				if again {
					host.Go(screen.Route{Name: screen.Schedule, Person: person, Coffee: c.ID})
				}
			})
		})
	}
	d = part.NewDialog(w.Say("happened.not"), part.NewParagraph(w.Say("happened.not.text", "name", name)),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		answer(part.Normal, w.Say("happened.rest"), false), answer(part.Main, w.Say("happened.again"), true))
	d.ShowOn(host.Window().Canvas())
}
