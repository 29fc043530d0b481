package message

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// german is the grammar of German messages. Nouns keep their capitals; own
// words are turned to the reader with Sie or du.
type german struct {
	words
	polite bool
}

// you gives the word for one of the two addresses.
func (g german) you(polite, familiar string) string {
	if g.polite {
		return polite
	}
	return familiar
}

// formalName is how the formal greeting calls somebody: "Dr. van der Berg",
// "Frau Dr. Raman" where the name itself carries the Frau, else the full name.
func (g german) formalName(n calledName) string {
	switch {
	case n.last == "":
		return n.first
	case n.civil != "":
		return strings.Join(strings.Fields(n.civil+" "+n.honour+" "+n.last), " ")
	case n.honour != "":
		return n.honour + " " + n.last
	}
	return n.full()
}

// greeting begins a letter to somebody called so by formalName.
func (g german) greeting(name string) string {
	switch {
	case strings.HasPrefix(name, "Frau "):
		return "Sehr geehrte " + name
	case strings.HasPrefix(name, "Herr "):
		return "Sehr geehrter " + name
	}
	return "Guten Tag " + name
}

// form gives a fact in one of the forms the phrases ask for: behind "bei" and
// "an" (workplaces, schools), behind "zu", "in", "über", "auf" and "um" (skills), in the accusative,
// the same with its article, lengths of time in the dative, days behind "von",
// verbs with "zu" and with "gern".
func (g german) form(name, s string) (string, bool) {
	switch name {
	case "bei":
		return g.bei(s), true
	case "an":
		return g.an(s), true
	case "zu":
		return g.zu(s), true
	case "in":
		return g.in(s), true
	case "ueber":
		if g.isVerbal(s) {
			return "übers " + s, true
		}
		if endsInInfinitive(s) {
			return "über das Thema " + s, true
		}
		return "über " + g.accusative(s), true
	case "um":
		if g.isVerbal(s) {
			return "ums " + s, true
		}
		if endsInInfinitive(s) {
			return "um das Thema " + s, true
		}
		return "um " + g.accusative(s), true
	case "auf":
		if g.isVerbal(s) {
			return "aufs " + s, true
		}
		if endsInInfinitive(s) {
			return "auf das Thema " + s, true
		}
		return "auf " + g.accusative(s), true
	case "zuorg":
		return g.toOrganisation(s), true
	case "acc":
		return g.accusative(s), true
	case "ein":
		return g.given(s), true
	case "dat":
		return dativeOfTime(s), true
	case "von":
		return vonDay(s), true
	case "gern":
		return gladly(s), true
	case "zuinf":
		return g.withZu(s), true
	case "gruss":
		return g.greeting(s), true
	}
	return "", false
}

// vonDay turns "am 3. November" into "vom 3. November", "gestern" into "von
// gestern".
func vonDay(s string) string {
	if rest, ok := strings.CutPrefix(s, "am "); ok {
		return "vom " + rest
	}
	return "von " + s
}

func (g german) owner(s string) string        { return s }
func (g german) expand(literal string) string { return literal }
func (g german) capital(s string) string      { return capital(s) }

// finish lets the letter go on in small letters behind the comma of the
// greeting, as German does.
func (g german) finish(body string) string {
	hello, rest, ok := strings.Cut(body, "\n\n")
	if !ok || !strings.HasSuffix(hello, ",") || strings.Contains(hello, "\n") {
		return body
	}
	return hello + "\n\n" + g.small(rest)
}

// small lowers the first word of a text where it is no noun.
func (g german) small(s string) string {
	first := s
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		first = s[:i]
	}
	rest := strings.TrimPrefix(s[len(first):], " ")
	if !spelledOut(first) && (g.lists["small"][strings.ToLower(first)] || isGermanAdjective(first) && capitalised(rest) && !germanLooksEnglish(strings.Fields(s))) {
		return lowerFirst(s)
	}
	return s
}

// plain is a text of the user's inside a sentence, turned to the reader.
func (g german) plain(s string) string { return nominative(g.small(g.turned(s))) }

