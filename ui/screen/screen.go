// Package screen is the contract between the window and its screens: what a
// screen is, and what the window does for it. Screens know each other only as
// routes.
package screen

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/assets"
	"cortado/ui/part"
)

// Name is one screen's name.
type Name string

// The screens in the order of the navigation.
const (
	Welcome  Name = "welcome"
	Today    Name = "today"
	WhoNext  Name = "who-next"
	Messages Name = "messages"
	Schedule Name = "schedule"
	Rate     Name = "rate"
	People   Name = "people"
	Insights Name = "insights"
	Me       Name = "me"
	Import   Name = "import"
	Settings Name = "settings"
	// Duplicates stands in no navigation; other screens lead to it.
	Duplicates Name = "duplicates"
)

// Route is a place in the window: a screen and what it shows. Routes compare
// with ==, so that Back finds its way.
type Route struct {
	Name      Name
	Person    app.PersonID
	Coffee    app.CoffeeID
	Message   app.MessageID
	Situation app.Situation // for Messages
	Request   int64         // for Messages: the request of theirs that the message answers
	Purpose   app.NeedID    // for Messages: what the message is for; empty for the strongest reason
	Path      string        // a file or folder to import, or several; see JoinPaths
	Find      string        // words for the search of People
	Filter    string        // conditions for People as planner.ParseTerms reads them: "skill:Pricing"
	Add       bool          // begin adding something
}

// Screen is one page of the window. All methods are called on the window's
// goroutine.
type Screen interface {
	// Build makes the page for a width class from what the screen knows at
	// present. It is called when the page first shows, and again when the class,
	// the theme or the text size changes; what the screen knows outlives it.
	Build(part.Class) fyne.CanvasObject
	// Open shows what the route names; it is called each time the screen comes
	// to the front, and reads what it needs through Host.Run.
	Open(Route)
	// Changed is called after a change while the screen is in front.
	Changed([]app.Signal)
}

// Leaver is a screen with something to keep when another comes to the front.
type Leaver interface{ Leave() }

// Holder is a screen on which something typed may stand that is lost with the
// window: Holds says what, in a sentence, or is empty.
type Holder interface{ Holds() string }

// Saver is a screen whose main action Ctrl+Enter or Ctrl+S triggers.
type Saver interface{ Main() }

// Host is what the window does for its screens.
type Host interface {
	Words() *assets.Words
	Now() time.Time // in the user's zone
	Window() fyne.Window

	// Run does work off the window's goroutine and then calls show on it. Of
	// several runs with one key only the newest is shown. An error is told to
	// the user in one sentence, and show is not called.
	Run(key string, work func(ctx context.Context) error, show func())
	// RunOr is Run with its own way to tell an error.
	RunOr(key string, work func(ctx context.Context) error, show func(), failed func(error))
	// Later calls do on the window's goroutine after the time; the result stops it.
	Later(after time.Duration, do func()) (stop func())

	// Face gives an avatar the photo of a person, at once or when it is read;
	// without one the initials stay. The result is the avatar.
	Face(of app.PersonID, avatar *part.Avatar) *part.Avatar

	Go(Route)
	Back()
	// Done tells what a change did, with Undo when the id is not 0.
	Done(text string, change app.ChangeID)
	// Fail tells an error in one plain sentence.
	Fail(error)
	// Ask shows a dialog with a question; do is called when its verb is pressed.
	Ask(title, text, verb string, danger bool, do func())

	// PickFile lets the user choose a file with one of the endings (".csv").
	PickFile(endings []string, picked func(path string))
	// PickSave lets the user choose where to save under a proposed name.
	PickSave(name string, picked func(path string))
	Copy(text string)
	// Clipboard gives the text on the clipboard.
	Clipboard() string
	// PickFolder lets the user choose a folder.
	PickFolder(picked func(path string))
	// Aside gives the path for a file that only another program is to open; the
	// file does not last. To be called in Run's work, as is OpenFile.
	Aside(name string) (path string, err error)
	// OpenFile opens a file in the program the system has for it.
	OpenFile(path string) error
}
