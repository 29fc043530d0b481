package screen_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

func TestWorkIsDoneOneAfterAnotherEvenAfterAFailure(t *testing.T) {
	h := screentest.NewHost(t, 800, 600)
	q := screen.NewQueue(h, "save")
	var log []string
	add := func(name string, err error) {
		q.Do(func(context.Context) error {
			log = append(log, "do "+name)
			return err
		}, func() { log = append(log, "show "+name) }, nil)
	}
	h.Hold = true
	add("a", nil)
	add("b", errors.New("no room"))
	add("c", nil)
	if got := strings.Join(log, ", "); got != "do a" || !q.Busy() {
		t.Fatalf("while a is under way: %s; busy %v", got, q.Busy())
	}
	h.Release()
	if got := strings.Join(log, ", "); got != "do a, show a, do b, do c, show c" || q.Busy() {
		t.Errorf("did %s; busy %v", got, q.Busy())
	}
	if len(h.Failed) != 1 {
		t.Errorf("told %v, want the one failure", h.Failed)
	}
}
