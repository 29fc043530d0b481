package planner

import (
	"context"
	"strings"

	"cortado/app"
)

// Rating is what the user says after a coffee. Only Helpful is needed.
type Rating struct {
	Helpful   int
	Did       []app.Effect
	Needs     []app.NeedRating // Need, or Label alone as the user wrote it
	Learned   []app.Learned    // Name and To, Note; Skill and From are filled in
	Given     []Given          // what was given and promised, on both sides
	Gone      []int64          // lines of the ledger that were taken off the list
	NextStep  string
	NextOn    app.Day
	TalkAgain app.Day
	Note      string
	Trust     *app.Level // when the user says it along with the rating
	Amends    bool       // what it does not say stays as an earlier rating of the talk says it
}

// Given is one line of what was given or promised in a talk.
type Given struct {
	Entry     int64 // the line of the ledger it is already; 0 for a new one
	Direction app.Direction
	Text      string
	Due       app.Day // of a promise; may be empty
	Done      bool    // given; else promised
}

// Rated is what a rating led to.
type Rated struct {
	Talk       app.Talk
	Change     app.ChangeID
	Moved      []app.Learned // my levels that this rating moved: Name, From, To
	TrustOffer int           // +1 or -1 when the model offers to move trust, else 0
	Trust      app.Level     // what trust would be then
	Before     app.Level     // and what it counts as now
	Was        int           // how helpful an earlier rating of the talk said it was; 0 for none
	Thank      bool          // nobody thanked them yet, and a thank-you is still in time
}

// Rate keeps what came of a coffee, in one change: the talk and its rating,
// levels that moved, what was given and promised, and when to talk again. A
// second rating of the same coffee replaces the first one's answers, or amends
// them; lines of the ledger go only when they are named. What was typed and not
// kept of the rating is thrown away.
func (p *Planner) Rate(ctx context.Context, id app.CoffeeID, r Rating) (Rated, error) {
	if r.Helpful < 1 || r.Helpful > 5 {
		return Rated{}, app.Invalid("helpful is %d; it goes from 1 to 5", r.Helpful)
	}
	c, q, t, err := p.talkOf(ctx, id)
	if err != nil {
		return Rated{}, err
	}
	me, err := p.store.Profile(ctx)
	if err != nil {
		return Rated{}, err
	}
	now, before := p.now(), t
	if r.Needs, err = p.namedNeeds(me, c, t, r.Needs); err != nil {
		return Rated{}, err
	}
	if r.Amends {
		r = p.amended(me, r, before)
	}
	t.Helpful, t.Did, t.NextStep, t.NextOn, t.TalkAgain, t.Note, t.RatedAt = r.Helpful, r.Did, strings.TrimSpace(r.NextStep), r.NextOn, r.TalkAgain, r.Note, now
	t.Needs = r.Needs
	t.Learned = p.learned(me, before.Learned, r.Learned)
	if err := r.validate(); err != nil {
		return Rated{}, err
	}
	thank, err := p.toThank(ctx, t)
	if err != nil {
		return Rated{}, err
	}
	var moved []app.Learned
	change, err := p.change("change.rate", q.Name.First(), func(w app.Writer) (err error) {
		if t, err = p.writeTalk(w, c, t); err != nil {
			return err
		}
		if moved, err = moveLevels(w, me, before.Learned, t.Learned); err != nil {
			return err
		}
		if err := writeGiven(ctx, w, t, before, r, now); err != nil {
			return err
		}
		if r.TalkAgain == before.TalkAgain && r.Trust == nil {
			return nil
		}
		// The day of an earlier rating goes with it, but not one said since.
		if r.TalkAgain != "" || q.TalkAgain == before.TalkAgain {
			q.TalkAgain = r.TalkAgain
		}
		if r.Trust != nil {
			q.Trust = r.Trust
		}
		_, err = w.SavePerson(q)
		return err
	}, everything...)
	if err != nil {
		return Rated{}, err
	}
	out := Rated{Talk: t, Change: change, Moved: moved, Was: before.Helpful, Thank: thank}
	out.Before, out.Trust, out.TrustOffer = trustOffer(q.Trust, r, before.Helpful)
	// A draft that stays because this fails is older than the rating and not shown.
	_ = p.dropRateDrafts(ctx, id, t.Coffee)
	return out, nil
}

// validate checks all that a rating says; it may be unfinished.
func (r Rating) validate() error {
	days := []app.Day{r.NextOn, r.TalkAgain}
	for _, g := range r.Given {
		days = append(days, g.Due)
		if g.Direction != app.Gave && g.Direction != app.Received {
			return app.Invalid("%q says not who gave", g.Direction)
		}
	}
	for _, d := range days {
		if err := d.Validate(); err != nil {
			return err
		}
	}
	if r.Trust != nil {
		if err := r.Trust.Validate("trust"); err != nil {
			return err
		}
	}
	return app.Talk{Helpful: r.Helpful, Did: r.Did, Needs: r.Needs, Learned: r.Learned}.Validate()
}

// trustOffer is +1 after a talk rated 4 or 5, -1 after 1 or 2, within 0..5 and
// unless the user has just said the trust, or said as much of the talk before. A
// trust that was never said counts as half of five and cannot fall.
func trustOffer(trust *app.Level, r Rating, before int) (from, to app.Level, by int) {
	from = app.MaxLevel / 2
	if trust != nil {
		from = *trust
	}
	if r.Trust != nil || before != 0 && leaning(before) == leaning(r.Helpful) {
		return from, from, 0
	}
	switch by = leaning(r.Helpful); {
	case by > 0 && from < app.MaxLevel, by < 0 && trust != nil && from > 0:
		return from, from + app.Level(by), by
	}
	return from, from, 0
}

// toThank says whether a talk is one to give thanks for and nobody did.
func (p *Planner) toThank(ctx context.Context, t app.Talk) (bool, error) {
	if p.now().Sub(t.At) >= thankFor {
		return false, nil
	}
	sent, err := p.store.Messages(ctx, t.Person)
	if err != nil {
		return false, err
	}
	return !(&network{messages: sent}).sentSince(t.Person, t.At, app.ThankYou), nil
}

// leaning is whether a rating speaks for more trust, for less, or for neither.
func leaning(helpful int) int {
	switch {
	case helpful >= 4:
		return 1
	case helpful >= 1 && helpful <= 2:
		return -1
	}
	return 0
}

// Rely sets how far I would rely on a person, as offered after a talk.
func (p *Planner) Rely(ctx context.Context, person app.PersonID, trust app.Level) (app.ChangeID, error) {
	q, err := p.person(ctx, person)
	if err != nil {
		return 0, err
	}
	if err := trust.Validate("trust"); err != nil {
		return 0, err
	}
	q.Trust = &trust
	return p.change("change.trust", q.Name.First(), func(w app.Writer) error {
		_, err := w.SavePerson(q)
		return err
	}, app.PeopleChanged, app.RoundChanged)
}
