package skills

import "strings"

// grades collects what the terms of a part say about seniority.
type grades struct {
	top      rank // highest rank a noun gives
	topSure  float64
	low      rank // student or junior, from a mark
	lowSure  float64
	up       rank // senior or lead, from a mark
	upSure   float64
	fixed    bool // a noun that means professional whatever its words
	manager  bool // "manager" and its likes, undecided
	deputy   bool
	chief    bool
	officer  bool
	person   bool
	anything bool
}

// managers are nouns that mean leading people in some functions and a task of
// one's own in others.
var managers = map[string]bool{"manager": true, "mgr": true}

// ledByManagers are the functions in which a "manager" usually leads people:
// an engineering manager does, a marketing manager often does not.
var ledByManagers = map[string]bool{
	"software": true, "engineering": true, "manufacturing": true, "supply-chain": true, "finance": true, "it": true,
	"science": true, "hospitality-retail": true, "construction": true, "health": true, "education": true,
	"customer": true, "agriculture": true, "general-management": true, "public-service": true, "nonprofit": true,
	"quality": true, "media-arts": true,
}

// grade decides the seniority of a part. The order: who studies; nouns that
// lead; marks; nouns below; and, when nothing is said, professional.
func (p *part) grade(groups []group) {
	var g grades
	managerAlone := true
	for _, gr := range groups {
		for i, f := range gr.terms {
			g.anything = g.anything || f.kind == field || f.kind == role || f.kind == head
			if f.owned {
				continue
			}
			switch {
			case f.phrase == "chief":
				g.chief = true
				continue
			case f.phrase == "officer":
				g.officer = true
			case f.phrase == "assistant" && i+1 < len(gr.terms):
				g.deputy, g.person = true, true // "assistant store manager"
				continue
			case f.phrase == "executive" && i+1 < len(gr.terms) && gr.terms[i+1].kind != field:
				continue // "executive administrative assistant"
			case f.phrase == "executive" && i > 0 && gr.terms[i-1].kind == field:
				// A "marketing executive" executes, more often than not.
				g.person = true
				g.note(found{term: &term{kind: head, level: professional, sure: .64}})
				continue
			case f.phrase == "executive":
				g.person = true // alone it may mean either
				g.note(found{term: &term{kind: head, level: executive, sure: .58}})
				continue
			case f.phrase == "deputy":
				g.deputy = true
				continue
			}
			if managers[f.phrase] {
				g.manager, g.person = true, true
				continue
			}
			if f.kind == field || f.kind == role {
				managerAlone = false
			}
			if f.kind == head || f.kind == role {
				g.person = true
			}
			g.note(f)
		}
	}
	if g.chief && g.officer {
		g.top, g.topSure = executive, .93
	} else if g.chief && g.top < lead {
		g.up, g.upSure = lead, .6
	}
	p.level, p.sure, p.explicit = g.decide(p.function(), managerAlone)
}

func (g *grades) note(f found) {
	switch {
	case f.level == none:
	case f.kind == mark && f.level < professional:
		if g.low == none || f.level < g.low {
			g.low, g.lowSure = f.level, f.sure
		}
	case f.kind == mark:
		if f.level > g.up {
			g.up, g.upSure = f.level, f.sure
		}
	case f.level > g.top || f.level == g.top && f.sure > g.topSure:
		// A noun below professional is only outdone by a clear lead.
		if f.level == professional {
			g.fixed = true
		}
		g.top, g.topSure = f.level, f.sure
	}
}

// assumed is how often a title that says no level is a professional's.
const (
	// claimed is the certainty from which a claim counts as one.
	claimed       = .6
	assumedPerson = .84
	assumedField  = .74
)

func (g *grades) decide(function string, managerAlone bool) (r rank, sure float64, explicit bool) {
	leads := g.top >= lead
	switch {
	case g.low == student && g.top < executive:
		return student, g.lowSure, true
	case leads:
		sure = g.topSure
		if g.deputy || g.low != none {
			sure *= .75
		}
		return g.top, sure, true
	case g.low != none && g.lowSure < claimed && g.up >= senior:
		return g.up, .8 * g.upSure, true
	case g.low != none && g.lowSure < claimed && !g.person:
		return professional, .5, false
	case g.low != none && g.up < lead:
		return g.low, g.lowSure, true
	case g.up >= lead:
		return g.up, g.upSure, true
	case g.manager && !g.fixed:
		return g.asManager(function, managerAlone)
	case g.up != none:
		return g.up, g.upSure, true
	case g.top != none:
		return g.top, g.topSure, true
	case g.person:
		return professional, assumedPerson, false
	case g.anything:
		return professional, assumedField, false
	}
	return none, 0, false
}

// asManager reads a bare "manager".
func (g *grades) asManager(function string, alone bool) (rank, float64, bool) {
	leads := alone || ledByManagers[function]
	switch {
	case leads && g.up == senior:
		return lead, .65, true
	case g.up == senior:
		return senior, .7, true
	case alone:
		return lead, .62, true
	case leads:
		return lead, .62, true
	case function == "":
		return professional, .5, true
	}
	return professional, .6, true
}

// function is the strongest function of the part; "" when nothing tells.
func (p *part) function() string {
	best, top := "", 0.0
	for i, s := range p.scores {
		if s > top {
			best, top = Functions[i], s
		}
	}
	if top < 1.5 {
		return ""
	}
	return best
}

// gradeByWords gives a role the rank that its own words say, as "tech lead"
// does, where the data files state none: a phrase hides its words from marks.
func (t *term) gradeByWords() {
	if t.kind != role || t.level != none {
		return
	}
	switch {
	case strings.HasSuffix(t.phrase, " director"), strings.HasPrefix(t.phrase, "director "), strings.HasPrefix(t.phrase, "directeur "):
		t.level, t.sure = director, .75
	case strings.HasSuffix(t.phrase, " supervisor"), strings.HasPrefix(t.phrase, "responsable "), leadsAtEnd(t.phrase):
		t.level, t.sure = lead, .75
	case strings.HasSuffix(t.phrase, " lead"):
		t.level, t.sure = lead, .78
	case strings.HasPrefix(t.phrase, "junior "):
		t.level, t.sure = junior, .88
	case strings.HasPrefix(t.phrase, "senior "):
		t.level, t.sure = senior, .85
	}
}

// leadsAtEnd says whether a German noun ends with the word for a leader and
// means one: who leads a project or travels along leads no team.
func leadsAtEnd(word string) bool {
	if !strings.HasSuffix(word, "leiter") && !strings.HasSuffix(word, "leitung") {
		return false
	}
	for _, not := range []string{" ", "projekt", "begleit", "bauleit", "reise", "fahrdienst", "aufnahme", "objekt", "chor", "ableit"} {
		if strings.Contains(word, not) {
			return false
		}
	}
	return true
}
