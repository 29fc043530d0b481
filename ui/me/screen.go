// Package me is the screen of the user's own profile: skills, questions, where
// they want to go, what they can give, how they see the world, when they have
// time.
package me

import (
	"context"
	"reflect"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// Planner is what the screen needs of the program.
type Planner interface {
	Profile(context.Context) (app.Profile, error)
	SaveProfile(app.Profile) (app.ChangeID, error)
	ExportProfile(ctx context.Context, path string) error
	Names(context.Context) ([]planner.PersonName, error)

	Proposals(ctx context.Context, role string) (planner.Proposals, error)
	AddProposed(context.Context, []planner.Proposal) (app.ChangeID, error)
	DismissHave([]planner.Proposal) (app.ChangeID, error)
	DismissWant([]planner.Proposal) (app.ChangeID, error)
	// These answer from memory, at once.
	OfferSkills(me app.Profile, proposed planner.Proposals, typed string, n int) []planner.SkillOffer
	SkillsIn(text string) []planner.NamedSkill
	NameSkill(text string) planner.NamedSkill
	CheckOwnDimension(me app.Profile, v planner.OwnView) error

	Questions(context.Context) ([]planner.QuestionView, error)
	SaveQuestion(context.Context, app.Question) (app.ChangeID, error)
	CloseQuestion(ctx context.Context, id app.QuestionID, learned string, from []app.PersonID) (app.ChangeID, error)
	ReopenQuestion(context.Context, app.QuestionID) (app.ChangeID, error)
	RemoveQuestion(context.Context, app.QuestionID) (app.ChangeID, error)

	SaveOwnDimension(context.Context, planner.OwnView) (app.ChangeID, error)
	RemoveOwnDimension(context.Context, app.Dimension) (app.ChangeID, error)
}

// Screen is Me.
type Screen struct {
	host    screen.Host
	planner Planner
	saves   *screen.Queue

	me       app.Profile
	read     bool
	saved    bool // nothing waits to be written
	proposed planner.Proposals
	role     string          // a role to look at, instead of the goal
	whole    map[string]bool // the lists of proposals shown to their end
	led      map[app.QuestionID]planner.QuestionView
	opened   map[app.QuestionID]bool // whose coffees are listed
	names    []planner.PersonName
	adding   *addRow // the open row that adds skills; nil while closed
	weights  bool    // the weights of the perspective are shown
	closed   bool    // answered questions are shown

	class  part.Class
	page   *fyne.Container
	head   *fyne.Container
	cards  map[string]*card
	scroll []*part.Scroll
	hint   *pick.Hint
}

// card is one part of the page that can be built again by itself; build may
// give nil.
type card struct {
	hold  *fyne.Container
	build func() fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	s := &Screen{host: host, planner: p, saves: screen.NewQueue(host, "me.save"),
		whole: map[string]bool{}, opened: map[app.QuestionID]bool{}}
	s.hint = pick.NewHint(host, p, habit.Me, s.makeRoom)
	return s
}

// Open reads the profile. With Add the row that adds skills is opened.
func (s *Screen) Open(r screen.Route) {
	s.reread(func() {
		if r.Add {
			s.openAdd()
		}
	})
}

// Changed reads the profile anew when it was changed elsewhere. What this page
// has just written is on show already.
func (s *Screen) Changed(signals []app.Signal) {
	if s.saves.Busy() {
		return
	}
	for _, sig := range signals {
		switch sig {
		case app.ProfileChanged:
			s.reread(nil)
			return
		case app.CoffeesChanged, app.PeopleChanged:
			s.readAround()
			return
		}
	}
}

// Leave keeps what is being typed: a field saves when it is left.
func (s *Screen) Leave() { s.host.Window().Canvas().Unfocus() }

// Main saves what is being typed; the page has no other main action.
func (s *Screen) Main() { s.host.Window().Canvas().Unfocus() }

func (s *Screen) say(id string, parts ...any) string { return s.host.Words().Say("me."+id, parts...) }

// Key opens the row that adds skills on A, while nothing has the keyboard.
func (s *Screen) Key(name fyne.KeyName) {
	if name == fyne.KeyA && s.read && s.host.Window().Canvas().Overlays().Top() == nil {
		// The letter itself is still to come; it must not land in the field.
		s.host.Later(50*time.Millisecond, s.openAdd)
	}
}

// reread reads the profile and shows it, unless it is the one on show.
func (s *Screen) reread(then func()) {
	var me app.Profile
	var proposed planner.Proposals
	role := s.role
	s.host.Run("me.read", func(ctx context.Context) (err error) {
		me, proposed, err = s.look(ctx, role)
		return err
	}, func() {
		if s.saves.Busy() {
			return // what is being written is read again afterwards
		}
		if !s.read || !reflect.DeepEqual(me, s.me) || !reflect.DeepEqual(proposed, s.proposed) {
			s.me, s.proposed, s.read, s.saved = me, proposed, true, true
			s.lay()
		}
		s.readAround()
		if then != nil {
			then()
		}
	})
}

// look reads the profile and what is proposed for it, with a role to look at.
func (s *Screen) look(ctx context.Context, role string) (me app.Profile, proposed planner.Proposals, err error) {
	if me, err = s.planner.Profile(ctx); err == nil {
		proposed, err = s.planner.Proposals(ctx, role)
	}
	return me, proposed, err
}

// readAround reads what other screens have to do with the profile: what the
// questions led to, and who there is. It may take longer, so the page is there
// before.
func (s *Screen) readAround() {
	s.hint.Load(app.Message{})
	var views []planner.QuestionView
	var names []planner.PersonName
	s.host.Run("me.around", func(ctx context.Context) (err error) {
		if views, err = s.planner.Questions(ctx); err == nil {
			names, err = s.planner.Names(ctx)
		}
		return err
	}, func() {
		led := map[app.QuestionID]planner.QuestionView{}
		for _, v := range views {
			led[v.Question.ID] = v
		}
		if !reflect.DeepEqual(led, s.led) {
			s.led = led
			s.redraw("questions")
		}
		if !reflect.DeepEqual(names, s.names) {
			s.names = names
			s.redraw("programmes")
		}
	})
}

// save edits the profile as kept now and writes it as one change; then the
// named cards are built again. A removal also tells how to take it back.
func (s *Screen) save(edit func(*app.Profile), removal string, cards ...string) {
	s.saveOr(edit, removal, func(err error) {
		s.host.Fail(err)
		s.read = false // show again what is kept
		s.reread(nil)
	}, cards...)
}

// saveOr is save with its own way to tell an error.
func (s *Screen) saveOr(edit func(*app.Profile), removal string, failed func(error), cards ...string) {
	s.write(func(ctx context.Context) (app.ChangeID, error) {
		me, err := s.planner.Profile(ctx)
		if err != nil {
			return 0, err
		}
		edit(&me)
		return s.planner.SaveProfile(me)
	}, removal, failed, cards...)
}

// act lets the planner change something, as one change; then the named cards
// are built again and, where there is something to say, it is told.
func (s *Screen) act(work func(context.Context) (app.ChangeID, error), told string, cards ...string) {
	s.write(work, told, func(err error) {
		s.host.Fail(err)
		s.read = false
		s.reread(nil)
	}, cards...)
}

func (s *Screen) write(work func(context.Context) (app.ChangeID, error), told string, failed func(error), cards ...string) {
	s.saved = false
	s.showHead()
	var me app.Profile
	var proposed planner.Proposals
	var change app.ChangeID
	role := s.role
	s.saves.Do(func(ctx context.Context) (err error) {
		if change, err = work(ctx); err == nil {
			me, proposed, err = s.look(ctx, role)
		}
		return err
	}, func() {
		again := !reflect.DeepEqual(proposed, s.proposed)
		s.me, s.proposed, s.saved = me, proposed, !s.saves.Busy()
		s.showHead()
		if again {
			s.redraw("likely", "proposals")
		}
		s.redraw(cards...)
		if slices.Contains(cards, "questions") {
			s.readAround()
		}
		if told != "" {
			s.host.Done(told, change)
		}
	}, func(err error) {
		s.saved = true
		s.showHead()
		failed(err)
	})
}

// redraw builds cards again.
func (s *Screen) redraw(names ...string) {
	for _, name := range names {
		if c, ok := s.cards[name]; ok {
			c.again()
		}
	}
	if len(names) > 0 {
		s.settle()
	}
}

// settle gives every card the height it needs now.
func (s *Screen) settle() {
	for _, scroll := range s.scroll {
		scroll.Content().Refresh()
		scroll.SetContent(scroll.Content())
	}
}
