package skills

import (
	"math"
)

// Claim is one thing a title tells: a value of a dimension and how certain it
// is, in [0,1]. An empty Value abstains. From certainty .6 on the program uses
// the claim; below, it asks.
type Claim struct {
	Value     string
	Certainty float64
}

// SkillClaim is a skill that somebody with such a title likely has. Level is
// 1..5; Certainty in [0,1].
type SkillClaim struct {
	ID        string
	Level     int
	Certainty float64
}

// Reading is all that a title tells. Skills are at most eight, most certain
// first.
type Reading struct {
	Function, Seniority Claim
	Skills              []SkillClaim
}

// Read says what a job title, and the name of the organisation where it
// tells, reveal about function, seniority and likely skills. Gender, age and
// origin are never read off a title.
func (l *Lexicon) Read(title, organisation string) Reading {
	toks := tokens(title)
	ids, toks := l.ids(toks)
	parts := l.parts(ids, toks)
	e := l.combine(parts)
	l.addPlace(&e, organisation)
	if e.level != student && e.strongest() < tellsLittle {
		// "Referatsleiter im Ministerium", "Partner at Bright Capital".
		l.addPlaceWords(&e, ids, 1)
	}
	if e.strongest() < tellsLittle {
		l.addNamed(&e)
	}
	r := Reading{Function: e.function(), Seniority: e.seniority()}
	r.Skills = l.skillsFor(r, &e)
	return r
}

// parts cuts a title at its strong gaps and reads each part.
func (l *Lexicon) parts(ids []int32, toks []token) []part {
	var out []part
	for start := 0; start < len(ids); {
		end := start + 1
		for end < len(ids) && toks[end].gap != strong && toks[end].note == toks[start].note {
			end++
		}
		p := l.readPart(ids[start:end], toks[start:end])
		p.note = toks[start].note
		p.aside = p.aside || p.note
		out = append(out, p)
		start = end
	}
	return out
}

// evidence is what all parts of a title say together.
type evidence struct {
	scores  [40]float64
	level   rank
	sure    float64
	factor  float64   // for former, aspiring, retired
	phrases []string  // terms that name the main role, most telling first
	named   []mention // skills that the title names
}

// worth says how likely a part is to be the main role of a title.
func (p *part) worth() float64 {
	w := 0.0
	switch {
	case p.role:
		w = 3
	case p.head || p.level != none:
		w = 2.6
	case p.strongest() >= 2:
		w = 1.2
	case p.strongest() > 0:
		w = .6
	}
	if p.aside {
		w *= .3
	}
	if p.slogan {
		w *= .25
	}
	if p.gone || p.hope {
		w *= .2
	}
	return w
}

// combine picks the main part and lets the others complete it: "Director |
// Marketing" has its function in the second part.
func (l *Lexicon) combine(parts []part) evidence {
	e := evidence{factor: 1}
	main, best := -1, 0.0
	for i := range parts {
		w := parts[i].worth() * math.Pow(.86, float64(i))
		if w > best {
			main, best = i, w
		}
	}
	if main < 0 {
		return e
	}
	m := &parts[main]
	e.scores, e.level, e.sure, e.phrases = m.scores, m.level, m.sure, m.phrases
	if m.gone || m.hope || m.retired {
		e.factor = .72
	}
	if m.slogan {
		e.factor = .8
	}
	switch {
	case m.hope && (m.role || m.head):
		e.level, e.sure = student, .5 // "aspiring data scientist"
	case m.hope:
		e.level, e.sure = none, 0 // "looking for a challenge in sales"
	}
	if m.gone {
		e.sure *= .6
	}
	e.named = l.mentions(parts, main, e.factor)
	need := 1.0
	if m.strongest() >= 4.5 {
		need = .12
	} else if m.strongest() >= 2.9 {
		need = .25
	}
	for i := range parts {
		p := &parts[i]
		if i == main || p.gone || p.hope {
			continue
		}
		f := need * .6
		if p.aside || p.slogan {
			f *= .4
		}
		for k, s := range p.scores {
			e.scores[k] += f * s
		}
		if m.strongest() < 2 && !p.aside {
			e.phrases = append(e.phrases, p.phrases...)
		}
		// A level said elsewhere counts when the main part has none.
		if !m.explicit && p.explicit && !p.aside && !p.slogan {
			if p.level > e.level || p.level < professional && p.level != none {
				e.level, e.sure = p.level, .8*p.sure
				m.explicit = true
			}
		}
	}
	return e
}

