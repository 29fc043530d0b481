package planner_test

import (
	"bytes"
	"errors"
	"mime"
	"net/mail"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"cortado/app"
	"cortado/app/planner"
)

// invitable is the coffee that the sample has scheduled with Priya.
func invitable(w *world) app.Coffee {
	w.t.Helper()
	return must(w.Coffees(ctx, w.who("Priya Raman")))(w.t)[0]
}

// withoutAddress is a coffee with somebody who has no e-mail address.
func withoutAddress(w *world) app.CoffeeID {
	w.t.Helper()
	c, _, err := w.Schedule(ctx, w.add("Noor Haddad, CTO at Tern"), planner.Plan{Start: at("2026-11-25 10:00", "Europe/London"), Minutes: 30, Remind: -1}, planner.Export{})
	if err != nil {
		w.t.Fatal(err)
	}
	return c.ID
}

// writtenEvent reads an invite that was written.
func writtenEvent(w *world, path string) (method string, event ical.Event) {
	w.t.Helper()
	cal := must(ical.NewDecoder(bytes.NewReader(must(os.ReadFile(path))(w.t))).Decode())(w.t)
	if len(cal.Events()) != 1 {
		w.t.Fatalf("%s holds %d events", path, len(cal.Events()))
	}
	if p := cal.Props.Get("METHOD"); p != nil {
		method = p.Value
	}
	return method, cal.Events()[0]
}

func value(e ical.Event, name string) string {
	if p := e.Props.Get(name); p != nil {
		return p.Value
	}
	return ""
}

func textOf(w *world, e ical.Event, name string) string {
	w.t.Helper()
	return must(e.Props.Text(name))(w.t)
}

func TestACoffeesFilesKeepTheirUIDAndCountUpOverItsLife(t *testing.T) {
	w := sample(t)
	jonas := w.who("Jonas Lindqvist")
	q := must(w.Person(ctx, jonas))(t)
	q.Emails = []app.Email{{Address: "jonas@polder.example"}}
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	plan := planner.Plan{Start: at("2026-11-25 10:00", "Europe/London"), Minutes: 30, Remind: 15, Place: "The Blue Door"}
	c, _, err := w.Schedule(ctx, jonas, plan, planner.Export{Path: w.path("1.ics"), ToSend: true})
	if err != nil {
		t.Fatal(err)
	}
	// In the same second a second file, for my own calendar.
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("2.ics")}))(t)
	plan.Start, plan.Place = at("2026-11-26 10:00", "Europe/London"), "The Red Door"
	if _, _, err := w.Move(ctx, c.ID, plan, planner.Export{Path: w.path("3.ics"), ToSend: true}); err != nil {
		t.Fatal(err)
	}
	// The machine's clock is put back by a day.
	w.later(-24 * time.Hour)
	plan.Title = "Another title"
	if _, _, err := w.Move(ctx, c.ID, plan, planner.Export{Path: w.path("4.ics"), ToSend: true}); err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.Cancel(ctx, c.ID, planner.Export{Path: w.path("5.ics"), ToSend: true}); err != nil {
		t.Fatal(err)
	}
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("6.ics")}))(t)

	methods, sequences := []string{"REQUEST", "", "REQUEST", "REQUEST", "CANCEL", ""}, []string{"0", "0", "1", "1", "2", "2"}
	stamp, created := "", ""
	for i := range methods {
		method, e := writtenEvent(w, w.path(strconv.Itoa(i+1)+".ics"))
		if method != methods[i] || value(e, "UID") != c.UID || value(e, "SEQUENCE") != sequences[i] {
			t.Errorf("file %d: method %q, uid %s, sequence %s", i+1, method, value(e, "UID"), value(e, "SEQUENCE"))
		}
		if s := value(e, "DTSTAMP"); s <= stamp || s != value(e, "LAST-MODIFIED") {
			t.Errorf("file %d is stamped %s after one stamped %s", i+1, s, stamp)
		} else {
			stamp = s
		}
		if i > 0 && value(e, "CREATED") != created {
			t.Errorf("file %d says that the coffee was made at %s, not %s", i+1, value(e, "CREATED"), created)
		}
		created = value(e, "CREATED")
	}
}

