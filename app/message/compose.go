package message

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// composer builds one text from a plan. What it picks depends only on the
// seed, the part's name and the variation.
type composer struct {
	book      book
	words     words
	grammar   grammar
	patterns  patterns
	in        Input
	facts     *facts
	own       map[string][]phrase // phrases of the user, by part
	situation string              // name of the phrase file
	seed      uint64
	wanted    []string // keys of the facts the text should say
	heading   string   // the subject, the same for every attempt

	try      int                 // which attempt of this variation
	shortest bool                // take the shortest phrase of every part
	found    map[string][]phrase // what available gave, by part
}

// piece is a part as written out.
type piece struct {
	part      string
	text      string
	paragraph int
	filler    bool
	keys      []string
}

// seedOf is FNV-1a over the parts, each closed by a zero byte.
func seedOf(parts ...string) uint64 {
	const prime = 0x100000001b3
	h := uint64(0xcbf29ce484222325)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint64(p[i])) * prime
		}
		h *= prime
	}
	return scatter(h)
}

// scatter is the finisher of splitmix64: every bit of the result depends on
// every bit of x.
func scatter(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// planTries is for how many attempts the plan of a variation is kept, so that
// the next variation differs in structure.
const planTries = 10

// pick chooses one of n: the next variation takes the next one, another
// attempt any other.
func (c *composer) pick(n int, what string) int {
	if n <= 1 {
		return 0
	}
	base := mix(c.seed, what)
	if c.try > 0 && (what != "plan" || c.try >= planTries) {
		base += mix(c.seed+uint64(c.try)*0x9e3779b97f4a7c15, what)
	}
	v := c.in.Variation % n
	if v < 0 {
		v += n
	}
	return int((base%uint64(n) + uint64(v)) % uint64(n))
}

func mix(seed uint64, what string) uint64 { return scatter(scatter(seed) + seedOf(what)) }

// plan chooses a plan and gives its parts, one list per paragraph.
func (c *composer) plan() [][]string {
	all := c.available("plan")
	if len(all) == 0 {
		return nil
	}
	p := all[c.pick(len(all), "plan")]
	text, _ := c.render(p, "plan")
	var out [][]string
	for _, para := range strings.Split(text, " / ") {
		out = append(out, c.apart(strings.Fields(para)))
	}
	return out
}

// combined are parts that say two things in one sentence.
var combined = map[string][2]string{
	"offer.no":   {"offer", "no"},
	"give.no":    {"offer", "no"},
	"lighter.no": {"lighter", "no"},
}

// apart takes a combined part apart where the user has a phrase for one of its
// two, so that it is said.
func (c *composer) apart(parts []string) []string {
	var out []string
	for _, part := range parts {
		two, ok := combined[part]
		if ok && (c.hasOwn(two[0]) || c.hasOwn(two[1])) {
			out = append(out, two[0], two[1])
		} else {
			out = append(out, part)
		}
	}
	return out
}

// hasOwn says whether a phrase of the user can stand for a part.
func (c *composer) hasOwn(part string) bool {
	return slices.ContainsFunc(c.own[part], func(p phrase) bool { return c.possible(p.nodes) })
}

// available lists the phrases of a part whose facts are there.
func (c *composer) available(part string) []phrase {
	out, known := c.found[part]
	if !known {
		out = c.search(part)
		c.found[part] = out
	}
	return out
}

func (c *composer) search(part string) []phrase {
	var out []phrase
	for _, p := range c.own[part] { // what the user wrote comes first
		if c.possible(p.nodes) {
			out = append(out, p)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, p := range c.book.lines(c.situation, part) {
		if p.fits(c.in) && c.possible(p.nodes) {
			out = append(out, p)
		}
	}
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

// pieces writes out the parts of a plan; a part without a possible phrase is
// left out.
func (c *composer) pieces(plan [][]string) []piece {
	var out []piece
	for i, para := range plan {
		for _, name := range para {
			filler := strings.HasPrefix(name, "~")
			part := strings.TrimPrefix(name, "~")
			all := c.available(part)
			if len(all) == 0 {
				continue
			}
			p := all[c.pick(len(all), part)]
			if c.shortest {
				for _, q := range all {
					if a, _ := c.render(q, part); a != "" {
						if b, _ := c.render(p, part); utf8.RuneCountInString(a) < utf8.RuneCountInString(b) {
							p = q
						}
					}
				}
			}
			text, keys := c.render(p, part)
			if text != "" {
				out = append(out, piece{part: part, text: text, paragraph: i, filler: filler, keys: keys})
			}
		}
	}
	return out
}

// render fills a phrase and gives the keys of the facts it used.
func (c *composer) render(p phrase, part string) (string, []string) {
	var b strings.Builder
	var keys []string
	c.write(&b, &keys, p.nodes, part+"|"+p.text)
	return tidy(b.String()), keys
}

func (c *composer) write(b *strings.Builder, keys *[]string, nodes []node, path string) {
	for i, n := range nodes {
		switch {
		case n.address[0] != nil || n.address[1] != nil:
			c.write(b, keys, c.addressed(n), path+"/"+string(rune('a'+i)))
		case n.options != nil:
			var ok [][]node
			for _, o := range n.options {
				if c.possible(o) {
					ok = append(ok, o)
				}
			}
			if len(ok) > 0 {
				at := path + "/" + string(rune('a'+i))
				k := c.pick(len(ok), at)
				if c.shortest {
					k = shortestOption(ok)
				}
				c.write(b, keys, ok[k], at)
			}
		case n.fact != "":
			if n.demand == 0 {
				b.WriteString(c.say(n))
			}
			if n.demand >= 0 {
				*keys = append(*keys, c.facts.source[n.fact]...)
			}
		default:
			text := n.literal
			if c.in.Tone == formalTone {
				text = n.formal
			}
			b.WriteString(text)
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
