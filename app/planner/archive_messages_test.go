package planner_test

import (
	"testing"

	"cortado/app"
)

// A message that comes from another database names by their numbers here whom it
// is about, who introduces, what it answers and what it was written from.
func TestWhatAMessageRefersToComesUnderItsNumberHere(t *testing.T) {
	from := empty(t)
	bo, cy, di := from.add("Bo Lind, Buyer at Polder"), from.add("Cy Moss, CFO at Tern"), from.add("Di Orr, Lead at Fjord")
	template := app.Phrase{Name: "Short", Lang: "en", Text: "Hi {first}, a word?"}
	if _, err := from.store.Change("change.test", "", from.now, func(s app.Writer) error {
		entry, err := s.SaveEntry(app.Entry{Person: bo, Direction: app.Gave, Text: "read her plan", On: from.now})
		if err != nil {
			return err
		}
		request, err := s.SaveRequest(app.Request{Person: bo, Text: "read the plan", Asked: from.now, State: app.RequestAccepted, Answered: from.now, Entry: entry})
		if err != nil {
			return err
		}
		written, err := s.SavePhrase(template)
		if err != nil {
			return err
		}
		_, err = s.SaveMessage(app.Message{Person: bo, About: cy, Introducer: di, Request: request, Template: written, Address: app.FamiliarAddress,
			Situation: app.Introduce, Channel: app.ByChat, Tone: app.Warm, State: app.SentOff, Lang: "de", Off: []string{"offer"}, Said: app.Said{Reason: "why"}, SentAt: from.now, Body: "Hi"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	to := beside(t, from)
	for _, name := range []string{"Noor Haddad, CTO at Tern", "Somebody Else, Buyer at Polder"} {
		to.add(name)
	}
	if _, err := to.store.Change("change.test", "", to.now, func(s app.Writer) error {
		if _, err := s.SavePhrase(app.Phrase{Name: "Long", Lang: "en", Text: "Hello {first}, many words"}); err != nil {
			return err
		}
		mine := template
		mine.Paused = true
		_, err := s.SavePhrase(mine)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	to.bringArchive(from.archived())
	messages := must(to.store.Messages(ctx, 0))(t)
	requests := must(to.store.Requests(ctx, 0))(t)
	phrases := must(to.store.Phrases(ctx))(t)
	if len(messages) != 1 || len(requests) != 1 || len(phrases) != 2 {
		t.Fatalf("%d messages, %d requests and %d phrases are here; want one, one and my two", len(messages), len(requests), len(phrases))
	}
	m := messages[0]
	if m.Person != to.who("Bo Lind") || m.About != to.who("Cy Moss") || m.Introducer != to.who("Di Orr") {
		t.Errorf("the message is to %d about %d through %d", m.Person, m.About, m.Introducer)
	}
	if m.Request != requests[0].ID || m.Template != 2 || m.Address != app.FamiliarAddress || m.Said.Reason != "why" || len(m.Off) != 1 {
		t.Errorf("the message came as %+v", m)
	}
	if ledger := must(to.store.Ledger(ctx, 0))(t); len(ledger) != 1 || requests[0].Entry != ledger[0].ID {
		t.Errorf("the request %+v does not name the line of the ledger %+v", requests[0], ledger)
	}
	before := to.whole()
	to.bringArchive(from.archived())
	if after := to.whole(); len(after["phrases"].([]app.Phrase)) != len(before["phrases"].([]app.Phrase)) {
		t.Error("the same archive again brought its phrases again")
	}
}
