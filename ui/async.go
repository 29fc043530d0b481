package ui

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// async does work beside the window. It holds the only go statement of ui and
// owns every return to the window's goroutine, so that no screen can show an
// old answer over a newer one.
type async struct {
	ctx  context.Context
	stop context.CancelFunc
	mu   sync.Mutex
	gen  map[string]uint64
	wait sync.WaitGroup // what is under way when the window closes
	// inline makes run work at once on the caller's goroutine and later never: the
	// toolkit's test driver has no goroutine of its own to come back to.
	inline bool
}

func newAsync(ctx context.Context) *async {
	ctx, stop := context.WithCancel(ctx)
	return &async{ctx: ctx, stop: stop, gen: map[string]uint64{}}
}

// run does work and then, on the window's goroutine, show with its error,
// unless a newer run with the same key has begun by then.
func (a *async) run(key string, work func(context.Context) error, show func(error)) {
	a.mu.Lock()
	a.gen[key]++
	mine := a.gen[key]
	a.mu.Unlock()
	if a.inline {
		show(work(a.ctx))
		return
	}
	a.wait.Add(1)
	go func() {
		defer a.wait.Done()
		err := work(a.ctx)
		if a.ctx.Err() != nil {
			return // the window is closing
		}
		fyne.Do(func() {
			a.mu.Lock()
			newest := a.gen[key] == mine
			a.mu.Unlock()
			if newest {
				show(err)
			}
		})
	}()
}

// later calls do on the window's goroutine after the time; stop prevents it.
func (a *async) later(after time.Duration, do func()) (stop func()) {
	if a.inline {
		return func() {}
	}
	t := time.AfterFunc(after, func() {
		if a.ctx.Err() == nil {
			fyne.Do(do)
		}
	})
	return func() { t.Stop() }
}

// renew ends all work of a and gives what does the work from now on. Work under
// way is cancelled and what it found is not shown; a.wait tells when it ended.
func (a *async) renew(ctx context.Context) *async {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.stop()
	for key := range a.gen {
		a.gen[key]++
	}
	b := newAsync(ctx)
	b.inline = a.inline
	return b
}
