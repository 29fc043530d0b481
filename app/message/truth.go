package message

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cortado/app"
)

// known is everything the input says, as one text to look things up in.
func (e examiner) known() string {
	in := e.in
	parts := []string{
		in.Me.Name, in.Me.Title, in.Me.Organisation, in.Person.Name.String(), in.Person.Title, in.Person.Organisation, in.Person.Before,
		in.Purpose.Text, in.Ask, in.Offer, in.Link, in.Talk.Took, in.Talk.WillDo, in.Talk.Promise, in.Talk.Came,
		in.Bridge.Introducer, in.Bridge.Employer, in.Bridge.School, in.Bridge.Group,
		in.Request.Text, in.Reason, in.Meeting.Place, in.Meeting.Link, in.Mentoring.Programme,
	}
	if in.About != nil {
		parts = append(parts, in.About.Name.String(), in.About.Title, in.About.Organisation)
	}
	for _, name := range []string{"from", "until", "since", "lasttalk", "askedon", "on", "requeston", "day", "slot1", "slot2"} {
		parts = append(parts, e.facts.value[name])
	}
	return strings.Join(parts, "\n")
}

// afterTalk are the situations that follow a talk or arrange one: a meeting is
// no claim there.
var afterTalk = map[app.Situation]bool{app.ThankYou: true, app.ReportBack: true, app.Confirm: true, app.Accept: true, app.DeclineIt: true}

var aYear = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

// truth finds claims the program has no fact for: somebody's recommendation,
// a talk or article of theirs, a meeting, a year, a strength only inferred
// from a title.
func (e examiner) truth() Check {
	found := e.patterns.find("claim", e.tokens)
	if !afterTalk[e.in.Situation] && e.in.Bridge.LastTalk.IsZero() {
		found = append(found, e.patterns.find("met", e.tokens)...)
	}
	if e.in.Bridge.Introducer == "" && e.in.About == nil {
		found = append(found, e.patterns.find("introduced", e.tokens)...)
	}
	if !e.in.Bridge.Introduced {
		found = append(found, e.patterns.find("vouched", e.tokens)...)
	}
	if e.in.Bridge.Employer == "" {
		found = append(found, e.patterns.find("colleague", e.tokens)...)
	}
	found = append(found, e.unknownYears()...)
	if skill := e.facts.value["wish"]; skill != "" {
		for _, lead := range e.words.mastery {
			found = append(found, e.notQuoted(e.places(lead+" "+skill))...)
		}
	}
	above := e.patterns.find("claim", e.above)
	if len(found)+len(above) == 0 {
		return check("true", true, say("check.true.ok"), nil)
	}
	c := check("true", false, count("check.true.found", len(found)+len(above)), found)
	c.InSubject = above
	return c
}

// unknownYears finds years the input says nothing of.
func (e examiner) unknownYears() []Span {
	if !strings.Contains(e.body, "19") && !strings.Contains(e.body, "20") {
		return nil
	}
	var found []Span
	known := e.known()
	for _, m := range aYear.FindAllStringIndex(e.body, -1) {
		if year, err := strconv.Atoi(e.body[m[0]:m[1]]); err == nil && !e.in.Now.IsZero() && year > e.in.Now.Year() {
			continue // a plan claims nothing of anybody
		}
		if !strings.Contains(known, e.body[m[0]:m[1]]) {
			found = append(found, Span{utf8.RuneCountInString(e.body[:m[0]]), utf8.RuneCountInString(e.body[:m[1]])})
		}
	}
	return found
}

// private finds words that belong to my notes and never into a message.
func (e examiner) private() Check {
	found, above := e.patterns.find("private", e.tokens), e.patterns.find("private", e.above)
	if len(found)+len(above) == 0 {
		return check("private", true, say("check.private.ok"), nil)
	}
	c := check("private", false, count("check.private.found", len(found)+len(above)), found)
	c.InSubject = above
	return c
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
		for _, s := range e.places(exact) {
			if got := string(r[s.Start:s.End]); got != exact && hasUpper(exact) && !inLink(r, s) {
				note(say("check.names.organisation", "name", exact), s)
			}
		}
	}
	if first := e.facts.value["first"]; first != "" && hasUpper(first) {
		for _, s := range e.places(first) {
			if string(r[s.Start:s.End]) == strings.ToLower(first) && !inLink(r, s) {
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

// inLink says whether a place lies in a web or mail address, where names are
// written small.
func inLink(body []rune, s Span) bool {
	from, to := s.Start, s.End
	for from > 0 && !unicode.IsSpace(body[from-1]) {
		from--
	}
	for to < len(body) && !unicode.IsSpace(body[to]) {
		to++
	}
	word := string(body[from:to])
	return strings.Contains(word, "://") || strings.Contains(word, "@")
}

// prefixed says whether the person's own name carries Mr, Ms or Sir.
func (e examiner) prefixed() bool {
	n := e.words.nameOf(e.in.Person)
	return n.civil != "" || n.honour != "" && e.words.lists["gendered"][nameKey(n.honour)]
}

// greeted finds a greeting line that names somebody else.
func (e examiner) greeted() (Span, bool) {
	line, _, _ := strings.Cut(strings.TrimLeft(e.body, " \n"), "\n")
	spans := e.patterns.find("hello", tokensOf(line))
	if len(spans) == 0 || spans[0].Start > 0 {
		return Span{}, false
	}
	r := []rune(line)
	from := spans[0].End
	for from < len(r) && strings.ContainsRune(" ,", r[from]) { // "Hola, Priya:"
		from++
	}
	rest := strings.TrimSpace(string(r[from:]))
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
		for i := from; i < len(r); i++ {
			if strings.ContainsRune(",!:", r[i]) {
				end = i
				break
			}
		}
		return Span{lead + from, lead + end}, true
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
