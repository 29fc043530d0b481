package freetime_test

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the same zones everywhere

	"cortado/app/freetime"
	"cortado/assets"
)

// wallAt is a wall time as a file writes it.
func wallAt(t testing.TB, text string) time.Time {
	t.Helper()
	w, err := time.Parse("20060102T150405", text)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// sameClocks fails when a zone and one of the database do not agree, around
// every change of the clocks and in every month of two years.
func sameClocks(t *testing.T, tzid string, z freetime.Zone, want string) {
	t.Helper()
	loc, err := time.LoadLocation(want)
	if err != nil {
		t.Fatal(err)
	}
	for at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2028; at = at.Add(11 * time.Hour) {
		if got, want := z.Wall(at).Format(time.DateTime), at.In(loc).Format(time.DateTime); got != want {
			t.Errorf("%q at %v shows %s, not %s", tzid, at, got, want)
			return
		}
	}
}

func TestAZoneIsFoundByEveryNameThatProgramsWrite(t *testing.T) {
	for tzid, want := range map[string]string{
		"Europe/Berlin": "Europe/Berlin", " Europe/Berlin ": "Europe/Berlin", `"Europe/Berlin"`: "Europe/Berlin", "TZID=Europe/Berlin": "Europe/Berlin",
		"UTC": "UTC", "utc": "UTC", "Z": "UTC", "GMT": "UTC", "Etc/UTC": "UTC", "Zulu": "UTC", "Etc/GMT+5": "Etc/GMT+5", "tzone://Microsoft/Utc": "UTC",
		"/freeassociation.sourceforge.net/Europe/Paris":            "Europe/Paris",
		"/freeassociation.sourceforge.net/Tzfile/America/New_York": "America/New_York",
		"/mozilla.org/20070129_1/America/Argentina/Buenos_Aires":   "America/Argentina/Buenos_Aires",
		"/mozilla.org/20050126_1/Europe/London":                    "Europe/London",
		"/softwarestudio.org/Olson_20011030_5/Australia/Sydney":    "Australia/Sydney",
		"/softwarestudio.org/Tzfile/Asia/Tokyo":                    "Asia/Tokyo",
		"/citadel.org/20190914_1/America/Chicago":                  "America/Chicago",
		"/kolab.org/Europe/Zurich":                                 "Europe/Zurich",
		"/posix/Europe/Zurich":                                     "Europe/Zurich",
		"europe/berlin":                                            "Europe/Berlin",
		"AMERICA/NEW_YORK":                                         "America/New_York",
		"america/port-au-prince":                                   "America/Port-au-Prince",
		"africa/dar_es_salaam":                                     "Africa/Dar_es_Salaam",
		"etc/gmt-3":                                                "Etc/GMT-3",
		"Europe_Amsterdam":                                         "Europe/Amsterdam",
		"US-Eastern":                                               "US/Eastern",
		"America/New York":                                         "America/New_York",
		"EST5EDT":                                                  "America/New_York",
		"W. Europe Standard Time":                                  "Europe/Berlin",
		"w. europe standard time":                                  "Europe/Berlin",
		"W. Europe Daylight Time":                                  "Europe/Berlin",
		"Eastern Standard Time":                                    "America/New_York",
		"Eastern":                                                  "America/New_York",
		"Romance Standard Time":                                    "Europe/Paris",
		"GMT Standard Time":                                        "Europe/London",
		"Greenwich Standard Time":                                  "Atlantic/Reykjavik",
		"Central Standard Time (Mexico)":                           "America/Mexico_City",
		"AUS Eastern Standard Time":                                "Australia/Sydney",
		"FLE Standard Time":                                        "Europe/Helsinki",
		"India Standard Time":                                      "Asia/Kolkata",
		"UTC-11":                                                   "Etc/GMT+11",
		"Coordinated Universal Time+12":                            "Etc/GMT-12",
		"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":     "Europe/Berlin",
		"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien":        "Europe/Berlin",
		"(GMT+01.00) Sarajevo/Warsaw/Zagreb":                               "Europe/Warsaw",
		"(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris":                 "Europe/Paris",
		"(GMT+02.00) Harare/Pretoria":                                      "Africa/Johannesburg",
		"(UTC+08:00) Beijing, Hong Kong":                                   "Asia/Shanghai",
		"/Europe/Budapest":                                                 "Europe/Budapest",
		"(GMT +01:00)":                                                     "Etc/GMT-1",
		"(GMT-05.00) Eastern Time (US & Canada)":                           "America/New_York",
		"(UTC-05:00) Eastern Time (US and Canada)":                         "America/New_York",
		"(GMT-08:00) Pacific Time (US & Canada); Tijuana":                  "America/Los_Angeles",
		"(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London":    "Europe/London",
		"(GMT) Greenwich Mean Time - Dublin / Edinburgh / London / Lisbon": "Europe/London",
		"(UTC+00:00) Dublin, Edinburgh, Lisbon, London":                    "Europe/London",
		"(UTC+03:00) Moscow, St. Petersburg, Volgograd (RTZ 2)":            "Europe/Moscow",
		"(UTC-06:00) Guadalajara, Mexico City, Monterrey - New":            "America/Mexico_City",
		"(UTC) Coordinated Universal Time":                                 "UTC",
		"Mitteleuropäische Zeit":                                           "Europe/Berlin",
		"Mitteleuropaische Sommerzeit":                                     "Europe/Berlin",
		"Paris, Madrid":                                                    "Europe/Paris",
		"UTC+02:00":                                                        "Etc/GMT-2", "UTC+2": "Etc/GMT-2", "GMT-5": "Etc/GMT+5", "GMT+0100": "Etc/GMT-1", "-0300": "Etc/GMT+3", "+05": "Etc/GMT-5", "UTC−3": "Etc/GMT+3",
	} {
		z, ok := freetime.FindZone(tzid, nil)
		if !ok {
			t.Errorf("%q is not found", tzid)
			continue
		}
		sameClocks(t, tzid, z, want)
		if freetime.Unsure(z, time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%q is only guessed", tzid)
		}
	}
}

func TestAnOffsetWithHalfHoursIsRead(t *testing.T) {
	for tzid, want := range map[string]string{"+0530": "06:30", "UTC+05:45": "06:45", "GMT-3:30": "21:30", "+053015": "06:30"} {
		z, ok := freetime.FindZone(tzid, nil)
		if !ok {
			t.Errorf("%q is not found", tzid)
			continue
		}
		if got := z.Wall(time.Date(2026, 7, 1, 1, 0, 0, 0, time.UTC)).Format("15:04"); got != want {
			t.Errorf("%q shows %s at 01:00 UTC, not %s", tzid, got, want)
		}
	}
}

func TestANameThatMeansNoZoneIsNotFound(t *testing.T) {
	for _, tzid := range []string{"", " ", "Local", "localtime", "FOO", "1", " 1", "12", "Customized Time Zone 1", "tzone://Microsoft/Custom", "../../etc/passwd",
		"/etc/passwd", "Europe/Germany", "UTC+99", "GMT+1:75", "Standard Time", "Berlin, New York", "Berlin, Nowhere", "posixrules", "Factory",
		strings.Repeat("Europe/", 1000), strings.Repeat("Berlin, ", 1000), "\x00", "Europe/Berlin\x00", "PST"} {
		if z, ok := freetime.FindZone(tzid, nil); ok {
			t.Errorf("%.40q is taken for a zone: %v", tzid, z.Wall(time.Unix(0, 0)))
		}
	}
}

func TestAnOutlookNameOfAnUnknownPlaceIsAGuessByItsOffset(t *testing.T) {
	z, ok := freetime.FindZone("(UTC-05:00) Heure de l'Est (É.-U. et Canada)", nil)
	at := time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)
	if !ok || z.Wall(at).Hour() != 7 || !freetime.Unsure(z, at) {
		t.Errorf("found %v: %v", ok, z)
	}
}

