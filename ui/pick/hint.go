package pick

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/habit"
	"cortado/app/planner"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// HintGiver knows which hint helps at a moment.
type HintGiver interface {
	Habit(context.Context, planner.Moment) (*planner.HabitLine, error)
	CloseHabit(context.Context, habit.ID) error
}

// Hint is the place for a hint on a page: one line, or nothing.
type Hint struct {
	host  screen.Host
	giver HintGiver // nil where none are given
	place habit.Place
	moved func() // lays the page out again
	line  *planner.HabitLine
	box   *fyne.Container
	slim  bool // it stands in a narrow column
}

// NewHint makes the place of a page. p gives hints when it is a HintGiver; moved
// is called when the line comes or goes, so that the page can make room.
func NewHint(host screen.Host, p any, place habit.Place, moved func()) *Hint {
	giver, _ := p.(HintGiver)
	return &Hint{host: host, giver: giver, place: place, moved: moved}
}

// Load asks which hint helps now; at Messages for the message being written. A
// page without one does not wait for it, and an error leaves it without.
func (h *Hint) Load(about app.Message) {
	if h.giver == nil {
		return
	}
	var line *planner.HabitLine
	h.host.RunOr("hint."+string(h.place), func(ctx context.Context) (err error) {
		line, err = h.giver.Habit(ctx, planner.Moment{Place: h.place, Message: about})
		return err
	}, func() { h.show(line) }, func(error) { h.show(nil) })
}

func (h *Hint) show(line *planner.HabitLine) {
	if h.line == line || h.line != nil && line != nil && *h.line == *line {
		return
	}
	h.line = line
	h.fill()
	h.moved()
}

// Content is the line, or takes no room. It is made anew with each page.
func (h *Hint) Content() fyne.CanvasObject {
	return h.anew(false)
}

// Note is Content for a narrow column: the sentence alone.
func (h *Hint) Note() fyne.CanvasObject { return h.anew(true) }

func (h *Hint) anew(slim bool) fyne.CanvasObject {
	h.slim, h.box = slim, part.Stack()
	h.fill()
	return h.box
}

func (h *Hint) fill() {
	if h.box == nil {
		return
	}
	h.box.Objects, h.box.Hidden = nil, h.line == nil
	switch l := h.line; {
	case l == nil:
	case h.slim && l.Verb == "":
		tip := h.host.Words().Say("habit.close.why", "why", l.Why)
		h.box.Objects = []fyne.CanvasObject{part.HabitNote(l.Text, part.IconButton("check", tip, func() { h.close(l.ID) }))}
	default:
		var step *part.Button
		if l.Verb != "" {
			step = part.NewButton(part.Quiet, l.Verb, "arrow-right", func() {
				h.host.Go(screen.Route{Name: screen.Name(l.To.Screen), Person: l.To.Person, Message: l.To.Message, Situation: l.To.Situation})
			}).After()
		}
		gotIt := part.NewButton(part.Quiet, h.host.Words().Say("habit.close"), "check", func() { h.close(l.ID) })
		h.box.Objects = []fyne.CanvasObject{part.HabitLine(l.Text, l.Why, step, gotIt)}
	}
	h.box.Refresh()
}

// close lets the hint rest, at once on the page.
func (h *Hint) close(id habit.ID) {
	h.show(nil)
	h.host.Run("hint.close", func(ctx context.Context) error { return h.giver.CloseHabit(ctx, id) }, func() {})
}
