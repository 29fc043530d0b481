package data_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"cortado/app"
)

func TestManyMayAskWhileOneWrites(t *testing.T) {
	d := fresh(t)
	for _, p := range crowd(400) {
		add(t, d, p)
	}
	stop, cancel := context.WithCancel(ctx)
	var all sync.WaitGroup
	for n := range 6 {
		all.Go(func() {
			for stop.Err() == nil {
				// every other question is given up at some moment
				asked, give := context.WithTimeout(stop, time.Duration(n%3)*time.Millisecond+time.Microsecond)
				_, err := d.Network(asked)
				_, ferr := d.Find(asked, "ana", 0)
				give()
				for _, err := range []error{err, ferr} {
					if err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) {
						t.Errorf("a question failed: %v", err)
						return
					}
				}
			}
		})
	}
	for n := range 40 {
		id := add(t, d, named("Late", fmt.Sprint(n)))[0]
		if n%4 == 0 {
			undo(t, d, 0) // the triggers of the undo log are still there
			if _, err := d.Person(ctx, id); !errors.Is(err, app.ErrNotFound) {
				t.Fatalf("undo did not take back person %d: %v", id, err)
			}
		}
	}
	cancel()
	all.Wait()
	equal(t, 430, len(must[[]app.Person](t)(d.Network(ctx))))
}

func TestAQuestionGivenUpIsNotAnswered(t *testing.T) {
	d := fresh(t)
	over, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := d.Network(over); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	add(t, d, ana())
}
