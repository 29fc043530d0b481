package data_test

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cortado/app"
)

// anyText draws what people and files write: accents, quotes, control signs,
// scripts of the world, nothing at all.
func anyText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "a\"b\\c", "tab\tand\nline", "\x00", "\x01\x1f\x7f", "名前", "Zoë", "[[1,2]]", "null", "𝔘", "it's", "\u2028"}))
}

func anyDay() *rapid.Generator[app.Day] {
	return rapid.Custom(func(t *rapid.T) app.Day {
		if rapid.Bool().Draw(t, "none") {
			return ""
		}
		return app.Day("2026-01-01").Add(rapid.IntRange(-9000, 9000).Draw(t, "days"))
	})
}

func anyShare() *rapid.Generator[float64] { return rapid.Float64Range(0, 1) }

func anyLevel() *rapid.Generator[app.Level] {
	return rapid.Custom(func(t *rapid.T) app.Level { return app.Level(rapid.IntRange(0, 5).Draw(t, "level")) })
}

func anySource() *rapid.Generator[app.Source] {
	return rapid.SampledFrom([]app.Source{"", app.Typed, app.Imported, app.Inferred})
}

func anyDimension() *rapid.Generator[app.Dimension] {
	return rapid.SampledFrom([]app.Dimension{app.Function, app.Seniority, app.Region, "own:\"odd\"", "own:2"})
}

func anyHours() *rapid.Generator[app.Hours] {
	return rapid.Custom(func(t *rapid.T) app.Hours {
		return app.Hours{Days: rapid.SliceOfN(rapid.IntRange(1, 7), 0, 7).Draw(t, "days"),
			From: rapid.SampledFrom([]string{"07:30", "09:00"}).Draw(t, "from"), To: rapid.SampledFrom([]string{"12:00", "24:00"}).Draw(t, "to")}
	})
}

func anyStrengths() *rapid.Generator[map[app.Strength]app.Level] {
	return rapid.MapOf(rapid.SampledFrom(app.Strengths()), anyLevel())
}

func anyPosition() *rapid.Generator[app.Position] {
	return rapid.Custom(func(t *rapid.T) app.Position {
		return app.Position{Organisation: anyText().Draw(t, "organisation"), Title: anyText().Draw(t, "title"),
			From: anyDay().Draw(t, "from"), To: anyDay().Draw(t, "to")}
	})
}

func pointer[T any](t *rapid.T, g *rapid.Generator[T]) *T {
	if rapid.Bool().Draw(t, "nil") {
		return nil
	}
	v := g.Draw(t, "value")
	return &v
}

// list draws a short list.
func list[T any](t *rapid.T, g *rapid.Generator[T]) []T {
	return rapid.SliceOfN(g, 0, 4).Draw(t, "list")
}

