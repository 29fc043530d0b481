package message

import "testing"

func TestAGermanSubjectFindsTheNounAQuestionTurnsOn(t *testing.T) {
	t.Parallel()
	g := germanOf(t, true)
	for text, want := range map[string]string{
		"wie wir einen Probelauf für eine Klinik bepreisen sollten": "Probelauf",
		"Welche Kunden lehnt ein junges Unternehmen ab":             "Kunden",
		"ob wir die Abrechnung selbst bauen oder kaufen sollen":     "Abrechnung",
		"wie Ihr Team ein Budget aufstellt":                         "Budget",
		"wie wir mit neuen Anbietern umgehen":                       "", // a dative plural is not its name
		"wie der Preis eines Probelaufs entsteht":                   "",
		"wie Sie ein Team über drei Standorte führen":               "Standorte",
		"was im Einkauf zählt":                                      "Einkauf",
		"wie wir besser zuhören":                                    "",
		"wie Sie bei Northlake Energy rechnen":                      "",
		"wie man Menschen und Teams führt":                          "",
		"":                                                          "",
	} {
		if got := g.keyword(text); got != want {
			t.Errorf("%q turns on %q, not %q", text, got, want)
		}
	}
}

func TestAGermanQuestionIsAboutMeOrTheReaderOrNeither(t *testing.T) {
	t.Parallel()
	g := germanOf(t, true)
	for text, want := range map[string]string{
		"wie wir einen Probelauf bepreisen sollten": "mine", "ob ich ohne Auftrag führen kann": "mine", "wie unser Vertrieb wachsen kann": "mine",
		"wie Ihr Team ein Budget aufstellt": "theirs", "wie du mit uns rechnest": "theirs", "wie ihr plant": "theirs",
		"wie Kliniken ihre Geräte kaufen": "", "warum sie kündigen": "", "": "",
	} {
		if got := g.whose(text); got != want {
			t.Errorf("%q is about %q, not %q", text, got, want)
		}
	}
}

func TestAGermanSkillIsOneThingOrMany(t *testing.T) {
	t.Parallel()
	g := germanOf(t, false)
	for skill, want := range map[string]string{
		"Finanzmodellierung": "single", "Verhandeln": "single", "SQL": "single", "Stakeholder Management": "single", "strategische Planung": "single", "technischer Vertrieb": "single",
		"soziale Medien": "plural", "Verhandlungen": "plural", "Geschäftsmodelle": "", "Lean und Kanban": "", "Einkauf und Vertrieb": "",
	} {
		if got := g.oneOrMany(skill); got != want {
			t.Errorf("%q is %q, not %q", skill, got, want)
		}
	}
}

func TestAGermanVerbTakesZu(t *testing.T) {
	t.Parallel()
	g := germanOf(t, false)
	for verb, want := range map[string]string{
		"dir den Leitfaden schicken": "dir den Leitfaden zu schicken", "eure Startseite durchsehen": "eure Startseite durchzusehen", "deinen Plan ansehen": "deinen Plan anzusehen",
		"unsere Preisseite überarbeiten": "unsere Preisseite zu überarbeiten", "auf drei Fragen antworten": "auf drei Fragen zu antworten", "alles zusammenfassen": "alles zusammenzufassen",
		"dich vorstellen": "dich vorzustellen", "euch besuchen": "euch zu besuchen", "die Zahlen wiederholen": "die Zahlen zu wiederholen", "dir eine Stunde geben": "dir eine Stunde zu geben",
	} {
		if got, _ := g.form("zuinf", verb); got != want {
			t.Errorf("%q becomes %q, not %q", verb, got, want)
		}
	}
}

func TestGermanOrganisationsStandBehindTheirPrepositions(t *testing.T) {
	t.Parallel()
	g := germanOf(t, false)
	for name, want := range map[string][2]string{
		"Northlake Energy": {"bei Northlake Energy", "zu Northlake Energy"}, "ACME GmbH": {"bei der ACME GmbH", "zur ACME GmbH"}, "Fjord Bank": {"bei der Fjord Bank", "zur Fjord Bank"},
		"Stanford University": {"an der Stanford University", "zur Stanford University"}, "Klinikum Oberau": {"am Klinikum Oberau", "zum Klinikum Oberau"},
		"Lumen Group": {"bei der Lumen Group", "zur Lumen Group"}, "St.-Brigida Hospital": {"am St.-Brigida Hospital", "zum St.-Brigida Hospital"}, "Verdeo": {"bei Verdeo", "zu Verdeo"},
		"Stadtwerke Auental": {"bei den Stadtwerken Auental", "zu den Stadtwerken Auental"}, "Verband der Nordwerke": {"beim Verband der Nordwerke", "zum Verband der Nordwerke"},
	} {
		if got := [2]string{g.bei(name), g.toOrganisation(name)}; got != want {
			t.Errorf("%q becomes %q, not %q", name, got, want)
		}
	}
}

func TestADepartmentIsNoGermanTitle(t *testing.T) {
	t.Parallel()
	g := germanOf(t, false)
	for raw, want := range map[string]string{"Einkauf": "", "MARKETING": "", "Vertrieb bei Brightwell": "", "Leiterin Einkauf": "Leiterin Einkauf", "Marketing Manager": "Marketing Manager", "IT-Projektleitung": "IT-Projektleitung"} {
		if got := g.title(raw); got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
}
