package data_test

import (
	"errors"
	"testing"

	"cortado/app"
)

// besides gives what an undo does along: it writes a note of a setting, and fails
// with the error.
func besides(seen *string, id app.PersonID, failing error) app.Along {
	return func(r app.Reader) (func(app.Writer, app.Change) error, error) {
		p, err := r.Person(ctx, id)
		*seen = p.Title
		return func(w app.Writer, c app.Change) error {
			p, err := w.Person(ctx, id)
			*seen += " became " + p.Title
			return errors.Join(err, w.SaveSetting("along", c.Label), failing)
		}, err
	}
}

func TestWhatAnUndoDoesAlongIsKeptWithItOrNeitherIs(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	second := title(t, d, id, "C")
	before := must[[]app.Change](t)(d.Changes(ctx, 0))
	broken, seen := errors.New("broken"), ""
	if _, err := d.Undo(second, noon, besides(&seen, id, broken)); !errors.Is(err, broken) {
		t.Fatal(err)
	}
	equal(t, "C", must[app.Person](t)(d.Person(ctx, id)).Title)
	equal(t, "", must[map[string]string](t)(d.Settings(ctx))["along"])
	equal(t, before, must[[]app.Change](t)(d.Changes(ctx, 0)))

	done, err := d.Undo(second, noon, besides(&seen, id, nil))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "C became CFO", seen)
	equal(t, done.Label, must[map[string]string](t)(d.Settings(ctx))["along"])
	// It is no part of the undo: doing the change again leaves it.
	redo := must[[]app.Change](t)(d.Changes(ctx, 1))[0]
	must[app.Change](t)(d.Undo(redo.ID, noon))
	equal(t, "C", must[app.Person](t)(d.Person(ctx, id)).Title)
	equal(t, done.Label, must[map[string]string](t)(d.Settings(ctx))["along"])
	if err := d.Check(ctx); err != nil {
		t.Error(err)
	}
}
