package planner

import (
	"context"
	"slices"
	"sort"

	"cortado/app"
	"cortado/app/suggest"
)

// PersonView is one person in full, as the People screen shows them.
type PersonView struct {
	Person      app.Person
	Row         PersonRow
	Reach       string // "Lisbon, same time as you. E-mail and LinkedIn known."
	Skills      []SkillLine
	Views       []ViewLine
	Wants       []string // what they may want from me
	Requests    []RequestLine
	Ledger      LedgerView
	Talks       int
	LastRating  int               // 0 = none
	Through     string            // who introduced us, else how we know each other
	Introducer  string            // who introduced us, by name
	Standing    string            // why they are not in question, "Paused until 12 January 2027"; empty for active
	Origins     map[string]string // where the value of a field comes from: "title" → "from a file"
	Programmes  []string          // mentorship programmes of mine in which they are
	AskAgain    string            // "from 12 January 2027"; empty when they are in question now
	Timeline    []Event
	ToRate      app.CoffeeID // a coffee that waits for its rating
	Coming      app.CoffeeID // the next coffee with them; 0 for none
	Tie         float64      // tie strength in [0,1]
	TagDays     int          // how often to keep in touch by their tags, in days, without a cadence of their own; else 0
	TagOfDays   string       // the tag that says so
	ZoneFrom    string       // what tells their zone while it was not said: "Toronto, by the place"
	ClaimedFunc app.Attribute
	ClaimedRank app.Attribute
}

// SkillLine compares one skill. Want is 0 for skills I do not want to grow.
type SkillLine struct {
	ID         app.SkillID
	Name       string
	Mine, Want app.Level
	Them       app.Level
	Source     app.Source
	Confidence float64
	Text       string // "you 2, Aiko 5"
	Claimed    bool   // counts; what is guessed too vaguely does not
	Origin     string // "you said", "from “Finance Director”, 80%"
}

// ViewLine compares one dimension.
type ViewLine struct {
	Dimension app.Dimension
	Label     string
	Value     string // in the user's language; empty = unknown
	Raw       string
	Source    app.Source
	Certainty float64
	Known     bool // on both sides
	Differs   bool
	Claimed   bool   // a value that counts; what is guessed too vaguely does not
	Origin    string // "you said", "from “Finance Director”, 80%"; empty without a value
}

// PersonInFull gives everything the program knows of a person.
func (p *Planner) PersonInFull(ctx context.Context, id app.PersonID) (PersonView, error) {
	q, err := p.person(ctx, id)
	if err != nil {
		return PersonView{}, err
	}
	n, err := p.read(ctx)
	if err != nil {
		return PersonView{}, err
	}
	v := PersonView{Person: q, Row: p.row(n, &q, app.DayOf(n.now)), Reach: p.reach(n, q),
		Standing: p.aside(n, q), Origins: p.origins(q),
		ClaimedFunc: q.Perspective[app.Function], ClaimedRank: q.Perspective[app.Seniority], Tie: p.tie(n, id)}
	_, v.ZoneFrom = p.TheirZone(q)
	v.Skills = p.skillLines(n, q)
	v.Views = p.viewLines(n.me, q)
	for _, w := range q.Wants {
		v.Wants = append(v.Wants, w.Text)
	}
	for _, t := range n.talks {
		if t.Person == id {
			v.Talks++
			if t.Helpful > 0 {
				v.LastRating = t.Helpful
			}
		}
	}
	v.Requests = p.requestLines(n, id)
	if v.Ledger, err = p.ledgerWith(ctx, n, q); err != nil {
		return PersonView{}, err
	}
	v.Through = q.Through
	if by, ok := n.byID[q.Introducer]; ok {
		v.Introducer = by.Name.String()
		v.Through = v.Introducer
	}
	for _, g := range n.me.Programmes {
		if slices.Contains(g.People, id) {
			v.Programmes = append(v.Programmes, g.Name)
		}
	}
	v.AskAgain = p.askAgain(n, id)
	if v.TagDays, v.TagOfDays, err = p.tagRhythm(ctx, q); err != nil {
		return PersonView{}, err
	}
	if v.Timeline, err = p.timeline(ctx, n, q); err != nil {
		return PersonView{}, err
	}
	for _, c := range n.coffees {
		if c.Person == id && (n.over(c) || c.State == app.WasMet && !n.rated(c.ID)) {
			v.ToRate = c.ID
		}
	}
	for _, c := range n.comingCoffees() {
		if c.Person == id {
			v.Coming = c.ID
			break
		}
	}
	return v, nil
}

