package planner

import (
	"cmp"
	"context"
	"slices"

	"cortado/app"
)

// RequestLine is one thing that somebody asked of me, every text prepared.
type RequestLine struct {
	Request app.Request
	Name    string // of the person
	Status  string // "Asked Mon 9 Nov, by Fri 20 Nov"; "Promised, by Fri 20 Nov"; "Declined Tue 10 Nov"
	Late    bool   // its day has passed, and it is not done
}

// Open says whether something is still to be said or done.
func (l RequestLine) Open() bool {
	return l.Request.State == app.RequestOpen || l.Request.State == app.RequestAccepted
}

// Requests lists what a person asked of me, or everybody for 0: first what waits
// for an answer, then what I promised, each the most pressing first; then what is
// done or declined, the newest first.
func (p *Planner) Requests(ctx context.Context, person app.PersonID) ([]RequestLine, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	return p.requestLines(n, person), nil
}

func (p *Planner) requestLines(n *network, person app.PersonID) []RequestLine {
	var out []RequestLine
	for _, r := range n.requests {
		q, known := n.byID[r.Person]
		if !known || person != 0 && r.Person != person {
			continue
		}
		l := RequestLine{Request: r, Name: q.Name.String()}
		l.Late = l.Open() && r.Due != "" && r.Due < app.DayOf(n.now)
		l.Status = p.requestStatus(n, r)
		out = append(out, l)
	}
	place := map[app.RequestState]int{app.RequestAccepted: 1, app.RequestDone: 2, app.RequestDeclined: 2}
	slices.SortStableFunc(out, func(a, b RequestLine) int {
		if c := cmp.Compare(place[a.Request.State], place[b.Request.State]); c != 0 {
			return c
		}
		if !a.Open() {
			return b.Request.Asked.Compare(a.Request.Asked)
		}
		return cmp.Or(cmp.Compare(lastly(a.Request.Due), lastly(b.Request.Due)), a.Request.Asked.Compare(b.Request.Asked))
	})
	return out
}

// lastly orders days with what has none behind.
func lastly(d app.Day) app.Day { return cmp.Or(d, "9999-12-31") }

func (p *Planner) requestStatus(n *network, r app.Request) string {
	day := p.nearDay(n.now, r.Asked)
	if r.State != app.RequestOpen && !r.Answered.IsZero() {
		day = p.nearDay(n.now, r.Answered)
	}
	id := "sending.request." + string(r.State)
	if due := r.Due.Time(n.now.Location()); !due.IsZero() && (r.State == app.RequestOpen || r.State == app.RequestAccepted) {
		return p.words.Say(id+".by", "day", day, "due", p.nearDay(n.now, due))
	}
	return p.words.Say(id, "day", day)
}
