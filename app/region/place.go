package region

import (
	"slices"
	"strings"
	"unicode"
)

// sight is what a place's text tells.
type sight struct {
	country string // "" when it tells none
	named   bool   // the country itself was named
	zone    string // "" when it does not tell
}

// look reads a place: "Malmö", "London, UK", "Greater Paris Area", "Domstraße
// 1, 50667 Köln", "Austin, TX". The country itself decides where it is named;
// otherwise towns, states and marks must leave exactly one country between
// them, and one of them must be a name that does not lie in several.
func (a *atlas) look(place string) sight {
	var named []string
	var towns, parts [][]spot
	for _, s := range segments(place) {
		code, isCountry := a.country(s)
		isCountry = isCountry && len(a.codes[key(s)]) == 0
		if isCountry && len(a.byTown(s)) == 0 && len(a.areas[key(s)]) == 0 {
			named = append(named, code)
			continue
		}
		town, part, country := a.segment(s)
		if isCountry { // "Georgia" is a state too, "Luxembourg" a town
			other := spot{country: code, shared: true}
			if len(town) > 0 {
				town = append(slices.Clip(town), other)
			} else {
				part = append(slices.Clip(part), other)
			}
		}
		if country != "" {
			named = append(named, country)
		}
		if len(town) > 0 {
			towns = append(towns, town)
		}
		if len(part) > 0 {
			parts = append(parts, part)
		}
	}
	country, ok := one(named)
	if !ok {
		return sight{} // two countries: nobody knows which
	}
	evidence := append(append([][]spot{}, towns...), parts...)
	out := sight{country: country, named: country != ""}
	if country == "" {
		out.country = agree(evidence)
	}
	if out.country != "" {
		out.zone = a.zoneOf(out.country, towns, parts)
	}
	return out
}

// one gives the only value of a list, "" of an empty one, and false when there
// are several.
func one(list []string) (string, bool) {
	for _, x := range list {
		if x != list[0] {
			return "", false
		}
	}
	if len(list) == 0 {
		return "", true
	}
	return list[0], true
}

// agree gives the country on which all evidence agrees. A town that is the
// only one of its weight speaks for its country and for no other.
func agree(evidence [][]spot) string {
	if len(evidence) == 0 {
		return ""
	}
	if len(evidence) == 1 {
		for _, s := range evidence[0] {
			if !s.shared {
				return s.country
			}
		}
		return ""
	}
	left := map[string]bool{}
	for _, s := range evidence[0] {
		left[s.country] = true
	}
	for _, spots := range evidence[1:] {
		here := map[string]bool{}
		for _, s := range spots {
			here[s.country] = left[s.country]
		}
		left = here
	}
	found := ""
	for c, ok := range left {
		if ok && found != "" {
			return ""
		}
		if ok {
			found = c
		}
	}
	return found
}

// zoneOf gives the zone in a country: the country's own where it has one, else
// the state's, else the town's if the town's name lies nowhere else.
func (a *atlas) zoneOf(country string, towns, parts [][]spot) string {
	state, stated := "", false
	for _, spots := range parts {
		for _, s := range spots {
			if s.country == country {
				stated = true
				state = s.zone
			}
		}
	}
	var zones []string
	for _, spots := range towns {
		for _, s := range spots {
			if s.country == country && (!s.shared || stated || a.zones[country] != "") {
				zones = append(zones, s.zone)
			}
		}
	}
	town, sure := one(zones)
	switch {
	case state != "":
		return state
	case sure && town != "":
		return town
	}
	return a.zones[country]
}

