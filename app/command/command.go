// Package command is the command line: the same actions as the window, over the
// same planner. A command prints text for people or, with --json, exactly one
// JSON document; anything else goes to stderr.
package command

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"cortado/app"
	"cortado/app/planner"
)

// Exit codes.
const (
	Done    = 0
	Refused = 1 // refused or failed: one sentence on stderr
	Misused = 2 // wrong usage
)

// Env is what a command works with. Open gives the planner and what closes it;
// it is called only by commands that need the database.
type Env struct {
	Args    []string
	Stdin   io.Reader
	Stdout  io.Writer
	Stderr  io.Writer
	Open    func(db string, now func() time.Time) (*planner.Planner, func() error, error)
	Bare    func() (*planner.Planner, error) // a planner without a database, for title
	Restore func(from, db string) (kept string, err error)
	Path    func() (string, error)      // of the usual database
	Paths   func(db string) [][2]string // what lies where: name and path
	Window  func(db string, demo bool, now func() time.Time) error
	Files   app.Files
	Now     func() time.Time
	Version string
}

// line is the whole command line. Its fields are read by kong.
type line struct {
	DB      string `name:"db" help:"Database file to use instead of the usual one." placeholder:"FILE"`
	JSON    bool   `name:"json" help:"Print one JSON document."`
	Now     string `name:"now" help:"Take this instant (RFC 3339) as now." placeholder:"TIME"`
	Demo    bool   `name:"demo" help:"Open the window on a sample network in a temporary database."`
	Version bool   `name:"version" help:"Print the version."`

	Window   windowCmd   `cmd:"" default:"withargs" hidden:"" help:"Open the window."`
	DemoRun  demoCmd     `cmd:"" name:"demo" help:"Open the window on a sample network in a temporary database."`
	Profile  profileCmd  `cmd:"" help:"Show or set my profile."`
	Question questionCmd `cmd:"" help:"What I am stuck on, what it led to, and what was learned."`
	Import   importCmd   `cmd:"" help:"Bring in people, or my LinkedIn archive."`
	People   peopleCmd   `cmd:"" help:"Search people."`
	Person   personCmd   `cmd:"" help:"One person in full; change or delete them."`
	Merge    mergeCmd    `cmd:"" help:"Make one person of two records, or list who may be here twice."`
	Unmerge  unmergeCmd  `cmd:"" help:"Take a merge apart."`
	Title    titleCmd    `cmd:"" help:"What a job title says."`
	Suggest  suggestCmd  `cmd:"" help:"Whom to ask next, with reasons."`
	Message  messageCmd  `cmd:"" help:"Draft a message."`
	Free     freeCmd     `cmd:"" help:"When I am busy by calendar files, and when we could talk."`
	Invite   inviteCmd   `cmd:"" help:"Schedule a coffee and write its invite."`
	Coffee   coffeeCmd   `cmd:"" help:"List, show, move or cancel coffees."`
	Brief    briefCmd    `cmd:"" help:"What to know before a coffee: who, why, three questions; as Markdown or PDF."`
	Round    roundCmd    `cmd:"" help:"Start, list or show rounds; swap a person."`
	Pin      pinCmd      `cmd:"" help:"Keep a person in the next set."`
	Snooze   snoozeCmd   `cmd:"" help:"Leave a person out until a day."`
	NotForMe notForMeCmd `cmd:"" name:"not-for-me" help:"Leave a person out until undone."`
	Pause    pauseCmd    `cmd:"" help:"Leave a person out until resumed."`
	Resume   resumeCmd   `cmd:"" help:"Bring a person back into question."`
	Sent     sentCmd     `cmd:"" help:"A message to a person went out."`
	Answered answeredCmd `cmd:"" help:"A person said yes or no."`
	Met      metCmd      `cmd:"" help:"A coffee took place."`
	Missed   missedCmd   `cmd:"" help:"A coffee did not take place."`
	Talked   talkedCmd   `cmd:"" help:"Note a talk that was no planned coffee."`
	Request  requestCmd  `cmd:"" help:"What people asked of me: note, list, accept, decline."`
	Ledger   ledgerCmd   `cmd:"" help:"What was given, received and promised with people."`
	Settings settingsCmd `cmd:"" help:"Show or change settings."`
	Rate     rateCmd     `cmd:"" help:"How a coffee was, and what came of it. Said again, it changes only what is named."`
	Due      dueCmd      `cmd:"" help:"Follow-ups that are due."`
	Insight  insightCmd  `cmd:"" help:"The figures behind a picture."`
	Export   exportCmd   `cmd:"" help:"Write people to a file: vCards, a table, or everything."`
	Backup   backupCmd   `cmd:"" help:"Write a checked copy of the data."`
	Restore  restoreCmd  `cmd:"" help:"Take a backup as the data."`
	Check    checkCmd    `cmd:"" help:"Check the data for damage."`
	Undo     undoCmd     `cmd:"" help:"Take back the last change."`
	Paths    pathsCmd    `cmd:"" help:"Where everything lies."`
}

