// Package insights is the Insights screen: the figures of all that was planned,
// met and rated as pictures, each with its table and its files.
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
	Insights(ctx context.Context, all bool) (planner.Insights, error)
	InsightCSV(ctx context.Context, id string, all bool) (name string, content []byte, err error)
	SaveFile(ctx context.Context, path string, content []byte) error
}

// Screen is the page and what it knows.
type Screen struct {
	host    screen.Host
	planner Planner
	class   part.Class
	view    planner.Insights
	known   bool            // view was read
	all     bool            // all time, and not 12 months
	tables  map[string]bool // insights shown as a table
	cards   []*card
	page    *fyne.Container
	scroll  *part.Scroll
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	return &Screen{host: host, planner: p, page: part.Stack(), tables: map[string]bool{}}
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
	var v planner.Insights
	all := s.all
	s.host.RunOr("insights", func(ctx context.Context) (err error) {
		v, err = s.planner.Insights(ctx, all)
		return err
	}, func() {
		s.view, s.known = v, true
		s.fill()
	}, func(err error) {
		if s.all != s.view.AllTime { // the page still shows the time before
			s.all = s.view.AllTime
			s.fill()
		}
		s.host.Fail(err)
	})
}

func (s *Screen) say(id string, parts ...any) string {
	return s.host.Words().Say("insights."+id, parts...)
}

// fill puts the page together from what is known, where it was scrolled to.
func (s *Screen) fill() {
	s.cards = nil
	switch {
	case !s.known:
		s.page.Objects = []fyne.CanvasObject{part.Gap(1, 1)}
	case s.view.Nothing:
		s.scroll = nil
		s.page.Objects = []fyne.CanvasObject{s.newcomer()}
	default:
		offset := float32(0)
		if s.scroll != nil {
			offset = s.scroll.Offset()
		}
		s.scroll = part.NewScroll(24, part.Pad(4, 0, 20, 4, s.rows()))
		s.page.Objects = []fyne.CanvasObject{part.Column(0, part.Pad(16, 24, 12, 24, s.head()), part.Grow(part.Pad(0, 0, 0, 20, s.scroll)))}
		defer s.scroll.SetOffset(offset)
	}
	s.page.Refresh()
}

// head is the title, the time the figures are from, and the files of them all.
func (s *Screen) head() fyne.CanvasObject {
	chosen := 0
	if s.all {
		chosen = 1
	}
	time := part.NewSegmented([]string{s.say("months.12"), s.say("all")}, chosen, func(i int) {
		s.all = i == 1
		s.load()
	})
	var export *part.Button
	export = part.NewButton(part.Normal, s.say("export"), "download", func() { s.exportMenu(export) })
	return part.PageHead(s.say("title"), s.view.Line, time, export)
}

// rows are the cards in their places: as pictured where there is room, else one
// below the other.
func (s *Screen) rows() fyne.CanvasObject {
	v := &s.view
	gaps, difference, ledger, months, blind := s.gaps(v.Gaps), s.difference(v.Differences), s.ledger(v.Ledger), s.months(v.Months), s.blind(v.Blind)
	chances, asked := s.chances(v.Calibration), s.asked(v.Calibration)
	coverage, trust, moved := s.coverage(v.Coverage), s.trust(v.Trust), s.moved(v.Calibration)
	if s.class != part.Wide {
		return part.Column(12, gaps, difference, ledger, months, blind, coverage, trust, chances, asked, moved)
	}
	return part.Column(12,
		part.RowFill(12, part.Grow(gaps), part.Grow(difference)),
		part.RowFill(12, part.Width(320, ledger), part.Grow(months), part.Width(384, blind)),
		coverage,
		part.RowFill(12, part.Grow(trust), part.Grow(chances)),
		part.RowFill(12, part.Grow(asked), part.Grow(moved)))
}

// newcomer says what will stand here and when.
func (s *Screen) newcomer() fyne.CanvasObject {
	list := part.Column(0)
	for i, id := range []string{"gaps", "blind", "months", "ledger", "difference"} {
		if i > 0 {
			list.Add(part.Rule())
		}
		list.Add(part.Pad(8, 0, 8, 0, part.RowTop(12, part.Width(160, part.NewParagraph(s.say("coming."+id)).Bold()), part.Grow(part.NewParagraph(s.say("coming."+id+".when"))))))
	}
	start := part.NewButton(part.Main, s.say("newcomer.verb"), "me", func() { s.host.Go(screen.Route{Name: screen.Me}) })
	content := part.Column(20, part.EmptyState(s.say("newcomer"), s.say("newcomer.why"), start), part.Narrow(560, part.NewPanel(16, list)))
	return part.Column(0, part.Pad(16, 24, 12, 24, part.PageHead(s.say("title"), s.say("newcomer.line"))),
		part.Grow(part.Pad(0, 0, 0, 24, part.NewScroll(24, part.Pad(24, 0, 20, 0, content)))))
}
