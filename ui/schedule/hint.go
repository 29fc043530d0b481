package schedule

import (
	"strings"
	"time"

	"cortado/app/planner"
)

// titleOf names what is busy; a calendar may keep the title to itself.
func (g *grid) titleOf(b planner.BusyBlock) string {
	if b.Title == "" {
		return g.p.host.Words().Say("week.untitled")
	}
	return b.Title
}

// hint is the tooltip for what the pointer is on: the event, the proposal, or
// why the half hour cannot be chosen.
func (g *grid) hint() string {
	w, at := g.p.host.Words(), g.point
	if at.slot >= 0 {
		s := g.week.Slots[at.slot]
		return lines(s.Mine, s.Theirs, s.Why)
	}
	if at.grip {
		return w.Say("week.grip")
	}
	if at.block >= 0 {
		return g.blockHint(g.week.Busy[g.busy[at.day][at.block].block])
	}
	if o, odd := g.clocks[at.day].oddAt(at.minute); odd {
		return g.oddWords(o)
	}
	if g.past(at.day, at.minute) {
		return w.Say("schedule.past")
	}
	return ""
}

// lines puts sentences below each other; empty ones are left out.
func lines(parts ...string) string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n")
}

func (g *grid) oddWords(o oddTime) string {
	id := "week.odd.twice"
	if o.skipped {
		id = "week.odd.skipped"
	}
	return g.p.host.Words().Say(id, "from", clock(o.from), "to", clock(o.to))
}

// blockHint says all about an event.
func (g *grid) blockHint(b planner.BusyBlock) string {
	w := g.p.host.Words()
	theirs := ""
	if loc := g.theirZone(); loc != nil && !b.AllDay {
		theirs = w.Say("slot.theirs", "time", g.between(b.Start.In(loc), b.End.In(loc)), "name", g.week.First)
	}
	when := g.between(b.Start.In(g.p.location()), b.End.In(g.p.location()))
	if b.AllDay {
		when = w.Say("week.all-day")
	}
	kind := ""
	switch {
	case g.holiday(b.Calendar): // which says so itself
	case b.Free:
		kind = w.Say("week.block.free")
	case b.Tentative:
		kind = w.Say("week.block.tentative")
	}
	return lines(g.titleOf(b), when, theirs, kind, g.source(b))
}

// source says where an event was read.
func (g *grid) source(b planner.BusyBlock) string {
	w := g.p.host.Words()
	if b.Coffee != 0 {
		return w.Say("week.block.coffee")
	}
	for _, c := range g.week.Calendars {
		if c.Calendar.ID != b.Calendar || b.Calendar == 0 {
			continue
		}
		if c.Calendar.Kind == planner.HolidaysCalendar {
			return w.Say("week.block.holiday", "file", c.Name)
		}
		return w.Say("week.block.file", "file", c.Name)
	}
	return ""
}

// between writes from when to when, with the days where they differ.
func (g *grid) between(from, to time.Time) string {
	w := g.p.host.Words()
	a, b := w.Clock(from), w.Clock(to)
	if !figures(from).Equal(figures(to)) {
		a, b = w.Day(from)+", "+a, w.Day(to)+", "+b
	}
	return w.Say("week.range", "from", a, "to", b)
}

// standsAt says in one sentence where the keyboard stands: the time on both
// clocks and whether it is free.
func (g *grid) standsAt() string {
	if len(g.clocks) == 0 {
		return ""
	}
	w, c := g.p.host.Words(), g.clocks[g.column]
	at, ok := c.instant(g.at.minute)
	if o, odd := c.oddAt(g.at.minute); odd || !ok {
		return w.Say("week.at.odd", "when", w.Day(c.date)+", "+clock(g.at.minute), "why", g.oddWords(o))
	}
	q := g.week.Person
	q.Zone = g.week.TheirZone
	slot := g.p.s.planner.SlotAt(at, q, g.p.host.Now().In(g.p.location()))
	mine := slot.Mine
	if g.at.length != g.p.length {
		mine = w.Say("week.range", "from", mine, "to", clock(g.at.minute+g.at.length))
	}
	state := g.state(g.column, g.at.minute, g.at.length)
	if slot.Theirs == "" {
		return w.Say("week.at.one-clock", "mine", mine, "state", state)
	}
	return w.Say("week.at", "mine", mine, "theirs", slot.Theirs, "state", state)
}

// state says whether a time is free for both, and else what is in its way.
func (g *grid) state(day, minute, length int) string {
	w := g.p.host.Words()
	if g.past(day, minute) {
		return w.Say("week.state.past")
	}
	if title := g.inTheWay(day, minute, minute+length); title != "" {
		return w.Say("week.state.busy", "title", title)
	}
	for _, i := range g.allDay(day) {
		if b := g.week.Busy[i]; g.holiday(b.Calendar) {
			return w.Say("week.state.holiday", "title", g.titleOf(b))
		}
	}
	mine := covers(g.week.Mine[g.first+day], minute, length)
	theirs := covers(g.week.Theirs[g.first+day], minute, length)
	switch {
	case mine && theirs:
		return w.Say("week.state.free")
	case mine:
		return w.Say("week.state.their-hours", "name", g.week.First)
	case theirs:
		return w.Say("week.state.my-hours")
	}
	return w.Say("week.state.no-hours")
}

func covers(spans []planner.Span, minute, length int) bool {
	for _, s := range spans {
		if s.From <= minute && minute+length <= s.To {
			return true
		}
	}
	return false
}
