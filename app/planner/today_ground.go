package planner

import (
	"strings"

	"cortado/app"
	"cortado/app/suggest"
)

// groundOf says what we share with the person of a coffee, where they came from,
// and apart from that who brought us together. A coffee has its date: whoever
// could introduce us did, or is no longer needed for it.
func (p *Planner) groundOf(n *network, c app.Coffee) (ground, by string) {
	var lines []string
	if q, known := n.byID[c.Person]; known {
		if a := q.Perspective[app.Background]; a.Value != "" && a.Certainty >= claimFloor {
			background := strings.TrimSuffix(inSentence(p.ValueName(app.Background, a.Value)), ".")
			lines = append(lines, p.words.Say("day.background", "background", background))
		}
	}
	shared := false
	for _, b := range p.plan(n, nil).Bridges(c.Person) {
		if b.Kind == suggest.IntroducedBy {
			if q, known := n.byID[b.Introducer]; known && by == "" {
				by = p.introducedText(n, c, q)
			}
			continue
		}
		if !shared { // the strongest says enough
			if text := p.bridgeSentence(n, b); text != "" {
				lines, shared = append(lines, text), true
			}
		}
	}
	return strings.Join(lines, " "), by
}

// introducedText says that somebody introduced us once there was an answer or a
// date; until then, that they can.
func (p *Planner) introducedText(n *network, c app.Coffee, by *app.Person) string {
	if c.State == app.Scheduled && !unanswered(c) || c.State == app.Agreed || c.State == app.WasMet || n.met[c.Person] {
		return p.words.Say("day.introduced", "name", by.Name.String())
	}
	return strings.TrimSuffix(p.words.Say("bridge.introduced", "name", by.Name.String()), ".")
}
