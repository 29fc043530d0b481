package message

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"strings"
	"sync"

	"cortado/app"
	"cortado/assets"
)

// A file of phrases has sections. A head names a part and, where the lines are
// not for all, tones and channels; every line below it is one phrase:
//
//	[offer warm brief email]
//	In return, <I could offer|I can give> {offer.noun}.
//
// {x} is a fact, {X} the same with a capital, {a:x} in a form of the language
// (in English its article), {x}'s the possessive; <a|b> are alternatives, @<a|b>
// the polite and the familiar address; {+x} and {-x} say nothing but ask that a
// fact is there or is not. A head may also say polite or familiar. A phrase whose facts are missing is not
// available. Plans are phrases of the part "plan": parts in order, " / "
// between paragraphs, ~part for one that only fills a text that is too short.
// "drop" lists parts from the first to give up when a text is too long.

// phrase is one line of a section.
type phrase struct {
	text     string
	nodes    []node
	tones    map[app.Tone]bool
	channels map[app.Channel]bool
	address  app.Address // only for this one; empty = both
	mine     bool        // a phrase of the user
}

// node is a piece of a phrase: literal text, a fact, or alternatives.
type node struct {
	literal string
	formal  string // the literal without contractions
	fact    string // name as used, lower case
	capital bool
	form    string // which form of the fact: "a"
	owner   bool   // possessive
	demand  int    // +1 must be there, -1 must not; says nothing
	options [][]node
	address [2][]node // polite and familiar
}

// book is a language's phrases: situation file → part → lines.
type book map[string]map[string][]phrase

// tongue is all that is known of a language.
type tongue struct {
	lang     string
	make     func(w words, polite bool) grammar
	book     book
	words    words
	patterns patterns
}

// grammar is that of a message's address.
func (t tongue) grammar(in Input) grammar { return t.make(t.words, in.polite()) }

var loadTongues = sync.OnceValues(func() (map[string]tongue, error) {
	out := map[string]tongue{}
	prefixes, suffixes, abbreviations := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, l := range languages {
		b, err := loadBook(l.id)
		if err != nil {
			return nil, err
		}
		t := tongue{lang: l.id, make: l.grammar, book: b, words: readWords(b), patterns: readPatterns(b)}
		if err := t.prepare(); err != nil {
			return nil, err
		}
		// Names and what is short in them are of every language.
		maps.Copy(prefixes, t.words.prefixes)
		maps.Copy(suffixes, t.words.suffixes)
		maps.Copy(abbreviations, t.words.abbreviations)
		out[l.id] = t
	}
	for id, t := range out {
		t.words.prefixes, t.words.suffixes, t.words.abbreviations = prefixes, suffixes, abbreviations
		out[id] = t
	}
	return out, nil
})

// prepare makes the formal wording of every phrase, and refuses forms the
// grammar does not know.
func (t tongue) prepare() error {
	g := t.make(t.words, false)
	var each func(nodes []node) error
	each = func(nodes []node) error {
		for i := range nodes {
			nodes[i].formal = g.expand(nodes[i].literal)
			if form := nodes[i].form; form != "" {
				if _, known := g.form(form, "x"); !known {
					return fmt.Errorf("%s has no form %q", t.lang, form)
				}
			}
			for _, o := range append(nodes[i].options, nodes[i].address[0], nodes[i].address[1]) {
				if err := each(o); err != nil {
					return err
				}
			}
		}
		return nil
	}
	for _, parts := range t.book {
		for part, lines := range parts {
			for _, p := range lines {
				if err := each(p.nodes); err != nil {
					return fmt.Errorf("read part %s: %w", part, err)
				}
			}
		}
	}
	return nil
}

func loadBook(lang string) (book, error) {
	files, err := fs.Glob(assets.Phrases, path.Join("phrases", lang, "*.txt"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no phrases in language %q", lang)
	}
	b := book{}
	for _, file := range files {
		raw, err := assets.Phrases.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", file, err)
		}
		name := strings.TrimSuffix(path.Base(file), ".txt")
		parse := parsePhrase
		if name == "language" || name == "checks" {
			parse = func(s string) (phrase, error) { return phrase{text: s}, nil }
		}
		if b[name], err = parseSections(string(raw), parse); err != nil {
			return nil, fmt.Errorf("read %s: %w", file, err)
		}
	}
	return b, nil
}

