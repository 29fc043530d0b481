package look_test

import (
	"testing"

	"cortado/ui/look"
)

func TestUnderDrawsInAnotherLookAndLeavesTheWindowAsItIs(t *testing.T) {
	under(t, look.New(look.Dark, 200, false))
	dark := look.Color(look.Surface)
	look.Under(look.New(look.Light, 100, false), func() {
		if look.IsDark() || look.S(10) != 10 || look.Color(look.Surface) == dark {
			t.Error("the other look is not taken up")
		}
	})
	if !look.IsDark() || look.S(10) != 20 || look.Color(look.Surface) != dark {
		t.Error("the window's look is gone")
	}
}
