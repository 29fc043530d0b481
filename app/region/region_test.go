package region_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the same zones everywhere

	"pgregory.net/rapid"

	"cortado/app/region"
)

func of(place string) string { return region.Of(region.Facts{Place: place}).Country }

func TestAPlaceSaysTheCountryAsPeopleWriteIt(t *testing.T) {
	for _, c := range []struct{ place, want string }{
		{"Malmö", "Sweden"}, {"London, UK", "United Kingdom"}, {"London", "United Kingdom"}, {"Köln, Deutschland", "Germany"},
		{"Greater Paris Area", "France"}, {"Domstraße 1, 50667 Köln", "Germany"}, {"D-50667 Irgendwo", "Germany"},
		{"Austin, TX", "United States"}, {"Austin, Texas, United States", "United States"}, {"Toronto, CA", "Canada"}, {"San Francisco, CA", "United States"},
		{"San Francisco Bay Area", "United States"}, {"New York City Metropolitan Area", "United States"}, {"Cambridge, Massachusetts", "United States"},
		{"Cambridge, UK", "United Kingdom"}, {"Cambridge, MA", "United States"}, {"Birmingham, AL", "United States"}, {"Birmingham, England", "United Kingdom"},
		{"Valencia, España", "Spain"}, {"Valencia, Venezuela", "Venezuela"}, {"Santiago de Chile", "Chile"}, {"Tbilisi, Georgia", "Georgia"},
		{"Atlanta, Georgia", "United States"}, {"London, Ontario", "Canada"}, {"Paris, Texas", "United States"}, {"Genève, Suisse", "Switzerland"},
		{"Zürich und Umgebung", "Switzerland"}, {"Región de Murcia, España", "Spain"}, {"Île-de-France", "France"}, {"Greater London, England, United Kingdom", "United Kingdom"},
		{"Wien", "Austria"}, {"São Paulo, Brasil", "Brazil"}, {"Den Haag", "Netherlands"}, {"Amsterdam, NL", "Netherlands"}, {"Berlin, DE", "Germany"},
		{"Wilmington, DE", "United States"}, {"København", "Denmark"}, {"Singapore", "Singapore"}, {"Luxembourg", "Luxembourg"}, {"Berlin Germany", "Germany"},
		{"Seattle WA", "United States"}, {"Washington, DC", "United States"}, {"東京", "Japan"}, {"日本", "Japan"}, {"Polska", "Poland"}, {"Österreich", "Austria"},
		{"Frankfurt/Main", "Germany"}, {"Berlin-Mitte", "Germany"}, {"Bengaluru, Karnataka, India", "India"}, {"Avenue de France, Tunis", "Tunisia"},
		{"Kleinkleckersdorf, Niedersachsen", "Germany"}, {"Newcastle upon Tyne", "United Kingdom"}, {"MÜNCHEN", "Germany"}, {"munich", "Germany"}, {"Monaco", "Monaco"},
	} {
		if got := of(c.place); got != c.want {
			t.Errorf("%q is in %q, not %q", c.place, got, c.want)
		}
	}
}

func TestCambridgeAloneIsNotACountry(t *testing.T) {
	for _, place := range []string{"Cambridge", "Birmingham", "Valencia", "Santiago", "Georgia", "Richmond", "Victoria", "Athens", "Córdoba", "Washington", "San José"} {
		if got := region.Of(region.Facts{Place: place}); got.Country != "" {
			t.Errorf("%q alone is said to be in %s", place, got.Country)
		}
	}
}

func TestAPlaceThatIsNoneSaysNothing(t *testing.T) {
	for _, place := range []string{"", "Remote", "Earth", "EMEA", "Europe", "DACH", "worldwide", "at home", "Germany / France", "Berlin, Paris", "CA", "IN", "12345", "Turkey & Hungary?", "no idea"} {
		if got := region.Of(region.Facts{Place: place}); got.Country != "" {
			t.Errorf("%q is said to be in %s", place, got.Country)
		}
	}
}

func phone(n string) string { return region.Of(region.Facts{Phones: []string{n}}).Country }

func TestAPhoneWithACountrysCodeSaysTheCountry(t *testing.T) {
	for n, want := range map[string]string{
		"+49 30 901820": "Germany", "0049 171 1234567": "Germany", "+44 20 7946 0018": "United Kingdom", "+1 416 392 2489": "Canada",
		"+1 212 639 9675": "United States", "+46 40 34 10 00": "Sweden", "+33 1 42 76 40 40": "France", "+41 44 412 11 11": "Switzerland",
	} {
		if got := phone(n); got != want {
			t.Errorf("%s is in %q, not %q", n, got, want)
		}
	}
}

