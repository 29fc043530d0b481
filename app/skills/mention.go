package skills

import "strings"

// In lists the ids of the skills mentioned in free text, in order of first
// mention. Only whole words count, longer names before shorter ones.
func (t *Taxonomy) In(text string) []string {
	ws := words(text)
	var out []string
	seen := map[int]bool{}
	for i := 0; i < len(ws); {
		step := 1
		for n := min(t.maxWords, len(ws)-i); n >= 1; n-- {
			if s, ok := t.mention(ws[i : i+n]); ok {
				if !seen[s] {
					seen[s] = true
					out = append(out, t.skills[s].ID)
				}
				step = n
				break
			}
		}
		i += step
	}
	return out
}

func (t *Taxonomy) mention(ws []word) (int, bool) {
	k := joined(ws)
	if t.mustCase[k] {
		return t.mentionCased(k, ws)
	}
	if n, ok := t.lookup(k); ok {
		return n, true
	}
	if n, ok := t.hints[k]; ok {
		return n, true
	}
	return 0, false
}

// mentionCased accepts a name such as "Go" only as it must be written. A
// sentence may begin with "Go"; one that begins with "R" means R.
func (t *Taxonomy) mentionCased(k string, ws []word) (int, bool) {
	raw := ws[0].raw
	if len(ws) != 1 || !t.cased[raw] || ws[0].first && len(raw) > 1 {
		return 0, false
	}
	return t.exact[k], true
}

func joined(ws []word) string {
	if len(ws) == 1 {
		return ws[0].text
	}
	parts := make([]string, len(ws))
	for i, w := range ws {
		parts[i] = w.text
	}
	return strings.Join(parts, " ")
}

// firstOf is the first word of a key.
func firstOf(k string) string {
	first, _, _ := strings.Cut(k, " ")
	return first
}
