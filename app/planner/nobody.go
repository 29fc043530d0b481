package planner

import (
	"sort"
	"strings"

	"cortado/app/suggest"
)

// mostImportance is how much a question asked for the moment matters.
const mostImportance = 5

// Why nobody is suggested: ids of sentences.
const (
	noPeople  = "who.empty.people"
	noNeeds   = "who.empty.needs"
	allOut    = "who.empty.nobody" // everyone is out of question at present
	noneFills = "who.empty.unmet"  // some could be asked, and nothing known of them meets a need
)

// whyNobody says in full why nobody is suggested: for people who are out of
// question, how many for which reason; and it tells apart those of whom nothing
// fitting is known.
func (p *Planner) whyNobody(n *network, empty string) (id, text string) {
	if empty != allOut {
		return empty, p.words.Say(empty)
	}
	able, out := p.outOfQuestion(n)
	if able > 0 {
		return noneFills, p.words.Count(noneFills, able)
	}
	return allOut, p.words.Count("who.nobody.blocked", len(n.people), "why", p.blockedText(out))
}

// fewerText says why a proposal has fewer people than were asked for.
func (p *Planner) fewerText(n *network, chosen int) string {
	able, out := p.outOfQuestion(n)
	if able > chosen {
		return p.words.Count("who.fewer.unmet", chosen, "able", p.words.Number(able))
	}
	if text := p.blockedText(out); text != "" {
		return p.words.Count("who.fewer.blocked", chosen, "why", text)
	}
	return p.words.Count("who.fewer.people", chosen)
}

// outOfQuestion counts who can be asked now, and the others by reason.
func (p *Planner) outOfQuestion(n *network) (able int, out map[suggest.Reason]int) {
	out = map[suggest.Reason]int{}
	plan := p.plan(n, nil)
	for i := range n.people {
		a, why := plan.Availability(n.people[i].ID)
		if a > 0 {
			able++
			continue
		}
		out[why.Reason]++
	}
	return able, out
}

// blockedText lists reasons with their numbers, the most frequent first:
// "12 paused, 3 snoozed".
func (p *Planner) blockedText(out map[suggest.Reason]int) string {
	var reasons []suggest.Reason
	for r := range out {
		reasons = append(reasons, r)
	}
	sort.Slice(reasons, func(i, j int) bool {
		a, b := out[reasons[i]], out[reasons[j]]
		return a > b || a == b && reasons[i] < reasons[j]
	})
	var parts []string
	for _, r := range reasons {
		parts = append(parts, p.words.Count("who.blocked."+string(r), out[r]))
	}
	return strings.Join(parts, ", ")
}
