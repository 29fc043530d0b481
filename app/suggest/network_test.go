package suggest_test

import (
	"fmt"
	"time"

	"cortado/app"
	"cortado/app/suggest"

	"pgregory.net/rapid"
)

var now = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

func ago(days float64) time.Time { return now.Add(-time.Duration(days * 24 * float64(time.Hour))) }

func level(l int) *app.Level { v := app.Level(l); return &v }

var (
	someSkills   = []app.SkillID{"pricing", "modelling", "tenders", "speaking", "hiring"}
	someWords    = []string{"clinic", "patient", "charge", "tender", "vendor"}
	someTags     = []string{"health", "finance", "board"}
	someFirms    = []string{"Acme", "Beta", "Gamma"}
	someFuncs    = []string{"finance", "legal", "software", "data", "sales"}
	someRegions  = []string{"Wales", "Malta"}
	someStrength = []app.Strength{app.Leads, app.Careful}
)

// pick draws some of a list, in its order.
func pick[T any](t *rapid.T, from []T, label string) []T {
	var out []T
	for _, x := range from {
		if rapid.Bool().Draw(t, label) {
			out = append(out, x)
		}
	}
	return out
}

func one[T any](t *rapid.T, from []T, label string) T { return rapid.SampledFrom(from).Draw(t, label) }

func number(t *rapid.T, low, high int, label string) int {
	return rapid.IntRange(low, high).Draw(t, label)
}

// someInput draws me and a network of up to most people with a history.
func someInput(t *rapid.T, most int) suggest.Input {
	in := suggest.Input{Now: now, Me: someMe(t), Model: app.DefaultModel()}
	n := number(t, 0, most, "people")
	for i := range n {
		in.People = append(in.People, somePerson(t, app.PersonID(3*i+1)))
	}
	if n > 0 {
		someHistory(t, &in)
	}
	return in
}

func someMe(t *rapid.T) app.Profile {
	me := app.Profile{Perspective: map[app.Dimension]string{}, Weights: map[app.Dimension]int{}, Strengths: map[app.Strength]app.Level{}}
	for _, id := range pick(t, someSkills, "my skill") {
		me.Skills = append(me.Skills, app.MySkill{ID: id, Name: string(id), Have: app.Level(number(t, 0, 4, "have")),
			Want: app.Level(number(t, 0, 5, "want")), Importance: one(t, []int{1, 3, 5}, "importance")})
	}
	for i := range number(t, 0, 2, "questions") {
		q := app.Question{ID: app.QuestionID(i + 1), Text: someText(t, 1), Importance: number(t, 1, 5, "importance"),
			Tags: pick(t, someTags, "question tag"), Opposite: rapid.Bool().Draw(t, "opposite")}
		for _, s := range pick(t, someSkills, "linked") {
			q.Skills = append(q.Skills, string(s))
		}
		if rapid.Bool().Draw(t, "stance") {
			s := number(t, -2, 2, "my stance")
			q.Stance = &s
		}
		me.Questions = append(me.Questions, q)
	}
	if rapid.Bool().Draw(t, "support") {
		me.Support = app.Support{Critique: number(t, 0, 5, "critique"), Encouragement: number(t, 0, 5, "encouragement"), Sponsor: number(t, 0, 5, "sponsor")}
	}
	if rapid.Bool().Draw(t, "employed") {
		me.Organisation = one(t, someFirms, "my firm")
	}
	if rapid.Bool().Draw(t, "placed") {
		me.Perspective[app.Function] = one(t, someFuncs, "my function")
		me.Perspective[app.Seniority] = one(t, app.SeniorityOrder(), "my seniority")
		me.Perspective[app.Region] = one(t, someRegions, "my region")
		me.Weights[app.Region] = number(t, 0, 5, "weight")
		me.Upward = pick(t, []app.Dimension{app.Seniority}, "upward")
	}
	for _, s := range pick(t, someStrength, "my strength") {
		me.Strengths[s] = app.Level(number(t, 0, 5, "strength"))
	}
	if rapid.Bool().Draw(t, "offers") {
		me.Offers = []app.Offer{{Text: "workshop", Skills: pick(t, someSkills[:2], "offer skill")}}
	}
	return me
}

func someText(t *rapid.T, least int) string {
	words := pick(t, someWords, "word")
	for len(words) < least {
		words = append(words, someWords[0])
	}
	text := ""
	for _, w := range words {
		text += w + " "
	}
	return text
}

