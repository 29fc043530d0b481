package app

import (
	"encoding/json"
	"net/mail"
	"strings"
)

// PersonID numbers the people I could meet.
type PersonID int64

// Relation says where a person stands to me.
type Relation string

const (
	Peer      Relation = "peer"
	Senior    Relation = "senior"
	Executive Relation = "executive"
	Report    Relation = "report"
	Outside   Relation = "outside"
	Mentoring Relation = "programme"
)

// Relations lists every relation in order.
func Relations() []Relation {
	return []Relation{Peer, Senior, Executive, Report, Outside, Mentoring}
}

// Name is a person's name in parts. Full is what is shown when the parts are
// unknown; Suffix holds what follows a comma ("PhD").
type Name struct {
	Prefix   string `json:"prefix,omitempty"`
	Given    string `json:"given"`
	Family   string `json:"family"`
	Suffix   string `json:"suffix,omitempty"`
	Nickname string `json:"nickname,omitempty"`

	FamilyFirst bool `json:"-"` // how the user wants names shown (SetFamilyFirst); never kept with a person
}

// String joins given and family name, in the order in which they are shown.
func (n Name) String() string {
	if n.FamilyFirst {
		n.Given, n.Family = n.Family, n.Given
	}
	if n.Given != "" && n.Family != "" && single(n.Given) && single(n.Family) {
		return n.Given + " " + n.Family // as nearly everybody's
	}
	return strings.TrimSpace(strings.Join(strings.Fields(n.Given+" "+n.Family), " "))
}

// First is what a friendly line calls them: the nickname, else the given name,
// else the family name.
func (n Name) First() string {
	switch {
	case n.Nickname != "":
		return n.Nickname
	case n.Given != "":
		return n.Given
	}
	return n.Family
}

// Email, Phone and Link are the ways to reach a person. Label is the file's or
// the user's word for it ("work").
type Email struct {
	Address string `json:"address"`
	Label   string `json:"label,omitempty"`
}

// Phone is a number as it was written.
type Phone struct {
	Number string `json:"number"`
	Label  string `json:"label,omitempty"`
}

// Link is a web address of a person: a LinkedIn profile, a home page.
type Link struct {
	URL   string `json:"url"`
	Label string `json:"label,omitempty"`
}

// Want is something a person is looking for, in words and, where it is one, as a skill.
type Want struct {
	Text  string  `json:"text"`
	Skill SkillID `json:"skill,omitempty"`
}

// Person is someone I could meet.
type Person struct {
	ID           PersonID                `json:"id"`
	Name         Name                    `json:"name"`
	Title        string                  `json:"title"`
	Organisation string                  `json:"organisation"`
	Place        string                  `json:"place,omitempty"`
	Zone         string                  `json:"zone,omitempty"` // IANA; empty = unknown
	Hours        []Hours                 `json:"hours,omitempty"`
	Emails       []Email                 `json:"emails"`
	Phones       []Phone                 `json:"phones"`
	Links        []Link                  `json:"links"`
	Skills       []PersonSkill           `json:"skills"`
	Perspective  map[Dimension]Attribute `json:"perspective"`
	Strengths    map[Strength]Level      `json:"strengths,omitempty"`
	Relation     Relation                `json:"relation,omitempty"`   // empty = not said
	Trust        *Level                  `json:"trust"`                // nil = not said
	TrustSteps   []TrustStep             `json:"trustSteps,omitempty"` // kept by the store whenever the trust moves, the oldest first
	Wants        []Want                  `json:"wants"`
	Tags         []string                `json:"tags"`
	Notes        string                  `json:"notes"`
	Stances      map[QuestionID]int      `json:"stances,omitempty"` // -2..2
	Introducer   PersonID                `json:"introducer,omitempty"`
	Through      string                  `json:"through,omitempty"` // how we know each other, as text
	Past         []Position              `json:"past,omitempty"`    // former jobs
	Schools      []string                `json:"schools,omitempty"`
	Groups       []string                `json:"groups,omitempty"`
	ConnectedOn  Day                     `json:"connectedOn,omitempty"`
	TalkAgain    Day                     `json:"talkAgain,omitempty"`
	CadenceDays  int                     `json:"cadenceDays,omitempty"` // 0 = none of their own; NoCadence = none whatever their tags say
	Standing     Standing                `json:"standing"`
	Extra        []Extra                 `json:"extra,omitempty"`   // values of a file that have no field of their own
	Sources      map[string]Source       `json:"sources,omitempty"` // field → where its value comes from
	Fingerprint  string                  `json:"fingerprint,omitempty"`
	Birthday     string                  `json:"birthday,omitempty"` // --MM-DD or YYYY-MM-DD
	Photo        []byte                  `json:"photo,omitempty"`
}