func TestNoCalendarTakesTheNextFileForAnOldOneAfterUndo(t *testing.T) {
	w := sample(t)
	c := invitable(w)
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("first.ics")}))(t)
	plan := planner.PlanOf(c)
	plan.Start = plan.Start.Add(24 * time.Hour)

	// A move of which no file went out is taken back without a trace.
	w.later(time.Minute)
	before := w.all()
	_, change, err := w.Move(ctx, c.ID, plan, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	must(w.UndoChange(change))(t)
	w.sameAs(before, "undo of a move nobody was told of")

	// One that calendars know is answered by a higher sequence.
	w.later(time.Minute)
	_, change, err = w.Move(ctx, c.ID, plan, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	w.later(time.Minute)
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("moved.ics")}))(t)
	must(w.UndoChange(change))(t)
	w.later(time.Minute)
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("back.ics")}))(t)
	_, first := writtenEvent(w, w.path("first.ics"))
	_, moved := writtenEvent(w, w.path("moved.ics"))
	_, back := writtenEvent(w, w.path("back.ics"))
	if value(back, "DTSTART") != value(first, "DTSTART") || value(moved, "DTSTART") == value(first, "DTSTART") {
		t.Fatalf("starts %s, %s, %s", value(first, "DTSTART"), value(moved, "DTSTART"), value(back, "DTSTART"))
	}
	if value(first, "SEQUENCE") != "0" || value(moved, "SEQUENCE") != "1" || value(back, "SEQUENCE") != "2" {
		t.Errorf("sequences %s, %s, %s", value(first, "SEQUENCE"), value(moved, "SEQUENCE"), value(back, "SEQUENCE"))
	}
	// Done again and told once more, it counts on.
	redo := must(w.Changes(ctx, 1))(t)[0]
	must(w.UndoChange(redo.ID))(t)
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("again.ics")}))(t)
	if _, again := writtenEvent(w, w.path("again.ics")); value(again, "SEQUENCE") != "3" || value(again, "DTSTART") != value(moved, "DTSTART") {
		t.Errorf("after redo sequence %s at %s", value(again, "SEQUENCE"), value(again, "DTSTART"))
	}
	if err := w.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestMyOwnFileSaysWhomIMeetAndHoldsTheBriefOnlyWhenAsked(t *testing.T) {
	w := sample(t)
	c := invitable(w)
	if _, err := w.KeepBrief(ctx, c.ID, nil, []string{"What did you cut first?", "Who else should I ask?"}); err != nil {
		t.Fatal(err)
	}
	plan := planner.PlanOf(c)
	plan.Title = "Catching up"
	if _, _, err := w.Move(ctx, c.ID, plan, planner.Export{Path: w.path("plain.ics")}); err != nil {
		t.Fatal(err)
	}
	q := must(w.Person(ctx, c.Person))(t)
	_, e := writtenEvent(w, w.path("plain.ics"))
	if got := textOf(w, e, "SUMMARY"); got != "Catching up (with "+q.Name.String()+")" {
		t.Errorf("title %q", got)
	}
	if got := textOf(w, e, "DESCRIPTION"); !strings.Contains(got, q.Name.String()+" <"+strings.TrimSpace(q.Email())+">") || strings.Contains(got, "cut first") {
		t.Errorf("description %q", got)
	}
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("brief.ics"), WithBrief: true}))(t)
	_, e = writtenEvent(w, w.path("brief.ics"))
	if got := textOf(w, e, "DESCRIPTION"); !strings.Contains(got, "To ask:\n– What did you cut first?\n– Who else should I ask?") {
		t.Errorf("description %q", got)
	}
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("sent.ics"), WithBrief: true, ToSend: true}))(t)
	_, e = writtenEvent(w, w.path("sent.ics"))
	if got := textOf(w, e, "DESCRIPTION"); strings.Contains(got, "cut first") || textOf(w, e, "SUMMARY") != "Catching up" {
		t.Errorf("the file to send says %q, %q", textOf(w, e, "SUMMARY"), got)
	}
}

