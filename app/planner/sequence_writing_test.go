package planner_test

import (
	"time"

	"pgregory.net/rapid"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
)

// lately draws when a message went out: now, some days ago, or at a time that is
// still to come.
func (w *world) lately(t *rapid.T) time.Time {
	if rapid.Bool().Draw(t, "at once") {
		return atOnce
	}
	return w.now.Add(-time.Duration(rapid.IntRange(-20, 400).Draw(t, "hours ago")) * time.Hour)
}

// writing does one thing with messages, requests, or phrases of mine.
func (w *world) writing(t *rapid.T, what string, id app.PersonID, people []app.PersonID) (err error) {
	day := app.DayOf(w.now)
	all, err := w.store.Messages(ctx, 0)
	if err != nil {
		return err
	}
	some := app.MessageID(12345)
	if len(all) > 0 {
		some = rapid.SampledFrom(all).Draw(t, "message").ID
	}
	request, entry, phrase := int64(12345), int64(12345), app.PhraseID(12345)
	if lines, e := w.Requests(ctx, 0); e == nil && len(lines) > 0 {
		request = rapid.SampledFrom(lines).Draw(t, "request").Request.ID
	}
	if ledger, e := w.store.Ledger(ctx, 0); e == nil && len(ledger) > 0 {
		entry = rapid.SampledFrom(ledger).Draw(t, "entry").ID
	}
	if phrases, e := w.store.Phrases(ctx); e == nil && len(phrases) > 0 {
		phrase = rapid.SampledFrom(phrases).Draw(t, "phrase").ID
	}
	yes := rapid.Bool().Draw(t, "really")
	switch what {
	case "draft":
		return w.drafting(t, id, people)
	case "sent one":
		channel := rapid.SampledFrom([]app.Channel{"", app.ByEmail, app.ByChat, app.ByLinkedInNote}).Draw(t, "channel")
		_, _, err = w.SentMessage(ctx, some, channel, w.lately(t))
	case "discard":
		_, err = w.DiscardDraft(ctx, some)
	case "request":
		_, err = w.Request(ctx, id, planner.Asked{Text: "a look at a page", Due: day.Add(rapid.IntRange(-3, 9).Draw(t, "due")),
			On: day.Add(rapid.IntRange(-9, 1).Draw(t, "on"))})
	case "answer":
		_, err = w.AnswerRequest(ctx, request, yes)
	case "done":
		_, err = w.DoneRequest(ctx, request)
	case "edit":
		_, err = w.EditRequest(ctx, request, planner.Asked{Text: "feedback on a deck", Due: day.Add(rapid.IntRange(-3, 9).Draw(t, "due"))})
	case "promise":
		_, err = w.KeepPromise(ctx, entry, yes)
	case "phrase":
		ph := app.Phrase{Name: rapid.SampledFrom([]string{"Short", "Long"}).Draw(t, "name"), Lang: "en", Text: "Hi {first}, a word?"}
		if rapid.Bool().Draw(t, "known") {
			ph.ID = phrase
		}
		_, _, err = w.SavePhrase(ctx, ph)
	case "pause":
		_, err = w.PausePhrase(ctx, phrase, yes)
	case "forget":
		_, err = w.DeletePhrase(ctx, phrase)
	case "order":
		_, err = w.SetSetting(app.SetFamilyFirst, map[bool]string{true: "yes", false: "no"}[yes])
	}
	return err
}

// drafting writes a message of any kind and keeps it, as the composer does.
func (w *world) drafting(t *rapid.T, id app.PersonID, people []app.PersonID) error {
	c := planner.Compose{Person: id, Situation: rapid.SampledFrom(append(message.Situations(), "", app.Introduce, app.Accept)).Draw(t, "situation"),
		Lang: rapid.SampledFrom(append(message.Languages(), "")).Draw(t, "lang"), Slots: rapid.Bool().Draw(t, "slots"),
		Channel: rapid.SampledFrom([]app.Channel{"", app.ByEmail, app.ByChat, app.ByLinkedIn}).Draw(t, "by")}
	other := rapid.SampledFrom(append([]app.PersonID{0}, people...)).Draw(t, "other")
	if rapid.Bool().Draw(t, "about") {
		c.About = other
	} else {
		c.Introducer = other
	}
	if phrases, err := w.store.Phrases(ctx); err != nil {
		return err
	} else if len(phrases) > 0 {
		c.Template = rapid.SampledFrom(phrases).Draw(t, "template").ID
	}
	d, err := w.Compose(ctx, c)
	if err != nil {
		return err
	}
	m := d.Chosen.Keep(d.Draft)
	m.Subject, m.Body = d.Subject, d.Body
	_, err = w.SaveDraftOffering(m, d.Chosen.Times)
	return err
}

// senseOfRequests fails when a request, the promise it became and the ledger
// contradict one another.
func (w *world) senseOfRequests(t *rapid.T, after string) {
	entries := map[int64]app.Entry{}
	for _, e := range must(w.store.Ledger(ctx, 0))(w.t) {
		entries[e.ID] = e
	}
	promised := map[int64]bool{}
	for _, r := range must(w.store.Requests(ctx, 0))(w.t) {
		e, is := entries[r.Entry]
		owed := is && e.Person == r.Person && e.Direction == app.Gave && e.Text == r.Text
		sound := false
		switch r.State {
		case app.RequestOpen:
			sound = r.Entry == 0 && r.Answered.IsZero()
		case app.RequestDeclined:
			sound = r.Entry == 0 && !r.Answered.IsZero()
		case app.RequestAccepted:
			sound = owed && e.Done.IsZero() && !r.Answered.IsZero()
		case app.RequestDone:
			sound = owed && !e.Done.IsZero() && !r.Answered.IsZero()
		}
		if !sound || promised[r.Entry] && r.Entry != 0 {
			t.Fatalf("after %s: a request is %+v, its promise %+v", after, r, e)
		}
		promised[r.Entry] = true
	}
}
