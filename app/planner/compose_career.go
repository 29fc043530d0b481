package planner

import "cortado/app"

// sureOfLine is how certain two titles must be read before a message says that
// somebody moved from one line of work to another.
const sureOfLine = .6

// otherLineBefore is the title of the latest former job in another function than
// today's: the plant engineer who became a finance director knows both sides. It
// is empty where a title cannot be read with certainty, and where somebody chose
// to say what their function is and it is that of the former job.
func (p *Planner) otherLineBefore(q app.Person) string {
	now := p.lexicon.Read(q.Title, q.Organisation).Function
	if now.Certainty < sureOfLine {
		return ""
	}
	said := q.Perspective[app.Function]
	var best app.Position
	for _, job := range q.Past {
		was := p.lexicon.Read(job.Title, job.Organisation).Function
		if was.Certainty < sureOfLine || was.Value == now.Value || was.Value == said.Value {
			continue
		}
		if best.Title == "" || job.To > best.To || job.To == best.To && job.From > best.From {
			best = job
		}
	}
	return best.Title
}
