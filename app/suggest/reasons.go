package suggest

import (
	"cmp"
	"slices"
)

// Rows that are shown: need terms above a share of the gain, at most so many,
// and one term of the chance.
const (
	shownNeeds     = 3
	shownNeedFrom  = .08
	shownOtherFrom = .01
)

// choice explains the person at index i against what is covered. The terms are
// the score taken apart, with G = Σ γ_i·E[(f_ci − M_i)⁺] and q̄ the quality of
// somebody of whom nothing is known:
//
//	gain = Σ_i q̄·γ_i·E[(f_ci − M_i)⁺] + Σ_x G·(1−base)·w_x·(x − neutral_x) + G·q·(A − 1)
//
// A missing value stands at its neutral and so has no term.
func (p *Planned) choice(i int, c *cover, s *scratch) Choice {
	p.read(i, s)
	a, why := p.availability(i)
	var facts [chanceTerms]Facts
	known := p.chanceOf(i, &facts)
	q := p.chances.quality(&known)
	g := p.worth(i, c)
	out := Choice{Person: p.people[i].ID, Fixed: p.fixed[p.people[i].ID], Gain: a * q * g, Chance: a * q,
		Availability: a, Quality: q, Why: why, Bridges: p.bridges(i), Offer: p.offer(i), Mutual: p.mutual(i, s),
		Unsure: p.Unsure(p.people[i].ID)}
	if len(out.Bridges) > 0 {
		out.Bridge = out.Bridges[0]
	}
	for _, v := range s.views {
		if v.known {
			out.Known++
			if v.difference > 0 {
				out.Differs++
			}
		}
	}
	out.Terms = p.needTerms(i, c, s, &out)
	for x, kind := range chanceKinds {
		v := g * (1 - p.chances.base) * p.chances.w[x] * (known.x[x] - p.chances.neutral[x])
		if known.known[x] && v != 0 {
			out.Terms = append(out.Terms, Term{Kind: kind, Label: kind, Value: v, Facts: facts[x]})
		}
	}
	if v := g * q * (a - 1); v != 0 {
		out.Terms = append(out.Terms, Term{Kind: OfAvailability, Label: OfAvailability, Value: v, Facts: Facts{Unavailable: why}})
	}
	arrange(out.Terms, out.Gain)
	return out
}

// needTerms gives the terms of the needs, those of perspective summed in one.
func (p *Planned) needTerms(i int, c *cover, s *scratch, of *Choice) []Term {
	neutral := p.chances.neutralQuality()
	var out, parts []Term
	for _, e := range p.entries[i] {
		v := neutral * c.worth[e]
		if v == 0 {
			continue
		}
		k := int(e / percents)
		n := &p.needs[k]
		t := Term{Kind: n.Kind, Need: n.ID, Label: n.Label, Value: v}
		p.fitOf(k, i, s, &t.Facts)
		if n.group == viewGroup {
			parts = append(parts, t)
		} else {
			out = append(out, t)
		}
	}
	if len(parts) > 0 {
		byValue(parts)
		sum := Term{Kind: OfPerspective, Label: OfPerspective, Parts: parts, Facts: Facts{Differs: of.Differs, Known: of.Known}}
		for _, t := range parts {
			sum.Value += t.Value
		}
		out = append(out, sum)
	}
	return out
}

// byValue sorts terms by value, the largest first; equal ones stay in the order
// of the needs.
func byValue(ts []Term) {
	slices.SortStableFunc(ts, func(a, b Term) int { return cmp.Compare(b.Value, a.Value) })
}

// arrange sorts terms, gives the positive ones their share of the positive sum,
// and marks those a screen shows: the three largest needs above 8% of the gain
// and at least one, perspective always in its one row, the largest term of the
// chance above 1%, and cautions of that size.
func arrange(ts []Term, gain float64) {
	byValue(ts)
	positive := 0.0
	for _, t := range ts {
		positive += max(0, t.Value)
	}
	needs, chances := 0, 0
	for k := range ts {
		t := &ts[k]
		if t.Value > 0 {
			t.Share = t.Value / positive
			for j := range t.Parts {
				t.Parts[j].Share = t.Parts[j].Value / positive
			}
		}
		switch t.Kind {
		case OfSkill, OfQuestion, OfSupport:
			t.Shown = needs == 0 || needs < shownNeeds && t.Value > shownNeedFrom*gain
			needs++
		case OfPerspective:
			t.Shown = true
		default:
			if t.Value < 0 {
				t.Shown = -t.Value > shownOtherFrom*gain
				continue
			}
			t.Shown = chances == 0 && t.Value > shownOtherFrom*gain
			chances++
		}
	}
}
