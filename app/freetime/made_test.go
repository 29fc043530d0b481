package freetime_test

import (
	"fmt"
	"strings"
	"time"

	"pgregory.net/rapid"
)

// madeEvent is an event as the property tests make it: its lines, unfolded.
type madeEvent []string

var madeZones = []string{"Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "W. Europe Standard Time"}

// drawMoment draws a DTSTART, DTEND or the like in 2026, as ;PARAMS:VALUE.
func drawMoment(rt *rapid.T, day time.Time, form int, zone string) string {
	minute := rapid.IntRange(0, 24*4-1).Draw(rt, "quarter") * 15
	at := day.Add(time.Duration(minute) * time.Minute)
	switch form {
	case 0:
		return at.Format(":20060102T150405Z")
	case 1:
		return ";TZID=" + zone + at.Format(":20060102T150405")
	case 2:
		return at.Format(":20060102T150405")
	default:
		return at.Format(";VALUE=DATE:20060102")
	}
}

func drawDay(rt *rapid.T, label string) time.Time {
	return time.Date(2026, 1, 1+rapid.IntRange(0, 364).Draw(rt, label), 0, 0, 0, 0, time.UTC)
}

// drawEvent draws an event that may repeat, with exceptions and a change.
func drawEvent(rt *rapid.T, uid string) []madeEvent {
	form := rapid.IntRange(0, 3).Draw(rt, "form")
	zone := rapid.SampledFrom(madeZones).Draw(rt, "zone")
	day := drawDay(rt, "day")
	e := madeEvent{"UID:" + uid, "SUMMARY:Größe " + uid, fmt.Sprintf("SEQUENCE:%d", rapid.IntRange(0, 2).Draw(rt, "sequence"))}
	start := drawMoment(rt, day, form, zone)
	e = append(e, "DTSTART"+start)
	switch rapid.IntRange(0, 3).Draw(rt, "end") {
	case 0:
		e = append(e, fmt.Sprintf("DURATION:PT%dM", rapid.IntRange(0, 3000).Draw(rt, "minutes")))
	case 1:
		e = append(e, fmt.Sprintf("DURATION:P%dD", rapid.IntRange(0, 20).Draw(rt, "days")))
	case 2:
		e = append(e, "DTEND"+drawMoment(rt, day.AddDate(0, 0, rapid.IntRange(0, 3).Draw(rt, "later")), form, zone))
	}
	made := []madeEvent{}
	if rapid.Bool().Draw(rt, "repeats") {
		rule := "RRULE:FREQ=" + rapid.SampledFrom([]string{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}).Draw(rt, "every") +
			rapid.SampledFrom([]string{"", ";INTERVAL=2", ";INTERVAL=5"}).Draw(rt, "interval") +
			rapid.SampledFrom([]string{"", ";BYDAY=MO,WE", ";BYDAY=1TU", ";BYMONTHDAY=-1,15", ";BYMONTH=3,10", ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"}).Draw(rt, "by") +
			rapid.SampledFrom([]string{"", ";COUNT=7", ";UNTIL=20260901", ";UNTIL=20261025T010000Z"}).Draw(rt, "limit")
		e = append(e, rule)
		if rapid.Bool().Draw(rt, "left out") {
			e = append(e, "EXDATE"+drawMoment(rt, day.AddDate(0, 0, 7), form, zone), "EXDATE"+start)
		}
		if rapid.Bool().Draw(rt, "changed") {
			made = append(made, madeEvent{"UID:" + uid, "RECURRENCE-ID" + rapid.SampledFrom([]string{"", ";RANGE=THISANDFUTURE"}).Draw(rt, "range") + start,
				"DTSTART" + drawMoment(rt, drawDay(rt, "moved to"), form, zone), "DURATION:PT45M"})
		}
	}
	if rapid.Bool().Draw(rt, "added") {
		e = append(e, "RDATE"+drawMoment(rt, drawDay(rt, "added on"), form, zone))
	}
	e = append(e, rapid.SampledFrom([]string{"STATUS:CONFIRMED", "STATUS:TENTATIVE", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"}).Draw(rt, "status"))
	return append(made, e)
}

func drawEvents(rt *rapid.T) []madeEvent {
	var all []madeEvent
	for i := range rapid.IntRange(1, 6).Draw(rt, "events") {
		all = append(all, drawEvent(rt, fmt.Sprintf("event-%d", i))...)
	}
	return all
}

// write puts events into a file.
func write(events []madeEvent, end string, fold func(line string) string) []byte {
	var b strings.Builder
	line := func(s string) { b.WriteString(fold(s) + end) }
	line("BEGIN:VCALENDAR")
	line("VERSION:2.0")
	for _, e := range events {
		line("BEGIN:VEVENT")
		for _, s := range e {
			line(s)
		}
		line("END:VEVENT")
	}
	line("END:VCALENDAR")
	return []byte(b.String())
}

func unfolded(line string) string { return line }
