// Package brief prepares a coffee: it chooses three questions to take along
// from a written bank, and lays the brief out as Markdown and as PDF. It knows
// no clock and draws no lots: the same input gives the same brief.
package brief

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"cortado/app"
	"cortado/assets"
)

// Place is one of the three places of a brief. Every question of the bank
// belongs to one, so that the three chosen differ in kind.
type Place int

const (
	ForNeed   Place = iota // about what I need most
	ForPerson              // about how this person sees things
	ForNext                // about what came of it, and what comes next
)

// Places is how many questions a brief has.
const Places = 3

var placeNames = []string{"need", "person", "next"} // by Place

// Languages lists the languages every question is written in.
func Languages() []string { return []string{"en", "de", "fr", "es"} }

// Asks says what a question asks for. The three of a brief ask for different
// things wherever the bank allows.
type Asks string

const (
	Mistake  Asks = "mistake"  // what went wrong, what one would not do again
	Number   Asks = "number"   // a figure
	Case     Asks = "case"     // one thing that happened
	Judgment Asks = "judgment" // how they tell, what they think
	Practice Asks = "practice" // how they do it, where they begin
	Who      Asks = "who"      // whom to talk to
	Step     Asks = "step"     // what to do next
)

var allAsks = []Asks{Mistake, Number, Case, Judgment, Practice, Who, Step}

// Question is one of the bank, in every language.
type Question struct {
	ID    string
	Place Place
	Asks  Asks
	fits  map[string][]string // key → values it fits; a key that is missing fits all
	text  map[string]line
}

// line is a text in one language for both forms of address, with its variables.
type line struct{ polite, familiar string }

// A file of the bank has sections. A head names the place and what the
// questions below it fit; a question begins with its id, what it asks for and
// what it fits beside the head, and has one line per language:
//
//	[need kind=skill group=software]
//	software-rewrite mistake level=new
//	en Which part did you rewrite that you should have left alone?
//	de …
//
// @<a|b> is the polite and the familiar address. {Skill} is the name of the skill
// I want to grow; it only ever begins a question, with a colon behind it, where
// no language needs an article or a case.

// keys are what a question can be said to fit, and the values each knows; nil
// when they are ids of the taxonomy.
var keys = map[string][]string{
	"kind":     {"skill", "question", "view", "support"}, // of the need
	"group":    nil,                                      // of the skill
	"skill":    nil,
	"level":    {"new", "able"}, // mine: 0 and 1, or more
	"support":  {"critique", "encouragement", "sponsor"},
	"view":     {"function", "seniority", "industry", "organisation", "size", "region", "background", "strength"},
	"mine":     nil, // my function
	"theirs":   nil, // theirs
	"rank":     {"above", "beside", "below"},
	"relation": {"peer", "senior", "executive", "report", "outside", "programme"},
	"stage":    {"first", "later", "report"},
}

// skillVariable is the only variable of the bank.
const skillVariable = "{Skill}"

// Bank gives every question in the order of the files. It is read once; the
// questions are not to be changed.
var Bank = sync.OnceValue(func() []Question {
	all, err := read(assets.Questions)
	if err != nil {
		panic("brief: " + err.Error()) // the bank is part of the program
	}
	return all
})

// read reads the bank's files.
func read(files fs.FS) ([]Question, error) {
	names, err := fs.Glob(files, "questions/*.txt")
	if err != nil {
		return nil, err
	}
	var out []Question
	ids := map[string]bool{}
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		found, err := parse(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path.Base(name), err)
		}
		for _, q := range found {
			if ids[q.ID] {
				return nil, fmt.Errorf("%s: the id %s is there twice", path.Base(name), q.ID)
			}
			ids[q.ID] = true
			out = append(out, q)
		}
	}
	return out, nil
}

