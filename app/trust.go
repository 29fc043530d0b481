package app

import (
	"cmp"
	"slices"
)

// MostTrustSteps is how many steps of one person are kept: of more the oldest go.
const MostTrustSteps = 1000

// TrustStep says from which day on how far I would rely on somebody.
type TrustStep struct {
	On    Day    `json:"on"`
	Trust *Level `json:"trust"` // nil = not said any more
}

// StepTrust gives the steps of a trust that is trust from the day on: a new step
// unless the last one says so already. Of one day the last word counts.
func StepTrust(steps []TrustStep, trust *Level, on Day) []TrustStep {
	if SameTrust(trustAt(steps), trust) {
		return steps
	}
	if n := len(steps); n > 0 && steps[n-1].On >= on {
		steps, on = steps[:n-1], steps[n-1].On
		if SameTrust(trustAt(steps), trust) {
			return steps
		}
	}
	if trust != nil {
		level := *trust
		trust = &level
	}
	return newest(append(slices.Clone(steps), TrustStep{on, trust}))
}

// JoinTrust makes one history of two: in order of days, of one day the word of
// the first, and no step that says what the one before said. Joining the same
// again changes nothing.
func JoinTrust(mine, theirs []TrustStep) []TrustStep {
	if len(theirs) == 0 {
		return mine
	}
	// A word of mine that says nothing new leaves its day to theirs; each day
	// changes hands once at most.
	one := joinOnce(mine, theirs)
	for {
		again := joinOnce(one, theirs)
		if slices.EqualFunc(again, one, func(a, b TrustStep) bool { return a.On == b.On && SameTrust(a.Trust, b.Trust) }) {
			return one
		}
		one = again
	}
}

func joinOnce(mine, theirs []TrustStep) []TrustStep {
	all := slices.Concat(mine, theirs)
	slices.SortStableFunc(all, func(a, b TrustStep) int { return cmp.Compare(a.On, b.On) })
	var out []TrustStep
	for i, s := range all {
		if i > 0 && all[i-1].On == s.On || SameTrust(trustAt(out), s.Trust) {
			continue
		}
		out = append(out, s)
	}
	return newest(out)
}

// ValidTrust checks steps that come from elsewhere: days in order, levels, and
// not more than are kept.
func ValidTrust(steps []TrustStep) error {
	if len(steps) > MostTrustSteps {
		return Invalid("trust moved %d times; at most %d are kept", len(steps), MostTrustSteps)
	}
	before := Day("")
	for _, s := range steps {
		if err := s.On.Validate(); err != nil {
			return err
		}
		if s.On <= before {
			return Invalid("the days on which trust moved are not in order")
		}
		if s.Trust != nil {
			if err := s.Trust.Validate("trust"); err != nil {
				return err
			}
		}
		before = s.On
	}
	return nil
}

func newest(steps []TrustStep) []TrustStep { return steps[max(0, len(steps)-MostTrustSteps):] }

// trustAt is the trust after the last of the steps.
func trustAt(steps []TrustStep) *Level {
	if len(steps) == 0 {
		return nil
	}
	return steps[len(steps)-1].Trust
}

// SameTrust says whether two trusts say the same.
func SameTrust(a, b *Level) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}
