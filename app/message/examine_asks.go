package message

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// oneAsk counts what the text asks: an asking message has exactly one question
// with its ask; thanks ask for nothing; the others for one thing at most.
func (e examiner) oneAsk(want asking) Check {
	asks := e.asks()
	var asked, questions []Span
	for _, s := range asks {
		asked = append(asked, s.span)
	}
	for _, s := range e.sentences {
		if s.asks {
			questions = append(questions, s.span)
		}
	}
	switch want {
	case noAsk:
		return e.noAsk(asked, questions)
	case maybeOne:
		return e.oneAtMost(asked, questions)
	}
	switch {
	case len(asks) == 1 && len(questions) == 1:
		return check("one-ask", true, say("check.one-ask.one"), nil)
	case len(asks) == 0:
		return check("one-ask", false, say("check.one-ask.none"), nil)
	case len(asks) > 1:
		return check("one-ask", false, count("check.one-ask.asks", len(asks)), asked)
	}
	return check("one-ask", false, count("check.one-ask.questions", len(questions)), questions)
}

// merged joins places and leaves out those inside others.
func merged(a, b []Span) []Span {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.ContainsFunc(out, func(o Span) bool { return o.Start <= s.Start && s.End <= o.End }) {
			out = append(out, s)
		}
	}
	return out
}

func (e examiner) noAsk(asked, questions []Span) Check {
	found := merged(asked, questions)
	if len(found) == 0 {
		return check("one-ask", true, say("check.one-ask.thanks"), nil).because("check.one-ask.thanks.why")
	}
	c := check("one-ask", false, say("check.one-ask.thanks.asks"), found).because("check.one-ask.thanks.why")
	c.Fix = say("check.one-ask.thanks.fix")
	return c
}

func (e examiner) oneAtMost(asked, questions []Span) Check {
	found := merged(asked, questions)
	if len(found) == 0 {
		return check("one-ask", true, say("check.one-ask.thanks"), nil).because("check.one-ask.most.why")
	}
	if len(found) == 1 {
		return check("one-ask", true, count("check.one-ask.most", len(found)), nil).because("check.one-ask.most.why")
	}
	return check("one-ask", false, count("check.one-ask.most", len(found)), found).because("check.one-ask.most.why")
}

func (e examiner) timeBoxed() Check {
	spans := e.patterns.find("time", e.tokens)
	if len(spans) == 0 {
		return check("time-boxed", false, say("check.time-boxed.none"), nil)
	}
	r := []rune(e.body)
	return check("time-boxed", true, say("check.time-boxed.ok", "time", string(r[spans[0].Start:spans[0].End])), nil)
}

// namesTheTime looks for the hour of the meeting, on one of both clocks.
func (e examiner) namesTheTime() Check {
	if e.mentions(e.facts.value["clock"]) || e.mentions(e.facts.value["theirclock"]) || e.namesTheHour() {
		return check("time-boxed", true, say("check.time-boxed.at"), nil).because("check.time-boxed.at.why")
	}
	c := check("time-boxed", false, say("check.time-boxed.at.none"), nil).because("check.time-boxed.at.why")
	c.Fix = say("check.time-boxed.at.fix")
	return c
}

// anHour is a time of day as people type it: 9:00, 09.00, 9 h 30, 9h, 9 Uhr, 3 pm.
var anHour = regexp.MustCompile(`(?i)\b(\d{1,2})(?:[:.]| ?h ?)?(\d\d)?(?: ?(?:(am|pm)\b|a\.m\.|(p\.m\.)|Uhr|h\b|o[’']clock)|\b)`)

// fullHour is one told without minutes: at 9, um 9, a las 9, à 9.
var fullHour = regexp.MustCompile(`(?i)(?:\b(?:at|um|las?)|(?:^|\s)à) (\d{1,2})(?:[ ,;!]|\.?(?:\s|$))`)

