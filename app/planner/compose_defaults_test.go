package planner_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/message"
	"cortado/app/planner"
)

// writes does something to the database that no action does alone.
func (w *world) writes(work func(s app.Writer) error) {
	w.t.Helper()
	if _, err := w.store.Change("change.test", "", w.now, work); err != nil {
		w.t.Fatal(err)
	}
	w.later(2 * time.Minute)
}

// sentTo keeps a message as sent some days ago.
func (w *world) sentTo(id app.PersonID, s app.Situation, daysAgo int, change func(*app.Message)) app.MessageID {
	w.t.Helper()
	m := app.Message{Person: id, Situation: s, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Body: "Hi", State: app.SentOff, SentAt: w.now.AddDate(0, 0, -daysAgo)}
	if change != nil {
		change(&m)
	}
	w.writes(func(s app.Writer) (err error) {
		if m.ID, err = s.SaveMessage(m); err != nil {
			return err
		}
		_, err = s.SaveContact(app.Contact{Person: id, At: m.SentAt, Kind: app.Sent, Message: m.ID})
		return err
	})
	return m.ID
}

// talkedWith keeps a talk some days ago.
func (w *world) talkedWith(id app.PersonID, daysAgo int, change func(*app.Talk)) {
	w.t.Helper()
	k := app.Talk{Person: id, At: w.now.AddDate(0, 0, -daysAgo), Minutes: 30}
	if change != nil {
		change(&k)
	}
	w.writes(func(s app.Writer) error {
		if _, err := s.SaveTalk(k); err != nil {
			return err
		}
		_, err := s.SaveContact(app.Contact{Person: id, At: k.At, Kind: app.Met})
		return err
	})
}

