package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// Rating is what the user says after a coffee. Only Helpful is needed.
type Rating struct {
	Helpful   int
	Did       []app.Effect
	Needs     []app.NeedRating // Need, or Label alone as the user wrote it
	Learned   []app.Learned    // Name and To, Note; Skill and From are filled in
	Gave      []string
	Received  []string
	Promises  []Promise // mine to them
	Promised  []Promise // theirs to me
	NextStep  string
	NextOn    app.Day
	TalkAgain app.Day
	Note      string
	Trust     *app.Level // when the user takes up the offer to change it
}

// Promise is something to be given by a day; the day may be empty.
type Promise struct {
	Text string
	Due  app.Day
}

// Rated is what a rating led to.
type Rated struct {
	Talk       app.Talk
	Change     app.ChangeID
	TrustOffer int // +1 or -1 when the model offers to move trust, else 0
}

// Met says that a coffee took place: it becomes a talk to be rated.
func (p *Planner) Met(ctx context.Context, id app.CoffeeID) (app.Talk, app.ChangeID, error) {
	c, q, t, err := p.talkOf(ctx, id)
	if err != nil {
		return app.Talk{}, 0, err
	}
	change, err := p.change("change.met", q.Name.First(), func(w app.Writer) (err error) {
		t, err = p.writeTalk(w, c, t)
		return err
	}, app.CoffeesChanged, app.PeopleChanged, app.RoundChanged)
	return t, change, err
}

// talkOf gives a coffee's talk: the one written down, or what it would be.
func (p *Planner) talkOf(ctx context.Context, id app.CoffeeID) (app.Coffee, app.Person, app.Talk, error) {
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return c, app.Person{}, app.Talk{}, err
	}
	q, err := p.person(ctx, c.Person)
	if err != nil {
		return c, q, app.Talk{}, err
	}
	talks, err := p.store.Talks(ctx, c.Person)
	if err != nil {
		return c, q, app.Talk{}, err
	}
	for _, t := range talks {
		if t.Coffee == id {
			return c, q, t, nil
		}
	}
	if c.State != app.WasMet && !c.State.CanBecome(app.WasMet) {
		return c, q, app.Talk{}, app.Invalid("coffee %d is %s; only a coffee that could take place can be met or rated", id, c.State)
	}
	c = p.meant(c)
	at := c.Start
	if at.IsZero() {
		at = p.now()
	}
	return c, q, app.Talk{Coffee: id, Person: c.Person, At: at, Minutes: c.Minutes}, nil
}

// writeTalk keeps the talk, marks the coffee met and notes the contact, once.
func (p *Planner) writeTalk(w app.Writer, c app.Coffee, t app.Talk) (app.Talk, error) {
	fresh := t.ID == 0
	if c.ID != 0 && c.State != app.WasMet {
		once, err := settleOnce(w, c, app.WasMet)
		if err != nil {
			return t, err
		}
		c, t.Coffee = once, once.ID
	}
	id, err := w.SaveTalk(t)
	if err != nil {
		return t, err
	}
	t.ID = id
	if fresh {
		_, err = w.SaveContact(app.Contact{Person: t.Person, At: t.At, Kind: app.Met, Coffee: c.ID})
	}
	return t, err
}

