package message_test

import (
	"regexp"
	"strings"
	"testing"

	"cortado/app"
	"cortado/app/message"
)

// reasoned are the letters that say why they go to this reader.
var reasoned = []app.Situation{app.FirstContact, app.Reconnect, app.UpwardAsk, app.OppositeView, app.MentorAsk}

// inVariations writes an input in English in every tone and many variations.
func inVariations(t *testing.T, in message.Input, check func(message.Input, message.Draft)) {
	t.Helper()
	in.Lang = "en"
	for v := range 6 {
		for _, tone := range message.Tones() {
			in.Tone, in.Variation = tone, v
			check(in, write(t, in))
		}
	}
}

// hollow says that I thought of somebody, and not why.
var hollow = regexp.MustCompile(`I thought of you|(?:brought|came) to mind|made me think of you|so I thought|someone whose view I'd value`)

func TestAnEnglishReasonIsMoreThanThatIThoughtOfYou(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Bridge, in.Person.Before = message.Bridge{}, "Plant Engineer"
	for _, s := range reasoned {
		for _, purpose := range samplePurposes {
			in.Situation, in.Channel, in.Purpose = s, app.ByEmail, purpose
			inVariations(t, in, func(in message.Input, d message.Draft) {
				if got := hollow.FindString(d.Body); got != "" {
					t.Errorf("%s says only %q:\n%s", s, got, d.Body)
				}
			})
		}
	}
}

func TestWhereSomebodyCameFromIsAReasonInEnglish(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Bridge, in.Person.Before = message.Bridge{}, "PLANT ENGINEER"
	in.Purpose = message.Purpose{Kind: message.ForSkill, Text: "Public tenders"}
	for _, s := range reasoned {
		in.Situation, in.Channel, in.Off = s, app.ByEmail, nil
		said := 0
		inVariations(t, in, func(in message.Input, d message.Draft) {
			if strings.Contains(strings.ToLower(d.Body), "plant engineer") {
				said++
			}
			if strings.Contains(d.Body, "PLANT") || strings.Contains(d.Body, "became a finance director") || strings.Contains(d.Body, "worked as plant") {
				t.Errorf("the two titles do not stand in a sentence:\n%s", d.Body)
			}
		})
		if said < 6 {
			t.Errorf("%s names the earlier line of work in %d of 36 letters", s, said)
		}
		in.Off = map[string]bool{"before": true}
		inVariations(t, in, func(in message.Input, d message.Draft) {
			if strings.Contains(strings.ToLower(d.Body), "plant engineer") {
				t.Errorf("%s says what was switched off:\n%s", s, d.Body)
			}
		})
	}
}

func TestAnEnglishSubjectNamesTheSkillWhenThereIsRoom(t *testing.T) {
	t.Parallel()
	for skill, purpose := range map[string]message.Purpose{
		"public tenders": {Kind: message.ForSkill, Text: "Public tenders", Typed: true},
		"sql":            {Kind: message.ForSkill, Text: "SQL"},
		"finance":        {Kind: message.ForPerspective, Text: "finance"},
	} {
		for _, s := range []app.Situation{app.FirstContact, app.Reconnect, app.UpwardAsk, app.MentorAsk, app.FollowUpAgain} {
			in := complete()
			in.Situation, in.Channel, in.Purpose, in.Mentoring = s, app.ByEmail, purpose, message.Mentoring{}
			in.Lang = "en"
			named := 0
			for v := range 24 {
				in.Variation = v
				if d := write(t, in); strings.Contains(strings.ToLower(d.Subject), skill) {
					named++
				}
			}
			if skill != "finance" && named < 12 || named == 0 {
				t.Errorf("%s about %s names it in %d of 24 subjects", s, skill, named)
			}
		}
	}
}

func TestAnEnglishNoteOfTwoHundredCharactersSaysWhy(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Bridge, in.Channel, in.NoteLimit = message.Bridge{}, app.ByLinkedInNote, 200
	in.Purpose = message.Purpose{Kind: message.ForSkill, Text: "Public tenders"}
	for _, before := range []string{"", "Nurse"} {
		in.Person.Before = before
		for _, s := range reasoned {
			in.Situation = s
			inVariations(t, in, func(in message.Input, d message.Draft) {
				low := strings.ToLower(d.Body)
				if !strings.Contains(low, "finance director") && !strings.Contains(low, "northlake") {
					t.Errorf("%s does not say why:\n%s", s, d.Body)
				}
				if !strings.Contains(low, "public tenders") && !strings.Contains(low, "mentor") {
					t.Errorf("%s does not say what about:\n%s", s, d.Body)
				}
			})
		}
	}
}

func TestAnEnglishThankYouThatNamesNothingDoesNotPass(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Situation, in.Channel, in.Talk.Took = app.ThankYou, app.ByEmail, ""
	inVariations(t, in, func(in message.Input, d message.Draft) {
		if c := find(t, message.Examine(in, d.Subject, d.Body), "why-them"); c.OK {
			t.Errorf("thanks in general pass:\n%s", d.Body)
		}
	})
}

func TestAPerspectiveIsNamedAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Lang, in.Situation, in.Channel = "en", app.FirstContact, app.ByEmail
	for key, want := range map[string]string{"function.data": "the data side", "function.communications": "the communications side", "industry.automotive": "the car industry", "region.gb": "the United Kingdom"} {
		in.Purpose = message.Purpose{Kind: message.ForPerspective, Text: "Data", Key: key, Typed: true}
		for v := range 12 {
			in.Variation = v
			d := write(t, in)
			if !strings.Contains(d.Body, want) {
				t.Errorf("%q stands in no sentence:\n%s", want, d.Body)
			}
		}
	}
}
