package messages_test

import (
	"context"
	"fmt"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

func (f *fake) SaveMail(_ context.Context, m planner.MailFile, path string) error {
	f.files, f.paths = append(f.files, m), append(f.paths, path)
	return nil
}

func (f *fake) MailName(q app.Person, now time.Time) string {
	return now.Format("2006-01-02") + " Message to " + q.Name.String() + ".eml"
}

func (f *fake) MailInvites(context.Context, app.PersonID) ([]planner.Choice, error) {
	return f.invites, nil
}

func (f *fake) Request(_ context.Context, id app.PersonID, a planner.Asked) (app.ChangeID, error) {
	f.requests = append(f.requests, fmt.Sprint(id, " ", a.Text, " ", a.Due, " ", a.On))
	return 3, nil
}

func (f *fake) EditRequest(_ context.Context, id int64, a planner.Asked) (app.ChangeID, error) {
	f.requests = append(f.requests, fmt.Sprint("edit ", id, " ", a.Text))
	return 3, nil
}

func (f *fake) AnswerRequest(_ context.Context, id int64, accept bool) (app.ChangeID, error) {
	f.requests = append(f.requests, fmt.Sprint("answer ", id, " ", accept))
	return 3, nil
}

func (f *fake) DoneRequest(_ context.Context, id int64) (app.ChangeID, error) {
	f.requests = append(f.requests, fmt.Sprint("done ", id))
	return 3, nil
}
