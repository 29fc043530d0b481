package planner

import (
	"context"
	"strings"
	"time"

	"cortado/app"
	"cortado/app/message"
)

// PhrasePreview is what a phrase or template would read like to a made-up
// person. In a template a variable that is not known in its situation stays as a
// blank; a phrase is then not used.
type PhrasePreview struct {
	Subject string
	Text    string
	Missing []string // variables that nothing is known for in its situation
}

// sampleWords is what is known of the made-up person, in a language.
type sampleWords struct{ title, me, myTitle, topic, ask, offer, request, reason, took, place string }

var phraseSample = map[string]sampleWords{
	"en": {"Finance Director", "Maya Lindt", "Product Manager", "Financial modelling", "", "our user-interview kit", "feedback on her pricing page", "I am travelling", "that references come first", "Café Central"},
	"de": {"Leiterin Finanzen", "Maya Lindt", "Produktmanagerin", "Finanzmodelle", "", "unseren Leitfaden für Interviews", "Feedback zu ihrer Preisseite", "ich bin auf Reisen", "dass Referenzen zuerst kommen", "Café Central"},
	"fr": {"Directrice financière", "Maya Lindt", "Responsable produit", "la modélisation financière", "", "notre guide d’entretien", "un avis sur sa page de prix", "je suis en voyage", "que les références passent d’abord", "Café Central"},
	"es": {"Directora financiera", "Maya Lindt", "Jefa de producto", "modelos financieros", "", "nuestra guía de entrevistas", "una opinión sobre su página de precios", "estoy de viaje", "que las referencias van primero", "Café Central"},
}

// sampleInput is all that could be known for a message of a situation to the
// made-up person, so that a preview shows every variable it can.
func (p *Planner) sampleInput(me app.Profile, s app.Situation, lang string) message.Input {
	w, known := phraseSample[lang]
	if !known {
		w = phraseSample["en"]
	}
	now := p.here(me)
	day := time.Date(now.Year(), now.Month(), now.Day(), 10, 0, 0, 0, now.Location())
	in := message.Input{Situation: s, Channel: app.ByEmail, Tone: app.Warm, Lang: lang, Now: now,
		Me:      message.Me{Name: w.me, Title: w.myTitle, Organisation: "Halden Health"},
		Person:  message.Person{Name: app.Name{Given: "Priya", Family: "Raman"}, Title: w.title, Organisation: "Northlake Energy"},
		Purpose: message.Purpose{Kind: message.ForSkill, Text: w.topic, Typed: true},
		Minutes: usualMinutes(me), Mode: message.Video, Offer: w.offer,
		Bridge: message.Bridge{Introducer: "Tom Adeyemi", Introduced: true},
		Slots:  []message.Slot{{At: day.AddDate(0, 0, 6)}, {At: day.AddDate(0, 0, 8).Add(5*time.Hour + 30*time.Minute)}},
		Link:   "https://cal.example/maya", Reason: w.reason,
		Previous:  message.Previous{AskedOn: day.AddDate(0, 0, -7)},
		Talk:      message.Talk{Took: w.took, On: day.AddDate(0, 0, -1)},
		Request:   message.Request{Text: w.request, On: day.AddDate(0, 0, -2)},
		Meeting:   message.Meeting{Start: day.AddDate(0, 0, 1), Minutes: usualMinutes(me), Place: w.place},
		Mentoring: message.Mentoring{Every: 4, Months: 6}}
	if me.Name != "" {
		in.Me.Name = me.Name
	}
	if me.Title != "" {
		in.Me.Title = me.Title
	}
	if me.Organisation != "" {
		in.Me.Organisation = me.Organisation
	}
	return in
}

// PreviewPhrase says what a phrase or template would read like. One for every
// situation is shown in the first in which all its variables are known.
// ErrInvalid says what is wrong with it.
func (p *Planner) PreviewPhrase(ctx context.Context, ph app.Phrase) (PhrasePreview, error) {
	if ph.Part == "" && strings.TrimSpace(ph.Name) == "" {
		ph.Name = "?" // a name that is still to be typed does not keep the words from being shown
	}
	if ph.Part != "" {
		ph.Text = oneLine(ph.Text)
	}
	if err := message.CheckPhrase(ph); err != nil {
		return PhrasePreview{}, err
	}
	me, err := p.store.Profile(ctx)
	if err != nil {
		return PhrasePreview{}, err
	}
	situations := []app.Situation{ph.Situation}
	if ph.Situation == "" {
		situations = message.Situations()
	}
	var best PhrasePreview
	for i, s := range situations {
		out, err := p.previewIn(me, s, ph)
		if err != nil {
			return PhrasePreview{}, err
		}
		if i == 0 || len(out.Missing) < len(best.Missing) {
			best = out
		}
	}
	return best, nil
}

// previewIn fills the variables for one situation, as a template is filled.
func (p *Planner) previewIn(me app.Profile, s app.Situation, ph app.Phrase) (PhrasePreview, error) {
	in := p.sampleInput(me, s, ph.Lang)
	whole := ph
	whole.Part = ""
	in.Template = &whole
	d, err := message.Write(in)
	if err != nil {
		return PhrasePreview{}, err
	}
	out := PhrasePreview{Subject: d.Subject, Text: d.Body}
	for _, v := range message.Variables() {
		named := func(text string) bool { return strings.Contains(strings.ToLower(text), "{"+v.Name+"}") }
		blank := func(text string) bool { return strings.Contains(text, "["+v.Name+"]") }
		if named(ph.Text+ph.Subject) && (blank(d.Body) || blank(d.Subject)) {
			out.Missing = append(out.Missing, v.Name)
		}
	}
	return out, nil
}
