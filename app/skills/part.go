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
	// hear keeps words unless they are about the employer, the past or others.
	hear := func(words []token) {
		if !employer && !skip && !foreign {
			p.hear(words)
		}
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
		ti, length, ok := l.matchBest(ids[i : i+n])
		if !ok {
			ti, length, ok = l.matchBent(ids[i : i+n])
		}
		if !ok {
			hear(toks[i : i+1])
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
		if aloneOnly[tm.phrase] && len(ids) > length {
			hear(toks[i : i+length])
			i += length
			continue
		}
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
			hear(words)
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
			} else {
				hear(words)
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
		if hear(words); !foreign {
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

// aloneOnly are words that say who somebody is only as a part of their own:
// "Stage - Contrôle de gestion", not "Film, stage and related directors".
var aloneOnly = map[string]bool{"stage": true}

// forWhom are links that name who benefits.
var forWhom = map[string]bool{"for": true, "fur": true, "pour": true, "para": true, "per": true, "voor": true}

var romanceHead = map[string]bool{"responsable": true, "directeur": true, "charge": true, "ingenieur": true, "technicien": true,
	"conseiller": true, "gestionnaire": true, "jefe": true, "gerente": true, "tecnico": true, "ingeniero": true, "encargado": true,
	"chef": true, "responsabile": true, "direttore": true, "ingegnere": true, "consultor": true, "especialista": true,
	"analista": true, "coordinador": true, "charge affaires": true, "diretor": true, "engenheiro": true,
	"delegue": true, "attache": true, "agent": true, "ouvrier": true, "operateur": true, "chercheur": true, "formateur": true}

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
