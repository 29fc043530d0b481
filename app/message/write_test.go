package message_test

import (
	"errors"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"cortado/app"
	"cortado/app/message"
)

// everywhere runs a test over all samples, situations, channels and tones.
func everywhere(people []message.Input, check func(message.Input)) {
	for i, in := range people {
		for _, s := range message.Situations() {
			for _, c := range message.Channels() {
				for _, tone := range message.Tones() {
					in.Situation, in.Channel, in.Tone = s, c, tone
					in.Previous.Times = i % 2
					in.Variation = i % 5
					in.NoteLimit = []int{200, 300}[i%2]
					check(in)
				}
			}
		}
	}
}

// written is one sample with its draft.
type written struct {
	in message.Input
	d  message.Draft
}

// allDrafts writes every sample once for the tests that only read.
var allDrafts = sync.OnceValues(func() ([]written, error) {
	var out []written
	var failed error
	everywhere(samplePeople(), func(in message.Input) {
		d, err := message.Write(in)
		failed = errors.Join(failed, err)
		out = append(out, written{in, d})
	})
	return out, failed
})

func everyDraft(t *testing.T, check func(message.Input, message.Draft)) {
	t.Helper()
	all, err := allDrafts()
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range all {
		check(w.in, w.d)
	}
}

func where(in message.Input, d message.Draft) string {
	return strings.Join([]string{string(in.Situation), string(in.Channel), string(in.Tone), in.Person.Name.String()}, " ") + "\n" + d.Subject + "\n" + d.Body
}

var (
	doubled      = regexp.MustCompile(`  |\n\n\n|,,|\.\.|,\.|\s[,.;?]`)
	wrongArticle = regexp.MustCompile(`(?i)\b(?:a [aio]\w|a e[^u]|an [bcdfgjkpqtvwyz]\w|a (?:HR|MBA|hour|R&D|IT|account|operations)\b)`)
	smallStart   = regexp.MustCompile(`(?:^|\n|[^.][a-z][.?] )[a-z]`)
)

func TestEveryDraftOfCompleteInputPassesItsOwnChecks(t *testing.T) {
	everyDraft(t, func(in message.Input, d message.Draft) {
		for _, c := range message.Examine(in, d.Subject, d.Body) {
			if !c.OK {
				t.Errorf("%s fails (%s %v)\n%s", c.Name, c.Text.ID, c.Text.Parts, where(in, d))
			}
		}
	})
}

func TestEveryDraftIsCleanlyWritten(t *testing.T) {
	everyDraft(t, func(in message.Input, d message.Draft) {
		all := d.Subject + "\n" + d.Body
		for what, bad := range map[string]bool{
			"doubled blank or mark": doubled.MatchString(all),
			"a blank or brace":      strings.ContainsAny(all, "[]{}<>|~"),
			"wrong article":         wrongArticle.MatchString(all),
			"small first letter":    smallStart.MatchString(strings.NewReplacer("iForge", "Iforge", "Dr. ", "", "Inc. ", "", "St. ", "").Replace(d.Body)),
			"counts":                d.Characters != utf8.RuneCountInString(d.Body) || d.Words == 0,
			"a shouted name":        strings.Contains(all, "HOFFMANN") || strings.Contains(all, "LEAD"),
		} {
			if bad {
				t.Errorf("%s in %s", what, where(in, d))
			}
		}
		want := 1
		if in.Situation == app.ThankYou {
			want = 0
		}
		if n := strings.Count(d.Body, "?"); n != want {
			t.Errorf("%d question marks in %s", n, where(in, d))
		}
		if contractions := regexp.MustCompile(`\b\w+n't\b|\bI'(?:m|d|ll|ve)\b`); in.Tone == app.Formal && contractions.MatchString(d.Body) {
			t.Errorf("a contraction in the formal %s", where(in, d))
		}
	})
}

func TestDraftsKeepToTheLengthOfTheirChannel(t *testing.T) {
	everyDraft(t, func(in message.Input, d message.Draft) {
		ok := true
		switch in.Channel {
		case app.ByEmail:
			subject := len(strings.Fields(d.Subject))
			low := 25
			if in.Situation == app.FirstContact {
				low = 50
			}
			ok = d.Words >= low && d.Words <= 125 && subject >= 3 && subject <= 4
		case app.ByLinkedIn:
			ok = d.Characters < 400 && d.Subject == ""
		case app.ByLinkedInNote:
			ok = d.Characters <= in.NoteLimit && d.Subject == ""
		case app.ByChat:
			n := len(regexp.MustCompile(`[.?](?:\s|$)`).FindAllString(strings.NewReplacer("St. ", "", "Inc. ", "").Replace(d.Body), -1))
			ok = n >= 2 && n <= 4 && !strings.HasPrefix(d.Body, "Hi ") && !strings.Contains(d.Body, "\n")
		}
		if !ok {
			t.Errorf("%d words, %d characters: %s", d.Words, d.Characters, where(in, d))
		}
	})
}

