package message_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
	"cortado/assets"
)

const goodBody = `Hi Priya,

I'm a product manager at Halden Health and want to learn financial modelling. Your work as finance director at Northlake Energy made me think of you.

Could we talk about it for 25 minutes by video? Any day this month or next suits me, so the day is yours to choose.

In return, I could offer our user-interview kit. If it doesn't fit, a no is fine.

Best wishes,
Maya`

// badBodies are texts that fail exactly the check they are listed under: what
// is replaced in the good body.
var badBodies = map[string][]swap{
	"length":     {{goodBody, "Hi Priya, could we talk for 25 minutes at Northlake Energy? I can offer a kit. A no is fine."}, {"In return", strings.Repeat("I have more to say. ", 20) + "In return"}},
	"one-ask":    {{"by video?", "by video? Would you also read my deck?"}, {"Could we talk about it for 25 minutes by video?", "It takes 25 minutes by video."}, {"Any day", "Or is this a bad month? Any day"}},
	"time-boxed": {{"for 25 minutes by video", "some day"}},
	"why-them":   {{"Your work as finance director at Northlake Energy made me think of you.", "This is a subject I find harder than I had expected it to be."}},
	"offer":      {{"In return, I could offer our user-interview kit.", "It is a subject I find harder than I had expected."}},
	"easy-no":    {{"If it doesn't fit, a no is fine.", "I look forward to your answer."}},
	"no-blank":   {{"Any day this month", "[second date] or any day"}, {"Hi Priya", "Hi Priya {surname}"}, {"the day is yours", "____ is yours"}, {"month or next", "month or TBD"}},
	"reading":    {{"made me think of you.", "made me think of you because I have long been of the opinion that somebody who sees the figures of a whole firm every single day must also see which of the many things that a product manager like me believes to be true are in the end not true at all."}},
	"praise":     {{"made me think of you.", "is amazing."}, {"made me think of you.", "is impressive, and your career is remarkable."}, {"is fine.", "is fine!!"}},
	"true":       {{"Your work", "Tom Adeyemi suggested I write to you. Your work"}, {"Your work", "I read your article. Your work"}, {"Your work", "We met in spring. Your work"}, {"Your work", "Since 2011 your work"}, {"Your work", "You know financial modelling, and your work"}},
	"private":    {{"made me think of you.", "made me think of you; I rated our fit 4 out of 5."}, {"Any day", "According to my notes, any day"}},
	"names":      {{"Hi Priya", "Hi Paul"}, {"Northlake Energy", "northlake energy"}, {"Hi Priya", "Hi priya"}, {"Hi Priya", "Dear Ms Raman"}, {"Hi Priya", "Dear Sir or Madam"}},
}

func examined() message.Input {
	in := complete()
	in.Purpose.Typed, in.Bridge = false, message.Bridge{}
	return in
}

func TestShowPointsAtTheWordsInRunes(t *testing.T) {
	t.Parallel()
	body := strings.Replace(goodBody, "Hi Priya,", "Hi Priya – schön,", 1)
	body = strings.Replace(body, "Any day", "[second date] or any day", 1)
	c := find(t, message.Examine(examined(), "", body), "no-blank")
	if len(c.Found) != 1 {
		t.Fatalf("found %v", c.Found)
	}
	if got := string([]rune(body)[c.Found[0].Start:c.Found[0].End]); got != "[second date]" {
		t.Errorf("points at %q", got)
	}
}

func TestThanksAskForNothing(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Situation, in.Channel = app.ThankYou, app.ByChat
	good := "Thank you for your time on Tuesday. I keep thinking about your point about references."
	for _, c := range message.Examine(in, "", good) {
		if !c.OK {
			t.Errorf("%s fails: %v", c.Name, c.Text)
		}
	}
	if c := find(t, message.Examine(in, "", good+" Could we talk again?"), "one-ask"); c.OK {
		t.Error("a thank-you that asks passes")
	}
	if c := find(t, message.Examine(in, "", "Thank you for your time on Tuesday. All the best."), "why-them"); c.OK {
		t.Error("thanks in general pass")
	}
}

func TestTheLimitOfANoteIsTheSetting(t *testing.T) {
	t.Parallel()
	in := examined()
	in.Channel = app.ByLinkedInNote
	body := "Hi Priya, " + strings.Repeat("word ", 45)
	for limit, ok := range map[int]bool{200: false, 300: true, 0: true} {
		in.NoteLimit = limit
		if c := find(t, message.Examine(in, "", body), "length"); c.OK != ok {
			t.Errorf("%d characters with limit %d: ok is %v", len(body), limit, c.OK)
		}
	}
}

func TestAClaimWithAFactBehindItIsTrue(t *testing.T) {
	t.Parallel()
	in := examined()
	in.Bridge = message.Bridge{Introducer: "Tom Adeyemi", Employer: "Acme", To: 2018, LastTalk: day(2025, 3, 4)}
	body := strings.Replace(goodBody, "Your work", "We both know Tom Adeyemi, and until 2018 we were both at Acme. We last talked in March 2025. Your work", 1)
	if c := find(t, message.Examine(in, "", body), "true"); !c.OK {
		t.Errorf("doubted: %v", c.Found)
	}
}

func TestEverySentenceOfTheChecksIsInTheCatalogue(t *testing.T) {
	t.Parallel()
	words, err := assets.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	seen := func(c message.Check) {
		for what, l := range map[string]message.Line{"text": c.Text, "why": c.Why, "fix": c.Fix} {
			said := l.In(words)
			if said == l.ID && l.ID != "" || strings.Contains(said, "{{") || strings.Contains(said, "no value") {
				t.Errorf("%s of %s says %q", what, c.Name, said)
			}
			if what != "fix" && said == "" || what == "fix" && c.OK != (said == "") {
				t.Errorf("%s of %s (ok %v) says %q", what, c.Name, c.OK, said)
			}
		}
	}
	people := samplePeople()[:4]
	for n := range 144 {
		in := placed(people[n%4], n)
		for _, body := range []string{"", "Hi Paul, amazing! What? [x] Mr Raman. I rated you.", goodBody, strings.Repeat(goodBody, 3)} {
			for _, subject := range []string{"", "Question about pricing", "QUESTION!"} {
				for _, c := range message.Examine(in, subject, body) {
					seen(c)
				}
			}
		}
	}
	for _, all := range badBodies {
		for _, bad := range all {
			for _, c := range message.Examine(examined(), "", strings.Replace(goodBody, bad.replace, bad.with, 1)) {
				seen(c)
			}
		}
	}
}
