package message_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

const goodGerman = `Hallo Priya,

ich bin Product Manager bei Halden Health und möchte Finanzmodellierung gründlich lernen. Deine Arbeit als Finance Director bei Northlake Energy hat mich auf dich gebracht.

Könnten wir 25 Minuten per Video darüber sprechen? Jeder Tag in diesem oder im nächsten Monat ist mir recht, du suchst ihn aus.

Im Gegenzug kann ich unseren Leitfaden für Interviews anbieten. Wenn es nicht passt, ist ein Nein völlig in Ordnung.

Viele Grüße
Maya`

var badGermans = map[string][]swap{
	"length":     {{goodGerman, "Hallo Priya, könnten wir 25 Minuten sprechen, bei Northlake Energy? Ich kann etwas anbieten. Ein Nein ist in Ordnung."}, {"Im Gegenzug", strings.Repeat("Ich habe noch mehr zu sagen. ", 20) + "Im Gegenzug"}},
	"one-ask":    {{"darüber sprechen?", "darüber sprechen? Würdest du auch mein Deck lesen?"}, {"Könnten wir 25 Minuten per Video darüber sprechen?", "Es geht um 25 Minuten per Video."}, {"Jeder Tag", "Oder ist der Monat ungünstig? Jeder Tag"}, {"du suchst ihn aus.", "du suchst ihn aus. Ich bitte um Antwort."}},
	"time-boxed": {{"25 Minuten per Video ", "einmal "}},
	"why-them":   {{"Deine Arbeit als Finance Director bei Northlake Energy hat mich auf dich gebracht.", "Das Thema fällt mir schwerer, als ich erwartet hatte, und ich komme allein nicht voran."}},
	"offer":      {{"Im Gegenzug kann ich unseren Leitfaden für Interviews anbieten.", "Das Thema fällt mir schwerer, als ich erwartet hatte."}},
	"easy-no":    {{"Wenn es nicht passt, ist ein Nein völlig in Ordnung.", "Ich freue mich auf deine Antwort."}},
	"no-blank":   {{"Jeder Tag", "[zweiter Termin] oder jeder Tag"}, {"Hallo Priya", "Hallo Priya {Nachname}"}, {"du suchst ihn aus", "____ sucht ihn aus"}, {"nächsten Monat", "nächsten Monat oder TBD"}, {"unseren Leitfaden", "Firma eintragen"}},
	"reading":    {{"hat mich auf dich gebracht.", "hat mich auf dich gebracht, weil ich schon lange der Meinung bin, dass man in einer Aufgabe, in der man jeden Tag die Zahlen einer ganzen Firma sieht, auch sehen muss, welche der vielen Annahmen, die wir im Produkt für richtig halten, am Ende überhaupt nicht stimmen."}},
	"praise":     {{"hat mich auf dich gebracht.", "ist genial."}, {"hat mich auf dich gebracht.", "ist beeindruckend, und dein Weg ist bemerkenswert."}, {"in Ordnung.", "in Ordnung!!"}, {"hat mich auf dich gebracht.", "macht dich zu einer Koryphäe."}},
	"true":       {{"Deine Arbeit", "Tom Adeyemi hat mir von dir erzählt. Deine Arbeit"}, {"Deine Arbeit", "Ich habe deinen Artikel gelesen. Deine Arbeit"}, {"Deine Arbeit", "Wir haben uns getroffen, im Frühling. Deine Arbeit"}, {"Deine Arbeit", "Seit 2011 sehe ich: Deine Arbeit"}, {"Deine Arbeit", "Wir kennen beide Tom. Deine Arbeit"}, {"Deine Arbeit", "Als wir zusammengearbeitet haben, war das anders. Deine Arbeit"}, {"Deine Arbeit", "Deine Finanzmodellierung hilft mir. Deine Arbeit"}},
	"private":    {{"hat mich auf dich gebracht.", "hat mich auf dich gebracht; laut meinen Notizen passt das."}, {"Jeder Tag", "Meine Bewertung ist 4 von 5. Jeder Tag"}, {"Jeder Tag", "Du schuldest mir nichts, du schuldest mir keinen Kaffee. Jeder Tag"}},
	"names":      {{"Hallo Priya", "Hallo Paul"}, {"Northlake Energy", "northlake energy"}, {"Hallo Priya", "Hallo priya"}, {"Hallo Priya", "Sehr geehrte Frau Raman"}, {"Hallo Priya", "Sehr geehrte Damen und Herren"}, {"Hallo Priya", "Liebe/r Priya"}, {"du suchst ihn aus", "er/sie sucht ihn aus"}, {"Hallo Priya", "Guten Tag Herr Raman"}},
}

func examinedGerman() message.Input {
	in := completeGerman()
	in.Person.Title = "Finance Director"
	in.Purpose.Typed, in.Bridge = false, message.Bridge{}
	return in
}

func TestAFrauInTheNameMayStandInTheGreeting(t *testing.T) {
	t.Parallel()
	in := completeGerman()
	in.Tone, in.Person.Name = app.Formal, app.Name{Prefix: "Frau", Given: "Lena", Family: "Vogt"}
	d := write(t, in)
	if !strings.HasPrefix(d.Body, "Sehr geehrte Frau Vogt,\n\n") {
		t.Errorf("greets %q", d.Body)
	}
	if c := find(t, message.Examine(in, d.Subject, d.Body), "names"); !c.OK {
		t.Errorf("doubted: %v", c.Text)
	}
}
