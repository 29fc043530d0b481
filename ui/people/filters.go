package people

import (
	"cortado/app"
	"cortado/ui/part"
)

// statuses are what a person can be filtered by; archived people show only here.
var statuses = []string{"active", "paused", "snoozed", "not-for-me", "archived"}

// moreFilters counts the filters that are set behind More.
func (s *Screen) moreFilters() int {
	f, n := s.query.Filter, 0
	for _, set := range []bool{f.Relation != "", f.Function != "", f.Seniority != "", f.Status != "", f.Tag != "", f.Unsure} {
		if set {
			n++
		}
	}
	return n
}

// filters opens the filters behind More.
func (s *Screen) filters() {
	w := s.host.Words()
	f := &s.query.Filter
	var relations []string
	for _, r := range app.Relations() {
		relations = append(relations, string(r))
	}
	named := func(kind string) func(string) string {
		return func(v string) string { return w.Say(kind + "." + v) }
	}
	plain := func(v string) string { return v }
	changed := func() {}
	filter := func(label string, values []string, name func(string) string, now string, set func(string)) *part.Select {
		return s.filter(label, values, name, now, func(v string) { set(v); changed() })
	}
	form := part.Column(10,
		filter("filter.relation", relations, named("relation"), string(f.Relation), func(v string) { f.Relation = app.Relation(v) }),
		filter("filter.function", app.SpecOf(app.Function).Values, named("function"), f.Function, func(v string) { f.Function = v }).Searchable(s.say("filter.find")),
		filter("filter.seniority", app.SpecOf(app.Seniority).Values, named("seniority"), f.Seniority, func(v string) { f.Seniority = v }),
		filter("filter.status", statuses, named("status"), f.Status, func(v string) { f.Status = v }))
	if len(s.tags) > 0 {
		form.Add(filter("filter.tag", s.tags, plain, f.Tag, func(v string) { f.Tag = v }).Searchable(s.say("filter.find")))
	}
	form.Add(part.NewCheck(s.doubtSay("filter"), f.Unsure, func(on bool) {
		f.Unsure = on
		changed()
		s.readList()
	}))
	var popup *part.Popup
	clear := part.NewButton(part.Quiet, s.say("filter.clear"), "", func() {
		popup.Close()
		f.Relation, f.Function, f.Seniority, f.Status, f.Tag, f.Unsure = "", "", "", "", "", false
		s.readList()
	})
	changed = func() {
		clear.SetEnabled(s.moreFilters() > 0)
		clear.Tip = ""
		if s.moreFilters() == 0 {
			clear.Tip = s.say("filter.clear.why")
		}
	}
	changed()
	form.Add(part.End(clear))
	popup = part.ShowPopup(s.others, part.Pad(12, 12, 8, 12, form), 280, nil)
}

// filter is a select whose first option takes the filter away.
func (s *Screen) filter(label string, values []string, name func(string) string, now string, set func(string)) *part.Select {
	options, chosen := []string{s.say("filter.any")}, 0
	for i, v := range values {
		options = append(options, name(v))
		if v == now {
			chosen = i + 1
		}
	}
	return part.NewSelect(s.say(label), options, chosen, func(i int) {
		value := ""
		if i > 0 {
			value = values[i-1]
		}
		set(value)
		s.readList()
	})
}
