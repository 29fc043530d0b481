package skills_test

import (
	"slices"
	"strings"
	"testing"

	"cortado/app/skills"
)

func TestTheTaxonomyIsWhole(t *testing.T) {
	tax, _ := load(t)
	all := tax.All()
	if len(all) < 220 || len(tax.Families()) < 25 {
		t.Errorf("%d skills in %d families", len(all), len(tax.Families()))
	}
	ids, members := map[string]bool{}, map[string]int{}
	for _, s := range all {
		if ids[s.ID] {
			t.Errorf("id %s is used twice", s.ID)
		}
		ids[s.ID] = true
		members[s.Family]++
		if strings.HasPrefix(s.ID, skills.OwnPrefix) || strings.ToLower(s.ID) != s.ID || strings.ContainsAny(s.ID, " _") {
			t.Errorf("id %q is no plain id", s.ID)
		}
		for _, lang := range skills.Languages {
			name, ok := tax.Name(s.ID, lang)
			if !ok || name == "" || name != strings.TrimSpace(name) {
				t.Errorf("%s has no name in %s", s.ID, lang)
			}
		}
	}
	for _, f := range tax.Families() {
		if members[f.ID] < 3 {
			t.Errorf("family %s has %d skills", f.ID, members[f.ID])
		}
		for _, lang := range skills.Languages {
			if f.Names[lang] == "" {
				t.Errorf("family %s has no name in %s", f.ID, lang)
			}
		}
	}
	for _, f := range skills.Functions {
		if f == "other" || f == "consulting" || f == "general-management" {
			continue
		}
		if members[f] == 0 {
			t.Errorf("no family of skills for the function %s", f)
		}
	}
}

func TestEveryNameAndAliasMeansItsSkillAlone(t *testing.T) {
	tax, _ := load(t)
	owner := map[string]string{}
	for _, s := range tax.All() {
		for _, text := range append([]string{s.Names["en"], s.Names["de"], s.Names["fr"], s.Names["es"]}, s.Aliases...) {
			if got, ok := tax.Find(text); !ok || got != s.ID {
				t.Errorf("%q finds %q, not %s", text, got, s.ID)
			}
			folded := strings.ToLower(text)
			if old := owner[folded]; old != "" && old != s.ID {
				t.Errorf("%q is claimed by %s and %s", text, old, s.ID)
			}
			owner[folded] = s.ID
		}
	}
}

func TestTheSkillsOfTheExamplesAreThere(t *testing.T) {
	tax, _ := load(t)
	for name, id := range map[string]string{
		"Financial modelling": "financial-modelling", "Pricing": "pricing", "Negotiation": "negotiation",
		"Data analysis": "data-analysis", "Machine learning": "machine-learning", "Public speaking": "public-speaking",
		"Public tenders": "public-tenders", "Device regulation": "device-regulation", "Medical device regulation": "device-regulation",
		"Product strategy": "product-strategy", "User research": "user-research", "Roadmapping": "roadmapping",
		"Stakeholder management": "stakeholder-management", "Hiring": "hiring", "Leading a team": "leading-a-team",
	} {
		if got, ok := tax.Find(name); !ok || got != id {
			t.Errorf("%q finds %q, want %s", name, got, id)
		}
	}
}

func TestDifferentSpellingsAreOneSkill(t *testing.T) {
	tax, _ := load(t)
	for id, texts := range map[string][]string{
		"spreadsheets":         {"Excel", "excel", "MICROSOFT EXCEL", "spreadsheets", "spreadsheet", "Tabellenkalkulation", "tableur", "Hojas de cálculo", "hojas de calculo", "MS Excel"},
		"python":               {"Python", "Python (Programming Language)"},
		"mergers-acquisitions": {"M&A", "Mergers & Acquisitions", "mergers and acquisitions", "Mergers & Acquisitions (M&A)"},
		"c-languages":          {"C++", "c++", "C"},
		"dotnet":               {"C#", ".NET", "ASP.NET"},
		"negotiation":          {"Negotiation Skills", "négociation", "Negociación", "Verhandlungsführung", "Verhandlungsfuehrung"},
		"leading-a-team":       {"Leadership", "Team Leadership", "people management", "Mitarbeiterführung"},
		"r":                    {"R", "R (Programming Language)"},
		"go":                   {"Go", "golang", "Go (Programming Language)"},
	} {
		for _, text := range texts {
			if got, ok := tax.Find(text); !ok || got != id {
				t.Errorf("%q finds %q, want %s", text, got, id)
			}
		}
	}
}

