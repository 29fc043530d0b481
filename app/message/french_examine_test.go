package message_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

const goodFrench = `Bonjour Priya,

Je suis cheffe de produit chez Halden Health et je voudrais progresser en modélisation financière. Votre travail comme directrice financière chez Northlake Energy m’a fait penser à vous.

Pourrions-nous en parler 25 minutes en visio ? Le jour et l’heure sont à votre convenance, ce mois-ci ou le suivant.

En retour, je peux apporter ceci : notre guide d’entretien. Si ce n’est pas le moment, un simple non me va très bien.

Bien à vous,
Maya`

// goodFrenchWays are other ways to say the same, which pass; some held words
// that were once taken for a fault.
var goodFrenchWays = map[string][]swap{
	"one-ask":    {{"Pourrions-nous en parler 25 minutes en visio ?", "Tu aurais 25 minutes pour en parler ?"}, {"Pourrions-nous en parler 25 minutes en visio ?", "Que pensez-vous d’un appel de 25 minutes ?"}, {"Pourrions-nous en parler 25 minutes en visio ?", "Serait-il envisageable d’en parler 25 minutes ?"}},
	"time-boxed": {{"25 minutes en visio", "une demi-heure"}, {"25 minutes en visio", "vingt minutes"}, {"25 minutes en visio", "un petit quart d’heure"}},
	"why-them":   {{"Votre travail comme directrice financière chez Northlake Energy m’a fait penser à vous.", "Votre parcours m’intéresse."}},
	"offer":      {{"je peux apporter ceci : notre guide d’entretien.", "je relirai vos pages."}, {"En retour, je peux apporter ceci : notre guide d’entretien.", "Je peux vous montrer nos entretiens."}, {"En retour, je peux apporter ceci : notre guide d’entretien.", "En contrepartie, je relis vos pages."}, {"En retour, je peux apporter ceci : notre guide d’entretien.", "À charge de revanche."}},
	"easy-no":    {{"un simple non me va très bien", "tant pis"}, {"Si ce n’est pas le moment, un simple non me va très bien.", "N’hésitez pas à refuser."}, {"Si ce n’est pas le moment, un simple non me va très bien.", "Si vous n’avez pas le temps, ce n’est pas grave."}, {"Si ce n’est pas le moment, un simple non me va très bien.", "Et si c’est non, je comprends."}},
	"praise":     {{"m’a fait penser à vous.", "m’intéresse, comme le génie civil et l’excellence opérationnelle."}},
	"true":       {{"Le jour et l’heure", "Notre échange serait court ; le jour et l’heure"}, {"notre guide d’entretien", "une relecture de votre article"}, {"Votre travail", "Un ancien collègue de Lyon fait le même métier. Votre travail"}},
	"private":    {{"m’a fait penser à vous.", "et votre niveau d’exigence m’intéressent."}, {"m’a fait penser à vous.", "m’aiderait à combler mes lacunes."}},
	"names":      {{"m’a fait penser à vous.", "m’a fait penser à vous, et je serais ravie de vous lire."}, {"Bonjour Priya,", "Bonjour Priya Raman,"}}, // I know my own gender
}

