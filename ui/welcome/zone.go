package welcome

import (
	"time"

	"cortado/app"
	"cortado/app/planner"
)

// nearestZone names the time zone of an instant's clock. Where the machine does
// not tell the name it is the first common zone whose clocks show the same
// through the year, with the same letters ("CET") where there is one.
func nearestZone(now time.Time) string {
	if name := now.Location().String(); name != "UTC" {
		if _, err := app.LoadZone(name); err == nil {
			return name
		}
	}
	second := ""
	for _, zone := range planner.CommonZones() {
		loc, err := app.LoadZone(zone)
		if err != nil {
			continue
		}
		switch offsets, letters := alike(now, loc); {
		case offsets && letters:
			return zone
		case offsets && second == "":
			second = zone
		}
	}
	if second == "" {
		return "UTC"
	}
	return second
}

// alike says whether a zone has the offsets, and the letters, of now's zone in
// each month from now.
func alike(now time.Time, loc *time.Location) (offsets, letters bool) {
	letters = true
	for month := range 12 {
		at := now.AddDate(0, month, 0)
		name, offset := at.Zone()
		there, other := at.In(loc).Zone()
		if offset != other {
			return false, false
		}
		letters = letters && name == there
	}
	return true, letters
}
