package people

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// told is what stands in the field of a dimension: a value, none because it is
// not known, or that the title is to say it.
type told struct {
	value string
	title bool
}

// viewForm is the dialog in which a person's perspective is told.
type viewForm struct {
	s         *Screen
	person    app.Person
	told      map[app.Dimension]func() told
	strengths map[app.Strength]*part.Select
}

// editViews opens it for the person shown.
func (s *Screen) editViews() {
	id := s.at
	f := &viewForm{s: s, person: s.full.Person, told: map[app.Dimension]func() told{}, strengths: map[app.Strength]*part.Select{}}
	body := part.Column(10, part.NewParagraph(s.say("views.text")), part.Columns(180, 10, f.dimensions()...),
		part.Caption(s.say("strengths")).In(look.Ink2), part.Columns(180, 10, f.ways()...))
	s.ask(s.say("views.head", "name", f.person.Name.First()), body, s.say("edit.save"), func() bool {
		values, ways := f.values(), f.levels()
		s.change(id, func(q *app.Person) {
			tell(q, values)
			q.Strengths = ways
		}, nil)
		return true
	})
}

// dimensions are the fields of the built-in and of the own dimensions.
func (f *viewForm) dimensions() []fyne.CanvasObject {
	w := f.s.host.Words()
	var fields []fyne.CanvasObject
	for _, d := range app.Dimensions() {
		label := w.Say("dimension." + string(d.ID))
		switch {
		case d.ID == app.Organisation || d.ID == app.WorkStrength:
		case d.Values != nil:
			fields = append(fields, f.choose(d.ID, label, d.Values, func(v string) string { return w.Say(string(d.ID) + "." + v) }))
		default:
			fields = append(fields, f.write(d.ID, label))
		}
	}
	for _, own := range f.s.me.Own {
		if len(own.Values) > 0 {
			fields = append(fields, f.choose(own.ID, own.Name, own.Values, func(v string) string { return v }))
			continue
		}
		fields = append(fields, f.write(own.ID, own.Name))
	}
	return fields
}

// readsTitle says whether a dimension is read off titles.
func readsTitle(d app.Dimension) bool { return d == app.Function || d == app.Seniority }

// choose is a field for a dimension with known values. A value kept earlier
// that is no longer among them stays on offer.
func (f *viewForm) choose(d app.Dimension, label string, values []string, name func(string) string) *part.Select {
	now, known := f.person.Perspective[d]
	guessed := known && now.Source == app.Inferred
	states := []told{{}}
	options, chosen := []string{f.s.say("unknown")}, 0
	if readsTitle(d) || guessed {
		guess := f.s.say("views.guess")
		if guessed && now.Value != "" {
			guess = f.s.say("views.guess.value", "value", name(now.Value))
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
	sel := part.NewSelect(label, options, chosen, nil)
	if len(options) > 10 {
		sel.Searchable(f.s.say("filter.find"))
	}
	f.told[d] = func() told { return states[max(sel.Chosen(), 0)] }
	return sel
}

// write is a field for a dimension of any words.
func (f *viewForm) write(d app.Dimension, label string) *part.Field {
	field := part.NewField(label, f.s.say("unknown"))
	field.SetText(f.person.Perspective[d].Value)
	f.told[d] = func() told { return told{value: strings.TrimSpace(field.Text())} }
	return field
}

// ways are the fields of the working strengths.
func (f *viewForm) ways() []fyne.CanvasObject {
	var fields []fyne.CanvasObject
	for _, way := range app.Strengths() {
		options, chosen := []string{f.s.say("strength.unknown")}, 0
		for n := app.Level(0); n <= app.MaxLevel; n++ {
			options = append(options, strconv.Itoa(int(n)))
			if now, known := f.person.Strengths[way]; known && now == n {
				chosen = len(options) - 1
			}
		}
		f.strengths[way] = part.NewSelect(f.s.host.Words().Say("strength."+string(way)), options, chosen, nil)
		fields = append(fields, f.strengths[way])
	}
	return fields
}

func (f *viewForm) values() map[app.Dimension]told {
	out := map[app.Dimension]told{}
	for d, now := range f.told {
		out[d] = now()
	}
	return out
}

// levels are the working strengths that are known; nil for none.
func (f *viewForm) levels() map[app.Strength]app.Level {
	var out map[app.Strength]app.Level
	for way, sel := range f.strengths {
		if i := sel.Chosen(); i > 0 {
			if out == nil {
				out = map[app.Strength]app.Level{}
			}
			out[way] = app.Level(i - 1)
		}
	}
	return out
}

// tell puts values into a perspective; what did not change keeps its source.
// Not known is kept as an empty value, so that the title does not fill it in
// again.
func tell(q *app.Person, values map[app.Dimension]told) {
	if q.Perspective == nil {
		q.Perspective = map[app.Dimension]app.Attribute{}
	}
	for d, v := range values {
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
