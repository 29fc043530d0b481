package planner_test

import (
	"fmt"
	"slices"
	"time"

	"pgregory.net/rapid"

	"cortado/app"
)

// furnish fills a world with one or more of everything there is.
func furnish(rt *rapid.T, w *world) {
	a := anything{rt}
	n := rapid.IntRange(0, 4).Draw(rt, "people")
	var people []app.PersonID
	_, err := w.store.Change("change.test", "", w.now, func(s app.Writer) error {
		keep := func(_ any, err error) {
			if err != nil {
				rt.Fatal(err)
			}
		}
		for range n {
			id, err := s.SavePerson(a.person())
			keep(id, err)
			people = append(people, id)
		}
		a.profile(s, people)
		if n == 0 {
			return nil
		}
		me, err := s.Profile(ctx)
		keep(nil, err)
		for _, id := range people {
			q, err := s.Person(ctx, id)
			keep(nil, err)
			q.Introducer = a.one(people)
			for _, question := range me.Questions {
				if a.yes() {
					q.Stances = map[app.QuestionID]int{question.ID: rapid.IntRange(-2, 2).Draw(rt, "stance"), 77: 1}
				}
			}
			keep(s.SavePerson(q))
		}
		var rounds []app.RoundID
		var coffees []app.CoffeeID
		var messages []app.MessageID
		var talks []app.TalkID
		for range a.few() {
			id, err := s.SaveRound(a.round(people))
			keep(id, err)
			rounds = append(rounds, id)
		}
		for range a.few() {
			c := a.coffee(people)
			c.Round = pickOr(rt, rounds)
			if len(me.Questions) > 0 {
				c.Question = me.Questions[0].ID
			}
			id, err := s.SaveCoffee(c)
			keep(id, err)
			coffees = append(coffees, id)
		}
		for range a.few() {
			k := a.talk(people)
			k.Coffee = pickOr(rt, coffees)
			id, err := s.SaveTalk(k)
			keep(id, err)
			talks = append(talks, id)
		}
		var entries, requests []int64
		var phrases []app.PhraseID
		for range a.few() {
			entry, err := s.SaveEntry(app.Entry{Person: a.one(people), Talk: pickOr(rt, talks), Direction: app.Received, Text: a.text(), On: a.instant(), Due: a.day(), Done: a.instant(), Dropped: a.yes()})
			keep(entry, err)
			entries = append(entries, entry)
			request, err := s.SaveRequest(app.Request{Person: a.one(people), Text: a.text(), Asked: a.instant(), Due: a.day(), State: app.RequestAccepted, Answered: a.instant(), Entry: pickOr(rt, entries)})
			keep(request, err)
			requests = append(requests, request)
			phrase, err := s.SavePhrase(app.Phrase{Name: "p" + a.text(), Part: rapid.SampledFrom([]string{"", "offer"}).Draw(rt, "part"), Situation: app.ThankYou, Lang: "fr", Text: "t" + a.text(), Paused: a.yes()})
			keep(phrase, err)
			phrases = append(phrases, phrase)
		}
		for range a.few() {
			m := a.message(people)
			m.Coffee, m.Request, m.Template = pickOr(rt, coffees), pickOr(rt, requests), pickOr(rt, phrases)
			m.About, m.Introducer = pickOr(rt, people), pickOr(rt, people)
			id, err := s.SaveMessage(m)
			keep(id, err)
			messages = append(messages, id)
		}
		for range a.few() {
			keep(s.SaveContact(app.Contact{Person: a.one(people), At: a.instant(), Kind: app.Talked, Note: a.text(), Coffee: pickOr(rt, coffees), Message: pickOr(rt, messages)}))
			keep(s.SaveNote(app.Note{Person: a.one(people), At: a.instant(), Text: a.text()}))
			keep(nil, s.SaveSettled(app.Settled{Key: "k" + a.text(), At: a.instant(), How: "done"}))
			keep(nil, s.SaveSettled(app.PutOff("l"+a.text(), "2026-12-24", a.instant())))
			keep(s.SaveImport(app.Import{At: a.instant(), File: a.text(), Format: a.text(), Added: 3}))
			keep(nil, s.SaveSetting("own-"+a.text(), a.text()))
			if len(coffees) > 0 {
				keep(nil, s.SaveSetting(fmt.Sprint(app.RateDraftKey, coffees[0]), `{"at":"2026-11-01T00:00:00Z"}`))
			}
			keep(nil, s.SaveMapping("h"+a.text(), map[string]string{a.text(): a.text()}))
			keep(s.SaveMerge(app.Merge{Kept: a.one(people), Gone: 99, At: a.instant()}))
		}
		if x, y := a.one(people), a.one(people); x != y {
			keep(nil, s.SaveNotSame(x, y))
		}
		keep(s.SaveFilter(app.Filter{Name: "f" + a.text(), Terms: a.text()}))
		keep(s.SaveCalendar(app.Calendar{Path: "p" + a.text(), Kind: "holidays"}))
		return nil
	})
	if err != nil {
		rt.Fatal(err)
	}
	// What is gone leaves gaps in the numbers, and the highest ones may be among it.
	if n > 1 && a.yes() {
		if err := w.store.Quiet(func(s app.Writer) error { return s.ErasePerson(a.one(people)) }); err != nil {
			rt.Fatal(err)
		}
	}
}