func anyPerson(t *rapid.T) app.Person {
	text := func() string { return anyText().Draw(t, "text") }
	return app.Person{
		Name:         app.Name{Given: "G" + text(), Family: text(), Prefix: text(), Suffix: text(), Nickname: text()},
		Title:        text(),
		Organisation: text(),
		Place:        text(),
		Zone:         rapid.SampledFrom([]string{"", "Europe/Berlin"}).Draw(t, "zone"),
		Hours:        list(t, anyHours()),
		Emails: list(t, rapid.Custom(func(t *rapid.T) app.Email {
			return app.Email{Address: anyText().Draw(t, "a"), Label: anyText().Draw(t, "l")}
		})),
		Phones: list(t, rapid.Custom(func(t *rapid.T) app.Phone {
			return app.Phone{Number: anyText().Draw(t, "n"), Label: anyText().Draw(t, "l")}
		})),
		Links: list(t, rapid.Custom(func(t *rapid.T) app.Link { return app.Link{URL: anyText().Draw(t, "u"), Label: anyText().Draw(t, "l")} })),
		Skills: list(t, rapid.Custom(func(t *rapid.T) app.PersonSkill {
			return app.PersonSkill{ID: app.SkillID(anyText().Draw(t, "id")), Name: anyText().Draw(t, "name"), Level: anyLevel().Draw(t, "level"),
				Source: anySource().Draw(t, "source"), Certainty: anyShare().Draw(t, "certainty"), From: anyText().Draw(t, "from")}
		})),
		Perspective: rapid.MapOf(anyDimension(), rapid.Custom(func(t *rapid.T) app.Attribute {
			return app.Attribute{Value: anyText().Draw(t, "value"), Certainty: anyShare().Draw(t, "certainty"), Source: anySource().Draw(t, "source")}
		})).Draw(t, "perspective"),
		Strengths:  anyStrengths().Draw(t, "strengths"),
		Relation:   rapid.SampledFrom(append(app.Relations(), "")).Draw(t, "relation"),
		Trust:      pointer(t, anyLevel()),
		TrustSteps: anyTrustSteps(t),
		Wants: list(t, rapid.Custom(func(t *rapid.T) app.Want {
			return app.Want{Text: anyText().Draw(t, "text"), Skill: app.SkillID(anyText().Draw(t, "skill"))}
		})),
		Tags:        list(t, anyText()),
		Notes:       text(),
		Stances:     rapid.MapOf(rapid.Custom(func(t *rapid.T) app.QuestionID { return app.QuestionID(rapid.Int64().Draw(t, "q")) }), rapid.IntRange(-2, 2)).Draw(t, "stances"),
		Through:     text(),
		Past:        list(t, anyPosition()),
		Schools:     list(t, anyText()),
		Groups:      list(t, anyText()),
		ConnectedOn: anyDay().Draw(t, "connected"),
		TalkAgain:   anyDay().Draw(t, "again"),
		CadenceDays: rapid.IntRange(0, 400).Draw(t, "cadence"),
		Standing: app.Standing{Paused: rapid.Bool().Draw(t, "paused"), PausedUntil: anyDay().Draw(t, "until"), Snoozed: anyDay().Draw(t, "snoozed"),
			NotForMe: rapid.Bool().Draw(t, "not"), NotForMeWhy: text(), Pinned: rapid.Bool().Draw(t, "pinned"), Archived: rapid.Bool().Draw(t, "archived")},
		Extra: list(t, rapid.Custom(func(t *rapid.T) app.Extra {
			return app.Extra{Name: anyText().Draw(t, "n"), Value: anyText().Draw(t, "v")}
		})),
		Sources:     rapid.MapOf(anyText(), anySource()).Draw(t, "sources"),
		Fingerprint: text(),
		Birthday:    rapid.SampledFrom([]string{"", "--02-29", "1980-01-31"}).Draw(t, "birthday"),
		Photo:       rapid.SliceOfN(rapid.Byte(), 0, 40).Draw(t, "photo"),
	}
}

// anyTrustSteps are steps in order of their days, before the day of the tests.
func anyTrustSteps(t *rapid.T) []app.TrustStep {
	var out []app.TrustStep
	on := app.Day("2020-01-01")
	for range rapid.IntRange(0, 4).Draw(t, "trust steps") {
		on = on.Add(rapid.IntRange(1, 300).Draw(t, "days"))
		out = append(out, app.TrustStep{On: on, Trust: pointer(t, anyLevel())})
	}
	return out
}

