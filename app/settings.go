package app

import (
	"sort"
	"strconv"
	"strings"
)

// Setting is one thing the user can set: its key on the command line and in
// the database, its default, and the rule for its values.
type Setting struct {
	Key     string
	Default string
	Allowed []string // when not empty, the only values
	Min     float64  // for numbers, with Max > Min
	Max     float64
	Whole   bool                     // whole numbers only
	Rule    func(value string) error // of a text; nil for the others
}

// Keys of settings used in several places.
const (
	SetLook        = "look"          // system, light or dark
	SetTextSize    = "text-size"     // percent
	SetLanguage    = "language"      // language of the window
	SetNoteLimit   = "linkedin-note" // characters of a LinkedIn invitation note
	SetRoundSize   = "round-size"
	SetRemind      = "reminder" // minutes before a coffee
	SetWelcomed    = "welcomed" // yes once Welcome was finished or skipped
	SetContrast    = "contrast" // normal or high
	SetFamilyFirst = "family-name-first"

	SetMarginBefore = "margin-before" // minutes that stay free before busy time
	SetMarginAfter  = "margin-after"
)

// AllSettings lists every setting by key.
func AllSettings() []Setting {
	s := []Setting{
		{Key: SetLook, Default: "system", Allowed: []string{"system", "light", "dark"}},
		{Key: SetContrast, Default: "normal", Allowed: []string{"normal", "high"}},
		{Key: SetTextSize, Default: "100", Min: 100, Max: 200, Whole: true},
		{Key: SetLanguage, Default: "en", Allowed: []string{"en"}},
		{Key: SetNoteLimit, Default: "300", Allowed: []string{"200", "300"}},
		{Key: SetRoundSize, Default: "4", Min: 1, Max: 8, Whole: true},
		{Key: SetRemind, Default: "60", Min: -1, Max: 10080, Whole: true},
		{Key: SetWelcomed, Default: "no", Allowed: []string{"no", "yes"}},
		{Key: SetFamilyFirst, Default: "no", Allowed: []string{"no", "yes"}},
		{Key: SetMarginBefore, Default: "10", Max: 240, Whole: true},
		{Key: SetMarginAfter, Default: "10", Max: 240, Whole: true},
	}
	s = append(s, writerSettings()...)
	s = append(s, noticeSettings()...)
	s = append(s, tagCadenceSettings()...)
	for _, w := range modelSettings() {
		s = append(s, w.Setting)
	}
	sort.Slice(s, func(i, j int) bool { return s[i].Key < s[j].Key })
	return s
}

// SettingOf finds a setting by key.
func SettingOf(key string) (Setting, error) {
	for _, s := range AllSettings() {
		if s.Key == key {
			return s, nil
		}
	}
	return Setting{}, NotFound("there is no setting %q", key)
}

// Validate refuses values the setting does not take.
func (s Setting) Validate(value string) error {
	if s.Rule != nil {
		return s.Rule(value)
	}
	if len(s.Allowed) > 0 {
		for _, a := range s.Allowed {
			if a == value {
				return nil
			}
		}
		return Invalid("setting %s is %q; use %s", s.Key, value, strings.Join(s.Allowed, ", "))
	}
	n, err := strconv.ParseFloat(value, 64)
	kind := "number"
	if s.Whole && err == nil {
		kind = "whole number"
		_, err = strconv.Atoi(value)
	}
	if err != nil || !(n >= s.Min && n <= s.Max) { // so that NaN is refused
		return Invalid("setting %s is %q; use a %s from %g to %g", s.Key, value, kind, s.Min, s.Max)
	}
	return nil
}

// Model holds the judgements of the suggestion model (marked * in its
// design), each a setting of its own.
type Model struct {
	ShareSkill, ShareQuestion, SharePerspective, ShareSupport float64 // shares of the groups; only their proportion counts

	BulkFactor   float64 // confidence of a level from a long list: factor·min(1, full/n)
	BulkFull     float64
	InferFactor  float64 // confidence of an inferred level: factor·certainty
	InferFloor   float64 // below this certainty no claim is made
	ChanceBase   float64 // q = base + (1-base)·Σ w·x
	Trust        float64 // weights w of the chance, in proportion
	Reciprocity  float64
	Helpfulness  float64
	Tie          float64
	DeclineDays  float64 // out of question after a no
	SilentDays   float64 // after two silences
	CoolFromDays float64 // met less long ago: out
	CoolFullDays float64 // rises to full until then
	SkipFactor   float64
	SkipDays     float64
}

// DefaultModel gives every judgement its default.
func DefaultModel() Model {
	return ModelFrom(nil)
}

// ModelFrom reads the judgements from settings; missing or broken values have
// their defaults.
func ModelFrom(settings map[string]string) Model {
	var m Model
	for _, s := range modelSettings() {
		text, ok := settings[s.Key]
		if !ok || s.Validate(text) != nil {
			text = s.Default
		}
		*s.field(&m), _ = strconv.ParseFloat(text, 64)
	}
	return m
}

type modelSetting struct {
	Setting
	field func(*Model) *float64
}

func modelSettings() []modelSetting {
	n := func(key, def string, top float64, f func(*Model) *float64) modelSetting {
		return modelSetting{Setting{Key: "model." + key, Default: def, Max: top}, f}
	}
	return []modelSetting{
		n("share.skill", ".5", 1, func(m *Model) *float64 { return &m.ShareSkill }),
		n("share.question", ".2", 1, func(m *Model) *float64 { return &m.ShareQuestion }),
		n("share.perspective", ".2", 1, func(m *Model) *float64 { return &m.SharePerspective }),
		n("share.support", ".1", 1, func(m *Model) *float64 { return &m.ShareSupport }),
		n("bulk.factor", ".8", 1, func(m *Model) *float64 { return &m.BulkFactor }),
		n("bulk.full", "12", 1000, func(m *Model) *float64 { return &m.BulkFull }),
		n("infer.factor", ".8", 1, func(m *Model) *float64 { return &m.InferFactor }),
		n("infer.floor", ".6", 1, func(m *Model) *float64 { return &m.InferFloor }),
		n("chance.base", ".25", 1, func(m *Model) *float64 { return &m.ChanceBase }),
		n("chance.trust", ".35", 1, func(m *Model) *float64 { return &m.Trust }),
		n("chance.reciprocity", ".30", 1, func(m *Model) *float64 { return &m.Reciprocity }),
		n("chance.helpfulness", ".20", 1, func(m *Model) *float64 { return &m.Helpfulness }),
		n("chance.tie", ".15", 1, func(m *Model) *float64 { return &m.Tie }),
		n("days.declined", "365", 3650, func(m *Model) *float64 { return &m.DeclineDays }),
		n("days.silent", "180", 3650, func(m *Model) *float64 { return &m.SilentDays }),
		n("days.cool-from", "30", 3650, func(m *Model) *float64 { return &m.CoolFromDays }),
		n("days.cool-full", "90", 3650, func(m *Model) *float64 { return &m.CoolFullDays }),
		n("skip.factor", ".75", 1, func(m *Model) *float64 { return &m.SkipFactor }),
		n("skip.days", "180", 3650, func(m *Model) *float64 { return &m.SkipDays }),
	}
}