// badFrench are texts that fail exactly the check they are listed under.
var badFrench = map[string][]swap{
	"length": {{goodFrench, "Bonjour Priya, pourrions-nous parler 25 minutes chez Northlake Energy ? En retour, mon guide. Un non me va."}, {"En retour", strings.Repeat("Il y a encore bien des choses à dire. ", 12) + "En retour"}},
	"one-ask": {{"en visio ?", "en visio ? Accepteriez-vous aussi de relire mon dossier ?"}, {"Pourrions-nous en parler 25 minutes en visio ?", "Cela prend 25 minutes en visio."},
		{"Le jour et", "Ou est-ce un mauvais mois ? Le jour et"}, {"Le jour et", "Merci de me répondre vite. Le jour et"}},
	"time-boxed": {{"25 minutes en visio", "un de ces jours"}},
	"why-them":   {{"Votre travail comme directrice financière chez Northlake Energy m’a fait penser à vous.", "C’est un sujet plus difficile que je ne le pensais au début de l’année."}},
	"offer":      {{"En retour, je peux apporter ceci : notre guide d’entretien.", "C’est un sujet plus difficile que je ne le pensais."}},
	"easy-no":    {{"Si ce n’est pas le moment, un simple non me va très bien.", "Je compte sur une réponse rapide de votre part."}},
	"no-blank":   {{"Le jour et", "[deuxième date] ou bien le jour et"}, {"Bonjour Priya", "Bonjour Priya {nom}"}, {"ce mois-ci ou le suivant", "date à définir"}, {"ce mois-ci", "____"}},
	"reading":    {{"m’a fait penser à vous.", "m’a fait penser à vous parce que je crois depuis longtemps que quelqu’un qui voit tous les jours les chiffres d’une maison entière doit aussi voir lesquelles des nombreuses choses auxquelles je crois dans mon travail de tous les jours sont à la fin tout simplement fausses."}},
	"praise":     {{"m’a fait penser à vous.", "est génial."}, {"m’a fait penser à vous.", "est impressionnant, et votre parcours est remarquable."}, {"très bien.", "très bien !!"}, {"m’a fait penser à vous.", "force l’admiration."}},
	"true": {{"Votre travail", "Tom Adeyemi m’a suggéré de vous écrire. Votre travail"}, {"Votre travail", "J’ai lu votre article. Votre travail"}, {"Votre travail", "Nous nous sommes vus au printemps. Votre travail"},
		{"Votre travail", "Depuis 2011, votre travail"}, {"Votre travail", "Vous connaissez la modélisation financière, et votre travail"}, {"Votre travail", "Nous avons travaillé ensemble. Votre travail"},
		{"Votre travail", "Nous avons une connaissance en commun. Votre travail"}, {"Votre travail", "Comme vous le savez, votre travail"},
		{"Votre travail", "J’ai beaucoup aimé votre dernière conférence. Votre travail"}, {"Votre travail", "Depuis notre échange de mars, j’y pense. Votre travail"}},
	"private": {{"m’a fait penser à vous.", "m’a fait penser à vous ; je vous ai noté 4 sur 5."}, {"Le jour et", "D’après mes notes, le jour et"}, {"Le jour et", "Selon l’algorithme, le jour et"}},
	"names": {{"Bonjour Priya", "Bonjour Paul"}, {"Northlake Energy", "northlake energy"}, {"Bonjour Priya", "Bonjour priya"}, {"Bonjour Priya", "Chère Madame Raman"}, {"Bonjour Priya,", "Madame, Monsieur,"},
		{"m’a fait penser à vous.", "m’a fait penser à vous, Madame, et me donne cette idée."}},
}

func examinedInFrench() message.Input {
	in := complete()
	in.Lang, in.Tone, in.Address = "fr", app.Warm, app.PoliteAddress
	in.Me.Title, in.Person.Title = "Cheffe de produit", "Directrice financière"
	in.Purpose = message.Purpose{Kind: message.ForSkill, Text: "Modélisation financière"}
	in.Offer, in.Bridge = "notre guide d’entretien", message.Bridge{}
	return in
}

func TestAFrenchClaimWithAFactBehindItIsTrue(t *testing.T) {
	t.Parallel()
	in := examinedInFrench()
	in.Bridge = message.Bridge{Introducer: "Tom Adeyemi", Introduced: true, Employer: "Acme", To: 2018, LastTalk: day(2025, 3, 4)}
	body := strings.Replace(goodFrench, "Votre travail", "Nous avons une connaissance en commun, Tom Adeyemi, qui a accepté de nous mettre en relation et nous met en relation. Jusqu’en 2018 nous avons travaillé ensemble chez Acme. Notre dernier échange remonte à mars 2025. Votre travail", 1)
	if c := find(t, message.Examine(in, "", body), "true"); !c.OK {
		t.Errorf("doubted: %v", c.Found)
	}
}

func TestFrenchAbbreviationsEndNoSentence(t *testing.T) {
	t.Parallel()
	in := examinedInFrench()
	in.Channel = app.ByChat
	body := "Mme. Roche et M. Lenoir (St. Brigid, env. 20 lits, p. ex.) y travaillent. Votre travail y ressemble."
	if c := find(t, message.Examine(in, "", body), "length"); c.Text.N != 2 {
		t.Errorf("%d sentences", c.Text.N)
	}
}

func TestAPersonWhoseNameCarriesMadameIsGreetedSo(t *testing.T) {
	t.Parallel()
	in := examinedInFrench()
	in.Tone, in.Person.Name = app.Formal, app.Name{Prefix: "Mme", Given: "Priya", Family: "Raman"}
	d := write(t, in)
	if !strings.HasPrefix(d.Body, "Bonjour Madame Raman,") {
		t.Errorf("greeted %q", d.Body)
	}
	if c := find(t, message.Examine(in, d.Subject, d.Body), "names"); !c.OK {
		t.Error("the name's own Madame is doubted")
	}
}

