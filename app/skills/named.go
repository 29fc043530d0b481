package skills

// A title may name skills outright: "Head of Pricing", "Negotiation Coach",
// "VP Machine Learning". Such a skill is more certain than any that people of
// that role usually have.
const (
	namedInMain = .92 // named in the main part of the title
	namedBeside = .72 // in another part: "Engineer | Kubernetes | AWS"
)

// hear keeps words for the search for named skills.
func (p *part) hear(toks []token) {
	for _, t := range toks {
		if t.text == "" {
			continue // the rest of a compound that was kept whole
		}
		if t.gap >= comma {
			p.pause()
		}
		p.said = append(p.said, word{text: t.text, raw: t.raw, first: len(p.said) == 0})
	}
}

// pause keeps the words before and after it from being read as one name.
func (p *part) pause() {
	if n := len(p.said); n > 0 && p.said[n-1].text != "" {
		p.said = append(p.said, word{})
	}
}

// named lists the skills, by place in the taxonomy, that the words of a title
// name. Hints do not count here: they are meant for sentences.
func (t *Taxonomy) named(ws []word) []int {
	var out []int
	for i := 0; i < len(ws); {
		step := 1
		if t.begins[ws[i].text] {
			for n := min(t.maxWords, len(ws)-i); n >= 1; n-- {
				if s, ok := t.namedBy(ws[i : i+n]); ok {
					out = append(out, s)
					step = n
					break
				}
			}
		}
		i += step
	}
	return out
}

func (t *Taxonomy) namedBy(ws []word) (int, bool) {
	k := joined(ws)
	switch {
	case len(k) == 1 || teachers[k] || k == "management":
		return 0, false // an initial, not a language; a "coach" is a noun; all manage
	case t.mustCase[k]:
		return t.mentionCased(k, ws)
	case len(k) <= 6: // without its s a short word means something else
		n, ok := t.exact[k]
		return n, ok
	}
	return t.lookup(k)
}

// prepareNamed notes the words that begin the name of a skill, so that other
// words of a title cost nothing.
func (t *Taxonomy) prepareNamed() {
	t.begins = make(map[string]bool, len(t.exact))
	for _, names := range []map[string]int{t.exact, t.stems} {
		for k := range names {
			first := firstOf(k)
			t.begins[first] = true
			t.begins[first+"s"] = true
		}
	}
}

// namedLevel is the level of a skill that the title of somebody of this rank
// names: those who teach it know it best.
func namedLevel(level rank, teaches, masters bool) int {
	n := 3
	switch {
	case level == student || level == junior:
		n = 2
	case level >= senior || masters:
		n = 4
	}
	if teaches && level != student {
		n = 5
		if level == junior {
			n = 4
		}
	}
	return n
}

// teachers are nouns for people who teach what stands beside them; masters are
// known for it.
var (
	teachers = map[string]bool{"coach": true, "trainer": true, "teacher": true, "lehrer": true, "dozent": true, "professor": true,
		"lecturer": true, "instructor": true, "formateur": true, "enseignant": true, "professeur": true, "formador": true, "profesor": true,
		"educator": true, "docente": true, "docent": true, "tutor": true, "lehrkraft": true, "lehrstuhl": true, "formatrice": true, "ausbilder": true}
	masters = map[string]bool{"specialist": true, "spezialist": true, "expert": true, "experte": true, "consultant": true, "berater": true,
		"beratung": true, "especialista": true, "specialista": true, "fachexperte": true, "experto": true, "esperto": true,
		"architect": true, "strategist": true, "evangelist": true, "expertin": true, "referent": true}
)

// noteNoun remembers whether a part's noun stands for mastery or teaching.
func (p *part) noteNoun(phrase string) {
	for w := phrase; w != ""; {
		first := firstOf(w)
		p.teaches = p.teaches || teachers[first]
		p.masters = p.masters || masters[first]
		w = w[min(len(w), len(first)+1):]
	}
}

// elsewhere are functions that name the skills of others: a recruiter for
// machine learning recruits, a team assistant in marketing assists.
var elsewhere = map[string]bool{"people": true, "administration": true}

// traders name what they trade in: who buys electronics knows buying, and of
// electronics perhaps something, but less than is claimed.
var traders = map[string]bool{"purchasing": true, "sales": true, "business-development": true, "supply-chain": true, "customer": true}

// tradedIn is the certainty of a skill that names somebody's goods.
const tradedIn = .45

// claimNamed adds the skills that a title names, the main part's first.
func (l *Lexicon) claimNamed(best map[string]SkillClaim, e *evidence, function string) {
	for _, n := range e.named {
		s := &l.taxonomy.skills[n.skill]
		if elsewhere[function] && !l.ownFamily(function, s.Family) {
			continue
		}
		if traders[function] && !l.ownFamily(function, s.Family) {
			n.sure = min(n.sure, tradedIn)
		}
		level := namedLevel(e.level, n.teaches, n.masters)
		if old, seen := best[s.ID]; seen {
			level = max(level, old.Level)
			if old.Certainty > n.sure {
				n.sure = old.Certainty
			}
		}
		best[s.ID] = SkillClaim{s.ID, level, percent(n.sure)}
	}
}

// ownFamily says whether the typical skills of a function include one of that
// family.
func (l *Lexicon) ownFamily(function, family string) bool {
	for _, t := range l.profiles[function] {
		if l.taxonomy.skills[l.taxonomy.byID[t.skill]].Family == family {
			return true
		}
	}
	return false
}

// mention is a skill that a part of a title names.
type mention struct {
	skill            int
	sure             float64
	teaches, masters bool
	beside           bool // not in the main part
}

// mentions collects what the parts name: not what is over, not yet, a mere
// wish, a slogan or an honorary office.
func (l *Lexicon) mentions(parts []part, main int, factor float64) []mention {
	var out []mention
	for i := range parts {
		p := &parts[i]
		sure := namedInMain
		switch {
		case p.gone:
			continue
		case i == main:
		case p.hope || p.slogan || p.aside && !p.note:
			continue
		default:
			sure = namedBeside
		}
		for _, s := range l.taxonomy.named(p.said) {
			out = append(out, mention{s, sure * factor, p.teaches, p.masters, i != main})
		}
	}
	return out
}
