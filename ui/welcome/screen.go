// Package welcome is the first screen: three short steps, about you, what you
// want to grow, and bringing in people. It fills the window.
package welcome

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Planner is what the screen asks of the program.
type Planner interface {
	Profile(context.Context) (app.Profile, error)
	SaveProfile(app.Profile) (app.ChangeID, error)
	ProposeSkills(title, organisation, goal string, n int) []planner.ProposedSkill
	SuggestSkills(prefix string, n int) []string
	Names(context.Context) ([]planner.PersonName, error)
	AddPeople(ctx context.Context, lines string) (int, app.ChangeID, error)
	LoadSample(context.Context) error
	SetSetting(key, value string) (app.ChangeID, error)
}

// The steps in order; done stands behind the last.
const (
	aboutYou = iota
	growing
	bringing
	done
)

// proposals is how many skills are offered as tiles at most.
const proposals = 8

// Screen is the page and what it knows.
type Screen struct {
	host    screen.Host
	planner Planner
	class   part.Class
	saves   *screen.Queue

	read     bool
	me       app.Profile // as kept, and as typed since
	people   int
	step     int
	furthest int // the last step that was open

	proposed []planner.ProposedSkill
	picked   map[app.SkillID]*app.MySkill
	own      []app.SkillID // picked without a proposal, in order
	chosen   app.SkillID   // whose levels are on show
	typed    string        // names being typed

	page   *fyne.Container
	scroll *part.Scroll
	opened fyne.CanvasObject // the card of the open step
	fields map[string]*part.Field
	names  *part.Field
	grow   growParts
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	return &Screen{host: host, planner: p, saves: screen.NewQueue(host, "welcome.save"), picked: map[app.SkillID]*app.MySkill{}}
}

func (s *Screen) say(id string, parts ...any) string {
	return s.host.Words().Say("welcome."+id, parts...)
}

// Open reads what is known already and opens the first step that is not done.
func (s *Screen) Open(screen.Route) { s.load(true) }

// Changed counts the people anew; the profile is what is typed here.
func (s *Screen) Changed([]app.Signal) {
	if s.read && !s.saves.Busy() {
		s.load(false)
	}
}

// load reads the profile, when it is to be shown, and how many people there are.
func (s *Screen) load(all bool) {
	var me app.Profile
	var names []planner.PersonName
	s.host.Run("welcome.read", func(ctx context.Context) (err error) {
		if me, err = s.planner.Profile(ctx); err == nil {
			names, err = s.planner.Names(ctx)
		}
		return err
	}, func() {
		changed := s.people != len(names)
		s.people = len(names)
		switch {
		case all:
			s.take(me)
		case changed:
			s.keepTyped()
		default:
			return
		}
		s.lay()
		if all {
			s.reveal()
			s.begin()
		}
	})
}

// take begins with a profile.
func (s *Screen) take(me app.Profile) {
	s.me, s.read = me, true
	if s.me.Zone == "" {
		s.me.Zone = nearestZone(s.host.Now())
	}
	s.pickGaps(me)
	s.step = aboutYou
	if me.Name != "" {
		s.step = growing
	}
	if me.Name != "" && len(s.picked) > 0 {
		s.step = bringing
	}
	s.furthest = s.step
	s.propose()
}

// Leave keeps what is being typed.
func (s *Screen) Leave() {
	s.keepTyped()
	if s.read {
		s.save(nil)
	}
}

// Main goes on.
func (s *Screen) Main() { s.next() }

// next finishes the open step, and after the last one the whole.
func (s *Screen) next() {
	if !s.read || s.saves.Busy() {
		return
	}
	s.keepTyped()
	switch s.step {
	case aboutYou:
		if !s.aboutGood() {
			return
		}
		s.save(func() { s.open(growing) })
	case growing:
		s.save(func() { s.open(bringing) })
	default:
		if strings.TrimSpace(s.typed) != "" {
			s.addNames(s.finish)
			return
		}
		s.finish()
	}
}

// open shows a step; the goal decides what is proposed.
func (s *Screen) open(step int) {
	s.keepTyped()
	s.step, s.furthest = step, max(s.furthest, step)
	if step == growing {
		s.propose()
	}
	s.lay()
	s.reveal()
	s.begin()
}

// begin puts the caret into the first field, so that one can type at once.
func (s *Screen) begin() {
	if f := s.fields[aboutFields[0].id]; f != nil {
		f.Focus()
	}
}

// back opens the step before.
func (s *Screen) back() {
	if s.step > aboutYou {
		s.open(s.step - 1)
	}
}

// skip leaves Welcome and keeps what can be kept.
func (s *Screen) skip() {
	s.keepTyped()
	if app.ValidateEmail(s.me.Email) != nil {
		s.me.Email = ""
	}
	s.typed = ""
	s.finish()
}

// finish keeps everything and goes to work: to Who next when there is somebody
// to suggest and something to grow.
func (s *Screen) finish() {
	next := screen.Route{Name: screen.Today}
	if s.people > 0 && len(s.picked) > 0 {
		next.Name = screen.WhoNext
	}
	s.save(func() {
		s.saves.Do(func(context.Context) error {
			_, err := s.planner.SetSetting(app.SetWelcomed, "yes")
			return err
		}, func() {
			s.read = false // a later visit begins with what is kept then
			s.host.Go(next)
		}, nil)
	})
}

// save writes the profile with what was typed here, then goes on. Skills that
// are not on this page stay as they are.
func (s *Screen) save(then func()) {
	mine, shown := s.me, map[app.SkillID]bool{}
	var picked []app.MySkill
	for _, id := range s.order() {
		shown[id] = true
		if k := s.picked[id]; k != nil {
			picked = append(picked, *k)
		}
	}
	var kept app.Profile
	s.saves.Do(func(ctx context.Context) (err error) {
		if kept, err = s.planner.Profile(ctx); err != nil {
			return err
		}
		me := kept
		me.Name, me.Email, me.Title, me.Organisation, me.Place, me.Zone, me.Goal = mine.Name, mine.Email, mine.Title, mine.Organisation, mine.Place, mine.Zone, mine.Goal
		me.Skills = withPicked(me.Skills, picked, shown)
		if reflect.DeepEqual(kept, me) {
			return nil
		}
		if _, err = s.planner.SaveProfile(me); err == nil {
			kept, err = s.planner.Profile(ctx)
		}
		return err
	}, func() {
		s.pickGaps(kept) // own skills have their ids now
		if then != nil {
			then()
		}
	}, nil)
}

// sentence is an error in one sentence.
func (s *Screen) sentence(err error) string {
	text := s.host.Words().Say("fail.unexpected")
	var f *app.Fault
	if errors.As(err, &f) {
		text = f.Error()
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(text[size:], ".") + "."
}
