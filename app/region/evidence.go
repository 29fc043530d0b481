package region

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// Kind is what a zone or a country was told by.
type Kind string

const (
	ByPlace Kind = "place"
	ByPhone Kind = "phone"
	ByEmail Kind = "email"
)

// Evidence is what told a zone: the kind, what stood there, and the country.
type Evidence struct {
	Kind    Kind
	Text    string // the place as written, "+49", ".de"
	Country string // its English name
}

// ZoneBy is Zone with the strongest evidence that alone says the same.
func ZoneBy(f Facts) (zone string, by Evidence, ok bool) {
	zone, ok = Zone(f)
	if !ok {
		return "", Evidence{}, false
	}
	by = Evidence{ByPlace, strings.TrimSpace(f.Place), Of(f).Country}
	if alone, _ := Zone(Facts{Place: f.Place}); alone == zone {
		return zone, by, true
	}
	for _, n := range f.Phones {
		if alone, _ := Zone(Facts{Phones: []string{n}}); alone == zone {
			by.Kind, by.Text = ByPhone, callingCode(n)
			return zone, by, true
		}
	}
	for _, e := range f.Emails {
		if alone, _ := Zone(Facts{Emails: []string{e}}); alone == zone {
			by.Kind, by.Text = ByEmail, strings.ToLower(e[strings.LastIndexByte(e, '.'):])
			return zone, by, true
		}
	}
	return zone, by, true
}

// callingCode is the code of the country in a number that has one: "+49".
func callingCode(number string) string {
	number = strings.TrimSpace(number)
	if rest, ok := strings.CutPrefix(number, "00"); ok {
		number = "+" + rest
	}
	n, err := phonenumbers.Parse(number, "")
	if err != nil {
		return ""
	}
	return "+" + strconv.Itoa(int(n.GetCountryCode()))
}

// Zones lists the zones of the country that the facts tell, those of most towns
// and parts first; none when they tell no country.
func Zones(f Facts) []string {
	claim := Of(f)
	if claim.Certainty < floor {
		return nil
	}
	a := theAtlas()
	code := a.countries[key(claim.Country)]
	count := map[string]int{}
	if z := a.zones[code]; z != "" {
		count[z]++
	}
	for _, spots := range []map[string][]spot{a.areas, a.cities, a.codes} {
		for _, list := range spots {
			for _, s := range list {
				if s.country == code && s.zone != "" {
					count[s.zone]++
				}
			}
		}
	}
	out := make([]string, 0, len(count))
	for z := range count {
		out = append(out, z)
	}
	slices.SortFunc(out, func(x, y string) int {
		if count[x] != count[y] {
			return cmp.Compare(count[y], count[x])
		}
		return cmp.Compare(x, y)
	})
	return out
}
