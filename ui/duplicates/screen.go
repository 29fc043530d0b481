// Package duplicates is the screen "Here twice?": people who may be in the
// network twice are set side by side and decided on, and merges made before can
// be taken apart.
package duplicates

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Planner is what the screen asks of the program.
type Planner interface {
	Twins(context.Context) (planner.TwinsView, error)
	CompareTwins(ctx context.Context, keep, gone app.PersonID) (planner.TwinsSide, error)
	MergePeople(ctx context.Context, keep, gone app.PersonID, theirs map[string]bool) (app.Merge, app.ChangeID, error)
	NotSame(ctx context.Context, a, b app.PersonID) (app.ChangeID, error)
	Merges(ctx context.Context, of app.PersonID) ([]planner.MergeRow, error)
	Unmerge(ctx context.Context, id int64) (planner.Unmerged, error)
}

// The two lists of the page.
const (
	toDecide = iota
	merged
)

// pair names two records that may be one person.
type pair struct{ a, b app.PersonID }

// Screen is the page and what it knows.
type Screen struct {
	host    screen.Host
	planner Planner
	class   part.Class
	page    *fyne.Container

	read   bool // what is known was read at least once
	view   planner.TwinsView
	merges []planner.MergeRow
	shown  int // which of the two lists
	at     int // the chosen pair, -1 for none
	merge  int // the chosen merge, -1 for none
	later  map[pair]bool
	busy   bool // a decision is being written

	side   planner.TwinsSide // the chosen pair in full
	theirs map[string]bool   // what was chosen side by side

	list   *part.List
	rows   map[fyne.CanvasObject]*row
	holder *fyne.Container // of the right side
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	return &Screen{host: host, planner: p, at: -1, merge: -1, later: map[pair]bool{}}
}

func (s *Screen) say(id string, parts ...any) string {
	return s.host.Words().Say("duplicates."+id, parts...)
}

func (s *Screen) count(id string, n int, parts ...any) string {
	return s.host.Words().Count("duplicates."+id, n, parts...)
}

// Build lays the page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject {
	s.class = class
	s.page = part.Stack()
	s.lay()
	return s.page
}

// Open looks through the network anew.
func (s *Screen) Open(screen.Route) { s.look() }

// Changed looks again when people changed.
func (s *Screen) Changed([]app.Signal) { s.look() }

// Main merges the pair that is shown.
func (s *Screen) Main() {
	if s.shown == toDecide {
		s.join()
	}
}

// look reads who may be here twice and who was merged.
func (s *Screen) look() {
	var view planner.TwinsView
	var merges []planner.MergeRow
	s.host.Run("duplicates.list", func(ctx context.Context) (err error) {
		if view, err = s.planner.Twins(ctx); err == nil {
			merges, err = s.planner.Merges(ctx, 0)
		}
		return err
	}, func() {
		before, had := s.chosen()
		s.view, s.merges, s.read = view, merges, true
		s.at = min(max(s.at, 0), len(view.Rows)-1)
		for i, r := range view.Rows {
			if had && r.A == before.A && r.B == before.B {
				s.at = i
			}
		}
		s.merge = min(max(s.merge, 0), len(merges)-1)
		s.lay()
		s.compare()
	})
}

// chosen is the pair at hand.
func (s *Screen) chosen() (planner.TwinRow, bool) {
	if s.at < 0 || s.at >= len(s.view.Rows) {
		return planner.TwinRow{}, false
	}
	return s.view.Rows[s.at], true
}

// compare reads the pair at hand in full. What was chosen on the same pair
// before is kept.
func (s *Screen) compare() {
	r, ok := s.chosen()
	if !ok {
		s.showSide()
		return
	}
	if s.side.Keep != r.A || s.side.Gone != r.B {
		s.theirs = map[string]bool{}
	}
	var side planner.TwinsSide
	s.host.Run("duplicates.side", func(ctx context.Context) (err error) {
		side, err = s.planner.CompareTwins(ctx, r.A, r.B)
		return err
	}, func() {
		s.side = side
		s.showSide()
	})
}

// choose takes another pair.
func (s *Screen) choose(at int) {
	s.at = at
	s.compare()
}

// step goes to a pair before or after this one.
func (s *Screen) step(by int) {
	count, at := len(s.view.Rows), &s.at
	if s.shown == merged {
		count, at = len(s.merges), &s.merge
	}
	if count == 0 {
		return
	}
	*at = min(max(*at+by, 0), count-1)
	if s.list != nil {
		s.list.Mark(*at)
	}
	if s.shown == merged {
		s.showSide()
		return
	}
	s.compare()
}
