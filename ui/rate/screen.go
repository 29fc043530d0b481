// Package rate is the Rate screen: how helpful a talk was, what it did and
// taught, what was given and promised, and what comes next.
package rate

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
	"cortado/ui/screen/flow"
)

// Planner is what the screen asks of the planner.
type Planner interface {
	ToRate(context.Context) ([]planner.ToRate, error)
	RateView(context.Context, app.CoffeeID) (planner.RateView, error)
	Profile(context.Context) (app.Profile, error)
	Rate(context.Context, app.CoffeeID, planner.Rating) (planner.Rated, error)
	SaveRateDraft(context.Context, app.CoffeeID, planner.Rating) error
	Rely(ctx context.Context, person app.PersonID, trust app.Level) (app.ChangeID, error)
	Missed(ctx context.Context, id app.CoffeeID, again bool) (app.Coffee, app.ChangeID, error)
	RateTomorrow(context.Context, app.CoffeeID) (app.ChangeID, error)
	RateNever(context.Context, app.CoffeeID) (app.ChangeID, error)
	// SuggestSkills completes a skill's name from memory, at once.
	SuggestSkills(prefix string, n int) []string
	Done(app.Change) string
}

// Screen is the Rate screen.
type Screen struct {
	host    screen.Host
	planner Planner
	page    *flow.Page
	writing *screen.Queue // a draft is never written after the rating it became
	waiting []planner.ToRate
	read    bool
	rating  *rating // nil while one is to be chosen
	after   *after  // what the rating just saved leads to; nil otherwise
	hint    *pick.Hint
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	s := &Screen{host: host, planner: p, writing: screen.NewQueue(host, "rate.write")}
	s.page = flow.NewPage(s.content)
	s.hint = pick.NewHint(host, p, habit.Rate, s.fill)
	return s
}

// Build lays the present page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject { return s.page.Build(class) }

func (s *Screen) fill() { s.page.Fill() }

func (s *Screen) content(class part.Class) fyne.CanvasObject {
	switch {
	case s.rating != nil && s.rating.known:
		return s.rating.build(class)
	case s.rating == nil && s.after != nil:
		return s.after.page(s)
	case s.rating == nil && s.read:
		return s.choosing()
	}
	return nil
}

// Open shows the questions about a coffee, or which talks wait. What was
// answered about the same coffee and not yet saved is still there.
func (s *Screen) Open(r screen.Route) {
	s.after = nil
	if r.Coffee == 0 {
		if s.rating != nil && s.rating.touched {
			r.Coffee = s.rating.id // go on where one was left
		} else {
			s.rating = nil
			s.readWaiting(true)
			return
		}
	}
	if s.rating == nil || s.rating.id != r.Coffee {
		s.Leave()
		s.rating = newRating(s, r.Coffee)
	}
	s.rating.start()
}

// readWaiting reads which talks wait; a single one is opened at once.
func (s *Screen) readWaiting(open bool) {
	var waiting []planner.ToRate
	s.host.Run("rate", func(ctx context.Context) (err error) {
		waiting, err = s.planner.ToRate(ctx)
		return err
	}, func() {
		if s.rating != nil || s.after != nil {
			return
		}
		s.waiting, s.read = waiting, true
		if open && len(waiting) == 1 {
			s.rating = newRating(s, waiting[0].Coffee)
			s.rating.start()
			return
		}
		s.fill()
	})
}

// choosing lists the talks that wait for a rating.
func (s *Screen) choosing() fyne.CanvasObject {
	w := s.host.Words()
	if len(s.waiting) == 0 {
		who := part.NewButton(part.Main, w.Say("rate.empty.verb"), "person-plus", func() { s.host.Go(screen.Route{Name: screen.WhoNext}) })
		head := part.PageHead(w.Say("rate.title"), w.Say("rate.none"))
		return s.page.Empty(head, part.EmptyState(w.Say("rate.empty"), w.Say("rate.empty.why"), who))
	}
	col := part.Column(0)
	for i, t := range s.waiting {
		if i > 0 {
			col.Add(part.Rule())
		}
		var begun fyne.CanvasObject
		verb := w.Say("rate.one")
		if t.Begun {
			begun, verb = part.NewChip(w.Say("rate.begun"), "pencil"), w.Say("rate.go-on")
		}
		col.Add(part.TodoRow("cup", t.Name, t.When, begun, part.NewButton(part.Normal, verb, "", func() {
			s.host.Go(screen.Route{Name: screen.Rate, Person: t.Person, Coffee: t.Coffee})
		})))
	}
	head := part.PageHead(w.Say("rate.title"), w.Count("rate.waiting", len(s.waiting)))
	return s.page.List(head, part.NewPanel(16, col))
}

// Changed reads the list again; what is being answered is not disturbed.
func (s *Screen) Changed([]app.Signal) {
	switch {
	case s.after != nil:
		s.lookAfter(s.after)
	case s.rating == nil:
		s.readWaiting(false)
	}
}

// Leave keeps what is being typed.
func (s *Screen) Leave() {
	if s.rating != nil && s.rating.known {
		s.rating.keep()
	}
}

// Main saves the rating.
func (s *Screen) Main() {
	if s.rating != nil && s.rating.known {
		s.rating.save()
	}
}

// Key sets how helpful it was with the keys 1 to 5.
func (s *Screen) Key(name fyne.KeyName) {
	if s.rating != nil && s.rating.known && len(name) == 1 && name[0] >= '1' && name[0] <= '5' {
		s.rating.view.helpful.Pick(int(name[0] - '0'))
	}
}
