package message

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"cortado/app"
)

// known is everything the input says, as one text to look things up in.
func (e examiner) known() string {
	in := e.in
	parts := []string{
		in.Me.Name, in.Me.Title, in.Me.Organisation, in.Person.Name.String(), in.Person.Title, in.Person.Organisation,
		in.Purpose.Text, in.Ask, in.Offer, in.Link, in.Previous.AskedOn,
		in.Talk.Took, in.Talk.WillDo, in.Talk.Promise, in.Talk.On,
		in.Bridge.Introducer, in.Bridge.Employer, in.Bridge.School, in.Bridge.Group, in.Bridge.LastTalk, in.Bridge.Since,
		e.facts.value["from"], e.facts.value["until"],
	}
	for _, s := range in.Slots {
		parts = append(parts, s.Text)
	}
	return strings.Join(parts, "\n")
}

var aYear = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

// truth finds claims the program has no fact for: somebody's recommendation,
// a talk or article of theirs, a meeting, a year, a strength only inferred
// from a title.
func (e examiner) truth() Check {
	found := e.patterns.find("claim", e.tokens)
	if e.in.Situation != app.ThankYou && e.in.Bridge.LastTalk == "" {
		found = append(found, e.patterns.find("met", e.tokens)...)
	}
	if e.in.Bridge.Introducer == "" {
		found = append(found, e.patterns.find("introduced", e.tokens)...)
	}
	if e.in.Bridge.Employer == "" {
		found = append(found, e.patterns.find("colleague", e.tokens)...)
	}
	known := e.known()
	for _, m := range aYear.FindAllStringIndex(e.body, -1) {
		if !strings.Contains(known, e.body[m[0]:m[1]]) {
			found = append(found, Span{utf8.RuneCountInString(e.body[:m[0]]), utf8.RuneCountInString(e.body[:m[1]])})
		}
	}
	if skill := e.facts.value["wish"]; skill != "" {
		for _, lead := range []string{"your ", "you know ", "you are strong in ", "you're strong in ", "you are good at ", "you're good at ", "expert in ", "expertise in "} {
			found = append(found, findText(lead+skill, e.body)...)
		}
	}
	if len(found) == 0 {
		return check("true", true, say("check.true.ok"), nil)
	}
	return check("true", false, count("check.true.found", len(found)), found)
}

// private finds words that belong to my notes and never into a message.
func (e examiner) private() Check {
	found := e.patterns.find("private", e.tokens)
	if len(found) == 0 && !e.patterns.has("private", tokensOf(e.subject)) {
		return check("private", true, say("check.private.ok"), nil)
	}
	return check("private", false, count("check.private.found", max(1, len(found))), found)
}

// names compares the greeting with the person's name and every mention of
// their employer with its spelling, and finds wording that guesses a gender.
func (e examiner) names() Check {
	var found []Span
	text := say("check.names.ok")
	note := func(t Line, spans ...Span) {
		if len(found) == 0 {
			text = t
		}
		found = append(found, spans...)
	}
	if s, ok := e.greeted(); ok {
		note(say("check.names.greeting", "name", e.facts.value["first"]), s)
	}
	r := []rune(e.body)
	for _, exact := range []string{firm(e.in.Person.Organisation), firm(e.in.Me.Organisation)} {
		for _, s := range findText(exact, e.body) {
			if got := string(r[s.Start:s.End]); got != exact && hasUpper(exact) {
				note(say("check.names.organisation", "name", exact), s)
			}
		}
	}
	if first := e.facts.value["first"]; first != "" && hasUpper(first) {
		for _, s := range findText(first, e.body) {
			if string(r[s.Start:s.End]) == strings.ToLower(first) {
				note(say("check.names.spelling", "name", first), s)
			}
		}
	}
	if spans := e.patterns.find("gender", e.tokens); len(spans) > 0 && !e.prefixed() {
		note(say("check.names.gender"), spans...)
	}
	if len(found) == 0 {
		return check("names", true, text, nil)
	}
	return check("names", false, text, found)
}

// prefixed says whether the person's own name carries Mr or Ms.
func (e examiner) prefixed() bool {
	n := e.in.Person.Name
	for _, f := range strings.Fields(n.Prefix + " " + n.Given) {
		switch nameKey(f) {
		case "mr", "mrs", "ms", "sir":
			return true
		}
	}
	return false
}

// greeted finds a greeting line that names somebody else.
func (e examiner) greeted() (Span, bool) {
	line, _, _ := strings.Cut(strings.TrimLeft(e.body, " \n"), "\n")
	spans := e.patterns.find("hello", tokensOf(line))
	if len(spans) == 0 || spans[0].Start > 0 {
		return Span{}, false
	}
	r := []rune(line)
	rest := strings.TrimSpace(string(r[spans[0].End:]))
	if i := strings.IndexAny(rest, ",!:.?"); i >= 0 && !strings.HasPrefix(rest[i:], ". ") || len(strings.Fields(rest)) <= 5 {
		first, full := e.facts.value["first"], e.facts.value["full"]
		if first == "" || rest == "" || !hasUpper(rest) {
			return Span{}, false
		}
		for _, ok := range []string{first, full, e.facts.value["formal"]} {
			if ok != "" && strings.HasPrefix(rest, ok) {
				return Span{}, false
			}
		}
		if last := lastWord(full); len(strings.Fields(full)) > 1 && len(findText(last, rest)) > 0 {
			return Span{}, false // "Dear Ms Raman" is judged as wording
		}
		lead := utf8.RuneCountInString(e.body) - utf8.RuneCountInString(strings.TrimLeft(e.body, " \n"))
		end := len(r)
		for i := spans[0].End; i < len(r); i++ {
			if strings.ContainsRune(",!:", r[i]) {
				end = i
				break
			}
		}
		return Span{lead + spans[0].End + 1, lead + end}, true
	}
	return Span{}, false
}

func lastWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}
