// Package habit decides which of six quiet hints helps at a moment: to enlist
// allies from day one, to make use of what was built, to look upward, to ask
// before one feels ready, to tell people what one did, and to ask a question that
// allows honest critique. It is pure: the facts, the day and what was shown
// before are handed in.
package habit

import "cortado/app"

// ID names a habit.
type ID string

// The habits, the one that passes first.
const (
	Allies   ID = "allies"   // enlist allies from day one
	Ask      ID = "ask"      // ask before you feel ready
	Critique ID = "critique" // honest critique asks for a question that allows it
	Tell     ID = "tell"     // tell people what you did
	Upward   ID = "upward"   // look upward
	Leverage ID = "leverage" // make use of what was built
)

// All lists every habit in the order in which they are considered.
func All() []ID { return []ID{Allies, Ask, Critique, Tell, Upward, Leverage} }

// Place is where something happens.
type Place string

// The places at which a habit can help.
const (
	Today    Place = "today"
	WhoNext  Place = "who-next"
	Messages Place = "messages" // while a message is written
	Me       Place = "me"
	Rate     Place = "rate" // once a rating is saved
)

// places are where each habit helps; nowhere else it is shown.
var places = map[ID][]Place{
	Allies:   {WhoNext, Me},
	Ask:      {Messages, WhoNext},
	Critique: {Messages, Me},
	Tell:     {Today, Rate},
	Upward:   {WhoNext},
	Leverage: {Today},
}

// Helps says whether a habit is for a place.
func Helps(id ID, at Place) bool {
	for _, p := range places[id] {
		if p == at {
			return true
		}
	}
	return false
}

// The days that rule when a hint is shown.
const (
	Week   = 7  // days between two showings of the same habit
	Season = 91 // days it rests once it was closed, or was shown often enough
	Often  = 3  // showings after which it rests unasked
)

// Mark is what is remembered of one habit.
type Mark struct {
	Shown  app.Day `json:"shown,omitempty"`  // the last day on which it was shown
	Times  int     `json:"times,omitempty"`  // on how many days since it last rested
	Closed app.Day `json:"closed,omitempty"` // when it was closed last
}

// State is what is remembered of all of them.
type State map[ID]Mark

// Choose gives the habit to show at a place on a day, the first of those that
// apply, and how the state is once it is shown. A habit is shown on one day of
// seven; on that day it stays where it is as long as it applies, and no other
// begins. Closed, or shown on three days, it rests for a season.
func Choose(f Facts, at Place, today app.Day, s State) (ID, State, bool) {
	for _, id := range All() {
		if s[id].Shown == today && Helps(id, at) && applies(id, f, at, today) && !resting(s[id], today) {
			return id, s, true
		}
	}
	for _, m := range s {
		if m.Shown == today {
			return "", s, false // one a day
		}
	}
	for _, id := range All() {
		m := s[id]
		if !Helps(id, at) || resting(m, today) || m.Shown != "" && today.DaysSince(m.Shown) < Week || !applies(id, f, at, today) {
			continue
		}
		if m.Shown != "" && today.DaysSince(m.Shown) >= Season {
			m.Times = 0
		}
		m.Shown, m.Times = today, m.Times+1
		next := State{id: m}
		for other, mark := range s {
			if other != id {
				next[other] = mark
			}
		}
		return id, next, true
	}
	return "", s, false
}

// resting says whether a habit is not shown at all for now.
func resting(m Mark, today app.Day) bool {
	if m.Closed != "" && today.DaysSince(m.Closed) < Season {
		return true
	}
	return m.Times >= Often && m.Shown != today && today.DaysSince(m.Shown) < Season
}

// Close lets a habit rest for a season from the day on.
func Close(s State, id ID, today app.Day) State {
	next := State{}
	for other, mark := range s {
		next[other] = mark
	}
	m := next[id]
	m.Closed = today
	next[id] = m
	return next
}
