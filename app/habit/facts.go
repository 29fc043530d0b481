package habit

import (
	"strings"

	"cortado/app"
)

// When a habit helps, in numbers.
const (
	NewFor       = 90  // days for which a position is new
	AlliesEnough = 3   // people one relies on, after which nobody needs to be enlisted
	Relied       = 3   // trust from which on somebody is an ally
	TiesMany     = 5   // allies that make a network worth using
	AskEvery     = 28  // days without an ask after which what was built lies idle
	TalksLooked  = 4   // recent talks that say something about whom one meets
	TalksRecent  = 180 // days
	DraftOld     = 3   // days an unsent ask lies
	LowLevel     = 1   // a level at which one does not feel ready
	CritiqueMuch = 3   // critique wanted from this on
	TellWithin   = 14  // days after a promise was kept
	LearntWithin = 7   // days after a level was moved
)

// Facts are what the habits go by; only those of the place matter.
type Facts struct {
	People int     // who is in question at all
	Began  app.Day // the newest present position; empty when not known
	Rounds int     // ever started
	Allies int     // people trusted Relied or more

	LastAsk app.Day // when a coffee was last asked for or agreed; empty = never
	Plans   bool    // a coffee is planned

	Talks   int // with how many talks of the last TalksRecent days
	Higher  int // of them, and of the round's people, how many are more senior
	Seniors []app.PersonID

	Draft    app.MessageID // the oldest unsent ask
	DraftDay app.Day       // when it was last worked on

	Gap      app.Level // my level in what the message on the page is for
	GapKnown bool      // it is for a skill
	Asking   bool      // that message asks for a coffee
	Question string    // what it asks about, in the user's words
	About    bool      // it is about one of my open questions

	Critique  int  // how much honest critique is wanted, 0..5
	Questions int  // open questions of mine
	Kept      *Did // a promise kept that nobody was told of
	Learnt    *Did // a level moved that nobody was told of
}

// Did is something I did, with whom, and when.
type Did struct {
	Person app.PersonID
	On     app.Day
}

// applies says whether a habit helps at a place, as things stand.
func applies(id ID, f Facts, at Place, today app.Day) bool {
	switch id {
	case Allies:
		fresh := f.Began != "" && f.Began <= today && today.DaysSince(f.Began) <= NewFor
		return f.People > 0 && f.Allies < AlliesEnough && (fresh || f.Rounds == 0)
	case Ask:
		if at == WhoNext {
			return f.Draft != 0 && today.DaysSince(f.DraftDay) >= DraftOld
		}
		return f.Asking && f.GapKnown && f.Gap <= LowLevel
	case Critique:
		if f.Critique < CritiqueMuch {
			return false
		}
		if at == Me {
			return f.Questions == 0
		}
		return f.Asking && !f.About && !asksOpenly(f.Question)
	case Tell:
		return recent(f.Kept, today, TellWithin) || recent(f.Learnt, today, LearntWithin)
	case Upward:
		return f.Talks >= TalksLooked && f.Higher == 0 && len(f.Seniors) > 0
	case Leverage:
		return f.Allies >= TiesMany && !f.Plans && (f.LastAsk == "" || today.DaysSince(f.LastAsk) >= AskEvery)
	}
	return false
}

func recent(d *Did, today app.Day, within int) bool {
	return d != nil && d.On <= today && today.DaysSince(d.On) <= within
}

// asksOpenly says whether words hold a question, in whatever language: only
// that can be answered with what somebody really thinks.
func asksOpenly(words string) bool { return strings.ContainsAny(words, "?？") }
