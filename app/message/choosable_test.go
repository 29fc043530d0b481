package message_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// typedWords are what a user may type, in every kind a grammar tells apart.
type typedWords struct{ skills, asks, offers, purposes, took, deeds, came, requests, reasons []string }

var typed = map[string]typedWords{
	"en": {
		asks:     []string{"Could you look at my deck for 20 minutes?", "How would you begin?", "meet for lunch", "talk for half an hour", "review my deck", "review my deck for 20 minutes", "meet for coffee", "a second opinion on my deck", "half an hour of advice"},
		offers:   []string{"our user-interview kit", "review your onboarding flow", "I can test your product with five nurses", "introducing you to two buyers", "onboarding two of your people"},
		purposes: []string{"pricing", "How should we price a pilot?", "Pricing: where to begin?", "What's the catch?", "What would you do in my place, and why?", "how your team prepares a budget", "I want to see my work with other eyes"},
		took:     []string{"your point about asking for a reference first", "that a pilot without a price is a gift", "start with the customer who shouts", "how you read a balance sheet"},
		deeds:    []string{"send you the interview kit", "a list of three customers", "I'll try your three questions"},
		came:     []string{"we closed the pilot at full price", "a signed pilot with two hospitals"},
		requests: []string{"feedback on the pricing page", "a reference", "introduce a data lead", "Can we talk about interviews?"},
		reasons:  []string{"a full quarter", "I'm on leave until March"},
	},
	"de": {
		skills:   []string{"Geschäftsmodelle", "Digitales Marketing"},
		asks:     []string{"Kannst du 20 Minuten auf mein Deck schauen?", "Wie würdest du anfangen?", "zusammen essen gehen", "eine halbe Stunde reden", "mein Deck ansehen", "20 Minuten mein Deck ansehen", "eine zweite Meinung zu meinem Deck", "eine halbe Stunde Rat", "Wir könnten uns treffen", "ein Spickzettel", "ein Spickzettel in 10 Minuten"},
		offers:   []string{"unser Leitfaden für Interviews", "deine Anmeldung durchsehen", "Ich kann euer Produkt mit fünf Pflegekräften testen", "Hilfe bei Interviews", "unser Spickzettel"},
		purposes: []string{"Wie bepreisen wir einen Probelauf?", "Preise: womit anfangen?", "Sind wir zu langsam?", "Wie würdest du anfangen?", "Was würdest du an meiner Stelle tun, und warum?", "die Planung eures Budgets", "wie ihr ein Budget plant", "Ich möchte meine Arbeit mit anderen Augen sehen"},
		took:     []string{"dein Hinweis, zuerst nach einer Referenz zu fragen", "dass ein Probelauf ohne Preis ein Geschenk ist", "mit dem lautesten Kunden anfangen", "wie du eine Bilanz liest"},
		deeds:    []string{"dir den Leitfaden schicken", "eine Liste mit drei Kunden", "Ich probiere deine drei Fragen aus"},
		came:     []string{"Wir haben den Probelauf verkauft", "ein unterschriebener Vertrag mit zwei Kliniken"},
		requests: []string{"Feedback zu ihrer Preisseite", "ihr einen Kontakt nennen", "Können wir über Interviews reden?"},
		reasons:  []string{"ein volles Quartal", "Ich bin bis März in Elternzeit"},
	},
	"fr": {
		asks:     []string{"Pourrais-tu regarder ma présentation 20 minutes ?", "Comment commencerais-tu ?", "déjeuner ensemble", "nous parler une demi-heure", "relire ma présentation", "relire ma présentation pendant 20 minutes", "nous voir", "un avis sur ma présentation", "une demi-heure de conseil"},
		offers:   []string{"notre guide d’entretien", "relire ton parcours d’inscription", "Je peux tester ton produit avec cinq infirmières", "de l’aide pour les entretiens"},
		purposes: []string{"Comment fixer le prix d’un pilote ?", "Les prix : par où commencer ?", "Sommes-nous trop lents ?", "Que ferais-tu à ma place, et pourquoi ?", "la façon dont ton équipe prépare un budget", "apprendre à préparer un budget", "la préparation du budget", "le recrutement", "Je veux voir mon travail avec d’autres yeux"},
		took:     []string{"ton conseil de demander d’abord une référence", "qu’un pilote sans prix est un cadeau", "commencer par le client qui crie", "comment tu lis un bilan"},
		deeds:    []string{"t’envoyer le guide", "une liste de trois clients", "J’essaierai tes trois questions"},
		came:     []string{"nous avons vendu le pilote", "un contrat signé avec deux hôpitaux"},
		requests: []string{"un avis", "un avis rapide", "un avis sur sa page de prix", "lui présenter un contact", "Peut-on parler des entretiens ?"},
		reasons:  []string{"un trimestre chargé", "Je suis en congé jusqu’en mars"},
	},
	"es": {
		asks:     []string{"¿Podrías mirar mi presentación 20 minutos?", "¿Cómo empezarías?", "¿Me darías tu opinión?", "comer juntos", "hablar media hora", "revisar mi presentación", "revisar mi presentación 20 minutos", "vernos", "una segunda opinión sobre mi presentación", "media hora de consejo"},
		offers:   []string{"nuestro kit de entrevistas", "revisar tu registro", "Puedo probar tu producto con cinco enfermeras", "ayuda con las entrevistas"},
		purposes: []string{"¿Cómo ponemos precio a un piloto?", "Precios: ¿por dónde empezar?", "¿Somos demasiado lentos?", "¿Qué harías en mi lugar, y por qué?", "cómo prepara un equipo su presupuesto", "la preparación del presupuesto", "presupuestos anuales", "¿Vendes primero el piloto?", "Quiero ver mi trabajo con otros ojos"},
		took:     []string{"tu consejo de pedir primero una referencia", "que un piloto sin precio es un regalo", "empezar por el cliente que grita", "cómo lees un balance", "Antes de vender hay que escuchar"},
		deeds:    []string{"enviarte el kit", "una lista de tres clientes", "Probaré tus tres preguntas"},
		came:     []string{"vendimos el piloto", "un contrato firmado con dos hospitales"},
		requests: []string{"una opinión sobre su página de precios", "presentarle un contacto", "¿Podemos hablar de entrevistas?"},
		reasons:  []string{"un trimestre lleno", "Estoy de permiso hasta marzo"},
	},
}

