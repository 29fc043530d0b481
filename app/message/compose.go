package message

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// composer builds one text from a plan. What it picks depends only on the
// seed, the part's name, the variation and the attempt.
type composer struct {
	tongue
	in        Input
	grammar   grammar
	facts     *facts
	own       map[string][]phrase // phrases of the user, by part
	situation string              // name of the phrase file
	seed      uint64
	wanted    []string // keys of the facts the text should say
	heading   piece    // the subject, the same for every attempt

	try      int                 // which attempt of this variation
	shortest bool                // take the shortest phrase of every part
	found    map[string][]phrase // what available gave, by part
	runs     map[string][]string // what wording gave, by text
}

// composerOf makes ready what an input of Write needs in its language.
func composerOf(t tongue, in Input) *composer {
	f := t.factsOf(in)
	c := &composer{tongue: t, grammar: f.g, in: in, facts: f, own: ownPhrases(in), found: map[string][]phrase{}, runs: map[string][]string{}}
	for _, s := range situations {
		if s.id == in.Situation {
			c.situation = s.file
		}
	}
	n := in.Person.Name
	c.seed = seedOf(n.Given, n.Family, in.Person.Organisation, string(in.Situation), string(in.Channel))
	c.wanted, c.heading = wishesOf(in, f), c.subject()
	return c
}

// lines gives the phrases of a part. Somebody who knows me is told at most what
// is new with me, as somebody I come back to is.
func (c *composer) lines(part string) []phrase {
	if part != "me" || !c.in.acquainted() {
		return c.book.lines(c.situation, part)
	}
	if c.in.Bridge.LastTalk.IsZero() { // we talked a short while ago
		return nil
	}
	return c.book["reconnect"]["me"]
}

// acquainted says whether the reader and I have talked, so that I need no
// introduction.
func (in Input) acquainted() bool { return in.Bridge.Met || !in.Bridge.LastTalk.IsZero() }

// combined are parts that say two things in one sentence.
var combined = map[string][2]string{
	"offer.no":   {"offer", "no"},
	"give.no":    {"offer", "no"},
	"lighter.no": {"lighter", "no"},
}

// parted gives the parts that are written for one of a plan: a combined one is
// taken apart where the user has a phrase for one of its two, so that it is
// said, and who knows me hears what I want without who I am.
func (c *composer) parted(part string) []string {
	if two, ok := combined[part]; ok && (c.hasOwn(two[0]) || c.hasOwn(two[1])) {
		return two[:]
	}
	if part == "intro" && c.in.acquainted() {
		return []string{"aim"}
	}
	return []string{part}
}

// hasOwn says whether a phrase of the user can stand for a part.
func (c *composer) hasOwn(part string) bool {
	return slices.ContainsFunc(c.own[part], func(p phrase) bool { return c.possible(p.nodes) })
}

// available lists the phrases of a part whose facts are there: what the user
// wrote, else the program's.
func (c *composer) available(part string) []phrase {
	out, known := c.found[part]
	if known {
		return out
	}
	for _, p := range c.own[part] {
		if c.possible(p.nodes) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		for _, p := range c.lines(part) {
			if p.fits(c.in) && c.possible(p.nodes) {
				out = append(out, p)
			}
		}
	}
	c.found[part] = out
	return out
}

func (c *composer) possible(nodes []node) bool {
	for _, n := range nodes {
		if n.address[0] != nil || n.address[1] != nil {
			if !c.possible(c.addressed(n)) {
				return false
			}
			continue
		}
		if n.options != nil {
			if !slices.ContainsFunc(n.options, c.possible) {
				return false
			}
			continue
		}
		if n.fact == "" {
			continue
		}
		has := c.facts.value[n.fact] != ""
		if has == (n.demand < 0) {
			return false
		}
	}
	return true
}

// addressed gives the words of a node for the message's address.
func (c *composer) addressed(n node) []node {
	if c.in.polite() {
		return n.address[0]
	}
	return n.address[1]
}

