package invite_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cortado/app/invite"
)

// expected is what a calendar program must read in one file. The script that
// asks the programs (.ci/read_invites.py) knows nothing else of the invite.
type expected struct {
	Life         string      `json:"life,omitempty"` // files of one life are imported in the order of their names
	Method       string      `json:"method"`
	UID          string      `json:"uid"`
	Sequence     int         `json:"sequence"`
	Meetings     []string    `json:"meetings"` // every start, in UTC
	Minutes      int         `json:"minutes"`
	TZID         string      `json:"tzid"` // "" when the times are in UTC
	Summary      string      `json:"summary"`
	Location     string      `json:"location"`
	Description  string      `json:"description"`
	URL          string      `json:"url"`
	Status       string      `json:"status"`
	Transp       string      `json:"transp"`
	Class        string      `json:"class"`
	Organizer    *person     `json:"organizer"`
	Attendees    []person    `json:"attendees"`
	Remind       *int        `json:"remind"` // minutes before
	Stamp        string      `json:"stamp"`
	Created      string      `json:"created"`
	LastModified string      `json:"lastModified"`
	Mail         *letterRead `json:"mail"` // NAME.eml, which holds the invite; nil where none is sent
}

// letterRead is what a mail program must read in a message with an invite.
type letterRead struct {
	ID      string `json:"id"`
	From    person `json:"from"`
	To      person `json:"to"`
	Subject string `json:"subject"`
	Body    string `json:"body"`
	Date    string `json:"date"`
}

type person struct {
	Name    string `json:"name"`
	Address string `json:"address"`
}

type pair struct {
	name, life string
	event      invite.Event
	kind       invite.Kind
	url        string // as it must be read; "" when it is the event's link
}

