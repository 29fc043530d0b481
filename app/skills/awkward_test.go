package skills_test

import "testing"

// reads is what somebody careful reads off a title; "" where it does not tell.
type reads struct{ title, organisation, function, seniority string }

func expectReads(t *testing.T, all []reads) {
	t.Helper()
	_, lex := load(t)
	for _, want := range all {
		r := lex.Read(want.title, want.organisation)
		function, seniority := r.Function.Value, r.Seniority.Value
		if r.Function.Certainty < claimed {
			function = ""
		}
		if r.Seniority.Certainty < claimed {
			seniority = ""
		}
		if function != want.function || seniority != want.seniority {
			t.Errorf("%q at %q reads as %q (%.2f), %q (%.2f); want %q, %q", want.title, want.organisation,
				r.Function.Value, r.Function.Certainty, r.Seniority.Value, r.Seniority.Certainty, want.function, want.seniority)
		}
	}
}

func TestFeminineAndInclusiveFormsReadLikeTheOthers(t *testing.T) {
	expectReads(t, []reads{
		{"Projektleiterin", "", "projects", "professional"},
		{"Développeur·se", "", "software", "professional"},
		{"Product Owner (m/w/d)", "", "product", "professional"},
		{"Referent:in Personal", "", "people", "professional"},
		{"Kauf/mann/frau im Einzelhandel", "", "hospitality-retail", "professional"},
		{"Kindheitspädagog/e/in", "", "education", "professional"},
		{"Kaufmännische/r Leiter/in", "", "finance", "lead"},
		{"Directora de recursos humanos", "", "people", "director"},
	})
}

func TestAbbreviationsAreReadInFull(t *testing.T) {
	expectReads(t, []reads{
		{"FP&A Analyst", "", "finance", "professional"},
		{"CSM", "", "customer", "professional"},
		{"GTM Lead", "", "sales", "lead"},
		{"PMO Analyst", "", "projects", "professional"},
		{"Principal SRE", "", "software", "senior"},
		{"SVP Sales", "", "sales", "executive"},
		{"GM", "", "general-management", "executive"},
		{"CFO", "", "finance", "executive"},
		{"Sr. Accountant", "", "finance", "senior"},
		{"Jr. Developer", "", "software", "junior"},
		{"Stv. Filialleiterin", "", "hospitality-retail", "lead"},
	})
}

func TestOfSeveralRolesTheMainOneCounts(t *testing.T) {
	expectReads(t, []reads{
		{"Founder & CEO | Board Member | Speaker", "", "general-management", "executive"},
		{"Co-Founder & CTO", "", "software", "executive"},
		{"Video Editor & Motion Designer", "", "media-arts", "professional"},
		{"Personal Trainer & Nutrition Coach", "", "media-arts", "professional"},
		{"Leadership Coach | Speaker | Author", "", "consulting", "professional"},
	})
}

func TestSlogansAndFormerEmployersSayLittle(t *testing.T) {
	expectReads(t, []reads{
		{"Helping teams ship faster 🚀", "", "", ""},
		{"ex-Google | Software Engineer", "", "software", "professional"},
		{"#OpenToWork Senior Java Developer", "", "software", "senior"},
		{"✨Social Media Manager✨", "", "marketing", "professional"},
		{"Looking for my next challenge in Supply Chain", "", "", ""},
		{"Enterprise AE @ Lumina | President's Club", "", "sales", "professional"},
	})
}

func TestTheEmployerInATitleIsNotTheRole(t *testing.T) {
	expectReads(t, []reads{
		{"Head of Sales at Acme", "", "sales", "lead"},
		{"Vertriebsleiterin bei der Nordwind AG", "", "sales", "lead"},
		{"Développeuse chez Banque du Val", "", "software", "professional"},
	})
}

func TestTheEmployerInATitleSpeaksWhereTheRoleDoesNot(t *testing.T) {
	expectReads(t, []reads{
		{"Referatsleiterin im Bundesministerium", "", "public-service", "lead"},
		{"Manager at Talheim Hospital", "", "health", "lead"},
		{"Owner at Millers Bakery", "", "hospitality-retail", "executive"},
		{"Coordinator", "Talheim Hospital", "health", "professional"},
		{"Mitarbeiterin", "Agentur für Arbeit", "public-service", "professional"},
		{"Teamleiter", "Sparkasse Talheim", "finance", "lead"},
		{"Manager", "Nordwind GmbH & Co Logistik", "supply-chain", "lead"},
		{"Director", "Ministry of Justice", "public-service", "director"},
	})
}

func TestTypingErrorsAndCapitalsAreForgiven(t *testing.T) {
	expectReads(t, []reads{
		{"Marketting Manager", "", "marketing", "professional"},
		{"Accout Executive", "", "sales", "professional"},
		{"Bussiness Analyst", "", "it", "professional"},
		{"HEAD OF SALES DACH", "", "sales", "lead"},
		{"VERTRIEBSLEITER", "", "sales", "lead"},
	})
}

func TestManyLanguagesAreReadForTheirCommonWords(t *testing.T) {
	expectReads(t, []reads{
		{"Wijkverpleegkundige", "", "health", "professional"},
		{"Boekhouder", "", "finance", "professional"},
		{"Operaio metalmeccanico", "", "manufacturing", "professional"},
		{"Responsabile commerciale", "", "sales", "lead"},
		{"Motorista", "", "supply-chain", "professional"},
		{"Diretor financeiro", "", "finance", "director"},
		{"Systemutvecklare", "", "software", "professional"},
		{"Enhetschef hemtjänsten", "", "health", "lead"},
		{"Sygeplejerske", "", "health", "professional"},
		{"Prosjektleder", "", "projects", "professional"},
	})
}

func TestRegistersThatSortByNounAreReadInSpokenOrder(t *testing.T) {
	expectReads(t, []reads{
		{"Engineer, civil", "", "construction", "professional"},
		{"Operator, sewing machine", "", "manufacturing", "professional"},
		{"Technician, dental", "", "health", "professional"},
		{"Worker, social", "", "nonprofit", "professional"},
		{"Assistant Professor, Marketing", "", "science", "professional"},
	})
}

func TestWordsForOthersGiveNoRank(t *testing.T) {
	expectReads(t, []reads{
		{"Dean of Students", "", "education", "director"},
		{"Assistant to the Managing Director", "", "administration", "professional"},
		{"Social Media Executive", "", "marketing", "professional"},
		{"Chief Marketing Officer", "", "marketing", "executive"},
	})
}

func TestALongerFieldIsNotCutShortByAShorterRole(t *testing.T) {
	expectReads(t, []reads{
		{"Director of Product Marketing", "", "marketing", "director"},
		{"Director of IT Security", "", "security", "director"},
		{"Director of Product", "", "product", "director"},
	})
}

func TestOperationsBelongToTheFieldTheyServe(t *testing.T) {
	expectReads(t, []reads{
		{"Warehouse Operations Manager", "", "supply-chain", "lead"},
		{"Retail Operations Director", "", "hospitality-retail", "director"},
		{"Operations Manager", "", "general-management", "lead"},
	})
}
