package planner_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cortado/app"
	"cortado/app/planner"
)

// askedOf notes what somebody asked and gives its number.
func requestedBy(w *world, person app.PersonID, a planner.Asked) int64 {
	w.t.Helper()
	if _, err := w.Request(ctx, person, a); err != nil {
		w.t.Fatal(err)
	}
	last := int64(0)
	for _, l := range must(w.Requests(ctx, person))(w.t) {
		last = max(last, l.Request.ID)
	}
	return last
}

func requestOf(w *world, id int64) planner.RequestLine {
	w.t.Helper()
	for _, l := range must(w.Requests(ctx, 0))(w.t) {
		if l.Request.ID == id {
			return l
		}
	}
	w.t.Fatalf("there is no request %d", id)
	return planner.RequestLine{}
}

// promisesTo counts what I owe a person.
func promisesTo(w *world, person app.PersonID) (open, done int) {
	w.t.Helper()
	for _, e := range must(w.store.Ledger(ctx, person))(w.t) {
		switch {
		case e.Direction != app.Gave:
		case e.Open():
			open++
		case !e.Done.IsZero():
			done++
		}
	}
	return open, done
}

func dueTo(w *world, person app.PersonID, kind app.FollowUpKind) bool {
	w.t.Helper()
	for _, d := range must(w.Due(ctx))(w.t) {
		if d.FollowUp.Person == person && d.FollowUp.Kind == kind {
			return true
		}
	}
	return false
}

func TestARequestIsNotedAndItsWordsAndDaysCanChange(t *testing.T) {
	w := sample(t)
	ann := w.add("Ann Quist, Director at Alder")
	id := requestedBy(w, ann, planner.Asked{Text: " feedback on her pricing page ", Due: "2026-11-25", On: "2026-11-13"})
	if l := requestOf(w, id); l.Request.Text != "feedback on her pricing page" || l.Status != "Asked Fri 13 Nov, by Wed 25 Nov" || l.Late || !l.Open() {
		t.Errorf("noted as %+v", l)
	}
	if !dueTo(w, ann, app.DueAnswer) {
		t.Error("nothing says that it waits for an answer")
	}
	if v := must(w.PersonInFull(ctx, ann))(t); len(v.Requests) != 1 || v.Requests[0].Request.ID != id {
		t.Errorf("on the person's page stand %+v", v.Requests)
	}
	if _, err := w.EditRequest(ctx, id, planner.Asked{Text: "a look at her pricing", Due: ""}); err != nil {
		t.Fatal(err)
	}
	if l := requestOf(w, id); l.Request.Text != "a look at her pricing" || l.Status != "Asked Fri 13 Nov" {
		t.Errorf("changed to %+v", l)
	}
	for want, a := range map[string]planner.Asked{"no text": {Text: " "}, "still to come": {Text: "x", On: "2026-11-19"}, "day": {Text: "x", Due: "soon"}} {
		_, err := w.Request(ctx, ann, a)
		kind(t, err, app.ErrInvalid, want)
		_, err = w.EditRequest(ctx, id, a)
		kind(t, err, app.ErrInvalid, want)
	}
	_, err := w.EditRequest(ctx, 9999, planner.Asked{Text: "x"})
	kind(t, err, app.ErrNotFound, "")
}

func TestAnAcceptedRequestBecomesAPromiseThatKeepsItWhenKept(t *testing.T) {
	w := sample(t)
	ann := w.add("Ann Quist, Director at Alder")
	id := requestedBy(w, ann, planner.Asked{Text: "a look at her pricing", Due: "2026-11-25"})
	if _, err := w.AnswerRequest(ctx, id, true); err != nil {
		t.Fatal(err)
	}
	l := requestOf(w, id)
	if l.Request.State != app.RequestAccepted || l.Request.Entry == 0 || !l.Request.Answered.Equal(w.now) || l.Status != "Promised today, by Wed 25 Nov" {
		t.Errorf("accepted it is %+v", l)
	}
	if open, _ := promisesTo(w, ann); open != 1 || dueTo(w, ann, app.DueAnswer) || !dueTo(w, ann, app.DuePromise) {
		t.Errorf("%d promises; the answer is due %v, the promise %v", open, dueTo(w, ann, app.DueAnswer), dueTo(w, ann, app.DuePromise))
	}
	if _, err := w.EditRequest(ctx, id, planner.Asked{Text: "two looks at her pricing", Due: "2026-11-27"}); err != nil {
		t.Fatal(err)
	}
	entry := must(w.store.Ledger(ctx, ann))(t)[0]
	if entry.Text != "two looks at her pricing" || entry.Due != "2026-11-27" {
		t.Errorf("the promise did not follow: %+v", entry)
	}
	_, err := w.AnswerRequest(ctx, id, false)
	kind(t, err, app.ErrInvalid, "answered already")
	if _, err := w.KeepPromise(ctx, entry.ID, true); err != nil {
		t.Fatal(err)
	}
	if l := requestOf(w, id); l.Request.State != app.RequestDone || l.Open() || dueTo(w, ann, app.DuePromise) {
		t.Errorf("kept, the request is %+v", l)
	}
	if _, err := w.KeepPromise(ctx, entry.ID, false); err != nil {
		t.Fatal(err)
	}
	if l := requestOf(w, id); l.Request.State != app.RequestAccepted {
		t.Errorf("opened again, the request is %s", l.Request.State)
	}
	if _, err := w.DoneRequest(ctx, id); err != nil {
		t.Fatal(err)
	}
	if _, done := promisesTo(w, ann); done != 1 || requestOf(w, id).Request.State != app.RequestDone {
		t.Errorf("done %d times, %+v", done, requestOf(w, id))
	}
	_, err = w.DoneRequest(ctx, id)
	kind(t, err, app.ErrInvalid, "done before")
}

