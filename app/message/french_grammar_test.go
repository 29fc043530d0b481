package message

import (
	"strings"
	"testing"
	"time"

	"cortado/app"
)

// inFrench gives the grammar of both addresses.
func inFrench(t *testing.T) (polite, familiar french) {
	t.Helper()
	w := tongueOf(t, "fr").words
	return french{w, true}, french{w, false}
}

func TestFrenchTitlesStandAsOnTheCard(t *testing.T) {
	t.Parallel()
	g, _ := inFrench(t)
	for raw, want := range map[string]string{
		"Directrice financière":                "directrice financière",
		"Finance Director":                     "Finance Director",
		"INGÉNIEUR QUALITÉ":                    "ingénieur qualité",
		"PROCUREMENT LEAD EMEA":                "Procurement Lead EMEA",
		"Chargé(e) de projet":                  "chargé·e de projet",
		"DRH":                                  "DRH",
		"Responsable RH":                       "responsable RH",
		"Fondateur, PDG":                       "fondateur et PDG",
		"Director, Clinical Operations":        "Director Clinical Operations",
		"Co-Founder & CEO":                     "Co-Founder & CEO",
		"Sr. Software Engineer":                "Senior Software Engineer",
		"Contrôleur de gestion | Formateur":    "contrôleur de gestion",
		"Acheteuse chez Airbois":               "acheteuse",
		"Consultant":                           "consultant",
		"Assistant Manager":                    "Assistant Manager",
		"Directeur de l'innovation":            "directeur de l’innovation",
		"Passionnée de voyages":                "",
		"À la recherche d’un nouveau poste":    "",
		"J’aide les équipes à grandir":         "",
		"Helping teams grow":                   "",
		"Marketing Manager":                    "Marketing Manager",
		"Kinésithérapeute (mercredi et jeudi)": "kinésithérapeute",
		"Head of Pricing, EMEA | MBA":          "Head of Pricing EMEA",
		"Présidente, DG":                       "présidente et DG",
	} {
		if got := g.title(raw); got != want {
			t.Errorf("title %q is %q, want %q", raw, got, want)
		}
	}
	for org, want := range map[string]string{"Northlake": "chez Northlake", "Université de Val-Rive": "à l’Université de Val-Rive", "Ministère des Ponts": "au Ministère des Ponts", "Mairie de Collonge": "à la Mairie de Collonge",
		"SNCF": "à la SNCF", "SNCF Réseau": "chez SNCF Réseau", "La Poste": "à La Poste", "St. Brigid’s Hospital": "à St. Brigid’s Hospital", "University of Oslo": "à l’University of Oslo", "Collegial": "chez Collegial", "Università di Pavia": "à l’Università di Pavia"} {
		if got := g.chez(org); got != want {
			t.Errorf("%q stands as %q, want %q", org, got, want)
		}
	}
}

func TestTheFormalFrenchGreetingGuessesNoGender(t *testing.T) {
	t.Parallel()
	g, _ := inFrench(t)
	for name, want := range map[app.Name]string{
		{Given: "Priya", Family: "Raman"}:                                "Priya Raman",
		{Given: "Dr. María-José", Family: "van der Berg, PhD (she/her)"}: "Dr van der Berg",
		{Prefix: "Mme", Given: "Priya", Family: "Raman"}:                 "Madame Raman",
		{Given: "M. Paul", Family: "ROCHE"}:                              "Monsieur Roche",
		{Prefix: "Ms", Given: "Priya", Family: "Raman"}:                  "Madame Raman",
		{Prefix: "Prof.", Given: "Klaus", Family: "Weber"}:               "Pr Weber",
		{Given: "Cher"}: "Cher",
	} {
		if got := g.formalName(g.readName(name)); got != want {
			t.Errorf("%v is greeted %q, want %q", name, got, want)
		}
	}
}