func parseSections(text string, parse func(string) (phrase, error)) (map[string][]phrase, error) {
	out := map[string][]phrase{}
	part, head := "", phrase{}
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") {
			var err error
			if part, head, err = parseHead(line[1 : len(line)-1]); err != nil {
				return nil, fmt.Errorf("line %d: %w", i+1, err)
			}
			continue
		}
		if part == "" {
			return nil, fmt.Errorf("line %d: a phrase before the first section", i+1)
		}
		p, err := parse(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		p.tones, p.channels, p.address = head.tones, head.channels, head.address
		out[part] = append(out[part], p)
	}
	return out, nil
}

func parseHead(s string) (string, phrase, error) {
	words := strings.Fields(s)
	if len(words) == 0 {
		return "", phrase{}, fmt.Errorf("a section without a name")
	}
	p := phrase{}
next:
	for _, w := range words[1:] {
		for _, t := range Tones() {
			if w == string(t) {
				if p.tones == nil {
					p.tones = map[app.Tone]bool{}
				}
				p.tones[t] = true
				continue next
			}
		}
		for _, c := range Channels() {
			if w == string(c) {
				if p.channels == nil {
					p.channels = map[app.Channel]bool{}
				}
				p.channels[c] = true
				continue next
			}
		}
		if a := app.Address(w); a == app.PoliteAddress || a == app.FamiliarAddress {
			p.address = a
			continue
		}
		return "", phrase{}, fmt.Errorf("%q is neither a tone, a channel nor an address", w)
	}
	return words[0], p, nil
}

func parsePhrase(s string) (phrase, error) {
	nodes, rest, err := parseNodes(s)
	if err == nil && rest != "" {
		err = fmt.Errorf("%q does not belong to an alternative", rest[:1])
	}
	return phrase{text: s, nodes: nodes}, err
}

// parseNodes reads until the end, or, inside alternatives, until | or >.
func parseNodes(s string) ([]node, string, error) {
	var out []node
	for s != "" {
		i := strings.IndexAny(s, "{<|>")
		if i < 0 {
			return append(out, node{literal: s}), "", nil
		}
		address := s[i] == '<' && i > 0 && s[i-1] == '@'
		if literal := s[:i]; literal != "" {
			if address {
				literal = literal[:len(literal)-1]
			}
			if literal != "" {
				out = append(out, node{literal: literal})
			}
		}
		switch s[i] {
		case '|', '>':
			return out, s[i:], nil
		case '{':
			end := strings.IndexByte(s[i:], '}')
			if end < 0 {
				return nil, "", fmt.Errorf("a { without }")
			}
			n := parseFact(s[i+1 : i+end])
			s = s[i+end+1:]
			if n.owner = strings.HasPrefix(s, "'s"); n.owner {
				s = s[2:]
			}
			out = append(out, n)
		case '<':
			n := node{}
			s = s[i:]
			for s != "" && s[0] != '>' {
				option, rest, err := parseNodes(s[1:])
				if err != nil {
					return nil, "", err
				}
				n.options = append(n.options, option)
				s = rest
			}
			if s == "" || len(n.options) < 2 {
				return nil, "", fmt.Errorf("alternatives need < | >")
			}
			s = s[1:]
			if address {
				if len(n.options) != 2 {
					return nil, "", fmt.Errorf("an address needs @<polite|familiar>")
				}
				n = node{address: [2][]node(n.options)}
			}
			out = append(out, n)
		}
	}
	return out, "", nil
}

func parseFact(s string) node {
	n := node{}
	switch {
	case strings.HasPrefix(s, "+"):
		n.demand, s = 1, s[1:]
	case strings.HasPrefix(s, "-"):
		n.demand, s = -1, s[1:]
	default:
		if form, fact, ok := strings.Cut(s, ":"); ok {
			n.form, s = strings.ToLower(form), fact
			n.capital = n.form != form
		}
	}
	n.fact = strings.ToLower(s)
	if n.fact != s {
		n.capital = true
	}
	return n
}

// fits says whether the phrase is for the message's tone, channel and address.
func (p phrase) fits(in Input) bool {
	address := app.FamiliarAddress
	if in.polite() {
		address = app.PoliteAddress
	}
	return (p.tones == nil || p.tones[in.Tone]) && (p.channels == nil || p.channels[in.Channel]) && (p.address == "" || p.address == address)
}

// lines gives the phrases of a part: the situation's own, else the shared ones.
func (b book) lines(situation, part string) []phrase {
	if own := b[situation][part]; len(own) > 0 {
		return own
	}
	return b["shared"][part]
}

// list gives the raw lines of a section of language.txt or checks.txt.
func (b book) list(file, section string) []string {
	out := make([]string, 0, len(b[file][section]))
	for _, p := range b[file][section] {
		out = append(out, p.text)
	}
	return out
}
