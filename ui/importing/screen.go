// Package importing is the screen Import: a file is chosen, read, looked at and
// decided on; nothing is written before the user presses Import.
package importing

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
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
	ReadImport(ctx context.Context, path string, o planner.ImportOptions) (*planner.Incoming, error)
	Import(context.Context, *planner.Incoming) (planner.Imported, error)
	ImportColumns(ctx context.Context, path string) (planner.Table, error)
	RememberedColumns(ctx context.Context, key string) (map[string]string, error)
	RememberColumns(key string, mapping map[string]string) error
	SaveProblems(ctx context.Context, in *planner.Incoming, path string) error
	Imports(context.Context) ([]app.Import, error)
	UndoChange(app.ChangeID) (app.Change, error)
	Setting(ctx context.Context, key string) (string, error)
	SetSetting(key, value string) (app.ChangeID, error)
}

// stage is where the user stands with a file.
type stage int

const (
	start   stage = iota // no file yet
	reading              // a file is being read, or brought in
	mapping              // the columns of a table need names
	preview              // what was found
)

// Screen is the page and what it knows.
type Screen struct {
	host    screen.Host
	planner Planner
	class   part.Class
	page    *fyne.Container

	stage     stage
	path      string
	told      string // the error on show, in one sentence
	history   []app.Import
	welcoming bool // Welcome is not finished: this import finishes it

	task progress

	table   planner.Table
	chosen  map[string]string // column → field
	verb    *part.Button      // the main button, where it changes as one decides
	preview view
}

// progress is a reading or bringing in that is under way.
type progress struct {
	number   int    // of the newest, so that a stopped one is not shown
	writing  bool   // people are being brought in
	cancel   func() // ends the work
	stopTick func()
	// done and total are bytes, set where the file is read.
	done, total atomic.Int64
	bar         *part.ShareBar
	share       *part.Text
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	return &Screen{host: host, planner: p, task: progress{cancel: func() {}, stopTick: func() {}}}
}

func (s *Screen) say(id string, parts ...any) string {
	return s.host.Words().Say("import."+id, parts...)
}

func (s *Screen) count(id string, n int, parts ...any) string {
	return s.host.Words().Count("import."+id, n, parts...)
}

// Build lays the page out for a width class.
func (s *Screen) Build(class part.Class) fyne.CanvasObject {
	s.class = class
	s.page = part.Stack()
	s.lay()
	return s.page
}

// Open reads the file the route names. Without one it goes on where the user
// was; a file looked at before is read again, since people may have changed.
func (s *Screen) Open(r screen.Route) {
	s.readHistory()
	switch {
	case r.Path != "":
		s.forget()
		s.read(r.Path, nil)
	case s.stage == preview:
		s.read(s.path, s.preview.mapping)
	}
}

// Leave closes what stands over the page.
func (s *Screen) Leave() { s.closeDialog() }

// Changed reads anew what was imported.
func (s *Screen) Changed([]app.Signal) { s.readHistory() }

// Main is the main button of the stage.
func (s *Screen) Main() {
	switch s.stage {
	case start:
		s.choose()
	case mapping:
		s.named()
	case preview:
		s.bringIn()
	}
}

// lay puts the stage on the page.
func (s *Screen) lay() {
	if s.page == nil {
		return
	}
	s.closeDialog()
	var o fyne.CanvasObject
	switch s.stage {
	case reading:
		o = s.readingPage()
	case mapping:
		o = s.mappingPage()
	case preview:
		o = s.previewPage()
	default:
		o = s.startPage()
	}
	s.page.Objects = []fyne.CanvasObject{o}
	s.page.Refresh()
}

// choose lets the user take a file.
func (s *Screen) choose() {
	s.host.PickFile([]string{".csv", ".zip", ".vcf", ".tsv", ".txt"}, func(path string) {
		s.forget()
		s.read(path, nil)
	})
}

// forget drops a file with everything decided on it.
func (s *Screen) forget() {
	s.task.cancel()
	s.preview, s.table, s.chosen, s.told = view{}, planner.Table{}, nil, ""
	s.stage = start
}

func (s *Screen) readHistory() {
	var history []app.Import
	var welcomed string
	s.host.Run("import.history", func(ctx context.Context) (err error) {
		if history, err = s.planner.Imports(ctx); err == nil {
			welcomed, err = s.planner.Setting(ctx, app.SetWelcomed)
		}
		return err
	}, func() {
		s.history, s.welcoming = history, welcomed != "yes"
		if s.stage == start {
			s.lay()
		}
	})
}

// sentence is an error in one sentence for a banner.
func (s *Screen) sentence(err error) string {
	text := s.host.Words().Say("fail.unexpected")
	var f *app.Fault
	if errors.As(err, &f) {
		text = f.Error()
	}
	first, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(first)) + text[size:]
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}

// framed is a page with its head, and a body that fills the rest.
func framed(head, body fyne.CanvasObject) fyne.CanvasObject {
	return part.Column(0, part.Pad(16, 24, 12, 24, head), part.Grow(body))
}

// scrolled is a body that scrolls as a whole.
func scrolled(o fyne.CanvasObject) fyne.CanvasObject {
	return part.Pad(0, 0, 20, 0, part.NewScroll(24, part.Pad(4, 0, 4, 24, o)))
}
