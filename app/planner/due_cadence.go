package planner

import (
	"context"
	"slices"
	"strings"

	"cortado/app"
)

// TagCadence is how often to keep in touch with the people who have a tag.
type TagCadence struct {
	Tag    string
	Days   int // 0 = no cadence
	Every  string
	People int // how many have the tag and no cadence of their own
}

// TagCadences gives how often to keep in touch by tag, as it is set.
func (p *Planner) TagCadences(ctx context.Context) (app.TagCadences, error) {
	text, err := p.Setting(ctx, app.SetTagCadences)
	if err != nil {
		return nil, err
	}
	return app.ParseTagCadences(text)
}

// TagRhythms lists every tag in use, and those that have a cadence although nobody
// has them any more, in the order of the alphabet.
func (p *Planner) TagRhythms(ctx context.Context) ([]TagCadence, error) {
	set, err := p.TagCadences(ctx)
	if err != nil {
		return nil, err
	}
	n, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	var out []TagCadence
	place := func(tag string) int {
		key := app.Fold(tag)
		i, known := at[key]
		if !known && key != "" {
			i = len(out)
			at[key] = i
			out = append(out, TagCadence{Tag: tag})
		}
		return i
	}
	for tag, days := range set {
		i := place(tag)
		out[i].Days, out[i].Every = days, p.every(days)
	}
	spelled := map[string]int{} // so that a spelling is folded once
	for _, q := range n.people {
		for _, tag := range q.Tags {
			i, met := spelled[tag]
			if !met {
				if app.Fold(tag) == "" {
					continue
				}
				i = place(tag)
				spelled[tag] = i
			}
			if q.CadenceDays == 0 {
				out[i].People++
			}
		}
	}
	slices.SortFunc(out, func(a, b TagCadence) int { return strings.Compare(app.Fold(a.Tag), app.Fold(b.Tag)) })
	return out, nil
}

// SetTagCadence sets how often, in days, to keep in touch with the people who have
// a tag and no cadence of their own; 0 takes it away.
func (p *Planner) SetTagCadence(ctx context.Context, tag string, days int) (app.ChangeID, error) {
	set, err := p.TagCadences(ctx)
	if err != nil {
		return 0, err
	}
	if app.Fold(tag) == "" {
		return 0, app.Invalid("no tag is named")
	}
	next := set.With(tag, days).String()
	if _, err := app.ParseTagCadences(next); err != nil {
		return 0, err
	}
	return p.change("change.cadence", strings.TrimSpace(tag), func(w app.Writer) error { return w.SaveSetting(app.SetTagCadences, next) },
		app.SettingsChanged, app.PeopleChanged)
}

// tagRhythm says how often to keep in touch, in days, with a person who has no
// cadence of their own, and by which of their tags; 0 for not at all.
func (p *Planner) tagRhythm(ctx context.Context, q app.Person) (days int, tag string, err error) {
	set, err := p.TagCadences(ctx)
	if err != nil {
		return 0, "", err
	}
	if days, tag = set.Of()(&q); tag == "" {
		return 0, "", nil
	}
	return days, tag, nil
}

// every names a cadence as one speaks of it: "every 2 weeks", "every month".
func (p *Planner) every(days int) string {
	switch {
	case days%7 == 0 && days <= 42:
		return p.words.Count("follow.every.weeks", days/7)
	case days == 365:
		return p.words.Say("follow.every.year")
	case days == 30, days == 61, days == 91, days == 182, days%30 == 0 && days < 365:
		return p.words.Count("follow.every.months", days/30)
	}
	return p.words.Count("follow.every.days", days)
}
