// Package whonext is the screen Who next: this round's set of people with the
// reasons for each, how it covers the gaps, and who would see a question most
// differently.
package whonext

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// Planner is what the screen asks of the program.
type Planner interface {
	WhoNext(ctx context.Context, size int) (planner.WhoNext, error)
	AnswerTo(ctx context.Context, question app.Question, size int) (planner.Answer, error)
	KeepQuestion(context.Context, app.Question) (planner.KeptQuestion, app.ChangeID, error)
	WhyNotPerson(ctx context.Context, person app.PersonID, place, size int, question *app.Question) (planner.WhyNot, error)
	StartRound(ctx context.Context, size int, question *app.Question) (app.Round, app.ChangeID, error)
	Swap(ctx context.Context, out, in app.PersonID) (app.Round, app.ChangeID, error)
	SwapProposed(ctx context.Context, size int, out, in app.PersonID) (app.ChangeID, error)
	WhereToLook(ctx context.Context, skill app.SkillID, size int) (planner.Lookout, error)
	RoundHistory(context.Context) ([]planner.PastRound, error)
	Stretch(context.Context) (planner.Leaning, error)
	SetStretch(planner.Leaning) (app.ChangeID, error)
	Snooze(context.Context, app.PersonID, app.Day) (app.ChangeID, error)
	TeachNotForMe(context.Context, app.PersonID, planner.NotForMeWhy) (app.ChangeID, error)
	Pin(ctx context.Context, id app.PersonID, pinned bool) (app.ChangeID, error)
	SetSetting(key, value string) (app.ChangeID, error)
	Names(context.Context) ([]planner.PersonName, error)
}

// The parts of a page where there is no room for two columns.
const (
	tabPeople = iota
	tabGaps
	tabStuck
)

// underToast is the room below the last card, so that one can scroll its
// buttons out from under a toast.
const underToast = 72

// Screen is the page and what it knows.
type Screen struct {
	host    screen.Host
	planner Planner
	class   part.Class

	round   planner.WhoNext // the open round or the proposal
	known   bool            // round was read
	failed  bool            // and could not be read the first time
	asked   *app.Question   // what I am stuck on, while its answer is shown
	answer  planner.Answer  // who would see it most differently
	leaning planner.Leaning // towards certain or stretch
	typed   string          // in the field of the question
	opened  map[app.PersonID]bool
	why     *whyNot
	tab     int
	names   []planner.PersonName

	head, body, gaps, whyBox, weights *fyne.Container
	cards, side                       *part.Scroll
	switcher                          *part.Segmented
	stuck                             fyne.CanvasObject
	question                          *part.Field
	find                              *part.Button
	someone                           *pick.Person
	hint                              *pick.Hint
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	s := &Screen{host: host, planner: p, opened: map[app.PersonID]bool{}}
	s.hint = pick.NewHint(host, p, habit.WhoNext, s.fill)
	return s
}

// Build lays the page out for a width class. Scrolling parts keep 4 free around
// their content, so that the focus ring is not cut.
func (s *Screen) Build(class part.Class) fyne.CanvasObject {
	s.class = class
	cardsAt, sideAt := offset(s.cards), offset(s.side)
	s.head, s.body, s.gaps, s.whyBox, s.weights = part.Stack(), part.Stack(), part.Stack(), part.Stack(), part.Stack()
	s.stuck = s.stuckCard()
	s.someone = pick.NewPerson("", s.host.Words().Say("who-next.ask.example"), s.askAbout)
	s.someone.Combo.WithIcon("search")
	s.someone.SetNames(s.names)
	page := part.Column(0, part.Pad(16, 24, 12, 24, s.head))
	if class == part.Wide {
		s.cards = part.NewScroll(12, part.Gap(1, 1))
		s.side = part.NewScroll(24, part.Pad(4, 0, underToast, 0, part.Column(12, s.hint.Content(), s.gaps, s.stuck, s.whyBox, s.weights)))
		s.body.Objects = []fyne.CanvasObject{part.RowFill(4, part.Grow(s.cards), part.Width(324, s.side))}
	} else {
		s.cards = part.NewScroll(24, part.Gap(1, 1))
		s.side = part.NewScroll(24, part.Gap(1, 1))
		s.switcher = s.tabs()
		page.Add(part.Pad(0, 24, 8, 24, part.Start(s.switcher)))
		s.showTab()
	}
	page.Add(part.Grow(part.Pad(0, 0, 0, 20, s.body)))
	s.fill()
	s.cards.SetOffset(cardsAt)
	s.side.SetOffset(sideAt)
	return page
}

