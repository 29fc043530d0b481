package data_test

import (
	"fmt"
	"testing"

	"cortado/app"
)

func TestALineOfTheLedgerGoesAndTheRequestItWasStays(t *testing.T) {
	d := fresh(t)
	id := add(t, d, ana())[0]
	var entry, request int64
	var message app.MessageID
	change(t, d, func(w app.Writer) error {
		entry = must[int64](t)(w.SaveEntry(app.Entry{Person: id, Direction: app.Gave, Text: "An hour", On: noon}))
		request = must[int64](t)(w.SaveRequest(app.Request{Person: id, Text: "An hour", State: app.RequestAccepted, Entry: entry, Asked: noon}))
		message = must[app.MessageID](t)(w.SaveMessage(app.Message{Person: id, Situation: app.Accept, Channel: app.ByEmail, Tone: app.Warm, State: app.SentOff, Request: request}))
		return nil
	})
	before := everything(t, d)
	change(t, d, func(w app.Writer) error { return w.DeleteEntry(entry) })
	if left := must[[]app.Entry](t)(d.Ledger(ctx, 0)); len(left) != 0 {
		t.Errorf("%v is left", left)
	}
	if r := must[[]app.Request](t)(d.Requests(ctx, 0)); len(r) != 1 || r[0].Entry != 0 {
		t.Errorf("the requests are %+v", r)
	}
	change(t, d, func(w app.Writer) error { return w.DeleteRequest(request) })
	if m := must[app.Message](t)(d.Message(ctx, message)); m.Request != 0 {
		t.Errorf("the message still answers request %d", m.Request)
	}
	for _, del := range []func(app.Writer) error{func(w app.Writer) error { return w.DeleteEntry(99) }, func(w app.Writer) error { return w.DeleteRequest(99) }} {
		if _, err := d.Change("x", "", noon, del); err == nil {
			t.Error("what is not there was deleted")
		}
	}
	undo(t, d, 0)
	undo(t, d, 0)
	equal(t, before, everything(t, d))
}

func TestASettingIsForgotten(t *testing.T) {
	d := fresh(t)
	change(t, d, func(w app.Writer) error { return w.SaveSetting("draft.rate.7", "{}") })
	change(t, d, func(w app.Writer) error { return w.DeleteSetting("draft.rate.7") })
	if _, set, err := d.Setting(ctx, "draft.rate.7"); set || err != nil {
		t.Errorf("still set: %v, %v", set, err)
	}
	if id := change(t, d, func(w app.Writer) error { return w.DeleteSetting("draft.rate.7") }); id != 0 {
		t.Error("forgetting it twice is a change")
	}
	undo(t, d, 0)
	if _, set, _ := d.Setting(ctx, "draft.rate.7"); !set {
		t.Error("it does not come back")
	}
}

func TestARatingThatWasBegunGoesWithThePersonDeletedForGood(t *testing.T) {
	d := fresh(t)
	ids := add(t, d, named("Bo", "Lind"), named("Cy", "Moss"))
	coffees := map[app.PersonID]app.CoffeeID{}
	for i, id := range ids {
		change(t, d, func(w app.Writer) (err error) {
			coffees[id], err = w.SaveCoffee(app.Coffee{Person: id, State: app.Idea, Created: noon})
			return err
		})
		for n := range 2 { // the second leaves the first in the undo log
			change(t, d, func(w app.Writer) error {
				return w.SaveSetting(fmt.Sprint(app.RateDraftKey, coffees[id]), fmt.Sprintf("quarkmannish %d %d", i, n))
			})
		}
	}
	if err := d.Quiet(func(w app.Writer) error { return w.ErasePerson(ids[0]) }); err != nil {
		t.Fatal(err)
	}
	if err := d.Purge(); err != nil {
		t.Fatal(err)
	}
	if n := traces(t, d.Path(), "quarkmannish 0"); n != 0 {
		t.Errorf("%d traces are left", n)
	}
	left := must[map[string]string](t)(d.Settings(ctx))
	if len(left) != 1 || left[fmt.Sprint(app.RateDraftKey, coffees[ids[1]])] == "" {
		t.Errorf("the settings are %v", left)
	}
}
