// Package planner holds every action a person can take, in files by subject.
// It is the only place where the pure parts and the Store meet: an action reads
// what it needs, asks a pure package, writes in one transaction and announces
// what changed. The window and the command line call the same methods.
package planner

import (
	"context"
	"sync"
	"time"

	"cortado/app"
	"cortado/app/skills"
	"cortado/app/writer"
	"cortado/assets"
)

// Params is what a planner works with. Everything from outside is handed in,
// so that a test can hold it.
type Params struct {
	Store    app.Store
	Words    *assets.Words
	Taxonomy *skills.Taxonomy
	Lexicon  *skills.Lexicon
	Now      func() time.Time
	NewUID   func() (string, error) // random, for invites
	Files    app.Files
	OpenLink func(address string) error // http, https and mailto only; checked here
	Backups  Backups                    // nil where none are made
	Writer   *writer.Client             // asks the optional writer; nil where none can be asked
}

// Backups makes copies of the data by itself.
type Backups interface {
	// DailyBackup writes the day's copy unless there is one, and gives its path.
	DailyBackup(now time.Time) (path string, err error)
	// BackupBefore writes a copy before a large change, named by a word.
	BackupBefore(word string, now time.Time) (path string, err error)
}

// Planner is the one service behind every screen and command.
type Planner struct {
	store    app.Store
	words    *assets.Words
	taxonomy *skills.Taxonomy
	lexicon  *skills.Lexicon
	now      func() time.Time
	newUID   func() (string, error)
	files    app.Files
	openLink func(string) error
	backups  Backups
	writer   *writer.Client

	mu        sync.Mutex
	listeners []func([]app.Signal)
	network   networkCache
	calendars calendarFiles
}

// New makes a planner.
func New(p Params) *Planner {
	return &Planner{store: p.Store, words: p.Words, taxonomy: p.Taxonomy, lexicon: p.Lexicon,
		now: p.Now, newUID: p.NewUID, files: p.Files, openLink: p.OpenLink, backups: p.Backups, writer: p.Writer}
}

// Words gives the catalogue in the user's language.
func (p *Planner) Words() *assets.Words { return p.words }

// Listen calls f after every change with what it touched. f must return at
// once and may be called on any goroutine.
func (p *Planner) Listen(f func([]app.Signal)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.listeners = append(p.listeners, f)
}

// announce tells that everything may be different.
func (p *Planner) announce(signals ...app.Signal) {
	p.network.forget()
	p.tell(signals)
}

func (p *Planner) tell(signals []app.Signal) {
	p.mu.Lock()
	listeners := append([]func([]app.Signal){}, p.listeners...)
	p.mu.Unlock()
	for _, f := range listeners {
		f(signals)
	}
}

// change runs work in one transaction under a label of the catalogue and
// announces what it touched. It gives the change's id for undo.
func (p *Planner) change(label, who string, work func(app.Writer) error, signals ...app.Signal) (app.ChangeID, error) {
	id, err := p.store.Change(label, who, p.Here(), work) // its day is the one it is for the user
	if err != nil {
		return 0, err
	}
	p.renewNetwork(context.Background(), id)
	p.tell(signals)
	return id, nil
}

// everything is announced by what may touch all subjects: undo, import, restore.
var everything = []app.Signal{app.PeopleChanged, app.ProfileChanged, app.RoundChanged, app.MessagesChanged, app.CoffeesChanged, app.SettingsChanged, app.CalendarsChanged}

// here is the user's place in time: now in the profile's zone, or the
// machine's zone before one was named.
func (p *Planner) here(me app.Profile) time.Time {
	if me.Zone == "" {
		return p.now()
	}
	return p.now().In(me.Location())
}

// Here is the present instant in the user's zone.
func (p *Planner) Here() time.Time {
	me, err := p.store.Profile(context.Background())
	if err != nil {
		return p.now()
	}
	return p.here(me)
}

// Today gives the day it is for the user.
func (p *Planner) Today(ctx context.Context) (app.Day, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return "", err
	}
	return app.DayOf(p.here(me)), nil
}