// segments cuts a place at what separates its parts.
func segments(place string) []string {
	var out []string
	for s := range strings.FieldsFuncSeq(place, func(r rune) bool { return strings.ContainsRune(",;/|()[]\n\t·•", r) }) {
		for part := range strings.SplitSeq(strings.ReplaceAll(s, " – ", " - "), " - ") {
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

func (a *atlas) byTown(s string) []spot { return a.cities[key(s)] }

// segment reads one part of a place that is not simply a country's name. It
// gives the spots a town, or a state, can mean, and a country named in it.
func (a *atlas) segment(s string) (town, part []spot, country string) {
	for _, form := range forms(s) {
		if spots := a.byTown(form); len(spots) > 0 {
			return slices.Concat(spots, a.areas[key(form)]), nil, "" // New York is both; which, does not matter
		}
		if spots := a.areas[key(form)]; len(spots) > 0 {
			return nil, spots, ""
		}
	}
	if spots := a.marked(s); len(spots) > 0 {
		return nil, spots, ""
	}
	// "Köln Germany", "San Francisco CA", "Paris 75002 France": the last one to
	// three words may name the country or the state.
	words := strings.Fields(s)
	for n := min(3, len(words)-1); n >= 1; n-- {
		head, tail := strings.Join(words[:len(words)-n], " "), strings.Join(words[len(words)-n:], " ")
		if len(tail) < 4 && tail != strings.ToUpper(tail) {
			continue // "an der Ems": a short word is no code
		}
		if code, ok := a.country(tail); ok && len(a.byTown(tail)) == 0 && len(a.areas[key(tail)]) == 0 && !streets[key(words[len(words)-n-1])] {
			town, part, _ = a.segment(head)
			if len(tail) > 2 || tail == "UK" || len(town) > 0 && len(a.codes[key(tail)]) == 0 {
				return town, part, code
			}
		}
		spots := a.marked(tail)
		if len(spots) == 0 {
			continue
		}
		for _, form := range forms(head) {
			if cities := a.byTown(form); len(cities) > 0 {
				return cities, spots, ""
			}
		}
	}
	return nil, nil, postal(words)
}

// streets are words after which a country's name is the name of a street or a
// square: "avenue de France", "Via Italia".
var streets = map[string]bool{"de": true, "du": true, "des": true, "di": true, "del": true, "della": true, "d": true, "of": true, "von": true, "der": true,
	"la": true, "street": true, "avenue": true, "rue": true, "via": true, "piazza": true, "plaza": true, "platz": true, "calle": true, "paseo": true,
	"place": true, "square": true, "new": true, "little": true, "hotel": true, "haus": true, "house": true}

// marked finds the states, and the country, that a mark in capitals stands for.
// Alone such a mark tells nothing: "CA" may be California or Canada.
func (a *atlas) marked(s string) []spot {
	s = strings.TrimSpace(strings.TrimRight(s, "0123456789 -"))
	if s != strings.ToUpper(s) || len(s) < 2 || len(s) > 4 {
		return nil
	}
	spots := slices.Clip(a.codes[key(s)])
	if len(spots) > 0 && a.english[s] != "" {
		spots = append(spots, spot{country: s, shared: !ownCode[s]})
	}
	return spots
}

// around are words that stand with a town's name when its surroundings are meant.
var around = []string{"greater ", "metropolitan ", "metropolregion ", "grossraum ", "region ", "raum ", "area metropolitana de ", "area de ",
	"grand ", "agglomeration de ", "region de ", "gran ", "city of ", "stadt ", "landeshauptstadt ", "hansestadt ", "ville de ", "bei ", "near ", "central ", "downtown "}

var surroundings = []string{" area", " metropolitan area", " metropolitan region", " bay area", " city metropolitan area", " metro area", " metroplex", " metro",
	" region", " und umgebung", " et peripherie", " et environs", " y alrededores", " e dintorni", " en omgeving", " e regiao", " city", " stadt",
	" i okolice", " and surroundings", " cedex", " mitte", " centre", " center", " centro", " zentrum", " district", " und umland"}

// forms gives ways to read a part of a place, the plainest first: as it
// stands, without house numbers and postal codes, without words for the
// surroundings, and only its beginning before a hyphen.
func forms(s string) []string {
	out := []string{s}
	add := func(f string) string {
		if f = strings.TrimSpace(f); f != "" && f != out[len(out)-1] {
			out = append(out, f)
		}
		return f
	}
	k := key(s)
	bare := add(withoutNumbers(k))
	for _, end := range surroundings {
		if b, ok := strings.CutSuffix(bare, end); ok {
			add(b)
		}
	}
	for _, start := range around {
		if b, ok := strings.CutPrefix(bare, start); ok {
			b = add(b)
			for _, end := range surroundings {
				if c, ok := strings.CutSuffix(b, end); ok {
					add(c)
				}
			}
		}
	}
	if i := strings.Index(s, "-"); i > 2 {
		add(withoutNumbers(key(s[:i])))
	}
	return out
}

// withoutNumbers leaves words with digits out, and letters that mark a postal
// code of a country ("D 50667").
func withoutNumbers(k string) string {
	words := strings.Fields(k)
	kept := words[:0]
	for i, w := range words {
		mark := i+1 < len(words) && len(w) <= 2 && startsWithDigit(words[i+1])
		if !mark && !strings.ContainsFunc(w, unicode.IsDigit) {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

func startsWithDigit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

// postal reads a postal code with its country's letter, "D-50667".
func postal(words []string) string {
	for _, w := range words {
		letter, digits, ok := strings.Cut(w, "-")
		if !ok || strings.Trim(digits, "0123456789") != "" {
			continue
		}
		switch {
		case (letter == "D" || letter == "DE") && len(digits) == 5:
			return "DE"
		case (letter == "A" || letter == "AT") && len(digits) == 4:
			return "AT"
		case letter == "CH" && len(digits) == 4:
			return "CH"
		case (letter == "F" || letter == "FR") && len(digits) == 5:
			return "FR"
		}
	}
	return ""
}
