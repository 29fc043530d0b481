package message

import (
	"strings"
	"testing"
	"time"
	"unicode"

	"cortado/app"
)

func germanOf(t *testing.T, polite bool) german {
	t.Helper()
	all, err := loadTongues()
	if err != nil {
		t.Fatal(err)
	}
	return german{all["de"].words, polite}
}

func TestGermanTitlesAreQuotedAndNotShouted(t *testing.T) {
	t.Parallel()
	g := germanOf(t, false)
	for raw, want := range map[string]string{
		"Finance Director": "Finance Director", "FINANCE DIRECTOR": "Finance Director", "CFO": "CFO", "VP of Engineering": "VP of Engineering", "Leiterin Einkauf": "Leiterin Einkauf",
		"leiterin einkauf": "Leiterin Einkauf", "HEAD OF IT": "Head of IT", "Co-Founder & CEO": "Co-Founder & CEO", "Director, Finance": "Director Finance", "Founder, CEO": "Founder & CEO",
		"Sr. Engineer": "Senior Engineer", "Vertrieb bei Brightwell": "", "EINKAUF": "", "Leitung Einkauf": "Leitung Einkauf", "Engineer | Speaker": "Engineer", "Marketing Manager": "Marketing Manager", "Referent für Öffentlichkeitsarbeit": "Referent für Öffentlichkeitsarbeit",
		"Helping teams win": "", "Auf Jobsuche": "", "🚀🚀": "", "Ich baue Dinge": "", "Ärzt*in": "Ärzt*in", "": "",
	} {
		if got := g.as(g.title(raw)); got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
}

func TestGermanSkillsStandInTheirCase(t *testing.T) {
	t.Parallel()
	g := germanOf(t, false)
	for raw, want := range map[string][3]string{
		"Finanzmodellierung":     {"Finanzmodellierung", "zu Finanzmodellierung", "in Finanzmodellierung"},
		"finanzmodellierung":     {"Finanzmodellierung", "zu Finanzmodellierung", "in Finanzmodellierung"},
		"FINANZMODELLIERUNG":     {"Finanzmodellierung", "zu Finanzmodellierung", "in Finanzmodellierung"},
		"Strategische Planung":   {"strategische Planung", "zu strategischer Planung", "in strategischer Planung"},
		"Digitales Marketing":    {"digitales Marketing", "zu digitalem Marketing", "in digitalem Marketing"},
		"Soziale Medien":         {"soziale Medien", "zu sozialen Medien", "in sozialen Medien"},
		"Darstellende Künste":    {"darstellende Künste", "zu darstellenden Künsten", "in darstellenden Künsten"},
		"Technischer Vertrieb":   {"technischer Vertrieb", "zu technischem Vertrieb", "in technischem Vertrieb"},
		"Verhandeln":             {"Verhandeln", "zum Verhandeln", "im Verhandeln"},
		"Geschäftsmodelle":       {"Geschäftsmodelle", "zum Thema Geschäftsmodelle", "beim Thema Geschäftsmodelle"},
		"Stakeholder management": {"Stakeholder Management", "zu Stakeholder Management", "in Stakeholder Management"},
		"Financial modelling":    {"Financial Modelling", "zu Financial Modelling", "in Financial Modelling"},
		"SQL":                    {"SQL", "zu SQL", "in SQL"},
		"power bi":               {"Power BI", "zu Power BI", "in Power BI"},
		"Führung von Teams":      {"Führung von Teams", "zu Führung von Teams", "in Führung von Teams"},
		"Medien und Kunst":       {"Medien und Kunst", "zu Medien und Kunst", "in Medien und Kunst"},
	} {
		s := g.topic(raw)
		if got := [3]string{s, g.zu(s), g.in(s)}; got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
	if got := g.accusative(g.topic("Technischer Vertrieb")); got != "technischen Vertrieb" {
		t.Errorf("über %s", got)
	}
}

func TestGermanOffersGetTheirArticleAndCase(t *testing.T) {
	t.Parallel()
	g := germanOf(t, true)
	for raw, want := range map[string][2]string{
		"Leitfaden für Interviews":              {"ein Leitfaden für Interviews", "einen Leitfaden für Interviews"},
		"unser Leitfaden für Interviews":        {"unser Leitfaden für Interviews", "unseren Leitfaden für Interviews"},
		"unseren Leitfaden":                     {"unseren Leitfaden", "unseren Leitfaden"},
		"Hilfe bei SQL":                         {"Hilfe bei SQL", "Hilfe bei SQL"},
		"kurze Einführung in Figma":             {"eine kurze Einführung in Figma", "eine kurze Einführung in Figma"},
		"kurzer Überblick über den Markt":       {"ein kurzer Überblick über den Markt", "einen kurzen Überblick über den Markt"},
		"zwei Kontakte im Einkauf":              {"zwei Kontakte im Einkauf", "zwei Kontakte im Einkauf"},
		"30 Minuten zu Interviews":              {"30 Minuten zu Interviews", "30 Minuten zu Interviews"},
		"Vorlagen für Verträge":                 {"Vorlagen für Verträge", "Vorlagen für Verträge"},
		"User-interview kit":                    {"ein User-Interview-Kit", "ein User-Interview-Kit"},
		"Quintessenzia":                         {"Quintessenzia", "„Quintessenzia“"},
		"eine Stunde zu Interviewtechnik":       {"eine Stunde zu Interviewtechnik", "eine Stunde zu Interviewtechnik"},
		"ein gemeinsamer Kaffee von 20 Minuten": {"ein gemeinsamer Kaffee von 20 Minuten", "einen gemeinsamen Kaffee von 20 Minuten"},
	} {
		s := g.thing(raw)
		if got := [2]string{s, g.given(s)}; got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
}

func TestGermanWorkplacesAndSchoolsHaveTheirPreposition(t *testing.T) {
	t.Parallel()
	g := germanOf(t, false)
	for raw, want := range map[string]string{
		"Northlake Energy": "bei Northlake Energy", "ACME GmbH": "bei der ACME GmbH", "Deutsche Bank": "bei der Deutschen Bank", "Technische Universität München": "an der Technischen Universität München",
		"Universität Graz": "an der Universität Graz", "Klinikum Oberau": "am Klinikum Oberau", "Stadtwerke Köln": "bei den Stadtwerken Köln", "Verband der Nordwerke": "beim Verband der Nordwerke",
		"Die Brücke": "bei der Brücke", "Der Spiegel": "beim Spiegel", "Stadt Aachen": "bei der Stadt Aachen", "iForge": "bei iForge",
	} {
		if got := g.bei(raw); got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
	for raw, want := range map[string]string{
		"Universität Uppsala": "an der Universität Uppsala", "King's College London": "am King's College London", "INSEAD": "an der INSEAD", "Technische Universität Wien": "an der Technischen Universität Wien",
	} {
		if got := g.an(raw); got != want {
			t.Errorf("%q becomes %q, not %q", raw, got, want)
		}
	}
}

func TestGermanQuestionsTurnIndirectOrAreAskedAsTheyAre(t *testing.T) {
	t.Parallel()
	g := germanOf(t, true)
	for q, want := range map[string]string{
		"Wie sollten wir einen Test bepreisen?":         "wie wir einen Test bepreisen sollten",
		"Sollen wir bauen oder kaufen?":                 "ob wir bauen oder kaufen sollen",
		"Wie gehst du bei einem Angebot vor?":           "wie Sie bei einem Angebot vorgehen",
		"Worauf achten Sie zuerst?":                     "worauf Sie zuerst achten",
		"Wie viel Zeit sollten wir einplanen?":          "wie viel Zeit wir einplanen sollten",
		"Kann ich ohne Auftrag führen?":                 "ob ich ohne Auftrag führen kann",
		"Welche Kunden lehnt ein junges Haus ab?":       "",
		"Was ist der beste Weg, einen Test zu preisen?": "",
		"Preise": "",
	} {
		if got, turned, _ := g.question(q); got != want || turned != (want != "") {
			t.Errorf("%q becomes %q, not %q", q, got, want)
		}
	}
	for s, want := range map[string]bool{"Könntest du mein Deck lesen": true, "Preise": false, "wie ihr plant": false, "Geht das?": true} {
		if g.isQuestion(s) != want {
			t.Errorf("%q is a question: %v", s, !want)
		}
	}
}

func TestGermanOwnWordsAreTurnedToTheReader(t *testing.T) {
	t.Parallel()
	polite, familiar := germanOf(t, true), germanOf(t, false)
	for raw, want := range map[string][2]string{
		"dein Hinweis auf die Referenzen":       {"Ihr Hinweis auf die Referenzen", "dein Hinweis auf die Referenzen"},
		"Ihr Hinweis auf die Referenzen":        {"Ihr Hinweis auf die Referenzen", "dein Hinweis auf die Referenzen"},
		"wie du eine Bilanz liest":              {"wie Sie eine Bilanz lesen", "wie du eine Bilanz liest"},
		"wie Sie eine Bilanz lesen":             {"wie Sie eine Bilanz lesen", "wie du eine Bilanz liest"},
		"dass du zuerst mit Kunden sprichst":    {"dass Sie zuerst mit Kunden sprechen", "dass du zuerst mit Kunden sprichst"},
		"Könntest du meinen Plan ansehen":       {"Könnten Sie meinen Plan ansehen", "Könntest du meinen Plan ansehen"},
		"Könnten Sie meinen Plan ansehen":       {"Könnten Sie meinen Plan ansehen", "Könntest du meinen Plan ansehen"},
		"dir den Leitfaden schicken":            {"Ihnen den Leitfaden schicken", "dir den Leitfaden schicken"},
		"Ihnen den Leitfaden schicken":          {"Ihnen den Leitfaden schicken", "dir den Leitfaden schicken"},
		"eure Preisseite durchsehen":            {"Ihre Preisseite durchsehen", "eure Preisseite durchsehen"},
		"wie Sie mit Ihrem Team planen":         {"wie Sie mit Ihrem Team planen", "wie du mit deinem Team planst"},
		"was du entscheidest, wenn es eng wird": {"was Sie entscheiden, wenn es eng wird", "was du entscheidest, wenn es eng wird"},
	} {
		if p, f := polite.turned(raw), familiar.turned(raw); p != want[0] && p != upperFirst(want[0]) || f != want[1] {
			t.Errorf("%q becomes %q and %q", raw, p, f)
		}
	}
}

func TestGermanOwnWordsAreSorted(t *testing.T) {
	t.Parallel()
	g := germanOf(t, false)
	priya := calledName{first: "Priya", last: "Raman"}
	for _, c := range []struct {
		sort      func(string) (string, string)
		raw       string
		fact, say string
	}{
		{g.offer, "Ich kann euer Produkt testen", "offersentence", "Ich kann euer Produkt testen"},
		{g.offer, "eure Seite durchsehen", "offerverb", "eure Seite durchsehen"},
		{g.offer, "eure Seite durchzusehen", "offerverb", "eure Seite durchsehen"},
		{g.offer, "Vorlage für Verträge", "offerthing", "eine Vorlage für Verträge"},
		{g.ask, "meinen Plan anzusehen", "askverb", "meinen Plan ansehen"},
		{g.ask, "auf einen Kaffee treffen", "asktogether", "uns auf einen Kaffee treffen"},
		{g.ask, "zweite Meinung", "askthing", "eine zweite Meinung"},
		{g.took, "dass Preise Mut brauchen", "tookthat", "Preise Mut brauchen"},
		{g.took, "wie du eine Bilanz liest", "tookhow", "wie du eine Bilanz liest"},
		{g.took, "dein Hinweis auf die Referenzen", "tookthing", "dein Hinweis auf die Referenzen"},
		{g.took, "mit dem lautesten Kunden anfangen", "", "mit dem lautesten Kunden anfangen"},
		{g.came, "Der Test wurde verlängert", "camesentence", "Der Test wurde verlängert"},
		{g.came, "ein Vertrag mit zwei Kliniken", "camething", "ein Vertrag mit zwei Kliniken"},
		{g.reason, "Ich bin bis März nicht da", "reasonsentence", "Ich bin bis März nicht da"},
		{g.reason, "ein volles Quartal", "reasonthing", "ein volles Quartal"},
		{func(s string) (string, string) { return g.request(s, priya) }, "Priya bat um Feedback zu ihrer Preisseite", "requestthing", "Feedback zu deiner Preisseite"},
		{func(s string) (string, string) { return g.request(s, priya) }, "Priya hat mich um Rat gebeten", "requestthing", "Rat"},
		{func(s string) (string, string) { return g.request(s, priya) }, "ihr zwei Kontakte nennen", "requestverb", "dir zwei Kontakte nennen"},
		{func(s string) (string, string) { return g.deed(s, priya) }, "Priya den Leitfaden schicken", "do", "dir den Leitfaden schicken"},
		{func(s string) (string, string) { return g.deed(s, priya) }, "Priya unserem Einkauf vorstellen", "do", "dich unserem Einkauf vorstellen"},
		{func(s string) (string, string) { return g.deed(s, priya) }, "Ich werde die Seite umbauen", "do", "die Seite umbauen"},
		{func(s string) (string, string) { return g.deed(s, priya) }, "eine Liste mit Kunden", "thing", "eine Liste mit Kunden"},
	} {
		if fact, text := c.sort(c.raw); fact != c.fact || text != c.say {
			t.Errorf("%q becomes %s %q, not %s %q", c.raw, fact, text, c.fact, c.say)
		}
	}
	for raw, want := range map[string]string{"mehr über Preise lernen": "Preise", "verstehen, wie ihr plant": "wie ihr plant", "Wechsel ins Produkt": "Wechsel ins Produkt"} {
		if got, sentence := g.own(raw); got != want || sentence {
			t.Errorf("%q becomes %q", raw, got)
		}
	}
	if got, sentence := g.own("Ich möchte Kliniken verstehen"); !sentence || got != "Ich möchte Kliniken verstehen" {
		t.Errorf("%q is no sentence", got)
	}
}

func TestGermanDaysAndTimes(t *testing.T) {
	t.Parallel()
	g, f := germanOf(t, true), germanOf(t, false)
	now := time.Date(2026, 11, 12, 10, 0, 0, 0, time.UTC)
	on := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 15, 30, 0, 0, time.UTC) }
	for got, want := range map[string]string{
		g.day(on(2026, 11, 12), now):                        "heute",
		g.day(on(2026, 11, 11), now):                        "gestern",
		g.day(on(2026, 11, 13), now):                        "morgen",
		g.day(on(2026, 11, 10), now):                        "am Dienstag",
		g.day(on(2026, 11, 3), now):                         "am 3. November",
		g.day(on(2025, 11, 3), now):                         "am 3. November 2025",
		g.day(on(2026, 11, 17), now):                        "am Dienstag, 17. November",
		g.month(on(2025, 3, 1)):                             "März 2025",
		g.gap(on(2025, 11, 1), now):                         "ein Jahr",
		g.gap(on(2024, 11, 1), now):                         "zwei Jahre",
		g.gap(on(2026, 3, 1), now):                          "acht Monate",
		g.every(1):                                          "jede Woche",
		g.every(4):                                          "alle vier Wochen",
		g.months(6):                                         "sechs Monate",
		g.months(12):                                        "ein Jahr",
		dativeOfTime(g.months(6)):                           "sechs Monaten",
		dativeOfTime(g.months(12)):                          "einem Jahr",
		vonDay("am 3. November"):                            "vom 3. November",
		vonDay("gestern"):                                   "von gestern",
		g.clock(on(2026, 11, 17)):                           "15:30 Uhr",
		g.slot(Slot{At: on(2026, 11, 17)}):                  "Dienstag, 17. November, um 15:30 Uhr",
		g.slot(Slot{At: on(2026, 11, 18), Zone: SlotYours}): "Mittwoch, 18. November, um 15:30 Uhr Ihrer Zeit",
		f.slot(Slot{At: on(2026, 11, 18), Zone: SlotYours}): "Mittwoch, 18. November, um 15:30 Uhr deiner Zeit",
		g.slot(Slot{At: on(2026, 11, 19), Zone: "London"}):  "Donnerstag, 19. November, um 15:30 Uhr (Zeit in London)",
	} {
		if got != want {
			t.Errorf("says %q, not %q", got, want)
		}
	}
}

func TestGermanGreetingsGuessNoGender(t *testing.T) {
	t.Parallel()
	g := germanOf(t, true)
	for _, c := range []struct {
		name app.Name
		want string
	}{
		{app.Name{Given: "Priya", Family: "Raman"}, "Guten Tag Priya Raman"},
		{app.Name{Given: "Dr. María-José", Family: "van der Berg, PhD (she/her)"}, "Guten Tag Dr. van der Berg"},
		{app.Name{Prefix: "Frau", Given: "Lena", Family: "Vogt"}, "Sehr geehrte Frau Vogt"},
		{app.Name{Prefix: "Herr Dr.", Given: "Jan", Family: "Weber"}, "Sehr geehrter Herr Dr. Weber"},
		{app.Name{Prefix: "Ms", Given: "Ann", Family: "Lee"}, "Sehr geehrte Frau Lee"},
		{app.Name{Given: "Cher"}, "Guten Tag Cher"},
	} {
		if got := g.greeting(g.formalName(g.readName(c.name))); got != c.want {
			t.Errorf("%+v is greeted %q, not %q", c.name, got, c.want)
		}
	}
}

func TestGermanViewsAreWholeAdverbials(t *testing.T) {
	t.Parallel()
	g := germanOf(t, false)
	for p, want := range map[Purpose]string{
		{Key: "function.finance", Text: "finance"}: "aus Sicht der Finanzabteilung", {Text: "Portugal"}: "aus Sicht von Menschen in Portugal", {Text: "Switzerland"}: "aus Sicht von Menschen in der Schweiz", {Text: "ein öffentliches Krankenhaus"}: "aus Sicht eines öffentlichen Krankenhauses", {Text: "eine kleine Bank"}: "aus Sicht einer kleinen Bank", {Text: "Northlake Energy"}: "aus Sicht von Northlake Energy",
		{Text: "eines Krankenhauses"}: "aus Sicht eines Krankenhauses", {Text: "pflege"}: "aus der Perspektive „pflege“", {}: "",
	} {
		if got := g.view(p); got != want {
			t.Errorf("%+v is seen %q, not %q", p, got, want)
		}
	}
}

// TestEveryGermanPhraseCanFollowAGreeting finds first words that are neither
// nouns nor known to be written small behind the comma of the greeting.
func TestEveryGermanPhraseCanFollowAGreeting(t *testing.T) {
	t.Parallel()
	all, err := loadTongues()
	if err != nil {
		t.Fatal(err)
	}
	nouns := wordSet(`sie ihr ihre ihren ihrem ihrer ihnen nein stufe tag name posteingang nachrichten keine wochen zustimmung meinungen uhrzeit worum mentoring begleitung anlass zeit treffpunkt ort danke
		bestätigung kalender termin versprechen minuten gespräch gespräche vorbereitung tür zeilen einwand widerspruch schweigen kontakt thema auftrag grund`)
	small := all["de"].words.lists["small"]
	for file, parts := range all["de"].book {
		if file == "language" || file == "checks" {
			continue
		}
		for part, lines := range parts {
			switch part {
			case "plan", "drop", "subject", "hello", "bye", "sign", "para", "forward":
				continue
			}
			for _, p := range lines {
				for _, first := range firstWords(p.nodes) {
					low := strings.ToLower(first)
					if low != first && !small[low] && !nouns[low] {
						t.Errorf("%s/%s begins with %q: %s", file, part, first, p.text)
					}
				}
			}
		}
	}
}

// firstWords gives the words a phrase can begin with, where they are its own.
func firstWords(nodes []node) []string {
	for i, n := range nodes {
		switch {
		case n.demand != 0:
			continue
		case n.fact != "":
			return nil
		case n.options != nil || n.address[0] != nil:
			var out []string
			for _, o := range append(n.options, n.address[0], n.address[1]) {
				if o != nil {
					out = append(out, firstWords(append(append([]node(nil), o...), nodes[i+1:]...))...)
				}
			}
			return out
		default:
			word := strings.FieldsFunc(n.literal, func(r rune) bool { return !unicode.IsLetter(r) })
			if len(word) == 0 {
				return nil
			}
			return word[:1]
		}
	}
	return nil
}
