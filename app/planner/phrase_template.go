package planner

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/message"
)

// ofTheMoment are the variables that tell one message from another: those of the
// person and of the occasion. What is mine is the same in every message and stays
// as it was written.
var ofTheMoment = []string{"name", "first", "title", "company", "topic", "introducer", "time1", "time2", "request", "took", "day", "clock", "place"}

// shortestValue is how many letters a value has at least to be looked for: a
// shorter one stands in other words' places too often.
const shortestValue = 3

// AsTemplate makes a template of a message as it stands: what belongs to this
// person and occasion becomes a variable. It has no name yet and is not kept.
func (p *Planner) AsTemplate(ctx context.Context, c Compose, subject, body string) (app.Phrase, error) {
	in, out, err := p.composeInput(ctx, c)
	if err != nil {
		return app.Phrase{}, err
	}
	values, err := variableValues(in)
	if err != nil {
		return app.Phrase{}, err
	}
	if family := out.Person.Name.Family; utf8.RuneCountInString(family) >= shortestValue { // what the whole name did not take: "Dear Dr. Raman"
		for _, title := range []string{"Prof. Dr. ", "Dr. ", "Prof. ", "Ms ", "Mr ", "Mrs ", "Frau ", "Herr ", "Madame ", "Monsieur ", "Sra. ", "Sr. ", ""} {
			values = append(values, Choice{"name", title + family})
		}
	}
	ph := app.Phrase{Situation: c.Situation, Lang: c.Lang, Subject: unfill(subject, values), Text: unfill(body, values)}
	if c.Channel != app.ByEmail {
		ph.Subject = ""
	}
	return ph, nil
}

// variableValues gives the variables of the moment with what they stand for in a
// message, the longest first, so that a whole name goes before its first name.
func variableValues(in message.Input) ([]Choice, error) {
	in.Template = &app.Phrase{Text: "{" + strings.Join(ofTheMoment, "}\n{") + "}"}
	d, err := message.Write(in)
	if err != nil {
		return nil, err
	}
	var out []Choice
	for i, value := range strings.Split(d.Body, "\n") {
		if i < len(ofTheMoment) && value != "["+ofTheMoment[i]+"]" && utf8.RuneCountInString(value) >= shortestValue {
			out = append(out, Choice{ofTheMoment[i], value})
		}
	}
	slices.SortStableFunc(out, func(a, b Choice) int { return utf8.RuneCountInString(b.Text) - utf8.RuneCountInString(a.Text) })
	return out, nil
}

// unfill puts variables in the place of their values. Braces of the text itself
// become brackets, which mean nothing.
func unfill(text string, values []Choice) string {
	text = strings.NewReplacer("{", "(", "}", ")").Replace(text)
	for _, v := range values {
		text = replaceWords(text, v.Text, "{"+v.Value+"}")
		if first, n := utf8.DecodeRuneInString(v.Text); unicode.IsLower(first) {
			text = replaceWords(text, string(unicode.ToUpper(first))+v.Text[n:], "{"+capital(v.Value)+"}")
		}
	}
	return text
}

// replaceWords replaces whole words outside braces.
func replaceWords(text, old, by string) string {
	var b strings.Builder
	done := 0 // up to where text is written out
	for at := 0; ; {
		i := strings.Index(text[at:], old)
		if i < 0 {
			return b.String() + text[done:]
		}
		i += at
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, n := utf8.DecodeRuneInString(text[i+len(old):])
		inside := strings.LastIndexByte(text[:i], '{') > strings.LastIndexByte(text[:i], '}')
		if inside || wordRune(before) || n > 0 && wordRune(after) {
			_, step := utf8.DecodeRuneInString(text[i:])
			at = i + step
			continue
		}
		b.WriteString(text[done:i] + by)
		at = i + len(old)
		done = at
	}
}
