package data

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// A window asks Prepare once, and from then on the texts of the table search are
// kept in memory and read there: with 30,000 people and 100,000 notes a first
// letter that everybody has is answered in milliseconds, which both indexes
// cannot do. Until then, on the command line and inside a change the indexes
// answer. The answers are the same.

// remembered is the texts of everybody outside the bin.
type remembered struct {
	ids     []app.PersonID
	columns [3]searchColumn // name, about, notes
	// changed are those whose texts changed since they were read; nil for who is
	// searched no more.
	changed map[app.PersonID]*texts
	asked   map[string][]uint8 // what was found of a word in everybody, a few words
	whole   bool               // everybody was read
}

// searchColumn is one text of everybody, one behind the other, as it is and as words
// alone: parted by single blanks, with a blank at both ends.
type searchColumn struct {
	text, words         string
	textEnds, wordsEnds []int
	whole, parts        strings.Builder // while it is read
}

// mostChanged is from how many changed texts on all of them are read anew.
const mostChanged = 1000

// mostAsked is for how many words the places are remembered.
const mostAsked = 16

// find answers a search from memory, or through the indexes before Prepare.
func (d *DB) find(ctx context.Context, words string, limit int) ([]app.PersonID, error) {
	terms := searchTerms(words)
	if len(terms) == 0 || d.memory == nil || !d.memory.whole {
		return d.reads.Find(ctx, words, limit)
	}
	found := d.memory.find(terms)
	if limit > 0 && len(found) > limit {
		found = found[:limit]
	}
	return found, nil
}

// preparedAtOnce is how many people's texts are read in one turn, so that others
// get theirs between.
const preparedAtOnce = 2000

// Prepare reads what is searched into memory, unless it is there; see app.Store.
func (d *DB) Prepare(ctx context.Context) error {
	var mine *remembered
	for {
		more, err := ask(ctx, d, func() (bool, error) {
			if mine == nil {
				if d.memory != nil { // it is there, or somebody else reads it
					return false, nil
				}
				mine = &remembered{changed: map[app.PersonID]*texts{}, asked: map[string][]uint8{}}
				d.memory = mine
			}
			if d.memory != mine { // so much changed that it would be read anew
				return false, nil
			}
			more, err := mine.read(ctx, d.s)
			if err != nil {
				d.memory = nil
			}
			return more, err
		})
		if err != nil || !more {
			return fault("read search texts", err)
		}
	}
}

// read takes the texts of the next people, and says whether there are more.
func (m *remembered) read(ctx context.Context, s *session) (more bool, err error) {
	last := app.PersonID(0)
	if n := len(m.ids); n > 0 {
		last = m.ids[n-1]
	}
	rows, err := list(ctx, s, func(row scanner) (texts, error) {
		var id app.PersonID
		var t texts
		err := row.Scan(&id, &t.name, &t.about, &t.notes)
		m.ids = append(m.ids, id)
		return t, err
	}, "SELECT person, name, about, notes FROM search WHERE person > ? ORDER BY person LIMIT ?", int64(last), preparedAtOnce)
	if err != nil {
		return false, err
	}
	for _, t := range rows {
		for i, text := range []string{t.name, t.about, t.notes} {
			c := &m.columns[i]
			c.whole.WriteString(text)
			writeWords(&c.parts, text)
			c.textEnds, c.wordsEnds = append(c.textEnds, c.whole.Len()), append(c.wordsEnds, c.parts.Len())
		}
	}
	if len(rows) == preparedAtOnce {
		return true, nil
	}
	for i := range m.columns {
		c := &m.columns[i]
		c.text, c.words = c.whole.String(), c.parts.String()
	}
	m.whole = true
	return false, nil
}

// keepWritten takes the texts that a change wrote; nil for who is searched no more.
func (d *DB) keepWritten(written map[app.PersonID]*texts) {
	if d.memory == nil {
		return
	}
	for id, t := range written {
		d.memory.changed[id] = t
	}
	if len(d.memory.changed) > mostChanged {
		d.memory = nil
	}
}

// writeWords writes the words of a text as the index of words cuts them.
func writeWords(b *strings.Builder, text string) {
	b.WriteByte(' ')
	apart := true
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if tokenRune(r) {
			b.WriteString(text[i : i+size])
			apart = false
		} else if !apart {
			b.WriteByte(' ')
			apart = true
		}
		i += size
	}
	if !apart {
		b.WriteByte(' ')
	}
}

// tokenRune says what the index of words takes for a part of one.
func tokenRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Co, r)
}

// The tiers of a search in which somebody is found by a word, as bits: see Find.
const (
	byName uint8 = 1 << iota
	byNameBegin
	byAboutBegin
	byBegin
	byInside
	byTiers = 5
)

// sought is a word of a search, ready to be looked for.
type sought struct {
	term   string
	begin  string // as the beginning of words; empty when it is only looked for as it is
	inside bool   // also inside words
	plain  bool   // of letters and digits alone
}

