package skills

import "slices"

// fieldSkills is how many skills stand for a field of work that a text names.
const fieldSkills = 2

// everyday words are fields of work in a title, and anything in a sentence.
var everyday = map[string]bool{"people": true, "change": true, "changes": true, "growth": true, "support": true, "care": true, "general": true,
	"project": true, "projects": true, "projekt": true, "projekte": true, "projet": true, "projets": true, "proyecto": true, "proyectos": true}

// About lists the ids of the skills a text in one's own words is about: those it
// mentions, in order of mention. Where it mentions none, the fields of work it
// names stand in with what their people know best: "How do I get legal to sign
// off?" is about contracts.
func (l *Lexicon) About(text string) []string {
	if out := l.taxonomy.In(text); len(out) > 0 {
		return out
	}
	var out []string
	ids, _ := l.ids(tokens(text))
	for i := 0; i < len(ids); {
		at, n, ok := l.match(ids[i:])
		if !ok {
			i++
			continue
		}
		i += n
		t := l.all[at]
		if t.kind != field || everyday[t.phrase] || len(t.votes) != 1 || t.votes[0].weight < kindWeight[field] {
			continue // a head or an occupation is a person, and may be another word in a sentence
		}
		profile := l.profiles[Functions[t.votes[0].function]]
		for _, s := range profile[:min(len(profile), fieldSkills)] {
			if !slices.Contains(out, s.skill) {
				out = append(out, s.skill)
			}
		}
	}
	return out
}
