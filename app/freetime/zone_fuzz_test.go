package freetime_test

import (
	"testing"
	"time"

	"cortado/app/freetime"
)

// FuzzZone defines zones of any kind: nothing may panic or run on, a wall time
// shows again unless the clocks skip it, and what was asked often answers the
// same as what was asked once.
func FuzzZone(f *testing.F) {
	for _, rule := range []string{"", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;INTERVAL=-1;BYYEARDAY=1", "FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO,TU",
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;UNTIL=99990101;COUNT=3", "FREQ=YEARLY;BYEASTER=0", "FREQ=YEARLY;BYWEEKNO=53;BYSECOND=1,2,3", "FREQ=HOURLY"} {
		f.Add("Customized Time Zone", rule, int64(-11644473600), int64(1700000000), 3600, 7200)
		f.Add("(UTC+01:00) Amsterdam, Berlin", rule, int64(-62135596800), int64(0), -18000, -14400)
	}
	f.Fuzz(func(t *testing.T, tzid, rule string, start, date int64, from, to int) {
		const longest = 400_000_000_000 // seconds: some 12,000 years
		if start > longest || start < -longest || date > longest || date < -longest {
			return
		}
		own := func(string) []freetime.Observance {
			s := time.Unix(start, 0).UTC()
			return []freetime.Observance{{Start: s, From: from, To: to, Rule: rule}, {Start: s, From: to, To: from, Dates: []time.Time{time.Unix(date, 0).UTC()}}}
		}
		freetime.FindZone(tzid, nil)
		z, ok := freetime.FindZone(tzid, own)
		if !ok {
			return
		}
		wall := time.Unix(date, 0).UTC().Add(30 * time.Minute)
		first := z.At(wall)
		if shown := z.Wall(first); !shown.Equal(wall) && shown.Sub(wall).Abs() > 52*time.Hour {
			t.Fatalf("%v shows as %v", wall, shown)
		}
		for range 100 {
			if again := z.At(wall); !again.Equal(first) {
				t.Fatalf("%v is %v, and asked again %v", wall, first, again)
			}
		}
		freetime.Unsure(z, first)
	})
}
