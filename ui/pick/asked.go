package pick

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Asking keeps what people asked of me, and what I answered.
type Asking interface {
	Request(context.Context, app.PersonID, planner.Asked) (app.ChangeID, error)
	EditRequest(ctx context.Context, id int64, a planner.Asked) (app.ChangeID, error)
	AnswerRequest(ctx context.Context, id int64, accept bool) (app.ChangeID, error)
	DoneRequest(ctx context.Context, id int64) (app.ChangeID, error)
	Done(app.Change) string
}

// Someone finds the people a request can be from.
type Someone interface {
	Asking
	Names(context.Context) ([]planner.PersonName, error)
}

// SomeoneAsked notes what somebody asked of me, whom the form finds by name.
func SomeoneAsked(host screen.Host, p Someone) {
	w := host.Words()
	who := NewPerson(w.Say("sending.asked.who"), w.Say("sending.asked.who.example"), nil)
	form := newAskedForm(host)
	form.show(w.Say("sending.asked.someone"), who.Combo, func(a planner.Asked) bool {
		id := who.Chosen()
		if id == 0 {
			who.Combo.SetError(w.Say("sending.asked.nobody"))
			return false
		}
		name := who.First()
		asking(host, p, "change.request", name, func(ctx context.Context) (app.ChangeID, error) { return p.Request(ctx, id, a) })
		return true
	})
	who.Combo.Focus()
	var names []planner.PersonName
	host.Run("sending.names", func(ctx context.Context) (err error) {
		names, err = p.Names(ctx)
		return err
	}, func() { who.SetNames(names) })
}

// TheyAsked notes what a person asked of me.
func TheyAsked(host screen.Host, p Asking, id app.PersonID, name string) {
	form := newAskedForm(host)
	form.show(host.Words().Say("sending.asked.head", "name", name), nil, func(a planner.Asked) bool {
		asking(host, p, "change.request", name, func(ctx context.Context) (app.ChangeID, error) { return p.Request(ctx, id, a) })
		return true
	})
	form.what.Focus()
}

// EditAsked changes the words and the days of what a person asked.
func EditAsked(host screen.Host, p Asking, r app.Request, name string) {
	form := newAskedForm(host)
	form.what.SetText(r.Text)
	form.on.SetDay(r.Asked.In(host.Now().Location()))
	if due := r.Due.Time(host.Now().Location()); !due.IsZero() {
		form.due.SetDay(due)
	}
	form.show(host.Words().Say("sending.asked.head", "name", name), nil, func(a planner.Asked) bool {
		asking(host, p, "change.request", name, func(ctx context.Context) (app.ChangeID, error) { return p.EditRequest(ctx, r.ID, a) })
		return true
	})
	form.what.Focus()
}

// askedForm is what was asked, by when, and when they asked.
type askedForm struct {
	host screen.Host
	what *part.Field
	due  *part.DateField
	on   *part.DateField
}

func newAskedForm(host screen.Host) *askedForm {
	w := host.Words()
	f := &askedForm{host: host, what: part.NewTextField(w.Say("sending.asked.what"), w.Say("sending.asked.example"), 2),
		due: NewDay(host, w.Say("sending.asked.due"), w.Say("sending.asked.due.empty"), nil),
		on:  NewDay(host, w.Say("sending.asked.on"), "", nil)}
	f.on.SetDay(host.Now())
	return f
}

// show opens the form with a field above it, which may be nil; keep says whether
// it can close.
func (f *askedForm) show(title string, above fyne.CanvasObject, keep func(planner.Asked) bool) {
	w := f.host.Words()
	form := part.Column(10)
	if above != nil {
		form.Add(above)
	}
	form.Add(f.what)
	form.Add(part.Columns(180, 12, f.on, f.due))
	form.Add(part.SmallParagraph(w.Say("sending.asked.text")))
	var d *part.Dialog
	d = part.NewDialog(title, form,
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("sending.asked.verb"), "", func() {
			if a, ok := f.read(); ok && keep(a) {
				d.Close()
				return
			}
			form.Refresh() // an error below a field needs room
			d.Refresh()
		}))
	d.ShowOn(f.host.Window().Canvas())
}

// read gives what stands in the form; what cannot be kept is said below its field.
func (f *askedForm) read() (a planner.Asked, ok bool) {
	w := f.host.Words()
	if a.Text = strings.TrimSpace(f.what.Text()); a.Text == "" {
		f.what.SetError(w.Say("sending.asked.none"))
		return a, false
	}
	on, set := f.on.Day()
	switch {
	case !set:
		f.on.SetError(w.Say("sending.mark.no-day"))
		return a, false
	case app.DayOf(on) > app.DayOf(f.host.Now()):
		f.on.SetError(w.Say("sending.mark.future"))
		return a, false
	}
	a.On = app.DayOf(on)
	var due time.Time
	if due, set = f.due.Day(); set {
		a.Due = app.DayOf(due)
	}
	return a, set || strings.TrimSpace(f.due.Text()) == ""
}

// Answer accepts or declines what a person asked, at once.
func Answer(host screen.Host, p Asking, id int64, name string, accept bool) {
	told := "sending.answered.no"
	if accept {
		told = "sending.answered.yes"
	}
	var change app.ChangeID
	host.Run("sending.answer", func(ctx context.Context) (err error) {
		change, err = p.AnswerRequest(ctx, id, accept)
		return err
	}, func() { host.Done(host.Words().Say(told, "name", name), change) })
}

// DidAsked says that what a person asked is done.
func DidAsked(host screen.Host, p Asking, id int64, name string) {
	asking(host, p, "change.request.done", name, func(ctx context.Context) (app.ChangeID, error) { return p.DoneRequest(ctx, id) })
}

// WithMessage are the ways to answer a request by a message: marking that as sent
// gives the answer.
func WithMessage(host screen.Host, person app.PersonID, request int64) []Item {
	w := host.Words()
	write := func(s app.Situation) func() {
		return func() {
			host.Go(screen.Route{Name: screen.Messages, Person: person, Situation: s, Request: request})
		}
	}
	return []Item{{w.Say("sending.accept.message"), "mail", write(app.Accept)}, {w.Say("sending.decline.message"), "mail", write(app.DeclineIt)}}
}

// asking does a change about a request and tells it.
func asking(host screen.Host, p Asking, label, name string, do func(context.Context) (app.ChangeID, error)) {
	var change app.ChangeID
	host.Run("sending.answer", func(ctx context.Context) (err error) {
		change, err = do(ctx)
		return err
	}, func() { host.Done(p.Done(app.Change{Label: label, Who: name}), change) })
}
