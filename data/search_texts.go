package data

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// What of a person is searched, and in which spellings besides the plain one.

// texts is what is searched of a person.
type texts struct{ name, about, notes string }

// searchText gathers and folds a person's texts; more are notes kept elsewhere.
func searchText(p app.Person, more string) texts {
	n := p.Name
	name := []string{n.Given, n.Family, n.Nickname}
	about := []string{p.Title, p.Organisation, p.Place, p.Through}
	for _, s := range p.Skills {
		about = append(about, s.Name)
	}
	for _, w := range p.Wants {
		about = append(about, w.Text)
	}
	for _, j := range p.Past {
		about = append(about, j.Title, j.Organisation)
	}
	about = append(append(append(about, p.Tags...), p.Schools...), p.Groups...)
	about = append(about, otherSpellings(about)...)
	for _, e := range p.Emails {
		about = append(about, e.Address)
	}
	for _, t := range p.Phones {
		about = append(about, t.Number, digits(t.Number))
	}
	notes := []string{p.Notes}
	for _, x := range p.Extra {
		notes = append(notes, x.Value)
	}
	return texts{
		name:  app.Fold(strings.Join(append(name, otherSpellings(name)...), " ")),
		about: app.Fold(strings.Join(about, " \n ")),
		notes: app.Fold(strings.Join(append(notes, more), " \n ")),
	}
}

// otherSpellings gives the words that people also write in another way: without
// the marks inside (obrien for O'Brien, tsystems for T-Systems), and with German
// and Nordic letters written out (mueller for Müller).
func otherSpellings(texts []string) []string {
	var out []string
	for _, text := range texts {
		if strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || r == '\'' || r == '-' || r == '.' }) < 0 {
			continue // as nearly every text
		}
		for _, word := range strings.Fields(text) {
			if w := unmarked(word); w != word {
				out = append(out, w)
			}
			if w := writtenOut.Replace(word); w != word {
				out = append(out, w)
			}
		}
	}
	return out
}

// unmarked takes the apostrophes, hyphens and full stops out of a word that
// stand between letters or digits.
func unmarked(word string) string {
	runes := []rune(word)
	out := make([]rune, 0, len(runes))
	for i, r := range runes {
		if strings.ContainsRune("'’‘ʼ-.", r) && i > 0 && i+1 < len(runes) && wordRune(runes[i-1]) && wordRune(runes[i+1]) {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

var writtenOut = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "Ø", "Oe", "Å", "Aa")

// digits is a phone number written in one go.
func digits(number string) string {
	return strings.Map(func(r rune) rune {
		if (r < '0' || r > '9') && r != '+' {
			return -1
		}
		return r
	}, number)
}

// textsSince is the version of the schema since which all of this is searched.
const textsSince = 3

// renewTexts writes the search texts of everybody anew in a file of before.
func (d *DB) renewTexts() error {
	w := &writer{reads: d.reads, touched: map[app.PersonID]bool{}, written: map[app.PersonID]*texts{}, blocks: map[int64]bool{}}
	ids, err := values[app.PersonID](d.s, "SELECT id FROM person WHERE deleted = ''")
	if err != nil {
		return err
	}
	for _, id := range ids {
		w.touched[id] = true
	}
	if err := d.s.run("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err = w.flush()
	if err == nil {
		err = d.s.run("COMMIT")
	}
	if err != nil {
		_ = d.s.run("ROLLBACK")
	}
	return err
}