func TestFrenchFormsElideAndContract(t *testing.T) {
	t.Parallel()
	g, _ := inFrench(t)
	for _, c := range [][3]string{
		{"de", "Airbus", "d’Airbus"}, {"de", "Northlake Energy", "de Northlake Energy"}, {"de", "IBM", "d’IBM"}, {"de", "SNCF", "de SNCF"}, {"de", "Halden Health", "de Halden Health"},
		{"de", "Hélène", "d’Hélène"}, {"de", "Hannah", "de Hannah"}, {"de", "Yves", "d’Yves"}, {"de", "Yara", "de Yara"}, {"de", "Élise", "d’Élise"}, {"de", "OneTrust", "de OneTrust"},
		{"de", "le 3 novembre", "du 3 novembre"}, {"de", "mardi 10 novembre", "du mardi 10 novembre"}, {"de", "hier", "d’hier"}, {"de", "un an", "d’un an"}, {"de", "les achats", "des achats"}, {"de", "une visio de 25 minutes", "d’une visio de 25 minutes"},
		{"de", "onze mois", "de onze mois"},
		{"en", "négociation", "en négociation"}, {"en", "la négociation", "en négociation"}, {"en", "l’analyse de données", "en analyse de données"}, {"en", "présenter un budget", "sur le thème « présenter un budget »"},
		{"sur", "négociation", "sur la négociation"}, {"sur", "analyse de données", "sur l’analyse de données"}, {"sur", "banque et crédit", "sur la banque et le crédit"}, {"sur", "SQL", "sur SQL"}, {"sur", "stakeholder mapping", "sur le thème « stakeholder mapping »"},
		{"en", "stakeholder mapping", "en « stakeholder mapping »"}, {"le", "hôtellerie", "l’hôtellerie"}, {"le", "diplomatie et relations internationales", "la diplomatie et les relations internationales"}, {"le", "user research", "« user research »"},
		{"sujet", "négociation", "au sujet de la négociation"}, {"sujet", "contrôle de gestion", "au sujet du contrôle de gestion"}, {"ceci", "« Kit »", "ceci : « Kit »"}, {"ceci", "notre kit", "notre kit"}, {"sur", "la façon dont vous achetez", "sur la façon dont vous achetez"}, {"sur", "comment fixer un prix", "sur une question : comment fixer un prix"},
		{"sur", "si nous devons acheter", "sur la question de savoir si nous devons acheter"},
		{"au", "le point sur les références", "au point sur les références"}, {"au", "les références", "aux références"}, {"au", "votre remarque", "à votre remarque"},

		{"que", "ingénieur qualité", "qu’ingénieur qualité"}, {"que", "UX Researcher", "qu’UX Researcher"}, {"que", "directrice financière", "que directrice financière"}, {"que", "Head of Data", "que Head of Data"},
		{"ecole", "Université de Lyon", "à l’Université de Lyon"}, {"ecole", "ESSEC", "à l’ESSEC"}, {"ecole", "INSA Lyon", "à l’INSA Lyon"}, {"ecole", "HEC", "à HEC"}, {"ecole", "London School of Economics", "à la London School of Economics"}, {"ecole", "Lycée Pasteur", "au Lycée Pasteur"}, {"ecole", "Uppsala University", "à Uppsala University"},
		{"vue", "du point de vue de la finance", "le point de vue de la finance"}, {"vue", "depuis le Portugal", "le regard que l’on a depuis le Portugal"}, {"vue", "sous l’angle « atelier »", "l’angle « atelier »"},
		{"devue", "du point de vue des achats", "du point de vue des achats"}, {"devue", "depuis le Portugal", "du regard que l’on a depuis le Portugal"}, {"devue", "sous l’angle « atelier »", "de l’angle « atelier »"},
		{"vu", "du point de vue de la finance", "vu de la finance"}, {"vu", "depuis le Portugal", "vu depuis le Portugal"}, {"vu", "sous l’angle « atelier »", "sous l’angle « atelier »"}, {"bas", "Quel prix demander", "quel prix demander"},
	} {
		if got, ok := g.form(c[0], c[1]); !ok || got != c[2] {
			t.Errorf("{%s:%s} is %q, want %q", c[0], c[1], got, c[2])
		}
	}
	if _, ok := g.form("a", "x"); ok {
		t.Error("an English form is known in French")
	}
}

