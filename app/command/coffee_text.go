package command

import (
	"fmt"
	"io"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// coffeeJSON is a coffee as the command line shows it. Start and end are in UTC;
// the others say what they are by the clocks of a zone.
type coffeeJSON struct {
	Coffee   app.CoffeeID    `json:"coffee"`
	Person   app.PersonID    `json:"person"`
	Name     string          `json:"name"`
	State    app.CoffeeState `json:"state"`
	UID      string          `json:"uid"`
	Sequence int             `json:"sequence"`
	Method   string          `json:"method"`
	Start    string          `json:"start"`
	End      string          `json:"end"`
	Minutes  int             `json:"minutes"`
	Zone     string          `json:"zone"`
	Local    string          `json:"local"` // the start in the coffee's zone, with its offset

	TheirZone  string `json:"theirZone,omitempty"`
	TheirStart string `json:"theirStart,omitempty"` // the start on their clocks, with its offset

	Every  int      `json:"every,omitempty"`  // weeks
	Count  int      `json:"count,omitempty"`  // how many times
	Starts []string `json:"starts,omitempty"` // of a repeating coffee, in UTC

	Title  string `json:"title"`
	Place  string `json:"place,omitempty"`
	Link   string `json:"link,omitempty"`
	Note   string `json:"note,omitempty"`
	Remind int    `json:"remind"` // minutes before; -1 none
	File   string `json:"file,omitempty"`

	clocks string // the time on every clock that matters, for people
}

// coffees shows coffees; people and the profile are read once each.
type coffees struct {
	run    *run
	p      *planner.Planner
	me     app.Profile
	people map[app.PersonID]app.Person
}

func (r *run) coffees(p *planner.Planner) (*coffees, error) {
	me, err := p.Profile(r.ctx)
	return &coffees{run: r, p: p, me: me, people: map[app.PersonID]app.Person{}}, err
}

func (s *coffees) person(id app.PersonID) (app.Person, error) {
	if q, known := s.people[id]; known {
		return q, nil
	}
	q, err := s.p.Person(s.run.ctx, id)
	s.people[id] = q
	return q, err
}

// one shows a coffee, and the file that was written of it.
func (s *coffees) one(c app.Coffee, toSend bool, file string) (coffeeJSON, error) {
	q, err := s.person(c.Person)
	if err != nil {
		return coffeeJSON{}, err
	}
	out := coffeeJSON{Coffee: c.ID, Person: c.Person, Name: q.Name.String(), State: c.State, UID: c.UID, Sequence: c.Sequence,
		Method: planner.Method(c, toSend), Start: instant(c.Start), Minutes: c.Minutes, Zone: c.Zone, Every: c.Every, Count: c.Count,
		Title: c.Title, Place: c.Place, Link: c.Link, Note: c.Note, Remind: c.Remind, File: file}
	if c.Start.IsZero() {
		return out, nil
	}
	out.End, out.Local = instant(c.End()), c.Local().Format(time.RFC3339)
	q.Zone, _ = s.p.TheirZone(q)
	if loc, err := app.LoadZone(q.Zone); err == nil {
		out.TheirZone, out.TheirStart = q.Zone, c.Start.In(loc).Format(time.RFC3339)
	}
	if c.Repeats() {
		for _, at := range c.Times() {
			out.Starts = append(out.Starts, instant(at))
		}
	}
	out.clocks = clocks(c, s.me, q)
	return out, nil
}

// clocks writes a coffee's time by the zone it was meant in, by mine and by
// theirs, each zone once.
func clocks(c app.Coffee, me app.Profile, q app.Person) string {
	var lines []string
	seen := map[string]bool{}
	for _, zone := range []string{c.Zone, me.Zone, q.Zone} {
		loc, err := app.LoadZone(zone)
		if err != nil || seen[zone] {
			continue
		}
		seen[zone] = true
		var whose []string
		if zone == me.Zone {
			whose = append(whose, "you")
		}
		if zone == q.Zone {
			whose = append(whose, q.Name.First())
		}
		from, to := c.Start.In(loc), c.End().In(loc)
		day, until := from.Format("Mon 2 Jan 2006")+" ", to.Format("15:04")
		if to.Format(time.DateOnly) != from.Format(time.DateOnly) {
			until = to.Format("Mon 2 Jan 15:04")
		}
		if len(lines) > 0 && from.Format(time.DateOnly) == c.Local().Format(time.DateOnly) {
			day = "" // it is the day that was just named
		}
		line := day + from.Format("15:04") + " to " + until + " " + zone
		if len(whose) > 0 {
			line += " (" + strings.Join(whose, " and ") + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, ", ")
}

func (c coffeeJSON) print(w io.Writer) {
	fmt.Fprintf(w, "%d  %s with %s", c.Coffee, c.State, c.Name)
	if c.clocks != "" {
		fmt.Fprintf(w, ", %s", c.clocks)
	}
	if len(c.Starts) > 0 {
		every := fmt.Sprintf("%d weeks", c.Every)
		if c.Every == 1 {
			every = "week"
		}
		fmt.Fprintf(w, ", every %s, %d times", every, c.Count)
	}
	if c.File != "" {
		fmt.Fprintf(w, ", invite in %s", c.File)
	}
	fmt.Fprintln(w)
}

// inFull adds to the line of a coffee what its invite holds.
func (c coffeeJSON) inFull(w io.Writer) {
	c.print(w)
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(w, "   %-9s %s\n", name, value)
		}
	}
	line("title", c.Title)
	line("place", c.Place)
	line("link", c.Link)
	line("note", strings.Join(strings.Fields(c.Note), " "))
	if c.Start == "" {
		return
	}
	switch {
	case c.Remind < 0:
		line("reminder", "none")
	default:
		line("reminder", fmt.Sprintf("%d minutes before", c.Remind))
	}
	line("uid", fmt.Sprintf("%s, sequence %d", c.UID, c.Sequence))
	for i, at := range c.Starts {
		if at, err := time.Parse(time.RFC3339, at); err == nil {
			loc, err := app.LoadZone(c.Zone)
			if err != nil {
				return
			}
			line(fmt.Sprint(i+1), at.In(loc).Format("Mon 2 Jan 2006 15:04 MST"))
		}
	}
}
