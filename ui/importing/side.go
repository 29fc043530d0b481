package importing

import (
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app/exchange"
	"cortado/ui/look"
	"cortado/ui/part"
)

// showSide shows the chosen line in full, and the first problems below it.
func (s *Screen) showSide() {
	v := &s.preview
	if v.side == nil {
		return
	}
	col := part.Column(12)
	if o := s.detail(); o != nil {
		col.Add(part.NewPanel(16, o))
	}
	if len(s.problems(v.in))+len(s.skipped(v.in)) > 0 {
		col.Add(s.problemsCard())
	}
	v.side.Objects = []fyne.CanvasObject{part.NewScroll(24, col)}
	v.side.Refresh()
}

// detail is the chosen line in full; nil when none is chosen.
func (s *Screen) detail() fyne.CanvasObject {
	v := &s.preview
	if v.at < 0 || v.at >= len(v.lines) {
		return nil
	}
	l := v.lines[v.at]
	if l.row < 0 {
		return s.problemDetail(l.problem, true)
	}
	switch r := v.in.Preview.Rows[l.row]; {
	case r.Status == exchange.Duplicate:
		return s.compare(l.row)
	case r.Status == exchange.Update:
		return s.changes(l.row, "update.text")
	case r.Status == exchange.Same && r.Why.ID == "" && len(r.Changes) > 0: // what the user typed keeps the file's values out
		return s.changes(l.row, "kept.text")
	}
	return s.inFile(l.row)
}

// openDialog shows the chosen line over the page, where there is no room beside.
func (s *Screen) openDialog() {
	s.closeDialog()
	o := s.detail()
	if o == nil {
		return
	}
	away := part.NewButton(part.Quiet, s.host.Words().Say("dialog.close"), "", s.closeDialog)
	d := part.NewDialog("", o, away)
	d.OnKey = s.Key // the letters that decide, as beside the list
	s.showDialog(d)
	s.host.Window().Canvas().Focus(away)
}

// showDialog opens a dialog of the page in place of any other.
func (s *Screen) showDialog(d *part.Dialog) {
	s.closeDialog()
	d.OnClosed = func() {
		if s.preview.dialog == d {
			s.preview.dialog = nil
		}
	}
	s.preview.dialog = d
	d.ShowOn(s.host.Window().Canvas())
}

func (s *Screen) closeDialog() {
	if d := s.preview.dialog; d != nil {
		s.preview.dialog = nil
		d.Close()
	}
}

// changes lists what an update changes, and what the user's own word keeps out.
func (s *Screen) changes(place int, id string) fyne.CanvasObject {
	r := s.preview.in.Preview.Rows[place]
	col := part.Column(8, part.NewParagraph(who(r).Name.String()).AsHeading().In(look.Ink), part.SmallParagraph(s.say(id)).In(look.Ink3))
	s.addPlace(col, r)
	for _, c := range r.Changes {
		if c.Field == "fingerprint" {
			continue
		}
		words := part.Column(2)
		switch {
		case c.Kept && c.Old == "":
			words.Add(part.NewParagraph(s.say("update.kept-out", "new", short(c.New))))
		case c.Kept:
			words.Add(part.NewParagraph(s.say("update.kept", "old", short(c.Old), "new", short(c.New))))
		case c.Old == "":
			words.Add(part.RowTop(8, part.Pad(6, 0, 0, 0, part.NewMark(part.MarkThem)), part.Grow(part.NewParagraph(short(c.New)).In(look.Ink))))
		default:
			words.Add(part.RowTop(8, part.Pad(6, 0, 0, 0, part.NewMark(part.MarkYou)), part.Grow(part.NewParagraph(short(c.Old)))))
			words.Add(part.RowTop(8, part.Pad(6, 0, 0, 0, part.NewMark(part.MarkThem)), part.Grow(part.NewParagraph(short(c.New)).In(look.Ink))))
		}
		col.Add(part.Rule())
		col.Add(part.RowTop(8, part.Width(96, part.SmallParagraph(s.fieldName(c.Field)).In(look.Ink2)), part.Grow(words)))
	}
	col.Add(part.Rule())
	col.Add(part.Legend(part.MarkedText(part.MarkYou, s.say("have")), part.MarkedText(part.MarkThem, s.say("file.side"))))
	return col
}

// addPlace tells where a row stands when there are several files.
func (s *Screen) addPlace(col *fyne.Container, r exchange.Row) {
	if s.several() {
		col.Add(part.Mono(s.preview.in.Files[r.Source].Name + "  " + s.lineWords(r.Line)).In(look.Ink2).Short())
	}
}

// inFile lists what the file says of one person.
func (s *Screen) inFile(place int) fyne.CanvasObject {
	r := s.preview.in.Preview.Rows[place]
	q := who(r)
	id := "new.text"
	if r.Status == exchange.Same {
		id = "same.text"
	}
	col := part.Column(8, part.NewParagraph(q.Name.String()).AsHeading().In(look.Ink), part.SmallParagraph(s.say(id)).In(look.Ink3))
	s.addPlace(col, r)
	if why := s.reason(r.Why); why != "" {
		col.Add(part.NewParagraph(why))
	}
	fact := func(field, text string) {
		if text != "" {
			col.Add(part.Rule())
			col.Add(part.RowTop(8, part.Width(96, part.SmallParagraph(s.fieldName(field)).In(look.Ink2)), part.Grow(part.NewParagraph(text).In(look.Ink))))
		}
	}
	fact("title", q.Title)
	fact("organisation", q.Organisation)
	fact("emails", q.Email())
	fact("links", s.value("links", q.Profile()))
	fact("place", q.Place)
	fact("connectedOn", s.value("connectedOn", string(q.ConnectedOn)))
	fact("tags", strings.Join(q.Tags, ", "))
	fact("notes", short(q.Notes))
	for _, e := range q.Extra {
		fact("extra:"+e.Name, short(e.Value))
	}
	return col
}

// fieldName names a person's field; parts of lists carry their own name.
func (s *Screen) fieldName(field string) string {
	if head, name, ok := strings.Cut(field, ":"); ok {
		if head == "perspective" {
			return s.host.Words().Say("dimension." + name)
		}
		return name
	}
	if id := "import.person." + field; s.host.Words().Has(id) {
		return s.host.Words().Say(id)
	}
	return field
}

// short keeps a long text within a few lines.
func short(text string) string {
	const most = 160
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}