func newSought(term string) sought {
	s := sought{term: term}
	if spoken(term) {
		var b strings.Builder
		writeWords(&b, term)
		s.begin = strings.TrimSuffix(b.String(), " ")
	}
	s.plain = len(term) == len(onlyWordly(term))
	s.inside = utf8.RuneCountInString(term) >= 3 || unspaced(term) || !s.plain
	return s
}

// find gives who has every word, in the order of Find.
func (m *remembered) find(terms []string) []app.PersonID {
	var tiers [byTiers][]app.PersonID
	all := make([]sought, len(terms))
	places := make([][]uint8, len(terms))
	for i, t := range terms {
		all[i] = newSought(t)
		places[i] = m.places(all[i])
	}
	for at, id := range m.ids {
		in := places[0][at]
		for _, p := range places[1:] {
			in &= p[at]
		}
		if in == 0 {
			continue
		}
		if _, later := m.changed[id]; !later {
			tiers[lowest(in)] = append(tiers[lowest(in)], id)
		}
	}
	for id, t := range m.changed {
		if t == nil {
			continue
		}
		in := ^uint8(0)
		for _, s := range all {
			in &= s.in(t)
		}
		if in != 0 {
			at, _ := slices.BinarySearch(tiers[lowest(in)], id)
			tiers[lowest(in)] = slices.Insert(tiers[lowest(in)], at, id)
		}
	}
	out := slices.Concat(tiers[:]...)
	if out == nil {
		out = []app.PersonID{}
	}
	return out
}

func lowest(bits uint8) int {
	for i := range byTiers {
		if bits&(1<<i) != 0 {
			return i
		}
	}
	return 0
}

// places gives for everybody the tiers in which they have a word.
func (m *remembered) places(s sought) []uint8 {
	if found, known := m.asked[s.term]; known {
		return found
	}
	found := make([]uint8, len(m.ids))
	for i := range m.columns {
		c := &m.columns[i]
		if s.plain {
			s.placesOf(c, i, found)
			continue
		}
		if s.begin != "" {
			eachPlace(c.words, c.wordsEnds, s.begin, func(person, end int) bool { return begins(c, i, found, person, end) })
		}
		eachPlace(c.text, c.textEnds, s.term, func(person, _ int) bool { found[person] |= byInside; return true })
	}
	s.close(found)
	if len(m.asked) >= mostAsked {
		clear(m.asked)
	}
	m.asked[s.term] = found
	return found
}

// placesOf looks for a word of letters and digits alone, its beginnings and its
// insides in one go.
func (s sought) placesOf(c *searchColumn, i int, found []uint8) {
	// There is a blank before every word. It is looked at afterwards: looking for
	// blanks would stop at every word there is.
	eachPlace(c.words, c.wordsEnds, s.term, func(person, end int) bool {
		if s.inside {
			found[person] |= byInside
		}
		return c.words[end-len(s.term)-1] == ' ' && begins(c, i, found, person, end)
	})
}

// begins notes that a word of a column begins with what ends at a place, and
// says whether nothing better is to come in this text.
func begins(c *searchColumn, i int, found []uint8, person, end int) bool {
	found[person] |= begun(i)
	if i == 0 && c.words[end] != ' ' { // and one behind
		return false
	}
	found[person] |= whole(i)
	return true
}

// begun is the tiers in which the beginning of a word of a column is found.
func begun(column int) uint8 {
	return [...]uint8{byNameBegin | byAboutBegin | byBegin, byAboutBegin | byBegin, byBegin}[column]
}

// whole is the tiers in which a whole word of a column is found besides.
func whole(column int) uint8 { return [...]uint8{byName, 0, 0}[column] }

// close adds the last tier for words that are only looked for at beginnings.
func (s sought) close(found []uint8) {
	if s.inside {
		return
	}
	for i := range found {
		if found[i]&byBegin != 0 {
			found[i] |= byInside
		}
	}
}

// in gives the tiers in which somebody has the word.
func (s sought) in(t *texts) uint8 {
	one := remembered{ids: []app.PersonID{0}, asked: map[string][]uint8{}}
	for i, text := range []string{t.name, t.about, t.notes} {
		var b strings.Builder
		writeWords(&b, text)
		one.columns[i] = searchColumn{text: text, words: b.String(), textEnds: []int{len(text)}, wordsEnds: []int{b.Len()}}
	}
	return one.places(s)[0]
}

// eachPlace calls found for every place of a term in the texts that end where ends
// says, with the text's number and where the term ends, until found says that
// this text is done.
func eachPlace(all string, ends []int, term string, found func(text, end int) bool) {
	text := 0
	for from := 0; from < len(all); {
		at := strings.Index(all[from:], term)
		if at < 0 {
			return
		}
		at += from
		for ends[text] <= at {
			text++
		}
		end := at + len(term)
		switch {
		case end > ends[text]: // it runs over into the next text
			from = ends[text]
		case found(text, end):
			from = ends[text]
		default:
			from = end
		}
	}
}
