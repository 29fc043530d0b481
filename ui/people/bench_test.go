package people_test

import (
	"testing"

	"cortado/ui/people"
	"cortado/ui/screen"
	"cortado/ui/screen/screentest"
)

// thirtyThousand opens the screen on 30,000 people.
func thirtyThousand(b *testing.B) (*screentest.Host, *fake, *people.Screen) {
	b.Helper()
	f := many(30_000)
	h := screentest.NewHost(b, 1280, 800)
	s := people.New(h, f)
	h.Show(s, screen.Route{Name: screen.People})
	return h, f, s
}

// BenchmarkScrolling30000 scrolls by half a row at a time: what a frame of a
// scroll costs the window before it is painted.
func BenchmarkScrolling30000(b *testing.B) {
	h, _, _ := thirtyThousand(b)
	list := theList(b, h)
	half := 0
	for b.Loop() {
		half = (half + 1) % 59_000
		list.SetPlace(half/2, float32(half%2)*28)
	}
}

// BenchmarkPaging30000 scrolls to rows that were never on show: all rows are
// filled anew.
func BenchmarkPaging30000(b *testing.B) {
	h, _, _ := thirtyThousand(b)
	list := theList(b, h)
	row := 0
	for b.Loop() {
		row = (row + 997) % 29_900
		list.SetPlace(row, 0)
	}
}

// BenchmarkShowing30000 takes up 30,000 rows read anew, as after every change and
// keystroke; the planner's part is left out as far as a fake can.
func BenchmarkShowing30000(b *testing.B) {
	h, _, s := thirtyThousand(b)
	theList(b, h).SetPlace(15_000, 0)
	for b.Loop() {
		s.Changed(nil)
	}
}

// BenchmarkTicking30000 ticks everybody and lets them go.
func BenchmarkTicking30000(b *testing.B) {
	h, _, _ := thirtyThousand(b)
	list := theList(b, h)
	for b.Loop() {
		list.OnAll()
		h.Press(b, "Clear")
	}
}
