package region

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"cortado/app"
	"cortado/assets"
)

// spot is what one name in an address can mean: a country, and the zone where
// the name tells it. A shared spot tells nothing alone.
type spot struct {
	country string // ISO 3166 code
	zone    string // IANA; "" where it does not tell
	shared  bool
}

// atlas is what our own files and the world's lists of names say, compiled once.
type atlas struct {
	countries map[string]string // folded name → code
	english   map[string]string // code → name
	zones     map[string]string // code → zone, for countries with one
	areas     map[string][]spot
	cities    map[string][]spot
	codes     map[string][]spot // upper-case marks of states behind a town
	generic   map[string]bool   // country ends of domains that tell no country
	mail      map[string]bool   // free mail
}

var theAtlas = sync.OnceValue(func() *atlas {
	a, err := readAtlas(assets.Places)
	if err != nil { // only for a slip in our own files, which a test rules out
		panic(err)
	}
	return a
})

// readAtlas compiles the folder places.
func readAtlas(files fs.FS) (*atlas, error) {
	a := &atlas{countries: map[string]string{}, english: map[string]string{}, zones: map[string]string{}, areas: map[string][]spot{},
		cities: map[string][]spot{}, codes: map[string][]spot{}, generic: map[string]bool{}, mail: map[string]bool{}}
	a.nameCountries()
	err := eachLine(files, "places/countries.txt", func(code, zone string, names []string) error {
		if a.english[code] == "" {
			return fmt.Errorf("%s is no country", code)
		}
		if zone != "" {
			a.zones[code] = zone
		}
		for _, n := range names {
			if had, ok := a.countries[key(n)]; ok && had != code {
				return fmt.Errorf("%q is both %s and %s", n, had, code)
			}
			a.countries[key(n)] = code
		}
		return nil
	})
	for file, into := range map[string]map[string][]spot{"areas": a.areas, "cities": a.cities, "codes": a.codes} {
		if err == nil {
			err = a.readSpots(files, "places/"+file+".txt", into)
		}
	}
	if err == nil {
		err = eachLine(files, "places/domains.txt", func(what, _ string, names []string) error {
			into := map[string]map[string]bool{"generic": a.generic, "mail": a.mail}[what]
			if into == nil {
				return fmt.Errorf("%q is neither generic nor mail", what)
			}
			for _, n := range names {
				into[n] = true
			}
			return nil
		})
	}
	return a, err
}

// tongues are the languages whose names of all countries are known here; the
// first four are those of the program.
var tongues = []string{"en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "el", "ru", "uk",
	"tr", "bg", "hr", "sl", "et", "lv", "lt", "ja", "zh", "ko", "ar", "he", "hi", "th", "vi", "id"}

// nameCountries takes every country's name in the tongues. A name that two
// countries bear in two languages is left to the first language.
func (a *atlas) nameCountries() {
	var regions []language.Region
	for x := 'A'; x <= 'Z'; x++ {
		for y := 'A'; y <= 'Z'; y++ {
			r, err := language.ParseRegion(string([]rune{x, y}))
			if err == nil && r.IsCountry() && r.Canonicalize() == r && r.String() == string([]rune{x, y}) {
				regions = append(regions, r)
			}
		}
	}
	english := display.English.Regions()
	for _, r := range regions {
		if n := english.Name(r); n != "" && n != "Unknown Region" {
			a.english[r.String()] = n
		}
	}
	for _, tongue := range tongues {
		namer := display.Regions(language.MustParse(tongue))
		if namer == nil {
			continue
		}
		for _, r := range regions {
			k := key(namer.Name(r))
			if _, taken := a.countries[k]; k != "" && !taken && a.english[r.String()] != "" {
				a.countries[k] = r.String()
			}
		}
	}
}

// codesFile holds marks, which tell nothing alone.
const codesFile = "places/codes.txt"

func (a *atlas) readSpots(files fs.FS, name string, into map[string][]spot) error {
	return eachLine(files, name, func(code, zone string, names []string) error {
		if a.english[code] == "" {
			return fmt.Errorf("%s is no country", code)
		}
		for _, n := range names {
			bare := strings.TrimPrefix(n, "?")
			s := spot{code, zone, bare != n || name == codesFile}
			k := key(bare)
			if k == "" {
				return fmt.Errorf("%q says nothing", n)
			}
			if slices.Contains(into[k], s) {
				continue // two spellings that are one when folded
			}
			for _, other := range into[k] {
				if !other.shared && !s.shared && other.country != s.country {
					return fmt.Errorf("%q lies in %s and %s", n, other.country, code)
				}
			}
			into[k] = append(into[k], s)
		}
		return nil
	})
}

// eachLine calls f with every line "code zone: name, name" that is neither
// empty nor a comment; the zone may be missing, and is "" when it is "-".
func eachLine(files fs.FS, name string, f func(code, zone string, names []string) error) error {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		head, list, ok := strings.Cut(line, ":")
		code, zone, _ := strings.Cut(head, " ")
		if !ok {
			return fmt.Errorf("%s:%d: no colon", name, number)
		}
		var names []string
		for n := range strings.SplitSeq(list, ",") {
			if n = strings.TrimSpace(n); n != "" {
				names = append(names, n)
			}
		}
		if err := f(code, strings.TrimPrefix(zone, "-"), names); err != nil {
			return fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	return nil
}

// key is the form in which two spellings of a place are equal: folded, with
// points left out, hyphens and apostrophes as spaces.
func key(s string) string { return app.Fold(marks.Replace(s)) }

var marks = strings.NewReplacer(".", "", "-", " ", "–", " ", "’", " ", "'", " ", "`", " ", "´", " ", "&", " and ")
