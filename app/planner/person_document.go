package planner

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"cortado/app"
)

// PersonDocument is a person as the command line prints and reads them.
type PersonDocument struct {
	ID           app.PersonID                    `json:"id"`
	Name         string                          `json:"name"`
	Given        string                          `json:"given"`
	Family       string                          `json:"family"`
	Prefix       string                          `json:"prefix"`
	Suffix       string                          `json:"suffix"`
	Nickname     string                          `json:"nickname"`
	Emails       []string                        `json:"emails"`
	Phones       []string                        `json:"phones"`
	URLs         []string                        `json:"urls"`
	Labels       map[string]string               `json:"labels"` // e-mail, phone or url → its label
	Title        string                          `json:"title"`
	Organisation string                          `json:"organisation"`
	Place        string                          `json:"place"`
	Zone         string                          `json:"zone"`
	Hours        []app.Hours                     `json:"hours"`
	Function     Claim                           `json:"function"`
	Seniority    Claim                           `json:"seniority"`
	Skills       []SkillDocument                 `json:"skills"`
	Strengths    map[app.Strength]app.Level      `json:"strengths"`
	Perspective  map[app.Dimension]app.Attribute `json:"perspective"`
	Trust        *app.Level                      `json:"trust"`
	Relation     app.Relation                    `json:"relation"`
	Tie          float64                         `json:"tie"`
	Wants        []app.Want                      `json:"wants"`
	Status       string                          `json:"status"`
	Tags         []string                        `json:"tags"`
	Notes        string                          `json:"notes"`
	Introducer   app.PersonID                    `json:"introducer"`
	Through      string                          `json:"through"`
	Groups       []string                        `json:"groups"`
	Schools      []string                        `json:"schools"`
	Past         []app.Position                  `json:"past"`
	Birthday     string                          `json:"birthday"` // --MM-DD or YYYY-MM-DD
	Stances      map[app.QuestionID]int          `json:"stances"`  // question → -2..2
	ConnectedOn  app.Day                         `json:"connectedOn"`
	TalkAgain    app.Day                         `json:"talkAgain"`
	CadenceDays  int                             `json:"cadenceDays"`
	LastContact  string                          `json:"lastContact"`
	Timeline     []EventDocument                 `json:"timeline"`
	Extra        []app.Extra                     `json:"extra"`
}

// Claim is what a title says, with its certainty.
type Claim struct {
	Value     string  `json:"value"`
	Certainty float64 `json:"certainty"`
}

// SkillDocument is one skill of a person.
type SkillDocument struct {
	Name       string     `json:"name"`
	Level      app.Level  `json:"level"`
	Confidence float64    `json:"confidence"`
	Source     app.Source `json:"source"`
}

// EventDocument is one line of a person's timeline.
type EventDocument struct {
	At     string `json:"at"`
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	Detail string `json:"detail,omitempty"`
}

// PersonDocument gives a person in full as a document.
func (p *Planner) PersonDocument(ctx context.Context, id app.PersonID) (PersonDocument, error) {
	v, err := p.PersonInFull(ctx, id)
	if err != nil {
		return PersonDocument{}, err
	}
	q := v.Person
	d := PersonDocument{ID: q.ID, Name: q.Name.String(), Given: q.Name.Given, Family: q.Name.Family, Prefix: q.Name.Prefix,
		Suffix: q.Name.Suffix, Nickname: q.Name.Nickname, Title: q.Title, Organisation: q.Organisation, Place: q.Place,
		Zone: q.Zone, Hours: orEmpty(q.Hours), Strengths: q.Strengths, Perspective: q.Perspective, Trust: q.Trust,
		Relation: v.Row.Relation, Tie: v.Tie, Wants: orEmpty(q.Wants), Status: v.Row.Status, Tags: orEmpty(q.Tags), Notes: q.Notes,
		Introducer: q.Introducer, Through: q.Through, Groups: orEmpty(q.Groups), Schools: orEmpty(q.Schools), Past: orEmpty(q.Past),
		ConnectedOn: q.ConnectedOn, TalkAgain: q.TalkAgain, CadenceDays: q.CadenceDays, Extra: orEmpty(q.Extra),
		Function:  Claim{v.ClaimedFunc.Value, v.ClaimedFunc.Certainty},
		Seniority: Claim{v.ClaimedRank.Value, v.ClaimedRank.Certainty},
		Birthday:  q.Birthday, Stances: q.Stances, Labels: labelsOf(q),
		Emails: []string{}, Phones: []string{}, URLs: []string{}, Skills: []SkillDocument{}, Timeline: []EventDocument{}}
	for _, e := range q.Emails {
		d.Emails = append(d.Emails, e.Address)
	}
	for _, f := range q.Phones {
		d.Phones = append(d.Phones, f.Number)
	}
	for _, l := range q.Links {
		d.URLs = append(d.URLs, l.URL)
	}
	for _, s := range v.Skills {
		d.Skills = append(d.Skills, SkillDocument{s.Name, s.Them, s.Confidence, s.Source})
	}
	if !v.Row.Last.IsZero() {
		d.LastContact = v.Row.Last.UTC().Format(time.RFC3339)
	}
	for _, e := range v.Timeline {
		d.Timeline = append(d.Timeline, EventDocument{e.At.UTC().Format(time.RFC3339), e.Kind, e.Title, e.Detail})
	}
	return d, nil
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// SetPerson replaces what a document names and leaves the rest as it is.
// Unknown fields are refused; id, name, function, seniority, tie, status,
// lastContact and timeline follow from other things and are passed over, so
// that what was shown can be edited and handed back.
func (p *Planner) SetPerson(ctx context.Context, id app.PersonID, document json.RawMessage) (app.ChangeID, error) {
	var named map[string]json.RawMessage
	if err := json.Unmarshal(document, &named); err != nil {
		return 0, app.Invalid("the person is no JSON object (%s)", jsonReason(err))
	}
	var d PersonDocument
	dec := json.NewDecoder(bytes.NewReader(document))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&d); err != nil {
		return 0, app.Invalid("the person cannot be read (%s)", jsonReason(err))
	}
	q, me, err := p.personAndMe(ctx, id)
	if err != nil {
		return 0, err
	}
	if d.Relation == relationOf(me, q) {
		d.Relation = q.Relation // it may only follow from rank and employer; what was shown is not typed
	}
	for field := range named {
		d.put(strings.ToLower(field), &q)
	}
	for field := range named {
		if strings.EqualFold(field, "labels") { // of the values as they are by now
			d.label(&q)
		}
	}
	_, change, err := p.SavePerson(ctx, q)
	return change, err
}

