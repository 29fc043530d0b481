package me

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// strengthsCard is how I work, five bars.
func (s *Screen) strengthsCard() fyne.CanvasObject {
	col := part.Column(5)
	for _, strength := range app.Strengths() {
		n := int(s.me.Strengths[strength])
		value := part.Caption(strconv.Itoa(n)).In(look.Ink2).Right()
		bar := part.StrengthBar(n, func(n int) {
			value.SetText(strconv.Itoa(n))
			s.save(func(me *app.Profile) {
				if me.Strengths == nil {
					me.Strengths = map[app.Strength]app.Level{}
				}
				me.Strengths[strength] = app.Level(n)
			}, "")
		})
		col.Add(part.Row(12, part.Grow(part.NewParagraph(s.host.Words().Say("strength."+string(strength))).In(look.Ink)), bar, part.Width(16, value)))
	}
	return part.Card(s.say("strengths"), nil, col)
}

// viewsCard is how I see the world, and behind a button how much each dimension
// counts when different views are looked for.
func (s *Screen) viewsCard() fyne.CanvasObject {
	w := s.host.Words()
	var fields []fyne.CanvasObject
	for _, d := range app.Dimensions() {
		label := w.Say("dimension." + string(d.ID))
		switch {
		case d.ID == app.Organisation || d.ID == app.WorkStrength:
		case d.Values != nil:
			fields = append(fields, s.view(d.ID, label, d.Values, func(v string) string { return w.Say(string(d.ID) + "." + v) }))
		default:
			fields = append(fields, s.viewText(d.ID, label))
		}
	}
	for _, own := range s.me.Own {
		fields = append(fields, s.ownView(own))
	}
	icon := "chevron-down"
	if s.weights {
		icon = "chevron-up"
	}
	col := part.Column(10, part.Columns(150, 12, fields...),
		part.Wrap(4, part.NewButton(part.Quiet, s.say("weights"), icon, func() {
			s.weights = !s.weights
			s.redraw("views")
		}).Plain().After(), part.NewButton(part.Quiet, s.say("own.add"), "plus", func() { s.editOwn("") }).Plain().Hint(s.say("own.add.hint"))))
	if s.weights {
		col.Add(s.weightRows())
	}
	return part.Card(s.say("views"), part.Caption(s.say("views.text")), col)
}

func (s *Screen) view(d app.Dimension, label string, values []string, name func(string) string) fyne.CanvasObject {
	options, chosen := []string{s.say("unsaid")}, 0
	for i, v := range values {
		options = append(options, name(v))
		if v == s.me.Perspective[d] {
			chosen = i + 1
		}
	}
	sel := part.NewSelect(label, options, chosen, func(i int) {
		value := ""
		if i > 0 {
			value = values[i-1]
		}
		s.save(func(me *app.Profile) { setView(me, d, value) }, "")
	})
	if len(values) > 10 {
		sel.Searchable(s.say("find"))
	}
	return sel
}

func (s *Screen) viewText(d app.Dimension, label string) fyne.CanvasObject {
	f := s.field("unsaid", "unsaid", s.me.Perspective[d], func(me *app.Profile, text string) { setView(me, d, text) })
	f.Label = label
	return f
}

func setView(me *app.Profile, d app.Dimension, value string) {
	if me.Perspective == nil {
		me.Perspective = map[app.Dimension]string{}
	}
	me.Perspective[d] = value // an empty one was taken away, and is not inferred again
}

// weightRows are the weights, 0 to 5, and whether only higher ranks count.
func (s *Screen) weightRows() fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(6, part.SmallParagraph(s.say("weights.text")).In(look.Ink3))
	row := func(d app.Dimension, label string) {
		col.Add(part.Row(12, part.Grow(part.NewParagraph(label).In(look.Ink)), part.NewStepper(0, 5, s.me.Weight(d), func(n int) {
			s.save(func(me *app.Profile) {
				if me.Weights == nil {
					me.Weights = map[app.Dimension]int{}
				}
				me.Weights[d] = n
			}, "")
		}).Small()))
	}
	for _, d := range app.Dimensions() {
		row(d.ID, w.Say("dimension."+string(d.ID)))
	}
	for _, own := range s.me.Own {
		row(own.ID, own.Name)
	}
	for _, d := range app.Dimensions() {
		if d.Scale == app.Ordinal {
			col.Add(s.upward(d.ID, w.Say("dimension."+string(d.ID))))
		}
	}
	for _, own := range s.me.Own {
		if own.Ordered {
			col.Add(s.upward(own.ID, own.Name))
		}
	}
	return col
}

// upward says whether on an ordered dimension only higher values count.
func (s *Screen) upward(d app.Dimension, label string) fyne.CanvasObject {
	return part.NewCheck(s.say("upward", "dimension", label), slices.Contains(s.me.Upward, d), func(on bool) {
		s.save(func(me *app.Profile) {
			me.Upward = drop(me.Upward, d)
			if on {
				me.Upward = append(me.Upward, d)
			}
		}, "")
	})
}
