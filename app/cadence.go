package app

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// SetTagCadences is the setting of how often to keep in touch with the people
// who have a tag: a JSON object of tags and days, such as {"mentors":91}.
const SetTagCadences = "cadence-tags"

// The days between two contacts that a cadence may have, and how many tags may
// have one.
const (
	MinCadence     = 1
	MaxCadence     = 3650
	mostTagCadence = 200
)

// NoCadence is the cadence of a person with whom I do not keep in touch by any
// rhythm, whatever their tags say. The column holds days only, so it is a number of
// days nobody lives to see.
const NoCadence = 36500

// TagCadences are the days between two contacts by tag, as the user wrote it.
type TagCadences map[string]int

// ParseTagCadences reads the setting. ErrInvalid for what is no such object, a tag
// without a name or in two spellings, and days outside 1 to 3650.
func ParseTagCadences(s string) (TagCadences, error) {
	var out TagCadences
	if err := json.Unmarshal([]byte(s), &out); err != nil || out == nil {
		return nil, Invalid(`setting %s is no list of tags with days; write it like {"mentors":91}`, SetTagCadences)
	}
	seen := map[string]bool{}
	for _, tag := range slices.Sorted(maps.Keys(out)) {
		key := Fold(tag)
		if key == "" || strings.TrimSpace(tag) != tag || seen[key] {
			return nil, Invalid("the tag %q has no name, or is there twice", tag)
		}
		seen[key] = true
		if days := out[tag]; days < MinCadence || days > MaxCadence {
			return nil, Invalid("people with the tag %q are to be met every %d days; use %d to %d", tag, days, MinCadence, MaxCadence)
		}
	}
	if len(out) > mostTagCadence {
		return nil, Invalid("%d tags have a cadence; use at most %d", len(out), mostTagCadence)
	}
	return out, nil
}

// String writes the setting, the tags in order.
func (c TagCadences) String() string {
	if len(c) == 0 {
		return "{}"
	}
	text, err := json.Marshal(map[string]int(c)) // sorts its keys
	if err != nil {
		return "{}" // no map of numbers fails
	}
	return string(text)
}

// With gives the cadences with that of one tag set, in whatever spelling it was;
// 0 days take it away.
func (c TagCadences) With(tag string, days int) TagCadences {
	out := TagCadences{}
	for t, d := range c {
		if Fold(t) != Fold(tag) {
			out[t] = d
		}
	}
	if days != 0 {
		out[strings.TrimSpace(tag)] = days
	}
	return out
}

// Of gives how often, in days, I want to be in touch with a person: as said of
// themselves, else the shortest of their tags', with that tag; 0 for not at all.
// What it gives remembers the spellings of tags it met, and is for one goroutine.
func (c TagCadences) Of() func(*Person) (days int, tag string) {
	folded, spelled := map[string]int{}, map[string]int{}
	for tag, days := range c {
		folded[Fold(tag)] = days
	}
	return func(q *Person) (days int, tag string) {
		switch {
		case q.CadenceDays == NoCadence:
			return 0, ""
		case q.CadenceDays > 0 || len(folded) == 0:
			return q.CadenceDays, ""
		}
		for _, t := range q.Tags {
			d, met := spelled[t]
			if !met {
				d = folded[Fold(t)]
				spelled[t] = d
			}
			if d > 0 && (days == 0 || d < days || d == days && t < tag) {
				days, tag = d, t
			}
		}
		return days, tag
	}
}

// tagCadenceSettings are the settings of keeping in touch.
func tagCadenceSettings() []Setting {
	return []Setting{{Key: SetTagCadences, Default: "{}", Rule: func(s string) error {
		_, err := ParseTagCadences(s)
		return err
	}}}
}
