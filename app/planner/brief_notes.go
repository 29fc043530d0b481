package planner

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"cortado/app"
)

// A brief shows the newest notes, each shortened to what is read at a glance.
const (
	briefNotes = 3
	noteLength = 220 // characters
)

// briefNotes gives what I wrote down last about a person: on talks, in notes, and
// where these are few what stands on the person's card.
func (p *Planner) briefNotes(ctx context.Context, n *network, q app.Person, day func(time.Time) string) ([]BriefNote, error) {
	type dated struct {
		BriefNote
		at time.Time
	}
	var all []dated
	add := func(at time.Time, kind, text string) {
		if text = shortened(text, noteLength); text != "" {
			all = append(all, dated{BriefNote{Day: day(at), Text: text, Kind: kind}, at})
		}
	}
	for _, t := range n.talks {
		if t.Person == q.ID {
			add(t.At, "talk", p.talkNote(t))
		}
	}
	for _, c := range n.contacts {
		if c.Person == q.ID && c.Kind == app.Talked {
			add(c.At, "talk", c.Note)
		}
	}
	notes, err := p.store.Notes(ctx, q.ID)
	if err != nil {
		return nil, err
	}
	for _, note := range notes {
		add(note.At, "note", note.Text)
	}
	slices.SortStableFunc(all, func(a, b dated) int { return b.at.Compare(a.at) })
	var out []BriefNote
	for _, d := range all[:min(len(all), briefNotes)] {
		out = append(out, d.BriefNote)
	}
	if card := shortened(q.Notes, noteLength); card != "" && len(out) < briefNotes {
		out = append(out, BriefNote{Text: card, Kind: "person"})
	}
	return out, nil
}

// talkNote is what I noted of a talk: my words, what I learned, the next step.
func (p *Planner) talkNote(t app.Talk) string {
	var parts []string
	if t.Note != "" {
		parts = append(parts, sentenceEnd(t.Note))
	}
	for _, l := range t.Learned {
		if l.Note != "" {
			parts = append(parts, sentenceEnd(l.Note))
		}
	}
	if t.NextStep != "" {
		parts = append(parts, p.words.Say("brief.next", "step", sentenceEnd(t.NextStep)))
	}
	return strings.Join(parts, " ")
}

// sentenceEnd closes a text that has no end of its own.
func sentenceEnd(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if last, _ := utf8.DecodeLastRuneInString(s); s == "" || strings.ContainsRune(".!?…:;)”»“\"", last) {
		return s
	}
	return s + "."
}

// shortened puts a text on one line of at most so many characters, cut behind a
// whole word.
func shortened(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	cut := string([]rune(s)[:most-1])
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:–-") + "…"
}

// byDue sorts entries by the day they are due, those without one last.
func byDue(entries []app.Entry) []app.Entry {
	out := slices.Clone(entries)
	slices.SortStableFunc(out, func(a, b app.Entry) int {
		return cmp.Or(cmp.Compare(later(a.Due, noDue(a)), later(b.Due, noDue(b))), a.On.Compare(b.On))
	})
	return out
}

// noDue is a day after all others for an entry without one.
func noDue(e app.Entry) app.Day {
	if e.Due == "" {
		return "9999-12-31"
	}
	return ""
}