func (e *evidence) function() Claim {
	best, sum := -1, 0.0
	for f, s := range e.scores {
		if s <= 0 {
			continue
		}
		sum += math.Pow(s, sharpness)
		if best < 0 || s > e.scores[best] {
			best = f
		}
	}
	if best < 0 {
		return Claim{}
	}
	raw := math.Pow(e.scores[best], sharpness) / (sum + doubt)
	c := calibrate(functionScale, raw) * e.factor
	if c < leastCertainty {
		return Claim{}
	}
	return Claim{Functions[best], percent(c)}
}

func (e *evidence) seniority() Claim {
	if e.level == none || e.sure <= 0 {
		return Claim{}
	}
	c := e.sure
	if e.factor < 1 {
		c *= .85
	}
	return Claim{e.level.String(), percent(min(c, .97))}
}

// addPlace lets the name of the employer speak where the title says little:
// a "Referent" at a ministry works in public service.
func (l *Lexicon) addPlace(e *evidence, organisation string) {
	if organisation == "" {
		return
	}
	weight := 1.0
	switch top := e.strongest(); {
	case top >= 4:
		return
	case top >= 2.5:
		weight = .4
	case top >= tellsLittle:
		weight = 1.4
	}
	ids, _ := l.ids(tokens(organisation))
	l.addPlaceWords(e, ids, weight)
}

// tellsLittle is the score below which a title has as good as no function.
const tellsLittle = 1.2

func (e *evidence) strongest() float64 { return highest(&e.scores) }

func highest(scores *[40]float64) float64 {
	top := 0.0
	for _, s := range scores {
		top = max(top, s)
	}
	return top
}

func (l *Lexicon) addPlaceWords(e *evidence, ids []int32, weight float64) {
	for _, id := range ids {
		if id < 0 {
			continue
		}
		for _, v := range l.places[id] {
			e.scores[v.function] += weight * v.weight
		}
	}
}

// The share of the strongest function among all evidence, sharpened, is the
// raw certainty; doubt keeps a single weak hint from sounding certain.
const (
	sharpness      = 1.5
	doubt          = .8
	leastCertainty = .2
)

// scale is a monotone table from raw to stated certainty. It stays some percent
// below what the labelled titles show, because those labels and the lexicon
// have one author and other readers will disagree more often.
type scale [][2]float64

var functionScale = scale{{0, 0}, {.3, .25}, {.5, .45}, {.6, .54}, {.7, .63}, {.8, .72}, {.88, .76}, {.935, .8}, {.95, .89}, {1, .93}}

func calibrate(s scale, x float64) float64 {
	for i := 1; i < len(s); i++ {
		if x <= s[i][0] {
			a, b := s[i-1], s[i]
			return a[1] + (b[1]-a[1])*(x-a[0])/(b[0]-a[0])
		}
	}
	return s[len(s)-1][1]
}

// Role is the skills that a named role or goal usually asks for, such as
// "Head of Product": what somebody who wants to go there should grow. Skills
// that the text itself names come first.
func (l *Lexicon) Role(text string) []SkillClaim {
	r := l.Read(text, "")
	named := l.taxonomy.In(text)
	if len(named) == 0 {
		return r.Skills
	}
	out := make([]SkillClaim, 0, maxSkills)
	have := map[string]bool{}
	for _, id := range named {
		if len(out) < maxSkills/2 {
			have[id] = true
			out = append(out, SkillClaim{id, 4, .9})
		}
	}
	for _, s := range r.Skills {
		if !have[s.ID] && len(out) < maxSkills {
			out = append(out, s)
		}
	}
	sortClaims(out)
	return out
}

// percent rounds a certainty to whole percents: finer steps mean nothing.
func percent(x float64) float64 { return math.Round(100*x) / 100 }
