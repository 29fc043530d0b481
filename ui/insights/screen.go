// Package insights is the Insights screen: what was predicted beside what
// happened, and what the ratings changed.
package insights

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Planner is what the screen asks of the planner.
type Planner interface {
	Calibration(context.Context) (planner.Calibration, error)
}

// Screen is the page and what it knows.
type Screen struct {
	host    screen.Host
	planner Planner
	class   part.Class
	view    planner.Calibration
	known   bool // view was read
	page    *fyne.Container
	scroll  *part.Scroll
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	return &Screen{host: host, planner: p, page: part.Stack()}
}

// Build lays the page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject {
	s.class = class
	s.page = part.Stack()
	s.fill()
	return s.page
}

// Open reads the figures.
func (s *Screen) Open(screen.Route) { s.load() }

// Changed reads them again.
func (s *Screen) Changed([]app.Signal) { s.load() }

func (s *Screen) load() {
	var v planner.Calibration
	s.host.Run("insights", func(ctx context.Context) (err error) {
		v, err = s.planner.Calibration(ctx)
		return err
	}, func() {
		s.view, s.known = v, true
		s.fill()
	})
}

// fill puts the page together from what is known, where it was scrolled to.
func (s *Screen) fill() {
	if !s.known {
		s.page.Objects = []fyne.CanvasObject{part.Gap(1, 1)}
		s.page.Refresh()
		return
	}
	w := s.host.Words()
	if s.view.Figures.Asked == 0 && s.view.Mean == "" {
		who := part.NewButton(part.Main, w.Say("insights.empty.verb"), "person-plus", func() { s.host.Go(screen.Route{Name: screen.WhoNext}) })
		s.page.Objects = []fyne.CanvasObject{part.Pad(16, 24, 20, 24, part.Column(16, part.PageHead(w.Say("insights.title"), s.view.Finding+"."),
			part.Grow(part.EmptyState(w.Say("insights.empty"), w.Say("insights.empty.why"), who))))}
		s.page.Refresh()
		return
	}
	offset := float32(0)
	if s.scroll != nil {
		offset = s.scroll.Offset()
	}
	s.scroll = part.NewScroll(24, part.Pad(4, 0, 20, 4, s.cards()))
	head := part.PageHead(w.Say("insights.title"), s.view.Finding+".")
	s.page.Objects = []fyne.CanvasObject{part.Column(0, part.Pad(16, 24, 12, 24, head), part.Grow(part.Pad(0, 0, 0, 20, s.scroll)))}
	s.page.Refresh()
	s.scroll.SetOffset(offset)
}

func (s *Screen) cards() fyne.CanvasObject {
	if s.class != part.Wide {
		return part.Column(12, s.chances(), s.moved(), s.gain())
	}
	return part.RowTop(12, part.Grow(part.Column(12, s.chances(), s.gain())), part.Width(384, s.moved()))
}
