package exchange_test

import (
	"testing"

	"cortado/app"
	"cortado/app/exchange"
)

func TestAFullNameIsTakenApartAsPeopleWriteIt(t *testing.T) {
	for full, want := range map[string]app.Name{
		"Ana Ruiz":                {Given: "Ana", Family: "Ruiz"},
		"Dr. Ana van Dam, PhD":    {Prefix: "Dr.", Given: "Ana", Family: "van Dam", Suffix: "PhD"},
		"Dam, Ana":                {Given: "Ana", Family: "Dam"},
		"Dam, Ana, MBA":           {Given: "Ana", Family: "Dam", Suffix: "MBA"},
		"Ana Ruiz (she/her)":      {Given: "Ana", Family: "Ruiz", Suffix: "(she/her)"},
		"Ana Ruiz (she, her)":     {Given: "Ana", Family: "Ruiz", Suffix: "(she, her)"},
		"Ruiz, Ana (she/her)":     {Given: "Ana", Family: "Ruiz", Suffix: "(she/her)"},
		"Ana Ruiz, PhD (she/her)": {Given: "Ana", Family: "Ruiz", Suffix: "PhD (she/her)"},
		"Ana (she/her)":           {Given: "Ana", Suffix: "(she/her)"},
		"(unknown)":               {Given: "(unknown)"},
		"William (Bill) Smith":    {Given: "William (Bill)", Family: "Smith"},
		"Dr. María-José van der Berg, PhD (she/her)": {Prefix: "Dr.", Given: "María-José", Family: "van der Berg", Suffix: "PhD (she/her)"},
	} {
		if got := exchange.SplitName(full); got != want {
			t.Errorf("%q is %+v", full, got)
		}
	}
}
