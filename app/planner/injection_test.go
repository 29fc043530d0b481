package planner_test

import (
	"bytes"
	"errors"
	"net/mail"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/emersion/go-message"

	"cortado/app"
	"cortado/app/planner"
)

// evil are texts that would add a header, a reader, a part or a property if they
// got through as they stand.
var evil = []string{
	"x\r\nBcc: eve@evil.example", "x\nBcc: eve@evil.example", "x\rBcc: eve@evil.example", "x\r\n\r\n<b>body</b>", "x\u0085Bcc: eve@evil.example",
	"x\u2028Bcc: eve@evil.example", "x\x00\r\n Bcc: eve@evil.example", "x\x0b\x0cBcc: eve@evil.example", "\r\n\tBcc: eve@evil.example",
	`" <eve@evil.example>, "x`, "<eve@evil.example>", "eve@evil.example,", "x;eve@evil.example", "(x)\\\r\nBcc:eve@evil.example",
	"=?utf-8?Q?x=0D=0ABcc:_eve@evil.example?=", "=?utf-8?B?DQpCY2M6IGV2ZUBldmlsLmV4YW1wbGU=?=", "x&bcc=eve@evil.example", "x%0D%0ABcc:eve@evil.example",
	"x?cc=eve@evil.example#", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:eve@evil.example", `x\nATTENDEE:mailto:eve@evil.example`,
	`x";ATTENDEE=eve:mailto:eve@evil.example`, "x\r\nATTENDEE:mailto:eve@evil.example", "\u202eevil.example", "\xff\xfe\r\nBcc: eve@evil.example",
	"--=_\r\nContent-Type: text/html\r\n\r\n<b>x</b>", strings.Repeat("x", 1200) + "\r\nBcc: eve@evil.example", strings.Repeat("é", 90) + "\nBcc: eve@evil.example",
}

// property is a line of a calendar, unfolded.
var property = regexp.MustCompile(`(?m)^[A-Z-]+[;:]`)

// shape is all the properties of an invite in their order, without their values.
func shape(ics string) []string {
	return property.FindAllString(strings.ReplaceAll(ics, "\r\n ", ""), -1)
}

func TestNoFieldOfAPersonOrACoffeeAddsAnythingToAMessage(t *testing.T) {
	const every = "every field"
	w := empty(t)
	id := w.add("Ann Quist, Director at Alder, ann@alder.example")
	// written gives the message file, the invite of its own and the link, or why not.
	written := func(field, text string) (eml, ics, link string, refused error) {
		put := func(name, usual string) string {
			if name == field || field == every {
				return text
			}
			return usual
		}
		must(w.SaveProfile(app.Profile{Name: put("my name", "Maya Okafor"), Email: "maya@halden.example", Zone: "Europe/London"}))(t)
		q := must(w.Person(ctx, id))(t)
		q.Name.Family = put("their name", "Quist")
		q.Organisation = put("firm", "Alder")
		if _, _, err := w.SavePerson(ctx, q); err != nil {
			return "", "", "", err
		}
		plan := planner.Plan{Title: put("title of the coffee", "Coffee"), Place: put("place", "The Blue Door"), Note: put("note", "On me."),
			Start: at("2026-11-25 10:00", "Europe/London"), Zone: "Europe/London", Minutes: 30, Remind: -1}
		c, _, err := w.Schedule(ctx, id, plan, planner.Export{Path: w.path("x.ics"), ToSend: true})
		if err != nil {
			return "", "", "", err
		}
		subject, body := put("subject", "A question"), put("text", "Hi Ann,\n\none line.")
		opened := ""
		w.params.OpenLink = func(s string) error { opened = s; return nil }
		_, err = planner.New(w.params).OpenMail("ann@alder.example", subject, body)
		err = errors.Join(err, w.SaveMail(ctx, planner.MailFile{Person: id, Subject: subject, Body: body, Invite: c.ID}, w.path("x.eml")))
		_, failed := w.SaveInviteMail(ctx, c.ID, w.path("y.eml"))
		if err = errors.Join(err, failed); err != nil {
			return "", "", "", err
		}
		own := string(must(os.ReadFile(w.path("y.eml")))(t))
		oneMessage(t, own)
		return string(must(os.ReadFile(w.path("x.eml")))(t)), string(must(os.ReadFile(w.path("x.ics")))(t)), opened, nil
	}
	_, plain, _, err := written("", "")
	if err != nil {
		t.Fatal(err)
	}
	usual, tried := shape(plain), 0
	check := func(field, text string) {
		t.Helper()
		eml, ics, link, err := written(field, text)
		if err != nil {
			if !errors.Is(err, app.ErrInvalid) {
				t.Errorf("%s %q: %v", field, text, err)
			}
			return
		}
		tried++
		oneMessage(t, eml)
		if got := shape(ics); !slices.Equal(got, usual) {
			t.Errorf("%s %q makes the invite\n%s", field, text, ics)
		}
		u := must(url.Parse(link))(t)
		if keys := must(url.ParseQuery(u.RawQuery))(t); link != "" && (len(keys) != 2 || len(keys["subject"]) != 1 || len(keys["body"]) != 1 ||
			strings.ContainsAny(keys.Get("subject"), "\r\n") || u.Opaque != "ann@alder.example") {
			t.Errorf("%s %q makes the link %s", field, text, link)
		}
	}
	for _, text := range evil {
		check(every, text)
	}
	for _, field := range []string{"my name", "their name", "firm", "title of the coffee", "place", "note", "subject", "text"} {
		check(field, evil[0])
		check(field, evil[len(evil)-1])
	}
	if tried < len(evil) {
		t.Errorf("only %d messages were written", tried)
	}
}

// oneMessage fails unless a file is a message to Ann alone, with the fields every
// one of ours has and no other.
func oneMessage(t *testing.T, eml string) {
	t.Helper()
	m := must(mail.ReadMessage(bytes.NewReader([]byte(eml))))(t)
	var names []string
	for name, values := range m.Header {
		names = append(names, name)
		if len(values) != 1 {
			t.Errorf("%s stands %d times", name, len(values))
		}
	}
	slices.Sort(names)
	if !slices.Equal(names, []string{"Content-Type", "Date", "From", "Message-Id", "Mime-Version", "Subject", "To", "X-Unsent"}) {
		t.Errorf("the message has the fields %v:\n%.600s", names, eml)
	}
	for field, want := range map[string]string{"To": "ann@alder.example", "From": "maya@halden.example"} {
		if all, err := m.Header.AddressList(field); err != nil || len(all) != 1 || all[0].Address != want {
			t.Errorf("%s is %v, %v", field, all, err)
		}
	}
	parts := 0
	if err := must(message.Read(strings.NewReader(eml)))(t).Walk(func(_ []int, e *message.Entity, err error) error {
		parts++
		return err
	}); err != nil || parts != 5 { // mixed: alternative (text, calendar), file
		t.Errorf("the message has %d parts, %v:\n%s", parts, err, eml)
	}
}
