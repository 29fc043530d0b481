package invite_test

import (
	"archive/zip"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"cortado/app/invite"
)

// fewZones stand in where no list of zones can be found: every kind of rule,
// both hemispheres, both sides of the date line, odd offsets.
var fewZones = strings.Fields(`UTC Europe/London Europe/Dublin Europe/Lisbon Europe/Berlin Europe/Paris Europe/Madrid
	Europe/Rome Europe/Helsinki Europe/Athens Europe/Kyiv Europe/Chisinau Europe/Istanbul Europe/Moscow Atlantic/Azores Africa/Casablanca
	Africa/El_Aaiun Africa/Cairo Africa/Johannesburg Africa/Lagos Africa/Nairobi Africa/Tripoli Africa/Windhoek Asia/Jerusalem
	Asia/Gaza Asia/Beirut Asia/Damascus Asia/Amman Asia/Tehran Asia/Dubai Asia/Kabul Asia/Karachi Asia/Kolkata Asia/Kathmandu
	Asia/Dhaka Asia/Yangon Asia/Bangkok Asia/Shanghai Asia/Singapore Asia/Tokyo Asia/Seoul Asia/Almaty Australia/Perth
	Australia/Eucla Australia/Darwin Australia/Adelaide Australia/Brisbane Australia/Sydney Australia/Lord_Howe
	Pacific/Auckland Pacific/Chatham Pacific/Apia Pacific/Fiji Pacific/Norfolk Pacific/Kiritimati Pacific/Honolulu Pacific/Easter
	America/Anchorage America/Los_Angeles America/Denver America/Phoenix America/Chicago America/New_York America/Toronto
	America/Halifax America/St_Johns America/Nuuk America/Scoresbysund America/Havana America/Mexico_City America/Tijuana
	America/Bogota America/Caracas America/Lima America/La_Paz America/Santiago America/Asuncion America/Sao_Paulo
	America/Argentina/Buenos_Aires America/Montevideo America/Miquelon Antarctica/Troll Etc/GMT+12`)

// zoneNames lists every zone of Go's own archive, links and all; with
// CORTADO_ZONEINFO those of that folder; or the few.
var zoneNames = sync.OnceValue(func() []string {
	var names []string
	add := func(name string) {
		if _, err := time.LoadLocation(name); err == nil && name != "Factory" {
			names = append(names, name)
		}
	}
	if root := os.Getenv("CORTADO_ZONEINFO"); root != "" {
		fs.WalkDir(os.DirFS(root), ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() && (path == "right" || path == "posix") {
				return fs.SkipDir
			}
			if !d.IsDir() && path[0] >= 'A' && path[0] <= 'Z' && !strings.Contains(path, ".") {
				add(path)
			}
			return nil
		})
	} else if z, err := zip.OpenReader(archiveOfGo()); err == nil {
		defer z.Close()
		for _, f := range z.File {
			if !strings.HasSuffix(f.Name, "/") {
				add(f.Name)
			}
		}
	}
	if len(names) > 60 {
		return names
	}
	return fewZones
})

// distinctZones leaves out the names that are only another name for the same
// clock over the years the tests look at.
func distinctZones(t *testing.T) []string {
	seen := map[string]bool{}
	var names []string
	for _, name := range zoneNames() {
		zone := location(t, name)
		var key strings.Builder
		for _, c := range jumps(zone, day(2025, 1, 1), day(2039, 1, 1)) {
			fmt.Fprint(&key, c.at.Unix(), c.offset, ";")
		}
		fmt.Fprint(&key, offsetAt(zone, day(2025, 1, 1)))
		if !seen[key.String()] {
			seen[key.String()] = true
			names = append(names, name)
		}
	}
	return names
}

func location(t failer, name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return zone
}

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func offsetAt(zone *time.Location, t time.Time) int {
	_, s := t.In(zone).Zone()
	return s
}

// jump is an instant from which an offset, in seconds, is in force.
type jump struct {
	at     time.Time
	offset int
}

