package app_test

import (
	"testing"
	"time"

	"cortado/app"
)

func TestAWallTimeMayComeNotAtAllOnceOrTwice(t *testing.T) {
	for _, c := range []struct {
		zone, wall string
		want       []string
	}{
		{"Europe/London", "2026-11-25T09:30", []string{"2026-11-25T09:30:00Z"}},
		{"Europe/London", "2026-03-29T01:30", nil},
		{"Europe/London", "2026-10-25T01:30", []string{"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"}},
		{"America/New_York", "2026-03-08T02:30", nil},
		{"America/New_York", "2026-11-01T01:30", []string{"2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"}},
		{"Australia/Sydney", "2026-10-04T02:30", nil},
		{"Australia/Sydney", "2026-04-05T02:30", []string{"2026-04-04T15:30:00Z", "2026-04-04T16:30:00Z"}},
		{"Australia/Lord_Howe", "2026-04-05T01:45", []string{"2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"}},
		{"Asia/Kolkata", "2026-03-29T01:30", []string{"2026-03-28T20:00:00Z"}},
		{"Pacific/Apia", "2011-12-30T12:00", nil},
	} {
		loc, err := app.LoadZone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		wall, err := time.Parse("2006-01-02T15:04", c.wall)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, at := range app.WallTimes(wall, loc) {
			got = append(got, at.UTC().Format(time.RFC3339))
		}
		if len(got) != len(c.want) {
			t.Fatalf("%s in %s comes at %v, not at %v", c.wall, c.zone, got, c.want)
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s in %s comes at %v, not at %v", c.wall, c.zone, got, c.want)
			}
		}
	}
}

func TestADayBeginsAtItsFirstMoment(t *testing.T) {
	for _, c := range []struct{ day, zone, want string }{
		{"2026-09-06", "America/Santiago", "2026-09-06T01:00:00-03:00"}, // 24:00 becomes 01:00
		{"2026-04-24", "Africa/Cairo", "2026-04-24T01:00:00+03:00"},
		{"2026-11-01", "America/Havana", "2026-11-01T00:00:00-04:00"}, // 00:00 comes twice
		{"2026-03-29", "Europe/Berlin", "2026-03-29T00:00:00+01:00"},
		{"2011-12-30", "Pacific/Apia", "2011-12-31T00:00:00+14:00"}, // there was none
		{"2026-11-22", "UTC", "2026-11-22T00:00:00Z"},
	} {
		loc, err := app.LoadZone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := app.Day(c.day).Time(loc).Format(time.RFC3339); got != c.want {
			t.Errorf("%s begins in %s at %s, not %s", c.day, c.zone, got, c.want)
		}
	}
	if got := app.Day("").Time(time.UTC); !got.IsZero() {
		t.Errorf("no day begins at %s", got)
	}
}
