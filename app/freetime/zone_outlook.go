package freetime

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"sync"
	"time"

	"cortado/app"
	"cortado/assets"
)

// tables are our own lists of names, compiled once.
type tables struct {
	windows map[string]string // key of a name → zone
	towns   map[string]string // key of a town → zone
}

var theTables = sync.OnceValue(func() tables {
	t, err := readTables(assets.Zones, assets.Places)
	if err != nil { // only for a slip in our own files, which a test rules out
		panic(err)
	}
	return t
})

func readTables(zones, places fs.FS) (tables, error) {
	t := tables{windows: map[string]string{}, towns: map[string]string{}}
	err := eachName(zones, "zones/windows.txt", ";", func(zone, name string) error {
		k := nameKey(name)
		if had := t.windows[k]; had != "" && had != zone {
			return fmt.Errorf("%q is both %s and %s", name, had, zone)
		}
		t.windows[k] = zone
		return nil
	})
	if err != nil {
		return t, err
	}
	return t, eachName(places, "places/cities.txt", ",", func(spot, name string) error {
		_, zone, _ := strings.Cut(spot, " ")
		if zone != "-" && !strings.HasPrefix(name, "?") {
			t.towns[nameKey(name)] = zone
		}
		return nil
	})
}

// eachName calls f with every name of a table whose lines are "what: name; name".
func eachName(files fs.FS, file, separator string, f func(what, name string) error) error {
	text, err := fs.ReadFile(files, file)
	if err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		what, names, ok := strings.Cut(line, ": ")
		if !ok {
			return fmt.Errorf("%s:%d: no colon", file, number)
		}
		for name := range strings.SplitSeq(names, separator) {
			if name = strings.TrimSpace(name); name == "" {
				continue
			}
			if err := f(what, name); err != nil {
				return fmt.Errorf("%s:%d: %w", file, number, err)
			}
		}
	}
	return nil
}

var (
	notLetters = regexp.MustCompile(`[^\pL\pN]+`)
	mark       = regexp.MustCompile(`(?i) *(\(RTZ \d+\)|- (new|old))$`)
)

// nameKey is the form in which two spellings of a name are equal.
func nameKey(name string) string {
	words := strings.Fields(notLetters.ReplaceAllString(app.Fold(name), " "))
	kept := words[:0]
	for _, w := range words {
		if w != "and" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// windowsZone gives the zone that a name of Windows, Outlook, Exchange or Notes
// means, nil when it is none or when an offset before it says another.
func windowsZone(name string) *time.Location {
	if len(name) > 200 {
		return nil
	}
	rest, east, written := head(name)
	key := nameKey(mark.ReplaceAllString(rest, ""))
	for _, k := range []string{key, key + " standard time", strings.Replace(key, " daylight time", " standard time", 1)} {
		if loc := database(theTables().windows[k]); loc != nil && (!written || mayBe(loc, east)) {
			return loc
		}
	}
	return nil
}

// mayBe says whether a zone has an offset at some time of the year, or had it
// once: lists of names keep offsets that are no longer in force.
func mayBe(loc *time.Location, east int) bool {
	for year := 2000; year < 2030; year++ {
		for _, month := range []time.Month{time.January, time.July} {
			if _, s := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC).In(loc).Zone(); s == east {
				return true
			}
		}
	}
	return false
}

var separators = regexp.MustCompile(`[,;/]| - `)

// townsZone gives the zone of the towns in a name as Outlook shows it in any
// language: "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien". Where
// no town is known but an offset is written, the zone is a guess by it. Without
// an offset every part has to be a town, and all of one clock.
func townsZone(name string) (z Zone, ok bool) {
	if len(name) > 200 {
		return nil, false
	}
	rest, east, written := head(name)
	var found *time.Location
	for _, part := range separators.Split(rest, 20) {
		loc := database(theTables().towns[nameKey(part)])
		switch {
		case loc != nil && written && winter(loc) == east:
			return zoneIn{loc}, true
		case written:
		case loc == nil, found != nil && (winter(found) != winter(loc) || summer(found) != summer(loc)):
			return nil, false
		case found == nil:
			found = loc
		}
	}
	if written {
		return zoneFixed{east: east, guess: true}, true
	}
	return zoneIn{found}, found != nil
}

// winter and summer are the smaller and the larger offset of a year.
func winter(loc *time.Location) int {
	a, b := halves(loc)
	return min(a, b)
}

func summer(loc *time.Location) int {
	a, b := halves(loc)
	return max(a, b)
}

func halves(loc *time.Location) (january, july int) {
	_, january = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC).In(loc).Zone()
	_, july = time.Date(2026, time.July, 1, 0, 0, 0, 0, time.UTC).In(loc).Zone()
	return january, july
}