func TestFrenchQuestionsTurnIndirectOrAreAskedAsTheyAre(t *testing.T) {
	t.Parallel()
	g, _ := inFrench(t)
	for q, want := range map[string]string{
		"Comment fixer le prix d'un pilote ?":                "comment fixer le prix d’un pilote",
		"Comment devrions-nous fixer un prix ?":              "comment nous devrions fixer un prix",
		"Comment est-ce que nous pouvons vendre ?":           "comment nous pouvons vendre",
		"Quels clients une jeune entreprise refuse-t-elle ?": "quels clients une jeune entreprise refuse",
		"Quels clients refuse-t-elle ?":                      "quels clients elle refuse",
		"Comment une équipe prépare-t-elle un budget ?":      "comment une équipe prépare un budget",
		"Faut-il construire ou acheter ?":                    "s’il faut construire ou acheter",
		"Devrions-nous acheter notre facturation ?":          "si nous devrions acheter notre facturation",
		"Notre équipe doit-elle grandir ?":                   "si notre équipe doit grandir",
		"Est-ce que nous devons grandir ?":                   "si nous devons grandir",
		"Est-ce qu'il faut grandir ?":                        "s’il faut grandir",
		"Qu'est-ce qui compte le plus ?":                     "ce qui compte le plus",
		"Qu’est-ce que vous regardez d'abord ?":              "ce que vous regardez d’abord",
		"Que devons-nous savoir ?":                           "ce que nous devons savoir",
		"Que faire sans budget ?":                            "que faire sans budget",
		"Puis-je vendre sans référence ?":                    "si je peux vendre sans référence",
		"Pourquoi ne faisons-nous pas plus simple ?":         "pourquoi nous ne faisons pas plus simple",
		"À quel prix faut-il vendre ?":                       "à quel prix il faut vendre",
		"Qui décide d’un budget ?":                           "qui décide d’un budget",
		"Quel est le bon prix ?":                             "quel est le bon prix",
		"comment votre équipe prépare un budget":             "comment votre équipe prépare un budget",
		"Où est-ce utile, et quand faut-il agir ?":           "",
		"Serait-ce trop tôt pour vendre ?":                   "",
		"Vendre tôt : quand ?":                               "",
		"Pourquoi l'équipe produit a-t-elle raison ?":        "pourquoi l’équipe produit a raison",
	} {
		got, turned, asks := g.question(q)
		if !asks || turned != (want != "") || turned && got != want {
			t.Errorf("%q turns into %q (%v, %v), want %q", q, got, turned, asks, want)
		}
	}
	for _, no := range []string{"la façon dont vous achetez", "Passage au produit", "négociation", "Ce que je cherche"} {
		if _, _, asks := g.question(no); asks {
			t.Errorf("%q is taken for a question", no)
		}
	}
}

