package app

import (
	"encoding/json"
	"strings"
	"time"
)

// Profile is me: what I can do, where I want to go, how I see the world, and
// when I have time.
type Profile struct {
	Name         string               `json:"name"`
	Email        string               `json:"email"`
	Zone         string               `json:"zone"` // IANA name
	Title        string               `json:"title"`
	Organisation string               `json:"organisation"`
	Place        string               `json:"place"` // town or country, as text
	Hours        []Hours              `json:"hours"`
	Skills       []MySkill            `json:"skills"`
	Goal         string               `json:"goal"`
	Strengths    map[Strength]Level   `json:"strengths"`
	Support      Support              `json:"support"`
	Perspective  map[Dimension]string `json:"perspective"`
	Weights      map[Dimension]int    `json:"weights"` // 0..5; a missing one has its default
	Upward       []Dimension          `json:"upward"`  // ordinal dimensions on which only higher ranks count
	Own          []OwnDimension       `json:"dimensions"`
	Questions    []Question           `json:"questions"`
	Offers       []Offer              `json:"offers"`
	Positions    []Position           `json:"positions"`
	Education    []School             `json:"education"`
	Groups       []string             `json:"groups"`
	Places       []string             `json:"places"`     // where I like to meet
	Minutes      int                  `json:"minutes"`    // usual length of a coffee
	RoundWeeks   int                  `json:"roundWeeks"` // how often a new round begins
	Programmes   []Programme          `json:"programmes"`
}

// Hours are working hours on some days of the week: 1 Monday … 7 Sunday, wall
// times "09:00" to "17:30" in the owner's zone.
type Hours struct {
	Days []int  `json:"days"`
	From string `json:"from"`
	To   string `json:"to"`
}

// Support is what I want from allies, each 0..5.
type Support struct {
	Critique      int `json:"critique"`
	Encouragement int `json:"encouragement"`
	Sponsor       int `json:"sponsor"`
}

// OwnDimension is a dimension the user added. With Ordered its values form a
// scale from the first to the last.
type OwnDimension struct {
	ID      Dimension `json:"id"`
	Name    string    `json:"name"`
	Ordered bool      `json:"ordered"`
	Values  []string  `json:"values"`
}

// Offer is something I can give, in my words, linked to skills where it helps.
type Offer struct {
	ID     int64     `json:"id,omitempty"`
	Text   string    `json:"text"`
	Skills []SkillID `json:"skills,omitempty"`
}

// Position is a job I hold or held. From and To are days; To is empty for a
// present one.
type Position struct {
	Organisation string `json:"organisation"`
	Title        string `json:"title"`
	From         Day    `json:"from,omitempty"`
	To           Day    `json:"to,omitempty"`
}

// School is a place where I learned.
type School struct {
	Name   string `json:"name"`
	Degree string `json:"degree,omitempty"`
	From   Day    `json:"from,omitempty"`
	To     Day    `json:"to,omitempty"`
}

// Programme is a mentorship programme I take part in.
type Programme struct {
	ID     int64      `json:"id,omitempty"`
	Name   string     `json:"name"`
	Role   string     `json:"role"` // mentor or mentee
	From   Day        `json:"from,omitempty"`
	To     Day        `json:"to,omitempty"`
	People []PersonID `json:"people,omitempty"`
}

// QuestionID numbers my questions.
type QuestionID int64

// Question is what I am stuck on, in my words.
type Question struct {
	ID         QuestionID `json:"id,omitempty"`
	Text       string     `json:"text"`
	Importance int        `json:"importance"`       // 1..5
	Skills     []string   `json:"skills,omitempty"` // names or ids; the planner stores ids
	Tags       []string   `json:"tags,omitempty"`
	Opposite   bool       `json:"opposite"` // I want the opposite view
	// Stance is my own, -2 strongly against … 2 strongly for; nil when not given.
	Stance  *int   `json:"stance,omitempty"`
	Since   Day    `json:"since,omitempty"`
	Closed  Day    `json:"closed,omitempty"`
	Learned string `json:"learned,omitempty"`
}

// DefaultMinutes and DefaultRoundWeeks hold until the user says otherwise.
const (
	DefaultMinutes    = 25
	DefaultRoundWeeks = 4
)

// Gaps lists the skills I want to grow, in the profile's order.
func (p Profile) Gaps() []MySkill {
	var out []MySkill
	for _, s := range p.Skills {
		if s.Gap() > 0 {
			out = append(out, s)
		}
	}
	return out
}

// Skill finds one of my skills.
func (p Profile) Skill(id SkillID) (MySkill, bool) {
	for _, s := range p.Skills {
		if s.ID == id {
			return s, true
		}
	}
	return MySkill{}, false
}

// OpenQuestions lists the questions not yet closed.
func (p Profile) OpenQuestions() []Question {
	var out []Question
	for _, q := range p.Questions {
		if q.Closed == "" {
			out = append(out, q)
		}
	}
	return out
}

// Weight gives a dimension's weight, mine or the default.
func (p Profile) Weight(d Dimension) int {
	if w, ok := p.Weights[d]; ok {
		return w
	}
	return SpecOf(d).Weight
}

// GivenName is the first word of my name, for signing.
func (p Profile) GivenName() string {
	given, _, _ := strings.Cut(strings.TrimSpace(p.Name), " ")
	return given
}

// Location gives my zone; UTC when none is set.
func (p Profile) Location() *time.Location {
	if loc, err := LoadZone(p.Zone); err == nil && p.Zone != "" {
		return loc
	}
	return time.UTC
}