func TestEveryKindOfPurposeIsSaidInFrench(t *testing.T) {
	t.Parallel()
	for text, p := range map[string]message.Purpose{
		"négociation":                     {Kind: message.ForSkill, Text: "Négociation"},
		"point de vue de la finance":      {Kind: message.ForPerspective, Text: "Finance", Key: "function.finance"},
		"comment fixer un prix":           {Kind: message.ForQuestion, Text: "Comment fixer un prix ?"},
		"où est-ce utile, et à qui":       {Kind: message.ForQuestion, Text: "Où est-ce utile, et à qui ?"},
		"sur le passage au produit":       {Kind: message.ForOwnWords, Text: "Passage au produit"},
		"vos achats":                      {Kind: message.ForOwnWords, Text: "En savoir plus sur vos achats"},
		"je veux voir comment on achète.": {Kind: message.ForOwnWords, Text: "Je veux voir comment on achète."},
		"comment votre équipe achète":     {Kind: message.ForOwnWords, Text: "comment votre équipe achète"},
	} {
		for v := range 8 {
			in := examinedInFrench()
			in.Purpose, in.Variation = p, v
			d := write(t, in)
			if !strings.Contains(strings.ToLower(d.Body), text) {
				t.Errorf("%q is not said in %s", text, d.Body)
			}
		}
	}
}

func TestAFrenchAskInOwnWordsIsAskedWithItsTime(t *testing.T) {
	t.Parallel()
	for ask, want := range map[string]string{
		"Pourriez-vous relire mon dossier ?": "Pourriez-vous relire mon dossier\u00a0?",
		"relire mon dossier":                 "relire mon dossier",
		"déjeuner ensemble":                  "Pourrions-nous déjeuner ensemble",
		"Retour sur mon dossier":             "un retour sur mon dossier",
		"Relecteurs pour mon dossier":        "«\u00a0relecteurs pour mon dossier\u00a0»",
		"une heure sur mon dossier":          "une heure sur mon dossier",
	} {
		for v := range 6 {
			in := examinedInFrench()
			in.Ask, in.Variation = ask, v
			d := write(t, in)
			if !strings.Contains(d.Body, want) {
				t.Errorf("%q is not asked in %s", ask, d.Body)
			}
			for _, name := range []string{"one-ask", "time-boxed"} {
				if c := find(t, message.Examine(in, d.Subject, d.Body), name); !c.OK {
					t.Errorf("%s fails (%s): %s", name, c.Text.ID, d.Body)
				}
			}
		}
	}
}

func TestAnInferredStrengthIsOnlyMyWishInFrench(t *testing.T) {
	t.Parallel()
	for v := range 40 {
		in := examinedInFrench()
		in.Variation = v
		body := strings.ToLower(write(t, in).Body)
		for _, claim := range []string{"points forts", "vous connaissez", "vous vous y connaissez", "de l’expérience", "de la pratique", "votre modélisation"} {
			if strings.Contains(body, claim) {
				t.Errorf("%q claims a strength nobody stated:\n%s", claim, body)
			}
		}
	}
}

func TestFrenchFactsSwitchedOffAreNotSaid(t *testing.T) {
	t.Parallel()
	for v := range 8 {
		in := examinedInFrench()
		in.Variation, in.Bridge = v, message.Bridge{Introducer: "Tom Adeyemi"}
		for key, trace := range map[string]string{"offer": "guide", "bridge.introducer": "Adeyemi", "organisation": "Northlake", "title": "directrice", "slots": "mardi", "me": "Halden", "purpose": "odélisation"} {
			in.Off = map[string]bool{key: true}
			if d := write(t, in); strings.Contains(d.Subject+d.Body, trace) {
				t.Errorf("%s is off and still there: %s", key, d.Body)
			}
		}
	}
}

func TestEnglishWordsOfTheUserStayOutOfAFrenchLetter(t *testing.T) {
	t.Parallel()
	in := examinedInFrench()
	in.Offer = "I can introduce you to two of our buyers"
	d := write(t, in)
	if strings.Contains(d.Body, "introduce") {
		t.Errorf("English in %s", d.Body)
	}
	foreign := false
	for _, f := range d.Built {
		foreign = foreign || f.Key == "offer" && f.Foreign
	}
	if !foreign {
		t.Errorf("the offer is left out without a word: %v", d.Built)
	}
}
