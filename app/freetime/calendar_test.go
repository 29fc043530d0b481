package freetime_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"cortado/app/freetime"
)

func readLines(t *testing.T, lines ...string) *freetime.Calendar {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	c, err := freetime.Read("work.ics", inCalendar(lines...), freetime.Options{Zone: zone})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestEventsComeByTheirStartWithWhatIsShownOfThem(t *testing.T) {
	c := readLines(t,
		"BEGIN:VEVENT", "UID:b", `SUMMARY:Lunch\, with \"Zoë\"\nand\\or Ben`, "DTSTART:20260310T110000Z", "DURATION:PT1H", "STATUS:TENTATIVE", "SEQUENCE:3", "END:VEVENT",
		"BEGIN:VEVENT", "UID:a", "SUMMARY:Standup", "DTSTART;TZID=Europe/Berlin:20260310T090000", "DURATION:PT15M", "RRULE:FREQ=DAILY;COUNT=2", "END:VEVENT",
		"BEGIN:VEVENT", "UID:c", "SUMMARY:\u202eHoliday\a", "DTSTART;VALUE=DATE:20260310", "TRANSP:TRANSPARENT", "END:VEVENT",
		"BEGIN:VEVENT", "UID:d", "SUMMARY:Called off", "DTSTART:20260310T120000Z", "STATUS:CANCELLED", "END:VEVENT")
	events, warnings := c.Events(stamp(t, "20260309T230000Z"), stamp(t, "20260311T230000Z"))
	var got []string
	for _, e := range events {
		marks := ""
		for _, m := range []struct {
			on   bool
			name string
		}{{e.AllDay, " day"}, {e.Busy, " busy"}, {e.Tentative, " tentative"}, {e.Cancelled, " cancelled"}} {
			if m.on {
				marks += m.name
			}
		}
		got = append(got, fmt.Sprintf("%s %s %s–%s%s %d", e.UID, e.Title, e.Start.Format("2 15:04"), e.End.Format("2 15:04"), marks, e.Sequence))
	}
	want := []string{"c Holiday 10 00:00–11 00:00 day 0", "a Standup 10 09:00–10 09:15 busy 0", `b Lunch, with "Zoë" and\or Ben 10 12:00–10 13:00 busy tentative 3`,
		"d Called off 10 13:00–10 13:00 cancelled 0", "a Standup 11 09:00–11 09:15 busy 0"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") || len(warnings)+len(c.Warnings) > 0 {
		t.Errorf("events\n%s\nwant\n%s\nwarnings %v %v", strings.Join(got, "\n"), strings.Join(want, "\n"), warnings, c.Warnings)
	}
}

func TestAnEventWithoutLengthIsThereAtItsTime(t *testing.T) {
	c := readLines(t, "BEGIN:VEVENT", "UID:a", "DTSTART:20260310T110000Z", "END:VEVENT")
	for _, w := range []struct {
		from, to string
		n        int
	}{{"20260310T110000Z", "20260310T110001Z", 1}, {"20260310T100000Z", "20260310T110000Z", 0}, {"20260310T110001Z", "20260310T120000Z", 0}} {
		if events, _ := c.Events(stamp(t, w.from), stamp(t, w.to)); len(events) != w.n {
			t.Errorf("%s–%s: %d events", w.from, w.to, len(events))
		}
	}
}

func TestTheEntryOfAnEventIsWhatTheFileSaysNow(t *testing.T) {
	const coffee, series = "UID:coffee@cortado.invalid", "UID:series"
	for _, c := range []struct {
		name  string
		lines []string
		want  string // start in Berlin and state; empty when it is not there
	}{
		{"as it was", []string{"BEGIN:VEVENT", coffee, "DTSTART:20260310T090000Z", "DURATION:PT30M", "END:VEVENT"}, "10 10:00–10:30"},
		{"moved, in a newer version", []string{"BEGIN:VEVENT", coffee, "SEQUENCE:1", "DTSTART:20260312T090000Z", "DURATION:PT30M", "END:VEVENT",
			"BEGIN:VEVENT", coffee, "DTSTART:20260310T090000Z", "DURATION:PT30M", "END:VEVENT"}, "12 10:00–10:30"},
		{"called off", []string{"BEGIN:VEVENT", coffee, "DTSTART:20260310T090000Z", "DURATION:PT30M", "STATUS:CANCELLED", "END:VEVENT"}, "10 10:00–10:30 cancelled"},
		{"called off by a message", []string{"METHOD:CANCEL", "BEGIN:VEVENT", coffee, "DTSTART:20260310T090000Z", "DURATION:PT30M", "END:VEVENT"}, "10 10:00–10:30 cancelled"},
		{"a series", []string{"BEGIN:VEVENT", series, "DTSTART:20260310T090000Z", "DURATION:PT30M", "RRULE:FREQ=WEEKLY", "END:VEVENT"}, "10 10:00–10:30"},
		{"a series whose first was moved", []string{"BEGIN:VEVENT", series, "DTSTART:20260310T090000Z", "DURATION:PT30M", "RRULE:FREQ=WEEKLY", "END:VEVENT",
			"BEGIN:VEVENT", series, "RECURRENCE-ID:20260310T090000Z", "DTSTART:20260311T090000Z", "DURATION:PT30M", "END:VEVENT"}, "11 10:00–10:30"},
		{"a series whose second was moved", []string{"BEGIN:VEVENT", series, "RECURRENCE-ID:20260317T090000Z", "DTSTART:20260301T090000Z", "DURATION:PT30M", "END:VEVENT",
			"BEGIN:VEVENT", series, "DTSTART:20260310T090000Z", "DURATION:PT30M", "RRULE:FREQ=WEEKLY", "END:VEVENT"}, "10 10:00–10:30"},
		{"gone", []string{"BEGIN:VEVENT", "UID:other", "DTSTART:20260310T090000Z", "END:VEVENT"}, ""},
		{"somebody's answer only", []string{"METHOD:REPLY", "BEGIN:VEVENT", coffee, "DTSTART:20260310T090000Z", "END:VEVENT"}, ""},
	} {
		cal := readLines(t, c.lines...)
		got := ""
		for _, uid := range []string{"coffee@cortado.invalid", "series"} {
			if e, ok := cal.Entry(uid); ok {
				got = e.Start.Format("2 15:04–") + e.End.Format("15:04")
				if e.Cancelled {
					got += " cancelled"
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if _, ok := readLines(t, "BEGIN:VEVENT", "DTSTART:20260310T090000Z", "END:VEVENT").Entry(""); ok {
		t.Error("an event without a UID is found by none")
	}
}

func TestAWarningNamesTheEventAndItsLine(t *testing.T) {
	c := readLines(t, "BEGIN:VEVENT", "UID:a", "DTSTART:20260310T090000Z", "END:VEVENT", "BEGIN:VEVENT", "DTSTART:next", " week", "UID:lost", "SUMMARY:Lost", "END:VEVENT")
	if len(c.Warnings) != 1 {
		t.Fatalf("warns %v", c.Warnings)
	}
	got := c.Warnings[0]
	if got.File != "work.ics" || got.Line != 7 || got.UID != "lost" || got.Title != "Lost" || got.Reason.ID != "calendar.start.bad" || fmt.Sprint(got.Reason.Parts) != "[value nextweek]" {
		t.Errorf("warns %+v", got)
	}
}

func TestAChangeThatCannotBePlacedStandsBesideItsSeries(t *testing.T) {
	c := readLines(t, "BEGIN:VEVENT", "UID:s", "DTSTART:20260310T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2", "END:VEVENT",
		"BEGIN:VEVENT", "UID:s", "SEQUENCE:9", "RECURRENCE-ID:which", "DTSTART:20260311T120000Z", "DURATION:PT1H", "END:VEVENT")
	busy, _ := c.Busy(stamp(t, "20260301T000000Z"), stamp(t, "20260401T000000Z"))
	if len(busy) != 3 || len(c.Warnings) != 1 || c.Warnings[0].Reason.ID != "calendar.which.bad" {
		t.Errorf("busy\n%s\nwarns %v", written(busy), c.Warnings)
	}
}

func TestTitlesAreReadInTheFilesOwnLetters(t *testing.T) {
	for file, want := range map[string]string{"utf-16.ics": "Café", "latin-1.ics": "Café mit Zoë", "folded-in-character.ics": "Ein Café", "old-quoted-printable.ics": "Café"} {
		raw, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := freetime.Read(file, raw, freetime.Options{})
		if err != nil {
			t.Fatal(err)
		}
		events, _ := c.Events(stamp(t, "20260301T000000Z"), stamp(t, "20260401T000000Z"))
		if len(events) != 1 || events[0].Title != want {
			t.Errorf("%s: %+v, want %q", file, events, want)
		}
	}
	long := readLines(t, "BEGIN:VEVENT", "DTSTART:20260310T090000Z", "SUMMARY:"+strings.Repeat("é", 100_000), "END:VEVENT")
	events, _ := long.Events(stamp(t, "20260301T000000Z"), stamp(t, "20260401T000000Z"))
	if got := []rune(events[0].Title); len(got) != 201 || got[0] != 'é' || got[200] != '…' {
		t.Errorf("a long title has %d characters", len(got))
	}
}
