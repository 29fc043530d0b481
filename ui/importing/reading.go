package importing

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// tick is how often the progress is shown anew.
const tick = 150 * time.Millisecond

// found is what came of reading: people to look at, or a table whose columns
// need names.
type found struct {
	in    *planner.Incoming
	table planner.Table
	why   error // why the columns need names
}

// read reads files, folders or a text. fresh are the keys of the headers whose
// columns the user has just named; they are remembered when that fits.
func (s *Screen) read(from []planner.ImportFrom, fresh ...string) {
	s.from, s.told = from, ""
	named, before := maps.Clone(s.named), slices.Clone(s.fixed)
	var got found
	s.begin(false, func(ctx context.Context) (err error) {
		got, err = s.find(ctx, from, named, fresh, before)
		return err
	}, func() {
		if got.in == nil {
			s.askColumns([]namedTable{{name: s.what(), table: got.table}}, s.sentence(got.why))
			return
		}
		s.show(got.in)
	}, func(err error) {
		s.stage = start
		if !errors.Is(err, context.Canceled) {
			s.told = s.sentence(err)
		}
		s.lay()
	})
}

// find reads, beside the window.
func (s *Screen) find(ctx context.Context, from []planner.ImportFrom, named map[string]map[string]string, fresh []string, before []fixed) (found, error) {
	in, err := s.planner.ReadImports(ctx, from, planner.ImportOptions{Named: named, Progress: s.far})
	switch {
	case err == nil:
		for _, key := range fresh {
			if err := s.planner.RememberColumns(key, named[key]); err != nil {
				return found{}, err
			}
		}
		return found{in: s.putRight(ctx, in, before)}, nil
	case ctx.Err() != nil || !errors.Is(err, app.ErrInvalid) || len(from) != 1:
		return found{}, err
	}
	// A table without a column for the name is no dead end: the user can say it.
	table, failed := s.planner.ImportColumnsOf(ctx, from[0])
	if failed != nil || len(table.Columns) == 0 {
		return found{}, err
	}
	return found{table: table, why: err}, nil
}

// far is told how far the work is.
func (s *Screen) far(done, total int64) {
	s.task.done.Store(done)
	s.task.total.Store(total)
}

// lookAgain compares what was read with people as they are now.
func (s *Screen) lookAgain() {
	in := s.preview.in
	var now *planner.Incoming
	s.host.Run("import.again", func(ctx context.Context) (err error) {
		now, err = s.planner.LookAgain(ctx, in)
		return err
	}, func() {
		if s.stage == preview && s.preview.in == in {
			s.show(now)
		}
	})
}

// begin does long work with a page that shows how far it is and can stop it.
func (s *Screen) begin(writing bool, work func(context.Context) error, show func(), failed func(error)) {
	s.task.cancel()
	s.task.number++
	mine := s.task.number
	stopped, cancel := context.WithCancel(context.Background())
	s.task.cancel, s.task.writing = cancel, writing
	s.task.done.Store(0)
	s.task.total.Store(0)
	s.stage = reading
	s.lay()
	s.tick(mine)
	end := func() bool {
		cancel()
		s.task.stopTick()
		return mine == s.task.number
	}
	s.host.RunOr("import.work", func(ctx context.Context) error {
		ctx, release := context.WithCancel(ctx)
		defer release()
		defer context.AfterFunc(stopped, release)()
		return work(ctx)
	}, func() {
		if end() {
			show()
		}
	}, func(err error) {
		if end() {
			failed(err)
		}
	})
}

// tick moves the bar while the work goes on.
func (s *Screen) tick(mine int) {
	s.task.stopTick()
	s.task.stopTick = s.host.Later(tick, func() {
		if mine != s.task.number || s.stage != reading {
			return
		}
		s.showProgress()
		s.tick(mine)
	})
}

func (s *Screen) showProgress() {
	done, total := s.task.done.Load(), s.task.total.Load()
	if total <= 0 || s.task.bar == nil {
		return
	}
	share := min(float64(done)/float64(total), 1)
	s.task.bar.Set(float32(share))
	s.task.share.SetText(s.host.Words().Percent(share))
}

func (s *Screen) readingPage() fyne.CanvasObject {
	id := "reading"
	if s.task.writing {
		id = "writing"
	}
	s.task.bar, s.task.share = part.NewProgressBar(0), part.Caption("").Right().Figures()
	var stop *part.Button
	stop = part.NewButton(part.Normal, s.say("stop"), "close", func() {
		stop.Disable()
		s.task.cancel()
	})
	col := part.Column(12, part.NewParagraph(s.say(id, "file", s.what())).AsHeading().In(look.Ink),
		part.Row(12, part.Grow(s.task.bar), part.Width(40, s.task.share)),
		part.Beside(200, 12, part.NewParagraph(s.say(id+".text")), stop))
	s.showProgress()
	return framed(part.PageHead(s.say("title"), s.say("line")), scrolled(part.NewPanel(20, col)))
}

// hasName says whether a mapping names people.
func hasName(m map[string]string) bool {
	for f := range maps.Values(m) {
		if f == "name" || f == "given" || f == "family" {
			return true
		}
	}
	return false
}