func TestAPhoneOfACallCentreSaysNothing(t *testing.T) {
	for _, n := range []string{"+1 800 555 0199", "+44 800 123 4567", "+49 800 3301000", "+49 180 5123456", "+800 1234 5678", "+870 773111632", "+44 845 046 4444"} {
		if got := phone(n); got != "" {
			t.Errorf("%s is said to be in %s", n, got)
		}
	}
}

func TestANumberWithoutACountrysCodeSaysNothing(t *testing.T) {
	for _, n := range []string{"", "030 901820", "020 7946 0018", "+", "+49", "+999 1234", "12", "call me", strings.Repeat("+49", 100)} {
		if got := phone(n); got != "" {
			t.Errorf("%q is said to be in %s", n, got)
		}
	}
}

func mail(address string) string { return region.Of(region.Facts{Emails: []string{address}}).Country }

func TestADomainOfACountrySaysTheCountry(t *testing.T) {
	for address, want := range map[string]string{
		"a@werk.de": "Germany", "a@usine.fr": "France", "a@mill.co.uk": "United Kingdom", "a@verk.se": "Sweden", "a@shop.com.au": "Australia",
		"A@Firma.AT": "Austria", "a@x.dept.gov": "United States",
	} {
		if got := mail(address); got != want {
			t.Errorf("%s is in %q, not %q", address, got, want)
		}
	}
}

func TestAnIOAddressIsNoIsland(t *testing.T) {
	for _, address := range []string{"a@tern.io", "a@tern.ai", "a@tern.co", "a@tern.me", "a@tern.tv", "a@tern.ly", "a@tern.fm", "a@tern.gg", "a@tern.sh",
		"a@tern.to", "a@tern.cc", "a@tern.ws", "a@tern.eu", "a@tern.com", "a@tern.org", "a@tern.example", "a@gmail.com", "a@yahoo.co.uk", "a@gmx.de",
		"a@web.de", "a@hotmail.fr", "de", "a@de", "@werk.de", "a@", ""} {
		if got := mail(address); got != "" {
			t.Errorf("%s is said to be in %s", address, got)
		}
	}
}

func TestWhatAgreesRaisesAndWhatDisagreesLowers(t *testing.T) {
	certainty := func(place, phone, mail string) float64 {
		f := region.Facts{Place: place}
		if phone != "" {
			f.Phones = []string{phone}
		}
		if mail != "" {
			f.Emails = []string{mail}
		}
		c := region.Of(f)
		if c.Country != "" && c.Country != "Germany" {
			t.Fatalf("%v is in %s", f, c.Country)
		}
		return c.Certainty
	}
	named, town, phone, mail := certainty("Germany", "", ""), certainty("Köln", "", ""), certainty("", "+49 30 901820", ""), certainty("", "", "a@werk.de")
	if named != .9 || town != .85 || phone != .85 || mail != .7 {
		t.Errorf("a named place is certain to %.2f, a town %.2f, a phone %.2f, a domain %.2f", named, town, phone, mail)
	}
	if both := certainty("Köln", "+49 30 901820", ""); both <= town || both > .97 {
		t.Errorf("town and phone together are certain to %.2f", both)
	}
	if torn := certainty("Köln", "", "a@usine.fr"); torn >= town || torn < .6 {
		t.Errorf("a town against a domain is certain to %.2f", torn)
	}
	if c := region.Of(region.Facts{Emails: []string{"a@werk.de", "a@usine.fr"}}); c.Country != "" {
		t.Errorf("two domains of two countries say %s", c.Country)
	}
	if one, two := mail, region.Of(region.Facts{Emails: []string{"a@werk.de", "b@haus.de"}}).Certainty; one != two {
		t.Errorf("two domains of one country are two witnesses: %.2f, not %.2f", two, one)
	}
}

func TestOneCountryHasOneNameHoweverItIsWritten(t *testing.T) {
	for want, texts := range map[string][]string{
		"United Kingdom": {"UK", "uk", "U.K.", "Great Britain", "GB", "United Kingdom", "the UK", "Vereinigtes Königreich", "Royaume-Uni", "Reino Unido", "Großbritannien"},
		"Germany":        {"Deutschland", "germany", "DE", "Allemagne", "Alemania", " Germany ", "BRD", "Tyskland", "Duitsland"},
		"United States":  {"USA", "US", "U.S.A.", "Vereinigte Staaten", "États-Unis", "Estados Unidos", "United States of America"},
		"Netherlands":    {"Holland", "NL", "Nederland", "The Netherlands", "Niederlande", "Pays-Bas"},
		"Japan":          {"日本", "JP", "Japon"},
	} {
		for _, text := range texts {
			if got, ok := region.Name(text); !ok || got != want {
				t.Errorf("%q is %q, not %q", text, got, want)
			}
		}
	}
	for _, text := range []string{"", "Scotland", "Bavaria", "Rhine valley", "London", "Europe", "the North", "CA", "IN", "de", "Germany and France"} {
		if got, ok := region.Name(text); ok {
			t.Errorf("%q is taken for the country %s", text, got)
		}
	}
}

