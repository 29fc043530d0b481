package data

import (
	"context"

	"cortado/app"
)

func packTrustSteps(steps []app.TrustStep) string {
	var p packer
	for _, s := range steps {
		level := int64(-1)
		if s.Trust != nil {
			level = int64(*s.Trust)
		}
		p.row().text(string(s.On)).whole(level)
	}
	return p.String()
}

func (u *unpacking) trustSteps(text string) []app.TrustStep {
	return each(u, text, func(l *unpacker) app.TrustStep {
		s := app.TrustStep{On: app.Day(l.text())}
		if level := app.Level(l.whole()); level >= 0 {
			s.Trust = &level
		}
		return s
	})
}

// TrustSteps answers in its turn; see app.Reader.
func (d *DB) TrustSteps(ctx context.Context) ([]app.Person, error) {
	return ask(ctx, d, func() ([]app.Person, error) { return d.reads.TrustSteps(ctx) })
}

// TrustSteps gives how the trust in people moved; see app.Reader.
func (r *reads) TrustSteps(ctx context.Context) ([]app.Person, error) {
	out, err := list(ctx, r.s, func(row scanner) (app.Person, error) {
		var p app.Person
		var steps string
		if err := row.Scan(&p.ID, &steps); err != nil {
			return p, err
		}
		var u unpacking
		p.TrustSteps = u.trustSteps(steps)
		return p, u.err
	}, "SELECT id, trust_steps FROM person WHERE deleted = '' AND trust_steps <> '[]' ORDER BY id")
	return out, fault("read trust", err)
}