func TestAFollowUpIsShorterThanTheFirstMessage(t *testing.T) {
	first, again := 0, 0
	for _, in := range samplePeople() {
		in.Channel = app.ByEmail
		in.Situation = app.FirstContact
		first += write(t, in).Words
		in.Situation = app.FollowUpAgain
		again += write(t, in).Words
	}
	if again >= first*9/10 {
		t.Errorf("follow-ups have %d words, first messages %d", again, first)
	}
}

func TestMissingFactsShortenTheTextAndLeaveNoHole(t *testing.T) {
	full := complete()
	strip := map[string]func(*message.Input){
		"offer":    func(in *message.Input) { in.Offer = "" },
		"bridge":   func(in *message.Input) { in.Bridge = message.Bridge{} },
		"slots":    func(in *message.Input) { in.Slots = nil },
		"me":       func(in *message.Input) { in.Me = message.Me{} },
		"title":    func(in *message.Input) { in.Person.Title = "" },
		"employer": func(in *message.Input) { in.Person.Organisation = "" },
		"both":     func(in *message.Input) { in.Person.Title, in.Person.Organisation = "", "" },
		"purpose":  func(in *message.Input) { in.Purpose = message.Purpose{} },
		"name":     func(in *message.Input) { in.Person.Name = app.Name{} },
		"talk":     func(in *message.Input) { in.Talk = message.Talk{} },
		"all": func(in *message.Input) {
			*in = message.Input{Situation: in.Situation, Channel: in.Channel, Tone: in.Tone, Variation: in.Variation}
		},
	}
	for what, without := range strip {
		for v := range 5 {
			in := full
			in.Variation = v
			without(&in)
			everywhere([]message.Input{in}, func(in message.Input) {
				in.Variation = v
				d := write(t, in)
				if doubled.MatchString(d.Body) || strings.ContainsAny(d.Body, "{}[]") || d.Body == "" {
					t.Errorf("without %s: %q", what, where(in, d))
				}
				for _, hole := range []string{" as.", " as,", " at,", " as at", " about?", " by.", "offer.", "Hi ,", "Dear ,", "Hi\n", "work at.", "until ."} {
					if strings.Contains(d.Body, hole) {
						t.Errorf("without %s there is a hole %q: %s", what, hole, where(in, d))
					}
				}
				for _, c := range message.Examine(in, d.Subject, d.Body) {
					honest := c.Name == "offer" || c.Name == "why-them" || c.Name == "length" || c.Name == "subject"
					if !c.OK && !honest {
						t.Errorf("without %s, %s fails (%s): %s", what, c.Name, c.Text.ID, where(in, d))
					}
				}
			})
		}
	}
}

func TestWithoutAnOfferTheOfferCheckFailsHonestly(t *testing.T) {
	in := complete()
	in.Offer = ""
	d := write(t, in)
	if c := find(t, message.Examine(in, d.Subject, d.Body), "offer"); c.OK {
		t.Errorf("nothing is offered in %s", d.Body)
	}
}

func TestAnInferredStrengthIsOnlyMyWish(t *testing.T) {
	for v := range 60 {
		in := complete()
		in.Variation, in.Purpose.Typed = v, false
		body := strings.ToLower(write(t, in).Body)
		for _, claim := range []string{"you know financial", "your strength", "of your strengths", "good at financial", "strong in", "you know it well", "does it well", "your financial modelling"} {
			if strings.Contains(body, claim) {
				t.Errorf("%q claims a strength nobody stated:\n%s", claim, body)
			}
		}
	}
}

func TestAKnownStrengthIsNamedInSomeVariation(t *testing.T) {
	in := complete()
	in.Purpose.Typed = true
	for v := range 10 {
		in.Variation = v
		if strings.Contains(write(t, in).Body, "strength") || strings.Contains(write(t, in).Body, "know") {
			return
		}
	}
	t.Error("ten variations and none says that they know it")
}

func TestSwitchingAFactOffTakesItOutOfTheText(t *testing.T) {
	for v := range 20 {
		in := complete()
		in.Variation = v
		for key, trace := range map[string]string{"offer": "user-interview", "bridge.introducer": "Adeyemi", "organisation": "Northlake", "title": "finance director", "slots": "Tuesday", "me": "Halden", "purpose": "financial modelling"} {
			in.Off = map[string]bool{key: true}
			d := write(t, in)
			if strings.Contains(d.Subject+d.Body, trace) {
				t.Errorf("%s is off and still there: %s", key, d.Body)
			}
			listed := false
			for _, f := range d.Built {
				if f.Key == key {
					listed = f.Off
				}
			}
			if !listed {
				t.Errorf("%s is off and cannot be switched on again: %v", key, d.Built)
			}
		}
	}
}

func TestADraftIsBuiltFromWhatItSays(t *testing.T) {
	traces := map[string]string{"offer": "user-interview", "bridge.introducer": "Adeyemi", "organisation": "Northlake", "title": "finance director", "slots": "Tuesday", "me": "Halden", "purpose": "financial modelling"}
	for v := range 20 {
		in := complete()
		in.Variation = v
		d := write(t, in)
		built := map[string]bool{}
		for _, f := range d.Built {
			built[f.Key] = true
		}
		for key, trace := range traces {
			if said := strings.Contains(strings.ToLower(d.Subject+d.Body), strings.ToLower(trace)); said && !built[key] {
				t.Errorf("the text says %s, yet is not built from it: %s", key, d.Body)
			}
		}
	}
}

