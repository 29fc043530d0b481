package people

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app/planner"
	"cortado/ui/part"
)

// countedChip is a filter that is switched at once, with how many it would show.
type countedChip struct {
	*part.Chip
	id    string
	set   func(*planner.Filter) *bool
	count func(planner.PeopleView) int
}

// buildChips makes the three filters most used, and the ways to all others.
func (s *Screen) buildChips() *fyne.Container {
	s.chips = []*countedChip{
		{id: "filter.gap", set: func(f *planner.Filter) *bool { return &f.FillsGap }, count: func(v planner.PeopleView) int { return v.Chips.FillsGap }},
		{id: "filter.outside", set: func(f *planner.Filter) *bool { return &f.Outside }, count: func(v planner.PeopleView) int { return v.Chips.Outside }},
		{id: "filter.never", set: func(f *planner.Filter) *bool { return &f.NeverMet }, count: func(v planner.PeopleView) int { return v.Chips.NeverMet }},
	}
	line := part.Wrap(6)
	for _, c := range s.chips {
		c.Chip = part.FilterChip(s.say(c.id), *c.set(&s.query.Filter), func(on bool) {
			*c.set(&s.query.Filter) = on
			s.readList()
		})
		line.Add(c.Chip)
	}
	s.others = part.NewButton(part.Quiet, s.say("more"), "filter", s.filters).Plain().Hint(s.tell("more.hint"))
	kept := part.IconButton("star", s.tell("saved"), nil).Small()
	kept.OnTapped = func() { s.savedMenu(kept) }
	line.Add(s.others)
	line.Add(kept)
	return line
}

// showChips writes the numbers onto the filters.
func (s *Screen) showChips() {
	if s.binned() || s.others == nil {
		return
	}
	for _, c := range s.chips {
		c.On, c.Text = *c.set(&s.query.Filter), s.say(c.id)
		if s.rows.read {
			c.Text = s.tell("counted", "what", s.say(c.id), "n", s.host.Words().Number(c.count(s.rows.view)))
		}
		c.Refresh()
	}
	words := s.say("more")
	if n := s.moreFilters(); n > 0 {
		words = s.say("more.on", "n", n)
	}
	s.others.SetText(words)
	if s.form != nil {
		s.form.counted()
	}
}

// condition is one filter set behind More: what it says, and how to take it away.
type condition struct {
	words string
	clear func(*planner.Filter)
}

// conditions lists the filters set behind More.
func (s *Screen) conditions() []condition {
	f := s.query.Filter
	var out []condition
	add := func(set bool, words string, clear func(*planner.Filter)) {
		if set {
			out = append(out, condition{words, clear})
		}
	}
	add(f.Relation != "", s.named("relation", string(f.Relation)), func(f *planner.Filter) { f.Relation = "" })
	add(f.Function != "", s.named("function", f.Function), func(f *planner.Filter) { f.Function = "" })
	add(f.Seniority != "", s.named("seniority", f.Seniority), func(f *planner.Filter) { f.Seniority = "" })
	add(f.Organisation != "", s.tell("at.firm", "name", f.Organisation), func(f *planner.Filter) { f.Organisation = "" })
	skill := f.Skill
	if f.SkillLevel > 0 {
		skill = s.tell("skill.level", "name", f.Skill, "n", int(f.SkillLevel))
	}
	add(f.Skill != "", skill, func(f *planner.Filter) { f.Skill, f.SkillLevel = "", 0 })
	add(f.Tag != "", s.tell("tagged.with", "name", f.Tag), func(f *planner.Filter) { f.Tag = "" })
	add(f.LastContact != "", s.tell("contact", "when", s.contactWords(f.LastContact)), func(f *planner.Filter) { f.LastContact = "" })
	add(f.Status != "", s.named("status", f.Status), func(f *planner.Filter) { f.Status = "" })
	add(f.Unsure, s.doubtSay("filter"), func(f *planner.Filter) { f.Unsure = false })
	return out
}

// named is the name of one of the fixed values of a filter.
func (s *Screen) named(kind, value string) string {
	if value == "" {
		return ""
	}
	return s.host.Words().Say(kind + "." + value)
}

// contactWords says what "never", "within:90" and "before:365" mean; the numbers
// are days.
func (s *Screen) contactWords(value string) string {
	kind, number, _ := strings.Cut(value, ":")
	days, err := strconv.Atoi(number)
	if err != nil {
		return s.tell("contact.never")
	}
	for _, unit := range []struct {
		id   string
		days int
	}{{"years", 365}, {"months", 30}, {"weeks", 7}, {"days", 1}} {
		if days%unit.days == 0 {
			return s.tellCount("contact."+kind+"."+unit.id, days/unit.days)
		}
	}
	return ""
}

// moreFilters counts the filters that are set behind More.
func (s *Screen) moreFilters() int { return len(s.conditions()) }

// showConditions shows what is set behind More as chips, each of which takes its
// condition away, and offers to keep all of it under a name; or the name under
// which it is kept.
func (s *Screen) showConditions() {
	if s.conds == nil || s.binned() {
		return
	}
	f := s.query.Filter
	all := s.conditions()
	saved, found := s.savedNow()
	said := fmt.Sprint(f, saved.Name, found)
	if said == s.condsSaid {
		return // the keyboard stays where it is
	}
	s.condsSaid = said
	line := part.Wrap(6)
	if found {
		line.Add(part.NewChip(saved.Name, "star").Removable(s.clearFilters))
	}
	for _, c := range all {
		line.Add(part.NewChip(c.words, "").Removable(func() {
			c.clear(&s.query.Filter)
			s.readList()
			s.search.Focus()
		}))
	}
	if f != (planner.Filter{}) && !found {
		line.Add(part.NewButton(part.Quiet, s.tell("save"), "save", s.saveFilter).Plain())
	}
	if len(all) > 0 {
		line.Add(part.NewButton(part.Quiet, s.tell("clear"), "", s.clearFilters).Plain())
	}
	s.conditioned = len(line.Objects) > 0
	s.conds.Objects = []fyne.CanvasObject{line}
	s.left.Refresh()
}

// clearFilters takes every filter away; the words of the search stay.
func (s *Screen) clearFilters() {
	s.query.Filter = planner.Filter{}
	s.readList()
}
