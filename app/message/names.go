package message

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"

	"golang.org/x/text/unicode/norm"
)

// calledName is a name as a letter uses it.
type calledName struct {
	first  string // "María-José"; for a single name that name
	last   string // "van der Berg"
	honour string // "Dr.", "Prof."; only what stands in the name itself
	civil  string // "Ms", "Mr" as the language writes it; only what stands in the name itself

	familyFirst bool
	knighted    bool // the honour goes with the first name: "Sir Ian"
}

func (n calledName) full() string {
	switch {
	case n.last == n.first: // "Dr. Okafor"
		return n.first
	case n.last != "" && unspaced(n.first+n.last): // 王小明
		return n.last + n.first
	case n.familyFirst:
		return strings.TrimSpace(n.last + " " + n.first)
	}
	return strings.TrimSpace(n.first + " " + n.last)
}

// unspaced says whether a name is written in characters that need no space, the
// family name first.
func unspaced(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
	})
}

// calledFirst writes the first name where a note has the whole name, or the
// given name as it was typed: "send Emma S. Clarke the kit".
func (n calledName) calledFirst(note string, typed app.Name) string {
	for _, long := range []string{typed.Given + " " + typed.Family, n.full(), typed.Given} {
		if n.first != "" && strings.HasPrefix(long, n.first+" ") {
			note = strings.ReplaceAll(note, long, n.first)
		}
	}
	return note
}

// carried is the formal name with what stands in the name itself, "Dr. van der
// Berg", "Ms Raman"; without that the whole name, for nothing else would tell
// their gender.
func (n calledName) carried() string {
	switch {
	case n.last == "":
		return n.first
	case n.knighted:
		return n.honour + " " + n.first
	case n.honour != "":
		return n.honour + " " + n.last
	case n.civil != "":
		return n.civil + " " + n.last
	}
	return n.full()
}

// nameOf reads a person's name.
func (w words) nameOf(p Person) calledName {
	n := w.readName(p.Name)
	n.familyFirst = p.FamilyFirst
	return n
}

// readName takes a name apart that may still carry titles, suffixes, pronouns,
// capitals, ornaments and earlier names, as contact files have them.
func (w words) readName(n app.Name) calledName {
	out := calledName{}
	if family, given, turned := strings.Cut(n.Given, ","); turned && n.Family == "" && len(w.bare(w.nameWords(given))) > 0 && !w.suffixes[nameKey(strings.TrimSpace(given))] {
		n.Given, n.Family = given, family // "Smith, John" in one field
	}
	nick := n.Nickname
	if m := quotedName.FindStringSubmatch(n.Given); m != nil {
		n.Given = strings.Replace(n.Given, m[0], " ", 1)
		nick = cmp.Or(nick, m[1])
	}
	given, family := w.nameWords(n.Given), w.nameWords(n.Family)
	inFront := [][]string{w.nameWords(n.Prefix), given}
	if len(given) == 0 {
		inFront = append(inFront, family)
	}
	for _, part := range inFront {
		for i, t := range part {
			if h := w.honours[nameKey(t)]; h != "" && out.honour == "" {
				out.honour, out.knighted = h, h == "Sir" || h == "Dame"
			}
			if c := w.civil[nameKey(t)]; c != "" && out.civil == "" && i == 0 {
				out.civil = c
			}
		}
	}
	given, family = w.untitledName(given), w.untitledFamily(family, len(given) > 0)
	if len(family) == 0 {
		given = w.undecorated(given)
	}
	if called := w.bare(w.nameWords(nick)); len(called) > 0 {
		given = called
	}
	if len(given) == 0 || len(family) == 0 { // everything in one field
		given, family = inOneField(append(given, family...))
	}
	for len(given) > 1 && particles[given[len(given)-1]] { // "Muhammad Ali bin", "Abdullah"
		given, family = given[:len(given)-1], append([]string{given[len(given)-1]}, family...)
	}
	given = dropInitials(given)
	loud := loudName(append(slices.Clone(given), family...))
	out.first, out.last = unshout(given, loud, false), unshout(family, loud, true)
	if out.last == "" && out.honour+out.civil != "" {
		out.last = out.first // of a name with nothing but a title, that is the family name
	}
	if utf8.RuneCountInString(out.first) > maxName {
		out.first = ""
	}
	if utf8.RuneCountInString(out.last) > maxName {
		out.last = ""
	}
	return out
}

// quotedName is what somebody is called, in quotes inside their given name.
var quotedName = regexp.MustCompile(`(?:^|\s)["“„«‘']\s?([\p{L}][\p{L}\p{M} .-]*?)\s?["”“»’'](?:\s|$)`)

// particles are words between the parts of a name; in capitals they are typed so
// for the whole name.
var particles = map[string]bool{"de": true, "del": true, "della": true, "di": true, "da": true, "do": true, "dos": true, "das": true, "du": true, "des": true,
	"la": true, "las": true, "los": true, "le": true, "van": true, "von": true, "vom": true, "zu": true, "zum": true, "zur": true, "der": true, "den": true, "dem": true,
	"ter": true, "ten": true, "te": true, "bin": true, "binti": true, "bint": true, "ibn": true, "ap": true, "ab": true, "e": true, "y": true, "af": true, "av": true, "und": true}

// inOneField parts a whole name: the first word is the given name, behind
// initials the first that is none.
func inOneField(all []string) (given, family []string) {
	i := 0
	for i < len(all)-1 && utf8.RuneCountInString(strings.TrimRight(all[i], ".")) == 1 {
		i++
	}
	if len(all) <= i+1 {
		return all, nil
	}
	return all[:i+1], all[i+1:]
}

