package people

import (
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// stances are what a select of them offers behind "Not known".
var stances = []int{-2, -1, 0, 1, 2}

// stancesPart asks where the person stands on each of my open questions on
// which I have a view or want the opposite one; nil without any.
func (s *Screen) stancesPart() fyne.CanvasObject {
	col := part.Column(8, s.heading("stances", nil))
	asked := false
	for _, q := range s.me.OpenQuestions() {
		if q.ID == 0 || q.Stance == nil && !q.Opposite {
			continue
		}
		asked = true
		col.Objects = append(col.Objects, part.Row(10, part.Grow(part.NewParagraph(q.Text).In(look.Ink)), part.Width(168, s.stance(q))))
	}
	if !asked {
		return nil
	}
	return col
}

// stance is the select of one question; it saves at once.
func (s *Screen) stance(q app.Question) *part.Select {
	id := s.at
	options, chosen := []string{s.say("stance.unknown")}, 0
	theirs, said := s.full.Person.Stances[q.ID]
	for i, n := range stances {
		options = append(options, s.say("stance."+strconv.Itoa(n)))
		if said && n == theirs {
			chosen = i + 1
		}
	}
	sel := part.NewSelect("", options, chosen, func(i int) {
		s.change(id, func(p *app.Person) {
			kept := map[app.QuestionID]int{}
			for on, n := range p.Stances {
				kept[on] = n
			}
			if delete(kept, q.ID); i > 0 {
				kept[q.ID] = stances[i-1]
			}
			p.Stances = kept
		}, nil)
	}).Small()
	sel.Tip = s.say("stances.hint", "name", s.full.Person.Name.First(), "question", q.Text)
	s.stays["stance."+strconv.FormatInt(int64(q.ID), 10)] = sel
	return sel
}
