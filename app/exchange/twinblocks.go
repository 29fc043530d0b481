package exchange

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// blocks are the people of every key, in the order of their ids.
type blocks map[string][]int

func (b blocks) add(key string, i int) {
	if at := b[key]; key != "" && (len(at) == 0 || at[len(at)-1] != i) {
		b[key] = append(at, i)
	}
}

// byKeys compares those who share a profile, an e-mail address or a phone.
func (s *searching) byKeys() {
	var all []blocks
	for _, keys := range []func(*figure) []string{
		func(f *figure) []string { return f.slugs },
		func(f *figure) []string { return f.emails },
		func(f *figure) []string { return f.phones },
	} {
		b := blocks{}
		for i := range s.figures {
			for _, key := range keys(&s.figures[i]) {
				b.add(key, i)
			}
		}
		for key, block := range b {
			s.holders[key] = len(block)
		}
		all = append(all, b)
	}
	for _, b := range all {
		for _, block := range b {
			if len(block) <= mostInBlock {
				s.all(block)
				continue
			}
			parts := blocks{} // an office: only those of one name
			for _, i := range block {
				for _, key := range s.figures[i].nameKeys() {
					parts.add(key, i)
				}
			}
			for _, part := range parts {
				s.most(part)
			}
		}
	}
}

// byNames compares those who share most of a name.
func (s *searching) byNames() {
	b, initials := blocks{}, map[string]bool{}
	for i := range s.figures {
		for _, key := range s.figures[i].nameKeys() {
			b.add(key, i)
		}
		if f := &s.figures[i]; len(f.given) > 0 && utf8.RuneCountInString(f.given[0]) == 1 {
			for _, key := range f.initialKeys() {
				initials[key] = true
			}
		}
	}
	if len(initials) > 0 {
		for i := range s.figures {
			for _, key := range s.figures[i].initialKeys() {
				if initials[key] {
					b.add("initial "+key, i)
				}
			}
		}
	}
	for _, block := range b {
		if len(block) <= mostInBlock {
			s.all(block)
			continue
		}
		parts := blocks{} // of a common name only those who share something else
		for _, i := range block {
			f := &s.figures[i]
			for _, w := range f.works {
				parts.add("work "+w, i)
			}
			for _, w := range f.schools {
				parts.add("school "+w, i)
			}
			if f.p.ConnectedOn != "" {
				parts.add("day "+string(f.p.ConnectedOn), i)
			}
		}
		for _, part := range parts {
			s.most(part)
		}
	}
}

// byHouses compares names that differ by a letter within one organisation: the
// given names of those with one family name and the other way round.
func (s *searching) byHouses() {
	b := blocks{}
	for i := range s.figures {
		f := &s.figures[i]
		if f.house == "" || len(f.given) == 0 || len(f.family) == 0 {
			continue
		}
		given, family := strings.Join(f.given, " "), strings.Join(f.family, " ")
		b.add("given "+given+" at "+f.house, i)
		b.add("family "+family+" at "+f.house, i)
	}
	for key, block := range b {
		if len(block) < 2 {
			continue
		}
		parts := blocks{}
		for _, i := range block {
			f := &s.figures[i]
			varies := strings.Join(f.family, " ")
			if strings.HasPrefix(key, "family ") {
				varies = strings.Join(f.given, " ")
			}
			// Two words within one edit of one another have a form in common
			// when each is written with one letter left out in turn.
			parts.add(varies, i)
			if len(varies) > longestName {
				continue
			}
			for at, r := range varies {
				parts.add(varies[:at]+varies[at+utf8.RuneLen(r):], i)
			}
		}
		for _, part := range parts {
			s.most(part)
		}
	}
}

// nameKeys are the pairs of a given and a family word under which a name is
// looked for, in either order; a short given name is looked for as what it
// stands for too.
func (f *figure) nameKeys() []string {
	if len(f.family) == 0 {
		return f.given[:min(len(f.given), 1)]
	}
	var given, keys []string
	for _, w := range slices.Concat(f.given[:min(len(f.given), mostNameKeys)], f.nicknames[:min(len(f.nicknames), 1)]) {
		given = append(given, w)
		long := longNames[w]
		given = append(given, long[:min(len(long), mostNameKeys)]...)
	}
	for _, g := range given {
		if utf8.RuneCountInString(g) < 2 {
			continue
		}
		for _, w := range f.family[:min(len(f.family), mostNameKeys)] {
			keys = append(keys, joinSorted([]string{g, w}))
		}
	}
	return keys
}

// initialKeys are the first letter of the given name with each family word.
func (f *figure) initialKeys() []string {
	if len(f.given) == 0 {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(f.given[0])
	var keys []string
	for _, w := range f.family[:min(len(f.family), mostNameKeys)] {
		keys = append(keys, string(first)+" "+w)
	}
	return keys
}

func joinSorted(words []string) string {
	words = slices.Clone(words)
	slices.Sort(words)
	return strings.Join(words, " ")
}

// most compares all pairs of a block, or of a large one each with the first.
func (s *searching) most(block []int) {
	if len(block) <= mostInBlock {
		s.all(block)
		return
	}
	for _, i := range block[1:] {
		s.compare(block[0], i)
	}
}

func (s *searching) all(block []int) {
	for at, i := range block {
		for _, j := range block[at+1:] {
			s.compare(i, j)
		}
	}
}