// jumps finds every change of offset by looking at the offset twice a day and
// halving, without asking Go where its transitions are.
func jumps(zone *time.Location, from, to time.Time) []jump {
	var list []jump
	for t := from; t.Before(to); t = t.Add(12 * time.Hour) {
		low, high := t.Unix(), t.Unix()+12*3600
		before, after := offsetAt(zone, t), offsetAt(zone, t.Add(12*time.Hour))
		if before == after {
			continue
		}
		for high-low > 1 {
			if mid := (low + high) / 2; offsetAt(zone, time.Unix(mid, 0)) == before {
				low = mid
			} else {
				high = mid
			}
		}
		list = append(list, jump{time.Unix(high, 0).UTC(), after})
	}
	return list
}

// expand turns a VTIMEZONE into its jumps up to a year, by trying every day of
// every year against the rule: no code in common with the writer.
func expand(tz *ical.Component, until int) ([]jump, error) {
	var list []jump
	for _, o := range tz.Children {
		from, err1 := seconds(o.Props.Get("TZOFFSETFROM").Value)
		to, err2 := seconds(o.Props.Get("TZOFFSETTO").Value)
		first, err3 := time.Parse("20060102T150405", o.Props.Get("DTSTART").Value)
		if err1 != nil || err2 != nil || err3 != nil {
			return nil, fmt.Errorf("unreadable observance %v", o.Props)
		}
		walls := []time.Time{first}
		if rule := o.Props.Get("RRULE"); rule != nil {
			for d := first.AddDate(0, 0, 1); d.Year() <= until; d = d.AddDate(0, 0, 1) {
				ok, err := fits(rule.Value, d)
				if err != nil {
					return nil, err
				}
				if ok {
					walls = append(walls, d)
				}
			}
			if ok, _ := fits(rule.Value, first); !ok {
				return nil, fmt.Errorf("DTSTART %v is not by its rule %s", first, rule.Value)
			}
		}
		for _, w := range walls {
			list = append(list, jump{w.Add(-time.Duration(from) * time.Second), to})
		}
	}
	slices.SortFunc(list, func(a, b jump) int { return a.at.Compare(b.at) })
	return list, nil
}

func seconds(v string) (int, error) {
	digits := v[1:]
	for len(digits) < 6 {
		digits += "00"
	}
	n, err := strconv.Atoi(digits)
	s := n/10000*3600 + n/100%100*60 + n%100
	if v[0] == '-' {
		s = -s
	}
	return s, err
}

// fits reports whether a day is one of a yearly rule.
func fits(rule string, d time.Time) (bool, error) {
	ok := true
	for part := range strings.SplitSeq(rule, ";") {
		name, value, _ := strings.Cut(part, "=")
		switch name {
		case "FREQ":
			ok = ok && value == "YEARLY"
		case "BYMONTH":
			ok = ok && value == strconv.Itoa(int(d.Month()))
		case "BYMONTHDAY":
			ok = ok && slices.Contains(strings.Split(value, ","), strconv.Itoa(d.Day()))
		case "BYDAY":
			weekday := strings.ToUpper(d.Format("Mon")[:2])
			last := d.AddDate(0, 0, 7).Month() != d.Month()
			ok = ok && (value == weekday || value == fmt.Sprintf("%d%s", (d.Day()+6)/7, weekday) || last && value == "-1"+weekday)
		default:
			return false, fmt.Errorf("a part of the rule nobody expects: %s", part)
		}
	}
	return ok, nil
}

