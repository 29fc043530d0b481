package message_test

import (
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// englishExamples are texts as a careful person writes them, each with faults
// by the check that must find them.
var englishExamples = []struct {
	name string
	set  func(*message.Input)
	good string
	bad  map[string][]swap
}{
	{"reconnect", func(in *message.Input) {
		in.Situation, in.Bridge = app.Reconnect, message.Bridge{LastTalk: day(2025, 3, 4)}
	}, `Hi Priya,

Our last talk was in March 2025, longer ago than it feels. I still think of your point about references.

I'm trying to learn financial modelling now, and your work as finance director made me think of you. Could we talk for 25 minutes by video?

Any day suits me. In return, I could offer our user-interview kit, and a no is fine.

Best wishes,
Maya`, map[string][]swap{
		"one-ask":    {{"Any day suits me.", "Any day suits me, or could you send me a book list?"}, {"Could we talk for 25 minutes by video?", "25 minutes by video are all I have in mind."}},
		"time-boxed": {{"for 25 minutes by video", "again"}},
		"offer":      {{"In return, I could offer our user-interview kit, and a", "A"}},
		"easy-no":    {{", and a no is fine", ", as before"}},
		"true":       {{"I still think of", "I read your article, and I still think of"}, {"Any day suits me.", "Since 1998 any day suits me."}},
		"private":    {{"Any day suits me.", "You owe me one."}},
	}},
	{"introduce", func(in *message.Input) {
		in.Situation, in.Bridge = app.Introduce, message.Bridge{}
		in.About = &message.Person{Name: app.Name{Given: "Ravi", Family: "Menon"}, Title: "Plant Manager", Organisation: "Kestrel Air"}
	}, `Hi Priya,

Would you introduce me to Ravi Menon? Ravi works as plant manager at Kestrel Air, and I'd value that point of view.

You could simply forward this:

My name is Maya Lindt, and I'm a product manager at Halden Health. I'm trying to learn financial modelling and would be glad to hear how you go about it. 25 minutes by video would be plenty.

If you'd rather not, or hardly know each other, that's fine.

Best wishes,
Maya`, map[string][]swap{
		"one-ask":  {{"would be plenty.", "would be plenty. Could you also send me Ravi's number?"}, {"Would you introduce me to Ravi Menon?", "Ravi Menon is on my mind."}},
		"why-them": {{"Would you introduce me to Ravi Menon? Ravi works as plant manager at Kestrel Air, and I'd value that point of view.", "Would you introduce me to somebody in your plant? I'd value another point of view."}},
		"easy-no":  {{"If you'd rather not, or hardly know each other, that's fine.", "I look forward to it."}},
		"no-blank": {{"My name is Maya Lindt", "My name is [name]"}},
		"praise":   {{"I'd value that point of view", "that is an amazing career"}},
	}},
	{"introduce to them", func(in *message.Input) {
		in.Situation, in.Bridge = app.Introduce, message.Bridge{Introducer: "Tom Adeyemi", Introduced: true}
	}, `Hi Priya,

I'm writing to you by way of Tom Adeyemi, who agreed to introduce us. I'm a product manager at Halden Health and want to learn financial modelling.

Would you be open to a 25-minute video call? Any day suits me, this month or next.

In return, I could offer our user-interview kit. If it doesn't fit, a no is fine.

Best wishes,
Maya`, map[string][]swap{
		"true":     {{"Any day suits me", "We met last year, and any day suits me"}, {"Any day suits me", "I heard your talk, and any day suits me"}},
		"one-ask":  {{"Any day suits me, this month or next.", "Would you also look at my deck?"}},
		"why-them": {{"I'm writing to you by way of Tom Adeyemi, who agreed to introduce us.", "I'm writing to you today with a wish that has been on my mind."}},
	}},
	{"opposite", func(in *message.Input) { in.Situation, in.Bridge = app.OppositeView, message.Bridge{} }, `Hi Priya,

I have a view on financial modelling, and I may well have missed something. You work as finance director at Northlake Energy, so you may see it quite differently, and I respect that.

Would you spend 25 minutes by video telling me where I'm wrong? I'd come to listen, not to convince.

In return, I could offer our user-interview kit. If it doesn't fit, a no is fine.

Best wishes,
Maya`, map[string][]swap{
		"time-boxed": {{"25 minutes by video", "some time"}},
		"one-ask":    {{"Would you spend 25 minutes by video telling me where I'm wrong?", "It would take 25 minutes by video."}},
		"true":       {{"so you may see it quite differently", "as you know, you see it differently"}},
		"why-them":   {{"You work as finance director at Northlake Energy, so you may see it quite differently, and I respect that.", "I'd like to hear somebody who doesn't think as I do, and I respect other views."}},
	}},
	{"upward", func(in *message.Input) { in.Situation, in.Bridge = app.UpwardAsk, message.Bridge{} }, `Hi Priya,

Would you tell me in 25 minutes what counts most in financial modelling? From your seat as finance director it may look different than from mine.

When, where and how is yours to choose. A no is a fine answer too.

Best wishes,
Maya`, map[string][]swap{
		"length":     {{"A no is a fine answer too.", "A no is a fine answer too. " + strings.Repeat("There is a good deal more I could say about it. ", 8)}},
		"one-ask":    {{"A no is a fine", "Could you bring your team? A no is a fine"}},
		"time-boxed": {{"in 25 minutes ", ""}},
		"easy-no":    {{" A no is a fine answer too.", " I look forward to it."}},
		"praise":     {{"From your seat", "Your brilliant rise is legendary. From your seat"}},
	}},
	{"mentor", func(in *message.Input) { in.Situation, in.Bridge = app.MentorAsk, message.Bridge{} }, `Hi Priya,

I'm looking for a mentor in financial modelling, and your work as finance director at Northlake Energy made me think of you.

What I have in mind is a talk every four weeks for six months. Could we begin with 25 minutes by video to see whether it fits?

In return, I could offer our user-interview kit. A no is fine, now or after the first talk.

Best wishes,
Maya`, map[string][]swap{
		"time-boxed": {{"25 minutes by video", "a talk"}},
		"easy-no":    {{"A no is fine, now or after the first talk.", "I look forward to your answer and to the first talk."}},
		"offer":      {{"In return, I could offer our user-interview kit.", "I have thought about it for some time."}},
		"why-them":   {{", and your work as finance director at Northlake Energy made me think of you", ", somebody who has the patience for it and tells me what I miss"}},
		"names":      {{"Hi Priya", "Hi Paul"}, {"Hi Priya", "Dear Madam"}},
	}},
	{"accept", func(in *message.Input) { in.Situation = app.Accept }, `Hi Priya,

You asked for feedback on your pricing page, and the answer is yes. Tell me where you'd like me to look hardest.

I could do Tuesday 17 November at 15:30, or a time you prefer.

Best wishes,
Maya`, map[string][]swap{
		"why-them": {{"You asked for feedback on your pricing page, and the answer is yes.", "Here is a word from me about the other day, and it is yes."}},
		"one-ask":  {{"I could do", "Could you call me? Would you write to me? I could do"}},
		"no-blank": {{"Tuesday 17 November", "[day]"}},
	}},
	{"decline", func(in *message.Input) { in.Situation = app.DeclineIt }, `Hi Priya,

Thank you for asking me on Tuesday. I can't help with feedback on your pricing page this time, I'm sorry to say.

The reason is simple: a full quarter. What I can offer instead is our user-interview kit. Good luck with it.

Best wishes,
Maya`, map[string][]swap{
		"why-them": {{"Thank you for asking me on Tuesday. I can't help with feedback on your pricing page this time, I'm sorry to say.", "I'm sorry to say that it doesn't work out this time, as the weeks are what they are."}},
		"offer":    {{"What I can offer instead is our user-interview kit.", "That's how it is."}},
		"private":  {{"Good luck with it.", "According to my notes, that is enough."}},
	}},
	{"confirm", func(in *message.Input) { in.Situation = app.Confirm }, `Hi Priya,

Our talk is tomorrow at 08:00 your time, 09:00 mine. Place: Café Central.

If something has come up, a line from you is enough and we'll move it.

Best wishes,
Maya`, map[string][]swap{
		"time-boxed": {{"at 08:00 your time, 09:00 mine", "in the morning"}},
		"no-blank":   {{"Café Central", "TBD"}},
		"one-ask":    {{"If something", "Could you bring your figures? Would you also call Tom? If something"}},
	}},
	{"report-back", func(in *message.Input) { in.Situation = app.ReportBack }, `Hi Priya,

I took your point about references with me from our talk on 10 November. Here's what came of it: we closed the pilot at full price.

Your advice had a part in that, so thank you. In return I can offer our user-interview kit, whenever it helps.

Best wishes,
Maya`, map[string][]swap{
		"why-them": {{"I took your point about references with me from our talk on 10 November. Here's what came of it: we closed the pilot at full price.", "There is news from our talk on 10 November."}},
		"offer":    {{"In return I can offer our user-interview kit, whenever it helps.", "That's all for now."}},
		"one-ask":  {{"Your advice", "Could we talk again? Would you join us? Your advice"}},
		"praise":   {{"Your advice had", "You are a genius, and your advice had"}},
	}},
}

func TestGoodEnglishTextsPassAndBadOnesFailInEverySituation(t *testing.T) {
	t.Parallel()
	for _, e := range englishExamples {
		in := examined()
		in.Lang = "en"
		e.set(&in)
		for _, c := range message.Examine(in, "A question for you", e.good) {
			if !c.OK {
				t.Errorf("%s: the good text fails %s (%s)", e.name, c.Name, c.Text.ID)
			}
		}
		for name, swaps := range e.bad {
			for _, s := range swaps {
				body := strings.Replace(e.good, s.replace, s.with, 1)
				if body == e.good {
					t.Fatalf("%s: %q is not in the good text", e.name, s.replace)
				}
				checks := message.Examine(in, "A question for you", body)
				if c := find(t, checks, name); c.OK {
					t.Errorf("%s: %s passes with %q", e.name, name, s.with)
				} else if c.Fix.ID == "" {
					t.Errorf("%s: %s fails without a way to fix it", e.name, name)
				}
				for _, c := range checks {
					if !c.OK && c.Name != name && c.Name != "length" {
						t.Errorf("%s: %s fails too with %q", e.name, c.Name, s.with)
					}
				}
			}
		}
	}
}

func TestEnglishLettersSayWhatTheirSituationIsFor(t *testing.T) {
	t.Parallel()
	for v := range 8 {
		for letter, want := range map[string][]string{
			"reconnect":   {"a year and a half|March 2025", "financial modelling"},
			"introduce":   {"Ravi", "Maya Lindt", "25 minutes", "financial modelling"},
			"opposite":    {"wrong|challenge|differently|other|against|isn't mine|contradict", "25"},
			"upward":      {"financial modelling", "25"},
			"mentor":      {"mentor", "every four weeks", "six months", "Step Forward"},
			"accept":      {"feedback on your pricing page", "es"},
			"decline":     {"feedback on your pricing page", "a full quarter", "user-interview kit"},
			"confirm":     {"tomorrow|Tomorrow", "09:00", "08:00 your time", "Café Central"},
			"report-back": {"full price", "references", "user-interview kit"},
		} {
			in := complete()
			in.Lang, in.Variation = "en", v
			in.Bridge = message.Bridge{LastTalk: day(2025, 3, 4)}
			letters[letter](&in)
			if letter == "introduce" {
				in.About = &message.Person{Name: app.Name{Given: "Ravi", Family: "Menon"}, Title: "Plant Manager"}
			}
			body := write(t, in).Body
			for _, any := range want {
				said := false
				for _, w := range strings.Split(any, "|") {
					said = said || strings.Contains(strings.ToLower(body), strings.ToLower(w))
				}
				if !said {
					t.Errorf("variation %d of %s does not say %q:\n%s", v, letter, any, body)
				}
			}
			if letter == "opposite" && strings.Contains(body, "you disagree") {
				t.Errorf("their opinion is not known:\n%s", body)
			}
			if letter == "introduce" && strings.Contains(body, "Northlake") {
				t.Errorf("the reader's own work is no reason to introduce me:\n%s", body)
			}
		}
	}
}

func TestAnIntroducerIsSaidToHaveAgreedOnlyWhenItIsSo(t *testing.T) {
	t.Parallel()
	for v := range 12 {
		in := complete()
		in.Lang, in.Variation, in.Situation = "en", v, app.Introduce
		for _, agreed := range []bool{false, true} {
			in.Bridge = message.Bridge{Introducer: "Tom Adeyemi", Introduced: agreed}
			body := write(t, in).Body
			if !strings.Contains(body, "Tom Adeyemi") {
				t.Errorf("variation %d does not name the introducer:\n%s", v, body)
			}
			if both := strings.Contains(body, "oth know") || strings.Contains(body, "knows us both") || strings.Contains(body, "Both of us") || strings.Contains(body, "in common"); both == agreed {
				t.Errorf("agreed is %v in\n%s", agreed, body)
			}
		}
	}
}
