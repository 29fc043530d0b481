package planner

import (
	"context"
	"errors"
	"hash/fnv"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"cortado/app"
	"cortado/assets"
)

// inferredWith is the setting that keeps with which word lists everything that
// is inferred was last inferred. It is none of the user's.
const inferredWith = "inferred-with"

// inferenceRules counts changes of the rules beside the word lists.
const inferenceRules = "1"

// InferAnew infers everything again that follows from what is written about
// people, once after the word lists changed: people brought in by an earlier
// version learn what a later one can read. What was typed or imported stays. It
// is no change of the user's, so undo does not know it; a change taken back
// later restores the inferences of its time, until that person is edited again.
// It works in small steps between which others can read and write, and begins
// again where it was broken off. It gives how many people were read differently.
func (p *Planner) InferAnew(ctx context.Context) (int, error) {
	mark, err := wordLists()
	if err != nil {
		return 0, err
	}
	kept, _, err := p.store.Setting(ctx, inferredWith)
	if err != nil || kept == mark {
		return 0, err
	}
	all, err := p.store.Everybody(ctx, true)
	if err != nil {
		return 0, err
	}
	var differ []app.PersonID
	for _, q := range all {
		if _, changed := p.readAgain(q); changed {
			differ = append(differ, q.ID)
		}
	}
	for some := range slices.Chunk(differ, atOnce) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		if err := p.store.Quiet(func(w app.Writer) error { return p.inferSome(ctx, w, some) }); err != nil {
			return 0, err
		}
	}
	err = p.store.Quiet(func(w app.Writer) error {
		if err := p.inferMyself(ctx, w); err != nil {
			return err
		}
		return w.SaveSetting(inferredWith, mark)
	})
	if err == nil && len(differ) > 0 {
		p.announce(app.PeopleChanged, app.ProfileChanged, app.RoundChanged)
	}
	return len(differ), err
}

// atOnce is how many people are read again in one transaction.
const atOnce = 200

// inferSome reads some people again as they are now: they may have been edited,
// or be gone, since they were found to differ.
func (p *Planner) inferSome(ctx context.Context, w app.Writer, ids []app.PersonID) error {
	for _, id := range ids {
		q, err := w.Person(ctx, id)
		if errors.Is(err, app.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if now, changed := p.readAgain(q); changed {
			if _, err := w.SavePerson(now); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *Planner) inferMyself(ctx context.Context, w app.Writer) error {
	me, err := w.Profile(ctx)
	if err != nil || me.Name == "" {
		return err
	}
	was := maps.Clone(me.Perspective)
	if text, said := me.Perspective[app.Region]; said {
		me.Perspective[app.Region] = canonicalRegion(text)
	}
	p.inferMe(&me)
	if maps.Equal(was, me.Perspective) {
		return nil
	}
	return w.SaveProfile(me)
}

// readAgain infers of a person what is written about them now, and says whether
// that differs from what was inferred before.
func (p *Planner) readAgain(q app.Person) (app.Person, bool) {
	now := q
	now.Perspective = maps.Clone(q.Perspective)
	p.infer(&now)
	return now, !sameView(now, q)
}

// sameView says whether two readings of a person infer the same.
func sameView(a, b app.Person) bool {
	return maps.Equal(a.Perspective, b.Perspective) &&
		(len(a.Skills) == 0 && len(b.Skills) == 0 || reflect.DeepEqual(a.Skills, b.Skills))
}

// wordLists names the state of everything that inferences are made from.
func wordLists() (string, error) {
	h := fnv.New64a()
	for _, files := range []fs.FS{assets.Skills, assets.Titles, assets.Industries, assets.Places} {
		err := fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := fs.ReadFile(files, path)
			h.Write([]byte(path))
			h.Write(text) // a hash never fails
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return inferenceRules + "-" + strconv.FormatUint(h.Sum64(), 36), nil
}
