package skills

import "strings"

// part is what one part of a title says ("Founder & CEO" of "Founder & CEO |
// Speaker").
type part struct {
	scores   [40]float64
	level    rank
	sure     float64
	explicit bool // the level was said, not assumed
	role     bool
	head     bool
	aside    bool
	slogan   bool
	gone     bool // former
	hope     bool // aspiring
	retired  bool
	note     bool   // stood in brackets
	teaches  bool   // its noun stands for teaching: "coach"
	masters  bool   // or for mastery: "specialist"
	said     []word // what may name skills
	phrases  []string
}

func (p *part) strongest() float64 { return highest(&p.scores) }

// found is a term of the lexicon in a part.
type found struct {
	*term
	gap     gap  // before it
	owned   bool // its rank is somebody else's: "speaker of the board"
	foreign bool // its function too: "assistant to the CEO"
}

// group is a run of terms with nothing between them: "senior sales manager".
type group struct {
	terms []found
	sep   gap
	after kind // link or serves when such a word stands before
}

// readPart reads one part of a title.
func (l *Lexicon) readPart(ids []int32, toks []token) part {
	var p part
	ids, toks = l.uninvert(ids, toks)
	groups, romance := l.groups(ids, toks, &p)
	p.score(groups, romance)
	p.grade(groups)
	return p
}

// groups finds the terms of a part and bundles them.
func (l *Lexicon) groups(ids []int32, toks []token, p *part) (out []group, romance bool) {
	cur := group{}
	attends := false
	person, owned, foreign, employer, skip, benefit := false, false, false, false, false, false
	flush := func() {
		if len(cur.terms) > 0 {
			out = append(out, cur)
		}
		cur = group{}
	}
	for i := 0; i < len(ids); {
		g := toks[i].gap
		if i > 0 && (g == comma || g == strong) {
			owned, foreign, employer, skip, benefit = false, false, false, false, false
		}
		n := 1
		for i+n < len(ids) && toks[i+n].gap < comma {
			n++
		}
		ti, length, ok := l.match(ids[i : i+n])
		if !ok {
			ti, length, ok = l.matchBent(ids[i : i+n])
		}
		if !ok {
			if !employer && !skip && !foreign {
				p.hear(toks[i : i+1])
			}
			if i > 0 && g > space && len(cur.terms) > 0 {
				flush()
				cur.sep = g
			} else if g > cur.sep {
				cur.sep = max(cur.sep, g)
			}
			i++
			continue
		}
		tm := &l.all[ti]
		if i > 0 && g > space {
			flush()
			cur.sep = g
		}
		words := toks[i : i+length]
		i += length
		switch tm.kind {
		case company:
			// "at" names an employer only after something was said.
			if len(out) > 0 || len(cur.terms) > 0 {
				employer = true
			}
			p.pause()
			flush()
			continue
		case past:
			p.gone = p.gone || len(out) == 0 && len(cur.terms) == 0
			skip = len(out) > 0 || len(cur.terms) > 0
			continue
		case hopeful:
			p.hope = p.hope || len(out) == 0 && len(cur.terms) == 0
			continue
		case retired:
			p.retired = true
			continue
		case slogan:
			p.slogan = p.slogan || !person
			continue
		case link, serves:
			if !employer && !skip && !foreign {
				p.hear(words)
			}
			if hasRomanceLink[tm.phrase] {
				romance = true
			}
			sep := cur.sep
			hadTerms := len(cur.terms) > 0
			flush()
			if !hadTerms {
				cur.sep = sep
			}
			cur.after = tm.kind
			benefit = person && forWhom[tm.phrase]
			if tm.kind == serves && person {
				owned = true
			}
			if attends && tm.phrase != "in" {
				owned, foreign = true, true
			}
			continue
		case noise:
			// An "acting manager" is no actor.
			if _, skill := l.taxonomy.lookup(tm.phrase); skill {
				p.pause()
			} else if !employer && !skip && !foreign {
				p.hear(words)
			}
			continue
		}
		if employer || skip {
			continue
		}
		if romanceHead[tm.phrase] && !person {
			romance = true
		}
		f := found{term: tm, gap: g, owned: owned, foreign: foreign}
		// A "dean of students" is none.
		if tm.level == student && person && cur.after == link && len(cur.terms) == 0 {
			f.owned = true
		}
		if !foreign {
			p.hear(words)
			p.noteNoun(tm.phrase)
		}
		// "Coach for executives" is none of them.
		if benefit && tm.kind == head && tm.level >= lead {
			f.owned = true
		}
		// "Assistenz Geschäftsführung": a body that leads is only the lead
		// itself when nobody else was named before.
		if tm.kind == field && tm.level != none && person {
			f.owned = true
		}
		if attendants[tm.phrase] && g == space {
			cur.handOver()
		}
		cur.terms = append(cur.terms, f)
		if attendants[tm.phrase] {
			attends = true
		}
		if opensService(tm.phrase) {
			owned, foreign = true, true
		}
		if tm.kind == head || tm.kind == role || tm.level == student {
			person = true
		}
	}
	flush()
	return out, romance
}