// Extra keeps a value nobody asked for, so that nothing of a file is lost.
type Extra struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Standing says whether a person is in question at present.
type Standing struct {
	Paused      bool   `json:"paused,omitempty"`
	PausedUntil Day    `json:"pausedUntil,omitempty"` // empty with Paused = until resumed
	Snoozed     Day    `json:"snoozed,omitempty"`     // until this day
	NotForMe    bool   `json:"notForMe,omitempty"`
	NotForMeWhy string `json:"notForMeWhy,omitempty"`
	Pinned      bool   `json:"pinned,omitempty"`
	Archived    bool   `json:"archived,omitempty"`
	Deleted     Day    `json:"deleted,omitempty"` // in the bin since
}

// Status is the standing in one word, as of the day: active, paused, snoozed,
// not-for-me, archived or deleted.
func (s Standing) Status(today Day) string {
	switch {
	case s.Deleted != "":
		return "deleted"
	case s.Archived:
		return "archived"
	case s.NotForMe:
		return "not-for-me"
	case s.Paused && (s.PausedUntil == "" || s.PausedUntil > today):
		return "paused"
	case s.Snoozed > today:
		return "snoozed"
	}
	return "active"
}

// Email gives the first e-mail address, or "".
func (p Person) Email() string {
	if len(p.Emails) == 0 {
		return ""
	}
	return p.Emails[0].Address
}

// Profile gives the first link that is a LinkedIn profile, or "".
func (p Person) Profile() string {
	for _, l := range p.Links {
		if ProfileSlug(l.URL) != "" {
			return l.URL
		}
	}
	return ""
}

// Skill finds one of the person's skills.
func (p Person) Skill(id SkillID) (PersonSkill, bool) {
	for _, s := range p.Skills {
		if s.ID == id {
			return s, true
		}
	}
	return PersonSkill{}, false
}

// Role joins title and organisation as a reader expects: "Finance director, Northlake Energy".
func (p Person) Role() string {
	switch {
	case p.Title == "":
		return p.Organisation
	case p.Organisation == "":
		return p.Title
	}
	return p.Title + ", " + p.Organisation
}

// Validate refuses a person without any name and values out of range.
func (p Person) Validate() error {
	if p.Name.String() == "" {
		return Invalid("the person has no name")
	}
	for _, e := range p.Emails {
		if strings.TrimSpace(e.Address) == "" {
			return Invalid("%s has an empty e-mail address", p.Name)
		}
	}
	for _, s := range p.Skills {
		if err := s.Level.Validate("skill " + s.Name); err != nil {
			return err
		}
		if s.Certainty < 0 || s.Certainty > 1 {
			return Invalid("skill %s has certainty %g; it goes from 0 to 1", s.Name, s.Certainty)
		}
	}
	if p.Trust != nil {
		if err := p.Trust.Validate("trust"); err != nil {
			return err
		}
	}
	if p.CadenceDays < 0 || p.CadenceDays > MaxCadence && p.CadenceDays != NoCadence {
		return Invalid("%s is to be met every %d days; use 1 to %d, 0 for no fixed time, or %d for none whatever the tags say", p.Name, p.CadenceDays, MaxCadence, NoCadence)
	}
	if p.Zone != "" {
		if _, err := LoadZone(p.Zone); err != nil {
			return err
		}
	}
	for _, h := range p.Hours {
		if err := h.Validate(); err != nil {
			return err
		}
	}
	for d, a := range p.Perspective {
		if err := SpecOf(d).ValidateValue(a.Value); err != nil {
			return err
		}
	}
	if p.Relation != "" && !p.Relation.known() {
		return Invalid("%q is no relation; use peer, senior, executive, report, outside or programme", p.Relation)
	}
	for _, s := range p.Stances {
		if s < -2 || s > 2 {
			return Invalid("a stance is %d; a stance goes from -2 to 2", s)
		}
	}
	for _, d := range []Day{p.ConnectedOn, p.TalkAgain, p.Standing.PausedUntil, p.Standing.Snoozed} {
		if err := d.Validate(); err != nil {
			return err
		}
	}
	return validateStrengths(p.Strengths)
}

func (r Relation) known() bool {
	for _, k := range Relations() {
		if r == k {
			return true
		}
	}
	return false
}

// ValidateEmail accepts one bare address.
func ValidateEmail(s string) error {
	a, err := mail.ParseAddress(s)
	if err != nil || a.Address != s || strings.ContainsAny(s, "\r\n") {
		return Invalid("%q is not an e-mail address", s)
	}
	return nil
}

// UnmarshalJSON reads a want written as an object or as its text alone.
func (w *Want) UnmarshalJSON(text []byte) error {
	if json.Unmarshal(text, &w.Text) == nil {
		return nil
	}
	type plain Want
	return readKnown(text, (*plain)(w))
}
