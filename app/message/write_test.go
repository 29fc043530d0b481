package message_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"cortado/app"
	"cortado/app/message"
)

func where(in message.Input, d message.Draft) string {
	return strings.Join([]string{string(in.Situation), string(in.Channel), string(in.Tone), in.Person.Name.String()}, " ") + "\n" + d.Subject + "\n" + d.Body
}

var (
	wrongArticle = regexp.MustCompile(`(?i)\b(?:a [aio]\w|a e[^u]|an [bcdfgjkpqtvwyz]\w|a (?:HR|MBA|hour|R&D|IT|account|operations)\b)`)
	smallStart   = regexp.MustCompile(`(?:^|\n|[^.][a-z][.?] )[a-z]`)
	contractions = regexp.MustCompile(`\b\w+n't\b|\bI'(?:m|d|ll|ve)\b`)
)

func TestEveryEnglishDraftIsWrittenInEnglish(t *testing.T) {
	t.Parallel()
	everyDraft(t, "en", func(in message.Input, d message.Draft) {
		all := d.Subject + "\n" + d.Body
		if wrongArticle.MatchString(all) {
			t.Errorf("wrong article in %s", where(in, d))
		}
		if smallStart.MatchString(strings.NewReplacer("iForge", "Iforge", "Dr. ", "", "Inc. ", "", "St. ", "").Replace(d.Body)) {
			t.Errorf("a small first letter in %s", where(in, d))
		}
		if in.Tone == app.Formal && contractions.MatchString(strings.ReplaceAll(d.Body, in.Reason, "")) {
			t.Errorf("a contraction in the formal %s", where(in, d))
		}
	})
}

func TestWithoutAnOfferTheOfferCheckFailsHonestly(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Offer = ""
	d := write(t, in)
	if c := find(t, message.Examine(in, d.Subject, d.Body), "offer"); c.OK {
		t.Errorf("nothing is offered in %s", d.Body)
	}
}

func TestAnInferredStrengthIsOnlyMyWish(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
	in := complete()
	if a, b := write(t, in), write(t, in); a.Body != b.Body || a.Subject != b.Subject {
		t.Errorf("two texts from one input:\n%s\n%s", a.Body, b.Body)
	}
}

func TestSilenceIsFollowedUpTwiceAtMost(t *testing.T) {
	t.Parallel()
	in := complete()
	in.Situation = app.FollowUpAgain
	for times := range app.MostFollowUps {
		in.Previous.Times = times
		write(t, in)
	}
	in.Previous.Times = app.MostFollowUps
	if _, err := message.Write(in); !errors.Is(err, app.ErrInvalid) {
		t.Errorf("a third follow-up was written: %v", err)
	}
}

func TestWhatCannotBeWrittenIsRefusedByName(t *testing.T) {
	t.Parallel()
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
		Slots:  []message.Slot{{At: day(2026, 11, 17).Add(15*time.Hour + 30*time.Minute)}, {At: day(2026, 11, 19).Add(9 * time.Hour)}},
		Talk:   message.Talk{Took: "your point about references", WillDo: "rewrite our pricing page", Promise: "send you the kit", Came: "we closed the pilot at full price", On: day(2026, 11, 10)},
		Previous: message.Previous{
			AskedOn: day(2026, 11, 3),
		},
		Request:   message.Request{Text: "feedback on her pricing page", On: day(2026, 11, 10)},
		Reason:    "a full quarter",
		Meeting:   message.Meeting{Start: day(2026, 11, 13).Add(9 * time.Hour), Theirs: lisbon, Minutes: 25, Place: "Café Central"},
		Mentoring: message.Mentoring{Every: 4, Months: 6, Programme: "Step Forward"},
		Now:       today,
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
	t.Parallel()
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
	t.Parallel()
	for ask, want := range map[string]string{
		"Could you look over my pricing page?": "ould you look over my pricing page?", // small behind "On …:"
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
