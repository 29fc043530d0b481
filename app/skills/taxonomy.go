// Package skills knows the names of workplace skills and reads job titles.
//
// A Taxonomy maps what people type or import ("Excel", "Tabellenkalkulation")
// to named skills; a Lexicon says what a job title tells about function,
// seniority and likely skills, each with a certainty that is calibrated: of
// the claims at .8, four in five are right. Both are compiled once by Load
// from line-based files in assets and never change afterwards, so they can be
// used from several goroutines. Nothing here has a clock, files of the user or
// a network.
package skills

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Languages are the languages every named skill has a name in.
var Languages = []string{"en", "de", "fr", "es"}

// OwnPrefix begins the id of a skill that the user named and the taxonomy
// does not know.
const OwnPrefix = "own:"

// Skill is one named skill of the taxonomy.
type Skill struct {
	ID      string
	Family  string
	Names   map[string]string // by language: en, de, fr, es
	Aliases []string          // other spellings in any language
}

// Family is a group of neighbouring skills.
type Family struct {
	ID    string
	Names map[string]string // by language: en, de, fr, es
}

// Taxonomy is the list of named skills and every way to write them.
type Taxonomy struct {
	families []Family
	skills   []Skill
	byID     map[string]int
	exact    map[string]int  // key → skill
	stems    map[string]int  // key without plural s → skill
	hints    map[string]int  // words that point to a skill in free text only
	cased    map[string]bool // raw spelling that free text must use exactly
	mustCase map[string]bool // keys of those
	begins   map[string]bool // words that begin a name, for titles
	maxWords int
	typed    []spelling        // for Suggest
	keys     map[string]string // while compiling: text → key
}

// parseTaxonomy reads every file of the folder. A line is
//
//	[family] English | Deutsch | français | español
//	id | English | Deutsch | français | español | alias, alias | hint, hint
//
// An alias with ^ before it counts in free text only when written with
// exactly those capitals ("Go", "R"); a hint never names the skill but points
// to it in free text ("charge" → pricing).
func parseTaxonomy(files fs.FS) (*Taxonomy, error) {
	t := &Taxonomy{
		byID: map[string]int{}, exact: make(map[string]int, 1<<12), stems: make(map[string]int, 1<<12),
		hints: map[string]int{}, cased: map[string]bool{}, mustCase: map[string]bool{}, keys: make(map[string]string, 1<<12),
	}
	family := ""
	err := eachLine(files, "skills", func(line string) error {
		if rest, ok := strings.CutPrefix(line, "["); ok {
			id, names, ok := strings.Cut(rest, "]")
			cells := splitCells(names)
			if !ok || len(cells) != len(Languages) {
				return fmt.Errorf("family needs an id and %d names", len(Languages))
			}
			family = id
			t.families = append(t.families, Family{ID: id, Names: namesOf(cells)})
			return nil
		}
		cells := splitCells(line)
		if family == "" || len(cells) < 5 || len(cells) > 7 {
			return fmt.Errorf("skill needs 5 to 7 cells, has %d", len(cells))
		}
		return t.add(family, cells)
	})
	if err != nil {
		return nil, err
	}
	t.addStems()
	t.prepareNamed()
	t.prepareSuggest()
	return t, nil
}

