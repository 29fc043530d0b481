package freetime

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"cortado/app"
)

// FindZone gives the zone a TZID means: a name of the IANA database with or
// without a vendor's prefix, the file's own definition, a Windows or Outlook
// name, a written offset. ok is false when nothing fits; own may be nil.
//
// A name of the database with its continent goes before the file's definition,
// which is often cut short; a name without one, such as EST, goes after it, for
// files give it clock changes that the database's has not.
func FindZone(tzid string, own func(tzid string) []Observance) (z Zone, ok bool) {
	name := tidy(tzid)
	if utcNames[strings.ToUpper(name)] {
		return zoneIn{time.UTC}, true
	}
	if loc := withoutVendor(name); loc != nil {
		return zoneIn{loc}, true
	}
	if own != nil {
		for _, n := range []string{tzid, strings.TrimSpace(tzid), name} {
			if z, ok := CompileZone(own(n)); ok {
				return z, true
			}
		}
	}
	if loc := database(name); loc != nil {
		return zoneIn{loc}, true
	}
	if east, ok := writtenOffset(name); ok {
		return zoneFixed{east: east}, true
	}
	if loc := windowsZone(name); loc != nil {
		return zoneIn{loc}, true
	}
	if loc := otherSpelling(name); loc != nil {
		return zoneIn{loc}, true
	}
	return townsZone(name)
}

// tidy takes away what programs leave around a name.
func tidy(tzid string) string {
	name := strings.Trim(strings.TrimSpace(tzid), `"'`)
	if len(name) > 5 && strings.EqualFold(name[:5], "TZID=") {
		name = name[5:]
	}
	return strings.Join(strings.Fields(strings.Trim(name, `"'`)), " ")
}

var utcNames = map[string]bool{"UTC": true, "Z": true, "GMT": true, "ETC/UTC": true, "ETC/GMT": true, "ZULU": true, "UCT": true,
	"TZONE://MICROSOFT/UTC": true, "(UTC)": true, "(GMT)": true, "COORDINATED UNIVERSAL TIME": true}

var databaseName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_+\-]*(/[A-Za-z0-9_+\-]+){0,2}$`)

// database gives the zone of exactly that name, nil when there is none. Names
// that stand for the machine's own zone are none.
func database(name string) *time.Location {
	if len(name) > 64 || !databaseName.MatchString(name) {
		return nil
	}
	switch name {
	case "localtime", "posixrules", "Factory":
		return nil
	}
	if loc, err := app.LoadZone(name); err == nil {
		return loc
	}
	return nil
}

// withoutVendor gives the zone at the end of a name such as
// /mozilla.org/20070129_1/Europe/Berlin, or of a plain one with its continent.
func withoutVendor(name string) *time.Location {
	parts := strings.Split(strings.Trim(name, "/"), "/")
	if len(parts) > 12 {
		return nil
	}
	for n := min(3, len(parts)); n > 1; n-- {
		if loc := database(strings.Join(parts[len(parts)-n:], "/")); loc != nil {
			return loc
		}
	}
	if last := parts[len(parts)-1]; len(parts) > 1 && utcNames[strings.ToUpper(last)] {
		return time.UTC
	}
	return nil
}

// small are words that stay in lower case inside a name of the database.
var small = map[string]bool{"au": true, "of": true, "es": true}

// unusual are names whose capitals follow no rule, by their lower case.
var unusual = map[string]string{"dumontdurville": "DumontDUrville", "mcmurdo": "McMurdo", "comodrivadavia": "ComodRivadavia",
	"gmt": "GMT", "utc": "UTC", "us": "US", "est5edt": "EST5EDT", "cst6cdt": "CST6CDT", "mst7mdt": "MST7MDT", "pst8pdt": "PST8PDT",
	"est": "EST", "mst": "MST", "hst": "HST", "cet": "CET", "met": "MET", "eet": "EET", "wet": "WET", "nz": "NZ", "gb": "GB", "prc": "PRC", "rok": "ROK", "roc": "ROC"}

// otherSpelling gives the zone of a name whose capitals or separators are not
// those of the database: europe/berlin, Europe_Berlin, US-Eastern, new york.
func otherSpelling(name string) *time.Location {
	for _, spelt := range []string{name, strings.Replace(name, "_", "/", 1), strings.Replace(name, "-", "/", 1), strings.Replace(name, " ", "/", 1)} {
		if loc := database(capitals(strings.ReplaceAll(spelt, " ", "_"))); loc != nil {
			return loc
		}
	}
	return nil
}

// capitals writes a name as the database would.
func capitals(name string) string {
	var b strings.Builder
	word := func(w string) {
		low := strings.ToLower(w)
		switch {
		case unusual[low] != "":
			b.WriteString(unusual[low])
		case small[low] || low == "":
			b.WriteString(low)
		default:
			b.WriteString(strings.ToUpper(low[:1]) + low[1:])
		}
	}
	from := 0
	for i := 0; i < len(name); i++ {
		if strings.IndexByte("/_-+", name[i]) >= 0 {
			word(name[from:i])
			b.WriteByte(name[i])
			from = i + 1
		}
	}
	word(name[from:])
	return b.String()
}

var (
	offsetForm = regexp.MustCompile(`^(?:UTC|GMT|Z)? ?([+\-−–])(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.]?(\d{2}))?$`)
	headForm   = regexp.MustCompile(`^\(((?:UTC|GMT) ?(?:[+\-−–] ?\d{1,2}(?:[:.]?\d{2})?)?)\) *(.*)$`)
)

// writtenOffset reads UTC+02:00, GMT-5, +0530, (UTC+01:00), in seconds east.
func writtenOffset(name string) (east int, ok bool) {
	name = strings.ToUpper(name)
	name = strings.Replace(name, "COORDINATED UNIVERSAL TIME", "UTC", 1)
	if strings.HasPrefix(name, "(") && strings.HasSuffix(name, ")") {
		name = name[1 : len(name)-1]
	}
	m := offsetForm.FindStringSubmatch(name)
	if m == nil {
		return 0, false
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n } // digits or nothing, by the form
	hours, minutes, seconds := number(m[2]), number(m[3]), number(m[4])
	if hours > 15 || minutes > 59 || seconds > 59 {
		return 0, false
	}
	east = hours*3600 + minutes*60 + seconds
	if m[1] != "+" {
		east = -east
	}
	return east, true
}

// head cuts "(UTC+01:00) " off a name as Outlook shows it. written is false when
// there is none.
func head(name string) (rest string, east int, written bool) {
	m := headForm.FindStringSubmatch(name)
	if m == nil {
		return name, 0, false
	}
	east, ok := writtenOffset(strings.ReplaceAll(m[1], " ", ""))
	return m[2], east, ok || len(m[1]) == 3
}
