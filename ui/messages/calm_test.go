package messages_test

import (
	"testing"
	"time"
)

func TestKeysThatComeFasterThanTheyAreWorkedOffDoNotPutOffKeeping(t *testing.T) {
	f := &fake{}
	h, _ := compose(t, f)
	// The window was busy: this key is worked off before what fell due meanwhile.
	h.Later(1100*time.Millisecond, func() { h.Type(t, "Message", "B") })
	h.Type(t, "Message", "A")
	h.Wait(1100 * time.Millisecond)
	if len(f.saved) != 1 {
		t.Errorf("kept %d times a second after the first key", len(f.saved))
	}
}
