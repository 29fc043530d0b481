package skills_test

import (
	"testing"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/skills"
)

// measureIndustries counts how well companies are read. The label's columns are
// industry, organisation and title.
func measureIndustries(t *testing.T, name string, show bool) *score {
	t.Helper()
	_, l := load(t)
	var s score
	known := app.SpecOf(app.Industry)
	for _, x := range readLabelled(t, name) {
		want, organisation, title := x.function, x.seniority, x.title
		if want != "-" && known.ValidateValue(want) != nil {
			t.Fatalf("%s: %q is no industry", name, want)
		}
		got := l.Industry(title, organisation)
		s.add(want, got)
		if show && differs(want, got) {
			t.Logf("%-50s %s %.2f, should be %s", organisation+" · "+title, got.Value, got.Certainty, want)
		}
	}
	return &s
}

// The lists of words and these labels have one author, and the companies are
// clearer than those of real life: other readers will find fewer claims and more
// errors. So the stated certainty stays well below what is measured here.

// checkIndustries fails below the bounds and where claims are right less often
// than they say.
func checkIndustries(t *testing.T, name string, right, claimedFor float64, show bool) {
	t.Helper()
	s := measureIndustries(t, name, show)
	t.Logf("industry: %v", s)
	if s.precision() < right || s.coverage() < claimedFor {
		t.Errorf("right %.3f of claims, claimed for %.3f; want %.2f and %.2f", s.precision(), s.coverage(), right, claimedFor)
	}
	if s.guessed > s.silent/10 {
		t.Errorf("claimed for %d of %d names that do not tell", s.guessed, s.silent)
	}
	for i, n := range s.bins {
		if n < 15 {
			continue
		}
		if said, kept := s.sum[i]/float64(n), float64(s.binsRight[i])/float64(n); kept < said-.05 {
			t.Errorf("of %d claims at %.2f only %.2f are right", n, said, kept)
		}
	}
}

func TestCompaniesTunedOnAreReadAsLabelled(t *testing.T) {
	checkIndustries(t, "industries-tuned.txt", .95, .9, testing.Verbose())
}

func TestCompaniesNeverTunedOnAreReadAsLabelled(t *testing.T) {
	checkIndustries(t, "industries-held-out.txt", .88, .8, false)
}

func industry(t *testing.T, title, organisation string) skills.Claim {
	_, l := load(t)
	return l.Industry(title, organisation)
}

func TestALegalFormSaysNothing(t *testing.T) {
	for _, name := range []string{"", "GmbH & Co. KG", "Müller & Sohn GmbH", "Global Solutions Group", "International Services Holding AG", "Meier Partner", "Acme", "Société Nouvelle SARL"} {
		if got := industry(t, "", name); got.Certainty >= claimed {
			t.Errorf("%q is said to be in %s (%.2f)", name, got.Value, got.Certainty)
		}
	}
}

func TestAnEmployerThatIsAWordCountsOnlyAlone(t *testing.T) {
	for name, want := range map[string]string{"Orange": "telecom", "Orange SA": "telecom", "Target": "retail", "Meta": "software", "Valve": "games"} {
		if got := industry(t, "", name); got.Value != want || got.Certainty < claimed {
			t.Errorf("%s is in %q (%.2f), not %s", name, got.Value, got.Certainty, want)
		}
	}
	for _, name := range []string{"Orange Grove", "Target Zero", "Meta Raum", "Valve Design Partners"} {
		if got := industry(t, "", name); got.Certainty >= claimed {
			t.Errorf("%s is said to be in %s (%.2f)", name, got.Value, got.Certainty)
		}
	}
}

func TestTheEndOfACompoundCarriesItsMeaning(t *testing.T) {
	for name, want := range map[string]string{
		"Krankenhausgesellschaft Nord mbH": "health-care", "Universitätsklinikum Seestadt": "health-care", "Universitaetsklinikum Seestadt": "health-care",
		"Krankenversicherung Süd": "insurance", "Bausparkasse Wernfels": "banking", "Rückversicherung Elbe": "insurance", "Privatbrauerei Lohn": "food",
		"Bankensoftware Kranz GmbH": "software", "Landesforschungsanstalt": "research",
	} {
		if got := industry(t, "", name); got.Value != want {
			t.Errorf("%s is in %q (%.2f), not %s", name, got.Value, got.Certainty, want)
		}
	}
}