// pickings are choices that look random and are the same in every run.
type pickings struct{ *rand.Rand }

func (p pickings) of(n int) int { return p.IntN(n) }

func (p pickings) word(all []string) string {
	if i := p.of(len(all) + 1); i < len(all) {
		return all[i]
	}
	return ""
}

// mixed gives inputs of a language in which every fact is there, or not, beside
// every other.
func mixed(lang string, s speaker, many int) []message.Input {
	w, people := typed[lang], s.people()
	var out []message.Input
	for n := range many {
		p := pickings{rand.New(rand.NewPCG(uint64(n), 1))}
		in := placed(people[p.of(len(people))], p.of(144))
		in.Situation, in.Channel, in.Tone, in.Lang = message.Situations()[n%12], message.Channels()[p.of(4)], message.Tones()[p.of(3)], lang
		in.Address = []app.Address{app.PoliteAddress, app.FamiliarAddress}[p.of(2)]
		in.Variation, in.NoteLimit, in.Previous.Times = p.of(6), []int{200, 300}[p.of(2)], p.of(2)
		switch p.of(10) {
		case 0, 1:
			skills := append([]string{s.skill, "SQL", "Kanban Six Sigma"}, w.skills...)
			in.Purpose = message.Purpose{Kind: message.ForSkill, Text: skills[p.of(len(skills))], Typed: p.of(2) == 0}
		case 2:
			in.Purpose = message.Purpose{Kind: message.ForPerspective, Text: "finance", Key: "function.finance", Typed: true}
		case 3:
			in.Purpose = message.Purpose{}
		default:
			in.Purpose = message.Purpose{Kind: message.ForOwnWords, Text: p.word(w.purposes)}
		}
		in.Ask, in.Offer, in.OfferSkill, in.Reason = "", p.word(w.offers), "", p.word(w.reasons)
		if p.of(2) == 0 {
			in.Ask = p.word(w.asks)
		}
		if p.of(5) == 0 {
			in.Offer, in.OfferSkill = "", s.skill
		}
		in.Request.Text = p.word(w.requests)
		in.Talk = message.Talk{Took: p.word(w.took), WillDo: p.word(w.deeds), Promise: p.word(w.deeds), Came: p.word(w.came), On: []time.Time{{}, day(2026, 11, 10)}[p.of(2)]}
		in.Bridge = sampleBridges[p.of(len(sampleBridges))]
		if p.of(4) == 0 {
			in.Bridge = message.Bridge{Introducer: []string{"Tom Adeyemi", "Cher"}[p.of(2)]}
		}
		in.Bridge.Introduced = in.Bridge.Introducer != "" && p.of(2) == 0
		if p.of(4) == 0 {
			in.Bridge.LastTalk = []time.Time{day(2026, 10, 20), day(2025, 3, 4), day(2024, 11, 1)}[p.of(3)]
		}
		if p.of(4) == 0 { // late in the evening here, the next day there
			in.Meeting.Start, in.Meeting.Theirs = in.Meeting.Start.Add(14*time.Hour), time.FixedZone("IST", 5*3600+1800)
		}
		if in.Meeting.Place, in.Meeting.Link = "Café Central", "https://meet.example/maya"; p.of(3) == 0 {
			in.Meeting.Start = in.Meeting.Start.AddDate(0, 0, 3)
		}
		in.Slots = in.Slots[:min(p.of(3), len(in.Slots))]
		if in.Link = ""; p.of(3) == 0 {
			in.Link = "https://cal.example/maya"
		}
		in.Mentoring = message.Mentoring{Every: []int{0, 4}[p.of(2)], Months: []int{0, 6}[p.of(2)], Programme: []string{"", "Step Forward"}[p.of(2)]}
		if p.of(3) == 0 {
			in.Person.Before = in.Me.Title
		}
		for _, empty := range []*string{&in.Person.Title, &in.Person.Organisation, &in.Me.Title, &in.Me.Organisation, &in.Meeting.Place, &in.Meeting.Link} {
			if p.of(4) == 0 {
				*empty = ""
			}
		}
		switch p.of(8) {
		case 0:
			in.Me = message.Me{Name: in.Me.Name}
		case 1:
			in.Person.Name = app.Name{}
		case 2:
			in.Me.Name = ""
		case 3:
			in.Previous.AskedOn, in.Request.On = time.Time{}, time.Time{}
		case 4:
			in.Meeting.Start = time.Time{}
		}
		if in.About = nil; p.of(2) == 0 {
			in.About = somebodyElse(in)
			if p.of(3) == 0 {
				in.About = &message.Person{Name: in.About.Name, Title: strings.TrimSpace(in.About.Title)}
			}
		}
		out = append(out, in)
	}
	return out
}

func TestEveryPhraseCanBeChosen(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		dead, all := message.Unsaid(lang, mixed(lang, s, 9000))
		if all < 500 {
			t.Errorf("there are only %d phrases", all)
		}
		for _, p := range dead {
			t.Logf("nothing makes this one of %d phrases possible: %s", all, p)
		}
		if len(dead)*100 > all { // the rarest meet no input of the row
			t.Errorf("nothing makes %d of %d phrases possible", len(dead), all)
		}
	})
}
