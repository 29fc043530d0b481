package message

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// composer builds one text from a plan. What it picks depends only on the
// seed, the part's name and the variation.
type composer struct {
	book      book
	words     words
	patterns  patterns
	in        Input
	facts     *facts
	situation string // name of the phrase file
	seed      uint64
	try       int  // which attempt of this variation
	shortest  bool // take the shortest phrase of every part
}

// piece is a part as written out.
type piece struct {
	part      string
	text      string
	paragraph int
	filler    bool
	keys      []string
}

func seedOf(parts ...string) uint64 {
	h := fnv.New64a()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return scatter(h.Sum64())
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
		out = append(out, strings.Fields(para))
	}
	return out
}

// available lists the phrases of a part whose facts are there.
func (c *composer) available(part string) []phrase {
	var out []phrase
	for _, p := range c.book.lines(c.situation, part) {
		if p.fits(c.in.Tone, c.in.Channel) && c.possible(p.nodes) {
			out = append(out, p)
		}
	}
	return out
}

func (c *composer) possible(nodes []node) bool {
	for _, n := range nodes {
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
	if n.article {
		s = article(s)
	}
	if n.owner {
		s = possessive(s)
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
func layout(pieces []piece) string {
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
			text = capital(text)
		}
		b.WriteString(text)
	}
	return b.String()
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
