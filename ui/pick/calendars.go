package pick

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// CalendarKeeper keeps the user's calendar files.
type CalendarKeeper interface {
	Calendars(context.Context) ([]planner.CalendarState, error)
	AddCalendar(ctx context.Context, path, kind string) (app.ChangeID, error)
	RemoveCalendar(ctx context.Context, id int64) (app.ChangeID, error)
	SetCalendarKind(ctx context.Context, id int64, kind string) (app.ChangeID, error)
	ReloadCalendars(context.Context) (bool, error)
	Done(app.Change) string
}

// calendarsAgain is how often an open dialog looks at the files again.
const calendarsAgain = 5 * time.Second

// mostWarnings is how many things that could not be understood are listed of one
// calendar; the rest is counted.
const mostWarnings = 20

// CalendarList shows the calendar files with what can be done with them. It is
// part of a page or of a dialog, which reads it with Load.
type CalendarList struct {
	host    screen.Host
	keeper  CalendarKeeper
	key     string // of its readings
	resized func() // after its height changed
	holder  *fyne.Container

	states []planner.CalendarState
	read   bool
	open   map[int64]bool // whose warnings are shown
	help   bool           // how to get a file is shown
	busy   bool           // a file is being read for the first time
}

// NewCalendarList makes the list; resized is called after its height changed.
func NewCalendarList(host screen.Host, keeper CalendarKeeper, resized func()) *CalendarList {
	return &CalendarList{host: host, keeper: keeper, key: "calendars.list", resized: resized, holder: part.Stack(), open: map[int64]bool{}}
}

// ShowCalendars opens a dialog with the calendar files; then, which may be nil,
// is called when it is closed.
func ShowCalendars(host screen.Host, keeper CalendarKeeper, then func()) *CalendarList {
	var d *part.Dialog
	l := NewCalendarList(host, keeper, func() { d.Refresh() })
	l.key = "calendars.dialog"
	d = part.NewDialog(l.say("title"), part.Column(12, part.NewParagraph(l.say("line")), l.Content()),
		part.NewButton(part.Main, host.Words().Say("dialog.close"), "", func() { d.Close() }))
	stop := func() {}
	var again func()
	again = func() {
		l.Load()
		stop = host.Later(calendarsAgain, again)
	}
	d.OnClosed = func() {
		stop()
		if then != nil {
			then()
		}
	}
	d.Wider(640).ShowOn(host.Window().Canvas())
	again()
	return l
}

func (l *CalendarList) say(id string, parts ...any) string {
	return l.host.Words().Say("calendars."+id, parts...)
}

func (l *CalendarList) count(id string, n int, parts ...any) string {
	return l.host.Words().Count("calendars."+id, n, parts...)
}

// Content is where the list stands.
func (l *CalendarList) Content() *fyne.Container { return l.holder }

// Load reads the files where they changed and shows them.
func (l *CalendarList) Load() {
	var states []planner.CalendarState
	l.host.Run(l.key, func(ctx context.Context) (err error) {
		states, err = l.keeper.Calendars(ctx)
		return err
	}, func() { l.Show(states) })
}

// Show shows what was read. What looks the same is left alone, so that nobody
// who chooses a kind is disturbed.
func (l *CalendarList) Show(states []planner.CalendarState) {
	if l.read && slices.EqualFunc(l.states, states, sameState) {
		return
	}
	l.states, l.read = states, true
	l.fill()
}

func sameState(a, b planner.CalendarState) bool {
	return a.Calendar == b.Calendar && a.Read.Equal(b.Read) && a.Events == b.Events && a.Wrong == b.Wrong && slices.Equal(a.Warnings, b.Warnings)
}

// Add reads another calendar file from now on.
func (l *CalendarList) Add(paths ...string) {
	if l.busy || len(paths) == 0 {
		return
	}
	l.busy = true
	l.fill()
	path := paths[0]
	var change app.ChangeID
	after := func() {
		l.busy = false
		l.fill()
		l.Load()
		l.Add(paths[1:]...)
	}
	l.host.RunOr("calendars.do", func(ctx context.Context) (err error) {
		change, err = l.keeper.AddCalendar(ctx, path, planner.BusyCalendar)
		return err
	}, func() {
		l.host.Done(l.keeper.Done(app.Change{Label: "change.calendar.add", Who: filepath.Base(path)}), change)
		after()
	}, func(err error) {
		l.host.Fail(err)
		after()
	})
}

// do does a change with a calendar and tells it with Undo.
func (l *CalendarList) do(c planner.CalendarState, label string, work func(context.Context) (app.ChangeID, error)) {
	var change app.ChangeID
	l.host.RunOr("calendars.do", func(ctx context.Context) (err error) {
		change, err = work(ctx)
		return err
	}, func() {
		l.host.Done(l.keeper.Done(app.Change{Label: label, Who: c.Name}), change)
		l.Load()
	}, func(err error) {
		l.fill() // a choice that was not kept goes back
		l.host.Fail(err)
	})
}

