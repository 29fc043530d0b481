package skills

import "sort"

// At is a function and how usual a skill is in it.
type At struct {
	Function string
	Share    float64 // of its people who have the skill, in [0,1]
}

// Home lists the functions whose people usually have a skill, the most usual
// first; none for a skill that belongs to no function in particular.
func (l *Lexicon) Home(skill string) []At {
	var out []At
	for _, f := range Functions {
		for _, t := range l.profiles[f] {
			if t.skill == skill {
				out = append(out, At{f, t.share})
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Share > out[j].Share })
	return out
}
