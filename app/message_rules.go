package app

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxSaid is the most characters of one thing that is said in a message, and
// maxPhrase of a phrase or template of mine.
const (
	maxSaid   = 2000
	maxPhrase = 5000
)

// Validate accepts the two ways to address a reader, and none.
func (a Address) Validate() error {
	if a != "" && a != PoliteAddress && a != FamiliarAddress {
		return Invalid("%q is no way to address somebody; use polite or familiar", a)
	}
	return nil
}

// addressWords are the words by which a language tells its two addresses apart.
var addressWords = map[string]map[Address]string{
	"de": {PoliteAddress: "Sie", FamiliarAddress: "du"},
	"fr": {PoliteAddress: "vous", FamiliarAddress: "tu"},
	"es": {PoliteAddress: "usted", FamiliarAddress: "tú"},
}

// Word is how a language addresses its reader in this way; "" where it has one
// way only.
func (a Address) Word(lang string) string { return addressWords[lang][a] }

// Validate accepts what a message can say: texts of a bearable length, times
// that go forward. A link that is no web address is never written into a text.
func (s Said) Validate() error {
	for _, text := range []string{s.Took, s.WillDo, s.Promise, s.Came, s.Reason, s.Programme, s.Link} {
		if utf8.RuneCountInString(text) > maxSaid {
			return Invalid("what the message is to say has more than %d characters", maxSaid)
		}
	}
	if s.Every < 0 || s.Every > 52 {
		return Invalid("every %d weeks is too seldom; use 1 to 52", s.Every)
	}
	if s.Months < 0 || s.Months > 60 {
		return Invalid("%d months are too long; use 1 to 60", s.Months)
	}
	return nil
}

// Validate accepts a phrase that has words and a language; a template has a
// name too. The variables in it are checked by the rules of messages.
func (p Phrase) Validate() error {
	situations := []Situation{"", FirstContact, Reconnect, Introduce, OppositeView, UpwardAsk, MentorAsk, Accept, DeclineIt,
		FollowUpAgain, Confirm, ThankYou, ReportBack}
	switch {
	case strings.TrimSpace(p.Text) == "":
		return Invalid("a phrase has no words")
	case utf8.RuneCountInString(p.Text) > maxPhrase:
		return Invalid("a phrase has more than %d characters", maxPhrase)
	case p.Lang == "":
		return Invalid("a phrase has no language")
	case p.Part == "" && strings.TrimSpace(p.Name) == "":
		return Invalid("a template has no name")
	case strings.ContainsAny(p.Subject, "\r\n"):
		return Invalid("the subject of a template has more than one line")
	case !slices.Contains(situations, p.Situation):
		return Invalid("there are no messages for %q", p.Situation)
	}
	return nil
}
