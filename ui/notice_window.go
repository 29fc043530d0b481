package ui

import (
	"context"
	"log/slog"
	"time"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/screen"
)

// notices is what the window knows of time passing, and of telling.
type notices struct {
	by   notifier      // nil where nothing is told
	away bool          // another program has the keys
	told *planner.Told // newer than what is kept while it is being written; nil = as kept
	next time.Time
	stop func() // ends the waiting for next
}

// lookEvery is how long the window waits at most before it looks at the clock: a
// computer that slept has missed what should have woken it.
const lookEvery = 5 * time.Minute

// heed takes up what is to be told, and waits for the next time anything changes
// by itself: a new day, a morning, a coffee that begins or ends.
func (s *Shell) heed(n planner.Notice) {
	s.fillTray(n)
	if s.notices.told != nil {
		n.Told = *s.notices.told
	}
	if say, told := tell(n, s.watching()); !sameTold(told, n.Told) {
		s.notices.told = &told
		s.notify(n, say, told)
	}
	s.notices.next = n.Next
	s.waitForNext(n.Now)
}

// watching says whether the user has Today in front of them.
func (s *Shell) watching() bool { return !s.notices.away && s.at.Name == screen.Today }

// notify keeps what counts as told, and then says it: were it the other way
// round, something that cannot be written down would be said again and again.
func (s *Shell) notify(n planner.Notice, say telling, told planner.Told) {
	title, text := s.sentences(n, say)
	s.async.run("notice", func(ctx context.Context) error {
		if err := s.planner.KeepTold(told); err != nil {
			return err
		}
		if !say.silent() && s.notices.by != nil {
			s.notices.by.notify(ctx, title, text)
		}
		return nil
	}, func(err error) {
		if err != nil {
			slog.Error("what was told is not kept", "error", unnamed(err))
		}
	})
}

// sentences say it: numbers and times, never a word of anybody.
func (s *Shell) sentences(n planner.Notice, say telling) (title, text string) {
	w := s.Words()
	if say.Coffee.IsZero() {
		return w.Count("notice.things", say.Things), w.Count("notice.minutes", say.Minutes)
	}
	minutes := max(1, int(say.In/time.Minute))
	at := w.Clock(say.Coffee.In(n.Now.Location()))
	switch {
	case minutes >= 24*60:
		title = w.Count("notice.coffee.days", minutes/(24*60))
		return title, w.Say("notice.coffee.on", "day", w.LongDay(say.Coffee.In(n.Now.Location())), "time", at)
	case minutes >= 120:
		title = w.Count("notice.coffee.hours", minutes/60)
	default:
		title = w.Count("notice.coffee.minutes", minutes)
	}
	return title, w.Say("notice.coffee.at", "time", at)
}

// waitForNext sleeps until the next change, or until it is time to look at the
// clock again.
func (s *Shell) waitForNext(now time.Time) {
	if s.notices.stop != nil {
		s.notices.stop()
	}
	s.notices.stop = s.async.later(min(max(s.notices.next.Sub(now), time.Second), lookEvery), s.timePasses)
}

// timePasses reads anew what time changes, once its time has come.
func (s *Shell) timePasses() {
	if s.away || s.notices.next.IsZero() {
		return
	}
	var now time.Time
	s.async.run("clock", func(context.Context) error {
		now = s.planner.Here()
		return nil
	}, func(error) {
		if now.Before(s.notices.next) {
			s.waitForNext(now)
			return
		}
		s.notices.next = now.Add(lookEvery) // should nothing be read now
		s.waitForNext(now)
		if s.at.Name == screen.Today {
			s.screens[screen.Today].Changed([]app.Signal{app.CoffeesChanged})
		}
		s.count()
	})
}

// focused is told whether the window has the keys; coming back to it, time may
// have passed.
func (s *Shell) focused(has bool) {
	s.notices.away = !has
	if has {
		s.timePasses()
	}
}
