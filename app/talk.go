package app

import "time"

// TalkID numbers conversations.
type TalkID int64

// Effect is what a talk did for me.
type Effect string

const (
	NewView       Effect = "new-view"
	Critique      Effect = "critique"
	Encouragement Effect = "encouragement"
	Practical     Effect = "practical"
	Door          Effect = "door"
)

// Effects lists every effect in the order in which they are shown.
func Effects() []Effect { return []Effect{NewView, Critique, Encouragement, Practical, Door} }

// NeedID names a need: "skill:pricing", "question:3", "support:critique",
// "view:function". A conversation's ratings refer to needs by it.
type NeedID string

// NeedRating says how much of a need a talk met: 0, .25, .5, .75 or 1.
type NeedRating struct {
	Need  NeedID  `json:"need"`
	Label string  `json:"label"`
	Met   float64 `json:"met"`
}

// Learned is a level moved by a talk, with a line of what it was.
type Learned struct {
	Skill SkillID `json:"skill"`
	Name  string  `json:"name"`
	From  Level   `json:"from"`
	To    Level   `json:"to"`
	Note  string  `json:"note,omitempty"`
}

// Talk is a conversation: a coffee that took place, with its rating and what
// came of it. Helpful is 1..5, and 0 while it is not rated.
type Talk struct {
	ID        TalkID       `json:"id"`
	Coffee    CoffeeID     `json:"coffee,omitempty"`
	Person    PersonID     `json:"person"`
	At        time.Time    `json:"at"`
	Minutes   int          `json:"minutes,omitempty"`
	Helpful   int          `json:"helpful"`
	Did       []Effect     `json:"did,omitempty"`
	Needs     []NeedRating `json:"needs,omitempty"`
	Learned   []Learned    `json:"learned,omitempty"`
	NextStep  string       `json:"nextStep,omitempty"`
	NextOn    Day          `json:"nextOn,omitempty"`
	TalkAgain Day          `json:"talkAgain,omitempty"`
	Note      string       `json:"note,omitempty"`
	RatedAt   time.Time    `json:"ratedAt,omitzero"`
}

// Validate checks the rating's numbers and ids.
func (t Talk) Validate() error {
	if t.Helpful < 0 || t.Helpful > 5 {
		return Invalid("helpful is %d; it goes from 1 to 5", t.Helpful)
	}
	known := map[Effect]bool{}
	for _, e := range Effects() {
		known[e] = true
	}
	for _, d := range t.Did {
		if !known[d] {
			return Invalid("%q is nothing a talk does; use new-view, critique, encouragement, practical or door", d)
		}
	}
	for _, n := range t.Needs {
		switch n.Met {
		case 0, .25, .5, .75, 1:
		default:
			return Invalid("need %s was met %g; use 0, 0.25, 0.5, 0.75 or 1", n.Label, n.Met)
		}
	}
	for _, l := range t.Learned {
		if err := l.To.Validate("skill " + l.Name); err != nil {
			return err
		}
	}
	return nil
}
