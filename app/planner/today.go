package planner

import (
	"context"
	"hash/fnv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// Today is what the Today screen shows, every text prepared.
type Today struct {
	Head     string // "Wednesday 18 November"
	Line     string // "One coffee today and four small things to do"
	Next     *NextCoffee
	Tasks    []Task
	TaskLine string // "4 things, about 12 minutes"
	Round    *RoundProgress
	Top      *SuggestionCard // the best suggestion not asked yet
	Promised []PromiseLine
	Moved    []MovedCoffee // what my calendar files tell otherwise
	People   int           // how many people there are at all
	Gaps     int           // how many skills I want to grow
}

// NextCoffee is the next coffee with its brief.
type NextCoffee struct {
	Coffee    app.Coffee
	Row       PersonRow
	Clock     string // "15:30"
	When      string // "25 min, in 4 hours"
	Theirs    string // "10:30 for Priya, Toronto"; empty when the clocks agree
	First     string
	Mine      []SkillLine // my gaps they can fill
	MineText  string      // "Financial modelling 1, want 3"
	TheirText string      // "Financial modelling 5, Pricing 4"
	Purpose   string
	Give      string
	Bridge    string
	Questions []string
}

// RoundProgress is how far the round has come.
type RoundProgress struct {
	Number int
	Asked  string // "3 of 4 asked"
	Line   string // "2 to 27 November. 2 said yes, 1 not answered."
	Rows   []ProgressRow
}

// ProgressRow is one person of the round.
type ProgressRow struct {
	Person app.PersonID
	Name   string
	Asked  bool // I asked
	Yes    bool // they said yes
	Status string
}

// PromiseLine is a promise of mine.
type PromiseLine struct {
	Entry int64
	Text  string
	When  string
	Late  bool
}

// TodayView gives what to do now.
func (p *Planner) TodayView(ctx context.Context) (Today, error) {
	n, err := p.read(ctx)
	if err != nil {
		return Today{}, err
	}
	t := Today{Head: p.words.LongDay(n.now), People: len(n.people), Gaps: len(n.me.Gaps())}
	all, err := p.Due(ctx)
	if err != nil {
		return Today{}, err
	}
	minutes := 0
	for _, task := range all {
		if task.FollowUp.Kind == app.DuePromise {
			continue // promises stand in their own list
		}
		t.Tasks = append(t.Tasks, task)
		minutes += task.Minutes
	}
	if len(t.Tasks) > 0 {
		t.TaskLine = p.words.Count("today.tasks", len(t.Tasks), "minutes", minutes)
	}
	if t.Promised, err = p.promised(ctx, n); err != nil {
		return Today{}, err
	}
	if t.Moved, err = p.Moved(ctx); err != nil {
		return Today{}, err
	}
	if c, ok := n.nextCoffee(); ok {
		next, err := p.nextCoffee(ctx, n, c)
		if err != nil {
			return Today{}, err
		}
		t.Next = &next
	}
	t.Line = p.todayLine(n, len(t.Tasks)+len(t.Promised))
	if err := p.roundOnToday(ctx, n, &t); err != nil {
		return Today{}, err
	}
	return t, nil
}

func (p *Planner) todayLine(n *network, tasks int) string {
	coffees := 0
	for _, c := range n.coffees {
		if one, comes := c.Coming(n.now); comes && app.DayOf(one.Start.In(n.now.Location())) == app.DayOf(n.now) {
			coffees++
		}
	}
	switch {
	case coffees > 0 && tasks > 0:
		return p.words.Say("today.line.both", "coffees", p.words.Count("today.coffees", coffees), "things", p.words.Count("today.things", tasks))
	case coffees > 0:
		return p.words.Say("today.line.coffees", "coffees", p.words.Count("today.coffees", coffees))
	case tasks > 0:
		return p.words.Say("today.line.things", "things", p.words.Count("today.things", tasks))
	}
	return p.words.Say("today.line.nothing")
}

func (n *network) nextCoffee() (app.Coffee, bool) {
	var next app.Coffee
	for _, c := range n.coffees {
		if one, comes := c.Coming(n.now); comes && (next.ID == 0 || one.Start.Before(next.Start)) {
			next = one
		}
	}
	return next, next.ID != 0
}

func (p *Planner) nextCoffee(ctx context.Context, n *network, c app.Coffee) (NextCoffee, error) {
	q, err := p.person(ctx, c.Person)
	if err != nil {
		return NextCoffee{}, err
	}
	at := c.Start.In(n.now.Location())
	out := NextCoffee{Coffee: c, Row: p.row(n, &q, app.DayOf(n.now)), First: q.Name.First(), Clock: p.words.Clock(at), Purpose: c.Purpose, Questions: c.Brief}
	if app.DayOf(at) != app.DayOf(n.now) {
		out.Clock = p.words.Day(at) + ", " + out.Clock
	}
	out.When = p.words.Say("today.length", "minutes", c.Minutes, "in", p.in(n.now, c.Start))
	if loc, err := p.clockOf(q); err == nil && !sameClock(c.Start, loc, n.now.Location()) {
		out.Theirs = p.words.Say("today.theirs", "time", p.words.Clock(c.Start.In(loc)), "name", q.Name.First(), "place", q.Place)
		out.Theirs = strings.TrimSuffix(out.Theirs, ", ")
	}
	var mine, theirs []string
	for _, l := range p.skillLines(n, q) {
		if l.Want > l.Mine && l.Them > l.Mine && len(out.Mine) < 2 {
			out.Mine = append(out.Mine, l)
			mine = append(mine, p.words.Say("today.mine", "skill", l.Name, "have", int(l.Mine), "want", int(l.Want)))
			theirs = append(theirs, p.words.Say("today.level", "skill", l.Name, "level", int(l.Them)))
		}
	}
	out.MineText, out.TheirText = strings.Join(mine, "; "), strings.Join(theirs, ", ")
	out.Purpose = p.purposeText(n, q, c.Purpose)
	out.Give = p.offerLabel(n.me, p.offerFor(n, q.ID))
	out.Bridge = p.bridgeText(n, q.ID)
	if len(out.Questions) == 0 {
		out.Questions = p.questionsFor(out)
	}
	return out, nil
}

// questionsFor chooses three questions to take along: about the skill they can
// help with, about how they see things, and about what comes next. The same
// coffee always gets the same ones.
func (p *Planner) questionsFor(c NextCoffee) []string {
	h := fnv.New32a()
	h.Write([]byte(c.Coffee.UID))
	pick := h.Sum32()
	var out []string
	ask := func(group string, count uint32) {
		id := "ask-along." + group + "." + string('1'+rune(pick%count))
		pick = pick*31 + 7
		parts := []any{"name", c.First}
		if len(c.Mine) > 0 {
			parts = append(parts, "skill", inSentence(c.Mine[0].Name))
		}
		out = append(out, p.words.Say(id, parts...))
	}
	if len(c.Mine) > 0 {
		ask("skill", 5)
	} else {
		ask("view", 5)
	}
	ask("work", 5)
	ask("next", 5)
	return out
}

// inSentence writes a skill's name as it stands inside a sentence: its first
// letter small, unless the word is an abbreviation such as SQL.
func inSentence(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	if second, _ := utf8.DecodeRuneInString(name[size:]); unicode.IsUpper(second) {
		return name
	}
	return string(unicode.ToLower(first)) + name[size:]
}

// SaveBrief keeps the questions the user wants to take along.
func (p *Planner) SaveBrief(ctx context.Context, id app.CoffeeID, questions []string) (app.ChangeID, error) {
	c, err := p.store.Coffee(ctx, id)
	if err != nil {
		return 0, err
	}
	c.Brief = nil
	for _, q := range questions {
		if q = strings.TrimSpace(q); q != "" {
			c.Brief = append(c.Brief, q)
		}
	}
	return p.change("change.brief", "", func(w app.Writer) error {
		_, err := w.SaveCoffee(c)
		return err
	}, app.CoffeesChanged)
}

func (p *Planner) promised(ctx context.Context, n *network) ([]PromiseLine, error) {
	entries, err := p.store.Ledger(ctx, 0)
	if err != nil {
		return nil, err
	}
	var out []PromiseLine
	for _, e := range entries {
		q, known := n.byID[e.Person]
		if e.Direction != app.Gave || !e.Open() || !known {
			continue
		}
		l := PromiseLine{Entry: e.ID, Text: p.words.Say("today.promise", "text", e.Text, "name", q.Name.First())}
		if due := e.Due.Time(n.now.Location()); !due.IsZero() {
			l.When = p.nearDay(n.now, due)
			l.Late = e.Due < app.DayOf(n.now)
		}
		out = append(out, l)
	}
	return out, nil
}

// roundOnToday adds the round's progress and the best suggestion not asked yet.
func (p *Planner) roundOnToday(ctx context.Context, n *network, t *Today) error {
	view, err := p.WhoNext(ctx, 0)
	if err != nil {
		return err
	}
	t.Round = view.Progress
	for i := range view.Cards {
		if !view.Cards[i].Asked {
			t.Top = &view.Cards[i]
			break
		}
	}
	return nil
}

// progress says how far a round has come.
func (p *Planner) progress(n *network, r app.Round) *RoundProgress {
	out := &RoundProgress{Number: int(r.ID)}
	asked, yes, silent, of := 0, 0, 0, 0
	for _, pick := range r.Picks {
		if pick.Dropped {
			continue
		}
		of++
		row := ProgressRow{Person: pick.Person, Name: pick.Name}
		row.Asked, row.Yes, row.Status = p.standing(n, r, pick.Person)
		if q, ok := n.byID[pick.Person]; ok {
			row.Name = q.Name.String()
		}
		if row.Asked {
			asked++
			if row.Yes {
				yes++
			} else {
				silent++
			}
		}
		out.Rows = append(out.Rows, row)
	}
	out.Asked = p.words.Say("round.asked", "n", asked, "of", of)
	out.Line = p.words.Say("round.line", "from", p.words.Day(r.From.Time(time.UTC)), "to", p.words.Day(r.To.Time(time.UTC)), "yes", yes, "waiting", silent)
	return out
}

// standing says where a person of a round stands.
func (p *Planner) standing(n *network, r app.Round, id app.PersonID) (asked, yes bool, status string) {
	for _, m := range n.messages {
		if m.Person == id && !m.SentAt.Before(r.Started) && !m.SentAt.IsZero() && m.State != app.Draft && m.AsksForCoffee() {
			asked = true
			yes = yes || m.State == app.Replied
		}
	}
	status = p.words.Say("round.not-asked")
	if asked {
		status = p.words.Say("round.no-answer")
	}
	for _, c := range n.coffees {
		if c.Person != id || c.Created.Before(r.Started) && c.Round != r.ID && c.AskedAt.Before(r.Started) {
			continue
		}
		switch c.State {
		case app.Asked:
			asked, status = true, p.words.Say("round.no-answer")
		case app.Agreed:
			asked, yes, status = true, true, p.words.Say("round.yes")
		case app.Scheduled:
			asked, yes, status = true, true, p.words.Say("round.coffee", "day", p.nearDay(n.now, c.Start))
			if n.over(c) {
				status = p.words.Say("round.not-rated")
			}
		case app.WasMet:
			asked, yes, status = true, true, p.words.Say("round.not-rated")
			if n.rated(c.ID) {
				status = p.words.Say("round.rated")
			}
		case app.Declined:
			asked, status = true, p.words.Say("round.no")
		case app.Silent:
			asked, status = true, p.words.Say("round.silent")
		}
	}
	return asked, yes, status
}