// formerName announces an earlier name, or what does not belong to a name.
var formerName = regexp.MustCompile(`(?i)\s(?:née|né|nee|geb\.?|geborene|born|formerly)\s.*$|\s[-–—]\s.*$|[|•·,].*$`)

// nameWords splits a name into its words without brackets, quotes, ornaments,
// pronouns, addresses, earlier names, and whatever follows a comma or a bar.
func (w words) nameWords(s string) []string {
	s = clean(s, 300)
	s = formerName.ReplaceAllString(dropBracketed(s), "")
	var out []string
	for _, f := range strings.Fields(s) {
		if strings.ContainsAny(f, "/@") || !strings.ContainsFunc(f, unicode.IsLetter) {
			continue // she/her, a mail address, a number
		}
		out = append(out, strings.Fields(strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || strings.ContainsRune("-'’.", r) {
				return r
			}
			return ' '
		}, f))...)
	}
	return slices.DeleteFunc(out, func(f string) bool { return !strings.ContainsFunc(f, unicode.IsLetter) })
}

// isTitle says whether a word stands in front of a name without being one.
func (w words) isTitle(t string) bool {
	key := nameKey(t)
	return w.honours[key] != "" || w.civil[key] != "" || w.prefixes[key]
}

// bare drops titles in front and degrees behind.
func (w words) bare(in []string) []string { return w.undecorated(w.untitledName(in)) }

// untitledName drops titles in front.
func (w words) untitledName(in []string) []string {
	for len(in) > 0 && w.isTitle(in[0]) {
		in = in[1:]
	}
	return in
}

// untitledFamily is bare for a family name, which may be a word that elsewhere is
// a title: Ing, Judge.
func (w words) untitledFamily(in []string, hasGiven bool) []string {
	if out := w.bare(in); len(out) > 0 || len(in) == 0 || !hasGiven {
		return out
	}
	return in[len(in)-1:]
}

// undecorated drops degrees behind.
func (w words) undecorated(in []string) []string {
	for {
		n := len(in)
		switch {
		case n > 1 && w.suffixes[nameKey(in[n-1])]:
			in = in[:n-1]
		case n > 2 && w.suffixes[nameKey(in[n-2]+" "+in[n-1])]: // Ph. D.
			in = in[:n-2]
		default:
			return in
		}
	}
}

func nameKey(s string) string { return strings.ToLower(strings.ReplaceAll(s, ".", "")) }

// dropInitials leaves out single letters behind the first name: "Priya S.".
func dropInitials(in []string) []string {
	out := in[:0:0]
	for i, t := range in {
		if i > 0 && utf8.RuneCountInString(strings.TrimRight(t, ".")) == 1 && utf8.RuneCountInString(strings.TrimRight(in[0], ".")) > 1 {
			continue
		}
		out = append(out, t)
	}
	return out
}

func dropBracketed(s string) string {
	for {
		open := strings.IndexByte(s, '(')
		if open < 0 {
			return strings.ReplaceAll(s, ")", " ")
		}
		end := strings.IndexByte(s[open:], ')')
		if end < 0 {
			return s[:open]
		}
		s = s[:open] + " " + s[open+end+1:]
	}
}

// loudName says whether a whole name is typed in capitals.
func loudName(all []string) bool {
	name := strings.Join(all, "")
	return utf8.RuneCountInString(name) > 3 && strings.ToUpper(name) == name && strings.ToLower(name) != name
}

// unshout joins the words of a name and takes capitals back: of words of three
// letters and more with a vowel, in a name that is all capitals also of shorter
// ones; JP and AJ stay as they are. Particles are written small, at the beginning
// only of a family name.
func unshout(in []string, loud, family bool) string {
	out := make([]string, len(in))
	for i, t := range in {
		out[i] = t
		if strings.ToUpper(t) != t || strings.ToLower(t) == t {
			continue
		}
		if low := strings.ToLower(t); particles[low] && utf8.RuneCountInString(low) > 1 && (i > 0 || family && len(in) > 1) {
			out[i] = low
			continue
		}
		letters := 0
		for _, r := range t {
			if unicode.IsLetter(r) {
				letters++
			}
		}
		initials := strings.Contains(t, ".") || !strings.ContainsAny(norm.NFD.String(strings.ToUpper(t)), "AEIOUYÆØŒАЕИОУЫЭЮЯΑΕΗΙΟΥΩ") && letters < 4 || letters == 2 && strings.HasSuffix(t, "J")
		if letters < 2 || letters == 2 && !loud || initials && t != "ST." {
			continue
		}
		out[i] = namelike(t, strings.ContainsAny(strings.Join(in, ""), "ŞĞİ"))
	}
	return strings.Join(out, " ")
}

// namelike writes a word in capitals as a name: Jean-Luc, O'Neill, McDonald.
func namelike(t string, turkish bool) string {
	lower := unicode.ToLower
	if turkish {
		lower = unicode.TurkishCase.ToLower
	}
	start := true
	out := strings.Map(func(r rune) rune {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsMark(r):
			start = true
			return r
		case start:
			start = false
			return r
		}
		return lower(r)
	}, t)
	if rest, scottish := strings.CutPrefix(out, "Mc"); scottish && len(rest) > 3 {
		out = "Mc" + upperFirst(rest)
	}
	return out
}
