package pick

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Moving follows my calendar where it tells something else of a coffee, or
// keeps the coffee as it is.
type Moving interface {
	TakeMoved(context.Context, planner.MovedCoffee) (app.Coffee, app.ChangeID, error)
	KeepMoved(context.Context, planner.MovedCoffee) (app.ChangeID, error)
	Done(app.Change) string
}

// MovedBanner tells what a calendar file says otherwise of a coffee, with both
// answers. Where the other person has an invite, following the calendar leads to
// the page of the coffee, which has the file that tells them.
func MovedBanner(host screen.Host, p Moving, m planner.MovedCoffee) *fyne.Container {
	take := part.NewButton(part.Normal, m.Take, "", func() {
		var c app.Coffee
		var change app.ChangeID
		host.Run("moved", func(ctx context.Context) (err error) {
			c, change, err = p.TakeMoved(ctx, m)
			return err
		}, func() {
			label := "change.move"
			if c.State == app.Cancelled {
				label = "change.cancel"
			}
			host.Done(p.Done(app.Change{Label: label, Who: m.First}), change)
			if !c.SentOut.IsZero() {
				host.Go(screen.Route{Name: screen.Schedule, Person: c.Person, Coffee: c.ID})
			}
		})
	})
	keep := part.NewButton(part.Quiet, m.Keep, "", func() {
		var change app.ChangeID
		host.Run("moved", func(ctx context.Context) (err error) {
			change, err = p.KeepMoved(ctx, m)
			return err
		}, func() { host.Done(p.Done(app.Change{Label: "change.calendar.keep", Who: m.First}), change) })
	})
	return part.Banner(false, m.Sentence, keep, take)
}
