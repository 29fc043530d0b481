package importing

import (
	"context"
	"errors"
	"maps"
	"strings"

	"fyne.io/fyne/v2"

	"cortado/app"
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
	in     *planner.Incoming
	filter string
	lines  []line
	at     int // the chosen line, -1 for none
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
	along   *part.Paragraph // of a complete archive
	side    *fyne.Container
	dialog  *part.Dialog
}

// show puts what was found on the page. Decisions made on the same files before
// are kept where they still fit.
func (s *Screen) show(in *planner.Incoming) {
	old := s.preview
	v := view{in: in, at: -1, theirs: map[int]map[string]bool{}, with: map[int]int{}}
	if old.in != nil {
		v.filter = old.filter
		for was, now := range in.Carry(old.in) {
			if theirs, chosen := old.theirs[was]; chosen {
				v.theirs[now] = maps.Clone(theirs)
			}
			v.with[now] = old.with[was]
		}
	} else {
		counts := s.numbers(in)
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
	s.freeKeys()
}

// freeKeys takes the focus from what is not on the page any more, so that the
// letters and arrows that decide reach the page at once.
func (s *Screen) freeKeys() {
	if s.preview.dialog == nil {
		s.host.Window().Canvas().Unfocus()
	}
}

// numbers counts what each filter shows.
func (s *Screen) numbers(in *planner.Incoming) map[string]int {
	p := in.Preview
	return map[string]int{onlyNew: p.New, onlyUpdate: p.Update, onlyDuplicate: p.Duplicate,
		onlySkipped: len(s.skipped(in)), onlyProblems: len(s.problems(in))}
}

func (s *Screen) previewPage() fyne.CanvasObject {
	v := &s.preview
	v.verb = part.NewButton(part.Main, "", "download", s.bringIn)
	actions := []fyne.CanvasObject{part.NewButton(part.Quiet, s.say("another"), "", s.choose)}
	if len(s.tablesRead()) > 0 {
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

// namedFiles is how many files are named one by one.
const namedFiles = 3

// names names what was read: a few files one by one, more by their number.
func (s *Screen) names() string {
	files := s.preview.in.Files
	if len(files) > namedFiles {
		return s.count("files", len(files))
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// fileCard names the file, and its tiles choose what the list shows.
func (s *Screen) fileCard() fyne.CanvasObject {
	v, w := &s.preview, s.host.Words()
	p := v.in.Preview
	what := s.say("file", "format", s.say("format."+string(p.Batch.Format)), "rows", s.count("rows", len(p.Rows)+len(p.Batch.Skipped)))
	if p.Same > 0 {
		what = s.say("file.same", "file", what, "same", s.count("same", p.Same))
	}
	name := part.Wrap(8, part.NewIcon("file", 18, look.Ink2), part.Body(s.names()).Bold(), part.Body(what).In(look.Ink2))
	line := fyne.CanvasObject(name)
	v.decided, v.bar = nil, nil
	if p.Duplicate > 0 && s.class != part.Compact {
		v.decided, v.bar = part.Body("").In(look.Ink2), part.NewProgressBar(0)
		line = part.Beside(300, 12, name, part.Row(12, v.decided, part.Width(150, v.bar)))
	}
	col := part.Column(10, line)
	s.addAlong(col)
	counts := s.numbers(v.in)
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
	if o := s.unknownTick(); o != nil {
		col.Add(o)
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
	s.freeKeys()
}

// showDecisions writes what an import would do as decided now.
func (s *Screen) showDecisions() {
	v := &s.preview
	n, undecided := v.in.Bringing(), v.in.Undecided()
	v.verb.SetText(s.count("verb", n))
	if n == 0 && v.in.WithMe {
		v.verb.SetText(s.say("verb.me"))
	}
	s.showAlong(n)
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
	return in.Bringing() > 0 || in.WithMe || in.Archive() || len(in.Preview.Batch.LastContact) > 0
}

// bringIn writes what was decided.
func (s *Screen) bringIn() {
	in := s.preview.in
	if in == nil || !s.something() {
		return
	}
	var out planner.Imported
	finishing := s.welcoming
	in.Progress = s.far
	s.begin(true, func(ctx context.Context) (err error) {
		if out, err = s.planner.Import(ctx, in); err == nil && finishing {
			_, err = s.planner.SetSetting(app.SetWelcomed, "yes")
		}
		return err
	}, func() {
		s.forget()
		s.lay()
		s.readHistory()
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
	text = s.resultAlong(text, out)
	if out.Duplicates > 0 {
		text = s.say("done.left", "text", text, "left", s.count("left", out.Duplicates))
	}
	return text
}
