package message

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// french is the grammar of French messages, for one address: vous or tu. It
// says nothing that would agree with the gender of me or of the reader.
type french struct {
	words
	polite bool
}

// address chooses between the two addresses.
func (g french) address(polite, familiar string) string {
	if g.polite {
		return polite
	}
	return familiar
}

// title gives a job title as it stands on their card, a French one in small
// letters: "Finance Director", "directrice financière". "" is none that can be
// quoted.
func (g french) title(raw string) string {
	s := clean(raw, 200)
	s = dropBracketed(bothGenders.ReplaceAllString(s, "·$1"))
	for _, cut := range []string{"|", " · ", "•", "@", "—", "–", " - ", ";", "»", " // ", ":", "+", " chez ", " at ", " AT ", " bei "} {
		s, _, _ = strings.Cut(s, cut)
	}
	s = strings.NewReplacer(" / ", " et ", "\"", "", "«", "", "'", "’").Replace(s)
	s = inside(s, maxName)
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 8 {
		return ""
	}
	first := strings.ToLower(strings.Trim(fields[0], ".,"))
	begin, _, _ := strings.Cut(first, "’")
	if g.untitled[first] || g.untitled[begin] || strings.HasSuffix(first, "ing") && !g.endsInIng[first] {
		return ""
	}
	loud, mine := shouted(s), g.inFrench(fields)
	for i, f := range fields {
		comma := strings.HasSuffix(f, ",")
		f = strings.Trim(f, ",")
		for _, r := range f {
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-'’.&/·", r) {
				return ""
			}
		}
		switch {
		case mine:
			f = g.word(f, loud)
		default:
			f = g.titleWord(f, loud)
		}
		if comma && i+1 < len(fields) && offices[strings.ToLower(fields[i+1])] { // fondateur, PDG; but "Head of Pricing, EMEA"
			f += " et"
		}
		fields[i] = f
	}
	return strings.Join(fields, " ")
}

// offices are the short forms that are a title of their own.
var offices = wordSet("pdg dg daf drh dsi rssi ceo cfo cto coo cio cmo cpo chro cro cso ciso cdo cco cao cxo vp svp evp avp md gm")

// bothGenders is how a card leaves the gender open: "chargé(e)".
var bothGenders = regexp.MustCompile(`\((e|ne|le|fe|se|ère|euse|trice|esse)\)`)

// inFrench says whether a title is a French one.
func (g french) inFrench(fields []string) bool {
	for _, f := range fields {
		if g.lists["english"][strings.ToLower(strings.Trim(f, ".,"))] {
			return false
		}
	}
	first := strings.ToLower(strings.Trim(fields[0], ".,"))
	first, _, _ = strings.Cut(first, "/")
	first, _, _ = strings.Cut(first, "·")
	return g.lists["roles"][first]
}

// titleWord is a word of a title in another language: short forms written out,
// capitals typed for the whole title taken back to the first letter.
func (g french) titleWord(f string, loud bool) string {
	switch strings.ToLower(strings.Trim(f, ".")) {
	case "sr", "snr":
		return "Senior"
	case "jr", "jnr":
		return "Junior"
	case "mgr":
		return "Manager"
	}
	if a, ok := g.acronyms[strings.ToLower(f)]; ok && strings.ToUpper(f) == f {
		return a
	}
	if !loud {
		return f
	}
	switch low := strings.ToLower(f); low {
	case "of", "and", "for", "the", "in", "de", "und":
		return low
	default:
		return upperFirst(low)
	}
}

func (g french) as(title string) string { return title }

func (g french) at(role, organisation string) string {
	return role + " " + g.chez(organisation)
}

func (g french) formalName(n calledName) string { return n.carried() }

func (g french) topic(s string) string { return curled(g.words.topic(s)) }

// plain is a text of the user's inside a sentence, addressed to the reader.
func (g french) plain(s string) string { return g.toReader(curled(g.words.plain(s))) }

// curled sets the apostrophe of French.
func curled(s string) string {
	r := []rune(s)
	for i := range r {
		if r[i] == '\'' && i > 0 && i+1 < len(r) && unicode.IsLetter(r[i-1]) && unicode.IsLetter(r[i+1]) {
			r[i] = '’'
		}
	}
	return string(r)
}

