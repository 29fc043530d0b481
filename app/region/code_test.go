package region_test

import (
	"testing"

	"cortado/app/region"
)

func TestACountryHasACodeHoweverItIsNamed(t *testing.T) {
	for text, want := range map[string]string{"Germany": "DE", "Deutschland": "DE", "United Kingdom": "GB", "UK": "GB", "the Netherlands": "NL"} {
		if code, ok := region.Code(text); !ok || code != want {
			t.Errorf("%s has the code %q; want %s", text, code, want)
		}
	}
	if code, ok := region.Code("Nowhere"); ok {
		t.Errorf("nowhere has the code %s", code)
	}
}
