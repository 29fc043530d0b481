package importing

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/ui/look"
	"cortado/ui/part"
)

// line is one line of the list: a row of people, or a problem.
type line struct {
	row     int // -1 for a problem
	problem exchange.Problem
}

// sift gathers the lines of the filter.
func (s *Screen) sift() {
	v := &s.preview
	v.lines = nil
	p := v.in.Preview
	switch v.filter {
	case onlySkipped, onlyProblems:
		list := s.skipped(v.in)
		if v.filter == onlyProblems {
			list = s.problems(v.in)
		}
		for _, q := range list {
			v.lines = append(v.lines, line{-1, q})
		}
	default:
		for i, r := range p.Rows {
			if v.filter == everybody || string(r.Status) == v.filter {
				v.lines = append(v.lines, line{row: i})
			}
		}
	}
	if v.filter == onlyDuplicate {
		v.at = s.nextUndecided(-1, 1)
	}
	if v.at < 0 && len(v.lines) > 0 {
		v.at = 0
	}
}

// who is the person of a row as the file has it.
func who(r exchange.Row) app.Person {
	if r.Status == exchange.Duplicate || r.Status == exchange.New {
		return r.Result
	}
	return r.Person
}

func role(q app.Person) string {
	if q.Title == "" || q.Organisation == "" {
		return q.Title + q.Organisation
	}
	return q.Title + ", " + q.Organisation
}

// row is the content of one list row.
type row struct {
	place       int
	check       *part.Check
	line        *part.Text
	name, role  *part.Text
	file        *part.Text // with several files
	tick, open  fyne.CanvasObject
	decision    *part.Text
	whole       *fyne.Container
	checkHolder *fyne.Container
}

func (s *Screen) rowsPanel() fyne.CanvasObject {
	v := &s.preview
	height := float32(37)
	if s.class == part.Compact {
		height = 57
	}
	v.rows = map[fyne.CanvasObject]*row{}
	v.list = part.NewList(height, s.newRow, s.fillRow).Least(height)
	v.list.OnSelected = func(i int) { s.choosePlace(i, s.class != part.Wide) }
	v.list.OnOpened = s.openPlace
	v.list.OnTicked = s.toggle
	v.list.SetCount(len(v.lines))
	v.list.Mark(v.at)
	v.all = part.NewCheck("", false, s.tickAll)
	v.all.Tip = s.say("all")
	v.foot = part.Caption("").In(look.Ink2).Short()
	cap := func(id string) *part.Text { return part.Caption(s.say(id)).In(look.Ink2).Short() }
	check := fyne.CanvasObject(part.Gap(18, 30))
	if s.tickable() {
		check = part.Width(18, v.all)
	}
	last := "row.decision"
	switch v.filter {
	case onlyProblems, onlySkipped:
		last = ""
	}
	several := s.several()
	head := part.Row(12, check, part.Width(44, cap("row.line")), part.GrowBy(2, cap("row.name")), part.GrowBy(3, cap("row.role")))
	if several {
		head.Add(part.GrowBy(2, cap("row.file")))
	}
	switch {
	case last == "" && s.class == part.Compact:
		head = part.Row(12, part.Width(44, cap("row.line")), part.Grow(cap("row.what")))
	case last == "":
		head = part.Row(12, part.Width(44, cap("row.line")), part.GrowBy(3, cap("row.what")), part.GrowBy(2, cap("row.text")))
		if several {
			head.Add(part.GrowBy(2, cap("row.file")))
		}
	case s.class == part.Compact:
		head = part.Row(12, check, part.Grow(cap("row.name")), part.Width(100, cap(last).Right()))
	default:
		head.Add(part.Width(100, cap(last).Right()))
	}
	content := fyne.CanvasObject(v.list)
	if len(v.lines) == 0 {
		content = part.Pad(20, 16, 16, 16, part.NewParagraph(s.say("none")))
	}
	return part.NewPanel(0, part.Column(0, part.Pad(3, 14, 3, 14, head), part.Rule(), part.Grow(content),
		part.Rule(), part.Pad(9, 14, 9, 14, v.foot)))
}

func (s *Screen) newRow() fyne.CanvasObject {
	r := &row{place: -1, line: part.Mono("").In(look.Ink2), name: part.Body("").Short(), role: part.Body("").In(look.Ink2).Short(),
		file: part.Caption("").In(look.Ink3).Short(), tick: part.NewIcon("check", 14, look.Ink2), open: part.NewMark(part.MarkGap), decision: part.Caption("").In(look.Ink2)}
	r.check = part.NewCheck("", false, func(on bool) { s.tickRow(r.place, on) })
	r.checkHolder = part.Width(18, r.check)
	decision := part.End(part.Row(6, r.tick, r.open, r.decision))
	switch {
	case s.class == part.Compact:
		r.role = part.Caption("").In(look.Ink2).Short()
		r.whole = part.Pad(0, 14, 0, 14, part.Row(12, r.checkHolder, part.Grow(part.Column(0, r.name, r.role)), decision))
	case s.preview.filter == onlySkipped || s.preview.filter == onlyProblems:
		cells := part.Row(12, part.Width(44, r.line), part.GrowBy(3, r.name), part.GrowBy(2, r.role))
		if s.several() {
			cells.Add(part.GrowBy(2, r.file))
		}
		r.whole = part.Pad(0, 14, 0, 14, cells)
	default:
		cells := part.Row(12, r.checkHolder, part.Width(44, r.line), part.GrowBy(2, r.name), part.GrowBy(3, r.role))
		if s.several() {
			cells.Add(part.GrowBy(2, r.file))
		}
		cells.Add(part.Width(100, decision))
		r.whole = part.Pad(0, 14, 0, 14, cells)
	}
	s.preview.rows[r.whole] = r
	return r.whole
}

