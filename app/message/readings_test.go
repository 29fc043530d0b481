package message_test

import (
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// reading is what a situation wants of a check that others read differently:
// a text that passes and one that does not.
type reading struct {
	situation app.Situation
	check     string
	good, bad string
}

// readings are those of each language; wantedReadings are those each must have.
var readings = map[string][]reading{
	"en": {
		{app.ThankYou, "one-ask", "Thank you for your time on Tuesday. I keep thinking about your point about references.", "Thank you for your time on Tuesday. I keep thinking about your point. Could we talk again?"},
		{app.ThankYou, "why-them", "Thank you for your time. What I took away: ask for a reference first.", "Thank you for your time on Tuesday. All the best."},
		{app.FollowUpAgain, "why-them", "I wrote to you last week. Could we talk for 20 minutes?", "Could we talk for 20 minutes?"},
		{app.FollowUpAgain, "offer", "I wrote to you last week. Two lines in writing would help me as well.", "I wrote to you last week. I look forward to your answer."},
		{app.FollowUpAgain, "easy-no", "I wrote to you last week. A no is fine.", "I wrote to you last week. I look forward to your answer."},
		{app.Accept, "why-them", "Thank you for asking me. Yes, gladly.", "Gladly. Until soon."},
		{app.Accept, "one-ask", "Thank you for asking me. Would Tuesday suit you?", "Would Tuesday suit you? Could you send me the page before?"},
		{app.DeclineIt, "why-them", "Thank you for asking me. This time I can't.", "This time I can't. All the best."},
		{app.DeclineIt, "offer", "This time I can't. What I can offer instead is an answer in writing.", "This time I can't. All the best."},
		{app.Confirm, "time-boxed", "Our talk is tomorrow at 09:00.", "Our talk is tomorrow."},
		{app.ReportBack, "why-them", "What I took away was to ask for a reference first, and we closed the pilot.", "We closed the pilot."},
		{app.ReportBack, "offer", "We closed the pilot. In return I can offer a review.", "We closed the pilot. All the best."},
		{app.UpwardAsk, "easy-no", "One question only. A no is a fine answer too.", "One question only. I look forward to your answer."},
	},
	"de": {
		{app.ThankYou, "one-ask", "Danke für deine Zeit am Dienstag. Ich denke immer wieder an deinen Hinweis auf die Referenzen.", "Danke für deine Zeit am Dienstag. Ich denke an deinen Hinweis. Könnten wir noch einmal sprechen?"},
		{app.ThankYou, "why-them", "Danke für deine Zeit am Dienstag. Mitgenommen habe ich, dass Preise Mut brauchen.", "Danke für deine Zeit am Dienstag. Alles Gute weiterhin."},
		{app.FollowUpAgain, "offer", "Zu meiner Nachricht: Hättest du 25 Minuten Zeit? Zwei Zeilen schriftlich helfen mir auch. Ein Nein ist in Ordnung.", "Zu meiner Nachricht: Hättest du 25 Minuten Zeit? Ein Nein ist in Ordnung."},
		{app.FollowUpAgain, "why-them", "Zu meiner Nachricht: Hättest du 25 Minuten Zeit? Zwei Zeilen helfen auch. Ein Nein ist in Ordnung.", "Hättest du 25 Minuten? Zwei Zeilen helfen auch. Ein Nein ist in Ordnung."},
		{app.Accept, "why-them", "Danke für deine Anfrage. Ja, das mache ich gern.", "Das mache ich gern. Ich freue mich."},
		{app.DeclineIt, "offer", "Danke für deine Anfrage. Diesmal geht es nicht. Stattdessen beantworte ich gern eine Frage.", "Danke für deine Anfrage. Diesmal geht es leider nicht."},
		{app.Confirm, "time-boxed", "Es bleibt dabei: morgen um 09:00 Uhr. Treffpunkt ist das Café Central.", "Es bleibt bei morgen. Treffpunkt ist das Café Central."},
		{app.ReportBack, "offer", "Mitgenommen habe ich damals viel. Gern gebe ich das einmal zurück.", "Mitgenommen habe ich damals viel. Danke noch einmal."},
		{app.OppositeView, "easy-no", "Hättest du 25 Minuten, um mir zu widersprechen? Deine Arbeit bringt mich darauf. Von meiner Seite biete ich gern etwas an. Ein kurzes Nein genügt.", "Hättest du 25 Minuten, um mir zu widersprechen? Deine Arbeit bringt mich darauf. Von meiner Seite biete ich gern etwas an."},
		{app.FollowUpAgain, "easy-no", "Zu meiner Nachricht: Ein Nein ist in Ordnung.", "Zu meiner Nachricht: Ich freue mich auf Antwort."},
		{app.Accept, "one-ask", "Danke für deine Anfrage. Passt dir Dienstag?", "Passt dir Dienstag? Könntest du mir vorher die Seite schicken?"},
		{app.DeclineIt, "why-them", "Danke für deine Anfrage. Diesmal geht es nicht.", "Diesmal geht es leider nicht."},
		{app.ReportBack, "why-them", "Dein Rat hat geholfen. Mitgenommen habe ich die Referenzen.", "Wir haben den Probelauf verkauft."},
	},
	"fr": {
		{app.ThankYou, "one-ask", "Merci pour ce temps. Je retiens surtout les références.", "Merci pour ce temps. Pourrions-nous nous revoir ?"},
		{app.ThankYou, "why-them", "Une chose m’est restée : la référence d’abord.", "Merci beaucoup pour ce bon moment."},
		{app.FollowUpAgain, "why-them", "Je vous ai écrit il y a quelque temps.", "Voici de quoi il s’agit."},
		{app.FollowUpAgain, "offer", "Deux lignes par écrit me suffiraient.", "J’attends votre réponse."},
		{app.FollowUpAgain, "easy-no", "Sans nouvelles, je comprendrai.", "J’attends votre réponse."},
		{app.DeclineIt, "offer", "À la place, je peux répondre par écrit.", "Je ne peux pas. Bonne journée."},
		{app.DeclineIt, "why-them", "Merci pour votre demande.", "Je ne peux pas. Bonne journée."},
		{app.Accept, "why-them", "Oui à votre demande, avec plaisir.", "Avec plaisir. Bonne journée."},
		{app.Accept, "one-ask", "C’est oui. Est-ce que mardi vous irait ?", "C’est oui. Est-ce que mardi vous irait ? Pourriez-vous m’envoyer le lien ?"},
		{app.Confirm, "time-boxed", "Je confirme demain à 9 h.", "Je confirme notre rendez-vous."},
		{app.Confirm, "time-boxed", "Je confirme demain à 9\u00a0h.", "Je confirme demain."},
		{app.ReportBack, "offer", "À mon tour d’être utile, si cela aide.", "Voici la suite."},
		{app.ReportBack, "why-them", "Votre conseil de demander une référence m’a servi.", "Voici la suite."},
	},
	"es": {
		{app.ThankYou, "one-ask", "Gracias por su tiempo. Me llevo su consejo sobre referencias.", "Gracias por su tiempo. ¿Podríamos hablar de nuevo?"},
		{app.ThankYou, "why-them", "Gracias por su tiempo. Me llevo su consejo sobre referencias.", "Gracias por su tiempo. Un saludo."},
		{app.FollowUpAgain, "offer", "Le escribí el lunes. Si es más fácil, dos líneas por escrito me sirven.", "Le escribí el lunes. Espero su respuesta."},
		{app.FollowUpAgain, "why-them", "Mi mensaje anterior era breve. ¿Hablamos 20 minutos?", "¿Hablamos 20 minutos?"},
		{app.Accept, "why-them", "Gracias por su petición: sí, con gusto.", "Me alegra la primavera."},
		{app.Accept, "one-ask", "Sí, con gusto. ¿Le viene bien el martes?", "Sí, con gusto. ¿Le viene bien el martes? ¿Podría mandarme antes la página?"},
		{app.DeclineIt, "offer", "Esta vez no puedo. En otro momento, con gusto.", "Esta vez no puedo."},
		{app.DeclineIt, "why-them", "Gracias por lo que me pidió. Esta vez no puedo.", "No puedo."},
		{app.Confirm, "time-boxed", "Confirmo: mañana a las 09:00 en el Café Central.", "Confirmo: mañana en el Café Central."},
		{app.ReportBack, "why-them", "Me llevé su consejo sobre referencias, y cerramos el piloto.", "Cerramos el piloto."},
		{app.ReportBack, "offer", "Cerramos el piloto. Me gustaría devolver el favor.", "Cerramos el piloto. Un saludo."},
		{app.UpwardAsk, "easy-no", "Una sola pregunta. Si no puede ser, lo entiendo.", "Una sola pregunta. Espero su respuesta."},
		{app.FollowUpAgain, "easy-no", "Le escribí el lunes. Un no también está bien.", "Le escribí el lunes. Espero su respuesta."},
	},
}

var wantedReadings = []struct {
	situation app.Situation
	check     string
}{
	{app.ThankYou, "one-ask"}, {app.ThankYou, "why-them"}, {app.FollowUpAgain, "why-them"}, {app.FollowUpAgain, "offer"}, {app.FollowUpAgain, "easy-no"},
	{app.Accept, "why-them"}, {app.Accept, "one-ask"}, {app.DeclineIt, "why-them"}, {app.DeclineIt, "offer"},
	{app.Confirm, "time-boxed"}, {app.ReportBack, "why-them"}, {app.ReportBack, "offer"},
}

func TestWhatEachSituationNeedsIsFoundInEveryLanguage(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, _ speaker) {
		for _, want := range wantedReadings {
			has := false
			for _, r := range readings[lang] {
				has = has || r.situation == want.situation && r.check == want.check
			}
			if !has {
				t.Errorf("no example for %s of %s", want.check, want.situation)
			}
		}
		for _, r := range readings[lang] {
			in := examples[lang].in()
			in.Lang, in.Situation, in.Channel = lang, r.situation, app.ByLinkedIn
			in.Purpose, in.Talk, in.Request, in.Bridge = message.Purpose{}, message.Talk{}, message.Request{}, message.Bridge{}
			in.Meeting = message.Meeting{Start: day(2026, 11, 13).Add(9 * time.Hour)}
			if c := find(t, message.Examine(in, "", r.good), r.check); !c.OK {
				t.Errorf("%s: %s fails for %q: %v", r.situation, r.check, r.good, c.Text)
			}
			if c := find(t, message.Examine(in, "", r.bad), r.check); c.OK {
				t.Errorf("%s: %s passes for %q", r.situation, r.check, r.bad)
			}
		}
	})
}
