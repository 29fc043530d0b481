package planner_test

import (
	"context"
	"errors"
	"testing"

	"cortado/app"
	"cortado/app/planner"
)

func TestASavedFilterTakesAnotherNameAndGivesItBack(t *testing.T) {
	w, ctx := empty(t), context.Background()
	must(w.SaveFilter(ctx, "Allies", planner.Filter{Outside: true}))(t)
	must(w.SaveFilter(ctx, "Far away", planner.Filter{NeverMet: true}))(t)
	saved := must(w.SavedFilters(ctx))(t)
	change := must(w.RenameFilter(ctx, saved[0].ID, "  My   allies "))(t)
	now := must(w.SavedFilters(ctx))(t)
	if len(now) != 2 || now[1].Name != "My allies" || now[1].ID != saved[0].ID || now[1].Filter != saved[0].Filter {
		t.Errorf("saved are %+v", now)
	}
	if _, err := w.RenameFilter(ctx, saved[0].ID, "FAR away"); !errors.Is(err, app.ErrInvalid) {
		t.Errorf("a name that is taken gives %v", err)
	}
	if _, err := w.RenameFilter(ctx, saved[0].ID, " "); !errors.Is(err, app.ErrInvalid) {
		t.Errorf("no name gives %v", err)
	}
	if _, err := w.RenameFilter(ctx, 99, "Nobody"); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("a filter that is not there gives %v", err)
	}
	must(w.UndoChange(change))(t)
	if now = must(w.SavedFilters(ctx))(t); now[0].Name != "Allies" {
		t.Errorf("after undo it is called %q", now[0].Name)
	}
}