func TestTheSituationFollowsFromWhatHappened(t *testing.T) {
	w := empty(t)
	people := map[string]app.PersonID{}
	for _, name := range []string{"New", "Thank", "Thanked", "Waiting", "Chased", "Answered", "Long", "Confirm", "Asks", "Report", "Dull", "Old", "Boss", "Mentor", "Through", "Silent", "Reported", "Noted"} {
		people[name] = w.add(name + " Person, Buyer at Polder")
	}
	builder := w.add("Bridge Builder, Buyer at Tern")
	w.talkedWith(people["Thank"], 1, nil)
	w.talkedWith(people["Thanked"], 3, nil)
	w.sentTo(people["Thanked"], app.ThankYou, 2, nil)
	w.sentTo(people["Waiting"], app.FirstContact, 8, nil)
	w.sentTo(people["Chased"], app.FirstContact, 30, nil)
	w.sentTo(people["Chased"], app.FollowUpAgain, 20, nil)
	w.sentTo(people["Chased"], app.FollowUpAgain, 10, nil)
	w.sentTo(people["Answered"], app.FirstContact, 9, func(m *app.Message) { m.State = app.Replied })
	w.sentTo(people["Long"], app.FirstContact, 300, nil)
	w.sentTo(people["Silent"], app.FirstContact, 40, func(m *app.Message) { m.State = app.NoAnswer })
	w.talkedWith(people["Report"], 30, func(k *app.Talk) {
		k.Learned = []app.Learned{{Skill: "pricing", Name: "Pricing", To: 2, Note: "start high"}}
	})
	w.talkedWith(people["Dull"], 30, func(k *app.Talk) {
		k.Helpful, k.Learned = 1, []app.Learned{{Skill: "pricing", Name: "Pricing", To: 2}}
	})
	w.talkedWith(people["Old"], 700, nil)
	w.talkedWith(people["Reported"], 40, nil)
	w.sentTo(people["Reported"], app.ReportBack, 3, nil)
	w.writes(func(s app.Writer) error { // a talk noted without a coffee, 60 days ago
		_, err := s.SaveContact(app.Contact{Person: people["Noted"], At: w.now.AddDate(0, 0, -60), Kind: app.Talked})
		return err
	})
	w.writes(func(s app.Writer) error {
		if _, err := s.SaveCoffee(app.Coffee{Person: people["Confirm"], State: app.Scheduled, Start: w.now.AddDate(0, 0, 1), Zone: "Europe/London", Minutes: 25, Remind: -1}); err != nil {
			return err
		}
		if _, err := s.SaveRequest(app.Request{Person: people["Asks"], Text: "feedback on a page", Asked: w.now, State: app.RequestOpen}); err != nil {
			return err
		}
		boss, err := s.Person(ctx, people["Boss"])
		if err != nil {
			return err
		}
		boss.Relation = app.Senior
		if _, err := s.SavePerson(boss); err != nil {
			return err
		}
		through, err := s.Person(ctx, people["Through"])
		if err != nil {
			return err
		}
		through.Introducer = builder
		if _, err := s.SavePerson(through); err != nil {
			return err
		}
		me, err := s.Profile(ctx)
		if err != nil {
			return err
		}
		me.Programmes = []app.Programme{{Name: "Northern Mentors", Role: "mentee", People: []app.PersonID{people["Mentor"]}}, {Name: "Over", Role: "mentee", To: "2020-01-01", People: []app.PersonID{people["New"]}}}
		me.Questions = []app.Question{{Text: "Raise prices?", Importance: 5, Opposite: true}}
		return s.SaveProfile(me)
	})
	question := "question:1"
	for name, want := range map[string]app.Situation{"New": app.FirstContact, "Thank": app.ThankYou, "Thanked": app.ReportBack, "Waiting": app.FollowUpAgain,
		"Chased": app.FirstContact, "Answered": app.FirstContact, "Long": app.FirstContact, "Silent": app.FirstContact, "Confirm": app.Confirm, "Asks": app.Accept,
		"Report": app.ReportBack, "Dull": app.ReportBack, "Reported": app.FirstContact, "Noted": app.Reconnect, "Old": app.Reconnect, "Boss": app.UpwardAsk, "Mentor": app.MentorAsk, "Through": app.Introduce} {
		c := must(w.Compose(ctx, planner.Compose{Person: people[name]}))(t)
		if c.Chosen.Situation != want {
			t.Errorf("%s is written a %s message; want %s", name, c.Chosen.Situation, want)
		}
		asked := must(w.Compose(ctx, planner.Compose{Person: people[name], Purpose: question}))(t).Chosen.Situation
		if name == "Waiting" && asked != app.FollowUpAgain || name != "Waiting" && asked != app.OppositeView {
			t.Errorf("%s is asked for the opposite view by a %s message", name, asked)
		}
	}
	// The day before is over once it was confirmed, and a third follow-up is refused.
	w.sentTo(people["Confirm"], app.Confirm, 0, nil)
	if c := must(w.Compose(ctx, planner.Compose{Person: people["Confirm"]}))(t); c.Chosen.Situation != app.FirstContact {
		t.Errorf("a confirmed coffee gives a %s message", c.Chosen.Situation)
	}
	_, err := w.Compose(ctx, planner.Compose{Person: people["Chased"], Situation: app.FollowUpAgain})
	kind(t, err, app.ErrInvalid, "twice at most")
}

func TestAMentorshipIsAskedForAsTheProgrammeHasIt(t *testing.T) {
	w := empty(t)
	mentor := w.add("Ines Duarte, CPO at Harbour Maps")
	w.writes(func(s app.Writer) error {
		return s.SaveProfile(app.Profile{Name: "Maya", Programmes: []app.Programme{{Name: "Northern Mentors", Role: "mentee", People: []app.PersonID{mentor}}}})
	})
	c := must(w.Compose(ctx, planner.Compose{Person: mentor, Situation: app.MentorAsk, Lang: "en"}))(t)
	if c.Chosen.Said.Every != 4 || c.Chosen.Said.Months != 6 || c.Chosen.Said.Programme != "Northern Mentors" {
		t.Errorf("the mentorship is %+v", c.Chosen.Said)
	}
	c = must(w.Compose(ctx, planner.Compose{Person: mentor, Situation: app.MentorAsk, Said: app.Said{Every: 2, Programme: "Own Way"}}))(t)
	if c.Chosen.Said.Every != 2 || c.Chosen.Said.Programme != "Own Way" {
		t.Errorf("what was said became %+v", c.Chosen.Said)
	}
}

