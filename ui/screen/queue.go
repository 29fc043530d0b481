package screen

import "context"

// Queue does pieces of work through a host one after another, in the order in
// which they were asked for: two quick changes of the same thing are then
// written in that order, and each reads what the one before has written.
type Queue struct {
	host    Host
	key     string
	waiting []piece
	busy    bool
}

type piece struct {
	work func(context.Context) error
	show func()
	fail func(error)
}

// NewQueue makes a queue that works under a key of its own.
func NewQueue(host Host, key string) *Queue { return &Queue{host: host, key: key} }

// Do does work after everything asked for before, then show; an error goes to
// failed, or where that is nil to the user.
func (q *Queue) Do(work func(context.Context) error, show func(), failed func(error)) {
	if failed == nil {
		failed = q.host.Fail
	}
	q.waiting = append(q.waiting, piece{work, show, failed})
	q.next()
}

// Busy says whether work is under way or waits.
func (q *Queue) Busy() bool { return q.busy || len(q.waiting) > 0 }

func (q *Queue) next() {
	if q.busy || len(q.waiting) == 0 {
		return
	}
	p := q.waiting[0]
	q.waiting, q.busy = q.waiting[1:], true
	q.host.RunOr(q.key, p.work, func() {
		q.busy = false
		p.show()
		q.next()
	}, func(err error) {
		q.busy = false
		p.fail(err)
		q.next()
	})
}
