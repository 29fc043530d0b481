package message

import (
	"testing"

	"cortado/app"
)

func tongueOf(t *testing.T, lang string) tongue {
	t.Helper()
	all, err := loadTongues()
	if err != nil {
		t.Fatal(err)
	}
	return all[lang]
}

func inEnglish(t *testing.T) english {
	t.Helper()
	return english{tongueOf(t, "en").words}
}

func TestNamesAreReadAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	w := inEnglish(t)
	for _, c := range []struct {
		name          app.Name
		first, formal string
	}{
		{app.Name{Given: "Dr. María-José", Family: "van der Berg, PhD (she/her)"}, "María-José", "Dr. van der Berg"},
		{app.Name{Prefix: "Dr.", Given: "María-José", Family: "van der Berg", Suffix: "PhD"}, "María-José", "Dr. van der Berg"},
		{app.Name{Given: "PRIYA", Family: "RAMAN"}, "Priya", "Priya Raman"},
		{app.Name{Given: "Jean-Luc", Family: "DUPONT-MÉRIEUX"}, "Jean-Luc", "Jean-Luc Dupont-Mérieux"},
		{app.Name{Given: "Priya S.", Family: "Raman"}, "Priya", "Priya Raman"},
		{app.Name{Given: "AJ", Family: "Cole"}, "AJ", "AJ Cole"},
		{app.Name{Given: "Cher"}, "Cher", "Cher"},
		{app.Name{Family: "Sukarno"}, "Sukarno", "Sukarno"},
		{app.Name{Family: "Prof. Dr. Klaus Weber"}, "Klaus", "Prof. Weber"},
		{app.Name{Given: "Robert", Family: "Lang", Nickname: "Bob"}, "Bob", "Bob Lang"},
		{app.Name{Given: "🚀 Mia ⭐", Family: "Holt, MBA, PMP"}, "Mia", "Mia Holt"},
		{app.Name{Given: "Mary Ann", Family: "O'Neill"}, "Mary Ann", "Mary Ann O'Neill"},
		{app.Name{Given: "Tom", Family: "Baker MBA"}, "Tom", "Tom Baker"},
		{app.Name{Given: "Sir Ian", Family: "Holm"}, "Ian", "Sir Ian"},
		{app.Name{}, "", ""},
	} {
		f := &facts{g: w, w: w.words, value: map[string]string{}, source: map[string][]string{}}
		f.aboutThem(Input{Person: Person{Name: c.name}})
		if f.value["first"] != c.first || f.value["formal"] != c.formal {
			t.Errorf("%+v is greeted %q and formally %q", c.name, f.value["first"], f.value["formal"])
		}
	}
}

