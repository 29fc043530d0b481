package planner_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/planner"
)

var tones = []app.Tone{app.Warm, app.Brief, app.Formal}

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

func TestTheCounterAndTheCheckOfALinkedInMessageHaveOneLimit(t *testing.T) {
	w := sample(t)
	for _, by := range []app.Channel{app.ByLinkedIn, app.ByLinkedInNote} {
		c := must(w.Compose(ctx, planner.Compose{Person: w.who("Samuel Boateng"), Situation: app.FirstContact, Channel: by, Lang: "en"}))(t)
		for over := range 2 {
			text := strings.Repeat("a", c.Limit+over)
			for _, line := range must(w.Examine(ctx, c.Chosen, "", text))(t) {
				if line.Name == "length" && (line.OK != (over == 0) || !strings.Contains(line.Text, strconv.Itoa(c.Limit))) {
					t.Errorf("%s: of %d characters the check says %q, the counter counts to %d", by, len(text), line.Text, c.Limit)
				}
			}
		}
	}
}

func TestOnlyMailAndWebAddressesAreOpened(t *testing.T) {
	w := empty(t)
	for _, address := range []string{"file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.example", "https://", "x"} {
		kind(t, w.Open(address), app.ErrInvalid, "")
	}
}