var hasRomanceLink = map[string]bool{"de": true, "des": true, "du": true, "del": true, "della": true, "di": true, "da": true,
	"do": true, "d": true, "para": true, "pour": true, "dei": true, "delle": true, "das": true, "dos": true, "de la": true, "de los": true}

// forWhom are links that name who benefits.
var forWhom = map[string]bool{"for": true, "fur": true, "pour": true, "para": true, "per": true, "voor": true}

var romanceHead = map[string]bool{"responsable": true, "directeur": true, "charge": true, "ingenieur": true, "technicien": true,
	"conseiller": true, "gestionnaire": true, "jefe": true, "gerente": true, "tecnico": true, "ingeniero": true, "encargado": true,
	"chef": true, "responsabile": true, "direttore": true, "ingegnere": true, "consultor": true, "especialista": true,
	"analista": true, "coordinador": true, "charge affaires": true, "diretor": true, "engenheiro": true,
	"delegue": true, "attache": true, "agent": true, "ouvrier": true, "operateur": true, "chercheur": true, "formateur": true}

// plainSaid is the evidence from which a group needs no help of the next.
const plainSaid = 3.5

// subordinate is the factor of what stands behind a role and a link: a
// "recruiter for software engineers" recruits.
const subordinate = .2

// score weighs what the groups say about the function.
func (p *part) score(groups []group, romance bool) {
	haveRole, haveHead := false, false
	evidence := 0.0
	for i := range groups {
		g := &groups[i]
		factor := 1.0
		switch {
		case i == 0:
		case g.after == serves && (haveRole || haveHead):
			factor = .15
		case g.after == link && haveRole:
			factor = subordinate
		case g.sep == and && evidence >= plainSaid:
			factor = .45 // "video editor & motion designer": what is said first
		case g.sep == and && evidence > 0:
			factor = .9 // "co-founder & CTO"
		case g.sep >= comma && evidence >= 2:
			factor = .5
		}
		nextHasHead := g.sep <= and && i+1 < len(groups) && groups[i+1].sep == and && groups[i+1].after == plain && groups[i+1].leads()
		bonus := g.hasHead() || nextHasHead || haveHead && evidence < 3
		got := p.scoreGroup(g, factor, bonus, romance)
		evidence += got
		haveRole = haveRole || g.has(role)
		haveHead = haveHead || g.hasHead()
	}
	p.role, p.head = haveRole, haveHead
}

func (g *group) has(k kind) bool {
	for _, f := range g.terms {
		if f.kind == k && !f.owned {
			return true
		}
	}
	return false
}

// hasHead says whether the group has a noun that takes its function from
// beside it; a grade such as "lead" can be one.
func (g *group) hasHead() bool {
	for _, f := range g.terms {
		if !f.owned && (f.kind == head || f.kind == mark && f.level >= lead) {
			return true
		}
	}
	return false
}

