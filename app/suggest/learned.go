package suggest

import (
	"math"

	"cortado/app"
)

// Learned is a fit that ratings moved: before by what is known of the person
// alone, after with the talks rated for the need; both in whole percents.
type Learned struct {
	Person        app.PersonID
	Need          app.NeedID
	Before, After int
}

// Learned lists every fit for which talks were rated, by person and need in
// the model's order. Needs of support are left out: they rest on talks alone
// and have no before. Needs I no longer have, and who is not in the network,
// are left out too.
func (p *Planned) Learned() []Learned {
	var out []Learned
	s := p.newScratch()
	for i, person := range p.people {
		if len(p.talks.of(i)) == 0 {
			continue
		}
		p.judge(i, s)
		for n := range p.needs {
			if s.weight[n] == 0 || p.needs[n].group == supportGroup {
				continue
			}
			before, _ := p.knownFit(&p.needs[n], i, s, nil)
			out = append(out, Learned{person.ID, p.needs[n].ID, int(math.Round(100 * unit(before))), int(s.fit[n])})
		}
	}
	return out
}

// MeanRating is my own mean rating as the model uses it, in [0,1], shrunk
// towards the .6 it begins with, and how many ratings it rests on.
func (p *Planned) MeanRating() (mean float64, ratings int) {
	for i := range p.in.Talks {
		if r := p.in.Talks[i].Helpful; r >= 1 && r <= 5 {
			ratings++
		}
	}
	return p.mean, ratings
}