func TestWhatTheTaxonomyDoesNotKnowBecomesAnOwnSkill(t *testing.T) {
	tax, _ := load(t)
	for text, want := range map[string]string{
		"Clinic visits":     "own:clinic-visits",
		"  Clinic   VISITS": "own:clinic-visits",
		"own:clinic-visits": "own:clinic-visits",
		"剣道":                "own:剣道",
		"Обжарка кофе":      "own:обжарка-кофе",
		"🎯":                 "own:u1f3af",
		"":                  "own:empty",
		"Pricing":           "pricing",
		"pricing":           "pricing",
	} {
		if got := tax.ID(text); got != want {
			t.Errorf("%q has the id %q, want %q", text, got, want)
		}
		if got := tax.ID(tax.ID(text)); got != want {
			t.Errorf("the id of %q is not its own id but %q", text, got)
		}
	}
	if tax.ID("X++") == tax.ID("X") {
		t.Error("X++ and X are one")
	}
	if _, ok := tax.Find("Refining"); ok {
		t.Error("a part of a word found a skill")
	}
}

func TestAQuestionMentionsItsSkills(t *testing.T) {
	tax, _ := load(t)
	for text, want := range map[string][]string{
		"I'm stuck on whether to charge per clinic or per patient":     {"pricing"},
		"How do we win public tenders for medical devices?":            {"public-tenders", "device-regulation"},
		"Wie führe ich Gehaltsverhandlungen und Mitarbeitergespräche?": {"performance-management"},
		"Should I hire a lead or promote from my team?":                {"hiring", "leading-a-team"},
		"Faut-il un dashboard ou plus d'entretiens utilisateurs ?":     {"data-visualisation", "user-research"},
		"No skill at all": nil,
	} {
		got := tax.In(text)
		for _, id := range want {
			if !slices.Contains(got, id) {
				t.Errorf("%q mentions %v, not %s", text, got, id)
			}
		}
		if want == nil && got != nil {
			t.Errorf("%q mentions %v", text, got)
		}
	}
}

func TestTypingTwoLettersOffersTheLikelySkill(t *testing.T) {
	tax, _ := load(t)
	for _, c := range []struct{ typed, lang, want string }{
		{"pric", "en", "pricing"}, {"nego", "en", "negotiation"}, {"verh", "de", "negotiation"}, {"exc", "en", "spreadsheets"},
		{"tabel", "de", "spreadsheets"}, {"négo", "fr", "negotiation"}, {"finanzmod", "de", "financial-modelling"}, {"public sp", "en", "public-speaking"},
		{"R", "en", "r"},
	} {
		got := tax.Suggest(c.typed, c.lang, 5)
		if len(got) == 0 || !slices.ContainsFunc(got[:min(3, len(got))], func(s skills.Skill) bool { return s.ID == c.want }) {
			var ids []string
			for _, s := range got {
				ids = append(ids, s.ID)
			}
			t.Errorf("%q in %s offers %v first, not %s", c.typed, c.lang, ids, c.want)
		}
	}
	if got := tax.Suggest("", "en", 5); len(got) != 0 {
		t.Errorf("nothing typed offers %d skills", len(got))
	}
	if got := tax.Suggest("a", "en", 3); len(got) != 3 {
		t.Errorf("asked for 3, got %d", len(got))
	}
}

func TestNeighboursAreOfTheSameFamilyAndNeverTheSkillItself(t *testing.T) {
	tax, _ := load(t)
	families := map[string]string{}
	for _, s := range tax.All() {
		families[s.ID] = s.Family
	}
	for _, s := range tax.All() {
		for _, other := range tax.Related(s.ID) {
			if other == s.ID || families[other] != s.Family {
				t.Errorf("%s has the neighbour %s", s.ID, other)
			}
		}
	}
	if got := tax.Related("own:x"); got != nil {
		t.Errorf("an own skill has neighbours %v", got)
	}
}
