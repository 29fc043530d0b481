package skills_test

import (
	"testing"

	"cortado/app/skills"
)

func TestASkillIsAtHomeWhereItIsUsual(t *testing.T) {
	_, lexicon, err := skills.Load()
	if err != nil {
		t.Fatal(err)
	}
	for skill, want := range map[string]string{"patient-care": "health", "contracts": "legal", "financial-analysis": "finance", "lean": "manufacturing"} {
		at := lexicon.Home(skill)
		if len(at) == 0 || at[0].Function != want {
			t.Errorf("%s is at home in %v, want %s first", skill, at, want)
		}
		for i := 1; i < len(at); i++ {
			if at[i].Share > at[i-1].Share {
				t.Errorf("%s: %v is not in order", skill, at)
			}
		}
	}
	if at := lexicon.Home("own:clinic-visits"); len(at) != 0 {
		t.Errorf("a skill nobody described is at home in %v", at)
	}
}
