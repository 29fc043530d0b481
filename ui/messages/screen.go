// Package messages is the Messages screen: the list of what is drafted, waiting
// and past; a sent message in full; and the composer, where a draft follows the
// choices until it is edited by hand.
package messages

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
	"cortado/ui/screen/flow"
)

// Planner is what the screen asks of the planner.
type Planner interface {
	Messages(context.Context) ([]planner.MessageRow, error)
	Compose(context.Context, planner.Compose) (planner.Composition, error)
	Examine(ctx context.Context, c planner.Compose, subject, body string) ([]planner.CheckLine, error)
	SaveDraftOffering(m app.Message, times []time.Time) (app.Message, error)
	MessageTimes(ctx context.Context, person app.PersonID, now []time.Time) ([]planner.Slot, string, error)
	DiscardDraft(context.Context, app.MessageID) (app.ChangeID, error)
	SentMessage(ctx context.Context, id app.MessageID, channel app.Channel, at time.Time) (app.Message, app.ChangeID, error)
	Answered(ctx context.Context, person app.PersonID, yes bool) (app.ChangeID, error)
	LetRest(ctx context.Context, person app.PersonID) (app.ChangeID, error)
	SettingNumber(ctx context.Context, key string) (int, error)
	OpenMail(to, subject, body string) (opened bool, err error)
	SaveMail(ctx context.Context, m planner.MailFile, path string) error
	MailName(q app.Person, now time.Time) string
	MailInvites(context.Context, app.PersonID) ([]planner.Choice, error)
	Profile(context.Context) (app.Profile, error)
	Person(context.Context, app.PersonID) (app.Person, error)
	SavePerson(context.Context, app.Person) (app.PersonID, app.ChangeID, error)
	Names(context.Context) ([]planner.PersonName, error)
	Open(address string) error
	Rephraser
	TemplateKeeper
	Done(app.Change) string
	pick.Someone
}

// mode is which of its pages the screen shows.
type mode int

const (
	listing mode = iota
	reading
	composing
)

// Screen is the Messages screen.
type Screen struct {
	host    screen.Host
	planner Planner
	route   screen.Route
	mode    mode
	page    *flow.Page

	rows     []planner.MessageRow
	read     bool           // rows were read at least once
	shownOf  map[string]int // by group: how many of its messages are shown
	finding  string         // words that are looked for
	alone    int            // the group shown alone, from 1; 0 = all
	finder   *finder
	shown    planner.MessageRow // the sent message on the page
	composer *composer
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	s := &Screen{host: host, planner: p, shownOf: map[string]int{}}
	s.page = flow.NewPage(s.content)
	return s
}

// Build lays the present page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject { return s.page.Build(class) }

func (s *Screen) fill() { s.page.Fill() }

// content is that of the present mode.
func (s *Screen) content(class part.Class) fyne.CanvasObject {
	switch {
	case s.mode == composing && s.composer != nil:
		return s.composer.build(class)
	case s.mode == reading && s.read:
		return s.letter()
	case s.mode == listing && s.read:
		return s.list()
	}
	return nil
}

// Open shows the list, a sent message, or the composer for a person.
func (s *Screen) Open(r screen.Route) {
	s.Leave()
	s.route = r
	switch {
	case r.Message != 0:
		s.openMessage(r)
	case r.Person != 0:
		s.compose(r, app.Message{})
	default:
		s.mode, s.composer = listing, nil
		s.readList()
	}
}

// openMessage finds the message: a draft goes on being written, a sent one is
// shown as it went out.
func (s *Screen) openMessage(r screen.Route) {
	var rows []planner.MessageRow
	s.host.Run("messages", func(ctx context.Context) (err error) {
		rows, err = s.planner.Messages(ctx)
		return err
	}, func() {
		s.rows, s.read = rows, true
		for _, row := range rows {
			if row.Message.ID != r.Message {
				continue
			}
			if row.Message.State == app.Draft {
				s.compose(r, row.Message)
				return
			}
			s.mode, s.composer, s.shown = reading, nil, row
			s.fill()
			return
		}
		s.mode, s.composer = listing, nil // it is gone
		s.fill()
	})
}

func (s *Screen) compose(r screen.Route, kept app.Message) {
	if kept.ID != 0 {
		r.Person, r.Situation = kept.Person, kept.Situation
	}
	s.mode, s.composer = composing, newComposer(s, r, kept)
	s.fill()
	s.composer.start()
}

func (s *Screen) readList() {
	var rows []planner.MessageRow
	s.host.Run("messages", func(ctx context.Context) (err error) {
		rows, err = s.planner.Messages(ctx)
		return err
	}, func() {
		if s.mode == composing {
			return
		}
		s.rows, s.read = rows, true
		for _, row := range rows {
			if s.mode == reading && row.Message.ID == s.shown.Message.ID {
				s.shown = row
			}
		}
		s.fill()
	})
}

// Changed reads the list again. The composer's own saving does not disturb it;
// what changed about people or about me gives a new draft.
func (s *Screen) Changed(signals []app.Signal) {
	if s.mode != composing {
		s.readList()
		return
	}
	for _, sig := range signals {
		if sig == app.PeopleChanged || sig == app.ProfileChanged || sig == app.SettingsChanged {
			s.composer.recompose(false)
			return
		}
	}
}

// Leave keeps what is being written.
func (s *Screen) Leave() {
	if s.mode == composing && s.composer != nil {
		s.composer.leave()
	}
}

// Main presses the main button of the composer.
func (s *Screen) Main() {
	if s.mode == composing && s.composer != nil {
		s.composer.main()
	}
}

// Undo takes back the last change of the text that is being written; Redo does
// it again. They say whether there was any.
func (s *Screen) Undo() bool { return s.mode == composing && s.composer != nil && s.composer.undo() }

// Redo does again what Undo took back.
func (s *Screen) Redo() bool { return s.mode == composing && s.composer != nil && s.composer.redo() }

// did does a change and tells it with Undo.
func (s *Screen) did(label, who string, work func(context.Context) (app.ChangeID, error), then func()) {
	var change app.ChangeID
	s.host.Run("messages.do", func(ctx context.Context) (err error) {
		change, err = work(ctx)
		return err
	}, func() {
		s.host.Done(s.planner.Done(app.Change{Label: label, Who: who}), change)
		if then != nil {
			then()
		}
	})
}
