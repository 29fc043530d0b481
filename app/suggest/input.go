// Package suggest answers one question: which few people, asked together this
// month, would bring most of what I lack? Needs, how far a person meets each
// (fit), the chance that a meeting happens and helps, the set that covers most,
// and reasons that are the very parts of the score.
//
// Plan prepares everything once; Choose, Of, Given, WhyNot and Swap then answer
// from what is prepared. Everything is pure calculation: the time is handed in,
// and the same input gives the same answer whatever the order of people and
// needs. A Planned is safe for use by several goroutines at once.
//
// The model rests on: Nemhauser, Wolsey, Fisher 1978 (greedy choice of a
// monotone submodular set); Rajkumar et al., Science 2022 (moderately weak ties
// help most); Levin and Cross 2004 (trust apart from tie strength); Levin,
// Walter, Murnighan 2011 and Walter et al. 2015 (dormant ties); Borgatti and
// Cross 2003 (value times access); Eby et al. 2013 (deep similarity in
// mentoring); Reynolds and Lewis 2017 (cognitive diversity); Pizzato et al.
// 2010 (recommendation in both directions).
package suggest

import (
	"math"
	"time"

	"cortado/app"
)

// Input is everything the model looks at.
type Input struct {
	Now      time.Time
	Me       app.Profile
	People   []app.Person // as Store.Network gives them; those in the bin are never suggested
	Talks    []app.Talk
	Contacts []app.Contact
	Messages []app.Message
	Coffees  []app.Coffee
	Requests []app.Request
	Rounds   []app.Round // only closed ones count: who was in one and never asked was skipped
	Model    app.Model
	// Tags are how often to be in touch with people who have a tag.
	Tags app.TagCadences
	// Question is asked for this calculation only. It weighs as much as
	// everything else together, and the questions of the profile wait.
	Question *app.Question
	// Fixed people stay in every chosen set however little they gain (pinned,
	// asked already); they come first, in order of gain. For them an invitation
	// that is under way is no obstacle; who is not available for another reason
	// (paused, said no, met last week) is left out all the same.
	Fixed []app.PersonID
	// Names of skills for the labels of needs; a missing one is the profile's own.
	Names map[app.SkillID]string
}

// sane replaces what is no number or out of range, so that nothing the model
// computes can become NaN.
func sane(m app.Model) app.Model {
	fix := func(v *float64, top float64) {
		if math.IsNaN(*v) {
			*v = 0
		}
		*v = min(max(*v, 0), top)
	}
	const most = 1e6
	fix(&m.ShareSkill, most)
	fix(&m.ShareQuestion, most)
	fix(&m.SharePerspective, most)
	fix(&m.ShareSupport, most)
	fix(&m.BulkFactor, 1)
	fix(&m.BulkFull, most)
	fix(&m.InferFactor, 1)
	fix(&m.InferFloor, 1)
	fix(&m.ChanceBase, 1)
	fix(&m.Trust, most)
	fix(&m.Reciprocity, most)
	fix(&m.Helpfulness, most)
	fix(&m.Tie, most)
	fix(&m.DeclineDays, most)
	fix(&m.SilentDays, most)
	fix(&m.CoolFromDays, most)
	fix(&m.CoolFullDays, most)
	fix(&m.SkipFactor, 1)
	fix(&m.SkipDays, most)
	return m
}

// unit brings a number into [0,1]; what is no number is 0.
func unit(x float64) float64 {
	if !(x > 0) {
		return 0
	}
	return min(x, 1)
}

// days counts the days from then to now; what lies ahead has age zero.
func days(now, then time.Time) float64 {
	return max(0, now.Sub(then).Hours()/24)
}

// fading is the weight of something so many days old: half after each half-life.
func fading(age, halfLife float64) float64 { return math.Exp2(-age / halfLife) }

// Half-lives in days.
const (
	ratingHalfLife  = 730 // of what a talk says about a person
	contactHalfLife = 365 // of a contact in the strength of a tie
	learnedHalfLife = 180 // of what I learned from a talk
)
