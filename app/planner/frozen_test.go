package planner_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cortado/app"
)

// draftTo keeps a draft to a person.
func (w *world) draftTo(id app.PersonID, s app.Situation) app.Message {
	w.t.Helper()
	return must(w.SaveDraft(app.Message{Person: id, Situation: s, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Subject: "A question", Body: "Hi Ann, as it went out."}))(w.t)
}

// The window saves what was typed a moment after the keystroke; by then the
// message may have been marked as sent.
func TestASentTextIsNotWrittenOverByALateDraft(t *testing.T) {
	w := empty(t)
	draft := w.draftTo(w.add("Ann Quist, Director at Alder"), app.FirstContact)
	sent, _, err := w.SentMessage(ctx, draft.ID, app.ByChat, atOnce)
	if err != nil {
		t.Fatal(err)
	}
	before := w.all()
	draft.Body = "Hi Ann, as it never went out."
	_, err = w.SaveDraft(draft)
	kind(t, err, app.ErrInvalid, "was sent; its text no longer changes")
	_, err = w.SaveDraftOffering(draft, nil)
	kind(t, err, app.ErrInvalid, "was sent")
	_, err = w.DiscardDraft(ctx, draft.ID)
	kind(t, err, app.ErrInvalid, "was sent; it stays")
	_, _, err = w.SentMessage(ctx, draft.ID, "", atOnce)
	kind(t, err, app.ErrInvalid, "marked as sent before")
	w.sameAs(before, "the sent message changed")
	if got := must(w.store.Message(ctx, draft.ID))(t); got.Body != sent.Body || got.SentAt != sent.SentAt || got.Channel != app.ByChat {
		t.Errorf("the sent message is %+v", got)
	}
}

func TestAMessageIsSentOnceHoweverOftenItIsPressed(t *testing.T) {
	w := empty(t)
	ann := w.add("Ann Quist, Director at Alder")
	draft := w.draftTo(ann, app.FirstContact)
	var all sync.WaitGroup
	failed := make([]error, 8)
	for i := range failed {
		all.Go(func() { _, _, failed[i] = w.SentMessage(ctx, draft.ID, "", atOnce) })
	}
	all.Wait()
	done := 0
	for _, err := range failed {
		if err == nil {
			done++
			continue
		}
		kind(t, err, app.ErrInvalid, "sent")
	}
	contacts := 0
	for _, c := range must(w.store.Contacts(ctx, ann))(t) {
		if c.Kind == app.Sent {
			contacts++
		}
	}
	if coffees := must(w.Coffees(ctx, ann))(t); done != 1 || contacts != 1 || len(coffees) != 1 {
		t.Errorf("it was sent %d times, with %d contacts and %d coffees", done, contacts, len(coffees))
	}
}

func TestAnAnswerChangesNothingOfTheTextThatWasSent(t *testing.T) {
	for name, act := range map[string]func(*world, app.PersonID) error{
		"yes":  func(w *world, id app.PersonID) error { _, err := w.Answered(ctx, id, true); return err },
		"no":   func(w *world, id app.PersonID) error { _, err := w.Answered(ctx, id, false); return err },
		"rest": func(w *world, id app.PersonID) error { _, err := w.LetRest(ctx, id); return err },
	} {
		w := empty(t)
		ann := w.add("Ann Quist, Director at Alder")
		sent, _, err := w.SentMessage(ctx, w.draftTo(ann, app.FirstContact).ID, "", at("2026-11-16 09:15", "Europe/London"))
		if err != nil {
			t.Fatal(err)
		}
		before := w.all()
		must(0, act(w, ann))(t)
		got := must(w.store.Message(ctx, sent.ID))(t)
		got.State, got.Updated, got.AnsweredAt = sent.State, sent.Updated, sent.AnsweredAt
		if diff := cmp.Diff(sent, got); diff != "" {
			t.Errorf("%s changed the message: %s", name, diff)
		}
		if _, err := w.Undo(); err != nil {
			t.Fatal(err)
		}
		w.sameAs(before, name+" taken back")
	}
}