func (g french) offerSkill(skill string) string {
	if skill == "" {
		return ""
	}
	return "un coup de main " + g.en(skill)
}

// form knows: en ("en négociation"), sur ("sur la négociation", "sur le thème
// « … »"), le ("la négociation"), sujet ("au sujet de la négociation"), ceci
// (an object), de, que and au with their elisions and contractions, chez and
// ecole ("à l’Université de Lyon"); of a view vue ("le point de vue de la
// finance"), devue (the same behind "parler") and vu (a heading: "vu de la
// finance"); bas begins small.
func (g french) form(name, s string) (string, bool) {
	switch name {
	case "en":
		return g.en(s), true
	case "sur":
		return g.sur(s), true
	case "le":
		return g.le(s), true
	case "sujet":
		return g.subject(s), true
	case "ceci":
		return this(s), true
	case "de":
		return g.de(s), true
	case "que":
		if g.elides(s) {
			return "qu’" + s, true
		}
		return "que " + s, true
	case "au":
		return au(s), true
	case "chez":
		return g.chez(s), true
	case "ecole":
		return g.school(s), true
	case "vue":
		return seen(s), true
	case "devue":
		return g.de(seen(s)), true
	case "vu":
		return seenFrom(s), true
	case "bas":
		return g.words.plain(s), true
	}
	return s, false
}

// en puts a skill behind "progresser": without its article.
func (g french) en(s string) string {
	if g.isDoing(s) {
		return "sur le thème « " + s + " »"
	}
	for _, article := range []string{"la ", "le ", "les ", "l’"} {
		if rest, ok := strings.CutPrefix(s, article); ok {
			s = rest
			break
		}
	}
	if g.strange(s) {
		return "en « " + s + " »"
	}
	return "en " + s
}

// sur puts any topic behind "échanger": with its own article, or named.
func (g french) sur(s string) string {
	switch {
	case strings.HasPrefix(s, "si ") || strings.HasPrefix(s, "s’il"):
		return "sur la question de savoir " + s
	case g.asking(s):
		return "sur une question : " + s
	}
	if out, ok := g.named(s); ok {
		return "sur " + out
	}
	return "sur le thème « " + s + " »"
}

// de puts something behind "de": du, des, d’.
func (g french) de(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	for _, day := range g.weekdays {
		if first == day {
			return "du " + s
		}
	}
	switch {
	case first == "le" && rest != "":
		return "du " + rest
	case first == "les" && rest != "":
		return "des " + rest
	case g.elides(s):
		return "d’" + s
	}
	return "de " + s
}

// elides says whether a small word before a text loses its vowel: "d’Airbus",
// "qu’ingénieure", but "de OneTrust".
func (g french) elides(s string) bool {
	key := frenchKey(s)
	return soundsVowelFrench(s) && !g.lists["noelision"][key] || g.lists["muteh"][key]
}

func au(s string) string {
	if rest, ok := strings.CutPrefix(s, "le "); ok {
		return "au " + rest
	}
	if rest, ok := strings.CutPrefix(s, "les "); ok {
		return "aux " + rest
	}
	return "à " + s
}

// frenchKey is the first word of a text as the lists of sounds have it.
func frenchKey(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return strings.ToLower(strings.Trim(f[0], "«».,"))
}

// soundsVowelFrench says whether a text begins with a vowel; an h is never one,
// as only a list can tell.
func soundsVowelFrench(s string) bool {
	low := []rune(strings.ToLower(s))
	if len(low) == 0 {
		return false
	}
	const vowels = "aeiouàáâäåãæèéêëìíîïòóôöõøœùúûü"
	if low[0] == 'y' {
		return len(low) > 1 && unicode.IsLetter(low[1]) && !strings.ContainsRune(vowels, low[1])
	}
	return strings.ContainsRune(vowels, low[0])
}

func (g french) owner(s string) string        { return s }
func (g french) expand(literal string) string { return literal }
func (g french) capital(s string) string      { return capital(s) }
func (g french) timed(s string) bool          { return timedFrench.MatchString(strings.ToLower(s)) }
func startsUpper(s string) bool               { r, _ := utf8.DecodeRuneInString(s); return unicode.IsUpper(r) }
