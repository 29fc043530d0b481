package skills

import "strings"

// Written says which spelling of the skill answers to what was typed: empty
// when its name in the language does, else the alias or the name in another
// language that answers best ("Excel" for Spreadsheets).
func (s Skill) Written(typed, lang string) string {
	p := key(typed)
	if p == "" || answers(p, key(s.Names[lang])) < inside {
		return ""
	}
	best, found := nothing, ""
	try := func(text string) {
		if how := answers(p, key(text)); how < best {
			best, found = how, text
		}
	}
	for _, a := range s.Aliases {
		try(a)
	}
	for _, other := range Languages {
		if other != lang {
			try(s.Names[other])
		}
	}
	if answers(p, key(s.Names[lang])) <= best {
		return ""
	}
	return found
}

// How a spelling answers to what was typed, the best first.
const (
	whole = iota
	begins
	beginsWord
	inside
	nothing
)

func answers(typed, spelling string) int {
	switch {
	case spelling == typed:
		return whole
	case strings.HasPrefix(spelling, typed):
		return begins
	case strings.Contains(spelling, " "+typed):
		return beginsWord
	case strings.Contains(spelling, typed):
		return inside
	}
	return nothing
}
