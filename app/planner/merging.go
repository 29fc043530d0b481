package planner

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cortado/app"
	"cortado/app/exchange"
)

// MergePeople makes one person of two records: keep stays with the values of
// both and all that hangs on either; gone is nobody any more. theirs says of
// fields with one value whether gone's is taken (CompareTwins lists them); without
// it the rules of exchange.Unite decide. Unmerge takes it apart again.
func (p *Planner) MergePeople(ctx context.Context, keep, gone app.PersonID, theirs map[string]bool) (app.Merge, app.ChangeID, error) {
	merge := app.Merge{Kept: keep, Gone: gone, At: p.now()}
	for field := range theirs {
		if field != "photo" && !slices.Contains(exchange.SingleFields(), field) {
			return merge, 0, app.Invalid("%q is no field that holds one value", field)
		}
	}
	a, b, err := p.two(ctx, keep, gone)
	if err != nil {
		return merge, 0, err
	}
	how := exchange.Uniting{Theirs: theirs, Label: func(field string) string { return p.words.Say("merging.beside." + field) }}
	if how.Write, err = p.besideWords(ctx); err != nil {
		return merge, 0, err
	}
	one := exchange.Unite(a, b, how)
	p.infer(&one)
	if err := one.Validate(); err != nil {
		return merge, 0, err
	}
	settled, err := p.store.Settled(ctx)
	if err != nil {
		return merge, 0, err
	}
	id, err := p.change("change.merge", b.Name.String(), func(w app.Writer) error {
		if _, err := w.SavePerson(one); err != nil {
			return err
		}
		if err := handOverSettled(w, settled, gone, keep); err != nil {
			return err
		}
		if err := w.JoinPerson(gone, keep); err != nil {
			return err
		}
		merge.ID, err = w.SaveMerge(merge)
		return err
	}, everything...)
	merge.Change = id
	return merge, id, err
}

// two reads two people who can be joined.
func (p *Planner) two(ctx context.Context, keep, gone app.PersonID) (a, b app.Person, err error) {
	if keep == gone {
		return a, b, &app.Fault{Kind: app.ErrInvalid, What: "a person cannot be merged with themselves", Do: "name two people"}
	}
	for id, q := range map[app.PersonID]*app.Person{keep: &a, gone: &b} {
		if *q, err = p.store.Person(ctx, id); err != nil {
			return a, b, err
		}
		if q.Standing.Deleted != "" {
			return a, b, &app.Fault{Kind: app.ErrInvalid, What: fmt.Sprintf("%s is in the bin", q.Name), Do: "bring them back first"}
		}
	}
	return a, b, nil
}

// handOverSettled makes follow-ups that were settled with one person, and are
// named for them, those of another.
func handOverSettled(w app.Writer, settled []app.Settled, from, to app.PersonID) error {
	before, after := fmt.Sprintf("reconnect:person:%d:", from), fmt.Sprintf("reconnect:person:%d:", to)
	has := map[string]app.Settled{}
	for _, s := range settled {
		has[s.Key] = s
	}
	for _, s := range settled {
		rest, theirs := strings.CutPrefix(s.Key, before)
		if !theirs {
			continue
		}
		if err := w.DeleteSettled(s.Key); err != nil {
			return err
		}
		s.Key = after + rest
		if other, both := has[s.Key]; both && !s.Outlasts(other) {
			continue
		}
		if err := w.SaveSettled(s); err != nil {
			return err
		}
	}
	return nil
}

// besideWords writes the values that are kept beside the fields as a reader
// sees them.
func (p *Planner) besideWords(ctx context.Context) (func(field, key, value string) string, error) {
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	return func(field, key, value string) string {
		switch field {
		case "introducer":
			id, _ := strconv.ParseInt(value, 10, 64)
			if q, err := p.store.Person(ctx, app.PersonID(id)); err == nil {
				return q.Name.String()
			}
		case "relation":
			return p.words.Say("relation." + value)
		case "connectedOn", "talkAgain":
			if d, err := app.ParseDay(value); err == nil {
				return p.words.DayYear(d.Time(n.now.Location()))
			}
		case "perspective":
			return p.words.Say("dimension."+key) + ": " + value
		case "strengths":
			return p.words.Say("strength."+key) + ": " + value
		case "stances":
			for _, q := range n.me.Questions {
				if strconv.FormatInt(int64(q.ID), 10) == key {
					key = q.Text
				}
			}
		}
		return strings.TrimPrefix(key+": "+value, ": ")
	}, nil
}

// NotSame remembers that two are not the same person: they are not suggested
// again, and a file does not make them one.
func (p *Planner) NotSame(ctx context.Context, a, b app.PersonID) (app.ChangeID, error) {
	x, _, err := p.two(ctx, a, b)
	if err != nil {
		return 0, err
	}
	return p.change("change.not-same", x.Name.String(), func(w app.Writer) error { return w.SaveNotSame(a, b) }, app.PeopleChanged)
}
