package planner_test

import (
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

var (
	situations = []app.Situation{app.FirstContact, app.FollowUpAgain, app.ThankYou}
	channels   = []app.Channel{app.ByEmail, app.ByLinkedInNote, app.ByLinkedIn, app.ByChat}
	tones      = []app.Tone{app.Warm, app.Brief, app.Formal}
)

func TestNothingPrivateGetsIntoAnyMessage(t *testing.T) {
	w := sample(t)
	// Everything private to me carries a word that must not turn up again.
	const secret = "zzprivate"
	people := must(w.store.Network(ctx))(t)
	low := app.Level(1)
	_, err := w.store.Change("change.person", "", w.now, func(wr app.Writer) error {
		for _, n := range people {
			q, err := wr.Person(ctx, n.ID)
			if err != nil {
				return err
			}
			q.Notes, q.Trust = "He is "+secret+" and was rude.", &low
			q.Tags = append(q.Tags, secret+" tag")
			q.Standing.NotForMeWhy = secret
			if _, err := wr.SavePerson(q); err != nil {
				return err
			}
			if _, err := wr.SaveNote(app.Note{Person: q.ID, At: w.now, Text: secret}); err != nil {
				return err
			}
			if _, err := wr.SaveContact(app.Contact{Person: q.ID, At: w.now.AddDate(0, 0, -80), Kind: app.Talked, Note: secret}); err != nil {
				return err
			}
		}
		talks, err := wr.Talks(ctx, 0)
		for _, k := range talks {
			k.Note, k.Helpful, k.Did = secret+" was dull", 1, []app.Effect{app.Critique}
			if _, err := wr.SaveTalk(k); err != nil {
				return err
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	w.later(2 * time.Minute)
	drafts := 0
	for i, q := range people {
		for j := range len(situations) * len(channels) {
			k, s := i+j, situations[j%len(situations)]
			c := must(w.Compose(ctx, planner.Compose{Person: q.ID, Situation: s, Channel: channels[j%len(channels)], Tone: tones[k%3], Variation: k % 5, Slots: k%2 == 0}))(t)
			drafts++
			text := strings.ToLower(c.Subject + "\n" + c.Body)
			for _, word := range []string{secret, "of 5", "rated", "no value", "{{", "%!"} {
				if strings.Contains(text, word) {
					t.Fatalf("%s to %s says %q:\n%s\n%s", s, q.Name, word, c.Subject, c.Body)
				}
			}
			if strings.TrimSpace(c.Body) == "" || c.Limit > 0 && len([]rune(c.Body)) > c.Limit {
				t.Fatalf("%s to %s has %d characters of %d", s, q.Name, len([]rune(c.Body)), c.Limit)
			}
		}
	}
	if drafts < 2000 {
		t.Errorf("only %d drafts were written", drafts)
	}
}

func TestWhatIsOnlyInferredIsNeverClaimed(t *testing.T) {
	w := sample(t)
	gaps := must(w.Profile(ctx))(t).Gaps()
	seen := 0
	claimed := 0
	for _, q := range must(w.store.Network(ctx))(t) {
		for _, gap := range gaps {
			s, ok := q.Skill(gap.ID)
			if !ok || s.Source != app.Inferred || seen >= 12 {
				continue
			}
			seen++
			ask := planner.Compose{Person: q.ID, Situation: app.FirstContact, Channel: app.ByEmail, Tone: tones[seen%3], Variation: seen % 5,
				Purpose: "skill:" + string(gap.ID), Offer: "-"}
			draft := func(change func(*app.Person)) string {
				full := must(w.Person(ctx, q.ID))(t)
				keep := full
				change(&full)
				save := func(p app.Person) {
					if err := w.store.Quiet(func(wr app.Writer) error { _, err := wr.SavePerson(p); return err }); err != nil {
						t.Fatal(err)
					}
					w.later(2 * time.Minute)
				}
				save(full)
				c := must(w.Compose(ctx, ask))(t)
				save(keep)
				return c.Subject + "\n" + c.Body
			}
			inferred := draft(func(*app.Person) {})
			unknown := draft(func(p *app.Person) { p.Skills = nil })
			typed := draft(func(p *app.Person) {
				p.Skills = []app.PersonSkill{{ID: gap.ID, Name: gap.Name, Level: 5, Source: app.Typed, Certainty: 1}}
			})
			if inferred != unknown {
				t.Errorf("a message to %s changes by an inferred skill in %s:\n%s\n\nwithout it:\n%s", q.Name, gap.Name, inferred, unknown)
			}
			if typed != inferred {
				claimed++
			}
		}
	}
	if seen < 5 || claimed == 0 {
		t.Errorf("%d people with an inferred skill were written to, %d messages differ once it is typed", seen, claimed)
	}
}

func TestADraftStartsFromWhatTheSituationSuggests(t *testing.T) {
	w := sample(t)
	for name, want := range map[string]app.Situation{"Aiko Tanaka": app.ThankYou, "Jonas Lindqvist": app.FollowUpAgain, "Samuel Boateng": app.FirstContact} {
		c := must(w.Compose(ctx, planner.Compose{Person: w.who(name)}))(t)
		if c.Chosen.Situation != want || c.Words == 0 || len(c.Checks) == 0 {
			t.Errorf("to %s: a %s of %d words with %d checks; want %s", name, c.Chosen.Situation, c.Words, len(c.Checks), want)
		}
		for i, line := range c.Checks {
			if line.Text == "" || !line.OK && line.Why == "" || i > 0 && c.Checks[i-1].OK && !line.OK {
				t.Errorf("the check %+v has no words, or stands behind one that passed", line)
			}
		}
	}
	if c := must(w.Compose(ctx, planner.Compose{Person: w.who("Samuel Boateng")}))(t); c.Draft.ID == 0 {
		t.Error("the kept draft to Samuel is not found")
	}
	_, err := w.Compose(ctx, planner.Compose{Person: 99999})
	kind(t, err, app.ErrNotFound, "")
}

func TestOnlyMailAndWebAddressesAreOpened(t *testing.T) {
	w := empty(t)
	kind(t, w.OpenMail("", "a", "b"), app.ErrInvalid, "no e-mail")
	kind(t, w.OpenMail("a@b.example\r\nBcc: x@y.example", "a", "b"), app.ErrInvalid, "e-mail")
	kind(t, w.OpenMail("a@b.example", "a", strings.Repeat("long ", 600)), app.ErrInvalid, "too long")
	for _, address := range []string{"file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.example", "https://", "x"} {
		kind(t, w.Open(address), app.ErrInvalid, "")
	}
}
