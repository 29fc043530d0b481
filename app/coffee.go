package app

import (
	"net/url"
	"strings"
	"time"
)

// CoffeeID numbers coffees.
type CoffeeID int64

// CoffeeState is where a coffee stands in its life.
type CoffeeState string

const (
	Idea      CoffeeState = "idea"
	Asked     CoffeeState = "asked"
	Agreed    CoffeeState = "agreed"
	Scheduled CoffeeState = "scheduled"
	WasMet    CoffeeState = "met"
	Cancelled CoffeeState = "cancelled"
	Declined  CoffeeState = "declined"
	Silent    CoffeeState = "silent"
)

// next lists the states a coffee may pass to.
var next = map[CoffeeState][]CoffeeState{
	Idea:      {Asked, Agreed, Scheduled, WasMet, Cancelled},
	Asked:     {Agreed, Scheduled, WasMet, Declined, Silent, Cancelled},
	Agreed:    {Scheduled, WasMet, Cancelled, Declined},
	Scheduled: {Scheduled, WasMet, Cancelled, Declined, Agreed},
	Silent:    {Asked, Agreed, Scheduled, Declined, Cancelled, WasMet},
}

// Live says whether the coffee may still take place.
func (s CoffeeState) Live() bool {
	return s == Idea || s == Asked || s == Agreed || s == Scheduled
}

// CanBecome says whether a coffee in state s may pass to state to.
func (s CoffeeState) CanBecome(to CoffeeState) bool {
	for _, n := range next[s] {
		if n == to {
			return true
		}
	}
	return false
}

// Coffee is a planned meeting with one person and its life.
type Coffee struct {
	ID       CoffeeID    `json:"id"`
	Person   PersonID    `json:"person"`
	Round    RoundID     `json:"round,omitempty"`
	Question QuestionID  `json:"question,omitempty"`
	State    CoffeeState `json:"state"`
	Purpose  string      `json:"purpose,omitempty"` // what I hope for
	Title    string      `json:"title,omitempty"`
	Start    time.Time   `json:"start"`
	Zone     string      `json:"zone,omitempty"` // IANA name of the wall time meant
	Minutes  int         `json:"minutes,omitempty"`
	Place    string      `json:"place,omitempty"`
	Link     string      `json:"link,omitempty"`
	Note     string      `json:"note,omitempty"` // goes into the invite
	Remind   int         `json:"remind"`         // minutes before; -1 = none
	ShowFree bool        `json:"showFree,omitempty"`
	Every    int         `json:"every,omitempty"` // weeks between repetitions; 0 = once
	Count    int         `json:"count,omitempty"` // how many times when repeating
	UID      string      `json:"uid,omitempty"`
	Sequence int         `json:"sequence"`
	Exported time.Time   `json:"exported,omitzero"` // last export for my own calendar
	SentOut  time.Time   `json:"sentOut,omitzero"`  // last export for the other person
	AskedAt  time.Time   `json:"askedAt,omitzero"`
	Answered time.Time   `json:"answered,omitzero"`
	Created  time.Time   `json:"created"`
	Brief    []string    `json:"brief,omitempty"` // questions to take along, edited by me
}

// End is start plus length.
func (c Coffee) End() time.Time { return c.Start.Add(time.Duration(c.Minutes) * time.Minute) }

// Local gives the start in the zone that was meant.
func (c Coffee) Local() time.Time {
	if loc, err := LoadZone(c.Zone); err == nil {
		return c.Start.In(loc)
	}
	return c.Start.UTC()
}

// Validate checks what a scheduled coffee needs.
func (c Coffee) Validate() error {
	if c.Person == 0 {
		return Invalid("the coffee has no person")
	}
	if _, known := next[c.State]; !known && c.State != WasMet && c.State != Cancelled && c.State != Declined {
		return Invalid("%q is no state of a coffee", c.State)
	}
	if c.State == Scheduled {
		if c.Start.IsZero() {
			return Invalid("the coffee has no start")
		}
		if c.Minutes < 5 || c.Minutes > 24*60 {
			return Invalid("the coffee lasts %d minutes; use 5 to 1440", c.Minutes)
		}
		if _, err := LoadZone(c.Zone); err != nil {
			return err
		}
	}
	if c.Link != "" {
		if err := ValidateLink(c.Link); err != nil {
			return err
		}
	}
	if c.Remind < -1 || c.Remind > 7*24*60 {
		return Invalid("the reminder is %d minutes before; use 0 to 10080, or -1 for none", c.Remind)
	}
	if c.Every < 0 || c.Every > 52 || c.Count < 0 || c.Count > 52 || (c.Every > 0) != (c.Count > 1) {
		return Invalid("a repeating coffee needs weeks from 1 to 52 and a count from 2 to 52")
	}
	return nil
}

// ValidateLink accepts web addresses only.
func ValidateLink(s string) error {
	u, err := url.Parse(s)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || strings.ContainsAny(s, "\r\n ") {
		return Invalid("%q is not a web address; it starts with https://", s)
	}
	return nil
}
