package planner

import (
	"context"
	"strconv"
	"strings"

	"cortado/app"
)

// Leaning says whether the suggestions lean towards people with whom a talk is
// certain to go well, or towards those who see things differently.
type Leaning string

const (
	MoreCertain Leaning = "certain"
	Balanced    Leaning = "balanced"
	MoreStretch Leaning = "stretch"
	OwnWeights  Leaning = "own" // other numbers, set one by one in Settings
)

// Leanings lists those that can be chosen, from certain to stretch.
func Leanings() []Leaning { return []Leaning{MoreCertain, Balanced, MoreStretch} }

// What a leaning sets: the shares of the groups of needs and the parts of the
// chance. How long somebody rests, and how far a title is believed, is none of it.
const shareKeys, chanceKeys = "model.share.", "model.chance."

// leaningNumbers are the judgements of a leaning that differ from their
// defaults. With a low base the chance depends on what is known of a person
// (trust, helpfulness, the tie); with a high one fit decides, and a larger
// share of perspective brings other views in.
var leaningNumbers = map[Leaning]map[string]string{
	MoreCertain: {"model.chance.base": ".10", "model.share.perspective": ".10"},
	Balanced:    {},
	MoreStretch: {"model.chance.base": ".50", "model.share.perspective": ".35"},
}

// leaningSettings gives every setting of a leaning with its value.
func leaningSettings(l Leaning) map[string]string {
	out := map[string]string{}
	for _, s := range app.AllSettings() {
		if !strings.HasPrefix(s.Key, shareKeys) && !strings.HasPrefix(s.Key, chanceKeys) {
			continue
		}
		out[s.Key] = s.Default
		if v, differs := leaningNumbers[l][s.Key]; differs {
			out[s.Key] = v
		}
	}
	return out
}

// Stretch says which leaning holds at present; OwnWeights when the numbers in
// Settings are those of none.
func (p *Planner) Stretch(ctx context.Context) (Leaning, error) {
	now, err := p.Settings(ctx)
	if err != nil {
		return "", err
	}
	for _, l := range Leanings() {
		same := true
		for key, value := range leaningSettings(l) {
			same = same && sameNumber(now[key], value)
		}
		if same {
			return l, nil
		}
	}
	return OwnWeights, nil
}

func sameNumber(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && x == y
}

// SetStretch takes a leaning up, in one change. Own numbers for the shares and
// the chance are replaced.
func (p *Planner) SetStretch(l Leaning) (app.ChangeID, error) {
	if _, known := leaningNumbers[l]; !known {
		return 0, app.Invalid("%q is no leaning; use certain, balanced or stretch", l)
	}
	return p.change("change.stretch", "", func(w app.Writer) error {
		for key, value := range leaningSettings(l) {
			if err := w.SaveSetting(key, value); err != nil {
				return err
			}
		}
		return nil
	}, app.SettingsChanged, app.RoundChanged)
}
