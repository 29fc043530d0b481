package skills

import "strings"

func (l *Lexicon) indexPhrases() {
	for i := range l.all {
		for w := range strings.SplitSeq(l.all[i].phrase, " ") {
			l.wordID(w)
		}
	}
	l.mergeForms()
	for i := range l.all {
		ws := strings.Split(l.all[i].phrase, " ")
		ids := make([]int32, len(ws))
		for j, w := range ws {
			ids[j] = l.wordID(w)
		}
		l.terms[ids[0]] = append(l.terms[ids[0]], phrase{ids, i})
	}
	for _, ps := range l.terms {
		sortPhrases(ps)
	}
}

func sortPhrases(ps []phrase) {
	for i := 1; i < len(ps); i++ {
		for j := i; j > 0 && len(ps[j].words) > len(ps[j-1].words); j-- {
			ps[j], ps[j-1] = ps[j-1], ps[j]
		}
	}
}

// match finds the longest term that begins at ids[0].
func (l *Lexicon) match(ids []int32) (termIndex, length int, ok bool) {
	if ids[0] < 0 {
		return 0, 0, false
	}
	for _, p := range l.terms[ids[0]] {
		if len(p.words) > len(ids) {
			continue
		}
		if sameWords(p.words, ids) {
			return p.term, len(p.words), true
		}
	}
	return 0, 0, false
}

// matchBest is match, but gives up the last word of a phrase that another one
// needs more: a "director of product marketing" is no "director of product".
func (l *Lexicon) matchBest(ids []int32) (termIndex, length int, ok bool) {
	termIndex, length, ok = l.match(ids)
	if !ok || length < 3 || length == len(ids) || l.names[ids[length-2]] != "of" {
		return termIndex, length, ok
	}
	if _, next, found := l.match(ids[length-1:]); !found || next < 2 {
		return termIndex, length, ok
	}
	if shorter, n, found := l.match(ids[:length-1]); found {
		return shorter, n, true
	}
	return termIndex, length, ok
}

// mergeForms makes the feminine and plural forms of adjectives that stand in
// phrases one word with their base form, so that "travailleuse sociale" finds
// "travailleur social" although "assistente sociale" is a phrase too; and lets
// a German adjective do without the r of its masculine form.
func (l *Lexicon) mergeForms() {
	for _, w := range l.names {
		for _, e := range []ending{{"ale", "al"}, {"ales", "al"}, {"aux", "al"}, {"elle", "el"}, {"iva", "ivo"}, {"ive", "if"},
			{"trice", "teur"}, {"euse", "eur"}, {"iere", "ier"}, {"ora", "or"}, {"ica", "ico"}, {"era", "ero"}, {"iva", "ivo"}} {
			if base, ok := strings.CutSuffix(w, e.from); ok && len(base) > 2 {
				if id, ok := l.vocab[base+e.to]; ok {
					l.vocab[w] = id
				}
			}
		}
		// "Kaufmännische/r Leiter/in" loses its r.
		if strings.HasSuffix(w, "ischer") || strings.HasSuffix(w, "licher") {
			if _, ok := l.vocab[w[:len(w)-1]]; !ok {
				l.vocab[w[:len(w)-1]] = l.vocab[w]
			}
		}
	}
}

// isTerm says whether the lexicon has exactly this phrase.
func (l *Lexicon) isTerm(phrase string) bool {
	ws := strings.Split(phrase, " ")
	ids := make([]int32, len(ws))
	for i, w := range ws {
		id, ok := l.vocab[w]
		if !ok {
			return false
		}
		ids[i] = id
	}
	ti, n, ok := l.match(ids)
	return ok && n == len(ids) && l.all[ti].kind != noise
}

// matchBent tries match with another form of the first word: a plural may be
// known from some phrase only, while its singular is a term.
func (l *Lexicon) matchBent(ids []int32) (termIndex, length int, ok bool) {
	if ids[0] < 0 || len(l.names[ids[0]]) < 5 {
		return 0, 0, false
	}
	base, ok := l.bend(l.names[ids[0]])
	if !ok || base == ids[0] {
		return 0, 0, false
	}
	bent := append([]int32{base}, ids[1:]...)
	return l.match(bent)
}
