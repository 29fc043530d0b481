package message

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// calledName is a name as a letter uses it.
type calledName struct {
	first  string // "María-José"; for a single name that name
	last   string // "van der Berg"
	honour string // "Dr.", "Prof."; only what stands in the name itself
	civil  string // "Ms", "Mr" as the language writes it; only what stands in the name itself

	familyFirst bool
}

func (n calledName) full() string {
	if n.familyFirst {
		return strings.TrimSpace(n.last + " " + n.first)
	}
	return strings.TrimSpace(n.first + " " + n.last)
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

// readName takes a name apart that may still carry titles, suffixes, pronouns
// in brackets, capitals and ornaments, as contact files have them.
func (w words) readName(n app.Name) calledName {
	out := calledName{}
	given, family := w.nameWords(n.Given), w.nameWords(n.Family)
	for _, part := range [][]string{w.nameWords(n.Prefix), given, family} {
		for i, t := range part {
			if h := w.honours[nameKey(t)]; h != "" && out.honour == "" {
				out.honour = h
			}
			if c := w.civil[nameKey(t)]; c != "" && out.civil == "" && i == 0 {
				out.civil = c
			}
		}
	}
	given, family = w.bare(given), w.bare(family)
	if nick := w.bare(w.nameWords(n.Nickname)); len(nick) > 0 {
		given = nick
	}
	if len(given) == 0 && len(family) > 1 { // everything in one field
		cut := 1
		given, family = family[:cut], family[cut:]
	}
	if len(given) == 0 {
		given, family = family, nil
	}
	given = dropInitials(given)
	out.first, out.last = unshout(given), unshout(family)
	if utf8.RuneCountInString(out.first) > maxName {
		out.first = ""
	}
	if utf8.RuneCountInString(out.last) > maxName {
		out.last = ""
	}
	return out
}

// nameWords splits a name into its words without brackets, quotes, ornaments
// and whatever follows a comma.
func (w words) nameWords(s string) []string {
	s = clean(s, 300)
	s = dropBracketed(s)
	s, _, _ = strings.Cut(s, ",")
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == ' ':
			return r
		case strings.ContainsRune("-'’.·", r):
			return r
		}
		return ' '
	}, s)
	var out []string
	for _, f := range strings.Fields(s) {
		if strings.ContainsFunc(f, isWordRune) {
			out = append(out, f)
		}
	}
	return out
}

// bare drops titles in front and degrees behind.
func (w words) bare(in []string) []string {
	for len(in) > 0 && (w.honours[nameKey(in[0])] != "" || w.civil[nameKey(in[0])] != "" || w.prefixes[nameKey(in[0])]) {
		in = in[1:]
	}
	for len(in) > 1 && w.suffixes[nameKey(in[len(in)-1])] {
		in = in[:len(in)-1]
	}
	return in
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

// unshout joins the words of a name and takes back capitals typed for a whole
// word of four letters and more; shorter ones may be initials.
func unshout(in []string) string {
	out := make([]string, len(in))
	for i, t := range in {
		out[i] = t
		letters := 0
		for _, r := range t {
			if unicode.IsLetter(r) {
				letters++
			}
		}
		if letters < 4 || strings.ToUpper(t) != t || strings.ToLower(t) == t {
			continue
		}
		start := true
		out[i] = strings.Map(func(r rune) rune {
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				start = true
				return r
			}
			if start {
				start = false
				return r
			}
			return unicode.ToLower(r)
		}, t)
	}
	return strings.Join(out, " ")
}
