package skills

import (
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// maxSkills is the most skills that are inferred from one title, mostOfRank the
// most of them that follow from the rank where the function is known.
const (
	maxSkills  = 8
	mostOfRank = 3
)

// typical is one skill of a profile: its level in a professional and how many
// people of that profile have it.
type typical struct {
	skill string
	level int
	share float64
}

// shares by place in a profile's line, most typical first.
var shares = []float64{.86, .82, .78, .74, .7, .66, .6, .55, .5, .5}

// addProfile reads "function: skill level, …", "role phrase, phrase: …" or
// "@seniority: …"; levels are a professional's.
func (l *Lexicon) addProfile(line string) error {
	keys, list, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("profile has no skills")
	}
	var ts []typical
	for i, cell := range splitList(list) {
		parts := strings.Fields(cell)
		if len(parts) < 2 {
			return fmt.Errorf("%q needs a skill and a level", cell)
		}
		if _, known := l.taxonomy.byID[parts[0]]; !known {
			return fmt.Errorf("unknown skill %q", parts[0])
		}
		level, err := strconv.Atoi(parts[1])
		if err != nil || level < 1 || level > 5 {
			return fmt.Errorf("%q is no level", parts[1])
		}
		t := typical{parts[0], level, shares[min(i, len(shares)-1)]}
		if len(parts) > 2 {
			if t.share, err = strconv.ParseFloat(parts[2], 64); err != nil {
				return err
			}
		}
		ts = append(ts, t)
	}
	var slips []error
	for _, k := range splitList(keys) {
		if r, ok := strings.CutPrefix(k, "@"); ok {
			if _, ok := rankNamed(r); !ok {
				return fmt.Errorf("unknown seniority %q", r)
			}
			l.ranks[r] = ts
			continue
		}
		if _, isFunction := functionIndex(k); !isFunction {
			k = strings.Join(plainWords(k), " ")
			if !l.isTerm(k) {
				slips = append(slips, fmt.Errorf("profile of %q, which no title can say", k))
				continue
			}
			if l.profiles[k] != nil {
				slips = append(slips, fmt.Errorf("profile %q is said twice", k))
				continue
			}
		}
		l.profiles[k] = ts
	}
	return errors.Join(slips...)
}

// skillsFor infers skills: those that the title names, then those of the
// seniority, of the role's own profile and of the function.
func (l *Lexicon) skillsFor(r Reading, e *evidence) []SkillClaim {
	sure := r.Function.Certainty
	best := map[string]SkillClaim{}
	put := func(ts []typical, certainty float64, shift int) {
		for _, t := range ts {
			c := SkillClaim{t.skill, min(max(t.level+shift, 1), max(t.level, 4)), percent(min(certainty*t.share, .95))}
			if old, seen := best[t.skill]; !seen || c.Certainty > old.Certainty {
				best[t.skill] = c
			}
		}
	}
	shift := 0
	switch e.level {
	case student:
		shift = -2
	case junior:
		shift = -1
	case senior, lead, director, executive:
		shift = 1
	}
	if r.Function.Value != "" {
		own := false
		for _, ph := range e.phrases {
			if ts := l.profileOf(ph); ts != nil && l.speaksFor(ph, r.Function.Value) {
				put(ts, sure, shift)
				own = true
				break
			}
		}
		f := sure
		if own {
			f *= .75
		}
		put(l.profiles[r.Function.Value], f, shift)
	}
	if ts := l.ranks[r.Seniority.Value]; ts != nil {
		if r.Function.Value != "" { // leave room for what they lead
			ts = ts[:min(len(ts), mostOfRank)]
		}
		put(ts, r.Seniority.Certainty, 0)
	}
	l.claimNamed(best, e, r.Function.Value)
	out := make([]SkillClaim, 0, len(best))
	for _, c := range best {
		if c.Certainty >= leastCertainty {
			out = append(out, c)
		}
	}
	sortClaims(out)
	return out[:min(len(out), maxSkills)]
}

func sortClaims(cs []SkillClaim) {
	sort.Slice(cs, func(i, j int) bool {
		a, b := cs[i], cs[j]
		if a.Certainty != b.Certainty {
			return a.Certainty > b.Certainty
		}
		return a.ID < b.ID
	})
}

// speaksFor says whether a phrase of the lexicon stands for a function; one that
// stands for none goes with any.
func (l *Lexicon) speaksFor(phrase, function string) bool {
	at, known := l.index[phrase]
	if !known || len(l.all[at].votes) == 0 {
		return true
	}
	for _, v := range l.all[at].votes {
		if Functions[v.function] == function {
			return true
		}
	}
	return false
}

// profileOf is the profile of a phrase of the lexicon or, for who leads such
// people, of the phrase without the words that say so; nil when there is none.
func (l *Lexicon) profileOf(phrase string) []typical {
	if ts := l.profiles[phrase]; ts != nil {
		return ts
	}
	for _, leads := range []string{"head of ", "director of ", "vp of ", "vp ", "vice president of ", "leiter ", "leitung ", "responsable ", "directeur ", "lead "} {
		if rest, ok := strings.CutPrefix(phrase, leads); ok {
			return l.profiles[rest]
		}
	}
	return nil
}
