package planner_test

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cortado/app"
	"cortado/app/planner"
)

// atOnce is the time of a message that is marked as sent without naming one.
var atOnce time.Time

// mailable gives me and Jonas an address.
func mailable(w *world) app.PersonID {
	w.t.Helper()
	id := w.who("Jonas Lindqvist")
	q := must(w.Person(ctx, id))(w.t)
	q.Emails = []app.Email{{Address: "jonas@polder.example"}}
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		w.t.Fatal(err)
	}
	return id
}

func TestAMessageIsOpenedByALinkThatHoldsExactlyWhatWasWritten(t *testing.T) {
	w := empty(t)
	var opened []string
	w.params.OpenLink = func(address string) error { opened = append(opened, address); return nil }
	p := planner.New(w.params)
	subject, body := "50 % & more: what?", "Hi Zoë,\n\n1 + 1 = 2; a line with \"quotes\" & <signs> #1\n\nMaya ☕"
	if ok, err := p.OpenMail("zoe+coffee@polder.example", subject, body); !ok || err != nil {
		t.Fatal(ok, err)
	}
	u := must(url.Parse(opened[0]))(t)
	q := must(url.ParseQuery(u.RawQuery))(t)
	if u.Scheme != "mailto" || must(url.PathUnescape(u.Opaque))(t) != "zoe+coffee@polder.example" || q.Get("subject") != subject ||
		q.Get("body") != strings.ReplaceAll(body, "\n", "\r\n") || strings.ContainsAny(opened[0], "+ \r\n#") {
		t.Errorf("opened %s", opened[0])
	}
	if ok, err := p.OpenMail("zoe@polder.example", "x", strings.Repeat("a line of words ", 100)); ok || err != nil || len(opened) != 1 {
		t.Errorf("a message too long for a link was opened: %v %v", ok, err)
	}
	for _, to := range []string{"", "zoe", "a@b.example\r\nBcc: x@y.example", "a@b.example,eve@evil.example", "Eve <eve@evil.example>"} {
		_, err := p.OpenMail(to, "a", "b")
		kind(t, err, app.ErrInvalid, "")
	}
	if len(opened) != 1 {
		t.Errorf("opened %q", opened)
	}
}

