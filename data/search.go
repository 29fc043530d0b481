package data

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"unicode"

	"cortado/app"
)

// Find answers from the table search, which holds the folded texts of everybody
// outside the bin, through two indexes: search_words by the beginnings of
// words, search_inside by runs of three letters. The functions that save keep
// them in step: they mark people, and flush writes the texts before the change
// is committed.

// index adds the texts of somebody who has none yet, and their words to both
// indexes unless those are written anew afterwards.
func (w *writer) index(id app.PersonID, t texts, indexes bool) error {
	if err := w.keepTexts(id, t); err != nil || !indexes {
		return err
	}
	return w.indexTexts(id, id)
}

func (w *writer) keepTexts(id app.PersonID, t texts) error {
	w.written[id] = &t
	_, err := w.exec("INSERT INTO search (person, name, about, notes) VALUES (?, ?, ?, ?)", int64(id), t.name, t.about, t.notes)
	return err
}

// indexTexts adds the words of people from one id to another to both indexes.
func (w *writer) indexTexts(from, to app.PersonID) error {
	for _, index := range indexNames {
		_, err := w.exec("INSERT INTO "+index+" (rowid, name, about, notes) SELECT person, name, about, notes FROM search WHERE person BETWEEN ? AND ?",
			int64(from), int64(to))
		if err != nil {
			return err
		}
	}
	return nil
}

// indexFresh adds the words of everybody who came in this change. One index is
// filled after the other and in one statement, which takes half the time of
// going back and forth between them for every person.
func (w *writer) indexFresh() error {
	slices.Sort(w.fresh)
	for i := 0; i < len(w.fresh); {
		n := 1
		for i+n < len(w.fresh) && w.fresh[i+n] == w.fresh[i]+app.PersonID(n) {
			n++
		}
		if err := w.indexTexts(w.fresh[i], w.fresh[i+n-1]); err != nil {
			return err
		}
		i += n
	}
	w.fresh = w.fresh[:0]
	return nil
}

// unindex removes the texts of a person, and first, while they can still be
// read, their words from both indexes.
func (w *writer) unindex(id app.PersonID, indexes bool) error {
	if indexes {
		for _, index := range indexNames {
			if _, err := w.exec("DELETE FROM "+index+" WHERE rowid = ?", int64(id)); err != nil {
				return err
			}
		}
	}
	w.written[id] = nil
	_, err := w.exec("DELETE FROM search WHERE person = ?", int64(id))
	return err
}

var indexNames = []string{"search_words", "search_inside"}

// bulk is from how many people on it is faster to write both indexes anew than
// to take each person's words out of them.
const bulk = 1000

