package message

import (
	"time"

	"cortado/app"
)

// aboutSituation reads what only some situations speak of: the unanswered
// message, the talk, the request, the meeting, the mentorship.
func (f *facts) aboutSituation(in Input) {
	switch in.Situation {
	case app.FollowUpAgain:
		f.onDay(in, "asked-on", "askedon", in.Previous.AskedOn)
		if in.Previous.Times == 0 {
			f.set("firstagain", "yes")
		} else {
			f.set("lastagain", "yes")
		}
	case app.ThankYou:
		f.onDay(in, "talk-on", "on", in.Talk.On)
		f.aboutTook(in)
		f.aboutDeed(in, "will-do", "will", in.Talk.WillDo)
		f.aboutDeed(in, "promise", "promise", in.Talk.Promise)
	case app.ReportBack:
		f.onDay(in, "talk-on", "on", in.Talk.On)
		f.aboutTook(in)
		f.sorted(in, "came", OfTalk, in.Talk.Came, f.g.came, "cameany")
	case app.Reconnect:
		f.aboutTook(in)
	case app.Accept, app.DeclineIt:
		f.aboutRequest(in)
		if in.Situation == app.DeclineIt {
			f.sorted(in, "reason", OfMe, in.Reason, f.g.reason, "reasonany")
		}
	case app.Confirm:
		f.aboutMeeting(in)
	case app.MentorAsk:
		f.aboutMentoring(in)
	}
}

// onDay says a day as it stands in "I wrote to you …".
func (f *facts) onDay(in Input, key, name string, t time.Time) {
	if t.IsZero() {
		return
	}
	now := in.Now
	if now.IsZero() {
		now = t.AddDate(0, 1, 0)
	}
	day := f.g.day(t.In(now.Location()), now)
	if f.offer(in, key, OfTalk, day) {
		f.set(name, day, key)
	}
}

// sorted lists own words and sets the fact a grammar sorts them into, and any
// whatever that is.
func (f *facts) sorted(in Input, key string, kind FactKind, raw string, sort func(string) (string, string), any string) {
	s := inside(raw, maxWords)
	if !f.own(in, key, kind, s) {
		return
	}
	name, text := sort(s)
	f.set(name, text, key)
	f.set(any, text, key)
}

func (f *facts) aboutTook(in Input) {
	s := inside(in.Talk.Took, maxWords)
	if !f.own(in, "took", OfTalk, s) {
		return
	}
	name, text := f.g.took(s)
	f.set("took", f.g.plain(s), "took")
	f.set(name, text, "took")
}

// aboutDeed reads something I will do: as a verb where it is one ("send you
// the kit"), else as words to stand behind a colon.
func (f *facts) aboutDeed(in Input, key, name, text string) {
	s := inside(text, maxWords)
	if !f.own(in, key, OfTalk, s) {
		return
	}
	n := f.w.nameOf(in.Person)
	kind, s := f.g.deed(n.calledFirst(s, in.Person.Name), n)
	f.set(name+"any", s, key)
	f.set(name+kind, s, key)
}

func (f *facts) aboutRequest(in Input) {
	f.onDay(in, "request-on", "requeston", in.Request.On)
	s := inside(in.Request.Text, maxWords)
	if !f.own(in, "request", OfTalk, s) {
		return
	}
	n := f.w.nameOf(in.Person)
	name, text := f.g.request(n.calledFirst(s, in.Person.Name), n)
	f.set("requestany", text, "request")
	f.set(name, text, "request")
	f.object("request", name, text)
}

func (f *facts) aboutMeeting(in Input) {
	m := in.Meeting
	if m.Start.IsZero() {
		return
	}
	now := in.Now
	if now.IsZero() {
		now = m.Start.AddDate(0, 0, -1)
	}
	day := f.g.day(m.Start, now)
	if daysBetween(m.Start, now) == -1 {
		day = f.g.tomorrow()
		f.set("tomorrow", "yes")
	}
	clock := f.g.clock(m.Start)
	f.listed = append(f.listed, Fact{Key: "meeting", Kind: OfTime, Text: day + ", " + clock}) // without it there is nothing to confirm
	f.set("day", day, "meeting")
	f.set("clock", clock, "meeting")
	if m.Theirs != nil {
		if their := m.Start.In(m.Theirs); f.g.clock(their) != clock || their.Day() != m.Start.Day() {
			f.set("theirclock", f.g.theirClock(their), "meeting")
			if their.Day() != m.Start.Day() { // "tomorrow" is another day for them: both dates are said
				f.set("theirday", f.g.day(their, their.AddDate(0, 0, -2)), "meeting")
				f.set("day", f.g.day(m.Start, m.Start.AddDate(0, 0, -2)), "meeting")
				delete(f.value, "tomorrow")
			}
		}
	}
	f.set("length", f.g.times(believed(m.Minutes), "")["minutes"], "meeting")
	place := inside(m.Place, maxPlace)
	if f.offer(in, "place", OfTime, place) {
		f.set("place", place, "place")
	}
	link := cleanLink(m.Link)
	if f.offer(in, "meeting-link", OfTime, link) {
		f.set("meetlink", link, "meeting-link")
	}
}

// The longest rhythm and duration of a mentorship that are believed.
const (
	mostWeeks  = 52
	mostMonths = 60
)

func (f *facts) aboutMentoring(in Input) {
	m := in.Mentoring
	if m.Every > 0 && m.Every <= mostWeeks {
		if text := f.g.every(m.Every); f.offer(in, "every", OfMe, text) {
			f.set("every", text, "every")
		}
	}
	if m.Months > 0 && m.Months <= mostMonths {
		if text := f.g.months(m.Months); f.offer(in, "months", OfMe, text) {
			f.set("months", text, "months")
		}
	}
	name := inside(m.Programme, maxPlace)
	if f.offer(in, "programme", OfBoth, name) {
		f.set("programme", name, "programme")
	}
}
