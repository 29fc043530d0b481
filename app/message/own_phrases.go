package message

import (
	"slices"
	"strings"
	"unicode/utf8"

	"cortado/app"
)

// Variable is a fact that phrases and templates of the user may name in braces:
// {first}.
type Variable struct {
	Name    string // what stands in the braces
	Example string // what it may become, in English
	fact    string
}

// variables are those the user can name, in the order they are offered.
var variables = []Variable{
	{"first", "Priya", "first"},
	{"name", "Priya Raman", "full"},
	{"title", "finance director", "title"},
	{"company", "Northlake Energy", "org"},
	{"topic", "financial modelling", "topic"},
	{"minutes", "25 minutes", "minutes"},
	{"ask", "25 minutes by video", "time"},
	{"time1", "Tuesday 24 November at 10:00", "slot1"},
	{"time2", "Thursday 26 November at 15:30", "slot2"},
	{"link", "https://cal.example/maya", "link"},
	{"offer", "our user-interview kit", "offerany"},
	{"introducer", "Tom Adeyemi", "introducer"},
	{"request", "feedback on your pricing page", "requestany"},
	{"day", "tomorrow", "day"},
	{"clock", "10:00", "clock"},
	{"place", "Café Central", "place"},
	{"took", "your point about references", "took"},
	{"me", "Maya Lindt", "me"},
	{"my-first", "Maya", "myfirst"},
	{"my-title", "product manager", "mytitle"},
	{"my-company", "Halden Health", "myorg"},
}

// Variables lists what phrases and templates of the user may name.
func Variables() []Variable { return slices.Clone(variables) }

// parts are those of a message a phrase of the user can take the place of, and
// the parts of the phrase files each stands for.
var parts = []struct {
	id  string
	all []string
}{
	{"hello", []string{"hello"}},
	{"me", []string{"me"}},
	{"ask", []string{"ask.it", "ask.far", "ask", "ask.topic"}},
	{"slots", []string{"slots"}},
	{"offer", []string{"offer"}},
	{"no", []string{"no"}},
	{"bye", []string{"bye"}},
}

// Parts lists the ids of the parts a phrase of the user can be for.
func Parts() []string {
	out := make([]string, 0, len(parts))
	for _, p := range parts {
		out = append(out, p.id)
	}
	return out
}

// Longest texts of the user.
const (
	maxPhrase   = 300
	maxTemplate = 4000
)

// CheckPhrase says what is wrong with a phrase or template of the user, as
// app.ErrInvalid: an unknown variable, part, situation or language, a brace
// without its partner, no text.
func CheckPhrase(p app.Phrase) error {
	longest := maxTemplate
	if p.Part != "" {
		longest = maxPhrase
		if !slices.Contains(Parts(), p.Part) {
			return app.Invalid("there is no part %q of a message; use %s", p.Part, strings.Join(Parts(), ", "))
		}
	} else if strings.TrimSpace(p.Name) == "" {
		return app.Invalid("the template has no name")
	}
	switch {
	case !slices.Contains(Languages(), p.Lang):
		return app.Invalid("there are no messages in language %q; use %s", p.Lang, strings.Join(Languages(), ", "))
	case p.Situation != "" && !slices.Contains(Situations(), p.Situation):
		return app.Invalid("there is no message for situation %q; use %s", p.Situation, join(Situations()))
	case strings.TrimSpace(p.Text) == "":
		return app.Invalid("the text is empty")
	case utf8.RuneCountInString(p.Text) > longest:
		return app.Invalid("the text is longer than %d characters", longest)
	case p.Part != "" && strings.ContainsAny(p.Text, "\n\r"):
		return app.Invalid("a phrase is one line")
	case strings.ContainsAny(p.Subject, "\n\r"):
		return app.Invalid("a subject is one line")
	}
	for _, text := range []string{p.Subject, p.Text} {
		if _, err := readOwn(text); err != nil {
			return err
		}
	}
	return nil
}

// readOwn reads a text of the user: literal but for variables in braces.
func readOwn(s string) ([]node, error) {
	var out []node
	literal := func(text string) {
		if text != "" {
			out = append(out, node{literal: text, formal: text})
		}
	}
	for s != "" {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			literal(s)
			break
		}
		if s[i] == '}' {
			return nil, app.Invalid("a } stands without its { before “%s”", start(s[i+1:]))
		}
		literal(s[:i])
		end := strings.IndexByte(s[i:], '}')
		if end < 0 {
			return nil, app.Invalid("a { is not closed: “%s”", start(s[i:]))
		}
		name := strings.TrimSpace(s[i+1 : i+end])
		at := slices.IndexFunc(variables, func(v Variable) bool { return v.Name == strings.ToLower(name) })
		if at < 0 {
			return nil, app.Invalid("there is no {%s}; the variables are %s", name, variableNames())
		}
		out = append(out, node{fact: variables[at].fact, capital: upperFirst(name) == name && name != ""})
		s = s[i+end+1:]
	}
	return out, nil
}

func variableNames() string {
	var out []string
	for _, v := range variables {
		out = append(out, "{"+v.Name+"}")
	}
	return strings.Join(out, ", ")
}

// start is the beginning of a text, for telling where something is.
func start(s string) string {
	if r := []rune(s); len(r) > 20 {
		return string(r[:20]) + "…"
	}
	return s
}

// ownPhrases gives the user's phrases for a message by the parts they stand
// for. One that cannot be read is left out: CheckPhrase told it when it was kept.
func ownPhrases(in Input) map[string][]phrase {
	out := map[string][]phrase{}
	for _, p := range in.Own {
		if p.Part == "" || p.Paused || p.Lang != in.Lang || p.Situation != "" && p.Situation != in.Situation {
			continue
		}
		nodes, err := readOwn(strings.TrimSpace(p.Text))
		if err != nil {
			continue
		}
		for _, part := range parts {
			if part.id != p.Part {
				continue
			}
			for _, name := range part.all {
				out[name] = append(out[name], phrase{text: p.Text, nodes: nodes, mine: true})
			}
		}
	}
	return out
}

// fromTemplate fills a template of the user. Where a fact is missing its name
// stays, in brackets, as a blank the checks find.
func (c *composer) fromTemplate(p app.Phrase) Draft {
	used := map[string]bool{}
	fill := func(text string) string {
		nodes, err := readOwn(text)
		if err != nil {
			return text
		}
		var b strings.Builder
		for _, n := range nodes {
			if n.fact == "" {
				b.WriteString(n.literal)
				continue
			}
			value := c.say(n)
			if value == "" {
				i := slices.IndexFunc(variables, func(v Variable) bool { return v.fact == n.fact })
				value = "[" + variables[i].Name + "]"
			}
			b.WriteString(value)
			for _, k := range c.facts.source[n.fact] {
				used[k] = true
			}
		}
		return b.String()
	}
	d := Draft{Body: fill(strings.ReplaceAll(strings.TrimSpace(p.Text), "\r\n", "\n"))}
	if c.in.Channel == app.ByEmail {
		d.Subject = fill(strings.TrimSpace(p.Subject))
	}
	d.Words, d.Characters = countWords(d.Body), utf8.RuneCountInString(d.Body)
	for _, f := range c.facts.listed {
		if used[f.Key] || f.Off || f.Foreign {
			d.Built = append(d.Built, f)
		}
	}
	return d
}
