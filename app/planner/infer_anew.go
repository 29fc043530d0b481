package planner

import (
	"context"
	"hash/fnv"
	"io/fs"
	"maps"
	"reflect"
	"strconv"

	"cortado/app"
	"cortado/assets"
)

// inferredWith is the setting that keeps with which word lists everything that
// is inferred was last inferred. It is none of the user's.
const inferredWith = "inferred-with"

// inferenceRules counts changes of the rules beside the word lists.
const inferenceRules = "1"

// Ready makes a planner and brings what is inferred up to date with the word
// lists of this version. Without a store there is nothing to bring.
func Ready(params Params) (*Planner, error) {
	p := New(params)
	if params.Store == nil {
		return p, nil
	}
	_, err := p.InferAnew(context.Background())
	return p, err
}

// InferAnew infers everything again that follows from what is written about
// people, once after the word lists changed: people brought in by an earlier
// version learn what a later one can read. What was typed or imported stays. It
// is no change of the user's, so undo does not know it; a change taken back
// later restores the inferences of its time, until that person is edited again.
// It gives how many people were read differently.
func (p *Planner) InferAnew(ctx context.Context) (int, error) {
	mark, err := wordLists()
	if err != nil {
		return 0, err
	}
	kept, _, err := p.store.Setting(ctx, inferredWith)
	if err != nil || kept == mark {
		return 0, err
	}
	me, err := p.store.Profile(ctx)
	if err != nil {
		return 0, err
	}
	all, err := p.store.Everybody(ctx, true)
	if err != nil {
		return 0, err
	}
	var differ []app.Person
	for _, q := range all {
		now := q
		now.Perspective = maps.Clone(q.Perspective)
		p.infer(&now)
		if !sameView(now, q) {
			differ = append(differ, now)
		}
	}
	mine := me
	mine.Perspective = maps.Clone(me.Perspective)
	if text, said := mine.Perspective[app.Region]; said {
		mine.Perspective[app.Region] = canonicalRegion(text)
	}
	if me.Name != "" {
		p.inferMe(&mine)
	}
	err = p.store.Quiet(func(w app.Writer) error {
		for _, q := range differ {
			if _, err := w.SavePerson(q); err != nil {
				return err
			}
		}
		if !maps.Equal(mine.Perspective, me.Perspective) {
			if err := w.SaveProfile(mine); err != nil {
				return err
			}
		}
		return w.SaveSetting(inferredWith, mark)
	})
	if err != nil {
		return 0, err
	}
	if len(differ) > 0 {
		p.announce(app.PeopleChanged, app.ProfileChanged, app.RoundChanged)
	}
	return len(differ), nil
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
