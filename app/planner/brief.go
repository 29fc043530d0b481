package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/suggest"
)

// Brief is what to know before a coffee, every text prepared.
type Brief struct {
	Coffee    app.Coffee // as it takes place next
	Row       PersonRow
	First     string
	Clock     string   // "15:30", with its day unless that is today; empty without a time
	When      string   // "25 min, in 4 hours"; of a coffee that is over, its day
	Theirs    string   // "10:30 for Priya, Toronto"; empty when the clocks agree
	Place     string   // where, in words; empty for a link alone
	Link      string   // of a video call
	Why       []string // the reasons they were suggested for, the strongest first, with the exact gap
	Purpose   string
	Mine      []SkillLine // my gaps they can fill, at most two
	Their     []SkillLine // what they are best at of what I want, then of all; at most three
	MineText  string      // "Financial modelling 1, want 3"
	TheirText string      // "Financial modelling 5, Pricing 4"
	Give      string      // what I can give
	Bridge    string      // the common ground
	Notes     []BriefNote // the newest three
	Promised  []string    // what I promised and have not kept yet
	Awaited   []string    // what they promised and have not kept yet
	Questions []BriefQuestion
	Language  string // of the questions
}

// BriefNote is something I wrote down about a person; private.
type BriefNote struct {
	Day  string // "Tue 3 November"; empty for what stands on the person's card
	Text string // shortened
	Kind string // talk, note or person
}

// BriefQuestion is a question to take along. One of the bank has its id.
type BriefQuestion struct {
	ID   string
	Text string
	Own  bool // in my words
}

// How much of a person a brief tells.
const (
	briefGaps   = 2
	briefSkills = 3
	briefWhy    = 4
)

// Brief prepares what to know before a coffee, and writes nothing. The questions
// are those I saved, else three of the bank: the same ones as long as what is known
// of the coffee and the two of us is the same, and none that came at an earlier
// coffee with the person while the bank has more. ErrNotFound.
func (p *Planner) Brief(ctx context.Context, id app.CoffeeID) (Brief, error) {
	n, err := p.read(ctx)
	if err != nil {
		return Brief{}, err
	}
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return Brief{}, err
	}
	return p.briefOf(ctx, n, c, func(at time.Time) string { return p.nearDay(n.now, at) })
}

// briefOf prepares the brief of a coffee; day says how days are written, which a
// screen does otherwise than paper.
func (p *Planner) briefOf(ctx context.Context, n *network, c app.Coffee, day func(time.Time) string) (Brief, error) {
	if one, comes := c.Coming(n.now); comes {
		c = one
	}
	q, err := p.person(ctx, c.Person)
	if err != nil {
		return Brief{}, err
	}
	b := Brief{Coffee: c, Row: p.row(n, &q, app.DayOf(n.now)), First: q.Name.First(), Place: c.Place, Link: c.Link}
	p.briefTime(n, q, &b)
	b.Purpose = p.purposeText(n, q, c.Purpose)
	b.Why = p.briefReasons(n, q)
	p.briefSkills(n, q, &b)
	b.Give, b.Bridge = p.offerLabel(n.me, p.offerFor(n, q.ID)), p.bridgeText(n, q.ID)
	if b.Give == "-" {
		b.Give = ""
	}
	if b.Notes, err = p.briefNotes(ctx, n, q, day); err != nil {
		return Brief{}, err
	}
	if b.Promised, b.Awaited, err = p.briefPromises(ctx, n, q, day); err != nil {
		return Brief{}, err
	}
	b.Questions, b.Language, err = p.takeAlong(ctx, n, q, c)
	return b, err
}

