package app

import "time"

// RoundID numbers rounds; Round 7 on screen is its ID.
type RoundID int64

// Round is a set of people chosen for a period. It is written down when it
// starts, with everything as it was at that moment; a proposal before that is
// recomputed freely and kept nowhere.
type Round struct {
	ID       RoundID   `json:"id"`
	Started  time.Time `json:"started"`
	From     Day       `json:"from"`
	To       Day       `json:"to"`
	Closed   time.Time `json:"closed,omitzero"`
	Question string    `json:"question,omitempty"` // asked for this round only
	Picks    []Pick    `json:"picks"`
	Needs    []Need    `json:"needs"`
	Before   Coverage  `json:"before"`
	After    Coverage  `json:"after"`
}

// Coverage holds the figures of the rings: levels covered over levels wanted,
// and the expected share of all needs met; both in [0,1].
type Coverage struct {
	Levels   float64 `json:"levels"`
	Expected float64 `json:"expected"`
}

// Need is one thing I lack, with its share of the whole.
type Need struct {
	ID     NeedID  `json:"id"`
	Kind   string  `json:"kind"` // skill, question, support or perspective
	Label  string  `json:"label"`
	Weight float64 `json:"weight"`
}

// Pick is one person of a round with the reasons as they were when chosen.
type Pick struct {
	Person   PersonID `json:"person"`
	Name     string   `json:"name"`
	Place    int      `json:"place"` // 0 for the first
	Gain     float64  `json:"gain"`
	Chance   float64  `json:"chance"`
	Terms    []Term   `json:"terms"` // every term that is not zero; they add up to Gain
	Before   Coverage `json:"before"`
	After    Coverage `json:"after"`
	RunnerUp PersonID `json:"runnerUp,omitempty"`
	Replaced PersonID `json:"replaced,omitempty"` // swapped in for
	Dropped  bool     `json:"dropped,omitempty"`  // swapped out; stays for the record
	Bridge   string   `json:"bridge,omitempty"`
	Offer    string   `json:"offer,omitempty"`
	Mutual   *float64 `json:"mutual,omitempty"`
}

// Term is one exact part of a suggestion's gain.
type Term struct {
	Kind   string  `json:"kind"` // skill, question, support, perspective; trust, reciprocity, helpfulness, tie; availability
	Need   NeedID  `json:"need,omitempty"`
	Label  string  `json:"label"`
	Value  float64 `json:"value"`
	Source string  `json:"source,omitempty"` // where it comes from, in words
	Shown  bool    `json:"shown"`
}
