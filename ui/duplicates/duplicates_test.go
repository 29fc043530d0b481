package duplicates_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"cortado/app"
	"cortado/app/planner"
	"cortado/ui/duplicates"
	"cortado/ui/part"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// fake is a planner with a few pairs, which does what is decided.
type fake struct {
	view   planner.TwinsView
	merges []planner.MergeRow
	did    []string
	err    error
}

func (f *fake) Twins(context.Context) (planner.TwinsView, error) { return f.view, f.err }

func (f *fake) CompareTwins(_ context.Context, a, b app.PersonID) (planner.TwinsSide, error) {
	return planner.TwinsSide{Keep: a, Gone: b, Fields: []planner.TwinField{
		{Field: "name", Label: "Name", Have: "Kim Park", Other: "Kimberly Park", Choice: true},
		{Field: "title", Label: "Role", Have: "UX designer", Other: fmt.Sprintf("Lead designer %d", b), Choice: true, Theirs: true},
		{Field: "organisation", Label: "Organisation", Have: "Kestrel Analytics", Other: "Kestrel Analytics"},
		{Field: "emails", Label: "E-mail", Have: "kim@mail.example", Other: "kimberly.park@kestrel.example"},
		{Field: "links", Label: "Link", Other: "/in/kimpark"},
		{Field: "connectedOn", Label: "Connected", Have: "5 Jan 2019", Other: "3 Apr 2019", Choice: true},
		{Field: "history", Label: "So far", Have: "2 coffees, 1 note", Other: "1 message"},
	}}, f.err
}

func (f *fake) MergePeople(_ context.Context, keep, gone app.PersonID, theirs map[string]bool) (app.Merge, app.ChangeID, error) {
	f.did = append(f.did, fmt.Sprint("merge ", keep, gone, theirs))
	if f.err == nil {
		f.view.Rows = slices.DeleteFunc(slices.Clone(f.view.Rows), func(r planner.TwinRow) bool { return r.A == gone || r.B == gone })
	}
	return app.Merge{ID: 9}, 41, f.err
}

func (f *fake) NotSame(_ context.Context, a, b app.PersonID) (app.ChangeID, error) {
	f.did = append(f.did, fmt.Sprint("two ", a, b))
	f.view.Rows = slices.DeleteFunc(slices.Clone(f.view.Rows), func(r planner.TwinRow) bool { return r.A == a && r.B == b })
	return 42, f.err
}

func (f *fake) Merges(context.Context, app.PersonID) ([]planner.MergeRow, error) {
	return f.merges, f.err
}

func (f *fake) Unmerge(_ context.Context, id int64) (planner.Unmerged, error) {
	f.did = append(f.did, fmt.Sprint("apart ", id))
	return planner.Unmerged{Change: 43, Kept: 7, Gone: 70, Name: "Priya R.", Stays: id == 1}, f.err
}

func several() *fake {
	f := &fake{merges: []planner.MergeRow{{ID: 2, Kept: 8, Name: "Jonas Lindqvist", Gone: "J. Lindqvist", When: "17 Nov 2026"},
		{ID: 1, Kept: 7, Name: "Priya Raman", Gone: "Priya R.", When: "3 Nov 2026"}}}
	for i, name := range []string{"Kim Park", "Maria Silva", "Peter Schmidt", "Anna Lindgren", "Chris O’Brien", "Daniela Rossi"} {
		a := app.PersonID(2*i + 1)
		f.view.Rows = append(f.view.Rows, planner.TwinRow{A: a, B: a + 1, NameA: name, NameB: name, RoleA: "UX designer, Kestrel Analytics", RoleB: "Lead designer, Kestrel Analytics", Likely: i < 3,
			Why: "The same name, the same organisation"})
	}
	f.view.Rows[0].NameB, f.view.Rows[0].Why = "Kimberly Park", "A short form of the name, the same organisation"
	f.view.Rows[4].Why = "The same name"
	f.view.Likely = 3
	return f
}

func shown(t *testing.T, f *fake) (*screentest.Host, *duplicates.Screen) {
	t.Helper()
	h := screentest.NewHost(t, 1280, 800)
	s := duplicates.New(h, f)
	h.Show(s, screen.Route{Name: screen.Duplicates})
	return h, s
}

func TestAPairIsMergedAsChosenAndTheNextOneShown(t *testing.T) {
	f := several()
	h, _ := shown(t, f)
	h.MustShow(t, "6 people may be here twice", "Kim Park and Kimberly Park", "A short form of the name", "Lead designer 2", "1 of 6")
	h.Radio(t, "UX designer").Tapped(&fyne.PointEvent{})
	h.Radio(t, "Kimberly Park").Tapped(&fyne.PointEvent{})
	h.Press(t, "Merge")
	if want := []string{"merge 1 2 map[name:true title:false]"}; !slices.Equal(f.did, want) {
		t.Errorf("did %q; want %q", f.did, want)
	}
	if len(h.Told) != 1 || h.Told[0] != (screentest.Told{Text: "Kim Park is one person now", Change: 41}) {
		t.Errorf("told %+v", h.Told)
	}
	h.MustShow(t, "5 people may be here twice", "Lead designer 4", "1 of 5")
	h.Press(t, "Merge")
	if got := f.did[len(f.did)-1]; got != "merge 3 4 map[]" {
		t.Errorf("did %q; what was chosen for one pair counts for another", got)
	}
}