// leads says whether the group has a head or a role that leads: both words of
// "finance and HR director" tell what is led.
func (g *group) leads() bool {
	for _, f := range g.terms {
		if f.kind == role && f.level >= lead && !f.owned {
			return true
		}
	}
	return g.hasHead()
}

// coreOf picks the term of a kind that carries the meaning: the one next
// before the head in Germanic word order, next after it in Romance order.
func (g *group) coreOf(k kind, romance bool) int {
	core, headAt := -1, -1
	for i, f := range g.terms {
		if f.kind == head && !f.owned {
			headAt = i
			if romance {
				break
			}
		}
	}
	for i, f := range g.terms {
		if f.kind != k || f.owned {
			continue
		}
		switch {
		case core < 0:
			core = i
		case romance && headAt >= 0 && core < headAt && i > headAt:
			core = i
		case !romance && (headAt < 0 || i < headAt):
			core = i
		}
	}
	return core
}

func (p *part) scoreGroup(g *group, factor float64, bonus, romance bool) float64 {
	coreRole, coreField := g.coreOf(role, romance), g.coreOf(field, romance)
	// A "warehouse operations manager" works in the warehouse.
	vague := coreRole >= 0 && coreField >= 0 && len(g.terms[coreRole].votes) > 0 && g.terms[coreRole].votes[0].weight <= vagueRole
	got := 0.0
	for i, f := range g.terms {
		w := factor
		if f.foreign {
			w *= .1
		}
		if vague && i == coreRole {
			w *= .4
		}
		extra := 0.0
		switch f.kind {
		case role:
			if i != coreRole {
				w *= .4
			}
		case field:
			switch {
			case coreRole >= 0 && !vague:
				w *= .3
			case i != coreField:
				w *= .5
			case (bonus || vague) && !g.opinionated():
				extra = 2
			}
		case head:
			if coreRole >= 0 {
				w *= .4
			}
		case hint:
			if coreRole >= 0 {
				w *= .4
			}
		case aside:
			p.aside = true
		}
		for _, v := range f.votes {
			x := w * (v.weight + extra)
			p.scores[v.function] += x
			got += x
		}
		if !f.owned && (f.kind == role || f.kind == field || f.kind == head && len(f.votes) > 0) {
			p.remember(f.phrase, factor > subordinate && (i == coreRole || i == coreField && coreRole < 0))
		}
	}
	return got
}

// vagueRole is the weight up to which a role leaves room for the field beside
// it.
const vagueRole = 2.5

// opinionated says whether the group's head has a function of its own strong
// enough to stand against the field: a "marketing consultant" consults.
func (g *group) opinionated() bool {
	for _, f := range g.terms {
		if f.kind == head && !f.owned && len(f.votes) > 0 && f.votes[0].weight >= 4 {
			return true
		}
	}
	return false
}

func (p *part) remember(phrase string, core bool) {
	if core {
		p.phrases = append([]string{phrase}, p.phrases...)
		return
	}
	p.phrases = append(p.phrases, phrase)
}

// attendants work for somebody: what follows them after "to", "der" or "de" is
// that person's work, not theirs.
var attendants = map[string]bool{"assistant": true, "assistent": true, "assistenz": true, "asistente": true, "assistente": true,
	"assistante": true, "secretary": true, "sekretar": true, "secretaire": true, "secretario": true, "sekretariat": true,
	"executive assistant": true, "personal assistant": true}

// opensService says whether a term itself ends with the word that hands over
// to somebody else: "assistant to".
func opensService(phrase string) bool {
	for _, end := range []string{" to", " der", " des", " of the"} {
		if strings.HasSuffix(phrase, end) {
			return true
		}
	}
	return false
}

// handOver gives the leading roles of a group to somebody else: who is called
// "Vertriebsleiterassistentin" assists one.
func (g *group) handOver() {
	for i := range g.terms {
		if g.terms[i].level >= lead && g.terms[i].kind != mark {
			g.terms[i].owned, g.terms[i].foreign = true, true
		}
	}
}
