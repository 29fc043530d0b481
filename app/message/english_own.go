package message

import (
	"regexp"
	"strings"
)

// What the user typed, sorted into what an English sentence can take up.

// own takes what the user typed as a purpose: a wish ("I want to …"), a verb
// ("learn pricing"), or the thing itself.
func (e english) own(s string) (string, bool) {
	low := strings.ToLower(s)
	if aboutMe(low) {
		return upperFirst(s), true
	}
	for _, verb := range []string{"to ", "learn about ", "learn ", "understand ", "find out ", "know ", "talk about ", "hear about ", "hear ", "ask about ", "discuss ", "about "} {
		if strings.HasPrefix(low, verb) && len(s) > len(verb) {
			s, low = s[len(verb):], low[len(verb):]
		}
	}
	return e.plain(s), false
}

// aboutMe says whether a text in small letters is a sentence of mine.
func aboutMe(low string) bool {
	for _, start := range []string{"i ", "i'", "i’", "we ", "we'", "we’"} {
		if strings.HasPrefix(low, start) {
			return true
		}
	}
	return false
}

func (e english) question(s string) (string, bool, bool) {
	t, turned := indirect(s)
	return t, turned, isQuestion(s)
}

// ask sorts an ask in own words: a whole question, something we would do
// together, something they would do, or a thing to ask for.
func (e english) ask(s string) (string, string) {
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	switch {
	case isQuestion(s):
		return "askquestion", upperFirst(s)
	case e.together[first]:
		return "asktogether", e.plain(s)
	case e.isDoing(s):
		return "askverb", e.plain(s)
	}
	return "askthing", e.thing(e.plain(s))
}

func (e english) timed(s string) bool {
	return strings.Contains(s, "minute") || strings.Contains(s, "hour")
}

func (e english) offer(s string) (string, string) {
	low := strings.ToLower(s)
	first, rest, _ := strings.Cut(low, " ")
	if verb := e.verbOf(first, rest); verb != "" {
		return "offerverb", verb + s[len(first):]
	}
	switch {
	case aboutMe(low):
		return "offersentence", upperFirst(s)
	case strings.HasSuffix(first, "ing") && len(first) > 5 && !e.endsInIng[first] && strings.Contains(low, " "):
		return "offering", e.plain(s)
	case e.isDoing(s):
		return "offerverb", e.plain(s)
	}
	return "offerthing", e.thing(e.plain(s))
}

// verbOf gives the verb of doing that words beginning in -ing are a form of
// ("introducing you …" → "introduce", "running a …" → "run"), or "". A word that
// is also a noun ("testing", "training") is one only before what it does it to.
func (e english) verbOf(first, rest string) string {
	stem, ok := strings.CutSuffix(first, "ing")
	next, _, _ := strings.Cut(rest, " ")
	if !ok || next == "" || e.endsInIng[first] && next != "you" && !e.determiners[next] {
		return ""
	}
	candidates := []string{stem, stem + "e"}
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] {
		candidates = append(candidates, stem[:n-1])
	}
	for _, verb := range candidates {
		if e.doing[verb] {
			return verb
		}
	}
	return ""
}

func (e english) offerSkill(skill string) string { return "help with " + skill }

// askedFor is how a note of a request may begin: "Lena asked me for …".
var askedFor = regexp.MustCompile(`(?i)^(?:[\p{L}'’.-]+ ){0,3}(?:asks?|asked|wants?|wanted|wishes|needs?|needed|would like|(?:is |was )?looking for|begged)(?: me)?(?: (for|to|about|whether|if|that))? `)

// request turns my note of what somebody asked into words to them: "Lena asked
// for feedback on her pricing page" → "feedback on your pricing page".
func (e english) request(s string, from calledName) (string, string) {
	if m := couldYou.FindStringIndex(s); m != nil { // in their own words
		return "requestverb", e.plain(fromMe(s[m[1]:]))
	}
	lead := ""
	if m := askedFor.FindStringSubmatchIndex(s); m != nil && m[1] < len(s) {
		if m[2] >= 0 {
			lead = strings.ToLower(s[m[2]:m[3]])
		}
		s = s[m[1]:]
	}
	if rest, ok := strings.CutPrefix(strings.ToLower(s), "to "); ok && rest != "" {
		s, lead = s[len("to "):], "to"
	}
	s = e.plain(e.theirs(e.toReader(s, from.first)))
	switch {
	case lead == "about":
		return "requestthing", "a word about " + s
	case lead == "whether", lead == "if":
		if m := iCould.FindStringIndex(s); m != nil {
			return "requestverb", s[m[1]:]
		}
		return "requestany", "whether " + s
	case lead == "to", e.isDoing(s):
		return "requestverb", s
	case lead == "that", isQuestion(s), aboutMe(strings.ToLower(s)):
		return "requestany", s
	}
	return "requestthing", e.thing(s)
}

