package welcome

import (
	"testing"
	"time"

	"cortado/app"
)

// unnamed is a zone's clock as a machine may give it: without its name.
func unnamed(t *testing.T, name string) time.Time {
	t.Helper()
	loc, err := app.LoadZone(name)
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, 11, 18, 11, 0, 0, 0, loc)
}

func TestANamedZoneIsTaken(t *testing.T) {
	if got := nearestZone(unnamed(t, "America/Toronto")); got != "America/Toronto" {
		t.Errorf("got %s", got)
	}
}

func TestAClockWithoutANameFindsAZoneThatShowsTheSame(t *testing.T) {
	for _, fixed := range []struct {
		name   string
		offset int
		want   string
	}{{"IST", 5*3600 + 1800, "Asia/Kolkata"}, {"JST", 9 * 3600, "Asia/Tokyo"}, {"odd", 17 * 60, "UTC"}} {
		at := time.Date(2026, 11, 18, 11, 0, 0, 0, time.FixedZone(fixed.name, fixed.offset))
		if got := nearestZone(at); got != fixed.want {
			t.Errorf("%s gives %s, want %s", fixed.name, got, fixed.want)
		}
	}
}
