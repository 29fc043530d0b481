// Package importing is the screen Import: a file is chosen, read, looked at and
// decided on; nothing is written before the user presses Import.
package importing

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Planner is what the screen asks of the program.
type Planner interface {
	ReadImports(ctx context.Context, from []planner.ImportFrom, o planner.ImportOptions) (*planner.Incoming, error)
	LookAgain(context.Context, *planner.Incoming) (*planner.Incoming, error)
	FixImport(ctx context.Context, in *planner.Incoming, q exchange.Problem, value string) (*planner.Incoming, error)
	ImportLines(ctx context.Context, in *planner.Incoming, q exchange.Problem) ([]exchange.Line, error)
	Import(context.Context, *planner.Incoming) (planner.Imported, error)
	ImportColumnsOf(ctx context.Context, from planner.ImportFrom) (planner.Table, error)
	RememberColumns(key string, mapping map[string]string) error
	SaveProblems(ctx context.Context, in *planner.Incoming, path string) error
	PastImports(context.Context) ([]planner.PastImport, error)
	TakeBackPlan(ctx context.Context, change app.ChangeID) (planner.TakeBackPlan, error)
	TakeBack(ctx context.Context, change app.ChangeID) (again app.ChangeID, stay int, err error)
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
	from      []planner.ImportFrom
	named     map[string]map[string]string // what the user said of columns, by the key of their header
	fixed     []fixed                      // problems that were put right
	told      string                       // the error on show, in one sentence
	history   []planner.PastImport
	welcoming bool // Welcome is not finished: this import finishes it

	task progress

	tables  []namedTable // whose columns are asked for
	table   int          // the one on show
	verb    *part.Button // the main button, where it changes as one decides
	preview view
}

// progress is a reading or bringing in that is under way.
type progress struct {
	number   int    // of the newest, so that a stopped one is not shown
	writing  bool   // people are being brought in
	cancel   func() // ends the work
	stopTick func()
	// done and total are bytes, or rows, set where the work is done.
	done, total atomic.Int64
	bar         *part.ShareBar
	share       *part.Text
}

// New makes the screen.
func New(host screen.Host, p Planner) *Screen {
	return &Screen{host: host, planner: p, named: map[string]map[string]string{}, task: progress{cancel: func() {}, stopTick: func() {}}}
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

// Open reads the files the route names. Without any it goes on where the user
// was; what was read before is compared again, since people may have changed.
func (s *Screen) Open(r screen.Route) {
	s.readHistory()
	switch {
	case r.Path != "":
		s.bring(screen.SplitPaths(r.Path)...)
	case s.stage == preview:
		s.lookAgain()
	}
}

// bring reads other files or folders.
func (s *Screen) bring(paths ...string) {
	var from []planner.ImportFrom
	for _, p := range paths {
		from = append(from, planner.ImportFrom{Path: p})
	}
	s.instead(func() { s.read(from) })
}

// instead drops what was read and does something else, but asks first where that
// would lose decisions.
func (s *Screen) instead(do func()) {
	if s.stage == reading && s.task.writing {
		s.host.Done(s.say("writing.wait"), 0)
		return
	}
	next := func() {
		s.forget()
		do()
	}
	if in := s.preview.in; in != nil && s.stage != reading {
		if n := len(in.Joined) + len(in.Apart) + len(in.Skip); n > 0 {
			s.host.Ask(s.say("instead"), s.count("instead.text", n, "file", s.what()), s.say("instead.verb"), false, next)
			return
		}
	}
	next()
}

// Paste reads what is on the clipboard.
func (s *Screen) Paste() {
	text := s.host.Clipboard()
	s.instead(func() {
		if strings.TrimSpace(text) == "" {
			s.told = s.say("paste.nothing")
			s.lay()
			return
		}
		s.read([]planner.ImportFrom{{Name: s.say("paste.name"), Content: []byte(text)}})
	})
}

// what names what is read, in a few words.
func (s *Screen) what() string {
	if len(s.from) != 1 {
		return s.count("files", len(s.from))
	}
	if f := s.from[0]; f.Path == "" {
		return f.Name
	}
	return filepath.Base(s.from[0].Path)
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
		s.nameColumns()
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
	s.host.PickFile([]string{".csv", ".zip", ".vcf", ".tsv", ".txt", ".json"}, func(path string) { s.bring(path) })
}

// chooseFolder lets the user take a whole folder.
func (s *Screen) chooseFolder() {
	s.host.PickFolder(func(path string) { s.bring(path) })
}

// forget drops what was read with everything decided on it.
func (s *Screen) forget() {
	s.task.cancel()
	s.closeDialog()
	s.preview, s.tables, s.named, s.from, s.fixed, s.told = view{}, nil, map[string]map[string]string{}, nil, nil, ""
	s.stage = start
}

func (s *Screen) readHistory() {
	var history []planner.PastImport
	var welcomed string
	s.host.Run("import.history", func(ctx context.Context) (err error) {
		if history, err = s.planner.PastImports(ctx); err == nil {
			welcomed, err = s.planner.Setting(ctx, app.SetWelcomed)
		}
		return err
	}, func() {
		s.history, s.welcoming = history, welcomed != "yes"
		if s.stage == start && s.preview.dialog == nil {
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
