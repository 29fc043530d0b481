package messages

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/part"
)

// findFrom is how many messages are looked over without a search.
const findFrom = 8

// finder narrows a long list of messages: by words of name and text, and by
// state.
type finder struct {
	s      *Screen
	class  part.Class
	box    *fyne.Container
	result *fyne.Container
	state  *part.Segmented
	field  *part.Field
}

// states are the groups that can be shown alone, in the order of the list.
var states = []string{"messages.drafts", "messages.waiting", "messages.past"}

func newFinder(s *Screen) *finder {
	w := s.host.Words()
	f := &finder{s: s, class: s.page.Class(), result: part.Stack()}
	names := []string{w.Say("composer.all"), w.Say("composer.drafts"), w.Say("composer.waiting"), w.Say("composer.past")}
	f.state = part.NewSegmented(names, s.alone, func(i int) {
		s.alone = i
		f.fill()
	})
	f.field = part.NewSearchField(w.Say("composer.find"), func(words string) {
		s.finding = words
		f.fill()
	})
	f.field.SetText(s.finding)
	f.box = part.Beside(200, 12, f.field, part.Start(f.state))
	return f
}

// fill lists what fits.
func (f *finder) fill() {
	s, w := f.s, f.s.host.Words()
	groups := make([][]planner.MessageRow, len(states))
	groups[0], groups[1], groups[2] = sorted(found(s.rows, s.finding))
	n := 0
	for i := range groups {
		if s.alone > 0 && s.alone-1 != i {
			groups[i] = nil
		}
		n += len(groups[i])
	}
	col := s.groups(groups[0], groups[1], groups[2])
	switch {
	case n == 0:
		col.Add(part.NewParagraph(w.Say("composer.found.none")))
	case s.finding != "":
		col.Objects = append([]fyne.CanvasObject{part.SmallParagraph(w.Count("composer.found", n))}, col.Objects...)
	}
	f.result.Objects = []fyne.CanvasObject{col}
	f.result.Refresh()
	s.page.Relayout()
}

// found are the rows in which every word stands, in the name or in the text,
// however it is written.
func found(rows []planner.MessageRow, words string) []planner.MessageRow {
	wanted := strings.Fields(app.Fold(words))
	if len(wanted) == 0 {
		return rows
	}
	var out []planner.MessageRow
next:
	for _, r := range rows {
		text := app.Fold(r.Name + " " + r.Title + " " + r.Message.Subject + " " + r.Message.Body)
		for _, word := range wanted {
			if !strings.Contains(text, word) {
				continue next
			}
		}
		out = append(out, r)
	}
	return out
}
