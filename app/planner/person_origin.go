package planner

import (
	"strings"

	"cortado/app"
)

// origin says where a value comes from and, of a guess, how sure it is:
// “you said”, “from a file”, “from ‘Finance Director’, 80%”.
func (p *Planner) origin(source app.Source, from string, certainty float64) string {
	switch source {
	case app.Inferred:
		return p.words.Say("origin.guessed", "title", from, "percent", percent(certainty))
	case app.Imported:
		return p.words.Say("origin.file")
	}
	return p.words.Say("origin.you")
}

// sourced notes where a line's value comes from, and whether it counts.
func (p *Planner) sourced(l ViewLine, q app.Person) ViewLine {
	if l.Raw == "" {
		return l
	}
	l.Claimed = l.Source != app.Inferred || l.Certainty >= claimFloor
	l.Origin = p.origin(l.Source, readOff(q), l.Certainty)
	return l
}

// strengthLine names the working strengths that are known of a person; they
// differ from mine where one of theirs is above it.
func (p *Planner) strengthLine(me app.Profile, q app.Person) (ViewLine, bool) {
	l := ViewLine{Dimension: app.WorkStrength, Label: p.words.Say("dimension.strength"), Source: app.Typed, Certainty: 1,
		Known: len(me.Strengths) > 0, Claimed: true, Origin: p.origin(q.Sources["strengths"], "", 1)}
	var named []string
	for _, s := range app.Strengths() {
		level, known := q.Strengths[s]
		if !known {
			continue
		}
		name := p.words.Say("strength." + string(s))
		if len(named) > 0 {
			name = inSentence(name)
		}
		named = append(named, p.words.Say("people.views.strengths", "strength", name, "n", int(level)))
		l.Differs = l.Differs || l.Known && level > me.Strengths[s]
	}
	l.Value = strings.Join(named, ", ")
	l.Raw = l.Value
	return l, len(named) > 0
}

// readOff is what an inference quotes: the title, or without one the
// organisation.
func readOff(q app.Person) string {
	if q.Title == "" {
		return q.Organisation
	}
	return q.Title
}

// percent is a share in [0,1] in whole percents.
func percent(share float64) int { return int(share*100 + .5) }