func TestFrenchDaysAndTimes(t *testing.T) {
	t.Parallel()
	polite, familiar := inFrench(t)
	now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	at := func(y, m, d, h, min int) time.Time { return time.Date(y, time.Month(m), d, h, min, 0, 0, time.UTC) }
	for want, got := range map[string]string{
		"aujourd’hui":                   polite.day(now, now),
		"hier":                          polite.day(at(2026, 11, 21, 23, 0), now),
		"jeudi 19 novembre":             polite.day(at(2026, 11, 19, 8, 0), now),
		"le 3 novembre":                 polite.day(at(2026, 11, 3, 8, 0), now),
		"le 1er décembre 2025":          polite.day(at(2025, 12, 1, 8, 0), now),
		"mardi 24 novembre à 10\u00a0h": polite.slot(Slot{At: at(2026, 11, 24, 10, 0)}),
		"mardi 1er décembre à 10\u00a0h\u00a030 (votre heure)":     polite.slot(Slot{At: at(2026, 12, 1, 10, 30), Zone: SlotYours}),
		"mardi 1er décembre à 9\u00a0h\u00a005 (heure de Londres)": familiar.slot(Slot{At: at(2026, 12, 1, 9, 5), Zone: "London"}),
		"mardi 1er décembre à 9\u00a0h (heure d’Amsterdam)":        familiar.slot(Slot{At: at(2026, 12, 1, 9, 0), Zone: "Amsterdam"}),
		"9\u00a0h pour toi":              familiar.theirClock(at(2026, 12, 1, 9, 0)),
		"mars 2025":                      polite.month(at(2025, 3, 4, 0, 0)),
		"deux ans":                       polite.gap(at(2024, 11, 1, 0, 0), now),
		"huit mois":                      polite.gap(at(2026, 3, 10, 0, 0), now),
		"un an":                          polite.gap(at(2025, 11, 10, 0, 0), now),
		"un an et demi":                  polite.gap(at(2025, 5, 10, 0, 0), now),
		"toutes les quatre semaines":     polite.every(4),
		"chaque semaine":                 polite.every(1),
		"six mois":                       polite.months(6),
		"18 mois":                        polite.months(18),
		"25 minutes en visio":            polite.times(25, Video)["time"],
		"autour d’un café de 25 minutes": polite.times(25, Coffee)["during"],
		"un échange de 25 minutes":       polite.times(25, "")["meeting"],
	} {
		if got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
}

func TestFrenchViewsAreWholeAdverbials(t *testing.T) {
	t.Parallel()
	g, _ := inFrench(t)
	for want, p := range map[string]Purpose{
		"du point de vue de la finance":       {Text: "Finance", Key: "function.finance"},
		"du point de vue de la banque":        {Text: "Banque"},
		"du point de vue d’un hôpital public": {Text: "un hôpital public"},
		"du point de vue des achats":          {Text: "Les achats"},
		"depuis le Portugal":                  {Text: "Portugal", Key: "region.PT"},
		"depuis l’Allemagne":                  {Text: "Germany", Key: "region.de"},
		"depuis les Pays-Bas":                 {Text: "Netherlands", Key: "region.NL"},
		"depuis la Suisse":                    {Text: "Switzerland", Key: "region.ch"},
		"depuis le Mexique":                   {Text: "Mexico", Key: "region.MX"},
		"sous l’angle « atelier »":            {Text: "Atelier"},
		"":                                    {},
	} {
		if got := g.view(p); got != want {
			t.Errorf("%+v is seen %q, want %q", p, got, want)
		}
	}
}

func TestFrenchOwnWordsAreSortedAndAddressed(t *testing.T) {
	t.Parallel()
	polite, familiar := inFrench(t)
	priya := calledName{first: "Priya", last: "Raman"}
	one := func(f func(string) (string, string), s string) string {
		fact, text := f(s)
		return fact + " | " + text
	}
	requests := func(g french) func(string) (string, string) {
		return func(s string) (string, string) { return g.request(s, priya) }
	}
	deeds := func(g french) func(string) (string, string) {
		return func(s string) (string, string) { return g.deed(s, priya) }
	}
	for _, c := range []struct{ got, want string }{
		{one(polite.offer, "Relire ton parcours"), "offerverb | relire votre parcours"},
		{one(familiar.offer, "relire votre parcours"), "offerverb | relire ton parcours"},
		{one(familiar.offer, "vous présenter deux acheteurs"), "offerverb | te présenter deux acheteurs"},
		{one(familiar.offer, "vous envoyer le guide"), "offerverb | t’envoyer le guide"},
		{one(polite.offer, "te présenter deux acheteurs"), "offerverb | vous présenter deux acheteurs"},
		{one(polite.offer, "notre guide d'entretien"), "offerthing | notre guide d’entretien"},
		{one(polite.offer, "Guide d'entretien"), "offerthing | un guide d’entretien"},
		{one(polite.offer, "User-interview kit"), "offerthing | « user-interview kit »"},
		{one(polite.offer, "contacts dans deux hôpitaux"), "offerthing | des contacts dans deux hôpitaux"},
		{one(polite.offer, "Je peux tester votre produit"), "offersentence | je peux tester votre produit"},
		{one(familiar.offer, "Je peux tester votre produit"), "offersentence | je peux tester ton produit"},
		{one(polite.ask, "Pourriez-vous relire mon dossier ?"), "askquestion | Pourriez-vous relire mon dossier ?"},
		{one(familiar.ask, "Pourriez-vous relire mon dossier ?"), "askquestion | Pourrais-tu relire mon dossier ?"},
		{one(familiar.ask, "M'accorderiez-vous une heure ?"), "askquestion | M’accorderais-tu une heure ?"},
		{one(familiar.ask, "Avez-vous une heure pour votre ancien quartier ?"), "askquestion | As-tu une heure pour ton ancien quartier ?"},
		{one(polite.ask, "Pourrais-tu relire mon dossier ?"), "askquestion | Pourriez-vous relire mon dossier ?"},
		{one(polite.ask, "Aurais-tu une heure, et tu pourrais lire avant ?"), "askquestion | Auriez-vous une heure, et vous pourriez lire avant ?"},
		{one(polite.ask, "relire mon dossier"), "askverb | relire mon dossier"},
		{one(polite.ask, "déjeuner ensemble"), "asktogether | déjeuner ensemble"},
		{one(polite.ask, "nous rencontrer une heure"), "asktogether | nous rencontrer une heure"},
		{one(polite.ask, "un retour sur mon dossier"), "askthing | un retour sur mon dossier"},
		{one(polite.ask, "Retour sur mon dossier"), "askthing | un retour sur mon dossier"},
		{one(requests(polite), "Priya m'a demandé un retour sur sa page de prix"), "requestthing | un retour sur votre page de prix"},
		{one(requests(familiar), "Priya m’a demandé un retour sur sa page et ses prix"), "requestthing | un retour sur ta page et tes prix"},
		{one(requests(familiar), "m'a demandé de relire son pitch"), "requestverb | relire ton pitch"},
		{one(requests(familiar), "lui présenter une acheteuse"), "requestverb | te présenter une acheteuse"},
		{one(requests(polite), "voudrait l’aider à vendre"), "requestverb | vous aider à vendre"},
		{one(requests(polite), "Comment vendre à une ville ?"), "requestany | comment vendre à une ville ?"},
		{one(requests(polite), "Une heure sur les entretiens"), "requestthing | une heure sur les entretiens"},
		{one(deeds(polite), "lui envoyer le guide"), "do | vous envoyer le guide"},
		{one(deeds(familiar), "envoyer le guide à Priya"), "do | t’envoyer le guide"},
		{one(deeds(familiar), "je vais réécrire notre page"), "do | réécrire notre page"},
		{one(deeds(familiar), "appeler Priya en mars"), "do | t’appeler en mars"},
		{one(deeds(familiar), "Liste de clients"), "thing | une liste de clients"},
		{one(deeds(polite), "le contact chez Écluse"), "thing | le contact chez Écluse"},
		{one(polite.took, "qu'un pilote sans prix est un cadeau"), "tookthat | qu’un pilote sans prix est un cadeau"},
		{one(familiar.took, "votre remarque sur les prix"), "tookthing | ta remarque sur les prix"},
		{one(familiar.took, "comment vous lisez un bilan"), "tookhow | comment tu lis un bilan"},
		{one(polite.took, "comment tu prépares un budget"), "tookhow | comment vous préparez un budget"},
		{one(polite.took, "commencer par le client"), " | commencer par le client"},
		{one(polite.came, "Nous avons signé au prix fort"), "camesentence | nous avons signé au prix fort"},
		{one(polite.came, "le pilote est signé"), "camesentence | le pilote est signé"},
		{one(polite.came, "un pilote signé avec deux hôpitaux"), "camething | un pilote signé avec deux hôpitaux"},
		{one(polite.reason, "Je suis en congé jusqu'en mars"), "reasonsentence | je suis en congé jusqu’en mars"},
		{one(polite.reason, "ce n'est pas mon domaine"), "reasonsentence | ce n’est pas mon domaine"},
		{one(polite.reason, "Trimestre trop plein"), "reasonthing | « trimestre trop plein »"},
		{polite.offerSkill("recherche utilisateur"), "un coup de main en recherche utilisateur"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	for s, want := range map[string]string{"Apprendre la négociation": "la négociation", "En savoir plus sur vos achats": "vos achats", "Passage au produit": "passage au produit"} {
		if got, sentence := polite.own(s); got != want || sentence {
			t.Errorf("own %q is %q (%v), want %q", s, got, sentence, want)
		}
	}
	if got, sentence := polite.own("Je voudrais comprendre les achats"); !sentence || !strings.HasPrefix(got, "Je ") {
		t.Errorf("a sentence of mine is %q", got)
	}
}

func TestFrenchTypographyKeepsItsSpaces(t *testing.T) {
	t.Parallel()
	g, _ := inFrench(t)
	for in, want := range map[string]string{
		"Une question : combien ? Oui ; non !":          "Une question\u00a0: combien\u00a0? Oui\u00a0; non\u00a0!",
		"Une question: combien? Oui; non!":              "Une question\u00a0: combien\u00a0? Oui\u00a0; non\u00a0!",
		"le thème « prix » ou «prix»":                   "le thème «\u00a0prix\u00a0» ou «\u00a0prix\u00a0»",
		"sur https://cal.example/a?b=c;d : voilà":       "sur https://cal.example/a?b=c;d\u00a0: voilà",
		"à 10 h 30, puis à 9 h.":                        "à 10\u00a0h\u00a030, puis à 9\u00a0h.",
		"« J’ai des questions sur le thème « prix ». »": "«\u00a0J’ai des questions sur le thème “prix”.\u00a0»",
		"ligne un :\nligne deux ?":                      "ligne un\u00a0:\nligne deux\u00a0?",
		"à 10:30":                                       "à 10:30",
	} {
		if got := g.finish(in); got != want {
			t.Errorf("%q is set %q, want %q", in, got, want)
		}
		if got := g.finish(g.finish(in)); got != want {
			t.Errorf("setting %q twice gives %q", in, got)
		}
	}
}
