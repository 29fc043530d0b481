package schedule

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// row gives the coffee of a line; ok is false for the head of a group.
func (l *listing) row(i int) (r planner.CoffeeRow, ok bool) {
	if i < 0 || i >= len(l.lines) || l.lines[i].head != "" {
		return r, false
	}
	return l.rows[l.lines[i].row], true
}

// selected remembers which coffee is chosen, so that it stays so when others
// come or go.
func (l *listing) selected(i int) {
	if r, ok := l.row(i); ok {
		l.at = r.Coffee.ID
		return
	}
	if next := coffeeLine(l.lines, i, 1); next >= 0 { // the head of a group is nothing to choose
		l.list.Select(next)
	}
}

// open shows the page of a coffee.
func (l *listing) open(i int) {
	if r, ok := l.row(i); ok {
		l.s.openCoffee(r)
	}
}

// pressed takes presses that tick: on the picture, and with Ctrl or Shift held.
// Any other press opens the coffee.
func (l *listing) pressed(p part.Press) bool {
	r, ok := l.row(p.Row)
	switch {
	case !ok:
	case p.With&fyne.KeyModifierShift != 0:
		l.tickTo(p.Row)
	case p.With&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0, p.At.X > 0 && p.At.X < look.S(14+36+6):
		l.tick(p.Row)
	default:
		l.at = r.Coffee.ID
		l.list.MarkStill(p.Row)
		l.open(p.Row)
	}
	return true
}

// key moves over the heads of groups, ticks rows passed with Shift, and lets go
// of the ticks on Esc.
func (l *listing) key(k *fyne.KeyEvent, shift bool) bool {
	at := l.list.Selected()
	by := 0
	switch k.Name {
	case fyne.KeyDown:
		by = 1
	case fyne.KeyUp:
		by = -1
	case fyne.KeyEscape:
		if len(l.ticked) == 0 {
			return false
		}
		l.untick()
		return true
	default:
		return false
	}
	to := coffeeLine(l.lines, at+by, by)
	if to < 0 {
		return true
	}
	if shift && len(l.ticked) == 0 {
		l.setTick(at, true)
	}
	l.list.Select(to)
	if shift {
		l.tickTo(to)
	}
	return true
}

func (l *listing) setTick(i int, on bool) {
	r, ok := l.row(i)
	if !ok {
		return
	}
	if l.ticked[r.Coffee.ID] = on; !on {
		delete(l.ticked, r.Coffee.ID)
	}
	l.from = r.Coffee.ID
}

// tick ticks a coffee, or unticks it.
func (l *listing) tick(i int) {
	if r, ok := l.row(i); ok {
		l.setTick(i, !l.ticked[r.Coffee.ID])
		l.showTicked()
	}
}

// tickTo ticks every coffee from the last one that was ticked, or else the
// chosen one, to this.
func (l *listing) tickTo(i int) {
	from := max(l.list.Selected(), 0)
	if began := lineOf(l.lines, l.rows, l.from); began >= 0 {
		from = began
	}
	for n := min(from, i); n <= max(from, i); n++ {
		l.setTick(n, true)
	}
	if r, ok := l.row(from); ok {
		l.from = r.Coffee.ID
	}
	l.showTicked()
}

// tickAll ticks every coffee listed.
func (l *listing) tickAll() {
	for i := range l.lines {
		l.setTick(i, true)
	}
	l.showTicked()
}

// untick lets go of all.
func (l *listing) untick() {
	l.ticked = map[app.CoffeeID]bool{}
	l.showTicked()
}

func (l *listing) showTicked() {
	if l.list == nil {
		return
	}
	l.list.Renew()
	l.showBar()
}

// showBar shows, while coffees are ticked, how many they are and that their
// invites can be saved.
func (l *listing) showBar() {
	n := len(l.ticked)
	l.bar.Objects = nil
	if n > 0 {
		w := l.s.host.Words()
		save := part.NewButton(part.Main, l.say("save"), "save", l.save).Small().Hint(l.say("save.hint"))
		save.SetEnabled(!l.saving)
		l.bar.Objects = []fyne.CanvasObject{part.Column(0, part.Rule(), part.Pad(6, 14, 10, 14, part.Beside(160, 8,
			part.NewParagraph(w.Count("coffees.ticked", n)).Bold().In(look.Ink),
			part.NewButton(part.Quiet, l.say("tick.all"), "", l.tickAll).Plain(),
			part.NewButton(part.Quiet, l.say("untick"), "", l.untick).Plain(), save)))}
	}
	l.body.Refresh()
}

// save asks for a folder and writes one file for my own calendar for each ticked
// coffee that has a time; how many have none is told.
func (l *listing) save() {
	var ids []app.CoffeeID
	left, seen := 0, map[app.CoffeeID]bool{}
	for _, r := range l.rows { // in the order of the list
		c := r.Coffee
		if !l.ticked[c.ID] || seen[c.ID] {
			continue
		}
		seen[c.ID] = true
		if (c.State == app.Scheduled || c.State == app.WasMet) && !c.Start.IsZero() && c.UID != "" {
			ids = append(ids, c.ID)
		} else {
			left++
		}
	}
	w := l.s.host.Words()
	if len(ids) == 0 {
		l.s.host.Fail(app.Invalid("%s", l.say("save.none")))
		return
	}
	l.s.host.PickFolder(func(folder string) {
		var out []planner.InviteFile
		busy := func(on bool) {
			l.saving = on
			l.showBar()
		}
		told := func() {
			text := w.Count("coffees.saved", len(out), "folder", filepath.Base(folder))
			if left > 0 {
				text = l.say("saved.and", "text", text, "left", w.Count("coffees.left", left))
			}
			l.s.host.Done(text, 0)
		}
		busy(true)
		l.s.host.RunOr("schedule.folder", func(ctx context.Context) (err error) {
			out, err = l.s.planner.Invites(ctx, ids, folder, false)
			return err
		}, func() {
			busy(false)
			told()
			l.untick()
		}, func(err error) {
			busy(false)
			if len(out) > 0 {
				told()
			}
			l.s.host.Fail(err)
		})
	})
}
