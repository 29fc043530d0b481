package region_test

import (
	"slices"
	"testing"

	"cortado/app/region"
)

func TestAZoneIsToldWithWhatToldIt(t *testing.T) {
	for _, c := range []struct {
		facts      region.Facts
		zone       string
		kind       region.Kind
		text, land string
	}{
		{region.Facts{Place: "Toronto"}, "America/Toronto", region.ByPlace, "Toronto", "Canada"},
		{region.Facts{Place: " Munich, Germany ", Phones: []string{"+49 89 1234567"}}, "Europe/Berlin", region.ByPlace, "Munich, Germany", "Germany"},
		{region.Facts{Phones: []string{"nonsense", "0049 171 1234567"}}, "Europe/Berlin", region.ByPhone, "+49", "Germany"},
		{region.Facts{Place: "Remote", Phones: []string{"+44 20 7946 0018"}, Emails: []string{"a@b.example"}}, "Europe/London", region.ByPhone, "+44", "United Kingdom"},
		{region.Facts{Emails: []string{"a@firm.example", "a@firma.de"}}, "Europe/Berlin", region.ByEmail, ".de", "Germany"},
	} {
		zone, by, ok := region.ZoneBy(c.facts)
		if !ok || zone != c.zone || by != (region.Evidence{Kind: c.kind, Text: c.text, Country: c.land}) {
			t.Errorf("%+v: %s by %+v", c.facts, zone, by)
		}
	}
	for _, f := range []region.Facts{{}, {Phones: []string{"+1 416 392 2489"}}, {Place: "United States"}, {Emails: []string{"x@gmail.com"}}} {
		if zone, by, ok := region.ZoneBy(f); ok {
			t.Errorf("%+v is said to be in %s by %+v", f, zone, by)
		}
	}
}

func TestTheZonesOfACountryBeginWithThoseOfMostTowns(t *testing.T) {
	us := region.Zones(region.Facts{Place: "United States"})
	if len(us) < 4 || !slices.Contains(us[:4], "America/New_York") || !slices.Contains(us[:4], "America/Los_Angeles") || !slices.Contains(us[:4], "America/Chicago") {
		t.Errorf("of the United States: %v", us)
	}
	if got := region.Zones(region.Facts{Phones: []string{"+49 171 1234567"}}); !slices.Equal(got, []string{"Europe/Berlin"}) {
		t.Errorf("of Germany: %v", got)
	}
	if got := region.Zones(region.Facts{Place: "nowhere"}); len(got) != 0 {
		t.Errorf("of nowhere: %v", got)
	}
}