// differs says where a VTIMEZONE and the zone are not of one opinion between
// two instants, or "". It looks at every change of either and around it, at
// every month, and at the last days of the years.
func differs(tz *ical.Component, zone *time.Location, from, to time.Time) string {
	list, err := expand(tz, to.Year()+1)
	if err != nil {
		return err.Error()
	}
	var at []time.Time
	for _, j := range append(jumps(zone, from, to), list...) {
		for _, d := range []time.Duration{-25 * time.Hour, -time.Hour, -time.Second, 0, time.Second, time.Hour, 25 * time.Hour} {
			at = append(at, j.at.Add(d))
		}
	}
	for d := from; d.Before(to); d = d.AddDate(0, 1, 0) {
		at = append(at, d, time.Date(d.Year(), 12, 31, d.Day(), 59, 59, 0, time.UTC))
	}
	for _, t := range append(at, from, to) {
		if t.Before(from) || t.After(to) {
			continue
		}
		i, _ := slices.BinarySearchFunc(list, t, func(j jump, t time.Time) int {
			if j.at.After(t) {
				return 1
			}
			return -1
		})
		if i == 0 {
			return fmt.Sprintf("no observance at %v", t)
		}
		if got, want := list[i-1].offset, offsetAt(zone, t); got != want {
			return fmt.Sprintf("at %v the offset is %d, want %d", t, got, want)
		}
	}
	return ""
}

// yearly is a series from start over the given number of years.
func yearly(zone string, start time.Time, years int) invite.Event {
	e := sample()
	e.Zone, e.Start = zone, start
	e.Every, e.Count = 52, years+1
	return e
}

func vtimezoneOf(t failer, e invite.Event) *ical.Component {
	t.Helper()
	b, err := invite.Write(e, invite.Request)
	if err != nil {
		t.Fatalf("%s at %v: %v", e.Zone, e.Start, err)
	}
	tz := parse(t, b).Children[0]
	if tz.Name != "VTIMEZONE" || tz.Props.Get("TZID").Value != e.Zone {
		t.Fatalf("no VTIMEZONE of %s but %v", e.Zone, tz)
	}
	return tz
}

// noon of a day in February on which no clock changes.
func noon(y int) time.Time { return time.Date(y, 2, 4, 12, 0, 0, 0, time.UTC) }

func TestTheVTimezoneOfEveryZoneIsRightAroundEveryChange(t *testing.T) {
	names := distinctZones(t)
	if len(names) < 40 {
		t.Fatalf("only %d different zones to look at", len(names))
	}
	for _, name := range names {
		zone := location(t, name)
		for _, span := range []struct{ from, years int }{{2026, 8}, {2031, 8}} { // to the end of 2037 and a year more
			e := yearly(name, noon(span.from), span.years)
			tz := vtimezoneOf(t, e)
			end := e.Start.AddDate(0, 0, 364*span.years)
			if d := differs(tz, zone, e.Start, end); d != "" {
				t.Errorf("%s from %d: %s", name, span.from, d)
			}
			checkNames(t, name, tz)
		}
	}
}

// checkNames holds that STANDARD is the smallest offset and DAYLIGHT every other.
func checkNames(t *testing.T, name string, tz *ical.Component) {
	var standard, daylight []int
	for _, o := range tz.Children {
		s, _ := seconds(o.Props.Get("TZOFFSETTO").Value)
		if o.Name == "STANDARD" {
			standard = append(standard, s)
		} else {
			daylight = append(daylight, s)
		}
	}
	if len(standard) == 0 || slices.Max(standard) != slices.Min(standard) ||
		len(daylight) > 0 && slices.Max(standard) >= slices.Min(daylight) {
		t.Errorf("%s: STANDARD %v, DAYLIGHT %v", name, standard, daylight)
	}
}

func TestTheVTimezoneIsRightForASeriesThatStartsBesideAChange(t *testing.T) {
	for _, name := range fewZones {
		zone := location(t, name)
		for _, j := range jumps(zone, day(2026, 1, 1), day(2037, 12, 31)) {
			for _, d := range []time.Duration{-3 * time.Hour, 3 * time.Hour} {
				e := yearly(name, j.at.Add(d), 1)
				e.Minutes = 15
				if d := differs(vtimezoneOf(t, e), zone, e.Start, e.Start.AddDate(1, 0, 0)); d != "" {
					t.Errorf("%s beside %v: %s", name, j.at, d)
				}
			}
		}
	}
}