func TestTheSameInputGivesTheSameText(t *testing.T) {
	in := complete()
	if a, b := write(t, in), write(t, in); a.Body != b.Body || a.Subject != b.Subject {
		t.Errorf("two texts from one input:\n%s\n%s", a.Body, b.Body)
	}
}

func TestSilenceIsFollowedUpTwiceAtMost(t *testing.T) {
	in := complete()
	in.Situation = app.FollowUpAgain
	for times := range message.MaxFollowUps {
		in.Previous.Times = times
		write(t, in)
	}
	in.Previous.Times = message.MaxFollowUps
	if _, err := message.Write(in); !errors.Is(err, app.ErrInvalid) {
		t.Errorf("a third follow-up was written: %v", err)
	}
}

func TestWhatCannotBeWrittenIsRefusedByName(t *testing.T) {
	for _, change := range []func(*message.Input){
		func(in *message.Input) { in.Situation = "sales" },
		func(in *message.Input) { in.Channel = "fax" },
		func(in *message.Input) { in.Tone = "angry" },
		func(in *message.Input) { in.Lang = "tlh" },
	} {
		in := complete()
		change(&in)
		if _, err := message.Write(in); !errors.Is(err, app.ErrInvalid) {
			t.Errorf("written, or refused otherwise: %v", err)
		}
	}
}

func write(t *testing.T, in message.Input) message.Draft {
	t.Helper()
	d, err := message.Write(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range d.Subject + strings.ReplaceAll(d.Body, "\n", "") {
		if unicode.IsControl(r) {
			t.Fatalf("control character %U", r)
		}
	}
	return d
}

// complete is one input with everything in it.
func complete() message.Input {
	return message.Input{
		Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm,
		Me:      message.Me{Name: "Maya Lindt", Title: "Product Manager", Organisation: "Halden Health"},
		Person:  message.Person{Name: app.Name{Given: "Priya", Family: "Raman"}, Title: "FINANCE DIRECTOR", Organisation: "Northlake Energy"},
		Purpose: message.Purpose{Kind: message.ForSkill, Text: "Financial modelling", Typed: true},
		Minutes: 25, Mode: message.Video, Offer: "our user-interview kit",
		Bridge: message.Bridge{Introducer: "Tom Adeyemi"},
		Slots:  []message.Slot{{Text: "Tuesday 17 November at 15:30"}, {Text: "Thursday 19 November at 09:00"}},
		Talk:   message.Talk{Took: "your point about references", WillDo: "rewrite our pricing page", Promise: "send you the kit", On: "Tuesday"},
		Previous: message.Previous{
			AskedOn: "3 November",
		},
	}
}

func find(t *testing.T, checks []message.Check, name string) message.Check {
	t.Helper()
	for _, c := range checks {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("there is no check %s", name)
	return message.Check{}
}

func TestEveryKindOfPurposeIsSaid(t *testing.T) {
	for text, p := range map[string]message.Purpose{
		"financial modelling":               {Kind: message.ForSkill, Text: "Financial modelling"},
		"from the director's chair":         {Kind: message.ForPerspective, Text: "the director's chair"},
		"how we should price a pilot":       {Kind: message.ForQuestion, Text: "How should we price a pilot?"},
		"best way to price a pilot?":        {Kind: message.ForQuestion, Text: "What is the best way to price a pilot?"},
		"moving to products":                {Kind: message.ForOwnWords, Text: "Moving to products"},
		"I want to see how hospitals buy. ": {Kind: message.ForOwnWords, Text: "I want to see how hospitals buy."},
	} {
		for v := range 12 {
			in := complete()
			in.Purpose, in.Variation = p, v
			if d := write(t, in); !strings.Contains(strings.ToLower(d.Body), strings.ToLower(text)) && !strings.Contains(strings.ToLower(d.Body), strings.ToLower(strings.TrimSuffix(text, " "))) {
				t.Errorf("variation %d does not say %q:\n%s", v, text, d.Body)
			}
		}
	}
}

func TestAnAskInOwnWordsIsAskedWithItsTime(t *testing.T) {
	for ask, want := range map[string]string{
		"Could you look over my pricing page?": "Could you look over my pricing page?",
		"review my business case":              "you review my business case",
		"second opinion on my deck":            "for a second opinion on my deck?",
		"30 minutes of feedback on my deck":    "for 30 minutes of feedback on my deck?",
		"meet for lunch":                       "Could we meet for lunch",
	} {
		for v := range 12 {
			in := complete()
			in.Ask, in.Variation = ask, v
			d := write(t, in)
			if !strings.Contains(d.Body, want) {
				t.Errorf("%q is not asked:\n%s", ask, d.Body)
			}
			for _, c := range message.Examine(in, d.Subject, d.Body) {
				if !c.OK {
					t.Errorf("%q: %s fails:\n%s", ask, c.Name, d.Body)
				}
			}
		}
	}
}