func TestAMessageIsSavedAsAFileWithOrWithoutTheInvite(t *testing.T) {
	w := sample(t)
	jonas := mailable(w)
	plain := planner.MailFile{Person: jonas, Subject: "A question", Body: "Hi Jonas,\n\nOne line."}
	before := w.all()
	if err := w.SaveMail(ctx, plain, w.path("plain.eml")); err != nil {
		t.Fatal(err)
	}
	if got := textIn(w, w.path("plain.eml")); got != "Hi Jonas,\n\nOne line.\n" {
		t.Errorf("the file says %q", got)
	}
	if diff := cmp.Diff(before, w.all()); diff != "" {
		t.Errorf("saving a file changed something: %s", diff)
	}

	start := at("2026-11-25 10:00", "Europe/London")
	c, _, err := w.Schedule(ctx, jonas, planner.Plan{Title: "Coffee", Start: start, Zone: "Europe/London", Minutes: 30, Remind: -1}, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	choices := must(w.MailInvites(ctx, jonas))(t)
	if len(choices) != 1 || choices[0].Text != "Coffee, Wed 25 Nov, 10:00" || must(w.MailInvites(ctx, w.who("Lena Vogt")))(t) != nil {
		t.Errorf("the invites on offer are %+v", choices)
	}
	with := plain
	with.Invite = c.ID
	w.full = true
	if err := w.SaveMail(ctx, with, w.path("with.eml")); err == nil || !must(w.Coffee(ctx, c.ID))(t).SentOut.IsZero() {
		t.Errorf("a file that was not written counts as sent out: %v", err)
	}
	w.full = false
	if err := w.SaveMail(ctx, with, w.path("with.eml")); err != nil {
		t.Fatal(err)
	}
	raw := string(must(os.ReadFile(w.path("with.eml")))(t))
	if strings.Count(raw, "method=REQUEST") != 2 || textIn(w, w.path("with.eml")) != "Hi Jonas,\n\nOne line.\n" {
		t.Errorf("the message with the invite is\n%s", raw)
	}
	if must(w.Coffee(ctx, c.ID))(t).SentOut.IsZero() {
		t.Error("the invite that went along is not noted as sent out")
	}
	if name := w.MailName(must(w.Person(ctx, jonas))(t), w.now); name != "2026-11-18 1100 Message to Jonas Lindqvist.eml" || filepath.Base(name) != name {
		t.Errorf("the file is called %q", name)
	}
}

func TestAMessageThatCannotGoIntoAFileSaysWhy(t *testing.T) {
	w := sample(t)
	jonas := mailable(w)
	refused := func(m planner.MailFile, want string) {
		t.Helper()
		kind(t, w.SaveMail(ctx, m, w.path("x.eml")), app.ErrInvalid, want)
		if _, err := os.Stat(w.path("x.eml")); err == nil {
			t.Error("a file was written")
		}
	}
	whole := planner.MailFile{Person: jonas, Subject: "s", Body: "b"}
	refused(planner.MailFile{Person: jonas, Body: "b"}, "the message has no subject; write one")
	refused(planner.MailFile{Person: jonas, Subject: "s"}, "the message has no text; write it first")
	nobody := w.add("Ann Quist, Director at Alder")
	refused(planner.MailFile{Person: nobody, Subject: "s", Body: "b"}, "Ann Quist has no e-mail address; add it in People, or copy the message")
	lena := must(w.Coffees(ctx, 0))(t)
	other, off := whole, whole
	for _, c := range lena {
		if c.Person != jonas {
			other.Invite = c.ID
		}
	}
	refused(other, "the message goes to somebody else")
	c, _, err := w.Schedule(ctx, jonas, planner.Plan{Title: "Coffee", Start: at("2026-11-25 10:00", "Europe/London"), Zone: "Europe/London", Minutes: 30, Remind: -1}, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.Cancel(ctx, c.ID, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	off.Invite = c.ID
	refused(off, "was called off")
	me := must(w.Profile(ctx))(t)
	me.Email = ""
	if _, err := w.SaveProfile(me); err != nil {
		t.Fatal(err)
	}
	refused(whole, "your profile has no e-mail address")
}

func TestAMessageIsMarkedAsSentOnAChannelAndAtATime(t *testing.T) {
	w := sample(t)
	var next app.PersonID // of the open round, not asked yet
	for _, row := range must(w.TodayView(ctx))(t).Round.Rows {
		if !row.Asked {
			next = row.Person
		}
	}
	draft := must(w.SaveDraft(app.Message{Person: next, Situation: app.FirstContact, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Subject: "s", Body: "b"}))(t)
	_, _, err := w.SentMessage(ctx, draft.ID, "", w.now.Add(time.Minute))
	kind(t, err, app.ErrInvalid, "still to come")
	before := w.all()
	if next == 0 {
		t.Fatal("everybody of the sample's round was asked")
	}
	when := at("2026-11-16 17:30", "Europe/London")
	m, change, err := w.SentMessage(ctx, draft.ID, app.ByLinkedIn, when)
	if err != nil {
		t.Fatal(err)
	}
	if m.Channel != app.ByLinkedIn || !m.SentAt.Equal(when) || m.Subject != "" {
		t.Errorf("marked as %+v", m)
	}
	c := must(w.Coffee(ctx, m.Coffee))(t)
	if c.State != app.Asked || !c.AskedAt.Equal(when) {
		t.Errorf("the coffee is %s, asked %s", c.State, c.AskedAt)
	}
	if round := must(w.Round(ctx, 0))(t); c.Round != round.ID {
		t.Error("the coffee is not of the open round")
	}
	if _, err := w.UndoChange(change); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, w.all()); diff != "" {
		t.Errorf("undo left %s", diff)
	}
}

func TestTheListSaysHowLongThereIsNoAnswerAndWhatToDo(t *testing.T) {
	w := sample(t)
	ann := w.add("Ann Quist, Director at Alder, ann@alder.example")
	send := func(s app.Situation) {
		t.Helper()
		m := must(w.SaveDraft(app.Message{Person: ann, Situation: s, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Subject: "s", Body: "b"}))(t)
		if _, _, err := w.SentMessage(ctx, m.ID, "", atOnce); err != nil {
			t.Fatal(err)
		}
	}
	says := func(want string, due bool) {
		t.Helper()
		for _, r := range must(w.Messages(ctx))(t) {
			if r.Message.Person == ann {
				if r.Status != want || r.Due != due {
					t.Errorf("on %s the list says %q, due %v; want %q", w.now.Format("Mon 2 Jan"), r.Status, r.Due, want)
				}
				return
			}
		}
		t.Error("the message is not listed")
	}
	send(app.FirstContact) // Wednesday 18 November
	says("Sent today", false)
	w.later(5 * 24 * time.Hour) // Monday
	says("Sent Wed 18 Nov, no answer for 3 working days", false)
	w.later(3 * 24 * time.Hour) // Thursday
	says("Sent Wed 18 Nov, no answer for 6 working days: follow up", true)
	send(app.FollowUpAgain)
	w.later(8 * 24 * time.Hour) // Friday 4 December, the twelfth working day
	says("Sent Thu 26 Nov, no answer for 6 working days: follow up once more", true)
	send(app.FollowUpAgain)
	w.later(18 * 24 * time.Hour)
	says("Sent Fri 4 Dec, no answer for 12 working days: let it rest", false)
	if _, err := w.Answered(ctx, ann, true); err != nil {
		t.Fatal(err)
	}
	says("Sent Fri 4 Dec, they said yes", false)
}

func TestAnIntroducerIsNotAskedForACoffee(t *testing.T) {
	w := sample(t)
	ann := w.add("Ann Quist, Director at Alder, ann@alder.example")
	m := must(w.SaveDraft(app.Message{Person: ann, About: w.who("Lena Vogt"), Situation: app.Introduce, Channel: app.ByEmail, Tone: app.Warm, Lang: "en", Subject: "s", Body: "b"}))(t)
	if m, _, err := w.SentMessage(ctx, m.ID, "", atOnce); err != nil || m.Coffee != 0 {
		t.Fatalf("a favour made the coffee %d, %v", m.Coffee, err)
	}
	w.later(30 * 24 * time.Hour)
	for _, d := range must(w.Due(ctx))(t) {
		if d.FollowUp.Kind == app.DueChase && d.FollowUp.Person == ann {
			t.Error("the introducer is to be chased")
		}
	}
	for _, r := range must(w.Messages(ctx))(t) {
		if r.Message.Person == ann && (!r.Waits || r.Due) {
			t.Errorf("%+v waits for no answer, or is to be chased", r)
		}
	}
	if _, err := w.Answered(ctx, ann, true); err != nil {
		t.Fatal(err)
	}
	if all := must(w.Coffees(ctx, ann))(t); len(all) != 0 {
		t.Errorf("an introducer said yes to %+v", all)
	}
}