func (s *Screen) fillRow(i int, o fyne.CanvasObject, selected bool) {
	v := &s.preview
	r, known := v.rows[o]
	if !known || i >= len(v.lines) {
		return
	}
	r.place = i
	l := v.lines[i]
	r.name.SetBold(selected)
	if l.row < 0 {
		r.checkHolder.Hide()
		r.tick.Hide()
		r.open.Hide()
		r.decision.SetText("")
		r.line.SetText(s.lineNumber(l.problem.Line))
		r.name.SetText(s.reason(l.problem.Reason))
		r.role.SetText(l.problem.Text)
		r.file.SetText(s.fileOf(l.problem))
		if s.class == part.Compact {
			r.role.SetText(s.place(l.problem))
		}
		r.whole.Refresh()
		return
	}
	entry := v.in.Preview.Rows[l.row]
	q := who(entry)
	r.line.SetText(s.lineNumber(entry.Line))
	r.name.SetText(q.Name.String())
	r.role.SetText(role(q))
	r.file.SetText(v.in.Files[entry.Source].Name)
	if s.class == part.Compact && s.several() {
		r.role.SetText(strings.Trim(r.file.Text+", "+role(q), ", "))
	}
	decided := v.in.Decided(l.row)
	r.check.Set(entry.Status != exchange.Same && decided && !v.in.Skip[l.row])
	r.check.SetEnabled(entry.Status != exchange.Same)
	r.decision.SetText(s.decision(l.row))
	r.decision.SetToken(look.Ink2)
	r.decision.SetBold(!decided)
	if !decided {
		r.decision.SetToken(look.Ink)
	}
	visible(r.tick, decided && entry.Status != exchange.Same && !v.in.Skip[l.row])
	visible(r.open, !decided)
	r.whole.Refresh()
}

func visible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func (s *Screen) lineNumber(n int) string {
	if n == 0 {
		return ""
	}
	return s.host.Words().Number(n)
}

func (s *Screen) reason(r exchange.Reason) string {
	if r.ID == "" {
		return ""
	}
	return s.host.Words().Say(r.ID, r.Parts...)
}

// decision says in a word what becomes of a row.
func (s *Screen) decision(place int) string {
	in := s.preview.in
	switch status := in.Preview.Rows[place].Status; {
	case status == exchange.Same:
		return s.say("decision.same")
	case !in.Decided(place):
		return s.say("decision.open")
	case in.Skip[place]:
		return s.say("decision.skip")
	case in.Joined[place] != 0:
		return s.say("decision.merge")
	case in.Apart[place]:
		return s.say("decision.both")
	default:
		return s.say("decision." + string(status))
	}
}

// tickRow takes a row in or leaves it out. A possible duplicate must be decided
// first.
func (s *Screen) tickRow(place int, on bool) {
	v := &s.preview
	if place < 0 || place >= len(v.lines) || v.lines[place].row < 0 {
		return
	}
	at := v.lines[place].row
	if !v.in.Decided(at) {
		s.choosePlace(place, s.class != part.Wide)
		v.list.Mark(place)
		return
	}
	if on {
		delete(v.in.Skip, at)
	} else {
		v.in.Skip[at] = true
	}
	v.list.Refresh()
	s.showDecisions()
}

// tickable says whether rows of the filter can be ticked.
func (s *Screen) tickable() bool {
	return s.preview.filter != onlySkipped && s.preview.filter != onlyProblems
}

// tickAll takes all decided rows of the filter in, or leaves them out.
func (s *Screen) tickAll(on bool) {
	v := &s.preview
	for _, l := range v.lines {
		if l.row < 0 || !v.in.Decided(l.row) {
			continue
		}
		if on {
			delete(v.in.Skip, l.row)
		} else {
			v.in.Skip[l.row] = true
		}
	}
	v.list.Refresh()
	s.showDecisions()
}

// showAll shows whether all, none or some rows of the filter are taken.
func (s *Screen) showAll() {
	v := &s.preview
	in, out := 0, 0
	for _, l := range v.lines {
		switch {
		case l.row < 0 || v.in.Preview.Rows[l.row].Status == exchange.Same:
		case v.in.Decided(l.row) && !v.in.Skip[l.row]:
			in++
		default:
			out++
		}
	}
	switch {
	case in > 0 && out > 0:
		v.all.SetPartly()
	default:
		v.all.Set(in > 0)
	}
	v.all.SetEnabled(in+out > 0)
}

// several says whether rows come from more than one file.
func (s *Screen) several() bool { return len(s.preview.in.Files)+len(s.preview.in.Left) > 1 }

// toggle ticks a row, or takes its tick away.
func (s *Screen) toggle(place int) {
	v := &s.preview
	if place < 0 || place >= len(v.lines) || v.lines[place].row < 0 {
		s.openPlace(place)
		return
	}
	if at := v.lines[place].row; v.in.Preview.Rows[at].Status != exchange.Same {
		s.tickRow(place, v.in.Skip[at])
	}
}

// openPlace is the main action of a line: a problem is put right or shown, a
// person is shown in full.
func (s *Screen) openPlace(place int) {
	v := &s.preview
	if place >= 0 && place < len(v.lines) && v.lines[place].row < 0 {
		v.at = place
		s.showSide()
		s.handle(v.lines[place].problem)
		return
	}
	s.choosePlace(place, s.class != part.Wide)
}

// choosePlace shows a line in full, in narrow windows in a dialog.
func (s *Screen) choosePlace(place int, dialog bool) {
	s.preview.at = place
	s.showSide()
	if dialog {
		s.openDialog()
	}
}

// lineWords names a line of the file.
func (s *Screen) lineWords(n int) string { return s.say("line.number", "n", s.host.Words().Number(n)) }
