package region_test

import (
	"testing"

	"cortado/app/region"
)

func TestAPlaceLiesInAPartOfTheWorld(t *testing.T) {
	for place, want := range map[string]string{
		"United Kingdom": "europe", "Deutschland": "europe", "England, the North": "europe", "USA": "americas", "Brazil": "americas",
		"Kenya": "africa", "Japan": "asia", "India": "asia", "New Zealand": "oceania", "Lyon, France": "europe", "": "", "somewhere nice": ""} {
		if got, ok := region.Continent(place); got != want || ok != (want != "") {
			t.Errorf("%q lies in %q, want %q", place, got, want)
		}
	}
}
