package message

import (
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"cortado/app"
)

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

// attempts is how many texts are tried for the best fit, the first planTries of
// them with the plan of the variation, so that the next variation differs in
// structure. The last two take the shortest phrases, when all others broke a
// limit or a check.
const (
	attempts    = 24
	planTries   = 10
	goodEnough  = 3
	goodPlan    = 10 // of the first text of a plan: others of it will be better
	otherPlan   = 5  // what it costs that the plan is not the variation's: less than a wish left out
	outOfBounds = 20
)

// pick chooses one of n: the next variation goes on by stride, another attempt
// takes any other.
func (c *composer) pick(n int, what string, stride int) int {
	if n <= 1 {
		return 0
	}
	base := mix(c.seed, what)
	if c.try > 0 {
		base += mix(c.seed+uint64(c.try)*0x9e3779b97f4a7c15, what)
	}
	return int((base%uint64(n) + uint64(turn(c.in.Variation*stride, n))) % uint64(n))
}

func mix(seed uint64, what string) uint64 { return scatter(scatter(seed) + seedOf(what)) }

// turn brings a number into the circle from 0 to n-1.
func turn(i, n int) int { return (i%n + n) % n }

// best gives the pieces of the text that fits best. Where a long title or firm
// leaves a note no room for what it must say, one of the two is left out.
func (c *composer) best() []piece {
	best, cost := c.fitting()
	for _, key := range []string{"organisation", "title"} {
		if cost < outOfBounds || c.in.Channel != app.ByLinkedInNote {
			break
		}
		if other, k := c.silent(key).fitting(); k < cost {
			best, cost = other, k
		}
	}
	return best
}

// silent is the composer of the same text without a fact.
func (c *composer) silent(key string) *composer {
	in := c.in
	in.Off = maps.Clone(in.Off)
	if in.Off == nil {
		in.Off = map[string]bool{}
	}
	in.Off[key] = true
	return composerOf(c.tongue, in)
}

// fitting tries several texts and gives the pieces of the one that fits best,
// with its cost. The first variation has the best plan; the others go on from
// there.
func (c *composer) fitting() ([]piece, int) {
	best, cost := []piece(nil), math.MaxInt
	plans := c.available("plan")
	if len(plans) == 0 {
		return best, cost
	}
	first := c.bestPlan(plans) + turn(c.in.Variation, len(plans))
	for try := range attempts {
		c.try, c.shortest = try, try >= attempts-2
		if c.shortest && cost < outOfBounds {
			break
		}
		at, other := first, 0
		if try >= planTries {
			at, other = first+try-planTries+1, otherPlan
		}
		pieces := c.fit(c.plan(plans[at%len(plans)]))
		if k := c.cost(pieces, cost-other) + other; k < cost {
			best, cost = pieces, k
		}
		if cost <= goodEnough {
			break
		}
	}
	return best, cost
}

// bestPlan is the first plan, from one that differs from person to person, whose
// text is good at once; else that of the best text.
func (c *composer) bestPlan(plans []phrase) int {
	c.try, c.shortest = 0, false
	best, cost := 0, math.MaxInt
	start := int(mix(c.seed, "plan") % uint64(len(plans)))
	for i := range plans {
		at := (start + i) % len(plans)
		if k := c.cost(c.fit(c.plan(plans[at])), cost); k < cost {
			best, cost = at, k
		}
		if cost <= goodPlan {
			break
		}
	}
	return best
}

// step is a part of a plan; a filler is said only where a text is too short.
type step struct {
	part      string
	paragraph int
	filler    bool
}

// plan reads the parts of a plan.
func (c *composer) plan(p phrase) []step {
	var out []step
	for i, paragraph := range strings.Split(c.render(p, "plan").text, " / ") {
		for _, name := range strings.Fields(paragraph) {
			filler := strings.HasPrefix(name, "~")
			for _, part := range c.parted(strings.TrimPrefix(name, "~")) {
				out = append(out, step{part: part, paragraph: i, filler: filler || part == "bridge" && c.facts.looselyTied()})
			}
		}
	}
	return out
}

// pieces writes out the parts of a plan; a part without a possible phrase is
// left out.
func (c *composer) pieces(plan []step) []piece {
	var out []piece
	for _, s := range plan {
		if p := c.choose(c.pointing(s.part, out), out); p.text != "" {
			p.paragraph = s.paragraph
			out = append(out, p)
		}
	}
	return out
}

// choose gives the best of some phrases of a part behind what was said before:
// one that repeats neither wording nor facts, and says the most of the reader.
// Which are looked at differs from person to person and from variation to
// variation.
func (c *composer) choose(part string, before []piece) piece {
	all := c.available(part)
	if len(all) == 0 {
		return piece{}
	}
	few := min(max(len(all)/4, 1), mostChoices)
	if c.shortest {
		few = len(all)
	}
	start := c.pick(len(all), part, few)
	best, cost := piece{}, math.MaxInt
	for i := range few {
		p := c.render(all[(start+i)%len(all)], part)
		k := c.clash(p, before)
		if c.shortest {
			k = utf8.RuneCountInString(p.text)
		}
		if p.text != "" && k < cost {
			best, cost = p, k
		}
	}
	return best
}

// mostChoices is how many phrases of a part are weighed against one another:
// few enough that letters to different people differ.
const mostChoices = 4

// subject gives the subject of an e-mail: one of three or four words, which says
// what the message is about where any can.
func (c *composer) subject() piece {
	if c.in.Channel != app.ByEmail {
		return piece{}
	}
	c.try, c.shortest = 0, false
	var telling, marked, others []piece
	for _, s := range c.available("subject") {
		p := c.render(s, "subject")
		if n := countWords(p.text); n < subjectMin || n > subjectMax || utf8.RuneCountInString(p.text) > maxSubject {
			continue
		}
		p.text = c.grammar.finish(c.grammar.capital(p.text))
		switch {
		case !slices.ContainsFunc(p.said, func(key string) bool { return slices.Contains(matters, key) }):
			others = append(others, p)
		case len(strings.Fields(p.text)) > subjectMax: // with a mark that stands alone, which many count as a word
			marked = append(marked, p)
		default:
			telling = append(telling, p)
		}
	}
	for _, all := range [][]piece{telling, marked, others} {
		if len(all) > 0 {
			return all[c.pick(len(all), "subject", 1)]
		}
	}
	return piece{}
}

// matters are the keys of the facts that say what a message is about.
var matters = []string{"purpose", "about", "request", "meeting", "took", "came"}
