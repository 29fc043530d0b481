package invite_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"cortado/app/invite"
)

// nasty are the pieces that break calendar writers.
var nasty = []string{
	`\`, `\\`, `\n`, `\,`, ";", ",", ":", `"`, "'", "^", "^^", "^n", "\n", "\r\n", "\r", "\t", " ", "          ",
	"\x00", "\x07", "\x1b[31m", "\x7f", "\u0085", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\xff", "\xc3", "\xed\xa0\x80",
	"☕", "👩🏽‍💻", "é", "e\u0301", "قهوة مع پريا", "קפה", "\u202e", "咖啡", "END:VEVENT", "\r\nEND:VEVENT\r\n", "ATTENDEE:mailto:x@y.example",
	"BEGIN:VALARM", "=", "%2C", "https://a.example/?q=1,2;3", "coffee", "x", strings.Repeat("y", 74), strings.Repeat("é", 40), strings.Repeat(`\`, 75),
}

func anyText() *rapid.Generator[string] {
	pieces := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(nasty), 0, 40).Draw(t, "pieces"), "")
	})
	return rapid.OneOf(pieces, rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
}

func anyEvent(t *rapid.T) invite.Event {
	e := sample()
	e.Summary = "☕" + anyText().Draw(t, "summary")
	e.Description = anyText().Draw(t, "description")
	e.Brief = anyText().Draw(t, "brief")
	e.Place = anyText().Draw(t, "place")
	e.Organizer.Name = anyText().Draw(t, "my name")
	e.Guests[0].Name = anyText().Draw(t, "their name")
	e.Zone = rapid.SampledFrom(zoneNames()).Draw(t, "zone")
	e.TheirZone = rapid.SampledFrom(append(zoneNames(), "")).Draw(t, "their zone")
	e.Start = time.Unix(rapid.Int64Range(0, 4102444800).Draw(t, "start"), 0)
	e.Minutes = rapid.IntRange(1, invite.MaxMinutes).Draw(t, "minutes")
	e.Remind = rapid.IntRange(-1, invite.MaxRemind).Draw(t, "remind")
	e.Sequence = rapid.IntRange(0, 1<<31-1).Draw(t, "sequence")
	if rapid.Bool().Draw(t, "repeats") {
		e.Every, e.Count = rapid.IntRange(1, 8).Draw(t, "every"), rapid.IntRange(2, 12).Draw(t, "count")
	}
	return e
}

// cleaned is what may be left of a text, decided rune by rune.
func cleaned(s string) string {
	var out []rune
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		bad := r == utf8.RuneError && n == 1
		switch {
		case bad:
			// A run of invalid bytes is one replacement character.
			for bad {
				s = s[n:]
				r, n = utf8.DecodeRuneInString(s)
				bad = r == utf8.RuneError && n == 1
			}
			out = append(out, '\uFFFD')
			continue
		case r == '\r':
			if !strings.HasPrefix(s, "\r\n") {
				out = append(out, '\n')
			}
		case r == 0x85 || r == 0x2028 || r == 0x2029:
			out = append(out, '\n')
		case r != '\n' && r != '\t' && (r < 0x20 || r >= 0x7f && r < 0xa0), r == 0xfffe, r == 0xffff:
		default:
			out = append(out, r)
		}
		s = s[n:]
	}
	return string(out)
}

// cleanedName is what may be left of a name, or the address when nothing is.
func cleanedName(name, email string) string {
	s := strings.Join(strings.Fields(strings.ReplaceAll(cleaned(name), `"`, "'")), " ")
	if s == "" {
		return email
	}
	runes := []rune(s)
	for i := 0; i+1 < len(runes); i++ {
		if runes[i] == '^' && slices.Contains([]rune{'n', '\'', '^'}, runes[i+1]) {
			runes[i] = 'ˆ'
		}
	}
	return string(runes)
}

// unescape reads a TEXT value by the letter of RFC 5545, 3.3.11.
func unescape(v string) (string, error) {
	var b strings.Builder
	for i := 0; i < len(v); i++ {
		switch v[i] {
		case ',', ';':
			return "", fmt.Errorf("a bare %q in %q", v[i], v)
		case '\\':
			i++
			if i == len(v) || !strings.ContainsRune(`\;,n`, rune(v[i])) {
				return "", fmt.Errorf("a stray backslash in %q", v)
			}
			if v[i] == 'n' {
				b.WriteByte('\n')
			} else {
				b.WriteByte(v[i])
			}
		default:
			b.WriteByte(v[i])
		}
	}
	return b.String(), nil
}

func TestAnyTextAndAnyZoneReadBackAsTheyWereWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyEvent(t)
		kind := invite.Kind(rapid.IntRange(0, 3).Draw(t, "kind"))
		b, err := invite.Write(e, kind)
		if err != nil {
			if strings.Contains(err.Error(), string(invite.RepeatedHr)) && e.Every > 0 {
				t.Skip("a series in the hour the clock repeats")
			}
			t.Fatalf("Write: %v", err)
		}
		if err := checkLines(b); err != nil {
			t.Fatalf("%v in\n%q", err, b)
		}
		ev := eventOf(t, b)
		text := func(name string) string {
			p := ev.Props.Get(name)
			if p == nil {
				return ""
			}
			s, err := unescape(p.Value)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			return s
		}
		place := cleaned(e.Place)
		if strings.TrimSpace(place) == "" {
			place = e.Link
		}
		if text("SUMMARY") != cleaned(e.Summary) || text("LOCATION") != place || text("UID") != e.UID {
			t.Fatalf("a text changed: %q", b)
		}
		d := cleaned(e.Description)
		if got := text("DESCRIPTION"); strings.TrimSpace(d) != "" && !strings.HasPrefix(got, d+"\n\n") {
			t.Fatalf("description %q does not begin with %q", got, d)
		}
		for name, want := range map[string]time.Time{"DTSTART": e.Start, "DTEND": e.Start.Add(time.Duration(e.Minutes) * time.Minute)} {
			zone, _ := time.LoadLocation(e.Zone)
			p := ev.Props.Get(name)
			wantText := want.UTC().Format("20060102T150405Z")
			if e.Every > 0 {
				wantText = want.In(zone).Format("20060102T150405")
			}
			if p.Value != wantText || (e.Every > 0) != (p.Params.Get("TZID") == e.Zone) {
				t.Fatalf("%s %v, want %s", name, p, wantText)
			}
		}
		if kind == invite.Request || kind == invite.Cancel {
			if got, want := ev.Props.Get("ATTENDEE").Params.Get("CN"), cleanedName(e.Guests[0].Name, e.Guests[0].Email); got != want {
				t.Fatalf("guest %q, want %q", got, want)
			}
			if got, want := ev.Props.Get("ORGANIZER").Params.Get("CN"), cleanedName(e.Organizer.Name, e.Organizer.Email); got != want {
				t.Fatalf("organizer %q, want %q", got, want)
			}
		}
		checkNothingInjected(t, e, kind, b)
	})
}