func (n *network) rated(c app.CoffeeID) bool {
	for _, t := range n.talks {
		if t.Coffee == c && t.Helpful > 0 {
			return true
		}
	}
	return false
}

// reach says where a person is and how they can be reached.
func (p *Planner) reach(n *network, q app.Person) string {
	var out string
	if q.Place != "" {
		out = q.Place
	}
	if zone := p.zoneDifference(n, q); zone != "" {
		if out != "" {
			out += ", "
		}
		out += zone
	}
	if out != "" {
		out += ". "
	}
	switch mail, linked := q.Email() != "", q.Profile() != ""; {
	case mail && linked:
		out += p.words.Say("reach.both")
	case mail:
		out += p.words.Say("reach.mail")
	case linked:
		out += p.words.Say("reach.linkedin")
	default:
		out += p.words.Say("reach.none")
	}
	return out
}

// zoneDifference says how far apart the clocks are now: "5 hours behind you".
func (p *Planner) zoneDifference(n *network, q app.Person) string {
	theirs, err := p.clockOf(q)
	if err != nil || n.me.Zone == "" {
		return ""
	}
	return p.apart(n.now, theirs)
}

// skillLines lists first the skills in which I have a gap, the widest help
// first, then what I could give them, then the rest.
func (p *Planner) skillLines(n *network, q app.Person) []SkillLine {
	var out []SkillLine
	for _, s := range q.Skills {
		mine, _ := n.me.Skill(s.ID)
		line := SkillLine{ID: s.ID, Name: p.SkillName(s.ID, s.Name), Mine: mine.Have, Want: mine.Want, Them: s.Level,
			Source: s.Source}
		_, line.Confidence, line.Claimed = suggest.Known(q, s.ID, n.model)
		line.Origin = p.origin(s.Source, s.From, s.Certainty)
		line.Text = p.words.Say("skill.compare", "you", int(mine.Have), "name", q.Name.First(), "them", int(s.Level))
		out = append(out, line)
	}
	rank := func(l SkillLine) int {
		switch {
		case l.Want > l.Mine && l.Them > l.Mine:
			return 0
		case l.Mine > l.Them:
			return 1
		}
		return 2
	}
	sort.SliceStable(out, func(i, j int) bool {
		if a, b := rank(out[i]), rank(out[j]); a != b {
			return a < b
		}
		return out[i].Them > out[j].Them
	})
	return out
}

func (p *Planner) viewLines(me app.Profile, q app.Person) []ViewLine {
	var out []ViewLine
	for _, d := range app.Dimensions() {
		if d.ID == app.WorkStrength {
			continue
		}
		l := ViewLine{Dimension: d.ID, Label: p.words.Say("dimension." + string(d.ID))}
		a := q.Perspective[d.ID]
		mine := me.Perspective[d.ID]
		if d.ID == app.Organisation {
			a = app.Attribute{Value: q.Organisation, Certainty: 1, Source: q.Sources["organisation"]}
			mine = me.Organisation
		}
		l.Raw, l.Source, l.Certainty = a.Value, a.Source, a.Certainty
		l.Value = p.ValueName(d.ID, a.Value)
		l.Known = a.Value != "" && mine != "" && a.Certainty >= claimFloor
		l.Differs = l.Known && app.Fold(a.Value) != app.Fold(mine)
		out = append(out, p.sourced(l, q))
	}
	if l, ok := p.strengthLine(me, q); ok {
		out = append(out, l)
	}
	for _, own := range me.Own {
		a, mine := q.Perspective[own.ID], me.Perspective[own.ID]
		out = append(out, p.sourced(ViewLine{Dimension: own.ID, Label: own.Name, Value: a.Value, Raw: a.Value, Source: a.Source, Certainty: a.Certainty,
			Known: a.Value != "" && mine != "", Differs: a.Value != "" && mine != "" && app.Fold(a.Value) != app.Fold(mine)}, q))
	}
	return out
}

// ValueName gives a dimension's value in the user's language; free values stay.
func (p *Planner) ValueName(d app.Dimension, value string) string {
	if value == "" || app.SpecOf(d).Values == nil {
		return value
	}
	return p.words.Say(string(d) + "." + value)
}
