package skills

import "strings"

// ending is a way from one form of a word to the form in the lexicon.
type ending struct{ from, to string }

// endings undo feminine forms, plurals and the declension of adjectives in
// German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian
// languages, as far as spelling alone tells; longest first.
var endings = []ending{
	{"ffe", "f"}, {"innen", ""}, {"frauen", "mann"}, {"frau", "mann"}, {"leute", "mann"}, {"trices", "teur"}, {"trice", "teur"}, {"trice", "tore"},
	{"euses", "eur"}, {"euse", "eur"}, {"ienne", "ien"}, {"ieres", "ier"}, {"iere", "ier"}, {"enne", "en"},
	{"iera", "iere"}, {"elles", "el"}, {"elle", "el"}, {"oras", "or"}, {"ores", "or"}, {"ora", "or"},
	{"doras", "dor"}, {"ives", "if"}, {"ive", "if"}, {"ales", "al"}, {"aux", "al"}, {"ere", "er"}, {"ies", "y"},
	{"essa", "e"}, {"euse", "e"}, {"in", ""}, {"in", "e"}, {"in", "er"}, {"er", ""}, {"es", ""}, {"en", ""}, {"em", ""}, {"ne", "n"},
	{"as", "o"}, {"os", "o"}, {"ta", "to"}, {"ster", ""}, {"ska", "sk"}, {"na", ""}, {"te", "t"}, {"er", "e"},
	{"a", "o"}, {"a", "e"}, {"e", ""}, {"s", ""}, {"n", ""}, {"i", "o"},
}

// known finds the lexicon's word for a folded token by its exact spelling or
// another grammatical form of it.
func (l *Lexicon) known(w string) (int32, bool) {
	if id, ok := l.vocab[w]; ok {
		return id, true
	}
	if len(w) < 5 {
		return -1, false
	}
	if u := unumlaut(w); u != w {
		if id, ok := l.vocab[u]; ok {
			return id, true
		}
		if id, ok := l.bend(u); ok {
			return id, true
		}
	}
	return l.bend(w)
}

func (l *Lexicon) bend(w string) (int32, bool) {
	for _, e := range endings {
		base, ok := strings.CutSuffix(w, e.from)
		if !ok || len(base)+len(e.to) < 4 {
			continue
		}
		if id, ok := l.vocab[base+e.to]; ok {
			return id, true
		}
	}
	return -1, false
}

// ids turns the tokens of a title into words of the lexicon. A compound such
// as "Vertriebsleiterin" becomes its parts; an unknown word is -1. The result
// is parallel to the returned tokens.
func (l *Lexicon) ids(toks []token) ([]int32, []token) {
	out := make([]int32, 0, len(toks)+4)
	kept := make([]token, 0, len(toks)+4)
	for _, t := range toks {
		g := t.gap
		parts := l.wordsOf(t.text)
		whole := true
		if len(parts) > 1 {
			_, whole = l.taxonomy.lookup(t.text)
		}
		for i, id := range parts {
			k := token{text: t.text, raw: t.raw, gap: g, note: t.note}
			switch {
			case whole && i > 0:
				k.text = ""
			case !whole && id >= 0:
				k.text = l.names[id]
			}
			g = space
			out = append(out, id)
			kept = append(kept, k)
		}
	}
	return out, kept
}

func (l *Lexicon) wordsOf(w string) []int32 {
	if id, ok := l.known(w); ok {
		return []int32{id}
	}
	if a, b, ok := strings.Cut(w, "&"); ok && a != "" && b != "" {
		return append(l.wordsOf(a), l.wordsOf(b)...)
	}
	if parts, ok := l.compound(w, 0); ok {
		return parts
	}
	if u := unumlaut(w); u != w {
		if parts, ok := l.compound(u, 0); ok {
			return parts
		}
	}
	if id, ok := l.mistyped(w); ok {
		return []int32{id}
	}
	if id, ok := l.occupationAtEnd(w); ok {
		return []int32{-1, id}
	}
	return []int32{-1}
}

