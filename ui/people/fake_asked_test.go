package people_test

import (
	"context"
	"fmt"

	"cortado/app"
	"cortado/app/planner"
)

func (f *fake) Request(_ context.Context, id app.PersonID, a planner.Asked) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("asked %s %s %s %s", f.persons[id].Name.First(), a.Text, a.Due, a.On))
}

func (f *fake) EditRequest(_ context.Context, id int64, a planner.Asked) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("edit %d %s %s %s", id, a.Text, a.Due, a.On))
}

func (f *fake) AnswerRequest(_ context.Context, id int64, accept bool) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("answer %d %v", id, accept))
}

func (f *fake) DoneRequest(_ context.Context, id int64) (app.ChangeID, error) {
	return f.did(fmt.Sprintf("done %d", id))
}

func (f *fake) Done(c app.Change) string { return c.Label + " " + c.Who }