func TestATitleTellsTheIndustryLessSurelyThanTheEmployer(t *testing.T) {
	for title, want := range map[string]string{"Registered Nurse": "health-care", "Lehrerin": "education", "Branch Manager Retail Banking": "banking", "Infirmière": "health-care", "Underwriter": "insurance"} {
		alone := industry(t, title, "")
		if alone.Value != want || alone.Certainty < claimed || alone.Certainty > .8 {
			t.Errorf("%s is in %q (%.2f), not %s", title, alone.Value, alone.Certainty, want)
		}
	}
	if got := industry(t, "Nurse", "Deutsche Bank"); got.Value != "banking" {
		t.Errorf("a nurse at a bank is in %s", got.Value)
	}
	with, without := industry(t, "Nurse", "St. Anna Klinik"), industry(t, "", "St. Anna Klinik")
	if with.Value != "health-care" || with.Certainty < without.Certainty {
		t.Errorf("a nurse makes a clinic less certain: %.2f, not %.2f", with.Certainty, without.Certainty)
	}
	for _, title := range []string{"Former nurse", "Software Engineer", "Manager", "Partner", "Sales Manager Hospitals", "Nurse Recruiter"} {
		if got := industry(t, title, ""); got.Value != "" {
			t.Errorf("%q is said to be in %s", title, got.Value)
		}
	}
}

func TestWhoIsSelfEmployedSaysSo(t *testing.T) {
	_, l := load(t)
	for _, x := range [][2]string{{"Designer", "Freelance"}, {"Coach", "self-employed"}, {"Beraterin", "Selbstständig"}, {"Beraterin", "selbständig"},
		{"Advisor", "Independent"}, {"Freelance journalist", ""}, {"Freelance graphic designer", "The Morning Ledger"}, {"Fotografin | freiberuflich", ""},
		{"Independent consultant", ""}, {"Freier Redakteur", ""}, {"Consultant indépendant", ""}, {"Self-employed", ""}, {"Diseñadora", "Autónoma"}, {"Texter (freelance)", ""}} {
		if got := l.SelfEmployed(x[0], x[1]); got < claimed {
			t.Errorf("%q at %q is self-employed with %.2f", x[0], x[1], got)
		}
	}
	for _, x := range [][2]string{{"Independent Director", "Northlake Energy"}, {"Independent Non-Executive Director", ""}, {"Freelancer Relations Manager", "Upwork"},
		{"Head of Freelance Marketplace", ""}, {"Designer", "Independent Age"}, {"Editor", "The Independent"}, {"Founder", "Tern"}, {"Owner", "Orange Grove"}, {"", ""},
		{"Freie Wähler", ""}, {"Freelance platform manager", "Tern"}, {"Managing director", "Selbstständig GmbH"}} {
		if got := l.SelfEmployed(x[0], x[1]); got > 0 {
			t.Errorf("%q at %q is taken for self-employed (%.2f)", x[0], x[1], got)
		}
	}
}

func TestAnyNameIsReadWithoutHarmAndAlwaysAlike(t *testing.T) {
	_, l := load(t)
	pieces := rapid.SampledFrom([]string{"bank", "klinik", "Universitäts", "GmbH", "of", " ", "&", "Siemens", "orange", "ß", "ue", "-", "ü", "🙂", "for", "Krankenhaus", "\n"})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOfN(rapid.OneOf(pieces, rapid.String()), 0, 10).Draw(t, "name") {
			text += p
		}
		title := rapid.String().Draw(t, "title")
		a, b := l.Industry(title, text), l.Industry(title, text)
		if a != b || a.Certainty < 0 || a.Certainty > .95 || (a.Value == "") != (a.Certainty == 0) {
			t.Fatalf("%q gives %v and %v", text, a, b)
		}
		if a.Value != "" && app.SpecOf(app.Industry).ValidateValue(a.Value) != nil {
			t.Fatalf("%q gives %v", text, a)
		}
		if c := l.SelfEmployed(title, text); c < 0 || c > .9 {
			t.Fatalf("%q gives %v", text, c)
		}
	})
}
