package duplicates

import (
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
)

// join makes one person of the pair at hand.
func (s *Screen) join() {
	r, ok := s.chosen()
	if !ok || s.busy || s.side.Keep != r.A || s.side.Gone != r.B {
		return
	}
	theirs := maps.Clone(s.theirs)
	var change app.ChangeID
	s.write("duplicates.merge", func(ctx context.Context) (err error) {
		_, change, err = s.planner.MergePeople(ctx, r.A, r.B, theirs)
		return err
	}, func() {
		s.drop(func(o planner.TwinRow) bool { return o.A == r.B || o.B == r.B })
		s.host.Done(s.say("merged", "name", r.NameA), change)
	})
}

// keepApart remembers that the pair at hand is two people.
func (s *Screen) keepApart() {
	r, ok := s.chosen()
	if !ok || s.busy {
		return
	}
	var change app.ChangeID
	s.write("duplicates.two", func(ctx context.Context) (err error) {
		change, err = s.planner.NotSame(ctx, r.A, r.B)
		return err
	}, func() {
		s.drop(func(o planner.TwinRow) bool { return o.A == r.A && o.B == r.B })
		s.host.Done(s.say("apart", "one", r.NameA, "other", r.NameB), change)
	})
}

// putOff leaves the pair at hand undecided and goes on to the next one that is.
func (s *Screen) putOff() {
	r, ok := s.chosen()
	if !ok || s.busy {
		return
	}
	s.later[pair{r.A, r.B}] = true
	next := s.at
	for i := 1; i <= len(s.view.Rows); i++ {
		at := (s.at + i) % len(s.view.Rows)
		if o := s.view.Rows[at]; !s.later[pair{o.A, o.B}] {
			next = at
			break
		}
	}
	if next == s.at && next+1 < len(s.view.Rows) {
		next++ // all were put off: one after the other
	}
	s.at = next
	if s.list != nil {
		s.list.Mark(next)
	}
	s.compare()
}

// takeApart takes the chosen merge apart.
func (s *Screen) takeApart() {
	if s.merge < 0 || s.merge >= len(s.merges) || s.busy {
		return
	}
	m := s.merges[s.merge]
	var out planner.Unmerged
	s.write("duplicates.apart", func(ctx context.Context) (err error) {
		out, err = s.planner.Unmerge(ctx, m.ID)
		return err
	}, func() {
		s.merges = slices.DeleteFunc(s.merges, func(o planner.MergeRow) bool { return o.ID == m.ID })
		s.merge = min(s.merge, len(s.merges)-1)
		s.lay()
		text := s.say("taken", "one", out.Name, "other", m.Name)
		if out.Stays {
			text = s.say("taken.stays", "one", out.Name, "other", m.Name)
		}
		s.host.Done(text, out.Change)
	})
}

// write does one decision at a time.
func (s *Screen) write(key string, work func(context.Context) error, show func()) {
	s.busy = true
	s.host.RunOr(key, work, func() {
		s.busy = false
		show()
	}, func(err error) {
		s.busy = false
		s.host.Fail(err)
	})
}

// drop takes decided pairs off the list at once; the next reading agrees.
func (s *Screen) drop(decided func(planner.TwinRow) bool) {
	s.view.Rows = slices.DeleteFunc(slices.Clone(s.view.Rows), decided)
	s.at = min(s.at, len(s.view.Rows)-1)
	s.lay()
	s.compare()
}

// Key decides with a letter and moves with arrows.
func (s *Screen) Key(key fyne.KeyName) {
	switch key {
	case fyne.KeyUp, fyne.KeyLeft:
		s.step(-1)
		return
	case fyne.KeyDown, fyne.KeyRight:
		s.step(1)
		return
	}
	if s.shown != toDecide {
		return
	}
	switch key {
	case fyne.KeyM:
		s.join()
	case fyne.KeyT:
		s.keepApart()
	case fyne.KeyL:
		s.putOff()
	}
}