// flush indexes who is new, writes the texts of everybody marked, and empties
// the blocks of the digest into which somebody new belongs.
func (w *writer) flush() error {
	for id := range w.blocks {
		if _, err := w.exec("INSERT OR REPLACE INTO digest VALUES (?, 0, x'')", id); err != nil {
			return fault("empty digest", err)
		}
	}
	clear(w.blocks)
	if err := w.indexFresh(); err != nil {
		return fault("index people", err)
	}
	ids := make([]app.PersonID, 0, len(w.touched))
	for id := range w.touched {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	anew := 0
	for _, id := range ids {
		changed, err := w.reindex(id, len(ids) < bulk)
		if err != nil {
			return fault("index person", err)
		}
		if changed {
			anew++
		}
	}
	clear(w.touched)
	if anew > 0 && len(ids) >= bulk {
		return fault("index people", rebuild(w.s))
	}
	return nil
}

// reindex brings the texts of one person up to date, with both indexes or
// without, and says whether they changed.
func (w *writer) reindex(id app.PersonID, indexes bool) (bool, error) {
	kept, there, err := w.indexed(id)
	if err != nil {
		return false, err
	}
	people, err := list(context.Background(), w.s, func(row scanner) (app.Person, error) {
		var p app.Person
		var skills, tags, emails, phones, wants, past, schools, groups, extra string
		err := row.Scan(&p.Name.Given, &p.Name.Family, &p.Name.Nickname, &p.Title, &p.Organisation, &p.Place, &p.Through, &p.Notes,
			&skills, &tags, &emails, &phones, &wants, &past, &schools, &groups, &extra)
		var u unpacking
		p.Skills, p.Tags, p.Emails, p.Phones, p.Wants = u.skills(skills, ""), u.texts(tags), u.emails(emails), u.phones(phones), u.wants(wants)
		p.Past, p.Schools, p.Groups, p.Extra = u.positions(past), u.texts(schools), u.texts(groups), u.extra(extra)
		return p, errors.Join(err, u.err)
	}, `SELECT given, family, nickname, title, organisation, place, through, notes, skills, tags, emails,
		phones, wants, past, schools, groups, extra FROM person WHERE id = ? AND deleted = ''`, int64(id))
	if err != nil {
		return false, err
	}
	if len(people) == 0 {
		if there {
			return true, w.unindex(id, indexes)
		}
		return false, nil
	}
	notes, err := values[string](w.s, `SELECT text FROM note WHERE person = ?1
		UNION ALL SELECT note FROM talk WHERE person = ?1 AND note <> ''
		UNION ALL SELECT note FROM contact WHERE person = ?1 AND note <> ''`, int64(id))
	if err != nil {
		return false, err
	}
	fresh := searchText(people[0], strings.Join(notes, " \n "))
	if there && fresh == kept {
		return false, nil
	}
	if there {
		if err := w.unindex(id, indexes); err != nil {
			return false, err
		}
	}
	return true, w.index(id, fresh, indexes)
}

func (w *writer) indexed(id app.PersonID) (t texts, there bool, err error) {
	found, err := list(context.Background(), w.s, func(row scanner) (texts, error) {
		var t texts
		return t, row.Scan(&t.name, &t.about, &t.notes)
	}, "SELECT name, about, notes FROM search WHERE person = ?", int64(id))
	if err != nil || len(found) == 0 {
		return texts{}, false, err
	}
	return found[0], true, nil
}

// Find searches everybody outside the bin; see app.Reader. Every word has to be
// found. First come those who have all words as whole words of their name, then
// as beginnings of words of their name, of what they are, of anything; last
// those who have a word inside another. Within each, by name.
func (r *reads) Find(ctx context.Context, words string, limit int) ([]app.PersonID, error) {
	if r.before != nil {
		if err := r.before(); err != nil {
			return nil, err
		}
	}
	if limit <= 0 {
		limit = -1
	}
	terms := searchTerms(words)
	if len(terms) == 0 {
		if strings.TrimSpace(words) != "" {
			return []app.PersonID{}, nil
		}
		ids, err := values[app.PersonID](r.s, "SELECT person FROM search ORDER BY name, person LIMIT ?", limit)
		return ids, fault("find people", err)
	}
	out := []app.PersonID{}
	seen := map[app.PersonID]bool{}
	for _, q := range tiers(terms) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		found, err := r.packedIDs(q.sql, q.args...)
		if err != nil {
			return nil, fault("find people", err)
		}
		for _, id := range found {
			if !seen[id] {
				seen[id] = true
				out = append(out, id)
			}
		}
		if limit > 0 && len(out) >= limit {
			return out[:limit], nil
		}
	}
	return out, nil
}

// packedIDs reads many ids as one text: rows of their own would take most of
// the time.
func (r *reads) packedIDs(query string, args ...any) ([]app.PersonID, error) {
	text, err := one[sql.NullString](r.s, "SELECT group_concat(id) FROM ("+query+")", args...)
	if err != nil || text.String == "" {
		return nil, err
	}
	out := make([]app.PersonID, 0, 1+strings.Count(text.String, ","))
	id := app.PersonID(0)
	for i := 0; i < len(text.String); i++ {
		if c := text.String[i]; c == ',' {
			out = append(out, id)
			id = 0
		} else {
			id = 10*id + app.PersonID(c-'0')
		}
	}
	return append(out, id), nil
}