func TestTheLastDayOfALeapYearEndsNothing(t *testing.T) {
	for _, name := range zoneNames() {
		e := yearly(name, time.Date(2028, 12, 31, 12, 0, 0, 0, time.UTC), 2)
		if d := differs(vtimezoneOf(t, e), location(t, name), e.Start, e.Start.AddDate(0, 0, 728)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestAWrongVTimezoneIsCaught(t *testing.T) {
	london := func() *ical.Component { return vtimezoneOf(t, yearly("Europe/London", noon(2026), 8)) }
	zone, from, to := location(t, "Europe/London"), noon(2026), noon(2034)
	if d := differs(london(), zone, from, to); d != "" {
		t.Fatalf("the right one is called wrong: %s", d)
	}
	for what, spoil := range map[string]func(tz *ical.Component){
		"the fourth Sunday for the last": func(tz *ical.Component) { replace(tz, "RRULE", "-1SU", "4SU") },
		"Saturday for Sunday":            func(tz *ical.Component) { replace(tz, "RRULE", "SU", "SA") },
		"April for March":                func(tz *ical.Component) { replace(tz, "RRULE", "BYMONTH=3", "BYMONTH=4") },
		"the minute before":              func(tz *ical.Component) { replace(tz, "DTSTART", "T010000", "T005900") },
		"another offset":                 func(tz *ical.Component) { replace(tz, "TZOFFSETTO", "+0100", "+0130") },
		"another offset before":          func(tz *ical.Component) { replace(tz, "TZOFFSETFROM", "+0100", "+0000") },
		"no summer":                      func(tz *ical.Component) { tz.Children = tz.Children[:1] },
		"no rules":                       func(tz *ical.Component) { tz.Children[0].Props.Del("RRULE"); tz.Children[1].Props.Del("RRULE") },
	} {
		tz := london()
		spoil(tz)
		if differs(tz, zone, from, to) == "" {
			t.Errorf("%s is not noticed", what)
		}
	}
	if differs(vtimezoneOf(t, yearly("Europe/Paris", noon(2026), 8)), zone, from, to) == "" {
		t.Error("the zone of another city is not noticed")
	}
}

func replace(tz *ical.Component, prop, old, new string) {
	for _, o := range tz.Children {
		if p := o.Props.Get(prop); p != nil {
			p.Value = strings.ReplaceAll(p.Value, old, new)
		}
	}
}

func TestAZoneIsDescribedAsSmallAsItCanBe(t *testing.T) {
	for _, c := range []struct {
		zone        string
		year        int
		rules, size int
	}{
		{"Europe/London", 2026, 2, 2},
		{"Europe/Dublin", 2026, 2, 2},
		{"Australia/Lord_Howe", 2026, 2, 2},
		{"Asia/Jerusalem", 2026, 2, 2}, // the Friday before the last Sunday
		{"America/Santiago", 2026, 2, 2},
		{"America/Nuuk", 2026, 2, 2}, // a Saturday evening
		{"Asia/Tokyo", 2026, 0, 1},
		{"Asia/Kathmandu", 2026, 0, 1},
		{"UTC", 2026, 0, 1},
		{"America/Mexico_City", 2021, 0, 5}, // the rule ended in October 2022
		{"America/Mexico_City", 2008, 0, 5}, // long as it had gone on
		{"America/Mexico_City", 2026, 0, 1},
		{"Africa/Casablanca", 2021, 0, 5}, // by the moon, in years that are over
	} {
		tz := vtimezoneOf(t, yearly(c.zone, noon(c.year), 2))
		rules := 0
		for _, o := range tz.Children {
			rules += len(o.Props["RRULE"])
		}
		if rules != c.rules || len(tz.Children) != c.size {
			t.Errorf("%s in %d: %d rules in %d observances, want %d in %d", c.zone, c.year, rules, len(tz.Children), c.rules, c.size)
		}
		if d := differs(tz, location(t, c.zone), noon(c.year), noon(c.year).AddDate(0, 0, 728)); d != "" {
			t.Errorf("%s in %d: %s", c.zone, c.year, d)
		}
	}
}