func TestACoffeeStaysTentativeUntilThereIsAnAnswer(t *testing.T) {
	w := sample(t)
	samuel := w.who("Samuel Boateng")
	if _, _, err := w.Sent(ctx, samuel, app.ByEmail, atOnce); err != nil {
		t.Fatal(err)
	}
	plan := planner.Plan{Start: at("2026-11-25 10:00", "Europe/London"), Minutes: 30, Remind: -1}
	c, _, err := w.Schedule(ctx, samuel, plan, planner.Export{Path: w.path("before.ics")})
	if err != nil {
		t.Fatal(err)
	}
	must(w.Answered(ctx, samuel, true))(t)
	if c = must(w.Coffee(ctx, c.ID))(t); c.State != app.Scheduled || c.Answered.IsZero() {
		t.Fatalf("after the yes the coffee is %+v", c)
	}
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("after.ics")}))(t)
	_, before := writtenEvent(w, w.path("before.ics"))
	_, after := writtenEvent(w, w.path("after.ics"))
	if value(before, "STATUS") != "TENTATIVE" || value(after, "STATUS") != "CONFIRMED" {
		t.Errorf("status %s, then %s", value(before, "STATUS"), value(after, "STATUS"))
	}
}

func TestANoToACoffeeThatHasATimeTakesItOutOfCalendars(t *testing.T) {
	w := sample(t)
	samuel := w.who("Samuel Boateng")
	if _, _, err := w.Sent(ctx, samuel, app.ByEmail, atOnce); err != nil {
		t.Fatal(err)
	}
	c, _, err := w.Schedule(ctx, samuel, planner.Plan{Start: at("2026-11-25 10:00", "Europe/London"), Minutes: 30, Remind: -1}, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	must(w.Answered(ctx, samuel, false))(t)
	c = must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("no.ics")}))(t)
	if _, e := writtenEvent(w, w.path("no.ics")); c.State != app.Declined || value(e, "STATUS") != "CANCELLED" || value(e, "SEQUENCE") != "1" {
		t.Errorf("a %s coffee has the status %s and sequence %s", c.State, value(e, "STATUS"), value(e, "SEQUENCE"))
	}
}

func TestSeveralCoffeesAreSeveralFilesAndNoFileIsWrittenOver(t *testing.T) {
	w := sample(t)
	var ids []app.CoffeeID
	for i, name := range []string{"Jonas Lindqvist", "Samuel Boateng", "Ines Duarte"} {
		plan := planner.Plan{Start: at("2026-11-25 10:00", "Europe/London").Add(time.Duration(i/2) * time.Hour), Minutes: 30, Remind: -1, Title: []string{"Chat", "CHAT", "Walk"}[i]}
		c, _, err := w.Schedule(ctx, w.who(name), plan, planner.Export{})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, c.ID)
	}
	folder := w.path("invites")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(folder, "2026-11-25 1100 walk.ics")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	files := must(w.Invites(ctx, append(ids, ids[0]), folder, false))(t)
	var names []string
	for i, f := range files {
		names = append(names, filepath.Base(f.Path))
		if _, e := writtenEvent(w, f.Path); value(e, "UID") != f.Coffee.UID || f.Coffee.ID != ids[i] {
			t.Errorf("%s holds another coffee", f.Path)
		}
		if c := must(w.Coffee(ctx, ids[i]))(t); c.Exported.IsZero() || !c.SentOut.IsZero() {
			t.Errorf("coffee %d: exported %v, sent %v", c.ID, c.Exported, c.SentOut)
		}
	}
	if got := strings.Join(names, "|"); got != "2026-11-25 1000 Chat.ics|2026-11-25 1000 CHAT (2).ics|2026-11-25 1100 Walk (2).ics" {
		t.Errorf("files %s", got)
	}
	if text := string(must(os.ReadFile(mine))(t)); text != "mine" {
		t.Errorf("a file of mine was written over: %q", text)
	}

	// What cannot be written leaves nothing: neither files nor notes.
	unreachable := withoutAddress(w)
	before, entries := w.all(), len(must(os.ReadDir(folder))(t))
	_, err := w.Invites(ctx, append(ids, unreachable), folder, true)
	kind(t, err, app.ErrInvalid, "no e-mail address")
	_, err = w.Invites(ctx, ids, mine, false)
	kind(t, err, app.ErrInvalid, "is no folder")
	w.full = true
	_, err = w.Invites(ctx, ids, folder, false)
	kind(t, err, errFull, "0 of 3 invites were written")
	w.full = false
	w.sameAs(before, "invites that could not be written")
	if now := len(must(os.ReadDir(folder))(t)); now != entries {
		t.Errorf("%d files instead of %d", now, entries)
	}
}