// pairs are the invites real programs are asked to read.
func pairs() []pair {
	var list []pair
	uid := func(name string) string { return name + "@cortado.invalid" }
	add := func(name string, kind invite.Kind, change func(*invite.Event)) {
		e := sample()
		e.UID = uid(name)
		change(&e)
		list = append(list, pair{name: name, event: e, kind: kind})
	}
	repeat := func(name, zone string, y, m, d, hour, every, count int) {
		add(name, invite.Request, func(e *invite.Event) {
			at, _ := time.LoadLocation(zone)
			e.Zone, e.Start, e.Every, e.Count = zone, time.Date(y, time.Month(m), d, hour, 30, 0, 0, at), every, count
		})
	}
	add("plain-personal", invite.Personal, func(*invite.Event) {})
	add("plain-request", invite.Request, func(*invite.Event) {})
	add("emoji", invite.Request, func(e *invite.Event) {
		e.Summary = "☕👩🏽‍💻🏳️‍🌈 Coffee " + strings.Repeat("🥐", 40)
		e.Guests[0].Name = "Zoë 🦊 Ångström"
	})
	add("right-to-left", invite.Request, func(e *invite.Event) {
		e.Summary, e.Place = "قهوة مع پريا", "בית קפה, רחוב 5; קומה ב"
		e.Description = strings.Repeat("كيف تقررين ما لا يُبنى؟ ", 30) + "."
		e.Organizer.Name, e.Guests[0].Name = "سام أوكافور", "פריה שאה"
	})
	add("two-thousand-characters", invite.Personal, func(e *invite.Event) {
		e.Description = strings.Repeat("Ten words; each one plain, and a backslash \\ at the end.\n", 36)[:2000]
		e.Brief = strings.Repeat("咖啡", 300)
	})
	add("no-blank-to-break-at", invite.Personal, func(e *invite.Event) {
		e.Description = strings.Repeat("é", 500) + strings.Repeat(",", 200) + strings.Repeat(";\\", 200) + strings.Repeat("\n", 40) + "end"
	})
	add("only-blanks", invite.Personal, func(e *invite.Event) {
		e.Description = "a" + strings.Repeat(" ", 120) + "b" + strings.Repeat("\t", 20) + "c"
	})
	add("escapes", invite.Request, func(e *invite.Event) {
		e.Summary = `a\nb\\n c\,d\;e,f;g:h"i"'j' \`
		e.Place = `C:\new\table;1,2\\`
		e.Description = `"quoted", \"both\"; https://a.example/?a=1,2;b` + "\nN\\N\\n\\\\\nlast"
		e.Guests[0].Name = `Dr. "Ace"; O'Neil, Jr: MD`
	})
	add("line-ends", invite.Personal, func(e *invite.Event) {
		e.Description = "one\r\ntwo\rthree\n\nfour\u2028five\u2029six\u0085seven"
		e.Place = "First floor\r\n12 Mill Lane"
	})
	add("control-characters", invite.Request, func(e *invite.Event) {
		e.Summary = "bell\x07 nul\x00 esc\x1b del\x7f c1\u0080 bad\xff\xc3 non\ufffe\uffff vt\x0b ff\x0c fs\x1c end"
		e.Description = "tab\there \x01\x02"
		e.Guests[0].Name = "Eve\x00\r\nATTACH:x\x1b"
	})
	add("injection", invite.Request, func(e *invite.Event) {
		e.Summary = "x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR"
		e.Description = "\r\nATTENDEE:mailto:eve@evil.example\r\n"
		e.Guests[0].Name = `Eve";ROLE=CHAIR:mailto:eve@evil.example` + "\r\nATTACH:file:///etc/passwd"
	})
	add("turned-around", invite.Request, func(e *invite.Event) {
		e.Summary = "Coffee \u202egnp.exe\u202c and \u2067קפה\u2069 \u200fend"
		e.Place = "\u202e\u202e12 Mill Lane"
		e.Organizer.Name, e.Guests[0].Name = "Sam \u202eroffako", "\u2066\u202dPriya\u202c\u2069 \u200fשאה\u200e"
	})
	add("strange-link", invite.Request, func(e *invite.Event) {
		e.Link = "https://münchen.example/ä;b,c/%2C?x=\"1\"&y=ü|z<b>#e\\f"
		e.Place = "mailto:eve@evil.example?subject=x"
	})
	list[len(list)-1].url = "https://xn--mnchen-3ya.example/%C3%A4;b,c/%2C?x=%221%22&y=%C3%BC%7Cz%3Cb%3E#e%5Cf"
	add("mailto-tricks", invite.Request, func(e *invite.Event) {
		e.Guests[0].Name = "mailto:eve@evil.example?bcc=x"
		e.Guests[0].Email = "O'Brien+tag%20&cc=eve?x@Ridge.example"
		e.Guests = append(e.Guests, invite.Attendee{Email: "lee@park.example"}, invite.Attendee{Name: " ", Email: "No-Name@park.example"})
	})
	add("tentative-and-free", invite.Personal, func(e *invite.Event) { e.Tentative, e.ShowFree, e.Remind = true, true, 0 })
	add("no-reminder-no-place", invite.Request, func(e *invite.Event) { e.Remind, e.Place, e.Link, e.TheirZone = -1, "", "", "" })
	add("in-the-repeated-hour", invite.Personal, func(e *invite.Event) { e.Start, e.Minutes = time.Date(2026, 10, 25, 1, 30, 0, 0, time.UTC), 30 })
	add("a-day-before", invite.Personal, func(e *invite.Event) { e.Remind = 24*60 + 5 })

	repeat("series-london", "Europe/London", 2026, 11, 24, 10, 4, 6)
	repeat("series-new-york", "America/New_York", 2026, 10, 20, 9, 1, 6)
	repeat("series-sydney", "Australia/Sydney", 2027, 3, 16, 16, 1, 6)
	repeat("series-lord-howe", "Australia/Lord_Howe", 2027, 3, 16, 8, 1, 6)
	repeat("series-jerusalem", "Asia/Jerusalem", 2027, 3, 9, 11, 2, 6)
	repeat("series-casablanca", "Africa/Casablanca", 2027, 1, 20, 12, 1, 10)
	repeat("series-cairo", "Africa/Cairo", 2027, 4, 6, 12, 4, 9)
	repeat("series-dublin", "Europe/Dublin", 2028, 12, 31, 12, 13, 4)
	repeat("series-kolkata", "Asia/Kolkata", 2026, 11, 24, 10, 4, 6)
	repeat("series-newfoundland", "America/St_Johns", 2026, 10, 20, 7, 1, 4)
	repeat("series-utc", "UTC", 2026, 11, 24, 10, 4, 3)

	life := func(name string, made invite.Event, request, cancel invite.Kind) {
		made.UID = uid(name)
		moved := made
		moved.Start, moved.Place = made.Start.Add(27*time.Hour), "The Red Door"
		moved.Now = made.Now.Add(48 * time.Hour)
		moved.Sequence = invite.NextSequence(made, moved)
		gone := moved
		gone.Now = moved.Now.Add(24 * time.Hour)
		gone.Sequence++
		list = append(list,
			pair{name: name + "-1-create", life: name, event: made, kind: request},
			pair{name: name + "-2-move", life: name, event: moved, kind: request},
			pair{name: name + "-3-cancel", life: name, event: gone, kind: cancel})
	}
	life("life-personal", sample(), invite.Personal, invite.PersonalCancel)
	life("life-sent", sample(), invite.Request, invite.Cancel)
	life("life-series", series(), invite.Request, invite.Cancel)
	return list
}

