package exchange

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"cortado/app"
)

// lists unites what a person has several of; labels of one value are joined.
func (u *uniting) lists() {
	filled := map[string]bool{}
	for _, f := range filledFields(&u.p) {
		filled[f.name] = f.filled
	}
	m := &merging{p: u.p, in: u.gone}
	m.p.Sources = map[string]app.Source{} // a merge of two records is no import
	m.emails()
	m.phones()
	m.links()
	m.texts("tags", &m.p.Tags, u.gone.Tags)
	m.texts("groups", &m.p.Groups, u.gone.Groups)
	m.texts("schools", &m.p.Schools, u.gone.Schools)
	m.wants()
	m.past()
	m.notes()
	m.p.Sources = u.p.Sources
	u.p = m.p
	u.sameLabels()
	for _, h := range u.gone.Hours {
		if !slices.ContainsFunc(u.p.Hours, func(x app.Hours) bool { return x.From == h.From && x.To == h.To && slices.Equal(x.Days, h.Days) }) {
			u.p.Hours = append(u.p.Hours, h)
		}
	}
	for _, e := range u.gone.Extra {
		if !slices.Contains(u.p.Extra, e) {
			u.p.Extra = append(u.p.Extra, e)
		}
	}
	for _, print := range strings.Fields(u.gone.Fingerprint) {
		if !slices.Contains(strings.Fields(u.p.Fingerprint), print) {
			u.p.Fingerprint = strings.TrimSpace(u.p.Fingerprint + " " + print)
		}
	}
	// A list that both filled is the user's as soon as one of them was.
	for _, f := range filledFields(&u.gone) {
		if _, single := u.Theirs[f.name]; !f.filled || single || slices.Contains(SingleFields(), f.name) || f.name == "photo" {
			continue
		}
		if theirs := sourceOf(&u.gone, f.name); !filled[f.name] || theirs.Rank() > sourceOf(&u.p, f.name).Rank() {
			u.p.Sources[f.name] = theirs
		}
	}
}

// sameLabels joins the labels of addresses, numbers and links that both have.
func (u *uniting) sameLabels() {
	join := func(have *string, other string) {
		if other != "" && *have != "" && !slices.Contains(strings.Split(*have, ", "), other) {
			*have += ", " + other
		}
	}
	for i := range u.p.Emails {
		for _, e := range u.gone.Emails {
			if have := &u.p.Emails[i]; app.EmailKey(have.Address) == app.EmailKey(e.Address) {
				join(&have.Label, e.Label)
			}
		}
	}
	for i := range u.p.Phones {
		for _, t := range u.gone.Phones {
			if have := &u.p.Phones[i]; phoneSame(have.Number) == phoneSame(t.Number) {
				join(&have.Label, t.Label)
			}
		}
	}
	for i := range u.p.Links {
		for _, l := range u.gone.Links {
			if have := &u.p.Links[i]; linkKey(have.URL) == linkKey(l.URL) {
				join(&have.Label, l.Label)
			}
		}
	}
}

// levels unites skills, perspective, working strengths and stances. Where both
// say something else the better source is taken, of equal ones that of the
// record that stays, and the other is kept beside unless it was inferred.
func (u *uniting) levels() {
	for _, s := range u.gone.Skills {
		at := slices.IndexFunc(u.p.Skills, func(have app.PersonSkill) bool { return have.ID == s.ID })
		if at < 0 {
			u.p.Skills = append(u.p.Skills, s)
			continue
		}
		lost := s
		if have := &u.p.Skills[at]; s.Source.Rank() > have.Source.Rank() {
			lost, *have = *have, s
		}
		if lost.Source != app.Inferred && lost.Level != u.p.Skills[at].Level {
			u.p.Skills[at].Source, u.p.Skills[at].Certainty = app.Typed, 1
			u.keepBeside("skills", lost.Name, strconv.Itoa(int(lost.Level)))
		}
	}
	for _, d := range slices.Sorted(maps.Keys(u.gone.Perspective)) {
		theirs, have := u.gone.Perspective[d], u.p.Perspective[d]
		if theirs.Value == "" {
			continue
		}
		lost := theirs
		if have.Value == "" || rankOf(theirs) > rankOf(have) {
			if u.p.Perspective == nil {
				u.p.Perspective = map[app.Dimension]app.Attribute{}
			}
			lost, u.p.Perspective[d] = have, theirs
		}
		if now := u.p.Perspective[d]; lost.Value != "" && lost.Source != app.Inferred && lost.Value != now.Value {
			u.p.Perspective[d] = app.Attribute{Value: now.Value, Certainty: 1, Source: app.Typed}
			u.keepBeside("perspective", string(d), lost.Value)
		}
	}
	uniteMaps(u, "strengths", &u.p.Strengths, u.gone.Strengths)
	uniteMaps(u, "stances", &u.p.Stances, u.gone.Stances)
}

func rankOf(a app.Attribute) int {
	if a.Source == "" {
		return app.Typed.Rank()
	}
	return a.Source.Rank()
}

// uniteMaps adds what only the other has, and keeps beside what differs.
func uniteMaps[K cmp.Ordered, V comparable](u *uniting, field string, have *map[K]V, other map[K]V) {
	for _, k := range slices.Sorted(maps.Keys(other)) {
		mine, both := (*have)[k]
		switch {
		case !both:
			if *have == nil {
				*have = map[K]V{}
			}
			(*have)[k] = other[k]
		case mine != other[k]:
			u.keepBeside(field, fmt.Sprint(k), fmt.Sprint(other[k]))
		}
	}
}
