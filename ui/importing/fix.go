package importing

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// openProblem shows the lines of the file where a problem stands, and asks for
// what puts it right where that can be typed.
func (s *Screen) openProblem(p exchange.Problem) {
	in := s.preview.in
	var lines []exchange.Line
	s.host.Run("import.lines", func(ctx context.Context) (err error) {
		lines, err = s.planner.ImportLines(ctx, in, p)
		return err
	}, func() {
		if s.stage == preview && s.preview.in == in {
			s.fixDialog(p, lines)
		}
	})
}

func (s *Screen) fixDialog(p exchange.Problem, lines []exchange.Line) {
	ask := s.preview.in.Asks(p)
	col := part.Column(12, s.problemDetail(p, false))
	if len(lines) > 0 {
		col.Add(s.linesPanel(p, lines))
	}
	away := part.NewButton(part.Quiet, s.host.Words().Say("dialog.close"), "", s.closeDialog)
	if ask == "" {
		s.showDialog(part.NewDialog(s.reason(p.Reason), col, away).Wider(640))
		return
	}
	field := part.NewField(s.say("fix."+ask), "").Hint(s.say("fix." + ask + ".hint"))
	if ask != exchange.AskName {
		field.SetText(p.Text)
	}
	put := func() { s.fix(p, field) }
	field.OnSubmitted = func(string) { put() }
	field.OnChanged = func(string) { field.SetError("") }
	col.Add(field)
	away.SetText(s.host.Words().Say("dialog.cancel"))
	s.showDialog(part.NewDialog(s.reason(p.Reason), col, away, part.NewButton(part.Main, s.say("fix.put"), "", put)).Wider(640))
	field.Focus()
}

// linesPanel shows lines as they stand in the file, the one meant in ink.
func (s *Screen) linesPanel(p exchange.Problem, lines []exchange.Line) fyne.CanvasObject {
	col := part.Column(4)
	for _, l := range lines {
		number, text := part.Mono(s.lineNumber(l.Number)).Right(), part.SmallParagraph(short(l.Text)).In(look.Ink3)
		if l.Number == p.Line {
			number, text = number.In(look.Ink).Bold(), part.SmallParagraph(l.Text).In(look.Ink).Bold()
		}
		col.Add(part.RowTop(12, part.Width(44, number), part.Grow(text)))
	}
	return part.Stack(part.Fill(look.Sunken, 8), part.Pad(10, 12, 10, 12, col))
}

// fix puts a problem right with what is typed.
func (s *Screen) fix(p exchange.Problem, field *part.Field) {
	in, value := s.preview.in, field.Text()
	var now *planner.Incoming
	s.host.RunOr("import.fix", func(ctx context.Context) (err error) {
		now, err = s.planner.FixImport(ctx, in, p, value)
		return err
	}, func() {
		if s.stage != preview || s.preview.in != in {
			return
		}
		s.fixed = append(s.fixed, fixed{p, value})
		s.closeDialog()
		s.show(now)
	}, func(err error) { field.SetError(s.sentence(err)) })
}

// fixed is a problem that was put right, and how.
type fixed struct {
	problem exchange.Problem
	value   string
}

// putRight does again, when files are read anew, what was put right before.
// What does not fit any more is a problem again.
func (s *Screen) putRight(ctx context.Context, in *planner.Incoming, before []fixed) *planner.Incoming {
	for _, f := range before {
		for _, list := range [][]exchange.Problem{in.Preview.Batch.Skipped, in.Preview.Batch.Problems} {
			at := slices.IndexFunc(list, func(p exchange.Problem) bool {
				return p.File == f.problem.File && p.Line == f.problem.Line && p.Reason.ID == f.problem.Reason.ID && p.Text == f.problem.Text
			})
			if at < 0 {
				continue
			}
			if now, err := s.planner.FixImport(ctx, in, list[at], f.value); err == nil {
				in = now
			}
			break
		}
	}
	return in
}
