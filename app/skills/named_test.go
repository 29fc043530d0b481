package skills_test

import (
	"testing"

	"cortado/app/skills"
)

// claimedSkill is what a title says about one skill; the zero value when it
// says nothing.
func claimedSkill(r skills.Reading, id string) skills.SkillClaim {
	for _, s := range r.Skills {
		if s.ID == id {
			return s
		}
	}
	return skills.SkillClaim{}
}

func TestATitleThatNamesASkillIsBelieved(t *testing.T) {
	_, lex := load(t)
	for _, c := range []struct {
		title, skill string
		level        int
	}{
		{"Head of Pricing", "pricing", 4},
		{"Responsable tarification", "pricing", 4},
		{"Negotiation Coach", "negotiation", 5},
		{"Trainerin für Verhandlungsführung", "negotiation", 5},
		{"Storytelling Coach for executives", "storytelling", 5},
		{"VP Machine Learning", "machine-learning", 4},
		{"Leiter Einkauf & Vertragsmanagement", "contracts", 4},
		{"Data Visualisation Specialist", "data-visualisation", 4},
		{"Change Management Consultant", "change-management", 4},
		{"Student Machine Learning", "machine-learning", 2},
		{"Junior SEO Manager", "seo", 3},
		{"Public Speaking Officer", "public-speaking", 3},
		{"Senior Go Developer", "go", 4},
	} {
		r := lex.Read(c.title, "")
		got := claimedSkill(r, c.skill)
		if got.Level != c.level || got.Certainty < .8 {
			t.Errorf("%q: %+v, want %s at level %d, certain", c.title, got, c.skill, c.level)
		}
		for _, other := range r.Skills {
			if other.Certainty > got.Certainty {
				t.Errorf("%q: %s comes before the %s it names", c.title, other.ID, c.skill)
			}
		}
	}
}

func TestASkillNamedBesideTheRoleIsBelievedLess(t *testing.T) {
	_, lex := load(t)
	for title, id := range map[string]string{
		"Product Owner | Design Thinking | Public Speaking": "public-speaking",
		"Engineering Manager (Kubernetes)":                  "devops",
	} {
		if got := claimedSkill(lex.Read(title, ""), id); got.Certainty < claimed || got.Certainty >= .8 {
			t.Errorf("%q: %+v, want a claim of %s below .8", title, got, id)
		}
	}
}

func TestSkillsOfOthersAreNobodysOwn(t *testing.T) {
	_, lex := load(t)
	for title, id := range map[string]string{
		"Product Manager | ex-Pricing Lead":              "pricing",
		"Former Negotiation Coach":                       "negotiation",
		"Account Director at Machine Learning Company":   "machine-learning",
		"Nurse @ Branding Clinic":                        "branding",
		"Executive Assistant to the Head of Pricing":     "pricing",
		"Recruiter for Machine Learning":                 "machine-learning",
		"Team Assistant Digital Marketing":               "digital-marketing",
		"Accountant | Helping people with negotiation 🚀": "negotiation",
		"Acting Manager":                                 "performing-arts",
		"Commercial Director France":                     "french",
	} {
		if got := claimedSkill(lex.Read(title, ""), id); got.Certainty >= claimed {
			t.Errorf("%q is said to know %s, certainty %.2f", title, id, got.Certainty)
		}
	}
}

func TestASkillThatATitleNamesTellsItsFunctionWhenNothingElseDoes(t *testing.T) {
	_, lex := load(t)
	if got := lex.Read("Responsable tarification", "").Function; got.Value != "sales" {
		t.Errorf("function %+v, want sales", got)
	}
}

// What a thoughtful mentor would say of these people.
func TestLikelySkillsAreThoseAMentorWouldName(t *testing.T) {
	_, lex := load(t)
	for title, wants := range map[string]map[string]int{
		"CFO":                                {"financial-modelling": 5, "budgeting": 5, "fundraising-capital": 4, "leading-a-team": 4},
		"General Counsel":                    {"contracts": 4, "negotiation": 4, "compliance": 4},
		"Rechtsanwältin":                     {"contracts": 4, "negotiation": 3},
		"Sales Director":                     {"selling": 4, "negotiation": 4, "pricing": 4},
		"Nurse":                              {"patient-care": 4, "listening": 3},
		"Theatre Director":                   {"performing-arts": 4, "public-speaking": 4},
		"Actor":                              {"performing-arts": 4, "public-speaking": 4},
		"Procurement Manager":                {"procurement": 4, "negotiation": 4},
		"Tender Manager":                     {"public-tenders": 4, "pricing": 3},
		"Mayor":                              {"public-administration": 4, "public-speaking": 4},
		"Venture Partner":                    {"investment": 4, "fundraising-capital": 4},
		"Head of FP&A":                       {"financial-modelling": 4, "financial-analysis": 4},
		"Scrum Master":                       {"agile": 4, "facilitation": 4},
		"Social Worker":                      {"social-work": 4, "listening": 4},
		"Professor of Sciences":              {"research-methods": 4, "teaching": 4},
		"Leiter Einkauf Elektronik":          {"procurement": 4, "negotiation": 4},
		"Senior Manager - Corporate Finance": {"financial-modelling": 4},
	} {
		r := lex.Read(title, "")
		for id, level := range wants {
			if got := claimedSkill(r, id); got.Level < level || got.Certainty < .5 {
				t.Errorf("%q: %s is %+v, want level %d; all %v", title, id, got, level, r.Skills)
			}
		}
	}
}

func TestWhoSellsOrBuysSomethingIsNotSaidToMasterIt(t *testing.T) {
	_, lex := load(t)
	for title, id := range map[string]string{
		"Leiter Einkauf Elektronik":       "electronics",
		"Sales Manager Machine Learning":  "machine-learning",
		"Account Executive, Data Privacy": "privacy",
	} {
		if got := claimedSkill(lex.Read(title, ""), id); got.Certainty >= .6 {
			t.Errorf("%q is said to know %s: %+v", title, id, got)
		}
	}
	if got := claimedSkill(lex.Read("Sales Manager, Negotiation", ""), "negotiation"); got.Certainty < .8 {
		t.Errorf("a seller who names negotiation has %+v", got)
	}
}

func TestARankLeavesRoomForWhatIsLed(t *testing.T) {
	_, lex := load(t)
	ofRank := map[string]bool{"leading-a-team": true, "giving-feedback": true, "hiring": true, "delegation": true}
	for _, title := range []string{"Head of Finance", "Head of Data", "Leiter Einkauf", "Teamlead Customer Support"} {
		n := 0
		for _, s := range lex.Read(title, "").Skills {
			if ofRank[s.ID] {
				n++
			}
		}
		if n > 3 {
			t.Errorf("%q: %d skills of the rank", title, n)
		}
	}
}