func TestWhatIsDoneWithoutAPromiseCountsAsGiven(t *testing.T) {
	w := sample(t)
	ann := w.add("Ann Quist, Director at Alder")
	id := requestedBy(w, ann, planner.Asked{Text: "a look at her pricing"})
	if _, err := w.DoneRequest(ctx, id); err != nil {
		t.Fatal(err)
	}
	if open, done := promisesTo(w, ann); open != 0 || done != 1 || dueTo(w, ann, app.DueAnswer) {
		t.Errorf("%d open, %d done", open, done)
	}
}

func TestADeclinedRequestLeavesNoPromise(t *testing.T) {
	w := sample(t)
	ann := w.add("Ann Quist, Director at Alder")
	id := requestedBy(w, ann, planner.Asked{Text: "a look at her pricing"})
	if _, err := w.AnswerRequest(ctx, id, false); err != nil {
		t.Fatal(err)
	}
	open, done := promisesTo(w, ann)
	if l := requestOf(w, id); l.Status != "Declined today" || l.Open() || open+done != 0 || dueTo(w, ann, app.DueAnswer) {
		t.Errorf("declined it is %+v with %d entries", l, open+done)
	}
}

// sentOff marks a draft as sent and gives the change.
func (w *world) sentOff(id app.MessageID) (app.ChangeID, error) {
	_, change, err := w.SentMessage(ctx, id, "", atOnce)
	return change, err
}

func TestEveryAnswerToARequestCanBeTakenBack(t *testing.T) {
	for name, act := range map[string]func(w *world, id int64) (app.ChangeID, error){
		"accept":  func(w *world, id int64) (app.ChangeID, error) { return w.AnswerRequest(ctx, id, true) },
		"decline": func(w *world, id int64) (app.ChangeID, error) { return w.AnswerRequest(ctx, id, false) },
		"done":    func(w *world, id int64) (app.ChangeID, error) { return w.DoneRequest(ctx, id) },
		"edit": func(w *world, id int64) (app.ChangeID, error) {
			return w.EditRequest(ctx, id, planner.Asked{Text: "y", Due: "2026-12-01"})
		},
		"message": func(w *world, id int64) (app.ChangeID, error) {
			m := must(w.SaveDraft(app.Message{Person: requestOf(w, id).Request.Person, Request: id, Situation: app.Accept, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Subject: "s", Body: "b"}))(w.t)
			change := must(w.sentOff(m.ID))(w.t)
			if requestOf(w, id).Request.State != app.RequestAccepted {
				w.t.Error("the message did not answer the request")
			}
			return change, nil
		},
	} {
		w := sample(t)
		id := requestedBy(w, w.add("Ann Quist, Director at Alder"), planner.Asked{Text: "x"})
		before := w.all()
		change, err := act(w, id)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if _, err := w.UndoChange(change); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		after := w.all()
		if name == "message" { // undo leaves the draft: it was kept before
			delete(before, "messages")
			delete(after, "messages")
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("undo of %s left %s", name, diff)
		}
	}
}

func TestARequestIsAnsweredOnceHoweverOftenItIsPressed(t *testing.T) {
	for name, act := range map[string]func(w *world, id int64) error{
		"accept": func(w *world, id int64) error { _, err := w.AnswerRequest(ctx, id, true); return err },
		"done":   func(w *world, id int64) error { _, err := w.DoneRequest(ctx, id); return err },
	} {
		w := empty(t)
		ann := w.add("Ann Quist, Director at Alder")
		id := requestedBy(w, ann, planner.Asked{Text: "a look at her pricing"})
		var all sync.WaitGroup
		failed := make([]error, 8)
		for i := range failed {
			all.Go(func() { failed[i] = act(w, id) })
		}
		all.Wait()
		for _, err := range failed {
			if err != nil {
				kind(t, err, app.ErrInvalid, "this request of Ann Quist")
			}
		}
		if open, done := promisesTo(w, ann); open+done != 1 {
			t.Errorf("pressed eight times, %s left %d promises open and %d kept", name, open, done)
		}
	}
}