func offset(s *part.Scroll) float32 {
	if s == nil {
		return 0
	}
	return s.Offset()
}

func (s *Screen) tabs() *part.Segmented {
	w := s.host.Words()
	return part.NewSegmented([]string{w.Say("who-next.tab.people"), w.Say("who-next.tab.gaps"), w.Say("who-next.tab.stuck")}, s.tab, func(i int) {
		s.tab = i
		s.showTab()
	})
}

// showTab puts the chosen part on a page that has room for one.
func (s *Screen) showTab() {
	shown := s.cards
	if s.tab != tabPeople {
		content := part.Column(12, s.gaps, s.weights)
		if s.tab == tabStuck {
			content = part.Column(0, s.stuck)
		}
		s.side.SetContent(part.Pad(4, 0, underToast, 4, content))
		shown = s.side
	}
	s.body.Objects = []fyne.CanvasObject{shown}
	s.body.Refresh()
}

// Open reads everything anew; a person in the route is asked about.
func (s *Screen) Open(r screen.Route) {
	s.load()
	s.host.Run("who-next.names", func(ctx context.Context) (err error) {
		s.names, err = s.planner.Names(ctx)
		return err
	}, func() { s.someone.SetNames(s.names) })
	if r.Person != 0 {
		s.askAbout(r.Person)
	}
}

// Leave forgets the answer that stands open.
func (s *Screen) Leave() { s.why = nil }

// Changed reads anew what a change can touch.
func (s *Screen) Changed(signals []app.Signal) {
	if len(signals) > 0 {
		s.load()
	}
}

// Main starts the round, or writes to the first person not asked yet.
func (s *Screen) Main() {
	switch v := s.shown(); {
	case !s.known || len(v.Cards) == 0:
	case !s.round.Started:
		s.startRound(v.Size)
	default:
		for i := range v.Cards {
			if !v.Cards[i].Asked {
				s.write(&v.Cards[i])
				return
			}
		}
	}
}

// shown is the set on the page: the round, or the answer to a question.
func (s *Screen) shown() *planner.WhoNext {
	if s.asked != nil {
		return &s.answer.WhoNext
	}
	return &s.round
}

// load reads the round, and while a question is answered also that set.
func (s *Screen) load() { s.loadSize(0) }

func (s *Screen) loadSize(size int) {
	s.hint.Load(app.Message{})
	var round planner.WhoNext
	var answer planner.Answer
	var leaning planner.Leaning
	asked := s.asked
	s.host.RunOr("who-next", func(ctx context.Context) (err error) {
		if leaning, err = s.planner.Stretch(ctx); err != nil {
			return err
		}
		if round, err = s.planner.WhoNext(ctx, size); err != nil || asked == nil {
			return err
		}
		answer, err = s.planner.AnswerTo(ctx, *asked, max(round.Size, fewest))
		return err
	}, func() {
		s.round, s.leaning, s.known, s.failed = round, leaning, true, false
		if asked == s.asked {
			s.answer = answer
		}
		s.fill()
	}, func(err error) {
		s.failed = !s.known
		s.fill()
		s.host.Fail(err)
	})
}

// change runs a change and then tells what it did.
func (s *Screen) change(key string, work func(context.Context) (app.ChangeID, error), done string) {
	var id app.ChangeID
	s.host.Run(key, func(ctx context.Context) (err error) {
		id, err = work(ctx)
		return err
	}, func() { s.host.Done(done, id) })
}

// fill puts what is known on the page.
func (s *Screen) fill() {
	if s.head == nil {
		return
	}
	switch {
	case s.known:
		s.head.Objects = []fyne.CanvasObject{s.pageHead()}
		s.cards.SetContent(part.Pad(4, 0, underToast, 4, s.hinted(s.set())))
		s.gaps.Objects = []fyne.CanvasObject{s.coverage()}
		s.weights.Objects = []fyne.CanvasObject{s.leaningCard()}
		s.fillWhy()
	case s.failed:
		w := s.host.Words()
		again := part.NewButton(part.Main, w.Say("who-next.again"), "refresh", s.load)
		s.head.Objects = []fyne.CanvasObject{part.PageHead(w.Say("who-next.head"), "")}
		s.cards.SetContent(part.Pad(60, 0, 20, 4, part.EmptyState(w.Say("who-next.failed"), w.Say("who-next.failed.text"), again)))
	}
	s.head.Refresh()
	s.gaps.Refresh()
	s.weights.Refresh()
	s.side.Refresh()
}