func TestAPersonComesBackAsSaved(t *testing.T) {
	d := fresh(t)
	rapid.Check(t, func(rt *rapid.T) {
		p := anyPerson(rt)
		id := add(t, d, p)[0]
		p.ID, p.TrustSteps = id, app.StepTrust(p.TrustSteps, p.Trust, app.DayOf(noon))
		equal(t, p, must[app.Person](t)(d.Person(ctx, id)))
		other := anyPerson(rt) // saved over the first
		other.ID = id
		other.Introducer = id
		add(t, d, other)
		other.TrustSteps = app.StepTrust(other.TrustSteps, other.Trust, app.DayOf(noon))
		equal(t, other, must[app.Person](t)(d.Person(ctx, id)))
	})
	everybody := must[[]app.Person](t)(d.Everybody(ctx, true))
	network := must[[]app.Person](t)(d.Network(ctx))
	if len(everybody) != len(network) || len(network) == 0 {
		t.Fatalf("%d people in full, %d in the network", len(everybody), len(network))
	}
	for i, p := range everybody {
		p.Photo, p.Extra, p.Phones, p.Birthday, p.TrustSteps = nil, nil, nil, "", nil
		equal(t, p, network[i])
	}
	if err := d.Check(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestMyProfileComesBackAsSaved(t *testing.T) {
	d := fresh(t)
	equal(t, app.Profile{}, must[app.Profile](t)(d.Profile(ctx)))
	mentor := add(t, d, named("Ana", "Ruiz"), named("Bo", "Lind"))
	rapid.Check(t, func(rt *rapid.T) {
		p := anyProfile(rt, mentor)
		change(t, d, func(w app.Writer) error { return w.SaveProfile(p) })
		got := must[app.Profile](t)(d.Profile(ctx))
		if len(got.Questions) != len(p.Questions) || len(got.Offers) != len(p.Offers) || len(got.Programmes) != len(p.Programmes) {
			t.Fatalf("got %+v, want %+v", got, p)
		}
		for i := range got.Questions { // ids are given by the store
			if got.Questions[i].ID == 0 {
				t.Fatal("a question without an id")
			}
			p.Questions[i].ID = got.Questions[i].ID
		}
		for i := range got.Offers {
			p.Offers[i].ID = got.Offers[i].ID
		}
		for i := range got.Programmes {
			p.Programmes[i].ID = got.Programmes[i].ID
		}
		equal(t, p, got)
		before := must[[]app.Change](t)(d.Changes(ctx, 0))
		if id := change(t, d, func(w app.Writer) error { return w.SaveProfile(got) }); id != 0 {
			t.Fatalf("saving the same profile again was recorded as change %d", id)
		}
		equal(t, before, must[[]app.Change](t)(d.Changes(ctx, 0)))
	})
}

func anyProfile(t *rapid.T, people []app.PersonID) app.Profile {
	text := func() string { return anyText().Draw(t, "text") }
	return app.Profile{
		Name: text(), Email: text(), Zone: text(), Title: text(), Organisation: text(), Place: text(), Goal: text(),
		Hours: list(t, anyHours()),
		Skills: list(t, rapid.Custom(func(t *rapid.T) app.MySkill {
			return app.MySkill{ID: app.SkillID(anyText().Draw(t, "id")), Name: "S" + anyText().Draw(t, "name"), Have: anyLevel().Draw(t, "have"),
				Want: anyLevel().Draw(t, "want"), Importance: rapid.IntRange(1, 5).Draw(t, "importance")}
		})),
		Strengths:   anyStrengths().Draw(t, "strengths"),
		Support:     app.Support{Critique: rapid.IntRange(0, 5).Draw(t, "c"), Encouragement: rapid.IntRange(0, 5).Draw(t, "e"), Sponsor: rapid.IntRange(0, 5).Draw(t, "s")},
		Perspective: rapid.MapOf(anyDimension(), anyText()).Draw(t, "perspective"),
		Weights:     rapid.MapOf(anyDimension(), rapid.IntRange(0, 5)).Draw(t, "weights"),
		Upward:      list(t, anyDimension()),
		Own: list(t, rapid.Custom(func(t *rapid.T) app.OwnDimension {
			return app.OwnDimension{ID: anyDimension().Draw(t, "id"), Name: anyText().Draw(t, "name"), Ordered: rapid.Bool().Draw(t, "ordered"),
				Values: rapid.SliceOfN(anyText(), 0, 3).Draw(t, "values")}
		})),
		Questions: list(t, rapid.Custom(func(t *rapid.T) app.Question {
			return app.Question{Text: "Q" + anyText().Draw(t, "text"), Importance: rapid.IntRange(1, 5).Draw(t, "importance"),
				Skills: rapid.SliceOfN(anyText(), 0, 3).Draw(t, "skills"), Tags: rapid.SliceOfN(anyText(), 0, 3).Draw(t, "tags"),
				Opposite: rapid.Bool().Draw(t, "opposite"), Stance: pointer(t, rapid.IntRange(-2, 2)),
				Since: anyDay().Draw(t, "since"), Closed: anyDay().Draw(t, "closed"), Learned: anyText().Draw(t, "learned")}
		})),
		Offers: list(t, rapid.Custom(func(t *rapid.T) app.Offer {
			return app.Offer{Text: "O" + anyText().Draw(t, "text"), Skills: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) app.SkillID { return app.SkillID(anyText().Draw(t, "s")) }), 0, 3).Draw(t, "skills")}
		})),
		Positions: list(t, anyPosition()),
		Education: list(t, rapid.Custom(func(t *rapid.T) app.School {
			return app.School{Name: anyText().Draw(t, "name"), Degree: anyText().Draw(t, "degree"), From: anyDay().Draw(t, "from"), To: anyDay().Draw(t, "to")}
		})),
		Groups: list(t, anyText()), Places: list(t, anyText()),
		Minutes: rapid.IntRange(0, 480).Draw(t, "minutes"), RoundWeeks: rapid.IntRange(0, 52).Draw(t, "weeks"),
		Programmes: list(t, rapid.Custom(func(t *rapid.T) app.Programme {
			return app.Programme{Name: anyText().Draw(t, "name"), Role: rapid.SampledFrom([]string{"mentor", "mentee"}).Draw(t, "role"),
				From: anyDay().Draw(t, "from"), To: anyDay().Draw(t, "to"), People: people[:rapid.IntRange(0, len(people)).Draw(t, "people")]}
		})),
	}
}