// put writes one field of the document, named in small letters, into the person.
func (d PersonDocument) put(field string, q *app.Person) {
	switch field {
	case "given":
		q.Name.Given = d.Given
	case "family":
		q.Name.Family = d.Family
	case "prefix":
		q.Name.Prefix = d.Prefix
	case "suffix":
		q.Name.Suffix = d.Suffix
	case "nickname":
		q.Name.Nickname = d.Nickname
	case "emails":
		q.Emails = relabel(d.Emails, q.Emails, func(e app.Email) string { return e.Address }, func(s string) app.Email { return app.Email{Address: s} })
	case "phones":
		q.Phones = relabel(d.Phones, q.Phones, func(f app.Phone) string { return f.Number }, func(s string) app.Phone { return app.Phone{Number: s} })
	case "urls":
		q.Links = relabel(d.URLs, q.Links, func(l app.Link) string { return l.URL }, func(s string) app.Link { return app.Link{URL: s} })
	case "title":
		q.Title = d.Title
	case "organisation":
		q.Organisation = d.Organisation
	case "place":
		q.Place = d.Place
	case "zone":
		q.Zone = d.Zone
	case "hours":
		q.Hours = d.Hours
	case "skills":
		q.Skills = d.skills(*q)
	case "strengths":
		q.Strengths = d.Strengths
	case "perspective":
		q.Perspective = d.Perspective
	case "trust":
		q.Trust = d.Trust
	case "relation":
		q.Relation = d.Relation
	case "wants":
		q.Wants = d.Wants
	case "tags":
		q.Tags = d.Tags
	case "notes":
		q.Notes = d.Notes
	case "introducer":
		q.Introducer = d.Introducer
	case "through":
		q.Through = d.Through
	case "groups":
		q.Groups = d.Groups
	case "schools":
		q.Schools = d.Schools
	case "past":
		q.Past = d.Past
	case "birthday":
		q.Birthday = d.Birthday
	case "stances":
		q.Stances = d.Stances
	case "connectedon":
		q.ConnectedOn = d.ConnectedOn
	case "talkagain":
		q.TalkAgain = d.TalkAgain
	case "cadencedays":
		q.CadenceDays = d.CadenceDays
	case "extra":
		q.Extra = d.Extra
	}
}

// labelsOf gives each e-mail address, phone number and link that has a label with it.
func labelsOf(q app.Person) map[string]string {
	out := map[string]string{}
	note := func(value, label string) {
		if label != "" {
			out[value] = label
		}
	}
	for _, e := range q.Emails {
		note(e.Address, e.Label)
	}
	for _, f := range q.Phones {
		note(f.Number, f.Label)
	}
	for _, l := range q.Links {
		note(l.URL, l.Label)
	}
	return out
}

// label gives every value its label of the document; one that is not named has
// none.
func (d PersonDocument) label(q *app.Person) {
	q.Emails, q.Phones, q.Links = slices.Clone(q.Emails), slices.Clone(q.Phones), slices.Clone(q.Links)
	for i := range q.Emails {
		q.Emails[i].Label = d.Labels[q.Emails[i].Address]
	}
	for i := range q.Phones {
		q.Phones[i].Label = d.Labels[q.Phones[i].Number]
	}
	for i := range q.Links {
		q.Links[i].Label = d.Labels[q.Links[i].URL]
	}
}

// skills keeps what was known of a skill whose level the document leaves as it
// was; everything else counts as typed. The order stays as it was too: a
// document lists skills by how they compare with mine.
func (d PersonDocument) skills(q app.Person) []app.PersonSkill {
	var out []app.PersonSkill
	done := make([]bool, len(d.Skills))
	for _, old := range q.Skills {
		for i, s := range d.Skills {
			if done[i] || app.Fold(old.Name) != app.Fold(s.Name) {
				continue
			}
			done[i] = true
			if old.Level != s.Level || s.Source != old.Source {
				old = app.PersonSkill{Name: s.Name, Level: s.Level}
			}
			out = append(out, old)
			break
		}
	}
	for i, s := range d.Skills {
		if !done[i] {
			out = append(out, app.PersonSkill{Name: s.Name, Level: s.Level})
		}
	}
	return out
}

// relabel keeps the labels of values that stay.
func relabel[T any](values []string, old []T, text func(T) string, fresh func(string) T) []T {
	var out []T
	for _, v := range values {
		next := fresh(v)
		for _, o := range old {
			if text(o) == v {
				next = o
			}
		}
		out = append(out, next)
	}
	return out
}
