package planner

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"strings"

	"cortado/app"
	"cortado/app/skills"
)

// Profile gives my profile.
func (p *Planner) Profile(ctx context.Context) (app.Profile, error) { return p.store.Profile(ctx) }

// SaveProfile checks the profile, names its skills by their ids and keeps it.
func (p *Planner) SaveProfile(me app.Profile) (app.ChangeID, error) {
	before, err := p.store.Profile(context.Background())
	if err != nil {
		return 0, err
	}
	keepNone(&me, before)
	if err := p.complete(&me); err != nil {
		return 0, err
	}
	return p.change("change.profile", "", func(w app.Writer) error { return w.SaveProfile(me) },
		app.ProfileChanged, app.RoundChanged)
}

// SetProfile replaces what a JSON document names and leaves the rest as it is.
// Unknown fields are refused, so that a slip of the pen is not lost in silence.
func (p *Planner) SetProfile(ctx context.Context, document []byte) (app.Profile, error) {
	me, err := p.store.Profile(ctx)
	if err != nil {
		return app.Profile{}, err
	}
	if err := overlay(document, &me, "the profile"); err != nil {
		return app.Profile{}, err
	}
	if _, err := p.SaveProfile(me); err != nil {
		return app.Profile{}, err
	}
	return p.store.Profile(ctx)
}

// overlay reads a JSON object into value: what it names is replaced as a whole
// (maps and lists too), the rest stays.
func overlay[T any](document []byte, value *T, what string) error {
	var named map[string]json.RawMessage
	if err := json.Unmarshal(document, &named); err != nil {
		return app.Invalid("%s is no JSON object (%s)", what, jsonReason(err))
	}
	fresh := *new(T)
	d := json.NewDecoder(bytes.NewReader(document))
	d.DisallowUnknownFields()
	if err := d.Decode(&fresh); err != nil {
		return app.Invalid("%s cannot be read (%s)", what, jsonReason(err))
	}
	copyNamed(&fresh, value, named)
	return nil
}

// jsonReason says what is wrong with a document without the words of the library.
func jsonReason(err error) string {
	switch e := err.(type) {
	case *json.SyntaxError:
		return fmt.Sprintf("at byte %d the text is not JSON", e.Offset)
	case *json.UnmarshalTypeError:
		return fmt.Sprintf("field %q does not take a %s", e.Field, e.Value)
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

// complete fills in what follows: skill ids and proper names, ids of own
// dimensions, default importance; then it checks everything.
func (p *Planner) complete(me *app.Profile) error {
	me.Name = strings.TrimSpace(me.Name)
	if text, said := me.Perspective[app.Region]; said {
		me.Perspective = maps.Clone(me.Perspective) // the caller's stays as it is
		me.Perspective[app.Region] = canonicalRegion(text)
	}
	p.inferMe(me)
	for i := range me.Skills {
		s := &me.Skills[i]
		s.Name = strings.TrimSpace(s.Name)
		if s.Name == "" && s.ID != "" {
			s.Name = p.SkillName(s.ID, "")
		}
		if s.Importance == 0 {
			s.Importance = 3
		}
		id, name := p.skill(s.Name)
		if _, named := p.taxonomy.Name(string(s.ID), "en"); named && strings.HasPrefix(string(id), "own:") {
			continue // a named skill under the user's own words for it
		}
		s.ID, s.Name = id, name
	}
	for i := range me.Questions {
		q := &me.Questions[i]
		if q.Importance == 0 {
			q.Importance = 3
		}
		if q.Since == "" {
			q.Since = app.DayOf(p.here(*me))
		}
		if q.Skills == nil || len(q.Skills) > 0 { // an empty list says that it is about none
			q.Skills = p.questionSkills(*q)
		}
	}
	for i := range me.Own {
		if me.Own[i].ID == "" {
			me.Own[i].ID = app.Dimension(p.taxonomy.ID("own " + me.Own[i].Name))
		}
	}
	old, err := p.store.Profile(context.Background())
	if err != nil {
		return err
	}
	if err := checkOwn(me.Own, myView(*me), myView(old)); err != nil {
		return err
	}
	return me.Validate()
}

// skill gives the id and the name under which a skill is kept.
func (p *Planner) skill(text string) (app.SkillID, string) {
	id := p.taxonomy.ID(text)
	if name, ok := p.taxonomy.Name(id, p.words.Lang()); ok {
		return app.SkillID(id), name
	}
	return app.SkillID(id), strings.TrimSpace(text)
}

// SkillName gives a skill's name in the user's language; own skills keep the
// name they were given.
func (p *Planner) SkillName(id app.SkillID, given string) string {
	if name, ok := p.taxonomy.Name(string(id), p.words.Lang()); ok {
		return name
	}
	if given != "" {
		return given
	}
	return strings.ReplaceAll(strings.TrimPrefix(string(id), "own:"), "-", " ")
}

// questionSkills gives the ids of the skills a question is about: those named,
// or where none is, those its words mention.
func (p *Planner) questionSkills(q app.Question) []string {
	if len(q.Skills) == 0 {
		return p.lexicon.About(q.Text)
	}
	var out []string
	for _, s := range q.Skills {
		if _, ok := p.taxonomy.Name(s, "en"); ok || strings.HasPrefix(s, "own:") {
			out = append(out, s)
			continue
		}
		id, _ := p.skill(s)
		out = append(out, string(id))
	}
	return out
}

// SuggestSkills completes what is being typed as a skill.
func (p *Planner) SuggestSkills(prefix string, n int) []string {
	var out []string
	for _, s := range p.taxonomy.Suggest(prefix, p.words.Lang(), n) {
		out = append(out, s.Names[p.words.Lang()])
	}
	return out
}

// ProposedSkill is a skill the program thinks I have or should want.
type ProposedSkill struct {
	ID   app.SkillID
	Name string
	Have app.Level // what my present title says; 0 when it says nothing
	Want app.Level // what the goal asks for, at least one above Have
}

// ProposeSkills gives up to n skills to grow: those the goal asks for beyond
// what my title says I have, then common ones near my work.
func (p *Planner) ProposeSkills(title, organisation, goal string, n int) []ProposedSkill {
	have := map[string]app.Level{}
	for _, c := range p.lexicon.Read(title, organisation).Skills {
		have[c.ID] = app.Level(c.Level)
	}
	var out []ProposedSkill
	seen := map[string]bool{}
	add := func(id string, want app.Level) {
		if seen[id] || len(out) == n || have[id] >= app.MaxLevel {
			return
		}
		name, ok := p.taxonomy.Name(id, p.words.Lang())
		if !ok {
			return
		}
		seen[id] = true
		out = append(out, ProposedSkill{ID: app.SkillID(id), Name: name, Have: have[id],
			Want: min(app.MaxLevel, max(want, have[id]+1))})
	}
	for _, c := range p.lexicon.Role(goal) {
		if app.Level(c.Level) > have[c.ID] {
			add(c.ID, app.Level(c.Level))
		}
	}
	for _, id := range commonlyWanted {
		if have[id] == 0 {
			add(id, 3)
		}
	}
	return out
}

// commonlyWanted are skills that people in most kinds of work want to grow.
var commonlyWanted = []string{"negotiation", "public-speaking", "financial-modelling", "data-analysis",
	"pricing", "machine-learning", "hiring", "leading-a-team", "strategy", "writing"}

// ReadTitle says what a job title tells.
func (p *Planner) ReadTitle(title, organisation string) skills.Reading {
	return p.lexicon.Read(title, organisation)
}
