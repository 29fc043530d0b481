package data

import (
	"context"
	"database/sql"
	"errors"

	"cortado/app"
)

const (
	roundColumns = "started, from_day, to_day, closed, question, needs, before_levels, before_expected, after_levels, after_expected"
	pickColumns  = `round, person, rank, name, place, gain, chance, terms, before_levels, before_expected, after_levels, after_expected,
	runner_up, replaced, dropped, bridge, offer, mutual`
)

// Rounds gives every round, the newest first; see app.Reader.
func (r *reads) Rounds(ctx context.Context) ([]app.Round, error) {
	out, err := r.rounds(ctx, "", "")
	return out, fault("read rounds", err)
}

// CurrentRound gives the open round; see app.Reader.
func (r *reads) CurrentRound(ctx context.Context) (app.Round, error) {
	const open = " WHERE id = (SELECT max(id) FROM round WHERE closed IS NULL)"
	out, err := r.rounds(ctx, open, " WHERE round = (SELECT max(id) FROM round WHERE closed IS NULL)")
	if err != nil {
		return app.Round{}, fault("read round", err)
	}
	if len(out) == 0 {
		return app.Round{}, app.NotFound("no round is open")
	}
	return out[0], nil
}

func (r *reads) rounds(ctx context.Context, which, whichPicks string) ([]app.Round, error) {
	out, err := list(ctx, r.s, scanRound, "SELECT id, "+roundColumns+" FROM round"+which+" ORDER BY id DESC")
	if err != nil {
		return nil, err
	}
	type placed struct {
		round app.RoundID
		pick  app.Pick
	}
	picks, err := list(ctx, r.s, func(row scanner) (placed, error) {
		round, pick, err := scanPick(row)
		return placed{round, pick}, err
	}, "SELECT "+pickColumns+" FROM pick"+whichPicks+" ORDER BY round, rank, id")
	if err != nil {
		return nil, err
	}
	of := map[app.RoundID][]app.Pick{}
	for _, p := range picks {
		of[p.round] = append(of[p.round], p.pick)
	}
	for i := range out {
		out[i].Picks = of[out[i].ID]
	}
	return out, nil
}

func scanRound(row scanner) (app.Round, error) {
	var r app.Round
	var started, closed sql.NullInt64
	var needs string
	err := row.Scan(&r.ID, &started, (*string)(&r.From), (*string)(&r.To), &closed, &r.Question, &needs,
		&r.Before.Levels, &r.Before.Expected, &r.After.Levels, &r.After.Expected)
	if err != nil {
		return r, err
	}
	r.Started, r.Closed = when(started), when(closed)
	var u unpacking
	r.Needs = each(&u, needs, func(l *unpacker) app.Need {
		return app.Need{ID: app.NeedID(l.text()), Kind: l.text(), Label: l.text(), Weight: l.number()}
	})
	return r, u.err
}

func scanPick(row scanner) (app.RoundID, app.Pick, error) {
	var (
		round              app.RoundID
		p                  app.Pick
		rank               int
		terms              string
		runnerUp, replaced sql.NullInt64
		mutual             sql.NullFloat64
	)
	err := row.Scan(&round, &p.Person, &rank, &p.Name, &p.Place, &p.Gain, &p.Chance, &terms,
		&p.Before.Levels, &p.Before.Expected, &p.After.Levels, &p.After.Expected,
		&runnerUp, &replaced, &p.Dropped, &p.Bridge, &p.Offer, &mutual)
	if err != nil {
		return 0, p, err
	}
	p.RunnerUp, p.Replaced = app.PersonID(runnerUp.Int64), app.PersonID(replaced.Int64)
	if mutual.Valid {
		p.Mutual = &mutual.Float64
	}
	var u unpacking
	p.Terms = each(&u, terms, func(l *unpacker) app.Term {
		return app.Term{Kind: l.text(), Need: app.NeedID(l.text()), Label: l.text(), Value: l.number(), Source: l.text(), Shown: l.flag()}
	})
	return round, p, u.err
}

// SaveRound makes or changes a round with all its picks; see app.Writer.
func (w *writer) SaveRound(r app.Round) (app.RoundID, error) {
	var needs packer
	for _, n := range r.Needs {
		needs.row().text(string(n.ID)).text(n.Kind).text(n.Label).number(n.Weight)
	}
	id, err := w.save("round", int64(r.ID), roundColumns, instant(r.Started), string(r.From), string(r.To), instant(r.Closed), r.Question,
		needs.String(), r.Before.Levels, r.Before.Expected, r.After.Levels, r.After.Expected)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, app.NotFound("there is no round %d", r.ID)
	}
	if err == nil {
		err = w.savePicks(id, r.Picks)
	}
	return app.RoundID(id), fault("save round", err)
}

// savePicks writes the picks over the rows there are, in their order.
func (w *writer) savePicks(round int64, picks []app.Pick) error {
	ids, err := values[int64](w.s, "SELECT id FROM pick WHERE round = ? ORDER BY rank, id", round)
	if err != nil {
		return err
	}
	for i, p := range picks {
		var terms packer
		for _, t := range p.Terms {
			terms.row().text(t.Kind).text(string(t.Need)).text(t.Label).number(t.Value).text(t.Source).flag(t.Shown)
		}
		var mutual any
		if p.Mutual != nil {
			mutual = *p.Mutual
		}
		var id int64
		if i < len(ids) {
			id = ids[i]
		}
		_, err := w.save("pick", id, pickColumns, round, int64(p.Person), i, p.Name, p.Place, p.Gain, p.Chance, terms.String(),
			p.Before.Levels, p.Before.Expected, p.After.Levels, p.After.Expected,
			orNull(p.RunnerUp), orNull(p.Replaced), p.Dropped, p.Bridge, p.Offer, mutual)
		if err != nil {
			return err
		}
	}
	for _, id := range ids[min(len(ids), len(picks)):] {
		if _, err := w.exec("DELETE FROM pick WHERE id = ?", id); err != nil {
			return err
		}
	}
	return nil
}
