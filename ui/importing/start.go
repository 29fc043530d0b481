package importing

import (
	"fyne.io/fyne/v2"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

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
	more := part.Narrow(302, part.Wrap(8, part.NewButton(part.Normal, s.say("choose.folder"), "folder", s.chooseFolder),
		part.NewButton(part.Normal, s.say("paste"), "copy", s.Paste).Hint(s.say("paste.hint"))))
	col.Add(part.NewPanel(28, part.Column(8, drop, more)))
	about := part.Columns(320, 12,
		part.Card(s.say("formats"), nil, part.Column(8, s.facts("link", "formats.linkedin"), s.facts("person-plus", "formats.vcard"),
			s.facts("table", "formats.table"), s.facts("file", "formats.archive"))),
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