// parse reads one file.
func parse(text string) ([]Question, error) {
	var out []Question
	var head Question
	headed := false
	for i, s := range strings.Split(text, "\n") {
		if s = strings.TrimSpace(s); s == "" || strings.HasPrefix(s, "#") {
			continue
		}
		fail := func(format string, args ...any) ([]Question, error) {
			return nil, fmt.Errorf("line %d: %s", i+1, fmt.Sprintf(format, args...))
		}
		first, rest, _ := strings.Cut(s, " ")
		switch {
		case s[0] == '[':
			words := strings.Fields(strings.Trim(s, "[]"))
			place := slices.Index(placeNames, words[0])
			if place < 0 {
				return fail("%q is no place of a brief", words[0])
			}
			head, headed = Question{Place: Place(place), fits: map[string][]string{}}, true
			if err := fitting(head.fits, words[1:]); err != nil {
				return fail("%v", err)
			}
		case slices.Contains(Languages(), first):
			if len(out) == 0 {
				return fail("a text before the first question")
			}
			q := &out[len(out)-1]
			if _, twice := q.text[first]; twice {
				return fail("%s has two texts in %s", q.ID, first)
			}
			if first == "fr" {
				rest = french.Replace(rest)
			}
			l, err := parseLine(rest)
			if err != nil {
				return fail("%v", err)
			}
			q.text[first] = l
		default:
			words := strings.Fields(s)
			if !headed || len(words) < 2 || !slices.Contains(allAsks, Asks(words[1])) {
				return fail("%q is neither a question's id with what it asks for nor a text", s)
			}
			q := Question{ID: first, Place: head.Place, Asks: Asks(words[1]), fits: map[string][]string{}, text: map[string]line{}}
			for k, v := range head.fits {
				q.fits[k] = v
			}
			if err := fitting(q.fits, words[2:]); err != nil {
				return fail("%v", err)
			}
			out = append(out, q)
		}
	}
	for _, q := range out {
		for _, lang := range Languages() {
			if _, there := q.text[lang]; !there {
				return nil, fmt.Errorf("%s has no text in %s", q.ID, lang)
			}
		}
	}
	return out, nil
}

// nbsp keeps a French sign on the line of its word; the files have plain spaces.
const nbsp = "\u00a0"

var french = strings.NewReplacer(" ?", nbsp+"?", " :", nbsp+":", "« ", "«"+nbsp, " »", nbsp+"»")

// fitting reads "key=value,value" words.
func fitting(into map[string][]string, words []string) error {
	for _, w := range words {
		key, list, ok := strings.Cut(w, "=")
		known, is := keys[key]
		if !ok || !is || list == "" {
			return fmt.Errorf("%q says nothing that a question can fit", w)
		}
		values := strings.Split(list, ",")
		for _, v := range values {
			if known != nil && !slices.Contains(known, v) {
				return fmt.Errorf("%q is no %s", v, key)
			}
		}
		into[key] = values
	}
	return nil
}

// parseLine reads a text with both forms of address.
func parseLine(s string) (line, error) {
	var l line
	for s != "" {
		before, rest, found := strings.Cut(s, "@<")
		l.polite += before
		l.familiar += before
		if !found {
			break
		}
		both, after, closed := strings.Cut(rest, ">")
		polite, familiar, two := strings.Cut(both, "|")
		if !closed || !two || strings.ContainsAny(familiar, "|<") || strings.Contains(polite, "<") {
			return line{}, fmt.Errorf("an address needs @<polite|familiar>: %q", s)
		}
		l.polite += polite
		l.familiar += familiar
		s = after
	}
	for _, text := range []string{l.polite, l.familiar} {
		if strings.ContainsAny(text, "<>|@") {
			return line{}, fmt.Errorf("%q has a sign of an address left over", text)
		}
		text, _ = strings.CutPrefix(text, skillVariable+":")
		text, _ = strings.CutPrefix(text, skillVariable+nbsp+":")
		if strings.ContainsAny(text, "{}") {
			return line{}, fmt.Errorf("%q names something else than %s at its beginning", text, skillVariable)
		}
	}
	return l, nil
}

// Text says the question in a language and form of address; skill is the name of
// the skill I want to grow, in that language, for a question that names it. It is
// empty in a language the bank does not have.
func (q Question) Text(lang string, address app.Address, skill string) string {
	l := q.text[lang]
	text := l.familiar
	if address == app.PoliteAddress {
		text = l.polite
	}
	return strings.Replace(text, skillVariable, skill, 1)
}

// namesSkill says whether the question needs the name of a skill.
func (q Question) namesSkill() bool { return strings.HasPrefix(q.text["en"].polite, skillVariable) }

// Check says what is wrong with the text of a file of the bank; nil for nothing.
func Check(file string) error {
	_, err := parse(file)
	return err
}

// Values lists what of a key, such as "group", the question was written for;
// empty for one that fits all.
func (q Question) Values(key string) []string { return slices.Clone(q.fits[key]) }

// Fits says whether the question was written for a value of a key, such as the
// group "software". What fits everything was written for none.
func (q Question) Fits(key, value string) bool { return slices.Contains(q.fits[key], value) }