// writing is a phrase as it is written out.
type writing struct {
	text strings.Builder
	bare strings.Builder // the same with a mark in the place of every fact
	keys []string        // of the facts it needed
	said []string        // of those whose value it says
}

// factMark stands for a fact in the wording of a phrase.
const factMark = "|"

// piece is a part as written out.
type piece struct {
	part       string
	text       string
	bare       string
	paragraph  int
	keys, said []string
}

// render fills a phrase.
func (c *composer) render(p phrase, part string) piece {
	var w writing
	c.write(&w, p.nodes, part+"|"+p.text)
	return piece{part: part, text: tidy(w.text.String()), bare: w.bare.String(), keys: w.keys, said: w.said}
}

func (c *composer) write(w *writing, nodes []node, path string) {
	for i, n := range nodes {
		switch {
		case n.address[0] != nil || n.address[1] != nil:
			c.write(w, c.addressed(n), path+"/"+string(rune('a'+i)))
		case n.options != nil:
			var ok [][]node
			for _, o := range n.options {
				if c.possible(o) {
					ok = append(ok, o)
				}
			}
			if len(ok) > 0 {
				at := path + "/" + string(rune('a'+i))
				k := c.pick(len(ok), at, 1)
				if c.shortest {
					k = shortestOption(ok)
				}
				c.write(w, ok[k], at)
			}
		case n.fact != "":
			if n.demand == 0 {
				w.text.WriteString(c.say(n))
				w.bare.WriteString(factMark)
				w.said = append(w.said, c.facts.source[n.fact]...)
			}
			if n.demand >= 0 {
				w.keys = append(w.keys, c.facts.source[n.fact]...)
			}
		default:
			text := n.literal
			if c.in.Tone == app.Formal {
				text = n.formal
			}
			w.text.WriteString(text)
			w.bare.WriteString(text)
		}
	}
}

func shortestOption(options [][]node) int {
	best, length := 0, -1
	for i, o := range options {
		n := 0
		for _, x := range o {
			n += len(x.literal) + 10*len(x.fact)
		}
		if length < 0 || n < length {
			best, length = i, n
		}
	}
	return best
}

// say gives a fact in the form the phrase asks for.
func (c *composer) say(n node) string {
	s := c.facts.value[n.fact]
	if n.form != "" {
		s, _ = c.grammar.form(n.form, s)
	}
	if n.owner {
		s = c.grammar.owner(s)
	}
	if n.capital {
		s = upperFirst(s)
	}
	return s
}

// tidy repairs what joining leaves: doubled spaces, a space before a comma,
// two full stops behind "Inc.".
func tidy(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, r := range [][2]string{{" ,", ","}, {" .", "."}, {"..", "."}, {",,", ","}, {",.", "."}} {
		s = strings.ReplaceAll(s, r[0], r[1])
	}
	return s
}

// layout joins pieces: sentences with a space, paragraphs with an empty line;
// every sentence begins with a capital.
func (c *composer) layout(pieces []piece) string {
	var b strings.Builder
	for i, p := range pieces {
		text := p.text
		switch {
		case i == 0:
		case p.part == "sign":
			b.WriteString("\n")
		case p.paragraph != pieces[i-1].paragraph:
			b.WriteString("\n\n")
		default:
			b.WriteString(" ")
		}
		if p.part != "sign" {
			text = c.grammar.capital(text)
		}
		b.WriteString(text)
	}
	return c.grammar.finish(b.String())
}

// capital begins a sentence; a name such as "iOS" keeps its own spelling.
func capital(s string) string {
	first, _, _ := strings.Cut(s, " ")
	for _, r := range []rune(first)[min(1, utf8.RuneCountInString(first)):] {
		if unicode.IsUpper(r) {
			return s
		}
	}
	if strings.HasPrefix(first, "http") {
		return s
	}
	return upperFirst(s)
}
