package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/pick"
)

// candidate is whom a possible duplicate is compared with.
func (s *Screen) candidate(place int) app.PersonID {
	v := &s.preview
	ids := v.in.Preview.Rows[place].Candidates
	if id := v.in.Joined[place]; id != 0 {
		return id
	}
	if len(ids) == 0 {
		return 0
	}
	return ids[min(v.with[place], len(ids)-1)]
}

// compare sets a possible duplicate beside the person who is there.
func (s *Screen) compare(place int) fyne.CanvasObject {
	v := &s.preview
	r := v.in.Preview.Rows[place]
	with := s.candidate(place)
	fields := v.in.Compare(place, with)
	left := v.in.Undecided()
	nav := part.Row(4)
	if left > 0 {
		nav.Add(part.Caption(s.count("undecided", left)))
	}
	nav.Add(part.IconButton("chevron-left", s.say("before"), func() { s.jump(-1) }).Small())
	nav.Add(part.IconButton("chevron-right", s.say("after"), func() { s.jump(1) }).Small())
	col := part.Column(0, part.Beside(120, 8, part.NewParagraph(s.say("same.person")).AsHeading().In(look.Ink), nav),
		part.Pad(0, 0, 6, 0, part.SmallParagraph(s.reason(r.Why)).In(look.Ink3)))
	s.addPlace(col, r)
	if len(r.Candidates) > 1 {
		var names []string
		for _, id := range r.Candidates {
			q := v.in.Have(id)
			names = append(names, q.Name.String()+", "+role(q))
		}
		col.Add(part.Pad(0, 0, 8, 0, part.NewSelect(s.say("candidates"), names, max(slices.Index(r.Candidates, with), 0), func(i int) {
			v.in.Later(place)
			v.with[place] = i
			delete(v.theirs, place)
			s.decided(place)
		})))
	}
	col.Add(s.besides(place, fields))
	kind := part.Normal
	if r.Why.ID != "import.match.name" {
		kind = part.Main // more than the name speaks for it
	}
	merge := part.NewButton(kind, s.say("merge"), "", func() { s.decide(place, "merge") }).Hint(s.say("merge.key"))
	both := part.NewButton(part.Normal, s.say("two"), "", func() { s.decide(place, "two") }).Hint(s.say("two.key"))
	later := part.NewButton(part.Quiet, s.say("later"), "", func() { s.decide(place, "later") }).Hint(s.say("later.key"))
	switch {
	case v.in.Joined[place] != 0:
		merge.SetIcon("check")
	case v.in.Apart[place]:
		both.SetIcon("check")
	}
	col.Add(part.Pad(10, 0, 0, 0, part.Beside(180, 8, part.Wrap(8, merge, both), later)))
	return col
}

// besides sets the fields side by side and keeps which value is chosen.
func (s *Screen) besides(place int, fields []planner.Compared) fyne.CanvasObject {
	rows := make([]pick.Beside, len(fields))
	for i, f := range fields {
		theirs := f.Theirs
		if said, ok := s.preview.theirs[place][f.Field]; ok {
			theirs = said
		}
		rows[i] = pick.Beside{Label: s.fieldName(f.Field), Have: s.value(f.Field, f.Have), Other: s.value(f.Field, f.File), Choice: f.Choice, Theirs: theirs}
	}
	words := pick.BesideWords{Have: s.say("have"), Other: s.say("file.side"), Empty: s.say("empty")}
	return pick.SideBySide(words, rows, func(i int, theirs bool) {
		v := &s.preview
		if v.theirs[place] == nil {
			v.theirs[place] = map[string]bool{}
		}
		v.theirs[place][fields[i].Field] = theirs
		if id := v.in.Joined[place]; id != 0 {
			v.in.Join(place, id, v.theirs[place])
			s.showDecisions()
		}
	})
}

// value writes a field's value for a person.
func (s *Screen) value(field, text string) string {
	if field == "connectedOn" && text != "" {
		if d, err := app.ParseDay(text); err == nil {
			return s.host.Words().DayYear(d.Time(s.host.Now().Location()))
		}
	}
	if slug := app.ProfileSlug(text); field == "links" && slug != "" && !strings.Contains(text, ", ") {
		return "/in/" + slug
	}
	return text
}

// decide keeps what the user said of a possible duplicate and goes on to the
// next one that is open.
func (s *Screen) decide(place int, how string) {
	v := &s.preview
	switch how {
	case "merge":
		if id := s.candidate(place); id != 0 {
			v.in.Join(place, id, v.theirs[place])
		}
	case "two":
		v.in.Part(place)
	default:
		v.in.Later(place)
	}
	if next := s.nextUndecided(v.at, 1); next >= 0 {
		v.at = next
	}
	s.decided(place)
}

// decided shows a decision everywhere.
func (s *Screen) decided(int) {
	v := &s.preview
	over := v.dialog != nil
	v.list.Mark(v.at)
	s.showDecisions()
	s.showSide()
	if over {
		s.closeDialog()
		if l := v.lines[v.at]; l.row >= 0 && !v.in.Decided(l.row) {
			s.openDialog()
		}
	}
}

// nextUndecided finds the next line after one that waits for a decision, going
// round; -1 when none does.
func (s *Screen) nextUndecided(from, by int) int {
	v := &s.preview
	n := len(v.lines)
	for i := 1; i <= n; i++ {
		at := ((from+by*i)%n + n) % n
		if l := v.lines[at]; l.row >= 0 && !v.in.Decided(l.row) {
			return at
		}
	}
	return -1
}

// jump goes to the next possible duplicate that is open, or to the next line.
func (s *Screen) jump(by int) {
	v := &s.preview
	if len(v.lines) == 0 {
		return
	}
	next := s.nextUndecided(v.at, by)
	if next < 0 {
		next = min(max(v.at+by, 0), len(v.lines)-1)
	}
	over := v.dialog != nil
	v.at = next
	v.list.Mark(next)
	s.choosePlace(next, over)
}

// Key decides a possible duplicate with a letter, and moves with arrows.
func (s *Screen) Key(key fyne.KeyName) {
	if s.stage != preview {
		return
	}
	v := &s.preview
	step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[key]
	if step != 0 && len(v.lines) > 0 {
		v.list.Mark(min(max(v.at+step, 0), len(v.lines)-1))
		s.choosePlace(v.list.Selected(), false)
		return
	}
	if key == fyne.KeySpace {
		s.toggle(v.at)
		return
	}
	if by := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[key]; by != 0 {
		s.jump(by)
		return
	}
	how := map[fyne.KeyName]string{fyne.KeyM: "merge", fyne.KeyT: "two", fyne.KeyL: "later"}[key]
	if how == "" || v.at < 0 || v.at >= len(v.lines) {
		return
	}
	if l := v.lines[v.at]; l.row >= 0 && v.in.Preview.Rows[l.row].Status == exchange.Duplicate {
		s.decide(l.row, how)
	}
}