func pickOr[T ~int64](rt *rapid.T, ids []T) T {
	if len(ids) == 0 {
		return 0
	}
	return rapid.SampledFrom(append([]T{0}, ids...)).Draw(rt, "which")
}

// anything draws what a database may hold.
type anything struct{ rt *rapid.T }

func (a anything) text() string {
	return rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "a\"b\\c", "tab\tand\nline\r\n", "\x00", "\x01\x1f\x7f", "名前", "<b>&amp;", "null", "𝔘", "\u2028", "\ufeff", "\ufffd"})).Draw(a.rt, "text")
}
func (a anything) yes() bool { return rapid.Bool().Draw(a.rt, "yes") }
func (a anything) few() int  { return rapid.IntRange(0, 3).Draw(a.rt, "few") }
func (a anything) one(people []app.PersonID) app.PersonID {
	return rapid.SampledFrom(people).Draw(a.rt, "who")
}
func (a anything) day() app.Day {
	if a.yes() {
		return ""
	}
	return app.Day("2026-01-01").Add(rapid.IntRange(-9000, 9000).Draw(a.rt, "days"))
}
func (a anything) instant() time.Time {
	if a.yes() {
		return time.Time{}
	}
	return time.UnixMilli(rapid.Int64Range(-1e12, 9e13).Draw(a.rt, "ms"))
}
func (a anything) level() app.Level { return app.Level(rapid.IntRange(0, 5).Draw(a.rt, "level")) }
func (a anything) share() float64   { return rapid.Float64Range(0, 1).Draw(a.rt, "share") }
func (a anything) source() app.Source {
	return rapid.SampledFrom([]app.Source{"", app.Typed, app.Imported, app.Inferred}).Draw(a.rt, "source")
}

func some[T any](a anything, draw func() T) []T {
	var out []T
	for range a.few() {
		out = append(out, draw())
	}
	if out == nil && a.yes() {
		return []T{}
	}
	return out
}

func (a anything) position() app.Position {
	return app.Position{Organisation: a.text(), Title: a.text(), From: a.day(), To: a.day()}
}
func (a anything) hours() app.Hours {
	return app.Hours{Days: rapid.SliceOfN(rapid.IntRange(1, 7), 0, 7).Draw(a.rt, "days"), From: "08:00", To: "24:00"}
}