func splitCells(line string) []string {
	cells := strings.Split(line, "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}

func namesOf(cells []string) map[string]string {
	m := make(map[string]string, len(Languages))
	for i, lang := range Languages {
		m[lang] = cells[i]
	}
	return m
}

func (t *Taxonomy) add(family string, cells []string) error {
	s := Skill{ID: cells[0], Family: family, Names: namesOf(cells[1:5])}
	if _, dup := t.byID[s.ID]; dup || s.ID == "" {
		return fmt.Errorf("skill id %q is empty or used twice", s.ID)
	}
	n := len(t.skills)
	t.byID[s.ID] = n
	for _, lang := range Languages {
		if s.Names[lang] == "" {
			return fmt.Errorf("skill %q has no name in %q", s.ID, lang)
		}
		if err := t.claim(t.exact, s.Names[lang], n); err != nil {
			return err
		}
	}
	if len(cells) > 5 {
		for _, a := range splitList(cells[5]) {
			a, exact := strings.CutPrefix(a, "^")
			if exact {
				t.cased[a] = true
				t.mustCase[key(a)] = true
			}
			s.Aliases = append(s.Aliases, a)
			if err := t.claim(t.exact, a, n); err != nil {
				return err
			}
		}
	}
	if len(cells) > 6 {
		for _, h := range splitList(cells[6]) {
			if err := t.claim(t.hints, h, n); err != nil {
				return err
			}
		}
	}
	t.skills = append(t.skills, s)
	return nil
}

func splitList(cell string) []string {
	var out []string
	for p := range strings.SplitSeq(cell, ",") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

func (t *Taxonomy) claim(in map[string]int, text string, n int) error {
	k := key(text)
	if k == "" {
		return fmt.Errorf("%q says nothing", text)
	}
	if old, taken := in[k]; taken && old != n {
		return fmt.Errorf("%q is claimed by %q and skill number %d", text, t.skills[old].ID, n+1)
	}
	in[k] = n
	t.keys[text] = k
	t.maxWords = max(t.maxWords, 1+strings.Count(k, " "))
	return nil
}

// addStems lets the plural find the singular and the other way round, where
// that is not ambiguous.
func (t *Taxonomy) addStems() {
	clash := map[string]bool{}
	for k, n := range t.exact {
		s := stem(k)
		if old, ok := t.stems[s]; ok && old != n {
			clash[s] = true
		}
		t.stems[s] = n
	}
	for s := range clash {
		delete(t.stems, s)
	}
}

// generic words may stand around a skill without changing which one is meant:
// "Microsoft Excel", "Python (Programming Language)", "negotiation skills".
var genericBefore = []string{"microsoft", "ms", "google", "adobe", "apache", "strong", "basic", "advanced"}
var genericAfter = []string{"skills", "skill", "programming language", "programming", "software", "knowledge",
	"kenntnisse", "experience", "techniques", "competences"}

// Find maps typed or imported text to the id of a named skill. Case, accents,
// plural and every language's aliases are tried; text that merely contains a
// skill's name does not match.
func (t *Taxonomy) Find(text string) (id string, ok bool) {
	if n, ok := t.find(key(text)); ok {
		return t.skills[n].ID, true
	}
	if before, inside, found := strings.Cut(text, "("); found {
		inside, _, _ = strings.Cut(inside, ")")
		for _, part := range []string{before, inside} {
			if n, ok := t.find(key(part)); ok {
				return t.skills[n].ID, true
			}
		}
	}
	return "", false
}

func (t *Taxonomy) find(k string) (int, bool) {
	if k == "" {
		return 0, false
	}
	for {
		if n, ok := t.lookup(k); ok {
			return n, true
		}
		shorter := k
		for _, g := range genericAfter {
			shorter = strings.TrimSuffix(shorter, " "+g)
		}
		for _, g := range genericBefore {
			shorter = strings.TrimPrefix(shorter, g+" ")
		}
		if shorter == k {
			break
		}
		k = shorter
	}
	return 0, false
}

func (t *Taxonomy) lookup(k string) (int, bool) {
	if n, ok := t.exact[k]; ok {
		return n, true
	}
	if n, ok := t.stems[stem(k)]; ok {
		return n, true
	}
	if u := unumlaut(k); u != k {
		if n, ok := t.exact[u]; ok {
			return n, true
		}
	}
	return 0, false
}

// unumlaut undoes the spelling of ä, ö, ü as ae, oe, ue.
func unumlaut(s string) string {
	return strings.NewReplacer("ae", "a", "oe", "o", "ue", "u").Replace(s)
}

// ID is the id of the named skill that text means or, when there is none, a
// stable id for a skill of the user's own.
func (t *Taxonomy) ID(text string) string {
	text = strings.TrimPrefix(text, OwnPrefix)
	if _, ok := t.byID[text]; ok {
		return text
	}
	if id, ok := t.Find(text); ok {
		return id
	}
	return OwnPrefix + slug(text)
}

// slug writes text as lower-case words of any script joined by hyphens. Text
// without any letter or digit is written as the code points it consists of.
func slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(norm.NFKC.String(text)) {
		if isWordRune(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r) || r == '+' || r == '#' {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
			continue
		}
		gap = true
	}
	if b.Len() == 0 {
		for _, r := range text {
			if !unicode.IsSpace(r) {
				fmt.Fprintf(&b, "u%x", r)
			}
		}
	}
	if b.Len() == 0 {
		return "empty"
	}
	return b.String()
}

// Name is the skill's name in a language (en, de, fr, es); English where the
// language has none. It is false for ids the taxonomy does not know, such as
// own skills.
func (t *Taxonomy) Name(id, lang string) (string, bool) {
	n, ok := t.byID[id]
	if !ok {
		return "", false
	}
	if name := t.skills[n].Names[lang]; name != "" {
		return name, true
	}
	return t.skills[n].Names["en"], true
}

// Families are the groups of skills, in the order of the files.
func (t *Taxonomy) Families() []Family { return append([]Family(nil), t.families...) }

// All are the named skills, by family. The caller must not change their maps.
func (t *Taxonomy) All() []Skill { return append([]Skill(nil), t.skills...) }

// Related are the ids of the other skills of the same family, in order; none
// for an unknown id.
func (t *Taxonomy) Related(id string) []string {
	n, ok := t.byID[id]
	if !ok {
		return nil
	}
	var out []string
	for i, s := range t.skills {
		if i != n && s.Family == t.skills[n].Family {
			out = append(out, s.ID)
		}
	}
	return out
}