func TestTheNameOfACountryIsItsOwnName(t *testing.T) {
	for _, place := range []string{"Germany", "UK", "USA", "Česko", "Hong Kong", "Kosovo", "Türkiye", "Côte d'Ivoire", "Myanmar", "South Korea"} {
		name, ok := region.Name(place)
		if !ok {
			t.Errorf("%q is no country", place)
			continue
		}
		if again, ok := region.Name(name); !ok || again != name {
			t.Errorf("%q becomes %q, and that %q", place, name, again)
		}
	}
}

func TestATownSaysTheZone(t *testing.T) {
	for place, want := range map[string]string{
		"Malmö": "Europe/Stockholm", "London": "Europe/London", "San Francisco, CA": "America/Los_Angeles", "Boston": "America/New_York", "Las Palmas": "Atlantic/Canary",
		"Germany": "Europe/Berlin", "Somewhere, Italia": "Europe/Rome", "Cambridge, MA": "America/New_York", "Cambridge, UK": "Europe/London", "Perth, Australia": "",
		"Somewhere, Colorado": "America/Denver", "Portland, OR": "America/Los_Angeles", "Paris, Texas": "America/Chicago", "Richmond, VA": "America/New_York",
		"Richmond, California": "America/Los_Angeles", "El Paso, TX": "America/Denver", "Washington, DC": "America/New_York", "Sydney": "Australia/Sydney",
		"Novosibirsk": "Asia/Novosibirsk", "Toronto": "America/Toronto", "Richmond, USA": "", "Perth, WA": "Australia/Perth",
	} {
		if got, _ := region.Zone(region.Facts{Place: place}); got != want {
			t.Errorf("the clock in %s is %q, not %q", place, got, want)
		}
	}
}

func TestALargeCountryHasNoZoneUnlessTheTownTells(t *testing.T) {
	for _, place := range []string{"USA", "Canada", "Brasil", "Russland", "Australia", "Indonesia", "Mexico", "Texas", "Germany / France", ""} {
		if got, ok := region.Zone(region.Facts{Place: place}); ok || got != "" {
			t.Errorf("the clock in %s is said to be %s", place, got)
		}
	}
	if got, _ := region.Zone(region.Facts{Phones: []string{"+49 30 901820"}}); got != "Europe/Berlin" {
		t.Errorf("a phone of Berlin has the clock %q", got)
	}
	if got, ok := region.Zone(region.Facts{Place: "Köln", Phones: []string{"+33 1 42 76 40 40"}, Emails: []string{"a@usine.fr"}}); ok && got != "Europe/Paris" {
		t.Errorf("two witnesses against one leave %q", got)
	}
}

func TestEveryZoneExistsAndEveryNameIsReadAsItIsWritten(t *testing.T) {
	zones, towns := region.AllZones(), region.Towns()
	if len(zones) < 180 || len(towns) < 400 {
		t.Errorf("only %d zones and %d towns", len(zones), len(towns))
	}
	for _, z := range zones {
		if _, err := time.LoadLocation(z); err != nil {
			t.Errorf("%s is no zone", z)
		}
	}
	for town, country := range towns {
		if got := of(town); got != country {
			t.Errorf("%s is in %q, not in %s", town, got, country)
		}
	}
}

func TestAnyTextIsReadWithoutHarm(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"London", ", ", "UK", "CA", " - ", "(", ")", "Georgia", "50667", "D-", "Köln", "/", "Area", "Greater ", "\n", "+49", "é", "🙂", " ", "New York", "@x.de"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.OneOf(pieces, rapid.String()), 0, 8).Draw(t, "text"), "")
		f := region.Facts{Place: text, Phones: []string{text}, Emails: []string{text}}
		c, z := region.Of(f), ""
		z, _ = region.Zone(f)
		if c.Certainty < 0 || c.Certainty > .97 || (c.Country == "") != (c.Certainty == 0) {
			t.Fatalf("%q gives %v", text, c)
		}
		if c.Country == "" && z != "" {
			t.Fatalf("%q has a clock, %s, and no country", text, z)
		}
		if d := region.Of(f); c != d {
			t.Fatalf("%q gives %v and then %v", text, c, d)
		}
	})
}

func TestTheOrderOfWhatIsWrittenChangesNothing(t *testing.T) {
	pool := []string{"+49 30 901820", "+33 1 42 76 40 40", "+44 20 7946 0018", "+1 800 555 0199", "030 1"}
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.SliceOfN(rapid.SampledFrom(pool), 0, 5).Draw(t, "phones")
		back := slices.Clone(some)
		slices.Reverse(back)
		if a, b := region.Of(region.Facts{Phones: some}), region.Of(region.Facts{Phones: back}); a != b {
			t.Fatalf("%v gives %v, backwards %v", some, a, b)
		}
	})
}
