package region

import (
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// Facts is what is written about somebody that can tell where they are.
type Facts struct {
	Place  string   // as text: town, region, country, a whole address
	Phones []string // as written; only those with a country's code tell
	Emails []string
}

// Claim is a country by its English name and how certain it is, in [0,1]. An
// empty Country abstains.
type Claim struct {
	Country   string
	Certainty float64
}

// How certain each kind of evidence is alone. These are judgements: people
// move and keep their number, and work abroad under a domain of home.
const (
	placeNamed = .9
	placeTown  = .85
	byPhone    = .85
	byDomain   = .7
	highest    = .97
	contrary   = .25 // how much evidence for another country takes away
)

// Of says in which country somebody is. Kinds of evidence that agree raise the
// certainty as independent witnesses do; where they disagree the strongest
// country stands, lowered.
func Of(f Facts) Claim {
	a := theAtlas()
	w := witnesses{}
	if s := a.look(f.Place); s.country != "" {
		c := placeTown
		if s.named {
			c = placeNamed
		}
		w.say(s.country, 0, c)
	}
	for _, n := range f.Phones {
		w.say(ofPhone(n), 1, byPhone)
	}
	for _, e := range f.Emails {
		w.say(a.ofEmail(e), 2, byDomain)
	}
	code, certainty := w.verdict()
	if code == "" {
		return Claim{}
	}
	return Claim{a.english[code], certainty}
}

// Zone gives the IANA zone by which somebody lives: that of the town, or of the
// state, or of a country (nearly) all of whose people live by one clock. "" and
// false when nothing tells, or when the evidence for the country disagrees.
func Zone(f Facts) (string, bool) {
	a := theAtlas()
	claim := Of(f)
	if claim.Certainty < floor {
		return "", false
	}
	s := a.look(f.Place)
	if s.country != "" && a.english[s.country] == claim.Country {
		return s.zone, s.zone != ""
	}
	code := a.countries[key(claim.Country)]
	return a.zones[code], a.zones[code] != ""
}

// floor is the certainty of a country below which no zone is said.
const floor = .6

// witnesses holds, for each country, the certainty of each kind of evidence:
// place, phone, e-mail. Two phones are one witness.
type witnesses map[string]*[3]float64

func (w witnesses) say(country string, kind int, certainty float64) {
	if country == "" {
		return
	}
	if w[country] == nil {
		w[country] = &[3]float64{}
	}
	w[country][kind] = certainty
}

// verdict gives the strongest country, none when two are equal.
func (w witnesses) verdict() (string, float64) {
	best, top, second := "", 0.0, 0.0
	for country, kinds := range w {
		doubt := 1.0
		for _, c := range kinds {
			doubt *= 1 - c
		}
		sure := min(1-doubt, highest)
		switch {
		case sure > top:
			best, top, second = country, sure, top
		case sure > second:
			second = sure
		}
	}
	if top == second {
		return "", 0
	}
	return best, percent(top * (1 - contrary*second))
}

// ofPhone gives the country of a number written with a country's code. Numbers
// that belong to a service and not to a place (free, premium, shared cost,
// company-wide, over the internet) say nothing, nor do numbers nobody can have.
func ofPhone(number string) string {
	number = strings.TrimSpace(number)
	if rest, ok := strings.CutPrefix(number, "00"); ok {
		number = "+" + rest
	}
	if !strings.HasPrefix(number, "+") || len(number) > 40 {
		return ""
	}
	n, err := phonenumbers.Parse(number, "")
	if err != nil || !phonenumbers.IsValidNumber(n) {
		return ""
	}
	switch phonenumbers.GetNumberType(n) {
	case phonenumbers.FIXED_LINE, phonenumbers.MOBILE, phonenumbers.FIXED_LINE_OR_MOBILE:
	default:
		return ""
	}
	code := phonenumbers.GetRegionCodeForNumber(n)
	if theAtlas().english[code] == "" {
		return "" // "001": a number of no country
	}
	return code
}

// ofEmail gives the country of an address whose domain ends in a country's own
// code. Codes used by anybody, and free mail, say nothing.
func (a *atlas) ofEmail(address string) string {
	at := strings.LastIndexByte(address, '@')
	labels := strings.Split(strings.ToLower(strings.Trim(address[at+1:], " .>")), ".")
	n := len(labels)
	if at < 1 || n < 2 {
		return ""
	}
	end := labels[n-1]
	owner := labels[n-2]
	if n > 2 && len(end) == 2 && secondLevel[owner] {
		owner = labels[n-3]
	}
	if a.mail[owner] {
		return ""
	}
	switch end {
	case "uk":
		return "GB"
	case "gov", "mil":
		return "US"
	}
	if len(end) != 2 || a.generic[end] {
		return ""
	}
	if code := strings.ToUpper(end); a.english[code] != "" {
		return code
	}
	return ""
}

// secondLevel are the labels before a country's end under which anybody may
// register: the owner's name stands before them.
var secondLevel = map[string]bool{"co": true, "com": true, "org": true, "net": true, "ac": true, "gov": true, "edu": true, "or": true, "ne": true, "gob": true, "gouv": true}

// percent rounds a certainty to whole percents: finer steps mean nothing.
func percent(x float64) float64 { return float64(int(100*x+.5)) / 100 }
