package ui

import (
	"context"
	"fmt"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
	"cortado/data"
	"cortado/ui/look"
	"cortado/ui/screen"
)

// months is how long the simulated user uses Cortado.
const months = 18

// TestEighteenMonthsOfUseKeepEverythingSound lets somebody live with the sample
// network for a year and a half: rounds, answers, silences, talks, ratings,
// promises, requests, imports, holidays, second thoughts. Every day the data has
// to make sense and the follow-ups to be those that a plain reading of the rules
// gives, and what the program says of its own accord to agree; every month the
// pictures of Insights have to count right, and every screen draws.
func TestEighteenMonthsOfUseKeepEverythingSound(t *testing.T) {
	if testing.Short() {
		t.Skip("a year and a half takes a minute")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // the pictures are large and short-lived
	y := newYear(t)
	month := 0
	for !y.now.After(y.begin.AddDate(0, months, 0)) {
		y.world()
		if y.atWork() {
			y.work()
		}
		a := y.sense()
		y.daily(a)
		if done := int(y.now.Sub(y.begin).Hours()/24/30.44) + 1; done > month {
			month = done
			y.figures(a)
			y.draw(month)
		}
		y.tomorrow()
	}
	y.lived()
	if err := y.p.Check(y.ctx); err != nil {
		t.Error(err)
	}
}

// year is the simulated user with the program before them.
type year struct {
	t     *testing.T
	ctx   context.Context
	s     *Shell
	p     *planner.Planner
	store *data.DB
	r     *rand.Rand
	begin time.Time
	now   time.Time
	fates map[app.MessageID]fate // what the reader of a message will do
	did   map[string]int         // how often something was done, by name
	was   map[app.CoffeeID]app.CoffeeState
	back  bool // something was taken back since the last look
	files int
	names int // people invented so far

	hints  map[habit.ID][]app.Day // the days on which each hint was shown
	closed map[habit.ID]app.Day
	took   map[string][]string // the questions to take along to a coffee at its time
}

func newYear(t *testing.T) *year {
	y := &year{t: t, ctx: context.Background(), r: rand.New(rand.NewPCG(2026, 7)), begin: morning, now: morning,
		fates: map[app.MessageID]fate{}, did: map[string]int{}, was: map[app.CoffeeID]app.CoffeeState{},
		hints: map[habit.ID][]app.Day{}, closed: map[habit.ID]app.Day{}, took: map[string][]string{}}
	y.s, y.store = openAt(t, func() time.Time { return y.now }, true, look.New(look.Light, 100, false), 1280, 800)
	y.p = y.s.planner
	return y
}

// tomorrow is half past nine in London, where the user of the sample lives.
func (y *year) tomorrow() {
	london := y.london()
	d := y.now.In(london).AddDate(0, 0, 1)
	y.now = time.Date(d.Year(), d.Month(), d.Day(), 9, 30, 0, 0, london)
}

// atWork says whether the user opens the program today: on working days, and not
// in a long leave in the eighth month.
func (y *year) atWork() bool {
	leave := y.begin.AddDate(0, 7, 0)
	away := y.now.After(leave) && y.now.Before(leave.AddDate(0, 0, 30))
	return y.now.Weekday() != time.Saturday && y.now.Weekday() != time.Sunday && !away
}

// looks are those in which the months are drawn, by turns.
var looks = []struct {
	theme *look.Theme
	size  fyne.Size
}{
	{look.New(look.Light, 100, false), fyne.NewSize(1280, 800)},
	{look.New(look.Dark, 100, false), fyne.NewSize(1280, 800)},
	{look.New(look.Light, 100, false), fyne.NewSize(900, 600)},
	{look.New(look.Light, 200, false), fyne.NewSize(1280, 800)},
}

// weary says whether the user answers no question about talks these days: in a
// quarter of the first year.
func (y *year) weary() bool {
	from := y.begin.AddDate(0, 3, 0)
	return y.now.After(from) && y.now.Before(from.AddDate(0, 3, 0))
}

// draw opens every screen in one of the looks and sizes; with -shots DIR the
// pictures of every fifth month are kept.
func (y *year) draw(month int) {
	y.t.Helper()
	l := looks[month%len(looks)]
	look.Use(l.theme)
	y.s.window.Resize(l.size)
	for name, route := range places() {
		switch route.Name {
		case screen.Rate:
			waiting, err := y.p.ToRate(y.ctx)
			if err != nil {
				y.t.Fatal(err)
			}
			if len(waiting) > 0 {
				route.Coffee = waiting[0].Coffee
			}
		case screen.People:
			route.Person = y.anybody()
		case screen.Messages, screen.Schedule:
			if route.Person != 0 {
				route.Person = y.anybody()
			}
		}
		y.s.Go(route)
		if len(y.s.window.Canvas().Overlays().List()) > 0 {
			y.t.Fatalf("in month %d, %s opens with a dialog in front", month, name)
		}
		settle(y.s)
		picture := y.s.window.Canvas().Capture()
		if *shots == "" || month%5 != 0 {
			continue
		}
		f, err := os.Create(filepath.Join(*shots, fmt.Sprintf("month-%d-%s.png", month, name)))
		if err != nil {
			y.t.Fatal(err)
		}
		if err := png.Encode(f, picture); err != nil {
			y.t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			y.t.Fatal(err)
		}
	}
	y.s.Go(screen.Route{Name: screen.Today}) // where the month is spent
}

// lived fails unless in the year and a half everything happened that it is about.
func (y *year) lived() {
	y.t.Helper()
	y.t.Logf("in %d months: %v", months, y.did)
	for name, least := range map[string]int{"round": 12, "asked": 40, "yes": 20, "no": 5, "followed up": 8, "met": 20, "rated": 18, "thanked": 8, "missed": 1,
		"moved": 1, "called off": 1, "kept a promise": 8, "reported back": 2, "was asked": 15, "accepted": 6, "declined": 2, "imported": 5, "took back": 5, "reconnected": 2, "let rest": 3,
		"put off": 10, "drafted a rating": 4, "read a brief": 60, "kept a brief": 3, "saw a hint": 6, "wrote into the ledger": 8, "set a tag's rhythm": 1, "was left in peace": 1, "had one behind another": 1} {
		if y.did[name] < least {
			y.t.Errorf("the user %s %d times; a year and a half should have at least %d", name, y.did[name], least)
		}
	}
}
