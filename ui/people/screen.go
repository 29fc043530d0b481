// Package people is the screen of everyone: a list found as one types and
// narrowed by filters, and one person in full beside it.
package people

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// Planner is what the screen needs of the program.
type Planner interface {
	pick.Exporter
	lister
	PersonInFull(context.Context, app.PersonID) (planner.PersonView, error)
	Person(context.Context, app.PersonID) (app.Person, error)
	SavePerson(context.Context, app.Person) (app.PersonID, app.ChangeID, error)
	Profile(context.Context) (app.Profile, error)
	Tags(context.Context) ([]string, error)
	Names(context.Context) ([]planner.PersonName, error)
	Doubts(context.Context, app.PersonID) ([]planner.DoubtView, error)
	AnswerDoubt(context.Context, app.PersonID, planner.DoubtAnswer) (app.ChangeID, error)
	SetSkills(context.Context, app.PersonID, []app.PersonSkill) (app.ChangeID, error)
	SuggestSkills(prefix string, n int) []string
	Pause(context.Context, app.PersonID, app.Day) (app.ChangeID, error)
	Resume(context.Context, app.PersonID) (app.ChangeID, error)
	Snooze(context.Context, app.PersonID, app.Day) (app.ChangeID, error)
	NotForMe(context.Context, app.PersonID, string) (app.ChangeID, error)
	Archive(context.Context, app.PersonID) (app.ChangeID, error)
	Delete(context.Context, app.PersonID) (app.ChangeID, error)
	DeleteForGood(context.Context, app.PersonID) error
	Talked(context.Context, app.PersonID, app.Day, string) (app.ChangeID, error)
	pick.Asking
	ledgers
	inFull
}

// Screen is People.
type Screen struct {
	host    screen.Host
	planner Planner
	saves   *screen.Queue

	// what is known
	query     planner.Query
	rows      rows
	hits      hits
	ticked    ticked
	at        app.PersonID // who is shown in full; 0 = nobody
	full      *planner.PersonView
	me        app.Profile
	doubts    []planner.DoubtView // about the person shown
	front     bool                // in one column: the person is in front of the list
	more      bool                // the whole timeline is shown
	skills    bool                // all skills are shown
	ledgerAll app.PersonID        // of whom all of the ledger is shown

	// what stands on the page at present
	class part.Class
	page  *fyne.Container
	leftSide
	side   *fyne.Container // the person in full
	scroll *part.Scroll
	notes  *notes
	// stays are the controls that save at once, by a name each: the one in focus
	// keeps it when the person is read anew
	stays map[string]fyne.Focusable
	width float32 // of the list in a wide window, unscaled; 0 = as designed
	detail
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	return &Screen{host: host, planner: p, saves: screen.NewQueue(host, "people.save")}
}

// Open shows the list, and the person, the words or the form the route names.
func (s *Screen) Open(r screen.Route) {
	front := s.front
	s.front = r.Person != 0
	bin := s.binned()
	if r.Filter != "" && s.narrow(r.Filter) {
		s.front = false
	}
	if bin && (r.Person != 0 || r.Find != "" || r.Add) {
		s.query.Filter = planner.Filter{}
		s.choose(r.Person)
	}
	if r.Person != 0 && r.Person != s.at {
		s.choose(r.Person)
	}
	switch {
	case r.Find == "?":
		s.front = false
	case r.Find != "":
		s.query.Words = r.Find
	}
	if s.front != front || r.Find != "" || r.Filter != "" || bin != s.binned() {
		s.lay()
	}
	s.readSaved()
	s.readList()
	s.readPerson()
	if r.Find == "?" {
		s.search.Focus()
	}
	if r.Add {
		s.add()
	}
}

// Changed reads anew what may have changed. What is being typed into the notes
// stays.
func (s *Screen) Changed([]app.Signal) {
	s.readSaved()
	s.readList()
	s.readPerson()
}

// Leave keeps what is being typed.
func (s *Screen) Leave() {
	s.host.Window().Canvas().Unfocus()
	s.keepNotes()
}

// Main does what the dark button of the person does: rate the talk, or write.
// While a value is being edited it keeps that.
func (s *Screen) Main() {
	if s.full == nil || s.endEdit() {
		return
	}
	if s.full.ToRate != 0 {
		s.rate()
		return
	}
	s.write()
}

func (s *Screen) say(id string, parts ...any) string {
	return s.host.Words().Say("people."+id, parts...)
}

// readPerson reads the person shown in full.
func (s *Screen) readPerson() {
	if s.binned() {
		s.showBinned()
		return
	}
	if s.at == 0 {
		s.full = nil
		s.showPerson()
		return
	}
	id := s.at
	var full planner.PersonView
	var me app.Profile
	var doubts []planner.DoubtView
	s.host.RunOr("people.person", func(ctx context.Context) (err error) {
		if full, err = s.planner.PersonInFull(ctx, id); err != nil {
			return err
		}
		if me, err = s.planner.Profile(ctx); err != nil || full.Person.Standing.Deleted != "" {
			return err
		}
		doubts, err = s.planner.Doubts(ctx, id)
		return err
	}, func() {
		if id != s.at || s.binned() {
			return
		}
		if full.Person.Standing.Deleted != "" {
			s.gone()
			return
		}
		s.full, s.me, s.doubts = &full, me, doubts
		s.showPerson()
	}, func(err error) {
		if id != s.at || s.binned() {
			return
		}
		s.gone()
		// Somebody whose adding was taken back is simply no longer there.
		if !errors.Is(err, app.ErrNotFound) {
			s.host.Fail(err)
		}
	})
}

// gone shows somebody else in place of a person who is no longer there.
func (s *Screen) gone() {
	s.rows.next = max(rowOf(s.rows.view.Rows, s.at), 0)
	s.choose(0)
	s.front = false
	s.lay()
	s.readList()
}

// choose says who is shown in full from now on.
func (s *Screen) choose(id app.PersonID) {
	s.keepNotes()
	s.at, s.full, s.doubts, s.more, s.skills = id, nil, nil, false, false
	s.rows.seek = id
	if s.scroll != nil {
		s.scroll.SetOffset(0)
	}
}

// change reads a person anew, edits and saves them, and tells it.
func (s *Screen) change(id app.PersonID, edit func(*app.Person), then func()) {
	var name string
	var change app.ChangeID
	s.saves.Do(func(ctx context.Context) error {
		q, err := s.planner.Person(ctx, id)
		if err != nil {
			return err
		}
		edit(&q)
		name = q.Name.String()
		_, change, err = s.planner.SavePerson(ctx, q)
		return err
	}, func() {
		s.host.Done(s.host.Words().Say("change.person", "name", name), change)
		if then != nil {
			then()
		}
	}, nil)
}

// act does one of the planner's actions on a person and tells it.
func (s *Screen) act(label, name string, do func(context.Context) (app.ChangeID, error)) {
	var change app.ChangeID
	s.saves.Do(func(ctx context.Context) (err error) {
		change, err = do(ctx)
		return err
	}, func() { s.host.Done(s.host.Words().Say(label, "name", name), change) }, nil)
}