// How a request begins in the reader's own words, and in reported speech.
var (
	couldYou = regexp.MustCompile(`(?i)^(?:can|could|would|will) you (?:please )?`)
	iCould   = regexp.MustCompile(`(?i)^i (?:can|could|would|will|might|may|want to|am able to) `)
)

// fromMe turns the reader's "me" and "my" into "you" and "your".
func fromMe(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		switch strings.ToLower(f) {
		case "me", "i", "us", "we":
			fields[i] = "you"
		case "my", "our":
			fields[i] = "your"
		}
	}
	return strings.Join(fields, " ")
}

// theirs turns "her deck", "his deck" and "their deck" into "your deck", and
// "mentor her for a year" into "mentor you for a year".
func (e english) theirs(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		last := i+1 == len(fields)
		switch strings.ToLower(f) {
		case "his", "their":
			if !last {
				fields[i] = "your"
			}
		case "her":
			fields[i] = "your"
			if last || afterObject[strings.ToLower(fields[i+1])] {
				fields[i] = "you"
			}
		case "him", "them":
			fields[i] = "you"
		}
	}
	return strings.Join(fields, " ")
}

// afterObject are words that stand behind "her" when it is no possessive.
var afterObject = wordSet("for with to in on at about from by through into over as and or until before after during when a an the some how what why where whether that")

// deed reads something I will do: as a verb where it is one ("send you the
// kit"), else as words to stand behind a colon.
func (e english) deed(s string, to calledName) (string, string) {
	s = e.toReader(s, to.first)
	sure := false
	for _, start := range []string{"i will ", "i'll ", "i’ll ", "i am going to ", "i'm going to ", "to "} {
		if len(s) > len(start) && strings.HasPrefix(strings.ToLower(s), start) {
			s, sure = s[len(start):], true
			break
		}
	}
	s = e.plain(s)
	if sure || e.isDoing(s) {
		return "do", s
	}
	return "thing", s
}

// toReader turns a note about the person into words to them: "send Priya the
// kit" → "send you the kit".
func (e english) toReader(s, first string) string {
	fields := strings.Fields(s)
	for i, t := range fields {
		low := strings.ToLower(t)
		byName := first != "" && !strings.Contains(first, " ") && t == first
		byPronoun := i == 1 && (low == "her" || low == "him" || low == "them") && e.doing[strings.ToLower(fields[0])]
		switch {
		case byName:
			fields[i] = "you"
		case byPronoun && (low != "her" || i+1 == len(fields) || e.determiners[strings.ToLower(fields[i+1])]):
			fields[i] = "you" // "send her the kit", but "review her deck"
		}
	}
	return strings.Join(fields, " ")
}

func (e english) took(s string) (string, string) {
	s = e.plain(s)
	first, rest, _ := strings.Cut(s, " ")
	switch first {
	case "that":
		return "tookthat", rest
	case "your", "the":
		return "tookthing", s
	case "how", "why", "what", "when", "where":
		return "tookhow", s
	}
	return "", s
}

// came reads what came of an advice: a sentence ("we closed the pilot at full
// price") or a thing ("a signed pilot").
func (e english) came(s string) (string, string) {
	low := strings.ToLower(s)
	first, rest, _ := strings.Cut(low, " ")
	switch first {
	case "it", "they", "my", "our", "the", "nobody", "everybody", "customers", "people":
		for _, f := range strings.Fields(rest) {
			if e.lists["came-verbs"][f] || strings.HasSuffix(f, "ed") {
				return "camesentence", upperFirst(s)
			}
		}
	}
	if aboutMe(low) {
		return "camesentence", upperFirst(s)
	}
	return "camething", e.thing(e.plain(s))
}

// iAm is how a reason begins that leaves out "I am".
var iAm = regexp.MustCompile(`^(?:too busy|very busy|busy|away|travelling|on leave|on holiday|fully booked|booked|not available|unavailable)\b`)

// reason reads why I decline: a sentence ("I'm on leave until March") or a
// thing ("a full quarter").
func (e english) reason(s string) (string, string) {
	low := strings.ToLower(s)
	first, rest, _ := strings.Cut(low, " ")
	switch {
	case aboutMe(low):
		return "reasonsentence", upperFirst(s)
	case iAm.MatchString(low):
		return "reasonsentence", "I am " + lowerFirst(s)
	case first == "it" || first == "this" || first == "my" || first == "our" || first == "the":
		for _, f := range strings.Fields(rest) {
			switch f {
			case "is", "are", "was", "has", "have", "isn't", "can't", "won't", "does", "doesn't", "takes", "needs":
				return "reasonsentence", upperFirst(s)
			}
		}
	}
	return "reasonthing", e.thing(e.plain(s))
}