func TestWhichDefinitionGoesBeforeWhich(t *testing.T) {
	var asked []string
	nine := func(tzid string) []freetime.Observance {
		asked = append(asked, tzid)
		return []freetime.Observance{{Start: wallAt(t, "19700101T000000"), From: 9 * 3600, To: 9 * 3600}}
	}
	for tzid, own := range map[string]bool{
		"Europe/Berlin": false, "/mozilla.org/20070129_1/Europe/Berlin": false, "UTC": false, "Etc/UTC": false,
		"EST": true, "Europe_Berlin": true, "W. Europe Standard Time": true, "UTC+11": true, "Customized Time Zone": true, " 1": true, "1": true, "FOO": true,
		"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna": true, "GMT-5": true,
	} {
		z, ok := freetime.FindZone(tzid, nine)
		if !ok || (z.Wall(time.Unix(0, 0)).Hour() == 9) != own {
			t.Errorf("%q: by the file's own definition %v, want %v", tzid, !own, own)
		}
	}
	asked = nil
	if _, ok := freetime.FindZone(`" Odd  Name"`, func(tzid string) []freetime.Observance {
		if tzid != "Odd Name" {
			return nil
		}
		return nine(tzid)
	}); !ok || len(asked) != 1 {
		t.Errorf("the file's own definition is not looked for by the tidied name")
	}
}

// TestOurTablesOfNamesAreOfOneMind reads every name of the table back, with and
// without an offset before it.
func TestOurTablesOfNamesAreOfOneMind(t *testing.T) {
	text, err := assets.Zones.ReadFile("zones/windows.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(text)) {
		zone, names, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || line[0] == '#' {
			continue
		}
		for name := range strings.SplitSeq(names, "; ") {
			seen++
			z, ok := freetime.FindZone(name, nil)
			if !ok {
				t.Errorf("%q is not found", name)
				continue
			}
			sameClocks(t, name, z, zone)
		}
	}
	if seen < 250 {
		t.Errorf("only %d names in the table", seen)
	}
}