// checkNothingInjected compares every property and component of the file
// with the complete list of what may be there.
func checkNothingInjected(t *rapid.T, e invite.Event, kind invite.Kind, b []byte) {
	sent := kind == invite.Request || kind == invite.Cancel
	cancelled := kind == invite.Cancel || kind == invite.PersonalCancel
	want := []string{"BEGIN:VCALENDAR", "CALSCALE", "PRODID", "VERSION", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR",
		"UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "CREATED", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION",
		"URL", "CONFERENCE", "STATUS", "TRANSP"}
	if sent {
		want = append(want, "METHOD", "ORGANIZER", "ATTENDEE")
	} else {
		want = append(want, "CLASS")
	}
	if e.Every > 0 {
		want = append(want, "RRULE")
	}
	if e.Remind >= 0 && !cancelled {
		want = append(want, "BEGIN:VALARM", "ACTION", "DESCRIPTION", "TRIGGER", "END:VALARM")
	}
	var got []string
	inZone := false
	for _, l := range logical(b) {
		name := l[:strings.IndexAny(l, ";:")]
		if name == "BEGIN" || name == "END" {
			name = l
		}
		inZone = inZone || name == "BEGIN:VTIMEZONE"
		if !inZone {
			got = append(got, name)
		}
		inZone = inZone && name != "END:VTIMEZONE"
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Fatalf("the file holds\n%v\nwant\n%v", got, want)
	}
	if bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) {
		t.Fatal("a byte order mark")
	}
}

func TestLinesAreNotBrokenBesideABlankWhenItCanBeAvoided(t *testing.T) {
	e := sample()
	e.Description = strings.Repeat("a few words and then a few more ", 60)
	for _, l := range strings.Split(string(write(t, e, invite.Personal)), "\r\n") {
		if strings.HasSuffix(l, " ") || strings.HasPrefix(l, "  ") {
			t.Errorf("a blank at the edge of %q", l)
		}
	}
}
