package freetime_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"cortado/app/freetime"
)

// slotYears is a calendar of ten years up to 2027: 4,500 single events in working
// hours and 500 that repeat, every week or month, some with an end and exceptions.
func slotYears() []byte {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//speed//EN\r\n")
	first := time.Date(2017, 1, 2, 0, 0, 0, 0, time.UTC)
	for i := range 4500 {
		day := first.AddDate(0, 0, i*3653/4500)
		start := day.Add(time.Duration(8+i%9)*time.Hour + time.Duration(i%4)*15*time.Minute)
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:one-%d@speed.example\r\nDTSTAMP:20170101T000000Z\r\nDTSTART;TZID=Europe/London:%s\r\nDTEND;TZID=Europe/London:%s\r\nSUMMARY:Meeting %d\r\nEND:VEVENT\r\n",
			i, start.Format("20060102T150405"), start.Add(45*time.Minute).Format("20060102T150405"), i)
	}
	rules := []string{"FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=1TU", "FREQ=DAILY;COUNT=300", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231T000000Z", "FREQ=YEARLY"}
	for i := range 500 {
		day := first.AddDate(0, 0, i*7)
		start := day.Add(time.Duration(8+i%9) * time.Hour)
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:series-%d@speed.example\r\nDTSTAMP:20170101T000000Z\r\nDTSTART;TZID=Europe/London:%s\r\nDURATION:PT15M\r\nRRULE:%s\r\nEXDATE;TZID=Europe/London:%s\r\nSUMMARY:Series %d\r\nTRANSP:%s\r\nEND:VEVENT\r\n",
			i, start.Format("20060102T150405"), rules[i%len(rules)], start.AddDate(0, 0, 14).Format("20060102T150405"), i, []string{"OPAQUE", "TRANSPARENT", "TRANSPARENT", "TRANSPARENT"}[i%4])
	}
	b.WriteString("END:VCALENDAR\r\n")
	return []byte(b.String())
}

// fourWeeks is the wish for the times of four weeks of such a calendar.
func fourWeeks() freetime.Wish {
	w := mayasWeek()
	w.From, w.To, w.Busy = wallIn("Europe/London", "2026-11-16 00:00"), wallIn("Europe/London", "2026-12-14 00:00"), nil
	return w
}

func TestAFullCalendarOfTenYearsLeavesTimes(t *testing.T) {
	c, err := freetime.Read("ten.ics", slotYears(), freetime.Options{Zone: proposeZone("Europe/London")})
	if err != nil || len(c.Warnings) > 0 {
		t.Fatal(err, c.Warnings)
	}
	w := fourWeeks()
	w.Busy, _ = c.Busy(w.From, w.To)
	w.Before, w.After = 10*time.Minute, 10*time.Minute
	slots := freetime.Propose(w)
	if len(w.Busy) < 40 || len(slots) != 3 {
		t.Errorf("%d busy stretches leave %v", len(w.Busy), times(slots))
	}
	for _, s := range slots {
		if !possible(w, s.Start) {
			t.Errorf("%s cannot be", s.Start)
		}
	}
}

// BenchmarkFreeSlots is the time from a calendar of ten years, read before, to
// the proposals of four weeks.
func BenchmarkFreeSlots(b *testing.B) {
	c, err := freetime.Read("ten.ics", slotYears(), freetime.Options{Zone: proposeZone("Europe/London")})
	if err != nil {
		b.Fatal(err)
	}
	w := fourWeeks()
	for b.Loop() {
		w.Busy, _ = c.Busy(w.From, w.To)
		freetime.Propose(w)
	}
}

// BenchmarkFreeSlotsFromTheFile reads the file as well.
func BenchmarkFreeSlotsFromTheFile(b *testing.B) {
	file := slotYears()
	for b.Loop() {
		c, err := freetime.Read("ten.ics", file, freetime.Options{Zone: proposeZone("Europe/London")})
		if err != nil {
			b.Fatal(err)
		}
		w := fourWeeks()
		w.Busy, _ = c.Busy(w.From, w.To)
		freetime.Propose(w)
	}
}

// BenchmarkPropose is the time of the proposals alone.
func BenchmarkPropose(b *testing.B) {
	w := mayasWeek()
	w.To = w.From.AddDate(0, 0, 28)
	for b.Loop() {
		freetime.Propose(w)
	}
}
