package skills_test

import (
	"slices"
	"testing"
)

func TestAQuestionIsAboutTheSkillsItNamesElseAboutTheFieldsOfWork(t *testing.T) {
	_, lex := load(t)
	for text, want := range map[string][]string{
		"whether to charge per clinic or per patient": {"pricing"},
		"How do I get legal to sign off?":             {"contracts", "corporate-law"},
		"What does procurement want to hear from us?": {"procurement"},
		"Wie überzeuge ich den Einkauf?":              {"procurement"},
		"Comment convaincre les achats ?":             {"procurement"},
		"Should we charge legal for pricing advice?":  {"pricing"},
		"When is a pilot big enough to trust?":        nil,
		"How do I tell my partner and the director?":  nil,
		"How to work with people who disagree?":       nil,
		"Who should own quality?":                     {"quality-management"},
		"":                                            nil,
	} {
		got := lex.About(text)
		for _, id := range want {
			if !slices.Contains(got, id) {
				t.Errorf("%q is about %v, not %s", text, got, id)
			}
		}
		if want == nil && len(got) > 0 {
			t.Errorf("%q is about %v, want nothing", text, got)
		}
	}
}
