package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cortado/ui/look"
	"cortado/ui/part"
	"cortado/ui/screen"
)

// TestThePeopleListOnTheSample walks through what the list of People does with
// the program behind it: searching, filtering, saving a filter, many at once, the
// bin. With -shots DIR it keeps the pictures.
func TestThePeopleListOnTheSample(t *testing.T) {
	s := open(t, true, look.New(look.Light, 100, false), 1280, 800)
	s.Go(screen.Route{Name: screen.People})
	rows := func() int { return shown[*part.List](s)[0].Count() }
	all := rows()
	field := shown[*part.Field](s)[0]
	s.window.Canvas().Focus(field.Focusable())
	test.Type(field.Focusable(), "pri")
	settle(s)
	keepShot(t, s, "people-search")
	if n := rows(); n == 0 || n >= all {
		t.Errorf("%d of %d are found", n, all)
	}
	marked := 0
	for _, x := range shown[*part.Text](s) {
		if len(x.Marks()) > 0 {
			marked++
		}
	}
	if marked == 0 {
		t.Error("nothing of what was searched for is marked")
	}
	field.SetText("")
	pressed(t, s, "More")
	keepShot(t, s, "people-filters")
	for _, sel := range shown[*part.Select](s) {
		if sel.Label == "Function" {
			if len(sel.Options) < 2 {
				t.Fatalf("the functions offered are %q", sel.Options)
			}
			sel.Pick(1)
		}
	}
	settle(s)
	pressed(t, s, "Show")
	keepShot(t, s, "people-filtered")
	narrowed := rows()
	if narrowed == 0 || narrowed >= all {
		t.Errorf("%d of %d pass the filter", narrowed, all)
	}
	pressed(t, s, "Clear")
	list := shown[*part.List](s)[0]
	list.PressAt(part.Press{Row: 1, With: fyne.KeyModifierControl})
	list.PressAt(part.Press{Row: 2, With: fyne.KeyModifierControl})
	settle(s)
	keepShot(t, s, "people-selected")
	pressed(t, s, "Delete")
	pressed(t, s, "Move to the bin")
	if n := rows(); n != all-2 {
		t.Errorf("%d rows are left of %d", n, all)
	}
	pressed(t, s, "More about everyone")
	for _, item := range shown[*part.NavRow](s) {
		if item.Text == "The bin" {
			item.OnTapped()
			break
		}
	}
	settle(s)
	keepShot(t, s, "people-bin")
	if n := rows(); n != 2 {
		t.Errorf("%d are in the bin", n)
	}
	pressed(t, s, "Bring back")
	pressed(t, s, "Everyone")
	if n := rows(); n != all-1 {
		t.Errorf("%d rows after one came back, want %d", n, all-1)
	}
	if n := len(s.window.Canvas().Overlays().List()); n > 0 {
		t.Errorf("%d dialogs stay open", n)
	}
}
