package people

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
)

// hoursRows are the times at which the person can be met, in their zone.
func (s *Screen) hoursRows() fyne.CanvasObject {
	col := part.Column(6)
	for i, h := range s.full.Person.Hours {
		text := s.word("hours.line", "days", s.weekdays(h.Days), "from", h.From, "to", h.To)
		col.Objects = append(col.Objects, s.slot(entryName("hours", i), s.value(text, ""), s.tip("hours"), func() *editor { return s.hoursEditor(i, h) }))
	}
	n := len(s.full.Person.Hours)
	col.Add(s.slot("hours.more", part.NewParagraph(s.word("hours.more")).In(look.Ink3), s.word("tip"), func() *editor {
		return s.hoursEditor(n, app.Hours{Days: []int{1, 2, 3, 4, 5}})
	}))
	return col
}

func (s *Screen) weekday(day int) string {
	return s.host.Words().Say("weekday.short." + strconv.Itoa(day%7))
}

func (s *Screen) weekdays(days []int) string {
	var out []string
	for _, d := range days {
		out = append(out, s.weekday(d))
	}
	return strings.Join(out, ", ")
}

// hoursEditor edits the hours at a place of the list, or some more behind the last.
func (s *Screen) hoursEditor(at int, h app.Hours) *editor {
	id := s.at
	on := map[int]bool{}
	for _, d := range h.Days {
		on[d] = true
	}
	touched := false
	days := part.Wrap(4)
	for d := 1; d <= 7; d++ {
		days.Objects = append(days.Objects, part.FilterChip(s.weekday(d), on[d], func(now bool) { on[d], touched = now, true }))
	}
	from, to := s.filled("hours.from", h.From), s.filled("hours.to", h.To)
	row := part.Row(6, part.Grow(part.Columns(70, 6, from, to)))
	if at < len(s.full.Person.Hours) {
		row.Add(part.IconButton("close", s.word("hours.remove"), func() {
			s.editing, s.refocus = nil, slotName("hours.more")
			s.host.Window().Canvas().Unfocus()
			s.change(id, func(q *app.Person) { q.Hours = without(q.Hours, placeOf(q.Hours, at, h)) }, s.readPerson)
		}).Small())
	}
	e := &editor{fields: []*part.Field{from, to}, stays: true, other: func() bool { return touched }}
	e.take = func() (func(context.Context) (app.ChangeID, error), bool) {
		now := app.Hours{}
		for d := 1; d <= 7; d++ {
			if on[d] {
				now.Days = append(now.Days, d)
			}
		}
		var good, good2 bool
		now.From, good = s.readClock(from)
		now.To, good2 = s.readClock(to)
		if good && good2 && now.Validate() != nil {
			to.SetError(s.word("hours.bad"))
			good = false
		}
		return s.writing(id, func(q *app.Person) {
			list := slices.Clone(q.Hours)
			if i := placeOf(list, at, h); i < len(list) {
				list[i] = now
			} else {
				list = append(list, now)
			}
			q.Hours = list
		}), good && good2
	}
	e.body = part.Column(6, days, row, s.endButtons(e))
	return e
}

// readClock reads "9", "9:30", "0930" as a time of day.
func (s *Screen) readClock(f *part.Field) (string, bool) {
	text := strings.TrimSpace(strings.ReplaceAll(f.Text(), ".", ":"))
	f.SetError("")
	for _, layout := range []string{"15:04", "15", "1504"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t.Format("15:04"), true
		}
	}
	f.SetError(s.word("hours.clock"))
	return "", false
}

// endButtons end an editor that does not end by being left.
func (s *Screen) endButtons(e *editor) fyne.CanvasObject {
	return part.WrapEnd(6,
		part.NewButton(part.Quiet, s.host.Words().Say("dialog.cancel"), "", func() { s.dropEdit(e) }).Small(),
		part.NewButton(part.Normal, s.word("done"), "check", func() { s.enterEdit(e) }).Small())
}
