package app

import "strings"

// SkillID names a skill: an id of the taxonomy ("pricing") or, for a skill the
// user made, "own:" and a slug ("own:clinic-visits").
type SkillID string

// Level says how far an ability goes: 0 none, 1 aware, 2 practised, 3 solid,
// 4 strong, 5 teaches others.
type Level int

// MaxLevel is the highest level.
const MaxLevel Level = 5

// Validate refuses levels outside 0..5.
func (l Level) Validate(what string) error {
	if l < 0 || l > MaxLevel {
		return Invalid("%s has level %d; levels go from 0 to 5", what, l)
	}
	return nil
}

// Source says where a value comes from. A typed value beats an imported one,
// an imported one beats an inferred one.
type Source string

const (
	Typed    Source = "typed"    // the user wrote it
	Imported Source = "imported" // it stood in a file
	Inferred Source = "inferred" // the program read it off something, such as a job title
	Dropped  Source = "dropped"  // the user took it out; no file brings it back
)

// Rank orders sources: a higher rank wins.
func (s Source) Rank() int {
	switch s {
	case Typed:
		return 3
	case Imported:
		return 2
	case Inferred:
		return 1
	}
	return 0
}

// MySkill is an ability in my profile: what I have, what I want, and how much
// it matters (1 low, 3 mid, 5 high).
type MySkill struct {
	ID         SkillID `json:"id,omitempty"`
	Name       string  `json:"name"`
	Have       Level   `json:"have"`
	Want       Level   `json:"want"`
	Importance int     `json:"importance"`
}

// Gap is want minus have, never below zero.
func (s MySkill) Gap() Level { return max(0, s.Want-s.Have) }

// CanGive says whether the skill is strong enough to offer to others.
func (s MySkill) CanGive() bool { return s.Have >= 4 }

// Validate refuses a skill without a name or with numbers out of range.
func (s MySkill) Validate() error {
	if strings.TrimSpace(s.Name) == "" {
		return Invalid("a skill of the profile has no name")
	}
	if err := s.Have.Validate("skill " + s.Name + " (have)"); err != nil {
		return err
	}
	if err := s.Want.Validate("skill " + s.Name + " (want)"); err != nil {
		return err
	}
	if s.Importance < 1 || s.Importance > 5 {
		return Invalid("skill %s has importance %d; importance goes from 1 to 5", s.Name, s.Importance)
	}
	return nil
}

// PersonSkill is what is known of another person's ability.
type PersonSkill struct {
	ID     SkillID `json:"id"`
	Name   string  `json:"name"`
	Level  Level   `json:"level"`
	Source Source  `json:"source"`
	// Certainty of the inference in [0,1]; 1 for typed and imported levels.
	Certainty float64 `json:"certainty"`
	// From quotes what it was read off ("Finance Director"); empty for typed.
	From string `json:"from,omitempty"`
}

// Strength is a way of working; a person has each at a level 0..5.
type Strength string

// The five working strengths, in the order in which they are shown.
const (
	Leads     Strength = "leads"
	Delivers  Strength = "delivers"
	Solves    Strength = "solves"
	ThinksBig Strength = "thinks-big"
	Careful   Strength = "careful"
)

// Strengths lists every working strength in order.
func Strengths() []Strength { return []Strength{Leads, Delivers, Solves, ThinksBig, Careful} }

func validateStrengths(m map[Strength]Level) error {
	known := map[Strength]bool{}
	for _, s := range Strengths() {
		known[s] = true
	}
	for s, l := range m {
		if !known[s] {
			return Invalid("%q is no working strength; use leads, delivers, solves, thinks-big or careful", s)
		}
		if err := l.Validate("working strength " + string(s)); err != nil {
			return err
		}
	}
	return nil
}
