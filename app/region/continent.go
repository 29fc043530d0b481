package region

import "golang.org/x/text/language"

// Continents lists the parts of the world: Africa, the Americas, Asia, Europe
// and Oceania as the UN counts them (M.49).
func Continents() []string { return []string{"africa", "americas", "asia", "europe", "oceania"} }

// m49 are the UN's numbers of the continents, in the order of Continents.
var m49 = []language.Region{language.MustParseRegion("002"), language.MustParseRegion("019"), language.MustParseRegion("142"),
	language.MustParseRegion("150"), language.MustParseRegion("009")}

// Continent says in which part of the world a place lies: a country, a town, or
// "England, the North". False where that does not tell.
func Continent(place string) (string, bool) {
	code, named := Code(place)
	if !named {
		claim := Of(Facts{Place: place})
		if claim.Certainty < floor {
			return "", false
		}
		if code, named = Code(claim.Country); !named {
			return "", false
		}
	}
	country, err := language.ParseRegion(code)
	if err != nil {
		return "", false
	}
	for i, c := range Continents() {
		if m49[i].Contains(country) {
			return c, true
		}
	}
	return "", false
}
