package message_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// typedGerman are pieces a user may type into a German letter: how a check must
// judge a text with each, when everything else is right.
var typedGerman = map[string]struct{ good, bad []string }{
	"one-ask": {
		good: []string{
			"Hättest du nächste Woche 20 Minuten Zeit?", "Hast du in den nächsten Wochen Zeit für 20 Minuten am Telefon?", "Magst du dich auf einen Kaffee von 20 Minuten treffen?",
			"Passt dir ein Telefonat von 20 Minuten am Dienstag?", "Wäre es für dich okay, 20 Minuten zu telefonieren?", "Können wir uns 20 Minuten austauschen?", "Hast du Lust auf 20 Minuten bei einem Kaffee?",
			"Hättest du 20 Minuten Zeit? Ein Nein wäre eine klare Antwort.", "Hättest du 20 Minuten Zeit? Das wäre ein großer Schritt für mich.",
		},
		bad: []string{
			"Es geht um 20 Minuten.", "Hättest du 20 Minuten Zeit? Und schick mir bitte deine Unterlagen. Könntest du das noch diese Woche tun?", "Könnten wir 20 Minuten sprechen? Passt dir Dienstag?",
		},
	},
	"time-boxed": {
		good: []string{"Hättest du zwanzig Minuten?", "Hättest du ein halbes Stündchen?", "Wäre ein 30-Minuten-Gespräch möglich?", "Hättest du eine Dreiviertelstunde?", "Hättest du 20 bis 30 Minuten?", "Wäre ein halbstündiges Telefonat möglich?"},
		bad:  []string{"Hättest du demnächst einmal Zeit?", "Hättest du kurz Zeit für mich?", "Können wir uns am Dienstag austauschen?"},
	},
	"why-them": {
		good: []string{"Dein Werdegang macht mich neugierig.", "Du leitest die Finanzen, genau das fehlt mir.", "Ich würde gern von dir lernen.", "Deinen Rat schätze ich.", "Deine Perspektive fehlt mir.", "Der Wechsel zu Northlake Energy interessiert mich."},
		bad:  []string{"Ich suche neue Kontakte.", "Das Thema fällt mir schwer.", "Ich baue gerade mein Netzwerk aus, und das ist für beide Seiten gut."},
	},
	"offer": {
		good: []string{"Der Kaffee geht auf mich.", "Ich lade dich gern auf einen Kaffee ein, und dafür zeige ich dir unser Testlabor.", "Gern revanchiere ich mich.", "Ich würde mich gern revanchieren.", "Im Gegenzug schicke ich dir unsere Studie.", "Bei Fragen zu Interviews helfe ich dir gern."},
		bad:  []string{"Du hast länger nichts von mir gehört.", "Ich freue mich auf deine Antwort.", "Danke im Voraus."},
	},
	"easy-no": {
		good: []string{"Wenn es nicht geht, kein Stress.", "Sag ruhig Nein.", "Ein Nein ist auch okay.", "Bitte fühl dich nicht verpflichtet.", "Passt es nicht, verstehe ich das.", "Du kannst jederzeit ablehnen.", "Falls das zu viel ist, kein Thema."},
		bad:  []string{"Ich frage, damit ich verstehe, wie Kliniken einkaufen.", "Ich zähle auf dich.", "Ich freue mich auf deine Antwort."},
	},
	"true": {
		good: []string{"Ich freue mich auf unser Gespräch.", "Es wäre nett, dich kennenzulernen.", "Als Finance Director kennst du beide Seiten.", "Ihr kennt beide Seiten, wir kennen nur eine.", "Das gilt seit Jahren."},
		bad:  []string{"Seit unserem Gespräch denke ich daran.", "Es war schön, dich kennenzulernen.", "Tom kennen wir beide.", "Wir haben beide einmal bei Calder Foods gearbeitet.", "Ich habe deinen Podcast gehört.", "Ich verfolge deine Arbeit seit 2009."},
	},
	"private": {
		good: []string{"Wir könnten einen Cortado trinken.", "2 von 3 Kliniken kaufen so ein.", "Die Abdeckung unserer Versicherung ist ein Thema.", "Wir haben das Projekt zurückgestellt.", "Wie der Algorithmus rechnet, verstehe ich nicht.", "Das schließt meine Lücke in Finanzen."},
		bad:  []string{"In meinen Notizen steht, dass das passt.", "Ich habe dich bewertet.", "Cortado schlägt dich vor.", "Du hast 4 von 5 Sternen.", "Du schuldest mir noch etwas."},
	},
	"praise": {
		good: []string{"Das Thema finde ich spannend.", "Der Dienstag passt perfekt.", "Ein erfolgreicher Probelauf wäre viel wert."},
		bad:  []string{"Deine Karriere ist beeindruckend, und dein Wissen ist herausragend.", "Du bist ein Genie.", "Ich bin ein großer Fan.", "Es wäre mir eine Ehre."},
	},
	"no-blank": {
		good: []string{"Auf unserer To-do-Liste steht es oben.", "Das gilt für Firmen (und Kliniken)."},
		bad:  []string{"Am [Datum] passt es.", "Hier fehlt noch XXX.", "Name einfügen."},
	},
	"names": {
		good: []string{"Frauen in Führung sind mein Thema.", "Northlake Energy interessiert mich.", "Liebe Grüße an alle."},
		bad:  []string{"Ich freue mich, Frau Raman.", "Bei northlake energy ist das anders.", "Das soll er/sie entscheiden."},
	},
	"reading": {
		good: []string{"Ich möchte z. B. wissen, wie Sie bzw. dein Team am 3. November gerechnet haben, ca. 20 Zahlen reichen."},
		bad:  []string{"Ich schreibe dir, weil ich schon lange der Meinung bin, dass man in einer Aufgabe, in der man jeden Tag die Zahlen einer ganzen Firma sieht, auch sehen muss, welche der vielen Annahmen, die wir für richtig halten, am Ende nicht stimmen."},
	},
}

// typedLetter holds all checks but the one a piece is about.
func typedLetter(check, piece string) string {
	parts := []string{piece}
	for _, p := range []struct{ check, text string }{
		{"one-ask", "Könnten wir 20 Minuten sprechen?"}, {"why-them", "Mich interessiert dein Blick als Finance Director."},
		{"offer", "Im Gegenzug biete ich gern unseren Leitfaden an."}, {"easy-no", "Ein Nein ist in Ordnung."},
	} {
		if p.check != check && !(p.check == "one-ask" && strings.Contains(piece, "?")) {
			parts = append(parts, p.text)
		}
	}
	return "Hallo Priya,\n\n" + strings.Join(parts, " ") + "\n\nViele Grüße\nMaya"
}

func TestWhatAUserTypesInGermanIsJudgedAsAReaderWould(t *testing.T) {
	t.Parallel()
	in := examinedGerman()
	in.Person.Name, in.Address = app.Name{Given: "Priya", Family: "Raman"}, app.FamiliarAddress
	for _, name := range allChecks() {
		pieces := typedGerman[name]
		if name != "length" && name != "subject" && len(pieces.good)*len(pieces.bad) == 0 {
			t.Errorf("there are no typed pieces for %s", name)
		}
		for ok, those := range map[bool][]string{true: pieces.good, false: pieces.bad} {
			for _, piece := range those {
				body := typedLetter(name, piece)
				if c := find(t, message.Examine(in, "Frage zu Preisen", body), name); c.OK != ok {
					t.Errorf("%s is %v: %s", name, c.OK, piece)
				}
			}
		}
	}
}