// title gives a job title as its owner quotes it, but not shouted, or "" when it
// is none that can be quoted: a slogan, a list, a search for work.
func (g german) title(raw string) string {
	s := dropBracketed(clean(raw, 200))
	for _, cut := range []string{"|", "·", "•", "@", "—", "–", " - ", ";", "»", " // ", ":", "+"} {
		s, _, _ = strings.Cut(s, cut)
	}
	for _, cut := range []string{" at ", " AT ", " bei ", " chez ", " beim ", " en "} {
		s, _, _ = strings.Cut(s, cut)
	}
	s = inside(strings.ReplaceAll(s, "\"", ""), maxName)
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 8 {
		return ""
	}
	first := strings.ToLower(strings.Trim(fields[0], ".,"))
	if len(fields) == 1 && g.lists["departments"][first] { // where somebody works, not as what
		return ""
	}
	if g.untitled[first] || strings.HasSuffix(first, "ing") && !g.endsInIng[first] {
		return ""
	}
	loud, low := shouted(s), strings.ToLower(s) == s || germanEnglishRoles[fields[len(fields)-1]]
	for i, f := range fields {
		comma := strings.HasSuffix(f, ",")
		f = strings.Trim(f, ",")
		for _, r := range f {
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-'’.&/*", r) {
				return ""
			}
		}
		switch strings.ToLower(strings.Trim(f, ".")) {
		case "sr", "snr":
			f = "Senior"
		case "jr", "jnr":
			f = "Junior"
		case "mgr":
			f = "Manager"
		}
		fields[i] = g.titled(f, loud, low)
		if comma {
			fields[i] += ","
		}
	}
	return g.joinTitle(strings.Join(fields, " "))
}

// germanEnglishRoles end English titles; written small, as in "Product manager",
// they and the words before them are nouns without their capitals.
var germanEnglishRoles = wordSet("manager director lead engineer designer officer analyst consultant owner developer scientist architect researcher recruiter founder partner executive president head specialist strategist marketer writer editor nurse")

// titled gives a word of a title or skill its capital: shouted words are calmed,
// words written all small are nouns but for the smallest.
func (g german) titled(s string, loud, low bool) string {
	key := strings.ToLower(s)
	if a, ok := g.acronyms[key]; ok && (loud || low || strings.EqualFold(a, s)) {
		return a
	}
	if p, ok := g.proper[key]; ok && (loud || s != key) {
		return p
	}
	if strings.ContainsAny(s, "-/") {
		i := strings.IndexAny(s, "-/")
		return g.titled(s[:i], loud, low) + s[i:i+1] + g.titled(s[i+1:], loud, low)
	}
	switch {
	case germanJoins[key]:
		return key
	case loud && utf8.RuneCountInString(s) > 3:
		return upperFirst(key)
	case low:
		return upperFirst(s)
	}
	return s
}

// germanJoins are the words that stay small between the nouns of a title or skill.
var germanJoins = wordSet("und oder für von vom der die das des den dem im in am an mit zu zum zur bei of and for to the with de la le du y e et on")

// joinTitle reads "Director, Finance" as "Director Finance" and "Founder, CEO"
// as "Founder & CEO"; further commas are cut off.
func (g german) joinTitle(s string) string {
	parts := strings.Split(s, ", ")
	if len(parts) < 2 {
		return strings.Trim(s, ", ")
	}
	if g.unique[strings.ToLower(parts[1])] {
		return parts[0] + " & " + parts[1]
	}
	return parts[0] + " " + parts[1]
}

func (g german) as(title string) string { return title }

// at says where somebody works as what: "Finance Director bei Northlake Energy".
func (g german) at(role, organisation string) string { return role + " " + g.bei(organisation) }

// view is where somebody looks from, as a whole adverbial: "aus Sicht der
// Finanzabteilung", "von Portugal aus".
func (g german) view(p Purpose) string {
	if v := g.views[p.Key]; v != "" && p.Key != "" {
		return v
	}
	s := inside(p.Text, maxTopic)
	if s == "" {
		return ""
	}
	if v := g.views[strings.ToLower(s)]; v != "" {
		if strings.HasPrefix(v, "in ") { // how people there see it, not my work over there
			return "aus Sicht von Menschen " + v
		}
		return v
	}
	first, _, _ := strings.Cut(s, " ")
	switch first {
	case "der", "des", "eines", "einer":
		return "aus Sicht " + s
	case "aus", "von", "im", "in":
		return s
	}
	if hasUpper(first) { // the name of a country or an organisation
		if rest, ok := strings.CutPrefix(g.bei(s), "bei "); ok {
			return "aus Sicht von " + rest
		}
	}
	if whose, ok := genitive(s); ok {
		return "aus Sicht " + whose
	}
	return "aus der Perspektive „" + s + "“"
}
