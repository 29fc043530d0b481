package people_test

import (
	"testing"

	"cortado/ui/screen"
)

func TestEnterPressedTwiceAddsOnePerson(t *testing.T) {
	h, f, s := shown(t)
	s.Open(screen.Route{Name: screen.People, Add: true})
	line := h.Field(t, "In one line")
	line.Entry().SetText("Ines Duarte, CTO at Tern")
	h.Hold = true
	line.OnSubmitted("")
	line.OnSubmitted("")
	h.Release()
	if len(f.saved) != 1 {
		t.Errorf("%d people were added", len(f.saved))
	}
}
