package exchange

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// Kin says how two names are alike.
type Kin string

const (
	KinSame    Kin = "same"
	KinOrder   Kin = "order"   // the same words in another order
	KinShort   Kin = "short"   // a short form or a nickname
	KinInitial Kin = "initial" // an initial for the given name
	KinPart    Kin = "part"    // a second given name, a double or a former family name
	KinLetter  Kin = "letter"  // one letter differs
	KinOther   Kin = "other"   // none of these
)

// figure is a person made ready for comparing with many others.
type figure struct {
	p             *app.Person
	given, family []string // folded words, without what is part of many names
	nicknames     []string
	exact, sorted string   // the name's words as they stand, and by the alphabet
	house         string   // the organisation without its legal form
	works         []string // the organisation and the former ones
	schools       []string
	slugs, emails []string
	phones        []string
}

// former are words in a name that announce an earlier one.
var former = set("nee born geb geborene geboren")

// legal are the words of an organisation's name that its people leave out.
var legal = set("gmbh mbh ag kg ohg ug se inc incorporated ltd limited llc llp plc co corp corporation company sa sas sarl srl spa sl bv nv ab as asa aps oy oyj kk pty pte the")

// noHouse are organisations that many write who have nothing to do with each other.
var noHouse = map[string]bool{"self employed": true, "selfemployed": true, "freelance": true, "freelancer": true, "independent": true,
	"independent consultant": true, "retired": true, "stealth": true, "stealth startup": true, "various": true, "none": true, "n a": true,
	"student": true, "unemployed": true, "private": true, "confidential": true, "selbstandig": true, "selbststandig": true, "freiberuflich": true,
	"freiberufler": true, "autonomo": true, "independant": true, "home": true, "work": true}

// nameWords are the words of a name, folded: hyphens and dots part them.
func nameWords(s string) []string {
	return strings.FieldsFunc(app.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
}

// leavingOut leaves out the words of a set, but never all of them.
func leavingOut(words []string, set map[string]bool) []string {
	var out []string
	for _, w := range words {
		if !set[w] {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return words
	}
	return out
}

func houseKey(s string) string {
	key := strings.Join(leavingOut(nameWords(s), legal), " ")
	if noHouse[key] {
		return ""
	}
	return key
}

// sketch makes a person ready for comparing.
func (k *knowledge) sketch(p *app.Person) figure {
	f := figure{p: p, house: houseKey(p.Organisation), nicknames: nameWords(p.Name.Nickname)}
	f.given = leavingOut(nameWords(p.Name.Given), honorifics)
	f.family = leavingOut(leavingOut(nameWords(p.Name.Family), former), particles)
	words := append(append([]string{}, f.given...), f.family...)
	switch {
	case len(f.family) == 0 && len(words) > 1: // all in one field
		f.given, f.family = words[:1], leavingOut(words[1:], particles)
	case len(f.given) == 0 && len(words) > 1:
		f.given, f.family = words[:1], words[1:]
	}
	f.exact = strings.Join(words, " ")
	f.sorted = joinSorted(words)
	if f.house != "" {
		f.works = append(f.works, f.house)
	}
	for _, past := range p.Past {
		if key := houseKey(past.Organisation); key != "" {
			f.works = append(f.works, key)
		}
	}
	for _, s := range p.Schools {
		if key := app.Fold(s); key != "" {
			f.schools = append(f.schools, key)
		}
	}
	for _, l := range p.Links {
		if slug := app.ProfileSlug(l.URL); slug != "" {
			f.slugs = append(f.slugs, slug)
		}
	}
	for _, e := range p.Emails {
		if key := app.EmailKey(e.Address); key != "" {
			f.emails = append(f.emails, key)
		}
	}
	f.phones = k.phones(p)
	f.works, f.schools = f.works[:min(len(f.works), mostWorks)], f.schools[:min(len(f.schools), mostWorks)]
	return f
}

// kinship says how the names of two people are alike.
func kinship(a, b *figure) Kin {
	switch {
	case a.exact == "" || b.exact == "":
		return KinOther
	case a.exact == b.exact:
		return KinSame
	case a.sorted == b.sorted:
		return KinOrder
	case len(a.family) == 0 || len(b.family) == 0 || len(a.given) == 0 || len(b.given) == 0:
		return KinOther
	}
	given := givenKin(a, b)
	x, y := strings.Join(a.family, " "), strings.Join(b.family, " ")
	switch {
	case x == y && given == KinSame:
		return KinPart // what differs is a particle or a title
	case x == y:
		return given
	case overlap(a.family, b.family) && (given == KinSame || given == KinShort || given == KinPart):
		return KinPart
	case given == KinSame && oneEdit(x, y, 6):
		return KinLetter
	}
	return KinOther
}

func givenKin(a, b *figure) Kin {
	x, y := a.given, b.given
	if strings.Join(x, " ") == strings.Join(y, " ") {
		return KinSame
	}
	initial := func(v, w string) bool { return utf8.RuneCountInString(v) == 1 && strings.HasPrefix(w, v) }
	for _, v := range slices.Concat(x[:1], a.nicknames) {
		for _, w := range slices.Concat(y[:1], b.nicknames) {
			if v != w && oneName(v, w) || (v != x[0] || w != y[0]) && v == w {
				return KinShort
			}
		}
	}
	switch {
	case within(x, y) || within(y, x):
		return KinPart
	case initial(x[0], y[0]) || initial(y[0], x[0]):
		return KinInitial
	case len(x) == len(y) && oneEdit(strings.Join(x, " "), strings.Join(y, " "), 5):
		return KinLetter
	}
	return KinOther
}

// overlap says whether two lists have a word in common that is no mere letter.
func overlap(a, b []string) bool {
	for _, v := range a {
		for _, w := range b {
			if v == w && utf8.RuneCountInString(v) > 1 {
				return true
			}
		}
	}
	return false
}

// within says whether every word of a is in b, and one of them is no mere letter.
func within(a, b []string) bool {
	for _, v := range a {
		found := false
		for _, w := range b {
			found = found || v == w
		}
		if !found {
			return false
		}
	}
	return overlap(a, b)
}

// oneEdit says whether two different texts of at least so many letters become
// equal by one letter more, less, other, or by two that change places.
func oneEdit(a, b string, least int) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < least || len(y)-len(x) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	j := 0
	for j < len(x)-i && x[len(x)-1-j] == y[len(y)-1-j] {
		j++
	}
	rest, other := x[i:len(x)-j], y[i:len(y)-j]
	return len(rest) <= 1 && len(other) <= 1 || len(rest) == 2 && len(other) == 2 && rest[0] == other[1] && rest[1] == other[0]
}
