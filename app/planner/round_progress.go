package planner

import (
	"strings"
	"time"

	"cortado/app"
)

// RoundProgress is how far the round has come.
type RoundProgress struct {
	Number int
	Asked  string // "3 of 4 asked"
	Line   string // "2 to 27 November. 2 said yes, 1 not answered."
	Rows   []ProgressRow
	Over   bool // nothing is left to do in it: the next one can begin
}

// ProgressRow is one person of the round.
type ProgressRow struct {
	Person app.PersonID // 0 when they are no longer kept
	Name   string
	Asked  bool // I asked
	Yes    bool // they said yes
	Status string
}

// progress says how far a round has come.
func (p *Planner) progress(n *network, r app.Round) *RoundProgress {
	out := &RoundProgress{Number: int(r.ID), Over: true}
	asked, counts := 0, map[string]int{}
	for _, pick := range livePicks(r) {
		s := n.roundStanding(r, pick.Person)
		row := ProgressRow{Name: pick.Name, Asked: s.asked(), Yes: s.yes, Status: p.standingText(n, s)}
		if q, known := n.byID[pick.Person]; known {
			row.Person, row.Name = q.ID, q.Name.String()
			aside := !s.asked() && q.Standing.Status(app.DayOf(n.now)) != "active"
			if aside {
				row.Status = p.words.Say("day.round.aside")
			}
			out.Over = out.Over && (s.over() || aside)
		}
		if row.Asked {
			asked++
		}
		counts[s.counted()]++
		out.Rows = append(out.Rows, row)
	}
	out.Asked = p.words.Say("round.asked", "n", asked, "of", len(out.Rows))
	out.Line = p.words.Say("day.round.line", "days", p.dayRange(r.From, r.To), "standing", p.roundCounts(counts))
	return out
}

// roundCounts says how many stand where: "2 said yes, 1 not answered".
func (p *Planner) roundCounts(counts map[string]int) string {
	var parts []string
	for _, of := range []string{"yes", "waiting", string(isRefused), string(isResting), string(isCalledOff)} {
		if k := counts[of]; k > 0 {
			parts = append(parts, p.words.Count("day.round.count."+of, k))
		}
	}
	if len(parts) == 0 {
		return p.words.Say("day.round.nobody")
	}
	return strings.Join(parts, ", ")
}

// dayRange writes from when to when, with no more said twice than needed: "2 to
// 27 November", "26 October to 20 November", "14 Dec 2026 to 8 Jan 2027".
func (p *Planner) dayRange(from, to app.Day) string {
	a, b := from.Time(time.UTC), to.Time(time.UTC)
	first, last := dayMonth(p, a), dayMonth(p, b)
	switch {
	case a.Year() != b.Year():
		first, last = p.words.DayYear(a), p.words.DayYear(b)
	case a.Month() == b.Month():
		first = p.words.Number(a.Day())
	}
	return p.words.Say("day.range", "from", first, "to", last)
}
