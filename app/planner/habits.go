package planner

import (
	"context"
	"encoding/json"
	"maps"

	"cortado/app"
	"cortado/app/habit"
)

// keyHabits keeps when which hint was shown and closed, as JSON.
const keyHabits = "habits-shown"

// Moment is where a hint may help, and what is on the page there.
type Moment struct {
	Place   habit.Place
	Message app.Message // at Messages: what is being written; its situation, purpose and ask count
}

// HabitLine is a hint: one sentence, why it is said, and a step that helps.
type HabitLine struct {
	ID   habit.ID
	Text string
	Why  string
	Verb string // of the step; empty without one
	To   HabitStep
}

// HabitStep is where a hint leads: a screen by name, and what it shows there.
type HabitStep struct {
	Screen    string
	Person    app.PersonID
	Message   app.MessageID
	Situation app.Situation
}

// Habit gives the hint that helps at a moment, or nil; that it was shown is
// noted. Undo does not know of it.
func (p *Planner) Habit(ctx context.Context, m Moment) (*HabitLine, error) {
	on, err := p.Setting(ctx, app.SetHabits)
	if err != nil || !app.IsOn(on) {
		return nil, err
	}
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	f, err := p.habitFacts(ctx, n, m)
	if err != nil {
		return nil, err
	}
	today := app.DayOf(p.here(n.me))
	state, err := p.habitState(ctx, p.store, today)
	if err != nil {
		return nil, err
	}
	id, next, shown := habit.Choose(f, m.Place, today, state)
	if !shown {
		return nil, nil
	}
	if next[id] != state[id] {
		if err := p.store.Quiet(func(w app.Writer) error { return saveHabits(w, next) }); err != nil {
			return nil, err
		}
	}
	line := p.habitLine(n, id, f, m, today)
	return &line, nil
}

// CloseHabit lets a hint rest for a season. ErrNotFound for one that is none.
func (p *Planner) CloseHabit(ctx context.Context, id habit.ID) error {
	known := false
	for _, h := range habit.All() {
		known = known || h == id
	}
	if !known {
		return app.NotFound("there is no hint %q", id)
	}
	today, err := p.Today(ctx)
	if err != nil {
		return err
	}
	return p.store.Quiet(func(w app.Writer) error {
		state, err := p.habitState(ctx, w, today)
		if err != nil {
			return err
		}
		return saveHabits(w, habit.Close(state, id, today))
	})
}

// habitState reads what was shown up to today. A mark that cannot be, such as one
// of a day to come, counts as none: a clock that was wrong, or another's archive,
// would silence a hint for good.
func (p *Planner) habitState(ctx context.Context, r app.Reader, today app.Day) (habit.State, error) {
	state := habit.State{}
	text, known, err := r.Setting(ctx, keyHabits)
	if err == nil && known && json.Unmarshal([]byte(text), &state) != nil || state == nil {
		state = habit.State{} // what cannot be read counts as nothing shown
	}
	maps.DeleteFunc(state, func(_ habit.ID, m habit.Mark) bool {
		bad := m.Shown.Validate() != nil || m.Closed.Validate() != nil || m.Times < 0
		return bad || m.Shown > today || m.Closed > today
	})
	return state, err
}

func saveHabits(w app.Writer, state habit.State) error {
	text, err := json.Marshal(state)
	if err != nil {
		return err
	}
	return w.SaveSetting(keyHabits, string(text))
}

// habitLine writes a hint: its sentence, the fact it goes by, and a step.
func (p *Planner) habitLine(n *network, id habit.ID, f habit.Facts, m Moment, today app.Day) HabitLine {
	l := HabitLine{ID: id, Text: p.words.Say("habit." + string(id))}
	step := func(verb string, to HabitStep, parts ...any) {
		l.Verb, l.To = p.words.Say(verb, parts...), to
	}
	first := func(person app.PersonID) string {
		if q, known := n.byID[person]; known {
			return q.Name.First()
		}
		return ""
	}
	switch id {
	case habit.Allies:
		l.Why = p.words.Say("habit.allies.begun")
		if f.Began != "" && f.Began <= today && today.DaysSince(f.Began) <= habit.NewFor {
			l.Why = p.words.Count("habit.allies.new", today.DaysSince(f.Began)/7+1)
		}
		if m.Place != habit.WhoNext {
			step("habit.who", HabitStep{Screen: "who-next"})
		}
	case habit.Ask:
		if m.Place == habit.WhoNext {
			l.Text = p.words.Say("habit.ask.draft")
			l.Why = p.words.Count("habit.ask.days", today.DaysSince(f.DraftDay))
			step("habit.open", HabitStep{Screen: "messages", Message: f.Draft})
			break
		}
		l.Why = p.words.Say("habit.ask.level", "level", int(f.Gap))
	case habit.Critique:
		if l.Why = p.words.Say("habit.critique.ask"); m.Place == habit.Me {
			l.Why = p.words.Say("habit.critique.question")
		}
	case habit.Tell:
		if f.Kept != nil {
			name := first(f.Kept.Person)
			l.Why = p.words.Say("habit.tell.kept", "name", name)
			step("habit.write", HabitStep{Screen: "messages", Person: f.Kept.Person, Situation: app.ReportBack}, "name", name)
			break
		}
		l.Why = p.words.Say("habit.tell.learnt", "name", first(f.Learnt.Person))
	case habit.Upward:
		l.Why = p.words.Count("habit.upward.talks", f.Talks)
		step("habit.see", HabitStep{Screen: "people", Person: f.Seniors[0]}, "name", first(f.Seniors[0]))
	case habit.Leverage:
		l.Why = p.words.Count("habit.leverage.never", f.Allies)
		if f.LastAsk != "" {
			l.Why = p.words.Count("habit.leverage.weeks", f.Allies, "weeks", today.DaysSince(f.LastAsk)/7)
		}
		step("habit.who", HabitStep{Screen: "who-next"})
	}
	return l
}
