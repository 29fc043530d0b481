package planner

import (
	"slices"
	"time"

	"cortado/app"
)

// why is the line below a task: its real cause, and the day of it.
func (w dueWords) why(f app.FollowUp) string {
	now, name := w.in.Now, w.in.People[f.Person].Name.First()
	since, due := w.nearDay(now, f.Since), w.nearDay(now, f.Due)
	switch f.Kind {
	case app.DueRate:
		return w.whyRate(f)
	case app.DueThank:
		if f.Due.Before(now) {
			return w.words.Say("follow.thank.late", "day", w.datedDay(f.Since))
		}
		return w.words.Say("due.thank.why", "time", w.words.Clock(f.Due.In(now.Location())), "day", due)
	case app.DueChase:
		by := w.words.Say("follow.asked." + string(w.channel(f)))
		if i := slices.IndexFunc(w.in.Messages, func(m app.Message) bool { return m.ID == f.Message }); i >= 0 && w.in.Messages[i].Situation == app.FollowUpAgain {
			return w.words.Say("follow.chase.last", "asked", by, "day", since)
		}
		return w.words.Say("due.chase.why", "asked", by, "day", since)
	case app.DuePromise:
		if w.undated(f) {
			return w.words.Say("follow.promise.undated", "text", f.Text, "day", since)
		}
		return w.words.Say("due.promise.why", "text", f.Text, "due", due)
	case app.DueAnswer:
		if w.undated(f) {
			return w.words.Say("due.answer.why", "name", name, "day", since, "text", f.Text)
		}
		return w.words.Say("follow.answer.by", "name", name, "day", since, "due", due, "text", f.Text)
	case app.DueReconnect:
		return w.whyReconnect(f)
	}
	return w.words.Say("due.report-back.why", "day", since, "text", f.Text)
}

// whyRate says when the talk was and how long it took.
func (w dueWords) whyRate(f app.FollowUp) string {
	minutes := 0
	for _, t := range w.in.Talks {
		if f.Talk != 0 && t.ID == f.Talk {
			minutes = t.Minutes
		}
	}
	for _, c := range w.in.Coffees {
		if c.ID == f.Coffee && minutes == 0 {
			minutes = c.Minutes
		}
	}
	at := f.Since.In(w.in.Now.Location())
	switch {
	case f.Talk == 0:
		return w.words.Say("calendar.moment", "day", w.datedDay(f.Since), "time", w.words.Clock(at))
	case minutes == 0:
		return w.words.Say("due.rate.why", "day", w.datedDay(f.Since))
	}
	return w.words.Say("follow.rate.why", "day", w.datedDay(f.Since), "minutes", minutes)
}

// whyReconnect names the day I wanted to talk again, or the last contact and the
// cadence it is counted by.
func (w dueWords) whyReconnect(f app.FollowUp) string {
	now := w.in.Now
	if f.Every == 0 {
		return w.words.Say("follow.reconnect.named", "day", w.nearDay(now, f.Due))
	}
	every := w.every(f.Every)
	if f.Text != "" {
		return w.words.Say("follow.reconnect.tag", "day", w.datedDay(f.Since), "every", every, "tag", f.Text)
	}
	return w.words.Say("due.reconnect.why", "day", w.datedDay(f.Since), "every", every)
}

// undated says whether nobody named a day for a promise or a request: the one by
// which it presses is the program's.
func (w dueWords) undated(f app.FollowUp) bool {
	for _, e := range w.in.Ledger {
		if e.ID == f.Entry {
			return e.Due == ""
		}
	}
	for _, r := range w.in.Requests {
		if r.ID == f.Request {
			return r.Due == ""
		}
	}
	return false
}

// channel is how I asked what is followed up.
func (w dueWords) channel(f app.FollowUp) app.Channel {
	for _, m := range w.in.Messages {
		if m.Person == f.Person && m.State != app.Draft && m.SentAt.Equal(f.Since) {
			return m.Channel
		}
	}
	return app.ByEmail
}

// datedDay names a day by its date, with the year when it is another one.
func (w dueWords) datedDay(at time.Time) string {
	now := w.in.Now
	if at = at.In(now.Location()); at.Year() != now.Year() {
		return w.words.DayYear(at)
	}
	return w.words.Day(at)
}
