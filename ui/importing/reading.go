package importing

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/look"
	"cortado/ui/part"
)

// tick is how often the progress is shown anew.
const tick = 150 * time.Millisecond

// found is what came of reading a file: people to look at, or a table whose
// columns need names.
type found struct {
	in    *planner.Incoming
	used  map[string]string
	table planner.Table
	why   error // why the columns need names
}

// read reads a file. named gives the fields of its columns; nil takes those
// remembered for its header, or the program's guess.
func (s *Screen) read(path string, named map[string]string) {
	s.path, s.told = path, ""
	var got found
	s.begin(false, func(ctx context.Context) (err error) {
		got, err = s.find(ctx, path, named)
		return err
	}, func() {
		if got.in == nil {
			s.askColumns(got.table, s.sentence(got.why))
			return
		}
		s.show(got.in, got.used)
	}, func(err error) {
		s.stage = start
		if !errors.Is(err, context.Canceled) {
			s.told = s.sentence(err)
		}
		s.lay()
	})
}

// find reads a file, beside the window.
func (s *Screen) find(ctx context.Context, path string, named map[string]string) (found, error) {
	told := func(done, total int64) {
		s.task.done.Store(done)
		s.task.total.Store(total)
	}
	try := func(m map[string]string) (*planner.Incoming, error) {
		return s.planner.ReadImport(ctx, path, planner.ImportOptions{Mapping: m, Progress: told})
	}
	in, err := try(named)
	switch {
	case err == nil && named != nil:
		return found{in: in, used: named}, s.planner.RememberColumns(in.Preview.Batch.HeaderKey, named)
	case err == nil:
		before, err := s.planner.RememberedColumns(ctx, in.Preview.Batch.HeaderKey)
		if err != nil || len(before) == 0 {
			return found{in: in}, err
		}
		in, err = try(before)
		return found{in: in, used: before}, err
	case ctx.Err() != nil || !errors.Is(err, app.ErrInvalid):
		return found{}, err
	}
	// A table without a column for the name is no dead end: the user can say it.
	table, failed := s.planner.ImportColumns(ctx, path)
	if failed != nil || len(table.Columns) == 0 {
		return found{}, err
	}
	if named == nil && hasName(table.Remembered) {
		if in, again := try(table.Remembered); again == nil {
			return found{in: in, used: table.Remembered}, nil
		}
	}
	return found{table: table, why: err}, nil
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
	col := part.Column(12, part.NewParagraph(s.say(id, "file", filepath.Base(s.path))).AsHeading().In(look.Ink))
	s.task.bar, s.task.share = nil, nil
	if !s.task.writing {
		s.task.bar, s.task.share = part.NewProgressBar(0), part.Caption("").Right().Figures()
		col.Add(part.Row(12, part.Grow(s.task.bar), part.Width(40, s.task.share)))
	}
	var stop *part.Button
	stop = part.NewButton(part.Normal, s.say("stop"), "close", func() {
		stop.Disable()
		s.task.cancel()
	})
	col.Add(part.Beside(200, 12, part.NewParagraph(s.say(id+".text")), stop))
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