func TestAnInviteTravelsInAMessageOfItsOwn(t *testing.T) {
	w := sample(t)
	c := invitable(w)
	q, me := must(w.Person(ctx, c.Person))(t), must(w.Profile(ctx))(t)
	sent := must(w.SaveInviteMail(ctx, c.ID, w.path("first.eml")))(t)
	if sent.SentOut.IsZero() || !sent.Exported.Equal(c.Exported) || sent.Sequence != c.Sequence {
		t.Errorf("noted %+v", sent)
	}
	must(w.Invite(ctx, c.ID, planner.Export{Path: w.path("file.ics"), ToSend: true}))(t)
	w.later(time.Hour)
	must(w.SaveInviteMail(ctx, c.ID, w.path("second.eml")))(t)
	if _, _, err := w.Cancel(ctx, c.ID, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	must(w.SaveInviteMail(ctx, c.ID, w.path("off.eml")))(t)
	ids := map[string]bool{}
	for name, want := range map[string]string{"first.eml": c.Title, "second.eml": "Updated: " + c.Title, "off.eml": "Cancelled: " + c.Title} {
		raw := must(os.ReadFile(w.path(name)))(t)
		m := must(mail.ReadMessage(bytes.NewReader(raw)))(t)
		subject := must(new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject")))(t)
		from, to := must(m.Header.AddressList("From"))(t), must(m.Header.AddressList("To"))(t)
		if subject != want || len(from) != 1 || from[0].Address != me.Email || len(to) != 1 || to[0].Address != q.Email() || m.Header.Get("X-Unsent") != "1" {
			t.Errorf("%s: %v", name, m.Header)
		}
		ids[m.Header.Get("Message-Id")] = true
		if when := must(m.Header.Date())(t); !when.Equal(w.now) && name == "off.eml" {
			t.Errorf("dated %v", when)
		}
		method := "method=REQUEST"
		if name == "off.eml" {
			method = "method=CANCEL"
		}
		if n := strings.Count(string(raw), method); n != 2 {
			t.Errorf("%s has %d parts with %s", name, n, method)
		}
	}
	if len(ids) != 3 {
		t.Errorf("message ids %v", ids)
	}

	// Undo does not know it, and a full disk leaves no note.
	before := w.all()
	w.full = true
	_, err := w.SaveInviteMail(ctx, c.ID, w.path("full.eml"))
	if w.full = false; !errors.Is(err, errFull) {
		t.Errorf("on a full disk: %v", err)
	}
	w.sameAs(before, "a message that could not be written")
	_, err = os.Stat(w.path("full.eml"))
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file was left: %v", err)
	}
	_, err = w.SaveInviteMail(ctx, withoutAddress(w), w.path("none.eml"))
	kind(t, err, app.ErrInvalid, "has no e-mail address")
}
