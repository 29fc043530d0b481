package freetime_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"cortado/app"
	"cortado/app/freetime"
)

// inCalendar puts lines into a VCALENDAR of its own.
func inCalendar(lines ...string) []byte {
	return []byte("BEGIN:VCALENDAR\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VCALENDAR\r\n")
}

// TestHostileFilesAreRefusedOrToldInBoundedTime holds that each ends, and how.
// What must not happen is that it takes minutes or gigabytes, which would end
// the test.
func TestHostileFilesAreRefusedOrToldInBoundedTime(t *testing.T) {
	const meeting = "DTSTART:20260310T090000Z\r\nDTEND:20260310T100000Z"
	many := func(n int, each func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(each(i))
		}
		return b.String()
	}
	second := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name    string
		file    []byte
		refused string
		warned  string // the first warning
		busy    time.Duration
	}{
		{name: "a byte too many", file: append(inCalendar(), make([]byte, freetime.MaxFile)...), refused: "calendar.refused.large"},
		{name: "twenty megabytes of nothing", file: make([]byte, freetime.MaxFile), refused: "calendar.refused.none"},
		{name: "a line without end", file: inCalendar("BEGIN:VEVENT", meeting, "SUMMARY:"+strings.Repeat("x", 19<<20), "END:VEVENT"), busy: time.Hour},
		{name: "a date without end", file: inCalendar("BEGIN:VEVENT", "DTSTART:"+strings.Repeat("2", 19<<20), "END:VEVENT"), warned: "calendar.long"},
		{name: "a fold without end", file: inCalendar("BEGIN:VEVENT", meeting, "UID:"+strings.Repeat("\r\n x", 4<<20), "END:VEVENT"), warned: "calendar.long", busy: time.Hour},
		{name: "NULs", file: inCalendar("\x00\x00BEGIN:VEVENT\x00", meeting+"\x00", "UID:\x00\x00", "END:VEVENT"), busy: time.Hour},
		{name: "nested 100,000 deep", file: inCalendar(strings.Repeat("BEGIN:X\r\n", 100_000)), refused: "calendar.refused.deep"},
		{name: "alarms never closed", file: inCalendar("BEGIN:VEVENT", meeting, strings.Repeat("BEGIN:VALARM\r\n", 100_000)), refused: "calendar.refused.deep"},
		{name: "ends without beginnings", file: inCalendar(strings.Repeat("END:VEVENT\r\n", 300_000), "BEGIN:VEVENT", meeting, "END:VEVENT"), busy: time.Hour},
		{name: "a million parameters", file: inCalendar("BEGIN:VEVENT", "DTSTART"+strings.Repeat(";A=B", 200_000)+":20260310T090000Z", "DTEND:20260310T100000Z", "END:VEVENT"), busy: time.Hour},
		{name: "more parameters than a line holds", file: inCalendar("BEGIN:VEVENT", "DTSTART"+strings.Repeat(";A=B", 4_000_000)+":20260310T090000Z", "END:VEVENT"), warned: "calendar.start.none"},
		{name: "quotes never closed", file: inCalendar("BEGIN:VEVENT", meeting, strings.Repeat(`ATTENDEE;CN="`+strings.Repeat(`;"`, 500)+"\r\n", 10_000), "END:VEVENT"), busy: time.Hour},
		{name: "200,001 events", file: inCalendar(strings.Repeat("BEGIN:VEVENT\r\nEND:VEVENT\r\n", 200_001)), refused: "calendar.refused.many"},
		{name: "too many dates", file: inCalendar("BEGIN:VEVENT", meeting, strings.Repeat("EXDATE:"+strings.Repeat("20260101,", 1000)+"\r\n", 301), "END:VEVENT"), refused: "calendar.refused.dates"},
		{name: "100,000 events without a start", file: inCalendar(strings.Repeat("BEGIN:VEVENT\r\nEND:VEVENT\r\n", 100_000)), warned: "calendar.start.none"},
		{name: "100,000 overrides of one event", file: inCalendar("BEGIN:VEVENT\r\nUID:o\r\n"+meeting+"\r\nRRULE:FREQ=MINUTELY\r\nEND:VEVENT", many(100_000, func(i int) string {
			at := second.Add(time.Duration(i) * time.Minute).Format("20060102T150405Z")
			return "BEGIN:VEVENT\r\nUID:o\r\nRECURRENCE-ID:" + at + "\r\nDTSTART:" + at + "\r\nEND:VEVENT\r\n"
		})), busy: 295*24*time.Hour + 13*time.Hour + 20*time.Minute},
		{name: "100,000 changes of the future", file: inCalendar("BEGIN:VEVENT\r\nUID:o\r\n"+meeting+"\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT", many(100_000, func(i int) string {
			at := second.Add(time.Duration(i) * time.Minute).Format("20060102T150405Z")
			return "BEGIN:VEVENT\r\nUID:o\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:" + at + "\r\nDTSTART:" + at + "\r\nEND:VEVENT\r\n"
		}))},
		{name: "one UID for 5,000 series and changes", file: inCalendar(many(5_000, func(i int) string {
			at := second.Add(time.Duration(i) * time.Minute).Format("20060102T150405Z")
			return "BEGIN:VEVENT\r\nUID:o\r\nDTSTART:" + at + "\r\nRRULE:FREQ=DAILY;COUNT=9999999;BYDAY=MO\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:o\r\nRECURRENCE-ID:" + at + "\r\nDTSTART:" + at + "\r\nEND:VEVENT\r\n"
		})), warned: "calendar.rule.long"},
		{name: "20,000 series by the second", file: inCalendar(many(20_000, func(i int) string {
			return fmt.Sprintf("BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:19000101T000000Z\r\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;BYSECOND=1;COUNT=100\r\nEND:VEVENT\r\n", i)
		})), warned: "calendar.rule.long"},
		{name: "20,000 zones", file: inCalendar(many(20_000, func(i int) string {
			return fmt.Sprintf("BEGIN:VTIMEZONE\r\nTZID:z%d\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n", i)
		}), "BEGIN:VEVENT", "DTSTART;TZID=z17777:20260310T100000", "DURATION:PT1H", "END:VEVENT"), busy: time.Hour},
		{name: "20,000 unknown zones", file: inCalendar(many(20_000, func(i int) string {
			return fmt.Sprintf("BEGIN:VEVENT\r\nUID:%d\r\nDTSTART;TZID=Nowhere/%d:20260310T090000\r\nDURATION:PT1H\r\nEND:VEVENT\r\n", i, i)
		})), warned: "calendar.zone.unknown", busy: time.Hour},
		{name: "an event of ten thousand years", file: inCalendar("BEGIN:VEVENT", "DTSTART:00010101T000000Z", "DTEND:99991231T235959Z", "RRULE:FREQ=YEARLY", "END:VEVENT"), busy: 365 * 24 * time.Hour},
		{name: "a length beyond all numbers", file: inCalendar("BEGIN:VEVENT", "DTSTART:20260601T000000Z", "DURATION:P99999999999999999999W", "RRULE:FREQ=DAILY", "END:VEVENT"), busy: 214 * 24 * time.Hour},
		{name: "a JPEG", file: append([]byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00"), bytes.Repeat([]byte("\x00\x9f:\xfe;\xff\r\x01\n"), 1<<20)...), refused: "calendar.refused.none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cal, err := freetime.Read("hostile.ics", c.file, freetime.Options{Me: []string{"ana@home.example"}})
			var why *freetime.Refused
			if c.refused != "" {
				if !errors.Is(err, app.ErrInvalid) || !errors.As(err, &why) || why.Reason.ID != c.refused {
					t.Fatalf("read with %v, want %s", err, c.refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			first := ""
			if len(cal.Warnings) > 0 {
				first = cal.Warnings[0].Reason.ID
			}
			if first != c.warned || len(cal.Warnings) > 201 {
				t.Errorf("warns %d times, first of %q, want %q", len(cal.Warnings), first, c.warned)
			}
			list, _ := cal.Busy(second, second.AddDate(1, 0, 0))
			var busy time.Duration
			for _, b := range list {
				busy += b.End.Sub(b.Start)
			}
			if c.busy != 0 && busy != c.busy {
				t.Errorf("busy for %v, want %v", busy, c.busy)
			}
		})
	}
}