// Validate checks every number, zone and time of the profile.
func (p Profile) Validate() error {
	if p.Zone != "" {
		if _, err := LoadZone(p.Zone); err != nil {
			return err
		}
	}
	if p.Email != "" {
		if err := ValidateEmail(p.Email); err != nil {
			return err
		}
	}
	for _, h := range p.Hours {
		if err := h.Validate(); err != nil {
			return err
		}
	}
	seen := map[SkillID]string{}
	for _, s := range p.Skills {
		if err := s.Validate(); err != nil {
			return err
		}
		if other, dup := seen[s.ID]; dup && s.ID != "" {
			return Invalid("the profile names the same skill twice: %s and %s", other, s.Name)
		}
		seen[s.ID] = s.Name
	}
	if err := validateStrengths(p.Strengths); err != nil {
		return err
	}
	for what, n := range map[string]int{"critique": p.Support.Critique, "encouragement": p.Support.Encouragement, "sponsor": p.Support.Sponsor} {
		if n < 0 || n > 5 {
			return Invalid("support %s has weight %d; weights go from 0 to 5", what, n)
		}
	}
	for d, w := range p.Weights {
		if w < 0 || w > 5 {
			return Invalid("dimension %s has weight %d; weights go from 0 to 5", d, w)
		}
	}
	for d, v := range p.Perspective {
		if err := SpecOf(d).ValidateValue(v); err != nil {
			return err
		}
	}
	if err := p.validateOwn(); err != nil {
		return err
	}
	for _, q := range p.Questions {
		if err := q.Validate(); err != nil {
			return err
		}
	}
	for _, o := range p.Offers {
		if strings.TrimSpace(o.Text) == "" {
			return Invalid("an offer of the profile has no text")
		}
	}
	for _, g := range p.Programmes {
		if g.Role != "mentor" && g.Role != "mentee" {
			return Invalid("programme %s has role %q; use mentor or mentee", g.Name, g.Role)
		}
	}
	if p.Minutes < 0 || p.Minutes > 480 {
		return Invalid("the usual length of a coffee is %d minutes; use 5 to 480", p.Minutes)
	}
	if p.RoundWeeks < 0 || p.RoundWeeks > 52 {
		return Invalid("a new round every %d weeks; use 1 to 52", p.RoundWeeks)
	}
	return nil
}

// Validate checks a question's text and numbers.
func (q Question) Validate() error {
	if strings.TrimSpace(q.Text) == "" {
		return Invalid("a question of the profile has no text")
	}
	if q.Importance < 1 || q.Importance > 5 {
		return Invalid("question %q has importance %d; importance goes from 1 to 5", q.Text, q.Importance)
	}
	if q.Stance != nil && (*q.Stance < -2 || *q.Stance > 2) {
		return Invalid("question %q has stance %d; a stance goes from -2 to 2", q.Text, *q.Stance)
	}
	return nil
}

// Validate checks the days and that the end comes after the start.
func (h Hours) Validate() error {
	for _, d := range h.Days {
		if d < 1 || d > 7 {
			return Invalid("working hours name day %d; days go from 1 (Monday) to 7 (Sunday)", d)
		}
	}
	from, err := ParseClock(h.From)
	if err != nil {
		return err
	}
	to, err := ParseClock(h.To)
	if err != nil {
		return err
	}
	if to <= from {
		return Invalid("working hours end at %s, before they start at %s", h.To, h.From)
	}
	return nil
}

// ParseClock reads "HH:MM" into minutes after midnight; "24:00" is allowed.
func ParseClock(s string) (int, error) {
	if s == "24:00" {
		return 24 * 60, nil
	}
	t, err := time.Parse("15:04", s)
	if err != nil {
		return 0, Invalid("%q is not a time of day; write it like 09:30", s)
	}
	return t.Hour()*60 + t.Minute(), nil
}

// LoadZone finds an IANA zone. "Local" and the empty name are refused: they
// mean another place on another machine.
func LoadZone(name string) (*time.Location, error) {
	if name == "" || name == "Local" {
		return nil, Invalid("%q is no time zone; use a name such as Europe/Berlin", name)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, Invalid("%q is no time zone; use a name such as Europe/Berlin", name)
	}
	return loc, nil
}

// Whole gives the profile with every list and map present, so that a document
// of it shows each field even when it is empty.
func (p Profile) Whole() Profile {
	fillList(&p.Hours)
	fillList(&p.Skills)
	fillList(&p.Upward)
	fillList(&p.Own)
	fillList(&p.Questions)
	fillList(&p.Offers)
	fillList(&p.Positions)
	fillList(&p.Education)
	fillList(&p.Groups)
	fillList(&p.Places)
	fillList(&p.Programmes)
	weights := map[Dimension]int{}
	for _, d := range Dimensions() {
		weights[d.ID] = p.Weight(d.ID)
	}
	for d, w := range p.Weights {
		weights[d] = w
	}
	p.Weights = weights
	if p.Strengths == nil {
		p.Strengths = map[Strength]Level{}
	}
	if p.Perspective == nil {
		p.Perspective = map[Dimension]string{}
	}
	return p
}

func fillList[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}

// UnmarshalJSON reads an offer written as an object or as its text alone.
func (o *Offer) UnmarshalJSON(text []byte) error {
	if json.Unmarshal(text, &o.Text) == nil {
		return nil
	}
	type plain Offer
	return readKnown(text, (*plain)(o))
}