func TestMarkingTheAnswerAsSentAnswersTheRequest(t *testing.T) {
	for situation, want := range map[app.Situation]app.RequestState{app.Accept: app.RequestAccepted, app.DeclineIt: app.RequestDeclined, app.FirstContact: app.RequestOpen} {
		w := sample(t)
		ann := w.add("Ann Quist, Director at Alder")
		id := requestedBy(w, ann, planner.Asked{Text: "a look at her pricing", On: "2026-11-10"})
		other := requestedBy(w, ann, planner.Asked{Text: "something else"})
		m := must(w.SaveDraft(app.Message{Person: ann, Request: id, Situation: situation, Channel: app.ByChat, Tone: app.Warm, Lang: "en", Body: "b"}))(t)
		when := w.now.Add(-20 * time.Hour)
		if _, _, err := w.SentMessage(ctx, m.ID, "", when); err != nil {
			t.Fatal(err)
		}
		r := requestOf(w, id).Request
		if r.State != want || want != app.RequestOpen && !r.Answered.Equal(when) || (r.Entry != 0) != (want == app.RequestAccepted) {
			t.Errorf("after a message to %s the request is %+v", situation, r)
		}
		if requestOf(w, other).Request.State != app.RequestOpen {
			t.Error("another request of theirs was answered too")
		}
	}
	// One that was answered on Today before stays as it was answered.
	w := sample(t)
	ann := w.add("Ann Quist, Director at Alder")
	id := requestedBy(w, ann, planner.Asked{Text: "a look at her pricing"})
	must(w.AnswerRequest(ctx, id, true))(t)
	m := must(w.SaveDraft(app.Message{Person: ann, Request: id, Situation: app.Accept, Channel: app.ByChat, Tone: app.Warm, Lang: "en", Body: "b"}))(t)
	if _, _, err := w.SentMessage(ctx, m.ID, "", atOnce); err != nil {
		t.Fatal(err)
	}
	if open, done := promisesTo(w, ann); open != 1 || done != 0 {
		t.Errorf("%d promises open, %d kept", open, done)
	}
}

func TestWhatSomebodyAskedIsAReasonToMeetThemUntilItIsDone(t *testing.T) {
	w := sample(t)
	reasons := func() map[app.PersonID][2]any {
		t.Helper()
		out := map[app.PersonID][2]any{}
		for _, pick := range must(w.Suggest(ctx, 8, nil, 0))(t).Picks {
			value := 0.0
			for _, term := range pick.Terms {
				if term.Kind == "reciprocity" {
					value = term.Value
				}
			}
			out[pick.Person] = [2]any{value, pick.Offer}
		}
		return out
	}
	before := reasons()
	someone := app.PersonID(0)
	for id, r := range before {
		if r[0] == 0.0 && (someone == 0 || id < someone) {
			someone = id
		}
	}
	if someone == 0 {
		t.Fatal("all of the set want something")
	}
	id := requestedBy(w, someone, planner.Asked{Text: "quarklike feedback"})
	asked := reasons()[someone]
	if asked[0].(float64) <= 0 || !strings.Contains(asked[1].(string), "quarklike feedback") {
		t.Errorf("asked for, it counts %v", asked)
	}
	must(w.AnswerRequest(ctx, id, true))(t)
	if promised := reasons()[someone]; promised != asked {
		t.Errorf("promised it counts %v, asked for %v", promised, asked)
	}
	must(w.DoneRequest(ctx, id))(t)
	if done := reasons()[someone]; done != before[someone] {
		t.Errorf("done it counts %v, before %v", done, before[someone])
	}
}

func TestRequestsStandInTheOrderInWhichTheyPress(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	late := requestedBy(w, ann, planner.Asked{Text: "late", Due: "2026-11-17", On: "2026-11-10"})
	none := requestedBy(w, ann, planner.Asked{Text: "no day"})
	promised := requestedBy(w, ann, planner.Asked{Text: "promised", Due: "2026-11-16"})
	declined := requestedBy(w, ann, planner.Asked{Text: "declined"})
	must(w.AnswerRequest(ctx, promised, true))(t)
	must(w.AnswerRequest(ctx, declined, false))(t)
	var got []int64
	for _, l := range must(w.Requests(ctx, 0))(t) {
		got = append(got, l.Request.ID)
	}
	if diff := cmp.Diff([]int64{late, none, promised, declined}, got); diff != "" {
		t.Error(diff)
	}
	if !requestOf(w, late).Late || requestOf(w, none).Late || requestOf(w, declined).Late {
		t.Error("only what has a day that passed is late")
	}
}
