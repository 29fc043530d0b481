package skills

// uninvert puts the words of a register's title in spoken order: registers
// sort "Engineer, civil" and "Operator, sewing machine" by their noun. The
// order changes only where that makes a phrase of the lexicon that names an
// occupation, reaching over the comma.
func (l *Lexicon) uninvert(ids []int32, toks []token) ([]int32, []token) {
	comma1 := nextComma(toks, 0)
	if comma1 == 0 || comma1 > 3 || comma1 == len(ids) {
		return ids, toks
	}
	end := nextComma(toks, comma1)
	if end-comma1 > 4 {
		return ids, toks
	}
	turned := make([]int32, 0, len(ids))
	turned = append(turned, ids[comma1:end]...)
	turned = append(turned, ids[:comma1]...)
	if !l.spans(turned, end-comma1) {
		return ids, toks
	}
	order := make([]token, 0, len(toks))
	order = append(order, toks[comma1:end]...)
	order = append(order, toks[:comma1]...)
	order[0].gap, order[end-comma1].gap = space, space
	return append(turned, ids[end:]...), append(order, toks[end:]...)
}

// nextComma is the place of the first token after from with a comma before
// it; the number of tokens when there is none.
func nextComma(toks []token, from int) int {
	for i := from + 1; i < len(toks); i++ {
		if toks[i].gap >= comma {
			return i
		}
	}
	return len(toks)
}

// spans says whether a phrase that names an occupation begins before place at
// and ends where ids end.
func (l *Lexicon) spans(ids []int32, at int) bool {
	for i := range at {
		if ids[i] < 0 {
			continue
		}
		for _, p := range l.terms[ids[i]] {
			n := len(p.words)
			if i+n != len(ids) || l.all[p.term].kind != role {
				continue
			}
			if sameWords(p.words, ids[i:i+n]) {
				return true
			}
		}
	}
	return false
}

func sameWords(a, b []int32) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
