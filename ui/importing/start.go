package importing

import (
	"context"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// shownImports is how many of the last imports are listed.
const shownImports = 8

// startPage asks for a file, says what can be read and where to get it, and
// lists what was imported.
func (s *Screen) startPage() fyne.CanvasObject {
	var actions []fyne.CanvasObject
	if s.welcoming {
		actions = append(actions, part.NewButton(part.Quiet, s.say("welcome"), "arrow-left", func() { s.host.Go(screen.Route{Name: screen.Welcome}) }))
	}
	col := part.Column(12)
	if s.told != "" {
		col.Add(part.Banner(true, s.told, part.NewButton(part.Normal, s.say("another"), "", s.choose).Small()))
	}
	drop := part.EmptyState(s.say("start.head"), s.say("start.text"), part.NewButton(part.Main, s.say("choose"), "file", s.choose))
	col.Add(part.NewPanel(28, drop))
	about := part.Columns(320, 12,
		part.Card(s.say("formats"), nil, part.Column(8, s.facts("link", "formats.linkedin"), s.facts("person-plus", "formats.vcard"),
			s.facts("table", "formats.table"))),
		part.Card(s.say("how"), nil, part.Column(8, part.NewParagraph(s.say("how.text")), part.SmallParagraph(s.say("how.after")).In(look.Ink3))))
	col.Add(about)
	if len(s.history) > 0 {
		col.Add(s.historyCard())
	}
	return framed(part.PageHead(s.say("title"), s.say("line"), actions...), scrolled(col))
}

func (s *Screen) facts(icon, id string) fyne.CanvasObject {
	return part.RowTop(10, part.NewIcon(icon, 18, look.Ink2), part.Grow(part.NewParagraph(s.say(id))))
}

func (s *Screen) historyCard() fyne.CanvasObject {
	w := s.host.Words()
	col := part.Column(0)
	for i, im := range s.history {
		if i == shownImports {
			break
		}
		if i > 0 {
			col.Add(part.Rule())
		}
		words := part.Column(0, part.NewParagraph(im.File).Bold().In(look.Ink),
			part.SmallParagraph(s.say("history.row", "day", w.DayYear(im.At.In(s.host.Now().Location())),
				"added", s.count("added", im.Added), "updated", s.count("updated", im.Update))).In(look.Ink3))
		undo := part.NewButton(part.Normal, w.Say("toast.undo"), "undo", func() { s.undo(im) }).Small().Hint(s.say("history.undo", "file", im.File))
		if im.Change == 0 {
			undo.Disable()
		}
		col.Add(part.Pad(8, 0, 8, 0, part.Beside(160, 12, words, undo)))
	}
	return part.Card(s.say("history"), nil, col)
}

// undo takes a whole import back.
func (s *Screen) undo(im app.Import) {
	s.host.Run("import.undo", func(context.Context) error {
		_, err := s.planner.UndoChange(im.Change)
		return err
	}, func() {
		s.host.Done(s.say("undone", "file", im.File), 0)
		s.readHistory()
	})
}
