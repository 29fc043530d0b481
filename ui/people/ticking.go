package people

import (
	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// ticked are the people chosen to do something with all of them at once. They
// stay ticked while the search looks for more of them.
type ticked struct {
	who  map[app.PersonID]*planner.PersonRow
	from app.PersonID // where a range begins
	busy bool         // something is being done with them
}

func (s *Screen) isTicked(id app.PersonID) bool {
	_, on := s.ticked.who[id]
	return on
}

// setTick ticks or unticks a row, which the next range begins at.
func (s *Screen) setTick(i int, on bool) {
	if i < 0 || i >= len(s.rows.view.Rows) {
		return
	}
	p := s.rows.view.Rows[i]
	if s.ticked.who == nil {
		s.ticked.who = map[app.PersonID]*planner.PersonRow{}
	}
	if on {
		s.ticked.who[p.ID] = p
	} else {
		delete(s.ticked.who, p.ID)
	}
	s.ticked.from = p.ID
}

// toggle ticks a row, or unticks it.
func (s *Screen) toggle(i int) {
	if i < 0 || i >= len(s.rows.view.Rows) {
		return
	}
	s.setTick(i, !s.isTicked(s.rows.view.Rows[i].ID))
	s.showTicked()
}

// tickTo ticks every row from the last one that was ticked, or else the chosen
// one, to this.
func (s *Screen) tickTo(i int) {
	from := max(s.list.Selected(), 0)
	if began := rowOf(s.rows.view.Rows, s.ticked.from); began >= 0 {
		from = began
	}
	for n := min(from, i); n <= max(from, i); n++ {
		s.setTick(n, true)
	}
	if from < len(s.rows.view.Rows) {
		s.ticked.from = s.rows.view.Rows[from].ID
	}
	s.showTicked()
}

// tickAll ticks everybody found.
func (s *Screen) tickAll() {
	for i := range s.rows.view.Rows {
		s.setTick(i, true)
	}
	s.showTicked()
}

// untick lets go of everybody.
func (s *Screen) untick() {
	s.ticked = ticked{}
	s.showTicked()
}

// showTicked shows who is ticked, and what can be done with them.
func (s *Screen) showTicked() {
	if s.list == nil {
		return
	}
	s.list.Renew()
	s.showBar()
	s.left.Refresh()
}

// refreshTicked takes up what is new about the ticked ones. Who was listed and
// is no longer, having been deleted or put aside, is let go.
func (s *Screen) refreshTicked(now []*planner.PersonRow) {
	if len(s.ticked.who) == 0 {
		return
	}
	gone := map[app.PersonID]bool{}
	for _, r := range s.rows.view.Rows {
		gone[r.ID] = s.isTicked(r.ID)
	}
	for _, r := range now {
		if s.isTicked(r.ID) {
			s.ticked.who[r.ID] = r
		}
		delete(gone, r.ID)
	}
	for id, was := range gone {
		if was {
			delete(s.ticked.who, id)
		}
	}
}

// unlisted counts the ticked ones that are not among the rows.
func (s *Screen) unlisted() int {
	n := len(s.ticked.who)
	for i := range s.rows.view.Rows {
		if n == 0 {
			break
		}
		if s.isTicked(s.rows.view.Rows[i].ID) {
			n--
		}
	}
	return n
}

// pressed takes presses that tick: on the picture, and with Ctrl or Shift held.
// Any other press opens the row.
func (s *Screen) pressed(p part.Press) bool {
	switch {
	case p.With&fyne.KeyModifierShift != 0:
		s.tickTo(p.Row)
	case p.With&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0, p.At.X > 0 && p.At.X < look.S(14+36+6):
		s.toggle(p.Row)
	default:
		s.open(p.Row)
	}
	return true
}

// listKey is what keys do in the list besides moving and opening.
func (s *Screen) listKey(k *fyne.KeyEvent, shift bool) bool {
	at := s.list.Selected()
	switch k.Name {
	case fyne.KeySpace:
		s.toggle(at)
	case fyne.KeyUp, fyne.KeyDown:
		return s.arrow(k.Name, at, shift)
	case fyne.KeyEscape:
		if len(s.ticked.who) == 0 {
			return false
		}
		s.untick()
	case fyne.KeyDelete, fyne.KeyBackspace:
		s.deleteKey(at)
	default:
		return false
	}
	return true
}

// arrow leads from the first row back to the search, and with Shift ticks the
// rows passed.
func (s *Screen) arrow(key fyne.KeyName, at int, shift bool) bool {
	if key == fyne.KeyUp && at <= 0 && !shift {
		s.search.Focus()
		return true
	}
	if !shift {
		return false
	}
	to := min(at+1, s.list.Count()-1)
	if key == fyne.KeyUp {
		to = max(at-1, 0)
	}
	if len(s.ticked.who) == 0 && at >= 0 && at < len(s.rows.view.Rows) {
		s.ticked.from = s.rows.view.Rows[at].ID
	}
	s.list.Select(to)
	s.tickTo(to)
	return true
}
