package skills

import (
	"math"
	"slices"
	"strings"
)

// Industry says in which industry somebody works, from the name of the
// organisation, and where that says nothing from a title that nearly always
// belongs to one industry. An empty Value abstains. Known employers and words
// that tell by themselves ("Krankenhaus", "Airlines") are certain; two words of
// two industries make each other doubtful.
func (l *Lexicon) Industry(title, organisation string) Claim {
	t := l.trade
	if claim, whole := t.employer(organisation); whole {
		return claim
	}
	scores := t.scores(organisation)
	byTitle := t.title(title)
	if byTitle.Value != "" {
		// A title is a witness of its own: it confirms what the name says, and
		// decides where the name says nothing.
		scores[byTitle.Value] += titleWitness
	}
	best, top, sum := "", 0.0, 0.0
	for _, name := range t.names {
		s := scores[name]
		if s <= 0 {
			continue
		}
		sum += math.Pow(s, industrySharpness)
		if s > top {
			best, top = name, s
		}
	}
	if best == "" {
		return Claim{}
	}
	c := calibrate(industryScale, math.Pow(top, industrySharpness)/(sum+industryDoubt))
	if best == byTitle.Value && top == titleWitness {
		c = min(c, byTitle.Certainty)
		if sum == math.Pow(titleWitness, industrySharpness) {
			c = byTitle.Certainty // the title alone
		}
	}
	if c < leastCertainty {
		return Claim{}
	}
	return Claim{best, percent(c)}
}

// The share of the strongest industry among all evidence, sharpened, is the raw
// certainty; doubt keeps a single hint ("Care") from sounding certain. The scale
// stays below what the labelled companies in testdata show.
const (
	industrySharpness = 1.6
	industryDoubt     = 1.3
	titleWitness      = 1.9
	knownEmployer     = .93
	employerPart      = 3.2 // a known employer's name beside other words: "Siemens Campus Ost"
	partOfWord        = .9  // a word that ends a longer one
	beginOfWord       = .75 // one that begins it: the meaning is in the end
	afterOf           = .55 // "Institute of Banking": the head stands first
	lastWord          = 1.25
)

var industryScale = scale{{0, 0}, {.4, .3}, {.5, .45}, {.6, .58}, {.68, .68}, {.76, .76}, {.84, .82}, {.92, .88}, {1, .92}}

// employer finds a large employer. whole is true when nothing else of meaning
// stands beside its name: "Siemens AG" and "Siemens Deutschland GmbH" are one.
func (t *trade) employer(organisation string) (claim Claim, whole bool) {
	ws := industryWords(organisation)
	for n := min(len(ws), longestEmployer); n >= 1; n-- {
		e, ok := t.employers[strings.Join(ws[:n], " ")]
		if !ok {
			continue
		}
		if !t.onlySilent(ws[n:]) || e.alone && n < len(ws) && !t.onlyLegal(ws[n:]) {
			continue
		}
		return Claim{e.industry, knownEmployer}, true
	}
	return Claim{}, false
}

// longestEmployer is the number of words of the longest name that is looked up.
const longestEmployer = 6

func (t *trade) onlySilent(ws []string) bool {
	return !slices.ContainsFunc(ws, func(w string) bool { return !t.silent[w] })
}

// onlyLegal says whether the words are legal forms: what follows a name that is
// a word of its own, such as Orange, must be no more.
func (t *trade) onlyLegal(ws []string) bool {
	return !slices.ContainsFunc(ws, func(w string) bool { return !legalForms[w] })
}

var legalForms = map[string]bool{"gmbh": true, "mbh": true, "ag": true, "se": true, "kg": true, "co": true, "inc": true, "incorporated": true, "llc": true,
	"ltd": true, "limited": true, "plc": true, "sa": true, "sas": true, "spa": true, "nv": true, "bv": true, "corp": true, "corporation": true, "group": true, "deutschland": true}

