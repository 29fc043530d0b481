package message_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/message"
)

func TestEveryDraftOfCompleteInputPassesItsOwnChecks(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, _ speaker) {
		everyDraft(t, lang, func(in message.Input, d message.Draft) {
			for _, c := range message.Examine(in, d.Subject, d.Body) {
				tight := lang == "de" && in.Channel == app.ByLinkedInNote && in.NoteLimit == 200 && c.Name == "why-them"
				if !c.OK && !tight {
					t.Errorf("%s fails (%s %v)\n%s", c.Name, c.Text.ID, c.Text.Parts, where(in, d))
				}
			}
		})
	})
}

var (
	doubled = regexp.MustCompile(`[ \x{00a0}]{2}|\n\n\n|,,|\.\.|,\.|\s[,.]|\(\s*\)`)
	aLink   = regexp.MustCompile(`https://\S+`)
)

func TestEveryDraftIsCleanlyWritten(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		everyDraft(t, lang, func(in message.Input, d message.Draft) {
			all := aLink.ReplaceAllString(d.Subject+"\n"+d.Body, "link")
			for what, bad := range map[string]bool{
				"doubled blank or mark":       doubled.MatchString(all),
				"a blank or brace":            strings.ContainsAny(all, "[]{}<>|~@"),
				"counts that are wrong":       d.Characters != utf8.RuneCountInString(d.Body) || d.Words == 0,
				"a shouted name":              strings.Contains(all, "HOFFMANN") || strings.Contains(all, "LEAD"),
				"quotes that do not pair":     strings.Count(all, "«") != strings.Count(all, "»") || lang == "de" && strings.Count(all, "„") != strings.Count(all, "“"),
				"questions beside the one":    len(unquotedQuestion.FindAllString(d.Body, -1)) != questionsOf(in.Situation),
				"a colon with nothing behind": danglingColon.MatchString(d.Body) && !greetsWithColon(lang),
			} {
				if bad {
					t.Errorf("%s in %s", what, where(in, d))
				}
			}
			if hole := s.hole.FindString(all); hole != "" {
				t.Errorf("a hole %q in %s", hole, where(in, d))
			}
		})
	})
}

var (
	danglingColon    = regexp.MustCompile(`:\s*$|:\n\S`)
	unquotedQuestion = regexp.MustCompile(`\?(?:[ \n.]|$)`)
)

// greetsWithColon says whether a greeting of the language ends in a colon.
func greetsWithColon(lang string) bool { return lang == "es" }

// questionsOf is how many questions a message of a situation asks.
func questionsOf(s app.Situation) int {
	switch s {
	case app.ThankYou, app.Accept, app.DeclineIt, app.Confirm, app.ReportBack:
		return 0
	}
	return 1
}

func TestDraftsKeepToTheLengthOfTheirChannel(t *testing.T) {
	hello := map[string]string{"en": "Hi ", "de": "Hallo ", "fr": "Bonjour", "es": "Hola"}
	inEveryLanguage(t, func(t *testing.T, lang string, _ speaker) {
		notes, cutOff := 0, 0
		everyDraft(t, lang, func(in message.Input, d message.Draft) {
			ok := true
			switch in.Channel {
			case app.ByEmail:
				subject := len(strings.Fields(strings.ReplaceAll(d.Subject, "\u00a0:", "")))
				low := 15
				if in.Situation == app.FirstContact || in.Situation == app.Reconnect || in.Situation == app.MentorAsk {
					low = 50
				}
				ok = d.Words >= low && d.Words <= 125 && subject >= 3 && subject <= 4
			case app.ByLinkedIn:
				ok = d.Characters < 400 && d.Subject == ""
			case app.ByLinkedInNote:
				ok = d.Characters <= in.NoteLimit && d.Subject == ""
				notes++
				if !ended(d.Body, in.Me.Name) {
					cutOff++
				}
			case app.ByChat:
				ok = !strings.HasPrefix(d.Body, hello[lang]) && !strings.Contains(d.Body, "\n") && d.Subject == ""
			}
			if !ok {
				t.Errorf("%d words, %d characters: %s", d.Words, d.Characters, where(in, d))
			}
		})
		if cutOff*200 > notes { // only a question of my own with a long title leaves no room in 200 characters
			t.Errorf("%d of %d notes are cut off within a sentence", cutOff, notes)
		}
	})
}

