package insight

import (
	"cmp"
	"slices"
	"time"

	"cortado/app"
)

// Outcome is what became of asking somebody.
type Outcome string

const (
	Helped     Outcome = "helped"      // met, and the talk was rated 4 or 5
	NotHelpful Outcome = "not-helpful" // met, and rated 3 or less
	Declined   Outcome = "declined"
	Silent     Outcome = "silent"
	CalledOff  Outcome = "called-off"
	Unrated    Outcome = "unrated" // met, the rating is still to come
	Open       Outcome = "open"    // no answer yet, or the coffee is to come
)

// Finished says whether the outcome is settled, so that it can be held against
// a prediction.
func (o Outcome) Finished() bool { return o != Unrated && o != Open }

// helpful is the least rating of a talk that helped.
const helpful = 4

// patience is how long an unanswered ask may stay open; after it, it counts as
// silence, so that asks nobody closes do not flatter the figures.
const patience = 60 * 24 * time.Hour

// Ask is one person of a round who was asked: what was predicted when they were
// chosen, and what happened.
type Ask struct {
	Person  app.PersonID
	Name    string
	Round   app.RoundID
	Chance  float64 // in [0,1], that it happens and helps
	Gain    float64
	Outcome Outcome
	Helpful int // 1..5; 0 while not rated or not met
}

// History is what the figures are read off.
type History struct {
	Now     time.Time
	Rounds  []app.Round
	Coffees []app.Coffee
	Asking  []app.Message // those that ask for a coffee; drafts are passed over
	Talks   []app.Talk
	Fits    []Fit
}

// Asks lists everybody of a round who was asked, by round and then person. Who
// was never asked says nothing, and neither does a pick of which no prediction
// was written down.
func Asks(h History) []Ask {
	var out []Ask
	for _, r := range h.Rounds {
		picks := map[app.PersonID]app.Pick{}
		for _, p := range r.Picks {
			if old, twice := picks[p.Person]; len(p.Terms) > 0 && (!twice || old.Dropped) {
				picks[p.Person] = p
			}
		}
		for _, p := range picks {
			if outcome, rating, asked := h.outcome(r, p.Person); asked {
				out = append(out, Ask{p.Person, p.Name, r.ID, p.Chance, p.Gain, outcome, rating})
			}
		}
	}
	slices.SortFunc(out, func(a, b Ask) int { return cmp.Or(cmp.Compare(a.Round, b.Round), cmp.Compare(a.Person, b.Person)) })
	return out
}

// outcome says what became of asking a person in a round; asked is false when
// nobody did.
func (h History) outcome(r app.Round, person app.PersonID) (_ Outcome, rating int, asked bool) {
	within := func(at time.Time) bool {
		return !at.IsZero() && !at.Before(r.Started) && (r.Closed.IsZero() || !at.After(r.Closed))
	}
	best := Outcome("")
	for _, c := range h.Coffees {
		begun := c.State != app.Idea && (c.State != app.Cancelled || !c.AskedAt.IsZero())
		if c.Person != person || !begun || c.Round != r.ID && (c.Round != 0 || !within(c.AskedAt)) {
			continue
		}
		o, helpful := h.ofCoffee(c)
		if rank(o) > rank(best) || o == best && helpful > rating {
			best, rating = o, helpful
		}
	}
	if best == "" { // a coffee tells more than the message that asked for it
		best = h.ofMessages(person, within)
	}
	return best, rating, best != ""
}

// rank orders outcomes by how much they tell when there are several in one
// round: who said no first and met later was met.
func rank(o Outcome) int {
	return slices.Index([]Outcome{"", CalledOff, Silent, Declined, Open, Unrated, NotHelpful, Helped}, o)
}

func (h History) ofCoffee(c app.Coffee) (Outcome, int) {
	switch c.State {
	case app.Declined:
		return Declined, 0
	case app.Silent:
		return Silent, 0
	case app.Cancelled:
		return CalledOff, 0
	case app.Asked:
		return h.waiting(c.AskedAt), 0
	case app.WasMet:
		for _, t := range h.Talks {
			if t.Coffee == c.ID && t.Helpful > 0 {
				if t.Helpful >= helpful {
					return Helped, t.Helpful
				}
				return NotHelpful, t.Helpful
			}
		}
		return Unrated, 0
	}
	return Open, 0
}

// ofMessages judges by messages alone, where no coffee was written down: the
// newest of them tells; "" when there is none.
func (h History) ofMessages(person app.PersonID, within func(time.Time) bool) Outcome {
	var newest app.Message
	for _, m := range h.Asking {
		later := m.SentAt.After(newest.SentAt) || m.SentAt.Equal(newest.SentAt) && m.ID > newest.ID
		if m.Person == person && m.State != app.Draft && within(m.SentAt) && later {
			newest = m
		}
	}
	if newest.SentAt.IsZero() {
		return ""
	}
	switch newest.State {
	case app.Refused:
		return Declined
	case app.NoAnswer:
		return Silent
	case app.SentOff:
		return h.waiting(newest.SentAt)
	}
	return Open
}

func (h History) waiting(since time.Time) Outcome {
	if !since.IsZero() && h.Now.Sub(since) > patience {
		return Silent
	}
	return Open
}