func TestAMessageIsInTheLanguageWeSpeak(t *testing.T) {
	if !slices.Contains(message.Languages(), "de") {
		t.Skip("messages speak no German yet")
	}
	w := empty(t)
	german := w.add("Jonas Brandt, CTO at Fjord, jonas@fjord-werke.de")
	swiss := w.add("Urs Frei, CTO at Gipfel, urs@gipfel.ch")
	other := w.add("Lena Vogt, CTO at Tern, lena@tern.example")
	lang := func(id app.PersonID) string {
		return must(w.Compose(ctx, planner.Compose{Person: id, Situation: app.FirstContact}))(t).Chosen.Lang
	}
	if l := lang(german); l != "en" {
		t.Errorf("nothing says that I write German, and the message is in %s", l)
	}
	w.writes(func(s app.Writer) error { return s.SaveProfile(app.Profile{Name: "Maya", Place: "Hamburg, Germany"}) })
	for id, want := range map[app.PersonID]string{german: "de", swiss: "en", other: "en"} {
		if l := lang(id); l != want {
			t.Errorf("person %d is written to in %s; want %s", id, l, want)
		}
	}
	w.sentTo(other, app.FirstContact, 90, func(m *app.Message) { m.Lang = "de" })
	w.sentTo(german, app.FirstContact, 90, nil)
	if lang(other) != "de" || lang(german) != "en" {
		t.Error("the language of the last message does not count")
	}
	// Polite to whom I never met, familiar once we met; then as the last time.
	address := func(id app.PersonID, tone app.Tone) app.Address {
		return must(w.Compose(ctx, planner.Compose{Person: id, Situation: app.Reconnect, Lang: "de", Tone: tone}))(t).Chosen.Address
	}
	if a := address(swiss, app.Warm); a != app.PoliteAddress {
		t.Errorf("a stranger is addressed %s", a)
	}
	w.talkedWith(swiss, 100, nil)
	if a, formal := address(swiss, app.Warm), address(swiss, app.Formal); a != app.FamiliarAddress || formal != app.PoliteAddress {
		t.Errorf("whom I met is addressed %s, formally %s", a, formal)
	}
	w.sentTo(swiss, app.Reconnect, 20, func(m *app.Message) { m.Lang, m.Address = "de", app.PoliteAddress })
	if a := address(swiss, app.Warm); a != app.PoliteAddress {
		t.Errorf("we were polite the last time, and now they are addressed %s", a)
	}
	// What I want to learn is named in the language of the message.
	w.writes(func(s app.Writer) error {
		return s.SaveProfile(app.Profile{Name: "Maya", Skills: []app.MySkill{{ID: "public-speaking", Name: "Public speaking", Want: 4, Importance: 5}, {ID: "pricing", Name: "Pricing", Have: 5, Importance: 3}}})
	})
	c := must(w.Compose(ctx, planner.Compose{Person: german, Situation: app.FirstContact, Channel: app.ByEmail, Lang: "de", Purpose: "skill:public-speaking"}))(t)
	if c.Purposes[0].Text != "Public speaking" || strings.Contains(c.Subject+c.Body, "speaking") || strings.Contains(c.Body, "help with") {
		t.Errorf("the purpose is %q in:\n%s\n%s", c.Purposes[0].Text, c.Subject, c.Body)
	}
}

func TestTheWayOfTheLastMessageIsTakenAgain(t *testing.T) {
	w := empty(t)
	with := w.add("Ana Ruiz, CTO at Tern, ana@tern.example")
	linked := w.add("Bo Lind, https://www.linkedin.com/in/bo-lind")
	way := func(id app.PersonID) app.Channel {
		return must(w.Compose(ctx, planner.Compose{Person: id, Situation: app.FirstContact}))(t).Chosen.Channel
	}
	if way(with) != app.ByEmail || way(linked) != app.ByLinkedIn {
		t.Errorf("by %s and %s", way(with), way(linked))
	}
	w.sentTo(with, app.FirstContact, 9, func(m *app.Message) { m.Channel = app.ByChat })
	w.sentTo(linked, app.FirstContact, 9, func(m *app.Message) { m.Channel = app.ByLinkedInNote })
	if way(with) != app.ByChat || way(linked) != app.ByLinkedIn {
		t.Errorf("the next ones by %s and %s", way(with), way(linked))
	}
}
