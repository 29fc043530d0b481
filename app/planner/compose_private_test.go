package planner_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
)

// mark stands in everything that is private to me, and nowhere else.
const mark = "zzprivate"

// plantMarks writes the mark into everything private about everybody: notes,
// ratings, trust, tags, why somebody is not for me, how we know each other, what I
// think they want, what they can do and how they see the world in my eyes, the ledger, the notes of talks and coffees. Every third person
// gets a coffee tomorrow, every fourth a request, so that nothing is out of reach.
func plantMarks(w *world, people []app.PersonID) {
	low := app.Level(1)
	w.writes(func(s app.Writer) error {
		var failed error
		keep := func(_ any, err error) { failed = errors.Join(failed, err) }
		for i, id := range people {
			q, err := s.Person(ctx, id)
			keep(nil, err)
			q.Notes, q.Trust, q.Through = "He is "+mark+" and was rude.", &low, "met at the "+mark
			q.Tags = append(q.Tags, mark+" tag")
			q.Standing.NotForMeWhy = mark
			q.Wants = append(q.Wants, app.Want{Text: mark, Skill: "pricing"}, app.Want{Text: mark + " too"})
			q.Extra = append(q.Extra, app.Extra{Name: mark, Value: mark})
			for k := range q.Skills {
				q.Skills[k].From = mark
			}
			q.Skills = append(q.Skills, app.PersonSkill{ID: "own:" + mark, Name: mark + " craft", Level: 5, Source: app.Inferred, Certainty: .9, From: mark},
				app.PersonSkill{ID: "own:" + mark + "-typed", Name: mark + " guess", Level: 5, Source: app.Typed, Certainty: 1})
			q.Perspective["own:"+mark] = app.Attribute{Value: mark, Certainty: 1, Source: app.Typed}
			q.Strengths = map[app.Strength]app.Level{app.Strengths()[0]: 1}
			keep(s.SavePerson(q))
			keep(s.SaveNote(app.Note{Person: id, At: w.now, Text: mark}))
			keep(s.SaveContact(app.Contact{Person: id, At: w.now.AddDate(0, 0, -80), Kind: app.Talked, Note: mark}))
			talk, err := s.SaveTalk(app.Talk{Person: id, At: w.now.AddDate(0, 0, -20-i%50), Helpful: 2, Did: []app.Effect{app.Critique}, Note: mark + " was dull",
				Needs:   []app.NeedRating{{Need: "skill:pricing", Label: mark, Met: .25}},
				Learned: []app.Learned{{Skill: "pricing", Name: mark, From: 1, To: 2, Note: "that prices follow value"}}, NextStep: "send the kit"})
			keep(talk, err)
			for _, d := range []app.Direction{app.Gave, app.Received} {
				keep(s.SaveEntry(app.Entry{Person: id, Talk: talk, Direction: d, Text: mark + " kit", On: w.now, Due: "2026-12-24"}))
			}
			if i%3 == 0 {
				keep(s.SaveCoffee(app.Coffee{Person: id, State: app.Scheduled, Title: mark, Purpose: mark, Start: w.now.AddDate(0, 0, 1), Zone: "Europe/London", Minutes: 25,
					Note: mark, Brief: []string{mark + "?"}, Remind: -1, Link: "https://meet.example/x"}))
			}
			if i%4 == 0 {
				keep(s.SaveRequest(app.Request{Person: id, Text: "feedback on a page", Asked: w.now.AddDate(0, 0, -2), State: app.RequestOpen}))
			}
		}
		keep(s.SaveFilter(app.Filter{Name: mark, Terms: mark}))
		return failed
	})
}

func TestNothingPrivateGetsIntoAnyMessage(t *testing.T) {
	w := sample(t)
	var people []app.PersonID
	for _, q := range must(w.store.Network(ctx))(t) {
		people = append(people, q.ID)
	}
	plantMarks(w, people)
	drafts, refusedOnes := 0, 0
	written := map[app.Situation]int{}
	keys := []string{"title", "organisation", "purpose", "me", "offer", "bridge.employer", "took"}
	for i, id := range people {
		for j, s := range message.Situations() {
			for l, lang := range message.Languages() {
				k := i + j + l
				c := planner.Compose{Person: id, Situation: s, Channel: message.Channels()[k%4], Tone: message.Tones()[(i+2*j)%3], Lang: lang,
					Variation: k % 5, Slots: k%7 == 0, Off: map[string]bool{keys[k%len(keys)]: k%3 == 0}}
				if k%2 == 0 {
					c.Address = []app.Address{app.PoliteAddress, app.FamiliarAddress}[k/2%2]
				}
				if s == app.Introduce && k%2 == 0 {
					c.About = people[(i+1)%len(people)]
				}
				d, err := w.Compose(ctx, c)
				if err != nil { // no coffee to confirm, or a silence followed up twice
					if !errors.Is(err, app.ErrInvalid) || s != app.Confirm && s != app.FollowUpAgain {
						t.Fatalf("%s to %d: %v", s, id, err)
					}
					refusedOnes++
					continue
				}
				drafts++
				written[s]++
				tells := []string{d.Subject, d.Body}
				for _, f := range d.Built {
					tells = append(tells, f.Text)
				}
				text := strings.ToLower(strings.Join(tells, "\n"))
				for _, word := range []string{mark, "of 5", "rated", "no value", "{{", "%!"} {
					if strings.Contains(text, word) {
						t.Fatalf("%s in %s to %d says %q:\n%s\n%s\n%v", s, lang, id, word, d.Subject, d.Body, d.Built)
					}
				}
				if strings.TrimSpace(d.Body) == "" || d.Limit > 0 && len([]rune(d.Body)) > d.Limit {
					t.Fatalf("%s in %s to %d by %s has %d characters of %d", s, lang, id, c.Channel, len([]rune(d.Body)), d.Limit)
				}
			}
		}
		if i%20 == 0 {
			w.now = w.now.Add(time.Second)
		}
	}
	for _, s := range message.Situations() {
		if written[s] < 30 {
			t.Errorf("only %d messages of situation %s were written", written[s], s)
		}
	}
	if drafts < 1500 {
		t.Errorf("only %d drafts were written, %d refused", drafts, refusedOnes)
	}
}