func (l *CalendarList) fill() {
	col := part.Column(0)
	if l.read && len(l.states) == 0 {
		col.Add(part.Pad(0, 0, 12, 0, part.NewParagraph(l.say("none"))))
	}
	for _, c := range l.states {
		col.Add(part.Rule())
		col.Add(l.row(c))
	}
	if len(l.states) > 0 {
		col.Add(part.Rule())
		col.Add(part.Gap(1, 12))
	}
	add := part.NewButton(part.Normal, l.say("add"), "plus", func() { l.host.PickFile(planner.CalendarEndings(), func(path string) { l.Add(path) }) })
	if l.busy {
		add.Busy(l.say("add.busy"))
	}
	buttons := part.Wrap(8, add)
	if len(l.states) > 0 {
		buttons.Add(part.NewButton(part.Quiet, l.say("reload"), "refresh", l.reload))
	}
	icon := "chevron-down"
	if l.help {
		icon = "chevron-up"
	}
	buttons.Add(part.NewButton(part.Quiet, l.say("how"), icon, func() {
		l.help = !l.help
		l.fill()
	}))
	col.Add(buttons)
	if l.help {
		col.Add(l.how())
	}
	l.holder.Objects = []fyne.CanvasObject{col}
	l.holder.Refresh()
	l.resized()
}

// reload reads all files that changed, and says that it did.
func (l *CalendarList) reload() {
	changed := false
	l.host.Run("calendars.do", func(ctx context.Context) (err error) {
		changed, err = l.keeper.ReloadCalendars(ctx)
		return err
	}, func() {
		told := l.say("reloaded.same")
		if changed {
			told = l.say("reloaded")
		}
		l.host.Done(told, 0)
		l.Load()
	})
}

// row is one calendar.
func (l *CalendarList) row(c planner.CalendarState) fyne.CanvasObject {
	kinds := []string{planner.BusyCalendar, planner.HolidaysCalendar}
	kind := part.NewSelect("", []string{l.say("kind.busy"), l.say("kind.holidays")}, slices.Index(kinds, c.Calendar.Kind), func(i int) {
		if kinds[i] != c.Calendar.Kind {
			l.do(c, "change.calendar."+kinds[i], func(ctx context.Context) (app.ChangeID, error) {
				return l.keeper.SetCalendarKind(ctx, c.Calendar.ID, kinds[i])
			})
		}
	}).Small()
	kind.Tip = l.say("kind", "file", c.Name)
	remove := part.IconButton("trash", l.say("remove", "file", c.Name), func() {
		l.do(c, "change.calendar.remove", func(ctx context.Context) (app.ChangeID, error) {
			return l.keeper.RemoveCalendar(ctx, c.Calendar.ID)
		})
	}).Small()
	words := part.Column(0, part.NewParagraph(c.Name).Bold().In(look.Ink), part.SmallParagraph(c.Folder).In(look.Ink3))
	col := part.Column(6, part.Beside(200, 8, words, part.Width(132, kind), remove))
	col.Add(part.SmallParagraph(l.standing(c)))
	if c.Wrong != "" {
		told := part.Column(0, part.SmallParagraph(c.Wrong).In(look.Alert), part.SmallParagraph(c.Do))
		col.Add(part.RowTop(8, part.NewIcon("warning", 16, look.Alert), part.Grow(told)))
	}
	if len(c.Warnings) > 0 {
		col.Add(l.warnings(c))
	}
	return part.Pad(10, 0, 10, 0, col)
}

// standing says when a calendar was read, and what it holds.
func (l *CalendarList) standing(c planner.CalendarState) string {
	if c.Read.IsZero() {
		return l.say("never")
	}
	when := l.host.Words().Clock(c.Read)
	if app.DayOf(c.Read) != app.DayOf(l.host.Now()) {
		when = l.say("when", "day", l.host.Words().Day(c.Read), "time", when)
	}
	held := l.count("events."+c.Calendar.Kind, c.Events)
	if c.Kept {
		return l.say("kept", "when", when, "held", held)
	}
	return l.say("read", "when", when, "held", held)
}

// warnings is what could not be understood: how much, and each when asked.
func (l *CalendarList) warnings(c planner.CalendarState) fyne.CanvasObject {
	open := l.open[c.Calendar.ID]
	icon := "chevron-down"
	if open {
		icon = "chevron-up"
	}
	col := part.Column(4, part.Start(part.NewButton(part.Quiet, l.count("warnings", len(c.Warnings)), icon, func() {
		l.open[c.Calendar.ID] = !open
		l.fill()
	}).Small()))
	if !open {
		return col
	}
	for _, w := range c.Warnings[:min(len(c.Warnings), mostWarnings)] {
		where := ""
		switch {
		case w.Title != "" && w.Line > 0:
			where = l.say("warning.both", "title", w.Title, "line", w.Line)
		case w.Title != "":
			where = w.Title
		case w.Line > 0:
			where = l.say("warning.line", "line", w.Line)
		}
		text := part.Column(0)
		if where != "" {
			text.Add(part.SmallParagraph(where).Bold())
		}
		text.Add(part.SmallParagraph(w.Reason))
		col.Add(part.Pad(0, 0, 0, 8, text))
	}
	if more := len(c.Warnings) - mostWarnings; more > 0 {
		col.Add(part.Pad(0, 0, 0, 8, part.SmallParagraph(l.count("warnings.more", more)).In(look.Ink3)))
	}
	return col
}

// how tells how to get a calendar file out of the usual programs.
func (l *CalendarList) how() fyne.CanvasObject {
	col := part.Column(6)
	for _, program := range []string{"google", "outlook", "apple", "thunderbird"} {
		col.Add(part.Column(0, part.SmallParagraph(l.say("how."+program)).Bold().In(look.Ink), part.SmallParagraph(l.say("how."+program+".text"))))
	}
	col.Add(part.SmallParagraph(l.say("how.after")))
	return part.Pad(10, 0, 0, 0, col)
}
