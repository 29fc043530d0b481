package freetime_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"cortado/app/freetime"
)

// tenYearExport is a calendar of 5,000 events over ten years, 500 of them repeating,
// as an export writes them: zones, attendees, descriptions.
func tenYearExport() []byte {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n" +
		"BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n")
	rules := []string{"FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=DAILY;UNTIL=20300101T000000Z", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=YEARLY", "FREQ=WEEKLY;INTERVAL=2;COUNT=200", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"}
	zones := []string{"Europe/Berlin", "Office", "America/New_York", "W. Europe Standard Time"}
	for i := range 5000 {
		at := time.Date(2017, 1, 1, 8+i%10, i%4*15, 0, 0, time.UTC).AddDate(0, 0, i*3650/5000)
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:%d@office.example\r\nSUMMARY:Meeting %d\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=%s:%s\r\nDURATION:PT45M\r\n", i, i, zones[i%4], at.Format("20060102T150405"))
		if i%10 == 0 {
			b.WriteString("RRULE:" + rules[i/10%len(rules)] + "\r\n")
		}
		b.WriteString("DESCRIPTION:" + strings.Repeat("What we talk about\\, at length. ", 4) + "\r\nATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@home.example\r\nEND:VEVENT\r\n")
	}
	b.WriteString("END:VCALENDAR\r\n")
	return []byte(b.String())
}

func berlin(b *testing.B) freetime.Options {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		b.Fatal(err)
	}
	return freetime.Options{Zone: zone, Me: []string{"ana@home.example"}}
}

func BenchmarkReadTenYears(b *testing.B) {
	raw, o := tenYearExport(), berlin(b)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if c, err := freetime.Read("ten.ics", raw, o); err != nil || len(c.Warnings) > 0 {
			b.Fatal(err, c.Warnings)
		}
	}
}

func BenchmarkBusyFourWeeksOfTenYears(b *testing.B) {
	c, err := freetime.Read("ten.ics", tenYearExport(), berlin(b))
	if err != nil {
		b.Fatal(err)
	}
	from := time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC)
	for b.Loop() {
		if list, _ := c.Busy(from, from.AddDate(0, 0, 28)); len(list) < 28 {
			b.Fatal(len(list))
		}
	}
}

// BenchmarkReadTwentyMegabytes reads the largest file that is taken.
func BenchmarkReadTwentyMegabytes(b *testing.B) {
	var events []byte
	for _, part := range strings.SplitAfter(string(tenYearExport()), "END:VEVENT\r\n") {
		if strings.HasPrefix(part, "BEGIN:VEVENT") {
			events = append(events, part...)
		}
	}
	raw := []byte("BEGIN:VCALENDAR\r\n")
	for n := 0; len(raw)+len(events)+100 < freetime.MaxFile; n++ {
		raw = append(raw, strings.ReplaceAll(string(events), "@office.example", fmt.Sprintf("@%d.example", n))...)
	}
	o := berlin(b)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := freetime.Read("large.ics", raw, o); err != nil {
			b.Fatal(err)
		}
	}
}
