// Package screentest holds a window for the tests of screens: a host that works
// at once and remembers what it was asked, and helpers that find what is shown
// and draw it.
package screentest

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/app"
	"cortado/assets"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// Now is the instant at which the tests play: Wednesday 18 November 2026, 11:00
// in London.
func Now() time.Time {
	loc, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic(err)
	}
	return time.Date(2026, 11, 18, 11, 0, 0, 0, loc)
}

// Told is one call of Done.
type Told struct {
	Text   string
	Change app.ChangeID
}

// Question is one call of Ask; Do is what its verb does.
type Question struct {
	Title, Text, Verb string
	Danger            bool
	Do                func()
}

// Host is a screen.Host that runs work at once on the same goroutine.
type Host struct {
	Went      []screen.Route
	Backs     int
	Told      []Told
	Failed    []error
	Asked     []Question
	Copied    []string
	SaveNames []string // names proposed to PickSave
	SavePath  string   // what PickSave answers; empty = closed without a choice
	PickPath  string   // what PickFile answers; empty = closed without a choice
	Clip      string   // what is on the clipboard
	Folder    string   // what PickFolder answers; empty = closed without a choice
	Opened    []string // files handed to OpenFile
	NoProgram error    // what OpenFile answers
	Photos    map[app.PersonID][]byte
	Hold      bool // keep back the answers of Run until Release

	words  *assets.Words
	now    time.Time
	window fyne.Window
	page   *fyne.Container
	root   *part.Root
	timers []*timer
	held   []func()
	newest map[string]int
}

type timer struct {
	at   time.Time
	do   func()
	dead bool
}

// NewHost makes a host with an empty window of that size, in the light theme
// at normal text size.
func NewHost(t testing.TB, width, height float32) *Host {
	return newHost(t, look.New(look.Light, 100, false), width, height)
}

func newHost(t testing.TB, theme *look.Theme, width, height float32) *Host {
	t.Helper()
	words, err := assets.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	a := test.NewApp()
	look.Use(theme)
	a.Settings().SetTheme(theme)
	h := &Host{words: words, now: Now(), newest: map[string]int{}}
	h.page = part.Stack()
	h.root = part.NewRoot(h.page)
	h.window = test.NewWindow(h.root)
	h.window.SetPadded(false)
	h.window.Resize(fyne.NewSize(width, height))
	t.Cleanup(func() {
		h.window.Close()
		a.Quit()
	})
	return h
}

// Show brings a screen to the front as the shell does: built, then opened. The
// navigation's width stays free at the left.
func (h *Host) Show(s screen.Screen, r screen.Route) {
	h.Rebuild(s)
	s.Open(r)
	h.Wait(0)
}

// Rebuild builds the page of a screen again, as after a change of text size.
func (h *Host) Rebuild(s screen.Screen) {
	class := part.ClassOf(h.window.Canvas().Size().Width)
	nav := float32(56)
	if class == part.Wide {
		nav = 180
	}
	h.page.Objects = []fyne.CanvasObject{part.Stack(part.Fill(look.Bg, 0),
		part.RowFill(0, part.Gap(nav, 0), part.UprightRule(), part.Grow(s.Build(class))))}
	h.page.Refresh()
}

// Words is the English catalogue.
func (h *Host) Words() *assets.Words { return h.words }

// Now is the instant of the tests, moved on by Wait.
func (h *Host) Now() time.Time { return h.now }

// Window is the test's window.
func (h *Host) Window() fyne.Window { return h.window }

// Root is the window's content.
func (h *Host) Root() *part.Root { return h.root }

// Run works and shows at once.
func (h *Host) Run(key string, work func(context.Context) error, show func()) {
	h.RunOr(key, work, show, h.Fail)
}

// RunOr works at once, and shows at once unless Hold is set.
func (h *Host) RunOr(key string, work func(context.Context) error, show func(), failed func(error)) {
	h.newest[key]++
	mine := h.newest[key]
	err := work(context.Background())
	answer := func() {
		switch {
		case h.newest[key] != mine:
		case err != nil:
			failed(err)
		default:
			show()
		}
	}
	if h.Hold {
		h.held = append(h.held, answer)
		return
	}
	answer()
}

// Release shows the answers that Hold kept back, the last one first: a slow old
// answer comes late.
func (h *Host) Release() {
	h.Hold = false
	held := h.held
	h.held = nil
	for i := len(held) - 1; i >= 0; i-- {
		held[i]()
	}
}

// Later keeps what is to be done until Wait has let the time pass.
func (h *Host) Later(after time.Duration, do func()) func() {
	t := &timer{at: h.now.Add(after), do: do}
	h.timers = append(h.timers, t)
	return func() { t.dead = true }
}

// Wait lets time pass and does what fell due in it.
func (h *Host) Wait(d time.Duration) {
	h.now = h.now.Add(d)
	timers := h.timers
	h.timers = nil
	for _, t := range timers {
		switch {
		case t.dead:
		case t.at.After(h.now):
			h.timers = append(h.timers, t)
		default:
			t.do()
		}
	}
}

// Go remembers the route.
func (h *Host) Go(r screen.Route) { h.Went = append(h.Went, r) }

// Back counts.
func (h *Host) Back() { h.Backs++ }

// Done remembers what was told.
func (h *Host) Done(text string, change app.ChangeID) {
	h.Told = append(h.Told, Told{text, change})
}

// Fail remembers the error.
func (h *Host) Fail(err error) { h.Failed = append(h.Failed, err) }

// Ask remembers the question; call Do of it to press its verb.
func (h *Host) Ask(title, text, verb string, danger bool, do func()) {
	h.Asked = append(h.Asked, Question{title, text, verb, danger, do})
}

// PickFile answers with PickPath.
func (h *Host) PickFile(_ []string, picked func(string)) {
	if h.PickPath != "" {
		picked(h.PickPath)
	}
}

// PickSave remembers the proposed name and answers with SavePath.
func (h *Host) PickSave(name string, picked func(string)) {
	h.SaveNames = append(h.SaveNames, name)
	if h.SavePath != "" {
		picked(h.SavePath)
	}
}

// Face gives the photo in Photos.
func (h *Host) Face(of app.PersonID, avatar *part.Avatar) *part.Avatar {
	avatar.Of = int64(of)
	avatar.SetPhoto(h.Photos[of])
	return avatar
}

// Copy remembers the text.
func (h *Host) Copy(text string) { h.Copied = append(h.Copied, text) }

// Clipboard answers with Clip.
func (h *Host) Clipboard() string { return h.Clip }

// PickFolder answers with Folder.
func (h *Host) PickFolder(picked func(string)) {
	if h.Folder != "" {
		picked(h.Folder)
	}
}

// Aside answers with the name in a folder that is not there.
func (h *Host) Aside(name string) (string, error) { return "aside/" + name, nil }

// OpenFile remembers the file and answers with NoProgram.
func (h *Host) OpenFile(path string) error {
	h.Opened = append(h.Opened, path)
	return h.NoProgram
}
