package people_test

import (
	"context"
	"fmt"

	"cortado/app"
	"cortado/app/planner"
)

func (f *fake) AddEntry(_ context.Context, id app.PersonID, e planner.Favour) (app.Entry, app.ChangeID, error) {
	change, err := f.did(fmt.Sprintf("add %s %s %s promised=%v due=%s on=%s", f.persons[id].Name.First(), e.Direction, e.Text, e.Promised, e.Due, e.On))
	return app.Entry{}, change, err
}

func (f *fake) EditEntry(_ context.Context, id int64, e planner.Favour) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("edit entry %d %s %s promised=%v due=%s on=%s", id, e.Direction, e.Text, e.Promised, e.Due, e.On))
}

func (f *fake) KeepPromise(_ context.Context, id int64, done bool) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("done entry %d %v", id, done))
}

func (f *fake) DropEntry(_ context.Context, id int64) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("drop entry %d", id))
}

func (f *fake) DeleteEntry(_ context.Context, id int64) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("delete entry %d", id))
}

func (f *fake) DeleteRequest(_ context.Context, id int64) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("delete request %d", id))
}
