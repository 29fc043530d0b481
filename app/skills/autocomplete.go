package skills

import (
	"sort"
	"strings"
)

// spelling is one way to write a skill, prepared for completion.
type spelling struct {
	key   string
	skill int
	lang  string // "" for an alias
}

func (t *Taxonomy) prepareSuggest() {
	for n, s := range t.skills {
		for _, lang := range Languages {
			t.typed = append(t.typed, spelling{t.keys[s.Names[lang]], n, lang})
		}
		for _, a := range s.Aliases {
			t.typed = append(t.typed, spelling{t.keys[a], n, ""})
		}
	}
	t.keys = nil
}

// Suggest completes what was typed so far: at most n skills, best first. The
// beginning of a name in the user's language ranks before the beginning of
// one of its words, that before aliases and other languages, and those before
// a part inside a word; equal ranks go by name. Without a prefix there is no
// suggestion.
func (t *Taxonomy) Suggest(prefix, lang string, n int) []Skill {
	p := key(prefix)
	if p == "" || n <= 0 {
		return nil
	}
	best := map[int]int{}
	for _, sp := range t.typed {
		rank, ok := rankOf(p, sp, lang)
		if !ok {
			continue
		}
		if old, seen := best[sp.skill]; !seen || rank < old {
			best[sp.skill] = rank
		}
	}
	found := make([]int, 0, len(best))
	for s := range best {
		found = append(found, s)
	}
	name := func(s int) string {
		name, _ := t.Name(t.skills[s].ID, lang)
		return fold(name)
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i], found[j]
		if best[a] != best[b] {
			return best[a] < best[b]
		}
		if na, nb := name(a), name(b); na != nb {
			return na < nb
		}
		return a < b
	})
	out := make([]Skill, 0, min(n, len(found)))
	for _, s := range found[:min(n, len(found))] {
		out = append(out, t.skills[s])
	}
	return out
}

// rankOf says how well a spelling answers to what was typed; lower is better.
func rankOf(typed string, sp spelling, lang string) (int, bool) {
	rank := 0
	switch {
	case sp.lang == lang:
	case sp.lang == "":
		rank = 1
	default:
		rank = 2
	}
	switch {
	case sp.key == typed:
		return rank, true
	case strings.HasPrefix(sp.key, typed):
		return 3 + 2*rank, true
	case strings.Contains(sp.key, " "+typed):
		return 4 + 2*rank, true
	case len(typed) >= 4 && strings.Contains(sp.key, typed):
		return 20 + rank, true
	}
	return 0, false
}
