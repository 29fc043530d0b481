package people

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// filterForm is the dialog with every filter behind More. Each choice says how
// many people it would show; the list behind follows at once.
type filterForm struct {
	s       *Screen
	dialog  *part.Dialog
	choices planner.Choices
	facets  []*facet
	level   *part.Select
	unsure  *part.Check
	clear   *part.Button
	show    *part.Button
}

// facet is one filter with values to choose from.
type facet struct {
	values []string
	value  func(*planner.Filter) *string
	offer  func(planner.Choices) []planner.FilterChoice
	name   func(string) string // nil: as the choice is labelled
	choose *part.Select        // one of few values
	typed  *part.Combo         // any of many
}

// filters opens the filters behind More once their choices are counted.
func (s *Screen) filters() {
	query := s.query
	var choices planner.Choices
	s.host.Run("people.choices", func(ctx context.Context) (err error) {
		choices, err = s.planner.FilterChoices(ctx, query)
		return err
	}, func() {
		if s.form == nil {
			s.openFilters(choices)
			return
		}
		s.form.choices = choices
		s.form.fill()
	})
}

func (s *Screen) openFilters(choices planner.Choices) {
	f := &filterForm{s: s, choices: choices}
	s.form = f
	relation := func(q *planner.Filter) *string { return (*string)(&q.Relation) }
	grid := part.Columns(200, 12,
		f.chosen("filter.relation", relation, func(c planner.Choices) []planner.FilterChoice { return c.Relations }, "relation"),
		f.chosen("filter.function", func(q *planner.Filter) *string { return &q.Function }, func(c planner.Choices) []planner.FilterChoice { return c.Functions }, "function"),
		f.chosen("filter.seniority", func(q *planner.Filter) *string { return &q.Seniority }, func(c planner.Choices) []planner.FilterChoice { return c.Seniorities }, "seniority"),
		f.written("filter.organisation", func(q *planner.Filter) *string { return &q.Organisation }, func(c planner.Choices) []planner.FilterChoice { return c.Organisations }),
		f.written("filter.skill", func(q *planner.Filter) *string { return &q.Skill }, func(c planner.Choices) []planner.FilterChoice { return c.Skills }),
		f.levels(),
		f.chosen("filter.tag", func(q *planner.Filter) *string { return &q.Tag }, func(c planner.Choices) []planner.FilterChoice { return c.Tags }, ""),
		f.chosen("filter.last", func(q *planner.Filter) *string { return &q.LastContact }, func(c planner.Choices) []planner.FilterChoice { return c.LastContacts }, "contact"),
		f.chosen("filter.status", func(q *planner.Filter) *string { return &q.Status }, func(c planner.Choices) []planner.FilterChoice { return c.Statuses }, "status"))
	f.unsure = part.NewCheck("", s.query.Filter.Unsure, func(on bool) { f.change(func(q *planner.Filter) { q.Unsure = on }) })
	f.clear = part.NewButton(part.Quiet, s.say("filter.clear"), "", func() {
		f.change(func(q *planner.Filter) {
			*q = planner.Filter{FillsGap: q.FillsGap, Outside: q.Outside, NeverMet: q.NeverMet}
		})
	})
	f.show = part.NewButton(part.Main, "", "", func() { f.dialog.Close() })
	f.fill()
	f.counted()
	f.dialog = part.NewDialog(s.tell("more.head"), part.Column(12, grid, f.unsure), f.clear, f.show)
	f.dialog.OnClosed = func() { s.form = nil }
	f.dialog.ShowOn(s.host.Window().Canvas())
}

// change sets a filter, and has list and choices counted anew.
func (f *filterForm) change(set func(*planner.Filter)) {
	set(&f.s.query.Filter)
	f.s.readList()
	f.s.filters()
}

// chosen is a filter with few values; kind is the part of the catalogue that
// names them, empty where the choice does.
func (f *filterForm) chosen(label string, value func(*planner.Filter) *string, offer func(planner.Choices) []planner.FilterChoice, kind string) fyne.CanvasObject {
	t := &facet{value: value, offer: offer}
	switch kind {
	case "":
	case "contact":
		t.name = f.s.contactWords
	default:
		t.name = func(v string) string { return f.s.named(kind, v) }
	}
	t.choose = part.NewSelect(f.s.filterLabel(label), nil, 0, func(i int) {
		if label == "filter.status" && i == len(t.values) {
			f.dialog.Close()
			f.s.openBin()
			return
		}
		f.change(func(q *planner.Filter) { *value(q) = t.values[i] })
	})
	if kind == "" || kind == "function" {
		t.choose.Searchable(f.s.say("filter.find"))
	}
	f.facets = append(f.facets, t)
	return t.choose
}