// TestEveryOtherWordComesBackAsSaved fills every field of every other word.
func TestEveryOtherWordComesBackAsSaved(t *testing.T) {
	d := fresh(t)
	p := add(t, d, named("Ana", "Ruiz"), named("Bo", "Lind"), named("Cy", "Moss"))
	change(t, d, func(w app.Writer) error {
		return w.SaveProfile(app.Profile{Questions: []app.Question{{Text: "Why?", Importance: 3}}})
	})
	question := must[app.Profile](t)(d.Profile(ctx)).Questions[0].ID
	mutual := 2.0 / 3
	at := noon.Add(123 * time.Millisecond)
	r := app.Round{Started: at, From: "2026-11-01", To: "2026-11-28", Closed: at.Add(time.Hour), Question: "Raise prices?",
		Needs:  []app.Need{{ID: "skill:pricing", Kind: "skill", Label: "Pricing \"deep\"", Weight: math.Pi / 10}},
		Before: app.Coverage{Levels: .1 + .2, Expected: 1.0 / 3}, After: app.Coverage{Levels: 1, Expected: .9},
		Picks: []app.Pick{
			{Person: p[1], Name: "Bo Lind", Gain: .1, Chance: .7, Terms: []app.Term{
				{Kind: "skill", Need: "skill:pricing", Label: "Pricing", Value: -1.0 / 3e7, Source: "inferred from 'CFO'", Shown: true}, {Kind: "trust"}},
				RunnerUp: p[2], Bridge: "same school", Offer: "forecasting", Mutual: &mutual},
			{Person: p[0], Place: 1, Replaced: p[1], Dropped: true, Before: app.Coverage{Levels: .25}, After: app.Coverage{Expected: .5}},
		}}
	c := app.Coffee{Person: p[0], Question: question, State: app.Scheduled, Purpose: "view", Title: "Coffee", Start: at, Zone: "Europe/Berlin",
		Minutes: 25, Place: "Café", Link: "https://meet.example/x", Note: "hi", Remind: -1, ShowFree: true, Every: 4, Count: 6, UID: "u1", Sequence: 3,
		Exported: at, SentOut: at, AskedAt: at, Answered: at, Created: at, Brief: []string{"How?", "Why\nnot?"}}
	m := app.Message{Person: p[0], Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "de", Variation: 2, Purpose: "skill:pricing",
		Ask: "a", Offer: "o", Slots: true, Subject: "s", Body: "b\r\n", Edited: true, State: app.SentOff, Updated: at, SentAt: at, AnsweredAt: at,
		Address: app.FamiliarAddress, About: p[1], Introducer: p[2], Off: []string{"offer", "bridge\"x"},
		Said: app.Said{Took: "t", WillDo: "w", Promise: "p\u2028", Came: "c", Reason: "<r>", Every: 4, Months: 6, Programme: "g", Link: "https://l.example"}}
	f := app.Phrase{Name: "Short", Part: "offer", Situation: app.FirstContact, Lang: "de", Subject: "s", Text: "Hallo {first}", Paused: true}
	k := app.Talk{Person: p[0], At: at, Minutes: 30, Helpful: 4, Did: []app.Effect{app.NewView, app.Door},
		Needs:    []app.NeedRating{{Need: "skill:pricing", Label: "Pricing", Met: .75}},
		Learned:  []app.Learned{{Skill: "pricing", Name: "Pricing", From: 2, To: 3, Note: "anchor"}},
		NextStep: "call", NextOn: "2026-12-01", TalkAgain: "2027-01-01", Note: "kind", RatedAt: at}
	n := app.Contact{Person: p[0], At: at, Kind: app.Met, Note: "n"}
	o := app.Note{Person: p[0], At: at, Text: "note"}
	e := app.Entry{Person: p[0], Direction: app.Gave, Text: "intro", On: at, Due: "2026-12-24", Done: at, Dropped: true}
	q := app.Request{Person: p[0], Text: "CV", Asked: at, Due: "2026-12-24", State: app.RequestAccepted, Answered: at}
	s := []app.Settled{{Key: "chase:message:1:1", At: at, How: app.SettledDismissed, Until: "2026-12-24"}, {Key: "thank:talk:1", At: at, How: app.SettledDone}}
	i := app.Import{Change: 7, At: at, File: "f.csv", Format: "linkedin", Added: 1, Update: 2, Same: 3, Skip: 4}
	var err error
	change(t, d, func(w app.Writer) error {
		r.ID, err = w.SaveRound(r)
		c.Round = r.ID
		c.ID, err = w.SaveCoffee(c)
		k.Coffee = c.ID
		k.ID, err = w.SaveTalk(k)
		e.Talk = k.ID
		e.ID, err = w.SaveEntry(e)
		q.Entry = e.ID
		q.ID, err = w.SaveRequest(q)
		f.ID, err = w.SavePhrase(f)
		m.Coffee, m.Request, m.Template = c.ID, q.ID, f.ID
		m.ID, err = w.SaveMessage(m)
		n.Coffee, n.Message = c.ID, m.ID
		n.ID, err = w.SaveContact(n)
		o.ID, err = w.SaveNote(o)
		for _, s := range s {
			err = w.SaveSettled(s)
		}
		i.ID, err = w.SaveImport(i)
		return w.SaveSetting("look", "dark")
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Close()
	d = reopen(t, d.Path())
	for _, of := range []app.PersonID{0, p[0]} {
		equal(t, []app.Coffee{c}, must[[]app.Coffee](t)(d.Coffees(ctx, of)))
		equal(t, []app.Message{m}, must[[]app.Message](t)(d.Messages(ctx, of)))
		equal(t, []app.Talk{k}, must[[]app.Talk](t)(d.Talks(ctx, of)))
		equal(t, []app.Contact{n}, must[[]app.Contact](t)(d.Contacts(ctx, of)))
		equal(t, []app.Note{o}, must[[]app.Note](t)(d.Notes(ctx, of)))
		equal(t, []app.Entry{e}, must[[]app.Entry](t)(d.Ledger(ctx, of)))
		equal(t, []app.Request{q}, must[[]app.Request](t)(d.Requests(ctx, of)))
	}
	equal(t, []app.Coffee{}, must[[]app.Coffee](t)(d.Coffees(ctx, p[1])))
	equal(t, c, must[app.Coffee](t)(d.Coffee(ctx, c.ID)))
	equal(t, m, must[app.Message](t)(d.Message(ctx, m.ID)))
	equal(t, []app.Phrase{f}, must[[]app.Phrase](t)(d.Phrases(ctx)))
	equal(t, []app.Round{r}, must[[]app.Round](t)(d.Rounds(ctx)))
	equal(t, s, must[[]app.Settled](t)(d.Settled(ctx)))
	equal(t, []app.Import{i}, must[[]app.Import](t)(d.Imports(ctx)))
	equal(t, map[string]string{"look": "dark"}, must[map[string]string](t)(d.Settings(ctx)))
	_, err = d.CurrentRound(ctx)
	wants(t, err, app.ErrNotFound)
	r.Closed = time.Time{}
	r.Picks = r.Picks[:1]
	change(t, d, func(w app.Writer) error { _, err := w.SaveRound(r); return err })
	equal(t, r, must[app.Round](t)(d.CurrentRound(ctx)))
}

func TestWhatIsRememberedComesBack(t *testing.T) {
	d := fresh(t)
	p := add(t, d, named("Ana", "Ruiz"), named("Bo", "Lind"))
	_, err := d.Mapping(ctx, "h1")
	wants(t, err, app.ErrNotFound)
	m := app.Merge{Kept: p[0], Gone: p[1], At: noon}
	f := app.Filter{Name: "never met", Terms: "never-met tag:alumni"}
	c := app.Calendar{Path: "/home/me/work.ics", Kind: "busy"}
	empty := everything(t, d)
	m.Change = change(t, d, func(w app.Writer) error {
		if err := w.SaveMapping("h1", map[string]string{"Vorname": "given", "Firma": "organisation"}); err != nil {
			return err
		}
		if err := w.SaveNotSame(p[1], p[0]); err != nil {
			return err
		}
		if err := w.SaveNotSame(p[0], p[1]); err != nil {
			return err
		}
		m.ID, err = w.SaveMerge(m)
		f.ID, err = w.SaveFilter(f)
		c.ID, err = w.SaveCalendar(c)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, map[string]string{"Vorname": "given", "Firma": "organisation"}, must[map[string]string](t)(d.Mapping(ctx, "h1")))
	equal(t, [][2]app.PersonID{{p[0], p[1]}}, must[[][2]app.PersonID](t)(d.NotSame(ctx)))
	equal(t, []app.Merge{m}, must[[]app.Merge](t)(d.Merges(ctx)))
	equal(t, []app.Filter{f}, must[[]app.Filter](t)(d.Filters(ctx)))
	equal(t, []app.Calendar{c}, must[[]app.Calendar](t)(d.Calendars(ctx)))
	change(t, d, func(w app.Writer) error {
		if err := w.DeleteFilter(f.ID); err != nil {
			return err
		}
		return w.DeleteCalendar(c.ID)
	})
	equal(t, []app.Filter{}, must[[]app.Filter](t)(d.Filters(ctx)))
	undo(t, d, 0)
	equal(t, []app.Filter{f}, must[[]app.Filter](t)(d.Filters(ctx)))
	equal(t, []app.Calendar{c}, must[[]app.Calendar](t)(d.Calendars(ctx)))
	undo(t, d, m.Change)
	equal(t, []app.Merge{}, must[[]app.Merge](t)(d.Merges(ctx)))
	equal(t, empty, everything(t, d))
}
