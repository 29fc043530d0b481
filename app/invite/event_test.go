package invite_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"cortado/app/invite"
)

func TestAFileForMyOwnCalendarInvitesNobody(t *testing.T) {
	b := write(t, sample(), invite.Personal)
	lacks(t, b, "METHOD", "ORGANIZER", "ATTENDEE", "BEGIN:VTIMEZONE", "DURATION", "X-ALT-DESC", "X-WR-CALNAME")
	has(t, b,
		"VERSION:2.0", "PRODID:-//Cortado//Cortado//EN", "CLASS:PRIVATE", "STATUS:CONFIRMED", "TRANSP:OPAQUE",
		"UID:4f1c7d9a@cortado.invalid", "SEQUENCE:0",
		"DTSTART:20261124T100000Z", "DTEND:20261124T104500Z",
		"DTSTAMP:20261102T093000Z", "LAST-MODIFIED:20261102T093000Z", "CREATED:20261101T080000Z",
		"SUMMARY:Coffee with Priya Shah", `LOCATION:The Blue Door\, 12 Mill Lane`,
		"URL:https://meet.blue-door.example/priya?room=7",
		"CONFERENCE;VALUE=URI:https://meet.blue-door.example/priya?room=7",
		"ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:Coffee with Priya Shah",
	)
}

func TestTheOtherPersonStandsInTheDescriptionOfMyOwnFile(t *testing.T) {
	text, _ := eventOf(t, write(t, sample(), invite.Personal)).Props.Text("DESCRIPTION")
	want := "How do you decide what not to build?\n\n" +
		"Priya Shah <Priya.Shah@ridge.example>\n\n" +
		"2026-11-24 10:00–10:45 (Europe/London, UTC+00:00)\n" +
		"2026-11-24 05:00–05:45 (America/New_York, UTC-05:00)\n\n" +
		"https://meet.blue-door.example/priya?room=7"
	if text != want {
		t.Errorf("description\n%s\nwant\n%s", text, want)
	}
}

func TestARequestHasOneOrganizerAndAsksEveryGuest(t *testing.T) {
	e := sample()
	e.Guests = append(e.Guests,
		invite.Attendee{Email: "lee@park.example"},
		invite.Attendee{Name: "Again", Email: "LEE@park.example"})
	b := write(t, e, invite.Request)
	lacks(t, b, "CLASS")
	has(t, b, "METHOD:REQUEST", "ORGANIZER;CN=Sam Okafor:mailto:sam@okafor.example",
		"ATTENDEE;CN=Priya Shah;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:priya.shah@ridge.example",
		"ATTENDEE;CN=lee@park.example;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:lee@park.example")
	if n := len(eventOf(t, b).Props["ATTENDEE"]); n != 2 {
		t.Errorf("%d attendees, want 2: the same address is asked once", n)
	}
}

func TestTheBriefNeverLeavesTheHouse(t *testing.T) {
	e := sample()
	e.Brief = "She left Ridge in anger"
	for kind, wanted := range map[invite.Kind]bool{
		invite.Personal: true, invite.PersonalCancel: true, invite.Request: false, invite.Cancel: false,
	} {
		if got := strings.Contains(strings.Join(logical(write(t, e, kind)), "\n"), e.Brief); got != wanted {
			t.Errorf("kind %d holds the brief: %v", kind, got)
		}
	}
}

func TestACoffeeKeepsItsUIDWhenItIsMovedAndCancelled(t *testing.T) {
	made := sample()
	moved := made
	moved.Start = made.Start.Add(26 * time.Hour)
	moved.Now = made.Now.Add(time.Hour)
	moved.Sequence = invite.NextSequence(made, moved)
	gone := moved
	gone.Now = moved.Now.Add(time.Hour)
	gone.Sequence++

	has(t, write(t, made, invite.Request), "UID:"+made.UID, "SEQUENCE:0", "DTSTAMP:20261102T093000Z")
	has(t, write(t, moved, invite.Request), "UID:"+made.UID, "SEQUENCE:1", "DTSTAMP:20261102T103000Z",
		"CREATED:20261101T080000Z", "DTSTART:20261125T120000Z")
	b := write(t, gone, invite.Cancel)
	has(t, b, "UID:"+made.UID, "SEQUENCE:2", "METHOD:CANCEL", "STATUS:CANCELLED", "TRANSP:TRANSPARENT",
		"ORGANIZER;CN=Sam Okafor:mailto:sam@okafor.example")
	lacks(t, b, "BEGIN:VALARM")

	b = write(t, gone, invite.PersonalCancel)
	has(t, b, "UID:"+made.UID, "SEQUENCE:2", "STATUS:CANCELLED", "TRANSP:TRANSPARENT")
	lacks(t, b, "METHOD", "ORGANIZER", "ATTENDEE", "BEGIN:VALARM")
}

