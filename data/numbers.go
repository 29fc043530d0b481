package data

import (
	"context"

	"cortado/app"
)

// Numbers answers in its turn; see app.Reader.
func (d *DB) Numbers(ctx context.Context) ([]app.Person, error) {
	return ask(ctx, d, func() ([]app.Person, error) { return d.reads.Numbers(ctx) })
}

// Numbers gives phones and birthdays; see app.Reader.
func (r *reads) Numbers(ctx context.Context) ([]app.Person, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Person, error) {
		var p app.Person
		var phones string
		if err := row.Scan(&p.ID, &phones, &p.Birthday); err != nil {
			return p, err
		}
		var u unpacking
		p.Phones = u.phones(phones)
		return p, u.err
	}, "SELECT id, phones, birthday FROM person WHERE deleted = '' AND (phones <> '[]' OR birthday <> '') ORDER BY id")
	return out, fault("read phones", err)
}
