package planner

import (
	"context"
	"slices"

	"cortado/app"
	"cortado/app/exchange"
)

// around is how many lines before and after a problem are shown with it.
const around = 2

// Asks says what the user can give so that a problem is gone, one of exchange's
// Ask words; "" where there is nothing to give.
func (in *Incoming) Asks(q exchange.Problem) string {
	if q.Source < 0 || q.Source >= len(in.Files) {
		return ""
	}
	return in.Files[q.Source].Batch.Asks(q)
}

// FixImport puts right what a problem is about with what the user typed: a
// nameless row comes in as a person, a value that could not be read is filled
// in. It gives the import compared anew, on which Carry puts the decisions made
// before; the one it is called with stays as it is. ErrInvalid when that cannot
// be read either.
func (p *Planner) FixImport(ctx context.Context, in *Incoming, q exchange.Problem, value string) (*Incoming, error) {
	if in.Asks(q) == "" {
		return nil, app.Invalid("there is nothing to put right here")
	}
	today, err := p.Today(ctx)
	if err != nil {
		return nil, err
	}
	files := slices.Clone(in.Files)
	f := &files[q.Source]
	f.Batch, err = f.Batch.Repair(q, value, exchange.Options{Today: today, Skill: p.skill, Region: canonicalRegion})
	if err != nil {
		return nil, err
	}
	return p.again(ctx, in, files)
}

// LookAgain compares what was read with people as they are now; Carry puts the
// decisions made before on it.
func (p *Planner) LookAgain(ctx context.Context, in *Incoming) (*Incoming, error) {
	return p.again(ctx, in, in.Files)
}

func (p *Planner) again(ctx context.Context, in *Incoming, files []ImportFile) (*Incoming, error) {
	out := &Incoming{Files: files, Left: in.Left}
	if err := p.compareAll(ctx, out); err != nil {
		return nil, err
	}
	return out, nil
}

// rowKey finds a row again in another reading of its file.
type rowKey struct {
	source, line int
	name         string
}

func (in *Incoming) keyOf(i int) rowKey {
	r := &in.Preview.Rows[i]
	name := r.Person.Name
	if r.Status == exchange.Duplicate { // a choice may have taken the name out of the row's person
		name = r.Result.Name
	}
	return rowKey{r.Source, r.Line, name.String()}
}

// Carry takes over the decisions made on an earlier reading of the same files,
// where they still fit. It gives where the rows that were decided stand now.
func (in *Incoming) Carry(from *Incoming) map[int]int {
	moved := map[int]int{}
	if len(from.Skip)+len(from.Joined)+len(from.Apart) > 0 {
		places := make(map[rowKey]int, len(in.Preview.Rows))
		for i := range in.Preview.Rows {
			places[in.keyOf(i)] = i
		}
		to := func(was int) (int, bool) {
			now, ok := places[from.keyOf(was)]
			if ok = ok && in.Preview.Rows[now].Status == from.Preview.Rows[was].Status; ok {
				moved[was] = now
			}
			return now, ok
		}
		for was := range from.Apart {
			if now, ok := to(was); ok {
				in.Apart[now] = true
			}
		}
		for was, who := range from.Joined {
			now, ok := to(was)
			if q, there := in.have[who]; ok && there {
				// What was chosen field by field is kept in these two.
				in.Preview.Rows[now].Person = from.Preview.Rows[was].Person
				q.Sources = chosenSources(from.have[who], q)
				in.have[who], in.Joined[now] = q, who
			}
		}
		for was := range from.Skip {
			if now, ok := to(was); ok {
				in.Skip[now] = true
			}
		}
	}
	in.WithMe = from.WithMe && in.Preview.Batch.Me != nil
	return moved
}

// ImportLines gives the lines about which a problem is as they stand in its
// file, with those around them.
func (p *Planner) ImportLines(ctx context.Context, in *Incoming, q exchange.Problem) ([]exchange.Line, error) {
	if q.Source < 0 || q.Source >= len(in.Files) || q.Line <= 0 {
		return nil, nil
	}
	source, closer, err := p.openImport(in.Files[q.Source].From)
	if err != nil {
		return nil, err
	}
	defer closer()
	return exchange.Lines(ctx, source, q.File, q.Line-around, q.Line+around)
}