func TestOnlyAnotherTimeOrPlaceRaisesTheSequence(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*invite.Event)
		want   int
	}{
		"other words":             {func(e *invite.Event) { e.Description, e.Summary = "x", "y" }, 7},
		"another zone's clock":    {func(e *invite.Event) { e.Start = e.Start.In(time.FixedZone("", 3600)) }, 7},
		"zone of a single coffee": {func(e *invite.Event) { e.Zone = "Asia/Tokyo" }, 7},
		"another time":            {func(e *invite.Event) { e.Start = e.Start.Add(time.Minute) }, 8},
		"another length":          {func(e *invite.Event) { e.Minutes = 30 }, 8},
		"another place":           {func(e *invite.Event) { e.Place = "" }, 8},
		"another link":            {func(e *invite.Event) { e.Link = "" }, 8},
		"made a series":           {func(e *invite.Event) { e.Every, e.Count = 4, 6 }, 8},
	} {
		before := sample()
		before.Sequence = 7
		after := before
		c.change(&after)
		if got := invite.NextSequence(before, after); got != c.want {
			t.Errorf("%s: sequence %d, want %d", name, got, c.want)
		}
	}
}

func TestASeriesStaysOnTheWallClock(t *testing.T) {
	b := write(t, series(), invite.Request)
	has(t, b, "DTSTART;TZID=Europe/London:20261124T100000", "DTEND;TZID=Europe/London:20261124T104500",
		"RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=6", "TZID:Europe/London",
		"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
	text, _ := eventOf(t, b).Props.Text("DESCRIPTION")
	// In the second half of March New York has changed its clocks and London has not.
	want := "2026-11-24 10:00–10:45 (Europe/London, UTC+00:00)\n" +
		"2026-11-24 05:00–05:45 (America/New_York, UTC-05:00)\n" +
		"2027-03-16 06:00–06:45 (America/New_York, UTC-04:00)\n" +
		"2027-04-13 05:00–05:45 (America/New_York, UTC-04:00)"
	if !strings.Contains(text, want) {
		t.Errorf("description\n%s\nwant in it\n%s", text, want)
	}
}

func TestACoffeeOverMidnightNamesBothDays(t *testing.T) {
	e := sample()
	e.Start = time.Date(2026, 11, 24, 23, 30, 0, 0, time.UTC)
	text, _ := eventOf(t, write(t, e, invite.Request)).Props.Text("DESCRIPTION")
	if want := "2026-11-24 23:30–2026-11-25 00:15 (Europe/London, UTC+00:00)"; !strings.Contains(text, want) {
		t.Errorf("no %q in %q", want, text)
	}
}

func TestAReminderMayRingAtTheStartOrNotAtAll(t *testing.T) {
	e := sample()
	e.Remind = 0
	has(t, write(t, e, invite.Personal), "TRIGGER:-PT0M")
	e.Remind = -1
	lacks(t, write(t, e, invite.Personal), "BEGIN:VALARM")
}

func TestAnUnansweredCoffeeIsTentativeAndMayShowAsFree(t *testing.T) {
	e := sample()
	e.Tentative, e.ShowFree = true, true
	has(t, write(t, e, invite.Personal), "STATUS:TENTATIVE", "TRANSP:TRANSPARENT")
}

func TestACoffeeThatIsOnlyALinkHasItAsItsPlace(t *testing.T) {
	e := sample()
	e.Place = " "
	has(t, write(t, e, invite.Request), "LOCATION:https://meet.blue-door.example/priya?room=7")
	e.Link = ""
	lacks(t, write(t, e, invite.Request), "LOCATION", "URL", "CONFERENCE")
}

func TestANameCannotAddAPropertyOrParameter(t *testing.T) {
	e := sample()
	e.Guests[0].Name = "Eve\";ROLE=CHAIR:mailto:x@y.example\r\nATTACH:file:///etc/passwd\r\n \x00"
	b := write(t, e, invite.Request)
	lacks(t, b, "ATTACH")
	p := eventOf(t, b).Props.Get("ATTENDEE")
	if got, want := p.Params.Get("CN"), "Eve';ROLE=CHAIR:mailto:x@y.example ATTACH:file:///etc/passwd"; got != want {
		t.Errorf("CN %q, want %q", got, want)
	}
	if p.Params.Get("ROLE") != "REQ-PARTICIPANT" || p.Value != "mailto:priya.shah@ridge.example" {
		t.Errorf("attendee %v", p)
	}
}

func TestAddressesThatAreNoPlainAddressAreRefused(t *testing.T) {
	for _, email := range []string{
		"priya", "@ridge.example", "priya@", "a@b@c.example", "mailto:priya@ridge.example", "a b@ridge.example",
		"priya@ridge.example?cc=eve@evil.example", "a@ridge.example,b@ridge.example", "Priya <p@ridge.example>",
		"a..b@ridge.example", "a@ridge.example\r\nATTACH:x", "a\x00@ridge.example", "\"a b\"@ridge.example", "a@\xff.example",
	} {
		e := sample()
		e.Guests[0].Email = email
		refused(t, e, invite.Request, invite.FieldGuestEmail, invite.Unreadable)
	}
	e := sample()
	e.Guests[0].Email = " Zoë+50%/a&b@Ridge.example "
	has(t, write(t, e, invite.Request),
		"ATTENDEE;CN=Priya Shah;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:zo%C3%AB+50%25%2Fa%26b@ridge.example")
}

func TestOnlyWebAddressesAreLinks(t *testing.T) {
	for _, link := range []string{
		"javascript:alert(1)", "file:///etc/passwd", "meet.example/room", "//meet.example", "https://", "https:///x",
		"https://a b.example/", "ftp://meet.example", "https://meet.example/\r\nATTACH:x", "https://:80/", "https://\xff.example", "http://\"", "https://a\u202e.example/",
	} {
		e := sample()
		e.Link = link
		refused(t, e, invite.Personal, invite.FieldLink, invite.Unreadable)
	}
	for link, want := range map[string]string{
		"  https://meet.example/a ":           "https://meet.example/a",
		"HTTPS://meet.example/ä?q=x y\"<>{}":  "https://meet.example/%C3%A4?q=x%20y%22%3C%3E%7B%7D",
		"http://[2001:db8::1]:8080/a;b,c#d":   "http://[2001:db8::1]:8080/a;b,c#d",
		"https://x@münchen.example:8443/ü%2C": "https://x@xn--mnchen-3ya.example:8443/%C3%BC%2C",
	} {
		e := sample()
		e.Link = link
		has(t, write(t, e, invite.Personal), "URL:"+want)
	}
}

func refused(t *testing.T, e invite.Event, k invite.Kind, f invite.Field, p invite.Problem) {
	t.Helper()
	b, err := invite.Write(e, k)
	var fe *invite.FieldError
	if b != nil || !errors.Is(err, invite.ErrInvalid) || !errors.As(err, &fe) || fe.Field != f || fe.Problem != p {
		t.Errorf("got %d bytes and %v, want a refusal: the %s %s", len(b), err, f, p)
		return
	}
	if !strings.Contains(err.Error(), string(f)) || !strings.Contains(err.Error(), string(p)) {
		t.Errorf("the error does not say which field: %v", err)
	}
}

func TestAnEventThatCannotBeTrueIsRefusedByTheNameOfItsField(t *testing.T) {
	type change func(*invite.Event)
	for _, c := range []struct {
		change  change
		kind    invite.Kind
		field   invite.Field
		problem invite.Problem
	}{
		{func(e *invite.Event) { e.UID = "" }, 0, invite.FieldUID, invite.Missing},
		{func(e *invite.Event) { e.UID = "a b" }, 0, invite.FieldUID, invite.Unreadable},
		{func(e *invite.Event) { e.UID = strings.Repeat("x", 300) }, 0, invite.FieldUID, invite.TooLarge},
		{func(e *invite.Event) { e.Sequence = -1 }, 0, invite.FieldSequence, invite.TooSmall},
		{func(e *invite.Event) { e.Start = time.Time{} }, 0, invite.FieldStart, invite.Missing},
		{func(e *invite.Event) { e.Start = e.Start.AddDate(-100, 0, 0) }, 0, invite.FieldStart, invite.Early},
		{func(e *invite.Event) { e.Start = e.Start.AddDate(8000, 0, 0) }, 0, invite.FieldStart, invite.Late},
		{func(e *invite.Event) { e.Minutes = 0 }, 0, invite.FieldMinutes, invite.TooSmall},
		{func(e *invite.Event) { e.Minutes = -45 }, 0, invite.FieldMinutes, invite.TooSmall},
		{func(e *invite.Event) { e.Minutes = invite.MaxMinutes + 1 }, 0, invite.FieldMinutes, invite.TooLarge},
		{func(e *invite.Event) { e.Remind = invite.MaxRemind + 1 }, 0, invite.FieldRemind, invite.TooLarge},
		{func(e *invite.Event) { e.Zone = "" }, 0, invite.FieldZone, invite.Missing},
		{func(e *invite.Event) { e.Zone = "Local" }, 0, invite.FieldZone, invite.Unknown},
		{func(e *invite.Event) { e.Zone = "Europe/Nowhere" }, 0, invite.FieldZone, invite.Unknown},
		{func(e *invite.Event) { e.Zone = "../zoneinfo/UTC" }, 0, invite.FieldZone, invite.Unknown},
		{func(e *invite.Event) { e.TheirZone = "Eastern Standard Time" }, 0, invite.FieldTheirZone, invite.Unknown},
		{func(e *invite.Event) { e.Summary = " \r\n\x00" }, 0, invite.FieldSummary, invite.Missing},
		{func(e *invite.Event) { e.Now = time.Time{} }, 0, invite.FieldNow, invite.Missing},
		{func(e *invite.Event) { e.Created = e.Now.Add(time.Second) }, 0, invite.FieldCreated, invite.Late},
		{func(e *invite.Event) { e.Every = -1 }, 0, invite.FieldEvery, invite.TooSmall},
		{func(e *invite.Event) { e.Every, e.Count = 53, 2 }, 0, invite.FieldEvery, invite.TooLarge},
		{func(e *invite.Event) { e.Count = 6 }, 0, invite.FieldCount, invite.WithoutWeek},
		{func(e *invite.Event) { e.Every = 4 }, 0, invite.FieldCount, invite.TooSmall},
		{func(e *invite.Event) { e.Every, e.Count = 1, 105 }, 0, invite.FieldCount, invite.TooLarge},
		{func(e *invite.Event) { e.Every, e.Count = 52, 20 }, 0, invite.FieldCount, invite.TooLarge},
		{func(e *invite.Event) { e.Organizer.Email = "" }, invite.Request, invite.FieldOrganizerEmail, invite.Missing},
		{func(e *invite.Event) { e.Organizer.Email = "" }, invite.Cancel, invite.FieldOrganizerEmail, invite.Missing},
		{func(e *invite.Event) { e.Guests = nil }, invite.Request, invite.FieldGuests, invite.Missing},
		{func(e *invite.Event) { e.Guests[0].Email = "" }, invite.Request, invite.FieldGuestEmail, invite.Missing},
		{func(e *invite.Event) { e.Guests[0].Email = "SAM@okafor.example" }, invite.Request, invite.FieldGuestEmail, invite.OwnAddress},
		{func(*invite.Event) {}, invite.Kind(9), invite.FieldKind, invite.Unknown},
	} {
		e := sample()
		c.change(&e)
		refused(t, e, c.kind, c.field, c.problem)
	}
}

func TestAPersonWithoutEmailIsNoObstacleToMyOwnFile(t *testing.T) {
	e := sample()
	e.Organizer, e.Guests = invite.Attendee{}, []invite.Attendee{{Name: "Priya Shah"}}
	text, _ := eventOf(t, write(t, e, invite.Personal)).Props.Text("DESCRIPTION")
	if !strings.Contains(text, "\n\nPriya Shah\n\n") {
		t.Errorf("the person is not named in %q", text)
	}
}

func TestASeriesCannotStartInTheSecondOfTwoEqualHours(t *testing.T) {
	e := series()
	e.Start = time.Date(2026, 10, 25, 1, 30, 0, 0, time.UTC) // 01:30 GMT, after 01:30 BST
	refused(t, e, invite.Personal, invite.FieldStart, invite.RepeatedHr)
	e.Start = e.Start.Add(-time.Hour) // 01:30 BST, but the end is again 01:30 + 45 min = 02:15 BST, shown 01:15 GMT
	refused(t, e, invite.Personal, invite.FieldStart, invite.RepeatedHr)
	e.Minutes = 20
	has(t, write(t, e, invite.Personal), "DTSTART;TZID=Europe/London:20261025T013000")
	e = sample()
	e.Start = time.Date(2026, 10, 25, 1, 30, 0, 0, time.UTC)
	has(t, write(t, e, invite.Personal), "DTSTART:20261025T013000Z")
}

func TestASeriesThatMeetsAChangeOfClocksSaysWhatTheClockWillShow(t *testing.T) {
	for _, c := range []struct {
		about, zone string
		start       time.Time
		want        string
	}{
		{"the hour London skips", "Europe/London", time.Date(2027, 3, 21, 1, 30, 0, 0, time.UTC), `
2027-03-21 01:30–01:40 (Europe/London, UTC+00:00)
2027-03-21 01:30–01:40 (UTC, UTC+00:00)
2027-03-28 02:30–02:40 (Europe/London, UTC+01:00)
2027-04-04 01:30–01:40 (Europe/London, UTC+01:00)
2027-04-04 00:30–00:40 (UTC, UTC+00:00)`},
		{"the hour New York skips", "America/New_York", time.Date(2027, 3, 7, 7, 30, 0, 0, time.UTC), `
2027-03-07 02:30–02:40 (America/New_York, UTC-05:00)
2027-03-07 07:30–07:40 (UTC, UTC+00:00)
2027-03-14 03:30–03:40 (America/New_York, UTC-04:00)
2027-03-21 02:30–02:40 (America/New_York, UTC-04:00)
2027-03-21 06:30–06:40 (UTC, UTC+00:00)`},
		{"the hour Sydney repeats", "Australia/Sydney", time.Date(2027, 3, 27, 15, 30, 0, 0, time.UTC), `
2027-03-28 02:30–02:40 (Australia/Sydney, UTC+11:00)
2027-03-27 15:30–15:40 (UTC, UTC+00:00)
2027-04-10 16:30–16:40 (UTC, UTC+00:00)`},
		{"the hour New York repeats", "America/New_York", time.Date(2027, 10, 31, 5, 30, 0, 0, time.UTC), `
2027-10-31 01:30–01:40 (America/New_York, UTC-04:00)
2027-10-31 05:30–05:40 (UTC, UTC+00:00)
2027-11-14 06:30–06:40 (UTC, UTC+00:00)`},
	} {
		e := sample()
		e.Description, e.Link, e.Zone, e.TheirZone = "", "", c.zone, "UTC"
		e.Start, e.Minutes, e.Every, e.Count = c.start, 10, 1, 3
		text, _ := eventOf(t, write(t, e, invite.Request)).Props.Text("DESCRIPTION")
		if want := strings.TrimPrefix(c.want, "\n"); text != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.about, text, want)
		}
	}
}

func TestTheMailHeaderNamesTheMethodInside(t *testing.T) {
	for kind, want := range map[invite.Kind]string{
		invite.Personal: "text/calendar; charset=UTF-8; component=VEVENT",
		invite.Request:  "text/calendar; method=REQUEST; charset=UTF-8; component=VEVENT",
		invite.Cancel:   "text/calendar; method=CANCEL; charset=UTF-8; component=VEVENT",
	} {
		if got := kind.ContentType(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestANewUIDIsMadeOfTheRandomnessHandedIn(t *testing.T) {
	uid, err := invite.NewUID(strings.NewReader("0123456789abcdef"))
	if err != nil || uid != "30313233343536373839616263646566@cortado.invalid" {
		t.Errorf("%q, %v", uid, err)
	}
	if _, err := invite.NewUID(strings.NewReader("short")); err == nil {
		t.Error("too little randomness was taken for enough")
	}
}

func TestTheSameEventGivesTheSameBytes(t *testing.T) {
	for range 20 {
		if !bytes.Equal(write(t, series(), invite.Request), write(t, series(), invite.Request)) {
			t.Fatal("two files of one event differ")
		}
	}
}
