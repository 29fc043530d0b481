package people

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// told is what is said of a dimension: a value, none because it is not known, or
// that the title is to say it.
type told struct {
	value string
	title bool
}

// viewValue is the value of a dimension, edited where it stands: chosen among
// its values, or written where any words are one.
func (s *Screen) viewValue(l planner.ViewLine, rest *part.Paragraph) fyne.CanvasObject {
	d := l.Dimension
	values, name := app.SpecOf(d).Values, func(v string) string { return s.host.Words().Say(string(d) + "." + v) }
	for _, own := range s.me.Own {
		if own.ID == d {
			values, name = own.Values, func(v string) string { return v }
		}
	}
	switch {
	case d == app.WorkStrength:
		open := part.NewPressed(rest, s.word("strengths.tip"), func() {
			s.about = true
			s.showPerson()
		})
		s.stays["views.strengths"] = open
		return open
	case d == app.Organisation:
		return s.viewText(l, s.full.Person.Organisation, rest, func(q *app.Person, text string) { q.Organisation = text })
	case len(values) == 0:
		return s.viewText(l, s.full.Person.Perspective[d].Value, rest, func(q *app.Person, text string) {
			tell(q, map[app.Dimension]told{d: {value: text}})
		})
	}
	states, options, chosen := s.viewStates(d, values, name)
	id := s.at
	return s.choice("view."+string(d), rest, s.viewTip(l), options, chosen, func(i int) {
		s.change(id, func(q *app.Person) { tell(q, map[app.Dimension]told{d: states[i]}) }, nil)
	})
}

func (s *Screen) viewTip(l planner.ViewLine) string {
	if l.Origin == "" {
		return s.word("tip")
	}
	return s.word("tip.from", "origin", capital(l.Origin))
}

func (s *Screen) viewText(l planner.ViewLine, text string, rest *part.Paragraph, write func(*app.Person, string)) fyne.CanvasObject {
	return s.lineAs(line{field: "view." + string(l.Dimension), text: text, empty: "view.more", write: write, tip: s.viewTip(l)}, rest)
}

// readsTitle says whether a dimension is read off titles.
func readsTitle(d app.Dimension) bool { return d == app.Function || d == app.Seniority }

// viewStates are what can be said of a dimension with known values. A value kept
// earlier that is no longer among them stays on offer.
func (s *Screen) viewStates(d app.Dimension, values []string, name func(string) string) (states []told, options []string, chosen int) {
	now, known := s.full.Person.Perspective[d]
	guessed := known && now.Source == app.Inferred
	states, options = []told{{}}, []string{s.say("unknown")}
	if readsTitle(d) || guessed {
		guess := s.say("views.guess")
		if guessed && now.Value != "" {
			guess = s.say("views.guess.value", "value", name(now.Value))
		}
		states, options = append(states, told{title: true}), append(options, guess)
		if guessed || !known {
			chosen = 1
		}
	}
	there := false
	for _, v := range values {
		there = there || v == now.Value
	}
	if !there && now.Value != "" {
		values = append(values[:len(values):len(values)], now.Value)
	}
	for _, v := range values {
		if v == now.Value && !guessed {
			chosen = len(options)
		}
		states, options = append(states, told{value: v}), append(options, name(v))
	}
	return states, options, chosen
}

// strengthRows are the working strengths, each with its level.
func (s *Screen) strengthRows() fyne.CanvasObject {
	id := s.at
	col := part.Column(6)
	for _, way := range app.Strengths() {
		options, chosen := []string{s.say("strength.unknown")}, 0
		now, known := s.full.Person.Strengths[way]
		for n := app.Level(0); n <= app.MaxLevel; n++ {
			options = append(options, strconv.Itoa(int(n)))
			if known && now == n {
				chosen = len(options) - 1
			}
		}
		rest := part.Body(options[chosen]).In(look.Ink)
		if !known {
			rest.In(look.Ink3)
		}
		level := s.choice("strength."+string(way), rest, s.tip("strengths"), options, chosen, func(i int) {
			s.change(id, func(q *app.Person) {
				kept := map[app.Strength]app.Level{}
				for other, n := range q.Strengths {
					kept[other] = n
				}
				if delete(kept, way); i > 0 {
					kept[way] = app.Level(i - 1)
				}
				q.Strengths = kept
			}, nil)
		})
		col.Objects = append(col.Objects, part.Row(8, part.Grow(part.NewParagraph(s.host.Words().Say("strength."+string(way))).In(look.Ink2)), level))
	}
	return col
}

// tell puts values into a perspective; what did not change keeps its source.
// Not known is kept as an empty value, so that the title does not fill it in
// again.
func tell(q *app.Person, values map[app.Dimension]told) {
	if q.Perspective == nil {
		q.Perspective = map[app.Dimension]app.Attribute{}
	}
	for d, v := range values {
		v.value = strings.TrimSpace(v.value)
		was, known := q.Perspective[d]
		guessed := known && was.Source == app.Inferred
		switch {
		case v.title:
			if !guessed {
				delete(q.Perspective, d)
			}
		case v.value == "" && !known && !readsTitle(d), v.value == was.Value && known && !guessed:
		default:
			q.Perspective[d] = app.Attribute{Value: v.value, Certainty: 1, Source: app.Typed}
		}
	}
}