// searchTerms cuts what was typed into folded words.
func searchTerms(words string) []string {
	words = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, words)
	terms := strings.Fields(app.Fold(words))
	if len(terms) > maxTerms {
		terms = terms[:maxTerms]
	}
	return terms
}

// maxTerms bounds how many words of a search count, so that a pasted page is
// answered as fast as a name.
const maxTerms = 12

// tier is one question of a search.
type tier struct {
	sql  string
	args []any
}

// tiers gives the questions for the words in the order of their answers' rank.
// What a user types is quoted, so that none of it is read as syntax.
func tiers(terms []string) []tier {
	var out []tier
	if begin, ok := matchAll(terms, spoken, quoted); ok {
		words := func(columns, match string) tier {
			return tier{"SELECT rowid AS id FROM search_words WHERE search_words MATCH ?", []any{"{" + columns + "} : (" + match + ")"}}
		}
		whole, _ := matchAll(terms, spoken, func(t string) string { return strings.TrimSuffix(quoted(t), "*") })
		out = append(out, words("name", whole), words("name", begin), words("name about", begin), words("name about notes", begin))
	}
	return append(out, inside(terms))
}

// matchAll joins the words into one expression; ok is false when one of them
// cannot be looked up this way.
func matchAll(terms []string, can func(string) bool, quote func(string) string) (match string, ok bool) {
	parts := make([]string, len(terms))
	for i, t := range terms {
		if !can(t) {
			return "", false
		}
		parts[i] = quote(t)
	}
	return strings.Join(parts, " AND "), true
}

// quoted is a word as an FTS5 string that matches beginnings.
func quoted(t string) string { return `"` + strings.ReplaceAll(t, `"`, `""`) + `"*` }

// wordly says whether a word has a letter or digit, which the index of words
// is made of.
func wordly(t string) bool {
	return strings.IndexFunc(t, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Co, r) }) >= 0
}

// spoken says whether a word is one to the index of words too. To it c++ is c,
// so that signs which make another word are looked for as they are.
func spoken(t string) bool { return wordly(t) && !strings.ContainsAny(t, "+#&") }

// inside finds words of three letters and more anywhere, also inside others.
// Shorter ones are beginnings when they are written with an alphabet: "an"
// inside a word finds half the world. Signs, and scripts that put no spaces
// between words, are looked for in the text itself.
func inside(terms []string) tier {
	var sets []string
	var args []any
	var runs, starts []string
	for _, t := range terms {
		switch {
		case len([]rune(t)) >= 3:
			runs = append(runs, strings.TrimSuffix(quoted(t), "*"))
		case wordly(t) && !unspaced(t) && len(t) == len(onlyWordly(t)):
			starts = append(starts, quoted(t))
		default:
			sets = append(sets, "SELECT person AS id FROM search WHERE instr(name, ?) OR instr(about, ?) OR instr(notes, ?)")
			args = append(args, t, t, t)
		}
	}
	if len(runs) > 0 {
		sets = append(sets, "SELECT rowid AS id FROM search_inside WHERE search_inside MATCH ?")
		args = append(args, strings.Join(runs, " AND "))
	}
	if len(starts) > 0 {
		sets = append(sets, "SELECT rowid AS id FROM search_words WHERE search_words MATCH ?")
		args = append(args, strings.Join(starts, " AND "))
	}
	return tier{strings.Join(sets, " INTERSECT "), args}
}

func onlyWordly(t string) string {
	return strings.Map(func(r rune) rune {
		if wordly(string(r)) {
			return r
		}
		return -1
	}, t)
}

// unspaced says whether a word is of a script without spaces between words.
func unspaced(t string) bool {
	return strings.IndexFunc(t, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	}) >= 0
}

// rebuild makes the indexes anew from the texts, without a trace of older ones.
func rebuild(s *session) error {
	for _, index := range indexNames {
		if _, err := s.exec("INSERT INTO " + index + " (" + index + ") VALUES ('rebuild')"); err != nil {
			return err
		}
	}
	return nil
}
