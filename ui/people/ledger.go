package people

import (
	"context"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen/flow"
)

// ledgers keeps what was given and received with a person.
type ledgers interface {
	AddEntry(context.Context, app.PersonID, planner.Favour) (app.Entry, app.ChangeID, error)
	EditEntry(ctx context.Context, id int64, f planner.Favour) (app.ChangeID, error)
	KeepPromise(ctx context.Context, id int64, done bool) (app.ChangeID, error)
	DropEntry(ctx context.Context, id int64) (app.ChangeID, error)
	DeleteEntry(ctx context.Context, id int64) (app.ChangeID, error)
	DeleteRequest(ctx context.Context, id int64) (app.ChangeID, error)
}

// firstDone is how many lines that are done show before all are asked for.
const firstDone = 3

// ledgerPart is what was given and received with the person, what is promised,
// and how we stand.
func (s *Screen) ledgerPart() fyne.CanvasObject {
	w, v := s.host.Words(), s.full.Ledger
	name := s.full.Person.Name.First()
	add := part.IconButton("plus", w.Say("ledger.add", "name", name), func() {
		s.askFavour(w.Say("ledger.add.head", "name", name), planner.Favour{Direction: app.Gave}, time.Time{}, func(ctx context.Context, f planner.Favour) (app.ChangeID, error) {
			_, id, err := s.planner.AddEntry(ctx, v.Person, f)
			return id, err
		})
	}).Small()
	s.stays["ledger"] = add
	col := part.Column(8, part.Beside(80, 8, part.NewParagraph(w.Say("ledger.title")).AsHeading(), add))
	if len(v.Lines) == 0 {
		col.Add(part.NewParagraph(w.Say("ledger.nothing")))
		return col
	}
	col.Add(part.Wrap(16, part.MarkedText(part.MarkYou, w.Say("ledger.gave", "n", v.Given)), part.MarkedText(part.MarkThem, w.Say("ledger.received", "name", name, "n", v.Received))))
	col.Add(part.NewParagraph(v.Balance))
	done, hidden := 0, 0
	for _, l := range v.Lines {
		if !l.Entry.Open() {
			if done++; done > firstDone && s.ledgerAll != s.at {
				hidden++
				continue
			}
		}
		col.Add(part.Rule())
		col.Add(s.ledgerRow(l, name))
	}
	switch {
	case hidden > 0:
		col.Add(s.ledgerMore(w.Count("ledger.all", hidden), "chevron-down", s.at))
	case done > firstDone:
		col.Add(s.ledgerMore(w.Say("ledger.fewer"), "chevron-up", 0))
	}
	return col
}

func (s *Screen) ledgerMore(words, icon string, all app.PersonID) fyne.CanvasObject {
	return part.Start(part.NewButton(part.Quiet, words, icon, func() {
		s.ledgerAll = all
		s.showPerson()
	}).Plain().After())
}

// ledgerRow is one line: a promise with a tick to keep it, or what was given.
func (s *Screen) ledgerRow(l planner.LedgerLine, name string) fyne.CanvasObject {
	w, e := s.host.Words(), l.Entry
	kind := part.MarkYou
	if e.Direction == app.Received {
		kind = part.MarkThem
	}
	status := part.SmallParagraph(l.Status)
	if l.Late {
		status.In(look.Alert).Bold()
	}
	above := float32(6) // of the mark, so that it stands beside the first line
	var text fyne.CanvasObject = part.NewParagraph(e.Text).In(look.Ink)
	if e.Open() {
		tick := part.NewCheck(e.Text, false, func(bool) {
			s.act("change.ledger.done", name, func(ctx context.Context) (app.ChangeID, error) { return s.planner.KeepPromise(ctx, e.ID, true) })
		})
		tick.Tip = w.Say("ledger.tick")
		s.stays["ledger.tick."+strconv.FormatInt(e.ID, 10)] = tick
		text, above = tick, 10
	}
	more := part.IconButton("more", w.Say("ledger.more", "what", e.Text), nil).Small()
	more.OnTapped = func() { pick.Menu(more, s.ledgerMenu(e, name)...) }
	s.stays["ledger."+strconv.FormatInt(e.ID, 10)] = more
	return part.RowTop(8, part.Pad(above, 0, 0, 0, part.NewMark(kind)), part.Grow(part.Column(2, text, status)), more)
}

