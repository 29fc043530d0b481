package me

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// ownView is my place on a dimension of my own, with the way to change it.
func (s *Screen) ownView(own app.OwnDimension) fyne.CanvasObject {
	var place fyne.CanvasObject
	if len(own.Values) > 0 {
		place = s.view(own.ID, own.Name, own.Values, func(v string) string { return v })
	} else {
		place = s.viewText(own.ID, own.Name)
	}
	edit := part.IconButton("pencil", s.say("own.edit", "dimension", own.Name), func() { s.editOwn(own.ID) }).Small()
	return part.RowTop(4, part.Grow(place), part.Column(0, part.Gap(1, 22), edit))
}

// editOwn asks for a dimension of one's own: its name, its values, my place on
// it and how much it counts. An empty id adds one.
func (s *Screen) editOwn(id app.Dimension) {
	v := planner.OwnViewOf(s.me, id)
	name := part.NewField(s.say("own.name"), s.say("own.example"))
	name.SetText(v.Name)
	values := part.NewTextField(s.say("own.values"), s.say("own.values.example"), 3)
	values.SetText(strings.Join(v.Values, "\n"))
	values.Hint(s.say("own.values.help"))
	problem := part.SmallParagraph("").In(look.Alert)
	problem.Hide()

	var d *part.Dialog
	place := part.NewSelect(s.say("own.place"), []string{s.say("unsaid")}, 0, func(int) {})
	written := part.NewField(s.say("own.place"), s.say("unsaid"))
	written.SetText(v.Place)
	upward := part.NewCheck(s.say("own.upward"), v.Upward, nil)
	ordered := part.NewCheck(s.say("own.ordered"), v.Ordered, nil)
	where := part.Stack()
	chosen := v.Place
	show := func() {
		list := valuesOf(values.Text())
		where.Objects = []fyne.CanvasObject{written}
		if len(list) > 0 {
			place.SetOptions(append([]string{s.say("unsaid")}, list...), 1+slices.Index(list, stillAt(chosen, v.Values, list)))
			where.Objects = []fyne.CanvasObject{place}
		}
		upward.SetEnabled(ordered.On())
		where.Refresh()
		refit(d)
	}
	place.OnChanged = func(i int) {
		chosen = ""
		if list := valuesOf(values.Text()); i > 0 && i <= len(list) {
			chosen = list[i-1]
		}
	}
	values.OnChanged = func(string) { show() }
	ordered.OnChanged = func(bool) { show() }
	weight := part.NewStepper(0, 5, v.Weight, nil).Small()
	form := part.Column(12, name, values, ordered, where,
		part.Row(12, part.Grow(part.Column(0, part.NewParagraph(s.say("own.weight")).In(look.Ink), part.SmallParagraph(s.say("weights.text")).In(look.Ink3))), weight),
		upward, problem)
	title, verb := s.say("own.add.head"), s.say("add")
	if id != "" {
		title, verb = s.say("own.head"), s.say("keep")
		form.Add(part.Start(part.NewButton(part.Quiet, s.say("own.remove"), "trash", func() { s.removeOwn(d, v.OwnDimension) })))
	}
	d = s.ask(title, form, verb, func() bool {
		if list := valuesOf(values.Text()); len(list) > 0 {
			chosen = stillAt(chosen, v.Values, list)
		}
		v.Name, v.Values, v.Ordered = strings.TrimSpace(name.Text()), valuesOf(values.Text()), ordered.On()
		v.Weight, v.Upward = weight.Value(), upward.On() && ordered.On()
		v.Place = strings.TrimSpace(written.Text())
		if len(v.Values) > 0 {
			v.Place = chosen
		}
		if err := s.planner.CheckOwnDimension(s.me, v); err != nil {
			problem.SetText(sentence(err))
			problem.Show()
			return false
		}
		s.act(func(ctx context.Context) (app.ChangeID, error) { return s.planner.SaveOwnDimension(ctx, v) }, "", "views")
		return true
	})
	show()
	name.Focus()
}

// stillAt is my place after the values were written anew: the same value, the
// one that took its name over in its line, or none.
func stillAt(place string, old, fresh []string) string {
	if at := slices.Index(old, place); at >= 0 && !slices.Contains(fresh, place) && len(old) == len(fresh) {
		return fresh[at]
	}
	if slices.Contains(fresh, place) {
		return place
	}
	return ""
}

// valuesOf reads the values as they are written, one a line or between commas;
// one that is there twice stays, so that it can be told.
func valuesOf(text string) []string {
	var out []string
	for _, t := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '\n' }) {
		if t = strings.TrimSpace(t); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// removeOwn asks before it removes a dimension with everybody's place on it.
func (s *Screen) removeOwn(d *part.Dialog, own app.OwnDimension) {
	d.Close()
	s.host.Ask(s.say("own.remove.ask", "dimension", own.Name), s.say("own.remove.text"), s.say("own.remove"), true, func() {
		s.act(func(ctx context.Context) (app.ChangeID, error) { return s.planner.RemoveOwnDimension(ctx, own.ID) },
			s.say("own.removed", "dimension", own.Name), "views")
	})
}
