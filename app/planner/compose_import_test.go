package planner_test

import (
	"errors"
	"testing"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
)

// TestLettersToPeopleOfAnImportPassTheirOwnChecks writes to people of whom only a
// name, a title and a firm are known, in every language: what the program wrote
// itself is never found fault with, but for what is truly missing.
func TestLettersToPeopleOfAnImportPassTheirOwnChecks(t *testing.T) {
	w := empty(t)
	w.writes(func(s app.Writer) error {
		return s.SaveProfile(app.Profile{Name: "Maya Lindt", Title: "Product manager", Organisation: "Halden Health", Perspective: map[app.Dimension]string{app.Function: "product"},
			Skills: []app.MySkill{{ID: "pricing", Name: "Pricing", Want: 5, Importance: 5}, {ID: "negotiation", Name: "Negotiation", Want: 4, Importance: 3},
				{ID: "interviewing", Name: "User interviews", Have: 5, Importance: 1}, {ID: "public-speaking", Name: "Public speaking", Have: 5, Importance: 1}},
			Questions: []app.Question{{Text: "How should we price a first deal?", Importance: 3}}, Offers: []app.Offer{{Text: "our user-interview kit"}}})
	})
	people := []app.PersonID{w.add("Priya Raman, Finance Director at Northlake"), w.add("Ada Moss, Legal Counsel at Self-employed"),
		w.add("Jean-Luc DUPONT, VP Machine Learning EMEA at ACME GmbH"), w.add("Cher")}
	n := 0
	for i, s := range message.Situations() {
		for j, by := range message.Channels() {
			for l, lang := range message.Languages() {
				id := people[(i+j+l)%len(people)]
				c := planner.Compose{Person: id, Situation: s, Channel: by, Lang: lang, Tone: message.Tones()[(i+j+2*l)%3], Slots: (i+l)%2 == 0}
				if s == app.Introduce && l%2 == 0 {
					c.About = people[(i+j+l+1)%len(people)]
				}
				d, err := w.Compose(ctx, c)
				if errors.Is(err, app.ErrInvalid) && s == app.Confirm { // there is no coffee to confirm
					continue
				}
				if err != nil {
					t.Fatalf("%s in %s: %v", s, lang, err)
				}
				n++
				for _, check := range d.Checks {
					missing := check.Name == "why-them" && (id == people[3] || s == app.ThankYou || s == app.ReportBack || s == app.Accept || s == app.DeclineIt) ||
						check.Name == "offer" && (s == app.DeclineIt || s == app.FollowUpAgain)
					if !check.OK && !missing {
						t.Errorf("%s of a %s message by %s in %s: %s\n%s\n%s", check.Name, s, by, lang, check.Text, d.Subject, d.Body)
					}
				}
			}
		}
	}
	if n < 150 {
		t.Errorf("only %d letters were written", n)
	}
}