// expect says what must be read, from the event and not from the file, but
// for the description: of that the event gives the beginning and our own
// reading of the file the rest.
func expect(t *testing.T, p pair, file []byte) expected {
	t.Helper()
	e := p.event
	const form = "2006-01-02T15:04:05Z"
	want := expected{
		Life: p.life, UID: e.UID, Sequence: e.Sequence, Minutes: e.Minutes,
		Summary: cleaned(e.Summary), Location: cleaned(e.Place), URL: e.Link,
		Status: "CONFIRMED", Transp: "OPAQUE", Attendees: []person{},
		Stamp: e.Now.UTC().Format(form), LastModified: e.Now.UTC().Format(form), Created: e.Created.UTC().Format(form),
	}
	if p.url != "" {
		want.URL = p.url
	}
	if want.Location == "" {
		want.Location = want.URL
	}
	zone := location(t, e.Zone)
	for i := range max(1, e.Count) {
		want.Meetings = append(want.Meetings, e.Start.In(zone).AddDate(0, 0, 7*e.Every*i).UTC().Format(form))
	}
	if e.Every > 0 {
		want.TZID = e.Zone
	}
	if e.Tentative {
		want.Status = "TENTATIVE"
	}
	if e.ShowFree {
		want.Transp = "TRANSPARENT"
	}
	if e.Remind >= 0 {
		want.Remind = &e.Remind
	}
	if p.kind == invite.Cancel || p.kind == invite.PersonalCancel {
		want.Status, want.Transp, want.Remind = "CANCELLED", "TRANSPARENT", nil
	}
	address := func(a invite.Attendee) person {
		escaped := strings.NewReplacer("%", "%25", "&", "%26", "=", "%3D", "?", "%3F").Replace(strings.ToLower(a.Email))
		return person{cleanedName(a.Name, a.Email), "mailto:" + escaped}
	}
	switch p.kind {
	case invite.Request, invite.Cancel:
		want.Method = map[invite.Kind]string{invite.Request: "REQUEST", invite.Cancel: "CANCEL"}[p.kind]
		me := address(e.Organizer)
		want.Organizer = &me
		for _, g := range e.Guests {
			want.Attendees = append(want.Attendees, address(g))
		}
	default:
		want.Class = "PRIVATE"
	}
	text, err := unescape(eventOf(t, file).Props.Get("DESCRIPTION").Value)
	if err != nil || !strings.HasPrefix(text, cleaned(e.Description)) {
		t.Fatalf("%s: description %q: %v", p.name, text, err)
	}
	want.Description = text
	return want
}

// mailOf is the message an invite travels in, and what must be read in it. The
// nasty texts of the invite are its own.
func mailOf(p pair, file []byte) (invite.Mail, *letterRead) {
	e := p.event
	m := invite.Mail{ID: "mail-" + e.UID, From: e.Organizer, To: e.Guests[0], Subject: e.Summary, Body: e.Description, Date: e.Now, Invite: file}
	return m, &letterRead{
		ID: "<mail-" + e.UID + ">", From: person{onOneLine(e.Organizer.Name), e.Organizer.Email}, To: person{onOneLine(e.Guests[0].Name), e.Guests[0].Email},
		Subject: onOneLine(e.Summary), Body: strings.TrimRight(cleaned(e.Description), "\n") + "\n", Date: e.Now.UTC().Format("2006-01-02T15:04:05Z"),
	}
}

// TestWriteInvitesForRealReaders writes NAME.ics, NAME.json and, where it is sent,
// NAME.eml for the script that asks real calendar programs what they read. Without
// the folder CORTADO_INVITES it holds that all of them can be made.
func TestWriteInvitesForRealReaders(t *testing.T) {
	dir := os.Getenv("CORTADO_INVITES")
	if dir == "" {
		dir = t.TempDir()
	} else if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, p := range pairs() {
		file := write(t, p.event, p.kind)
		expected, files := expect(t, p, file), map[string][]byte{".ics": file}
		if p.kind.Method() != "" {
			var m invite.Mail
			m, expected.Mail = mailOf(p, file)
			files[".eml"] = send(t, m)
		}
		want, err := json.MarshalIndent(expected, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		files[".json"] = want
		for ext, b := range files {
			if err := os.WriteFile(filepath.Join(dir, p.name+ext), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
