// Package me is the screen of the user's own profile: skills, questions, where
// they want to go, what they can give, how they see the world, when they have
// time.
package me

import (
	"context"
	"reflect"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Planner is what the screen needs of the program.
type Planner interface {
	Profile(context.Context) (app.Profile, error)
	SaveProfile(app.Profile) (app.ChangeID, error)
	SuggestSkills(prefix string, n int) []string
	ProposeSkills(title, organisation, goal string, n int) []planner.ProposedSkill
	ExportProfile(ctx context.Context, path string) error
}

// proposals is how many skills are proposed at most.
const proposals = 6

// Screen is Me.
type Screen struct {
	host    screen.Host
	planner Planner
	saves   *screen.Queue

	me       app.Profile
	read     bool
	saved    bool // nothing waits to be written
	proposed []planner.ProposedSkill
	weights  bool // the weights of the perspective are shown
	closed   bool // answered questions are shown

	class  part.Class
	page   *fyne.Container
	head   *fyne.Container
	cards  map[string]*card
	scroll []*part.Scroll
}

// card is one part of the page that can be built again by itself.
type card struct {
	hold  *fyne.Container
	build func() fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	return &Screen{host: host, planner: p, saves: screen.NewQueue(host, "me.save")}
}

// Open reads the profile. With Add a skill is added at once.
func (s *Screen) Open(r screen.Route) {
	s.reread(func() {
		if r.Add {
			s.addSkill()
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
		if sig == app.ProfileChanged {
			s.reread(nil)
			return
		}
	}
}

// Leave keeps what is being typed: a field saves when it is left.
func (s *Screen) Leave() { s.host.Window().Canvas().Unfocus() }

// Main saves what is being typed; the page has no other main action.
func (s *Screen) Main() { s.host.Window().Canvas().Unfocus() }

func (s *Screen) say(id string, parts ...any) string { return s.host.Words().Say("me."+id, parts...) }

// reread reads the profile and shows it, unless it is the one on show.
func (s *Screen) reread(then func()) {
	var me app.Profile
	var proposed []planner.ProposedSkill
	s.host.Run("me.read", func(ctx context.Context) (err error) {
		if me, err = s.planner.Profile(ctx); err == nil {
			proposed = s.planner.ProposeSkills(me.Title, me.Organisation, me.Goal, 2*proposals)
		}
		return err
	}, func() {
		if s.saves.Busy() {
			return // what is being written is read again afterwards
		}
		if !s.read || !reflect.DeepEqual(me, s.me) {
			s.me, s.proposed, s.read, s.saved = me, proposed, true, true
			s.lay()
		}
		if then != nil {
			then()
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
	s.saved = false
	s.showHead()
	var me app.Profile
	var proposed []planner.ProposedSkill
	var change app.ChangeID
	s.saves.Do(func(ctx context.Context) (err error) {
		if me, err = s.planner.Profile(ctx); err != nil {
			return err
		}
		edit(&me)
		if change, err = s.planner.SaveProfile(me); err != nil {
			return err
		}
		if me, err = s.planner.Profile(ctx); err == nil {
			proposed = s.planner.ProposeSkills(me.Title, me.Organisation, me.Goal, 2*proposals)
		}
		return err
	}, func() {
		again := !reflect.DeepEqual(proposed, s.proposed)
		s.me, s.proposed, s.saved = me, proposed, !s.saves.Busy()
		s.showHead()
		if again {
			s.redraw("proposals")
		}
		s.redraw(cards...)
		if removal != "" {
			s.host.Done(removal, change)
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
			c.hold.Objects = []fyne.CanvasObject{c.build()}
			c.hold.Refresh()
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
