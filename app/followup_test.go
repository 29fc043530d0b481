package app_test

import (
	"testing"
	"time"

	"cortado/app"
)

func TestWhatIsPutOffStaysAwayLessLongThanWhatIsSettledForGood(t *testing.T) {
	at := time.Date(2026, 11, 18, 9, 0, 0, 0, time.UTC)
	off := app.PutOff("thank:talk:1", "2026-11-25", at)
	if want := (app.Settled{Key: "thank:talk:1", At: at, How: app.SettledDismissed, Until: "2026-11-25"}); off != want {
		t.Errorf("put off is %+v", off)
	}
	done, longer := app.Settled{Key: off.Key, At: at, How: app.SettledDone}, app.PutOff(off.Key, "2026-12-01", at)
	for _, c := range []struct {
		s, than app.Settled
		want    bool
	}{{done, off, true}, {off, done, false}, {done, done, false}, {longer, off, true}, {off, longer, false}, {off, off, false}} {
		if got := c.s.Outlasts(c.than); got != c.want {
			t.Errorf("%+v outlasts %+v: %v", c.s, c.than, got)
		}
	}
}