func (a anything) person() app.Person {
	p := app.Person{Name: app.Name{Given: "G" + a.text(), Family: a.text(), Prefix: a.text(), Suffix: a.text(), Nickname: a.text()},
		Title: a.text(), Organisation: a.text(), Place: a.text(), Zone: rapid.SampledFrom([]string{"", "Europe/Berlin"}).Draw(a.rt, "zone"),
		Hours: some(a, a.hours), Emails: some(a, func() app.Email { return app.Email{Address: "e" + a.text(), Label: a.text()} }),
		Phones: some(a, func() app.Phone { return app.Phone{Number: a.text(), Label: a.text()} }),
		Links:  some(a, func() app.Link { return app.Link{URL: a.text(), Label: a.text()} }),
		Skills: some(a, func() app.PersonSkill {
			return app.PersonSkill{ID: app.SkillID(a.text()), Name: a.text(), Level: a.level(), Source: a.source(), Certainty: a.share(), From: a.text()}
		}),
		Perspective: map[app.Dimension]app.Attribute{app.Region: {Value: a.text(), Certainty: a.share(), Source: a.source()}},
		Strengths:   map[app.Strength]app.Level{app.Leads: a.level()}, Relation: rapid.SampledFrom(append(app.Relations(), "")).Draw(a.rt, "relation"),
		Wants: some(a, func() app.Want { return app.Want{Text: a.text(), Skill: app.SkillID(a.text())} }), Tags: some(a, a.text), Notes: a.text(),
		Through: a.text(), Past: some(a, a.position), Schools: some(a, a.text), Groups: some(a, a.text), ConnectedOn: a.day(), TalkAgain: a.day(),
		CadenceDays: a.few() * 30, Standing: app.Standing{Paused: a.yes(), PausedUntil: a.day(), Snoozed: a.day(), NotForMe: a.yes(), NotForMeWhy: a.text(),
			Pinned: a.yes(), Archived: a.yes(), Deleted: a.day()}, Extra: some(a, func() app.Extra { return app.Extra{Name: a.text(), Value: a.text()} }),
		Sources: map[string]app.Source{a.text(): a.source()}, Fingerprint: a.text(), Birthday: "--02-29", Photo: rapid.SliceOfN(rapid.Byte(), 0, 40).Draw(a.rt, "photo")}
	if a.yes() {
		trust := a.level()
		p.Trust = &trust
		p.TrustSteps = app.StepTrust(nil, &trust, "2024-02-29")
	}
	if a.yes() {
		p.Perspective, p.Strengths, p.Sources = nil, nil, nil
	}
	return p
}

// profile saves a profile whose lists are in another order than their numbers.
func (a anything) profile(s app.Writer, people []app.PersonID) {
	stance := -1
	p := app.Profile{Name: a.text(), Zone: "Europe/Lisbon", Title: a.text(), Organisation: a.text(), Place: a.text(), Goal: a.text(), Hours: some(a, a.hours),
		Skills:    []app.MySkill{{ID: "pricing", Name: "Pricing" + a.text(), Have: a.level(), Want: a.level(), Importance: 3}},
		Strengths: map[app.Strength]app.Level{app.Careful: a.level()}, Support: app.Support{Critique: int(a.level()), Sponsor: int(a.level())},
		Perspective: map[app.Dimension]string{app.Region: a.text()}, Weights: map[app.Dimension]int{app.Region: int(a.level())},
		Upward: []app.Dimension{app.Seniority}, Own: []app.OwnDimension{{ID: "own:x", Name: "x y", Ordered: true, Values: []string{"a", "b"}}},
		Questions: some(a, func() app.Question {
			return app.Question{Text: "Q" + a.text(), Importance: 3, Skills: some(a, a.text), Tags: some(a, a.text), Opposite: a.yes(), Stance: &stance,
				Since: a.day(), Closed: a.day(), Learned: a.text()}
		}),
		Offers: some(a, func() app.Offer {
			return app.Offer{Text: "O" + a.text(), Skills: some(a, func() app.SkillID { return app.SkillID(a.text()) })}
		}),
		Positions: some(a, a.position), Education: some(a, func() app.School { return app.School{Name: a.text(), Degree: a.text(), From: a.day(), To: a.day()} }),
		Groups: some(a, a.text), Places: some(a, a.text), Minutes: a.few() * 25, RoundWeeks: a.few(),
		Programmes: some(a, func() app.Programme {
			return app.Programme{Name: a.text(), Role: "mentee", From: a.day(), To: a.day(), People: people[:min(len(people), a.few())]}
		})}
	if a.yes() {
		p = app.Profile{}
	}
	if err := s.SaveProfile(p); err != nil {
		a.rt.Fatal(err)
	}
	saved, err := s.Profile(ctx)
	if err != nil {
		a.rt.Fatal(err)
	}
	slices.Reverse(saved.Questions)
	slices.Reverse(saved.Offers)
	slices.Reverse(saved.Programmes)
	if err := s.SaveProfile(saved); err != nil {
		a.rt.Fatal(err)
	}
}