func somePerson(t *rapid.T, id app.PersonID) app.Person {
	q := app.Person{ID: id, Name: app.Name{Given: fmt.Sprint("P", id)}, Perspective: map[app.Dimension]app.Attribute{}}
	for _, s := range pick(t, someSkills, "skill") {
		k := app.PersonSkill{ID: s, Name: string(s), Level: app.Level(number(t, 0, 5, "level")), Certainty: 1,
			Source: one(t, []app.Source{app.Typed, app.Imported, app.Inferred}, "source")}
		if k.Source == app.Inferred {
			k.Certainty, k.From = float64(number(t, 3, 10, "certainty"))/10, "Finance Director"
		}
		q.Skills = append(q.Skills, k)
	}
	place := func(d app.Dimension, values []string) {
		if !rapid.Bool().Draw(t, "known") {
			return
		}
		a := app.Attribute{Value: one(t, values, "value"), Certainty: 1, Source: app.Typed}
		if rapid.Bool().Draw(t, "inferred") {
			a.Source, a.Certainty = app.Inferred, float64(number(t, 3, 10, "certainty"))/10
		}
		q.Perspective[d] = a
	}
	place(app.Function, someFuncs)
	place(app.Seniority, app.SeniorityOrder())
	place(app.Region, someRegions)
	q.Title, q.Notes = someText(t, 0), someText(t, 0)
	q.Tags = pick(t, someTags, "tag")
	if rapid.Bool().Draw(t, "firm known") {
		q.Organisation = one(t, someFirms, "firm")
	}
	for _, s := range pick(t, someStrength, "strength known") {
		if q.Strengths == nil {
			q.Strengths = map[app.Strength]app.Level{}
		}
		q.Strengths[s] = app.Level(number(t, 0, 5, "strength"))
	}
	if rapid.Bool().Draw(t, "trusted") {
		q.Trust = level(number(t, 0, 5, "trust"))
	}
	for _, s := range pick(t, someSkills[:3], "wanted") {
		q.Wants = append(q.Wants, app.Want{Skill: s})
	}
	if rapid.Bool().Draw(t, "says") {
		q.Stances = map[app.QuestionID]int{1: number(t, -2, 2, "stance")}
	}
	q.Standing = one(t, []app.Standing{{}, {}, {}, {}, {}, {}, {}, {}, {Paused: true}, {Snoozed: "2026-12-24"}, {Snoozed: "2026-11-22"},
		{NotForMe: true}, {Archived: true}, {Deleted: "2026-01-01"}, {Paused: true, PausedUntil: "2026-11-22"}}, "standing")
	q.TalkAgain = one(t, []app.Day{"", "", "", "", "2026-11-21", "2026-12-01"}, "talk again")
	return q
}

// someHistory draws what happened; meetings stand days apart so that none are
// taken for one another.
func someHistory(t *rapid.T, in *suggest.Input) {
	whose := func() app.PersonID { return in.People[number(t, 0, len(in.People)-1, "whose")].ID }
	var ids []app.NeedID
	for _, n := range suggest.Needs(*in) {
		ids = append(ids, n.ID)
	}
	for i := range number(t, 0, 6, "talks") {
		k := app.Talk{ID: app.TalkID(i + 1), Person: whose(), At: ago(float64(7*i*i+3) + float64(100*number(t, 0, 3, "age"))),
			Helpful: number(t, 0, 5, "helpful"), Did: pick(t, []app.Effect{app.Critique, app.Encouragement}, "did")}
		for _, id := range ids {
			if number(t, 0, 4, "rated") == 0 {
				k.Needs = append(k.Needs, app.NeedRating{Need: id, Met: float64(number(t, 0, 4, "met")) / 4})
			}
		}
		in.Talks = append(in.Talks, k)
	}
	for i := range number(t, 0, 4, "contacts") {
		in.Contacts = append(in.Contacts, app.Contact{Person: whose(), At: ago(float64(1000 + 10*i)),
			Kind: one(t, []app.ContactKind{app.Met, app.Sent, app.Archived}, "kind")})
	}
	for range number(t, 0, 3, "messages") {
		in.Messages = append(in.Messages, app.Message{Person: whose(), Situation: app.FirstContact, AnsweredAt: ago(float64(number(t, 0, 500, "answered"))),
			SentAt: ago(float64(number(t, 0, 300, "sent"))), State: one(t, []app.MessageState{app.Draft, app.Refused, app.NoAnswer, app.NoAnswer}, "state")})
	}
	for range number(t, 0, 2, "coffees") {
		in.Coffees = append(in.Coffees, app.Coffee{Person: whose(), AskedAt: ago(900), State: one(t, []app.CoffeeState{app.Idea, app.Asked, app.Scheduled, app.Cancelled}, "life")})
	}
	for range number(t, 0, 2, "requests") {
		in.Requests = append(in.Requests, app.Request{Person: whose(), State: one(t, []app.RequestState{app.RequestOpen, app.RequestAccepted, app.RequestDeclined, app.RequestDone}, "request")})
	}
	for i := range number(t, 0, 2, "rounds") {
		r := app.Round{ID: app.RoundID(i + 50), Started: ago(5000), Closed: ago(4999.5)}
		if rapid.Bool().Draw(t, "recent") {
			r.Started, r.Closed = ago(170.5), ago(170.25)
		}
		r.Picks = []app.Pick{{Person: whose()}}
		in.Rounds = append(in.Rounds, r)
	}
}
