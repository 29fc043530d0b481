package suggest

import (
	"time"

	"cortado/app"
)

// Kinds of terms; the first four are also the kinds of needs.
const (
	OfSkill        = "skill"
	OfQuestion     = "question"
	OfSupport      = "support"
	OfPerspective  = "perspective"
	OfTrust        = "trust"
	OfReciprocity  = "reciprocity"
	OfHelpfulness  = "helpfulness"
	OfTie          = "tie"
	OfAvailability = "availability"
)

// Term is one exact part of a gain. The terms of a choice add up to its gain.
// Positive ones are reasons, negative ones cautions.
type Term struct {
	Kind  string
	Need  app.NeedID // for needs; empty for the summed perspective term
	Label string     // the need's label
	Value float64
	Share float64 // of the sum of the positive terms; 0 for a caution
	Shown bool
	Facts Facts
	Parts []Term // the dimensions of the perspective term; they add up to it
}

// Match says what made a person fit a question.
type Match string

const (
	BySkill Match = "skill"
	ByTags  Match = "tags"
	ByWords Match = "words"
)

// Facts is where a term comes from. Only the fields of its kind are filled.
type Facts struct {
	Fit int // how far the need is met, whole percent

	// Skill, and a question matched by a linked skill.
	Skill            app.SkillID
	SkillName        string
	Have, Want       app.Level
	Level            app.Level
	Source           app.Source // also of a perspective's value
	Certainty        float64
	From             string // the words an inference was read off
	KnownLevel       bool   // a level is known; otherwise the fit comes from talks alone
	LevelsInListSize int    // length of the bulk list the level stood in

	// Question.
	Match                 Match
	Matched               []string // tags or words
	Of                    int      // how many tags or words the question has
	Opposite              bool
	MyStance, TheirStance *int

	// Perspective: one dimension, or counted over all of them.
	Dimension      app.Dimension
	Mine, Theirs   string
	Difference     float64
	Strength       app.Strength // the working strength in which they lead most
	Differs, Known int

	// Support, talks, helpfulness: the newest talk that speaks for it.
	Effect  app.Effect
	Talks   int // talks that count
	Talk    app.TalkID
	At      time.Time
	Helpful int
	Met     float64 // how much of the need that talk met, by my rating; 0 when not rated for it
	Rated   bool    // talks rated for this need changed the fit

	Trust    app.Level
	Offer    Offer   // reciprocity
	Contacts int     // tie: real contacts
	Tie      float64 // tie: strength τ in [0,1]
	Last     time.Time
	Unavailable
}

// Choice is one person of a set with everything as it was when chosen.
type Choice struct {
	Person       app.PersonID
	Fixed        bool
	Gain         float64
	Chance       float64 // p = availability · quality
	Availability float64
	Quality      float64 // q: that it helps once they may be asked
	Why          Unavailable
	Terms        []Term // by value, the largest first
	RunnerUp     app.PersonID
	Before       app.Coverage
	After        app.Coverage
	Bridge       Bridge   // the strongest common ground
	Bridges      []Bridge // all of it, strongest first
	Offer        Offer
	Mutual       *float64
	Differs      int // dimensions in which we differ, of those known of both
	Known        int
	Unsure       []Doubt // inferred too vaguely to count; worth asking about
}

// Set is the people chosen together.
type Set struct {
	Needs  []app.Need
	Picks  []Choice
	Before app.Coverage
	After  app.Coverage
	Gaps   []Gap
	Mix    Mix
}

// Gap is a skill I want to grow and who of the set reaches furthest in it.
type Gap struct {
	Skill      app.SkillID
	Need       app.NeedID
	Label      string
	Have, Want app.Level
	Best       app.Level    // best known level in the set; 0 when none is known
	Person     app.PersonID // who has it, when above my own; 0 = open
}

// Mix counts where the people of a set stand to me. Who is unknown in a respect
// is not counted in it.
type Mix struct {
	Inside, Outside   int // my organisation or another
	Up, Across, Below int // by seniority
}