func (s *Screen) ledgerMenu(e app.Entry, name string) []pick.Item {
	w := s.host.Words()
	do := func(label string, act func(context.Context, int64) (app.ChangeID, error)) func() {
		return func() {
			s.act(label, name, func(ctx context.Context) (app.ChangeID, error) { return act(ctx, e.ID) })
		}
	}
	items := []pick.Item{{Text: w.Say("ledger.edit"), Icon: "pencil", Do: func() {
		f := planner.Favour{Direction: e.Direction, Text: e.Text, Promised: e.Done.IsZero(), Due: e.Due}
		on := e.On
		if !e.Done.IsZero() {
			on = e.Done
		}
		s.askFavour(w.Say("ledger.edit.head", "name", name), f, on, func(ctx context.Context, f planner.Favour) (app.ChangeID, error) {
			return s.planner.EditEntry(ctx, e.ID, f)
		})
	}}}
	if e.Open() {
		items = append(items, pick.Item{Text: w.Say("ledger.drop"), Icon: "pause", Do: do("change.ledger.drop", s.planner.DropEntry)})
	} else {
		items = append(items, pick.Item{Text: w.Say("ledger.open"), Icon: "undo", Do: do("change.ledger.done", func(ctx context.Context, id int64) (app.ChangeID, error) {
			return s.planner.KeepPromise(ctx, id, false)
		})})
	}
	return append(items, pick.Item{Text: w.Say("ledger.delete"), Icon: "trash", Do: do("change.ledger.delete", s.planner.DeleteEntry)})
}

// askFavour asks what was given or promised, by whom and when. on is when it was,
// or zero for today.
func (s *Screen) askFavour(title string, f planner.Favour, on time.Time, keep func(context.Context, planner.Favour) (app.ChangeID, error)) {
	w, name := s.host.Words(), s.full.Person.Name.First()
	text := part.NewField(w.Say("ledger.what"), w.Say("ledger.example"))
	text.SetText(f.Text)
	if on.IsZero() {
		on = s.host.Now()
	}
	at := pick.NewPastDay(s.host, w.Say("ledger.on"), "")
	at.SetDay(on.In(s.host.Now().Location()))
	due := pick.NewDay(s.host, w.Say("ledger.due"), w.Say("ledger.due.empty"), nil)
	if day := f.Due.Time(s.host.Now().Location()); !day.IsZero() {
		due.SetDay(day)
	}
	days := part.Column(10)
	lay := func(promised bool) {
		days.Objects = []fyne.CanvasObject{at}
		if promised {
			days.Objects = []fyne.CanvasObject{part.Columns(180, 12, at, due)}
		}
	}
	lay(f.Promised)
	var d *part.Dialog
	index := map[bool]int{true: 1}
	who := part.NewSegmented([]string{w.Say("ledger.who.me"), name}, index[f.Direction == app.Received], nil)
	kind := part.NewSegmented([]string{w.Say("ledger.kind.given"), w.Say("ledger.kind.promised")}, index[f.Promised], func(i int) {
		lay(i == 1)
		d.Refresh()
		d.Content().Refresh()
	})
	label := "change.ledger"
	save := func() {
		f.Text, f.Direction, f.Promised = strings.TrimSpace(text.Text()), app.Gave, kind.Chosen() == 1
		if who.Chosen() == 1 {
			f.Direction = app.Received
		}
		day, set := at.Day()
		f.On, f.Due = flow.Day(day, set), ""
		switch {
		case f.Text == "":
			text.SetError(w.Say("ledger.none"))
			return
		case at.Error() != "" || f.Promised && due.Error() != "":
			return
		case f.On > app.DayOf(s.host.Now()):
			at.SetError(w.Say("ledger.day.future"))
			return
		}
		if f.Promised {
			f.Due = flow.Day(due.Day())
		}
		d.Close()
		s.act(label, name, func(ctx context.Context) (app.ChangeID, error) { return keep(ctx, f) })
	}
	text.OnSubmitted = func(string) { save() }
	d = part.NewDialog(title, part.Column(10, text, part.Wrap(12, who, kind), days),
		part.NewButton(part.Quiet, w.Say("dialog.cancel"), "", func() { d.Close() }),
		part.NewButton(part.Main, w.Say("ledger.keep"), "", save))
	d.ShowOn(s.host.Window().Canvas())
	s.host.Window().Canvas().Focus(text.Focusable())
}