// scores weighs the words of an organisation's name by industry.
func (t *trade) scores(organisation string) map[string]float64 {
	ws := industryWords(organisation)
	scores := map[string]float64{}
	factor := 1.0
	last := -1 // the place of the last word with a meaning
	for i, w := range ws {
		if !t.silent[w] {
			last = i
		}
	}
	for i := 0; i < len(ws); {
		if ofWords[ws[i]] && len(scores) > 0 {
			factor = afterOf
		}
		found, n := t.at(ws[i:])
		for _, v := range found {
			w := v.weight * factor
			if i+n-1 >= last && factor == 1 {
				w *= lastWord
			}
			scores[v.industry] = max(scores[v.industry], w) + min(scores[v.industry], w)/4
		}
		i += n
	}
	for n := min(len(ws), longestEmployer); n >= 1; n-- {
		if e, ok := t.employers[strings.Join(ws[:n], " ")]; ok && !e.alone && len(strings.Join(ws[:n], "")) >= 4 {
			scores[e.industry] += employerPart
			break
		}
	}
	return scores
}

// ofWords stand between a name's head and what it is about.
var ofWords = map[string]bool{"of": true, "fur": true, "for": true, "de": true, "des": true, "du": true, "der": true, "del": true, "di": true, "voor": true, "pour": true, "para": true, "d": true}

// at finds what the longest phrase at the beginning of ws tells, and its length.
func (t *trade) at(ws []string) ([]industryVote, int) {
	for n := min(len(ws), t.longest); n >= 2; n-- {
		if v := t.exact[strings.Join(ws[:n], " ")]; len(v) > 0 {
			return v, n
		}
	}
	if v := t.exact[ws[0]]; len(v) > 0 {
		return v, 1
	}
	return t.within(ws[0]), 1
}

// shortestPart is the shortest end or beginning that counts in a longer word,
// shortestInside the shortest middle, and shortestRest the shortest rest that
// leaves a word beside them.
const (
	shortestPart   = 3
	shortestRest   = 3
	shortestInside = 7 // "Landesforschungsanstalt"
)

// within reads a compound: its longest known end, else its longest known
// beginning, else what stands in its middle.
func (t *trade) within(w string) []industryVote {
	for i := shortestRest; i <= len(w)-shortestPart; i++ {
		if v := t.ends[w[i:]]; len(v) > 0 {
			return weighted(v, partOfWord)
		}
	}
	for i := len(w) - shortestRest + 1; i >= shortestPart; i-- {
		if v := t.begins[w[:min(i, len(w))]]; len(v) > 0 {
			return weighted(v, beginOfWord)
		}
	}
	for i := shortestRest; i+shortestInside < len(w); i++ {
		for j := len(w) - 1; j >= i+shortestInside; j-- {
			if v := t.inside[w[i:j]]; len(v) > 0 {
				return weighted(v, beginOfWord)
			}
		}
	}
	if u := unumlaut(w); u != w {
		if v := t.exact[u]; len(v) > 0 {
			return v
		}
		return t.within(u)
	}
	return nil
}

func weighted(votes []industryVote, by float64) []industryVote {
	out := slices.Clone(votes)
	for i := range out {
		out[i].weight *= by
	}
	return out
}

// title finds the longest phrase of a title that belongs to one industry. What
// is over ("former nurse") or said of somebody else is no witness.
func (t *trade) title(title string) Claim {
	ws := industryWords(title)
	if slices.ContainsFunc(ws, func(w string) bool { return notNow[w] }) {
		return Claim{}
	}
	best, length := Claim{}, 0
	for i := range ws {
		for n := min(len(ws)-i, t.longestTitle); n > length; n-- {
			if c, ok := t.titles[strings.Join(ws[i:i+n], " ")]; ok {
				best, length = c, n
			}
		}
	}
	return best
}

var notNow = map[string]bool{"former": true, "formerly": true, "ex": true, "ehemaliger": true, "ehemalige": true, "ancien": true, "ancienne": true, "retired": true,
	"aspiring": true, "future": true, "recruiter": true, "recruitment": true, "software": true, "customer": true, "marketing": true, "sales": true, "vertrieb": true}

// industryWords cuts a name into folded words; "&" is no word, points and
// apostrophes part.
func industryWords(name string) []string {
	const longest = 200
	if rs := []rune(name); len(rs) > longest {
		name = string(rs[:longest])
	}
	return strings.FieldsFunc(fold(name), func(r rune) bool { return !isWordRune(r) })
}