// Rate keeps what came of a coffee, in one change: the talk and its rating,
// levels that moved, what was given and promised, and when to talk again. A
// second rating of the same coffee replaces the first one's answers.
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
	now := p.now()
	t.Helpful, t.Did, t.NextStep, t.NextOn, t.TalkAgain, t.Note, t.RatedAt = r.Helpful, r.Did, r.NextStep, r.NextOn, r.TalkAgain, r.Note, now
	if t.Needs, err = p.namedNeeds(me, r.Needs); err != nil {
		return Rated{}, err
	}
	t.Learned = p.learned(me, t.Learned, r.Learned)
	for _, d := range append(days(r.Promises, r.Promised), r.NextOn, r.TalkAgain) {
		if err := d.Validate(); err != nil {
			return Rated{}, err
		}
	}
	if err := t.Validate(); err != nil {
		return Rated{}, err
	}
	if r.Trust != nil {
		if err := r.Trust.Validate("trust"); err != nil {
			return Rated{}, err
		}
	}
	change, err := p.change("change.rate", q.Name.First(), func(w app.Writer) (err error) {
		if t, err = p.writeTalk(w, c, t); err != nil {
			return err
		}
		if err := moveLevels(w, me, t.Learned); err != nil {
			return err
		}
		if err := p.writeLedger(w, t, r, now); err != nil {
			return err
		}
		if r.TalkAgain == "" && r.Trust == nil {
			return nil
		}
		if r.TalkAgain != "" {
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
	return Rated{Talk: t, Change: change, TrustOffer: trustOffer(q, r)}, nil
}

// trustOffer is +1 after a talk rated 4 or 5, -1 after 1 or 2, within 0..5 and
// unless the user has just said the trust.
func trustOffer(q app.Person, r Rating) int {
	if r.Trust != nil {
		return 0
	}
	switch {
	case r.Helpful >= 4 && (q.Trust == nil || *q.Trust < app.MaxLevel):
		return 1
	case r.Helpful <= 2 && q.Trust != nil && *q.Trust > 0:
		return -1
	}
	return 0
}

func days(lists ...[]Promise) []app.Day {
	var out []app.Day
	for _, l := range lists {
		for _, x := range l {
			out = append(out, x.Due)
		}
	}
	return out
}

// namedNeeds finds the need behind each label: a skill, a question, a kind of
// support or a dimension.
func (p *Planner) namedNeeds(me app.Profile, in []app.NeedRating) ([]app.NeedRating, error) {
	var out []app.NeedRating
	for _, n := range in {
		if n.Need == "" {
			need, label, err := p.needNamed(me, n.Label)
			if err != nil {
				return nil, err
			}
			n.Need, n.Label = need, label
		}
		out = append(out, n)
	}
	return out, nil
}

func (p *Planner) needNamed(me app.Profile, label string) (app.NeedID, string, error) {
	want := app.Fold(label)
	for _, q := range me.Questions {
		if app.Fold(q.Text) == want {
			return suggest.QuestionNeed(q.ID), q.Text, nil
		}
	}
	for _, kind := range []string{"critique", "encouragement", "sponsor"} {
		if want == kind {
			return suggest.SupportNeed(kind), p.words.Say("support." + kind), nil
		}
	}
	for _, d := range app.Dimensions() {
		if want == string(d.ID) {
			return suggest.ViewNeed(d.ID), p.words.Say("dimension." + string(d.ID)), nil
		}
	}
	id, name := p.skill(label)
	if _, mine := me.Skill(id); mine {
		return suggest.SkillNeed(id), name, nil
	}
	if _, known := p.taxonomy.Find(label); known {
		return suggest.SkillNeed(id), name, nil
	}
	return "", "", app.Invalid("%q is none of your needs; name a skill, a question, or a dimension", label)
}

// learned fills in what a moved level moved from; what an earlier rating of the
// same talk moved already still counts from where it stood before.
func (p *Planner) learned(me app.Profile, earlier, in []app.Learned) []app.Learned {
	var out []app.Learned
	for _, l := range in {
		if l.Skill == "" {
			l.Skill, l.Name = p.skill(l.Name)
		}
		if mine, ok := me.Skill(l.Skill); ok {
			l.From, l.Name = mine.Have, mine.Name
		}
		for _, e := range earlier {
			if e.Skill == l.Skill {
				l.From = e.From
			}
		}
		for _, was := range earlier {
			if was.Skill == l.Skill {
				l.From = was.From
			}
		}
		if l.To != l.From || strings.TrimSpace(l.Note) != "" {
			out = append(out, l)
		}
	}
	return out
}

// moveLevels moves my own levels as the user said.
func moveLevels(w app.Writer, me app.Profile, learned []app.Learned) error {
	moved := false
	for _, l := range learned {
		found := false
		for i := range me.Skills {
			if me.Skills[i].ID == l.Skill {
				found = true
				moved = moved || me.Skills[i].Have != l.To
				me.Skills[i].Have = l.To
			}
		}
		if !found && l.To > 0 {
			me.Skills = append(me.Skills, app.MySkill{ID: l.Skill, Name: l.Name, Have: l.To, Want: l.To, Importance: 3})
			moved = true
		}
	}
	if !moved {
		return nil
	}
	return w.SaveProfile(me)
}

func (p *Planner) writeLedger(w app.Writer, t app.Talk, r Rating, now time.Time) error {
	var entries []app.Entry
	for _, text := range r.Gave {
		entries = append(entries, app.Entry{Direction: app.Gave, Text: text, Done: now})
	}
	for _, text := range r.Received {
		entries = append(entries, app.Entry{Direction: app.Received, Text: text, Done: now})
	}
	for _, x := range r.Promises {
		entries = append(entries, app.Entry{Direction: app.Gave, Text: x.Text, Due: x.Due})
	}
	for _, x := range r.Promised {
		entries = append(entries, app.Entry{Direction: app.Received, Text: x.Text, Due: x.Due})
	}
	if r.NextStep != "" {
		entries = append(entries, app.Entry{Direction: app.Gave, Text: r.NextStep, Due: r.NextOn})
	}
	kept, err := w.Ledger(context.Background(), t.Person)
	if err != nil {
		return err
	}
	before, err := w.Ledger(context.Background(), t.Person)
	if err != nil {
		return err
	}
	for _, e := range entries {
		e.Text = strings.TrimSpace(e.Text)
		if e.Text == "" || written(before, t.ID, e) {
			continue
		}
		e.Person, e.Talk, e.On = t.Person, t.ID, now
		for _, k := range kept { // an earlier rating said the same: it is one entry
			if k.Talk == t.ID && k.Direction == e.Direction && app.Fold(k.Text) == app.Fold(e.Text) {
				e.ID, e.On = k.ID, k.On
				if !k.Done.IsZero() {
					e.Done = k.Done
				}
			}
		}
		if _, err := w.SaveEntry(e); err != nil {
			return err
		}
	}
	return nil
}

// written says whether an earlier rating of the talk brought the same entry.
func written(ledger []app.Entry, talk app.TalkID, e app.Entry) bool {
	for _, o := range ledger {
		if o.Talk == talk && o.Direction == e.Direction && o.Text == e.Text {
			return true
		}
	}
	return false
}

// Talked notes a talk that was no planned coffee.
func (p *Planner) Talked(ctx context.Context, person app.PersonID, on app.Day, note string) (app.ChangeID, error) {
	q, me, err := p.personAndMe(ctx, person)
	if err != nil {
		return 0, err
	}
	at := p.now()
	if on != "" {
		if err := on.Validate(); err != nil {
			return 0, err
		}
		if on > app.DayOf(p.here(me)) {
			return 0, app.Invalid("%s is still to come; a talk is noted after it took place", on)
		}
		if on != app.DayOf(p.here(me)) {
			at = on.Time(p.here(me).Location()).Add(12 * time.Hour)
		}
	}
	return p.change("change.talked", q.Name.First(), func(w app.Writer) error {
		_, err := w.SaveContact(app.Contact{Person: person, At: at, Kind: app.Talked, Note: note})
		return err
	}, app.PeopleChanged, app.RoundChanged)
}