// namesTheHour says whether a time of day in the text is that of the meeting, on
// one of both clocks.
func (e examiner) namesTheHour() bool {
	m := e.in.Meeting
	if m.Start.IsZero() {
		return false
	}
	clocks := []time.Time{m.Start}
	if m.Theirs != nil {
		clocks = append(clocks, m.Start.In(m.Theirs))
	}
	text := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(e.body)
	times := anHour.FindAllStringSubmatch(text, -1)
	for _, full := range fullHour.FindAllStringSubmatch(text, -1) {
		times = append(times, []string{full[0], full[1], "", "", ""})
	}
	for _, found := range times {
		if found[0] == found[1] { // a bare number
			continue
		}
		hour, _ := strconv.Atoi(found[1])
		minute, _ := strconv.Atoi(found[2])
		if pm := strings.EqualFold(found[3], "pm") || found[4] != ""; pm && hour < 12 {
			hour += 12
		}
		if slices.ContainsFunc(clocks, func(t time.Time) bool { return t.Hour() == hour && t.Minute() == minute }) {
			return true
		}
	}
	return false
}

// becauseOfThem are facts that are true only of the reader.
var becauseOfThem = []string{"title", "org", "before", "strength", "introducer", "employer", "employernow", "employeryears", "employeruntil",
	"school", "group", "lasttalk", "gap", "since", "asked", "view", "programme"}

// whyThem looks for the reason of the message: something true only of them;
// after a talk what I took away; in an answer what they asked; to somebody who
// introduces me, whom I want to meet.
func (e examiner) whyThem(want reasoning) Check {
	name := e.facts.value["first"]
	switch want {
	case whatITook:
		return e.reason(e.saysWhatITook(), "took", "thanks")
	case whatTheyAsked:
		ok := e.mentions(e.facts.value["requestany"]) || e.patterns.has("asked", e.tokens)
		return e.reason(ok, "asked", "asked")
	case aboutWhom:
		ok := e.mentions(e.facts.value["about"]) || e.mentions(e.facts.value["aboutfirst"])
		return e.reason(ok, "about", "about")
	}
	ok := e.facts.value["firstagain"]+e.facts.value["lastagain"] != "" && (e.mentions(e.facts.value["topic"]) || e.patterns.has("again", e.tokens))
	for _, key := range becauseOfThem {
		ok = ok || e.mentions(e.facts.value[key])
	}
	if ok || e.patterns.has("why", e.tokens) {
		return check("why-them", true, say("check.why-them.ok", "name", name), nil)
	}
	return check("why-them", false, say("check.why-them.none", "name", name), nil)
}

// reason judges by another reason than one about them.
func (e examiner) reason(ok bool, found, why string) Check {
	if ok {
		return check("why-them", true, say("check.why-them."+found), nil).because("check.why-them." + why + ".why")
	}
	c := check("why-them", false, say("check.why-them."+found+".none"), nil).because("check.why-them." + why + ".why")
	c.Fix = say("check.why-them." + why + ".fix")
	return c
}

func (c Check) because(id string) Check {
	c.Why = say(id)
	return c
}

func (e examiner) mentions(fact string) bool { return len(e.places(fact)) > 0 }

// offers looks for something given: in return, or, in a follow-up, something
// that makes it easier; in a no, another way.
func (e examiner) offers(want offering) Check {
	ok := e.patterns.has("offer", e.tokens)
	variant := ""
	switch want {
	case addsLighter:
		ok, variant = ok || e.patterns.has("lighter", e.tokens), "again"
	case otherWay:
		ok, variant = ok || e.patterns.has("instead", e.tokens), "instead"
	}
	if variant == "" {
		if ok {
			return check("offer", true, say("check.offer.ok"), nil)
		}
		return check("offer", false, say("check.offer.none"), nil)
	}
	if ok {
		return check("offer", true, say("check.offer."+variant), nil).because("check.offer." + variant + ".why")
	}
	c := check("offer", false, say("check.offer."+variant+".none"), nil).because("check.offer." + variant + ".why")
	c.Fix = say("check.offer." + variant + ".fix")
	return c
}

func (e examiner) easyNo() Check {
	if e.patterns.has("no", e.tokens) {
		return check("easy-no", true, say("check.easy-no.ok"), nil)
	}
	return check("easy-no", false, say("check.easy-no.none"), nil)
}