func TestKeysDecideAtSpeed(t *testing.T) {
	f := several()
	h, s := shown(t, f)
	for _, key := range []fyne.KeyName{fyne.KeyT, fyne.KeyL, fyne.KeyM, fyne.KeyDown, fyne.KeyT, fyne.KeyUp, fyne.KeyUp, fyne.KeyM} {
		s.Key(key)
	}
	want := []string{"two 1 2", "merge 5 6 map[]", "two 9 10", "merge 3 4 map[]"}
	if !slices.Equal(f.did, want) {
		t.Errorf("did %q; want %q", f.did, want)
	}
	if h.Told[0] != (screentest.Told{Text: "Kim Park and Kimberly Park stay two people", Change: 42}) {
		t.Errorf("told %+v", h.Told[0])
	}
	s.Main()
	if got := f.did[len(f.did)-1]; got != "merge 7 8 map[]" {
		t.Errorf("the main key did %q", got)
	}
}

func TestWhatWasPutOffIsMarkedAndComesLast(t *testing.T) {
	f := several()
	h, s := shown(t, f)
	for range 5 {
		s.Key(fyne.KeyL)
	}
	h.MustShow(t, "6 of 6", "Later")
	s.Key(fyne.KeyL)
	s.Key(fyne.KeyM)
	if len(f.did) != 1 || f.did[0] != "merge 11 12 map[]" {
		t.Errorf("did %q", f.did)
	}
}

func TestAMergeIsTakenApart(t *testing.T) {
	f := several()
	h, s := shown(t, f)
	screentest.All[*part.Segmented](h)[0].Pick(1)
	h.MustShow(t, "Jonas Lindqvist", "J. Lindqvist became part of them on 17 Nov 2026")
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeyM) // decides nothing here
	h.Press(t, "Take apart")
	if want := []string{"apart 1"}; !slices.Equal(f.did, want) {
		t.Errorf("did %q; want %q", f.did, want)
	}
	if h.Told[0] != (screentest.Told{Text: "Priya R. and Priya Raman are two people again; what has come since stays with Priya Raman", Change: 43}) {
		t.Errorf("told %+v", h.Told)
	}
	h.MustShow(t, "Merged 1")
	h.Press(t, "Show the person")
	if want := []screen.Route{{Name: screen.People, Person: 8}}; !slices.Equal(h.Went, want) {
		t.Errorf("went to %v", h.Went)
	}
}

func TestARefusalIsToldAndLeavesThePairThere(t *testing.T) {
	f := several()
	h, s := shown(t, f)
	f.err = errors.New("disk")
	s.Key(fyne.KeyM)
	if len(h.Failed) != 1 || len(h.Told) != 0 {
		t.Errorf("failed %v, told %v", h.Failed, h.Told)
	}
	h.MustShow(t, "1 of 6")
	f.err = nil
	s.Key(fyne.KeyM)
	if len(f.did) != 2 || len(h.Told) != 1 {
		t.Errorf("did %q, told %v; want it to work the second time", f.did, h.Told)
	}
}

func TestNobodyTwice(t *testing.T) {
	h, s := shown(t, &fake{})
	h.MustShow(t, "Nobody is here twice")
	for _, key := range []fyne.KeyName{fyne.KeyM, fyne.KeyT, fyne.KeyL, fyne.KeyUp, fyne.KeyDown} {
		s.Key(key)
	}
	s.Main()
	h.Press(t, "Back")
	if h.Backs != 1 {
		t.Error("Back does not go back")
	}
}

// What is read anew keeps the pair at hand, wherever it stands now.
func TestAChangeElsewhereKeepsThePairAtHand(t *testing.T) {
	f := several()
	h, s := shown(t, f)
	s.Key(fyne.KeyDown)
	f.view.Rows = append([]planner.TwinRow{{A: 50, B: 51, NameA: "Ida Holm", NameB: "Ida Holm", Why: "The same name"}}, f.view.Rows...)
	s.Changed([]app.Signal{app.PeopleChanged})
	h.MustShow(t, "3 of 7", "Lead designer 4")
	f.view = planner.TwinsView{More: 0}
	s.Changed([]app.Signal{app.PeopleChanged})
	h.MustShow(t, "Nobody is here twice")
}

func TestDraw(t *testing.T) {
	page := func(f *fake) func(*screentest.Host) (screen.Screen, screen.Route) {
		return func(h *screentest.Host) (screen.Screen, screen.Route) {
			return duplicates.New(h, f), screen.Route{Name: screen.Duplicates}
		}
	}
	many := several()
	many.view.More = 300
	screentest.Draw(t, "duplicates", page(several()))
	screentest.Draw(t, "duplicates-more", page(many))
	screentest.Draw(t, "duplicates-empty", page(&fake{}))
	for name, width := range map[string]float32{"wide": 1280, "compact": 700} {
		h := screentest.NewHost(t, width, 800)
		h.Show(duplicates.New(h, several()), screen.Route{Name: screen.Duplicates})
		screentest.All[*part.Segmented](h)[0].Pick(1)
		h.Shoot(t, "duplicates-merged-"+name)
	}
}