func TestTitlesStandInASentence(t *testing.T) {
	t.Parallel()
	w := inEnglish(t)
	for raw, want := range map[string]string{
		"Finance Director": "finance director", "FINANCE DIRECTOR": "finance director", "Senior Product Manager": "a senior product manager",
		"CFO": "CFO", "VP of Engineering": "VP of engineering", "HR Manager": "an HR manager", "UX Researcher": "a UX researcher", "iOS Developer": "an iOS developer",
		"R&D Manager": "an R&D manager", "Head of Data": "head of data", "Co-Founder & CEO": "co-founder and CEO", "Director, Finance": "director for finance",
		"Sr. Engineer": "a senior engineer", "Account Executive at Brightwell": "an account executive", "Engineer | Speaker | Dad": "an engineer",
		"University Lecturer": "a university lecturer", "Umpire": "an umpire", "Professor of German": "a professor of German", "Marketing Manager": "a marketing manager",
		"Helping teams win": "", "Looking for work": "", "🚀🚀🚀": "", "I build things": "", "DevOps Engineer": "a DevOps engineer", "SAP Consultant": "an SAP consultant",
		"Founder, CEO": "founder and CEO", "UX/UI Designer": "a UX and UI designer", "": "",
	} {
		if got := w.as(w.title(raw)); got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
}

func TestSkillsKeepTheirOwnCapitals(t *testing.T) {
	t.Parallel()
	w := inEnglish(t)
	for raw, want := range map[string]string{
		"Financial Modelling": "financial modelling", "SQL": "SQL", "Python": "Python", "Power BI": "Power BI", "Go": "Go", "Go-to-market Strategy": "go-to-market strategy",
		"B2B Sales": "B2B sales", "German": "German", "Lean Six Sigma": "lean Six Sigma", "PROJECT MANAGEMENT": "project management", "pricing": "pricing",
	} {
		if got := w.topic(raw); got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
}

func TestQuestionsTurnIndirectOrAreAskedAsTheyAre(t *testing.T) {
	t.Parallel()
	for q, want := range map[string]string{
		"How should we price a pilot?":              "how we should price a pilot",
		"Should we build or buy?":                   "whether we should build or buy",
		"How do mid-size firms price a pilot?":      "how mid-size firms price a pilot",
		"How to price a pilot":                      "how to price a pilot",
		"Who owns pricing in a small firm?":         "who owns pricing in a small firm",
		"How much time do you give a pilot?":        "how much time you give a pilot",
		"Can I lead without authority?":             "whether I can lead without authority",
		"Which customers does a young firm refuse?": "",
		"What is the best way to price a pilot?":    "",
		"Pricing":                                   "",
	} {
		if got, _ := indirect(q); got != want {
			t.Errorf("%q becomes %q, not %q", q, got, want)
		}
	}
}

func TestOffersGetTheirArticle(t *testing.T) {
	t.Parallel()
	w := inEnglish(t)
	for raw, want := range map[string]string{
		"user-interview kit": "a user-interview kit", "our user-interview kit": "our user-interview kit", "help with SQL": "help with SQL",
		"introduction to two buyers": "an introduction to two buyers", "30 minutes on interviews": "30 minutes on interviews", "hour on interviews": "an hour on interviews",
		"advice": "advice", "templates": "templates",
	} {
		if got := w.thing(raw); got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
}

func TestPossessivesAndArticlesFollowTheSound(t *testing.T) {
	t.Parallel()
	for noun, want := range map[string]string{
		"hour": "an hour", "university": "a university", "MBA": "an MBA", "18-minute call": "an 18-minute call", "25-minute call": "a 25-minute call",
		"8-minute call": "an 8-minute call", "11-minute call": "an 11-minute call", "110-minute call": "a 110-minute call", "European": "a European", "one-off": "a one-off",
	} {
		if got := article(noun); got != want {
			t.Errorf("%q becomes %q", noun, got)
		}
	}
	if possessive("Siemens") != "Siemens'" || possessive("Northlake") != "Northlake's" {
		t.Error("possessives are wrong")
	}
}

func TestAnOfferIsReadAsTheVerbItIs(t *testing.T) {
	t.Parallel()
	w := inEnglish(t)
	for raw, want := range map[string][2]string{
		"introducing you to two hospital buyers": {"offerverb", "introduce you to two hospital buyers"},
		"Running a workshop for your team":       {"offerverb", "run a workshop for your team"},
		"Review your onboarding flow":            {"offerverb", "review your onboarding flow"},
		"testing your product with five nurses":  {"offerverb", "test your product with five nurses"},
		"Training material for interviews":       {"offerthing", "training material for interviews"},
		"Onboarding two of your people":          {"offering", "onboarding two of your people"},
		"User-interview kit":                     {"offerthing", "a user-interview kit"},
		"I can test your product":                {"offersentence", "I can test your product"},
	} {
		if name, text := w.offer(raw); name != want[0] || text != want[1] {
			t.Errorf("%q becomes %s %q", raw, name, text)
		}
	}
}

func TestATitleInAnotherLanguageIsLeftOutInEnglish(t *testing.T) {
	t.Parallel()
	w := inEnglish(t)
	for _, raw := range []string{"Responsable communication", "Directeur des ventes", "Directrice financière", "Leiterin Einkauf", "Vertriebsleiter", "Softwareentwickler", "Jefe de producto", "Gerente comercial", "Geschäftsführerin", "INGENIERO DE DATOS"} {
		if got := w.title(raw); got != "" {
			t.Errorf("%q becomes %q", raw, got)
		}
	}
	for _, raw := range []string{"Executive chef", "Head of Sales, DE", "Head of LA operations", "Entrepreneur", "Ambassador", "Project leader", "Commercial director", "Physician", "Research engineer"} {
		if w.title(raw) == "" {
			t.Errorf("%q is taken for a title in another language", raw)
		}
	}
}
