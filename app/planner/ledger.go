package planner

import (
	"context"
	"slices"
	"time"

	"cortado/app"
	"cortado/app/insight"
)

// LedgerView is what was given and received with a person, every text prepared.
type LedgerView struct {
	Person   app.PersonID
	Name     string
	First    string
	Lines    []LedgerLine // what is promised first, the most pressing first; then the newest first
	Requests []RequestLine
	Given    int    // favours of mine, done
	Received int    // favours of theirs, done
	Promised int    // promises of mine still open
	Due      int    // promises of theirs still open
	Balance  string // "You owe Lena a favour."
	Owing    bool   // I owe them
	Giving   bool   // I gave more
}

// LedgerLine is one line of the ledger.
type LedgerLine struct {
	Entry  app.Entry
	Status string // "You gave, 3 Nov"; "You promised, by Fri 20 Nov"; "Lena promised, let go"
	Late   bool   // its day has passed, and it is not done
	Asked  bool   // they had asked for it
}

// Ledger gives what was given and received with a person.
func (p *Planner) Ledger(ctx context.Context, person app.PersonID) (LedgerView, error) {
	q, err := p.person(ctx, person)
	if err != nil {
		return LedgerView{}, err
	}
	n, err := p.read(ctx)
	if err != nil {
		return LedgerView{}, err
	}
	return p.ledgerWith(ctx, n, q)
}

func (p *Planner) ledgerWith(ctx context.Context, n *network, q app.Person) (LedgerView, error) {
	entries, err := p.store.Ledger(ctx, q.ID)
	if err != nil {
		return LedgerView{}, err
	}
	return p.ledgerView(n, q, entries), nil
}

// LedgerEntry gives one line of the ledger and whose it is.
func (p *Planner) LedgerEntry(ctx context.Context, id int64) (LedgerLine, app.Person, error) {
	e, q, err := p.entry(ctx, id)
	if err != nil {
		return LedgerLine{}, q, err
	}
	v, err := p.Ledger(ctx, e.Person)
	if err != nil {
		return LedgerLine{}, q, err
	}
	for _, l := range v.Lines {
		if l.Entry.ID == id {
			return l, q, nil
		}
	}
	return LedgerLine{}, q, app.NotFound("there is no entry %d of the ledger", id) // taken off meanwhile
}

// Ledgers gives the ledger of everybody with whom there is one, those to whom
// most is owed first.
func (p *Planner) Ledgers(ctx context.Context) ([]LedgerView, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	entries, err := p.store.Ledger(ctx, 0)
	if err != nil {
		return nil, err
	}
	of := map[app.PersonID][]app.Entry{}
	for _, e := range entries {
		of[e.Person] = append(of[e.Person], e)
	}
	for _, r := range n.requests {
		if _, some := of[r.Person]; !some {
			of[r.Person] = nil
		}
	}
	var out []LedgerView
	for id, theirs := range of {
		if q, known := n.byID[id]; known {
			out = append(out, p.ledgerView(n, *q, theirs))
		}
	}
	slices.SortFunc(out, func(a, b LedgerView) int {
		if c := (b.Received - b.Given) - (a.Received - a.Given); c != 0 {
			return c
		}
		return int(a.Person - b.Person)
	})
	return out, nil
}

func (p *Planner) ledgerView(n *network, q app.Person, entries []app.Entry) LedgerView {
	v := LedgerView{Person: q.ID, Name: q.Name.String(), First: q.Name.First(), Requests: p.requestLines(n, q.ID)}
	asked := map[int64]bool{}
	for _, r := range v.Requests {
		asked[r.Request.Entry] = true
	}
	for _, e := range entries {
		l := LedgerLine{Entry: e, Asked: asked[e.ID]}
		l.Late = e.Open() && e.Due != "" && e.Due < app.DayOf(n.now)
		l.Status = p.entryStatus(n, e, v.First)
		v.Lines = append(v.Lines, l)
		v.count(e)
	}
	slices.SortStableFunc(v.Lines, func(a, b LedgerLine) int { return beforeInLedger(a.Entry, b.Entry) })
	v.balance(p)
	return v
}

func (v *LedgerView) count(e app.Entry) {
	switch mine := e.Direction == app.Gave; {
	case e.Open() && mine:
		v.Promised++
	case e.Open():
		v.Due++
	case e.Done.IsZero(): // let go
	case mine:
		v.Given++
	default:
		v.Received++
	}
}

// beforeInLedger orders promises still open by their day, then what is done or
// let go, the newest first.
func beforeInLedger(a, b app.Entry) int {
	switch {
	case a.Open() != b.Open():
		if a.Open() {
			return -1
		}
		return 1
	case a.Open() && lastly(a.Due) != lastly(b.Due):
		if lastly(a.Due) < lastly(b.Due) {
			return -1
		}
		return 1
	case a.Open():
		return a.On.Compare(b.On)
	}
	if c := lastWord(b).Compare(lastWord(a)); c != 0 {
		return c
	}
	return int(b.ID - a.ID)
}

// lastWord is when a line was last true: given, or else promised.
func lastWord(e app.Entry) time.Time {
	if e.Done.IsZero() {
		return e.On
	}
	return e.Done
}

// balance says gently how we stand: of a favour or two nobody keeps count.
func (v *LedgerView) balance(p *Planner) {
	v.Owing, v.Giving = insight.OutOfBalance(v.Given, v.Received)
	switch {
	case len(v.Lines) == 0:
		v.Balance = p.words.Say("ledger.balance.none", "name", v.First)
	case v.Owing:
		v.Balance = p.words.Say("ledger.balance.owing", "name", v.First)
		if v.Promised > 0 {
			v.Balance = p.words.Say("ledger.balance.promised", "name", v.First)
		}
	case v.Giving:
		v.Balance = p.words.Say("ledger.balance.giving", "name", v.First)
	default:
		v.Balance = p.words.Say("ledger.balance.even", "name", v.First)
	}
}

// entryStatus says who gave or promised, and when.
func (p *Planner) entryStatus(n *network, e app.Entry, name string) string {
	id, day := "ledger."+string(e.Direction), p.nearDay(n.now, lastWord(e))
	switch due := e.Due.Time(n.now.Location()); {
	case !e.Done.IsZero():
		return p.words.Say(id+".done", "name", name, "day", day)
	case e.Dropped:
		return p.words.Say(id+".dropped", "name", name, "day", day)
	case !due.IsZero():
		return p.words.Say(id+".by", "name", name, "day", p.nearDay(n.now, due))
	}
	return p.words.Say(id+".open", "name", name, "day", day)
}