// briefTime says when the coffee is on both clocks.
func (p *Planner) briefTime(n *network, q app.Person, b *Brief) {
	c := b.Coffee
	if c.Start.IsZero() {
		b.When = p.words.Say("brief.no-time")
		return
	}
	at := c.Start.In(n.now.Location())
	b.Clock = p.words.Clock(at)
	if app.DayOf(at) != app.DayOf(n.now) {
		b.Clock = p.words.Say("brief.day-clock", "day", p.nearDay(n.now, at), "clock", b.Clock)
	}
	if c.End().After(n.now) {
		b.When = p.words.Say("brief.length", "minutes", c.Minutes, "in", p.in(n.now, c.Start))
	} else {
		b.When = p.words.Count("brief.over", c.Minutes)
	}
	loc, err := p.clockOf(q)
	if err != nil || sameClock(c.Start, loc, n.now.Location()) {
		return
	}
	there := c.Start.In(loc)
	b.Theirs = p.words.Say("brief.theirs", "clock", p.words.Clock(there), "name", b.First)
	if app.DayOf(there) != app.DayOf(at) {
		b.Theirs = p.words.Say("brief.theirs.day", "clock", p.words.Clock(there), "day", p.words.Day(there), "name", b.First)
	}
	if q.Place != "" {
		b.Theirs = p.words.Say("brief.theirs.place", "theirs", b.Theirs, "place", q.Place)
	}
}

// briefReasons says why this person, in the words of the suggestion: which need of
// mine they meet. How I judge them, trust and ratings, is no part of a paper that
// may lie on the table.
func (p *Planner) briefReasons(n *network, q app.Person) []string {
	var out []string
	for _, t := range p.needTerms(n, q.ID) {
		if t.Value <= 0 || len(out) == briefWhy || t.Need == "" && t.Kind != suggest.OfPerspective {
			continue
		}
		line := t.Label
		if t.Source != "" && t.Kind != suggest.OfSupport {
			id := "brief.why"
			if strings.HasSuffix(t.Label, "?") {
				id = "brief.why.question"
			}
			line = p.words.Say(id, "reason", t.Label, "facts", t.Source)
		}
		out = append(out, line)
	}
	return out
}

// briefSkills compares what I want to grow with what they are good at.
func (p *Planner) briefSkills(n *network, q app.Person, b *Brief) {
	lines := p.skillLines(n, q)
	var mine, theirs []string
	tell := func(l SkillLine) {
		b.Their = append(b.Their, l)
		theirs = append(theirs, p.words.Say("brief.level", "skill", l.Name, "level", int(l.Them)))
	}
	for _, l := range lines {
		if l.Claimed && l.Want > l.Mine && l.Them > l.Mine && len(b.Mine) < briefGaps {
			b.Mine = append(b.Mine, l)
			mine = append(mine, p.words.Say("brief.mine", "skill", l.Name, "have", int(l.Mine), "want", int(l.Want)))
			tell(l)
		}
	}
	for _, l := range lines {
		told := false
		for _, o := range b.Their {
			told = told || o.ID == l.ID
		}
		if l.Claimed && !told && l.Them >= 4 && l.Them > l.Mine && len(b.Their) < briefSkills {
			tell(l)
		}
	}
	b.MineText, b.TheirText = strings.Join(mine, "; "), strings.Join(theirs, ", ")
}

// briefPromises lists what is promised and open on both sides, the one due first
// at the head.
func (p *Planner) briefPromises(ctx context.Context, n *network, q app.Person, day func(time.Time) string) (mine, theirs []string, err error) {
	entries, err := p.store.Ledger(ctx, q.ID)
	if err != nil {
		return nil, nil, err
	}
	for _, e := range byDue(entries) {
		if !e.Open() {
			continue
		}
		text := e.Text
		if due := e.Due.Time(n.now.Location()); !due.IsZero() {
			id := "brief.due"
			if e.Due < app.DayOf(n.now) {
				id = "brief.late"
			}
			text = p.words.Say(id, "text", strings.TrimSuffix(text, "."), "day", day(due))
		}
		if e.Direction == app.Gave {
			mine = append(mine, text)
		} else {
			theirs = append(theirs, text)
		}
	}
	return mine, theirs, nil
}

// onOneLine puts a text on one line; spaces that must not break stay.
func onOneLine(s string) string {
	return strings.TrimSpace(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n", r) }), " "))
}
