package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"cortado/app"
)

// NoteDropped remembers in a person's sources what the user took out of their
// lists, levels and notes since before, so that no file brings it back, and
// forgets what is there again.
func NoteDropped(q *app.Person, before app.Person) {
	for _, key := range partKeys(&before) {
		q.Sources[key] = app.Dropped
	}
	forgetDropped(q)
}

// forgetDropped forgets what was taken out once and is there now.
func forgetDropped(p *app.Person) {
	for _, key := range partKeys(p) {
		delete(p.Sources, key)
	}
}

// dropKey names one part of a field in Sources. The part itself is not readable
// in it: what was taken out is meant to be gone.
func dropKey(field, part string) string {
	sum := sha256.Sum256([]byte(field + "\x00" + part))
	return field + ":" + hex.EncodeToString(sum[:8])
}

// partKeys names every part of the fields a merge adds to, but for what was only
// read off a title. Two spellings that a merge takes for one have one key.
func partKeys(p *app.Person) []string {
	var out []string
	add := func(field, part string) { out = append(out, dropKey(field, part)) }
	for _, e := range p.Emails {
		add("emails", app.EmailKey(e.Address))
	}
	for _, t := range p.Phones {
		add("phones", phoneSame(t.Number))
	}
	for _, l := range p.Links {
		add("links", linkKey(l.URL))
	}
	for _, w := range p.Wants {
		add("wants", app.Fold(w.Text))
	}
	for field, list := range map[string][]string{"tags": p.Tags, "groups": p.Groups, "schools": p.Schools} {
		for _, t := range list {
			add(field, app.Fold(t))
		}
	}
	for _, j := range p.Past {
		add("past", jobKey(j))
	}
	for _, s := range p.Skills {
		if s.Source != app.Inferred {
			add("skills", string(s.ID))
		}
	}
	for d, a := range p.Perspective {
		if a.Value != "" && a.Source != app.Inferred {
			add("perspective", string(d))
		}
	}
	for _, line := range noteLines(p.Notes) {
		add("notes", line)
	}
	return out
}

// jobKey is the form in which two records of a former job are equal.
func jobKey(j app.Position) string {
	return strings.Join([]string{app.Fold(j.Title), app.Fold(j.Organisation), string(j.From), string(j.To)}, "\x00")
}

// noteLines are the lines of a note that say something.
func noteLines(note string) []string {
	var out []string
	for line := range strings.Lines(note) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// keptOut says whether the user took a part out before; the change is told as
// one that was not made.
func (m *merging) keptOut(field, part, shown string) bool {
	if m.p.Sources[dropKey(field, part)] != app.Dropped {
		return false
	}
	m.kept(field, "", shown)
	return true
}
