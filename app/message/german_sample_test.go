package message_test

import (
	"time"

	"cortado/app/message"
)

var germanTitles = []string{
	"Leiterin Finanzen", "Senior Product Manager", "Head of Data", "Pflegedienstleitung", "CFO", "UX Researcher", "Werkleiter", "PROCUREMENT LEAD EMEA", "Co-Founder & CEO", "HR Business Partner",
	"Sr. Software Engineer", "Director, Clinical Operations", "Referent für Öffentlichkeitsarbeit", "Marketing Manager | Speaker | Coach", "Helping teams grow 🚀", "Justiziarin", "IT-Projektleitung", "", "Einkauf",
	"Architekt", "Investor Relations Officer", "Oberärztin", "Vertriebsleitung Süd",
}

var germanOrganisations = []string{
	"Northlake Energy", "ACME GmbH", "Deutsche Brückenbank", "Halvorsen & Söhne", "iForge", "Calder Foods", "St.-Brigida-Hospital", "Technische Universität Nordheim", "Brightwell Inc.", "Stadtwerke Auental", "",
	"Lumen Textil", "Klinikum Oberau", "Fjord Bank", "Universität Talheim", "Verdeo", "Verband der Nordwerke", "Baltic Timber",
}

var germanPurposes = []message.Purpose{
	{Kind: message.ForSkill, Text: "Finanzmodellierung", Typed: true},
	{Kind: message.ForSkill, Text: "Verhandeln"},
	{Kind: message.ForSkill, Text: "SQL", Typed: true},
	{Kind: message.ForQuestion, Text: "Wie sollten wir einen Probelauf für eine Klinik bepreisen?"},
	{Kind: message.ForPerspective, Text: "finance", Key: "function.finance"},
	{Kind: message.ForSkill, Text: "Stakeholder management"},
	{Kind: message.ForOwnWords, Text: "wie euer Team ein Budget aufstellt"},
	{Kind: message.ForQuestion, Text: "Welche Kunden lehnt ein junges Unternehmen ab?"},
	{Kind: message.ForSkill, Text: "Digitales Marketing", Typed: true},
	{Kind: message.ForQuestion, Text: "Sollen wir die Abrechnung selbst bauen oder kaufen?"},
	{Kind: message.ForSkill, Text: "Geschäftsmodelle"},
	{Kind: message.ForPerspective, Text: "Portugal"},
	{Kind: message.ForOwnWords, Text: "Ich möchte verstehen, wie Kliniken einkaufen"},
}

var germanOffers = []string{
	"unser Leitfaden für Interviews", "Hilfe bei der Nutzerforschung", "User-interview kit", "eure Startseite durchsehen", "eine Stunde zu Interviewtechnik", "Ich kann euer Produkt mit fünf Pflegekräften testen",
	"zwei Kontakte im Einkauf von Kliniken",
}

// germanPeople are the hundred people of the samples, written to in German.
func germanPeople() []message.Input {
	out := samplePeople()
	for i := range out {
		in := &out[i]
		in.Lang = "de"
		in.Person.Title, in.Person.Organisation = germanTitles[i%len(germanTitles)], germanOrganisations[i%len(germanOrganisations)]
		in.Purpose = germanPurposes[i%len(germanPurposes)]
		in.Offer = germanOffers[i%len(germanOffers)]
		in.Talk = message.Talk{
			Took:    []string{"dein Hinweis, zuerst nach einer Referenz zu fragen", "dass ein Probelauf ohne Preis ein Geschenk ist", "mit dem lautesten Kunden anfangen", "wie du eine Bilanz liest"}[i%4],
			WillDo:  []string{"unsere Preisseite mit einer Referenz überarbeiten", "eine Liste mit drei Kunden", "Ich probiere deine drei Fragen mit meinem Team aus"}[i%3],
			Promise: []string{"dir den Leitfaden schicken", "der Kontakt bei Calder Foods", ""}[i%3],
			Came:    []string{"Wir haben den Probelauf zum vollen Preis verkauft", "ein unterschriebener Vertrag mit zwei Kliniken", "Drei Firmen haben angerufen"}[i%3],
			On:      []time.Time{day(2026, 11, 10), day(2026, 11, 11), {}}[i%3],
		}
		in.Request.Text = []string{"Feedback zu ihrer Preisseite", "ihr einen Kontakt nennen", "eine Stunde zu Interviews", ""}[i%4]
		in.Reason = []string{"ein volles Quartal", "Ich bin bis März in Elternzeit", "zu wenig Erfahrung mit dem Thema", ""}[i%4]
		if in.Person.Organisation == "" {
			in.Person.Title = "Architekt"
		}
		in.Person.Before = []string{"", "", "Plant engineer", "", "Krankenpfleger", "HEAD OF SALES | COACH"}[i%6]
		if in.About != nil {
			in.About.Title, in.About.Organisation = germanTitles[(i+7)%len(germanTitles)], germanOrganisations[(i+7)%len(germanOrganisations)]
		}
	}
	return out
}

// completeGerman is one German input with everything in it.
func completeGerman() message.Input {
	in := complete()
	in.Lang, in.Now = "de", today
	in.Person.Title = "LEITERIN FINANZEN"
	in.Purpose = message.Purpose{Kind: message.ForSkill, Text: "Finanzmodellierung", Typed: true}
	in.Offer = "unser Leitfaden für Interviews"
	in.Talk = message.Talk{Took: "dein Hinweis auf die Referenzen", WillDo: "unsere Preisseite überarbeiten", Promise: "dir den Leitfaden schicken", Came: "Wir haben den Probelauf verkauft", On: day(2026, 11, 10)}
	in.Request = message.Request{Text: "Feedback zu ihrer Preisseite", On: day(2026, 11, 10)}
	in.Reason = "ein volles Quartal"
	in.Meeting = message.Meeting{Start: day(2026, 11, 13).Add(9 * time.Hour), Theirs: lisbon, Minutes: 25, Place: "Café Central"}
	in.Mentoring = message.Mentoring{Every: 4, Months: 6, Programme: "Step Forward"}
	return in
}
