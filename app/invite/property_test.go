package invite_test

import (
	"fmt"
	"regexp"
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
	"☕", "👩🏽‍💻", "é", "e\u0301", "قهوة مع پريا", "קפה", "\u202e", "\u2067", "\u2069", "\u200f", "咖啡", "=?utf-8?Q?a=0D=0ABcc:_x?=", "END:VEVENT", "\r\nEND:VEVENT\r\n", "ATTENDEE:mailto:x@y.example",
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

// onOneLine is what may be left of a text in a header: one line, and none of the
// nine characters that turn the direction of writing.
func onOneLine(s string) string {
	var out []rune
	for _, r := range cleaned(s) {
		if !strings.ContainsRune("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", r) {
			out = append(out, r)
		}
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

// cleanedName is what may be left of a name, or the address when nothing is.
func cleanedName(name, email string) string {
	s := strings.ReplaceAll(onOneLine(name), `"`, "'")
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
		whole, err := readStrictly(b)
		if err != nil {
			t.Fatalf("%v in\n%q", err, b)
		}
		ev, err := whole.only("VEVENT")
		if err != nil {
			t.Fatal(err)
		}
		checkTexts(t, e, kind, ev)
		checkTimes(t, e, ev)
		checkPeople(t, e, kind, ev)
		checkNothingInjected(t, e, kind, whole)
		checkLibraryReadsTheSame(t, b, ev)
	})
}

func sentKind(k invite.Kind) bool { return k == invite.Request || k == invite.Cancel }

func checkTexts(t *rapid.T, e invite.Event, kind invite.Kind, ev *strictComponent) {
	text := func(name string) string {
		s, err := unescape(ev.line(name).value)
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
		t.Fatalf("a text changed: %+v", ev.lines)
	}
	// The description is what was written, then the brief and the person where
	// they belong, then figures and the link.
	got := text("DESCRIPTION")
	parts := []string{cleaned(e.Description)}
	if !sentKind(kind) {
		person := strings.TrimSpace(personShown(e.Guests[0]) + " <" + e.Guests[0].Email + ">")
		if strings.Contains(parts[0], person) {
			person = ""
		}
		parts = append(parts, cleaned(e.Brief), person)
	}
	for _, p := range parts {
		if strings.TrimSpace(p) == "" {
			continue
		}
		rest, ok := strings.CutPrefix(got, p+"\n\n")
		if !ok {
			t.Fatalf("description %q does not go on with %q", got, p)
		}
		got = rest
	}
	if !strings.Contains(parts[0], e.Link) {
		rest, ok := strings.CutSuffix(got, "\n\n"+e.Link)
		if !ok {
			t.Fatalf("description ends with %q, not with the link", got)
		}
		got = rest
	}
	zones := map[string]bool{}
	for _, line := range strings.Split(got, "\n") {
		m := shownTime.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("description holds %q", line)
		}
		zones[m[1]] = true
	}
	if !zones[e.Zone] || e.TheirZone != "" && !zones[e.TheirZone] {
		t.Fatalf("the description names the clocks of %v", zones)
	}
}

// personShown is a name as a personal file shows it.
func personShown(a invite.Attendee) string {
	if onOneLine(a.Name) == "" {
		return ""
	}
	return cleanedName(a.Name, "")
}

var shownTime = regexp.MustCompile(`^\d{4}-\d\d-\d\d \d\d:\d\d–(?:\d{4}-\d\d-\d\d )?\d\d:\d\d \(([A-Za-z0-9_+/-]+), UTC[-+]\d\d:\d\d\)$`)

func checkTimes(t *rapid.T, e invite.Event, ev *strictComponent) {
	for name, want := range map[string]time.Time{"DTSTART": e.Start, "DTEND": e.Start.Add(time.Duration(e.Minutes) * time.Minute)} {
		zone, _ := time.LoadLocation(e.Zone)
		p := ev.line(name)
		wantText, wantZone := want.UTC().Format("20060102T150405Z"), []string(nil)
		if e.Every > 0 {
			wantText, wantZone = want.In(zone).Format("20060102T150405"), []string{e.Zone}
		}
		if p.value != wantText || !slices.Equal(p.params["TZID"], wantZone) {
			t.Fatalf("%s %v, want %s", name, p, wantText)
		}
	}
}

func checkPeople(t *rapid.T, e invite.Event, kind invite.Kind, ev *strictComponent) {
	if !sentKind(kind) {
		return
	}
	for name, who := range map[string]invite.Attendee{"ATTENDEE": e.Guests[0], "ORGANIZER": e.Organizer} {
		p := ev.line(name)
		if got, want := p.params["CN"], cleanedName(who.Name, who.Email); !slices.Equal(got, []string{want}) {
			t.Fatalf("%s %q, want %q", name, got, want)
		}
		if p.value != "mailto:"+strings.ToLower(who.Email) {
			t.Fatalf("%s has the address %q", name, p.value)
		}
		if extra := len(p.params); name == "ORGANIZER" && extra != 1 || name == "ATTENDEE" && extra != 5 {
			t.Fatalf("%s has the parameters %v", name, p.params)
		}
	}
}

// checkNothingInjected compares every property and component of the file
// with the complete list of what may be there.
func checkNothingInjected(t *rapid.T, e invite.Event, kind invite.Kind, whole *strictComponent) {
	want := []string{"BEGIN:VCALENDAR", "CALSCALE", "PRODID", "VERSION", "BEGIN:VEVENT",
		"UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "CREATED", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION",
		"URL", "CONFERENCE", "STATUS", "TRANSP"}
	if sentKind(kind) {
		want = append(want, "METHOD", "ORGANIZER", "ATTENDEE")
	} else {
		want = append(want, "CLASS")
	}
	if e.Every > 0 {
		want = append(want, "RRULE")
	}
	if e.Remind >= 0 && kind != invite.Cancel && kind != invite.PersonalCancel {
		want = append(want, "BEGIN:VALARM", "ACTION", "DESCRIPTION", "TRIGGER")
	}
	got := whole.names()
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Fatalf("the file holds\n%v\nwant\n%v", got, want)
	}
}

// checkLibraryReadsTheSame holds that another reader takes every value and
// parameter as the strict one does.
func checkLibraryReadsTheSame(t *rapid.T, b []byte, ev *strictComponent) {
	event := eventOf(t, b)
	count := 0
	for _, list := range event.Props {
		count += len(list)
	}
	if count != len(ev.lines) {
		t.Fatalf("go-ical reads %d properties of %d", count, len(ev.lines))
	}
	for _, l := range ev.lines {
		p := event.Props.Get(l.name)
		if p == nil || p.Value != l.value || len(p.Params) != len(l.params) {
			t.Fatalf("go-ical reads %v where %v stands", p, l)
		}
		for name, values := range l.params {
			if !slices.Equal(p.Params[name], values) {
				t.Fatalf("go-ical reads %v where %v stands", p, l)
			}
		}
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
