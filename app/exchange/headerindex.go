package exchange

import (
	"strings"
	"unicode"
)

// written are headers of one field as a program writes them, parted by bars.
// label says what the values are for: "work", "home", "mobile", …
type written struct{ field, label, headers string }

// meant is what is known of a header: its field and what its values are for.
type meant struct{ field, label string }

// glossary is all that is known of the headers of one language.
type glossary struct {
	code string
	// words are the headers people use, programs those that Outlook and
	// Thunderbird write; both by their squeezed form.
	words, programs map[string]meant
	// outlook and thunderbird are the squeezed headers of each.
	outlook, thunderbird map[string]bool
	// exact holds all headers with their accents: a text decoded with the wrong
	// code page does not match them.
	exact map[string]bool
}

var glossaries = func() []glossary {
	out := make([]glossary, len(languages))
	for i, l := range languages {
		g := glossary{code: l.code, words: map[string]meant{}, programs: map[string]meant{}, outlook: map[string]bool{}, thunderbird: map[string]bool{}, exact: map[string]bool{}}
		for field, words := range l.words {
			for _, w := range strings.Fields(words) {
				g.words[squeeze(w)] = meant{field: field}
				g.exact[accented(w)] = true
			}
		}
		take := func(all []written, of map[string]bool) {
			for _, w := range all {
				for _, h := range strings.Split(w.headers, "|") {
					g.programs[squeeze(h)] = meant{field: w.field, label: w.label}
					g.exact[accented(h)] = true
					of[squeeze(h)] = true
				}
			}
		}
		take(thunderbirdHeaders[l.code], g.thunderbird)
		take(outlookHeaders[l.code], g.outlook)
		out[i] = g
	}
	return out
}()

// accented leaves the letters and digits of a header in lower case.
func accented(h string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, h)
}

// find looks a squeezed header up, as it stands and without a number at its end.
func find(words map[string]meant, key string) meant {
	if key == "" {
		return meant{}
	}
	if k := words[key]; k.field != "" {
		return k
	}
	return words[strings.TrimRight(key, "0123456789")]
}

// own looks a header up in one language.
func (g *glossary) own(key string) meant {
	if k := find(g.programs, key); k.field != "" {
		return k
	}
	return find(g.words, key)
}

// meaning looks a header up in one language, then in English, which programs
// in other languages mix in, then among the plain words of all.
func meaning(best int, key string) meant {
	if k := glossaries[best].own(key); k.field != "" {
		return k
	}
	if k := glossaries[0].own(key); k.field != "" {
		return k
	}
	for i := range glossaries {
		if k := find(glossaries[i].words, key); k.field != "" {
			return k
		}
	}
	return meant{}
}