// run is what a command's Run gets.
type run struct {
	env  Env
	line *line
	ctx  context.Context
	now  func() time.Time
}

// Run reads the arguments, runs the command and gives the exit code.
func Run(env Env) int {
	var l line
	code := -1
	parser, err := kong.New(&l, kong.Name("cortado"), kong.Writers(env.Stdout, env.Stderr),
		kong.Description("Plans coffee dates with the people who complete you. Without a command the window opens."),
		kong.Exit(func(c int) { code = c }), kong.UsageOnError())
	if err != nil {
		fmt.Fprintln(env.Stderr, "cortado:", err)
		return Misused
	}
	parsed, err := parser.Parse(env.Args)
	if code >= 0 { // --help was printed
		return code
	}
	if err != nil {
		fmt.Fprintln(env.Stderr, "cortado:", sentence(err.Error())+"; see cortado --help")
		return Misused
	}
	if l.Version {
		fmt.Fprintln(env.Stdout, "cortado", env.Version)
		return Done
	}
	r := &run{env: env, line: &l, ctx: context.Background(), now: env.Now}
	if l.DB == "" {
		if l.DB, err = env.Path(); err != nil {
			fmt.Fprintln(env.Stderr, "cortado: no home folder is known; name a database with --db FILE")
			return Refused
		}
	}
	if l.Now != "" {
		at, err := time.Parse(time.RFC3339, l.Now)
		if err != nil {
			fmt.Fprintf(env.Stderr, "cortado: --now %q is not an instant; write it like 2026-11-25T09:30:00Z\n", l.Now)
			return Misused
		}
		r.now = func() time.Time { return at }
	}
	return r.finish(parsed.Run(r))
}

// usage is an error in how a command was called, found after parsing.
type usage struct{ error }

func misuse(format string, args ...any) error { return usage{fmt.Errorf(format, args...)} }

func (r *run) finish(err error) int {
	if err == nil {
		return Done
	}
	fmt.Fprintln(r.env.Stderr, "cortado:", sentence(err.Error()))
	if errors.As(err, &usage{}) {
		return Misused
	}
	return Refused
}

// sentence keeps an error on one line.
func sentence(s string) string {
	return plainly.Replace(strings.Join(strings.Fields(s), " "))
}

// plainly says in words what the reader of arguments says in terms of programs.
var plainly = strings.NewReplacer("a valid 64 bit int", "a whole number", `","" but got`, `" but got`, `","`, `", "`)

// with opens the database, works and closes it; a failure to close counts.
func (r *run) with(work func(p *planner.Planner) error) (err error) {
	p, closeAll, err := r.env.Open(r.line.DB, r.now)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := closeAll(); err == nil {
			err = cerr
		}
	}()
	if _, err := p.InferAnew(context.Background()); err != nil {
		return err
	}
	return work(p)
}

// show prints a document: as JSON, or as the text that print writes.
func (r *run) show(document any, print func(w io.Writer)) error {
	if !r.line.JSON {
		if print != nil {
			print(r.env.Stdout)
		}
		return nil
	}
	e := json.NewEncoder(r.env.Stdout)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(document)
}

// say tells the user something beside the document.
func (r *run) say(format string, args ...any) {
	fmt.Fprintf(r.env.Stderr, format+"\n", args...)
}

// person finds who is meant.
func (r *run) person(p *planner.Planner, ref string) (app.Person, error) {
	id, err := p.FindPerson(r.ctx, ref)
	if err != nil {
		return app.Person{}, err
	}
	return p.Person(r.ctx, id)
}

// document reads a JSON document from a file, or from standard input for "-".
func (r *run) document(name string) ([]byte, error) {
	const limit = 16 << 20
	in := r.env.Stdin
	if name != "-" {
		f, err := r.env.Files.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	text, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if len(text) > limit {
		return nil, app.Invalid("%s is larger than 16 MB, which no document of this kind is", name)
	}
	return text, nil
}

// changed is the answer of commands that only change something.
type changed struct {
	Change app.ChangeID `json:"change"`
	Person app.PersonID `json:"person,omitempty"`
	Name   string       `json:"name,omitempty"`
	Done   string       `json:"done"`
}

func (r *run) changed(p *planner.Planner, id app.ChangeID, q app.Person, label string) error {
	text := p.Done(app.Change{Label: label, Who: q.Name.First()})
	return r.show(changed{id, q.ID, q.Name.String(), text}, func(w io.Writer) { fmt.Fprintln(w, text) })
}

type windowCmd struct{}

func (windowCmd) Run(r *run) error { return r.env.Window(r.line.DB, r.line.Demo, r.now) }

type demoCmd struct{}

func (demoCmd) Run(r *run) error { return r.env.Window(r.line.DB, true, r.now) }
