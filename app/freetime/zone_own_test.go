package freetime_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/freetime"
)

const hour = 3600

// customized is how Exchange writes a zone that one sets by hand.
func customized(t testing.TB, start string) []freetime.Observance {
	return []freetime.Observance{
		{Start: wallAt(t, start+"T020000"), From: -4 * hour, To: -5 * hour, Rule: "FREQ=YEARLY;BYDAY=1SU;BYMONTH=11"},
		{Start: wallAt(t, start+"T020000"), From: -5 * hour, To: -4 * hour, Rule: "FREQ=YEARLY;BYDAY=2SU;BYMONTH=3"},
	}
}

// clock is what a compiled zone says of some wall times, in hours before UTC.
func clock(t *testing.T, parts []freetime.Observance, want map[string]string) freetime.Zone {
	t.Helper()
	z, ok := freetime.CompileZone(parts)
	if !ok {
		t.Fatal("no zone")
	}
	for range 40 { // often asked it answers from what it has written out
		for wall, utc := range want {
			if got := z.At(wallAt(t, wall)).Format("20060102T150405"); got != utc {
				t.Fatalf("%s is %s UTC, not %s", wall, got, utc)
			}
		}
	}
	return z
}

func TestAZoneOfTheFilesOwnIsReadAsProgramsWriteIt(t *testing.T) {
	t.Run("from the year 1601, as Exchange does", func(t *testing.T) {
		clock(t, customized(t, "16010101"), map[string]string{
			"20250610T140000": "20250610T180000", "20250310T140000": "20250310T180000", "20250308T140000": "20250308T190000",
			"20251102T005959": "20251102T045959", "20251102T030000": "20251102T080000", "19000701T120000": "19000701T160000"})
	})
	t.Run("from the year 1, as eM Client does", func(t *testing.T) {
		clock(t, []freetime.Observance{
			{Start: wallAt(t, "00010325T020000"), From: hour, To: 2 * hour, Rule: "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"},
			{Start: wallAt(t, "00011028T030000"), From: 2 * hour, To: hour, Rule: "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"},
		}, map[string]string{"20240601T100000": "20240601T080000", "20241027T040000": "20241027T030000", "20241026T040000": "20241026T020000"})
	})
	t.Run("of several eras", func(t *testing.T) {
		clock(t, []freetime.Observance{
			{Start: wallAt(t, "19671029T020000"), From: -4 * hour, To: -5 * hour, Rule: "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20061029T060000Z"},
			{Start: wallAt(t, "19870405T020000"), From: -5 * hour, To: -4 * hour, Rule: "FREQ=YEARLY;BYDAY=1SU;BYMONTH=4;UNTIL=20060402T070000Z"},
			{Start: wallAt(t, "20071104T020000"), From: -4 * hour, To: -5 * hour, Rule: "FREQ=YEARLY;BYDAY=1SU;BYMONTH=11"},
			{Start: wallAt(t, "20070311T020000"), From: -5 * hour, To: -4 * hour, Rule: "FREQ=YEARLY;BYDAY=2SU;BYMONTH=3"},
		}, map[string]string{
			"20060320T120000": "20060320T170000", "20070320T120000": "20070320T160000", "20061030T120000": "20061030T170000",
			"20071030T120000": "20071030T160000", "20260320T120000": "20260320T160000", "20060402T030000": "20060402T070000"})
	})
	t.Run("by single dates", func(t *testing.T) {
		clock(t, []freetime.Observance{
			{Start: wallAt(t, "20250330T020000"), From: hour, To: 2 * hour, Dates: []time.Time{wallAt(t, "20250330T020000"), wallAt(t, "20260329T020000")}},
			{Start: wallAt(t, "20251026T030000"), From: 2 * hour, To: hour, Dates: []time.Time{wallAt(t, "20251026T030000")}},
			{Start: wallAt(t, "20261025T030000"), From: 2 * hour, To: hour},
		}, map[string]string{"20250101T120000": "20250101T110000", "20250701T120000": "20250701T100000", "20251201T120000": "20251201T110000",
			"20260701T120000": "20260701T100000", "20261201T120000": "20261201T110000", "20350701T120000": "20350701T110000"})
	})
	t.Run("with one part and no clock change", func(t *testing.T) {
		clock(t, []freetime.Observance{{Start: wallAt(t, "20170101T000000"), From: 11 * hour, To: 11 * hour}},
			map[string]string{"20170228T230000": "20170228T120000", "20000101T000000": "19991231T130000"})
	})
	t.Run("south of the equator", func(t *testing.T) {
		clock(t, []freetime.Observance{
			{Start: wallAt(t, "20080406T030000"), From: 11 * hour, To: 10 * hour, Rule: "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU"},
			{Start: wallAt(t, "20081005T020000"), From: 10 * hour, To: 11 * hour, Rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"},
		}, map[string]string{"20080201T120000": "20080201T010000", "20260701T120000": "20260701T020000", "20270101T120000": "20270101T010000"})
	})
	t.Run("with a start that is no clock change", func(t *testing.T) {
		clock(t, []freetime.Observance{
			{Start: wallAt(t, "20260101T000000"), From: 11 * hour, To: 10 * hour, Rule: "FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=4;BYDAY=1SU"},
			{Start: wallAt(t, "20260101T000000"), From: 10 * hour, To: 11 * hour, Rule: "FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=10;BYDAY=1SU"},
		}, map[string]string{"20260201T120000": "20260201T010000", "20260701T120000": "20260701T020000"})
	})
	t.Run("in the manner of Notes", func(t *testing.T) {
		clock(t, []freetime.Observance{
			{Start: wallAt(t, "19501029T020000"), From: -4 * hour, To: -5 * hour, Rule: "FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=10"},
			{Start: wallAt(t, "19500402T020000"), From: -5 * hour, To: -4 * hour, Rule: "FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=1SU;BYMONTH=4"},
		}, map[string]string{"20050425T090000": "20050425T130000", "20050301T090000": "20050301T140000"})
	})
}

func TestEveryKindOfYearlyRuleFallsOnItsDay(t *testing.T) {
	var days []time.Time
	for d := wallAt(t, "20260201T020000"); d.Year() < 2037; d = d.AddDate(0, 0, 1) {
		days = append(days, d)
	}
	for rule, want := range map[string]string{
		"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU":                               "20260329 20270328 20280326",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=-2SU":                               "20260322 20270321 20280319",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=2SU":                                "20260308 20270314 20280312",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=5TU":                                "20260331 20270330 20320330",
		"FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU":   "20260308 20270314 20280312",
		"FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29;BYMONTH=3": "20260327 20270326 20280324",
		"FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1":                            "20260331 20270331 20280331",
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29":                            "20280229 20320229 20360229",
		"FREQ=YEARLY":                                                    "20260301 20270301 20280301",
		"FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=5":                  "20260305 20280305 20300305",
		"FREQ=YEARLY;BYMONTH=3,9;BYDAY=1SU":                              "20260301 20260906 20270307",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;COUNT=2":                        "20260301 20270307",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;UNTIL=20270306":                 "20260301",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;UNTIL=20270307":                 "20260301 20270307",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;UNTIL=20270307T010000Z":         "20260301 20270307",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;UNTIL=20270307T005959Z":         "20260301",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;UNTIL=20270307T020000":          "20260301 20270307",
		"FREQ=MONTHLY;BYMONTH=3;BYDAY=1SU":                               "20260301 20270307 20280305",
		"FREQ=YEARLY;BYYEARDAY=100":                                      "20260410 20270410 20280409",
		"FREQ=YEARLY;BYDAY=-1SU":                                         "20261227 20271226 20281231",
		"FREQ=MONTHLY;BYDAY=1SU;BYSETPOS=1;COUNT=3":                      "20260301 20260405 20260503",
		"freq=yearly;bymonth=3;byday=1su":                                "20260301 20270307 20280305",
	} {
		z, ok := freetime.CompileZone([]freetime.Observance{
			{Start: wallAt(t, "20260301T020000"), From: hour, To: 2 * hour, Rule: rule},
			{Start: days[0], From: 2 * hour, To: hour, Dates: days},
		})
		if !ok {
			t.Errorf("%s makes no zone", rule)
			continue
		}
		// Every day at 2 the clocks are put back an hour, but for the days of the rule.
		got, n := "", 0
		for d := wallAt(t, "20260301T013000"); d.Year() < 2037 && n < 3; d = d.AddDate(0, 0, 1) {
			if z.Wall(d).Hour() == 3 {
				got += d.Format(" 20060102")
				n++
			}
		}
		if got != " "+want {
			t.Errorf("%s falls on%s, not on %s", rule, got, want)
		}
	}
}

func TestATimeBeforeADatedDefinitionIsUnsure(t *testing.T) {
	z := clock(t, []freetime.Observance{
		{Start: wallAt(t, "20140330T030000"), From: hour, To: 2 * hour, Dates: []time.Time{wallAt(t, "20150329T030000")}},
		{Start: wallAt(t, "20141026T020000"), From: 2 * hour, To: hour, Dates: []time.Time{wallAt(t, "20151025T020000")}},
	}, map[string]string{"20140409T093000": "20140409T093000", "20150409T093000": "20150409T073000", "20160109T093000": "20160109T083000"})
	if !freetime.Unsure(z, wallAt(t, "20140409T093000")) || freetime.Unsure(z, wallAt(t, "20150409T093000")) {
		t.Error("the doubt is not told, or told too long")
	}
}

func TestAPartThatMakesNoSenseDefinesNoZone(t *testing.T) {
	start := wallAt(t, "20260301T020000")
	for what, parts := range map[string][]freetime.Observance{
		"none":                   nil,
		"an offset of 100 hours": {{Start: start, From: 0, To: 100 * hour}},
		"a day that never comes": {{Start: start, From: 0, To: hour, Rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}},
		"rules without end":      manyRules(start),
	} {
		if _, ok := freetime.CompileZone(parts); ok {
			t.Errorf("%s makes a zone", what)
		}
	}
	for _, rule := range []string{"nonsense", "FREQ=SECONDLY", "FREQ=YEARLY;BYDAY=XX", "FREQ=YEARLY;BYMONTH=0", "FREQ=YEARLY;INTERVAL=0", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYWEEKNO=99", ";;;=;"} {
		z, ok := freetime.CompileZone([]freetime.Observance{{Start: start, From: 0, To: hour, Rule: rule}})
		if !ok || z.At(wallAt(t, "20270101T120000")).Hour() != 11 || z.At(wallAt(t, "20250101T120000")).Hour() != 12 {
			t.Errorf("with the rule %q the part does not at least begin at its start", rule)
		}
	}
}

func manyRules(start time.Time) (out []freetime.Observance) {
	for range 1000 {
		out = append(out, freetime.Observance{Start: start, To: hour, Rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=1SU"})
	}
	return out
}

// TestATimeInAGapOrTwiceIsReadByTheStandard looks at both sides of Greenwich,
// in the database and in a file's own definition.
func TestATimeInAGapOrTwiceIsReadByTheStandard(t *testing.T) {
	own := map[string][]freetime.Observance{
		"America/New_York": customized(t, "16010101"),
		"Europe/Berlin": {
			{Start: wallAt(t, "19810329T020000"), From: hour, To: 2 * hour, Rule: "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"},
			{Start: wallAt(t, "19961027T030000"), From: 2 * hour, To: hour, Rule: "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"}},
		"Australia/Lord_Howe": {
			{Start: wallAt(t, "20080406T020000"), From: 11 * hour, To: 10*hour + 1800, Rule: "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU"},
			{Start: wallAt(t, "20081005T020000"), From: 10*hour + 1800, To: 11 * hour, Rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"}},
	}
	for _, c := range []struct{ zone, wall, utc, shown string }{
		{"Europe/London", "20260329T013000", "20260329T013000", "20260329T023000"},
		{"Europe/London", "20261025T013000", "20261025T003000", "20261025T013000"},
		{"Europe/Berlin", "20260329T023000", "20260329T013000", "20260329T033000"},
		{"Europe/Berlin", "20261025T023000", "20261025T003000", "20261025T023000"},
		{"America/New_York", "20260308T023000", "20260308T073000", "20260308T033000"},
		{"America/New_York", "20261101T013000", "20261101T053000", "20261101T013000"},
		{"Australia/Sydney", "20261004T023000", "20261003T163000", "20261004T033000"},
		{"Australia/Sydney", "20260405T023000", "20260404T153000", "20260405T023000"},
		{"Australia/Lord_Howe", "20261004T021500", "20261003T154500", "20261004T024500"},
		{"Australia/Lord_Howe", "20260405T014500", "20260404T144500", "20260405T014500"},
		{"Pacific/Apia", "20111230T120000", "20111230T220000", "20111231T120000"},
		{"Asia/Kolkata", "20260329T013000", "20260328T200000", "20260329T013000"},
	} {
		zones := map[string]freetime.Zone{}
		zones["database"], _ = freetime.FindZone(c.zone, nil)
		if parts := own[c.zone]; parts != nil {
			zones["file"], _ = freetime.CompileZone(parts)
		}
		for by, z := range zones {
			at := z.At(wallAt(t, c.wall))
			if got := at.Format("20060102T150405"); got != c.utc {
				t.Errorf("%s in %s by the %s is %s, not %s", c.wall, c.zone, by, got, c.utc)
			}
			if got := z.Wall(at).Format("20060102T150405"); got != c.shown {
				t.Errorf("%s in %s by the %s shows %s, not %s", c.wall, c.zone, by, got, c.shown)
			}
		}
	}
}

func TestAClockShowsWhatWasAskedForUnlessItSkipsIt(t *testing.T) {
	names := []string{"Europe/London", "Europe/Berlin", "America/New_York", "America/St_Johns", "Australia/Sydney", "Australia/Lord_Howe", "Africa/Casablanca",
		"America/Havana", "Pacific/Apia", "Pacific/Kwajalein", "Asia/Gaza", "Antarctica/Troll", "Asia/Kathmandu", "UTC"}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(names).Draw(t, "zone")
		wall := time.Unix(rapid.Int64Range(0, 2145916800).Draw(t, "wall"), 0).UTC()
		z, _ := freetime.FindZone(name, nil)
		loc, _ := time.LoadLocation(name)
		at := z.At(wall)
		found := app.WallTimes(wall, loc)
		if len(found) > 0 && (!found[0].Equal(at) || !z.Wall(at).Equal(wall)) {
			t.Fatalf("%v in %s is %v, not %v", wall, name, at, found[0])
		}
		if len(found) == 0 && !z.Wall(at).After(wall) {
			t.Fatalf("%v, skipped in %s, shows as %v", wall, name, z.Wall(at))
		}
	})
}

func BenchmarkAWallTimeInAZoneOfTheFilesOwn(b *testing.B) {
	for _, year := range []int{1985, 2026} {
		b.Run(fmt.Sprint(year), func(b *testing.B) {
			z, _ := freetime.CompileZone(customized(b, "16010101"))
			wall := time.Date(year, 6, 1, 10, 0, 0, 0, time.UTC)
			for b.Loop() {
				z.At(wall)
			}
		})
	}
	b.Run("database", func(b *testing.B) {
		z, _ := freetime.FindZone("America/New_York", nil)
		wall := time.Date(2026, 6, 1, 10, 0, 0, 0, time.UTC)
		for b.Loop() {
			z.At(wall)
		}
	})
}
