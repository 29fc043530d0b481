package data_test

import (
	"testing"

	"cortado/app"
)

func TestANumberThatWasGivenElsewhereIsNotGivenAgain(t *testing.T) {
	d := fresh(t)
	equal(t, map[string]int64{}, must[map[string]int64](t)(d.Given(ctx)))
	p := add(t, d, named("Ana", "Ruiz"), named("Bo", "Lind"))
	equal(t, map[string]int64{"person": int64(p[1])}, must[map[string]int64](t)(d.Given(ctx)))
	given := map[string]int64{"person": 1, "talk": 12} // the higher one counts
	change(t, d, func(w app.Writer) error { return w.SaveGiven(given) })
	equal(t, map[string]int64{"person": int64(p[1]), "talk": 12}, must[map[string]int64](t)(d.Given(ctx)))
	id := change(t, d, func(w app.Writer) error {
		talk, err := w.SaveTalk(app.Talk{Person: p[0], At: noon})
		if talk != 13 {
			t.Errorf("the next talk has the number %d", talk)
		}
		return err
	})
	undo(t, d, id)
	equal(t, []app.Talk{}, must[[]app.Talk](t)(d.Talks(ctx, 0)))
	_, err := d.Change("change.test", "", noon, func(w app.Writer) error { return w.SaveGiven(map[string]int64{"setting": 3}) })
	wants(t, err, app.ErrInvalid)
}

func TestEveryMappingIsListed(t *testing.T) {
	d := fresh(t)
	all := map[string]map[string]string{"h1": {"Vorname": "given"}, "h2": {}}
	change(t, d, func(w app.Writer) error {
		for header, columns := range all {
			if err := w.SaveMapping(header, columns); err != nil {
				return err
			}
		}
		return nil
	})
	equal(t, all, must[map[string]map[string]string](t)(d.Mappings(ctx)))
}
