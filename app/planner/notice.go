package planner

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"time"

	"cortado/app"
	"cortado/app/followup"
)

// keyTold keeps what was told of the program's own accord, as JSON.
const keyTold = "told"

// Told is what the user was told, or has seen, so that it is not told again.
type Told struct {
	Day    app.Day  `json:"day,omitempty"`    // when a notification last counted things
	Keys   []string `json:"keys,omitempty"`   // of the things told or seen, sorted
	Coffee string   `json:"coffee,omitempty"` // the coffee last announced, and when it begins
}

// Notice is what the program may tell of its own accord: numbers and times, and
// never a word of anybody.
type Notice struct {
	Waiting
	Now     time.Time // in the user's zone
	On      bool      // notifications are wanted
	KeepOn  bool      // closing the window should leave the program in the tray
	Working bool      // today is a day on which the user works
	Minutes int       // about how long the things take
	Keys    []string  // of the things to do, sorted

	Coffee time.Time // when the next coffee begins; zero without one
	Which  string    // names that coffee and its time, for Told
	Remind int       // minutes before it; -1 = not at all

	Next time.Time // when any of this may be different though nobody does anything
	Told Told
}

// thing is something to do as it is told without a word of anybody.
type thing struct {
	key     string
	minutes int
}

// thingsToDo gives what Today asks for, as its head line counts it: the tasks of
// its list, and where there is none each promise that is due by tonight or late.
func (p *Planner) thingsToDo(ctx context.Context, tasks []Task) ([]thing, error) {
	var out []thing
	for _, t := range tasks {
		if t.FollowUp.Kind != app.DuePromise {
			out = append(out, thing{t.FollowUp.Key, t.Minutes})
		}
	}
	if len(out) > 0 {
		return out, nil
	}
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	promised, err := p.promised(ctx, n)
	for _, l := range promised {
		if l.pressing() {
			out = append(out, thing{followup.PromiseKey(l.Entry), taskMinutes[app.DuePromise]})
		}
	}
	return out, err
}

// Notice gives what may be told now.
func (p *Planner) Notice(ctx context.Context) (Notice, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return Notice{}, err
	}
	n := Notice{Now: p.here(me), Remind: -1}
	n.Working = works(me, n.Now)
	tasks, err := p.Due(ctx)
	if err != nil {
		return n, err
	}
	things, err := p.thingsToDo(ctx, tasks)
	if err != nil {
		return n, err
	}
	if n.Waiting, err = p.waiting(ctx, len(things)); err != nil {
		return n, err
	}
	n.Next = nextTurn(n.Now)
	for _, t := range tasks {
		n.sooner(t.FollowUp.Due)
	}
	for _, t := range things {
		n.Minutes += t.minutes
		n.Keys = append(n.Keys, t.key)
	}
	slices.Sort(n.Keys)
	set, err := p.Settings(ctx)
	if err != nil {
		return n, err
	}
	n.On, n.KeepOn = app.IsOn(set[app.SetNotify]), app.IsOn(set[app.SetKeepOn])
	if err := p.noticeCoffees(ctx, &n); err != nil {
		return n, err
	}
	n.Told, err = p.readTold(ctx)
	return n, err
}

// noticeCoffees finds the next coffee that has not begun, and when coffees begin
// and end.
func (p *Planner) noticeCoffees(ctx context.Context, n *Notice) error {
	coffees, err := p.store.Coffees(ctx, 0)
	if err != nil {
		return err
	}
	for _, c := range coffees {
		if c.State != app.Scheduled {
			continue
		}
		for _, at := range c.Times() {
			one := c.At(at)
			n.sooner(at)
			n.sooner(one.End())
			if at.After(n.Now) && (n.Coffee.IsZero() || at.Before(n.Coffee)) {
				n.Coffee, n.Remind, n.Which = at, c.Remind, strconv.FormatInt(int64(c.ID), 10)+":"+strconv.FormatInt(at.Unix(), 10)
			}
		}
	}
	if !n.Coffee.IsZero() && n.Remind >= 0 {
		n.sooner(n.Coffee.Add(-time.Duration(n.Remind) * time.Minute))
	}
	return nil
}

// sooner lets the next look be at an instant to come, if that is the earlier.
func (n *Notice) sooner(at time.Time) {
	if at.After(n.Now) && at.Before(n.Next) {
		n.Next = at
	}
}

// morningHour is when a day's things are asked about; see followup.
const morningHour = 9

// nextTurn is the next midnight or morning: days and what is due turn then.
func nextTurn(now time.Time) time.Time {
	morning := time.Date(now.Year(), now.Month(), now.Day(), morningHour, 0, 0, 0, now.Location())
	if now.Before(morning) {
		return morning
	}
	return app.DayOf(now).Add(1).Time(now.Location()) // some days begin at one o'clock
}

// works says whether the day of an instant is one on which the user works: by
// the hours of the profile, else Monday to Friday.
func works(me app.Profile, now time.Time) bool {
	day := (int(now.Weekday())+6)%7 + 1
	if len(me.Hours) == 0 {
		return day <= 5
	}
	return slices.ContainsFunc(me.Hours, func(h app.Hours) bool { return slices.Contains(h.Days, day) })
}

func (p *Planner) readTold(ctx context.Context) (Told, error) {
	var told Told
	text, known, err := p.store.Setting(ctx, keyTold)
	if err == nil && known && json.Unmarshal([]byte(text), &told) != nil {
		told = Told{} // what cannot be read counts as nothing told
	}
	return told, err
}

// KeepTold keeps what was told. Undo does not know it, and nothing is announced:
// no page shows it.
func (p *Planner) KeepTold(told Told) error {
	text, err := json.Marshal(told)
	if err != nil {
		return err
	}
	return p.store.Quiet(func(w app.Writer) error { return w.SaveSetting(keyTold, string(text)) })
}

// CoffeeSoon says whether the reminder of the next coffee is due.
func (n Notice) CoffeeSoon() bool {
	return !n.Coffee.IsZero() && n.Remind >= 0 && n.Coffee.After(n.Now) && !n.Now.Before(n.Coffee.Add(-time.Duration(n.Remind)*time.Minute))
}
