package importing

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app/exchange"
	"cortado/ui/look"
	"cortado/ui/part"
)

// shownProblems is how many problems stand beside the rows.
const shownProblems = 5

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
	if len(v.in.Preview.Batch.Problems)+len(v.in.Preview.Batch.Skipped) > 0 {
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
		return s.problemDetail(l.problem)
	}
	switch v.in.Preview.Rows[l.row].Status {
	case exchange.Duplicate:
		return s.compare(l.row)
	case exchange.Update:
		return s.changes(l.row)
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
	d := part.NewDialog("", o, part.NewButton(part.Quiet, s.host.Words().Say("dialog.close"), "", s.closeDialog))
	d.OnClosed = func() { s.preview.dialog = nil }
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
func (s *Screen) changes(place int) fyne.CanvasObject {
	r := s.preview.in.Preview.Rows[place]
	col := part.Column(8, part.NewParagraph(who(r).Name.String()).AsHeading().In(look.Ink), part.SmallParagraph(s.say("update.text")).In(look.Ink3))
	for _, c := range r.Changes {
		if c.Field == "fingerprint" {
			continue
		}
		words := part.Column(2)
		switch {
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

// inFile lists what the file says of one person.
func (s *Screen) inFile(place int) fyne.CanvasObject {
	r := s.preview.in.Preview.Rows[place]
	q := who(r)
	id := "new.text"
	if r.Status == exchange.Same {
		id = "same.text"
	}
	col := part.Column(8, part.NewParagraph(q.Name.String()).AsHeading().In(look.Ink), part.SmallParagraph(s.say(id)).In(look.Ink3))
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

func (s *Screen) problemDetail(p exchange.Problem) fyne.CanvasObject {
	col := part.Column(8, part.NewParagraph(s.reason(p.Reason)).AsHeading().In(look.Ink))
	where := ""
	if p.Line > 0 {
		where = s.lineWords(p.Line)
	}
	if p.File != "" && p.File != filepath.Base(s.preview.in.Path) {
		where = strings.TrimSpace(p.File + "  " + where)
	}
	if where != "" {
		col.Add(part.Mono(where).In(look.Ink2).Short())
	}
	if p.Text != "" {
		col.Add(part.NewParagraph(p.Text))
	}
	col.Add(part.NewParagraph(s.fate(p)).In(look.Ink3))
	return col
}

// fate says what becomes of a row with a problem.
func (s *Screen) fate(p exchange.Problem) string {
	switch {
	case s.preview.filter == onlySkipped:
		return s.say("problem.skipped")
	case p.Fatal:
		return s.say("problem.fatal")
	}
	return s.say("problem.taken")
}

// problemsCard lists the first problems and saves the list of all.
func (s *Screen) problemsCard() fyne.CanvasObject {
	v := &s.preview
	all := v.in.Preview.Batch.Problems
	title, rest := s.count("problems", len(all)), onlyProblems
	if len(all) == 0 {
		all = v.in.Preview.Batch.Skipped
		title, rest = s.count("skipped", len(all)), onlySkipped
	}
	col := part.Column(0)
	for i, p := range all {
		if i == shownProblems {
			break
		}
		words := part.Column(0, part.NewParagraph(s.reason(p.Reason)).In(look.Ink))
		if p.Text != "" {
			words.Add(part.Caption(p.Text).Short())
		}
		where := ""
		if p.Line > 0 {
			where = s.lineWords(p.Line)
		}
		col.Add(part.Rule())
		col.Add(part.Pad(6, 0, 6, 0, part.Row(8, part.Width(84, part.Mono(where).In(look.Ink2).Short()), part.Grow(words))))
	}
	if len(all) > shownProblems && v.filter != rest {
		col.Add(part.Rule())
		col.Add(part.Pad(8, 0, 0, 0, part.Start(part.NewButton(part.Normal, s.count("problems.all", len(all)), "", func() { s.setFilter(rest) }).Small())))
	}
	save := part.NewButton(part.Quiet, s.say("problems.save"), "download", s.saveProblems).Small()
	head := part.Beside(160, 8, part.Row(8, part.NewIcon("warning", 18, look.Alert), part.Grow(part.NewParagraph(title).AsHeading().In(look.Ink))), save)
	return part.NewPanel(16, part.Column(8, head, col))
}

// saveProblems writes the list of what could not be read to a file.
func (s *Screen) saveProblems() {
	in := s.preview.in
	s.host.PickSave(s.say("problems.name"), func(path string) {
		s.host.Run("import.problems", func(ctx context.Context) error { return s.planner.SaveProblems(ctx, in, path) },
			func() { s.host.Done(s.say("problems.saved", "file", filepath.Base(path)), 0) })
	})
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
