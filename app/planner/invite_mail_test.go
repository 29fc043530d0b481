package planner_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/emersion/go-message"

	"cortado/app"
	"cortado/app/planner"
)

// textIn is the plain text of a message that was written, its lines in LF.
func textIn(w *world, path string) string {
	w.t.Helper()
	f := must(os.Open(path))(w.t)
	defer f.Close()
	text := ""
	if err := must(message.Read(f))(w.t).Walk(func(_ []int, e *message.Entity, err error) error {
		if kind, _, _ := e.Header.ContentType(); err == nil && kind == "text/plain" {
			b, err := io.ReadAll(e.Body)
			text = strings.ReplaceAll(string(b), "\r\n", "\n")
			return err
		}
		return err
	}); err != nil {
		w.t.Fatal(err)
	}
	return text
}

func TestTheMessageAroundAnInviteSaysWhenAndWhere(t *testing.T) {
	w := sample(t)
	jonas := w.who("Jonas Lindqvist")
	q := must(w.Person(ctx, jonas))(t)
	q.Zone, q.Emails = "America/New_York", []app.Email{{Address: "jonas@polder.example"}}
	if _, _, err := w.SavePerson(ctx, q); err != nil {
		t.Fatal(err)
	}
	plan := planner.Plan{Title: "Coffee: Jonas and Maya", Start: at("2026-11-25 10:00", "Europe/London"), Zone: "Europe/London", Minutes: 30, Remind: -1,
		Place: "The Blue Door", Link: "https://meet.example/maya", Note: "I’ll bring the sheet.", Every: 4, Count: 6}
	c, _, err := w.Schedule(ctx, jonas, plan, planner.Export{})
	if err != nil {
		t.Fatal(err)
	}
	when := "Wednesday 25 November, 10:00 to 10:30 (London (Europe)), which is Wednesday 25 November, 05:00, in New York (America)"
	around := func(path, want string) {
		t.Helper()
		must(w.SaveInviteMail(ctx, c.ID, w.path(path)))(t)
		if got := textIn(w, w.path(path)); got != want+"\n" {
			t.Errorf("%s says\n%s\nwant\n%s", path, got, want)
		}
	}
	rest := "\n\nThen every 4 weeks, 6 times in all.\n\nWhere: The Blue Door\nhttps://meet.example/maya\n\nI’ll bring the sheet.\n\nMaya"
	around("1.eml", "Hello Jonas,\n\nHere is the invite for our coffee: "+when+"."+rest)
	around("2.eml", "Hello Jonas,\n\nHere is the new invite for our coffee, which replaces the one before: "+when+"."+rest)
	if _, _, err := w.Cancel(ctx, c.ID, planner.Export{}); err != nil {
		t.Fatal(err)
	}
	around("3.eml", "Hello Jonas,\n\nI have to call off our coffee of "+when+". The file with this message takes it out of your calendar.\n\nMaya")
}

func TestAFilesNameSaysWhatItIsFor(t *testing.T) {
	w := sample(t)
	c := invitable(w)
	c.Title, c.Start, c.Zone = "Coffee", at("2026-11-25 10:00", "Europe/London"), "Europe/London"
	off := c
	off.State = app.Cancelled
	for want, got := range map[string]string{
		"2026-11-25 1000 Coffee.ics":                     w.InviteName(c, false),
		"2026-11-25 1000 Coffee, to send.ics":            w.InviteName(c, true),
		"2026-11-25 1000 Coffee, cancelled.ics":          w.InviteName(off, false),
		"2026-11-25 1000 Coffee, cancelled, to send.ics": w.InviteName(off, true),
	} {
		if got != want || filepath.Base(got) != got {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
