package planner

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/message"
)

// PhraseRow is one of my own phrases or templates as a list shows it.
type PhraseRow struct {
	Phrase app.Phrase
	Title  string // the template's name, or the part of a message the phrase is for
	Text   string // its words on one line
	Wrong  string // why it cannot be used as it stands: one sentence; empty when it can
}

// PhraseGroup is my phrases and templates for one language and situation.
type PhraseGroup struct {
	Lang      string
	Situation app.Situation // empty = every one
	Title     string        // "English · First contact"
	Rows      []PhraseRow   // phrases in the order of a message, then templates by name
}

// PhrasesView is my phrases and templates, and what a new one can be made of.
type PhrasesView struct {
	Groups     []PhraseGroup // by language, then situation, those for every one first
	Languages  []Choice
	Situations []Choice // the first is for every one
	Parts      []Choice
	Variables  []Choice // what stands in the braces, and an example
}

// Phrases lists my phrases and templates.
func (p *Planner) Phrases(ctx context.Context) (PhrasesView, error) {
	all, err := p.store.Phrases(ctx)
	if err != nil {
		return PhrasesView{}, err
	}
	v := p.phraseChoices()
	for _, lang := range v.Languages {
		for _, s := range v.Situations {
			g := PhraseGroup{Lang: lang.Value, Situation: app.Situation(s.Value), Title: p.words.Say("phrases.group", "lang", lang.Text, "situation", s.Text)}
			for _, ph := range all {
				if ph.Lang == g.Lang && ph.Situation == g.Situation {
					g.Rows = append(g.Rows, p.phraseRow(ph))
				}
			}
			slices.SortStableFunc(g.Rows, func(a, b PhraseRow) int { return partPlace(a.Phrase) - partPlace(b.Phrase) })
			if len(g.Rows) > 0 {
				v.Groups = append(v.Groups, g)
			}
		}
	}
	return v, nil
}

// partPlace orders phrases as a message has their parts; templates come last.
func partPlace(p app.Phrase) int {
	if at := slices.Index(message.Parts(), p.Part); at >= 0 {
		return at
	}
	return len(message.Parts())
}

// phraseChoices are what a phrase can be for and made of.
func (p *Planner) phraseChoices() PhrasesView {
	v := PhrasesView{Situations: []Choice{{"", p.words.Say("phrases.every")}}}
	for _, l := range message.Languages() {
		v.Languages = append(v.Languages, Choice{l, p.words.Say("phrases.lang." + l)})
	}
	for _, s := range message.Situations() {
		v.Situations = append(v.Situations, Choice{string(s), p.words.Say("situation." + string(s))})
	}
	for _, part := range message.Parts() {
		v.Parts = append(v.Parts, Choice{part, p.words.Say("phrases.part." + part)})
	}
	for _, x := range message.Variables() {
		v.Variables = append(v.Variables, Choice{x.Name, x.Example})
	}
	return v
}

func (p *Planner) phraseRow(ph app.Phrase) PhraseRow {
	r := PhraseRow{Phrase: ph, Title: ph.Name, Text: strings.Join(strings.Fields(ph.Text), " ")}
	if ph.Part != "" {
		r.Title = p.words.Say("phrases.part." + ph.Part)
	}
	if err := message.CheckPhrase(ph); err != nil {
		r.Wrong = capital(err.Error()) + "."
	}
	return r
}

// SavePhrase keeps a phrase or template of mine; without a number it is a new
// one. ErrInvalid says what is wrong with it, ErrConflict that the language has
// a template of that name.
func (p *Planner) SavePhrase(ctx context.Context, ph app.Phrase) (app.PhraseID, app.ChangeID, error) {
	ph.Name, ph.Subject = oneLine(ph.Name), oneLine(ph.Subject)
	ph.Text = strings.TrimSpace(strings.ReplaceAll(ph.Text, "\r\n", "\n"))
	if ph.Part != "" {
		ph.Name, ph.Subject, ph.Text = "", "", oneLine(ph.Text)
	}
	if err := message.CheckPhrase(ph); err != nil {
		return 0, 0, err
	}
	all, err := p.store.Phrases(ctx)
	if err != nil {
		return 0, 0, err
	}
	known := ph.ID == 0
	for _, o := range all {
		known = known || o.ID == ph.ID
		if o.ID != ph.ID && ph.Part == "" && o.Part == "" && o.Lang == ph.Lang && app.Fold(o.Name) == app.Fold(ph.Name) {
			return 0, 0, &app.Fault{Kind: app.ErrConflict, What: "there is a template of this name already", Do: "choose another name"}
		}
	}
	if !known {
		return 0, 0, app.NotFound("there is no phrase %d", ph.ID)
	}
	label := "change.phrase.new"
	if ph.ID != 0 {
		label = "change.phrase"
	}
	change, err := p.change(label, phraseName(ph), func(w app.Writer) (err error) {
		ph.ID, err = w.SavePhrase(ph)
		return err
	}, app.SettingsChanged)
	return ph.ID, change, err
}

// PausePhrase keeps a phrase or template without using it, or uses it again.
func (p *Planner) PausePhrase(ctx context.Context, id app.PhraseID, paused bool) (app.ChangeID, error) {
	ph, err := p.phrase(ctx, id)
	if err != nil {
		return 0, err
	}
	ph.Paused = paused
	label := "change.phrase.use"
	if paused {
		label = "change.phrase.pause"
	}
	return p.change(label, phraseName(ph), func(w app.Writer) error {
		_, err := w.SavePhrase(ph)
		return err
	}, app.SettingsChanged)
}

// DeletePhrase throws a phrase or template away; undo brings it back. Messages
// written from it stay as they are.
func (p *Planner) DeletePhrase(ctx context.Context, id app.PhraseID) (app.ChangeID, error) {
	ph, err := p.phrase(ctx, id)
	if err != nil {
		return 0, err
	}
	return p.change("change.phrase.delete", phraseName(ph), func(w app.Writer) error { return w.DeletePhrase(id) }, app.SettingsChanged)
}

func (p *Planner) phrase(ctx context.Context, id app.PhraseID) (app.Phrase, error) {
	all, err := p.store.Phrases(ctx)
	if err != nil {
		return app.Phrase{}, err
	}
	for _, ph := range all {
		if ph.ID == id {
			return ph, nil
		}
	}
	return app.Phrase{}, app.NotFound("there is no phrase %d", id)
}

// phraseLetters is how much of a phrase tells which one it is.
const phraseLetters = 30

// phraseName is what a phrase is called where a change is told.
func phraseName(ph app.Phrase) string {
	if ph.Part == "" {
		return ph.Name
	}
	if s := oneLine(ph.Text); utf8.RuneCountInString(s) > phraseLetters {
		return strings.TrimSpace(string([]rune(s)[:phraseLetters])) + "…"
	}
	return oneLine(ph.Text)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
