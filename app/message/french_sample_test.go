package message_test

import (
	"time"

	"cortado/app"
	"cortado/app/message"
)

var frenchTitles = []string{
	"Directrice financière", "Finance Director", "Responsable des achats", "Head of Data", "INGÉNIEUR QUALITÉ", "CFO", "Chargé(e) de projet", "UX Researcher",
	"Infirmière coordinatrice", "Co-Founder & CEO", "Acheteuse", "PROCUREMENT LEAD EMEA", "Fondateur, PDG", "Director, Clinical Operations", "", "Contrôleur de gestion | Formateur",
	"Vice-présidente Innovation", "Aide les équipes à grandir 🚀", "Sr. Software Engineer", "Avocate associée",
}

var frenchOrganisations = []string{
	"Northlake Energy", "Airbois", "Hôpital Sainte-Anne", "Université de Val-Rive", "Orme & Fils", "Ministère des Ponts", "Halden Bridges", "St. Brigid's Hospital", "",
	"iForge", "Banque du Nord", "Écluse SA", "Hirondelle", "Brightwell Inc.", "Mairie de Collonge",
}

var frenchPurposes = []message.Purpose{
	{Kind: message.ForSkill, Text: "Modélisation financière", Typed: true},
	{Kind: message.ForSkill, Text: "Négociation"},
	{Kind: message.ForSkill, Text: "SQL", Typed: true},
	{Kind: message.ForQuestion, Text: "Comment fixer le prix d'un pilote pour un hôpital ?"},
	{Kind: message.ForPerspective, Text: "Finance", Key: "function.finance"},
	{Kind: message.ForSkill, Text: "Gestion des parties prenantes"},
	{Kind: message.ForOwnWords, Text: "comment votre équipe prépare un budget"},
	{Kind: message.ForQuestion, Text: "Quels clients une jeune entreprise refuse-t-elle ?"},
	{Kind: message.ForSkill, Text: "Analyse financière", Typed: true},
	{Kind: message.ForQuestion, Text: "Faut-il construire ou acheter notre facturation ?"},
	{Kind: message.ForSkill, Text: "Prospective"},
	{Kind: message.ForPerspective, Text: "un hôpital public"},
	{Kind: message.ForOwnWords, Text: "Passage au produit"},
	{Kind: message.ForPerspective, Text: "Portugal", Key: "region.PT"},
	{Kind: message.ForQuestion, Text: "Quel prix pour un pilote, et est-ce trop ?"},
	{Kind: message.ForOwnWords, Text: "Je voudrais comprendre comment les hôpitaux achètent"},
}

var frenchOffers = []string{
	"notre guide d'entretien", "Guide d'entretien utilisateur", "relire votre parcours d'inscription", "un coup de main en recherche utilisateur", "Je peux tester votre produit avec cinq infirmières",
	"User-interview kit", "vous présenter deux acheteurs d'hôpitaux",
}

// frenchPeople are varied and complete inputs in French to a hundred people.
func frenchPeople() []message.Input {
	out := samplePeople()
	for i := range out {
		in := &out[i]
		in.Lang = "fr"
		in.Address = []app.Address{"", app.PoliteAddress, app.FamiliarAddress}[i/2%3]
		in.Me.Title = []string{"Product Manager", "Cheffe de produit"}[i%2]
		in.Person.Title = frenchTitles[i%len(frenchTitles)]
		in.Person.Organisation = frenchOrganisations[i%len(frenchOrganisations)]
		if in.Person.Title == "" && in.Person.Organisation == "" {
			in.Person.Organisation = "Banque du Nord"
		}
		in.Purpose = frenchPurposes[i%len(frenchPurposes)]
		in.Offer, in.OfferSkill = frenchOffers[i%len(frenchOffers)], ""
		if i%9 == 8 {
			in.Offer, in.OfferSkill = "", "Recherche utilisateur"
		}
		in.Talk.Took = []string{"votre remarque sur les références", "qu'un pilote sans prix est un cadeau", "commencer par le client qui crie", "comment vous lisez un bilan"}[i%4]
		in.Talk.WillDo = []string{"réécrire notre page de prix avec une référence", "Liste de trois clients à appeler", "je vais essayer vos trois questions avec mon équipe"}[i%3]
		in.Talk.Promise = []string{"lui envoyer le guide", "le contact chez Écluse", ""}[i%3]
		in.Talk.Came = []string{"nous avons signé le pilote au prix fort", "un pilote signé avec deux hôpitaux", "j'ai réécrit la page et trois entreprises ont appelé"}[i%3]
		in.Request.Text = []string{"m'a demandé un retour sur sa page de prix", "lui présenter une responsable des données", "Une heure sur les entretiens", ""}[i%4]
		in.Reason = []string{"un trimestre trop plein", "je suis en congé jusqu'en mars", "ce n'est pas mon domaine", ""}[i%4]
		in.Mentoring.Programme = []string{"", "Pas à Pas"}[i%2]
		if i%3 == 1 {
			in.Slots = []message.Slot{{At: time.Date(2026, 12, 1, 11, 0, 0, 0, time.UTC), Zone: []string{message.SlotYours, "London"}[i%2]}}
		}
		if i%4 == 1 {
			in.Link = "https://cal.example/maya"
		}
		if in.About != nil {
			in.About.Title, in.About.Organisation = frenchTitles[(i+7)%len(frenchTitles)], frenchOrganisations[(i+7)%len(frenchOrganisations)]
		}
	}
	return out
}