// compound takes a German, Dutch or Scandinavian compound apart: the longest
// known tail, and what stands before it. "Vertriebs|leiter", "projekt|ledare".
func (l *Lexicon) compound(w string, depth int) ([]int32, bool) {
	if len(w) < 7 || depth > 2 {
		return nil, false
	}
	forms := []string{w}
	for _, e := range endings {
		if base, ok := strings.CutSuffix(w, e.from); ok && len(base) >= 6 {
			forms = append(forms, base+e.to)
		}
	}
	for _, form := range forms {
		for _, tail := range l.tails {
			front, ok := strings.CutSuffix(form, tail)
			if !ok || len(front) < 2 {
				continue
			}
			id := l.vocab[tail]
			if parts, ok := l.front(front, depth); ok {
				return append(parts, id), true
			}
			if len(front) >= 4 && len(tail) >= 6 {
				if longer, ok := l.occupationAtEnd(form); ok {
					id = longer
				}
				return []int32{-1, id}, true
			}
		}
	}
	return nil, false
}

// occupationAtEnd finds the occupation that an unknown compound ends with:
// "Berufsfeuerwehrmann", "Wijkverpleegkundige", "Kriminalkommissarin".
func (l *Lexicon) occupationAtEnd(w string) (int32, bool) {
	const shortestFront, shortestEnd = 3, 7
	for i := shortestFront; i+shortestEnd <= len(w); i++ {
		if id, ok := l.known(w[i:]); ok && l.isOccupation(id) {
			return id, true
		}
	}
	return -1, false
}

// isOccupation says whether a word alone names an occupation.
func (l *Lexicon) isOccupation(id int32) bool {
	for _, p := range l.terms[id] {
		if len(p.words) == 1 {
			return l.all[p.term].kind == role
		}
	}
	return false
}

// front reads the first part of a compound, with the letters that join it to
// the next one taken off.
func (l *Lexicon) front(w string, depth int) ([]int32, bool) {
	for _, joint := range []string{"", "s", "n", "en", "es", "er", "e", "ns"} {
		base, ok := strings.CutSuffix(w, joint)
		if !ok || len(base) < 2 {
			continue
		}
		for _, missing := range []string{"", "e", "en"} {
			if id, ok := l.vocab[base+missing]; ok && (len(base) > 2 || missing == "") {
				return []int32{id}, true
			}
		}
	}
	for _, joint := range []string{"", "s", "n", "en"} {
		base, ok := strings.CutSuffix(w, joint)
		if !ok {
			continue
		}
		if parts, ok := l.compound(base, depth+1); ok {
			return parts, true
		}
	}
	return nil, false
}

// typoLength is the shortest word in which one wrong letter is forgiven.
const typoLength = 6

// alike is where words that could be mistaken for each other meet: the first
// letter, which must be right, and the length.
type alike struct {
	first  byte
	length int
}

func (l *Lexicon) indexTypos() {
	for id, w := range l.names {
		if len(w) >= typoLength {
			k := alike{w[0], len(w)}
			l.typos[k] = append(l.typos[k], int32(id))
		}
	}
}

// mistyped finds the one word that differs from w by a letter left out, put
// in, changed or swapped with its neighbour. Two such words are none.
func (l *Lexicon) mistyped(w string) (int32, bool) {
	if len(w) < typoLength {
		return -1, false
	}
	best := int32(-1)
	for length := len(w) - 1; length <= len(w)+1; length++ {
		if length < typoLength || length == len(w) && length < typoLength+1 {
			continue
		}
		for _, id := range l.typos[alike{w[0], length}] {
			if !oneOff(l.names[id], w) {
				continue
			}
			if best >= 0 {
				return -1, false
			}
			best = id
		}
	}
	return best, best >= 0
}

// oneOff says whether a and b differ by one edit, a swap of neighbours
// included.
func oneOff(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) {
		return false
	}
	return a[i+1:] == b[i+1:] ||
		i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
