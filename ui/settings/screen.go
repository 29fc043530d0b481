// Package settings is the screen of what the user can set, of their data, and
// of what changed last.
package settings

import (
	"context"
	"reflect"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
	"cortado/ui/screen"
)

// Planner is what the screen asks of the program.
type Planner interface {
	Settings(context.Context) (map[string]string, error)
	SetSetting(key, value string) (app.ChangeID, error)
	ResetModel() (app.ChangeID, error)
	Backup(path string) error
	Check(context.Context) error
	KeptBackups() ([]planner.KeptBackup, error)
	LookInto(path string) (planner.KeptBackup, error)
	ExportFormats(everybody bool) []string
	Export(ctx context.Context, path string, o planner.ExportOptions) (planner.Exported, error)
	DataPath() string
	People(context.Context, planner.Query) (planner.PeopleView, error)
	Changes(ctx context.Context, limit int) ([]app.Change, error)
	UndoChange(app.ChangeID) (app.Change, error)
	Done(app.Change) string
	pick.CalendarKeeper
	PhraseKeeper
	WriterFinder
	RhythmKeeper
}

// shownChanges is how many of the last changes are listed.
const shownChanges = 10

// sideWidth is the right column in a wide window.
const sideWidth = 428

// Screen is the page and what it knows.
type Screen struct {
	host    screen.Host
	planner Planner
	version string
	class   part.Class
	saves   *screen.Queue

	read    bool
	saved   bool
	set     map[string]string
	people  int
	changes []app.Change
	checked string // what the last check found
	broken  bool   // and it is bad news
	busy    string // the work on the data that is under way

	page    *fyne.Container
	head    *fyne.Container
	history *fyne.Container
	state   *fyne.Container
	back    *part.Button // to the defaults of the model
	scroll  []*part.Scroll

	calendars *pick.CalendarList
	phrases   phraseList
	writer    writerCard
	rhythm    rhythmCard
}

// New makes the screen of a version of the program.
func New(host screen.Host, p Planner, version string) *Screen {
	s := &Screen{host: host, planner: p, version: version, saved: true, saves: screen.NewQueue(host, "settings.save")}
	s.calendars = pick.NewCalendarList(host, p, s.measure)
	s.phrases.s, s.writer.s = s, s
	s.rhythm.s = s
	return s
}

func (s *Screen) say(id string, parts ...any) string {
	return s.host.Words().Say("settings."+id, parts...)
}

// Open reads everything.
func (s *Screen) Open(screen.Route) {
	s.checked = ""
	s.load()
}

// lastChanges gives the newest changes but those of settings, which this very
// page shows and sets.
func (s *Screen) lastChanges(ctx context.Context) ([]app.Change, error) {
	all, err := s.planner.Changes(ctx, 10*shownChanges)
	if err != nil {
		return nil, err
	}
	var out []app.Change
	for _, c := range all {
		if c.Label != "change.setting" && len(out) < shownChanges {
			out = append(out, c)
		}
	}
	return out, nil
}

// Leave keeps what is being typed: a field saves when it is left.
func (s *Screen) Leave() { s.host.Window().Canvas().Unfocus() }

// Main saves what is being typed; the page has no other main action.
func (s *Screen) Main() { s.Leave() }

// Changed reads everything anew; what was set here is on show already.
func (s *Screen) Changed([]app.Signal) { s.load() }

func (s *Screen) load() {
	s.calendars.Load()
	s.phrases.load()
	s.rhythm.load()
	var set map[string]string
	var people planner.PeopleView
	var changes []app.Change
	s.host.Run("settings.read", func(ctx context.Context) (err error) {
		if set, err = s.planner.Settings(ctx); err != nil {
			return err
		}
		if people, err = s.planner.People(ctx, planner.Query{Limit: 1}); err != nil {
			return err
		}
		changes, err = s.lastChanges(ctx)
		return err
	}, func() {
		if s.saves.Busy() {
			return // read again when all is written
		}
		again := !s.read || s.people != people.Total || !reflect.DeepEqual(s.set, set)
		s.set, s.people, s.changes, s.read = set, people.Total, changes, true
		if again {
			s.lay()
			return
		}
		s.showHistory()
	})
}

// put keeps one setting. What it says is on show already.
func (s *Screen) put(key, value string) {
	if s.set[key] == value {
		return
	}
	s.putOr(key, value, func(err error) {
		s.host.Fail(err)
		s.read = false // show again what is kept
		s.load()
	})
}

// putOr is put with its own way to tell an error.
func (s *Screen) putOr(key, value string, failed func(error)) {
	before := s.set[key]
	s.set[key] = value
	s.showBack()
	s.showSaved(false)
	s.saves.Do(func(context.Context) error {
		_, err := s.planner.SetSetting(key, value)
		return err
	}, func() {
		s.showSaved(!s.saves.Busy())
		s.load()
	}, func(err error) {
		s.set[key] = before
		s.showBack()
		s.showSaved(true)
		failed(err)
	})
}

// Build lays the page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject {
	s.class = class
	s.page = part.Stack()
	s.lay()
	return s.page
}

// lay puts the page together from what is known, scrolled to where it was.
func (s *Screen) lay() {
	if s.page == nil {
		return
	}
	var at []float32
	for _, scroll := range s.scroll {
		at = append(at, scroll.Offset())
	}
	s.scroll = nil
	s.head, s.history, s.state = part.Stack(), part.Stack(), part.Stack()
	s.showSaved(s.saved)
	body := fyne.CanvasObject(part.Space())
	if s.read {
		s.showHistory()
		s.showState()
		body = s.columns()
	}
	s.page.Objects = []fyne.CanvasObject{part.Column(0, part.Pad(16, 24, 12, 24, s.head), part.Grow(part.Pad(0, 0, 0, 20, body)))}
	s.page.Refresh()
	for i, y := range at {
		if i < len(s.scroll) && y > 0 {
			s.scroll[i].SetOffset(y)
		}
	}
}

func (s *Screen) columns() fyne.CanvasObject {
	left := []fyne.CanvasObject{s.lookCard(), s.coffeeCard(), s.rhythm.content(), s.noticeCard(), s.phraseCard(), s.calendarCard(), s.marginCard(), s.modelCard()}
	right := []fyne.CanvasObject{s.dataCard(), s.writer.content(), s.historyCard(), s.aboutCard()}
	column := func(bar float32, objects ...fyne.CanvasObject) fyne.CanvasObject {
		scroll := part.NewScroll(bar, part.Pad(4, 0, 20, 4, part.Column(12, objects...)))
		s.scroll = append(s.scroll, scroll)
		return scroll
	}
	if s.class == part.Wide {
		return part.RowFill(0, part.Grow(column(8, left...)), part.Width(sideWidth+24, column(24, right...)))
	}
	return column(24, append(left, right...)...)
}

// showSaved says in the head whether all is written.
func (s *Screen) showSaved(saved bool) {
	s.saved = saved
	if s.head == nil {
		return
	}
	note := part.Row(6, part.NewIcon("check", 14, look.Ink2), part.Caption(s.say("saved")).In(look.Ink2))
	if !saved {
		note = part.Row(6, part.Caption(s.say("saving")))
	}
	s.head.Objects = []fyne.CanvasObject{part.PageHead(s.say("title"), s.say("line"), note)}
	s.head.Refresh()
}