func (a anything) round(people []app.PersonID) app.Round {
	mutual := a.share()
	return app.Round{Started: a.instant(), From: a.day(), To: a.day(), Closed: a.instant(), Question: a.text(),
		Needs: some(a, func() app.Need {
			return app.Need{ID: "skill:pricing", Kind: "skill", Label: a.text(), Weight: a.share() / 3}
		}),
		Before: app.Coverage{Levels: a.share(), Expected: a.share()}, After: app.Coverage{Levels: a.share()},
		Picks: some(a, func() app.Pick {
			return app.Pick{Person: a.one(people), Name: a.text(), Place: a.few(), Gain: a.share(), Chance: a.share(),
				Terms: some(a, func() app.Term {
					return app.Term{Kind: "skill", Need: "question:1", Label: a.text(), Value: -a.share(), Source: a.text(), Shown: a.yes()}
				}),
				RunnerUp: pickOr(a.rt, people), Replaced: pickOr(a.rt, people), Dropped: a.yes(), Bridge: a.text(), Offer: a.text(), Mutual: &mutual}
		})}
}

func (a anything) coffee(people []app.PersonID) app.Coffee {
	uid := ""
	if a.yes() {
		uid = rapid.StringMatching(`[a-z]{20}`).Draw(a.rt, "uid")
	}
	return app.Coffee{Person: a.one(people), State: rapid.SampledFrom([]app.CoffeeState{app.Idea, app.Scheduled, app.WasMet, app.Silent}).Draw(a.rt, "state"),
		Purpose: a.text(), Title: a.text(), Start: a.instant(), Zone: a.text(), Minutes: a.few() * 25, Place: a.text(), Link: a.text(), Note: a.text(),
		Remind: a.few() - 1, ShowFree: a.yes(), Every: a.few(), Count: a.few(), UID: uid, Sequence: a.few(), Exported: a.instant(), SentOut: a.instant(),
		AskedAt: a.instant(), Answered: a.instant(), Created: a.instant(), Brief: some(a, a.text)}
}

func (a anything) message(people []app.PersonID) app.Message {
	return app.Message{Person: a.one(people), Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Formal, Lang: a.text(), Variation: a.few(),
		Purpose: "question:1", Ask: a.text(), Offer: a.text(), Slots: a.yes(), Subject: a.text(), Body: a.text(), Edited: a.yes(),
		Address: app.PoliteAddress, Off: some(a, a.text), Said: app.Said{Took: a.text(), Reason: a.text(), Months: a.few()},
		State: app.SentOff, Updated: a.instant(), SentAt: a.instant(), AnsweredAt: a.instant()}
}

func (a anything) talk(people []app.PersonID) app.Talk {
	return app.Talk{Person: a.one(people), At: a.instant(), Minutes: a.few(), Helpful: int(a.level()), Did: some(a, func() app.Effect { return app.Door }),
		Needs: some(a, func() app.NeedRating { return app.NeedRating{Need: "question:1", Label: a.text(), Met: .25} }),
		Learned: some(a, func() app.Learned {
			return app.Learned{Skill: "pricing", Name: a.text(), From: a.level(), To: a.level(), Note: a.text()}
		}),
		NextStep: a.text(), NextOn: a.day(), TalkAgain: a.day(), Note: a.text(), RatedAt: a.instant()}
}
