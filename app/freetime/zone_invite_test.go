package freetime_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"cortado/app"
	"cortado/app/freetime"
	"cortado/app/invite"
)

// zonesOfGo lists every zone of the archive that Go brings along; some of every
// kind when it is not there.
func zonesOfGo() []string {
	root, _ := exec.Command("go", "env", "GOROOT").Output()
	z, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		return []string{"Europe/London", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Gaza", "Asia/Kolkata", "UTC"}
	}
	defer z.Close()
	var names []string
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, "/") && f.Name != "Factory" {
			names = append(names, f.Name)
		}
	}
	return names
}

// writtenZone is the VTIMEZONE of an invite of ours, as its parts.
func writtenZone(t *testing.T, name string, start time.Time, years int) []freetime.Observance {
	t.Helper()
	file, err := invite.Write(invite.Event{UID: "1@cortado.invalid", Start: start, Minutes: 30, Zone: name, Summary: "Coffee",
		Created: start, Now: start, Every: 52, Count: years + 1}, invite.Personal)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	cal, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var parts []freetime.Observance
	for _, c := range cal.Children[0].Children {
		value := func(name string) string { // none is as good as empty
			if p := c.Props.Get(name); p != nil {
				return p.Value
			}
			return ""
		}
		parts = append(parts, freetime.Observance{Start: wallAt(t, value("DTSTART")), From: seconds(value("TZOFFSETFROM")), To: seconds(value("TZOFFSETTO")), Rule: value("RRULE")})
	}
	return parts
}

func seconds(offset string) int {
	layout := "-0700"
	if len(offset) == 7 {
		layout = "-070000"
	}
	at, err := time.Parse(layout, offset)
	if err != nil {
		return 1 << 30
	}
	_, s := at.Zone()
	return s
}

// TestWhatOurInvitesSayOfAZoneIsReadBackAsItsClocks looks at both sides of every
// clock change from 2026 to 2037, and between them, in every zone there is.
func TestWhatOurInvitesSayOfAZoneIsReadBackAsItsClocks(t *testing.T) {
	names := zonesOfGo()
	changes := 0
	for _, name := range names {
		loc, err := time.LoadLocation(name)
		if err != nil {
			continue // the machine's own data lacks it
		}
		for _, year := range []int{2026, 2032} {
			start := time.Date(year, 1, 5, 12, 0, 0, 0, time.UTC)
			z, ok := freetime.CompileZone(writtenZone(t, name, start, 6))
			if !ok {
				t.Errorf("%s: the invite's definition is none", name)
				continue
			}
			wrong, n := differsAround(z, loc, start, start.AddDate(0, 0, 6*364))
			if changes += n; wrong != "" {
				t.Errorf("%s: %s", name, wrong)
			}
		}
	}
	if len(names) > 100 && changes < 1000 {
		t.Errorf("only %d clock changes were looked at", changes)
	}
}

// differsAround says where two clocks differ, at every noon and, on a day on
// which the offset changes, before and after every quarter of an hour; and how
// many such days there are.
func differsAround(z freetime.Zone, loc *time.Location, from, to time.Time) (where string, changes int) {
	_, offset := from.In(loc).Zone()
	for day := from; day.Before(to); day = day.AddDate(0, 0, 1) {
		_, next := day.AddDate(0, 0, 1).In(loc).Zone()
		step := 24 * time.Hour
		if next != offset {
			step = 15 * time.Minute
			changes++
		}
		for at := day; at.Before(day.AddDate(0, 0, 1)); at = at.Add(step) {
			for _, moment := range []time.Time{at.Add(-time.Second), at} {
				got, want := z.Wall(moment), app.Naive(moment.In(loc))
				if !got.Equal(want) && moment.After(from) {
					return fmt.Sprintf("%v shows %v, not %v", moment, got, want), changes
				}
			}
		}
		offset = next
	}
	return "", changes
}
