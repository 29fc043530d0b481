package importing

import (
	"context"
	"errors"
	"maps"
	"path/filepath"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/exchange"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// The filters over the rows; none shows everybody the file names.
const (
	onlyNew       = "new"
	onlyUpdate    = "update"
	onlyDuplicate = "duplicate"
	onlySkipped   = "skipped"
	onlyProblems  = "problems"
	everybody     = ""
)

var filters = []string{onlyNew, onlyUpdate, onlyDuplicate, onlySkipped, onlyProblems}

// sideWidth is the right column in a wide window.
const sideWidth = 436

// view is what is known of a file that was read.
type view struct {
	in      *planner.Incoming
	mapping map[string]string
	filter  string
	lines   []line
	at      int // the chosen line, -1 for none
	// theirs and with are what was chosen side by side, by row.
	theirs map[int]map[string]bool
	with   map[int]int

	list    *part.List
	rows    map[fyne.CanvasObject]*row
	all     *part.Check
	foot    *part.Text
	verb    *part.Button
	decided *part.Text
	bar     *part.ShareBar
	side    *fyne.Container
	dialog  *part.Dialog
}

// show puts what was found on the page. Decisions made on the same file before
// are kept where they still fit.
func (s *Screen) show(in *planner.Incoming, used map[string]string) {
	old := s.preview
	v := view{in: in, mapping: used, at: -1, theirs: map[int]map[string]bool{}, with: map[int]int{}}
	if old.in != nil && old.in.Path == in.Path && len(old.in.Preview.Rows) == len(in.Preview.Rows) {
		v.filter = old.filter
		carry(&v, &old)
	} else {
		counts := numbers(in)
		for _, f := range []string{onlyDuplicate, onlyNew, onlyUpdate} {
			if counts[f] > 0 {
				v.filter = f
				break
			}
		}
	}
	s.preview, s.stage = v, preview
	s.sift()
	s.lay()
}

// carry takes decisions over to the same file read anew.
func carry(v, old *view) {
	for i, r := range v.in.Preview.Rows {
		before := old.in.Preview.Rows[i]
		if r.Status != before.Status || r.Line != before.Line {
			continue
		}
		if old.in.Skip[i] {
			v.in.Skip[i] = true
		}
		if r.Status != exchange.Duplicate {
			continue
		}
		if id := old.in.Joined[i]; id != 0 && v.in.Have(id).ID == id {
			v.theirs[i], v.with[i] = maps.Clone(old.theirs[i]), old.with[i]
			v.in.Join(i, id, v.theirs[i])
		} else if old.in.Apart[i] {
			v.in.Part(i)
		}
	}
	v.in.WithMe = old.in.WithMe && v.in.Preview.Batch.Me != nil
}

// numbers counts what each filter shows.
func numbers(in *planner.Incoming) map[string]int {
	p := in.Preview
	return map[string]int{onlyNew: p.New, onlyUpdate: p.Update, onlyDuplicate: p.Duplicate, onlySkipped: p.Skipped, onlyProblems: p.Problems}
}

func (s *Screen) previewPage() fyne.CanvasObject {
	v := &s.preview
	v.verb = part.NewButton(part.Main, "", "download", s.bringIn)
	actions := []fyne.CanvasObject{part.NewButton(part.Quiet, s.say("another"), "", s.choose)}
	if b := v.in.Preview.Batch; len(b.Columns) > 0 && b.Format != exchange.LinkedInArchive {
		actions = append(actions, part.NewButton(part.Quiet, s.say("columns.edit"), "table", s.editColumns))
	}
	head := part.PageHead(s.say("title"), s.say("line.found"), append(actions, v.verb)...)
	file, rows := s.fileCard(), s.rowsPanel()
	body := rows
	if s.class == part.Wide {
		v.side = part.Stack()
		body = part.RowFill(12, part.Grow(rows), part.Width(sideWidth+24, v.side))
	} else {
		v.side = nil
		body = part.Pad(0, 24, 0, 0, rows)
	}
	s.showDecisions()
	s.showSide()
	return framed(head, part.Pad(0, 0, 20, 24, part.Column(12, part.Pad(0, 24, 0, 0, file), part.Grow(body))))
}

// fileCard names the file, and its tiles choose what the list shows.
func (s *Screen) fileCard() fyne.CanvasObject {
	v, w := &s.preview, s.host.Words()
	p := v.in.Preview
	what := s.say("file", "format", s.say("format."+string(p.Batch.Format)), "rows", s.count("rows", len(p.Rows)+len(p.Batch.Skipped)))
	if p.Same > 0 {
		what = s.say("file.same", "file", what, "same", s.count("same", p.Same))
	}
	name := part.Wrap(8, part.NewIcon("file", 18, look.Ink2), part.Body(filepath.Base(v.in.Path)).Bold(), part.Body(what).In(look.Ink2))
	line := fyne.CanvasObject(name)
	v.decided, v.bar = nil, nil
	if p.Duplicate > 0 && s.class != part.Compact {
		v.decided, v.bar = part.Body("").In(look.Ink2), part.NewProgressBar(0)
		line = part.Beside(300, 12, name, part.Row(12, v.decided, part.Width(150, v.bar)))
	}
	col := part.Column(10, line)
	counts := numbers(v.in)
	if s.class == part.Compact {
		options := []string{s.say("filter.everybody")}
		at := 0
		for i, f := range filters {
			options = append(options, s.say("filter.count", "what", s.say("filter."+f), "n", w.Number(counts[f])))
			if f == v.filter {
				at = i + 1
			}
		}
		col.Add(part.NewSelect("", options, at, func(i int) {
			s.setFilter(append([]string{everybody}, filters...)[i])
		}))
	} else {
		tiles := part.Columns(120, 8)
		for _, f := range filters {
			tiles.Add(part.NewStatTile(w.Number(counts[f]), s.say("filter."+f), f == v.filter, func() {
				if f == s.preview.filter {
					f = everybody
				}
				s.setFilter(f)
			}))
		}
		col.Add(tiles)
	}
	if p.Batch.Me != nil {
		col.Add(part.NewCheck(s.say("me"), v.in.WithMe, func(on bool) {
			s.preview.in.WithMe = on
			s.showDecisions()
		}))
	}
	return part.NewPanel(12, col)
}

func (s *Screen) setFilter(f string) {
	s.preview.filter, s.preview.at = f, -1
	s.sift()
	s.lay()
}

// editColumns shows how the columns were taken.
func (s *Screen) editColumns() {
	b := s.preview.in.Preview.Batch
	s.askColumns(planner.Table{Key: b.HeaderKey, Columns: b.Columns, Remembered: s.preview.mapping}, "")
}

// showDecisions writes what an import would do as decided now.
func (s *Screen) showDecisions() {
	v := &s.preview
	n, undecided := v.in.Bringing(), v.in.Undecided()
	v.verb.SetText(s.count("verb", n))
	if n == 0 && v.in.WithMe {
		v.verb.SetText(s.say("verb.me"))
	}
	v.verb.SetEnabled(s.something())
	if v.decided != nil {
		all := v.in.Preview.Duplicate
		v.decided.SetText(s.count("decided", all, "done", s.host.Words().Number(all-undecided)))
		v.bar.Set(float32(all-undecided) / float32(all))
	}
	switch {
	case !s.something():
		v.foot.SetText(s.say("foot.nothing"))
	case undecided > 0:
		v.foot.SetText(s.count("foot.undecided", undecided))
	default:
		v.foot.SetText(s.say("foot"))
	}
	s.showAll()
}

// something says whether an import would do anything.
func (s *Screen) something() bool {
	in := s.preview.in
	return in.Bringing() > 0 || in.WithMe || len(in.Preview.Batch.LastContact) > 0
}

// bringIn writes what was decided.
func (s *Screen) bringIn() {
	in := s.preview.in
	if in == nil || !s.something() {
		return
	}
	var out planner.Imported
	finishing := s.welcoming
	s.begin(true, func(ctx context.Context) (err error) {
		if out, err = s.planner.Import(ctx, in); err == nil && finishing {
			_, err = s.planner.SetSetting(app.SetWelcomed, "yes")
		}
		return err
	}, func() {
		s.forget()
		s.lay()
		s.host.Done(s.result(out), out.Change)
		next := screen.Route{Name: screen.People}
		if finishing {
			next.Name = screen.WhoNext
		}
		s.host.Go(next)
	}, func(err error) {
		s.stage = preview
		s.lay()
		if !errors.Is(err, context.Canceled) {
			s.host.Fail(err)
		}
	})
}

// result says what an import did.
func (s *Screen) result(out planner.Imported) string {
	text := s.say("done", "added", s.count("added", out.Added), "updated", s.count("updated", out.Updated))
	switch {
	case out.Added+out.Updated == 0 && !out.Me:
		text = s.say("done.nothing")
	case out.Added+out.Updated == 0:
		text = s.say("done.me")
	}
	if out.Duplicates > 0 {
		text = s.say("done.left", "text", text, "left", s.count("left", out.Duplicates))
	}
	return text
}
