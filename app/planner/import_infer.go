package planner

import (
	"maps"
	"runtime"
	"sync"
	"sync/atomic"

	"cortado/app"
)

// inferStep is how many rows are inferred at once.
const inferStep = 256

// inferring reads ahead what titles and firms of the rows of an import say,
// while the rows before are written.
type inferring struct {
	people []*app.Person   // what to save; nil for a row that changes nothing
	ready  []chan struct{} // closed when a step of rows is done
	ended  atomic.Bool
	wait   sync.WaitGroup
}

// inferAhead begins. stop must be called in the end.
func (p *Planner) inferAhead(in *Incoming) *inferring {
	n := len(in.Preview.Rows)
	a := &inferring{people: make([]*app.Person, n), ready: make([]chan struct{}, (n+inferStep-1)/inferStep)}
	for i := range a.ready {
		a.ready[i] = make(chan struct{})
	}
	together := in.together()
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), len(a.ready)) {
		a.wait.Go(func() {
			for {
				step := int(next.Add(1)) - 1
				if step >= len(a.ready) {
					return
				}
				for i := step * inferStep; i < min((step+1)*inferStep, n) && !a.ended.Load(); i++ {
					if q, ok := in.result(i); ok {
						if one, several := together[q.ID]; several {
							q = one
						}
						q.Perspective = maps.Clone(q.Perspective) // the row keeps its own
						p.infer(&q)
						a.people[i] = &q
					}
				}
				close(a.ready[step])
			}
		})
	}
	return a
}

// person gives what to save for a row, once it is known.
func (a *inferring) person(i int) *app.Person {
	<-a.ready[i/inferStep]
	return a.people[i]
}

// stop ends what is not needed any more.
func (a *inferring) stop() {
	a.ended.Store(true)
	a.wait.Wait()
}