// ended says whether a text is whole: it ends with a mark or with my name.
func ended(body, me string) bool {
	first, _, _ := strings.Cut(me, " ")
	return strings.HasSuffix(body, ".") || strings.HasSuffix(body, "?") || strings.HasSuffix(body, me) || strings.HasSuffix(body, first)
}

func TestLaterAndHigherMessagesAreShorterThanTheFirst(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		words := map[string]int{}
		for v := range 6 {
			in := s.complete()
			in.Lang, in.Variation, in.Channel = lang, v, app.ByEmail
			for letter, set := range letters {
				in := in
				set(&in)
				words[letter] += write(t, in).Words
			}
		}
		for _, letter := range []string{"upward", "follow-up", "accept", "decline", "confirm", "thank-you", "report-back"} {
			if words[letter]*10 > words["first"]*9 {
				t.Errorf("six %s have %d words, six first messages %d", letter, words[letter], words["first"])
			}
		}
		for letter, n := range words {
			if n < 6*15 || n > 6*118 {
				t.Errorf("%s has %d words on average", letter, n/6)
			}
		}
	})
}

// lacks take facts away.
var lacks = map[string]func(*message.Input){
	"offer":        func(in *message.Input) { in.Offer, in.OfferSkill = "", "" },
	"bridge":       func(in *message.Input) { in.Bridge = message.Bridge{} },
	"slots":        func(in *message.Input) { in.Slots = nil },
	"me":           func(in *message.Input) { in.Me = message.Me{} },
	"my title":     func(in *message.Input) { in.Me.Title = "" },
	"title":        func(in *message.Input) { in.Person.Title = "" },
	"organisation": func(in *message.Input) { in.Person.Organisation = "" },
	"both":         func(in *message.Input) { in.Person.Title, in.Person.Organisation = "", "" },
	"purpose":      func(in *message.Input) { in.Purpose = message.Purpose{} },
	"name":         func(in *message.Input) { in.Person.Name = app.Name{} },
	"talk":         func(in *message.Input) { in.Talk = message.Talk{} },
	"request":      func(in *message.Input) { in.Request = message.Request{} },
	"reason":       func(in *message.Input) { in.Reason = "" },
	"place":        func(in *message.Input) { in.Meeting.Place, in.Meeting.Link, in.Meeting.Theirs = "", "", nil },
	"mentoring":    func(in *message.Input) { in.Mentoring = message.Mentoring{} },
	"about's work": func(in *message.Input) {
		if in.About != nil {
			in.About = &message.Person{Name: in.About.Name}
		}
	},
	"all": func(in *message.Input) {
		*in = message.Input{Lang: in.Lang, Situation: in.Situation, Channel: in.Channel, Tone: in.Tone, Address: in.Address, Variation: in.Variation, NoteLimit: in.NoteLimit, Previous: in.Previous}
	},
}

func TestMissingFactsShortenTheTextAndLeaveNoHole(t *testing.T) {
	inEveryLanguage(t, func(t *testing.T, lang string, s speaker) {
		people := s.people()
		for what, without := range lacks {
			for n := range 144 {
				in := placed(people[n%len(people)], n)
				in.Lang = lang
				without(&in)
				d := write(t, in)
				all := aLink.ReplaceAllString(d.Subject+"\n"+d.Body, "link")
				if doubled.MatchString(all) || strings.ContainsAny(all, "{}[]<>|~@") || d.Body == "" {
					t.Errorf("without %s: %q", what, where(in, d))
				}
				if hole := s.hole.FindString(all); hole != "" {
					t.Errorf("without %s there is a hole %q: %s", what, hole, where(in, d))
				}
				for _, c := range message.Examine(in, d.Subject, d.Body) {
					honest := c.Name == "offer" || c.Name == "why-them" || c.Name == "length" || c.Name == "subject" ||
						c.Name == "time-boxed" && in.Situation == app.Confirm
					if !c.OK && !honest {
						t.Errorf("without %s, %s fails (%s): %s", what, c.Name, c.Text.ID, where(in, d))
					}
				}
			}
		}
	})
}
