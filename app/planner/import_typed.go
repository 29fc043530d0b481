package planner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/exchange"
)

// Typed is the format of people written one a line, as a person types them:
// "Ines Duarte, CTO at Tern, ines@tern.example".
const Typed exchange.Kind = "typed"

// maxTyped is how many lines are read so.
const maxTyped = 200

// typed reads a text that is neither a table nor a vCard as people one a line;
// nil unless every line is a name, with something known of the person. Files are
// not read so: a letter is no list.
func typed(f gathered) *exchange.Batch {
	if f.from.Content == nil || !utf8.Valid(f.from.Content) {
		return nil
	}
	b := &exchange.Batch{Format: Typed, File: f.name}
	for i, line := range strings.Split(strings.ReplaceAll(string(f.from.Content), "\r\n", "\n"), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		q := ParsePerson(line)
		q.Sources = map[string]app.Source{}
		markTyped(&q, app.Person{})
		if len(q.Emails) == 0 && q.Profile() == "" {
			q.Fingerprint = exchange.FingerprintOf(q, 0)
		}
		if strings.Contains(line, "\t") || len(b.Records) == maxTyped || !looksTyped(q) || q.Validate() != nil {
			return nil
		}
		b.Records = append(b.Records, exchange.Record{Line: i + 1, Person: q, Values: len(q.Sources)})
		b.Values += len(q.Sources)
	}
	if len(b.Records) == 0 {
		return nil
	}
	return b
}

// looksTyped says whether a line was a person: a name of one to five words that
// begin like one, and something else besides.
func looksTyped(q app.Person) bool {
	words := strings.Fields(q.Name.String())
	if len(words) == 0 || len(words) > 5 || q.Title == "" && len(q.Emails)+len(q.Phones)+len(q.Links) == 0 {
		return false
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) || strings.ContainsAny(w, "\t;<>{}=@:") {
			return false
		}
	}
	r, _ := utf8.DecodeRuneInString(words[0])
	return !unicode.IsLower(r)
}
