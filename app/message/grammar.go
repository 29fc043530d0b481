package message

import "time"

// grammar is what the phrases need to know of one language. Its methods give
// words that can stand inside a sentence of the phrase files; "" means that
// there is nothing fitting to say. It is made for one address: polite or
// familiar.
type grammar interface {
	// title gives a job title the form it has inside a sentence, "" when it is
	// none that can be quoted; as is that form behind "as"; at joins it with the
	// organisation.
	title(raw string) string
	as(title string) string
	at(role, organisation string) string

	// formalName is how the formal greeting calls somebody. It guesses no gender.
	formalName(n calledName) string

	// topic is a skill or subject; plain a text of the user's, whose first word
	// takes the case it has inside a sentence.
	topic(s string) string
	plain(s string) string
	// view is where somebody looks from, as the fact "view" is used.
	view(p Purpose) string
	// own reads a purpose in own words: the thing itself, or a whole sentence.
	own(s string) (text string, sentence bool)
	// question reads a question: whether it is one, and its indirect form where
	// it can be turned safely.
	question(s string) (indirect string, turned, isQuestion bool)

	// ask, offer, request, deed, took, came and reason sort own words: the fact
	// they become, and its value. The facts of each are in factNames.
	ask(s string) (fact, text string)
	offer(s string) (fact, text string)
	offerSkill(skill string) string
	request(s string, from calledName) (fact, text string) // what the reader asked of me, turned to them
	deed(s string, to calledName) (fact, text string)      // "do" or "thing"
	took(s string) (fact, text string)
	came(s string) (fact, text string)
	reason(s string) (fact, text string)
	// timed says whether an ask in own words names its length.
	timed(s string) bool

	// times gives the facts minutes, time, meeting and during.
	times(minutes int, mode Mode) map[string]string
	// day says a day as it stands in "I wrote to you …": "yesterday", "on 3
	// November"; the year only where it is another one than that of now.
	day(t, now time.Time) string
	month(t time.Time) string      // "March 2025"
	gap(from, to time.Time) string // how long ago, in words: "two years"; "" under two months
	slot(s Slot) string            // "Tuesday 17 November at 15:30 your time"
	clock(t time.Time) string
	theirClock(t time.Time) string // on the reader's clock: "09:00 your time"
	tomorrow() string
	every(weeks int) string // "every four weeks"
	months(n int) string    // "six months"

	// form gives a fact in a form of the language, as {a:title} asks for it.
	form(name, s string) (text string, known bool)
	owner(s string) string // possessive, as {org}'s asks for it; the text itself where there is none
	// expand takes contractions apart for the formal tone.
	expand(literal string) string
	// capital begins a sentence; finish sets the marks of a whole text.
	capital(s string) string
	finish(body string) string
}

// languages are those messages can be written in, in the order of the screen.
var languages = []struct {
	id      string
	grammar func(w words, polite bool) grammar
}{
	{"en", func(w words, _ bool) grammar { return english{w} }},
	{"de", func(w words, polite bool) grammar { return german{w, polite} }},
	{"fr", func(w words, polite bool) grammar { return french{w, polite} }},
	{"es", func(w words, polite bool) grammar { return spanish{w, polite} }},
}

// Languages lists the languages Write can handle.
func Languages() []string {
	out := make([]string, 0, len(languages))
	for _, l := range languages {
		out = append(out, l.id)
	}
	return out
}

// TwoAddresses says whether a language addresses people in two ways.
func TwoAddresses(lang string) bool { return lang != "en" }
