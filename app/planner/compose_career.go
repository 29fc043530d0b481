package planner

import (
	"slices"
	"strings"

	"cortado/app"
)

// sureOfLine is how certain two titles must be read before a message says that
// somebody moved from one line of work to another.
const sureOfLine = .6

// otherLineBefore is the title of the latest former job in another function than
// today's: the plant engineer who became a finance director knows both sides. It
// is empty where a title cannot be read with certainty, where the user said that
// their function is that of the former job, and where the former job may not be
// over: it has no end while others have, or it is at today's house under another
// title and has none.
func (p *Planner) otherLineBefore(q app.Person) string {
	now := p.lexicon.Read(q.Title, q.Organisation).Function
	if now.Certainty < sureOfLine {
		return ""
	}
	said := q.Perspective[app.Function]
	var best app.Position
	for _, job := range q.Past {
		was := p.lexicon.Read(job.Title, job.Organisation).Function
		if was.Certainty < sureOfLine || was.Value == now.Value || said.Source == app.Typed && was.Value == said.Value || mayLast(job, q) {
			continue
		}
		if best.Title == "" || job.To > best.To || job.To == best.To && job.From > best.From {
			best = job
		}
	}
	return best.Title
}

// mayLast says whether a job of a person may still be theirs: nothing says when it
// ended, though that is known of another or it is at today's house.
func mayLast(job app.Position, q app.Person) bool {
	if job.To != "" {
		return false
	}
	return app.Fold(job.Organisation) == app.Fold(q.Organisation) ||
		slices.ContainsFunc(q.Past, func(other app.Position) bool { return other.To != "" })
}

// noHouse are words in the place of an employer that name none, beside those for
// people who work for themselves.
var noHouse = map[string]bool{"n/a": true, "na": true, "none": true, "various": true, "confidential": true, "stealth": true, "stealth startup": true,
	"stealth mode": true, "stealth mode startup": true, "retired": true, "open to work": true, "unemployed": true, "private": true, "student": true,
	"looking for opportunities": true, "seeking opportunities": true, "career break": true, "sabbatical": true, "parental leave": true}

// house is the employer a message may name; empty for words that are none.
func (p *Planner) house(organisation string) string {
	if noHouse[strings.TrimSpace(app.Fold(organisation))] || p.lexicon.SelfEmployed("", organisation) > 0 {
		return ""
	}
	return organisation
}
