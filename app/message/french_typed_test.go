package message_test

import (
	"slices"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// frenchTyped are messages as people type them, with the checks that a sensible
// reader would want to see failing.
var frenchTyped = []struct{ body, fails string }{
	{"Bonjour Priya, j'ai vu que vous êtes directrice financière chez Northlake Energy. Je prépare mon premier budget et j'aimerais votre avis. Auriez-vous 20 minutes cette semaine ? En échange, je vous offre un café. Aucun problème si vous n'avez pas le temps.", ""},
	{"Bonjour Priya, on se prend un café ? 20 min suffisent. Je peux te montrer nos entretiens utilisateurs. Si tu n'as pas le temps, pas grave. Tu bosses chez Northlake Energy et ton regard m'intéresse.", ""},
	{"Bonjour Priya, seriez-vous disponible une demi-heure la semaine prochaine ? Votre parcours chez Northlake Energy m'intéresse. Je vous aiderais volontiers sur vos entretiens. N'hésitez pas à refuser.", ""},
	{"Bonjour Priya, j'espère que vous allez bien. Serait-il envisageable de nous rencontrer 30 minutes ? Je vous rendrai la pareille avec plaisir. Je comprends tout à fait si votre agenda ne le permet pas. Votre poste m'intéresse.", ""},
	{"Bonjour Priya, que pensez-vous d'un échange de 25 minutes ? Votre poste de directrice financière m'intéresse. Je serais heureuse de vous aider en retour. Vous êtes libre de refuser.", ""},
	{"Bonjour Priya, le niveau 2 de votre formation m'intéresse, et votre niveau d'exigence chez Northlake Energy aussi. Pourrions-nous en parler 25 minutes ? En retour, notre guide. Sinon, je comprends.", ""},
	{"Bonjour Priya, je reconnais que le sujet est important pour Northlake Energy. Un inspecteur m'a dit d'étudier la modélisation. Pourrions-nous en parler 25 minutes ? En retour, notre guide. Si c'est non, je comprends.", ""},
	{"Bonjour Priya, je suis preneuse de vos conseils. Disponible 25 minutes lundi ? Northlake Energy m'intrigue. À charge de revanche. Ne vous sentez pas obligée de répondre.", ""},
	{"Bonjour Priya, je suis une vraie fan de Northlake Energy, c'est une entreprise incroyable. Pourriez-vous me consacrer 20 minutes ? En contrepartie, je relirai votre page. Sentez-vous libre de dire non.", "praise"},
	{"Bonjour Priya, votre équipe chez Northlake Energy m'impressionne, votre réussite est remarquable. Pourriez-vous me donner 25 minutes ? Je vous aiderai en retour. Et si c'est non, tant pis.", "praise"},
	{"Bonjour Priya, quand seriez-vous libre pour un appel de 25 minutes ? Quel jour vous arrange ? Northlake Energy m'intéresse. Je vous montre notre guide. Rien d'obligatoire.", "one-ask"},
	{"Bonjour Priya, nous nous sommes croisés au salon en mars. Un quart d'heure serait-il possible ? Pourrions-nous en parler chez Northlake Energy ? Je peux vous aider. Sans engagement.", "one-ask true"},
	{"Bonjour Priya, j'ai beaucoup aimé votre dernier article. Pouvons-nous échanger 25 minutes ? Northlake Energy m'intéresse. Je peux vous apporter mon retour. Aucun souci sinon.", "true"},
	{"Bonjour Priya, de la part de Tom : pourriez-vous m'accorder 25 minutes ? Northlake Energy m'intéresse. En retour, je vous aide. Sinon, tant pis.", "true"},
	{"Bonjour Priya, vous êtes une référence en modélisation financière. Pourrions-nous parler 25 minutes ? Northlake Energy m'intéresse. En retour, je teste votre produit. Je comprendrais un refus.", "true"},
	{"Bonjour Priya, pourriez-vous m'appeler ? Northlake Energy m'intéresse. En retour, je teste votre produit. Je compte sur vous.", "easy-no time-boxed"},
	{"Bonjour Priya, pourriez-vous m'accorder 25 minutes ? C'est pour mon dossier. Merci de répondre avant vendredi.", "easy-no offer one-ask why-them"},
	{"Chère Madame, pourriez-vous m'accorder 25 minutes chez Northlake Energy ? En retour, je teste votre produit. Sinon, tant pis.", "names"},
}

func TestFrenchMessagesPeopleTypeAreJudgedAsAReaderWould(t *testing.T) {
	t.Parallel()
	in := examinedInFrench()
	in.Channel = app.ByLinkedIn
	for _, typed := range frenchTyped {
		var failed []string
		for _, c := range message.Examine(in, "", typed.body) {
			if !c.OK {
				failed = append(failed, c.Name)
			}
		}
		slices.Sort(failed)
		if got := strings.Join(failed, " "); got != typed.fails {
			t.Errorf("%q fails %q, want %q", typed.body, got, typed.fails)
		}
	}
}