// written is a filter with more values than a list can hold: it suggests those
// most people have, and takes any other.
func (f *filterForm) written(label string, value func(*planner.Filter) *string, offer func(planner.Choices) []planner.FilterChoice) fyne.CanvasObject {
	t := &facet{value: value, offer: offer}
	set := func(words string) {
		words = strings.TrimSpace(words)
		for _, c := range offer(f.choices) {
			if words == f.s.counted(c.Label, c.Count) {
				words = c.Label
			}
		}
		if words != *value(&f.s.query.Filter) {
			f.change(func(q *planner.Filter) { *value(q) = words })
		}
		t.typed.Field.SetText(words)
	}
	t.typed = part.NewCombo(f.s.filterLabel(label), f.s.say("filter.any"), func(typed string) []string {
		var out []string
		for _, c := range offer(f.choices) {
			if len(beginning([]string{c.Label}, typed)) > 0 || typed == "" {
				out = append(out, f.s.counted(c.Label, c.Count))
			}
		}
		return out
	}, set).Eager()
	t.typed.OnLeave, t.typed.OnSubmitted = set, set
	f.facets = append(f.facets, t)
	return t.typed
}

// levels says how well the skill has to be known.
func (f *filterForm) levels() fyne.CanvasObject {
	options := []string{f.s.tell("level.any")}
	for n := 1; n <= int(app.MaxLevel); n++ {
		options = append(options, f.s.tell("level.least", "name", f.s.doubtSay("level."+strconv.Itoa(n))))
	}
	f.level = part.NewSelect(f.s.tell("filter.level"), options, 0, func(i int) {
		f.change(func(q *planner.Filter) { q.SkillLevel = app.Level(i) })
	})
	return f.level
}

// fill writes the choices with their counts into the form.
func (f *filterForm) fill() {
	q := &f.s.query.Filter
	for _, t := range f.facets {
		now := *t.value(q)
		if t.typed != nil {
			if t.typed.Text() != now && f.s.host.Window().Canvas().Focused() != t.typed.Focusable() {
				t.typed.Field.SetText(now)
			}
			continue
		}
		f.offer(t, now)
	}
	f.level.Choose(int(q.SkillLevel))
	f.level.SetEnabled(q.Skill != "")
	f.level.Tip = ""
	if q.Skill == "" {
		f.level.Tip = f.s.tell("level.why")
	}
	f.unsure.Set(q.Unsure)
	f.unsure.SetText(f.s.counted(f.s.doubtSay("filter"), f.s.rows.view.Chips.Unsure))
	set := f.s.moreFilters() > 0
	f.clear.SetEnabled(set)
	f.clear.Tip = ""
	if !set {
		f.clear.Tip = f.s.say("filter.clear.why")
	}
}

// offer fills one select: any first, then every value with its count.
func (f *filterForm) offer(t *facet, now string) {
	t.values = []string{""}
	options, chosen := []string{f.s.say("filter.any")}, 0
	for _, c := range t.offer(f.choices) {
		label := c.Label
		if t.name != nil {
			label = t.name(c.Value)
		}
		if c.Value == now || app.Fold(c.Value) == app.Fold(now) {
			chosen = len(options)
		}
		t.values = append(t.values, c.Value)
		options = append(options, f.s.counted(label, c.Count))
	}
	if t.value(&f.s.query.Filter) == &f.s.query.Filter.Status {
		options = append(options, f.s.counted(f.s.tell("bin.title"), f.s.rows.view.Chips.Bin))
	}
	t.choose.SetOptions(options, chosen)
}

// counted writes onto the main button how many people the filters leave.
func (f *filterForm) counted() {
	f.show.SetText(f.s.tellCount("show", f.s.rows.view.Matching))
	f.unsure.SetText(f.s.counted(f.s.doubtSay("filter"), f.s.rows.view.Chips.Unsure))
}

// counted is a choice with the number of people it would show.
func (s *Screen) counted(what string, n int) string {
	return s.tell("choice", "what", what, "n", s.host.Words().Number(n))
}

// filterLabel is the label of a filter.
func (s *Screen) filterLabel(id string) string {
	switch id {
	case "filter.organisation", "filter.skill", "filter.last":
		return s.tell(id)
	}
	return s.say(id)
}
