package importing

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// shownProblems is how many problems stand beside the rows.
const shownProblems = 5

// problems are what could not be read: whole files first, then values.
func (s *Screen) problems(in *planner.Incoming) []exchange.Problem {
	return append(s.left(in, false), in.Preview.Batch.Problems...)
}

// skipped are the rows that name nobody, and the files of folders that are none
// of people.
func (s *Screen) skipped(in *planner.Incoming) []exchange.Problem {
	return append(s.left(in, true), in.Preview.Batch.Skipped...)
}

// left are the files that could not be taken, as problems. Their Source is
// negative: -1 for the first of Incoming.Left.
func (s *Screen) left(in *planner.Incoming, ignored bool) []exchange.Problem {
	var out []exchange.Problem
	for i, f := range in.Left {
		if f.Ignored == ignored {
			id := "import.refused"
			if ignored {
				id = "import.ignored"
			}
			out = append(out, exchange.Problem{File: f.Name, Reason: exchange.Reason{ID: id},
				Fatal: true, Text: s.sentence(f.Why), Source: -1 - i})
		}
	}
	return out
}

// leftOf gives the file a problem is about that could not be taken.
func (s *Screen) leftOf(p exchange.Problem) (planner.LeftFile, bool) {
	if p.Source >= 0 {
		return planner.LeftFile{}, false
	}
	return s.preview.in.Left[-1-p.Source], true
}

// fileOf names the file of a problem, inside an archive with the archive.
func (s *Screen) fileOf(p exchange.Problem) string {
	if p.File == "" && p.Source >= 0 {
		return s.preview.in.Files[p.Source].Name
	}
	return p.File
}

// place tells where a problem stands. The file is left out where there is only
// one.
func (s *Screen) place(p exchange.Problem) string {
	var words []string
	if file := s.fileOf(p); s.several() || file != s.preview.in.Files[0].Name {
		words = append(words, file)
	}
	if p.Line > 0 {
		words = append(words, s.lineWords(p.Line))
	}
	return strings.Join(words, "  ")
}

// verbFor is what can be done with a problem: put it right, name the columns of
// its file, or show where it stands; empty when there is nothing to see.
func (s *Screen) verbFor(p exchange.Problem) string {
	f, left := s.leftOf(p)
	switch {
	case left && len(f.Table.Columns) > 0, !left && s.preview.in.Asks(p) != "":
		return s.say("fix")
	case !left && p.Line > 0:
		return s.say("fix.show")
	}
	return ""
}

// handle puts a problem right, or shows where it stands.
func (s *Screen) handle(p exchange.Problem) {
	f, left := s.leftOf(p)
	switch {
	case left && len(f.Table.Columns) > 0:
		s.askColumns([]namedTable{{name: f.Name, table: f.Table}}, s.sentence(f.Why))
	case left:
		s.showDialog(part.NewDialog(s.reason(p.Reason), s.problemDetail(p, false), part.NewButton(part.Quiet, s.host.Words().Say("dialog.close"), "", s.closeDialog)))
	default:
		s.openProblem(p)
	}
}

// tellsMore says whether what stood there is not in the reason already.
func (s *Screen) tellsMore(p exchange.Problem) bool {
	return p.Text != "" && !strings.Contains(s.reason(p.Reason), p.Text)
}

// problemDetail tells what is wrong, where, and what becomes of it; beside the
// rows with its heading and the button to handle it.
func (s *Screen) problemDetail(p exchange.Problem, button bool) fyne.CanvasObject {
	col := part.Column(8)
	if button {
		col.Add(part.NewParagraph(s.reason(p.Reason)).AsHeading().In(look.Ink))
	}
	if where := s.place(p); where != "" {
		col.Add(part.Mono(where).In(look.Ink2).Short())
	}
	if s.tellsMore(p) {
		col.Add(part.NewParagraph(p.Text))
	}
	col.Add(part.NewParagraph(s.fate(p)).In(look.Ink3))
	if verb := s.verbFor(p); button && verb != "" {
		col.Add(part.Pad(4, 0, 0, 0, part.Start(part.NewButton(part.Normal, verb, "", func() { s.handle(p) }))))
	}
	return col
}

// fate says what becomes of a row with a problem.
func (s *Screen) fate(p exchange.Problem) string {
	f, left := s.leftOf(p)
	switch {
	case left && f.Ignored:
		return s.say("problem.ignored")
	case left && len(f.Table.Columns) > 0:
		return s.say("problem.columns")
	case left:
		return s.say("problem.file")
	case p.Person != nil:
		return s.say("problem.nameless")
	case p.Fatal && p.Line > 0 && p.Reason.ID != "import.problem.quote" && p.Reason.ID != "import.problem.longrow":
		return s.say("problem.skipped")
	case p.Fatal:
		return s.say("problem.fatal")
	}
	return s.say("problem.taken")
}

// problemsCard lists the first problems and saves the list of all.
func (s *Screen) problemsCard() fyne.CanvasObject {
	v := &s.preview
	all := s.problems(v.in)
	title, rest := s.count("problems", len(all)), onlyProblems
	if len(all) == 0 {
		all = s.skipped(v.in)
		title, rest = s.count("skipped", len(all)), onlySkipped
	}
	col := part.Column(0)
	for i, p := range all {
		if i == shownProblems {
			break
		}
		words := part.Column(0, part.NewParagraph(s.reason(p.Reason)).In(look.Ink))
		if s.tellsMore(p) {
			words.Add(part.Caption(p.Text).Short())
		} else {
			words.Add(part.Caption(s.fate(p)).Short())
		}
		line := part.Row(8, part.Width(84, part.Mono(s.place(p)).In(look.Ink2).Short()), part.Grow(words))
		if verb := s.verbFor(p); verb != "" {
			line.Add(part.NewButton(part.Normal, verb, "", func() { s.handle(p) }).Small().Hint(s.reason(p.Reason)))
		}
		col.Add(part.Rule())
		col.Add(part.Pad(6, 0, 6, 0, line))
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
