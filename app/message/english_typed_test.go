package message_test

import (
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// typedTexts are sentences as people type them, with what a sensible reader
// would say of each: ✓ the check passes, ✗ it does not.
var typedTexts = []struct {
	check     string
	situation app.Situation
	good, bad []string
}{
	{"one-ask", app.FirstContact, []string{
		"Could we talk for 20 minutes?",
		"Do you have half an hour next week?",
		"Would you be up for a coffee?",
		"Any chance of 20 minutes next week?",
		"I was wondering whether you'd have 20 minutes for me?",
		"Can I steal half an hour of your time?",
		"Are you around on Thursday for a quick coffee?",
		"Fancy a coffee some time next week?",
		"Would Thursday work for a short call?",
		"Does Thursday suit you for half an hour?",
	}, []string{
		"It would be lovely to talk.",
		"Could we talk for 20 minutes? Could you also send me the deck?",
		"Could you review my deck? And would you introduce me to your CFO?",
		"I look forward to hearing from you.",
	}},
	{"time-boxed", app.FirstContact, []string{
		"Could we talk for 20 minutes?", "Do you have half an hour next week?", "A 15-minute call would do.", "Could I have twenty minutes of your time?",
		"Thirty minutes would be plenty.", "It would take a quarter of an hour.", "Ten minutes are enough.",
	}, []string{
		"Could we talk some day?", "Could we meet for lunch?", "I need a minute of your attention to explain this at length.",
	}},
	{"why-them", app.FirstContact, []string{
		"You went from nursing to procurement, so you know both sides.",
		"Your path from nursing to procurement is one I'd like to understand.",
		"I'm writing to you because you ran a plant before you moved to finance.",
		"Your team built its pricing from scratch.",
		"I'd value your take as a finance director.",
		"You've worked on both sides of the table.",
		"We both studied at Uppsala.",
		"You know how hospitals buy.",
		"Your background in nursing is what I'm missing.",
		"Since you lead a finance team, you see what I don't.",
		"You moved from engineering into finance, which is what I'm planning.",
	}, []string{
		"I thought of you.",
		"I've wanted to write for a long time.",
		"I'd love to connect.",
		"You came to mind.",
		"I am always looking to grow my network.",
	}},
	{"offer", app.FirstContact, []string{
		"In return, I could show you our interview kit.",
		"I'd be happy to share what we learned about nurses.",
		"Happy to review your onboarding in exchange.",
		"Let me know if I can help with anything in return.",
		"I can introduce you to two buyers.",
		"If you ever need user research, I'm glad to help.",
		"The coffee is on me.",
		"I'll send you our kit as a thank-you.",
	}, []string{
		"I look forward to it.",
		"It would help me a great deal.",
		"Thank you for reading this far.",
	}},
	{"easy-no", app.FirstContact, []string{
		"No worries if not.",
		"Totally fine if you're too busy.",
		"If you don't have time, I understand.",
		"I completely understand if it doesn't fit.",
		"No need to reply if this isn't for you.",
		"Feel free to ignore this.",
		"If now's a bad time, that's OK.",
		"Don't worry if you can't.",
		"Please don't feel obliged.",
		"I won't be offended if you say no.",
		"And if it's a no, that's fine.",
	}, []string{
		"I look forward to your answer.",
		"I really hope you can make it.",
		"There is no way I can do this alone.",
	}},
	{"praise", app.FirstContact, []string{
		"You know the subject well.",
		"It was an excellent question.",
		"I respect that you see it differently.",
		"We need a successful pilot by May.",
		"I want to hear from an expert in tenders.",
	}, []string{
		"Your career is amazing.",
		"I'm a huge fan of your work.",
		"I'm in awe of what you have built.",
		"Your inspiring leadership and remarkable career impress me.",
		"You're a rockstar!!",
	}},
	{"true", app.FirstContact, []string{
		"I'd like to read something of yours.",
		"I hope we meet one day.",
		"Since spring I've worked on pricing.",
	}, []string{
		"I loved your talk in Berlin.",
		"I've been following your work for years.",
		"We met at a fair in spring.",
		"Congratulations on your new role.",
		"Tom Adeyemi told me about you.",
	}},
	{"why-them", app.ThankYou, []string{
		"Your explanation of the margin model was useful.",
		"What you said about references will change how I sell.",
		"I hadn't thought of asking for a reference first.",
		"I learned how you read a balance sheet.",
		"You showed me that price isn't the first question.",
		"It made me rethink how we price a hospital pilot.",
		"I keep thinking about your point on references.",
		"My main takeaway: ask for a reference first.",
		"I've already put your advice about references to use.",
		"The idea of starting with the loudest customer is in my notebook.",
	}, []string{
		"Thank you for your time.",
		"It was great to talk.",
		"You gave me a lot to think about.",
		"It was a really helpful conversation.",
		"Thanks again for everything, it helped me a lot.",
	}},
	{"one-ask", app.ThankYou, []string{
		"Thank you for your time. I'll let you know how it goes.",
		"Thanks again. If I can help with anything, just say so.",
		"Thank you. You asked me how we price, and I now have an answer.",
	}, []string{
		"Thank you for your time. Could we talk again next month?",
		"Thanks! Would you introduce me to your CFO?",
	}},
	{"why-them", app.Accept, []string{
		"Happy to help with the pricing page you mentioned. Thanks for asking.",
		"Yes, I can look at your deck, as you asked.",
		"Thanks for reaching out about your interviews.",
		"Of course I'll answer your question about nurses.",
	}, []string{
		"Sure. See you then.",
		"Sounds great.",
	}},
	{"offer", app.DeclineIt, []string{
		"Instead, I could answer two questions in writing.",
		"You could try my colleague Ann instead.",
		"Maybe ask again in spring.",
		"I'd be glad to do it in January.",
		"Next quarter would work.",
		"Someone else would be better placed.",
		"I can send you our checklist.",
	}, []string{
		"I'm sorry, I can't.",
		"This time it doesn't work.",
	}},
	{"offer", app.FollowUpAgain, []string{
		"A two-line reply would help as well.",
		"If a call is too much, an e-mail would do.",
		"Fifteen minutes would be enough too.",
		"If someone on your team is closer to it, a name would help.",
		"It can wait until January.",
		"Perhaps later in the year?",
	}, []string{
		"Did you see my message?",
		"I wanted to ask again for 25 minutes.",
	}},
	{"private", app.FirstContact, []string{
		"My notes from the course don't help me here.",
		"I rated three vendors and can't decide.",
		"We score every vendor out of ten.",
	}, []string{
		"According to my notes you like tea.",
		"You owe me one.",
		"I rated you 4 out of 5.",
		"Cortado matched you with me.",
	}},
	{"no-blank", app.FirstContact, []string{
		"Tuesday (or any other day) suits me.",
		"Our kit costs < 100 euros.",
	}, []string{
		"Hi [first name], could we talk?",
		"Could we talk about {topic}?",
		"Could we talk on XX May?",
		"The place is TBD.",
		"Could we talk at ____?",
	}},
	{"names", app.FirstContact, []string{
		"Hi Priya, could we talk?",
		"Hi Priya! Could we talk?",
		"Good morning Priya, could we talk?",
		"Dear Priya Raman, could we talk?",
		"Hello, could we talk?",
		"Hi there, could we talk?",
	}, []string{
		"Hi Paul,\n\ncould we talk?",
		"Dear Sir or Madam,\n\ncould we talk?",
		"Dear Mrs Raman,\n\ncould we talk?",
		"Hi Priya,\n\nI read about northlake energy.",
	}},
}

func TestWhatPeopleTypeIsJudgedAsASensibleReaderWould(t *testing.T) {
	t.Parallel()
	for _, c := range typedTexts {
		in := complete()
		in.Lang, in.Situation, in.Channel = "en", c.situation, app.ByLinkedIn
		in.Purpose, in.Talk, in.Request, in.Bridge, in.Reason = message.Purpose{}, message.Talk{}, message.Request{}, message.Bridge{}, ""
		in.Person.Title, in.Person.Organisation = "", "Northlake Energy"
		for _, text := range c.good {
			if got := find(t, message.Examine(in, "", text), c.check); !got.OK {
				t.Errorf("%s: %s fails for %q", c.situation, c.check, text)
			}
		}
		for _, text := range c.bad {
			if got := find(t, message.Examine(in, "", text), c.check); got.OK {
				t.Errorf("%s: %s passes for %q", c.situation, c.check, text)
			}
		}
	}
}
