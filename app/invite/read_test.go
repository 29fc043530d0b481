package invite_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"cortado/app/invite"
)

// sample is an ordinary coffee; tests change what they are about.
func sample() invite.Event {
	return invite.Event{
		UID:         "4f1c7d9a@cortado.invalid",
		Start:       time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC),
		Minutes:     45,
		Zone:        "Europe/London",
		TheirZone:   "America/New_York",
		Summary:     "Coffee with Priya Shah",
		Description: "How do you decide what not to build?",
		Place:       "The Blue Door, 12 Mill Lane",
		Link:        "https://meet.blue-door.example/priya?room=7",
		Remind:      15,
		Organizer:   invite.Attendee{Name: "Sam Okafor", Email: "Sam@okafor.example"},
		Guests:      []invite.Attendee{{Name: "Priya Shah", Email: "Priya.Shah@ridge.example"}},
		Created:     time.Date(2026, 11, 1, 8, 0, 0, 0, time.UTC),
		Now:         time.Date(2026, 11, 2, 9, 30, 0, 0, time.UTC),
	}
}

// series is sample every four weeks, six times.
func series() invite.Event {
	e := sample()
	e.Every, e.Count = 4, 6
	return e
}

type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

func write(t failer, e invite.Event, k invite.Kind) []byte {
	t.Helper()
	b, err := invite.Write(e, k)
	if err != nil {
		t.Fatalf("Write: %v", err)
	}
	if err := checkLines(b); err != nil {
		t.Fatalf("%v in\n%q", err, b)
	}
	return b
}

// checkLines holds the rules of the physical lines of a file.
func checkLines(b []byte) error {
	if !bytes.HasSuffix(b, []byte("\r\n")) {
		return fmt.Errorf("the file does not end in CRLF")
	}
	lines := strings.Split(strings.TrimSuffix(string(b), "\r\n"), "\r\n")
	for i, l := range lines {
		switch {
		case strings.ContainsAny(l, "\r\n"):
			return fmt.Errorf("line %d holds a bare CR or LF: %q", i, l)
		case len(l) > 75:
			return fmt.Errorf("line %d has %d octets: %q", i, len(l), l)
		case !utf8.ValidString(l):
			return fmt.Errorf("line %d is not valid UTF-8: %q", i, l)
		case l == "" || l == " ":
			return fmt.Errorf("line %d is empty", i)
		}
		for _, r := range l {
			if r < ' ' && r != '\t' || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff || r == 0x2028 || r == 0x2029 {
				return fmt.Errorf("line %d holds %U", i, r)
			}
		}
		open := len(l) - len(strings.TrimRight(l, `\`))
		continued := i+1 < len(lines) && lines[i+1][0] == ' '
		if open%2 == 1 && continued {
			return fmt.Errorf("line %d is broken inside an escape: %q", i, l)
		}
	}
	return nil
}

// logical joins the physical lines by the letter of RFC 5545, independently of
// any library.
func logical(b []byte) []string {
	joined := strings.ReplaceAll(string(b), "\r\n ", "")
	return strings.Split(strings.TrimSuffix(joined, "\r\n"), "\r\n")
}

// parse reads a file with go-ical.
func parse(t failer, b []byte) *ical.Calendar {
	t.Helper()
	cal, err := ical.NewDecoder(bytes.NewReader(b)).Decode()
	if err != nil {
		t.Fatalf("read back: %v\n%s", err, b)
	}
	return cal
}

func eventOf(t failer, b []byte) ical.Event {
	t.Helper()
	events := parse(t, b).Events()
	if len(events) != 1 {
		t.Fatalf("%d events in the file, want 1", len(events))
	}
	return events[0]
}

// has fails unless each wanted line is a logical line of the file.
func has(t *testing.T, b []byte, want ...string) {
	t.Helper()
	lines := logical(b)
	for _, w := range want {
		found := false
		for _, l := range lines {
			found = found || l == w
		}
		if !found {
			t.Errorf("no line %q in\n%s", w, strings.Join(lines, "\n"))
		}
	}
}

// lacks fails when a property (or component, as BEGIN:NAME) is in the file.
func lacks(t *testing.T, b []byte, names ...string) {
	t.Helper()
	for _, l := range logical(b) {
		for _, n := range names {
			if l == n || strings.HasPrefix(l, n+":") || strings.HasPrefix(l, n+";") {
				t.Errorf("unwanted line %q", l)
			}
		}
	}
}
