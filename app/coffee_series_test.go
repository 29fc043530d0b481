package app_test

import (
	"slices"
	"testing"
	"time"

	"cortado/app"
)

func series(t *testing.T, zone, wall string, every, count int) app.Coffee {
	t.Helper()
	loc, err := app.LoadZone(zone)
	if err != nil {
		t.Fatal(err)
	}
	start, err := time.ParseInLocation("2006-01-02 15:04", wall, loc)
	if err != nil {
		t.Fatal(err)
	}
	return app.Coffee{Person: 1, State: app.Scheduled, Start: start, Zone: zone, Minutes: 30, Every: every, Count: count}
}

func TestARepeatingCoffeeKeepsItsHourAcrossAClockChange(t *testing.T) {
	for _, c := range []struct {
		zone, wall string
		want       []string
	}{
		{"Europe/London", "2026-10-20 09:30", []string{"2026-10-20T08:30:00Z", "2026-10-27T09:30:00Z", "2026-11-03T09:30:00Z"}},
		{"America/New_York", "2026-03-01 09:30", []string{"2026-03-01T14:30:00Z", "2026-03-08T13:30:00Z", "2026-03-15T13:30:00Z"}},
		{"America/New_York", "2026-03-01 02:30", []string{"2026-03-01T07:30:00Z", "2026-03-08T07:30:00Z", "2026-03-15T06:30:00Z"}}, // skipped on the 8th
		{"Europe/London", "2026-10-18 01:30", []string{"2026-10-18T00:30:00Z", "2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z"}},    // twice on the 25th
		{"Asia/Kolkata", "2026-03-01 09:30", []string{"2026-03-01T04:00:00Z", "2026-03-08T04:00:00Z", "2026-03-15T04:00:00Z"}},
	} {
		var got []string
		for _, at := range series(t, c.zone, c.wall, 1, 3).Times() {
			got = append(got, at.UTC().Format(time.RFC3339))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s in %s: %v; want %v", c.wall, c.zone, got, c.want)
		}
	}
}

func TestWhatIsAskedAboutAndWhatComes(t *testing.T) {
	c := series(t, "Europe/London", "2026-11-19 15:30", 1, 6)
	day := func(t time.Time, ok bool) string {
		if !ok {
			return "none"
		}
		return t.Format("2 Jan")
	}
	for _, k := range []struct{ now, asked, comes string }{
		{"2026-11-19 15:59", "none", "19 Nov"},
		{"2026-11-19 16:00", "19 Nov", "26 Nov"},
		{"2026-12-09 12:00", "19 Nov", "10 Dec"},
		{"2026-12-12 12:00", "26 Nov", "17 Dec"}, // the first is too long ago
		{"2027-06-01 12:00", "24 Dec", "none"},
	} {
		now, err := time.ParseInLocation("2006-01-02 15:04", k.now, c.Start.Location())
		if err != nil {
			t.Fatal(err)
		}
		asked, over := c.Passed(now)
		comes, more := c.Coming(now)
		if a, b := day(asked.Start, over), day(comes.Start, more); a != k.asked || b != k.comes {
			t.Errorf("at %s asked is %s and comes %s; want %s and %s", k.now, a, b, k.asked, k.comes)
		}
	}
	c.State = app.WasMet
	if _, over := c.Passed(c.Start.AddDate(0, 0, 1)); over {
		t.Error("a coffee that was met is asked about")
	}
	if (app.Coffee{State: app.Agreed}).Times() != nil {
		t.Error("a coffee without a time has times")
	}
}
